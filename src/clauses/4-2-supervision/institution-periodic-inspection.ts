import { inspectionKinds, inspectionSubjects } from '../../definitions/codes.js';
import { type At, broken, entries, lacking, need, pathOf, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement, unknown } from '../../kernel/kleene.js';
import type { ClauseResult, Row } from '../../kernel/result.js';
import type { Inspection } from '../../model/inspection.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import type { CalendarDay } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { among, count, day, type Fields, fields, list, oneOf, referenceOf } from '../../values/read.js';
import { some } from '../shared/entries.js';

/**
 * {@link checkInstitutionInspection} 所读的字段。 What {@link checkInstitutionInspection} reads: the inspections of an
 * institution.
 */
export interface InstitutionInspectionRecord {
  /** 检查。 Every inspection made of the institution. */
  readonly inspections?: readonly Pick<Inspection, 'reference' | 'kind' | 'date' | 'subjects'>[];
}

/** {@link checkInstitutionInspection} 的选项。 Options of {@link checkInstitutionInspection}. */
export interface InstitutionInspectionOptions extends ClauseOptions {
  /** 参考数据：定期检查的周期（天）。 Reference data: the period of inspections, in days. */
  readonly reference?: Pick<ReferenceData, 'institutionInspectionDays'> | undefined;
}

