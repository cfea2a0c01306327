import fc from 'fast-check';
import { day, orNone, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const near = day('2022-06-01', '2022-06-05');

export const generator: ClauseGenerator = {
  record: fc.record({
    instructors: referenced(
      'I',
      fc.record({
        qualification: fc.option(
          fc.record({
            reviewedOn: orNone(day('2022-05-30', '2022-06-02')),
            validFrom: day('2022-05-30', '2022-06-02'),
            validTo: orNone(day('2022-06-03', '2022-06-06')),
          }),
          { nil: null, freq: 8 },
        ),
      }),
      { minLength: 2, maxLength: 2 },
    ),
    sessions: referenced('S', fc.record({ date: near, instructor: pick('I1', 'I2', null) }), { maxLength: 5 }),
  }),
  options: fc.record({ asOf: day('2022-05-30', '2022-06-03') }),
  stray: { '/instructors': ['failed'], '/sessions': ['failed'] },
};
