/** The kernel: what is in force on a day, and what a result says of it. Every newer rule here is made up. */
import { describe, expect, it } from 'vitest';
import {
  assessSupersession,
  assessTraineeSubsidy,
  checkApprenticeshipDuration,
  checkClassSize,
  checkDailyHours,
  checkInstructorRegistration,
  checkMandatoryTopics,
  checkMinimumClassHours,
  classSizeLimit,
  type Clause,
  creditOnlineTheoryHours,
  dailyHoursLimit,
  describe as describeResult,
  instructorRegistration,
  kunming2022,
  mandatoryTopics,
  minimumClassHours,
  type NewerRule,
  newerRulesPrevail,
  onlineTheoryCredit,
  type Policy,
  policyReadings,
  supersede,
  switchReadings,
  thirdPartyPlatformAdjustment,
} from '../../src/index.js';
import { type Findings, findings } from '../../src/kernel/findings.js';
import { adopt, judge } from '../../src/kernel/judge.js';
import { source } from '../../src/notice/source.js';
import { resolve } from '../../src/policy/under.js';

const crowd = (size: number): { kind: 'skills'; trainees: object[] } => ({
  kind: 'skills',
  trainees: Array.from({ length: size }, () => ({})),
});
const citation = (
  exact: string,
  document = '云人社发〔2022〕0号（虚构）',
): { document: string; locator: string; exact: string } => ({ document, locator: '三', exact });

const smaller = supersede(kunming2022, {
  clause: classSizeLimit,
  rank: 'provincial',
  citation: citation('每班不超过50人'),
  effectiveFrom: '2022-09-01',
  parameters: { trainees: { value: 50, exact: '50人' } },
});
const smallerStill = supersede(smaller, {
  clause: classSizeLimit,
  rank: 'national',
  citation: citation('每班不超过40人，创业培训不超过20人', '国发〔2022〕0号（虚构）'),
  effectiveFrom: '2022-11-01',
  parameters: { trainees: { value: 40, exact: '40人' }, entrepreneurshipTrainees: { value: 20, exact: '20人' } },
});

describe('a newer rule on a figure', () => {
  it('leaves everything as it was on the day before', () => {
    expect(checkClassSize(crowd(55), { policy: smaller, asOf: '2022-08-31' })).toEqual(
      checkClassSize(crowd(55), { asOf: '2022-08-31' }),
    );
  });

  it('holds from its first day: cites both documents, its own characters, and says what the notice alone would have given', () => {
    const result = checkClassSize(crowd(55), { policy: smaller, asOf: '2022-09-01' });
    expect(result.outcome).toBe('failed');
    expect(result.citations.map(({ document }) => document)).toEqual([
      '昆人社通〔2022〕34号',
      '云人社发〔2022〕0号（虚构）',
    ]);
    expect(result.violations).toMatchObject([
      {
        actual: 55,
        required: { op: '<=', value: 50 },
        data: { excess: 5 },
        citation: { document: '云人社发〔2022〕0号（虚构）', locator: '三', exact: '每班不超过50人' },
      },
    ]);
    expect(result.violations[0]?.operand).toEqual({
      name: 'trainees',
      value: 50,
      exact: '50人',
      document: '云人社发〔2022〕0号（虚构）',
    });
    expect(result.noticeAlone).toEqual({
      outcome: 'passed',
      violations: [],
      departures: [],
      missing: [],
      measured: checkClassSize(crowd(55)).measured,
    });
    expect(result.notices).toEqual([
      {
        code: 'superseded',
        data: { clause: 'class-size-limit', document: '云人社发〔2022〕0号（虚构）', effectiveFrom: '2022-09-01' },
      },
    ]);
  });

  it('cites the notice for a figure that the rule leaves alone', () => {
    const [broken] = checkClassSize(
      { ...crowd(31), kind: 'entrepreneurship' },
      { policy: smaller, asOf: '2022-09-01' },
    ).violations;
    expect(broken?.operand).toMatchObject({
      name: 'entrepreneurshipTrainees',
      value: 30,
      document: '昆人社通〔2022〕34号',
      paragraph: 47,
    });
    expect(broken?.citation).toBe(classSizeLimit.citations[0]);
  });

  it('does not touch another clause', () => {
    const sessions = [{ date: '2022-09-02', hours: 9, mode: 'offline' }] as const;
    expect(checkDailyHours({ sessions }, { policy: smaller, asOf: '2022-09-02' })).toEqual(
      checkDailyHours({ sessions }, { asOf: '2022-09-02' }),
    );
  });

  it('gives way to a later one, which alone is cited beside the notice', () => {
    const result = checkClassSize(crowd(45), { policy: smallerStill, asOf: '2022-11-01' });
    expect(result.outcome).toBe('failed');
    expect(result.violations[0]?.operand?.value).toBe(40);
    expect(result.citations.map(({ document }) => document)).toEqual([
      '昆人社通〔2022〕34号',
      '国发〔2022〕0号（虚构）',
    ]);
    expect(checkClassSize(crowd(45), { policy: smallerStill, asOf: '2022-10-31' }).outcome).toBe('passed');
  });

  it('is cited on as long as one of its figures stands, parameter by parameter', () => {
    const policy = supersede(smaller, {
      clause: classSizeLimit,
      rank: 'provincial',
      citation: citation('创业培训不超过20人', '另一文件（虚构）'),
      effectiveFrom: '2022-11-01',
      parameters: { entrepreneurshipTrainees: { value: 20, exact: '20人' } },
    });
    const result = checkClassSize(crowd(55), { policy, asOf: '2022-11-01' });
    expect(result.violations[0]?.operand?.value).toBe(50);
    expect(result.citations.map(({ document }) => document)).toEqual([
      '昆人社通〔2022〕34号',
      '云人社发〔2022〕0号（虚构）',
      '另一文件（虚构）',
    ]);
  });
});

