import { type Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan, EquipmentItem, OpeningApproval } from '../../model/class-plan.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { count, day, dayOrNone, fields, isObject, list, oneOf, text } from '../../values/read.js';

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
    'equipment-short-at-most': {
      'zh-CN': '教学设备“{item}”需要{required}，至多有{actual}，至少缺{short}。',
      en: 'Equipment “{item}”: {required} required, at most {actual} held, at least {short} short.',
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
 * 不足仍批准，或批准时没有核实记录，为审批者的违反；仅缺核实记录的，设备足够，没有“不得批准”的后果，不归咎于班级。
 * 约束县（市）区人社部门。现有清单未列的设备为未知，列为0的为不足；同一设备多次列出的，数量合计。
 *
 * Checks that of each item required (the caller's standard for the occupation) enough is held; a class
 * that falls short must not be approved. Approved although short, or approved with no verification
 * on record by the day of the decision: a violation of the approver. The effect is that of a class that falls short: a
 * verification missing on record carries none and says nothing against the class. An item absent from the list of
 * equipment held is unknown, one listed as 0 is short; quantities of an item listed more than once are added up. Binds
 * the
 * county HRSS bureaux.
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
 * const result = checkEquipment({
 *   equipmentRequired,
 *   equipmentHeld: [{ item: 'training-panel', quantity: 18 }],
 *   approval: null,
 * });
 * result.outcome; // => 'failed'
 * result.effect?.code; // => 'class-not-approved'
 * ```
 */
export function checkEquipment(plan: EquipmentRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, plan, options);
}

function body(plan: EquipmentRecord, on: InForce<typeof equipmentVerification>): Findings {
  const { equipmentRequired, equipmentHeld, approval: given } = fields(plan);
  const needed = list(equipmentRequired);
  const held = list(equipmentHeld);
  const required = needed?.length !== 0;
  const found = findings();
  if (needed === undefined) found.missing.push(fact('/equipmentRequired'));
  if (held === undefined && required) found.missing.push(fact('/equipmentHeld'));
  if (needed !== undefined && held !== undefined) compare(needed, held, on, found);
  const short = found.violations.length > 0;

  const { decision, decidedOn, equipmentVerifiedOn } = fields(given as OpeningApproval);
  const decided = given === null ? null : oneOf(decision, ['approved', 'refused']);
  if (decided === undefined) found.missing.push(fact(given === undefined ? '/approval' : '/approval/decision'));
  if (decided !== 'approved') {
    found.applies = required || decided === undefined;
    return found;
  }
  const approver = { path: '/approval', actual: 'approved', quantity: 'decision' } as const;
  if (short)
    found.violations.push(violation(on, 'approved-although-short', { ...approver, op: '!=', value: 'approved' }));
  const verifiedOn = dayOrNone(equipmentVerifiedOn);
  const approvedOn = day(decidedOn);
  if (verifiedOn === null || (verifiedOn !== undefined && approvedOn !== undefined && verifiedOn > approvedOn)) {
    // The effect is that of equipment that falls short; what the approver has on record says nothing against the class.
    found.effective = short;
    found.violations.push(
      violation(on, 'approved-without-verification', {
        path: '/approval/equipmentVerifiedOn',
        actual: verifiedOn,
        quantity: 'equipmentVerifiedOn',
        op: approvedOn === undefined ? '!=' : '<=',
        value: approvedOn ?? null,
      }),
    );
  } else {
    if (verifiedOn === undefined) found.missing.push(fact('/approval/equipmentVerifiedOn'));
    if (approvedOn === undefined) found.missing.push(fact('/approval/decidedOn'));
  }
  found.applies = required || found.violations.length > 0 || found.missing.length > 0;
  return found;
}

/** The quantity of an item that is held, at least; and what may tell of more. */
interface Held {
  least: number;
  readonly missing: Missing[];
}

function compare(
  required: readonly unknown[],
  held: readonly unknown[],
  on: InForce<typeof equipmentVerification>,
  found: Findings,
): void {
  const { items, nameless, nobodys } = addUp(held);
  const asked = new Set<readonly Missing[]>();
  for (const [index, entry] of required.entries()) {
    const { item, quantity } = fields(entry as EquipmentItem);
    const at = `/equipmentRequired/${String(index)}`;
    const name = text(item);
    const needed = count(quantity);
    if (name === undefined) found.missing.push(fact(`${at}/item`));
    if (needed === undefined) found.missing.push(fact(`${at}/quantity`, name));
    if (name === undefined || needed === undefined || needed === 0) continue;
    const { least, missing } = items.get(name) ?? { least: 0, missing: [fact('/equipmentHeld', name)] };
    if (least >= needed) continue;
    const actual = least + nobodys;
    if (missing.length > 0 || actual >= needed) {
      asked.add(missing).add(nameless);
      continue;
    }
    const code = nobodys > 0 ? 'equipment-short-at-most' : 'equipment-short';
    found.violations.push(
      violation(on, code, {
        path: at,
        actual,
        quantity: 'equipmentHeld',
        op: '>=',
        value: needed,
        data: { item: name, short: needed - actual },
        subject: name,
      }),
    );
  }
  for (const each of asked) addAll(found.missing, each);
}

/** What is held by item; and of the entries that name none, how much at most and what is missing of them. */
function addUp(held: readonly unknown[]): {
  readonly items: ReadonlyMap<string, Held>;
  readonly nameless: readonly Missing[];
  readonly nobodys: number;
} {
  const items = new Map<string, Held>();
  const nameless: Missing[] = [];
  let nobodys = 0;
  for (const [index, entry] of held.entries()) {
    const given = fields(entry as EquipmentItem);
    const at = `/equipmentHeld/${String(index)}`;
    const name = text(given.item);
    const quantity = count(given.quantity);
    if (name === undefined) {
      nobodys += quantity ?? Infinity;
      if (quantity !== 0) nameless.push(fact(isObject(entry) ? `${at}/item` : at));
      continue;
    }
    let sum = items.get(name);
    if (sum === undefined) items.set(name, (sum = { least: 0, missing: [] }));
    sum.least += quantity ?? 0;
    if (quantity === undefined) sum.missing.push(fact(`${at}/quantity`, name));
  }
  return { items, nameless, nobodys };
}
