import type { JsonPointer } from '../../json/pointer.js';
import { is, orNone, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { allOf, type Judgement, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { AnnexRow } from '../../model/annual-plan.js';
import type { ProgressLine } from '../../model/annual-progress.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { count, type Fields, list } from '../../values/read.js';
import { type Annex, holdAgainst, readAnnex, tallyByUnit } from '../shared/target.js';

/** {@link trackAnnualTrainingTarget} 所读的字段。 What {@link trackAnnualTrainingTarget} reads of annual progress. */
export interface AnnualTrainingTargetRecord {
  /** 任务计划表（附件）；`null` 为只判断全市。 The annex table; `null`: the city's figure alone is judged. */
  readonly plan?: { readonly rows?: readonly Pick<AnnexRow, 'division' | 'trainingPersonTimes'>[] } | null;
  /**
   * 各类班级的合计；`subsidised`、`startYear` 仅在切换读法时使用。 The classes, added up; `subsidised` and `startYear`
   * only under other readings.
   */
  readonly lines?: readonly Pick<
    ProgressLine,
    'division' | 'subsidised' | 'startYear' | 'completionYear' | 'personTimes'
  >[];
}

/** 条款常量：年度培训任务。 The clause constant of {@link trackAnnualTrainingTarget}. */
export const annualTrainingTarget = /* @__PURE__ */ freeze({
  id: 'annual-training-target',
  function: 'trackAnnualTrainingTarget',
  title: { 'zh-CN': '年度培训任务', en: 'Annual training target' },
  force: 'target',
  modal: null,
  addressee: { 'zh-CN': '市县人社部门', en: 'city and county bureaux' },
  citations: [
    {
      document: source.number,
      locator: '一（一）',
      paragraph: 12,
      exact: '2022年昆明市培训15.52万人次。（昆明市2022年职业培训任务计划表详见附件）',
      start: 0,
      end: 42,
    },
    {
      document: source.number,
      locator: '附件',
      paragraph: 63,
      exact: '附件：昆明市2022年职业培训任务计划表',
      start: 0,
      end: 20,
    },
  ],
  parameters: {
    personTimes: { value: 155200, unit: 'person-times', exact: '15.52万', paragraph: 12, start: 10, end: 16 },
    year: { value: 2022, unit: 'calendar-year', exact: '2022年', paragraph: 12, start: 0, end: 5 },
  },
  readings: {
    counted: {
      adopted: 'all-training',
      options: {
        'all-training': { 'zh-CN': '方案内的全部培训', en: 'all training under the plan' },
        'subsidised-only': { 'zh-CN': '仅补贴性培训', en: 'subsidised training only' },
      },
      why: '培训',
    },
    year: {
      adopted: 'by-completion',
      options: {
        'by-completion': { 'zh-CN': '按结业日期', en: 'by completion date' },
        'by-start': { 'zh-CN': '按开班日期', en: 'by start date' },
      },
      why: '2022年',
    },
    'annex-sum': {
      adopted: 'rounds-to-figure',
      options: {
        'rounds-to-figure': { 'zh-CN': '四舍五入', en: 'rounded' },
        exact: { 'zh-CN': '恰好', en: 'exact' },
      },
      why: '15.52万',
    },
  },
  effect: null,
  members: [],
  messages: {
    'city-short': {
      'zh-CN': '{year}年培训{actual}人次，比任务{required}少{shortfall}。',
      en: '{actual} person-times in {year}, {shortfall} short of {required}.',
    },
    'city-short-at-most': {
      'zh-CN': '{year}年培训至多{actual}人次，比任务{required}至少少{shortfall}。',
      en: 'At most {actual} person-times in {year}, at least {shortfall} short of {required}.',
    },
    'division-short-at-most': {
      'zh-CN': '{division|term}{year}年培训至多{actual}人次，比任务{required}至少少{shortfall}。',
      en: '{division|term}: at most {actual} person-times in {year}, at least {shortfall} short of {required}.',
    },
    'division-short': {
      'zh-CN': '{division|term}{year}年培训{actual}人次，比任务{required}少{shortfall}。',
      en: '{division|term}: {actual} person-times in {year}, {shortfall} short of {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(annualTrainingTarget, source);

/**
 * > 2022年昆明市培训15.52万人次。（昆明市2022年职业培训任务计划表详见附件）
 *
 * 对照年度培训任务（niándù péixùn rènwu）：全市155200人次（人次，不是人），以及任务计划表（附件）中各单位的任务。
 * 附件没有公开，由调用者提供，每个单位一行，可有市本级一行；表自身的缺陷（未知、重复、缺少的单位，负数，
 * 各行之和与全市数字不符）列在 `measured.annexDefects`，此时各单位无法判断，但不作为任何人社局的问题。
 * 没有写区划的合计计入全市；写明的区划不是昆明市的单位的，是否计入未知。有未知部分的，以下限判断完成，
 * 以上限判断未完成，并写明“至多”。约束市县人社部门。采用的读法：方案内的全部培训；按结业日期计入年度；
 * 各行之和四舍五入为15.52万。
 *
 * Holds the year's training, in person-times, against the city's 155,200 and against each unit's row of the annex. What
 * is reached passes at once; a shortfall is a violation from 31 December on, before it `cantTell` with that day. The
 * annex is not in the published text: the caller supplies it. Its own defects (unknown, duplicate or missing units,
 * negative figures, a sum that does not fit) stand under `measured.annexDefects`; the units then cannot be judged, and
 * no bureau is blamed. A line without a division is the city's; of one whose division is no unit of Kunming it is
 * unknown whether it counts. Where parts of the figures are unknown, the least decides that the target is reached, the
 * most that it is not: a violation's `actual` is then the most they can be, and says so. Binds the city and county
 * bureaux. Readings taken: all training under the plan; a class counts in the year by completion date; the rows add up
 * to 15.52万 rounded.
 *
 * 原文：[第12段](../../../docs/notice.md#p12)
 *
 * @param progress - 任务计划表（`null` 为只判断全市）和各类班级的合计。 The annex (`null`: the city alone) and the
 * classes, added up.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：全市和各单位均已完成；`failed`：到期未完成；`cantTell`：未到期、缺数字或附件、附件有缺陷。 Passed
 * once the city and every unit have reached their tasks, failed where one is short and due, cantTell before the day or
 * where figures or a sound annex are missing; never inapplicable.
 *
 * @example
 * ```ts
 * import { trackAnnualTrainingTarget } from 'kunming-training-rules';
 *
 * const progress = { plan: null, lines: [{ completionYear: 2022, personTimes: 155200 }] };
 * trackAnnualTrainingTarget(progress, { asOf: '2022-11-30' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { trackAnnualTrainingTarget } from 'kunming-training-rules';
 *
 * const progress = { plan: null, lines: [{ completionYear: 2022, personTimes: 155199 }] };
 * trackAnnualTrainingTarget(progress, { asOf: '2022-12-30' }).missing; // => [{ kind: 'day', notBefore: '2022-12-31' }]
 * const result = trackAnnualTrainingTarget(progress, { asOf: '2022-12-31' });
 * result.outcome; // => 'failed'
 * result.violations[0]?.data; // => { year: 2022, shortfall: 1 }
 * ```
 */
export function trackAnnualTrainingTarget(progress: AnnualTrainingTargetRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, progress, onDayOf(options, source.planYearEnd, ''));
}

type On = InForce<typeof annualTrainingTarget>;
type Progress = Fields<AnnualTrainingTargetRecord>;

/** 2022年昆明市培训15.52万人次: the city's figure, and where there is an annex each unit's. */
function expects({ plan, lines }: Progress, on: On, options: ClauseOptions): Findings {
  const found = findings();
  const tallies = tallyByUnit<ProgressLine>(list(lines), '/lines', 'personTimes', (line, at) => inTarget(line, at, on));
  const annex = plan === null ? null : readAnnex(plan, 'trainingPersonTimes');
  if (annex) checkSum(annex, on);
  holdAgainst(on, found, tallies, 'personTimes', '/lines', annex, options.asOf);
  return found;
}

/** Whether classes count towards the target: of the year, and of the training that it means. */
function inTarget(line: Fields<ProgressLine>, at: JsonPointer, on: On): Judgement {
  const ofYear = (year: number | null): boolean => year === on.value.year;
  return allOf([
    on.reading.year === 'by-start'
      ? whether(line, 'startYear', count, ofYear, at)
      : whether(line, 'completionYear', orNone(count), ofYear, at),
    on.reading.counted === 'all-training' ? yes : is(line, 'subsidised', at),
  ]);
}

/** Only a table that adds up to the city's figure is held against its units. */
function checkSum(annex: Annex, on: On): void {
  if (annex.missing.length > 0) annex.sound = false;
  if (!annex.sound) return;
  const { exact, value: target } = on.operands.personTimes;
  let sum = 0;
  for (const { task = 0 } of annex.tasks.values()) sum += task;
  // What the last digit of a figure written in 万 stands for: 100 for 15.52万.
  const decimals = /(?:\.(\d+))?万/.exec(exact);
  const unit = decimals && on.reading['annex-sum'] !== 'exact' ? 10 ** (4 - (decimals[1] ?? '').length) : 1;
  if (sum === target || Math.floor(sum / unit + 0.5) * unit === target) return;
  annex.sound = false;
  annex.missing.push(fact('/plan/rows'));
  annex.defects.push({ path: '/plan/rows', defect: 'sum-differs', sum, target: on.value.personTimes });
}
