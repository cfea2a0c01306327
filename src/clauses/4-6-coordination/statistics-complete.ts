import { departments } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, missingAsOf, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { type Judgement, known, no, unknown } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, Violation } from '../../kernel/result.js';
import type { Statistics, StatisticsEntry, StatisticsTotal } from '../../model/statistics.js';
import { noticePeriod } from '../../notice/period.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { count, day, dayOrNone, fields, list, oneOf, referenceOf, text } from '../../values/read.js';
import { lack, strangers, tallyByUnit, unitOf, withPerhaps } from '../shared/target.js';

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
      document: '昆人社通〔2022〕34号',
      locator: '四6',
      paragraph: 61,
      exact: '落实信息互通、互统制度，提升培训针对性、实效性，做到培训数据应统尽统，全面反映职业培训工作的成效。',
      start: 72,
      end: 121,
    },
    { document: '昆人社通〔2022〕34号', locator: '四6', paragraph: 61, exact: '统筹培训资源。', start: 2, end: 9 },
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

const adopted = /* @__PURE__ */ adopt(statisticsComplete);

/**
 * > 落实信息互通、互统制度，提升培训针对性、实效性，做到培训数据应统尽统，全面反映职业培训工作的成效。
 *
 * > 统筹培训资源。
 *
 * 检查每个已结束的班级是否都上报统计（péixùn shùjù）且只上报一次，上报的逐班数字和各单位合计是否与按班级重算的一致；
 * 每处差异为一处违反。其他成员单位组织的班级同样要上报。约束职业培训统筹工作小组成员单位。结束日期晚于查看之日的班级尚未结束；
 * 没有给出查看之日的，不知是否已结束。没有上报合计的单位不作比较。
 *
 * Checks that every finished class is in the statistics, once, that nothing else is, and that what is
 * reported of each class and each unit equals what the classes themselves give; each difference is one
 * violation. Classes organised by other members of the working group count too. A class that ends after the day one
 * looks on
 * has not ended; without that day it is not known. A unit of which no total is reported is held against none.
 *
 * 原文：[第61段](../../../docs/notice.md#p61)
 *
 * @param statistics - 全部班级、上报的逐班数字和各单位合计。 Every class, and what was reported class by class and by unit.
 * @param options - 查看之日、政策。 The day one looks on, and policy.
 * @returns `passed`：完整且一致；`failed`：有遗漏、重复或差异；`cantTell`：有缺失，如查看之日；`inapplicable`：没有已结束的班级，也没有上报。
 * Passed if complete and consistent, failed for each gap, repetition or difference, cantTell where
 * something is unknown, inapplicable where no class has ended and nothing is reported.
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
  return judge(adopted, body, statistics, onDayOf(options, noticePeriod.planYearEnd, ''));
}

type On = InForce<typeof statisticsComplete>;

const figures = ['personTimes', 'certificates'] as const;

/** A class as far as it is known, or an entry of the report. */
interface Known {
  readonly at: string;
  readonly reference: string | undefined;
  readonly leaves: Readonly<Record<string, unknown>>;
  readonly ended: Judgement;
}

