import fc from 'fast-check';
import { day, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const mostly = fc.boolean().chain((yes) => (yes ? fc.constant(true) : fc.boolean()));
const near = day('2022-06-18', '2022-06-24');

export const generator: ClauseGenerator = {
  record: fc.record({
    endDate: near,
    records: fc.uniqueArray(
      fc.record({ kind: pick('K1', 'K2', 'K3'), kept: mostly, archived: mostly, retrievable: mostly }),
      { selector: ({ kind }) => kind },
    ),
  }),
  options: fc.record({ asOf: near, reference: fc.record({ recordKinds: fc.subarray(['K1', 'K2']) }) }),
  stray: { '/records': ['passed', 'inapplicable'], '/reference/recordKinds': ['failed'] },
};
