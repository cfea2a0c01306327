/** Newer rules: what is taken, what is refused and why. Every rule here is made up. */
import { describe, expect, it } from 'vitest';
import {
  apprenticeshipDuration,
  certificateHoldersTarget,
  checkClassSize,
  classSizeLimit,
  type Clause,
  dailyHoursLimit,
  type Defect,
  describeDefect,
  InvalidRecordError,
  InvalidRuleError,
  kunming2022,
  mandatoryTopics,
  type NewerRule,
  newerRulesPrevail,
  parseRule,
  type Policy,
  supersede,
  switchReadings,
  willingGroupsFullCoverage,
} from '../../src/index.js';

type ClassSizeRule = NewerRule<typeof classSizeLimit>;

const rule: ClassSizeRule = {
  clause: classSizeLimit,
  rank: 'provincial',
  citation: { document: '云人社发〔2022〕0号（虚构）', locator: '三', exact: '每班不超过50人，创业培训不超过25人' },
  effectiveFrom: '2022-09-01',
  parameters: { trainees: { value: 50, exact: '50人' } },
};

function defects(act: () => unknown): readonly Defect[] {
  try {
    act();
  } catch (error) {
    if (error instanceof InvalidRuleError || error instanceof InvalidRecordError) return error.errors;
    throw error;
  }
  return [];
}
const refused = (change: object, policy: Policy = kunming2022): string[] =>
  defects(() => supersede(policy, { ...rule, ...change })).map(({ pointer, expected }) => `${pointer} ${expected}`);

