/** Textbooks and the ministry's catalogue, made up. */
import fc from 'fast-check';
import { orNone, pick, referenced } from '../arbitraries.js';

/** The textbooks of a class. */
export const textbooks = referenced(
  'T',
  fc.record({
    genuine: pick(true, true, true, false),
    edition: fc.integer({ min: 0, max: 3 }),
    newestEdition: fc.integer({ min: 0, max: 2 }),
    catalogueEntry: orNone(pick('K1', 'K1', 'K2', 'K9')),
  }),
  { maxLength: 3 },
);

/** Reference data: the catalogue, with or without a textbook for the occupation O1. */
export const catalogueOptions = fc.record({
  reference: fc.record({
    textbookCatalogue: fc.record({
      entries: fc.subarray([
        { entry: 'K1', occupation: 'O1', edition: 2 },
        { entry: 'K2', occupation: 'O2', edition: 1 },
        { entry: 'K0', occupation: null, edition: 1 },
      ]),
    }),
  }),
});
