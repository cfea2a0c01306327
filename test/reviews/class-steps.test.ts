/** reviewProgress and reviewSettlement, and the table that the reviews are read off. */
import { describe, expect, it } from 'vitest';
import {
  describeReview,
  InvalidRecordError,
  kunming2022,
  type ReferenceData,
  registry,
  reviewProgress,
  reviewSettlement,
  switchReadings,
  traineeSubsidy,
} from '../../src/index.js';
import type { Step } from '../../src/reviews/step-table.js';
import { consequenceAt } from '../../src/reviews/steps.js';

const steps: readonly Step[] = ['opening', 'progress', 'settlement', 'year', 'trainee', 'enterprise'];

describe('the table of steps', () => {
  it('has every clause in at least one step', () => {
    expect(
      registry
        .map(({ clause }) => clause.id)
        .filter((id) => !steps.some((step) => consequenceAt(id, step) !== undefined)),
    ).toEqual([]);
  });
});

// Made-up figures: the notice sets no rates and no deadlines.
const reference: ReferenceData = {
  platformRegister: { changes: [] },
  subsidyRates: [
    { occupation: 'O1', level: null, amount: '0.1' },
    { occupation: 'O1', level: 'level-5', amount: '0.2' },
  ],
  assessmentDays: 30,
  rectificationDays: 15,
  disbursementDays: 30,
  recordKinds: ['roster'],
  requiredTraineeFields: ['sex'],
};

const visit = (phase: 'before-opening' | 'during-training' | 'after-training', date: string): object => ({
  reference: phase,
  kind: 'every-class',
  phase,
  date,
  responsiblePerson: 'P1',
  cooperation: 'accepted',
  resistedBy: null,
  findings: [],
});
const call = {
  reference: 'phone',
  kind: 'telephone',
  phase: null,
  date: '2022-06-03',
  responsiblePerson: 'P1',
  cooperation: 'accepted',
  resistedBy: null,
  callsMade: 2,
  callsReached: 2,
  attendanceDenied: 0,
  findings: [],
};
const trainee = (reference: string, facts: object = {}): object => ({
  reference,
  sex: 'female',
  identityNumber: null,
  employmentDifficultiesRecognised: true,
  completed: true,
  targetLevel: null,
  voucherEligible: true,
  voucher: { issuedOn: '2022-06-01', collectedOn: '2022-06-01', usedOn: '2022-06-01' },
  socialSecurityCardActivatedOn: '2022-06-01',
  onLifelongRecord: true,
  workingHours: [],
  releasedByEmployer: false,
  ...facts,
});
const plan = {
  reference: 'K1',
  kind: 'skills',
  trainingType: 'post-skills',
  programme: 'other',
  subsidised: true,
  certificateType: 'training-pass',
  occupation: 'O1',
  levels: [],
  division: '530102',
  enterprise: null,
  institution: null,
  filings: [],
  startDate: '2022-06-01',
  endDate: '2022-06-02',
  instructors: [
    {
      reference: 'I1',
      platformRegisteredOn: '2022-05-01',
      joinedOn: null,
      qualification: { reviewedOn: '2022-05-01', validFrom: '2022-01-01', validTo: null },
    },
  ],
  courseware: [],
  sessions: [
    {
      reference: 'S1',
      date: '2022-06-01',
      startTime: '09:00',
      endTime: '15:00',
      hours: 8,
      deliveredHours: 8,
      level: null,
      mode: 'offline',
      kind: 'practice',
      instructor: 'I1',
      courseware: null,
      platform: null,
    },
  ],
  equipmentRequired: [],
  equipmentHeld: [],
  approval: null,
  topics: ['law', 'regulations', 'anti-drug', 'aids-prevention', 'smartphone-use', 'national-common-language'],
  withPutonghua: true,
  assessments: [],
  textbooks: [],
  textbookReview: { coversGenuineness: true, coversNewEdition: true },
  inspections: [
    visit('before-opening', '2022-05-31'),
    visit('during-training', '2022-06-01'),
    visit('after-training', '2022-06-02'),
    call,
  ],
  trainees: [trainee('T1'), trainee('T2')],
  attendance: ['T1', 'T2'].map((each) => ({ trainee: each, session: 'S1', date: '2022-06-01', status: 'present' })),
};
const claim = {
  reference: 'Q1',
  class: 'K1',
  occupation: 'O1',
  total: '0.2',
  trainees: ['T1', 'T2'].map((each) => ({
    trainee: each,
    identityNumber: null,
    level: null,
    amount: '0.1',
    paidOn: null,
  })),
  allocations: [
    { fund: 'fiscal', fundName: null, amount: '0.1' },
    { fund: 'fiscal', fundName: null, amount: '0.1' },
  ],
  submittedOn: '2022-06-05',
  approvedOn: '2022-06-10',
  paidOn: null,
};
const asOf = '2022-06-20';
const settle = (
  changes: { plan?: object; claim?: object; authorityFindings?: readonly object[] } = {},
  options: object = {},
): ReturnType<typeof reviewSettlement> =>
  reviewSettlement(
    {
      plan: { ...plan, ...changes.plan },
      claim: { ...claim, ...changes.claim },
      authorityFindings: changes.authorityFindings ?? [],
    },
    { asOf, reference, ...options },
  );

