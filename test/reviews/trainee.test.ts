import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import {
  assessTrainee,
  describeReview,
  describeStanding,
  groupFlexibleEmployment,
  InvalidRecordError,
  kunming2022,
  parseTrainee,
  supersede,
  type TraineeReview,
} from '../../src/index.js';
import { shuffledKeys, without } from '../laws/derive.js';
import { generator } from '../laws/generators/key-groups-eligibility.js';

const asOf = '2022-06-01';

/** Somebody of whom everything is known, in no group and no programme. */
const nobody = {
  reference: 'T1',
  birthDate: '1990-05-01',
  sex: 'male',
  liftedOutOfPoverty: false,
  ableToWork: true,
  employmentDifficultiesRecognised: false,
  disabled: false,
  schoolLeaverNotContinuing: false,
  household: 'urban',
  minimumLivingAllowance: false,
  flexiblyEmployed: false,
  employed: false,
  employer: null,
  employmentRelation: null,
  graduation: null,
  monthlyPension: false,
  pensionScheme: 'employees',
  post: 'worker',
  specialPost: false,
  retiredEarly: false,
  ruralLabourMoved: false,
  youth: false,
  veteran: false,
  worker: true,
  ownChoice: false,
  entrepreneurialIntention: true,
  trainingNeed: true,
} as const;

const standing = ({ groups, programmes }: TraineeReview, wanted: string): string[] =>
  [...groups, ...programmes].filter((circle) => circle.standing === wanted).map(({ clause }) => clause);
const roster = (
  JSON.parse(readFileSync(new URL('../../examples/data/roster.json', import.meta.url), 'utf8')) as { persons: object[] }
).persons;

/** Whether the parser finds no contradiction in a person. */
function isConsistent(person: object): boolean {
  try {
    parseTrainee(person);
    return true;
  } catch {
    return false;
  }
}

