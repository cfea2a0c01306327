/** A year under review: what is found, what cannot be told, what is remembered of where records stand. Every figure is made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../examples/city-year/compare.js';
import { cityYear } from '../../examples/city-year/generator.js';
import { registry } from '../../src/clauses/registry.js';
import {
  annualTrainingTarget,
  canonicalJson,
  certificateHoldersTarget,
  checkFalseTrainingIndicators,
  type ClassPlan,
  describeReview,
  type Division,
  divisions,
  InvalidRecordError,
  kunming2022,
  labels,
  reviewYear,
  supersede,
  switchReadings,
  type YearDecision,
  type YearRecords,
  type YearReview,
} from '../../src/index.js';
import { shuffledKeys } from '../laws/derive.js';

const END = { asOf: '2022-12-31' } as const;
const CITY = annualTrainingTarget.parameters.personTimes.value;
const units = Object.keys(divisions) as Division[];

const outcome = ({ ledger }: YearReview, clause: string): string | undefined =>
  ledger.entries.find((entry) => entry.clause === clause)?.outcome;
const result = ({ results }: YearReview, clause: string): YearReview['results'][number] =>
  results.find((each) => each.clause === clause)!;
const missing = (review: YearReview, clause: string): string[] =>
  result(review, clause).missing.map((each) =>
    each.kind === 'fact'
      ? `${each.in === 'record' ? '' : `${each.in}:`}${each.path}`
      : each.kind === 'day'
        ? each.notBefore
        : each.reading,
  );
const codes = (review: YearReview): string[] => review.notices.map(({ code }) => code);

/** A class of which everything is known that a year is reviewed by. */
const known = (reference: string, more: ClassPlan = {}): ClassPlan => ({
  reference,
  division: '530102',
  subsidised: true,
  startDate: '2022-06-01',
  endDate: '2022-06-10',
  certificateType: 'vocational-skill-level',
  institution: null,
  sessions: [],
  trainees: [{ reference: `${reference}-T`, identityNumber: null }],
  attendance: [],
  ...more,
});

/** A year that has reached everything: the annex, and as many person-times in each unit; no classes one by one. */
const rows = units.map((division) => ({
  division,
  trainingPersonTimes: CITY / units.length,
  certificatePersons: 1,
  technicalInstitutePersonTimes: 0,
}));
const reached = units.map(
  (division) =>
    ({
      division,
      subsidised: true,
      startYear: 2022,
      completionYear: 2022,
      certificateType: 'vocational-skill-level',
      institutionKind: 'other',
      classes: 200,
      personTimes: CITY / units.length,
    }) as const,
);
const full: YearRecords = {
  classes: [],
  claims: [],
  authorityFindings: [],
  certificateTotals: {
    persons: certificateHoldersTarget.parameters.persons.value,
    certificates: 120_000,
    byDivision: units.map((division) => ({ division, persons: 1, certificates: 1 })),
  },
  rosters: [],
  plan: { rows },
  lines: reached,
  previousLines: [],
  careMasters: {
    byYear: [
      { year: 2021, personTimes: 20_000 },
      { year: 2022, personTimes: 20_000 },
    ],
  },
  statistics: { classes: [], reports: [], totals: [] },
};

function without<T extends object>(record: T, name: keyof T): Partial<T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name)) as Partial<T>;
}

async function* slowly(stream: Iterable<unknown>): AsyncGenerator {
  for (const each of stream) yield await Promise.resolve(each);
}

