import fc from 'fast-check';
import { codes, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { departures } from './_departures.js';

const business = pick('care', 'mining');
const occupation = pick('O1', 'O2', 'O3');

export const generator: ClauseGenerator = {
  record: fc.record({
    enterprise: fc.option(fc.record({ mainBusiness: business }), { nil: null, freq: 6 }),
    trainingType: codes.type,
    occupation,
    occupationRelevant: pick(true, false, null, null, null),
    departures: departures('occupation-relevance'),
  }),
  options: fc.record({
    reference: fc.record({
      relatedOccupations: fc.array(
        fc.record({ mainBusiness: business, occupations: fc.uniqueArray(occupation, { maxLength: 3 }) }),
        { maxLength: 3 },
      ),
    }),
  }),
  stray: {
    '/departures': ['passed', 'failed', 'inapplicable'],
    '/departures/*/dates': ['passed', 'failed', 'inapplicable'],
    '/reference/relatedOccupations': ['passed', 'inapplicable'],
    '/reference/relatedOccupations/*/occupations': ['passed', 'inapplicable'],
  },
};
