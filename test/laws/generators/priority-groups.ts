import fc from 'fast-check';
import { employmentRelations } from '../../../src/definitions/codes.js';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts, seldom } from './_persons.js';

/** Persons in no group, in one, in several. */
export const generator: ClauseGenerator = {
  record: fc.record({
    reference: facts.reference,
    birthDate: facts.birthDate,
    employmentRelation: orNone(pick(...employmentRelations)),
    liftedOutOfPoverty: seldom,
    schoolLeaverNotContinuing: seldom,
    graduation: facts.graduation,
  }),
  options: fc.record({ asOf }),
  stray: {},
};