describe('a made-up city year', () => {
  it('shows exactly the defects that were put in, and nothing else, whatever the seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.integer({ min: 48, max: 64 }), async (seed, classes) => {
        const year = cityYear({ seed, classes });
        const { notFound, notInjected } = compare(await reviewYear(year.records(), year.options), year);
        expect({ notFound, notInjected }).toEqual({ notFound: [], notInjected: [] });
      }),
      { numRuns: 4 },
    );
  });

  it('shows none where none was put in', async () => {
    const year = cityYear({ seed: 5, classes: 50, defects: false });
    const review = await reviewYear(year.records(), year.options);
    expect(compare(review, year)).toEqual({ kinds: [], notFound: [], notInjected: [] });
    expect(review.decision satisfies YearDecision).toBe('behind');
    expect(review.malformed).toEqual([]);
  });

  it('would show a defect that was not put in, and miss one that was', async () => {
    const year = cityYear({ seed: 5, classes: 50 });
    const review = await reviewYear(cityYear({ seed: 5, classes: 50, defects: false }).records(), year.options);
    const { notFound, notInjected } = compare(review, year);
    expect(notFound.length).toBeGreaterThanOrEqual(year.injected.length);
    expect(notInjected).toContain(`violation annual-training-target city-short /classes ${year.counts.personTimes}`);
  });

  it('gives the same bytes from lists, from generators and from asynchronous ones, and with the keys in any order', async () => {
    const year = cityYear({ seed: 9, classes: 48 });
    const bytes = JSON.stringify(await reviewYear(year.records(), year.options));
    expect(JSON.stringify(await reviewYear(year.records(), year.options))).toBe(bytes);
    const { classes, claims, certificates, rosters, ...rest } = year.records();
    expect(
      JSON.stringify(
        await reviewYear(
          {
            ...rest,
            classes: slowly(classes),
            claims: slowly(claims),
            certificates: slowly(certificates),
            rosters: slowly(rosters),
          },
          year.options,
        ),
      ),
    ).toBe(bytes);
    const listed = JSON.parse(
      JSON.stringify({
        ...rest,
        ...Object.fromEntries(
          Object.entries(year.records()).flatMap(([name, stream]) =>
            ['classes', 'claims', 'certificates', 'rosters'].includes(name)
              ? [[name, [...(stream as Iterable<unknown>)]]]
              : [],
          ),
        ),
      }),
    ) as YearRecords;
    expect(JSON.stringify(await reviewYear(listed, year.options))).toBe(bytes);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (choices) => {
        expect(JSON.stringify(await reviewYear(shuffledKeys(listed, choices), year.options))).toBe(bytes);
      }),
      { numRuns: 1 },
    );
    expect(canonicalJson(JSON.parse(bytes))).toBe(canonicalJson(await reviewYear(listed, year.options)));
  });

  it('names nobody, and has words for everything', async () => {
    const year = cityYear({ seed: 11, classes: 48 });
    const review = await reviewYear(year.records(), year.options);
    expect(JSON.stringify(review)).not.toContain('MADE-UP');
    expect(describeReview(review, 'en')).toMatchObject({ step: 'Yearly statistics', decision: 'behind' });
    const words = describeReview(review, 'zh-CN');
    expect(words).toMatchObject({ step: '年度统计', decision: '未完成' });
    expect(words.notices).toEqual([expect.stringContaining('3项记录无效'), expect.stringContaining('没有完成培训')]);
    expect(words.results.flatMap(({ findings }) => findings).every(({ text }) => !/[{}]/.test(text))).toBe(true);
  });

  it('has room for its defects, or says so', () => {
    expect(() => cityYear({ seed: 1, classes: 47 })).toThrow(RangeError);
  });
});

