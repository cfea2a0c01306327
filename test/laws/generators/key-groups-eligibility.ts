import fc from 'fast-check';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { datedOptions, employment, facts, graduation, seldom } from './_persons.js';

/** Every fact of the seven groups; mostly in few of them. */
export const generator: ClauseGenerator = {
  record: fc
    .tuple(
      fc.record({
        ...facts,
        liftedOutOfPoverty: seldom,
        employmentDifficultiesRecognised: seldom,
        schoolLeaverNotContinuing: seldom,
        graduation: orNone(graduation),
        monthlyPension: pick(true, true, false),
      }),
      employment,
      fc.boolean(),
    )
    // Flexible employment is a group of its own: half of those who are in it are not.
    .map(([person, job, flexible]) => ({ ...person, ...job, flexiblyEmployed: job.flexiblyEmployed && flexible })),
  options: datedOptions,
  stray: {},
};