describe('supersede', () => {
  it('gives a new policy of plain frozen data and leaves the other and the rule as they are', () => {
    const given = structuredClone(rule);
    const policy = supersede(kunming2022, given);
    expect(given).toEqual(rule);
    expect(Object.isFrozen(given.citation)).toBe(false);
    expect(kunming2022.rules).toEqual([]);
    expect(policy.rules).toEqual([
      {
        ...rule,
        clause: 'class-size-limit',
        parameters: { trainees: { value: 50, exact: '50人', notice: 60 } },
        switchesOff: false,
      },
    ]);
    expect({ ...kunming2022, ...(JSON.parse(JSON.stringify(policy)) as object) }).toEqual(policy);
    const thawed = [
      policy,
      policy.rules,
      policy.setAside,
      policy.switched,
      policy.rules[0],
      policy.rules[0]?.citation,
      policy.rules[0]?.parameters['trainees'],
    ].filter((part) => !Object.isFrozen(part));
    expect(thawed).toEqual([]);
  });

  it('keeps its own copy of a list', () => {
    const years = [1, 3];
    const policy = supersede(kunming2022, {
      clause: apprenticeshipDuration,
      rank: 'national',
      citation: { document: '虚构', locator: '一', exact: '一至三年' },
      effectiveFrom: '2022-09-01',
      parameters: { years: { value: years, exact: '一至三年' } },
    });
    years.push(9);
    expect(policy.rules[0]?.parameters['years']?.value).toEqual([1, 3]);
  });

  it('puts rules in the order of their days, on one day of their ranks, however they were added', () => {
    const later = { ...rule, effectiveFrom: '2022-10-01', parameters: { trainees: { value: 25, exact: '25人' } } };
    const national = {
      ...rule,
      rank: 'national',
      parameters: { entrepreneurshipTrainees: { value: 25, exact: '25人' } },
    } as const;
    for (const order of [
      [rule, national, later],
      [later, rule, national],
      [national, rule],
    ]) {
      const policy = order.reduce(supersede<typeof classSizeLimit>, kunming2022);
      expect(policy.rules.map(({ rank, effectiveFrom }) => `${effectiveFrom} ${rank}`)).toEqual(
        ['2022-09-01 provincial', '2022-09-01 national', '2022-10-01 provincial'].slice(0, order.length),
      );
    }
  });

  it.each([
    ['a lower rank', { rank: 'municipal' }, '/rank one-of'],
    ['no rank', { rank: undefined }, '/rank one-of'],
    ['no citation', { citation: undefined }, '/citation object'],
    ['null for a citation', { citation: null }, '/citation object'],
    ['a citation without its document', { citation: { ...rule.citation, document: '' } }, '/citation/document text'],
    ['a citation without its place', { citation: { ...rule.citation, locator: undefined } }, '/citation/locator text'],
    ['a citation without its words', { citation: { ...rule.citation, exact: '' } }, '/citation/exact text'],
    [
      'the notice itself',
      { citation: { ...rule.citation, document: '昆人社通〔2022〕34号' } },
      '/citation/document other-document',
    ],
    [
      'the notice in other brackets',
      { citation: { ...rule.citation, document: '昆人社通[2022]34号' } },
      '/citation/document other-document',
    ],
    [
      'the notice in full width, with spaces',
      { citation: { ...rule.citation, document: '昆人社通（２０２２） ３４号' } },
      '/citation/document other-document',
    ],
    [
      'the notice with its title',
      {
        citation: { ...rule.citation, document: '关于印发昆明市2022年职业培训工作方案的通知（昆人社通〔2022〕34号）' },
      },
      '/citation/document other-document',
    ],
    [
      'characters that say another figure',
      { parameters: { trainees: { value: 40, exact: '50人' } } },
      '/parameters/trainees/value agreeing',
    ],
    [
      'characters cut out of a longer number',
      { citation: { ...rule.citation, exact: '每班不超过150人' } },
      '/parameters/trainees/exact quoted',
    ],
    [
      'a part of the number that the characters say',
      { parameters: { trainees: { value: 5, exact: '50人' } } },
      '/parameters/trainees/value agreeing',
    ],
    ['half a person', { parameters: { trainees: { value: 50.5, exact: '50人' } } }, '/parameters/trainees/value count'],
    [
      'a level of a figure that has none',
      { parameters: { 'trainees:level-4': { value: 50, exact: '50人' } } },
      '/parameters absent',
    ],
    [
      'hours of three decimals',
      { clause: dailyHoursLimit, parameters: { classHours: { value: 8.255, exact: '50人' } } },
      '/parameters/classHours/value class-hours',
    ],
    [
      'a share over the whole',
      { clause: willingGroupsFullCoverage, parameters: { coverage: { value: 50, exact: '50人' } } },
      '/parameters/coverage/value at-most',
    ],
    [
      'a year that is none',
      { clause: certificateHoldersTarget, parameters: { year: { value: 2022.5, exact: '50人' } } },
      '/parameters/year/value count',
    ],
    [
      'one number of a range',
      { clause: apprenticeshipDuration, parameters: { years: { value: [25, 30], exact: '25人' } } },
      '/parameters/years/value agreeing',
    ],
    [
      'characters that are not in the quotation',
      { parameters: { trainees: { value: 50, exact: '五十人' } } },
      '/parameters/trainees/exact quoted',
    ],
    ['no characters', { parameters: { trainees: { value: 50, exact: '' } } }, '/parameters/trainees/exact text'],
    [
      'the figure of the notice',
      { citation: { ...rule.citation, exact: '60人' }, parameters: { trainees: { value: 60, exact: '60人' } } },
      ' conflict',
    ],
    ['no figure at all', { parameters: {} }, ' conflict'],
    [
      'a figure of another kind',
      { parameters: { trainees: { value: '50', exact: '50人' } } },
      '/parameters/trainees/value count',
    ],
    [
      'a negative figure',
      { parameters: { trainees: { value: -1, exact: '50人' } } },
      '/parameters/trainees/value count',
    ],
    [
      'not a number',
      { parameters: { trainees: { value: Number.NaN, exact: '50人' } } },
      '/parameters/trainees/value count',
    ],
    ['a figure that is no object', { parameters: { trainees: 50 } }, '/parameters/trainees/value count'],
    ['null for a figure', { parameters: { trainees: null } }, '/parameters/trainees object'],
    ['an unknown figure', { parameters: { students: { value: 50, exact: '50人' } } }, '/parameters/students absent'],
    [
      'a name that every object has',
      { parameters: { toString: { value: 50, exact: '50人' } } },
      '/parameters/toString absent',
    ],
    ['figures that are a list', { parameters: [50] }, '/parameters object'],
    ['figures of a clause that it switches off', { switchesOff: true }, '/parameters/trainees absent'],
    ['a switch that is none', { switchesOff: 'true' }, '/switchesOff boolean'],
    ['a day that does not exist', { effectiveFrom: '2022-09-31' }, '/effectiveFrom calendar-day'],
    ['a day of issue that does not exist', { issuedOn: '2022-09-31' }, '/issuedOn calendar-day'],
    ['a clause by its id', { clause: 'class-size-limit' }, '/clause clause'],
    ['no clause', { clause: undefined }, '/clause clause'],
    ['an object that is no clause', { clause: { id: 'class-size-limit', parameters: {} } }, '/clause clause'],
  ])('refuses %s', (_name, change, defect) => {
    expect(refused(change)).toEqual([defect]);
  });

  it('names all defects at once, in words of both languages, and never what stands there', () => {
    const secret = '张三丰甲乙';
    const act = (): unknown =>
      supersede(kunming2022, {
        clause: classSizeLimit,
        rank: secret,
        citation: { document: secret, locator: '', exact: secret },
        effectiveFrom: secret,
        parameters: { trainees: { value: secret, exact: secret }, [secret]: { value: 1, exact: secret } },
      } as never);
    expect(defects(act).map(({ pointer }) => pointer)).toEqual([
      '/parameters',
      '/rank',
      '/citation/locator',
      '/effectiveFrom',
      '/parameters/trainees/value',
    ]);
    expect(act).toThrow(InvalidRuleError);
    let error: InvalidRuleError | undefined;
    try {
      act();
    } catch (thrown) {
      if (thrown instanceof InvalidRuleError) error = thrown;
    }
    expect(JSON.stringify(error) + String(error?.stack)).not.toContain(secret);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({
      type: 'urn:kunming-training-rules:invalid-rule',
      status: 422,
      total: 5,
      errors: [{}, {}, {}, {}, {}],
    });
    expect(
      describeDefect({ pointer: '/citation/document', expected: 'other-document', received: 'string' }, 'zh-CN'),
    ).toBe('/citation/document：应为本通知以外的文件，收到文字');
  });

  it('asks whether it conflicts with what is in force on its first day, not with the notice', () => {
    const policy = supersede(kunming2022, rule);
    expect(refused({ effectiveFrom: '2022-10-01' }, policy)).toEqual([' conflict']);
    const back = {
      citation: { ...rule.citation, exact: '60人' },
      parameters: { trainees: { value: 60, exact: '60人' } },
    };
    expect(refused({ effectiveFrom: '2022-10-01', ...back }, policy)).toEqual([]);
    const off = supersede(kunming2022, { ...rule, parameters: {}, switchesOff: true });
    expect(refused({ effectiveFrom: '2022-10-01', parameters: {}, switchesOff: true }, off)).toEqual([' conflict']);
  });

  it('refuses a second rule of the same day and rank on the same point', () => {
    const policy = supersede(kunming2022, rule);
    expect(refused({ parameters: { trainees: { value: 25, exact: '25人' } } }, policy)).toEqual([' one-rule-a-day']);
    expect(refused({ parameters: {}, switchesOff: true }, policy)).toEqual([' one-rule-a-day']);
    expect(refused({ parameters: { entrepreneurshipTrainees: { value: 25, exact: '25人' } } }, policy)).toEqual([]);
    expect(refused({ rank: 'national', parameters: { trainees: { value: 25, exact: '25人' } } }, policy)).toEqual([]);
  });

  it('switches a clause without figures off', () => {
    const { citation, effectiveFrom } = rule;
    expect(
      supersede(kunming2022, { clause: mandatoryTopics, rank: 'national', citation, effectiveFrom, switchesOff: true })
        .rules,
    ).toMatchObject([{ clause: 'mandatory-topics', switchesOff: true, parameters: {} }]);
  });
});