describe('the conclusion', () => {
  it('is on target where everything is reached', async () => {
    const review = await reviewYear(full, { ...END, reference: { entryLevelShareCeiling: '0' } });
    expect(
      review.results
        .filter((each) => each.outcome !== 'passed' && each.outcome !== 'inapplicable')
        .map(({ clause }) => clause),
    ).toEqual([]);
    expect(review).toMatchObject({
      step: 'year',
      decision: 'on-target',
      carriedBy: [],
      asOf: '2022-12-31',
      subject: null,
    });
  });

  it('is behind where something is short, the clauses that carry it first', async () => {
    const review = await reviewYear(
      { ...full, certificateTotals: { persons: 1, certificates: 1, byDivision: [] } },
      END,
    );
    expect(review).toMatchObject({ decision: 'behind', carriedBy: ['certificate-holders-target'] });
    expect(review.results[0]).toMatchObject({ clause: 'certificate-holders-target', consequence: 'correct' });
    expect(review.results[0]?.violations).toHaveLength(1 + units.length);
  });

  it('is pending before the end of the year', async () => {
    const review = await reviewYear({ ...full, lines: reached.slice(1) }, { asOf: '2022-06-30' });
    expect(review).toMatchObject({ decision: 'pending', carriedBy: ['annual-training-target'] });
    expect(missing(review, 'annual-training-target')).toEqual(['2022-12-31']);
  });

  it('needs facts where they are missing: nothing given passes nothing', async () => {
    const review = await reviewYear({});
    expect(review.decision).toBe('needs-facts');
    expect(review.ledger.totals).toMatchObject({ passed: 0, failed: 0, cantTell: 10 });
    expect(
      review.questions.map(({ in: place, path }) => (place === 'record' ? path : `${place}:${path}`)).sort(),
    ).toEqual(
      [
        '/authorityFindings',
        '/careMasters/byYear',
        '/certificates',
        '/claims',
        '/classes',
        '/plan/rows',
        '/previousLines',
        '/rosters',
        '/statistics/reports',
        '/statistics/totals',
        'options:/asOf',
        'reference:/entryLevelShareCeiling',
      ].sort(),
    );
    for (const { fact } of review.questions) expect(labels[fact], fact).toBeDefined();
  });

  it('does not rest on warnings or on indicators', async () => {
    const claims = ['A', 'B'].map((reference) => ({
      reference,
      class: 'C1',
      occupation: '4-10-01-05',
      trainees: [{ trainee: 'T1', identityNumber: null, level: null }],
    }));
    const veteran = {
      reference: 'R1',
      formerFisher: false,
      relocatedWorker: false,
      willing: true,
      ruralLabourMoved: false,
      schoolLeaverNotContinuing: false,
      youth: false,
      veteran: true,
      employmentDifficultiesRecognised: false,
      disabled: false,
    };
    const review = await reviewYear(
      {
        ...full,
        claims,
        rosters: [{ division: '530102', persons: [veteran], classes: [] }],
        careMasters: { byYear: [2021, 2022].map((year) => ({ year, personTimes: 0 })) },
      },
      END,
    );
    for (const clause of ['care-masters-target', 'willing-key-groups-targeted'])
      expect(outcome(review, clause)).toBe('failed');
    expect(outcome(review, 'false-training-indicators')).toBe('failed');
    expect(review.decision).toBe('on-target');
  });
});

