import fc from 'fast-check';
import { issuerRanks } from '../../../src/definitions/codes.js';
import {
  apprenticeshipDuration,
  classSizeLimit,
  type Clause,
  dailyHoursLimit,
  mandatoryTopics,
  minimumClassHours,
  willingGroupsFullCoverage,
} from '../../../src/index.js';
import { day, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

/** What the clause reads of a clause constant. */
interface Constant {
  readonly id: string;
  readonly parameters: Readonly<Record<string, { readonly value: unknown; readonly exact: string }>>;
  readonly byLevel?: readonly string[];
}

function read({ id, parameters, byLevel = [] }: Clause): Constant {
  return {
    id,
    byLevel,
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, { value, exact }]) => [name, { value, exact }]),
    ),
  };
}

const clauses = [
  classSizeLimit,
  dailyHoursLimit,
  mandatoryTopics,
  apprenticeshipDuration,
  willingGroupsFullCoverage,
  minimumClassHours,
].map(read);

/** Every level of a figure that can be set for one alone. */
const levels = [
  'apprentice',
  'level-5',
  'level-4',
  'level-3',
  'level-2',
  'level-1',
  'special-grade-technician',
  'chief-technician',
];

/** The notice's own figure, one beside it, or none that it could be, with characters that mostly say it. */
function figure(own: unknown): fc.Arbitrary<object | null> {
  const near = (each: unknown): fc.Arbitrary<number> =>
    pick(-1, -0.01, 0, 0.01, 0.005, 1).map((by) => Math.round((Number(each) + by) * 1000) / 1000);
  const value: fc.Arbitrary<unknown> = Array.isArray(own) ? fc.tuple(...own.map(near)) : near(own);
  const said = (given: unknown): string =>
    (Array.isArray(given) ? given : [given]).map((each) => `${String(each)}人`).join('至');
  return orNone(
    value.chain((given) =>
      fc.record({ value: fc.constant(given), exact: pick(said(given), said(given), '50人', '五十人', '人') }),
    ),
  );
}

const namesOf = ({ parameters, byLevel = [] }: Constant): readonly (readonly [string, unknown])[] => [
  ...Object.entries(parameters).map(([name, { value }]) => [name, value] as const),
  ...byLevel.flatMap((name) => levels.map((level) => [`${name}:${level}`, parameters[name]?.value] as const)),
];

/** A quotation that has the characters of every figure, or of none. */
function quoting(parameters: Readonly<Record<string, unknown>>): fc.Arbitrary<string> {
  const said = Object.values(parameters).map((set) => (set as { readonly exact: string } | null)?.exact ?? '');
  return pick(`${said.join('，')}，150人`, '每班不超过150人');
}

export const generator: ClauseGenerator = {
  record: fc.constantFrom(...clauses).chain((clause) =>
    fc.record(Object.fromEntries(namesOf(clause).map(([name, value]) => [name, figure(value)]))).chain((parameters) =>
      fc.record({
        clause: fc.constant(clause),
        rank: pick(...issuerRanks, 'national', 'provincial', 'national', 'provincial'),
        citation: orNone(
          fc.record({
            document: pick(
              '云人社发〔2022〕0号',
              '人社部发〔2022〕0号',
              '昆人社通〔2022〕34号',
              '昆人社通[2022]34号',
              '昆人社通〔2022〕340号',
            ),
            locator: fc.constant('三'),
            exact: quoting(parameters),
          }),
        ),
        effectiveFrom: day('2022-08-28', '2022-09-05'),
        issuedOn: day('2022-04-20', '2022-04-24'),
        parameters: fc.constant(parameters),
        switchesOff: pick(false, false, true),
      }),
    ),
  ),
  options: fc.record({ asOf: day('2022-08-30', '2022-09-08') }),
  // A range is one figure: an entry more makes it another.
  stray: { '/parameters/years/value': [] },
};
