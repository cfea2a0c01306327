import type { ClassPlan, EquipmentItem, OpeningApproval } from '../../model/class-plan.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, type ClauseOptions } from '../../policy/judge.js';
import { fact, findings, violation, type Findings } from '../../result/findings.js';
import { count, day, dayOrNone, fields, isObject, list, oneOf, text } from '../../result/read.js';
import type { ClauseResult } from '../../result/result.js';

/** {@link checkEquipment} 所读的字段。 What {@link checkEquipment} reads of a class plan. */
export type EquipmentRecord = Pick<ClassPlan, 'equipmentRequired' | 'equipmentHeld' | 'approval'>;

/** 条款常量：教学设备核实。 The clause constant of {@link checkEquipment}. */
export const equipmentVerification = /* @__PURE__ */ freeze({
  id: 'equipment-verification',
  function: 'checkEquipment',
  title: { 'zh-CN': '教学设备核实', en: 'Verification of teaching equipment' },
  force: 'must-not',
  modal: { exact: '不得', paragraph: 47, start: 169, end: 171 },
  addressee: { 'zh-CN': '县（市）区人社部门', en: 'county HRSS bureaux' },
  citations: [
    {
      document: '昆人社通〔2022〕34号',
      locator: '二（五）',
      paragraph: 47,
      exact: '开班审批时，要核实培训职业（工种）所需的教学设备数量，对未达到规定要求的班次，不得批准。',
      start: 130,
      end: 174,
    },
  ],
  parameters: {},
  readings: {},
  effect: { code: 'class-not-approved', basis: 'stated', 'zh-CN': '不得批准开班', en: 'class must not be approved' },
  members: [],
  messages: {
    'equipment-short': {
      'zh-CN': '教学设备“{item}”需要{required}，现有{actual}，缺{short}。',
      en: 'Equipment “{item}”: {required} required, {actual} held, {short} short.',
    },
    'approved-although-short': {
      'zh-CN': '教学设备未达到要求，却已批准开班。',
      en: 'The class was approved although equipment is short.',
    },
    'approved-without-verification': {
      'zh-CN': '已批准开班，但审批时没有核实教学设备的记录。',
      en: 'The class was approved with no verification of the equipment on record by then.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(equipmentVerification);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const equipmentVerificationAdopted: InForce<typeof equipmentVerification> = adopted;

/** 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement. @internal */
export const judgeEquipment = body;

/**
 * > 开班审批时，要核实培训职业（工种）所需的教学设备数量，对未达到规定要求的班次，不得批准。
 *
 * 检查教学设备（jiàoxué shèbèi）：每项现有数量不少于所需数量（所需数量由调用者按职业给出）；不足的班次不得批准。
 * 不足仍批准，或批准时没有核实记录，为审批者的违反。约束县（市）区人社部门。现有清单未列的设备为未知，列为0的为不足。
 *
 * Checks that of each item required (the caller's standard for the occupation) enough is held; a class
 * that falls short must not be approved. Approved although short, or approved with no verification
 * on record by the day of the decision: a violation of the approver. An item absent from the list of
 * equipment held is unknown; one listed as 0 is short. Binds the county HRSS bureaux.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 所需设备、现有设备和开班审批。 Equipment required, equipment held, and the decision on the opening.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：足够且审批无误；`failed`：不足，或审批有误；`cantTell`：缺清单、数量或审批情况；
 * `inapplicable`：所需设备清单为空且审批无误。 Passed if enough is held and the approval is in order,
 * failed if something is short or the approval is not, cantTell where lists, quantities or the
 * decision are unknown, inapplicable where nothing is required.
 *
 * @example
 * ```ts
 * import { checkEquipment } from 'kunming-training-rules';
 *
 * const equipmentRequired = [{ item: 'care-bed', quantity: 6 }];
 * checkEquipment({ equipmentRequired, equipmentHeld: [{ item: 'care-bed', quantity: 6 }], approval: null }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkEquipment } from 'kunming-training-rules';
 *
 * const equipmentRequired = [{ item: 'training-panel', quantity: 20 }];
 * const result = checkEquipment({ equipmentRequired, equipmentHeld: [{ item: 'training-panel', quantity: 18 }], approval: null });
 * result.outcome; // => 'failed'
 * result.effect?.code; // => 'class-not-approved'
 * ```
 */
export function checkEquipment(plan: EquipmentRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, plan, options);
}

function body(plan: EquipmentRecord, on: InForce<typeof equipmentVerification>): Findings {
  const { equipmentRequired, equipmentHeld, approval: given } = fields(plan);
  const required = list(equipmentRequired);
  const held = list(equipmentHeld);
  const found = findings();
  if (required === undefined) found.missing.push(fact('/equipmentRequired'));
  if (held === undefined && required?.length !== 0) found.missing.push(fact('/equipmentHeld'));
  if (required !== undefined && held !== undefined) compare(required, held, on, found);
  const short = found.violations.length > 0;

  const { decision, decidedOn, equipmentVerifiedOn } = fields(given as OpeningApproval);
  const decided = given === null ? null : oneOf(decision, ['approved', 'refused']);
  if (decided === undefined) found.missing.push(fact(given === undefined ? '/approval' : '/approval/decision'));
  if (decided !== 'approved') {
    found.applies = required?.length !== 0 || decided === undefined;
    return found;
  }
  const approver = { path: '/approval', actual: 'approved', quantity: 'decision' } as const;
  if (short) found.violations.push(violation(on, 'approved-although-short', { ...approver, op: '!=', value: 'approved' }));
  const verifiedOn = dayOrNone(equipmentVerifiedOn);
  const approvedOn = day(decidedOn);
  if (verifiedOn === null || (verifiedOn !== undefined && approvedOn !== undefined && verifiedOn > approvedOn)) {
    found.violations.push(
      violation(on, 'approved-without-verification', { path: '/approval/equipmentVerifiedOn', actual: verifiedOn, quantity: 'equipmentVerifiedOn', op: '<=', value: approvedOn ?? null }),
    );
  } else {
    if (verifiedOn === undefined) found.missing.push(fact('/approval/equipmentVerifiedOn'));
    if (approvedOn === undefined) found.missing.push(fact('/approval/decidedOn'));
  }
  found.applies = required?.length !== 0 || found.violations.length > 0 || found.missing.length > 0;
  return found;
}

function compare(required: readonly unknown[], held: readonly unknown[], on: InForce<typeof equipmentVerification>, found: Findings): void {
  const quantities = new Map<string, number | undefined>();
  let unnamed = false;
  for (const [index, entry] of held.entries()) {
    const { item, quantity } = fields(entry as EquipmentItem);
    if (!isObject(entry)) found.missing.push(fact(`/equipmentHeld/${String(index)}`));
    const name = text(item);
    if (name === undefined) unnamed = true;
    else quantities.set(name, sum(quantities.has(name) ? quantities.get(name) : 0, count(quantity)));
  }
  for (const [index, entry] of required.entries()) {
    const { item, quantity } = fields(entry as EquipmentItem);
    const at = `/equipmentRequired/${String(index)}`;
    const name = text(item);
    const needed = count(quantity);
    if (name === undefined) found.missing.push(fact(`${at}/item`));
    if (needed === undefined) found.missing.push(fact(`${at}/quantity`, name));
    if (name === undefined || needed === undefined || needed === 0) continue;
    const actual = quantities.get(name);
    if (actual === undefined) found.missing.push(fact('/equipmentHeld', name));
    else if (actual < needed && unnamed) found.missing.push(fact('/equipmentHeld', name));
    else if (actual < needed) {
      found.violations.push(
        violation(on, 'equipment-short', { path: at, actual, quantity: 'equipmentHeld', op: '>=', value: needed, data: { item: name, short: needed - actual }, subject: name }),
      );
    }
  }
}

function sum(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a + b;
}
