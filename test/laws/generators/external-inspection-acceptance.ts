import fc from 'fast-check';
import { inspectionKinds } from '../../../src/model/codes.js';
import { pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({ inspections: referenced('N', fc.record({ kind: pick('provincial', 'third-party', ...inspectionKinds), cooperation: pick('accepted', 'accepted', 'refused-inspection', 'obstructed') }), { maxLength: 3 }) }),
  options: fc.constant({}),
};
