import fc from 'fast-check';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { datedOptions, facts, graduation, seldom } from './_persons.js';

/** Every fact of the seven groups. */
export const generator: ClauseGenerator = {
  record: fc.record({
    ...facts,
    liftedOutOfPoverty: seldom,
    employmentDifficultiesRecognised: seldom,
    schoolLeaverNotContinuing: seldom,
    flexiblyEmployed: seldom,
    graduation: orNone(graduation),
    monthlyPension: pick(true, true, false),
  }),
  options: datedOptions,
};
