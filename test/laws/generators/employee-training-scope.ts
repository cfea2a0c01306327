import fc from 'fast-check';
import { employmentRelations } from '../../../src/model/codes.js';
import { codes, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

/** Somebody without an employment relation has no employer either. */
const trainee = orNone(fc.record({ employer: pick('E1', 'E2'), employmentRelation: pick(...employmentRelations) })).map((job) => ({
  reference: 'T1',
  ...(job ?? { employer: null, employmentRelation: null }),
}));

export const generator: ClauseGenerator = {
  record: fc.record({
    trainee,
    plan: fc.record({ trainingType: codes.type, enterprise: orNone(fc.record({ reference: pick('E1', 'E2') })) }),
  }),
  options: fc.constant({}),
};
