import fc from 'fast-check';
import { entrepreneurshipCourses } from '../../../src/definitions/codes.js';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts, mostly } from './_persons.js';

/** Trainees in classes that are mostly SYB or online entrepreneurship under the project. */
export const generator: ClauseGenerator = {
  record: fc.record({
    trainee: fc.record({
      reference: facts.reference,
      graduation: facts.graduation,
      entrepreneurialIntention: mostly,
      trainingNeed: mostly,
    }),
    plan: fc.record({
      entrepreneurshipCourse: orNone(pick(...entrepreneurshipCourses)),
      schoolGovernmentProject: mostly,
    }),
  }),
  options: fc.record({ asOf }),
};
