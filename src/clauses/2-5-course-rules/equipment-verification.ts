import { broken, each, entries, need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan, EquipmentItem, OpeningApproval } from '../../model/class-plan.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { count, day, dayOrNone, type Fields, fields, isObject, oneOf, text } from '../../values/read.js';

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
      document: source.number,
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

const adopted = /* @__PURE__ */ adopt(equipmentVerification, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const equipmentVerificationAdopted: InForce<typeof equipmentVerification> = adopted;

/**
 * > 开班审批时，要核实培训职业（工种）所需的教学设备数量，对未达到规定要求的班次，不得批准。
 *
 * 检查教学设备（jiàoxué shèbèi）：每项现有数量不少于所需数量（所需数量由调用者按职业给出）；不足的班次不得批准。
 * 不足仍批准，或批准时没有核实记录，为审批者的违反；仅缺核实记录的，设备足够，没有“不得批准”的后果，不归咎于班级。
 * 约束县（市）区人社部门。现有清单未列的设备为未知，列为0的为不足；同一设备多次列出的，数量合计。
 *
 * Checks that of each item required (the caller's standard for the occupation) enough is held; a class that falls short
 * must not be approved. Approved although short, or approved with no verification on record by the day of the decision:
 * a violation of the approver. The effect is that of a class that falls short: a verification missing on record carries
 * none and says nothing against the class. An item absent from the list of equipment held is unknown, one listed as 0
 * is short; quantities of an item listed more than once are added up. Binds the county HRSS bureaux.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 所需设备、现有设备和开班审批。 Equipment required, equipment held, and the decision on the opening.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：足够且审批无误；`failed`：不足，或审批有误；`cantTell`：缺清单、数量或审批情况； `inapplicable`：
 * 所需设备清单为空且审批无误。 Passed if enough is held and the approval is in order, failed if something is short or
 * the approval is not, cantTell where lists, quantities or the decision are unknown, inapplicable where nothing is
 * required.
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
  return judge(adopted, { expects: judgeEquipment }, plan, options);
}

type On = InForce<typeof equipmentVerification>;
type Plan = Fields<EquipmentRecord>;

/**
 * 核实……教学设备数量，对未达到规定要求的班次，不得批准：供本条款和组合条款使用。
 *
 * Enough is held of each item required, and a class that falls short is not approved; for this clause, and for those
 * composed of it.
 *
 * @param plan - The plan.
 * @param on - The clause in force.
 * @returns What is found.
 * @internal
 */
export function judgeEquipment(plan: Plan, on: On): Findings {
  const found = findings();
  const needed = entries(found, plan, 'equipmentRequired');
  const required = needed?.length !== 0;
  const held = required ? entries(found, plan, 'equipmentHeld') : [];
  if (needed !== undefined && held !== undefined) compare(found, on, needed, held);
  const undecided = approval(found, on, plan.approval, found.violations.length > 0);
  // Where nothing is required, it is about what was approved out of order alone.
  found.applies = required || undecided || found.violations.length > 0 || found.missing.length > 0;
  return found;
}

/** 不得批准: a class that falls short, or has no verification on record; tells whether no decision is known. */
function approval(found: Findings, on: On, given: unknown, short: boolean): boolean {
  const approval = fields<OpeningApproval>(given);
  const decision = given === null ? null : oneOf(approval.decision, ['approved', 'refused']);
  if (decision === undefined) found.missing.push(fact(given === undefined ? '/approval' : '/approval/decision'));
  if (decision !== 'approved') return decision === undefined;
  if (short)
    violate(
      found,
      on,
      'approved-although-short',
      broken('decision', 'approved', '!=', 'approved', '', { path: '/approval' }),
    );
  const verifiedOn = dayOrNone(approval.equipmentVerifiedOn);
  const approvedOn = day(approval.decidedOn);
  if (verifiedOn === null || (verifiedOn !== undefined && approvedOn !== undefined && verifiedOn > approvedOn)) {
    // The effect is that of equipment that falls short; what the approver has on record says nothing against the class.
    found.effective = short;
    const op = approvedOn === undefined ? '!=' : '<=';
    const wanted = broken('equipmentVerifiedOn', verifiedOn, op, approvedOn ?? null, '/approval');
    violate(found, on, 'approved-without-verification', wanted);
    return false;
  }
  need(found, approval, 'equipmentVerifiedOn', dayOrNone, '/approval');
  need(found, approval, 'decidedOn', day, '/approval');
  return false;
}

/** 所需的教学设备数量: of each item required, what is held; what could tell is missing where it may be enough. */
function compare(found: Findings, on: On, required: readonly unknown[], held: readonly unknown[]): void {
  const { items, nameless, nobodys } = addUp(held);
  const asked = new Set<readonly Missing[]>();
  each<EquipmentItem>(found, required, '/equipmentRequired', (entry, at) => {
    const item = need(found, entry, 'item', text, at);
    const needed = need(found, entry, 'quantity', count, at, item);
    if (item === undefined || needed === undefined || needed === 0) return;
    const { least, missing } = items.get(item) ?? { least: 0, missing: [fact('/equipmentHeld', item)] };
    if (least >= needed) return;
    const actual = least + nobodys;
    if (missing.length > 0 || actual >= needed) {
      asked.add(missing).add(nameless);
      return;
    }
    violate(
      found,
      on,
      nobodys > 0 ? 'equipment-short-at-most' : 'equipment-short',
      broken('equipmentHeld', actual, '>=', needed, '', {
        path: at(),
        data: { item, short: needed - actual },
        subject: item,
      }),
    );
  });
  for (const lack of asked) addAll(found.missing, lack);
}

/** What is held by item; and of the entries that name none, how much at most and what is missing of them. */
interface Stock {
  readonly items: ReadonlyMap<string, Held>;
  readonly nameless: readonly Missing[];
  readonly nobodys: number;
}

/** The quantity of an item that is held, at least; and what may tell of more. */
interface Held {
  least: number;
  readonly missing: Missing[];
}

function addUp(held: readonly unknown[]): Stock {
  const items = new Map<string, Held>();
  const nameless: Missing[] = [];
  let nobodys = 0;
  for (const [index, entry] of held.entries()) {
    const given = fields<EquipmentItem>(entry);
    const at = `/equipmentHeld/${String(index)}`;
    const item = text(given.item);
    const quantity = count(given.quantity);
    if (item === undefined) {
      nobodys += quantity ?? Infinity;
      if (quantity !== 0) nameless.push(fact(isObject(entry) ? `${at}/item` : at));
      continue;
    }
    let sum = items.get(item);
    if (sum === undefined) items.set(item, (sum = { least: 0, missing: [] }));
    sum.least += quantity ?? 0;
    if (quantity === undefined) sum.missing.push(fact(`${at}/quantity`, item));
  }
  return { items, nameless, nobodys };
}
