import fc from 'fast-check';
import { employmentRelations } from '../../../src/definitions/codes.js';
import { codes, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

/** Any employer with any relation: that of who is dispatched is the agency, or not on record. */
const trainee = fc.record({
  reference: fc.constant('T1'),
  employer: orNone(pick('E1', 'E2')),
  employmentRelation: orNone(pick(...employmentRelations)),
});

export const generator: ClauseGenerator = {
  record: fc.record({
    trainee,
    plan: fc.record({ trainingType: codes.type, enterprise: orNone(fc.record({ reference: pick('E1', 'E2') })) }),
  }),
  options: fc.constant({}),
  stray: {},
};
