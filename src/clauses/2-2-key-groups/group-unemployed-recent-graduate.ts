import { employmentRelations } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { type At, broken, holds, pathOf } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import { allOf, type Judgement, no, not, unknownOf } from '../../kernel/kleene.js';
import { type DayOrMissing, related } from '../../kernel/relation.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import type { CalendarDay } from '../../values/calendar.js';
import { addYears } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, type Fields, fields, oneOf, referenceOf, text } from '../../values/read.js';
import { collegesAndInstitutes, graduationFact, graduationOf, ofSchools } from '../shared/graduation.js';
import { allMet, type Condition, findingsOf } from '../shared/membership.js';
import { ifBorn } from '../shared/person.js';

/**
 * {@link assessUnemployedRecentGraduate} 所读的字段。 What {@link assessUnemployedRecentGraduate} reads of a trainee.
 */
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
 * 调用选项：另有主管部门规定的固定截止日（仅在如此读时使用）。 Options: also the authority's fixed cut-off day, where
 * the two years are read to be counted so.
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
      document: source.number,
      locator: '二（二）',
      paragraph: 24,
      exact: '离校2年内未就业高校毕业生（含技工院校毕业生）',
      start: 54,
      end: 77,
    },
  ],
  parameters: {
    years: { value: 2, unit: 'year', exact: '2年', paragraph: 24, start: 56, end: 58 },
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

const adopted = /* @__PURE__ */ adopt(groupUnemployedRecentGraduate, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const groupUnemployedRecentGraduateAdopted: InForce<typeof groupUnemployedRecentGraduate> = adopted;

/**
 * > 离校2年内未就业高校毕业生（含技工院校毕业生）
 *
 * 判断一人是否为离校2年内未就业（wèi jiùyè）的高校毕业生（含技工院校毕业生）：自离校算到判断之日，不早于离校（líxiào）
 * 日期，不晚于两年后的同一日（满两年的当日算），且判断之日未就业；2月29日离校的，末日为2月28日。没有离校日期记录的
 * （`leftOn` 为 `null`），以毕业证书日期为准。灵活就业也是就业（国办发〔2020〕27号）：`employed` 常按有无用人单位填写，
 * 因此 `employed` 和 `flexiblyEmployed` 都为否，才是未就业；有用人单位编号或与企业的用工关系的，是已就业。说没有就业而
 * 又有这些的，记录自相矛盾，不下结论，并列出矛盾的各项。通知和国家规定都没有统一的计算办法，因此起止和“未就业”均列为读
 * 法。出生日期在判断之日之后的，不认定。供组织培训的单位使用。
 *
 * Assesses whether a person, a graduate of a college or technical institute, is not employed on the day judged on, and
 * that day is not before leaving school and not after the same day two years later: counted from leaving school to the
 * day judged on, the day two years later counts (28 February for who left on 29 February). Where no leaving day is on
 * record (`leftOn` is `null`), the diploma's date stands for it. Flexible employment is employment too (国办发〔2020〕
 * 27号), and `employed` is often filled in by whether there is an employer: so both `employed` and `flexiblyEmployed`
 * have to be denied. An employer's reference or an employment relation with an enterprise is employment. A record that
 * denies employment beside one of these contradicts itself: nothing is concluded, and the contradicting facts are
 * named. No national rule says how to count: what is counted and what unemployed means are readings; a fixed cut-off
 * day, where read so, comes from `reference.graduateCutOff`. Nobody whose birth date lies after the day judged on is
 * taken for one. For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 毕业情况、是否就业。 Graduation and employment.
 * @param options - 判断之日（必需）、参考数据、政策。 The day (needed), reference data and policy.
 * @returns `passed`：属于；`failed`：有一项不具备（`note`）；`cantTell`：有缺失。 Passed if the person belongs, failed
 * (a note) if a condition is not met, cantTell where one is unknown; never inapplicable.
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
  return judge(adopted, { expects }, trainee, options);
}

type On = InForce<typeof groupUnemployedRecentGraduate>;
type Code = keyof On['clause']['messages'];
type Person = Fields<RecentGraduateRecord>;

function expects(trainee: Person, on: On, options: RecentGraduateOptions): Findings {
  return findingsOf(on, conditionsOf(trainee, on, options, ''), referenceOf(trainee));
}

/**
 * 是否为离校2年内未就业高校毕业生，供组合条款使用。 Whether the person belongs, for the clauses composed of it.
 *
 * @param trainee - The trainee.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @param at - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function judgeUnemployedRecentGraduate(
  trainee: Person,
  on: On,
  options: RecentGraduateOptions,
  at: At = '',
): Judgement {
  return allMet(conditionsOf(trainee, on, options, at));
}

/** A graduate, who has left school, not too long ago, and is not employed: of any other, nothing more is asked. */
function conditionsOf(trainee: Person, on: On, options: RecentGraduateOptions, at: At): readonly Condition<Code>[] {
  const graduate = ofSchools<Code>('not-a-graduate', trainee, collegesAndInstitutes, at);
  if (graduate.met.truth === false) return [graduate];

  const leaving = leavingOf(trainee, at);
  const left =
    leaving.day === null ? [noLeaving(leaving)] : [hasLeft(leaving, options), withinYears(leaving, on, options)];
  return ifBorn([graduate, ...left, unemployed(trainee, on, at)], trainee, judgedDay(options), at);
}

/** 离校: the day on record; where there is none (`null`), the diploma's date stands for it. */
interface Leaving {
  readonly name: 'leftOn' | 'diplomaOn';
  readonly day: CalendarDay | null | undefined;
  readonly path: () => JsonPointer;
  readonly missing: () => Missing;
}

function leavingOf(trainee: Person, at: At): Leaving {
  const { leftOn, diplomaOn } = graduationOf(trainee);
  const name = leftOn === null ? 'diplomaOn' : 'leftOn';
  return {
    name,
    day: dayOrNone(leftOn === null ? diplomaOn : leftOn),
    path: () => `${pathOf(at, 'graduation')}/${name}`,
    missing: () => graduationFact(trainee, name, at),
  };
}

function noLeaving({ name, path }: Leaving): Condition<Code> {
  return {
    code: 'no-leaving-on-record',
    met: no,
    said: () => ({ path: path(), actual: null, quantity: name, op: '!=', value: null }),
  };
}

/** Whether school is left by the day judged on. */
function hasLeft({ day: left, path, missing }: Leaving, options: RecentGraduateOptions): Condition<Code> {
  const judged = judgedDay(options);
  return {
    code: 'not-left-yet',
    met: related([left, missing], judged, (from, on) => on >= from),
    said: () => ({ path: path(), actual: judged[0] ?? null, quantity: 'judgedOn', op: '>=', value: left ?? null }),
  };
}

/** 2年内: whether the years since leaving school are not over on the day that counts. */
function withinYears(
  { day: left, path, missing }: Leaving,
  { value: { years }, reading }: On,
  options: RecentGraduateOptions,
): Condition<Code> {
  const cutOff = reading['counted-from'] === 'fixed-cut-off';
  const until = cutOff ? cutOffDay(options) : judgedDay(options);
  const op = reading['last-day'] === 'inclusive' ? '<=' : '<';
  const lastDay = left ? addYears(left, years) : null;
  return {
    code: 'period-over',
    met: related([lastDay ?? undefined, missing], until, (last, on) => on < last || (on === last && op === '<=')),
    said: () => ({
      path: path(),
      actual: until[0] ?? null,
      quantity: cutOff ? 'graduateCutOff' : 'judgedOn',
      op,
      value: lastDay,
      data: { years, lastDay },
      operand: 'years',
    }),
  };
}

/** The cut-off day that the authority has set. */
function cutOffDay({ reference }: RecentGraduateOptions): DayOrMissing {
  return [day(fields(reference).graduateCutOff), fact('/graduateCutOff', undefined, 'reference')];
}

/** 未就业: on the day, or ever since leaving school, which the day is part of. */
function unemployed(trainee: Person, { reading }: On, at: At): Condition<Code> {
  const ever = reading.unemployed === 'never-since-leaving';
  const since: Sign = ['everEmployedSinceLeaving', true];
  if (ever && trainee.everEmployedSinceLeaving === true) return unless(since, no, at);
  const signs = signsOf(trainee);
  const [sign] = signs;
  if (sign === undefined) {
    const asked = ever ? (['everEmployedSinceLeaving'] as const) : (['employed', 'flexiblyEmployed'] as const);
    return unless(since, allOf(asked.map((name) => not(holds(trainee, name, at)))), at);
  }
  const denials = ever ? (['employed', 'everEmployedSinceLeaving'] as const) : (['employed'] as const);
  const denied = denials.filter((name) => trainee[name] === false);
  if (denied.length === 0) return unless(sign, no, at);
  // The record contradicts itself: it denies employment beside what says that there is one.
  const contradicting = [...denied, ...signs.map(([name]) => name)];
  return unless(sign, unknownOf(contradicting.map((name) => fact(pathOf(at, name), referenceOf(trainee)))), at);
}

/** What a fact of employment breaks. */
const codes = {
  employed: 'employed',
  employer: 'employed',
  employmentRelation: 'employed',
  flexiblyEmployed: 'flexibly-employed',
  everEmployedSinceLeaving: 'employed-since-leaving',
} as const;

/** What says that somebody is employed: a fact, and what it is. */
type Sign = readonly [name: keyof typeof codes, actual: string | true];

/** What says that somebody is employed on the day. */
function signsOf({ employed, employer, employmentRelation, flexiblyEmployed }: Person): readonly Sign[] {
  const signs: Sign[] = [];
  const by = text(employer);
  const relation = oneOf(employmentRelation, employmentRelations);
  if (employed === true) signs.push(['employed', true]);
  if (by !== undefined) signs.push(['employer', by]);
  if (relation !== undefined) signs.push(['employmentRelation', relation]);
  if (flexiblyEmployed === true) signs.push(['flexiblyEmployed', true]);
  return signs;
}

/** That somebody is not employed, which a sign of employment breaks. */
function unless([name, actual]: Sign, met: Judgement, at: At): Condition<Code> {
  return { code: codes[name], met, said: () => broken(name, actual, '=', actual === true ? false : null, at) };
}
