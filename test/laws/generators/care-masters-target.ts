import fc from 'fast-check';
import { pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';
import { dueOptions } from './_annual.js';

interface Year {
  year: number;
  personTimes: number;
  persons: number;
}

const year = (of: number, figure: fc.Arbitrary<number>): fc.Arbitrary<Year> =>
  figure.map((personTimes) => ({ year: of, personTimes, persons: Math.max(personTimes - 100, 0) }));

const both = pick(0, 100, 11_699, 11_700, 11_701).chain((first) =>
  fc.tuple(
    year(2021, fc.constant(first)),
    year(2022, pick(0, 11_699, 11_700, 11_701, 23_399 - first, 23_400 - first, 23_400, 30_000)),
  ),
);
/** Persons of both years: at least those of one year, at most those of both together. */
const overBoth = ([first, second]: readonly [Year, Year], wanted: number): number =>
  Math.min(Math.max(wanted, first.persons, second.persons), first.persons + second.persons);

const third = pick(2020, 2023).chain((of) => year(of, pick(1, 50_000)));

export const generator: ClauseGenerator = {
  record: fc
    .tuple(both, fc.option(third, { nil: undefined }), pick(0, 1, 2), pick(20_000, 23_399, 23_400))
    .map(([years, other, kept, persons]) => ({
      careMasters: {
        byYear: [...years.slice(0, kept === 2 ? 1 : 2), ...(other === undefined ? [] : [other])],
        persons: overBoth(years, persons),
      },
    })),
  options: dueOptions,
  stray: { '/careMasters/byYear': ['passed', 'failed'] },
};
