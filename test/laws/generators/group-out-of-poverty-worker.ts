import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';
import { asOf, facts, mostly } from './_persons.js';

/** Mostly on the register, birth dates around the sixteenth birthday and others. */
export const generator: ClauseGenerator = {
  record: fc.record({
    reference: facts.reference,
    liftedOutOfPoverty: mostly,
    ableToWork: facts.ableToWork,
    birthDate: facts.birthDate,
  }),
  options: fc.record({ asOf }),
  stray: {},
};
