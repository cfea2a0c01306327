import fc from 'fast-check';
import { day, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const mostly = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 12 });

export const generator: ClauseGenerator = {
  record: fc.record({
    endDate: day('2022-06-01', '2022-06-30'),
    trainees: referenced(
      'T',
      fc.record({
        voucherEligible: pick(true, true, false),
        socialSecurityCardActivatedOn: mostly(day()),
        voucher: mostly(fc.record({ collectedOn: mostly(day()), usedOn: mostly(day()) })),
        onLifelongRecord: pick(true, true, true, true, false),
      }),
      { maxLength: 3 },
    ),
    departures: fc.constant([]),
  }),
  options: fc.record({ asOf: day() }),
  stray: { '/trainees': ['failed'], '/departures': ['passed', 'failed', 'inapplicable'] },
};
