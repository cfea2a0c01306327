import fc from 'fast-check';
import { day, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { courseware } from './_courseware.js';

const recognition = fc
  .tuple(
    pick('EB1', 'EB2'),
    pick('recognised', 'entrusted'),
    day('2022-06-01', '2022-06-03'),
    orNone(fc.integer({ min: 0, max: 1 })),
  )
  .map(([body, basis, validFrom, days]) => ({
    body,
    basis,
    validFrom,
    validTo: days === null ? null : `2022-06-0${String(Number(validFrom.slice(-1)) + days)}`,
  }));

export const generator: ClauseGenerator = {
  record: courseware,
  options: fc.record({
    reference: fc.record({ evaluationBodies: fc.record({ recognitions: fc.array(recognition, { maxLength: 4 }) }) }),
  }),
  stray: { '/reference/evaluationBodies/recognitions': ['passed', 'inapplicable'] },
};
