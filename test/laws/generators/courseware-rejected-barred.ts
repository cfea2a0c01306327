import fc from 'fast-check';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { coursewareList, sessionDay } from './_courseware.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    subsidised: pick(true, true, true, false),
    sessions: fc.array(
      fc.record({ date: sessionDay, mode: pick('online', 'online', 'offline'), courseware: orNone(pick('C1', 'C2')) }),
      { maxLength: 4 },
    ),
    courseware: coursewareList,
  }),
  options: fc.record({ asOf: sessionDay }),
  stray: { '/sessions': ['failed'], '/courseware': ['failed', 'inapplicable'] },
};
