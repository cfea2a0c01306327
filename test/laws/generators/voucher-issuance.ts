import fc from 'fast-check';
import { codes, day, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const mostly = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null, freq: 8 });

export const generator: ClauseGenerator = {
  record: fc.record({
    kind: codes.kind,
    subsidised: pick(true, true, true, false),
    trainees: referenced('T', fc.record({ voucher: mostly(fc.record({ issuedOn: mostly(day()) })) }), { maxLength: 4 }),
  }),
  options: fc.record({ asOf: day('2022-06-15', '2022-08-01') }),
  stray: { '/trainees': ['failed', 'inapplicable'] },
};
