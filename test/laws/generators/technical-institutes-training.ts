import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { annex, dueOptions, line, units } from './_annual.js';

const read = ({
  division,
  startYear,
  completionYear,
  institutionKind,
  classes,
  personTimes,
}: Record<string, unknown>): object => ({ division, startYear, completionYear, institutionKind, classes, personTimes });

/** Tasks for the first unit alone, or for none; the rows complete, or not. */
const plan = annex('technicalInstitutePersonTimes', pick(0, 500, 500), 0).chain((whole) =>
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(whole) },
    { weight: 1, arbitrary: fc.constant({ rows: whole.rows.slice(1) }) },
  ),
);

const run = fc
  .tuple(line(pick(0, 50, 500, 501)), pick('technical-institute', 'vocational-school'))
  .map(([made, institutionKind]) => read({ ...made, division: units[0], institutionKind }));

export const generator: ClauseGenerator = {
  record: fc.record({
    plan,
    lines: fc
      .tuple(fc.array(run, { maxLength: 2 }), fc.array(line(pick(0, 50)).map(read), { maxLength: 2 }))
      .map((lists) => lists.flat()),
  }),
  options: dueOptions,
  // A stray row of the annex may be of any unit.
  stray: { '/plan/rows': [], '/lines': ['passed', 'inapplicable'] },
};
