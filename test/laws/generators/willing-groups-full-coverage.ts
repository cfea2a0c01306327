import fc from 'fast-check';
import { employmentRelations } from '../../../src/definitions/codes.js';
import { orNone, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { dueOptions } from './_annual.js';

const often = fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) });

const person = fc.record({
  birthDate: pick('1970-05-01', '2006-12-31'),
  formerFisher: fc.boolean(),
  relocatedWorker: fc.boolean(),
  willing: often,
  trained: often,
  trainingOffered: fc.boolean(),
  employmentRelation: orNone(pick(...employmentRelations)),
  liftedOutOfPoverty: fc.boolean(),
  schoolLeaverNotContinuing: fc.boolean(),
  graduation: orNone(
    fc.record({ school: pick('college', 'technical-institute', 'other'), year: pick(2021, 2022, 2023) }),
  ),
});

export const generator: ClauseGenerator = {
  record: fc.record({ persons: referenced('P', person, { maxLength: 4 }) }),
  options: dueOptions,
  // Each person is held on their own: whom nothing is known of changes no certain gap.
  stray: { '/persons': ['failed'] },
};