/** 条款常量：定期检查学校。 The clause constant of {@link checkInstitutionInspection}. */
export const institutionPeriodicInspection = /* @__PURE__ */ freeze({
  id: 'institution-periodic-inspection',
  function: 'checkInstitutionInspection',
  title: { 'zh-CN': '定期检查学校', en: 'Periodic inspection of institutions' },
  force: 'must',
  modal: null,
  addressee: { 'zh-CN': '县（市）区职业培训办公室', en: 'county training offices' },
  citations: [
    {
      document: source.number,
      locator: '四2',
      paragraph: 57,
      exact: '定期对学校办学质量、安全管理、培训项目等进行检查，',
      start: 165,
      end: 190,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'not-inspected': {
      'zh-CN': '{required}以来没有对{subject|term}的定期检查（周期{period}天）。',
      en: 'No periodic inspection of {subject|term} since {required} (period: {period} {period|day|days}).',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(institutionPeriodicInspection, source);

/** The subjects that the notice names; others (等) are not asked for. */
const named = /* @__PURE__ */ Object.freeze(['teaching-quality', 'safety-management', 'training-programmes'] as const);

/**
 * > 定期对学校办学质量、安全管理、培训项目等进行检查，
 *
 * 检查在调用者规定的周期（天数，通知只说“定期”，dìngqī）内，学校的办学质量、安全管理、培训项目各有一次定期检查。
 * 约束县（市）区职业培训办公室。查看之日前第若干天（含）起的检查有效。各项最近一次检查的日期列入 `measured`，
 * 不能确定的不列。
 *
 * Checks that teaching quality (办学质量), safety management (安全管理) and training programmes (培训项目) of an
 * institution have each been covered by a periodic inspection within the caller's period, in days back from the day
 * one looks on, the first of them included. The notice says 定期 and gives no figure: without a period, cantTell. The
 * latest inspection of each is reported, unless a later one may be on record. Binds the county training offices.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param record - 机构的检查记录。 The inspections of the institution.
 * @param options - 周期、判断之日、政策。 The period, day and policy.
 * @returns `passed`：三项均在周期内检查过；`failed`：有一项没有；`cantTell`：没有周期、判断之日，或有未知。 Passed if
 * all three were inspected within the period, failed if one was not, cantTell without a period or day or where
 * something is unknown.
 *
 * @example
 * ```ts
 * import { checkInstitutionInspection } from 'kunming-training-rules';
 *
 * const inspections = [
 *   {
 *     kind: 'periodic',
 *     date: '2022-06-30',
 *     subjects: ['teaching-quality', 'safety-management', 'training-programmes'],
 *   },
 * ] as const;
 * checkInstitutionInspection({ inspections }, { asOf: '2022-09-28', reference: { institutionInspectionDays: 90 } })
 *   .outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkInstitutionInspection } from 'kunming-training-rules';
 *
 * const inspections = [
 *   { kind: 'periodic', date: '2022-06-30', subjects: ['teaching-quality', 'training-programmes'] },
 * ] as const;
 * const result = checkInstitutionInspection(
 *   { inspections },
 *   { asOf: '2022-09-28', reference: { institutionInspectionDays: 90 } },
 * );
 * result.violations[0]?.data; // => { subject: 'safety-management', period: 90 }
 * ```
 */
export function checkInstitutionInspection(
  record: InstitutionInspectionRecord,
  options?: InstitutionInspectionOptions,
): ClauseResult {
  return judge(adopted, { expects }, record, options);
}

type Subject = (typeof named)[number];

const inspectionKind = /* @__PURE__ */ among(inspectionKinds);

/** 定期: within the period before the day one looks on; 办学质量、安全管理、培训项目 each. */
function expects(
  record: Fields<InstitutionInspectionRecord>,
  on: InForce<typeof institutionPeriodicInspection>,
  options: InstitutionInspectionOptions,
): Findings {
  const found = findings();
  const inspections = entries(found, record, 'inspections');
  const { reference } = options;
  const period = need(found, fields(reference), 'institutionInspectionDays', count, '', undefined, 'reference');
  const asOf = need(found, options, 'asOf', day, '', undefined, 'options');
  if (inspections === undefined || period === undefined || asOf === undefined) return found;

  const since = addDays(asOf, -period);
  const rows: Row[] = [];
  for (const subject of named) {
    const { latest, isCertain } = latestOf(inspections, subject, asOf);
    rows.push({ subject, ...(isCertain && { latest }) });
    const inspected = some<Inspection>(inspections, '/inspections', (inspection, at) =>
      allOf([covers(inspection, subject, at), isWithin(inspection, since, asOf, at)]),
    );
    lacking(found, inspected);
    if (inspected.truth !== false) continue;
    const data = { subject, period };
    violate(found, on, 'not-inspected', broken('date', latest, '>=', since, '', { path: '/inspections', data }));
  }
  found.measured = { lastInspected: rows };
  return found;
}

/** Whether an inspection is a periodic one that covers a subject. */
function covers(inspection: Fields<Inspection>, subject: Subject, at: At): Judgement {
  const reference = referenceOf(inspection);
  const subjects = list(inspection.subjects);
  const stray = subjects?.findIndex((entry) => oneOf(entry, inspectionSubjects) === undefined) ?? -1;
  return allOf([
    whether(inspection, 'kind', inspectionKind, (kind) => kind === 'periodic', at, reference),
    stray < 0 || subjects?.includes(subject)
      ? whether(inspection, 'subjects', list, (all) => all.includes(subject), at, reference)
      : unknown(fact(`${pathOf(at, 'subjects')}/${String(stray)}`, reference)),
  ]);
}

function isWithin(inspection: Fields<Inspection>, since: CalendarDay, asOf: CalendarDay, at: At): Judgement {
  return whether(inspection, 'date', day, (date) => date >= since && date <= asOf, at, referenceOf(inspection));
}

/** When a subject was last inspected, and whether no later inspection may be on record. */
function latestOf(
  inspections: readonly unknown[],
  subject: Subject,
  asOf: CalendarDay,
): { readonly latest: CalendarDay | null; readonly isCertain: boolean } {
  let latest: CalendarDay | null = null;
  let perhaps: CalendarDay | null = null;
  for (const entry of inspections) {
    const inspection = fields<Inspection>(entry);
    const { truth } = covers(inspection, subject, '');
    const date = day(inspection.date);
    if (truth === false || (date !== undefined && date > asOf)) continue;
    if (truth === null || date === undefined) perhaps = later(perhaps, date ?? asOf);
    else latest = later(latest, date);
  }
  return { latest, isCertain: (perhaps ?? '') <= (latest ?? '') };
}

function later(one: CalendarDay | null, other: CalendarDay): CalendarDay {
  return one !== null && one > other ? one : other;
}
