import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, once, pending, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, Missing, Row } from '../../kernel/result.js';
import type { Inspection, InspectionFinding } from '../../model/inspection.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { type CalendarDay, daysBetween } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { count, day, dayOrNone, fields, list, referenceOf } from '../../values/read.js';

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
 * 检查出的每个问题在调用者规定的天数内整改完成（zhěnggǎi）；逾期完成或逾期未改的为违反。通知没有规定天数：调用者也没有规定的
 * （`rectificationDays` 为 `null`），已整改的合格并列出所用天数，未整改的无法判断。整改日期晚于查看之日的，尚未整改。
 * 约束县（市）区职业培训办公室和培训机构。
 *
 * Checks that each finding of an inspection is rectified (整改) within the days that the caller sets; later, or open past
 * them, is a violation. The notice gives no figure: where the caller has none either (`rectificationDays` is `null`),
 * what is rectified passes with the days it took, what is open is cantTell. While it is not known whether there is a
 * limit
 * (key left out), only what was rectified on the very day is certain. What is rectified after the day one looks on is
 * not
 * rectified yet, and without that day it is not known. Calendar days. Binds county offices and institutions.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param record - 班级或机构的检查记录。 The inspections of a class or institution.
 * @param options - 整改时限、判断之日、政策。 The limit, day and policy.
 * @returns `passed`：均按时整改；`failed`：有逾期的；`cantTell`：有未知，尚未整改而未到期，或没有查看之日；`inapplicable`：没有检查出问题。
 * Passed if all were rectified in time, failed if one was late or is overdue, cantTell where something is unknown or
 * not
 * yet due, inapplicable where no finding is on record.
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
  return judge(adopted, body, record, options);
}

function body(
  record: FindingsRectifiedRecord,
  on: InForce<typeof findingsRectified>,
  options: FindingsRectifiedOptions,
): Findings {
  const inspections = list(fields(record).inspections);
  const found = findings();
  if (inspections === undefined) {
    found.missing.push(fact('/inspections'));
    return found;
  }
  const { rectificationDays } = fields(options.reference);
  const limit = rectificationDays === null ? null : count(rectificationDays);
  const { asOf } = options;
  const rows: Row[] = [];
  const missing: Missing[] = [];
  let any = false;
  for (const [index, inspection] of inspections.entries()) {
    const at = `/inspections/${String(index)}/findings`;
    const entries = list(fields(inspection as Inspection).findings);
    if (entries === undefined) missing.push(fact(at, referenceOf(inspection)));
    for (const [place, entry] of (entries ?? []).entries()) {
      any = true;
      checkOne(entry, `${at}/${String(place)}`, { limit, asOf }, on, found, { rows, missing });
    }
  }
  addAll(found.missing, once(missing));
  if (!any && missing.length === 0) return inapplicable();
  found.measured = { daysTaken: rows };
  return found;
}

interface Limits {
  readonly limit: number | null | undefined;
  readonly asOf: CalendarDay | undefined;
}

interface Noted {
  readonly rows: Row[];
  readonly missing: Missing[];
}

function checkOne(
  entry: unknown,
  path: string,
  { limit, asOf }: Limits,
  on: InForce<typeof findingsRectified>,
  found: Findings,
  { rows, missing }: Noted,
): void {
  const leaves = fields(entry as InspectionFinding);
  const subject = referenceOf(entry);
  const foundOn = day(leaves.foundOn);
  const rectifiedOn = dayOrNone(leaves.rectifiedOn);
  const due = foundOn !== undefined && typeof limit === 'number' ? addDays(foundOn, limit) : undefined;
  const refuse = (code: 'rectified-late' | 'not-rectified', data: Row): void => {
    found.violations.push(
      violation(on, code, {
        path: `${path}/rectifiedOn`,
        actual: rectifiedOn ?? null,
        quantity: 'rectifiedOn',
        op: '<=',
        value: due ?? null,
        data,
        subject,
      }),
    );
  };
  if (typeof rectifiedOn === 'string') {
    const notYet = pending(rectifiedOn, asOf);
    const days = foundOn === undefined ? undefined : daysBetween(foundOn, rectifiedOn);
    if (days !== undefined && !notYet.some(({ kind }) => kind === 'day')) rows.push({ finding: subject ?? path, days });
    if (due !== undefined && rectifiedOn > due) {
      refuse('rectified-late', { limit: limit ?? null, days: days ?? null });
      return;
    }
    addAll(missing, notYet);
    // On the very day is within any limit that there may be.
    if (due !== undefined || limit === null || (days !== undefined && days <= 0)) return;
  } else if (rectifiedOn === null && due !== undefined) {
    const notDue = pending(addDays(due, 1), asOf);
    if (notDue.length === 0) refuse('not-rectified', { limit: limit ?? null });
    addAll(missing, notDue);
    return;
  } else if (rectifiedOn === undefined) {
    missing.push(fact(`${path}/rectifiedOn`, subject));
  }
  if (foundOn === undefined) missing.push(fact(`${path}/foundOn`, subject));
  if (limit === undefined || (limit === null && rectifiedOn === null))
    missing.push(fact('/rectificationDays', undefined, 'reference'));
}
