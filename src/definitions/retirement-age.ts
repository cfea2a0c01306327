import type { Citation } from '../notice/citation.js';
import type { CalendarDay } from '../values/calendar.js';
import { isCalendarDay } from '../values/calendar.js';
import { addMonths, addYears } from '../values/calendar-arithmetic.js';
import { freeze } from '../values/freeze.js';
import type { Sex } from './codes.js';

/**
 * 参加的养老保险制度。
 *
 * Old-age insurance scheme of a person.
 *
 * - `employees`: 职工基本养老保险（含灵活就业人员参加的）
 * - `residents`: 城乡居民基本养老保险
 */
export type PensionScheme = 'employees' | 'residents';

/**
 * 岗位类别，决定女职工的原法定退休年龄：干部（管理、技术岗位）55周岁，工人50周岁。
 *
 * Type of post; it decides the age of women: cadres (干部, management and technical posts) or workers (工人). Women in
 * flexible employment (灵活就业) belong to 55 in most places and to 50 in some (from memory, source not yet checked):
 * leave the post out for them, unless it is known which.
 *
 * - `cadre`: 干部、管理技术岗位
 * - `worker`: 工人岗位
 */
export type PostType = 'cadre' | 'worker';

/**
 * 决定退休年龄的事实；未知的不填。
 *
 * The facts that decide when a person reaches retirement age. What is not known is left out.
 */
export interface RetirementFacts {
  /** 出生日期。 Birth date. */
  readonly birthDate?: CalendarDay | undefined;
  /** 性别。 Sex. */
  readonly sex?: Sex | undefined;
  /** 养老保险制度。 Old-age insurance scheme. */
  readonly scheme?: PensionScheme | undefined;
  /** 岗位类别。 Type of post; asked for women only. */
  readonly post?: PostType | undefined;
  /**
   * 是否符合特殊工种提前退休条件。 Whether the person qualifies by a special post (特殊工种: underground, at heights,
   * hot or very heavy work …).
   */
  readonly specialPost?: boolean | undefined;
  /**
   * 是否已因特殊工种提前退休；仅在自2025年起可自愿选择之处有关。 Whether retired early by a special post; it matters
   * only where that is a choice, from 2025 on.
   */
  readonly retiredEarly?: boolean | undefined;
}

/** 到达退休年龄的日期范围，含首尾。 The days between which a person reaches retirement age, both ends included. */
export interface RetirementDayRange {
  /** 最早可能的日期。 The earliest day it can be. */
  readonly earliest: CalendarDay;
  /** 最晚可能的日期。 The latest day it can be. */
  readonly latest: CalendarDay;
}

/**
 * 一种可能：按哪个年龄、延迟几个月、何日到达、依据什么。
 *
 * One possibility that the facts leave: the age, its delay, the day, and the sentences of other law that it comes from.
 *
 * @internal
 */
export interface RetirementCase {
  /** 原年龄，周岁。 The age before the raise, in full years. */
  readonly years: number;
  /** 延迟的月数。 Months of delay. */
  readonly months: number;
  /** 到达之日。 The day it is reached. */
  readonly day: CalendarDay;
  /** 出处。 Where it comes from. */
  readonly sources: readonly Citation[];
}

/**
 * 一类人员的退休年龄：原年龄，以及自2025年1月1日起的渐进式延迟。
 *
 * Retirement age of one group: the age up to 2024 and its gradual raise from 1 January 2025.
 */
export interface RetirementAge {
  /** 原退休年龄，周岁。 The age before the raise, in full years. */
  readonly years: number;
  /**
   * 每延迟一个月所隔的月数；不延迟的为 `null`。 Months of birth that bring one month of delay each; `null`: never
   * raised.
   */
  readonly step: number | null;
  /** 最多延迟的月数。 Most months of delay. */
  readonly cap: number;
}

/**
 * 退休年龄的参数。不是本通知的数字：每一项出自其他文件，见 {@link retirementAgeSources}。
 *
 * The parameters of retirement age. They are no figures of the notice: each comes from another document, see
 * {@link retirementAgeSources}.
 *
 * Found in copies of the documents' text (核对了转载的原文): every age, step and limit below, the ages of special
 * posts after 2024 apart; for these an HRSS bureau's published answer was found. The decision's own tables were not
 * found, but rows of them and results of the official calculator were; all agree (docs/sources.md lists them). From
 * memory, source not yet checked (凭记忆，未核对来源): that the residents' scheme is not raised; the decision speaks
 * of employees (职工) only.
 *
 * @example
 * ```ts
 * import { retirementAges } from 'kunming-training-rules';
 *
 * retirementAges.raisedFrom; // => '2025-01-01'
 * retirementAges.men.years; // => 60
 * ```
 */