function body(statistics: StatisticsCompleteRecord, on: On, options: ClauseOptions): Findings {
  const found = findings();
  const open = new Set<Missing>();
  const [classes, reports, totals] = (['classes', 'reports', 'totals'] as const).map((name) => {
    const entries = list(fields(statistics)[name]);
    for (const missing of entries ? strangers(entries, `/${name}`) : [fact(`/${name}`)]) open.add(missing);
    return entries;
  });
  const asOf = day(options.asOf);
  const all = (classes ?? []).map((each, index) => readClass(each, index, asOf));
  if (
    open.size === 0 &&
    reports?.length === 0 &&
    totals?.length === 0 &&
    all.every(({ ended }) => ended.truth === false)
  )
    return inapplicable();

  const report = (
    code: 'not-reported' | 'reported-twice' | 'no-finished-class',
    path: string,
    reference: string,
    actual: number,
    value: number,
    data: Violation['data'] = {},
  ): void => {
    found.violations.push(
      violation(on, code, {
        path,
        actual,
        quantity: 'timesReported',
        op: '=',
        value,
        data: { class: reference, ...data },
        subject: reference,
      }),
    );
  };
  const byReference = new Map(all.map((each) => [each.reference, each]));
  const nameless = all.filter(({ reference }) => reference === undefined);
  const reported = new Map<string, string[]>();
  let complete = reports !== undefined;
  for (const [index, entry] of (reports ?? []).entries()) {
    const at = `/reports/${String(index)}`;
    const leaves = fields(entry as StatisticsEntry);
    const reference = text(leaves.class);
    const own = byReference.get(reference);
    if (reference === undefined) {
      complete = false;
      open.add(fact(`${at}/class`));
    } else if (reported.has(reference)) {
      reported.get(reference)?.push(at);
    } else {
      reported.set(reference, [at]);
      if (own ? own.ended.truth === false : classes && nameless.length === 0)
        report('no-finished-class', at, reference, 1, 0);
      else if (own) compare(own, at, leaves, on, found, open);
      else for (const each of nameless) open.add(fact(`${each.at}/reference`));
    }
  }
  for (const [reference, others] of reported)
    if (others[1] !== undefined) report('reported-twice', others[1], reference, others.length, 1, { others });
  let finished = 0;
  for (const { at, reference, leaves, ended } of all) {
    if (ended.truth === false) continue;
    for (const missing of ended.missing) open.add(missing);
    if (ended.truth) finished++;
    if (reference === undefined) open.add(fact(`${at}/reference`));
    else if (ended.truth && complete && !reported.has(reference))
      report('not-reported', at, reference, 0, 1, { department: oneOf(leaves['department'], departments) ?? null });
  }
  if (classes && totals) compareTotals(totals, all, asOf, on, found, open);
  lack(found, open);
  found.measured = { finishedClasses: finished, reportedClasses: reported.size };
  return found;
}

function readClass(each: unknown, index: number, asOf: CalendarDay | undefined): Known {
  const at = `/classes/${String(index)}`;
  const leaves = fields(each as Readonly<Record<string, unknown>>);
  return { at, leaves, reference: referenceOf(each), ended: hasEnded(leaves, at, asOf) };
}

function hasEnded(
  { endedOn }: Readonly<Record<string, unknown>>,
  at: string,
  asOf: CalendarDay | undefined,
): Judgement {
  const end = dayOrNone(endedOn);
  if (end === undefined) return unknown(fact(`${at}/endedOn`));
  if (end === null) return no;
  return asOf === undefined ? unknown(missingAsOf) : known(end <= asOf);
}

function compare(
  own: Known,
  at: string,
  leaves: Readonly<Record<string, unknown>>,
  on: On,
  found: Findings,
  open: Set<Missing>,
): void {
  for (const figure of figures) {
    const actual = count(leaves[figure]);
    const real = count(own.leaves[figure]);
    if (actual === undefined) open.add(fact(`${at}/${figure}`));
    if (real === undefined) open.add(fact(`${own.at}/${figure}`));
    if (actual === undefined || real === undefined || actual === real) continue;
    found.violations.push(
      violation(on, 'figure-differs', {
        path: `${at}/${figure}`,
        actual,
        quantity: figure,
        op: '=',
        value: real,
        data: { class: own.reference ?? at, figure },
        subject: own.reference,
      }),
    );
  }
}

function compareTotals(
  totals: readonly unknown[],
  classes: readonly Known[],
  asOf: CalendarDay | undefined,
  on: On,
  found: Findings,
  open: Set<Missing>,
): void {
  for (const figure of ['classes', ...figures] as const) {
    const { byUnit } = tallyByUnit(
      classes.map(({ leaves }) => ({ ...leaves, classes: 1 })),
      '/classes',
      figure,
      (leaves, at) => hasEnded(leaves, at, asOf),
    );
    for (const [index, entry] of totals.entries()) {
      const at = `/totals/${String(index)}`;
      const leaves = fields(entry as StatisticsTotal);
      const division = unitOf(leaves.division);
      const actual = count(leaves[figure]);
      if (division === undefined) open.add(fact(`${at}/division`));
      if (actual === undefined) open.add(fact(`${at}/${figure}`));
      if (division === undefined || actual === undefined) continue;
      const { least, most, missing } = withPerhaps(byUnit.get(division), byUnit.get(undefined));
      if (actual < least || actual > most) {
        found.violations.push(
          violation(on, 'total-differs', {
            path: `${at}/${figure}`,
            actual,
            quantity: figure,
            op: '=',
            value: actual < least ? least : most,
            data: { division, figure },
            subject: division,
          }),
        );
      }
      if (least < most) for (const each of missing) open.add(each);
    }
  }
}
