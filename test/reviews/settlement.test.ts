/** reviewSettlement on whole dossiers: the claim held against the class, the day, readings and newer rules up to the decision. */
import { describe, expect, it } from 'vitest';
import {
  classSizeLimit,
  instructorRegistration,
  kunming2022,
  minimumClassHours,
  type Policy,
  policyReadings,
  reviewSettlement,
  type SettlementReview,
  supersede,
  switchReadings,
} from '../../src/index.js';

// One entry for the whole class: without clock times, against which the hours could be held.
const session = {
  reference: 'S',
  date: '2022-05-10',
  deliveredHours: 120,
  level: 'level-5',
  mode: 'offline',
  kind: 'practice',
  instructor: 'I',
  courseware: null,
  platform: null,
};
const instructor = { reference: 'I', platformRegisteredOn: '2022-01-04', joinedOn: null };
const trainee = {
  reference: 'T',
  identityNumber: null,
  flexiblyEmployed: true,
  completed: true,
  targetLevel: 'level-5',
};
const plan = {
  reference: 'C',
  kind: 'skills',
  subsidised: true,
  occupation: 'O1',
  certificateType: 'vocational-skill-level',
  levels: ['level-5'],
  enterprise: null,
  institution: null,
  filings: [],
  startDate: '2022-05-10',
  endDate: '2022-05-24',
  equipmentRequired: [],
  approval: { decision: 'approved', decidedOn: '2022-05-09', equipmentVerifiedOn: '2022-05-06' },
  sessions: [session],
  instructors: [instructor],
  trainees: [trainee],
  attendance: [{ trainee: 'T', session: 'S', date: '2022-05-10', status: 'present' }],
};
const row = { trainee: 'T', identityNumber: null, level: 'level-5', amount: '1200.00', paidOn: null };
const claim = {
  reference: 'K',
  class: 'C',
  occupation: 'O1',
  total: '1200.00',
  trainees: [row],
  allocations: [{ fund: 'fiscal', amount: '1200.00' }],
};
// Made-up rates.
const subsidyRates = [
  { occupation: 'O1', level: 'level-5', amount: '1200.00' },
  { occupation: 'O1', level: 'level-3', amount: '3000.00' },
] as const;

interface Changes {
  readonly plan?: object;
  readonly claim?: object;
  readonly dossier?: object;
}

function settle(changes: Changes = {}, options: { asOf?: string; policy?: Policy } = {}): SettlementReview {
  const dossier = {
    plan: { ...plan, ...changes.plan },
    claim: { ...claim, ...changes.claim },
    authorityFindings: [],
    ...changes.dossier,
  };
  return reviewSettlement(dossier, { asOf: '2022-07-01', reference: { subsidyRates }, ...options });
}

/** A claim of one amount throughout. */
const claimOf = (total: string, more: object = {}): object => ({
  total,
  allocations: [{ fund: 'fiscal', amount: total }],
  trainees: [{ ...row, amount: total, ...more }],
});
const codes = ({ notices }: SettlementReview): string[] => notices.map(({ code }) => code);

it('pays the class as it stands', () => {
  const review = settle();
  expect([review.decision, review.figures.total, review.notices]).toEqual(['pay', '1200.00', []]);
  expect([review.judgedOn, review.asOf]).toEqual(['2022-05-10', '2022-07-01']);
});

