import fc from 'fast-check';
import { classHours, orNone, pick, stretch } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { coursewareList, platformRegister, sessionDay } from './_courseware.js';

const session = fc
  .record({
    times: stretch,
    date: sessionDay,
    hours: orNone(fc.oneof(fc.constant(0), classHours)),
    deliveredHours: fc.oneof(fc.constant(0), classHours),
    mode: pick('online', 'online', 'offline'),
    kind: pick('theory', 'theory', 'theory', 'practice'),
    courseware: orNone(pick('C1', 'C2')),
    platform: pick('provincial', 'provincial', 'P1', 'P2', null),
    recordOnProvincialPlatform: pick(true, true, false),
  })
  .map(({ times, ...rest }) => ({ ...times, ...rest }));

export const generator: ClauseGenerator = {
  record: fc.record({ sessions: fc.array(session, { maxLength: 4 }), courseware: coursewareList }),
  options: fc.record({ stage: pick('opening', 'settlement'), reference: fc.record({ platformRegister }) }),
  // Each session is reported: what cannot be read of one leaves it undecided.
  stray: { '/sessions': [], '/courseware': ['inapplicable'], '/reference/platformRegister/changes': ['inapplicable'] },
};
