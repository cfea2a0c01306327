import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkClassSize,
  checkDailyHours,
  checkInstructorRegistration,
  checkMinimumClassHours,
  type ClassPlan,
  type ClauseResult,
  type Defect,
  describeDefect,
  InvalidRecordError,
  parseClassPlan,
  reviewOpening,
} from '../../src/index.js';

function errorOf(input: unknown): InvalidRecordError {
  try {
    parseClassPlan(input);
  } catch (error) {
    if (error instanceof InvalidRecordError) return error;
    throw error;
  }
  throw new Error('the input was taken for a class plan');
}

const defects = (input: unknown): string[] =>
  errorOf(input).errors.map(({ pointer, expected, received }) => `${pointer} ${expected} ${received}`);

/** What a careful clerk must never get: a pass, or an exception. */
function neverPassed(plan: unknown): void {
  const record = plan as ClassPlan;
  const results: ClauseResult[] = [
    checkClassSize(record),
    checkDailyHours(record),
    checkMinimumClassHours(record),
    checkInstructorRegistration(record),
  ];
  expect(results.filter(({ outcome }) => outcome === 'passed').map(({ clause }) => clause)).toEqual([]);
}

const skills = {
  kind: 'skills',
  subsidised: true,
  certificateType: 'vocational-skill-level',
  levels: ['level-4'],
} as const;

describe('dossiers of real size', () => {
  it.each(['elderly-care-level-4', 'electrician-level-5', 'syb-entrepreneurship'])(
    '%s is a class plan, and the copy is the same',
    (name) => {
      const input: unknown = JSON.parse(
        readFileSync(new URL(`../../examples/data/${name}.json`, import.meta.url), 'utf8'),
      );
      const plan = parseClassPlan(input);
      expect(plan).toEqual(input);
      expect(plan).not.toBe(input);
    },
  );
});

describe('one wrong field never hides another', () => {
  it('lists every defect at once, by JSON Pointer', () => {
    expect(
      defects({
        kind: 'dance',
        levels: 'level-4',
        startDate: '2022-02-30',
        trainees: [{ sex: 1 }, 'abc', { workingHours: [{ weekday: 8, startTime: '9:00' }] }],
        sessions: [
          { date: '2022-06-01', startTime: '12:00', endTime: '09:00', hours: -1 },
          { hours: 1.005, mode: 'online ' },
        ],
        equipmentHeld: [{ item: '', quantity: 1.5 }],
        unknownField: 1,
      }).sort(),
    ).toEqual(
      [
        '/kind one-of string',
        '/levels list string',
        '/startDate calendar-day string',
        '/trainees/0/sex one-of number',
        '/trainees/1 object string',
        '/trainees/2/workingHours/0/weekday whole-number number',
        '/trainees/2/workingHours/0/startTime time-of-day string',
        '/sessions/0/hours class-hours number',
        '/sessions/0/endTime after string',
        '/sessions/1/hours class-hours number',
        '/sessions/1/mode one-of string',
        '/equipmentHeld/0/item text string',
        '/equipmentHeld/0/quantity count number',
        '/unknownField absent unknown-key',
      ].sort(),
    );
  });

  it('a session that ends before it starts, or when it starts, is a defect', () => {
    expect(
      defects({
        sessions: [
          { startTime: '09:00', endTime: '08:59' },
          { startTime: '09:00', endTime: '09:00' },
          { startTime: '09:00', endTime: '09:01' },
        ],
      }),
    ).toEqual(['/sessions/0/endTime after string', '/sessions/1/endTime after string']);
  });

  it('sessions lie within the class, levels and references are listed, references are unique', () => {
    expect(
      defects({
        startDate: '2022-06-01',
        endDate: '2022-05-31',
        levels: ['level-4'],
        instructors: [{ reference: 'I1' }, { reference: 'I1' }],
        courseware: [],
        sessions: [
          { date: '2022-05-30', level: 'level-5', instructor: 'I2', courseware: 'C1' },
          { date: '2022-06-02' },
        ],
      }),
    ).toEqual([
      '/endDate not-before string',
      '/sessions/0/date not-before string',
      '/sessions/0/level listed-level string',
      '/sessions/1/date not-after string',
      '/instructors/1/reference unique string',
      '/sessions/0/instructor known-reference string',
      '/sessions/0/courseware known-reference string',
    ]);
  });

  it('attendance is of sessions and days of the class; what is made up may follow it', () => {
    const plan = {
      startDate: '2022-06-01',
      endDate: '2022-06-30',
      sessions: [{ reference: 'S1', date: '2022-06-02' }],
    };
    const entry = { trainee: 'T1', session: 'S1', status: 'present', date: '2022-06-02' };
    const attendance = [
      entry,
      { ...entry, session: 'S2' },
      { ...entry, session: null, date: '2022-05-31' },
      { ...entry, session: null, date: '2022-07-01' },
      { ...entry, status: 'made-up', date: '2022-07-01' },
      { ...entry, status: 'made-up', date: '2022-05-31' },
    ];
    expect(defects({ ...plan, attendance })).toEqual([
      '/attendance/2/date not-before string',
      '/attendance/3/date not-after string',
      '/attendance/5/date not-before string',
      '/attendance/1/session known-reference string',
    ]);
    // Without the schedule, or with a session that bears no reference, nobody can tell.
    expect(parseClassPlan({ attendance: [entry] })).toBeDefined();
    expect(parseClassPlan({ sessions: [{}], attendance: [entry] })).toBeDefined();
  });

  it('a course of entrepreneurship training is of a class of that kind, and such a class has one', () => {
    expect(defects({ kind: 'skills', entrepreneurshipCourse: 'syb' })).toEqual([
      '/entrepreneurshipCourse agreeing string',
    ]);
    expect(defects({ kind: 'entrepreneurship', entrepreneurshipCourse: null })).toEqual([
      '/entrepreneurshipCourse agreeing null',
    ]);
    for (const plan of [
      { kind: 'skills', entrepreneurshipCourse: null },
      { kind: 'entrepreneurship', entrepreneurshipCourse: 'other' },
      { entrepreneurshipCourse: 'syb' },
      { kind: 'entrepreneurship' },
    ]) {
      expect(parseClassPlan(plan)).toEqual(plan);
    }
  });

  it('an instructor’s qualification ends after it begins', () => {
    expect(defects({ instructors: [{ qualification: { validFrom: '2022-06-02', validTo: '2022-06-01' } }] })).toEqual([
      '/instructors/0/qualification/validTo not-before string',
    ]);
  });

  it('one person listed twice, or a number that does not agree, is for a clause to say', () => {
    const person = {
      identityType: 'resident-identity-card',
      identityNumber: '11010519491231002X',
      birthDate: '1949-12-30',
      sex: 'male',
    };
    expect(
      parseClassPlan({
        trainees: [
          { ...person, reference: 'T1' },
          { ...person, reference: 'T2' },
        ],
      }).trainees,
    ).toHaveLength(2);
    expect(
      parseClassPlan({ trainees: [{ reference: 'T1' }], attendance: [{ trainee: 'T2' }] }).attendance,
    ).toHaveLength(1);
  });

  it('the first 1,000 defects are listed, the total is exact', () => {
    const error = errorOf({ trainees: Array.from({ length: 1500 }, () => ({ sex: 'x', attending: 'yes' })) });
    expect(error.errors).toHaveLength(1000);
    expect(error.total).toBe(3000);
  });
});

