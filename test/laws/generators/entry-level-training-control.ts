import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { line } from './_annual.js';

const of = pick('training-pass', 'vocational-skill-level');
const now = fc
  .tuple(line(pick(0, 49, 50, 51)), of)
  .map(([{ completionYear, classes, personTimes }, certificateType]) => ({
    completionYear,
    certificateType,
    classes,
    personTimes,
  }));

export const generator: ClauseGenerator = {
  record: fc.record({ lines: fc.array(now, { maxLength: 4 }) }),
  options: fc.record({
    reference: fc.record({ entryLevelShareCeiling: pick('0', '0.25', '0.333333', '0.333334', '0.5', '1') }),
  }),
  stray: { '/lines': [] },
};
