import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts } from './_persons.js';

/** In flexible employment or not. */
export const generator: ClauseGenerator = {
  record: fc.record({ reference: facts.reference, birthDate: facts.birthDate, flexiblyEmployed: fc.boolean() }),
  options: fc.record({ asOf }),
  stray: {},
};
