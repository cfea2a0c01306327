import { employmentRelations } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { allMet, type Condition, findingsOf, holds, related } from '../../kernel/conditions.js';
import { fact, type Findings } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import { allOf, type Judgement, no, not, unknownOf } from '../../kernel/kleene.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Graduation, Trainee } from '../../model/trainee.js';
import type { CalendarDay } from '../../values/calendar.js';
import { addYears } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, type Fields, fields, oneOf, referenceOf, text } from '../../values/read.js';
import { graduateOf, graduationFact, schoolOf } from '../shared/graduation.js';
import { ifBorn } from '../shared/person.js';

/** {@link assessUnemployedRecentGraduate} 所读的字段。 What {@link assessUnemployedRecentGraduate} reads of a trainee. */
export type RecentGraduateRecord = Pick<
  Trainee,
  | 'reference'
  | 'birthDate'
  | 'graduation'
  | 'employed'
  | 'flexiblyEmployed'
  | 'employer'
  | 'employmentRelation'
  | 'everEmployedSinceLeaving'
>;

/**
 * 调用选项：另有主管部门规定的固定截止日（仅在如此读时使用）。 Options: also the authority's fixed cut-off day, where the two years are read to be
 * counted so.
 */
export interface RecentGraduateOptions extends ClauseOptions {
  /** 参考数据。 Reference data. */
  readonly reference?: Pick<ReferenceData, 'graduateCutOff'> | undefined;
}

