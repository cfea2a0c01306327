import { trainingKinds } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { each, entries, is, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, pending } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Trainee, Voucher } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, referenceOf } from '../../values/read.js';
import { voucherDay, voucherPath } from '../shared/voucher.js';

/** {@link checkVoucherIssuance} 所读的字段。 What {@link checkVoucherIssuance} reads of a class plan. */
export interface VoucherIssuanceRecord extends Pick<ClassPlan, 'kind' | 'subsidised'> {
  /** 学员及其培训券。 The trainees and their vouchers. */
  readonly trainees?: readonly (Pick<Trainee, 'reference'> & {
    /** 培训券；`null` 为没有。 The voucher; `null`: none. */
    readonly voucher?: Pick<Voucher, 'issuedOn'> | null;
  })[];
}

/** 条款常量：发放职业培训券。 The clause constant of {@link checkVoucherIssuance}. */
export const voucherIssuance = /* @__PURE__ */ freeze({
  id: 'voucher-issuance',
  function: 'checkVoucherIssuance',
  title: { 'zh-CN': '发放职业培训券', en: 'Issue of training vouchers' },
  force: 'must',
  modal: { exact: '面向所有', paragraph: 42, start: 26, end: 30 },
  addressee: { 'zh-CN': '承担培训任务的各类培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（三）8',
      paragraph: 42,
      exact:
        '全面推广使用职业培训券,承担培训任务的各类培训机构，面向所有参加政府补贴性职业技能培训的人员发放职业培训券，把其作为扩展职业培训服务渠道、提升资金效能的重要手段。',
      start: 0,
      end: 81,
    },
    {
      document: source.number,
      locator: '二（三）8',
      paragraph: 41,
      exact: '扩大培训券发放使用范围',
      start: 2,
      end: 13,
    },
  ],
  parameters: {},
  readings: {
    skills: {
      adopted: 'entrepreneurship-excluded',
      options: {
        'entrepreneurship-excluded': { 'zh-CN': '不含创业培训', en: 'entrepreneurship training excluded' },
        'entrepreneurship-included': { 'zh-CN': '含创业培训', en: 'entrepreneurship training included' },
      },
      why: '职业技能培训',
    },
  },
  effect: null,
  members: [],
  messages: {
    'voucher-not-issued': {
      'zh-CN': '没有向学员{trainee}发放职业培训券。',
      en: 'No training voucher was issued to trainee {trainee}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(voucherIssuance, source);

/**
 * > 全面推广使用职业培训券,承担培训任务的各类培训机构，面向所有参加政府补贴性职业技能培训的人员发放职业培训券，把其作为扩展职业培训服务渠道、提升资金效能的重要手段。
 *
 * > 扩大培训券发放使用范围
 *
 * 检查补贴性职业技能班是否向每名学员发放职业培训券（zhíyè péixùn quàn）；每名未发放的学员为一处违反。
 * 无补贴的班级不适用。发放日晚于查看之日的，尚未发放，到该日才能判断。约束承担培训任务的各类培训机构。采用的读法：
 * 不含创业培训。
 *
 * Checks that every trainee of a subsidised skills class has been issued a training voucher; each one
 * without is one violation. A voucher counts from the day it was issued on. Unsubsidised classes:
 * inapplicable. Binds training institutions. Reading taken: entrepreneurship training excluded.
 * An empty roster passes.
 *
 * 原文：[第42段](../../../docs/notice.md#p42)
 *
 * @param plan - 培训类别、是否补贴、学员的培训券。 Kind, subsidy, and the trainees' vouchers.
 * @param options - 查看之日（必需）、政策。 The day one looks on (needed) and policy.
 * @returns `passed`：均已发放；`failed`：有未发放的；`cantTell`：有缺失，或尚未到发放之日；`inapplicable`：无补贴，
 * 或为创业培训。 Passed if all have one, failed if one has none, cantTell where a fact is unknown or a voucher yet to
 * be issued, inapplicable for an unsubsidised or an entrepreneurship class.
 *
 * @example
 * ```ts
 * import { checkVoucherIssuance } from 'kunming-training-rules';
 *
 * const plan = { kind: 'skills', subsidised: true, trainees: [{ voucher: { issuedOn: '2022-05-30' } }] } as const;
 * checkVoucherIssuance(plan, { asOf: '2022-05-30' }).outcome; // => 'passed'
 * checkVoucherIssuance(plan, { asOf: '2022-05-29' }).missing; // => [{ kind: 'day', notBefore: '2022-05-30' }]
 * ```
 *
 * @example
 * ```ts
 * import { checkVoucherIssuance } from 'kunming-training-rules';
 *
 * const result = checkVoucherIssuance({
 *   kind: 'skills',
 *   subsidised: true,
 *   trainees: [{ reference: 'T1', voucher: null }],
 * });
 * result.violations.map(({ subject }) => subject); // => ['T1']
 * ```
 */
export function checkVoucherIssuance(plan: VoucherIssuanceRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof voucherIssuance>;
type Plan = Fields<VoucherIssuanceRecord>;

/** 政府补贴性职业技能培训; under the other reading entrepreneurship training too. */
function applies(plan: Plan, on: On): Judgement {
  const included = on.reading.skills === 'entrepreneurship-included';
  return allOf([included ? yes : whether(plan, 'kind', kindOf, (kind) => kind === 'skills'), is(plan, 'subsidised')]);
}

const kindOf = /* @__PURE__ */ among(trainingKinds);

/** 面向所有参加……的人员发放职业培训券: every trainee has been issued one. */
function expects(plan: Plan, on: On, options: ClauseOptions): Findings {
  const found = findings();
  let latest: CalendarDay | undefined;
  each<Trainee>(found, entries(found, plan, 'trainees'), '/trainees', (trainee, at) => {
    const issuedOn = voucherDay(trainee, 'issuedOn');
    if (issuedOn === null) notIssued(found, on, trainee, at);
    else if (issuedOn === undefined)
      found.missing.push(fact(voucherPath(trainee, 'issuedOn', at), referenceOf(trainee)));
    else if (latest === undefined || issuedOn > latest) latest = issuedOn;
  });
  // All have been issued once the last of them has.
  if (latest !== undefined) addAll(found.missing, pending(latest, options.asOf));
  return found;
}

function notIssued(found: Findings, on: On, trainee: Fields<Trainee>, at: () => JsonPointer): void {
  const subject = referenceOf(trainee);
  violate(found, on, 'voucher-not-issued', {
    path: voucherPath(trainee, 'issuedOn', at),
    actual: null,
    quantity: 'issuedOn',
    op: '!=',
    value: null,
    data: { trainee: subject ?? at() },
    subject,
  });
}
