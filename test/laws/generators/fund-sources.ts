import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const amount = pick(
  '0',
  '0.1',
  '0.2',
  '0.3',
  '0.30',
  '1200',
  '1199.99',
  '300000000000.01',
  '-0.1',
  '0.105',
  '999999999999.99',
);
const fund = fc.oneof(
  fc.record({
    fund: pick(
      'employment-subsidy',
      'unemployment-insurance',
      'skills-upgrading-account-balance',
      'fiscal',
      'east-west-cooperation',
    ),
    fundName: fc.constant(null),
    amount,
  }),
  fc.record({ fund: pick('other-fund', null), fundName: pick('made-up fund', null), amount }),
);

export const generator: ClauseGenerator = {
  record: fc.record({ total: amount, allocations: fc.array(fund, { maxLength: 3 }) }),
  options: fc.constant({}),
  stray: { '/allocations': [] },
};
