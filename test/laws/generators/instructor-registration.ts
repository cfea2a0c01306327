import fc from 'fast-check';
import { day, orNone, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const near = day('2022-05-30', '2022-06-05');

export const generator: ClauseGenerator = {
  record: fc.record({
    subsidised: pick(true, true, true, false),
    startDate: fc.constant('2022-06-01'),
    instructors: referenced(
      'I',
      fc.record({
        platformRegisteredOn: fc.option(near, { nil: null, freq: 8 }),
        joinedOn: orNone(day('2022-06-01', '2022-06-04')),
      }),
      {
        minLength: 2,
        maxLength: 2,
      },
    ),
    sessions: referenced(
      'S',
      fc.record({ date: day('2022-06-01', '2022-06-05'), instructor: pick('I1', 'I2', null) }),
      { maxLength: 5 },
    ),
  }),
  options: fc.record({ asOf: day('2022-05-25', '2022-06-10') }),
  stray: { '/instructors': ['failed'], '/sessions': ['failed'] },
};