describe('records that are not valid', () => {
  const broken = {
    reference: 'C2',
    kind: 'dance',
    trainees: [{ birthDate: '1990-02-30' }],
    startDate: '2022-07-02',
    endDate: '2022-07-01',
  };

  it('are listed with all their defects, and the others are reviewed', async () => {
    const review = await reviewYear(
      { classes: [known('C1'), broken, known('C3')], claims: ['x', { reference: 'A', class: 'C3', trainees: [] }] },
      END,
    );
    expect(review.malformed).toEqual([
      {
        path: '/classes/1',
        errors: [
          {
            pointer: '/classes/1/kind',
            expected: 'one-of',
            values: ['skills', 'entrepreneurship'],
            received: 'string',
          },
          { pointer: '/classes/1/trainees/0/birthDate', expected: 'calendar-day', received: 'string' },
          {
            pointer: '/classes/1/endDate',
            expected: 'not-before',
            values: ['/classes/1/startDate'],
            received: 'string',
          },
        ],
        total: 3,
      },
      { path: '/claims/0', errors: [{ pointer: '/claims/0', expected: 'object', received: 'string' }], total: 1 },
    ]);
    expect(review.figures).toMatchObject({ classes: 3, enrolled: 2, claims: 2 });
    expect(review.notices).toContainEqual({ code: 'malformed-records', data: { records: 2 } });
    expect(JSON.stringify(review)).not.toContain('dance');
  });

  it('neither pass nor fail a target that they could still turn, and leave one alone that they could not', async () => {
    const short = [...reached.slice(1), { ...reached[0]!, personTimes: reached[0]!.personTimes - 1 }];
    expect(outcome(await reviewYear({ ...full, classes: [broken] }, END), 'annual-training-target')).toBe('passed');
    expect(outcome(await reviewYear({ ...full, lines: short }, END), 'annual-training-target')).toBe('failed');
    const open = await reviewYear({ ...full, classes: [broken], lines: short }, END);
    expect(outcome(open, 'annual-training-target')).toBe('cantTell');
    expect(missing(open, 'annual-training-target')).toEqual(['/classes/0']);
    expect(open.decision).toBe('needs-facts');
    const gone = await reviewYear({ ...full, certificateTotals: { persons: 1 }, classes: [broken], lines: short }, END);
    expect(gone).toMatchObject({ decision: 'behind', carriedBy: ['certificate-holders-target'] });
  });

  it('leave open what a report of the statistics may be about, and what no one attended', async () => {
    const statistics = { reports: [{ class: 'C2', personTimes: 1, certificates: 0 }], totals: [] };
    const review = await reviewYear(
      {
        classes: [broken],
        claims: [
          {
            reference: 'A',
            class: 'C2',
            occupation: 'X',
            trainees: [{ trainee: 'T', identityNumber: null, level: null }],
          },
        ],
        authorityFindings: [],
        certificates: [],
        statistics,
      },
      END,
    );
    expect(missing(review, 'statistics-complete')).toEqual(['/classes/0']);
    expect(missing(review, 'false-training-indicators')).toEqual(['/claims/0/class', '/classes/0']);
    expect(review.results.find(({ clause }) => clause === 'false-training-indicators')?.violations).toEqual([]);
  });

  it('count as well where a reference stands twice', async () => {
    const review = await reviewYear(
      {
        classes: [known('C1'), known('C1')],
        claims: [],
        authorityFindings: [{ reference: 'F' }, { reference: 'F' }],
        statistics: { classes: [{ reference: 'C1' }], reports: [], totals: [] },
      },
      END,
    );
    expect(review.malformed.map(({ errors }) => errors)).toEqual([
      [{ pointer: '/classes/1/reference', expected: 'unique', values: ['/classes/0/reference'], received: 'string' }],
      [
        {
          pointer: '/authorityFindings/1/reference',
          expected: 'unique',
          values: ['/authorityFindings/0/reference'],
          received: 'string',
        },
      ],
      [
        {
          pointer: '/statistics/classes/0/reference',
          expected: 'unique',
          values: ['/classes/0/reference'],
          received: 'string',
        },
      ],
    ]);
    expect(review.figures.enrolled).toBe(1);
  });

  it('may be any part: it is unknown then, and nothing is thrown', async () => {
    const wrong = {
      plan: { rows: [{ division: '440103' }] },
      lines: [{ classes: -1 }],
      previousLines: 3,
      careMasters: { byYear: {} },
      certificateTotals: { persons: 2, certificates: 1 },
      statistics: null,
      certificates: [1],
      rosters: [{ persons: [{ willing: 'yes' }] }],
      authorityFindings: [[]],
    };
    const review = await reviewYear({ ...full, ...wrong }, END);
    expect(review.malformed.flatMap(({ errors }) => errors.map(({ pointer }) => pointer))).toEqual([
      '/plan/rows/0/division',
      '/lines/0/classes',
      '/previousLines',
      '/careMasters/byYear',
      '/certificateTotals',
      '/certificateTotals/persons',
      '/statistics',
      '/authorityFindings/0',
      '/certificates/0',
      '/rosters/0/persons/0/willing',
    ]);
    // One certificate, whatever it is, is certainly short of the city's figure; nothing else is certain.
    expect(review).toMatchObject({ decision: 'behind', carriedBy: ['certificate-holders-target'] });
    expect(review.ledger.totals).toMatchObject({ passed: 0, failed: 1 });
    expect(missing(review, 'annual-training-target')).toEqual(expect.arrayContaining(['/plan/rows', '/lines']));
    expect(missing(review, 'certificate-holders-target')).toEqual(expect.arrayContaining(['/certificates/0/holder']));
    expect(missing(review, 'willing-groups-full-coverage')).toEqual(['/rosters/0']);
  });
});

describe('what is no year at all', () => {
  const defects = async (input: unknown): Promise<readonly string[]> => {
    const error: unknown = await reviewYear(input).catch((thrown: unknown) => thrown);
    return error instanceof InvalidRecordError
      ? error.errors.map(({ pointer, expected, received }) => `${pointer} ${expected} ${received}`)
      : ['not refused'];
  };

  it('is refused with all defects at once', async () => {
    expect(await defects('abc')).toEqual([' object string']);
    expect(await defects([])).toEqual([' object list']);
    expect(await defects({ classes: 'abc', claims: null, certificates: {}, 张三: 1, class: [] })).toEqual([
      ' absent unknown-key',
      '/class absent unknown-key',
      '/classes list string',
      '/claims list null',
      '/certificates list object',
    ]);
    await expect(reviewYear({}, { reference: { disbursementDays: -1 } })).rejects.toThrow(InvalidRecordError);
  });

  it('hands on what a stream throws', async () => {
    function* failing(): Generator {
      yield known('C1');
      throw new Error('the disk is gone');
    }
    await expect(reviewYear({ classes: failing() })).rejects.toThrow('the disk is gone');
  });
});

