import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { platformRegister, sessionDay } from './_courseware.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    sessions: fc.array(
      fc.record({
        date: sessionDay,
        mode: pick('online', 'online', 'offline'),
        platform: pick('P1', 'P1', 'P2', 'provincial', null),
      }),
      { maxLength: 4 },
    ),
  }),
  options: fc.record({ reference: fc.record({ platformRegister }) }),
  stray: { '/sessions': ['failed'], '/reference/platformRegister/changes': ['inapplicable'] },
};
