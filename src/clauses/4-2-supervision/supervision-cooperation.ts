import { cooperations } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { once } from '../../kernel/conditions.js';
import { fact, type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import { happened } from '../../kernel/happened.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, known, unknown } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Inspection, InspectionRecord } from '../../model/inspection.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { fields, list, oneOf, referenceOf } from '../../values/read.js';

/**
 * {@link checkSupervisionCooperation} 所读的字段。 What {@link checkSupervisionCooperation} reads: the inspections of a class
 * or institution.
 */
export interface SupervisionCooperationRecord {
  /** 各类监督、审计。 Every supervision and audit made. */
  readonly inspections?: readonly Pick<
    NonNullable<InspectionRecord['inspections']>[number],
    'reference' | 'date' | 'cooperation' | 'resistedBy'
  >[];
}

/** 条款常量：配合监督、审计。 The clause constant of {@link checkSupervisionCooperation}. */
export const supervisionCooperation = /* @__PURE__ */ freeze({
  id: 'supervision-cooperation',
  function: 'checkSupervisionCooperation',
  title: { 'zh-CN': '配合监督、审计', en: 'Cooperation with supervision and audit' },
  force: 'must',
  modal: { exact: '配合', paragraph: 57, start: 65, end: 67 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: '昆人社通〔2022〕34号',
      locator: '四2',
      paragraph: 57,
      exact: '并配合接受各类监督、审计。',
      start: 64,
      end: 77,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'supervision-resisted': {
      'zh-CN': '机构没有配合这次监督或审计：{actual|term}。',
      en: 'The institution did not cooperate with this supervision or audit: {actual|term}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(supervisionCooperation);

/**
 * > 并配合接受各类监督、审计。
 *
 * 检查记录在案的各类监督（jiāndū）、审计（shěnjì）没有被培训机构拒绝或阻挠；由其他方面拒绝或阻挠的，不在此列。约束培训机构。
 * 记为拒绝或阻挠而没有拒绝者的，不知是谁。查看之日尚未进行的，还谈不上配合。
 *
 * Checks that no supervision or audit on record was refused or obstructed by the training institution; resistance by
 * somebody else is not its own. Binds training institutions. Where one is on record as resisted by nobody, by whom is
 * not
 * known. One that lies after the day one looks on has not been met with cooperation yet.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param record - 班级或机构的检查记录。 The inspections of a class or institution.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：均配合；`failed`：有拒绝或阻挠；`cantTell`：配合情况、拒绝者或日期未知，或尚未进行；`inapplicable`：没有监督、审计
 * 记录。 Passed if all were met with cooperation, failed if one was not, cantTell where that or the day is unknown or none
 * has been made yet, inapplicable where none is on record.
 *
 * @example
 * ```ts
 * import { checkSupervisionCooperation } from 'kunming-training-rules';
 *
 * checkSupervisionCooperation(
 *   { inspections: [{ date: '2022-06-15', cooperation: 'accepted' }] },
 *   { asOf: '2022-07-01' },
 * ).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkSupervisionCooperation } from 'kunming-training-rules';
 *
 * const result = checkSupervisionCooperation({
 *   inspections: [{ reference: 'A1', cooperation: 'obstructed', resistedBy: 'institution' }],
 * });
 * result.outcome; // => 'failed'
 * result.violations[0]?.subject; // => 'A1'
 * ```
 */
export function checkSupervisionCooperation(
  record: SupervisionCooperationRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, body, record, options);
}

function body(
  record: SupervisionCooperationRecord,
  on: InForce<typeof supervisionCooperation>,
  { asOf }: ClauseOptions,
): Findings {
  const inspections = list(fields(record).inspections);
  if (inspections?.length === 0) return inapplicable();
  const found = findings();
  if (inspections === undefined) found.missing.push(fact('/inspections'));
  const met: Judgement[] = [];
  for (const [index, entry] of (inspections ?? []).entries()) {
    const leaves = fields(entry as Inspection);
    const at = `/inspections/${String(index)}`;
    const subject = referenceOf(entry);
    const cooperation = oneOf(leaves.cooperation, cooperations);
    const by = oneOf(leaves.resistedBy, ['institution', 'office']);
    const { truth, missing } = allOf([
      cooperation === undefined ? unknown(fact(`${at}/cooperation`, subject)) : known(cooperation !== 'accepted'),
      by === undefined ? unknown(fact(`${at}/resistedBy`, subject)) : known(by === 'institution'),
    ]);
    addAll(found.missing, missing);
    if (truth === false) met.push(happened(leaves.date, `${at}/date`, subject, asOf));
    if (truth === true) {
      found.violations.push(
        violation(on, 'supervision-resisted', {
          path: `${at}/cooperation`,
          actual: cooperation ?? null,
          quantity: 'cooperation',
          op: '=',
          value: 'accepted',
          subject,
        }),
      );
    }
  }
  if (found.violations.length === 0) addAll(found.missing, once(anyOf(met).missing));
  return found;
}
