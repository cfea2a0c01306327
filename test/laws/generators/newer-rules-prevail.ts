import fc from 'fast-check';
import { apprenticeshipDuration, classSizeLimit, dailyHoursLimit, mandatoryTopics, type Clause } from '../../../src/index.js';
import { issuerRanks } from '../../../src/model/codes.js';
import { day, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

/** What the clause reads of a clause constant. */
function read({ id, parameters }: Clause): { id: string; parameters: Record<string, { value: unknown }> } {
  return { id, parameters: Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, { value }])) };
}

const clauses = [classSizeLimit, dailyHoursLimit, mandatoryTopics, apprenticeshipDuration].map(read);

const quotation = '每班不超过50人，创业培训不超过30人，每天不超过8个课时，期限一至三年';

/** The notice's own figure, or one beside it, with characters that are mostly quoted. */
function figure(value: unknown): fc.Arbitrary<object | null> {
  const near = Array.isArray(value) ? pick([1, 2], [1, 3]) : fc.integer({ min: -1, max: 1 }).map((by) => Number(value) + by);
  return orNone(fc.record({ value: near, exact: pick('50人', '30人', '8个课时', '五十人') }));
}

export const generator: ClauseGenerator = {
  record: fc.constantFrom(...clauses).chain((clause) =>
    fc.record({
      clause: fc.constant(clause),
      rank: pick(...issuerRanks, 'national', 'provincial', 'national', 'provincial'),
      citation: orNone(fc.record({ document: pick('云人社发〔2022〕0号', '人社部发〔2022〕0号', '昆人社通〔2022〕34号'), locator: fc.constant('三'), exact: fc.constant(quotation) })),
      effectiveFrom: day('2022-08-28', '2022-09-05'),
      issuedOn: day('2022-04-20', '2022-04-24'),
      parameters: fc.record(Object.fromEntries(Object.entries(clause.parameters).map(([name, { value }]) => [name, figure(value)]))),
      switchesOff: pick(false, false, true),
    }),
  ),
  options: fc.record({ asOf: day('2022-08-30', '2022-09-08') }),
};
