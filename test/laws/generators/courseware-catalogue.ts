import fc from 'fast-check';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    reference: fc.constant('C1'),
    forSubsidisedTraining: pick(true, true, true, false),
    catalogueEntry: orNone(pick('E1', 'E2', 'E9')),
    thirdPartyReview: orNone(fc.record({ result: pick('passed', 'passed', 'refused', 'pending') })),
    publishedOn: orNone(fc.constant('2022-06-01')),
    firstUsedOn: orNone(fc.constant('2022-06-02')),
  }),
  options: fc.record({
    reference: fc.record({ subsidyCatalogue: fc.record({ entries: pick(['E1', 'E2'], ['E1'], []) }) }),
  }),
  stray: { '/reference/subsidyCatalogue/entries': ['passed', 'inapplicable'] },
};