describe('notices', () => {
  it('say so before the notice, after the plan year, and of classes outside of it', async () => {
    expect(codes(await reviewYear({ ...full }, { asOf: '2021-12-31' }))).toContain('before-notice');
    const late = await reviewYear(
      {
        ...full,
        classes: [
          known('C1', { startDate: '2023-03-01', endDate: '2023-03-05' }),
          known('C2', { startDate: '2021-03-01', endDate: '2021-03-05' }),
        ],
      },
      { asOf: '2023-06-30' },
    );
    expect(late.notices).toEqual(
      expect.arrayContaining([
        { code: 'outside-plan-year', data: { classes: 2 } },
        { code: 'after-plan-year', data: { planYearEnd: '2022-12-31' } },
      ]),
    );
    expect(
      outcome(
        await reviewYear(
          { ...full, lines: [], classes: [known('C1', { startDate: '2023-03-01', endDate: '2023-03-05' })] },
          { asOf: '2023-06-30' },
        ),
        'annual-training-target',
      ),
    ).toBe('failed');
  });

  it('say so of another city’s classes: they are counted nowhere, and nothing passes', async () => {
    const classes = ['440103', '440104'].map((division) => ({ ...known(`G${division}`), division }));
    const review = await reviewYear(
      { classes, claims: [], plan: { rows: [{ division: '440103', trainingPersonTimes: 1 }] } },
      END,
    );
    expect(review.notices).toContainEqual({ code: 'not-of-this-city', data: { records: 3 } });
    expect(review.decision).toBe('needs-facts');
    expect(review.ledger.totals.passed).toBe(0);
    expect(review.figures).toMatchObject({ classes: 2, enrolled: 0, lines: [] });
  });

  it('say so of empty lists, and of person-times not completed', async () => {
    const review = await reviewYear(
      { classes: [known('C1', { trainees: [{ completed: false }, { completed: true }, {}] })], claims: [] },
      END,
    );
    expect(review.notices).toEqual([
      { code: 'empty-list', data: { list: 'claims' } },
      { code: 'not-completed-counted', data: { personTimes: 1 } },
    ]);
    expect(codes(await reviewYear({ classes: [] }, END))).toEqual(['empty-list']);
  });

  it('have words', async () => {
    const classes = [
      { ...known('X'), division: '440103' },
      known('C1', { startDate: '2021-03-01', endDate: '2021-03-05', trainees: [{ completed: false }] }),
    ];
    for (const locale of ['zh-CN', 'en'] as const) {
      for (const text of describeReview(await reviewYear({ classes, claims: [] }, { asOf: '2023-01-01' }), locale)
        .notices)
        expect(text).toMatch(locale === 'en' ? /^[^{}]* [^{}]* / : /^[^{}]*\p{Script=Han}{4}/u);
    }
  });
});

describe('the ledger', () => {
  it('has every clause once, and the sums add up', async () => {
    for (const records of [{}, full, { ...full, classes: [known('C1')] }]) {
      const { entries, totals } = (await reviewYear(records, END)).ledger;
      expect(entries.map(({ clause }) => clause)).toEqual(registry.map(({ clause }) => clause.id));
      expect(Object.values(totals).reduce((a, b) => a + b)).toBe(registry.length);
      for (const { outcome: of, reason } of entries) expect(reason === undefined).toBe(of !== 'untested');
    }
  });

  it('leaves untested what is of another step, and newer rules where there are none', async () => {
    const { ledger } = await reviewYear({});
    expect(ledger.entries.find(({ clause }) => clause === 'class-size-limit')?.reason).toBe('not-of-this-step');
    expect(ledger.entries.find(({ clause }) => clause === 'newer-rules-prevail')?.reason).toBe('no-record');
    expect(ledger.totals.untested).toBe(registry.length - 10);
  });
});

