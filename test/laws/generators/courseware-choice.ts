import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';
import { coursewareList, sessionDay } from './_courseware.js';

export const generator: ClauseGenerator = {
  record: fc.record({ courseware: coursewareList }),
  options: fc.record({ asOf: sessionDay }),
  // Each choice is reported: beside one that cannot be read nothing is decided.
  stray: { '/courseware': [] },
};
