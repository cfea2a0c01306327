import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';
import { datedOptions, employment, facts } from './_persons.js';

/** Leaving days around two years before the day judged on. */
export const generator: ClauseGenerator = {
  record: fc
    .tuple(
      fc.record({ reference: facts.reference, birthDate: facts.birthDate, graduation: facts.graduation }),
      employment,
    )
    .map(([person, job]) => ({ ...person, ...job })),
  options: datedOptions,
  stray: {},
};
