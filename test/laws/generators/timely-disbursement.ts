import fc from 'fast-check';
import { day, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    submittedOn: day('2022-06-01', '2022-06-03'),
    approvedOn: orNone(day('2022-06-03', '2022-06-05')),
    paidOn: orNone(day('2022-06-03', '2022-06-12')),
  }),
  options: fc.record({
    asOf: day('2022-06-03', '2022-06-13'),
    reference: fc.record({ disbursementDays: pick<number | null>(0, 1, 3, 5, null) }),
  }),
  stray: {},
};
