import { retirementAges, type RetirementCase, retirementCases } from '../../definitions/retirement-age.js';
import { broken } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import { type Judgement, no, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Row } from '../../kernel/result.js';
import type { Trainee } from '../../model/trainee.js';
import type { Citation } from '../../notice/citation.js';
import { source } from '../../notice/source.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, type Fields, fields, referenceOf } from '../../values/read.js';
import { allMet, type Condition, findingsOf, must } from '../shared/membership.js';

/**
 * {@link assessRetirementAgeWithoutPension} 所读的字段。 What {@link assessRetirementAgeWithoutPension} reads of a
 * trainee.
 */
export type RetirementAgeRecord = Pick<
  Trainee,
  'reference' | 'birthDate' | 'sex' | 'pensionScheme' | 'post' | 'specialPost' | 'retiredEarly' | 'monthlyPension'
>;

/**
 * 条款常量：到达退休年龄但未按月领取养老保险人员。 The clause constant of {@link assessRetirementAgeWithoutPension}.
 */
export const groupRetirementAgeNoPension = /* @__PURE__ */ freeze({
  id: 'group-retirement-age-no-pension',
  function: 'assessRetirementAgeWithoutPension',
  title: { 'zh-CN': '到达退休年龄但未按月领取养老保险人员', en: 'Persons of retirement age without a monthly pension' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [
    {
      document: source.number,
      locator: '二（二）',
      paragraph: 24,
      exact: '到达退休年龄但未按月领取养老保险人员',
      start: 78,
      end: 96,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'below-retirement-age': {
      'zh-CN': '判断之日（{judgedOn}）尚未到达退休年龄：{age}周岁，延迟{delayMonths}个月，{reachedOn}到达。',
      en: 'Below retirement age on {judgedOn}: {age}, raised by {delayMonths} months, is reached on {reachedOn}.',
    },
    'below-every-retirement-age': {
      'zh-CN':
        '判断之日（{judgedOn}）尚未到达任何一种可能的退休年龄：最早为{age}周岁，延迟{delayMonths}个月，{reachedOn}到达。',
      en: 'Below every retirement age that it may be on {judgedOn}: the earliest, {age} raised by {delayMonths} months, is reached on {reachedOn}.',
    },
    'draws-monthly-pension': { 'zh-CN': '已按月领取养老保险。', en: 'Draws a monthly pension.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(groupRetirementAgeNoPension, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const groupRetirementAgeNoPensionAdopted: InForce<typeof groupRetirementAgeNoPension> = adopted;

/**
 * > 到达退休年龄但未按月领取养老保险人员
 *
 * 判断一人在判断之日是否已到达法定退休年龄（tuìxiū niánlíng，生日当天算到达）而未按月领取养老金；
 * 一次性领取不是按月领取。退休年龄不是本通知的数字，出自其他法律文件，结果中一并引用：见 {@link retirementDayRange}，
 * 含2025年1月1日起的渐进式延迟。性别、养老保险类型、岗位类型（女职工）、特殊工种都是给出的事实：不知道的，
 * 只在其各种可能给出不同结论时无法判断，例如52岁、岗位不明的女职工。自2025年起特殊工种可自愿选择提前退休，
 * 因此判断之日在此之后或不知道的，另问是否已提前退休。`measured.retirementAges` 列出已知事实所留下的各种可能：年龄、
 * 延迟月数、到达之日和出处。供组织培训的单位使用。
 *
 * Assesses whether a person has reached statutory retirement age on the day judged on, the birthday itself included,
 * and draws no monthly old-age pension; a lump sum is none. The ages are no figures of the notice: they come from other
 * law, which the result cites as such; see {@link retirementDayRange}, also for the gradual raise from 1 January 2025.
 * Sex, pension scheme, post type (of women) and special post are facts given: what is unknown matters only where its
 * possibilities differ on that day, as for a woman of 52 whose post is unknown. From 2025 on persons in special posts
 * may choose to retire early: whether they did is asked where the day judged on is not before, or unknown.
 * `measured.retirementAges` lists the possibilities that the facts leave: age, months of delay, the day it is reached,
 * and where it comes from. For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 出生日期、性别、养老保险、岗位、是否按月领取。 Birth date, sex, pension scheme, post, monthly
 * pension.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：已到达且未按月领取；`failed`：未到达，或已按月领取（`note`）；`cantTell`：有缺失且可能改变结论。
 * Passed if the age is reached and no monthly pension drawn, failed (a note) if not reached or one is drawn, cantTell
 * where what is missing could decide; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessRetirementAgeWithoutPension } from 'kunming-training-rules';
 *
 * const trainee = {
 *   birthDate: '1962-06-01',
 *   sex: 'male',
 *   pensionScheme: 'employees',
 *   specialPost: false,
 *   monthlyPension: false,
 * } as const;
 * assessRetirementAgeWithoutPension(trainee, { asOf: '2022-06-01' }).outcome; // => 'passed'
 * assessRetirementAgeWithoutPension(trainee, { asOf: '2022-05-31' }).outcome; // => 'failed'
 * ```
 *
 * @example
 * ```ts
 * import { assessRetirementAgeWithoutPension } from 'kunming-training-rules';
 *
 * // A woman of 52 whose post is unknown.
 * const trainee = {
 *   birthDate: '1970-05-01',
 *   sex: 'female',
 *   pensionScheme: 'employees',
 *   specialPost: false,
 *   monthlyPension: false,
 * } as const;
 * assessRetirementAgeWithoutPension(trainee, { asOf: '2022-06-01' }).missing.map(
 *   (each) => each.kind === 'fact' && each.fact,
 * ); // => ['post']
 * ```
 */
export function assessRetirementAgeWithoutPension(trainee: RetirementAgeRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, trainee, options);
}

type On = InForce<typeof groupRetirementAgeNoPension>;
type Code = keyof (typeof groupRetirementAgeNoPension)['messages'];

function expects(trainee: Given, on: On, options: ClauseOptions): Findings {
  const cases = casesOf(trainee);
  const found = findingsOf(on, conditionsOf(trainee, cases, options, ''), referenceOf(trainee));
  if (cases.length > 0) found.measured = { retirementAges: cases.map(rowOf) };
  found.otherLaw = lawOf(cases);
  return found;
}

function rowOf({ years: age, months: delayMonths, day: reachedOn, sources }: RetirementCase): Row {
  return { age, delayMonths, reachedOn, document: sources.at(-1)?.document ?? null };
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
export function judgeRetirementAgeWithoutPension(
  trainee: unknown,
  _on: On,
  options: ClauseOptions,
  path = '',
): Judgement {
  const given = fields<RetirementAgeRecord>(trainee);
  return allMet(conditionsOf(given, casesOf(given), options, path));
}

/**
 * 一人的退休年龄所依据的其他法律文件，供组合条款使用。 The sentences of other law that a person's retirement age rests
 * on, for the clauses composed of it.
 *
 * @param trainee - The trainee.
 * @returns The sentences, each once; none where the birth date is not known, or a monthly pension is drawn at any age.
 * @internal
 */
export function retirementLaw(trainee: unknown): readonly Citation[] {
  const given = fields<RetirementAgeRecord>(trainee);
  return given.monthlyPension === true ? [] : lawOf(casesOf(given));
}

function lawOf(cases: readonly RetirementCase[]): readonly Citation[] {
  return [...new Set(cases.flatMap(({ sources }) => sources))];
}

/** The retirement ages that the facts leave; what is of no known kind counts as unknown there. */
function casesOf(trainee: Given): readonly RetirementCase[] {
  const { birthDate, sex, pensionScheme: scheme, post, specialPost, retiredEarly } = trainee as RetirementAgeRecord;
  return retirementCases({
    birthDate: birthDate ?? undefined,
    sex: sex ?? undefined,
    scheme,
    post,
    specialPost,
    retiredEarly,
  });
}

function conditionsOf(
  trainee: Given,
  cases: readonly RetirementCase[],
  options: ClauseOptions,
  path: string,
): readonly Condition<Code>[] {
  return [
    {
      code: cases.length === 1 ? 'below-retirement-age' : 'below-every-retirement-age',
      met: reached(trainee, cases, options, path),
      said: () => belowAge(cases, options, path),
    },
    must('draws-monthly-pension', trainee, 'monthlyPension', path, false),
  ];
}

/** What is said of who has not reached the age: the first of those that the facts leave. */
function belowAge([first]: readonly RetirementCase[], options: ClauseOptions, path: string): ViolationDetail {
  const detail = broken('birthDate', false, '=', true, path, { quantity: 'retirementAgeReached' });
  if (first === undefined) return detail;
  const { years: age, months: delayMonths, day: reachedOn, sources } = first;
  const data = { judgedOn: judgedDay(options)[0] ?? null, age, delayMonths, reachedOn };
  return { ...detail, data, citation: sources.at(-1) ?? 0 };
}

/** The facts that decide the age, each with the two things that it may be. */
const deciders = {
  sex: ['male', 'female'],
  pensionScheme: ['employees', 'residents'],
  post: ['cadre', 'worker'],
  specialPost: [false, true],
  retiredEarly: [false, true],
} as const;
type Decider = keyof typeof deciders;
const deciderNames = /* @__PURE__ */ Object.keys(deciders) as readonly Decider[];

/** One way that all these facts may be. */
type Way = { readonly [K in Decider]: (typeof deciders)[K][number] };
type Given = Fields<RetirementAgeRecord>;

function reached(trainee: Given, cases: readonly RetirementCase[], options: ClauseOptions, path: string): Judgement {
  const [asOf, noDay] = judgedDay(options);
  const first = cases[0]?.day;
  const last = cases.at(-1)?.day;
  if (asOf !== undefined && first !== undefined && asOf < first) return no;
  if (asOf !== undefined && last !== undefined && asOf >= last) return yes;
  const born = day(trainee.birthDate);
  const open = openIn(trainee, (way) => answerIn(way, born, asOf));
  const asked = [...(born === undefined ? ['birthDate'] : []), ...open].map((name) =>
    fact(`${path}/${name}`, referenceOf(trainee)),
  );
  return unknown(...asked, ...(asOf === undefined ? [noDay] : []));
}

/** The facts not given that could decide: two ways that differ in one of them alone have different answers. */
function openIn(given: Given, answerOf: (way: Way) => unknown): readonly Decider[] {
  const isKnown = (name: Decider): boolean => deciders[name].some((option) => option === given[name]);
  const known = deciderNames.filter(isKnown);
  const left = everyWay.filter(([way]) => known.every((name) => way[name] === given[name]));
  const answers = new Map(left.map(([way]) => [way, answerOf(way)]));
  const decides = (name: Decider): boolean =>
    left.some(([way, beside]) => answers.get(way) !== answers.get(beside[name]));
  return deciderNames.filter((name) => !isKnown(name) && decides(name));
}

/** Every way that the facts may be, each with the ways that differ from it in one of them alone. */
const everyWay = /* @__PURE__ */ waysWithThoseBeside();

function waysWithThoseBeside(): readonly (readonly [Way, Readonly<Record<Decider, Way>>])[] {
  let ways: readonly object[] = [{}];
  for (const name of deciderNames)
    ways = ways.flatMap((way) => deciders[name].map((option) => ({ ...way, [name]: option })));
  const all = ways as readonly Way[];
  const besideIn = (way: Way, name: Decider): Way | undefined =>
    all.find((other) => deciderNames.every((each) => (other[each] === way[each]) === (each !== name)));
  return all.map((way) => [
    way,
    Object.fromEntries(deciderNames.map((name) => [name, besideIn(way, name)])) as Record<Decider, Way>,
  ]);
}

/**
 * Whether the age is reached, the facts being so; while the day judged on or the birth date is unknown, the day of
 * retirement or the kind of age stands for it.
 */
function answerIn(
  way: Way,
  birthDate: CalendarDay | undefined,
  asOf: CalendarDay | undefined,
): boolean | CalendarDay | number {
  if (birthDate === undefined) return kindOfAge(way, asOf !== undefined && asOf < retirementAges.raisedFrom);
  const [only] = retirementCases({ birthDate, scheme: way.pensionScheme, ...way });
  const at = only?.day ?? birthDate;
  return asOf === undefined ? at : asOf >= at;
}

/**
 * A number that two ways share where they give one answer for every birth date. Up to 2024 only the age in years
 * counts, and no others share one; later ones are told apart even where, on that day, nobody's birth could.
 */
function kindOfAge({ sex, pensionScheme, post, specialPost, retiredEarly }: Way, beforeRaise: boolean): number {
  if (pensionScheme === 'residents') return beforeRaise ? retirementAges.residents.years : 0;
  const women = post === 'worker' ? retirementAges.womenWorkers : retirementAges.womenCadres;
  const { years } = sex === 'female' ? women : retirementAges.men;
  if (!specialPost) return years;
  const early = (sex === 'female' ? retirementAges.specialPostWomen : retirementAges.specialPostMen).years;
  // From the raise on, the early age counts for who took it, and for who did not only if it was reached before.
  return beforeRaise || retiredEarly ? early : early * 100 + years;
}