describe('reviewProgress', () => {
  it('finds a class in order', () => {
    const review = reviewProgress({ plan }, { asOf, reference });
    expect(
      review.results
        .filter(({ outcome }) => outcome === 'failed' || outcome === 'cantTell')
        .map(({ clause, missing }) => [clause, missing]),
    ).toEqual([['instructor-pool-selection', expect.anything()]]);
    expect(review.decision).toBe('in-order');
  });

  it('is pending where nothing is wrong and something is not due', () => {
    const inspections = plan.inspections.slice(0, 2);
    const review = reviewProgress({ plan: { ...plan, inspections } }, { asOf: '2022-06-01', reference });
    expect(review.decision).toBe('pending');
    expect(review.carriedBy).toContain('every-class-inspected');
  });

  it('has errors rectified', () => {
    const inspections = plan.inspections.slice(1);
    const review = reviewProgress({ plan: { ...plan, inspections } }, { asOf, reference });
    expect(review.decision).toBe('rectify');
    expect(review.carriedBy).toEqual(['every-class-inspected']);
  });

  it('asks for facts', () => {
    expect(reviewProgress({ plan: {} }, { asOf }).decision).toBe('needs-facts');
  });

  it('does not ask about records that are not there', () => {
    const entry = reviewProgress({ plan }, { asOf, reference }).ledger.entries.find(
      ({ clause }) => clause === 'records-retention',
    );
    expect(entry).toEqual({ clause: 'records-retention', outcome: 'untested', reason: 'no-record' });
  });
});

