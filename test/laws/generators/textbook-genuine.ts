import fc from 'fast-check';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { catalogueOptions, textbooks } from './_textbooks.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    subsidised: pick(true, true, true, false),
    textbookReview: orNone(
      fc.record({ coversGenuineness: pick(true, true, false), coversNewEdition: pick(true, true, false) }),
    ),
    textbooks,
  }),
  options: catalogueOptions,
  // The catalogue is read under another reading only.
  stray: { '/textbooks': ['failed'], '/reference/textbookCatalogue/entries': ['passed', 'failed', 'inapplicable'] },
};
