import fc from 'fast-check';
import { codes } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({ topics: codes.topics }),
  options: fc.constant({}),
  stray: { '/topics': ['passed'] },
};
