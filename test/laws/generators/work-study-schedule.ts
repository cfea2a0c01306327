import fc from 'fast-check';
import { codes, day, pick, referenced, stretch } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const working = fc.tuple(fc.integer({ min: 1, max: 7 }), stretch).map(([weekday, times]) => ({ weekday, ...times }));

export const generator: ClauseGenerator = {
  record: fc.record({
    trainingType: fc.oneof({ weight: 3, arbitrary: pick('post-skills', 'other') }, { weight: 1, arbitrary: codes.type }),
    sessions: referenced(
      'S',
      fc.tuple(day('2022-06-01', '2022-06-10'), stretch).map(([date, times]) => ({ date, ...times })),
      { maxLength: 4 },
    ),
    trainees: referenced('T', fc.record({ workingHours: fc.array(working, { maxLength: 3 }), releasedByEmployer: fc.boolean() }), { maxLength: 4 }),
  }),
  options: fc.constant({}),
};
