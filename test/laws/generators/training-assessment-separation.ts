import fc from 'fast-check';
import { day, orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

/** Made-up codes: a school, another body, an enterprise. */
const school = '91530100MA0000000R';
const other = '91530100MA0000001W';
const enterprise = '91530100MA00000020';
const body = pick(school, school, other, enterprise);
const level = pick('level-5', 'level-5', 'level-5', 'level-5', 'level-4', null);
const assessmentDay = day('2022-07-01', '2022-07-03');

export const generator: ClauseGenerator = {
  record: fc.record({
    occupation: fc.constant('O1'),
    institution: orNone(fc.record({ unifiedSocialCreditCode: pick(school, school, school, enterprise, null) })),
    enterprise: orNone(fc.record({ unifiedSocialCreditCode: pick(enterprise, enterprise, enterprise, null) })),
    assessments: fc.array(fc.record({ level, assessedBy: body, assessedOn: assessmentDay, affiliated: fc.boolean() }), {
      maxLength: 3,
    }),
  }),
  options: fc.record({
    asOf: day('2022-06-30', '2022-07-05'),
    reference: fc.record({
      assessmentBodies: fc.record({
        qualifications: fc.array(
          fc.record({
            body,
            occupation: pick('O1', 'O1', 'O1', 'O2'),
            level,
            place: pick('kunming', 'yunnan', 'elsewhere'),
            trainingInstitution: fc.boolean(),
            validFrom: day('2022-06-30', '2022-07-02'),
            validTo: orNone(day('2022-07-02', '2022-07-03')),
          }),
          { minLength: 1, maxLength: 7 },
        ),
      }),
    }),
  }),
  // What is not known of the register may be another body, or the qualification that is looked for.
  stray: { '/assessments': ['failed'], '/reference/assessmentBodies/qualifications': [] },
};
