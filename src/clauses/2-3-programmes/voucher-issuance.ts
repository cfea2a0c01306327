import { trainingKinds } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, pending, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, known, unknown } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Trainee, Voucher } from '../../model/trainee.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { dayOrNone, fields, flag, isObject, list, oneOf, referenceOf } from '../../values/read.js';

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
      document: '昆人社通〔2022〕34号',
      locator: '二（三）8',
      paragraph: 42,
      exact:
        '全面推广使用职业培训券,承担培训任务的各类培训机构，面向所有参加政府补贴性职业技能培训的人员发放职业培训券，把其作为扩展职业培训服务渠道、提升资金效能的重要手段。',
      start: 0,
      end: 81,
    },
    {
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(voucherIssuance);

/**
 * > 全面推广使用职业培训券,承担培训任务的各类培训机构，面向所有参加政府补贴性职业技能培训的人员发放职业培训券，把其作为扩展职业培训服务渠道、提升资金效能的重要手段。
 *
 * > 扩大培训券发放使用范围
 *
 * 检查补贴性职业技能班是否向每名学员发放职业培训券（zhíyè péixùn quàn）；每名未发放的学员为一处违反。无补贴的班级不适用。
 * 发放日晚于查看之日的，尚未发放，到该日才能判断。约束培训机构。采用的读法：不含创业培训。
 *
 * Checks that every trainee of a subsidised skills class has been issued a training voucher; each one
 * without is one violation. A voucher counts from the day it was issued on. Unsubsidised classes:
 * inapplicable. Binds training institutions. Reading taken: entrepreneurship training is not included.
 * An empty roster passes.
 *
 * 原文：[第42段](../../../docs/notice.md#p42)
 *
 * @param plan - 培训类别、是否补贴、学员的培训券。 Kind, subsidy, and the trainees' vouchers.
 * @param options - 查看之日（必需）、政策。 The day one looks on (needed) and policy.
 * @returns `passed`：均已发放；`failed`：有未发放的；`cantTell`：有缺失，或尚未到发放之日；`inapplicable`：无补贴，或为创业培训。
 * Passed if all have one, failed if one has none, cantTell where a fact is unknown or a voucher yet to be
 * issued, inapplicable for an unsubsidised or an entrepreneurship class.
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
  return judge(adopted, body, plan, options);
}

function body(plan: VoucherIssuanceRecord, on: InForce<typeof voucherIssuance>, options: ClauseOptions): Findings {
  const given = fields(plan);
  const subsidised = flag(given.subsidised);
  const kind = oneOf(given.kind, trainingKinds);
  const gate = allOf([
    on.reading.skills === 'entrepreneurship-included'
      ? known(true)
      : kind === undefined
        ? unknown(fact('/kind'))
        : known(kind === 'skills'),
    subsidised === undefined ? unknown(fact('/subsidised')) : known(subsidised),
  ]);
  if (gate.truth === false) return inapplicable();

  const found = findings();
  addAll(found.missing, gate.missing);
  const trainees = list(given.trainees);
  if (trainees === undefined) found.missing.push(fact('/trainees'));
  let latest: CalendarDay | undefined;
  for (const [index, trainee] of (trainees ?? []).entries()) {
    const { voucher } = fields(trainee as Trainee);
    const issuedOn = voucher === null ? null : dayOrNone(fields(voucher as Voucher).issuedOn);
    const at = `/trainees/${String(index)}`;
    const path = isObject(voucher) ? `${at}/voucher/issuedOn` : isObject(trainee) ? `${at}/voucher` : at;
    const subject = referenceOf(trainee);
    if (issuedOn === undefined) {
      found.missing.push(fact(path, subject));
    } else if (issuedOn !== null) {
      if (latest === undefined || issuedOn > latest) latest = issuedOn;
    } else if (gate.truth === true) {
      found.violations.push(
        violation(on, 'voucher-not-issued', {
          path,
          actual: null,
          quantity: 'issuedOn',
          op: '!=',
          value: null,
          data: { trainee: subject ?? at },
          subject,
        }),
      );
    }
  }
  // All have been issued once the last of them has.
  if (latest !== undefined) addAll(found.missing, pending(latest, options.asOf));
  return found;
}