describe('assessTrainee', () => {
  it('needs facts of somebody of whom nothing is known, and passes nothing', () => {
    for (const options of [{}, { asOf }]) {
      const review = assessTrainee({}, options);
      expect(review).toMatchObject({ step: 'trainee', decision: 'needs-facts', subject: null });
      expect(review.ledger.totals.passed).toBe(0);
      expect(standing(review, 'undecided')).toHaveLength(14);
      expect(review.carriedBy).not.toContain('priority-groups');
    }
  });

  it('opens nothing to somebody who is in no circle, and leaves the open lists open', () => {
    const review = assessTrainee(nobody, { asOf });
    expect(review.decision).toBe('not-eligible');
    expect(review.subject).toBe('T1');
    expect(standing(review, 'open')).toEqual([]);
    expect(standing(review, 'undecided')).toEqual([]);
    expect(standing(review, 'not-named')).toEqual(['priority-groups', 'rural-revitalisation-talents']);
    expect(review.questions).toEqual([]);
  });

  const graduated = { graduation: { school: 'college', year: 2022, leftOn: null, diplomaOn: null } } as const;
  it.each([
    [{ liftedOutOfPoverty: true }, ['key-groups-eligibility', 'group-out-of-poverty-worker']],
    [
      { employmentDifficultiesRecognised: true },
      ['key-groups-eligibility', 'group-hard-to-employ', 'rural-revitalisation-talents'],
    ],
    [
      { schoolLeaverNotContinuing: true, household: 'rural' },
      ['key-groups-eligibility', 'group-non-continuing-school-leaver', 'rural-revitalisation-talents'],
    ],
    [{ schoolLeaverNotContinuing: true }, ['rural-revitalisation-talents']],
    [{ flexiblyEmployed: true, employed: true }, ['key-groups-eligibility', 'group-flexible-employment']],
    [
      { ...graduated, trainingNeed: false },
      ['key-groups-eligibility', 'group-graduation-year-graduate', 'graduate-skills-plan'],
    ],
    [
      graduated,
      ['key-groups-eligibility', 'group-graduation-year-graduate', 'graduate-entrepreneurship', 'graduate-skills-plan'],
    ],
    [
      { graduation: { school: 'college', year: 2020, leftOn: '2020-06-01' } },
      ['key-groups-eligibility', 'group-unemployed-recent-graduate', 'graduate-skills-plan'],
    ],
    [{ graduation: { school: 'college', year: 2020, leftOn: '2020-05-31' } }, ['graduate-skills-plan']],
    [{ birthDate: '1962-06-01' }, ['key-groups-eligibility', 'group-retirement-age-no-pension']],
    [{ ownChoice: true }, ['malanhua-open-to-all-workers']],
    [{ employed: true, employer: 'E1', employmentRelation: 'de-facto' }, ['employee-training-scope']],
    [{ employed: true, employer: 'E1', employmentRelation: 'labour-dispatch' }, ['employee-training-scope']],
    [{ veteran: true }, ['rural-revitalisation-talents']],
    [{ disabled: true }, ['rural-revitalisation-talents']],
  ] as const)('opens to %j what the sentences name', (facts, open) => {
    const review = assessTrainee({ ...nobody, ...facts }, { asOf });
    expect(review.decision).toBe('eligible');
    expect([...review.carriedBy].sort()).toEqual([...open].sort());
    expect(
      standing(review, 'open')
        .filter((clause) => clause !== 'priority-groups')
        .sort(),
    ).toEqual([...open].sort());
    const [circle] = [...review.groups, ...review.programmes].filter(({ clause }) => clause === open[0]);
    expect(circle?.citations[0]?.exact).toBeTruthy();
  });

  it('does not take the priority of 一（二） for eligibility', () => {
    const review = assessTrainee({ ...nobody, liftedOutOfPoverty: true, birthDate: '2006-06-02' }, { asOf });
    expect(review.groups[0]).toMatchObject({
      clause: 'priority-groups',
      standing: 'open',
      groups: ['out-of-poverty-population'],
    });
    expect(review.decision).toBe('not-eligible');
  });

  it('says that nobody gave a class, and names no place in one', () => {
    const review = assessTrainee({}, { asOf });
    expect(review.notices).toContainEqual({ code: 'own-facts-alone', data: {} });
    const places = review.results.flatMap(({ violations, missing }) => [
      ...violations.map(({ path }) => path),
      ...missing.map((each) => (each.kind === 'fact' ? each.path : '')),
    ]);
    expect(places.filter((path) => /^\/(trainee|plan)/.test(path))).toEqual([]);
  });

  it('lets the programmes of a class decide, where it has any', () => {
    const plan = {
      programme: 'malanhua',
      enterprise: null,
      trainingType: 'other',
      entrepreneurshipCourse: null,
    } as const;
    const flexible = { ...nobody, flexiblyEmployed: true, employed: true };
    const against = assessTrainee(flexible, { asOf, plan });
    expect(against).toMatchObject({
      decision: 'not-eligible',
      carriedBy: ['malanhua-open-to-all-workers'],
      notices: [],
    });
    expect(against.results[0]?.violations[0]).toMatchObject({
      code: 'against-own-choice',
      path: '/ownChoice',
      severity: 'error',
    });
    expect(assessTrainee({ ...flexible, ownChoice: true }, { asOf, plan })).toMatchObject({
      decision: 'eligible',
      carriedBy: ['malanhua-open-to-all-workers'],
    });
    expect(assessTrainee(flexible, { asOf, plan: { ...plan, programme: 'other' } }).carriedBy).toEqual([
      'key-groups-eligibility',
      'group-flexible-employment',
    ]);
    expect(assessTrainee({ ...nobody, veteran: true }, { asOf, plan: { ...plan, programme: 'other' } }).decision).toBe(
      'not-eligible',
    );
    expect(
      assessTrainee(
        { ...nobody, veteran: true },
        { asOf, plan: { ...plan, programme: 'rural-revitalisation-talents' } },
      ).decision,
    ).toBe('eligible');
  });

  it('asks of a class what the decision waits for, first, and as an option', () => {
    const review = assessTrainee(
      {},
      { asOf, plan: { programme: 'malanhua', enterprise: null, entrepreneurshipCourse: null } },
    );
    expect(review).toMatchObject({ decision: 'needs-facts', carriedBy: ['malanhua-open-to-all-workers'] });
    expect(review.questions.slice(0, 2).map(({ path }) => path)).toEqual(['/ownChoice', '/worker']);
    expect(assessTrainee(nobody, { asOf, plan: {} }).questions).toContainEqual(
      expect.objectContaining({ in: 'options', path: '/plan/programme' }),
    );
  });

  it('asks first for the fact that decides the most, whatever the answer', () => {
    const rest = without(without(nobody, ['flexiblyEmployed']), ['veteran']);
    const review = assessTrainee(rest, { asOf });
    expect(
      review.questions.map(({ fact, clauses, decidesAtLeast, decidesAtMost }) => [
        fact,
        clauses,
        decidesAtLeast,
        decidesAtMost,
      ]),
    ).toEqual([
      ['flexiblyEmployed', ['key-groups-eligibility', 'group-flexible-employment'], 2, 2],
      ['veteran', ['rural-revitalisation-talents'], 1, 1],
    ]);
    // Among equals the order of the notice; what rests on a second fact comes last.
    const other = ['employmentDifficultiesRecognised', 'household', 'minimumLivingAllowance'].reduce(
      (record, name) => without(record, [name]),
      rest,
    );
    const facts = assessTrainee({ ...other, schoolLeaverNotContinuing: true }, { asOf }).questions.map(
      ({ fact }) => fact,
    );
    expect(facts.slice(0, 2)).toEqual(['employmentDifficultiesRecognised', 'flexiblyEmployed']);
    expect(facts.slice(2).sort()).toEqual(['household', 'minimumLivingAllowance']);
  });

  it('asks for the day where that alone is missing', () => {
    const review = assessTrainee({ ...nobody, ...graduated });
    expect(review.questions[0]).toMatchObject({
      in: 'options',
      path: '/asOf',
      decidesAtLeast: review.questions[0]?.clauses.length,
    });
  });

  it('counts what an answer decides as it then is decided', () => {
    for (const person of roster) {
      for (const { in: place, path, clauses, decidesAtLeast, decidesAtMost } of assessTrainee(person, { asOf })
        .questions) {
        expect(decidesAtLeast).toBeLessThanOrEqual(decidesAtMost);
        expect(decidesAtMost).toBeLessThanOrEqual(clauses.length);
        if (place !== 'record' || path.split('/').length > 2) continue;
        const name = path.slice(1);
        if (!['flexiblyEmployed', 'veteran', 'ownChoice', 'monthlyPension', 'employed'].includes(name)) continue;
        const answers = [true, false].map((answer) => ({ ...person, [name]: answer }));
        // An answer that contradicts another fact is none.
        if (!answers.every(isConsistent)) continue;
        const decided = answers.map((answered) => {
          const { results } = assessTrainee(answered, { asOf });
          return results.filter(({ clause, outcome }) => clauses.includes(clause) && outcome !== 'cantTell').length;
        });
        expect([decidesAtLeast, decidesAtMost]).toEqual([Math.min(...decided), Math.max(...decided)]);
      }
    }
  });

  it('keeps every clause once in the ledger', () => {
    for (const person of [{}, nobody, ...roster]) {
      const { entries, totals } = assessTrainee(person, { asOf }).ledger;
      expect(entries.map(({ clause }) => clause)).toEqual(registry.map(({ clause }) => clause.id));
      expect(Object.values(totals).reduce((a, b) => a + b)).toBe(registry.length);
    }
  });

  it('gives the same bytes twice, with the keys in any order, and changes nothing', () => {
    fc.assert(
      fc.property(generator.record.filter(isConsistent), fc.infiniteStream(fc.nat()), (person, choices) => {
        const before = JSON.stringify(person);
        const bytes = JSON.stringify(assessTrainee(person, { asOf }));
        expect(JSON.stringify(assessTrainee(shuffledKeys(person, choices), { asOf }))).toBe(bytes);
        expect(JSON.stringify(person)).toBe(before);
      }),
      { numRuns: 10 },
    );
  });

  it('lets no personal data out', () => {
    const personal = {
      name: '张三',
      identityNumber: '11010519491231002X',
      telephone: '13800000000',
      bankAccount: '6222020000000000000',
    };
    const bytes = JSON.stringify(assessTrainee({ ...roster[21], ...personal }, { asOf }));
    for (const value of Object.values(personal)) expect(bytes).not.toContain(value);
  });

  it('refuses what is no trainee, or no class, with all defects', () => {
    const defects = (run: () => unknown): string[] => {
      try {
        run();
      } catch (error) {
        if (error instanceof InvalidRecordError) return error.errors.map(({ pointer }) => pointer);
      }
      return [];
    };
    expect(defects(() => assessTrainee('abc'))).toEqual(['']);
    expect(
      defects(() => assessTrainee({ veteran: 'yes', birthDate: '2022-02-30', graduation: { year: 'x' } })).sort(),
    ).toEqual(['/birthDate', '/graduation/year', '/veteran']);
    expect(
      defects(() => assessTrainee({}, { plan: { programme: 'dance' as never, trainees: 'abc' as never } })).sort(),
    ).toEqual(['/programme', '/trainees']);
    expect(defects(() => assessTrainee({}, { reference: { disbursementDays: -1 } }))).toEqual(['/disbursementDays']);
  });

  it('judges under a newer rule, and says so', () => {
    // A made-up rule.
    const citation = {
      document: '云人社发〔2022〕0号（虚构）',
      locator: '一',
      exact: '自2022年5月1日起，灵活就业人员不再列入。',
      paragraph: 1,
      start: 0,
      end: 22,
    };
    const policy = supersede(kunming2022, {
      clause: groupFlexibleEmployment,
      switchesOff: true,
      rank: 'provincial',
      effectiveFrom: '2022-05-01',
      citation,
    });
    const review = assessTrainee({ ...nobody, flexiblyEmployed: true, employed: true }, { asOf, policy });
    expect(review.policy.rules).toHaveLength(1);
    expect(standing(review, 'open')).not.toContain('key-groups-eligibility');
    const composed = review.results.find(({ clause }) => clause === 'key-groups-eligibility');
    expect(composed?.outcome).toBe('failed');
    expect(composed?.noticeAlone?.outcome).toBe('passed');
  });

  it('speaks both languages', () => {
    expect(describeReview(assessTrainee(nobody, { asOf }), 'zh-CN')).toMatchObject({
      step: '人员资格',
      decision: '不属于所列范围',
    });
    expect(describeReview(assessTrainee({ flexiblyEmployed: true }, { asOf }), 'en')).toMatchObject({
      decision: 'eligible',
    });
    expect(describeStanding('not-named', 'zh-CN')).toBe('未列名');
  });
});
