/**
 * cantTell names exactly the facts that could still decide: held against every way of completing a sparse record,
 * judged through full records alone.
 */
import { describe, expect, test } from 'vitest';
import {
  assessKeyGroupEligibility,
  assessOutOfPovertyWorker,
  assessRetirementAgeWithoutPension,
  type ClauseResult,
} from '../../../src/index.js';

type Facts = Readonly<Record<string, unknown>>;

/** Every record that gives the missing facts one of their values. */
function completions(known: Facts, values: Readonly<Record<string, readonly unknown[]>>): Facts[] {
  let all: Facts[] = [known];
  for (const [name, each] of Object.entries(values)) {
    if (!(name in known)) all = all.flatMap((record) => each.map((value) => ({ ...record, [name]: value })));
  }
  return all;
}

/** The facts in which alone two completions with different outcomes differ. */
function deciding(
  known: Facts,
  values: Readonly<Record<string, readonly unknown[]>>,
  judge: (record: Facts) => ClauseResult,
): string[] {
  const outcomes = new Map(completions(known, values).map((record) => [JSON.stringify(record), judge(record).outcome]));
  return Object.keys(values).filter(
    (name) =>
      !(name in known) &&
      completions(known, values).some((record) =>
        (values[name] ?? []).some(
          (value) =>
            outcomes.get(JSON.stringify({ ...record, [name]: value })) !== outcomes.get(JSON.stringify(record)),
        ),
      ),
  );
}

const names = (result: ClauseResult): string[] =>
  result.missing.map((each) => (each.kind === 'fact' ? each.fact : each.kind)).sort();

/** Every choice of some of the keys. */
function subsets(record: Facts): Facts[] {
  return Object.entries(record).reduce<Facts[]>(
    (all, [key, value]) => [...all, ...all.map((each) => ({ ...each, [key]: value }))],
    [{}],
  );
}

describe('retirement age without a pension', () => {
  const values = {
    sex: ['male', 'female'],
    pensionScheme: ['employees', 'residents'],
    post: ['cadre', 'worker'],
    specialPost: [false, true],
    retiredEarly: [false, true],
    monthlyPension: [false, true],
  };
  const people = ['1977-06-01', '1970-05-01', '1966-12-31', '1961-01-01'];
  test.each(people.flatMap((birthDate) => ['2022-06-01', '2028-06-01'].map((asOf) => [birthDate, asOf] as const)))(
    'born %s, judged on %s',
    (birthDate, asOf) => {
      const judge = (record: Facts): ClauseResult => assessRetirementAgeWithoutPension(record, { asOf });
      for (const full of [
        {
          sex: 'male',
          pensionScheme: 'employees',
          post: 'worker',
          specialPost: true,
          retiredEarly: false,
          monthlyPension: false,
        },
        {
          sex: 'female',
          pensionScheme: 'residents',
          post: 'cadre',
          specialPost: false,
          retiredEarly: true,
          monthlyPension: false,
        },
      ]) {
        for (const some of subsets(full)) {
          const known = { birthDate, ...some };
          const result = judge(known);
          const outcomes = new Set(completions(known, values).map((record) => judge(record).outcome));
          expect(result.outcome, JSON.stringify(known)).toBe(outcomes.size === 1 ? [...outcomes][0] : 'cantTell');
          if (result.outcome === 'cantTell')
            expect(names(result), JSON.stringify(known)).toEqual(deciding(known, values, judge).sort());
        }
      }
    },
  );

  // Between any two of the ages of these days somebody is born.
  const births = ['1985-01-01', '1978-01-01', '1976-01-01', '1973-01-01', '1968-01-01', '1963-06-01', '1950-01-01'];
  test.each(['2022-06-01', '2024-12-31'])('birth date unknown, judged on %s', (asOf) => {
    const judge = (record: Facts): ClauseResult => assessRetirementAgeWithoutPension(record, { asOf });
    const all = { birthDate: births, ...values };
    for (const full of [
      {
        sex: 'male',
        pensionScheme: 'employees',
        post: 'worker',
        specialPost: true,
        retiredEarly: false,
        monthlyPension: false,
      },
      {
        sex: 'female',
        pensionScheme: 'employees',
        post: 'cadre',
        specialPost: true,
        retiredEarly: true,
        monthlyPension: false,
      },
      {
        sex: 'female',
        pensionScheme: 'residents',
        post: 'cadre',
        specialPost: false,
        retiredEarly: true,
        monthlyPension: false,
      },
    ]) {
      for (const known of subsets(full))
        expect(names(judge(known)), JSON.stringify(known)).toEqual(deciding(known, all, judge).sort());
    }
  });
});

