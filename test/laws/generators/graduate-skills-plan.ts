import fc from 'fast-check';
import { graduateActions } from '../../../src/definitions/codes.js';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts } from './_persons.js';

/** Trainees in classes that are mostly of the graduate skills plan, with any actions. */
export const generator: ClauseGenerator = {
  record: fc.record({
    trainee: fc.record({ reference: facts.reference, graduation: facts.graduation }),
    plan: fc.record({
      programme: pick('graduate-skills-plan', 'graduate-skills-plan', 'malanhua'),
      graduateActions: fc.oneof(fc.constantFrom([], ['other']), fc.subarray([...graduateActions])),
    }),
  }),
  options: fc.record({ asOf }),
  stray: { '/plan/graduateActions': ['passed', 'inapplicable'] },
};
