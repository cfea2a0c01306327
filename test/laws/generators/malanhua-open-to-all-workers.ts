import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts, mostly } from './_persons.js';

/** Trainees in classes that are mostly of the Malanhua Plan. */
export const generator: ClauseGenerator = {
  record: fc.record({
    trainee: fc.record({ reference: facts.reference, worker: mostly, ownChoice: mostly }),
    plan: fc.record({ programme: pick('malanhua', 'malanhua', 'graduate-skills-plan', 'other') }),
  }),
  options: fc.record({ asOf }),
};