export const retirementAges = /* @__PURE__ */ freeze({
  /** First day of the gradual raise (渐进式延迟). */
  raisedFrom: '2025-01-01',
  /** Men (男职工): 60, to 63. */
  men: { years: 60, step: 4, cap: 36 },
  /** Women in management and technical posts (女干部、管理技术岗位): 55, to 58. */
  womenCadres: { years: 55, step: 4, cap: 36 },
  /** Women workers (女工人): 50, to 55. */
  womenWorkers: { years: 50, step: 2, cap: 60 },
  /** Men in special posts (特殊工种男职工): 55, to 58; from the raise on an age at which they may retire. */
  specialPostMen: { years: 55, step: 4, cap: 36 },
  /** Women in special posts (特殊工种女职工): 45, to 50; from the raise on an age at which they may retire. */
  specialPostWomen: { years: 45, step: 2, cap: 60 },
  /** Both sexes in the residents' scheme (城乡居民养老保险): 60, not raised. */
  residents: { years: 60, step: null, cap: 0 },
} as const satisfies Record<string, string | RetirementAge>);

/** The sentences, each by what it says. */
const sources = /* @__PURE__ */ freeze({
  workers: {
    document: '国发〔1978〕104号',
    locator: '国务院关于工人退休、退职的暂行办法 第一条（一）',
    exact: '男年满六十周岁，女年满五十周岁，连续工龄满十年的',
  },
  specialPosts: {
    document: '国发〔1978〕104号',
    locator: '国务院关于工人退休、退职的暂行办法 第一条（二）',
    exact:
      '从事井下、高空、高温、特别繁重体力劳动或者其他有害身体健康的工作，男年满五十五周岁、女年满四十五周岁，连续工龄满十年的',
  },
  residents: {
    document: '国发〔2014〕8号',
    locator: '国务院关于建立统一的城乡居民基本养老保险制度的意见',
    exact: '年满60周岁、累计缴费满15年，且未领取国家规定的基本养老保障待遇的，可以按月领取城乡居民养老保险待遇',
  },
  decision: {
    document: '全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定（2024年9月13日）',
    locator: '一',
    exact:
      '用十五年时间，逐步将男职工的法定退休年龄从原六十周岁延迟至六十三周岁，将女职工的法定退休年龄从原五十周岁、五十五周岁分别延迟至五十五周岁、五十八周岁',
  },
  raise: {
    document: '全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定（2024年9月13日）',
    locator: '国务院关于渐进式延迟法定退休年龄的办法 第一条',
    exact:
      '从2025年1月1日起，男职工和原法定退休年龄为五十五周岁的女职工，法定退休年龄每四个月延迟一个月，分别逐步延迟至六十三周岁和五十八周岁；原法定退休年龄为五十周岁的女职工，法定退休年龄每二个月延迟一个月，逐步延迟至五十五周岁',
  },
  specialPostsRaise: {
    document: '全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定（2024年9月13日）',
    locator: '国务院关于渐进式延迟法定退休年龄的办法 第八条',
    exact:
      '从事井下、高空、高温、特别繁重体力劳动等国家规定的特殊工种，以及在高海拔地区工作的职工，符合条件的可以申请提前退休',
  },
} as const satisfies Record<string, Citation>);

/** What each age rests on, up to 2024 and where it is raised. */
const basis: Readonly<
  Record<Exclude<keyof typeof retirementAges, 'raisedFrom'>, readonly [readonly Citation[], readonly Citation[]]>
> = /* @__PURE__ */ freeze({
  men: [[sources.workers], [sources.workers, sources.decision, sources.raise]],
  womenCadres: [[sources.decision], [sources.decision, sources.raise]],
  womenWorkers: [[sources.workers], [sources.workers, sources.decision, sources.raise]],
  specialPostMen: [[sources.specialPosts], [sources.specialPosts, sources.specialPostsRaise]],
  specialPostWomen: [[sources.specialPosts], [sources.specialPosts, sources.specialPostsRaise]],
  residents: [[sources.residents], [sources.residents]],
});

/**
 * 退休年龄参数的出处：文件、条款、原文。均非本通知。
 *
 * Where {@link retirementAges} come from: document, place and words. None of them is the notice. The words are those of
 * copies that were read (docs/sources.md), with full-width punctuation.
 *
 * @example
 * ```ts
 * import { retirementAgeSources } from 'kunming-training-rules';
 *
 * retirementAgeSources[0]?.document; // => '国发〔1978〕104号'
 * ```
 */
export const retirementAgeSources: readonly Citation[] = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.values(sources),
);

