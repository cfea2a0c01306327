/** Departures from an in-principle clause, some of them of another. */
import fc from 'fast-check';
import { day } from '../arbitraries.js';

/** A few departures from a clause, of whole and of named days; often none. */
export function departures(clause: string): fc.Arbitrary<readonly object[]> {
  const whole = fc.record({
    clause: fc.constantFrom(clause, clause, 'class-size-limit'),
    decidedBy: fc.constant('D1'),
    decidedOn: day(),
    reason: fc.constant('flood works'),
  });
  const dated = fc
    .tuple(whole, fc.array(day('2022-06-01', '2022-06-10'), { maxLength: 4 }))
    .map(([departure, dates]) => ({ ...departure, dates }));
  return fc.oneof(fc.constant([]), fc.array(fc.oneof(dated, dated, whole), { maxLength: 2 }));
}