describe('a figure for one level', () => {
  // As a clause whose figure may differ by level has it.
  const clause: Clause = { ...dailyHoursLimit, byLevel: ['classHours'] };
  const hours = (value: number, ...names: readonly string[]): NewerRule => ({
    clause,
    rank: 'provincial',
    citation: { document: '云人社发〔2022〕0号（虚构）', locator: '三', exact: `${String(value)}课时` },
    effectiveFrom: '2022-09-01',
    parameters: Object.fromEntries(names.map((name) => [name, { value, exact: `${String(value)}课时` }])),
  });
  const pointers = (rule: NewerRule, policy: Policy = kunming2022): string[] =>
    defects(() => supersede(policy, rule)).map(({ pointer, expected }) => `${pointer} ${expected}`);

  it('is stored with the figure of the notice for every level', () => {
    expect(supersede(kunming2022, hours(6, 'classHours:level-4')).rules[0]?.parameters).toEqual({
      'classHours:level-4': { value: 6, exact: '6课时', notice: 8 },
    });
  });

  it('conflicts with what is in force for every level, and only there', () => {
    expect(pointers(hours(8, 'classHours:level-4'))).toEqual([' conflict']);
    const general = supersede(kunming2022, hours(6, 'classHours'));
    expect(pointers({ ...hours(6, 'classHours:level-4'), effectiveFrom: '2022-10-01' }, general)).toEqual([
      ' conflict',
    ]);
    expect(pointers({ ...hours(8, 'classHours:level-4'), effectiveFrom: '2022-10-01' }, general)).toEqual([]);
  });

  it('is on the point of the one for every level, and of no other level', () => {
    const level = supersede(kunming2022, hours(6, 'classHours:level-4'));
    expect(pointers(hours(7, 'classHours'), level)).toEqual([' one-rule-a-day']);
    expect(pointers(hours(7, 'classHours:level-4'), level)).toEqual([' one-rule-a-day']);
    expect(pointers(hours(7, 'classHours:level-5'), level)).toEqual([]);
    expect(pointers(hours(6, 'classHours'), supersede(kunming2022, hours(7, 'classHours:level-4')))).toEqual([
      ' one-rule-a-day',
    ]);
  });

  it('names its defects by its own name', () => {
    expect(
      pointers({
        ...hours(6, 'classHours:level-4'),
        parameters: { 'classHours:level-4': { value: -1, exact: '6课时' } },
      }),
    ).toEqual(['/parameters/classHours:level-4/value class-hours']);
    expect(pointers({ ...hours(6, 'classHours:level-4'), switchesOff: true })).toEqual([
      '/parameters/classHours:level-4 absent',
    ]);
    expect(pointers(hours(6, 'classHours:level-9'))).toEqual(['/parameters absent']);
    expect(pointers(hours(6, 'classHours:'))).toEqual(['/parameters absent']);
  });
});

