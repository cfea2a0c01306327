import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { catalogueOptions, textbooks } from './_textbooks.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    subsidised: pick(true, true, true, false),
    occupation: pick('O1', 'O9', 'O9'),
    otherTextbookAvailable: pick(true, true, false),
    textbooks,
  }),
  options: catalogueOptions,
  stray: { '/textbooks': [], '/reference/textbookCatalogue/entries': [] },
};
