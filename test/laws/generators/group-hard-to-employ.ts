import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts } from './_persons.js';

/** Recognised or not. */
export const generator: ClauseGenerator = {
  record: fc.record({
    reference: facts.reference,
    birthDate: facts.birthDate,
    employmentDifficultiesRecognised: facts.employmentDifficultiesRecognised,
  }),
  options: fc.record({ asOf }),
  stray: {},
};