describe('the readings of the closing sentence', () => {
  const before = { ...rule, issuedOn: '2022-04-22' };
  const after = {
    ...rule,
    rank: 'national',
    issuedOn: '2022-04-23',
    effectiveFrom: '2022-08-01',
    parameters: { trainees: { value: 25, exact: '25人' } },
  } as const;
  const issued = (policy: Policy): Policy => switchReadings(policy, newerRulesPrevail, { issued: 'after-notice' });
  const byRank = (policy: Policy): Policy =>
    switchReadings(policy, newerRulesPrevail, { 'national-vs-provincial': 'higher-rank' });
  const add =
    (...rules: ClassSizeRule[]) =>
    (policy: Policy): Policy =>
      rules.reduce(supersede<typeof classSizeLimit>, policy);

  it('issued: a rule from before the notice is set aside, not lost, whichever comes first', () => {
    const policy = issued(add(before, after)(kunming2022));
    expect(policy).toEqual(add(before, after)(issued(kunming2022)));
    expect(policy.rules.map(({ issuedOn }) => issuedOn)).toEqual(['2022-04-23']);
    expect(policy.setAside.map(({ issuedOn }) => issuedOn)).toEqual(['2022-04-22']);
    expect(switchReadings(policy, newerRulesPrevail, { issued: 'whenever-issued' })).toEqual(
      add(before, after)(kunming2022),
    );
  });

  it('issued: the results of the clauses that a rule set aside touches say so', () => {
    const policy = issued(add(before)(kunming2022));
    const told = checkClassSize({ kind: 'skills', trainees: [] }, { policy, asOf: '2022-09-01' });
    const data = { clause: 'class-size-limit', document: rule.citation.document, effectiveFrom: '2022-09-01' };
    expect(told).toMatchObject({ outcome: 'passed', notices: [{ code: 'set-aside', data }] });
    expect(told).not.toHaveProperty('noticeAlone');
    expect(told.citations).toHaveLength(1);
    expect(checkClassSize({}, { policy }).notices).toEqual([{ code: 'set-aside', data }]);
    expect(checkClassSize({}, { policy, asOf: '2022-08-31' }).notices).toEqual([]);
  });

  it('issued: asks every rule for its day of issue, whichever comes first', () => {
    expect(() => issued(add(rule)(kunming2022))).toThrow(RangeError);
    expect(refused({}, issued(kunming2022))).toEqual(['/issuedOn calendar-day']);
  });

  it('national-vs-provincial: the higher rank is last, whichever comes first', () => {
    const policy = byRank(add(before, after)(kunming2022));
    expect(policy).toEqual(add(before, after)(byRank(kunming2022)));
    expect(policy.rules.map(({ rank }) => rank)).toEqual(['provincial', 'national']);
    expect(add(before, after)(kunming2022).rules.map(({ rank }) => rank)).toEqual(['national', 'provincial']);
  });
});

