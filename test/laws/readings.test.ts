/**
 * Every reading reaches the decision: for each option of each reading there is a record (a conformance case that switches it)
 * on which some review decides otherwise than without it, or rests its decision on other clauses; or the reason why none can
 * stands here.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import {
  annualTrainingTarget,
  assessEnterprise,
  assessTrainee,
  certificateHoldersTarget,
  divisions,
  InvalidRecordError,
  kunming2022,
  type Policy,
  policyReadings,
  type Review,
  reviewOpening,
  reviewProgress,
  reviewSettlement,
  reviewYear,
  switchReadings,
} from '../../src/index.js';
import type { Case } from '../conformance/expand.js';
import { suiteOf } from '../conformance/suites.js';

interface Loose {
  readonly plan?: object;
  readonly trainee?: object;
  readonly enterprise?: object;
}
type Ask = (policy: Policy) => unknown;
type Door = (record: Loose, options: object) => unknown;

/** What a review decides, and on which clauses. */
const decided = ({ decision: of, carriedBy }: Review): string => `${of}: ${carriedBy.join()}`;

/** Every way of bringing a clause's record before a review. */
const doors: readonly Door[] = [
  (record, options) => decided(reviewOpening(record, options)),
  (record, options) => decided(reviewOpening({ ...record.plan, trainees: [record.trainee] }, options)),
  (record, options) => decided(reviewOpening({ enterprise: record }, options)),
  (record, options) => decided(reviewOpening({ courseware: [record] }, options)),
  (record, options) => decided(reviewOpening({ instructors: [record] }, options)),
  (record, options) => decided(reviewProgress({ plan: record }, options)),
  (record, options) => decided(reviewProgress({ plan: {}, institution: record }, options)),
  (record, options) => decided(reviewProgress({ plan: {}, file: record }, options)),
  (record, options) => decided(reviewSettlement({ plan: record, claim: {} }, options)),
  (record, options) => decided(reviewSettlement(record, options)),
  (record, options) => decided(reviewSettlement({ plan: { subsidised: true }, claim: record }, options)),
  (record, options) => decided(assessTrainee(record, options)),
  (record, options) => decided(assessTrainee(record.trainee, { ...options, plan: record.plan })),
  (record, options) => decided(assessEnterprise(record, options)),
  (record, options) => decided(assessEnterprise(record.enterprise ?? {}, { ...options, plan: record })),
  (record, options) => decided(assessEnterprise(record.enterprise ?? {}, { ...options, apprenticeships: [record] })),
  async (record, options) => decided(await reviewYear({ classes: [], ...record }, options)),
  async (record, options) => decided(await reviewYear({ classes: [], claims: [], rosters: [record] }, options)),
  async (record, options) => decided(await reviewYear({ classes: [], statistics: record }, options)),
];

/** The decision, or that the record does not go through this door. */
async function decision(door: Door, record: object, options: object): Promise<unknown> {
  try {
    return await door(structuredClone(record), options);
  } catch (error) {
    if (error instanceof InvalidRecordError || error instanceof TypeError) return 'refused';
    throw error;
  }
}

const none = {
  employed: true,
  everEmployedSinceLeaving: true,
  employer: null,
  employmentRelation: null,
  flexiblyEmployed: false,
  liftedOutOfPoverty: false,
  employmentDifficultiesRecognised: false,
  disabled: false,
  schoolLeaverNotContinuing: false,
  graduation: null,
  monthlyPension: true,
  birthDate: '1990-05-04',
  sex: 'male',
  ruralLabourMoved: false,
  youth: false,
  veteran: false,
  formerFisher: false,
  relocatedWorker: false,
  worker: false,
  ownChoice: false,
  entrepreneurialIntention: false,
  trainingNeed: false,
};
const session = {
  reference: 'S',
  date: '2022-05-10',
  startTime: '08:00',
  endTime: '17:00',
  hours: 120,
  deliveredHours: 120,
  level: 'level-5',
  mode: 'offline',
  kind: 'practice',
  instructor: 'I',
  courseware: null,
  platform: null,
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
  courseware: [],
  startDate: '2022-05-10',
  endDate: '2022-05-24',
  equipmentRequired: [],
  approval: null,
  sessions: [session],
  instructors: [{ reference: 'I', platformRegisteredOn: '2022-01-04', joinedOn: null }],
  trainees: [
    {
      ...none,
      reference: 'T',
      identityNumber: null,
      flexiblyEmployed: true,
      completed: true,
      certificateObtained: true,
      targetLevel: 'level-5',
    },
  ],
  attendance: [{ trainee: 'T', session: 'S', date: '2022-05-10', status: 'present' }],
};
const claim = {
  reference: 'K',
  class: 'C',
  occupation: 'O1',
  total: '1200.00',
  trainees: [{ trainee: 'T', identityNumber: null, level: 'level-5', amount: '1200.00', paidOn: null }],
  allocations: [{ fund: 'fiscal', amount: '1200.00' }],
};
const [trainee] = plan.trainees;
const settled = {
  asOf: '2022-07-01',
  reference: { subsidyRates: [{ occupation: 'O1', level: 'level-5', amount: '1200.00' }] },
} as const;
const settle =
  (changes: object): Ask =>
  (policy) =>
    reviewSettlement({ plan: { ...plan, ...changes }, claim, authorityFindings: [] }, { ...settled, policy }).decision;
