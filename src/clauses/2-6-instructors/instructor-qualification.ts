import type { JsonPointer } from '../../json/pointer.js';
import { type At, broken, each, entries, need, pathOf, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, pending, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { anyOf, type Judgement, no, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Instructor, InstructorQualification } from '../../model/instructor.js';
import type { Session } from '../../model/session.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, type Fields, fields, list, referenceOf, text } from '../../values/read.js';
import { anySession } from '../shared/sessions.js';

/**
 * {@link checkInstructorQualification} 所读的字段。 What {@link checkInstructorQualification} reads of a class plan.
 */
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
      document: source.number,
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

const adopted = /* @__PURE__ */ adopt(instructorQualification, source);

/**
 * > 严格审核培训师资从业资格，
 *
 * 检查每名师资（shīzī）的从业资格（cóngyè zīgé）：在首个授课日之前（含当日）经过审核，且在每个授课日有效；没有授课的，
 * 至查看之日已经审核。约束培训机构和人社部门。
 *
 * Checks that each instructor's qualification was reviewed by the first day that the instructor teaches, and is valid
 * on every such day; of one who teaches none, that it has been reviewed by the day one looks on. Binds institutions
 * and bureaux.
 *
 * 原文：[第49段](../../../docs/notice.md#p49)
 *
 * @param plan - 师资和教学安排。 Instructors and schedule.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：均已审核并有效；`failed`：有未审核、无资格或授课日无效者；`cantTell`：有缺失；`inapplicable`：
 * 没有师资也没有需要师资的授课。 Passed if all were reviewed and are valid, failed if one is not, cantTell where
 * something is unknown, inapplicable where there is no instructor and no session that needs one.
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
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof instructorQualification>;
type Plan = Fields<InstructorQualificationRecord>;
type Teacher = Fields<Instructor>;

/** To classes that have an instructor, or a session that needs one. */
function applies(plan: Plan): Judgement {
  return anyOf([whether(plan, 'instructors', list, ({ length }) => length > 0), anySession(plan, needsInstructor)]);
}

function needsInstructor({ instructor }: Fields<Session>, at: At): Judgement {
  if (instructor === null) return no;
  return text(instructor) === undefined ? unknown(fact(pathOf(at, 'instructor'))) : yes;
}

/** 严格审核培训师资从业资格: of each instructor, by the first day taught, and valid on every such day. */
function expects(plan: Plan, on: On, { asOf }: ClauseOptions): Findings {
  const found = findings();
  const instructors = entries(found, plan, 'instructors');
  const sessions = entries(found, plan, 'sessions');
  const taught = teachingDays(found, sessions);
  const allPlaced = found.missing.length === 0;
  if (instructors) unlisted(found, taught, instructors);
  const needed = anySession({ sessions: sessions ?? [] }, needsInstructor).truth !== false;
  let last: CalendarDay | undefined;
  each<Instructor>(found, instructors, '/instructors', (instructor, at) => {
    const reference = referenceOf(instructor);
    if (needed) need(found, instructor, 'reference', text, at);
    const days = taught.get(reference ?? '') ?? [];
    qualified(found, on, instructor, days, at);
    const reviewed = day(fields<InstructorQualification>(instructor.qualification).reviewedOn);
    if (days.length === 0 && reviewed !== undefined && (last === undefined || reviewed > last)) last = reviewed;
  });
  // Who teaches on no day is held to none: reviewed once the review has been made, the last one of all.
  if (last !== undefined && allPlaced) addAll(found.missing, pending(last, asOf));
  return found;
}

/** Instructors who teach and are not in the list. */
function unlisted(found: Findings, taught: ReadonlyMap<string, unknown>, instructors: readonly unknown[]): void {
  const listed = new Set(instructors.map(referenceOf));
  for (const reference of taught.keys())
    if (!listed.has(reference)) found.missing.push(fact('/instructors', reference));
}

/** One instructor: qualified, reviewed before the first day taught, and valid on each. */
function qualified(
  found: Findings,
  on: On,
  instructor: Teacher,
  days: readonly CalendarDay[],
  at: () => JsonPointer,
): void {
  const subject = referenceOf(instructor);
  const said = (detail: ViolationDetail, first?: CalendarDay): ViolationDetail => {
    const data = { instructor: subject ?? at(), ...(first !== undefined && { first }) };
    return { ...detail, data, subject };
  };
  if (instructor.qualification === null) {
    violate(found, on, 'no-qualification', said(broken('qualification', null, '!=', null, at)));
    return;
  }
  const qualification = fields<InstructorQualification>(instructor.qualification);
  const place = (): JsonPointer => pathOf(at, 'qualification');
  const reviewed = need(found, qualification, 'reviewedOn', dayOrNone, place, subject);
  const [first] = days;
  if (reviewed === null) violate(found, on, 'not-reviewed', said(broken('reviewedOn', null, '!=', null, place)));
  if (first === undefined) return;
  if (typeof reviewed === 'string' && first < reviewed) {
    const wanted = broken('firstDayTaught', first, '>=', reviewed, '', { path: pathOf(place, 'reviewedOn') });
    violate(found, on, 'taught-before-review', said(wanted, first));
  }
  const from = day(qualification.validFrom);
  const to = dayOrNone(qualification.validTo);
  const outside = days.filter((date) => (from !== undefined && date < from) || (typeof to === 'string' && date > to));
  if (outside[0] !== undefined) {
    const wanted = broken('daysOutsideValidity', outside.length, '=', 0, '', { path: place() });
    violate(found, on, 'not-valid-on-day', said(wanted, outside[0]));
    return;
  }
  need(found, qualification, 'validFrom', day, place, subject);
  need(found, qualification, 'validTo', dayOrNone, place, subject);
}

/** The days that each instructor teaches, in order. */
function teachingDays(
  found: Findings,
  sessions: readonly unknown[] | undefined,
): ReadonlyMap<string, readonly CalendarDay[]> {
  const taught = new Map<string, Set<CalendarDay>>();
  each<Session>(found, sessions, '/sessions', (session, at) => {
    if (session.instructor === null) return;
    const reference = need(found, session, 'instructor', text, at);
    const date = need(found, session, 'date', day, at);
    if (reference === undefined || date === undefined) return;
    const known = taught.get(reference);
    if (known) known.add(date);
    else taught.set(reference, new Set([date]));
  });
  return new Map([...taught].map(([reference, dates]) => [reference, [...dates].sort()]));
}