/**
 * 到达退休年龄的日期范围：按已知的事实算出最早和最晚的日期，未知的事实取各种可能。判断之日早于 `earliest` 为未到达，
 * 不早于 `latest` 为已到达，其间不能判断。
 *
 * The earliest and the latest day on which a person reaches retirement age, given what is known; what is unknown may be
 * any. On a day before `earliest` the age is not reached, from `latest` on it is, in between nobody can tell without
 * more facts.
 *
 * How the day is found (算法):
 * - The age is reached on the birthday itself (到达之日为生日当天); who is born on 29 February reaches it on 28
 * February
 *   where that year has no 29th (民法典第二百零二条).
 * - Who reaches the old age before 1 January 2025 keeps that day. For others it is later by a number of months: one for
 *   every started step (four or two months) between January 2025 and the month in which the old age is reached, at most
 *   36 or 60. Where the month has no such day, its last day.
 * - A special post gives the early day of its own, up to 2024: then such persons were to retire (应该退休). From the
 *   raise on it is an age at which they may retire if they choose (可以申请提前退休), between the early and the
 * ordinary
 *   day: the range says so, unless it is known whether they did.
 * - The residents' scheme: 60, whatever sex and post.
 *
 * Flexible early or late retirement (弹性提前退休、弹性延迟退休) is a choice and no statutory age: it is left out. So
 * is early retirement for loss of working capacity (病退).
 *
 * @param facts - What is known of the person. A value that is none of those listed counts as unknown.
 * @returns The range, or undefined where the birth date is not known.
 *
 * @example
 * ```ts
 * import { retirementDayRange } from 'kunming-training-rules';
 *
 * // A woman of whose post nothing is known.
 * const range = retirementDayRange({
 *   birthDate: '1970-03-15',
 *   sex: 'female',
 *   scheme: 'employees',
 *   specialPost: false,
 * });
 * range; // => { earliest: '2020-03-15', latest: '2025-04-15' }
 * retirementDayRange({ sex: 'male' }); // => undefined
 * ```
 */
export function retirementDayRange(facts: RetirementFacts): RetirementDayRange | undefined {
  const cases = retirementCases(facts);
  const [first] = cases;
  return first && { earliest: first.day, latest: (cases.at(-1) ?? first).day };
}

/**
 * 已知的事实所留下的各种可能，按到达之日先后排列。
 *
 * The possibilities that the facts leave, the earliest day first; see {@link retirementDayRange}.
 *
 * @param facts - What is known of the person.
 * @returns The possibilities; none where the birth date is not known.
 * @internal
 */
export function retirementCases(facts: RetirementFacts): readonly RetirementCase[] {
  const { birthDate, sex, scheme, post } = facts;
  if (!isCalendarDay(birthDate)) return [];
  const cases: RetirementCase[] = [];
  if (scheme !== 'employees') cases.push(caseOf(birthDate, 'residents'));
  if (scheme !== 'residents') {
    if (sex !== 'female') cases.push(...employeeCases(birthDate, facts, ['men'], 'specialPostMen'));
    if (sex !== 'male') cases.push(...employeeCases(birthDate, facts, womenAges(post), 'specialPostWomen'));
  }
  return cases.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day)));
}

/**
 * 到达退休年龄的日期；事实不足以确定时为 `undefined`。
 *
 * The day on which a person reaches retirement age, where the facts settle it (see {@link retirementDayRange}).
 *
 * @param facts - What is known of the person.
 * @returns The day, or undefined where the facts leave more than one.
 *
 * @example
 * ```ts
 * import { retirementDay } from 'kunming-training-rules';
 *
 * // The decision's first row: a man born in January 1965 is delayed by one month.
 * retirementDay({ birthDate: '1965-01-20', sex: 'male', scheme: 'employees', specialPost: false }); // => '2025-02-20'
 * // Reached before 2025: not delayed.
 * retirementDay({ birthDate: '1964-12-31', sex: 'male', scheme: 'employees', specialPost: false }); // => '2024-12-31'
 * retirementDay({ birthDate: '1970-03-15', scheme: 'residents' }); // => '2030-03-15'
 * ```
 */
export function retirementDay(facts: RetirementFacts): CalendarDay | undefined {
  const range = retirementDayRange(facts);
  return range?.earliest === range?.latest ? range?.earliest : undefined;
}

/** The ages that a woman's post leaves open. */
function womenAges(post: unknown): readonly (keyof typeof basis)[] {
  if (post === 'cadre') return ['womenCadres'];
  if (post === 'worker') return ['womenWorkers'];
  return ['womenCadres', 'womenWorkers'];
}

/** The possibilities in the employees' scheme. */
function employeeCases(
  birthDate: CalendarDay,
  { specialPost, retiredEarly }: RetirementFacts,
  ordinary: readonly (keyof typeof basis)[],
  special: keyof typeof basis,
): RetirementCase[] {
  const cases = ordinary.map((age) => caseOf(birthDate, age));
  if (specialPost === false) return cases;
  const early = caseOf(birthDate, special);
  // Up to 2024 such persons were to retire; from then on they may, and did or did not.
  const mandatory = early.day < retirementAges.raisedFrom;
  if (specialPost === true && (mandatory || retiredEarly === true)) return [early];
  return mandatory || retiredEarly !== false ? [early, ...cases] : cases;
}

/** The day on which an age is reached, with its delay. */
function caseOf(birthDate: CalendarDay, age: keyof typeof basis): RetirementCase {
  const { years, step, cap }: RetirementAge = retirementAges[age];
  const old = addYears(birthDate, years);
  const [asItWas, raised] = basis[age];
  if (step === null || old < retirementAges.raisedFrom) return { years, months: 0, day: old, sources: asItWas };
  const since = monthOf(old) - monthOf(retirementAges.raisedFrom);
  const months = Math.min(cap, Math.floor(since / step) + 1);
  return { years, months, day: addMonths(birthDate, years * 12 + months), sources: raised };
}

/** Number of the month of a day. */
function monthOf(day: CalendarDay): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
