import fc from 'fast-check';
import { inspectionPhases } from '../../../src/definitions/codes.js';
import { day, orNone, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const inspection = fc.record({
  phase: orNone(pick(...inspectionPhases)),
  date: day('2022-05-31', '2022-06-08'),
  responsiblePerson: orNone(pick('O1', 'O2')),
});
const good = inspectionPhases.map((phase, index) => ({
  phase,
  date: ['2022-06-01', '2022-06-02', '2022-06-04'][index],
  responsiblePerson: 'O1',
}));

export const generator: ClauseGenerator = {
  record: fc.record({
    subsidised: pick(true, true, true, false),
    division: pick('530111', 'yangzonghai'),
    startDate: day('2022-06-01', '2022-06-02'),
    endDate: day('2022-06-02', '2022-06-04'),
    inspections: fc.oneof(
      referenced('N', inspection, { maxLength: 6 }),
      fc
        .tuple(fc.subarray(good, { minLength: 2 }), fc.array(inspection, { maxLength: 2 }))
        .map(([some, more]) => [...some, ...more].map((each, index) => ({ ...each, reference: `N${index}` }))),
    ),
  }),
  options: fc.record({
    asOf: day('2022-05-31', '2022-06-12'),
    reference: fc.record({ assessmentDays: pick(0, 1, 5, null) }),
  }),
  stray: { '/inspections': ['passed'] },
};
