import fc from 'fast-check';
import { day, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const inspection = fc.record({
  kind: pick('telephone', 'telephone', 'audit'),
  date: day('2022-06-17', '2022-06-23'),
  callsMade: pick(3, 0, 1, 10),
  callsReached: pick(0, 3),
  attendanceDenied: pick(0, 0, 0, 1),
});

export const generator: ClauseGenerator = {
  record: fc.record({
    subsidised: pick(true, true, true, false),
    endDate: day('2022-06-19', '2022-06-21'),
    division: pick('530111', '530112'),
    inspections: referenced('N', inspection, { maxLength: 3 }),
  }),
  options: fc.record({
    asOf: day('2022-06-19', '2022-06-23'),
    reference: fc.record({
      spotChecks: fc.array(
        fc.record({
          division: pick('530111', '530112'),
          from: day('2022-06-01', '2022-06-20'),
          to: day('2022-06-20', '2022-06-30'),
          callsMade: pick(0, 20),
        }),
        { maxLength: 2 },
      ),
    }),
  }),
  // A denial may stand in any inspection; the office's spot checks are read under another reading only.
  stray: { '/inspections': [], '/reference/spotChecks': ['passed', 'failed', 'inapplicable'] },
};