describe('parseRule', () => {
  const json = { ...rule, clause: 'class-size-limit' };
  const pointers = (change: object): string[] =>
    defects(() => parseRule({ ...json, ...change })).map(({ pointer, expected }) => `${pointer} ${expected}`);

  it('gives what supersede takes', () => {
    const parsed = parseRule(JSON.parse(JSON.stringify(json)));
    expect(parsed.clause).toBe(classSizeLimit);
    expect(supersede(kunming2022, parsed)).toEqual(supersede(kunming2022, rule));
    // A rule of a stored policy, with the notice's own figure.
    expect(supersede(kunming2022, parseRule(supersede(kunming2022, rule).rules[0]))).toEqual(
      supersede(kunming2022, rule),
    );
    expect(
      supersede(kunming2022, parseRule({ ...json, clause: 'mandatory-topics', parameters: {}, switchesOff: true }))
        .rules,
    ).toHaveLength(1);
  });

  it.each([
    ['an unknown clause', { clause: 'class-size' }, '/clause one-of'],
    ['a lower rank', { rank: 'municipal' }, '/rank one-of'],
    ['an unknown field', { notes: 'x' }, '/notes absent'],
    ['an empty number of the document', { citation: { ...rule.citation, document: '' } }, '/citation/document text'],
    ['no first day', { effectiveFrom: undefined }, '/effectiveFrom calendar-day'],
    ['figures as a list', { parameters: [] }, '/parameters object'],
    ['an unknown figure', { parameters: { students: { value: 50, exact: '50人' } } }, '/parameters/students absent'],
    ['a figure that is no object', { parameters: { trainees: 50 } }, '/parameters/trainees object'],
    [
      'a figure as a text',
      { parameters: { trainees: { value: '50', exact: '50人' } } },
      '/parameters/trainees/value count',
    ],
    ['a figure without characters', { parameters: { trainees: { value: 50 } } }, '/parameters/trainees/exact text'],
    [
      'a figure with more than that',
      { parameters: { trainees: { value: 50, exact: '50人', unit: '人' } } },
      '/parameters/trainees/unit absent',
    ],
    [
      'a figure beside another of the notice',
      { parameters: { trainees: { value: 50, exact: '50人', notice: 61 } } },
      '/parameters/trainees/notice one-of',
    ],
    [
      'one number for a range',
      { clause: 'apprenticeship-duration', parameters: { years: { value: 3, exact: '3' } } },
      '/parameters/years/value list',
    ],
    [
      'a range of another length',
      { clause: 'apprenticeship-duration', parameters: { years: { value: [1, 2, 3], exact: '3' } } },
      '/parameters/years/value list',
    ],
  ])('refuses %s', (_name, change, defect) => {
    expect(pointers(change)).toEqual([defect]);
  });

  it.each([null, undefined, 'abc', 5, [], () => 0])('refuses what is no rule', (input) => {
    expect(() => parseRule(input)).toThrow(InvalidRecordError);
  });
});
