import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({ candidatesDesignatedBy: pick('enterprise', 'other', null) }),
  options: fc.constant({}),
};