describe('the day', () => {
  const rule = (effectiveFrom: string): Policy =>
    supersede(kunming2022, {
      clause: minimumClassHours,
      rank: 'provincial',
      citation: { document: '云人社发〔2022〕0号（虚构）', locator: '一', exact: '不少于140课时' },
      effectiveFrom,
      parameters: { classHours: { value: 140, exact: '140课时' } },
    });

  it.each([
    ['from the class start on', '2022-05-10', 'do-not-pay'],
    ['from the day after', '2022-05-11', 'pay'],
    ['between class and settlement', '2022-06-15', 'pay'],
  ])('a rule in force %s', (_name, effectiveFrom, decision) => {
    expect(settle({}, { policy: rule(effectiveFrom) }).decision).toBe(decision);
  });

  it('cites a rule only where it was in force on the day of the class', () => {
    const citations = (policy: Policy): number =>
      settle({}, { policy }).results.find(({ clause }) => clause === 'minimum-class-hours')?.citations.length ?? 0;
    expect([citations(rule('2022-06-15')), citations(rule('2022-05-10'))]).toEqual([1, 2]);
  });

  it('asks for the class start, not for the day, where a rule may apply', () => {
    const review = settle({ plan: { startDate: undefined } }, { policy: rule('2022-06-15') });
    expect(review.decision).toBe('needs-facts');
    expect(review.questions.map(({ in: place, path }) => `${place} ${path}`)).toContain('record /plan/startDate');
    expect(review.questions.map(({ path }) => path)).not.toContain('/asOf');
  });

  it('looks at a trainee as of the class start, whenever it is settled', () => {
    const facts = {
      flexiblyEmployed: false,
      employed: true,
      everEmployedSinceLeaving: true,
      employer: null,
      employmentRelation: null,
      liftedOutOfPoverty: false,
      employmentDifficultiesRecognised: false,
      disabled: false,
      schoolLeaverNotContinuing: false,
      ruralLabourMoved: false,
      youth: false,
      veteran: false,
      formerFisher: false,
      relocatedWorker: false,
      monthlyPension: true,
      birthDate: '2000-05-04',
      sex: 'male',
      graduation: { school: 'technical-institute', year: 2022, leftOn: '2022-07-01', diplomaOn: '2022-07-01' },
    };
    const autumn = {
      startDate: '2022-11-01',
      endDate: '2022-11-30',
      certificateType: 'training-pass',
      programme: 'other',
      trainingType: 'other',
      entrepreneurshipCourse: null,
      sessions: [{ ...session, date: '2022-11-01' }],
      attendance: [{ trainee: 'T', session: 'S', date: '2022-11-01', status: 'present' }],
      trainees: [{ ...trainee, ...facts }],
    };
    expect(['2022-12-20', '2023-01-15'].map((asOf) => settle({ plan: autumn }, { asOf }).decision)).toEqual([
      'pay',
      'pay',
    ]);
    const later = { ...autumn, startDate: '2023-01-05', endDate: '2023-01-10', sessions: [], attendance: [] };
    expect(settle({ plan: later }, { asOf: '2023-02-01' }).decision).toBe('do-not-pay');
  });

  it('says that a class began before the notice, whenever it is settled', () => {
    const early = { startDate: '2022-04-21', endDate: '2022-05-24' };
    expect(codes(settle({ plan: early }))).toContain('before-notice');
    expect(codes(settle({}, { asOf: '2023-01-15' }))).not.toContain('after-plan-year');
  });

  it('takes the period of the reading applies-from from the class start', () => {
    const policy = switchReadings(kunming2022, policyReadings, { 'applies-from': 'inapplicable-outside-2022' });
    expect(settle({}, { policy, asOf: '2023-01-15' }).decision).toBe('pay');
  });

  it.each([
    ['2022-05-09', 'needs-facts', 'not-begun'],
    ['2022-05-10', 'needs-facts', 'not-ended'],
    ['2022-05-23', 'needs-facts', 'not-ended'],
    ['2022-05-24', 'pay', undefined],
  ])('settled on %s: %s', (asOf, decision, code) => {
    const review = settle({}, { asOf });
    expect(review.decision).toBe(decision);
    expect(codes(review).filter((each) => each !== 'dated-later')).toEqual(code === undefined ? [] : [code]);
  });

  it('says how much of the dossier is dated later', () => {
    expect(settle({}, { asOf: '2022-05-01' }).notices).toContainEqual({
      code: 'dated-later',
      data: { count: 2, path: '/plan/approval/decidedOn' },
    });
  });
});

describe('readings that take the effect away', () => {
  const short = { sessions: [{ ...session, deliveredHours: 118 }] };
  const unregistered = { instructors: [{ ...instructor, platformRegisteredOn: null }] };

  it('a shortfall recorded as a finding only is listed and bars nobody', () => {
    const policy = switchReadings(kunming2022, minimumClassHours, { consequence: 'finding-only' });
    const review = settle({ plan: short }, { policy });
    expect([review.decision, review.figures.total]).toEqual(['pay', '1200.00']);
    expect(review.results.find(({ clause }) => clause === 'minimum-class-hours')?.outcome).toBe('failed');
    expect(settle({ plan: short }).decision).toBe('do-not-pay');
  });

  it('hours that may or may not be enough are not asked for either', () => {
    const policy = switchReadings(kunming2022, minimumClassHours, { consequence: 'finding-only' });
    const unknown = { sessions: [{ ...session, deliveredHours: undefined }] };
    expect(settle({ plan: unknown }, { policy }).decision).toBe('pay');
    expect(settle({ plan: unknown }).decision).toBe('needs-facts');
  });

  it('an instructor whose hours alone do not count does not bar the class by himself', () => {
    const policy = switchReadings(kunming2022, instructorRegistration, { reach: 'own-hours' });
    const two = {
      instructors: [instructor, { ...unregistered.instructors[0], reference: 'J' }],
      sessions: [session, { ...session, reference: 'S2', date: '2022-05-11', instructor: 'J', deliveredHours: 20 }],
    };
    expect(settle({ plan: two }, { policy }).decision).toBe('pay');
    expect(settle({ plan: two }).decision).toBe('do-not-pay');
  });

  it('where the hours that are left are too few, the class is barred', () => {
    const policy = switchReadings(kunming2022, instructorRegistration, { reach: 'own-hours' });
    const review = settle({ plan: unregistered }, { policy });
    expect([review.decision, review.carriedBy]).toEqual(['do-not-pay', ['minimum-class-hours']]);
  });
});

