import fc from 'fast-check';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    reference: fc.constant('C1'),
    forSubsidisedTraining: pick(true, true, true, false),
    catalogueEntry: orNone(pick('E1', 'E2', 'E9')),
    thirdPartyReview: orNone(fc.record({ result: pick('passed', 'passed', 'refused', 'pending') })),
  }),
  options: fc.record({ reference: fc.record({ subsidyCatalogue: fc.record({ entries: pick(['E1', 'E2'], ['E1'], []) }) }) }),
};
