import type { JsonPointer } from '../../json/pointer.js';
import { each, entries, pathOf } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { violateInPrinciple } from '../../kernel/departure.js';
import { fact, type Findings, findings, inapplicable, pending, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Trainee, Voucher } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, type Fields, flag, referenceOf } from '../../values/read.js';
import { voucherDay, voucherPath } from '../shared/voucher.js';

/** {@link checkVoucherActivation} 所读的字段。 What {@link checkVoucherActivation} reads of a class plan. */
export interface VoucherActivationRecord extends Pick<ClassPlan, 'endDate' | 'departures'> {
  /** 学员。 The trainees. */
  readonly trainees?: readonly (Pick<
    Trainee,
    'reference' | 'voucherEligible' | 'socialSecurityCardActivatedOn' | 'onLifelongRecord'
  > & {
    /** 培训券；`null` 为没有。 The voucher; `null`: none. */
    readonly voucher?: Pick<Voucher, 'collectedOn' | 'usedOn'> | null;
  })[];
}

/** 条款常量：领取并使用职业培训券。 The clause constant of {@link checkVoucherActivation}. */
export const voucherActivation = /* @__PURE__ */ freeze({
  id: 'voucher-activation',
  function: 'checkVoucherActivation',
  title: { 'zh-CN': '激活电子社保卡领取并使用职业培训券', en: 'Activation and use of training vouchers' },
  force: 'should',
  modal: { exact: '要积极组织', paragraph: 42, start: 81, end: 86 },
  addressee: { 'zh-CN': '承担培训任务的各类培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（三）8',
      paragraph: 42,
      exact:
        '要积极组织符合条件的劳动者激活电子社保卡领取并使用职业培训券,形成以社保卡为载体的劳动者终身职业技能培训电子档案。',
      start: 81,
      end: 138,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'card-not-activated': {
      'zh-CN': '学员{trainee}没有激活电子社保卡。',
      en: 'Trainee {trainee} has no activated electronic social security card.',
    },
    'voucher-not-collected': {
      'zh-CN': '学员{trainee}没有领取职业培训券。',
      en: 'Trainee {trainee} has not collected the training voucher.',
    },
    'voucher-not-used': {
      'zh-CN': '学员{trainee}没有使用职业培训券。',
      en: 'Trainee {trainee} has not used the training voucher.',
    },
    'not-on-lifelong-record': {
      'zh-CN': '本班没有记入学员{trainee}的终身职业技能培训电子档案。',
      en: 'The class is not on the lifelong training record of trainee {trainee}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(voucherActivation, source);

/**
 * > 要积极组织符合条件的劳动者激活电子社保卡领取并使用职业培训券,形成以社保卡为载体的劳动者终身职业技能培训电子档案。
 *
 * 检查符合条件的学员是否激活电子社保卡（diànzǐ shèbǎo kǎ）、领取并使用职业培训券，
 * 本班是否记入其终身职业技能培训电子档案。不符合条件的学员不论。是否符合条件由调用者认定。“要积极组织”为倡导，
 * 不符合为提醒。约束承担培训任务的各类培训机构。各项自其发生之日起算。通知没有写明期限：没有使用和没有记入的，
 * 班级结束的次日起才算；没有激活、没有领取的，随时可以提醒。
 *
 * Checks that eligible trainees have activated the electronic social security card, collected and used
 * the voucher, and have the class on their lifelong electronic training record. Trainees who are not
 * eligible, as the caller finds, do not count. The text asks to organise (要积极组织): what is absent is a
 * warning, and a recorded departure is kept. Binds training institutions. Each act counts from its own
 * day. The notice sets no day: a voucher not used and a class not on the record count from the day after
 * the class has ended, a card not activated and a voucher not collected at any time.
 *
 * 原文：[第42段](../../../docs/notice.md#p42)
 *
 * @param plan - 结束日期、学员、变通。 Last day, trainees and departures.
 * @param options - 查看之日（必需）、政策。 The day one looks on (needed) and policy.
 * @returns `passed`：符合条件的学员均已办理；`failed`：有未办理的；`cantTell`：有缺失，或尚未发生、到期；
 * `inapplicable`：没有符合条件的学员。 Passed if all is done for the eligible trainees, failed where something is not,
 * cantTell where a fact that decides is unknown or something has not happened or is not due yet, inapplicable where no
 * trainee is eligible.
 *
 * @example
 * ```ts
 * import { checkVoucherActivation } from 'kunming-training-rules';
 *
 * const voucher = { collectedOn: '2022-05-30', usedOn: '2022-06-01' };
 * const trainees = [
 *   { voucherEligible: true, socialSecurityCardActivatedOn: '2022-05-29', voucher, onLifelongRecord: true },
 * ];
 * checkVoucherActivation({ trainees }, { asOf: '2022-06-01' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkVoucherActivation } from 'kunming-training-rules';
 *
 * const voucher = { collectedOn: '2022-05-30', usedOn: null };
 * const trainees = [
 *   { voucherEligible: true, socialSecurityCardActivatedOn: '2022-05-29', voucher, onLifelongRecord: true },
 * ];
 * const plan = { endDate: '2022-06-30', trainees };
 * checkVoucherActivation(plan, { asOf: '2022-07-01' }).violations.map(({ code }) => code); // => ['voucher-not-used']
 * checkVoucherActivation(plan, { asOf: '2022-06-30' }).missing; // => [{ kind: 'day', notBefore: '2022-07-01' }]
 * ```
 */
export function checkVoucherActivation(plan: VoucherActivationRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, plan, options);
}

type On = InForce<typeof voucherActivation>;
type Plan = Fields<VoucherActivationRecord>;
type Person = Fields<NonNullable<VoucherActivationRecord['trainees']>[number]>;

/** 组织符合条件的劳动者: of the trainees who are eligible all is done. */
function expects(plan: Plan, on: On, { asOf }: ClauseOptions): Findings {
  const found = findings();
  const trainees = entries(found, plan, 'trainees');
  if (trainees === undefined) return found;
  const end = day(plan.endDate);
  // The class may run on its last day still.
  const due = end === undefined ? [fact('/endDate')] : pending(addDays(end, 1), asOf);
  const undetermined: Missing[] = [];
  let eligible = 0;
  each<Person>(found, trainees, '/trainees', (trainee, at) => {
    const counts = flag(trainee.voucherEligible);
    if (counts === false) return;
    if (counts === true) eligible++;
    const open = openSteps(trainee, due, asOf);
    if (counts === undefined)
      (open.length === 0 ? undetermined : found.missing).push(
        fact(pathOf(at, 'voucherEligible'), referenceOf(trainee)),
      );
    for (const step of open) notDone(found, on, plan.departures, { trainee, at, counts }, step);
  });
  // All is done for those who may be eligible: it matters only whether anybody is.
  if (eligible === 0) addAll(found.missing, undetermined);
  return eligible === 0 && found.missing.length === 0 ? inapplicable() : found;
}

/** One thing to be done that is not, or is not known to be. */
interface Step {
  readonly code: keyof On['clause']['messages'];
  readonly name: 'socialSecurityCardActivatedOn' | 'collectedOn' | 'usedOn' | 'onLifelongRecord';
  /** Undefined where it is unknown whether it was done. */
  readonly done: boolean | undefined;
  /** What stands in the way of counting what was done, or what was not. */
  readonly wait: readonly Missing[];
}

/** 激活电子社保卡、领取并使用职业培训券、形成电子档案: what of it is open. An act counts from its own day. */
function openSteps(trainee: Person, due: readonly Missing[], asOf: unknown): readonly Step[] {
  const steps: Step[] = [];
  const act = (
    code: Step['code'],
    name: Step['name'],
    on: CalendarDay | null | undefined,
    due: readonly Missing[],
  ): void => {
    const wait = on ? pending(on, asOf) : due;
    if (!on || wait.length > 0) steps.push({ code, name, done: on === undefined ? undefined : on !== null, wait });
  };
  act('card-not-activated', 'socialSecurityCardActivatedOn', dayOrNone(trainee.socialSecurityCardActivatedOn), []);
  act('voucher-not-collected', 'collectedOn', voucherDay(trainee, 'collectedOn'), []);
  act('voucher-not-used', 'usedOn', voucherDay(trainee, 'usedOn'), due);
  const recorded = flag(trainee.onLifelongRecord);
  if (recorded !== true)
    steps.push({ code: 'not-on-lifelong-record', name: 'onLifelongRecord', done: recorded, wait: due });
  return steps;
}

function notDone(
  found: Findings,
  on: On,
  departures: unknown,
  {
    trainee,
    at,
    counts,
  }: { readonly trainee: Person; readonly at: () => JsonPointer; readonly counts: boolean | undefined },
  { code, name, done, wait }: Step,
): void {
  const subject = referenceOf(trainee);
  const path = name === 'collectedOn' || name === 'usedOn' ? voucherPath(trainee, name, at) : pathOf(at, name);
  addAll(found.missing, done === undefined ? [fact(path, subject)] : wait);
  if (done !== false || wait.length > 0 || counts !== true) return;
  const required =
    name === 'onLifelongRecord'
      ? ({ actual: false, op: '=', value: true } as const)
      : ({ actual: null, op: '!=', value: null } as const);
  const detail = { path, quantity: name, ...required, data: { trainee: subject ?? at() }, subject };
  violateInPrinciple(found, departures, violation(on, code, detail));
}
