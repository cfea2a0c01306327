import fc from 'fast-check';
import { day, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const mostly = pick(true, true, true, true, false);

export const generator: ClauseGenerator = {
  record: fc.record({
    reference: fc.constant('I1'),
    qualification: orNone(fc.record({ reviewedOn: orNone(day()) })),
    spotCheckOnRecord: mostly,
    assessmentOnRecord: mostly,
    strongTeachingAbility: mostly,
    goodEthics: mostly,
  }),
  options: fc.record({ asOf: day() }),
};
