import fc from 'fast-check';
import { day, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const mostly = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 12 });

export const generator: ClauseGenerator = {
  record: fc.record({
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
  options: fc.constant({}),
};