const ordinary = { programme: 'other', trainingType: 'other', entrepreneurshipCourse: null } as const;
const person =
  (facts: object, asOf = '2022-05-10', reference = {}): Ask =>
  (policy) =>
    assessTrainee({ ...none, ...facts }, { asOf, policy, reference, plan: ordinary }).decision;
const open =
  (changes: object): Ask =>
  (policy) =>
    decided(reviewOpening(changes, { policy }));
const units = Object.keys(divisions) as (keyof typeof divisions)[];
const city = annualTrainingTarget.parameters.personTimes.value;
/** A year that has reached everything, in one unit more or less than another. */
const year =
  (changes: object): Ask =>
  async (policy) => {
    const rows = units.map((division) => ({
      division,
      trainingPersonTimes: city / units.length,
      certificatePersons: 1,
      technicalInstitutePersonTimes: 0,
    }));
    const lines = rows.map(({ division, trainingPersonTimes: personTimes }) => ({
      division,
      subsidised: true,
      startYear: 2022,
      completionYear: 2022,
      certificateType: 'vocational-skill-level',
      institutionKind: 'other',
      classes: 200,
      personTimes,
    }));
    const byDivision = units.map((division) => ({ division, persons: 1, certificates: 1 }));
    const holders = certificateHoldersTarget.parameters.persons.value;
    const records = {
      classes: [],
      claims: [],
      authorityFindings: [],
      rosters: [],
      plan: { rows },
      lines,
      previousLines: [],
      statistics: { classes: [], reports: [], totals: [] },
      certificateTotals: { persons: holders, certificates: holders + 1, byDivision },
      careMasters: { byYear: [2021, 2022].map((each) => ({ year: each, personTimes: 20_000 })) },
    };
    return (await reviewYear({ ...records, ...changes }, { asOf: '2022-12-31', policy })).decision;
  };
const graduate = { school: 'college', year: 2021, leftOn: '2021-07-01', diplomaOn: '2021-07-01' };
const unemployed = { employed: false, everEmployedSinceLeaving: false };

/** A session of which the hours are not stated, only the times of day. */
const unstated = [
  {
    date: '2022-06-01',
    startTime: '08:00',
    endTime: '09:00',
    hours: null,
    mode: 'offline',
    kind: 'practice',
    level: 'level-5',
  },
];

/** Records made for a reading where the cases of its clause alone leave too much of a review unknown. */
const made: Readonly<Record<string, Ask>> = {
  'group-non-continuing-school-leaver, scope: every-leaver': person({
    schoolLeaverNotContinuing: true,
    household: 'urban',
    minimumLivingAllowance: false,
  }),
  'group-graduation-year-graduate, graduation-year: from-diploma': person({
    graduation: { ...graduate, year: 2022, leftOn: '2022-06-30', diplomaOn: '2022-06-30' },
  }),
  'group-unemployed-recent-graduate, counted-from: fixed-cut-off': person(
    { ...unemployed, graduation: { ...graduate, year: 2019, leftOn: '2019-07-01', diplomaOn: '2019-07-01' } },
    '2022-05-10',
    { graduateCutOff: '2021-06-30' },
  ),
  'group-unemployed-recent-graduate, last-day: exclusive': person({
    ...unemployed,
    graduation: { ...graduate, year: 2020, leftOn: '2020-05-10', diplomaOn: '2020-05-10' },
  }),
  'group-unemployed-recent-graduate, unemployed: never-since-leaving': person({
    employed: false,
    everEmployedSinceLeaving: true,
    graduation: graduate,
  }),
  'minimum-class-hours, operating-permit: does-not-count': settle({ certificateType: 'special-operation-permit' }),
  'online-theory-credit, online-evidence: any-online-theory': settle({
    sessions: [
      { ...session, deliveredHours: 100 },
      {
        ...session,
        reference: 'S2',
        date: '2022-05-11',
        mode: 'online',
        kind: 'theory',
        deliveredHours: 20,
        courseware: null,
        platform: 'provincial',
        recordOnProvincialPlatform: false,
      },
    ],
  }),
  'online-theory-credit, class-hour: 45-minutes': open({
    kind: 'skills',
    subsidised: true,
    certificateType: 'vocational-skill-level',
    levels: ['level-5'],
    topics: [],
    sessions: unstated,
  }),
  'online-theory-credit, class-hour: 60-minutes': open({
    kind: 'skills',
    subsidised: true,
    certificateType: 'vocational-skill-level',
    levels: ['level-5'],
    topics: [],
    sessions: unstated,
  }),
  'trainee-subsidy, earned-by: certificate': settle({ trainees: [{ ...trainee, certificateObtained: false }] }),
  'trainee-subsidy, circle: key-groups-only': settle({
    trainees: [{ ...trainee, flexiblyEmployed: false, formerFisher: true, willing: true }],
  }),
  'annual-training-target, annex-sum: exact': year({
    plan: {
      rows: units.map((division, index) => ({
        division,
        trainingPersonTimes: city / units.length - (index === 0 ? 1 : 0),
        certificatePersons: 1,
        technicalInstitutePersonTimes: 0,
      })),
    },
  }),
  'willing-groups-full-coverage, whom: every-priority-group': year({
    rosters: [
      {
        division: '530102',
        persons: [
          { ...none, reference: 'P', willing: true, liftedOutOfPoverty: true, trained: false, trainingOffered: false },
        ],
        classes: [],
      },
    ],
  }),
  'willing-groups-full-coverage, service: offered': year({
    rosters: [
      {
        division: '530102',
        persons: [
          { ...none, reference: 'P', willing: true, formerFisher: true, trained: false, trainingOffered: true },
        ],
        classes: [],
      },
    ],
  }),
  'certificate-holders-target, count: certificates': year({
    certificateTotals: {
      persons: certificateHoldersTarget.parameters.persons.value - 1,
      certificates: certificateHoldersTarget.parameters.persons.value,
      byDivision: units.map((division) => ({ division, persons: 1, certificates: 1 })),
    },
  }),
};

