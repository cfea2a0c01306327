import fc from 'fast-check';
import { orNone, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({
    apprentices: referenced('A', fc.record({ targetLevel: orNone(pick('level-5', 'level-4', 'level-3')) }), {
      maxLength: 7,
    }),
    departures: fc.constant([]),
  }),
  options: fc.constant({}),
  // One apprentice more changes what the main part is.
  stray: { '/apprentices': [], '/departures': ['passed', 'failed', 'inapplicable'] },
};
