import { cooperations, inspectionKinds } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { once } from '../../kernel/conditions.js';
import { fact, type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import { happened } from '../../kernel/happened.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { anyOf, type Judgement, unknown } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Inspection, InspectionRecord } from '../../model/inspection.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { fields, list, oneOf, referenceOf } from '../../values/read.js';

/**
 * {@link checkExternalInspectionAcceptance} 所读的字段。 What {@link checkExternalInspectionAcceptance} reads: the
 * inspections of a class or institution.
 */
export interface ExternalInspectionRecord {
  /** 检查记录。 Every inspection made. */
  readonly inspections?: readonly Pick<
    NonNullable<InspectionRecord['inspections']>[number],
    'reference' | 'kind' | 'date' | 'cooperation'
  >[];
}

/** 条款常量：接受省厅和第三方检查。 The clause constant of {@link checkExternalInspectionAcceptance}. */
export const externalInspectionAcceptance = /* @__PURE__ */ freeze({
  id: 'external-inspection-acceptance',
  function: 'checkExternalInspectionAcceptance',
  title: { 'zh-CN': '接受省厅、第三方监督机构的检查', en: 'Acceptance of outside inspections' },
  force: 'must',
  modal: { exact: '自觉接受', paragraph: 57, start: 205, end: 209 },
  addressee: { 'zh-CN': '县（市）区职业培训办公室', en: 'county training offices' },
  citations: [
    {
      document: '昆人社通〔2022〕34号',
      locator: '四2',
      paragraph: 57,
      exact: '自觉接受省厅、第三方监督机构的检查。',
      start: 205,
      end: 223,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'inspection-resisted': {
      'zh-CN': '没有接受{kind|term}：{actual|term}。',
      en: '{kind|term}: {actual|term}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(externalInspectionAcceptance);

/**
 * > 自觉接受省厅、第三方监督机构的检查。
 *
 * 检查记录在案的省厅（shěngtīng）检查和第三方监督机构（dìsānfāng jiāndū jīgòu）检查没有被拒绝或阻挠，不问由谁。约束县（市）区职业
 * 培训办公室。查看之日尚未进行的检查还不是接受。
 *
 * Checks that no inspection by the provincial department or a third-party supervisor on record was refused or
 * obstructed, whoever did so. Binds the county training offices. Other inspections are not looked at. One that lies
 * after
 * the day one looks on has not been accepted yet.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param record - 班级或机构的检查记录。 The inspections of a class or institution.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：均接受；`failed`：有拒绝或阻挠；`cantTell`：种类、配合情况或日期未知，或检查尚未进行；`inapplicable`：没有此类检查
 * 记录。 Passed if all were accepted, failed if one was not, cantTell where kind, cooperation or day is unknown or none
 * has
 * been made yet, inapplicable where no such inspection is on record.
 *
 * @example
 * ```ts
 * import { checkExternalInspectionAcceptance } from 'kunming-training-rules';
 *
 * const inspections = [{ kind: 'provincial', date: '2022-06-15', cooperation: 'accepted' }] as const;
 * checkExternalInspectionAcceptance({ inspections }, { asOf: '2022-06-15' }).outcome; // => 'passed'
 * checkExternalInspectionAcceptance({ inspections }, { asOf: '2022-06-14' }).outcome; // => 'cantTell'
 * ```
 *
 * @example
 * ```ts
 * import { checkExternalInspectionAcceptance } from 'kunming-training-rules';
 *
 * checkExternalInspectionAcceptance({ inspections: [{ kind: 'third-party', cooperation: 'refused-inspection' }] })
 *   .outcome; // => 'failed'
 * checkExternalInspectionAcceptance({ inspections: [{ kind: 'audit', cooperation: 'obstructed' }] }).outcome; // => 'inapplicable'
 * ```
 */
export function checkExternalInspectionAcceptance(
  record: ExternalInspectionRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, body, record, options);
}

function body(
  record: ExternalInspectionRecord,
  on: InForce<typeof externalInspectionAcceptance>,
  { asOf }: ClauseOptions,
): Findings {
  const inspections = list(fields(record).inspections);
  const found = findings();
  if (inspections === undefined) {
    found.missing.push(fact('/inspections'));
    return found;
  }
  // One that was accepted is enough for the clause to apply and, where none was resisted, to pass.
  const accepted: Judgement[] = [];
  for (const [index, entry] of inspections.entries()) {
    const leaves = fields(entry as Inspection);
    const at = `/inspections/${String(index)}`;
    const subject = referenceOf(entry);
    const kind = oneOf(leaves.kind, inspectionKinds);
    const cooperation = oneOf(leaves.cooperation, cooperations);
    if (kind === undefined) {
      if (cooperation === 'accepted') accepted.push(unknown(fact(`${at}/kind`, subject)));
      else found.missing.push(fact(`${at}/kind`, subject));
      continue;
    }
    if (kind !== 'provincial' && kind !== 'third-party') continue;
    if (cooperation === 'accepted') accepted.push(happened(leaves.date, `${at}/date`, subject, asOf));
    else if (cooperation === undefined) found.missing.push(fact(`${at}/cooperation`, subject));
    else {
      found.violations.push(
        violation(on, 'inspection-resisted', {
          path: `${at}/cooperation`,
          actual: cooperation,
          quantity: 'cooperation',
          op: '=',
          value: 'accepted',
          data: { kind },
          subject,
        }),
      );
    }
  }
  if (found.violations.length > 0) return found;
  addAll(found.missing, once(anyOf(accepted).missing));
  return accepted.length === 0 && found.missing.length === 0 ? inapplicable() : found;
}