describe('the whole claim', () => {
  it.each([
    ['for another class', { class: 'C9' }, 'claim-other-class'],
    ['for another occupation', { occupation: 'O9' }, 'claim-other-occupation'],
  ])('%s is not paid', (_name, changes, code) => {
    const review = settle({ claim: changes });
    expect([review.decision, review.figures.total, review.figures.payable]).toEqual(['do-not-pay', null, []]);
    expect(review.figures.refused).toEqual([{ trainee: 'T', clause: 'trainee-subsidy', reason: code }]);
    expect(codes(review)).toEqual([code]);
  });

  it('a row for another level than the roster’s is not paid', () => {
    const review = settle({ claim: { trainees: [{ ...row, level: 'level-1' }] } });
    expect([review.decision, review.figures.refused]).toEqual([
      'do-not-pay',
      [{ trainee: 'T', clause: 'trainee-subsidy', reason: 'other-level' }],
    ]);
  });

  it('a row with another person’s number than the roster’s is not paid', () => {
    const numbered = {
      ...trainee,
      identityType: 'resident-identity-card',
      identityNumber: '530102198001010014',
      birthDate: '1980-01-01',
      sex: 'male',
    };
    const settleWith = (identityNumber: string): SettlementReview =>
      settle({ plan: { trainees: [numbered] }, claim: { trainees: [{ ...row, identityNumber }] } });
    expect(settleWith('５３０１０２ 19800101 0014').decision).toBe('pay');
    const review = settleWith('530102198001010030');
    expect([review.decision, review.figures.refused]).toEqual([
      'do-not-pay',
      [{ trainee: 'T', clause: 'trainee-subsidy', reason: 'other-person' }],
    ]);
    expect(JSON.stringify(review)).not.toContain('19800101');
  });

  it('a level that the class does not train for is not paid at its rate', () => {
    const review = settle({
      plan: { trainees: [{ ...trainee, targetLevel: 'level-3' }] },
      claim: claimOf('3000.00', { level: 'level-3' }),
    });
    expect([review.decision, review.figures.refused]).toEqual([
      'do-not-pay',
      [{ trainee: 'T', clause: 'trainee-subsidy', reason: 'level-not-taught' }],
    ]);
  });

  it.each([
    ['a cent more than is due', '1200.01', 'pay-in-part', '1200.00', ['claim-differs']],
    ['what is due', '1200.00', 'pay', '1200.00', []],
    ['a cent less', '1199.99', 'pay', '1199.99', ['claim-below-due']],
  ])('%s', (_name, total, decision, paid, notices) => {
    const review = settle({ claim: claimOf(total) });
    expect([review.decision, review.figures.total, codes(review)]).toEqual([decision, paid, notices]);
    expect(review.figures.payable).toEqual([{ trainee: 'T', amount: paid }]);
  });

  it('rows that do not add up to the total are said, and not paid in full', () => {
    const review = settle({ claim: { trainees: [{ ...row, amount: '4500.00' }] } });
    expect([review.decision, review.figures.total]).toEqual(['pay-in-part', '1200.00']);
    expect(review.notices).toContainEqual({ code: 'rows-differ', data: { rows: '4500.00', total: '1200.00' } });
  });

  it('somebody who is not on the roster is refused, and reported as paid', () => {
    const stranger = { ...row, trainee: 'T9', paidOn: '2022-06-20' };
    const review = settle({
      claim: { total: '2400.00', allocations: [{ fund: 'fiscal', amount: '2400.00' }], trainees: [row, stranger] },
    });
    expect([review.decision, review.figures.total]).toEqual(['pay-in-part', '1200.00']);
    expect(review.figures.refused).toEqual([{ trainee: 'T9', clause: 'trainee-subsidy', reason: 'not-on-roster' }]);
    expect(review.results.find(({ clause }) => clause === 'trainee-subsidy')?.measured['paidNotEligible']).toEqual([
      'T9',
    ]);
  });

  it('one person under two references is paid once', () => {
    const number = '530102198001010014';
    const both = ['T', 'U'].map((reference) => ({
      ...trainee,
      reference,
      identityType: 'resident-identity-card',
      identityNumber: number,
      birthDate: '1980-01-01',
      sex: 'male',
    }));
    const rows = ['T', 'U'].map((each) => ({ ...row, trainee: each, identityNumber: number }));
    const review = settle({
      plan: { trainees: both },
      claim: { total: '2400.00', allocations: [{ fund: 'fiscal', amount: '2400.00' }], trainees: rows },
    });
    expect([review.decision, review.figures.total]).toEqual(['pay-in-part', '1200.00']);
    expect(review.figures.refused).toEqual([
      { trainee: 'U', clause: 'trainee-records-complete', reason: 'same-person' },
    ]);
  });

  it('a claim that was paid says so', () => {
    expect(codes(settle({ claim: { paidOn: '2022-06-28' } }))).toEqual(['claim-paid']);
  });

  it('an unsubsidised class is told so at once, whatever is missing', () => {
    const review = reviewSettlement({ plan: { subsidised: false }, claim: {} }, { asOf: '2022-07-01' });
    expect([review.decision, review.carriedBy]).toEqual(['do-not-pay', ['trainee-subsidy']]);
  });

  it('a verification that the bureau has not on record bars no trainee', () => {
    const review = settle({ plan: { approval: { ...plan.approval, equipmentVerifiedOn: null } } });
    expect(review.decision).toBe('pay');
    expect(review.results.find(({ clause }) => clause === 'equipment-verification')?.outcome).toBe('failed');
  });
});