/** 条款常量：离校2年内未就业高校毕业生。 The clause constant of {@link assessUnemployedRecentGraduate}. */
export const groupUnemployedRecentGraduate = /* @__PURE__ */ freeze({
  id: 'group-unemployed-recent-graduate',
  function: 'assessUnemployedRecentGraduate',
  title: { 'zh-CN': '离校2年内未就业高校毕业生（含技工院校毕业生）', en: 'Unemployed recent graduates' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [
    {
      document: '昆人社通〔2022〕34号',
      locator: '二（二）',
      paragraph: 24,
      exact: '离校2年内未就业高校毕业生（含技工院校毕业生）',
      start: 54,
      end: 77,
    },
  ],
  parameters: {
    years: { value: 2, exact: '2年', paragraph: 24, start: 56, end: 58 },
  },
  readings: {
    'counted-from': {
      adopted: 'leaving-school',
      options: {
        'leaving-school': { 'zh-CN': '自离校算到判断之日', en: 'from leaving school to the day judged on' },
        'fixed-cut-off': {
          'zh-CN': '自离校算到主管部门规定的固定截止日',
          en: 'from leaving school to a fixed cut-off day set by the authority',
        },
      },
      why: '离校',
    },
    'last-day': {
      adopted: 'inclusive',
      options: {
        inclusive: { 'zh-CN': '满两年的当日算', en: 'the day two years later counts' },
        exclusive: { 'zh-CN': '满两年的当日不算', en: 'it does not count' },
      },
      why: '2年内',
    },
    unemployed: {
      adopted: 'on-the-day',
      options: {
        'on-the-day': { 'zh-CN': '判断之日未就业', en: 'not employed on the day' },
        'never-since-leaving': { 'zh-CN': '离校后从未就业', en: 'never employed since leaving' },
      },
      why: '未就业',
    },
  },
  effect: null,
  members: [],
  messages: {
    'not-a-graduate': {
      'zh-CN': '不是高校（含技工院校）毕业生。',
      en: 'Not a graduate of a college or technical institute.',
    },
    'not-left-yet': {
      'zh-CN': '判断之日（{actual}）尚未离校：{required}离校。',
      en: 'Has not left school by {actual}: leaves on {required}.',
    },
    'no-leaving-on-record': {
      'zh-CN': '没有离校日期的记录，也没有取得毕业证书，不能认定已经离校。',
      en: 'No day of leaving school is on record and no diploma issued: not known to have left.',
    },
    'period-over': {
      'zh-CN': '离校{years}年的期限已过，以{lastDay}为界。',
      en: 'The {years} years since leaving school ended on {lastDay}.',
    },
    employed: { 'zh-CN': '判断之日已就业，有用人单位。', en: 'Employed by an employer on the day judged on.' },
    'flexibly-employed': {
      'zh-CN': '判断之日为灵活就业；灵活就业也是就业。',
      en: 'In flexible employment on the day judged on, which is employment too.',
    },
    'employed-since-leaving': { 'zh-CN': '离校后曾经就业。', en: 'Has been employed since leaving school.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(groupUnemployedRecentGraduate);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const groupUnemployedRecentGraduateAdopted: InForce<typeof groupUnemployedRecentGraduate> = adopted;

/**
 * > 离校2年内未就业高校毕业生（含技工院校毕业生）
 *
 * 判断一人是否为离校2年内未就业（wèi jiùyè）的高校毕业生（含技工院校毕业生）：判断之日不早于离校（líxiào）日期，不晚于两年后的同一日（含当日），
 * 且当日未就业；2月29日离校的，末日为2月28日。没有离校日期记录的（`leftOn` 为 `null`），以毕业证书日期为准。灵活就业也是就业
 * （国办发〔2020〕27号）：`employed` 常按有无用人单位填写，因此 `employed` 和 `flexiblyEmployed` 都为否，才是未就业；有用人单位编号或与企业的
 * 用工关系的，是已就业。说没有就业而又有这些的，记录自相矛盾，不下结论，并列出矛盾的各项。通知和国家规定都没有统一的计算办法，因此起止和“未就业”
 * 均列为读法。出生日期在判断之日之后的，不认定。供组织培训的单位使用。
 *
 * Assesses whether a person, a graduate of a college or technical institute, is not employed on the day judged on, and
 * that
 * day is not before leaving school and not after the same day two years later, that day included (28 February for who
 * left
 * on 29 February). Where no leaving day is on record (`leftOn` is `null`), the diploma's date stands for it. Flexible
 * employment is employment too (国办发〔2020〕27号), and `employed` is often filled in by whether there is an employer: so
 * both
 * `employed` and `flexiblyEmployed` have to be denied. An employer's reference or an employment relation with an
 * enterprise
 * is employment. A record that denies employment beside one of these contradicts itself: nothing is concluded, and the
 * contradicting facts are named. No national rule says how to count: what is counted and what unemployed means are
 * readings;
 * a fixed cut-off day, where read so, comes from `reference.graduateCutOff`. Nobody whose birth date lies after the day
 * judged on is taken for one. For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 毕业情况、是否就业。 Graduation and employment.
 * @param options - 判断之日（必需）、参考数据、政策。 The day (needed), reference data and policy.
 * @returns `passed`：属于；`failed`：有一项不具备（`note`）；`cantTell`：有缺失。 Passed if the person belongs, failed (a
 * note) if a condition is not met, cantTell where one is unknown; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessUnemployedRecentGraduate } from 'kunming-training-rules';
 *
 * const trainee = {
 *   graduation: { school: 'college', leftOn: '2020-07-01' },
 *   employed: false,
 *   flexiblyEmployed: false,
 * } as const;
 * assessUnemployedRecentGraduate(trainee, { asOf: '2022-07-01' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessUnemployedRecentGraduate } from 'kunming-training-rules';
 *
 * const trainee = {
 *   graduation: { school: 'college', leftOn: '2020-07-01' },
 *   employed: false,
 *   flexiblyEmployed: false,
 * } as const;
 * const result = assessUnemployedRecentGraduate(trainee, { asOf: '2022-07-02' });
 * result.violations[0]?.data; // => { years: 2, lastDay: '2022-07-01' }
 * ```
 */
export function assessUnemployedRecentGraduate(
  trainee: RecentGraduateRecord,
  options?: RecentGraduateOptions,
): ClauseResult {
  return judge(adopted, body, trainee, options);
}

type On = InForce<typeof groupUnemployedRecentGraduate>;
type Code = keyof (typeof groupUnemployedRecentGraduate)['messages'];

function body(trainee: RecentGraduateRecord, on: On, options: RecentGraduateOptions): Findings {
  return findingsOf(on, conditionsOf(trainee, on, options, ''), referenceOf(trainee));
}

/**
 * 是否为离校2年内未就业高校毕业生，供组合条款使用。 Whether the person belongs, for the clauses composed of it.
 *
 * @param trainee - The trainee.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @param path - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function judgeUnemployedRecentGraduate(
  trainee: unknown,
  on: On,
  options: RecentGraduateOptions,
  path = '',
): Judgement {
  return allMet(conditionsOf(trainee, on, options, path));
}

function conditionsOf(
  trainee: unknown,
  on: On,
  options: RecentGraduateOptions,
  path: string,
): readonly Condition<Code>[] {
  const schools = ['college', 'technical-institute'];
  const graduate = graduateOf(trainee, schools, path);
  const conditions: Condition<Code>[] = [
    {
      code: 'not-a-graduate',
      met: graduate,
      path: `${path}/graduation`,
      actual: schoolOf(trainee),
      quantity: 'school',
      op: 'in',
      value: schools,
    },
  ];
  if (graduate.truth === false) return conditions;

  const given = fields(fields(trainee as RecentGraduateRecord).graduation as Graduation | undefined);
  const recorded = dayOrNone(given.leftOn);
  // No day of leaving on record: the diploma's date stands for it.
  const name = recorded === null ? 'diplomaOn' : 'leftOn';
  const left = recorded === null ? dayOrNone(given.diplomaOn) : recorded;
  const judged = judgedDay(options);
  const at = `${path}/graduation/${name}`;
  if (left === null) {
    conditions.push({
      code: 'no-leaving-on-record',
      met: no,
      path: at,
      actual: null,
      quantity: name,
      op: '!=',
      value: null,
    });
  } else {
    const leaving = [left, () => graduationFact(trainee, name, path)] as const;
    const met = related(leaving, judged, (from, day) => day >= from);
    conditions.push({
      code: 'not-left-yet',
      met,
      path: at,
      actual: judged[0] ?? null,
      quantity: 'judgedOn',
      op: '>=',
      value: left ?? null,
    });
    conditions.push(withinYears(leaving, on, options, at));
  }
  conditions.push(unemployed(trainee, on.reading.unemployed === 'never-since-leaving', path));
  return ifBorn(conditions, trainee, judged, path);
}

/** Whether the years since leaving school are not over on the day that counts. */
function withinYears(
  leaving: readonly [CalendarDay | undefined, () => Missing],
  on: On,
  options: RecentGraduateOptions,
  path: string,
): Condition<Code> {
  const [left] = leaving;
  const cutOff = on.reading['counted-from'] === 'fixed-cut-off';
  const until = cutOff
    ? ([day(fields(options.reference).graduateCutOff), fact('/graduateCutOff', undefined, 'reference')] as const)
    : judgedDay(options);
  const op = on.reading['last-day'] === 'inclusive' ? '<=' : '<';
  const lastDay = left === undefined ? null : addYears(left, on.value.years);
  const met = related(
    leaving,
    until,
    (_from, to) => lastDay !== null && (to < lastDay || (to === lastDay && op === '<=')),
  );
  const data = { years: on.value.years, lastDay };
  return {
    code: 'period-over',
    met,
    path,
    actual: until[0] ?? null,
    quantity: cutOff ? 'graduateCutOff' : 'judgedOn',
    op,
    value: lastDay,
    data,
    operand: 'years',
  };
}

/** Whether somebody is not employed: on the day, or ever since leaving school, which the day is part of. */
function unemployed(trainee: unknown, ever: boolean, path: string): Condition<Code> {
  const given = fields(trainee as RecentGraduateRecord);
  const since: Condition<Code> = condition('employed-since-leaving', 'everEmployedSinceLeaving', true, path);
  if (ever && given.everEmployedSinceLeaving === true) return since;
  const signs = signsOf(given, path);
  const [sign] = signs;
  const denied = (ever ? (['employed', 'everEmployedSinceLeaving'] as const) : (['employed'] as const)).filter(
    (name) => given[name] === false,
  );
  if (sign && denied.length === 0) return sign;
  const subject = referenceOf(trainee);
  if (sign)
    return {
      ...sign,
      met: unknownOf(
        [...denied.map((name) => `${path}/${name}`), ...signs.map((each) => each.path)].map((at) => fact(at, subject)),
      ),
    };
  const asked = ever ? ['everEmployedSinceLeaving'] : ['employed', 'flexiblyEmployed'];
  return { ...since, met: allOf(asked.map((name) => not(holds(trainee, name, path)))) };
}

/** What says that somebody is employed on the day. */
function signsOf(
  { employed, employer, employmentRelation, flexiblyEmployed }: Fields<RecentGraduateRecord>,
  path: string,
): readonly Condition<Code>[] {
  const by = text(employer);
  const relation = oneOf(employmentRelation, employmentRelations);
  return [
    ...(employed === true ? [condition('employed', 'employed', true, path)] : []),
    ...(by === undefined ? [] : [condition('employed', 'employer', by, path)]),
    ...(relation === undefined ? [] : [condition('employed', 'employmentRelation', relation, path)]),
    ...(flexiblyEmployed === true ? [condition('flexibly-employed', 'flexiblyEmployed', true, path)] : []),
  ];
}

/** A condition that a fact of employment breaks. */
function condition(code: Code, name: string, actual: string | true, path: string): Condition<Code> {
  return {
    code,
    met: no,
    path: `${path}/${name}`,
    actual,
    quantity: name,
    op: '=',
    value: actual === true ? false : null,
  };
}
