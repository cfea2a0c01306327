import fc from 'fast-check';
import { day, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const date = day('2022-06-10', '2022-06-14');
const inspection = fc.oneof(
  fc.record({ date, cooperation: fc.constant('accepted'), resistedBy: fc.constant(null) }),
  fc.record({
    date,
    cooperation: pick('refused-inspection', 'obstructed'),
    resistedBy: pick('institution', 'office', 'office', null),
  }),
);

export const generator: ClauseGenerator = {
  record: fc.record({ inspections: referenced('N', inspection, { maxLength: 3 }) }),
  options: fc.record({ asOf: day('2022-06-10', '2022-06-15') }),
  stray: { '/inspections': ['failed'] },
};
