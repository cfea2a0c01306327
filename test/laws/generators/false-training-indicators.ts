import fc from 'fast-check';
import { attendanceStatuses } from '../../../src/definitions/codes.js';
import { orNone, pick } from '../arbitraries.js';
import type { ClauseGenerator } from '../generator.js';

const people = ['T1', 'T2', 'T3'] as const;
const number = pick(
  '11010519491231002X',
  '110105 19491231002x',
  '53010219900101001X',
  null,
  null,
  null,
  '\u3000\u3000',
);
const day = pick('2022-06-01', '2022-06-02');

/** A list in which each entry has a reference of its own. */
function numbered<T extends object>(
  prefix: string,
  entry: fc.Arbitrary<T>,
  maxLength: number,
  from = 1,
): fc.Arbitrary<(T & { reference: string })[]> {
  return fc
    .array(entry, { maxLength })
    .map((all) => all.map((each, index) => ({ ...each, reference: `${prefix}${index + from}` })));
}

const times = fc
  .record({
    date: day,
    startTime: pick('08:00', '10:00', '12:00'),
    endTime: pick('12:00', '13:00', '18:00'),
    instructor: orNone(pick('I1', 'I2', 'I3', 'T3')),
  })
  .map((each) => (each.endTime <= each.startTime ? { ...each, endTime: '18:00' } : each));
const roster = (extra: fc.Arbitrary<object>): fc.Arbitrary<object[]> =>
  fc
    .subarray([...people])
    .chain((some) =>
      fc.tuple(
        ...some.map((reference) =>
          fc
            .tuple(fc.record({ reference: fc.constant(reference), identityNumber: number }), extra)
            .map(([one, other]) => ({ ...one, ...other })),
        ),
      ),
    );
const status = pick('present', 'present', ...attendanceStatuses);

/** A class as sparse as can be judged, and one with all that indicators may be seen in. */
const plain = fc.record({
  sessions: fc.array(times, { maxLength: 2 }),
  trainees: roster(fc.constant({})),
  attendance: fc.array(fc.record({ trainee: pick(...people), status }), { maxLength: 4 }),
});
const rich = fc.record({
  startDate: pick('2022-05-31', '2022-06-01'),
  endDate: pick('2022-06-02', '2022-06-03'),
  approval: orNone(fc.record({ decision: pick('approved', 'approved', 'refused') })),
  sessions: numbered(
    'S',
    fc
      .tuple(times, fc.record({ hours: pick(0, 1, 2, 8), deliveredHours: pick(0, 1, 5.33, 5.34) }))
      .map(([one, other]) => ({ ...one, ...other })),
    4,
  ),
  trainees: roster(
    fc.record({
      telephone: pick('13800000000', '138-0000-0000', '13900000000', ' ', null),
      bankAccount: pick('6222', '6223', null, null),
    }),
  ),
  attendance: fc.array(
    fc.record({
      trainee: pick(...people),
      session: orNone(pick('S1', 'S1', 'S2', 'S9')),
      date: pick('2022-05-30', '2022-06-01', '2022-06-02'),
      status,
    }),
    { maxLength: 5 },
  ),
});
const classes = (from: number, maxLength: number): fc.Arbitrary<object[]> =>
  numbered('C', fc.oneof(plain, rich), maxLength, from);
const claimed = fc.subarray([...people]).chain((some) =>
  fc.tuple(
    ...some.map((trainee) =>
      fc.record({
        trainee: fc.constant(trainee),
        identityNumber: number,
        level: pick('level-5', 'level-4', null),
        paidOn: orNone(day),
      }),
    ),
  ),
);
const claim = fc.record({
  class: pick('C1', 'C2', 'C3'),
  occupation: pick('X1', 'X2'),
  trainees: claimed,
  submittedOn: pick('2022-05-30', '2022-06-03'),
  paidOn: orNone(pick('2022-06-05')),
});
const claims = (from: number): fc.Arbitrary<object[]> =>
  fc.oneof(fc.constant<object[]>([]), numbered('K', claim, 2, from));
const authorityFindings = fc.oneof(
  fc.constant([]),
  numbered(
    'D',
    fc.record({ class: orNone(pick('C1', 'C9')), claim: orNone(pick('K1', 'K9')), falseTraining: fc.boolean() }),
    2,
  ),
);

/** Of a class, what is looked at where it is given and never asked for. */
function inClass([, , name, , leaf]: readonly (string | number)[], full: object): boolean {
  if (name === 'trainees') return leaf === 'telephone' || leaf === 'bankAccount';
  if (!('approval' in full)) return false;
  if (name === 'sessions') return leaf !== undefined && leaf !== 'instructor';
  if (name === 'attendance') return leaf === 'session' || leaf === 'date';
  return name === 'startDate' || name === 'endDate' || name === 'approval';
}

export const generator: ClauseGenerator = {
  record: fc.record({
    classes: classes(1, 3),
    claims: claims(1),
    authorityFindings,
    otherClasses: fc.oneof(fc.constant<object[]>([]), classes(4, 2)),
    otherClaims: claims(3),
  }),
  options: fc.record({ set: fc.constant('part'), asOf: pick('2022-06-01', '2022-07-01') }),
  neverAsked: (path, full) => {
    const [list, index, leaf] = path;
    if (list === 'claims' || list === 'otherClaims') return leaf === 'submittedOn' || path.at(-1) === 'paidOn';
    const own = (full as Readonly<Record<string, readonly object[]>>)[String(list)]?.[Number(index)];
    return own !== undefined && inClass(path, own);
  },
  // One more class, person, session or entry may be the very one that explains what was found.
  stray: {
    '/classes': [],
    '/classes/*/sessions': [],
    '/classes/*/trainees': [],
    '/classes/*/attendance': [],
    '/claims': [],
    '/claims/*/trainees': [],
    '/authorityFindings': ['failed'],
    '/otherClasses': [],
    '/otherClasses/*/sessions': [],
    '/otherClasses/*/trainees': [],
    '/otherClasses/*/attendance': ['passed', 'failed', 'inapplicable'],
    '/otherClaims': [],
    '/otherClaims/*/trainees': [],
  },
};