describe('without a day', () => {
  it('judges every version: the same is decided', () => {
    expect(checkClassSize(crowd(40), { policy: smallerStill })).toMatchObject({
      outcome: 'passed',
      missing: [],
      noticeAlone: { outcome: 'passed' },
    });
    expect(checkClassSize(crowd(61), { policy: smallerStill })).toMatchObject({
      outcome: 'failed',
      noticeAlone: { outcome: 'failed' },
    });
    expect(checkClassSize(crowd(61), { policy: smallerStill }).citations).toHaveLength(3);
  });

  it('a difference is for the day to decide, and nothing else', () => {
    const result = checkClassSize(crowd(45), { policy: smallerStill });
    expect(result).toMatchObject({
      outcome: 'cantTell',
      violations: [],
      measured: {},
      noticeAlone: { outcome: 'passed' },
    });
    expect(result.missing).toEqual([{ kind: 'fact', in: 'options', path: '/asOf', fact: 'asOf' }]);
    expect(result).not.toHaveProperty('remedy');
    expect(result.notices.map(({ code }) => code)).toEqual(['superseded', 'superseded']);
  });

  it('names what else is missing beside the day, and the day once', () => {
    expect(checkClassSize({ trainees: crowd(55).trainees }, { policy: smaller })).toMatchObject({
      outcome: 'cantTell',
      missing: [{ path: '/asOf' }, { path: '/kind' }],
    });
    const off = supersede(kunming2022, {
      clause: thirdPartyPlatformAdjustment,
      rank: 'provincial',
      citation: citation('不再调整'),
      effectiveFrom: '2022-09-01',
      switchesOff: true,
    });
    const asked = checkMinimumClassHours(plan('P1'), { policy: off, reference: recognised });
    expect(asked.missing).toEqual([{ kind: 'fact', in: 'options', path: '/asOf', fact: 'asOf' }]);
  });

  it('a day that does not exist is none', () => {
    expect(checkClassSize(crowd(55), { policy: smaller, asOf: '2022-02-30' }).outcome).toBe('cantTell');
  });
});

describe('a clause switched off', () => {
  const off = supersede(kunming2022, {
    clause: mandatoryTopics,
    rank: 'national',
    citation: citation('不再要求穿插'),
    effectiveFrom: '2022-09-01',
    switchesOff: true,
  });

  it('is inapplicable from that day, with what the notice alone would have given', () => {
    const result = checkMandatoryTopics({ topics: [] }, { policy: off, asOf: '2022-09-01' });
    expect(result).toMatchObject({
      outcome: 'inapplicable',
      violations: [],
      noticeAlone: { outcome: 'failed' },
      notices: [{ code: 'switched-off' }],
    });
    expect(result.noticeAlone?.violations).toHaveLength(6);
    expect(result).not.toHaveProperty('remedy');
    expect(result.citations).toHaveLength(2);
    expect(checkMandatoryTopics({ topics: [] }, { policy: off, asOf: '2022-08-31' }).outcome).toBe('failed');
  });

  it('is in force again by a later rule', () => {
    const policy = supersede(off, {
      clause: mandatoryTopics,
      rank: 'provincial',
      citation: citation('恢复穿插'),
      effectiveFrom: '2022-10-01',
    });
    expect(checkMandatoryTopics({ topics: [] }, { policy, asOf: '2022-09-30' }).outcome).toBe('inapplicable');
    expect(checkMandatoryTopics({ topics: [] }, { policy, asOf: '2022-10-01' }).outcome).toBe('failed');
  });
});

