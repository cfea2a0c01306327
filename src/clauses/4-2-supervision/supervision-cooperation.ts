import { cooperations } from '../../definitions/codes.js';
import { type At, broken, each, lacking, pathOf, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import { happened } from '../../kernel/happened.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Inspection, InspectionRecord } from '../../model/inspection.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, list, referenceOf } from '../../values/read.js';

/**
 * {@link checkSupervisionCooperation} 所读的字段。 What {@link checkSupervisionCooperation} reads: the inspections of
 * a class or institution.
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
      document: source.number,
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

const adopted = /* @__PURE__ */ adopt(supervisionCooperation, source);

/**
 * > 并配合接受各类监督、审计。
 *
 * 检查记录在案的各类监督（jiāndū）、审计（shěnjì）没有被培训机构拒绝或阻挠；由其他方面拒绝或阻挠的，不在此列。
 * 约束培训机构。记为拒绝或阻挠而没有拒绝者的，不知是谁。查看之日尚未进行的，还谈不上配合。
 *
 * Checks that no supervision or audit on record was refused or obstructed by the training institution; resistance by
 * somebody else is not its own. Binds training institutions. Where one is on record as resisted by nobody, by whom is
 * not known. One that lies after the day one looks on has not been met with cooperation yet.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param record - 班级或机构的检查记录。 The inspections of a class or institution.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：均配合；`failed`：有拒绝或阻挠；`cantTell`：配合情况、拒绝者或日期未知，或尚未进行；
 * `inapplicable`：没有监督、审计记录。 Passed if all were met with cooperation, failed if one was not, cantTell where
 * that or the day is unknown or none has been made yet, inapplicable where none is on record.
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
  return judge(adopted, { applies, expects }, record, options);
}

type Given = Fields<SupervisionCooperationRecord>;

const howMet = /* @__PURE__ */ among(cooperations);
const resister = /* @__PURE__ */ among(['institution', 'office']);

/** To the supervisions and audits on record. */
function applies(record: Given): Judgement {
  return whether(record, 'inspections', list, ({ length }) => length > 0);
}

/** 配合接受: the institution resisted none; where it did not, one that was met with cooperation is enough. */
function expects(record: Given, on: InForce<typeof supervisionCooperation>, { asOf }: ClauseOptions): Findings {
  const found = findings();
  const met: Judgement[] = [];
  each<Inspection>(found, list(record.inspections), '/inspections', (inspection, at) => {
    const subject = referenceOf(inspection);
    const resisted = isResisted(inspection, at, subject);
    lacking(found, resisted);
    if (resisted.truth === false) met.push(happened(inspection.date, pathOf(at, 'date'), subject, asOf));
    if (resisted.truth === true)
      violate(
        found,
        on,
        'supervision-resisted',
        broken('cooperation', howMet(inspection.cooperation) ?? null, '=', 'accepted', at, { subject }),
      );
  });
  if (found.violations.length === 0) lacking(found, anyOf(met));
  return found;
}

/** Whether it was refused or obstructed, by the institution. */
function isResisted(inspection: Fields<Inspection>, at: At, subject: string | undefined): Judgement {
  return allOf([
    whether(inspection, 'cooperation', howMet, (how) => how !== 'accepted', at, subject),
    whether(inspection, 'resistedBy', resister, (by) => by === 'institution', at, subject),
  ]);
}
