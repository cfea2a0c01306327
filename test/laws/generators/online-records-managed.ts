import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { sessionDay } from './_courseware.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    sessions: fc.array(
      fc.record({
        date: sessionDay,
        mode: pick('online', 'online', 'offline'),
        recordOnProvincialPlatform: pick(true, true, false),
      }),
      { maxLength: 4 },
    ),
  }),
  options: fc.record({ asOf: sessionDay }),
  stray: { '/sessions': ['failed'] },
};