/** 112 offline hours and 8 of online theory on a platform: enough only if those count. */
function plan(platform: string): Parameters<typeof checkMinimumClassHours>[0] {
  const sessions = Array.from(
    { length: 14 },
    () => ({ date: '2022-06-01', hours: 8, mode: 'offline', level: 'level-5' }) as const,
  );
  return {
    kind: 'skills',
    subsidised: true,
    certificateType: 'vocational-skill-level',
    levels: ['level-5'],
    sessions: [
      ...sessions,
      { date: '2022-06-01', hours: 8, mode: 'online', kind: 'theory', platform, courseware: 'C1', level: 'level-5' },
    ],
    courseware: [
      { reference: 'C1', thirdPartyReview: { result: 'passed', decidedOn: '2022-02-01' }, publishedOn: '2022-03-01' },
    ],
  };
}
const recognised = {
  platformRegister: { changes: [{ platform: 'P1', change: 'added', effectiveOn: '2022-01-01' }] },
} as const;

describe('a composed clause of which only a member is touched', () => {
  it.each([
    ['online-theory-credit', onlineTheoryCredit, 'provincial'],
    ['third-party-platform-adjustment', thirdPartyPlatformAdjustment, 'P1'],
  ] as const)('%s switched off: its hours no longer count', (id, clause, platform) => {
    const policy = supersede(kunming2022, {
      clause,
      rank: 'provincial',
      citation: citation('不再计入'),
      effectiveFrom: '2022-09-01',
      switchesOff: true,
    });
    const options = { policy, reference: recognised };
    expect(checkMinimumClassHours(plan(platform), { ...options, asOf: '2022-08-31' })).toEqual(
      checkMinimumClassHours(plan(platform), { reference: recognised, asOf: '2022-08-31' }),
    );
    const result = checkMinimumClassHours(plan(platform), { ...options, asOf: '2022-09-01' });
    expect(result).toMatchObject({
      outcome: 'failed',
      noticeAlone: { outcome: 'passed' },
      notices: [{ code: 'switched-off', data: { clause: id } }],
    });
    expect(result.violations).toMatchObject([{ clause: 'minimum-class-hours', actual: '112' }]);
    expect(result.violations[0]?.operand?.document).toBe('昆人社通〔2022〕34号');
    expect(result.citations.map(({ document }) => document)).toEqual([
      '昆人社通〔2022〕34号',
      '云人社发〔2022〕0号（虚构）',
    ]);
    expect(checkMinimumClassHours(plan(platform), options)).toMatchObject({
      outcome: 'cantTell',
      missing: [{ path: '/asOf' }],
    });
  });

  it('a reading of a member is switched in the composed clause, and visible there', () => {
    const policy = switchReadings(kunming2022, onlineTheoryCredit, { 'online-evidence': 'any-online-theory' });
    const record = { ...plan('provincial'), courseware: [] };
    const result = checkMinimumClassHours(record, { policy });
    expect(checkMinimumClassHours(record).outcome).toBe('cantTell');
    expect(result.outcome).toBe('passed');
    expect(result.switchedReadings).toEqual([
      {
        clause: 'online-theory-credit',
        reading: 'online-evidence',
        chosen: 'any-online-theory',
        adopted: 'approved-published-recorded',
      },
    ]);
    expect(result).not.toHaveProperty('noticeAlone');
  });

  it('the clause and its member by two rules: both are cited', () => {
    const first = supersede(kunming2022, {
      clause: minimumClassHours,
      rank: 'provincial',
      citation: citation('不少于100课时'),
      effectiveFrom: '2022-07-01',
      parameters: { classHours: { value: 100, exact: '100课时' } },
    });
    const policy = supersede(first, {
      clause: onlineTheoryCredit,
      rank: 'provincial',
      citation: citation('不再计入', '另一文件（虚构）'),
      effectiveFrom: '2022-09-01',
      switchesOff: true,
    });
    const result = checkMinimumClassHours(plan('provincial'), { policy, asOf: '2022-09-01' });
    expect(result).toMatchObject({
      outcome: 'passed',
      measured: { creditedHours: [{ hours: '112' }] },
      noticeAlone: { outcome: 'passed' },
    });
    expect(result.citations).toHaveLength(3);
    expect(creditOnlineTheoryHours(plan('provincial'), { policy, asOf: '2022-09-01' }).outcome).toBe('inapplicable');
  });
});