const lower =
  'the limit for entrepreneurship training is the lower of the two: a class over the general one is over both, and only the figures that it breaks differ';
const informs = 'is of a clause that informs at each of its steps: it is listed, and no decision rests on it';

/** Readings that no decision rests on, and why. */
const without: Readonly<Record<string, string>> = {
  'provincial-projects-territorial, subsidiaries: included': informs,
  'provincial-projects-territorial, place: unit-seat': informs,
  'willing-key-groups-targeted, reach: each-person': informs,
  'care-masters-target, span: each-year': informs,
  'care-masters-target, unit: distinct-persons': informs,
  'apprenticeship-dual-training, hired-is-enrolled: within-days': informs,
  'apprenticeship-target-level, main-part: at-least-half': informs,
  'class-size-limit, entrepreneurship: both-apply': lower,
  'daily-hours-limit, day: offline-only': informs,
  'frontline-expert-instructors, in-province: certified-in-yunnan': informs,
  'timely-disbursement, clock: from-submission': informs,
  'newer-rules-prevail, issued: after-notice': 'says which rules apply: the clauses that the rules are on change',
  'newer-rules-prevail, national-vs-provincial: higher-rank':
    'says which of two rules applies: the clauses that the rules are on change',
};

const files = registry.map(({ clause }) => clause);
const cases = new Map<string, readonly Case[]>();
beforeAll(() => {
  for (const { id } of files) cases.set(id, suiteOf(id).cases);
});

const options = files.flatMap((clause) =>
  Object.entries(clause.readings).flatMap(([reading, { adopted, options: all }]) =>
    Object.keys(all)
      .filter((option) => option !== adopted)
      .map((option) => [clause, reading, option] as const),
  ),
);

describe.each(
  options.map(([clause, reading, option]) => [`${clause.id}, ${reading}: ${option}`, clause, reading, option] as const),
)('%s', (name, clause, reading, option) => {
  it(without[name] === undefined ? 'changes a decision' : without[name], async () => {
    const switched = switchReadings(kunming2022, clause as Parameters<typeof switchReadings>[1], { [reading]: option });
    const records = [...cases.values()].flat().filter(({ readings }) => readings?.[clause.id]?.[reading] === option);
    const differs = async (each: Case): Promise<boolean> => {
      const ask = (door: Door, policy: Policy): Promise<unknown> =>
        decision(door, each.record, { ...each.options, asOf: each.asOf, reference: each.reference, policy });
      for (const door of doors) if ((await ask(door, kunming2022)) !== (await ask(door, switched))) return true;
      return false;
    };
    const own = made[name];
    let found = own !== undefined && (await own(kunming2022)) !== (await own(switched));
    for (const each of records) found ||= await differs(each);
    expect(found).toBe(without[name] === undefined);
  });
});

it('gives reasons for readings that there are', () => {
  const names = options.map(([clause, reading, option]) => `${clause.id}, ${reading}: ${option}`);
  expect([...Object.keys(without), ...Object.keys(made)].filter((name) => !names.includes(name))).toEqual([]);
});

it('the reading of the policy as a whole changes a decision', () => {
  const plan = { startDate: '2022-04-01', kind: 'skills', topics: ['law'] };
  for (const option of ['inapplicable-before-notice', 'inapplicable-outside-2022'] as const) {
    const policy = switchReadings(kunming2022, policyReadings, { 'applies-from': option });
    const day = option === 'inapplicable-outside-2022' ? '2023-01-01' : '2022-04-21';
    expect(reviewOpening({ ...plan, startDate: day }).decision).toBe('correct-first');
    expect(reviewOpening({ ...plan, startDate: day }, { policy }).carriedBy).not.toContain('mandatory-topics');
  }
});
