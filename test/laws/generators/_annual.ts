/** Building blocks of the clauses on annual plan and progress. */
import fc from 'fast-check';
import { certificateTypes, institutionKinds } from '../../../src/definitions/codes.js';
import { type Division, divisions } from '../../../src/definitions/divisions.js';
import { pick } from '../arbitraries.js';

/** The sixteen units. */
export const units = Object.keys(divisions) as Division[];

/** Days around the day that targets are due. */
export const dueOptions = fc.record({ asOf: pick('2022-06-30', '2022-12-30', '2022-12-31', '2023-01-01') });

/** A sound annex whose column adds up to `sum`; the first unit takes what the others leave. */
export function annex(
  column: string,
  sum: fc.Arbitrary<number>,
  share: number,
  cityLevel = fc.boolean(),
): fc.Arbitrary<{ rows: ({ division: string } & Record<string, unknown>)[] }> {
  return fc.tuple(sum, cityLevel).map(([total, withCity]) => {
    const [first = '', ...others]: string[] = units;
    const rows = [
      { division: first, [column]: total - others.length * share - (withCity ? share : 0) },
      ...others.map((division) => ({ division, [column]: share })),
      ...(withCity ? [{ division: 'city-level', [column]: share }] : []),
    ];
    return { rows };
  });
}

/** A line of progress with everything that clauses read of it. */
export function line(count: fc.Arbitrary<number>): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .record({
      division: pick<string>(...units.slice(0, 3), 'city-level'),
      subsidised: fc.boolean(),
      startYear: pick(2021, 2022, 2022),
      completionYear: pick(2021, 2022, 2022, 2022, 2023, null),
      certificateType: pick(...certificateTypes),
      institutionKind: pick(...institutionKinds),
      classes: pick(0, 1, 2, 5),
      personTimes: count,
    })
    .map((made) =>
      made.completionYear !== null && made.completionYear < made.startYear
        ? { ...made, startYear: made.completionYear }
        : made,
    );
}

/** Lines around 2022 that all count. */
export function completed(
  count: fc.Arbitrary<number>,
  division: fc.Arbitrary<string>,
): fc.Arbitrary<Record<string, unknown>> {
  return fc
    .tuple(line(count), division)
    .map(([made, unit]) => ({ ...made, division: unit, startYear: 2022, completionYear: 2022 }));
}