describe('the day judged on and the notice', () => {
  const notices = (asOf: string): string[] => checkClassSize(crowd(5), { asOf }).notices.map(({ code }) => code);

  it('says so before the notice and after the plan year, and judges all the same', () => {
    expect(['2022-04-21', '2022-04-22', '2022-12-31', '2023-01-01'].map(notices)).toEqual([
      ['before-notice'],
      [],
      [],
      ['after-plan-year'],
    ]);
    expect(checkClassSize(crowd(5), { asOf: '2021-01-01' }).outcome).toBe('passed');
    expect(checkClassSize(crowd(5)).notices).toEqual([]);
  });

  it.each([
    ['inapplicable-before-notice', '2022-04-21', 'inapplicable'],
    ['inapplicable-before-notice', '2022-04-22', 'failed'],
    ['inapplicable-before-notice', '2021-12-31', 'inapplicable'],
    ['inapplicable-before-notice', '2023-01-01', 'failed'],
    ['inapplicable-outside-2022', '2021-12-31', 'inapplicable'],
    ['inapplicable-outside-2022', '2022-01-01', 'failed'],
    ['inapplicable-outside-2022', '2022-12-31', 'failed'],
    ['inapplicable-outside-2022', '2023-01-01', 'inapplicable'],
    ['judged-with-notice', '2021-12-31', 'failed'],
  ] as const)('applies-from read as %s, on %s: %s', (option, asOf, outcome) => {
    const policy = switchReadings(kunming2022, policyReadings, { 'applies-from': option });
    const result = checkClassSize(crowd(61), { policy, asOf });
    expect(result.outcome).toBe(outcome);
    expect(result.switchedReadings.map(({ chosen }) => chosen)).toEqual(
      option === 'judged-with-notice' ? [] : [option],
    );
  });

  it('without a day, whether it applies is open, unless it does not apply anyway', () => {
    const policy = switchReadings(
      switchReadings(kunming2022, policyReadings, { 'applies-from': 'inapplicable-outside-2022' }),
      classSizeLimit,
      { reach: 'subsidised-only' },
    );
    expect(checkClassSize({ ...crowd(61), subsidised: true }, { policy })).toMatchObject({
      outcome: 'cantTell',
      missing: [{ path: '/asOf' }],
      violations: [],
    });
    expect(checkClassSize({ ...crowd(61), subsidised: false }, { policy })).toMatchObject({
      outcome: 'inapplicable',
      missing: [],
    });
    expect(
      checkClassSize({ ...crowd(61), subsidised: true }, { policy, asOf: '2023-01-01' }).switchedReadings,
    ).toHaveLength(2);
  });
});

describe('switched readings', () => {
  it('show in the results of their clause only', () => {
    const policy = switchReadings(kunming2022, dailyHoursLimit, { day: 'offline-only' });
    expect(checkDailyHours({}, { policy }).switchedReadings).toHaveLength(1);
    expect(checkClassSize(crowd(5), { policy })).toEqual(checkClassSize(crowd(5)));
  });

  it('those of the closing sentence show in every result', () => {
    const policy = switchReadings(kunming2022, newerRulesPrevail, { issued: 'after-notice' });
    expect(checkClassSize(crowd(5), { policy }).switchedReadings).toEqual([
      { clause: 'newer-rules-prevail', reading: 'issued', chosen: 'after-notice', adopted: 'whenever-issued' },
    ]);
  });

  it('the adopted option takes a switch back', () => {
    const policy = switchReadings(switchReadings(kunming2022, classSizeLimit, { heads: 'attending' }), classSizeLimit, {
      heads: 'enrolled',
    });
    expect(policy).toEqual(kunming2022);
  });

  it('are refused by name where there is none', () => {
    expect(() => switchReadings(kunming2022, classSizeLimit, { size: 'x' } as never)).toThrow(
      /has no reading of that name/,
    );
    expect(() => switchReadings(kunming2022, classSizeLimit, { heads: 'x' } as never)).toThrow(/no such option/);
    expect(() => switchReadings(kunming2022, classSizeLimit, { toString: 'x' } as never)).toThrow(RangeError);
  });
});

