import type { JsonPointer } from '../../json/pointer.js';
import { type At, broken, each, entries, need, orNone, pathOf, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, pending, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult, Row } from '../../kernel/result.js';
import type { Inspection, InspectionFinding } from '../../model/inspection.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { type CalendarDay, daysBetween } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { count, day, dayOrNone, type Fields, fields, list, referenceOf } from '../../values/read.js';
import { some } from '../shared/entries.js';

/**
 * {@link checkFindingsRectified} 所读的字段。 What {@link checkFindingsRectified} reads: the inspections of a class or
 * institution.
 */
export interface FindingsRectifiedRecord {
  /** 检查及其发现的问题。 Every inspection made, with its findings. */
  readonly inspections?: readonly Pick<Inspection, 'findings'>[];
}

/** {@link checkFindingsRectified} 的选项。 Options of {@link checkFindingsRectified}. */
export interface FindingsRectifiedOptions extends ClauseOptions {
  /** 参考数据：整改时限。 Reference data: days for rectification. */
  readonly reference?: Pick<ReferenceData, 'rectificationDays'> | undefined;
}

/** 条款常量：立查立改。 The clause constant of {@link checkFindingsRectified}. */
export const findingsRectified = /* @__PURE__ */ freeze({
  id: 'findings-rectified',
  function: 'checkFindingsRectified',
  title: { 'zh-CN': '检查问题立查立改', en: 'Findings rectified at once' },
  force: 'must',
  modal: { exact: '立查立改', paragraph: 57, start: 200, end: 204 },
  addressee: { 'zh-CN': '县（市）区职业培训办公室、培训机构', en: 'county training offices; training institutions' },
  citations: [
    {
      document: source.number,
      locator: '四2',
      paragraph: 57,
      exact: '并对检查出的问题坚持立查立改。',
      start: 190,
      end: 205,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'rectified-late': {
      'zh-CN': '问题于{actual}整改完成，晚于{required}（发现后{limit}天），用了{days}天。',
      en: 'Rectified on {actual}, after {required} ({limit} {limit|day|days} from finding): it took {days} {days|day|days}.',
    },
    'not-rectified': {
      'zh-CN': '问题至今没有整改，最迟应于{required}（发现后{limit}天内）完成。',
      en: 'Not rectified; due on {required} at the latest ({limit} {limit|day|days} from finding).',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(findingsRectified, source);

/**
 * > 并对检查出的问题坚持立查立改。
 *
 * 检查出的每个问题在调用者规定的天数内整改完成（zhěnggǎi）；逾期完成或逾期未改的为违反。通知没有规定天数：
 * 调用者也没有规定的（`rectificationDays` 为 `null`），已整改的合格并列出所用天数，未整改的无法判断。
 * 整改日期晚于查看之日的，尚未整改。约束县（市）区职业培训办公室、培训机构。
 *
 * Checks that each finding of an inspection is rectified (整改) within the days that the caller sets; later, or open
 * past them, is a violation. The notice gives no figure: where the caller has none either (`rectificationDays` is
 * `null`), what is rectified passes with the days it took, what is open is cantTell. While it is not known whether
 * there is a limit (key left out), only what was rectified on the very day is certain. What is rectified after the day
 * one looks on is not rectified yet, and without that day it is not known. Calendar days. Binds county training
 * offices; training institutions.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param record - 班级或机构的检查记录。 The inspections of a class or institution.
 * @param options - 整改时限、判断之日、政策。 The limit, day and policy.
 * @returns `passed`：均按时整改；`failed`：有逾期的；`cantTell`：有未知，尚未整改而未到期，或没有查看之日；
 * `inapplicable`：没有检查出问题。 Passed if all were rectified in time, failed if one was late or is overdue,
 * cantTell where something is unknown or not yet due, inapplicable where no finding is on record.
 *
 * @example
 * ```ts
 * import { checkFindingsRectified } from 'kunming-training-rules';
 *
 * const inspections = [{ findings: [{ foundOn: '2022-06-01', rectifiedOn: '2022-06-08' }] }];
 * const reference = { rectificationDays: 7 };
 * checkFindingsRectified({ inspections }, { asOf: '2022-06-08', reference }).outcome; // => 'passed'
 * checkFindingsRectified({ inspections }, { asOf: '2022-06-07', reference }).outcome; // => 'cantTell'
 * ```
 *
 * @example
 * ```ts
 * import { checkFindingsRectified } from 'kunming-training-rules';
 *
 * const inspections = [{ findings: [{ foundOn: '2022-06-01', rectifiedOn: null }] }];
 * const result = checkFindingsRectified({ inspections }, { asOf: '2022-06-09', reference: { rectificationDays: 7 } });
 * result.violations.map(({ code }) => code); // => ['not-rectified']
 * ```
 */
export function checkFindingsRectified(
  record: FindingsRectifiedRecord,
  options?: FindingsRectifiedOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, record, options);
}

type On = InForce<typeof findingsRectified>;
type Given = Fields<FindingsRectifiedRecord>;

const daysOrNone = /* @__PURE__ */ orNone(count);

/** 对检查出的问题: where something was found. */
function applies({ inspections }: Given): Judgement {
  return some<Inspection>(list(inspections), '/inspections', (inspection, at) =>
    whether(inspection, 'findings', list, ({ length }) => length > 0, at, referenceOf(inspection)),
  );
}

/** 立查立改: each finding is rectified within the days that the caller sets. */
function expects(record: Given, on: On, { reference, asOf }: FindingsRectifiedOptions): Findings {
  const found = findings();
  const inspections = entries(found, record, 'inspections');
  if (inspections === undefined) return found;
  const limit = daysOrNone(fields(reference).rectificationDays);
  const rows: Row[] = [];
  each<Inspection>(found, inspections, '/inspections', (inspection, at) => {
    const listed = entries(found, inspection, 'findings', at, referenceOf(inspection));
    each<InspectionFinding>(found, listed, pathOf(at, 'findings'), (finding, place) => {
      const days = rectified(finding, place, limit, on, asOf, found);
      if (days !== undefined) rows.push({ finding: referenceOf(finding) ?? place(), days });
    });
  });
  found.measured = { daysTaken: rows };
  return found;
}

/** One finding is rectified in time; gives the days that it took, once it is. */
function rectified(
  finding: Fields<InspectionFinding>,
  at: () => JsonPointer,
  limit: number | null | undefined,
  on: On,
  asOf: unknown,
  found: Findings,
): number | undefined {
  const foundOn = day(finding.foundOn);
  const due = foundOn !== undefined && typeof limit === 'number' ? addDays(foundOn, limit) : undefined;
  const rectifiedOn = need(found, finding, 'rectifiedOn', dayOrNone, at, referenceOf(finding));
  if (rectifiedOn === null && due !== undefined) {
    const notDue = pending(addDays(due, 1), asOf);
    addAll(found.missing, notDue);
    if (notDue.length === 0) violate(found, on, 'not-rectified', late(finding, at, due, { limit: limit ?? null }));
  }
  if (typeof rectifiedOn !== 'string') {
    if (due === undefined) needLimit(finding, at, limit, found);
    return undefined;
  }
  const days = foundOn === undefined ? undefined : daysBetween(foundOn, rectifiedOn);
  const notYet = pending(rectifiedOn, asOf);
  if (due !== undefined && rectifiedOn > due) {
    violate(found, on, 'rectified-late', late(finding, at, due, { limit: limit ?? null, days: days ?? null }));
  } else {
    addAll(found.missing, notYet);
    // On the very day is within any limit that there may be.
    if (limit !== null && (days === undefined || days > 0)) needLimit(finding, at, limit, found);
  }
  return notYet.some(({ kind }) => kind === 'day') ? undefined : days;
}

/** What is said of a finding that was, or is, rectified too late. */
function late(finding: Fields<InspectionFinding>, at: At, due: CalendarDay, data: Row): ViolationDetail {
  const rectifiedOn = day(finding.rectifiedOn) ?? null;
  return broken('rectifiedOn', rectifiedOn, '<=', due, at, { data, subject: referenceOf(finding) });
}

/** What tells when it is due: the day it was found, and the limit; what is still open has to have one. */
function needLimit(
  finding: Fields<InspectionFinding>,
  at: At,
  limit: number | null | undefined,
  found: Findings,
): void {
  need(found, finding, 'foundOn', day, at, referenceOf(finding));
  if (limit === undefined || (limit === null && finding.rectifiedOn === null))
    found.missing.push(fact('/rectificationDays', undefined, 'reference'));
}