describe('where something is missing', () => {
  it('is said by the class it is missing in', async () => {
    const bare = (name: keyof ClassPlan): ClassPlan => without(known(`no-${name}`), name);
    const classes = [
      known('C1'),
      ...(['division', 'startDate', 'endDate', 'certificateType', 'institution', 'trainees', 'reference'] as const).map(
        bare,
      ),
      known('kind', { institution: {} }),
      known('C9', { endDate: '2023-01-05' }),
    ];
    const previousLines = [
      { completionYear: 2021, certificateType: 'training-pass', classes: 1, personTimes: 1 },
      { completionYear: 2021, certificateType: 'vocational-skill-level', classes: 9, personTimes: 9 },
    ] as const;
    const review = await reviewYear(
      {
        ...full,
        lines: [],
        previousLines,
        classes,
        statistics: {
          classes: [],
          reports: [],
          totals: [{ division: '530102', classes: 9, personTimes: 9, certificates: 9 }],
        },
      },
      END,
    );
    expect(missing(review, 'annual-training-target')).toEqual([
      '/classes/3/endDate',
      '/classes/6/trainees',
      '/classes/1/division',
    ]);
    expect(missing(review, 'certificate-level-training')).toEqual([
      '/classes/3/endDate',
      '/classes/4/certificateType',
      '/classes/6/trainees',
    ]);
    expect(missing(review, 'statistics-complete')).toEqual(
      expect.arrayContaining([
        '/classes/3/endDate',
        '/classes/7/reference',
        '/certificates',
        '/classes/6/trainees',
        '/classes/1/division',
      ]),
    );
    const institutes = rows.map((row) => ({ ...row, technicalInstitutePersonTimes: 5 }));
    expect(
      missing(await reviewYear({ ...full, classes, plan: { rows: institutes } }, END), 'technical-institutes-training'),
    ).toEqual(['/classes/5/institution', '/classes/8/institution/kind']);
    const subsidised = switchReadings(kunming2022, annualTrainingTarget, { counted: 'subsidised-only' });
    expect(
      missing(
        await reviewYear({ ...full, lines: [], classes: [bare('subsidised')] }, { ...END, policy: subsidised }),
        'annual-training-target',
      ),
    ).toEqual(['/classes/0/subsidised']);
    expect(review.questions.find(({ path }) => path === '/classes/3/endDate')).toMatchObject({ subject: 'no-endDate' });
  });

  it('asks for the day, once', async () => {
    const review = await reviewYear({ ...full, lines: [], classes: [known('C1'), known('C2')] });
    expect(missing(review, 'annual-training-target')).toEqual(['options:/asOf']);
    expect(missing(review, 'statistics-complete')).toContain('options:/asOf');
    expect(
      missing(
        await reviewYear({ ...full, lines: [], classes: [without(known('C3'), 'endDate')] }),
        'annual-training-target',
      ),
    ).toEqual(['options:/asOf', '/classes/0/endDate']);
  });

  it('says where in the statistics, the certificates and the rosters', async () => {
    const review = await reviewYear(
      {
        plan: { rows },
        classes: [known('C1')],
        certificates: [
          { holder: 'A', division: '530102', type: 'vocational-qualification', obtainedOn: '2022-07-01', class: 'C1' },
          { holder: 'B', class: null },
        ],
        rosters: [{ division: '530103', persons: [{ reference: 'R', formerFisher: true }], classes: [] }],
        statistics: {
          classes: [{ reference: 'S1', division: '530103', endedOn: null }, { reference: 'S2' }],
          reports: [{ class: 'C1', personTimes: 2 }, { class: 'S1' }],
          totals: [{ division: '530102', classes: 3 }],
        },
      },
      END,
    );
    expect(result(review, 'statistics-complete').violations.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'figure-differs /statistics/reports/0/personTimes',
      'no-finished-class /statistics/reports/1',
      'total-differs /statistics/totals/0/classes',
    ]);
    expect(missing(review, 'statistics-complete')).toEqual(
      expect.arrayContaining([
        '/statistics/reports/0/certificates',
        '/statistics/classes/1/endedOn',
        '/statistics/totals/0/personTimes',
      ]),
    );
    expect(missing(review, 'certificate-holders-target')).toEqual(
      expect.arrayContaining(['/certificates/1/type', '/certificates/1/obtainedOn', '/certificates/1/division']),
    );
    expect(missing(review, 'willing-groups-full-coverage')).toContain('/rosters/0/persons/0/willing');
  });

  it('asks whose a certificate is, where the statistics are held against it', async () => {
    const certificates = [{ holder: 'A', class: 'C1' }, { holder: 'B' }];
    const statistics = { reports: [{ class: 'C1', personTimes: 1, certificates: 5 }], totals: [] };
    expect(
      missing(await reviewYear({ classes: [known('C1')], certificates, statistics }, END), 'statistics-complete'),
    ).toEqual(['/certificates/1/class']);
    const review = await reviewYear(
      { classes: [known('C1')], certificates: certificates.slice(0, 1), statistics },
      END,
    );
    expect(result(review, 'statistics-complete').violations).toEqual([
      expect.objectContaining({
        path: '/statistics/reports/0/certificates',
        actual: 5,
        required: { quantity: 'certificates', op: '=', value: 1 },
      }),
    ]);
  });

  it('does not take the city level for nothing where only classes of the units are given', async () => {
    const plan = {
      rows: [
        ...rows.slice(1),
        { ...rows[0]!, trainingPersonTimes: rows[0]!.trainingPersonTimes - 100 },
        { division: 'city-level', trainingPersonTimes: 100, certificatePersons: 0, technicalInstitutePersonTimes: 0 },
      ],
    } as const;
    const unitsOnly = without(full, 'lines');
    const review = await reviewYear({ ...unitsOnly, plan }, END);
    expect(missing(review, 'annual-training-target')).toContain('/lines');
    expect(outcome(review, 'annual-training-target')).toBe('failed');
    expect(result(review, 'annual-training-target').violations.map(({ subject }) => subject)).not.toContain(
      'city-level',
    );
    expect(
      missing(
        await reviewYear({ ...unitsOnly, plan, statistics: { reports: [{ class: 'S1' }], totals: [] } }, END),
        'statistics-complete',
      ),
    ).toEqual(['/statistics/classes']);
    expect(
      outcome(
        await reviewYear(
          { ...full, plan, lines: [...reached, { ...reached[0]!, division: 'city-level', personTimes: 100 }] },
          END,
        ),
        'annual-training-target',
      ),
    ).toBe('passed');
  });

  it('names the caller’s own line', async () => {
    const review = await reviewYear(
      { ...full, lines: [...reached.slice(1), { division: '530102', completionYear: 2022 }], classes: [known('C1')] },
      END,
    );
    expect(missing(review, 'annual-training-target')).toEqual(['/lines/15/personTimes']);
  });
});