describe('the day judged on and the day one looks on', () => {
  it('the rules are those of the day judged on, whenever one looks', () => {
    const alone = { judgedOn: '2022-08-31', asOf: '2022-12-01' };
    expect(checkClassSize(crowd(55), { ...alone, policy: smaller })).toEqual(checkClassSize(crowd(55), alone));
    expect(checkClassSize(crowd(55), { policy: smaller, judgedOn: '2022-09-01', asOf: '2022-06-01' })).toMatchObject({
      outcome: 'failed',
      judgedOn: '2022-09-01',
    });
  });

  it('outside of the period of a reading by the day judged on, and says so in place of judging all the same', () => {
    const policy = switchReadings(kunming2022, policyReadings, { 'applies-from': 'inapplicable-outside-2022' });
    const notices = (judgedOn: string): unknown =>
      checkClassSize(crowd(61), { policy, judgedOn, asOf: '2023-06-01' }).notices;
    expect(checkClassSize(crowd(61), { policy, judgedOn: '2022-11-01', asOf: '2023-01-15' }).outcome).toBe('failed');
    expect(notices('2023-01-01')).toEqual([{ code: 'outside-period', data: { judgedOn: '2023-01-01' } }]);
    expect(notices('2022-12-31')).toEqual([]);
    expect(notices('2022-01-01')).toEqual([{ code: 'before-notice', data: { issuedOn: '2022-04-22' } }]);
    const outside = describeResult(checkClassSize(crowd(61), { policy, asOf: '2023-03-01' }), 'zh-CN');
    expect(outside.outcome).toBe('不适用');
    expect(outside.notes.filter((note) => !note.includes('采用的是')).join('')).not.toContain('照常判断');
    expect(outside.notes.join('')).not.toContain('outside-period');
  });

  it('a fact that would tell the day is what is missing, once', () => {
    const judgedOn = { kind: 'fact', in: 'record', path: '/startDate', fact: 'startDate' } as const;
    expect(checkClassSize(crowd(55), { policy: smaller, judgedOn, asOf: '2022-12-01' })).toMatchObject({
      outcome: 'cantTell',
      missing: [judgedOn],
    });
    const off = supersede(kunming2022, {
      clause: instructorRegistration,
      rank: 'provincial',
      citation: citation('不再要求'),
      effectiveFrom: '2022-09-01',
      switchesOff: true,
    });
    const record = {
      subsidised: true,
      instructors: [{ reference: 'i', platformRegisteredOn: '2022-05-01', joinedOn: null }],
      sessions: [],
    };
    const result = checkInstructorRegistration(record, { policy: off, asOf: '2022-12-01' });
    expect(result.missing.map((each) => (each.kind === 'fact' ? each.path : ''))).toEqual([
      ...new Set(result.missing.map((each) => (each.kind === 'fact' ? each.path : ''))),
    ]);
  });

  it.each(['2022-02-30', '2022-9-1', 5, null, {}, { kind: 'x' }])(
    'a day judged on that is none is not known: %j',
    (judgedOn) => {
      const result = checkClassSize(crowd(55), { policy: smaller, judgedOn, asOf: '2022-08-01' } as never);
      expect(result).toMatchObject({ outcome: 'cantTell', missing: [{ in: 'options', path: '/judgedOn' }] });
      expect(result).not.toHaveProperty('judgedOn');
    },
  );

  it('a day judged on of undefined is one not given', () => {
    const record = { subsidised: true, startDate: '2022-05-10', instructors: [], sessions: [] };
    expect(checkInstructorRegistration(record, { judgedOn: undefined, asOf: '2022-12-01' })).toMatchObject({
      judgedOn: '2022-05-10',
    });
  });
});

