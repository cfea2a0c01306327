import { type Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, pending, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { Instructor, InstructorQualification } from '../../model/instructor.js';
import type { Session } from '../../model/session.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, fields, isObject, list, referenceOf, text } from '../../values/read.js';

/** {@link checkInstructorQualification} 所读的字段。 What {@link checkInstructorQualification} reads of a class plan. */
export interface InstructorQualificationRecord {
  /** 师资。 The instructors and their qualifications. */
  readonly instructors?: readonly Pick<Instructor, 'reference' | 'qualification'>[];
  /** 教学安排。 The schedule: day and instructor of each session. */
  readonly sessions?: readonly Pick<Session, 'date' | 'instructor'>[];
}

/** 条款常量：师资从业资格。 The clause constant of {@link checkInstructorQualification}. */
export const instructorQualification = /* @__PURE__ */ freeze({
  id: 'instructor-qualification',
  function: 'checkInstructorQualification',
  title: { 'zh-CN': '师资从业资格', en: 'Instructor qualification' },
  force: 'must',
  modal: { exact: '严格', paragraph: 49, start: 0, end: 2 },
  addressee: { 'zh-CN': '培训机构和人社部门', en: 'institutions and bureaux' },
  citations: [
    {
      document: '昆人社通〔2022〕34号',
      locator: '二（六）',
      paragraph: 49,
      exact: '严格审核培训师资从业资格，',
      start: 0,
      end: 13,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'no-qualification': {
      'zh-CN': '师资{instructor}没有从业资格。',
      en: 'Instructor {instructor} has no qualification to teach.',
    },
    'not-reviewed': {
      'zh-CN': '师资{instructor}的从业资格未经审核。',
      en: 'The qualification of instructor {instructor} was not reviewed.',
    },
    'taught-before-review': {
      'zh-CN': '师资{instructor}在{first}授课，资格审核在其后（{required}）。',
      en: 'Instructor {instructor} teaches on {first}, before the review of the qualification ({required}).',
    },
    'not-valid-on-day': {
      'zh-CN': '师资{instructor}有{actual}个授课日不在资格有效期内，最早为{first}。',
      en: 'Instructor {instructor} teaches on {actual} {actual|day|days} outside the validity of the qualification, the first {first}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(instructorQualification);

/**
 * > 严格审核培训师资从业资格，
 *
 * 检查每名师资（shīzī）的从业资格（cóngyè zīgé）：在首个授课日之前（含当日）经过审核，且在每个授课日有效；没有授课的，至查看之日已经审核。
 * 约束培训机构和人社部门。
 *
 * Checks that each instructor's qualification was reviewed by the first day that the instructor teaches, and is valid
 * on
 * every such day; of one who teaches none, that it has been reviewed by the day one looks on. Binds institutions and
 * bureaux.
 *
 * 原文：[第49段](../../../docs/notice.md#p49)
 *
 * @param plan - 师资和教学安排。 Instructors and schedule.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：均已审核并有效；`failed`：有未审核、无资格或授课日无效者；`cantTell`：有缺失；`inapplicable`：没有师资也没有需要师资的授课。
 * Passed if all were reviewed and are valid, failed if one is not, cantTell where something is
 * unknown, inapplicable where there is no instructor and no session that needs one.
 *
 * @example
 * ```ts
 * import { checkInstructorQualification } from 'kunming-training-rules';
 *
 * const instructors = [
 *   { reference: 'I1', qualification: { reviewedOn: '2022-03-01', validFrom: '2021-01-01', validTo: null } },
 * ];
 * checkInstructorQualification({ instructors, sessions: [{ date: '2022-06-01', instructor: 'I1' }] }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkInstructorQualification } from 'kunming-training-rules';
 *
 * const instructors = [{ reference: 'I1', qualification: null }];
 * checkInstructorQualification({ instructors, sessions: [{ date: '2022-06-01', instructor: 'I1' }] }).outcome; // => 'failed'
 * ```
 */
export function checkInstructorQualification(
  plan: InstructorQualificationRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, body, plan, options);
}

type On = InForce<typeof instructorQualification>;

function body(plan: InstructorQualificationRecord, on: On, { asOf }: ClauseOptions): Findings {
  const given = fields(plan);
  const instructors = list(given.instructors);
  const sessions = list(given.sessions);
  const found = findings();
  if (instructors === undefined) found.missing.push(fact('/instructors'));
  if (sessions === undefined) found.missing.push(fact('/sessions'));
  const { taught, placed, missing } = teachingDays(sessions ?? []);
  if (instructors?.length === 0 && sessions !== undefined && taught.size === 0 && missing.length === 0)
    return inapplicable();

  addAll(found.missing, missing);
  const listed = new Set(instructors?.map(referenceOf));
  if (instructors !== undefined)
    for (const reference of taught.keys())
      if (!listed.has(reference)) found.missing.push(fact('/instructors', reference));
  let last: CalendarDay | undefined;
  for (const [index, entry] of (instructors ?? []).entries()) {
    const at = `/instructors/${String(index)}`;
    const reference = referenceOf(entry);
    const days = reference === undefined ? [] : (taught.get(reference) ?? []);
    if (reference === undefined && placed > 0) found.missing.push(fact(isObject(entry) ? `${at}/reference` : at));
    checkOne(entry, { at, reference, days }, on, found);
    const reviewed = reviewOf(entry);
    if (days.length === 0 && typeof reviewed === 'string' && (last === undefined || reviewed > last)) last = reviewed;
  }
  // Who teaches on no day is held to none: reviewed once the review has been made, the last one of all.
  if (last !== undefined && sessions !== undefined && missing.length === 0) addAll(found.missing, pending(last, asOf));
  return found;
}

function reviewOf(entry: unknown): CalendarDay | null | undefined {
  return dayOrNone(fields(fields(entry as Instructor).qualification as InstructorQualification).reviewedOn);
}

interface Teaching {
  readonly at: string;
  readonly reference: string | undefined;
  readonly days: readonly CalendarDay[];
}

function checkOne(entry: unknown, { at, reference, days }: Teaching, on: On, found: Findings): void {
  const { qualification } = fields(entry as Instructor);
  const instructor = reference ?? at;
  const path = `${at}/qualification`;
  if (qualification === null) {
    found.violations.push(
      violation(on, 'no-qualification', {
        path,
        actual: null,
        quantity: 'qualification',
        op: '!=',
        value: null,
        data: { instructor },
        subject: reference,
      }),
    );
    return;
  }
  const { validFrom, validTo } = fields(qualification as InstructorQualification);
  const reviewed = reviewOf(entry);
  const first = days[0];
  if (reviewed === null) {
    found.violations.push(
      violation(on, 'not-reviewed', {
        path: `${path}/reviewedOn`,
        actual: null,
        quantity: 'reviewedOn',
        op: '!=',
        value: null,
        data: { instructor },
        subject: reference,
      }),
    );
  } else if (reviewed === undefined) {
    found.missing.push(fact(`${path}/reviewedOn`, reference));
  } else if (first !== undefined && first < reviewed) {
    found.violations.push(
      violation(on, 'taught-before-review', {
        path: `${path}/reviewedOn`,
        actual: first,
        quantity: 'firstDayTaught',
        op: '>=',
        value: reviewed,
        data: { instructor, first },
        subject: reference,
      }),
    );
  }
  if (first === undefined) return;
  const from = day(validFrom);
  const to = dayOrNone(validTo);
  const outside = days.filter((date) => (from !== undefined && date < from) || (typeof to === 'string' && date > to));
  if (outside[0] !== undefined) {
    found.violations.push(
      violation(on, 'not-valid-on-day', {
        path,
        actual: outside.length,
        quantity: 'daysOutsideValidity',
        op: '=',
        value: 0,
        data: { instructor, first: outside[0] },
        subject: reference,
      }),
    );
    return;
  }
  if (from === undefined) found.missing.push(fact(`${path}/validFrom`, reference));
  if (to === undefined) found.missing.push(fact(`${path}/validTo`, reference));
}

/** The days that each instructor teaches, in order, and what is missing to know them. */
function teachingDays(sessions: readonly unknown[]): {
  taught: ReadonlyMap<string, readonly CalendarDay[]>;
  placed: number;
  missing: readonly Missing[];
} {
  const days = new Map<string, Set<CalendarDay>>();
  const missing: Missing[] = [];
  let placed = 0;
  for (const [index, session] of sessions.entries()) {
    const { date: given, instructor } = fields(session as Session);
    if (instructor === null) continue;
    placed++;
    const reference = text(instructor);
    const date = day(given);
    const at = `/sessions/${String(index)}`;
    if (reference === undefined) missing.push(fact(`${at}/instructor`));
    if (date === undefined) missing.push(fact(`${at}/date`));
    if (reference === undefined || date === undefined) continue;
    const known = days.get(reference);
    if (known) known.add(date);
    else days.set(reference, new Set([date]));
  }
  return { taught: new Map([...days].map(([reference, dates]) => [reference, [...dates].sort()])), placed, missing };
}
