import fc from 'fast-check';
import { day, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { annex, dueOptions, units } from './_annual.js';

/** Few persons, so that the target is far away: what is listed is short, or undecided. */
const certificate = fc.record({
  holder: pick('P1', 'P2', 'P3'),
  division: pick<string>(...units.slice(0, 3), 'city-level'),
  type: pick('vocational-qualification', 'vocational-skill-level', 'vocational-skill-level', 'training-pass'),
  obtainedOn: day('2021-12-30', '2023-01-02'),
});

const listed = fc.record({ plan: fc.constant(null), certificates: fc.array(certificate, { maxLength: 4 }) });

/** Listed, with tasks of next to nothing for the units. */
const listedByUnit = fc.record({
  plan: annex('certificatePersons', pick(0, 1, 2), 0),
  certificates: fc.array(certificate, { maxLength: 4 }),
});

const city = fc.record({
  plan: fc.constant(null),
  certificateTotals: fc.record({ persons: pick(109_999, 110_000, 110_001), certificates: pick(110_001, 120_000) }),
});

/** Counted, a little more or less than the tasks of the units. */
const counted = fc
  .tuple(annex('certificatePersons', pick(110_000, 111_000), 6_900), pick(109_999, 110_000, 110_000, 110_001))
  .chain(([plan, persons]) =>
    fc
      .tuple(
        ...plan.rows.map(({ certificatePersons }) =>
          pick(0, 0, 0, 0, 0, 0, 1, -1).map((more) => (certificatePersons as number) + more),
        ),
      )
      .map((figures) => ({
        plan,
        certificateTotals: {
          persons,
          certificates: 120_000,
          byDivision: plan.rows.map(({ division }, index) => ({
            division,
            persons: figures[index],
            certificates: (figures[index] ?? 0) + 1,
          })),
        },
      })),
  );

export const generator: ClauseGenerator = {
  record: fc.oneof(listed, listedByUnit, city, counted),
  options: dueOptions,
  stray: { '/certificates': ['passed'], '/certificateTotals/byDivision': ['passed'], '/plan/rows': [] },
};