describe('a figure for one level', () => {
  const clause: Clause = { ...dailyHoursLimit, byLevel: ['classHours'] };
  const rule = (
    effectiveFrom: string,
    figures: Readonly<Record<string, number>>,
    document = effectiveFrom,
  ): NewerRule => ({
    clause,
    rank: 'provincial',
    citation: citation(
      Object.values(figures)
        .map((each) => `${each}课时`)
        .join('，'),
      document,
    ),
    effectiveFrom,
    parameters: Object.fromEntries(
      Object.entries(figures).map(([name, value]) => [name, { value, exact: `${value}课时` }]),
    ),
  });
  const policy = [
    rule('2022-07-01', { 'classHours:level-4': 6, 'classHours:level-5': 5 }),
    rule('2022-08-01', { classHours: 7 }),
    rule('2022-09-01', { classHours: 9, 'classHours:level-4': 8 }),
  ].reduce<Policy>(supersede, kunming2022);
  const inForce = (day: string | null): unknown => {
    const { value, operands, setBy } = resolve(clause, source, { policy, day }, () => expect.unreachable());
    return {
      value,
      sources: Object.fromEntries(Object.entries(operands).map(([name, operand]) => [name, operand.document])),
      setBy: Object.keys(setBy).sort(),
    };
  };

  it('stands beside the one for every level, until a later one for every level', () => {
    const notice = '昆人社通〔2022〕34号';
    expect(inForce(null)).toEqual({ value: { classHours: 8 }, sources: { classHours: notice }, setBy: [] });
    expect(inForce('2022-07-01')).toEqual({
      value: { classHours: 8, 'classHours:level-4': 6, 'classHours:level-5': 5 },
      sources: { classHours: notice, 'classHours:level-4': '2022-07-01', 'classHours:level-5': '2022-07-01' },
      setBy: ['classHours:level-4', 'classHours:level-5'],
    });
    expect(inForce('2022-08-01')).toEqual({
      value: { classHours: 7 },
      sources: { classHours: '2022-08-01' },
      setBy: ['classHours'],
    });
    expect(inForce('2022-09-01')).toEqual({
      value: { classHours: 9, 'classHours:level-4': 8 },
      sources: { classHours: '2022-09-01', 'classHours:level-4': '2022-09-01' },
      setBy: ['classHours', 'classHours:level-4'],
    });
  });

  it('its rule is cited while one of its figures stands', () => {
    const body = (): Findings => findings();
    const judged = (asOf: string): string[] =>
      judge(adopt(clause, source), { expects: body }, {}, { policy, asOf })
        .citations.map(({ document }) => document)
        .slice(1);
    expect(['2022-07-01', '2022-08-01', '2022-09-01'].map(judged)).toEqual([
      ['2022-07-01'],
      ['2022-08-01'],
      ['2022-09-01'],
    ]);
  });
});

describe('rules that stand', () => {
  const add = (policy: Policy, effectiveFrom: string, value: number | null): Policy =>
    supersede(policy, {
      clause: classSizeLimit,
      rank: 'provincial',
      citation: citation(`${String(value)}人`, effectiveFrom),
      effectiveFrom,
      ...(value === null ? { switchesOff: true } : { parameters: { trainees: { value, exact: `${value}人` } } }),
    });

  it('while a clause is switched off the rule that does so is cited alone; then what was set stands again', () => {
    const off = add(add(kunming2022, '2022-07-01', 50), '2022-08-01', null);
    const policy = supersede(off, {
      clause: classSizeLimit,
      rank: 'national',
      citation: citation('恢复', '2022-09-01'),
      effectiveFrom: '2022-09-01',
    });
    const result = (asOf: string): unknown => {
      const { outcome, citations } = checkClassSize(crowd(55), { policy, asOf });
      return [outcome, citations.map(({ document }) => document).slice(1)];
    };
    expect(result('2022-07-31')).toEqual(['failed', ['2022-07-01']]);
    expect(result('2022-08-31')).toEqual(['inapplicable', ['2022-08-01']]);
    expect(result('2022-09-01')).toEqual(['failed', ['2022-07-01', '2022-09-01']]);
  });

  it('one whose figures later ones set, each one of them, is not cited', () => {
    const both = smallerStill.rules[1]!;
    const half =
      (name: 'trainees' | 'entrepreneurshipTrainees', value: number, effectiveFrom: string) =>
      (policy: Policy): Policy =>
        supersede(policy, {
          clause: classSizeLimit,
          rank: 'provincial',
          citation: citation(`${value}人`, effectiveFrom),
          effectiveFrom,
          parameters: { [name]: { value, exact: `${value}人` } },
        });
    const policy = half(
      'entrepreneurshipTrainees',
      18,
      '2022-11-20',
    )(half('trainees', 38, '2022-11-10')({ ...kunming2022, rules: [both] }));
    const cited = checkClassSize(crowd(5), { policy, asOf: '2022-12-01' }).citations.map(({ document }) => document);
    expect(cited).toEqual(['昆人社通〔2022〕34号', '2022-11-10', '2022-11-20']);
  });
});

