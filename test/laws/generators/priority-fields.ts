import fc from 'fast-check';
import { trainingFields } from '../../../src/definitions/codes.js';
import type { ClauseGenerator } from '../generator.js';
import { asOf } from './_persons.js';

/** Every choice of fields, none and other ones included. */
export const generator: ClauseGenerator = {
  record: fc.record({ fields: fc.oneof(fc.constantFrom([], ['other']), fc.shuffledSubarray([...trainingFields])) }),
  options: fc.record({ asOf }),
  stray: { '/fields': ['passed'] },
};