describe('findings of false training and other classes', () => {
  const finding = (of: object): object => ({
    dossier: { authorityFindings: [{ reference: 'D', class: null, claim: null, falseTraining: true, ...of }] },
  });

  it.each([
    ['another class', { class: 'C9' }, 'pay'],
    ['another claim', { claim: 'K9' }, 'pay'],
    ['this class', { class: 'C' }, 'do-not-pay'],
    ['this claim', { claim: 'K' }, 'do-not-pay'],
  ])('on %s', (_name, of, decision) => {
    expect(settle(finding(of)).decision).toBe(decision);
  });

  it('without the other classes and claims the indicators do not pass, with them they look at both', () => {
    const indicators = (review: SettlementReview): SettlementReview['results'][number] | undefined =>
      review.results.find(({ clause }) => clause === 'false-training-indicators');
    const alone = indicators(settle());
    expect(alone?.outcome).toBe('cantTell');
    expect(alone?.missing.map((each) => each.kind === 'fact' && each.path)).toEqual(['/otherClasses', '/otherClaims']);
    const none = settle({ dossier: { otherClasses: [], otherClaims: [] } });
    expect([indicators(none)?.outcome, none.decision]).toEqual(['passed', 'pay']);

    const timed = {
      ...plan,
      sessions: [
        { ...session, startTime: '08:00', endTime: '17:00', deliveredHours: 8 },
        { ...session, reference: 'S2', date: '2022-05-11', deliveredHours: 112 },
      ],
    };
    const again = settle({
      plan: timed,
      dossier: {
        otherClasses: [{ ...timed, reference: 'C2' }],
        otherClaims: [{ ...claim, reference: 'K2', class: 'C2' }],
      },
    });
    expect(again.decision).toBe('pay');
    const found = indicators(again)?.violations ?? [];
    expect(new Set(found.map(({ code }) => code))).toEqual(
      new Set(['sessions-overlap', 'instructor-overlap', 'claimed-twice']),
    );
    for (const { path, severity } of found)
      expect([path.split('/')[1], severity]).toEqual([expect.stringMatching(/^(plan|claim)$/), 'warning']);
    expect(JSON.stringify(found)).toContain('/otherClasses/0/');
  });
});

describe('places and questions', () => {
  it('point into the dossier, one fact one question', () => {
    const review = reviewSettlement({ plan: {}, claim: {} }, { asOf: '2022-07-01' });
    const places = review.questions.map(({ in: place, path }) => `${place} ${path}`);
    expect(new Set(places).size).toBe(places.length);
    const roots = review.questions.filter(({ in: place }) => place === 'record').map(({ path }) => path.split('/')[1]);
    expect([...new Set(roots)].sort()).toEqual(['authorityFindings', 'claim', 'otherClaims', 'otherClasses', 'plan']);
  });

  it('a later rule on the size changes nothing for the class before it', () => {
    const policy = supersede(kunming2022, {
      clause: classSizeLimit,
      rank: 'provincial',
      citation: { document: '云人社发〔2022〕0号（虚构）', locator: '一', exact: '每班不超过50人' },
      effectiveFrom: '2022-05-11',
      parameters: { trainees: { value: 50, exact: '50人' } },
    });
    const many = Array.from({ length: 55 }, (_, index) => ({ ...trainee, reference: `T${index}` }));
    expect(
      settle({ plan: { trainees: many } }, { policy }).results.find(({ clause }) => clause === 'class-size-limit')
        ?.outcome,
    ).toBe('passed');
  });
});
