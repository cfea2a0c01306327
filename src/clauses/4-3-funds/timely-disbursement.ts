import { broken, need, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, missingAsOf, pending } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { SubsidyClaim } from '../../model/claim.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { type CalendarDay, daysBetween } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { count, day, dayOrNone, type Fields, fields } from '../../values/read.js';

/** {@link checkTimelyDisbursement} 所读的字段。 What {@link checkTimelyDisbursement} reads of a subsidy claim. */
export type TimelyDisbursementRecord = Pick<SubsidyClaim, 'submittedOn' | 'approvedOn' | 'paidOn'>;

/** {@link checkTimelyDisbursement} 的选项。 Options of {@link checkTimelyDisbursement}. */
export interface TimelyDisbursementOptions extends ClauseOptions {
  /** 参考数据：拨付时限（天）。 Reference data: days within which a claim is paid. */
  readonly reference?: Pick<ReferenceData, 'disbursementDays'> | undefined;
}

/** 条款常量：及时拨付。 The clause constant of {@link checkTimelyDisbursement}. */
export const timelyDisbursement = /* @__PURE__ */ freeze({
  id: 'timely-disbursement',
  function: 'checkTimelyDisbursement',
  title: { 'zh-CN': '及时拨付', en: 'Timely disbursement' },
  force: 'must',
  modal: { exact: '及时', paragraph: 58, start: 78, end: 80 },
  addressee: { 'zh-CN': '各级人社部门', en: 'HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '四3',
      paragraph: 58,
      exact: '对符合拨付要求的及时进行拨付。',
      start: 70,
      end: 85,
    },
  ],
  parameters: {},
  readings: {
    clock: {
      adopted: 'from-approval',
      options: {
        'from-approval': { 'zh-CN': '自审核通过之日起', en: 'from approval' },
        'from-submission': { 'zh-CN': '自提交申报之日起', en: 'from submission' },
      },
      why: '对符合拨付要求的',
    },
  },
  effect: null,
  members: [],
  messages: {
    'paid-late': {
      'zh-CN': '补贴于{actual}拨付，晚于{required}（{limit}天内），用了{days}天。',
      en: 'Paid on {actual}, after {required} (within {limit} {limit|day|days}): it took {days} {days|day|days}.',
    },
    'not-paid': {
      'zh-CN': '补贴最迟应于{required}（{limit}天内）拨付，至今没有拨付。',
      en: 'Not paid; due on {required} at the latest (within {limit} {limit|day|days}).',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(timelyDisbursement, source);

/**
 * > 对符合拨付要求的及时进行拨付。
 *
 * 检查审核通过（符合拨付要求）的补贴申报在调用者规定的天数（通知只说“及时”）内拨付（bōfù）；
 * 逾期拨付或逾期未拨付的为违反。约束各级人社部门。采用的读法：自审核通过之日起，按日历日计算；没有规定天数的，
 * 除起算当日即拨付外无法判断。拨付日期晚于查看之日的，尚未拨付。
 *
 * Checks that a claim approved as meeting the requirements was paid within the caller's number of calendar days (the
 * notice says 及时 and gives no figure: without one only what was paid on the very day is certain). Paid later, or
 * unpaid past them, is a violation. What is paid after the day one looks on is not paid yet. Binds HRSS bureaux.
 * Reading taken: the days count from approval.
 *
 * 原文：[第58段](../../../docs/notice.md#p58)
 *
 * @param claim - 申报的提交、审核和拨付日期。 The claim's days of submission, approval and payment.
 * @param options - 拨付时限、判断之日、政策。 The limit, day and policy.
 * @returns `passed`：按时拨付；`failed`：逾期；`cantTell`：没有天数或查看之日，有未知，或尚未到期；`inapplicable`：
 * 没有审核通过。 Passed if paid in time, failed if late or overdue, cantTell without a limit or the day, where
 * something is unknown, or not yet due, inapplicable for a claim that is not approved.
 *
 * @example
 * ```ts
 * import { checkTimelyDisbursement } from 'kunming-training-rules';
 *
 * const claim = { approvedOn: '2022-07-01', paidOn: '2022-07-31' };
 * checkTimelyDisbursement(claim, { asOf: '2022-07-31', reference: { disbursementDays: 30 } }).outcome; // => 'passed'
 * checkTimelyDisbursement(claim, { asOf: '2022-07-30', reference: { disbursementDays: 30 } }).outcome; // => 'cantTell'
 * ```
 *
 * @example
 * ```ts
 * import { checkTimelyDisbursement } from 'kunming-training-rules';
 *
 * checkTimelyDisbursement({ approvedOn: '2022-07-01', paidOn: '2022-08-01' }, { reference: { disbursementDays: 30 } })
 *   .outcome; // => 'failed'
 * checkTimelyDisbursement({ approvedOn: '2022-07-01', paidOn: '2022-08-01' }).outcome; // => 'cantTell'
 * ```
 */
export function checkTimelyDisbursement(
  claim: TimelyDisbursementRecord,
  options?: TimelyDisbursementOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, claim, options);
}

type On = InForce<typeof timelyDisbursement>;
type Claim = Fields<TimelyDisbursementRecord>;

/** 对符合拨付要求的: to a claim that was approved. */
function applies(claim: Claim): Judgement {
  return whether(claim, 'approvedOn', dayOrNone, (approvedOn) => approvedOn !== null);
}

/** 及时进行拨付: within the days that the caller sets, from the approval or from the submission. */
function expects(claim: Claim, on: On, options: TimelyDisbursementOptions): Findings {
  const found = findings();
  const from = need(found, claim, on.reading.clock === 'from-approval' ? 'approvedOn' : 'submittedOn', day);
  const paidOn = need(found, claim, 'paidOn', dayOrNone);
  const days = from !== undefined && typeof paidOn === 'string' ? daysBetween(from, paidOn) : undefined;
  const limit = count(fields(options.reference).disbursementDays);
  // On the very day is within any limit that there may be.
  if (limit === undefined && (days === undefined || days > 0))
    found.missing.push(fact('/disbursementDays', undefined, 'reference'));
  const due = from !== undefined && limit !== undefined ? addDays(from, limit) : undefined;
  if (typeof paidOn === 'string') paid(found, on, { paidOn, days, due, limit }, options.asOf);
  else if (paidOn === null) unpaid(found, on, { approvedOn: day(claim.approvedOn), due, limit }, options.asOf);
  return found;
}

interface Due {
  /** The last day in time; undefined where it is not known. */
  readonly due: CalendarDay | undefined;
  readonly limit: number | undefined;
}

function paid(
  found: Findings,
  on: On,
  { paidOn, days, due, limit }: Due & { readonly paidOn: CalendarDay; readonly days: number | undefined },
  asOf: unknown,
): void {
  const notYet = pending(paidOn, asOf);
  if (days !== undefined && !notYet.some(({ kind }) => kind === 'day')) found.measured = { daysToPayment: days };
  if (due === undefined || limit === undefined || paidOn <= due) addAll(found.missing, notYet);
  else
    violate(found, on, 'paid-late', broken('paidOn', paidOn, '<=', due, '', { data: { limit, days: days ?? null } }));
}

/** Whether it is overdue, once it is known when it is due. */
function unpaid(
  found: Findings,
  on: On,
  { approvedOn, due, limit }: Due & { readonly approvedOn: CalendarDay | undefined },
  asOf: unknown,
): void {
  if (due === undefined || limit === undefined) {
    if (day(asOf) === undefined) found.missing.push(missingAsOf);
    return;
  }
  const overdue = addDays(due, 1);
  const notDue = pending(approvedOn !== undefined && approvedOn > overdue ? approvedOn : overdue, asOf);
  addAll(found.missing, notDue);
  if (notDue.length === 0) violate(found, on, 'not-paid', broken('paidOn', null, '<=', due, '', { data: { limit } }));
}
