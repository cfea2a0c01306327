import fc from 'fast-check';
import { traineeFields } from '../../../src/definitions/codes.js';
import { day, orNone, pick, referenced } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

/** Made-up numbers: a permit of Hong Kong residents, one of Taiwan residents, somebody born in 2023. */
const permits = ['810000199001010019', '830000199001010039', '530102202301010016'] as const;

/** The example number of GB 11643, the same as spreadsheets leave it, one with a wrong check character, a made-up one of a man. */
const person = fc.oneof(
  fc.record({
    identityType: orNone(pick('resident-identity-card', 'passport')),
    identityNumber: pick('11010519491231002X', '１１０１０５ 19491231002x', '110105194912310021', ' \u3000', null),
    birthDate: pick('1949-12-31', '1949-12-30', null),
    sex: pick('female', 'male', null),
  }),
  fc.record({
    identityType: pick('resident-identity-card', 'hong-kong-macao-residence-permit', 'taiwan-residence-permit'),
    identityNumber: pick(...permits),
    birthDate: pick('1990-01-01', '2023-01-01', null),
    sex: pick('male', null),
  }),
  fc.integer({ min: 0, max: 999 }).map((n) => ({
    identityType: 'passport',
    identityNumber: `G${10000000 + n}`,
    birthDate: '1990-01-01',
    sex: 'male',
  })),
  fc.constant({ identityType: 'other', identityNumber: null, birthDate: null, sex: null }),
);
const rest = fc.record({
  name: pick('甲', '\t', null),
  telephone: pick('13800000000', '13800000000', null),
  bankAccount: pick('6222', null),
  household: pick('rural', 'urban', null),
  employer: orNone(pick('E1')),
  targetLevel: orNone(pick('level-5')),
});

export const generator: ClauseGenerator = {
  record: fc.record({
    trainees: referenced(
      'T',
      fc.tuple(person, rest).map(([one, other]) => ({ ...one, ...other })),
      { maxLength: 4 },
    ),
  }),
  options: fc.record({
    asOf: day('2022-12-25', '2023-01-05'),
    reference: fc.record({
      requiredTraineeFields: fc.oneof(fc.constant([]), fc.subarray([...traineeFields], { maxLength: 3 })),
    }),
  }),
  stray: { '/trainees': ['failed'], '/reference/requiredTraineeFields': ['failed'] },
};
