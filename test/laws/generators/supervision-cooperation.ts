import fc from 'fast-check';
import { pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = {
  record: fc.record({ inspections: referenced('N', fc.record({ cooperation: pick('accepted', 'accepted', 'refused-inspection', 'obstructed'), resistedBy: pick('institution', 'office', null) }), { maxLength: 3 }) }),
  options: fc.constant({}),
};
