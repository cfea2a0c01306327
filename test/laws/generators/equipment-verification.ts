import fc from 'fast-check';
import { day, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const items = fc
  .uniqueArray(pick('bed', 'chair', 'panel'), { maxLength: 3 })
  .chain((names) =>
    fc.tuple(...names.map((item) => fc.record({ item: fc.constant(item), quantity: fc.integer({ min: 0, max: 3 }) }))),
  );

export const generator: ClauseGenerator = {
  record: fc.record({
    equipmentRequired: items,
    equipmentHeld: items,
    approval: orNone(
      fc.record({
        decision: pick('approved', 'refused'),
        decidedOn: day('2022-05-01', '2022-05-04'),
        equipmentVerifiedOn: orNone(day('2022-05-01', '2022-05-04')),
      }),
    ),
  }),
  options: fc.constant({}),
  stray: { '/equipmentRequired': ['failed'], '/equipmentHeld': ['passed', 'inapplicable'] },
};
