import fc from 'fast-check';
import { inspectionSubjects } from '../../../src/definitions/codes.js';
import { day, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const inspection = fc.record({
  kind: pick('periodic', 'periodic', 'provincial'),
  date: day('2022-06-18', '2022-07-02'),
  subjects: fc.oneof(fc.constant([...inspectionSubjects]), fc.subarray([...inspectionSubjects])),
});

export const generator: ClauseGenerator = {
  record: fc.record({ inspections: referenced('N', inspection, { maxLength: 4 }) }),
  options: fc.record({
    asOf: day('2022-06-28', '2022-07-01'),
    reference: fc.record({ institutionInspectionDays: pick<number | null>(0, 1, 5, 10, 10, null) }),
  }),
  stray: { '/inspections': ['passed'], '/inspections/*/subjects': ['passed'] },
};
