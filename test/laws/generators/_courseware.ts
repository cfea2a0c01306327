/** The chain of one courseware: review, publication, use, crowded around days on which the order may break. */
import fc from 'fast-check';
import { day, orNone, pick } from '../arbitraries.js';

const chainDay = day('2022-06-01', '2022-06-04');

const review = <T extends object>(more: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<object> =>
  pick('passed', 'passed', 'passed', 'refused', 'pending', 'pending').chain((result) =>
    fc.record({ ...more, result: fc.constant(result), decidedOn: result === 'pending' ? fc.constant(null) : chainDay }),
  );

/** A third-party review, or none. */
export const thirdPartyReview = orNone(review({ body: pick('ministry-exchange-centre', 'EB1', 'EB2', 'EB9') }));

/** A courseware with its whole chain. */
export const courseware = fc.record({
  reference: fc.constant('C1'),
  forSubsidisedTraining: pick(true, true, true, false),
  initialReview: orNone(
    review({
      submittedTo: pick('provincial-department', 'provincial-department', 'other'),
      submittedOn: day('2022-05-31', '2022-06-01'),
    }),
  ),
  thirdPartyReview,
  publishedOn: orNone(chainDay),
  firstUsedOn: orNone(chainDay),
});

/** The courseware of a class, each with a reference of its own. */
export const coursewareList = fc
  .array(fc.record({ thirdPartyReview, publishedOn: orNone(chainDay) }), { maxLength: 3 })
  .map((entries) => entries.map((entry, index) => ({ ...entry, reference: `C${String(index + 1)}` })));

/** Days of sessions on that courseware. */
export const sessionDay = day('2022-06-01', '2022-06-05');

/** A register of platforms, P1 and P2 coming and going. */
export const platformRegister = fc.record({
  changes: fc.array(
    fc.record({
      platform: pick('P1', 'P2'),
      change: pick('added', 'added', 'removed'),
      effectiveOn: day('2022-06-01', '2022-06-05'),
    }),
    { maxLength: 4 },
  ),
});
