import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts, seldom } from './_persons.js';

/** Persons in no group, in one, in several. */
export const generator: ClauseGenerator = {
  record: fc.record({
    reference: facts.reference,
    ruralLabourMoved: seldom,
    schoolLeaverNotContinuing: seldom,
    youth: seldom,
    veteran: seldom,
    employmentDifficultiesRecognised: seldom,
    disabled: seldom,
  }),
  options: fc.record({ asOf }),
};
