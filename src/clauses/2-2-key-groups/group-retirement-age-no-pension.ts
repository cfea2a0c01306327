import type { Trainee } from '../../model/trainee.js';
import type { CalendarDay } from '../../policy/calendar.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, judgedDay, type ClauseOptions } from '../../policy/judge.js';
import { retirementDayRange, type RetirementDayRange } from '../../policy/retirement-age.js';
import { allMet, factCondition, findingsOf, type Condition } from '../../result/conditions.js';
import { fact, type Findings } from '../../result/findings.js';
import { known, unknown, type Judgement } from '../../result/kleene.js';
import { day, fields, referenceOf } from '../../result/read.js';
import type { ClauseResult } from '../../result/result.js';

/** {@link assessRetirementAgeWithoutPension} 所读的字段。 What {@link assessRetirementAgeWithoutPension} reads of a trainee. */
export type RetirementAgeRecord = Pick<Trainee, 'reference' | 'birthDate' | 'sex' | 'pensionScheme' | 'post' | 'specialPost' | 'retiredEarly' | 'monthlyPension'>;

/** 条款常量：到达退休年龄但未按月领取养老保险人员。 The clause constant of {@link assessRetirementAgeWithoutPension}. */
export const groupRetirementAgeNoPension = /* @__PURE__ */ freeze({
  id: 'group-retirement-age-no-pension',
  function: 'assessRetirementAgeWithoutPension',
  title: { 'zh-CN': '到达退休年龄但未按月领取养老保险人员', en: 'Persons of retirement age without a monthly pension' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [{ document: '昆人社通〔2022〕34号', locator: '二（二）', paragraph: 24, exact: '到达退休年龄但未按月领取养老保险人员', start: 78, end: 96 }],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'below-retirement-age': { 'zh-CN': '尚未到达退休年龄。', en: 'Below retirement age.' },
    'draws-monthly-pension': { 'zh-CN': '已按月领取养老保险。', en: 'Draws a monthly pension.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(groupRetirementAgeNoPension);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const groupRetirementAgeNoPensionAdopted: InForce<typeof groupRetirementAgeNoPension> = adopted;

/**
 * > 到达退休年龄但未按月领取养老保险人员
 *
 * 判断一人在判断之日是否已到达法定退休年龄（tuìxiū niánlíng，生日当天算到达）而未按月领取养老金；一次性领取不是按月领取。
 * 退休年龄不是本通知的数字：见 {@link retirementDayRange}，含2025年1月1日起的渐进式延迟。性别、养老保险类型、岗位类型（女职工）、特殊工种
 * 都是给出的事实：不知道的，只在其各种可能给出不同结论时无法判断，例如52岁、岗位不明的女职工。自2025年起特殊工种可自愿选择提前退休，
 * 因此另问是否已提前退休。供组织培训的单位使用。
 *
 * Assesses whether a person has reached statutory retirement age on the day judged on, the birthday itself included,
 * and draws no monthly old-age pension; a lump sum is none. The ages are no figures of the notice: see
 * {@link retirementDayRange}, also for the gradual raise from 1 January 2025. Sex, pension scheme, post type (of
 * women) and special post are facts given: what is unknown matters only where its possibilities differ on that day,
 * as for a woman of 52 whose post is unknown. From 2025 on persons in special posts may choose to retire early:
 * whether they did is asked then. For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 出生日期、性别、养老保险、岗位、是否按月领取。 Birth date, sex, pension scheme, post, monthly pension.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：已到达且未按月领取；`failed`：未到达，或已按月领取（`note`）；`cantTell`：有缺失且可能改变结论。 Passed if the
 * age is reached and no monthly pension drawn, failed (a note) if not reached or one is drawn, cantTell where what is
 * missing could decide; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessRetirementAgeWithoutPension } from 'kunming-training-rules';
 *
 * const trainee = { birthDate: '1962-06-01', sex: 'male', pensionScheme: 'employees', specialPost: false, monthlyPension: false } as const;
 * assessRetirementAgeWithoutPension(trainee, { asOf: '2022-06-01' }).outcome; // => 'passed'
 * assessRetirementAgeWithoutPension(trainee, { asOf: '2022-05-31' }).outcome; // => 'failed'
 * ```
 *
 * @example
 * ```ts
 * import { assessRetirementAgeWithoutPension } from 'kunming-training-rules';
 *
 * // A woman of 52 whose post is unknown.
 * const trainee = { birthDate: '1970-05-01', sex: 'female', pensionScheme: 'employees', specialPost: false, monthlyPension: false } as const;
 * assessRetirementAgeWithoutPension(trainee, { asOf: '2022-06-01' }).missing.map((each) => each.kind === 'fact' && each.fact); // => ['post']
 * ```
 */
export function assessRetirementAgeWithoutPension(trainee: RetirementAgeRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, trainee, options);
}

type On = InForce<typeof groupRetirementAgeNoPension>;

function body(trainee: RetirementAgeRecord, on: On, options: ClauseOptions): Findings {
  return findingsOf(on, conditionsOf(trainee, options, ''), referenceOf(trainee));
}

/**
 * 是否到达退休年龄而未按月领取养老金，供组合条款使用。 Whether the person belongs, for the clauses composed of it.
 *
 * @param trainee - The trainee.
 * @param _on - The clause in force.
 * @param options - Options of the call.
 * @param path - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function judgeRetirementAgeWithoutPension(trainee: unknown, _on: On, options: ClauseOptions, path = ''): Judgement {
  return allMet(conditionsOf(trainee, options, path));
}

function conditionsOf(trainee: unknown, options: ClauseOptions, path: string): readonly Condition<keyof (typeof groupRetirementAgeNoPension)['messages']>[] {
  return [
    { code: 'below-retirement-age', met: reached(trainee, options, path), path: `${path}/birthDate`, actual: false, quantity: 'retirementAgeReached', op: '=', value: true },
    factCondition('draws-monthly-pension', trainee, 'monthlyPension', path, false),
  ];
}

/** The facts that decide the age, each with the two things it may be; a case has one bit for each. */
const deciders = [
  ['sex', 'male', 'female'],
  ['pensionScheme', 'employees', 'residents'],
  ['post', 'cadre', 'worker'],
  ['specialPost', false, true],
  ['retiredEarly', false, true],
] as const;
const [FEMALE, RESIDENTS, POST, SPECIAL, EARLY, ALL] = [1, 2, 4, 8, 16, 32] as const;

function reached(trainee: unknown, options: ClauseOptions, path: string): Judgement {
  const given = fields(trainee as RetirementAgeRecord);
  const born = day(given.birthDate);
  const [asOf, noDay] = judgedDay(options);
  if (born !== undefined && asOf !== undefined) {
    // What is of no known kind counts as unknown there.
    const { sex, pensionScheme: scheme, post, specialPost } = given as RetirementAgeRecord;
    const range = retirementDayRange({ birthDate: born, sex: sex ?? undefined, scheme, post, specialPost });
    if (range && asOf < range.earliest) return known(false);
    if (range && asOf >= range.latest) return known(true);
  }
  let settled = 0;
  let bits = 0;
  for (const [place, [name, zero, one]] of deciders.entries()) {
    if (given[name] === zero || given[name] === one) settled |= 1 << place;
    if (given[name] === one) bits |= 1 << place;
  }
  // Every case that the known facts leave, with its answer; while the day judged on or the birth date is unknown, the
  // day of retirement or the kind of case stands for it.
  const answers: (boolean | CalendarDay | number)[] = [];
  const ranges = new Map<number, RetirementDayRange | undefined>();
  for (let each = 0; each < ALL; each++) {
    if ((each & settled) !== bits) continue;
    const kind = kindOf(each);
    if (born === undefined) {
      answers[each] = kind | ((kind & SPECIAL) !== 0 ? each & EARLY : 0);
      continue;
    }
    if (!ranges.has(kind)) ranges.set(kind, rangeOf(born, kind));
    const range = ranges.get(kind);
    const at = ((each & EARLY) !== 0 ? range?.earliest : range?.latest) ?? born;
    answers[each] = asOf === undefined ? at : asOf >= at;
  }
  // A fact could decide where two cases that differ in it alone have different answers.
  const open = deciders.filter((_, place) => (settled & (1 << place)) === 0 && answers.some((answer, each) => answer !== answers[each ^ (1 << place)]));
  const answer = answers[bits];
  if (open.length === 0 && typeof answer === 'boolean') return known(answer);
  const asked = [...(born === undefined ? ['birthDate'] : []), ...open.map(([name]) => name)].map((name) => fact(`${path}/${name}`, referenceOf(trainee)));
  return unknown(...asked, ...(asOf === undefined ? [noDay] : []));
}

/** What of a case the age rests on: post matters for women, and nothing else in the residents' scheme. */
function kindOf(each: number): number {
  return (each & RESIDENTS) !== 0 ? RESIDENTS : each & ((each & FEMALE) !== 0 ? FEMALE | POST | SPECIAL : SPECIAL);
}

function rangeOf(birthDate: CalendarDay, kind: number): RetirementDayRange | undefined {
  return retirementDayRange({
    birthDate,
    sex: (kind & FEMALE) !== 0 ? 'female' : 'male',
    scheme: (kind & RESIDENTS) !== 0 ? 'residents' : 'employees',
    post: (kind & POST) !== 0 ? 'worker' : 'cadre',
    specialPost: (kind & SPECIAL) !== 0,
  });
}
