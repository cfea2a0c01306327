import fc from 'fast-check';
import { enterpriseKinds, enterpriseTraits } from '../../../src/definitions/codes.js';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    reference: fc.constant('E1'),
    kind: pick(...enterpriseKinds),
    traits: fc.subarray([...enterpriseTraits]),
    registeredInKunming: fc.boolean(),
    operatesInKunming: fc.boolean(),
    conditionsMet: fc.boolean(),
  }),
  options: fc.constant({}),
  stray: { '/traits': ['passed', 'failed', 'cantTell'] },
};
