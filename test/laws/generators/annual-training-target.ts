import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { annex, completed, dueOptions, line, units } from './_annual.js';

const read = ({ division, subsidised, startYear, completionYear, personTimes }: Record<string, unknown>): object => ({
  division,
  subsidised,
  startYear,
  completionYear,
  personTimes,
});

/** A few lines around the city's target, the annex left out of it. */
const city = fc
  .tuple(
    pick(155_199, 155_200, 155_201, 100_000),
    fc.array(line(pick(0, 1, 2, 200_000)), { maxLength: 3 }),
    fc.boolean(),
  )
  .chain(([sum, others, split]) =>
    fc
      .tuple(...(split ? [sum - 1, 1] : [sum]).map((part) => completed(fc.constant(part), pick<string>(...units))))
      .map((own) => ({ plan: null, lines: [...own, ...others].map(read) })),
  );

/** A whole annex and a line for each of its units, a little more or less than its task. */
const byUnit = annex(
  'trainingPersonTimes',
  pick(155_149, 155_150, 155_200, 155_200, 155_200, 155_249, 155_250),
  9_700,
).chain((plan) =>
  fc
    .tuple(
      ...plan.rows.map(({ division, trainingPersonTimes }) =>
        completed(
          pick(0, 0, 0, 0, 0, 0, 1, -1).map((more) => (trainingPersonTimes as number) + more),
          fc.constant(division),
        ),
      ),
    )
    .chain((own) =>
      fc
        .array(line(pick(0, 1, 100)), { maxLength: 2 })
        .map((others) => ({ plan, lines: [...own, ...others].map(read) })),
    ),
);

/** The same with the lines one short or with rows left out. */
const flawed = byUnit.chain((record) =>
  fc.subarray(record.plan.rows, { minLength: 14 }).map((rows) => ({ ...record, plan: { rows } })),
);

export const generator: ClauseGenerator = {
  record: fc.oneof(city, byUnit, flawed),
  options: dueOptions,
  // What is reached stays reached; a row more may be any unit's, so that the annex is none to hold a unit against.
  stray: { '/lines': ['passed'], '/plan/rows': [] },
};
