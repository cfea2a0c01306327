import fc from 'fast-check';
import { institutionKinds } from '../../../src/definitions/codes.js';
import { day, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const division = pick('530102', '530111', 'yangzonghai');
const filings = fc.array(
  fc.record({ division, filedOn: day('2022-05-30', '2022-06-03'), filedBy: pick('enterprise', 'institution') }),
  { maxLength: 3 },
);

export const generator: ClauseGenerator = {
  record: fc.record({
    institution: orNone(
      fc.record({ reference: fc.constant('S1'), kind: pick(...institutionKinds), division: orNone(division), filings }),
    ),
    enterprise: orNone(fc.record({ reference: fc.constant('E1'), division: orNone(division) })),
    division,
    startDate: fc.constant('2022-06-01'),
    filings,
  }),
  options: fc.record({ asOf: day('2022-05-30', '2022-06-05') }),
  // One filing is enough; those of the institution as such are not read as adopted.
  stray: {
    '/filings': ['passed', 'inapplicable'],
    '/institution/filings': ['passed', 'failed', 'cantTell', 'inapplicable'],
  },
};
