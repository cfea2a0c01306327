/**
 * The words of every conformance case, in both languages: readable throughout, and the caller's references untouched.
 */
import { describe as suite, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import {
  assessFlexibleEmployment,
  checkClassSize,
  checkDailyHours,
  classSizeLimit,
  type ClauseResult,
  creditOnlineTheoryHours,
  describe,
  describeMissing,
  describeNotice,
  describeReview,
  type Description,
  kunming2022,
  labels,
  type Locale,
  type Policy,
  policyReadings,
  reviewOpening,
  reviewSettlement,
  supersede,
  switchReadings,
} from '../../src/index.js';
import type { Case } from '../conformance/expand.js';
import { suiteOf } from '../conformance/suites.js';

/** What JSON and JavaScript would write; English may say true and false within a sentence. */
const raw: Readonly<Record<Locale, RegExp>> = {
  'zh-CN': /\b(null|true|false|undefined|NaN)\b|[[\]{}"]/,
  en: /\b(null|undefined|NaN)\b|\b(true|false)(?=[,;]|$)|[[\]{}"]/,
};

type Judge = (record: unknown, options: unknown) => ClauseResult;

const locales: readonly Locale[] = ['zh-CN', 'en'];

/** Fields of a record or of the reference data that hold what the caller calls things: opaque to the library. */
const referenceFields = new Set([
  ...[
    'reference',
    'trainee',
    'session',
    'instructor',
    'courseware',
    'platform',
    'class',
    'body',
    'entry',
    'catalogueEntry',
    'holder',
    'item',
  ],
  ...[
    'mentor',
    'teacher',
    'decidedBy',
    'responsiblePerson',
    'employer',
    'occupation',
    'mainBusiness',
    'trainingPlan',
    'edition',
    'newestEdition',
  ],
  ...['fundName', 'unitName', 'subsidiaryOf', 'assessedBy', 'unifiedSocialCreditCode', 'unitCreditCode'],
]);

/** Names and codes of the library, which a caller may well call things by. */
const treacherous = [
  ...[
    'law',
    'provincial',
    'name',
    'other',
    'passed',
    'level-4',
    '530102',
    'null',
    'true',
    'term',
    'clause',
    'whole',
    'telephone',
    'policy',
    'T',
  ],
  ...[
    'class-size-limit',
    'trainees',
    'none',
    'classes',
    'personTimes',
    'sole-body',
    'planned',
    'hours',
    'veterans',
    'teaching-quality',
    'trainee-subsidy',
  ],
];

const suites = registry.map(({ clause, judge }) => {
  const { cases } = suiteOf(clause.id);
  return {
    id: clause.id,
    cases: cases.map((each) => ({
      each,
      result: run(judge as unknown as Judge, each),
      references: referencesOf(each),
    })),
  };
});

suite.each(suites)('the words of $id', ({ cases }) => {
  it.each(locales)('hold nothing raw, %s', (locale) => {
    for (const { each, result } of cases) {
      for (const text of textsOf(describe(result, locale))) {
        expect(text.replaceAll(/\/[\w/:-]+/g, ''), each.name.en).not.toMatch(raw[locale]);
      }
    }
  });

  it('hold no name or code of the library in Chinese', () => {
    for (const { each, result, references } of cases) {
      const { calledBack } = renamed(result, references, (index) => `R${String(index)}-R`);
      for (const text of textsOf(describe(calledBack, 'zh-CN'))) {
        const tokens = text.replaceAll(/\/[\w/:-]+/g, '').match(/[A-Za-z][\w-]*/g) ?? [];
        expect(
          tokens.filter((token) => libraryNames.has(token)),
          `${each.name.en}: ${text}`,
        ).toEqual([]);
      }
    }
  });

  it.each(locales)('leave the references of the caller as they are, %s', (locale) => {
    for (const { each, result, references } of cases) {
      const plain = renamed(result, references, (index) => `R${String(index)}-R`);
      const called = renamed(result, references, (index) => treacherous[index % treacherous.length]!);
      const back = (text: string): string =>
        text.replaceAll(/R(\d+)-R/g, (_whole, index: string) => treacherous[Number(index) % treacherous.length]!);
      expect(textsOf(describe(called.calledBack, locale)), each.name.en).toEqual(
        textsOf(describe(plain.calledBack, locale)).map(back),
      );
    }
  });
});

suite('a description', () => {
  it('refuses the result of a clause it does not have', () => {
    expect(() => describe({ ...checkClassSize({}), clause: 'no such clause' }, 'en')).toThrow(RangeError);
  });

  it('says which hours were counted, by the basis of the result', () => {
    const sessions = [{ mode: 'online', kind: 'practice', deliveredHours: 10 }] as const;
    expect(describe(creditOnlineTheoryHours({ sessions }, { stage: 'settlement' }), 'zh-CN').measured).toEqual([
      '课时口径：完成课时',
      '可计入课时：0',
      '未计入的课时：位置 /sessions/0，完成课时 10，原因 线上实操',
    ]);
    expect(
      describe(creditOnlineTheoryHours({ sessions: [{ mode: 'online', kind: 'practice' }] }), 'en').measured[2],
    ).toBe('hours not counted: place /sessions/0, planned class hours unknown, reason online practice');
  });

  it('gives the day it was judged on, and the documents it was judged by', () => {
    const size = checkClassSize({ kind: 'skills', trainees: [] });
    expect(describe(size, 'en')).toMatchObject({ judgedOn: null, sources: ['昆人社通〔2022〕34号 二（五）'] });
    const policy = supersede(kunming2022, {
      clause: classSizeLimit,
      rank: 'provincial',
      citation: { document: '某人社发〔2022〕1号（虚构）', locator: '第二条', exact: '每班不超过50人' },
      effectiveFrom: '2022-05-01',
      parameters: { trainees: { value: 50, exact: '50人' } },
    });
    const trainees = Array.from({ length: 51 }, () => ({}));
    const under = describe(checkClassSize({ kind: 'skills', trainees }, { asOf: '2022-06-01', policy }), 'zh-CN');
    expect(under).toMatchObject({
      judgedOn: '2022-06-01',
      noticeAlone: '合格',
      notes: ['自2022-05-01起以某人社发〔2022〕1号（虚构）的规定为准'],
    });
    expect(under.sources).toEqual(['昆人社通〔2022〕34号 二（五）', '某人社发〔2022〕1号（虚构） 第二条']);
    expect(under.findings[0]).toMatchObject({ source: '某人社发〔2022〕1号（虚构） 第二条', quote: '每班不超过50人' });
  });

  it('says readings in words, those of the policy as a whole too', () => {
    const policy = switchReadings(kunming2022, policyReadings, { 'applies-from': 'inapplicable-outside-2022' });
    const { outcome, notes } = describe(
      assessFlexibleEmployment({ flexiblyEmployed: true }, { asOf: '2023-03-01', policy }),
      'zh-CN',
    );
    expect(outcome).toBe('不适用');
    expect(notes).toEqual([
      '所判断之日（2023-03-01）不在所选读法的适用期间，不适用',
      '读法已切换（整个通知：通知适用的期间）：2022年以外的记录不适用（采用的是：通知印发前或方案年度后的记录照常判断，并在结果中提示）',
    ]);
    const switched = describe(
      checkDailyHours(
        {},
        { policy: switchReadings(kunming2022, registryClause('daily-hours-limit'), { day: 'offline-only' }) },
      ),
      'en',
    );
    expect(switched.notes).toEqual([
      'Reading switched (Daily class hours: hours of a day): offline hours only (adopted: on- and offline hours together)',
    ]);
    expect(describeMissing({ kind: 'reading', clause: 'minimum-class-hours', reading: 'operating-permit' }, 'en')).toBe(
      'the text leaves it open; choose a reading (Minimum class hours: special operation permits): a special operation permit counts as a qualification certificate / a special operation permit does not count',
    );
  });

  it('says what is missing by the clause and the record it is missing in', () => {
    expect(
      describeMissing({ kind: 'fact', in: 'record', path: '/plan/approval/decidedOn', fact: 'decidedOn' }, 'zh-CN'),
    ).toBe('审批日期（/plan/approval/decidedOn）');
    expect(
      describeMissing(
        { kind: 'fact', in: 'reference', path: '/subsidyRates/0/amount', fact: 'amount', subject: 'O1' },
        'en',
      ),
    ).toBe('amount of the rate (O1, reference data /subsidyRates/0/amount)');
    expect(
      describeMissing(
        { kind: 'fact', in: 'record', path: '/issuedOn', fact: 'issuedOn' },
        'zh-CN',
        'newer-rules-prevail',
      ),
    ).toBe('印发日期（/issuedOn）');
    const willing = { kind: 'fact', in: 'record', path: '/persons/0/willing', fact: 'willing' } as const;
    expect(describeMissing(willing, 'zh-CN', 'willing-key-groups-targeted')).toBe('培训意愿（/persons/0/willing）');
    const claimed = { kind: 'fact', in: 'record', path: '/otherClaims/0/trainees', fact: 'trainees' } as const;
    expect(describeMissing(claimed, 'en', 'false-training-indicators')).toBe(
      'trainees claimed for (/otherClaims/0/trainees)',
    );
    const institution = { kind: 'fact', in: 'record', path: '/institution', fact: 'institution' } as const;
    expect(describeMissing(institution, 'en', 'training-assessment-separation')).toBe(
      'training institution (/institution)',
    );
    expect(describeMissing({ kind: 'day', notBefore: '2022-07-01', fact: 'after-training' }, 'zh-CN')).toBe(
      '培训后考核：2022-07-01起才能判断',
    );
    expect(describeMissing({ kind: 'day', notBefore: '2022-07-01' }, 'en')).toBe('can be decided from 2022-07-01 on');
  });

  it('has words for the notices of the reviews', () => {
    expect(describeNotice({ code: 'dated-later', data: { count: 1, path: '/inspections/0' } }, 'en')).toBe(
      '1 date on record later than the day one looks on (the first at /inspections/0): on that day it had not happened yet',
    );
    expect(describeNotice({ code: 'rows-differ', data: { rows: '4500.00', total: '2000.00' } }, 'zh-CN')).toBe(
      '各学员的申报金额合计4500.00元，与申报总额2000.00元不符',
    );
    expect(describeNotice({ code: 'empty-list', data: { list: 'trainees' } }, 'zh-CN')).toBe('“学员名册”为空');
    expect(describeNotice({ code: 'no such code', data: {} }, 'en')).toBe('no such code');
  });
});

suite('a review in words', () => {
  it.each(locales)('asks by the titles of its clauses, %s', (locale) => {
    for (const review of [reviewOpening({}), reviewSettlement({ plan: {}, claim: {} }, { asOf: '2022-08-01' })]) {
      const { questions, totals } = describeReview(review, locale);
      expect(questions.length).toBeGreaterThan(0);
      const ids = registry.map(({ clause }) => clause.id);
      for (const question of questions)
        expect(ids.filter((id) => id.includes('-') && question.includes(id))).toEqual([]);
      expect([...totals.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0)).toBe(registry.length);
    }
    expect(describeReview(reviewOpening({}), 'zh-CN').questions).toContain('开班审批（/approval）：教学设备核实');
  });

  it('leaves the day out where it is the day one looks on', () => {
    const review = reviewOpening({ startDate: '2022-06-01', kind: 'skills', trainees: [] });
    const days = new Set(describeReview(review, 'en').results.map(({ judgedOn }) => judgedOn));
    expect(days).toEqual(new Set([null]));
    const [first] = review.results;
    const later = { ...review, asOf: '2022-07-01', results: [{ ...first!, judgedOn: '2022-06-01' }] };
    expect(describeReview(later, 'en').results[0]?.judgedOn).toBe('2022-06-01');
  });
});

/** Names that have a Chinese one: labels, clauses, readings and their options. */
const libraryNames = new Set([
  ...Object.keys(labels).map((key) => key.slice(key.lastIndexOf('/') + 1)),
  ...registry.flatMap(({ clause }) => [
    clause.id,
    ...Object.entries(clause.readings).flatMap(([name, { options }]) => [name, ...Object.keys(options)]),
  ]),
]);

function registryClause(id: string): (typeof registry)[number]['clause'] {
  return registry.find(({ clause }) => clause.id === id)!.clause;
}

function run(judge: Judge, { record, asOf, options = {}, reference, readings = {} }: Case): ClauseResult {
  let policy: Policy = kunming2022;
  for (const [owner, choices] of Object.entries(readings)) {
    policy = switchReadings(
      policy,
      owner === policyReadings.id ? (policyReadings as never) : registryClause(owner),
      choices,
    );
  }
  const { policy: stored, ...rest } = options;
  return judge(record, { ...rest, asOf, reference, policy: stored ? { ...kunming2022, ...stored } : policy });
}

/** The strings that a case calls things by, in its record, its reference data and its options. */
function referencesOf({ record, reference, options }: Case): ReadonlySet<string> {
  const found = new Set<string>();
  const collect = (value: unknown, field: string): void => {
    if (Array.isArray(value)) for (const each of value) collect(each, field);
    else if (typeof value === 'object' && value !== null)
      for (const [name, part] of Object.entries(value)) collect(part, name);
    else if (typeof value === 'string' && referenceFields.has(field) && !Object.hasOwn(labels, value)) found.add(value);
  };
  for (const part of [record, reference, options]) collect(part, '');
  return found;
}

/** A result in which everything is called by other names. */
function renamed(
  result: ClauseResult,
  references: ReadonlySet<string>,
  name: (index: number) => string,
): { readonly calledBack: ClauseResult } {
  const order = [...references];
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value === 'string') return references.has(value) ? name(order.indexOf(value)) : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => [key, key === 'citation' ? part : rename(part)]),
    );
  };
  const { violations, departures, missing, measured } = result;
  return { calledBack: { ...result, ...(rename({ violations, departures, missing, measured }) as ClauseResult) } };
}

function textsOf({ findings, departures, missing, measured, notes, effect, outcome }: Description): string[] {
  return [
    outcome,
    ...findings.map(({ text }) => text),
    ...departures,
    ...missing,
    ...measured,
    ...notes,
    ...(effect === null ? [] : [effect]),
  ];
}
