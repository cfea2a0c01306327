import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts } from './_persons.js';

/** Every kind of household. */
export const generator: ClauseGenerator = {
  record: fc.record({
    reference: facts.reference,
    birthDate: facts.birthDate,
    schoolLeaverNotContinuing: facts.schoolLeaverNotContinuing,
    household: facts.household,
    minimumLivingAllowance: facts.minimumLivingAllowance,
  }),
  options: fc.record({ asOf }),
  stray: {},
};