describe('a figure of a stored policy that is none', () => {
  const stored = (clause: string, parameters: object, more: object = {}): Policy =>
    ({
      ...kunming2022,
      rules: [
        {
          clause,
          rank: 'national',
          citation: citation('80课时'),
          effectiveFrom: '2022-07-01',
          parameters,
          switchesOff: false,
          ...more,
        },
      ],
    }) as unknown as Policy;
  const figures: readonly unknown[] = [
    '80课时',
    '80',
    undefined,
    null,
    {},
    { value: 80 },
    [80],
    true,
    Number.NaN,
    Infinity,
    -1,
    1e10,
    80.125,
    () => 80,
    Symbol.iterator,
    [Symbol.iterator],
    80n,
  ];
  const unread = {
    outcome: 'cantTell',
    violations: [],
    missing: [{ kind: 'fact', in: 'options', path: '/policy', fact: 'policy' }],
  };

  it.each(figures.map((value) => [value]))('%o: cannot tell, from its day on', (value) => {
    const policy = stored('minimum-class-hours', { classHours: { value, exact: '80课时' } });
    expect(checkMinimumClassHours(plan('provincial'), { policy, asOf: '2022-07-01' })).toMatchObject(unread);
    expect(checkMinimumClassHours(plan('provincial'), { policy })).toMatchObject(unread);
    expect(checkMinimumClassHours(plan('provincial'), { policy, asOf: '2022-06-30' })).toEqual(
      checkMinimumClassHours(plan('provincial'), { asOf: '2022-06-30' }),
    );
    expect(checkClassSize(crowd(61), { policy, asOf: '2022-07-01' }).outcome).toBe('failed');
    expect(assessSupersession(policy.rules[0] as never, { policy, asOf: '2022-07-01' }).outcome).toBe('cantTell');
    const trainees = { value, exact: '80课时' };
    expect(
      checkClassSize(crowd(9999), { policy: stored('class-size-limit', { trainees }), asOf: '2022-07-01' }),
    ).toMatchObject(unread);
  });

  it('so of a range, a name that the clause does not have, and a level of a figure that has none', () => {
    for (const years of [3, [3], [1, 2, 3], ['1', '3'], [1, Number.NaN], '1-3']) {
      const policy = stored('apprenticeship-duration', { years: { value: years, exact: '80课时' } });
      expect(
        checkApprenticeshipDuration({ startsOn: '2022-08-01', endsOn: '2023-12-01' }, { policy, asOf: '2022-08-01' }),
      ).toMatchObject(unread);
    }
    for (const name of ['trainee', 'toString', 'trainees:level-4', 'trainees:']) {
      expect(
        checkClassSize(crowd(5), {
          policy: stored('class-size-limit', { [name]: { value: 50, exact: '50人' } }),
          asOf: '2022-08-01',
        }),
      ).toMatchObject(unread);
    }
    expect(
      checkClassSize(crowd(5), { policy: stored('class-size-limit', { trainees: { value: 50 } }), asOf: '2022-08-01' }),
    ).toMatchObject(unread);
    // As a figure of `undefined` comes back from JSON.
    expect(checkClassSize(crowd(5), { policy: stored('class-size-limit', {}), asOf: '2022-08-01' })).toMatchObject(
      unread,
    );
    expect(
      checkClassSize(crowd(5), { policy: stored('class-size-limit', {}, { switchesOff: true }), asOf: '2022-08-01' })
        .outcome,
    ).toBe('inapplicable');
  });

  it('so of a clause that is composed of the one it is on', () => {
    const policy = stored('minimum-class-hours', { classHours: { value: '80课时', exact: '80课时' } });
    const claim = { trainees: [{ trainee: 'T1' }] };
    const given = {
      plan: { ...plan('provincial'), startDate: '2022-08-01', trainees: [{ reference: 'T1', completed: true }] },
      claim,
    } as never;
    expect(assessTraineeSubsidy(given, { asOf: '2022-12-01' }).missing).not.toEqual(unread.missing);
    expect(assessTraineeSubsidy(given, { policy, asOf: '2022-12-01' })).toMatchObject(unread);
  });

  it.each([
    ['a rank that cannot prevail', { rank: 'municipal' }],
    ['a switch that is a text', { switchesOff: 'false' }],
    ['no switch', { switchesOff: undefined }],
    ['no clause', { clause: undefined }],
    ['a citation without its words', { citation: { document: 'x', locator: 'y' } }],
  ])('%s makes it no rule, and nothing is known of the policy', (_name, more) => {
    const policy = stored('class-size-limit', { trainees: { value: 50, exact: '50人' } }, more);
    expect(checkClassSize(crowd(5), { policy, asOf: '2022-08-01' })).toMatchObject(unread);
    expect(checkDailyHours({ sessions: [] }, { policy, asOf: '2022-08-01' })).toMatchObject(unread);
  });

  it('a reading that is none is so for the clause that it is of', () => {
    const policy = (choice: object): Policy => ({
      ...kunming2022,
      switched: [{ clause: 'class-size-limit', reading: 'heads', chosen: 'attending', adopted: 'enrolled', ...choice }],
    });
    for (const choice of [
      { reading: 'x' },
      { reading: 'toString' },
      { chosen: 'x' },
      { chosen: undefined },
      { chosen: 'toString' },
    ]) {
      expect(checkClassSize(crowd(5), { policy: policy(choice), asOf: '2022-08-01' })).toMatchObject(unread);
      expect(checkDailyHours({ sessions: [] }, { policy: policy(choice), asOf: '2022-08-01' }).outcome).toBe(
        'inapplicable',
      );
    }
    const period = policy({ clause: 'policy', reading: 'applies-from', chosen: 'x' });
    expect(checkDailyHours({ sessions: [] }, { policy: period, asOf: '2022-08-01' })).toMatchObject(unread);
  });
});

