import fc from 'fast-check';
import { day, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const mostly = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 12 });
const reference = (name: string): fc.Arbitrary<object> => fc.constant({ reference: name });

export const generator: ClauseGenerator = {
  record: fc.record({
    enterprise: mostly(reference('E1')),
    institutions: pick([{ reference: 'S1' }], [{ reference: 'S1' }, { reference: 'S2' }], []),
    apprentices: referenced(
      'A',
      fc.record({
        hiredOn: mostly(day('2022-03-01', '2022-03-05')),
        enrolledOn: mostly(day('2022-03-01', '2022-03-20')),
        mentor: mostly(pick('M1', 'M2')),
        teacher: mostly(pick('T1', 'T2')),
      }),
      { maxLength: 4 },
    ),
    departures: fc.constant([]),
  }),
  options: fc.record({ asOf: day('2022-03-01', '2022-03-21') }),
  stray: {
    '/institutions': ['passed'],
    '/apprentices': ['failed'],
    '/departures': ['passed', 'failed', 'inapplicable'],
  },
};
