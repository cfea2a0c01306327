import type { ClassPlan } from '../../model/class-plan.js';
import type { Instructor } from '../../model/instructor.js';
import type { Session } from '../../model/session.js';
import type { CalendarDay } from '../../policy/calendar.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, onDayOf, type ClauseOptions } from '../../policy/judge.js';
import { fact, findings, inapplicable, missingAsOf, violation, type Findings } from '../../result/findings.js';
import { day, dayOrNone, fields, flag, list, referenceOf, text } from '../../result/read.js';
import type { ClauseResult, Missing } from '../../result/result.js';
import { addAll } from '../../result/add-all.js';

/** {@link checkInstructorRegistration} 所读的字段。 What {@link checkInstructorRegistration} reads of a class plan. */
export interface InstructorRegistrationRecord extends Pick<ClassPlan, 'subsidised' | 'startDate'> {
  /** 师资及其进入平台的日期。 The instructors and when they entered the platform. */
  readonly instructors?: readonly Pick<Instructor, 'reference' | 'platformRegisteredOn' | 'joinedOn'>[];
  /** 教学安排。 The schedule: day and instructor of each session. */
  readonly sessions?: readonly Pick<Session, 'date' | 'instructor'>[];
}

/** 条款常量：师资信息进入平台。 The clause constant of {@link checkInstructorRegistration}. */
export const instructorRegistration = /* @__PURE__ */ freeze({
  id: 'instructor-registration',
  function: 'checkInstructorRegistration',
  title: { 'zh-CN': '师资信息进入平台', en: 'Instructors on the provincial platform' },
  force: 'must',
  modal: { exact: '必须', paragraph: 49, start: 149, end: 151 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: '昆人社通〔2022〕34号',
      locator: '二（六）',
      paragraph: 49,
      exact: '所有参与政府补贴性培训的师资信息，必须进入“云南省职业技能网络培训平台”对师资信息未按规定进入平台的培训班次，不纳入培训补贴范围。',
      start: 132,
      end: 197,
    },
  ],
  parameters: {},
  readings: {
    reach: {
      adopted: 'whole-class',
      options: {
        'whole-class': { 'zh-CN': '一名师资未进入，整个班次不纳入补贴', en: 'one unregistered instructor puts the class outside the subsidy' },
        'own-hours': { 'zh-CN': '仅该师资的课时不计', en: "only that instructor's hours are not counted" },
      },
      why: '所有……培训班次，不纳入',
    },
    moment: {
      adopted: 'class-start',
      options: {
        'class-start': { 'zh-CN': '开班之前；中途加入的，首次授课之前', en: 'by the class start; one who joins later, by the first session taught' },
        settlement: { 'zh-CN': '结算（判断之日）之前', en: 'by settlement (the day judged on)' },
      },
      why: '通知没有规定日期',
    },
  },
  effect: { code: 'class-outside-subsidy', basis: 'stated', 'zh-CN': '班次不纳入培训补贴范围', en: 'class is outside the subsidy' },
  members: [],
  messages: {
    'not-registered': {
      'zh-CN': '师资{instructor}的信息没有进入“云南省职业技能网络培训平台”。',
      en: 'Instructor {instructor} is not on the provincial platform.',
    },
    'registered-late': {
      'zh-CN': '师资{instructor}的信息于{actual}进入平台，晚于{required}。',
      en: 'Instructor {instructor} entered the platform on {actual}, after {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(instructorRegistration);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const instructorRegistrationAdopted: InForce<typeof instructorRegistration> = adopted;

/** 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement. @internal */
export const judgeInstructorRegistration = body;

/**
 * > 所有参与政府补贴性培训的师资信息，必须进入“云南省职业技能网络培训平台”对师资信息未按规定进入平台的培训班次，不纳入培训补贴范围。
 *
 * 检查补贴性班级的每名师资（shīzī）在开班前（中途加入的，在首次授课前）进入省平台；一名未进入，整个班次不纳入补贴范围。
 * 约束培训机构。采用的读法：一名未进入即影响整班；以开班日为准。
 *
 * Checks that every instructor of a subsidised class is on the provincial platform by the class start;
 * one who joins a running class (`joinedOn`), by the first session taught. One that is not puts the
 * whole class outside the subsidy: the result carries that effect. Binds training institutions.
 *
 * 原文：[第49段](../../../docs/notice.md#p49)
 *
 * @param plan - 是否补贴、开班日期、师资和教学安排。 Subsidy, class start, instructors and schedule.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：全部按时进入；`failed`：有未进入或逾期者；`cantTell`：有缺失；`inapplicable`：没有补贴，或没有师资授课。
 * Passed if all entered in time, failed if one did not, cantTell where something is unknown,
 * inapplicable for an unsubsidised class or one that no instructor teaches.
 *
 * @example
 * ```ts
 * import { checkInstructorRegistration } from 'kunming-training-rules';
 *
 * const plan = { subsidised: true, startDate: '2022-06-01', sessions: [{ date: '2022-06-01', instructor: 'I1' }] };
 * checkInstructorRegistration({ ...plan, instructors: [{ reference: 'I1', platformRegisteredOn: '2022-06-01' }] }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkInstructorRegistration } from 'kunming-training-rules';
 *
 * const plan = { subsidised: true, startDate: '2022-06-01', sessions: [{ date: '2022-06-01', instructor: 'I1' }] };
 * const result = checkInstructorRegistration({ ...plan, instructors: [{ reference: 'I1', platformRegisteredOn: null }] });
 * result.outcome; // => 'failed'
 * result.effect?.code; // => 'class-outside-subsidy'
 * ```
 */
export function checkInstructorRegistration(plan: InstructorRegistrationRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, plan, onDayOf(options, fields(plan).startDate, '/startDate'));
}

type On = InForce<typeof instructorRegistration>;

function body(plan: InstructorRegistrationRecord, on: On, options: ClauseOptions): Findings {
  const given = fields(plan);
  const subsidised = flag(given.subsidised);
  const instructors = list(given.instructors);
  const sessions = list(given.sessions);
  if (subsidised === false) return inapplicable();
  const found = findings();
  found.effective = on.reading.reach === 'whole-class';
  if (subsidised === undefined) found.missing.push(fact('/subsidised'));
  if (instructors === undefined) {
    found.missing.push(fact('/instructors'));
    return found;
  }

  const teaching = firstSessions(sessions ?? []);
  const listed = new Set(instructors.map(referenceOf));
  if (sessions === undefined) {
    if (instructors.length === 0) found.missing.push(fact('/sessions'));
  } else {
    if (instructors.length === 0 && teaching.first.size === 0 && teaching.missing.length === 0) return inapplicable();
    for (const [index, session] of sessions.entries()) {
      const { instructor } = fields(session as Session);
      // The list of instructors is complete: who teaches a session matters only where it is empty.
      if (instructors.length === 0 && instructor !== null && text(instructor) === undefined) found.missing.push(fact(`/sessions/${String(index)}/instructor`));
    }
    for (const reference of teaching.first.keys()) if (!listed.has(reference) && !listed.has(undefined)) found.missing.push(fact('/instructors', reference));
  }
  const limits = { start: day(given.startDate), asOf: day(options.asOf), scheduled: sessions !== undefined, teaching };
  for (const [index, entry] of instructors.entries()) checkOne(entry, `/instructors/${String(index)}`, limits, on, found, subsidised === true);
  return found;
}

interface Teaching {
  readonly first: ReadonlyMap<string, CalendarDay | null>;
  readonly missing: readonly Missing[];
}

interface Limits {
  readonly start: CalendarDay | undefined;
  readonly asOf: CalendarDay | undefined;
  readonly scheduled: boolean;
  readonly teaching: Teaching;
}

function checkOne(entry: unknown, at: string, limits: Limits, on: On, found: Findings, subsidised: boolean): void {
  const { platformRegisteredOn, joinedOn } = fields(entry as Instructor);
  const reference = referenceOf(entry);
  const path = `${at}/platformRegisteredOn`;
  const registered = dayOrNone(platformRegisteredOn);
  const common = { path, actual: registered ?? null, quantity: 'platformRegisteredOn', subject: reference } as const;
  const data = { instructor: reference ?? at };
  if (registered === undefined) {
    found.missing.push(fact(path, reference));
    return;
  }
  if (registered === null) {
    if (subsidised) found.violations.push(violation(on, 'not-registered', { ...common, op: '!=', value: null, data }));
    return;
  }
  const late = (limit: CalendarDay): void => {
    if (subsidised) found.violations.push(violation(on, 'registered-late', { ...common, op: '<=', value: limit, data }));
  };
  if (on.reading.moment === 'settlement') {
    if (limits.asOf === undefined) found.missing.push(missingAsOf);
    else if (registered > limits.asOf) late(limits.asOf);
    return;
  }
  if (limits.start === undefined) {
    found.missing.push(fact('/startDate'));
    return;
  }
  if (registered <= limits.start) return;
  const joined = dayOrNone(joinedOn);
  if (joined === null || (joined !== undefined && joined <= limits.start)) {
    late(limits.start);
    return;
  }
  const first = reference === undefined ? undefined : limits.teaching.first.get(reference);
  if (reference === undefined) found.missing.push(fact(`${at}/reference`));
  else if (!limits.scheduled) found.missing.push(fact('/sessions'));
  else if (typeof first === 'string' && registered > first) late(joined === undefined ? limits.start : first);
  else if (limits.teaching.missing.length > 0) addAll(found.missing, limits.teaching.missing);
  if (joined === undefined && !(typeof first === 'string' && registered > first)) found.missing.push(fact(`${at}/joinedOn`, reference));
}

/** The first day that each instructor teaches (`null`: on a day unknown), and what is missing to know it. */
function firstSessions(sessions: readonly unknown[]): Teaching {
  const first = new Map<string, CalendarDay | null>();
  const missing: Missing[] = [];
  for (const [index, session] of sessions.entries()) {
    const { date: given, instructor } = fields(session as Session);
    if (instructor === null) continue;
    const reference = text(instructor);
    const date = day(given);
    const at = `/sessions/${String(index)}`;
    if (reference === undefined) missing.push(fact(`${at}/instructor`));
    if (date === undefined) missing.push(fact(`${at}/date`));
    if (reference === undefined) continue;
    const earlier = first.get(reference);
    if (date === undefined) first.set(reference, earlier ?? null);
    else if (earlier === undefined || earlier === null || date < earlier) first.set(reference, date);
  }
  return { first, missing };
}
