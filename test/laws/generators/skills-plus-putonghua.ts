import fc from 'fast-check';
import { codes } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { departures } from './_departures.js';

export const generator: ClauseGenerator = {
  record: fc.record({ kind: codes.kind, withPutonghua: fc.boolean(), departures: departures('skills-plus-putonghua') }),
  options: fc.constant({}),
  stray: {
    '/departures': ['passed', 'failed', 'inapplicable'],
    '/departures/*/dates': ['passed', 'failed', 'inapplicable'],
  },
};