describe('figures', () => {
  it('adds up the classes that are alike, whether completed by the day or not', async () => {
    const classes = [
      known('C1'),
      known('C2', { trainees: [{}, {}] }),
      known('C3', { endDate: '2022-12-31' }),
      known('C4', { endDate: '2023-01-01' }),
      known('C5', { institution: { kind: 'technical-institute' } }),
    ];
    const { figures } = await reviewYear({ classes }, END);
    const line = {
      division: '530102',
      subsidised: true,
      startYear: 2022,
      completionYear: 2022,
      certificateType: 'vocational-skill-level',
      institutionKind: 'other',
    };
    expect(figures.lines).toEqual([
      { ...line, classes: 3, personTimes: 4 },
      { ...line, completionYear: null, classes: 1, personTimes: 1 },
      { ...line, institutionKind: 'technical-institute', classes: 1, personTimes: 1 },
    ]);
    expect(figures).toMatchObject({
      classes: 5,
      enrolled: 6,
      claims: 0,
      certificates: 0,
      rosters: 0,
      authorityFindings: 0,
    });
  });

  it('counts holders once in the city and once in each unit, and certificates where the reading says so', async () => {
    const one = {
      holder: 'A',
      division: '530102',
      type: 'vocational-skill-level',
      obtainedOn: '2022-07-01',
      class: null,
    };
    const certificates = [
      one,
      { ...one, type: 'vocational-qualification' },
      one,
      { ...one, division: '530103' },
      { ...one, holder: 'B' },
      { ...one, type: 'training-pass', holder: 'C' },
      { ...one, obtainedOn: '2021-07-01', holder: 'D' },
    ];
    const others = without(full, 'certificateTotals');
    const measured = result(await reviewYear({ ...others, certificates }, END), 'certificate-holders-target').measured;
    expect(measured).toMatchObject({ done: 2 });
    expect(measured['divisions']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ division: '530102', done: 2 }),
        expect.objectContaining({ division: '530103', done: 1 }),
      ]),
    );
    const policy = switchReadings(kunming2022, certificateHoldersTarget, { count: 'certificates' });
    expect(
      result(await reviewYear({ ...others, certificates }, { ...END, policy }), 'certificate-holders-target').measured,
    ).toMatchObject({ done: 5 });
  });

  it('shows the coverage by unit, and every roster’s outcome', async () => {
    const person = (reference: string, trained: boolean): object => ({
      reference,
      formerFisher: true,
      relocatedWorker: false,
      willing: true,
      trained,
      targetedTraining: true,
      ruralLabourMoved: false,
      schoolLeaverNotContinuing: false,
      youth: false,
      veteran: true,
      employmentDifficultiesRecognised: false,
      disabled: false,
    });
    const rosters = [
      { division: '530102', persons: [person('A', true)], classes: [] },
      {
        division: '530103',
        persons: [person('B', true), person('C', false)],
        classes: [{ targetGroups: ['veterans'] }],
      },
    ];
    const review = await reviewYear({ ...full, rosters }, END);
    const coverage = result(review, 'willing-groups-full-coverage');
    expect(coverage.measured['divisions']).toEqual([
      expect.objectContaining({ division: '530102', willing: 1, covered: 1 }),
      expect.objectContaining({ division: '530103', willing: 2, covered: 1, percent: '50.00' }),
    ]);
    expect(coverage.parts).toEqual([
      { path: '/rosters/0', subject: '530102', outcome: 'passed' },
      { path: '/rosters/1', subject: '530103', outcome: 'failed' },
    ]);
    expect(coverage.violations.map(({ path, subject }) => [path, subject])).toEqual([
      ['/rosters/1/persons/1/trained', 'C'],
    ]);
    const targeted = result(review, 'willing-key-groups-targeted');
    expect(targeted.violations.map(({ path, subject }) => [path, subject])).toEqual([['/rosters/0/classes', '530102']]);
    expect(targeted.measured['divisions']).toContainEqual(
      expect.objectContaining({ division: '530103', group: 'veterans', willing: 2, targeted: true }),
    );
  });

  it('looks for indicators across classes, by reference alone where the caller says so', async () => {
    const at = [{ date: '2022-06-01', startTime: '08:00', endTime: '12:00', instructor: null }];
    const classes = ['C1', 'C2'].map((reference) => known(reference, { sessions: at, trainees: [{ reference: 'T' }] }));
    const review = await reviewYear({ ...full, classes }, { ...END, identifiedBy: 'reference' });
    expect(result(review, 'false-training-indicators')).toMatchObject({
      consequence: 'inform',
      violations: [
        { code: 'sessions-overlap', path: '/classes/0/trainees/0', data: { other: '/classes/1/trainees/0' } },
      ],
      missing: [],
    });
    expect(missing(await reviewYear({ ...full, classes }, END), 'false-training-indicators')).toEqual([
      '/classes/0/trainees/0/identityNumber',
      '/classes/1/trainees/0/identityNumber',
    ]);
  });

  it('holds more missing facts than a call can take arguments', () => {
    const trainees = Array.from({ length: 150_000 }, (_, index) => ({ reference: `T${index}` }));
    expect(
      checkFalseTrainingIndicators({
        classes: [{ reference: 'C1', sessions: [], trainees, attendance: [] }],
        claims: [],
        authorityFindings: [],
      }).missing,
    ).toHaveLength(150_000);
  });
});

describe('newer rules', () => {
  it('are asked about once, and what the notice alone would say keeps its places', async () => {
    const policy = supersede(kunming2022, {
      clause: annualTrainingTarget,
      rank: 'provincial',
      citation: { document: '云人社发〔2022〕0号（虚构）', locator: '一', exact: '昆明市培训20万人次' },
      effectiveFrom: '2022-09-01',
      parameters: { personTimes: { value: 200_000, exact: '20万' } },
    });
    const review = await reviewYear(
      {
        ...full,
        plan: null,
        lines: [],
        classes: [known('C1')],
        rosters: [
          { persons: [], classes: [] },
          { persons: [], classes: [] },
        ],
      },
      { ...END, policy },
    );
    const target = result(review, 'annual-training-target');
    expect(target.violations).toMatchObject([{ code: 'city-short', path: '/classes', required: { value: 200_000 } }]);
    expect(target.noticeAlone?.violations).toMatchObject([{ path: '/classes', required: { value: CITY } }]);
    expect(result(review, 'newer-rules-prevail').parts?.length ?? 1).toBe(1);
    expect(review.policy.rules).toHaveLength(1);
  });
});
