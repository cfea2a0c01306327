import fc from 'fast-check';
import { datedOptions, facts, mostly } from './_persons.js';
import type { ClauseGenerator } from '../generator.js';

/** Leaving days around two years before the day judged on. */
export const generator: ClauseGenerator = {
  record: fc.record({ reference: facts.reference, graduation: facts.graduation, employed: mostly.map((so) => !so), everEmployedSinceLeaving: facts.everEmployedSinceLeaving }),
  options: datedOptions,
};
