import fc from 'fast-check';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const division = pick('530102', '530111', 'yangzonghai');
const unit = pick('昆明钢铁控股有限公司', '云南省总商会', '云南省 总商会', '云南省某某协会');
/** Made-up codes. */
const code = pick('91530100MA0000000R', '91530100MA00000020');
const departure = fc.record({
  clause: pick('provincial-projects-territorial', 'occupation-relevance'),
  decidedBy: fc.constant('O1'),
  decidedOn: fc.constant('2022-05-05'),
  reason: fc.constant('省级统一组织'),
});

export const generator: ClauseGenerator = {
  record: fc.record({
    provincialProject: orNone(
      fc.record({ unitName: unit, unitCreditCode: orNone(code), subsidiaryOf: orNone(unit), unitDivision: division }),
    ),
    division,
    managedBy: orNone(division),
    departures: fc.array(departure, { maxLength: 1 }),
  }),
  options: fc.record({
    reference: fc.record({
      provincialProjectUnits: fc.array(fc.record({ unitName: unit, unifiedSocialCreditCode: code }), { maxLength: 2 }),
    }),
  }),
  // One entry that holds the code is enough, and an act that is none is none.
  stray: {
    '/reference/provincialProjectUnits': ['passed', 'failed'],
    '/departures': ['passed', 'failed', 'inapplicable'],
  },
};
