/** Building blocks on persons: facts of a trainee, full and consistent, crowded around the days judged on. */
import fc from 'fast-check';
import { employmentRelations } from '../../../src/definitions/codes.js';
import { day, orNone, pick } from '../arbitraries.js';

/** Days to judge on: the plan year, its edges, ends of February, and the raise of the retirement age. */
export const asOf = fc.oneof(
  { weight: 3, arbitrary: day('2022-05-20', '2022-06-10') },
  pick(
    '2021-12-31',
    '2022-01-01',
    '2022-02-28',
    '2022-03-01',
    '2022-12-31',
    '2023-01-01',
    '2024-02-29',
    '2024-12-31',
    '2025-01-01',
    '2028-06-01',
  ),
);

/** Options with the day, and the authority's cut-off day. */
export const datedOptions = fc.record({ asOf, reference: fc.record({ graduateCutOff: asOf }) });

/** A yes or no that is mostly yes. */
export const mostly = pick(true, true, true, false);

/** Birth dates around the ages that decide: 16, 45, 50, 55, 60. */
export const birthDate = fc.oneof(
  ...['2006', '1977', '1972', '1970', '1967', '1962'].map((year) => day(`${year}-05-20`, `${year}-06-10`)),
  pick('1964-12-31', '1965-01-20', '1972-01-01', '1968-02-29', '2008-02-29'),
);

/** A day two years before the days judged on, or near them. */
const leavingDay = fc.oneof(
  day('2020-05-20', '2020-06-10'),
  day('2022-05-20', '2022-06-10'),
  pick('2020-02-29', '2020-12-31', '2023-01-01'),
);

/** A graduation; the diploma's date lies within its year. */
export const graduation = fc
  .record({
    school: pick('college', 'college', 'technical-institute', 'other'),
    year: pick(2020, 2021, 2022, 2022, 2023),
    leftOn: orNone(leavingDay),
    diploma: orNone(pick('01-01', '06-01', '12-31')),
  })
  .map(({ diploma, ...rest }) => ({ ...rest, diplomaOn: diploma === null ? null : `${String(rest.year)}-${diploma}` }));

/** Employment without a contradiction: none at all, by an employer, or flexible (灵活就业 is employment too). */
export const employment = fc.oneof(
  fc.record({
    employed: fc.constant(false),
    flexiblyEmployed: fc.constant(false),
    employer: fc.constant(null),
    employmentRelation: fc.constant(null),
    everEmployedSinceLeaving: fc.boolean(),
  }),
  fc.record({
    employed: fc.constant(true),
    flexiblyEmployed: fc.boolean(),
    employer: orNone(pick('E1', 'E2')),
    employmentRelation: orNone(pick(...employmentRelations)),
    everEmployedSinceLeaving: fc.constant(true),
  }),
);

/** The facts that the groups of 二（二） rest on, employment apart. */
export const facts = {
  reference: pick('T1', 'T2'),
  birthDate,
  liftedOutOfPoverty: fc.boolean(),
  ableToWork: mostly,
  employmentDifficultiesRecognised: fc.boolean(),
  schoolLeaverNotContinuing: mostly,
  household: pick('rural', 'urban'),
  minimumLivingAllowance: fc.boolean(),
  graduation: orNone(graduation),
  sex: pick('male', 'female'),
  pensionScheme: pick('employees', 'employees', 'residents'),
  post: pick('cadre', 'worker'),
  specialPost: fc.boolean(),
  retiredEarly: fc.boolean(),
  monthlyPension: pick(false, false, true),
};

/** A yes or no that is mostly no. */
export const seldom = pick(false, false, false, false, true);
