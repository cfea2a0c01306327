import { Decimal } from 'decimal.js';
import { need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { type Judgement, no, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ProgressLine } from '../../model/annual-progress.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, fields, list } from '../../values/read.js';
import {
  hasTotal,
  isCertain,
  isNothing,
  leastShare,
  type Measure,
  measures,
  mostShare,
  openIn,
  percentOf,
  type Share,
  shareOf,
  shareRow,
} from '../shared/share.js';
import { strangers } from '../shared/target.js';

/**
 * {@link trackEntryLevelTrainingControl} 所读的字段。 What {@link trackEntryLevelTrainingControl} reads of annual
 * progress.
 */
export interface EntryLevelTrainingRecord {
  /** 各类班级的合计。 The classes, added up. */
  readonly lines?: readonly Pick<ProgressLine, 'completionYear' | 'certificateType' | 'classes' | 'personTimes'>[];
}

/** {@link trackEntryLevelTrainingControl} 的选项。 Options of {@link trackEntryLevelTrainingControl}. */
export interface EntryLevelOptions extends ClauseOptions {
  /** 参考数据：占比上限，由调用者设定。 Reference data: the ceiling, which the caller sets. */
  readonly reference?: Pick<ReferenceData, 'entryLevelShareCeiling'> | undefined;
}

/** 条款常量：管控普通入门式培训。 The clause constant of {@link trackEntryLevelTrainingControl}. */
export const entryLevelTrainingControl = /* @__PURE__ */ freeze({
  id: 'entry-level-training-control',
  function: 'trackEntryLevelTrainingControl',
  title: { 'zh-CN': '管控普通入门式培训', en: 'Control of entry-level training' },
  force: 'should',
  modal: { exact: '有效管控', paragraph: 56, start: 101, end: 105 },
  addressee: { 'zh-CN': '人社部门', en: 'HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '四1',
      paragraph: 56,
      exact: '有效管控《培训合格证书》类型的普通入门式培训。',
      start: 101,
      end: 124,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'over-ceiling': {
      'zh-CN': '培训合格证书类培训按{measure|term}的占比为{actual}%，超过{required}%的上限。',
      en: 'Training pass certificates are {actual}% of the {measure|term}, over the ceiling of {required}%.',
    },
    'over-ceiling-at-least': {
      'zh-CN': '培训合格证书类培训按{measure|term}的占比至少为{actual}%，超过{required}%的上限。',
      en: 'Training pass certificates are at least {actual}% of the {measure|term}, over the ceiling of {required}%.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(entryLevelTrainingControl, source);

/**
 * > 有效管控《培训合格证书》类型的普通入门式培训。
 *
 * 给出本年度结业班级中培训合格证书（péixùn hégé zhèngshū）类培训的占比（按班级数和按人次）；
 * 超过调用者设定的上限为提醒。通知没有给出上限：没有设定的，只列出占比，无法判断。约束人社部门。
 *
 * Gives the share of classes and of person-times, completed in the plan year, that lead to a training pass certificate;
 * over the ceiling that the caller sets: a warning. The notice gives no ceiling: without one the shares are reported
 * and it cannot tell. Binds the HRSS bureaux.
 *
 * 原文：[第56段](../../../docs/notice.md#p56)
 *
 * @param progress - 各类班级的合计。 The classes, added up.
 * @param options - 参考数据（占比上限，如 `'0.3'`）、判断之日、政策。 Reference data (the ceiling, such as `'0.3'`),
 * day and policy.
 * @returns `passed`：两种占比均不超过上限；`failed`（提醒）：有超过；`cantTell`：没有上限或数字不全；`inapplicable`：
 * 本年度没有结业班级。 Passed where neither share is over the ceiling, failed with a warning where one is, cantTell
 * without a ceiling or figures, inapplicable where no class was completed this year.
 *
 * @example
 * ```ts
 * import { trackEntryLevelTrainingControl } from 'kunming-training-rules';
 *
 * const level = {
 *   completionYear: 2022,
 *   certificateType: 'vocational-skill-level',
 *   classes: 3,
 *   personTimes: 150,
 * } as const;
 * const pass = { completionYear: 2022, certificateType: 'training-pass', classes: 1, personTimes: 50 } as const;
 * // A made-up ceiling.
 * trackEntryLevelTrainingControl({ lines: [level, pass] }, { reference: { entryLevelShareCeiling: '0.25' } }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { trackEntryLevelTrainingControl } from 'kunming-training-rules';
 *
 * const pass = { completionYear: 2022, certificateType: 'training-pass', classes: 1, personTimes: 50 } as const;
 * const result = trackEntryLevelTrainingControl({ lines: [pass] });
 * result.outcome; // => 'cantTell'
 * result.measured['shares']; // => [{ measure: 'classes', counted: 1, outOf: 1, rate: '1/1', percent: '100.00' }, { measure: 'personTimes', counted: 50, outOf: 50, rate: '50/50', percent: '100.00' }]
 * ```
 */
export function trackEntryLevelTrainingControl(
  progress: EntryLevelTrainingRecord,
  options?: EntryLevelOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, progress, onDayOf(options, source.planYearEnd, ''));
}

type Progress = Fields<EntryLevelTrainingRecord>;

const PASS_CERTIFICATE = ['training-pass'] as const;

/** The share of the plan year. */
function shareIn({ lines }: Progress, measure: Measure): Share {
  return shareOf(list(lines), '/lines', PASS_CERTIFICATE, measure, source.planYear);
}

/** Where a class was completed in the plan year. */
function applies(progress: Progress): Judgement {
  const shares = measures.map((measure) => shareIn(progress, measure));
  if (shares.some(hasTotal)) return yes;
  return shares.every(isNothing) ? no : unknownOf(shares.flatMap(openIn));
}

/** 有效管控: their share is not over the ceiling that the caller sets. */
function expects(
  progress: Progress,
  on: InForce<typeof entryLevelTrainingControl>,
  { reference }: EntryLevelOptions,
): Findings {
  const shares = measures.map((measure) => ({ measure, share: shareIn(progress, measure) }));
  const found = findings({
    planYear: source.planYear,
    shares: shares.map(({ share, measure }) => shareRow(share, measure)),
  });
  addAll(found.missing, strangers(list(progress.lines) ?? [], '/lines'));
  const ceiling = need(found, fields(reference), 'entryLevelShareCeiling', decimalShare, '', undefined, 'reference');
  for (const { measure, share } of shares) {
    if (isNothing(share) || (ceiling !== undefined && mostShare(share).lte(ceiling))) continue;
    addAll(found.missing, openIn(share));
    if (ceiling === undefined || leastShare(share).lte(ceiling)) continue;
    violate(found, on, isCertain(share) ? 'over-ceiling' : 'over-ceiling-at-least', {
      path: '/lines',
      actual: percentOf(leastShare(share), 'up'),
      quantity: 'passCertificateShare',
      op: '<=',
      value: ceiling.times(100).toString(),
      data: { measure },
    });
  }
  return found;
}

/** A share as a decimal string of 0 to 1. */
function decimalShare(value: unknown): Decimal | undefined {
  return typeof value === 'string' && /^(?:0(?:\.\d{1,6})?|1(?:\.0{1,6})?)$/.test(value)
    ? new Decimal(value)
    : undefined;
}
