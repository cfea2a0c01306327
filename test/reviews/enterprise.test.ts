import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import {
  assessEnterprise,
  type ClassPlan,
  describeReview,
  type EnterpriseReview,
  InvalidRecordError,
} from '../../src/index.js';
import { shuffledKeys, without } from '../laws/derive.js';
import { generator } from '../laws/generators/enterprise-scope.js';

const asOf = '2022-06-01';
const factory = {
  reference: 'E1',
  kind: 'enterprise',
  registeredInKunming: true,
  operatesInKunming: true,
  mainBusiness: 'elderly-care',
  trainingPlans: [{ reference: 'TP1', year: 2022 }],
} as const;

/** A class of the enterprise that keeps every clause asked of it. */
const plan = {
  reference: 'C1',
  trainingType: 'on-the-job',
  startDate: '2022-06-01',
  division: '530111',
  institution: { reference: 'S1' },
  filings: [{ division: '530111', filedOn: '2022-05-20' }],
  trainingPlan: 'TP1',
  provincialProject: null,
  occupation: '4-10-01-05',
  occupationRelevant: true,
} as const satisfies ClassPlan;

const programme = {
  reference: 'A1',
  institutions: [{ reference: 'S1' }],
  apprentices: [
    {
      reference: 'X1',
      hiredOn: '2022-03-01',
      enrolledOn: '2022-03-01',
      mentor: 'M1',
      teacher: 'I1',
      targetLevel: 'level-4',
    },
  ],
  candidatesDesignatedBy: 'enterprise',
  startsOn: '2022-03-01',
  endsOn: '2023-02-28',
} as const;

const outcomes = ({ results }: EnterpriseReview): Record<string, string> =>
  Object.fromEntries(results.map(({ clause, outcome }) => [clause, outcome]));

