import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { line } from './_annual.js';

const now = line(pick(0, 49, 50, 51)).map(({ completionYear, certificateType, classes, personTimes }) => ({
  completionYear,
  certificateType,
  classes,
  personTimes,
}));
const then = fc
  .tuple(now, pick(2021, 2021, 2021, 2020, 2022, null))
  .map(([made, completionYear]) => ({ ...made, completionYear }));

export const generator: ClauseGenerator = {
  record: fc.record({ lines: fc.array(now, { maxLength: 4 }), previousLines: fc.array(then, { maxLength: 3 }) }),
  options: fc.constant({}),
  stray: { '/lines': [], '/previousLines': [] },
};
