import fc from 'fast-check';
import { inspectionKinds } from '../../../src/definitions/codes.js';
import { day, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    inspections: referenced(
      'N',
      fc.record({
        kind: pick('provincial', 'third-party', ...inspectionKinds),
        date: day('2022-06-10', '2022-06-14'),
        cooperation: pick('accepted', 'accepted', 'refused-inspection', 'obstructed'),
      }),
      { maxLength: 3 },
    ),
  }),
  options: fc.record({ asOf: day('2022-06-10', '2022-06-15') }),
  stray: { '/inspections': ['failed'] },
};
