import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts } from './_persons.js';

/** Graduations of 2020 to 2023, judged around the turn of the year too. */
export const generator: ClauseGenerator = {
  record: fc.record({ reference: facts.reference, birthDate: facts.birthDate, graduation: facts.graduation }),
  options: fc.record({ asOf }),
  stray: {},
};
