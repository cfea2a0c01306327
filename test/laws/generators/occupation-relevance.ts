import fc from 'fast-check';
import { codes, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const business = pick('care', 'mining');
const occupation = pick('O1', 'O2', 'O3');

export const generator: ClauseGenerator = {
  record: fc.record({
    enterprise: fc.option(fc.record({ mainBusiness: business }), { nil: null, freq: 6 }),
    trainingType: codes.type,
    occupation,
    occupationRelevant: pick(true, false, null, null, null),
    departures: fc.constant([]),
  }),
  options: fc.record({
    reference: fc.record({ relatedOccupations: fc.array(fc.record({ mainBusiness: business, occupations: fc.uniqueArray(occupation, { maxLength: 3 }) }), { maxLength: 3 }) }),
  }),
};