describe('assessEnterprise', () => {
  it('needs facts of an enterprise of which nothing is known', () => {
    const review = assessEnterprise({});
    expect(review).toMatchObject({
      step: 'enterprise',
      decision: 'needs-facts',
      carriedBy: ['enterprise-scope'],
      scope: { standing: 'undecided' },
    });
    expect(review.ledger.totals).toMatchObject({ passed: 0, failed: 0, cantTell: 1 });
    expect(review.questions[0]?.fact).toBe('kind');
  });

  it.each([
    [{ kind: 'enterprise', registeredInKunming: true }, 'eligible', 'open'],
    [{ kind: 'enterprise', registeredInKunming: false, operatesInKunming: true }, 'eligible', 'open'],
    [{ kind: 'enterprise', registeredInKunming: false, operatesInKunming: false }, 'not-eligible', 'closed'],
    [{ kind: 'individually-owned-business', registeredInKunming: true }, 'needs-facts', 'undecided'],
    [{ kind: 'individually-owned-business', registeredInKunming: true, conditionsMet: true }, 'eligible', 'open'],
    [{ kind: 'public-institution' }, 'not-eligible', 'closed'],
  ] as const)('finds %j %s', (enterprise, decision, standing) => {
    const review = assessEnterprise(enterprise, { asOf });
    expect(review).toMatchObject({
      decision,
      carriedBy: ['enterprise-scope'],
      scope: { clause: 'enterprise-scope', standing },
    });
    expect(review.scope.citations[0]?.exact).toContain('纳入企业职工培训范围');
  });

  it('asks the clauses on a class of the enterprise', () => {
    const review = assessEnterprise(factory, { asOf, plan });
    expect(outcomes(review)).toEqual({
      'enterprise-scope': 'passed',
      'third-party-provider-filing': 'passed',
      'provincial-projects-territorial': 'inapplicable',
      'enterprise-employee-training-plan': 'passed',
      'occupation-relevance': 'passed',
    });
    expect(review.decision).toBe('eligible');
    const late = assessEnterprise(factory, {
      asOf,
      plan: { ...plan, filings: [{ division: '530111', filedOn: '2022-06-02' }] },
    });
    expect(late).toMatchObject({ decision: 'correct-first', carriedBy: ['third-party-provider-filing'] });
    expect(late.results[0]?.violations[0]?.path).toBe('/plan/filings/0/filedOn');
  });

  it('lists warnings, and does not rest the decision on them', () => {
    const review = assessEnterprise(factory, {
      asOf,
      plan: { ...plan, trainingPlan: null, occupationRelevant: false },
    });
    expect(review.decision).toBe('eligible');
    expect(outcomes(review)).toMatchObject({
      'enterprise-employee-training-plan': 'failed',
      'occupation-relevance': 'failed',
    });
  });

  it('puts the enterprise in the place of the one in the class, and finds its facts there', () => {
    const review = assessEnterprise(without(without(factory, ['trainingPlans']), ['mainBusiness']), {
      asOf,
      plan: { ...plan, enterprise: null, startDate: undefined as never, occupationRelevant: null },
    });
    const places = review.questions.map(({ in: place, path }) => `${place}:${path}`);
    expect(places).toEqual(
      expect.arrayContaining([
        'record:/trainingPlans',
        'record:/mainBusiness',
        'options:/plan/startDate',
        'reference:/relatedOccupations',
      ]),
    );
    expect(places[0]).toBe('options:/plan/startDate');
  });

  it('asks the four clauses on apprenticeship of each programme', () => {
    const review = assessEnterprise(factory, {
      asOf,
      apprenticeships: [programme, { ...programme, reference: 'A2', endsOn: '2022-05-31' }],
    });
    expect(review).toMatchObject({ decision: 'correct-first', carriedBy: ['apprenticeship-duration'] });
    expect(outcomes(review)).toMatchObject({
      'apprenticeship-dual-training': 'passed',
      'apprenticeship-candidates': 'passed',
      'apprenticeship-target-level': 'passed',
    });
    expect(review.results[0]?.violations[0]).toMatchObject({
      path: expect.stringMatching(/^\/apprenticeships\/1\//) as string,
      subject: 'A2',
    });
    const open = assessEnterprise(factory, { asOf, apprenticeships: [{}] });
    expect(open).toMatchObject({ decision: 'needs-facts', carriedBy: ['apprenticeship-duration'] });
    expect(open.questions[0]).toMatchObject({ in: 'options', path: '/apprenticeships/0/startsOn' });
    expect(outcomes(assessEnterprise(factory, { asOf, apprenticeships: [] }))['apprenticeship-duration']).toBe(
      'inapplicable',
    );
  });

  it('keeps every clause once in the ledger', () => {
    for (const options of [{}, { plan }, { apprenticeships: [programme] }, { plan, apprenticeships: [programme] }]) {
      const { entries, totals } = assessEnterprise(factory, { asOf, ...options }).ledger;
      expect(entries.map(({ clause }) => clause)).toEqual(registry.map(({ clause }) => clause.id));
      expect(Object.values(totals).reduce((a, b) => a + b)).toBe(registry.length);
      expect(entries.find(({ clause }) => clause === 'occupation-relevance')?.reason).toBe(
        'plan' in options ? undefined : 'no-record',
      );
    }
  });

  it('gives the same bytes twice, with the keys in any order', () => {
    fc.assert(
      fc.property(generator.record, fc.infiniteStream(fc.nat()), (enterprise, choices) => {
        const bytes = JSON.stringify(assessEnterprise(enterprise, { asOf, plan }));
        expect(JSON.stringify(assessEnterprise(shuffledKeys(enterprise, choices), { asOf, plan }))).toBe(bytes);
      }),
      { numRuns: 10 },
    );
  });

  it('refuses what is no enterprise, class or programme, with all defects', () => {
    const defects = (run: () => unknown): string[] => {
      try {
        run();
      } catch (error) {
        if (error instanceof InvalidRecordError) return error.errors.map(({ pointer }) => pointer);
      }
      return [];
    };
    expect(defects(() => assessEnterprise(null))).toEqual(['']);
    expect(
      defects(() => assessEnterprise({ kind: 'shop', registeredInKunming: 'yes', trainingPlans: 'abc' })).sort(),
    ).toEqual(['/kind', '/registeredInKunming', '/trainingPlans']);
    expect(defects(() => assessEnterprise({}, { apprenticeships: [{ apprentices: 'abc' as never }] }))).toEqual([
      '/apprentices',
    ]);
    expect(defects(() => assessEnterprise({}, { plan: { filings: 1 as never } }))).toEqual(['/filings']);
  });

  it('speaks both languages', () => {
    const review = assessEnterprise({ kind: 'public-institution' });
    expect(describeReview(review, 'zh-CN')).toMatchObject({ step: '企业资格', decision: '不属于所列范围' });
    expect(describeReview(review, 'en').decision).toBe('not eligible: in no circle named');
  });
});
