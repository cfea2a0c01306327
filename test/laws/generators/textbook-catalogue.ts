import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { catalogueOptions, textbooks } from './_textbooks.js';

export const generator: ClauseGenerator = {
  record: fc.record({ subsidised: pick(true, true, true, false), occupation: pick('O1', 'O1', 'O2', 'O9'), textbooks }),
  options: catalogueOptions,
  stray: { '/textbooks': [], '/reference/textbookCatalogue/entries': ['passed'] },
};
