import fc from 'fast-check';
import { codes, orNone } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    reference: fc.constant('I1'),
    worksInYunnan: fc.boolean(),
    certifiedInYunnan: fc.boolean(),
    frontlineExperience: fc.boolean(),
    skillLevel: orNone(codes.level),
  }),
  options: fc.constant({}),
};