describe('the error', () => {
  it('has the fields of RFC 9457 and no value of the input', () => {
    const error = errorOf({
      trainees: [{ name: '张三丰', sex: '张三丰', '13987654321': 1, 张三丰: 2 }],
      kind: '张三丰',
    });
    const { type, title, status, detail, errors, total } = JSON.parse(JSON.stringify(error)) as InvalidRecordError;
    expect({ type, title, status, total }).toEqual({
      type: 'urn:kunming-training-rules:invalid-record',
      title: 'not a valid ClassPlan',
      status: 422,
      total: 4,
    });
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual([
      '/kind',
      '/trainees/0',
      '/trainees/0',
      '/trainees/0/sex',
    ]);
    for (const text of [detail, error.message, String(error.stack), JSON.stringify(errors)]) {
      expect(text).not.toContain('张三丰');
      expect(text).not.toContain('13987654321');
    }
  });

  it('speaks both languages', () => {
    const defect: Defect = {
      pointer: '/kind',
      expected: 'one-of',
      values: ['skills', 'entrepreneurship'],
      received: 'string',
    };
    expect(describeDefect(defect, 'en')).toBe('/kind: expected one of: skills, entrepreneurship, received a text');
    expect(describeDefect(defect, 'zh-CN')).toBe('/kind：应为以下之一：skills、entrepreneurship，收到文字');
    expect(describeDefect({ pointer: '', expected: 'object', received: 'null' }, 'en')).toBe(
      '(whole record): expected an object, received null',
    );
  });
});