test('the seven groups together', () => {
  const values = {
    liftedOutOfPoverty: [false, true],
    ableToWork: [false, true],
    schoolLeaverNotContinuing: [false, true],
    household: ['rural', 'urban'],
    minimumLivingAllowance: [false, true],
    flexiblyEmployed: [false, true],
    graduation: [
      null,
      { school: 'college', year: 2021, leftOn: '2021-07-01' },
      { school: 'college', year: 2022, leftOn: '2022-05-31' },
    ],
    employed: [false, true],
  };
  const judge = (record: Facts): ClauseResult =>
    assessKeyGroupEligibility(
      { birthDate: '1990-01-01', employmentDifficultiesRecognised: false, ...record },
      { asOf: '2022-06-01' },
    );
  const full = {
    liftedOutOfPoverty: true,
    ableToWork: false,
    schoolLeaverNotContinuing: true,
    household: 'urban',
    minimumLivingAllowance: false,
    flexiblyEmployed: false,
    graduation: null,
    employed: true,
  };
  for (const [index, known] of subsets(full).entries()) {
    if (index % 7 !== 0) continue; // one in seven: every key is often there and often missing
    const result = judge(known);
    const outcomes = new Set(completions(known, values).map((record) => judge(record).outcome));
    expect(result.outcome, JSON.stringify(known)).toBe(outcomes.size === 1 ? [...outcomes][0] : 'cantTell');
    if (result.outcome === 'cantTell')
      expect(names(result), JSON.stringify(known)).toEqual(deciding(known, values, judge).sort());
  }
});

describe('what comes from other law is cited as other law', () => {
  const none = {
    liftedOutOfPoverty: false,
    employmentDifficultiesRecognised: false,
    schoolLeaverNotContinuing: false,
    flexiblyEmployed: false,
    graduation: null,
    monthlyPension: true,
  };
  const cited = ({ citations }: ClauseResult): string[] =>
    citations.filter(({ paragraph }) => paragraph === undefined).map(({ locator }) => locator.split(' ').at(-1) ?? '');
  const asOf = '2022-06-01';

  test('by the two groups that rest on an age', () => {
    expect(cited(assessOutOfPovertyWorker({ liftedOutOfPoverty: true }, { asOf }))).toEqual(['第十五条', '第二条']);
    expect(
      cited(
        assessRetirementAgeWithoutPension(
          { birthDate: '1960-01-01', sex: 'male', pensionScheme: 'employees', specialPost: false },
          { asOf },
        ),
      ),
    ).toEqual(['第一条（一）']);
    expect(
      cited(
        assessRetirementAgeWithoutPension({ sex: 'male', pensionScheme: 'employees', specialPost: false }, { asOf }),
      ),
    ).toEqual([]);
  });

  test('by the composed clause, of the groups that take the person in, else of those that could have', () => {
    expect(
      cited(
        assessKeyGroupEligibility(
          { ...none, flexiblyEmployed: true, liftedOutOfPoverty: true, birthDate: '1990-01-01' },
          { asOf },
        ),
      ),
    ).toEqual([]);
    expect(
      cited(
        assessKeyGroupEligibility(
          { ...none, liftedOutOfPoverty: true, ableToWork: true, birthDate: '1990-01-01' },
          { asOf },
        ),
      ),
    ).toEqual(['第十五条', '第二条']);
    expect(
      cited(
        assessKeyGroupEligibility(
          { ...none, monthlyPension: false, pensionScheme: 'residents', birthDate: '1960-01-01' },
          { asOf },
        ),
      ),
    ).toHaveLength(1);
    expect(
      cited(
        assessKeyGroupEligibility(
          { ...none, monthlyPension: false, pensionScheme: 'residents', birthDate: '1970-01-01' },
          { asOf },
        ),
      ),
    ).toHaveLength(1);
    expect(cited(assessKeyGroupEligibility(none, { asOf }))).toEqual([]);
  });

  test('and never beside the notice as its own figure: what is short of an age names it', () => {
    const young = assessOutOfPovertyWorker(
      { liftedOutOfPoverty: true, ableToWork: true, birthDate: '2010-01-01' },
      { asOf },
    );
    expect(young.violations.map(({ citation }) => citation.document)).toEqual(['中华人民共和国劳动法']);
    expect(young.citations).toContain(young.violations[0]?.citation);
    const man = assessRetirementAgeWithoutPension(
      { birthDate: '1970-01-01', sex: 'male', pensionScheme: 'employees', specialPost: false, monthlyPension: true },
      { asOf },
    );
    expect(man.violations.map(({ citation }) => citation.locator.split(' ').at(-1))).toEqual(['第一条', '二（二）']);
  });
});
