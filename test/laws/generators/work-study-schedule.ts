import fc from 'fast-check';
import { codes, day, pick, referenced, stretch } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { departures } from './_departures.js';

const working = fc.tuple(fc.integer({ min: 1, max: 7 }), stretch).map(([weekday, times]) => ({ weekday, ...times }));

/** Work at the same hours on every day of the week. */
const everyDay = stretch.map((times) => [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...times })));

export const generator: ClauseGenerator = {
  record: fc.record({
    trainingType: fc.oneof(
      { weight: 3, arbitrary: pick('post-skills', 'other') },
      { weight: 1, arbitrary: codes.type },
    ),
    sessions: referenced(
      'S',
      fc.tuple(day('2022-06-01', '2022-06-10'), stretch).map(([date, times]) => ({ date, ...times })),
      { maxLength: 4 },
    ),
    trainees: referenced(
      'T',
      fc.record({
        workingHours: fc.oneof(fc.array(working, { maxLength: 3 }), everyDay),
        releasedByEmployer: pick(true, false, false),
      }),
      { maxLength: 4 },
    ),
    departures: fc.oneof(fc.constant([]), departures('work-study-schedule')),
  }),
  options: fc.constant({}),
  stray: {
    '/sessions': ['failed'],
    '/trainees': ['failed'],
    '/trainees/*/workingHours': ['failed'],
    '/departures': ['passed', 'failed', 'inapplicable'],
    '/departures/*/dates': ['passed', 'failed', 'inapplicable'],
  },
};
