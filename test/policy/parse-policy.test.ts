/** A policy that was stored as JSON: what is taken, what is refused. Every rule here is made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  apprenticeshipDuration,
  canonicalJson,
  checkClassSize,
  classSizeLimit,
  dailyHoursLimit,
  InvalidRecordError,
  kunming2022,
  mandatoryTopics,
  type NewerRule,
  newerRulesPrevail,
  onlineTheoryCredit,
  parsePolicy,
  type Policy,
  policyReadings,
  reviewOpening,
  supersede,
  switchReadings,
} from '../../src/index.js';

const citation = {
  document: '云人社发〔2022〕0号（虚构）',
  locator: '三',
  exact: '每班不超过50人，创业培训不超过25人',
  paragraph: 3,
};
const rule: NewerRule<typeof classSizeLimit> = {
  clause: classSizeLimit,
  rank: 'provincial',
  citation,
  effectiveFrom: '2022-09-01',
  parameters: { trainees: { value: 50, exact: '50人' } },
};
const stored = {
  clause: 'class-size-limit',
  rank: 'provincial',
  citation,
  effectiveFrom: '2022-09-01',
  parameters: { trainees: { value: 50, exact: '50人' } },
  switchesOff: false,
};
const heads = { clause: 'class-size-limit', reading: 'heads', chosen: 'attending', adopted: 'enrolled' };
const issued = { clause: 'newer-rules-prevail', reading: 'issued', chosen: 'after-notice', adopted: 'whenever-issued' };

function refused(input: unknown): string[] {
  try {
    parsePolicy(input);
  } catch (error) {
    if (error instanceof InvalidRecordError)
      return error.errors.map(({ pointer, expected }) => `${pointer} ${expected}`);
    throw error;
  }
  return [];
}
const withRules = (...rules: readonly unknown[]): string[] =>
  refused({ document: kunming2022.document, rules, switched: [] });
const withReadings = (...switched: readonly unknown[]): string[] =>
  refused({ document: kunming2022.document, rules: [], switched });

describe('a stored policy', () => {
  const off: NewerRule<typeof mandatoryTopics> = {
    clause: mandatoryTopics,
    rank: 'national',
    citation,
    effectiveFrom: '2022-07-01',
    issuedOn: '2022-04-01',
    switchesOff: true,
  };
  const policies = fc
    .record({
      rules: fc.subarray<(policy: Policy) => Policy>([
        (policy) => supersede(policy, { ...rule, issuedOn: '2022-04-22' }),
        (policy) =>
          supersede(policy, {
            ...rule,
            rank: 'national',
            issuedOn: '2022-08-01',
            parameters: { entrepreneurshipTrainees: { value: 25, exact: '25人' } },
          }),
        (policy) => supersede(policy, off),
        (policy) =>
          supersede(policy, {
            clause: apprenticeshipDuration,
            rank: 'national',
            citation: { ...citation, exact: '一至三年' },
            effectiveFrom: '2022-05-01',
            issuedOn: '2022-05-01',
            parameters: { years: { value: [1, 3], exact: '一至三年' } },
          }),
      ]),
      readings: fc.subarray<(policy: Policy) => Policy>([
        (policy) => switchReadings(policy, classSizeLimit, { heads: 'attending' }),
        (policy) =>
          switchReadings(policy, newerRulesPrevail, {
            issued: 'after-notice',
            'national-vs-provincial': 'higher-rank',
          }),
        (policy) => switchReadings(policy, policyReadings, { 'applies-from': 'inapplicable-outside-2022' }),
        (policy) => switchReadings(policy, onlineTheoryCredit, { 'class-hour': '45-minutes' }),
      ]),
    })
    .map(({ rules, readings }) => [...rules, ...readings].reduce((policy, step) => step(policy), kunming2022));

  it('comes back as it was, to the byte, and frozen', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const bytes = JSON.stringify(policy);
        const parsed = parsePolicy(JSON.parse(bytes));
        expect(JSON.stringify(parsed)).toBe(bytes);
        expect(parsed).toEqual(policy);
        const thawed = [
          parsed,
          parsed.rules,
          parsed.setAside,
          parsed.switched,
          ...parsed.rules,
          ...parsed.setAside,
          ...parsed.switched,
        ].filter((part) => !Object.isFrozen(part));
        expect(thawed).toEqual([]);
      }),
    );
  });

  it('comes back whatever order its keys and its rules are in, and as an earlier version stored it', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const { rules, setAside, switched, document } = JSON.parse(
          canonicalJson(JSON.parse(JSON.stringify(policy))),
        ) as Policy;
        const bare = (each: Policy['rules'][number]): object => ({
          ...each,
          parameters: Object.fromEntries(
            Object.entries(each.parameters).map(([name, { value, exact }]) => [name, { exact, value }]),
          ),
        });
        expect(
          parsePolicy({ setAside: [], rules: [...setAside, ...rules].reverse().map(bare), switched, document }),
        ).toEqual(policy);
      }),
    );
  });

  it('is taken from a review as well', () => {
    const policy = switchReadings(supersede(kunming2022, rule), classSizeLimit, { heads: 'attending' });
    const { policy: kept } = reviewOpening({ startDate: '2022-10-01' }, { policy });
    expect(parsePolicy(JSON.parse(JSON.stringify(kept)))).toEqual(policy);
    expect(parsePolicy({ document: kunming2022.document, rules: [], switched: [] })).toEqual(kunming2022);
  });

  it('of a review gives the same review again', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const plan = { startDate: '2022-10-01', kind: 'skills', trainees: [{ attending: true }] };
        const review = reviewOpening(plan, { policy });
        expect(canonicalJson(reviewOpening(plan, { policy: parsePolicy(review.policy) }))).toBe(canonicalJson(review));
      }),
      { numRuns: 30 },
    );
  });

  it('may leave out what a rule may leave out, and the figures of the notice', () => {
    expect(
      parsePolicy({ document: kunming2022.document, rules: [{ ...stored, switchesOff: undefined }], switched: [] }),
    ).toEqual(supersede(kunming2022, rule));
    const again = { clause: 'mandatory-topics', rank: 'provincial', citation, effectiveFrom: '2022-10-01' };
    const policy = parsePolicy({
      document: kunming2022.document,
      rules: [again, { ...again, effectiveFrom: '2022-09-01', switchesOff: true }],
      switched: [],
    });
    expect(policy.rules).toMatchObject([
      { switchesOff: true },
      { clause: 'mandatory-topics', parameters: {}, switchesOff: false },
    ]);
  });

  it('a reading that is switched to the adopted option is none', () => {
    expect(
      parsePolicy({ document: kunming2022.document, rules: [], switched: [{ ...heads, chosen: 'enrolled' }] }),
    ).toEqual(kunming2022);
  });

  it('judges', () => {
    const policy = parsePolicy({ document: kunming2022.document, rules: [stored], switched: [] });
    const plan = { kind: 'skills', trainees: Array.from({ length: 55 }, () => ({})) } as const;
    expect(checkClassSize(plan, { policy, asOf: '2022-08-31' }).outcome).toBe('passed');
    expect(checkClassSize(plan, { policy, asOf: '2022-09-01' }).outcome).toBe('failed');
  });
});

describe('parsePolicy refuses', () => {
  it.each<readonly [string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'abc'],
    ['a list', []],
    ['a function', () => 0],
  ])('what is no object: %s', (_name, input) => {
    expect(refused(input)).toHaveLength(1);
  });

  it('a policy without its parts, of another notice, or with more', () => {
    expect(refused({})).toEqual(['/document one-of', '/rules list', '/switched list']);
    expect(refused({ document: '昆人社通〔2023〕1号', rules: {}, setAside: 5, switched: null })).toEqual([
      '/document one-of',
      '/rules list',
      '/setAside list',
      '/switched list',
    ]);
    expect(refused({ document: kunming2022.document, rules: [null], switched: [null], judge: 'x' })).toEqual([
      '/rules/0 object',
      '/switched/0 object',
      '/judge absent',
    ]);
  });

  it.each<readonly [string, object, readonly string[]]>([
    [
      'a figure as a text',
      { parameters: { trainees: { value: '50人', exact: '50人' } } },
      ['/rules/0/parameters/trainees/value count'],
    ],
    [
      'a figure left out',
      { parameters: { trainees: { exact: '50人' } } },
      ['/rules/0/parameters/trainees/value count'],
    ],
    [
      'an object for a figure',
      { parameters: { trainees: { value: { limit: 50 }, exact: '50人' } } },
      ['/rules/0/parameters/trainees/value count'],
    ],
    ['null for a figure', { parameters: { trainees: null } }, ['/rules/0/parameters/trainees object']],
    [
      'a figure without its characters',
      { parameters: { trainees: { value: 50 } } },
      ['/rules/0/parameters/trainees/exact text'],
    ],
    [
      'a negative figure',
      { parameters: { trainees: { value: -50, exact: '50人' } } },
      ['/rules/0/parameters/trainees/value count'],
    ],
    [
      'another figure than its characters say',
      { parameters: { trainees: { value: 40, exact: '50人' } } },
      ['/rules/0/parameters/trainees/value agreeing'],
    ],
    [
      'characters that are not quoted',
      { parameters: { trainees: { value: 40, exact: '40人' } } },
      ['/rules/0/parameters/trainees/exact quoted'],
    ],
    [
      'a name that the clause does not have',
      { parameters: { students: { value: 50, exact: '50人' } } },
      ['/rules/0/parameters/students absent'],
    ],
    [
      'a field more',
      { parameters: { trainees: { value: 50, exact: '50人', unit: 'x' } } },
      ['/rules/0/parameters/trainees/unit absent'],
    ],
    [
      'another figure of the notice',
      { parameters: { trainees: { value: 50, exact: '50人', notice: 61 } } },
      ['/rules/0/parameters/trainees/notice one-of'],
    ],
    ['figures of a clause that it switches off', { switchesOff: true }, ['/rules/0/parameters/trainees absent']],
    ['nothing that it sets', { parameters: {} }, ['/rules/0 conflict']],
    ['its figures left out', { parameters: undefined }, ['/rules/0 conflict']],
    ['an unknown clause', { clause: 'class-size' }, ['/rules/0/clause one-of']],
    ['the clause’s constant', { clause: { ...classSizeLimit } }, ['/rules/0/clause one-of']],
    ['a lower rank', { rank: 'municipal' }, ['/rules/0/rank one-of']],
    ['a day that does not exist', { effectiveFrom: '2022-09-31' }, ['/rules/0/effectiveFrom calendar-day']],
    ['a day of issue that does not exist', { issuedOn: 'x' }, ['/rules/0/issuedOn calendar-day']],
    ['a citation without its words', { citation: { document: 'x', locator: 'y' } }, ['/rules/0/citation/exact text']],
    [
      'the notice itself',
      { citation: { ...citation, document: '昆人社通[2022]34号' } },
      ['/rules/0/citation/document other-document'],
    ],
    ['a switch that is none', { switchesOff: 'false' }, ['/rules/0/switchesOff boolean']],
  ])('a rule with %s', (_name, change, expected) => {
    expect(withRules({ ...stored, ...change })).toEqual(expected);
    expect(
      refused({ document: kunming2022.document, rules: [], setAside: [{ ...stored, ...change }], switched: [] }),
    ).toEqual(expected.map((each) => each.replace('/rules/', '/setAside/')));
  });

  it('a range of another length', () => {
    const years = (value: unknown): object => ({
      ...stored,
      clause: 'apprenticeship-duration',
      citation: { ...citation, exact: '一至三年' },
      parameters: { years: { value, exact: '一至三年' } },
    });
    expect(withRules(years([1, 3]))).toEqual([]);
    for (const value of [3, [3], [1, 2, 3], ['1', '3'], [1, -3], '1-3'])
      expect(withRules(years(value))).toEqual(['/rules/0/parameters/years/value list']);
  });

  it('two rules of one day and rank on the same point, wherever they stand', () => {
    const other = { ...stored, parameters: { trainees: { value: 25, exact: '25人' } } };
    expect(withRules(stored, other)).toEqual(['/rules/1 one-rule-a-day']);
    expect(withRules(stored, stored)).toEqual(['/rules/1 one-rule-a-day']);
    expect(withRules(stored, { ...other, parameters: {}, switchesOff: true })).toEqual(['/rules/1 one-rule-a-day']);
    expect(withRules(stored, { ...other, rank: 'national' })).toEqual([]);
    expect(withRules(stored, { ...other, effectiveFrom: '2022-09-02' })).toEqual([]);
    expect(
      withRules(stored, { ...other, parameters: { entrepreneurshipTrainees: { value: 25, exact: '25人' } } }),
    ).toEqual([]);
    expect(refused({ document: kunming2022.document, rules: [stored], setAside: [other], switched: [] })).toEqual([
      '/setAside/0 one-rule-a-day',
    ]);
  });

  it('a rule without its day of issue, where a reading asks for it', () => {
    expect(
      refused({
        document: kunming2022.document,
        rules: [stored, { ...stored, effectiveFrom: '2022-10-01', issuedOn: '2022-09-01' }],
        switched: [issued],
      }),
    ).toEqual(['/rules/0/issuedOn calendar-day']);
  });

  it.each<readonly [string, object, readonly string[]]>([
    ['of an unknown clause', { clause: 'class-size' }, ['/switched/0/clause one-of']],
    ['that the clause does not have', { reading: 'size' }, ['/switched/0/reading one-of']],
    ['with a name that every object has', { reading: 'toString' }, ['/switched/0/reading one-of']],
    ['without that option', { chosen: 'present' }, ['/switched/0/chosen one-of']],
    ['with an option that every object has', { chosen: 'toString' }, ['/switched/0/chosen one-of']],
    ['with another for the adopted one', { adopted: 'attending' }, ['/switched/0/adopted one-of']],
    ['with nothing chosen', { chosen: undefined }, ['/switched/0/chosen text']],
    ['with a field more', { why: 'x' }, ['/switched/0/why absent']],
  ])('a reading %s', (_name, change, expected) => {
    expect(withReadings({ ...heads, ...change })).toEqual(expected);
  });

  it('a reading of the policy as a whole without that option', () => {
    const period = {
      clause: 'policy',
      reading: 'applies-from',
      chosen: 'inapplicable-outside-2022',
      adopted: 'judged-with-notice',
    };
    expect(withReadings(period)).toEqual([]);
    expect(withReadings({ ...period, chosen: 'x' })).toEqual(['/switched/0/chosen one-of']);
  });

  it('a reading that is switched twice', () => {
    expect(withReadings(heads, { ...heads, chosen: 'enrolled' })).toEqual(['/switched/1/reading unique']);
  });

  it('with every defect at once, and never what stands there', () => {
    const secret = '张三丰甲乙';
    let error: unknown;
    try {
      parsePolicy({
        document: secret,
        rules: [
          { ...stored, clause: secret, [secret]: secret },
          {
            ...stored,
            citation: { ...citation, document: 5 },
            parameters: { trainees: { value: secret, exact: secret }, [secret]: secret },
          },
        ],
        switched: [{ ...heads, reading: secret, chosen: secret }],
      });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(InvalidRecordError);
    expect((error as InvalidRecordError).errors.map(({ pointer }) => pointer)).toEqual([
      '/document',
      '/rules/0/clause',
      '/rules/0',
      '/rules/1/citation/document',
      '/rules/1/parameters/trainees/value',
      '/rules/1/parameters',
      '/switched/0/reading',
    ]);
    expect(JSON.stringify(error) + String((error as Error).stack)).not.toContain(secret);
  });
});

it('is of use where a figure of a stored policy is a text, which a clause cannot read', () => {
  const hours = {
    ...stored,
    clause: dailyHoursLimit.id,
    citation: { ...citation, exact: '6课时' },
    parameters: { classHours: { value: '6课时', exact: '6课时' } },
  };
  expect(withRules(hours)).toEqual(['/rules/0/parameters/classHours/value class-hours']);
});
