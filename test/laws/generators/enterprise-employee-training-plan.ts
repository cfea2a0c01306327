import fc from 'fast-check';
import { codes, day, orNone, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    enterprise: orNone(
      fc.record({ trainingPlans: referenced('P', fc.record({ year: pick(2021, 2022) }), { maxLength: 3 }) }),
    ),
    trainingType: codes.type,
    startDate: day('2021-12-30', '2022-01-02'),
    trainingPlan: orNone(pick('P1', 'P2', 'P9')),
    departures: fc.constant([]),
  }),
  options: fc.constant({}),
  stray: {
    '/enterprise/trainingPlans': ['passed', 'inapplicable'],
    '/departures': ['passed', 'failed', 'inapplicable'],
  },
};
