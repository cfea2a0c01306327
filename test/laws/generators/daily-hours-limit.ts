import fc from 'fast-check';
import { classHours, codes, day, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    sessions: referenced(
      'S',
      fc.record({
        date: day('2022-06-01', '2022-06-04'),
        hours: fc.oneof(classHours, fc.constantFrom(0, 0.01, 4, 7.99, 8, 8.01)),
        mode: codes.mode,
      }),
      { maxLength: 8 },
    ),
    departures: fc.array(
      fc.record({
        clause: fc.constantFrom('daily-hours-limit', 'skills-plus-putonghua'),
        dates: fc.array(day('2022-06-01', '2022-06-04'), { maxLength: 2 }),
        decidedBy: fc.constant('D1'),
        decidedOn: day(),
        reason: fc.constant('flood works'),
      }),
      { maxLength: 2 },
    ),
  }),
  options: fc.constant({}),
  stray: {
    '/sessions': ['failed'],
    '/departures': ['passed', 'failed', 'inapplicable'],
    '/departures/*/dates': ['passed', 'failed', 'inapplicable'],
  },
};
