import fc from 'fast-check';
import { day, orNone, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const levels = ['level-5', 'level-4'] as const;

const courseware = fc.record({
  reference: fc.constant('C1'),
  thirdPartyReview: fc.record({ result: pick('passed', 'passed', 'refused'), decidedOn: fc.constant('2021-12-15') }),
  publishedOn: pick('2022-01-01', '2022-01-01', '2022-12-01', null),
});

const session = (level: fc.Arbitrary<string | null>): fc.Arbitrary<object> =>
  fc.record({
    date: day(),
    startTime: fc.constant('08:00'),
    endTime: fc.constant('12:00'),
    hours: pick(0, 0.01, 19.99, 20, 40, 59.5, 60, 119.99, 120),
    deliveredHours: pick(0, 20, 59.99, 60, 119.99, 120),
    level,
    mode: pick('offline', 'offline', 'online'),
    kind: pick('theory', 'theory', 'practice'),
    courseware: fc.constant('C1'),
    platform: pick('provincial', 'P1', null),
    recordOnProvincialPlatform: fc.boolean(),
    instructor: pick('I1', 'I2', null),
  });

export const generator: ClauseGenerator = {
  record: fc.subarray([...levels]).chain((trained) =>
    fc.record({
      kind: pick('skills', 'skills', 'skills', 'entrepreneurship'),
      subsidised: pick(true, true, true, false),
      certificateType: pick(
        'vocational-skill-level',
        'vocational-skill-level',
        'vocational-qualification',
        'training-pass',
        'special-operation-permit',
      ),
      levels: fc.constant(trained),
      sessions: referenced('S', session(trained.length === 0 ? fc.constant(null) : pick(...trained)), { maxLength: 7 }),
      courseware: courseware.map((one) => [one]),
      startDate: fc.constant('2022-06-01'),
      instructors: referenced(
        'I',
        fc.record({
          platformRegisteredOn: orNone(day('2022-05-30', '2022-06-05')),
          joinedOn: orNone(day('2022-06-01', '2022-06-04')),
        }),
        { minLength: 2, maxLength: 2 },
      ),
    }),
  ),
  options: fc.record({
    stage: pick('opening', 'settlement'),
    asOf: day(),
    reference: fc.record({
      platformRegister: fc.constant({ changes: [{ platform: 'P1', change: 'added', effectiveOn: '2022-06-15' }] }),
    }),
  }),
  stray: {
    '/levels': ['failed', 'inapplicable'],
    '/sessions': ['inapplicable'],
    '/courseware': ['inapplicable'],
    '/instructors': ['passed', 'failed', 'cantTell', 'inapplicable'],
    '/reference/platformRegister/changes': ['inapplicable'],
  },
};
