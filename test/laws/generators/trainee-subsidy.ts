import fc from 'fast-check';
import { skillLevels } from '../../../src/definitions/codes.js';
import { day, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const rarely = fc.integer({ min: 0, max: 5 }).map((n) => n === 0);
const mostly = rarely.map((no) => !no);
const graduation = fc.record({
  school: pick('college', 'technical-institute', 'other'),
  year: pick(2021, 2022),
  leftOn: orNone(day('2020-06-01', '2022-06-30')),
  diplomaOn: orNone(day('2020-06-01', '2022-06-30')),
});
const trainee = fc.record({
  employmentRelation: orNone(pick('contract', 'labour-dispatch', 'de-facto')),
  employer: orNone(pick('E1', 'E2')),
  employed: fc.boolean(),
  everEmployedSinceLeaving: fc.boolean(),
  flexiblyEmployed: rarely,
  liftedOutOfPoverty: rarely,
  ableToWork: fc.boolean(),
  birthDate: day('1960-01-01', '2000-01-01'),
  sex: pick('female', 'male'),
  post: pick('cadre', 'worker'),
  specialPost: rarely,
  monthlyPension: fc.boolean(),
  pensionScheme: pick('employees', 'residents'),
  employmentDifficultiesRecognised: rarely,
  disabled: rarely,
  schoolLeaverNotContinuing: rarely,
  household: pick('rural', 'urban'),
  minimumLivingAllowance: fc.boolean(),
  graduation: orNone(graduation),
  ruralLabourMoved: rarely,
  youth: rarely,
  formerFisher: rarely,
  relocatedWorker: rarely,
  willing: mostly,
  veteran: rarely,
  worker: fc.boolean(),
  ownChoice: mostly,
  entrepreneurialIntention: fc.boolean(),
  trainingNeed: fc.boolean(),
  targetLevel: pick('level-5', null),
  completed: mostly,
  certificateObtained: mostly,
});
const hours = {
  date: '2022-06-01',
  startTime: '08:00',
  endTime: '12:00',
  mode: 'offline',
  kind: 'practice',
  level: null,
  courseware: null,
  platform: null,
  recordOnProvincialPlatform: true,
};
const plan = fc.record({
  kind: fc.constant('skills'),
  subsidised: mostly,
  occupation: pick('X1'),
  certificateType: pick('training-pass', 'vocational-skill-level'),
  levels: fc.constant([]),
  programme: pick('rural-revitalisation-talents', 'malanhua', 'graduate-skills-plan', 'other'),
  trainingType: pick('on-the-job', 'other'),
  entrepreneurshipCourse: pick('syb', null),
  schoolGovernmentProject: fc.boolean(),
  graduateActions: fc.subarray(['ability-upgrading', 'other']),
  startDate: pick('2022-06-01'),
  division: pick('530111'),
  filings: fc.constantFrom([], [{ division: '530111', filedOn: '2022-05-01', filedBy: 'institution' }]),
  institution: fc.oneof(fc.constant(null), fc.record({ division: pick('530111'), filings: fc.constant([]) })),
  enterprise: fc.oneof(
    fc.constant(null),
    fc.record({
      reference: fc.constant('E1'),
      kind: pick('enterprise', 'enterprise', 'public-institution'),
      traits: fc.constant([]),
      registeredInKunming: mostly,
      operatesInKunming: fc.boolean(),
      conditionsMet: fc.boolean(),
      division: pick('530111'),
    }),
  ),
  courseware: fc.constant([]),
  instructors: fc
    .record({
      reference: fc.constant('I1'),
      platformRegisteredOn: orNone(day('2022-05-30', '2022-06-02')),
      joinedOn: fc.constant(null),
    })
    .map((one) => [one]),
  sessions: pick(119, 120, 121).map((n) => [{ ...hours, hours: n, deliveredHours: n, instructor: 'I1' }]),
  equipmentRequired: pick([], [{ item: 'bed', quantity: 2 }]),
  equipmentHeld: pick([{ item: 'bed', quantity: 2 }], [{ item: 'bed', quantity: 1 }]),
  approval: fc.constant(null),
  trainees: fc
    .array(trainee, { maxLength: 2 })
    .map((all) => all.map((each, index) => ({ ...each, reference: `T${index + 1}` }))),
});
const claim = fc.oneof(
  fc.constant(null),
  fc
    .subarray(['T1', 'T2', 'T3'])
    .chain((some) =>
      fc.tuple(
        ...some.map((one) => fc.record({ trainee: fc.constant(one), paidOn: orNone(day('2022-07-01', '2022-07-02')) })),
      ),
    )
    .map((trainees) => ({ trainees })),
  fc.constant({
    trainees: [
      { trainee: 'T1', paidOn: null },
      { trainee: 'T2', paidOn: null },
    ],
  }),
);
const rates = [null, ...skillLevels].map((level) => ({ occupation: 'X1', level, amount: '1000.10' }));

export const generator: ClauseGenerator = {
  record: fc.record({ plan, claim }),
  options: fc.record({
    asOf: day('2022-06-20', '2022-06-30'),
    reference: fc.record({
      subsidyRates: pick(rates, rates.slice(0, 1)),
      platformRegister: fc.constant({ changes: [] }),
      graduateCutOff: pick('2020-06-30'),
    }),
  }),
};
