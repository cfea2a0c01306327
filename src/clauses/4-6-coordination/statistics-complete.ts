import { departments } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { type At, broken, each, entries, lacking, need, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, missingAsOf, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { anyOf, type Judgement, unknown } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Statistics, StatisticsClass, StatisticsEntry, StatisticsTotal } from '../../model/statistics.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { count, day, dayOrNone, type Fields, isObject, list, oneOf, referenceOf, text } from '../../values/read.js';
import { lackOf, some } from '../shared/entries.js';
import { addTo, strangers, tally, tallyByUnit, unitOf, withPerhaps } from '../shared/target.js';

/** {@link checkStatisticsComplete} 所读的字段。 What {@link checkStatisticsComplete} reads of statistics. */
export type StatisticsCompleteRecord = Statistics;

/** 条款常量：培训数据应统尽统。 The clause constant of {@link checkStatisticsComplete}. */
export const statisticsComplete = /* @__PURE__ */ freeze({
  id: 'statistics-complete',
  function: 'checkStatisticsComplete',
  title: { 'zh-CN': '培训数据应统尽统', en: 'Complete statistics' },
  force: 'must',
  modal: { exact: '应统尽统', paragraph: 61, start: 102, end: 106 },
  addressee: { 'zh-CN': '职业培训统筹工作小组成员单位', en: 'members of the working group' },
  citations: [
    {
      document: source.number,
      locator: '四6',
      paragraph: 61,
      exact: '落实信息互通、互统制度，提升培训针对性、实效性，做到培训数据应统尽统，全面反映职业培训工作的成效。',
      start: 72,
      end: 121,
    },
    { document: source.number, locator: '四6', paragraph: 61, exact: '统筹培训资源。', start: 2, end: 9 },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'not-reported': {
      'zh-CN': '班级{class}（{department|term}）已结束，没有上报。',
      en: 'Class {class} ({department|term}) has ended and is not reported.',
    },
    'reported-twice': {
      'zh-CN': '班级{class}上报了{actual}次（{others}）。',
      en: 'Class {class} is reported {actual} times ({others}).',
    },
    'no-finished-class': {
      'zh-CN': '上报的班级{class}不存在或尚未结束。',
      en: 'Class {class} is reported; no such class has ended.',
    },
    'figure-differs': {
      'zh-CN': '班级{class}的{figure|term}上报为{actual}，实际为{required}。',
      en: 'Class {class}: {figure|term} reported as {actual}, in fact {required}.',
    },
    'total-differs': {
      'zh-CN': '{division|term}的{figure|term}合计上报为{actual}，实际为{required}。',
      en: '{division|term}: total {figure|term} reported as {actual}, in fact {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(statisticsComplete, source);

/**
 * > 落实信息互通、互统制度，提升培训针对性、实效性，做到培训数据应统尽统，全面反映职业培训工作的成效。
 *
 * > 统筹培训资源。
 *
 * 检查每个已结束的班级是否都上报统计（péixùn shùjù）且只上报一次，上报的逐班数字和各单位合计是否与按班级重算的一致；
 * 每处差异为一处违反。其他成员单位组织的班级同样要上报。约束职业培训统筹工作小组成员单位。
 * 结束日期晚于查看之日的班级尚未结束；没有给出查看之日的，不知是否已结束。没有上报合计的单位不作比较。
 *
 * Checks that every finished class is in the statistics, once, that nothing else is, and that what is reported of each
 * class and each unit equals what the classes themselves give; each difference is one violation. Classes organised by
 * other members of the working group count too. A class that ends after the day one looks on has not ended; without
 * that day it is not known. A unit of which no total is reported is held against none.
 *
 * 原文：[第61段](../../../docs/notice.md#p61)
 *
 * @param statistics - 全部班级、上报的逐班数字和各单位合计。 Every class, and what was reported class by class and by
 * unit.
 * @param options - 查看之日、政策。 The day one looks on, and policy.
 * @returns `passed`：完整且一致；`failed`：有遗漏、重复或差异；`cantTell`：有缺失，如查看之日；`inapplicable`：
 * 没有已结束的班级，也没有上报。 Passed if complete and consistent, failed for each gap, repetition or difference,
 * cantTell where something is unknown, inapplicable where no class has ended and nothing is reported.
 *
 * @example
 * ```ts
 * import { checkStatisticsComplete } from 'kunming-training-rules';
 *
 * const classes = [
 *   {
 *     reference: 'C1',
 *     division: '530102',
 *     department: 'other-member',
 *     endedOn: '2022-06-30',
 *     personTimes: 50,
 *     certificates: 48,
 *   },
 * ] as const;
 * const reports = [{ class: 'C1', personTimes: 50, certificates: 48 }];
 * checkStatisticsComplete({ classes, reports, totals: [] }, { asOf: '2022-12-31' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkStatisticsComplete } from 'kunming-training-rules';
 *
 * const classes = [
 *   {
 *     reference: 'C1',
 *     division: '530102',
 *     department: 'other-member',
 *     endedOn: '2022-06-30',
 *     personTimes: 50,
 *     certificates: 48,
 *   },
 * ] as const;
 * const result = checkStatisticsComplete({ classes, reports: [], totals: [] }, { asOf: '2022-12-31' });
 * result.outcome; // => 'failed'
 * result.violations[0]?.code; // => 'not-reported'
 * ```
 */
export function checkStatisticsComplete(statistics: StatisticsCompleteRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, statistics, onDayOf(options, source.planYearEnd, ''));
}

type On = InForce<typeof statisticsComplete>;
type Given = Fields<StatisticsCompleteRecord>;
type Reported = Fields<StatisticsEntry>;

const figures = ['personTimes', 'certificates'] as const;

/** Where a class has ended, or something is reported. */
function applies(statistics: Given, _on: On, options: ClauseOptions): Judgement {
  const asOf = day(options.asOf);
  const isSome = ({ length }: readonly unknown[]): boolean => length > 0;
  return anyOf([
    some<StatisticsClass>(list(statistics.classes), '/classes', (own, at) => hasEnded(own, at, asOf)),
    whether(statistics, 'reports', list, isSome),
    whether(statistics, 'totals', list, isSome),
  ]);
}

/** 应统尽统: every class that has ended is reported, once and as it is, nothing else is, and the totals agree. */
function expects(statistics: Given, on: On, options: ClauseOptions): Findings {
  const asOf = day(options.asOf);
  const found = findings();
  const classes = entries(found, statistics, 'classes');
  const reports = entries(found, statistics, 'reports');
  const totals = entries(found, statistics, 'totals');
  const all = readClasses(classes, asOf, found);
  const { times, isComplete } = compareReports(reports, classes, all, on, found);
  let finishedClasses = 0;
  for (const { reference, own, index, ended } of all) {
    if (ended.truth === false) continue;
    lacking(found, ended);
    if (ended.truth) finishedClasses++;
    const at = `/classes/${String(index)}`;
    if (reference === undefined) found.missing.push(fact(`${at}/reference`));
    else if (ended.truth && isComplete && !times.has(reference)) {
      const department = oneOf(own.department, departments) ?? null;
      violate(found, on, 'not-reported', timesReported(reference, at, 0, 1, { department }));
    }
  }
  if (classes && totals) compareTotals(totals, classes, asOf, on, found);
  found.measured = { finishedClasses, reportedClasses: times.size };
  return found;
}

/** A class, as far as it is known. */
interface Known {
  readonly own: Fields<StatisticsClass>;
  readonly index: number;
  readonly reference: string | undefined;
  readonly ended: Judgement;
}

function readClasses(
  classes: readonly unknown[] | undefined,
  asOf: CalendarDay | undefined,
  found: Findings,
): readonly Known[] {
  const all: Known[] = [];
  each<StatisticsClass>(found, classes, '/classes', (own, at, index) => {
    all.push({ own, index, reference: referenceOf(own), ended: hasEnded(own, at, asOf) });
  });
  return all;
}

/** Whether a class has ended; one that ends after the day one looks on has not. */
function hasEnded(own: Fields<StatisticsClass>, at: At, asOf: CalendarDay | undefined): Judgement {
  const isOver = (end: CalendarDay | null): boolean => end !== null && (asOf === undefined || end <= asOf);
  const ended = whether(own, 'endedOn', dayOrNone, isOver, at);
  return asOf === undefined && ended.truth === true ? unknown(missingAsOf) : ended;
}

/** What is reported of each class; gives how often each is, and whether it is known of every report of which it is. */
function compareReports(
  reports: readonly unknown[] | undefined,
  classes: readonly unknown[] | undefined,
  all: readonly Known[],
  on: On,
  found: Findings,
): { readonly times: ReadonlyMap<string, readonly number[]>; readonly isComplete: boolean } {
  const byReference = new Map(all.map((one) => [one.reference, one]));
  // A class without a reference may be any that is reported.
  const nameless = (classes ?? []).flatMap((own, index) =>
    referenceOf(own) === undefined ? [lackOf(own, `/classes/${String(index)}`, 'reference')] : [],
  );
  const times = new Map<string, number[]>();
  let named = 0;
  let isAsked = false;
  each<StatisticsEntry>(found, reports, '/reports', (report, at, index) => {
    const reference = need(found, report, 'class', text, at);
    if (reference === undefined) return;
    named++;
    const earlier = times.get(reference);
    if (earlier) {
      earlier.push(index);
      return;
    }
    times.set(reference, [index]);
    const listed = byReference.get(reference);
    if (listed ? listed.ended.truth === false : classes && nameless.length === 0)
      violate(found, on, 'no-finished-class', timesReported(reference, at(), 1, 0));
    else if (listed) compare(listed, report, at, on, found);
    else if (!isAsked) {
      addAll(found.missing, nameless);
      isAsked = true;
    }
  });
  for (const [reference, places] of times) {
    if (places[1] === undefined) continue;
    const others = places.map((index) => `/reports/${String(index)}`);
    violate(found, on, 'reported-twice', timesReported(reference, others[1] ?? '', others.length, 1, { others }));
  }
  return { times, isComplete: reports?.length === named };
}

/** What is said of a class that is not reported as often as it has to be. */
function timesReported(
  reference: string,
  path: JsonPointer,
  actual: number,
  value: number,
  data: ViolationDetail['data'] = {},
): ViolationDetail {
  return {
    path,
    actual,
    quantity: 'timesReported',
    op: '=',
    value,
    data: { class: reference, ...data },
    subject: reference,
  };
}

/** The figures reported of a class are its own. */
function compare(listed: Known, report: Reported, at: () => JsonPointer, on: On, found: Findings): void {
  for (const figure of figures) {
    const actual = need(found, report, figure, count, at);
    const real = need(found, listed.own, figure, count, `/classes/${String(listed.index)}`);
    if (actual === undefined || real === undefined || actual === real) continue;
    violate(
      found,
      on,
      'figure-differs',
      broken(figure, actual, '=', real, at, {
        data: { class: listed.reference ?? at(), figure },
        subject: listed.reference,
      }),
    );
  }
}

/** The totals reported of each unit are those of its classes that have ended. */
function compareTotals(
  totals: readonly unknown[],
  classes: readonly unknown[],
  asOf: CalendarDay | undefined,
  on: On,
  found: Findings,
): void {
  // An entry that is no class may be one of any unit: it is added up by itself.
  const readable = classes.map((own) => (isObject(own) ? { ...own, classes: 1 } : { endedOn: null }));
  for (const figure of ['classes', ...figures] as const) {
    const { byUnit } = tallyByUnit(readable, '/classes', figure, (own, at) => hasEnded(own, at, asOf));
    const strange = tally();
    for (const entry of strangers(classes, '/classes'))
      addTo(strange, unknown(entry), figure === 'classes' ? 1 : undefined, entry);
    const perhaps = withPerhaps(byUnit.get(undefined), strange);
    each<StatisticsTotal>(found, totals, '/totals', (total, at) => {
      const division = need(found, total, 'division', unitOf, at);
      const actual = need(found, total, figure, count, at);
      if (division === undefined || actual === undefined) return;
      const { least, most, missing } = withPerhaps(byUnit.get(division), perhaps);
      if (actual < least || actual > most)
        violate(
          found,
          on,
          'total-differs',
          broken(figure, actual, '=', actual < least ? least : most, at, {
            data: { division, figure },
            subject: division,
          }),
        );
      if (least < most) addAll(found.missing, missing);
    });
  }
}
