import fc from 'fast-check';
import { day, orNone, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const finding = fc.record({
  foundOn: day('2022-06-01', '2022-06-04'),
  rectifiedOn: orNone(day('2022-06-04', '2022-06-10')),
});

export const generator: ClauseGenerator = {
  record: fc.record({
    inspections: fc.array(fc.record({ findings: referenced('F', finding, { maxLength: 2 }) }), { maxLength: 2 }),
  }),
  options: fc.record({
    asOf: day('2022-06-03', '2022-06-13'),
    reference: fc.record({ rectificationDays: pick(0, 1, 5, 7, null) }),
  }),
  stray: { '/inspections': ['failed'], '/inspections/*/findings': ['failed'] },
};
