import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';
import { platformRegister, sessionDay } from './_courseware.js';

export const generator: ClauseGenerator = {
  record: platformRegister,
  options: fc.record({ asOf: sessionDay }),
  stray: { '/changes': [] },
};