describe('reviewSettlement', () => {
  it('pays: 0.1 and 0.1 are 0.2', () => {
    const review = settle();
    expect(review.results.filter(({ outcome }) => outcome === 'failed').map(({ clause }) => clause)).toEqual([]);
    expect(review.decision).toBe('pay');
    expect(review.figures).toEqual({
      payable: [
        { trainee: 'T1', amount: '0.10' },
        { trainee: 'T2', amount: '0.10' },
      ],
      refused: [],
      undecided: [],
      leftOut: [],
      total: '0.20',
      claimed: '0.20',
    });
  });

  it('pays in part where one did not complete', () => {
    const review = settle({ plan: { trainees: [trainee('T1'), trainee('T2', { completed: false })] } });
    expect(review.decision).toBe('pay-in-part');
    expect(review.figures).toMatchObject({ payable: [{ trainee: 'T1' }], refused: [{ trainee: 'T2' }], total: '0.10' });
  });

  it('pays in part, and says so, where the claim asks for more than the rates give', () => {
    const review = settle({
      claim: { total: '0.3', allocations: [{ fund: 'fiscal', fundName: null, amount: '0.3' }] },
    });
    expect(review.decision).toBe('pay-in-part');
    expect(review.notices).toEqual([
      { code: 'rows-differ', data: { rows: '0.20', total: '0.30' } },
      { code: 'claim-differs', data: { total: '0.20', claimed: '0.30' } },
    ]);
  });

  it('does not pay a class that a consequence bars', () => {
    const review = settle({ plan: { instructors: [{ ...plan.instructors[0], platformRegisteredOn: null }] } });
    expect(review.decision).toBe('do-not-pay');
    expect(review.carriedBy).toEqual(['instructor-registration']);
    expect(review.figures.total).toBeNull();
  });

  it('counts delivered hours, not planned ones', () => {
    const skill = {
      certificateType: 'vocational-skill-level',
      levels: ['level-5'],
      sessions: [{ ...plan.sessions[0], level: 'level-5', hours: 120, deliveredHours: 119 }],
    };
    expect(settle({ plan: skill }).carriedBy).toContain('minimum-class-hours');
  });

  it('does not pay where the allocations do not add up', () => {
    const review = settle({ claim: { allocations: [{ fund: 'fiscal', fundName: null, amount: '0.19' }] } });
    expect([review.decision, review.carriedBy]).toEqual(['do-not-pay', ['fund-sources']]);
  });

  it('does not pay on a finding by the authority, and pays on a mere indicator', () => {
    const twice = {
      trainees: [trainee('T1'), trainee('T2')],
      attendance: [{ trainee: 'T1', session: 'S1', date: '2022-06-01', status: 'present' }],
    };
    const indicated = settle({ plan: twice });
    expect(indicated.results.find(({ clause }) => clause === 'false-training-indicators')?.outcome).toBe('failed');
    expect(indicated.decision).toBe('pay');
    const found = settle({
      authorityFindings: [{ reference: 'A1', class: 'K1', claim: null, foundOn: '2022-06-15', falseTraining: true }],
    });
    expect([found.decision, found.carriedBy]).toEqual(['do-not-pay', ['false-training-indicators']]);
  });

  it('asks for facts where a trainee is undecided or no rate is given', () => {
    const unknown = settle({ plan: { trainees: [trainee('T1'), { ...trainee('T2'), completed: undefined }] } });
    expect([unknown.decision, unknown.figures.undecided]).toEqual(['needs-facts', ['T2']]);
    expect(settle({}, { reference: { ...reference, subsidyRates: [] } }).decision).toBe('needs-facts');
    expect(reviewSettlement({ plan: {}, claim: {} }, { asOf }).decision).toBe('needs-facts');
  });

  it('does not pay an unsubsidised class', () => {
    expect(settle({ plan: { subsidised: false } }).decision).toBe('do-not-pay');
  });

  it('follows a switched reading, visibly', () => {
    const policy = switchReadings(kunming2022, traineeSubsidy, { 'earned-by': 'certificate' });
    const review = settle(
      {
        plan: {
          trainees: [trainee('T1', { certificateObtained: true }), trainee('T2', { certificateObtained: false })],
        },
      },
      { policy },
    );
    expect(review.decision).toBe('pay-in-part');
    expect(review.policy.switched).toHaveLength(1);
  });

  it('names every defect of every part', () => {
    let error: unknown;
    try {
      reviewSettlement({ plan: { kind: 'x' }, claim: { total: '-1' }, authorityFindings: [{ foundOn: 'x' }], more: 1 });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InvalidRecordError);
    expect((error as InvalidRecordError).errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/authorityFindings/0/foundOn',
      '/claim/total',
      '/more',
      '/plan/kind',
    ]);
    for (const input of [null, 'abc', [], { plan: {} }, { claim: {} }])
      expect(() => reviewSettlement(input)).toThrow(InvalidRecordError);
  });

  it('speaks both languages, and keeps the ledger whole', () => {
    const review = settle();
    expect(describeReview(review, 'zh-CN').decision).toBe('全额拨付');
    expect(Object.values(review.ledger.totals).reduce((a, b) => a + b)).toBe(registry.length);
  });
});