describe('a policy that is none', () => {
  const rule = {
    clause: 'class-size-limit',
    rank: 'national',
    citation: {},
    effectiveFrom: '2022-01-01',
    parameters: {},
    switchesOff: false,
  };
  it.each([
    ['null', null],
    ['a text', 'abc'],
    ['a list', []],
    ['an empty object', {}],
    ['rules that are no list', { ...kunming2022, rules: 5 }],
    ['a rule that is null', { ...kunming2022, rules: [null] }],
    ['a rule without anything', { ...kunming2022, rules: [{}] }],
    ['a rule without its citation', { ...kunming2022, rules: [{ ...rule, citation: undefined }] }],
    ['a rule without its day', { ...kunming2022, rules: [{ ...rule, effectiveFrom: '2022-02-30' }] }],
    ['a rule whose figures are a text', { ...kunming2022, rules: [{ ...rule, parameters: 'abc' }] }],
    ['a rule with a figure that is none', { ...kunming2022, rules: [{ ...rule, parameters: { trainees: null } }] }],
    ['rules set aside that are none', { ...kunming2022, setAside: 5 }],
    ['one of another notice', { ...kunming2022, document: '昆人社通〔2023〕1号' }],
    ['readings that are no list', { ...kunming2022, switched: undefined }],
    ['a reading that is null', { ...kunming2022, switched: [null] }],
  ])('%s: cannot tell, and says why; nothing is built on it', (_name, policy) => {
    expect(() =>
      supersede(policy as unknown as Policy, {
        clause: mandatoryTopics,
        rank: 'national',
        citation: citation('x'),
        effectiveFrom: '2022-09-01',
        switchesOff: true,
      }),
    ).toThrow(RangeError);
    expect(() => switchReadings(policy as unknown as Policy, classSizeLimit, { heads: 'attending' })).toThrow(
      RangeError,
    );

    const result = checkClassSize(crowd(5), { policy: policy as unknown as Policy, asOf: '2022-06-01' });
    expect(result).toMatchObject({
      outcome: 'cantTell',
      violations: [],
      missing: [{ kind: 'fact', in: 'options', path: '/policy', fact: 'policy' }],
    });
  });

  it('one that does not say what is set aside has nothing set aside', () => {
    const { setAside: none, ...policy } = smaller;
    expect(none).toEqual([]);
    expect(checkClassSize(crowd(55), { policy: policy as Policy, asOf: '2022-09-01' })).toEqual(
      checkClassSize(crowd(55), { policy: smaller, asOf: '2022-09-01' }),
    );
    expect(switchReadings(policy as Policy, classSizeLimit, {})).toEqual(smaller);
  });
});