describe('what no clerk would accept, through the parser and straight into the functions', () => {
  const session = { date: '2022-06-01', hours: 9, mode: 'offline', level: 'level-4' };
  const hours = [Number.NaN, -1, 1e309, '８', '8', 0.1 + 0.2, 1.005];

  it.each(hours.map((value) => [String(value), value] as const))('class hours of %s', (_name, value) => {
    const plan = { ...skills, sessions: [{ ...session, hours: value }] };
    expect(defects(plan)).toHaveLength(1);
    expect(errorOf(plan).errors[0]).toMatchObject({ pointer: '/sessions/0/hours', expected: 'class-hours' });
    neverPassed(plan);
    expect(checkDailyHours(plan as never).missing).toMatchObject([{ path: '/sessions/0/hours' }]);
  });

  it('class hours of null are not stated, and are not counted as none', () => {
    const plan = { ...skills, sessions: [{ ...session, hours: null }] };
    expect(parseClassPlan(plan).sessions?.[0]?.hours).toBeNull();
    expect(checkDailyHours(plan as never).missing).toMatchObject([{ path: '/sessions/0/hours' }]);
  });

  it('a missing instructor list', () => {
    const plan = { ...skills, startDate: '2022-06-01', sessions: [{ ...session, instructor: 'I1' }] };
    expect(parseClassPlan(plan)).toEqual(plan);
    expect(checkInstructorRegistration(plan as ClassPlan)).toMatchObject({
      outcome: 'cantTell',
      missing: [{ path: '/instructors' }],
    });
  });

  it('a null registration date is known to be none', () => {
    const plan = {
      ...skills,
      startDate: '2022-06-01',
      instructors: [{ reference: 'I1', platformRegisteredOn: null }],
      sessions: [{ ...session, instructor: 'I1' }],
    };
    expect(parseClassPlan(plan)).toEqual(plan);
    expect(checkInstructorRegistration(plan as ClassPlan)).toMatchObject({
      outcome: 'failed',
      violations: [{ code: 'not-registered' }],
      effect: { code: 'class-outside-subsidy' },
    });
  });

  it('a session without hours or level', () => {
    for (const key of ['hours', 'level'] as const) {
      const rest = Object.fromEntries(Object.entries(session).filter(([name]) => name !== key));
      const plan = {
        ...skills,
        sessions: [
          rest,
          ...Array.from({ length: 14 }, (_, day) => ({ ...session, date: `2022-06-${day + 10}`, hours: 8 })),
        ],
      };
      expect(parseClassPlan(plan)).toEqual(plan);
      expect(checkMinimumClassHours(plan as ClassPlan)).toMatchObject({
        outcome: 'cantTell',
        missing: [{ path: `/sessions/0/${key}` }],
      });
    }
  });

  it('30 February', () => {
    const plan = { ...skills, startDate: '2022-02-30', sessions: [{ ...session, date: '2022-02-30' }] };
    expect(defects(plan)).toEqual(['/startDate calendar-day string', '/sessions/0/date calendar-day string']);
    neverPassed(plan);
    expect(checkDailyHours(plan as never).missing).toMatchObject([{ path: '/sessions/0/date' }]);
  });

  it('a __proto__ key', () => {
    const plan: unknown = JSON.parse(
      '{"kind":"skills","__proto__":{"trainees":[{}]},"sessions":[{"__proto__":{"hours":1}}]}',
    );
    expect(defects(plan)).toEqual([' absent unknown-key', '/sessions/0 absent unknown-key']);
    neverPassed(plan);
    expect(({} as Record<string, unknown>)['trainees']).toBeUndefined();
  });

  it('trainees as a text', () => {
    expect(defects({ ...skills, trainees: 'abc' })).toEqual(['/trainees list string']);
    expect(checkClassSize({ kind: 'skills', trainees: 'abc' as never })).toMatchObject({
      outcome: 'cantTell',
      missing: [{ path: '/trainees' }],
    });
  });

  it('20,000 trainees', () => {
    const plan = {
      kind: 'skills',
      trainees: Array.from({ length: 20_000 }, (_, index) => ({ reference: `T${index}` })),
    } as const;
    expect(parseClassPlan(plan).trainees).toHaveLength(20_000);
    expect(checkClassSize(plan)).toMatchObject({
      outcome: 'failed',
      violations: [{ actual: 20_000, data: { excess: 19_940 } }],
    });
    expect(reviewOpening(plan).decision).toBe('correct-first');
  });

  it.each([null, undefined, 'abc', 7, true, [], new Date(0), new Map(), () => 0, Symbol('x'), 10n])(
    '%s is no class plan',
    (input) => {
      expect(() => parseClassPlan(input)).toThrow(InvalidRecordError);
      neverPassed(input);
    },
  );

  it('what is not plain JSON: accessors, holes, cycles, symbols, classes, too deep, throwing proxies', () => {
    const cycle: Record<string, unknown> = {};
    cycle['trainees'] = [cycle];
    const accessor = Object.defineProperty({}, 'kind', { enumerable: true, get: () => 'skills' });
    const deep = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`) as unknown;

    const holes = { levels: [, 'level-4'] };
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('张三丰');
        },
      },
    );
    expect(defects(cycle)).toEqual(['/trainees/0 plain-json object']);
    expect(defects(accessor)).toEqual(['/kind plain-json other']);
    expect(defects({ trainees: deep })[0]).toContain('not-so-deep');
    expect(defects(holes)[0]).toBe('/levels/0 plain-json other');
    expect(defects({ [Symbol('x')]: 1 })).toEqual([' plain-json other']);
    expect(defects({ trainees: [new Date(0)] })[0]).toBe('/trainees/0 plain-json instance');
    expect(errorOf(proxy).message).not.toContain('张三丰');
  });
});
