import { cooperations, inspectionKinds } from '../../definitions/codes.js';
import { type At, broken, each, entries, lacking, pathOf, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import { happened } from '../../kernel/happened.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { anyOf, type Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Inspection, InspectionRecord } from '../../model/inspection.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, list, referenceOf } from '../../values/read.js';
import { some } from '../shared/entries.js';

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
      document: source.number,
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

const adopted = /* @__PURE__ */ adopt(externalInspectionAcceptance, source);

/**
 * > 自觉接受省厅、第三方监督机构的检查。
 *
 * 检查记录在案的省厅（shěngtīng）检查和第三方监督机构（dìsānfāng jiāndū jīgòu）检查没有被拒绝或阻挠，不问由谁。
 * 约束县（市）区职业培训办公室。查看之日尚未进行的检查还不是接受。
 *
 * Checks that no inspection by the provincial department or a third-party supervisor on record was refused or
 * obstructed, whoever did so. Binds the county training offices. Other inspections are not looked at. One that lies
 * after the day one looks on has not been accepted yet.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param record - 班级或机构的检查记录。 The inspections of a class or institution.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：均接受；`failed`：有拒绝或阻挠；`cantTell`：种类、配合情况或日期未知，或检查尚未进行；
 * `inapplicable`：没有此类检查记录。 Passed if all were accepted, failed if one was not, cantTell where kind,
 * cooperation or day is unknown or none has been made yet, inapplicable where no such inspection is on record.
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
  return judge(adopted, { applies, expects }, record, options);
}

type Given = Fields<ExternalInspectionRecord>;

const inspectionKind = /* @__PURE__ */ among(inspectionKinds);
const howMet = /* @__PURE__ */ among(cooperations);

/** To inspections by the provincial department or a third-party supervisor. */
function applies({ inspections }: Given): Judgement {
  return some(list(inspections), '/inspections', isFromOutside);
}

/** 省厅、第三方监督机构的检查. */
function isFromOutside(inspection: Fields<Inspection>, at: At): Judgement {
  return whether(
    inspection,
    'kind',
    inspectionKind,
    (kind) => kind === 'provincial' || kind === 'third-party',
    at,
    referenceOf(inspection),
  );
}

/** 自觉接受: none of them was resisted; where none was, one that was accepted is enough. */
function expects(record: Given, on: InForce<typeof externalInspectionAcceptance>, { asOf }: ClauseOptions): Findings {
  const found = findings();
  const accepted: Judgement[] = [];
  each<Inspection>(found, entries(found, record, 'inspections'), '/inspections', (inspection, at) => {
    const outside = isFromOutside(inspection, at);
    if (outside.truth === false) return;
    const subject = referenceOf(inspection);
    const met = howMet(inspection.cooperation);
    if (met === 'accepted')
      accepted.push(outside.truth ? happened(inspection.date, pathOf(at, 'date'), subject, asOf) : outside);
    else if (outside.truth === null) lacking(found, outside);
    else if (met === undefined) found.missing.push(fact(pathOf(at, 'cooperation'), subject));
    else
      violate(
        found,
        on,
        'inspection-resisted',
        broken('cooperation', met, '=', 'accepted', at, {
          data: { kind: inspectionKind(inspection.kind) ?? null },
          subject,
        }),
      );
  });
  if (found.violations.length === 0) lacking(found, anyOf(accepted));
  return found;
}
