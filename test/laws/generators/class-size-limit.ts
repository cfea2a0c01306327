import fc from 'fast-check';
import { codes, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const size = fc.constantFrom(0, 1, 29, 30, 31, 32, 59, 60, 61, 62);

export const generator: ClauseGenerator = {
  record: size.chain((n) =>
    fc.record({
      kind: codes.kind,
      subsidised: fc.boolean(),
      trainees: referenced('T', fc.record({ attending: fc.boolean() }), { minLength: n, maxLength: n }),
    }),
  ),
  options: fc.constant({}),
  stray: { '/trainees': ['failed'] },
};
