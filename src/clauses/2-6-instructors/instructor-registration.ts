import type { JsonPointer } from '../../json/pointer.js';
import { type At, broken, each, entries, is, pathOf } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, missingAsOf, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, consider, judge, onDayOf, type Sentence } from '../../kernel/judge.js';
import { allOf, type Judgement, no, unknown, yes } from '../../kernel/kleene.js';
import type { Truth } from '../../kernel/outcome.js';
import type { ClauseResult, Missing, Row, Violation } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Instructor } from '../../model/instructor.js';
import type { Session } from '../../model/session.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import {
  day,
  dayOrNone,
  type Fields,
  fields,
  hundredths,
  isObject,
  list,
  referenceOf,
  text,
} from '../../values/read.js';
import type { HoursOptions } from '../2-4-online-training/online-theory-credit.js';
import { anySession } from '../shared/sessions.js';

/** {@link checkInstructorRegistration} 所读的字段。 What {@link checkInstructorRegistration} reads of a class plan. */
export interface InstructorRegistrationRecord extends Pick<ClassPlan, 'subsidised' | 'startDate'> {
  /** 师资及其进入平台的日期。 The instructors and when they entered the platform. */
  readonly instructors?: readonly Pick<Instructor, 'reference' | 'platformRegisteredOn' | 'joinedOn'>[];
  /**
   * 教学安排；课时仅在 `reach` 读作“仅该师资的课时不计”时列出。 The schedule: day and instructor of each session; its
   * hours are listed under the reading `own-hours` alone.
   */
  readonly sessions?: readonly (Pick<Session, 'date' | 'instructor' | 'deliveredHours'> & {
    readonly hours?: Session['hours'] | null;
  })[];
}

/** {@link checkInstructorRegistration} 的选项。 Options of {@link checkInstructorRegistration}. */
export interface InstructorRegistrationOptions extends ClauseOptions {
  /**
   * 环节；仅在 `reach` 读作“仅该师资的课时不计”时，决定所列课时是计划的还是完成的。 Step of the work: whether the
   * hours listed under the reading `own-hours` are those planned or those delivered.
   */
  readonly stage?: HoursOptions['stage'];
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
      document: source.number,
      locator: '二（六）',
      paragraph: 49,
      exact:
        '所有参与政府补贴性培训的师资信息，必须进入“云南省职业技能网络培训平台”对师资信息未按规定进入平台的培训班次，不纳入培训补贴范围。',
      start: 132,
      end: 197,
    },
  ],
  parameters: {},
  readings: {
    reach: {
      adopted: 'whole-class',
      options: {
        'whole-class': {
          'zh-CN': '一名师资未进入，整个班次不纳入补贴',
          en: 'one unregistered instructor puts the class outside the subsidy',
        },
        'own-hours': { 'zh-CN': '仅该师资的课时不计', en: "only that instructor's hours are not counted" },
      },
      why: '所有……培训班次，不纳入',
    },
    moment: {
      adopted: 'class-start',
      options: {
        'class-start': {
          'zh-CN': '开班之前；中途加入的，首次授课之前',
          en: 'by the class start; one who joins later, by the first session taught',
        },
        settlement: { 'zh-CN': '结算（判断之日）之前', en: 'by settlement (the day judged on)' },
      },
      why: '通知没有规定日期',
    },
  },
  effect: {
    code: 'class-outside-subsidy',
    basis: 'stated',
    'zh-CN': '班次不纳入培训补贴范围',
    en: 'class is outside the subsidy',
  },
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

const adopted = /* @__PURE__ */ adopt(instructorRegistration, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const instructorRegistrationAdopted: InForce<typeof instructorRegistration> = adopted;

/**
 * 师资是否按规定进入平台，以及缺少什么。 Whether an instructor entered the platform as asked, and what is missing to
 * tell. @internal
 */
export interface Registration {
  /** 是否。 Whether. */
  readonly truth: Truth;
  /**
   * 缺少什么：若干列表，同一列表由各师资共用，只应列出一次。 What would tell: lists that instructors share, so that
   * each is named once.
   */
  readonly missing: readonly (readonly Missing[])[];
}

/**
 * 供计算课时的条款使用：读作“仅该师资的课时不计”时，每节课的课时是否因师资未按规定进入平台而不计。
 *
 * For the clauses that count hours: under the reading that only the hours of an unregistered instructor are not
 * counted, whether the hours of a session count.
 *
 * @param plan - The plan.
 * @param on - This clause in force.
 * @param options - Options of the call.
 * @returns Tells it of a session that stands at a path; `null` where registration takes no hours away.
 * @internal
 */
export function hoursCountedBy(
  plan: Plan,
  on: On,
  options: ClauseOptions,
): ((session: Fields<Session>, path: string) => Registration) | null {
  if (on.off || on.reading.reach === 'whole-class') return null;
  const instructors = list(plan.instructors) ?? [];
  const of = registrations(plan, on, options);
  const byReference = new Map<string, Registration>();
  const nameless: Missing[] = [];
  const all = instructors.map((entry, index) => {
    const at = `/instructors/${String(index)}`;
    const own = isObject(entry) ? of(fields<Instructor>(entry), at) : unknownBy([fact(at)]);
    const reference = referenceOf(entry);
    const other = reference === undefined ? undefined : byReference.get(reference);
    if (reference === undefined) nameless.push(fact(isObject(entry) ? `${at}/reference` : at));
    // Of two entries with one reference, the one that is not in order counts.
    else if (other === undefined || other.truth === true || own.truth === false) byReference.set(reference, own);
    return own;
  });
  const unlisted = nameless.length > 0 ? nameless : [fact('/instructors')];
  const anybody = all.length > 0 && all.every(({ truth }) => truth === true);
  const open = all.some(({ truth }) => truth === false)
    ? []
    : [...new Set(all.flatMap(({ missing }) => missing))].flat();
  return ({ instructor }, path) => {
    if (instructor === null) return registered;
    const reference = text(instructor);
    if (reference !== undefined) return byReference.get(reference) ?? unknownBy(unlisted);
    return anybody ? registered : unknownBy([fact(`${path}/instructor`)], open);
  };
}

/**
 * > 所有参与政府补贴性培训的师资信息，必须进入“云南省职业技能网络培训平台”对师资信息未按规定进入平台的培训班次，不纳入培训补贴范围。
 *
 * 检查补贴性班级的每名师资（shīzī）在开班前（中途加入的，在首次授课前）进入省平台；一名未进入，整个班次不纳入补贴范围。
 * 约束培训机构。采用的读法：一名师资未进入，整个班次不纳入补贴；开班之前；中途加入的，首次授课之前。
 * 以开班日为准，与查看之日无关：开班前审核时仍未进入的，须先进入。 `reach` 改读作“仅该师资的课时不计”的，
 * 违反照列而没有整班的后果，不计的各节课列在 `measured.sessionsNotCounted`，
 * {@link checkMinimumClassHours} 不计这些课时。
 *
 * Checks that every instructor of a subsidised class is on the provincial platform by the class start; one who joins a
 * running class (`joinedOn`), by the first session taught. One that is not puts the whole class outside the subsidy:
 * the result carries that effect. Binds training institutions. Readings taken: one unregistered instructor puts the
 * class outside the subsidy; by the class start; one who joins later, by the first session taught. The day is the
 * class start, whatever day one looks on (an instructor not on the platform when the opening is reviewed has to enter
 * it first). Under the reading `own-hours` the violation stands without the effect on the class; the sessions that do
 * not count are listed under `measured.sessionsNotCounted`, and {@link checkMinimumClassHours} leaves their hours out.
 *
 * 原文：[第49段](../../../docs/notice.md#p49)
 *
 * @param plan - 是否补贴、开班日期、师资和教学安排。 Subsidy, class start, instructors and schedule.
 * @param options - 环节、判断之日、政策。 Step, day and policy.
 * @returns `passed`：全部按时进入；`failed`：有未进入或逾期者；`cantTell`：有缺失；`inapplicable`：没有补贴，
 * 或没有师资授课。 Passed if all entered in time, failed if one did not, cantTell where something is unknown,
 * inapplicable for an unsubsidised class or one that no instructor teaches.
 *
 * @example
 * ```ts
 * import { checkInstructorRegistration } from 'kunming-training-rules';
 *
 * const plan = { subsidised: true, startDate: '2022-06-01', sessions: [{ date: '2022-06-01', instructor: 'I1' }] };
 * checkInstructorRegistration({ ...plan, instructors: [{ reference: 'I1', platformRegisteredOn: '2022-06-01' }] })
 *   .outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkInstructorRegistration } from 'kunming-training-rules';
 *
 * const plan = { subsidised: true, startDate: '2022-06-01', sessions: [{ date: '2022-06-01', instructor: 'I1' }] };
 * const result = checkInstructorRegistration({
 *   ...plan,
 *   instructors: [{ reference: 'I1', platformRegisteredOn: null }],
 * });
 * result.outcome; // => 'failed'
 * result.effect?.code; // => 'class-outside-subsidy'
 * ```
 */
export function checkInstructorRegistration(
  plan: InstructorRegistrationRecord,
  options?: InstructorRegistrationOptions,
): ClauseResult {
  return judge(adopted, sentence, plan, onDayOf(options, fields(plan).startDate, '/startDate'));
}

type On = InForce<typeof instructorRegistration>;
type Plan = Fields<InstructorRegistrationRecord>;

/** 供本条款和组合条款使用：本条款的判断。 For this clause, and for those composed of it: what it says. */
const sentence: Sentence<typeof instructorRegistration, InstructorRegistrationRecord, InstructorRegistrationOptions> = {
  applies,
  expects,
};

/**
 * 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement.
 *
 * @param plan - The plan.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @returns What is found.
 * @internal
 */
export function judgeInstructorRegistration(plan: Plan, on: On, options: InstructorRegistrationOptions): Findings {
  return consider(sentence, plan, on, options);
}

/** 所有参与政府补贴性培训的师资: to subsidised classes that an instructor is listed for, or teaches. */
function applies(plan: Plan): Judgement {
  const taught = list(plan.instructors)?.length === 0 ? anySession(plan, hasInstructor) : yes;
  return allOf([is(plan, 'subsidised'), taught]);
}

/** Whether an instructor teaches a session. */
function hasInstructor({ instructor }: Fields<Session>, at: At): Judgement {
  if (instructor === null) return no;
  return text(instructor) === undefined ? unknown(fact(pathOf(at, 'instructor'))) : yes;
}

/** 师资信息，必须进入……平台: that of every instructor, in time. */
function expects(plan: Plan, on: On, options: InstructorRegistrationOptions): Findings {
  const found = findings();
  found.effective = on.reading.reach === 'whole-class';
  const instructors = entries(found, plan, 'instructors');
  if (instructors === undefined) return found;
  const sessions = list(plan.sessions) ?? [];
  unlisted(found, instructors, sessions);
  const of = registrations(plan, on, options);
  const open = new Set<readonly Missing[]>();
  const out = new Set<string | undefined>();
  each<Instructor>(found, instructors, '/instructors', (instructor, at) => {
    const { truth, missing, broken: late } = of(instructor, at());
    for (const lack of missing) open.add(lack);
    if (truth !== false) return;
    out.add(referenceOf(instructor));
    if (late !== undefined) found.violations.push(late());
  });
  for (const lack of open) addAll(found.missing, lack);
  if (!found.effective && out.size > 0) found.measured = { sessionsNotCounted: sessionsOf(out, sessions, options) };
  return found;
}

/**
 * Who teaches and is not in the list. The list of instructors is complete: who teaches a session of which that is not
 * known matters only where it is empty.
 */
function unlisted(found: Findings, instructors: readonly unknown[], sessions: readonly unknown[]): void {
  const listed = new Set(instructors.map(referenceOf));
  const strangers = new Set<string>();
  for (const [index, session] of sessions.entries()) {
    const { instructor } = fields<Session>(session);
    const reference = text(instructor);
    if (reference !== undefined) strangers.add(reference);
    else if (instructor !== null && instructors.length === 0)
      found.missing.push(fact(`/sessions/${String(index)}${isObject(session) ? '/instructor' : ''}`));
  }
  for (const reference of strangers)
    if (!listed.has(reference) && !listed.has(undefined)) found.missing.push(fact('/instructors', reference));
}

/** The sessions of some instructors, with their hours. */
function sessionsOf(
  references: ReadonlySet<string | undefined>,
  sessions: readonly unknown[],
  { stage }: InstructorRegistrationOptions,
): readonly Row[] {
  const rows: Row[] = [];
  for (const [index, session] of sessions.entries()) {
    const { instructor, hours, deliveredHours } = fields<Session>(session);
    const reference = text(instructor);
    if (reference === undefined || !references.has(reference)) continue;
    const counted = hundredths(stage === 'settlement' ? deliveredHours : hours);
    rows.push({
      path: `/sessions/${String(index)}`,
      instructor: reference,
      hours: counted === undefined ? null : String(counted / 100),
    });
  }
  return rows;
}

const registered: Registration & { readonly broken?: () => Violation } = /* @__PURE__ */ freeze({
  truth: true,
  missing: [],
});

function unknownBy(...missing: readonly (readonly Missing[])[]): Registration {
  return { truth: null, missing };
}

/** Tells of each instructor whether the platform was entered in time. */
function registrations(
  plan: Plan,
  on: On,
  options: ClauseOptions,
): (instructor: Fields<Instructor>, at: JsonPointer) => typeof registered {
  const start = day(plan.startDate);
  const asOf = day(options.asOf);
  const sessions = list(plan.sessions);
  const noStart = [fact('/startDate')];
  const noDay = [missingAsOf];
  const noSchedule = [fact('/sessions')];
  let known: Schedule | undefined;
  // Read where somebody entered late, and then once: most classes never ask.
  const schedule = (): Schedule => (known ??= firstSessions(sessions ?? [], list(plan.instructors) ?? []));

  return (instructor, at) => {
    const entered = dayOrNone(instructor.platformRegisteredOn);
    const reference = referenceOf(instructor);
    if (entered === undefined) return unknownBy([fact(`${at}/platformRegisteredOn`, reference)]);
    const late = (limit: CalendarDay | null): typeof registered => notInTime(on, instructor, entered, limit, at);
    if (entered === null) return late(null);
    if (on.reading.moment === 'settlement') {
      if (asOf === undefined) return unknownBy(noDay);
      return entered > asOf ? late(asOf) : registered;
    }
    if (start === undefined) return unknownBy(noStart);
    if (entered <= start) return registered;
    const joined = dayOrNone(instructor.joinedOn);
    if (joined === null || (joined !== undefined && joined <= start)) return late(start);
    const first = reference === undefined ? undefined : schedule().first.get(reference);
    if (first !== undefined && entered > first) return late(joined === undefined ? start : first);
    const missing: (readonly Missing[])[] = [];
    if (reference === undefined) missing.push([fact(`${at}/reference`)]);
    else if (sessions === undefined) missing.push(noSchedule);
    else missing.push(schedule().undated.get(reference) ?? [], schedule().unplaced);
    if (joined === undefined) missing.push([fact(`${at}/joinedOn`, reference)]);
    return missing.every((lacks) => lacks.length === 0) ? registered : unknownBy(...missing);
  };
}

/** Of an instructor who did not enter the platform by a day, or (`null`) at all. */
function notInTime(
  on: On,
  instructor: Fields<Instructor>,
  entered: CalendarDay | null,
  limit: CalendarDay | null,
  at: JsonPointer,
): typeof registered {
  const subject = referenceOf(instructor);
  const wanted = (): Violation =>
    violation(
      on,
      limit === null ? 'not-registered' : 'registered-late',
      broken('platformRegisteredOn', entered, limit === null ? '!=' : '<=', limit, at, {
        data: { instructor: subject ?? at },
        subject,
      }),
    );
  return { truth: false, missing: [], broken: wanted };
}

/** When each instructor first teaches, as far as it is known. */
interface Schedule {
  readonly first: ReadonlyMap<string, CalendarDay>;
  /** Sessions of an instructor on a day unknown. */
  readonly undated: ReadonlyMap<string, readonly Missing[]>;
  /** Sessions that may be of anybody, and before somebody entered the platform. */
  readonly unplaced: readonly Missing[];
}

function firstSessions(sessions: readonly unknown[], instructors: readonly unknown[]): Schedule {
  const first = new Map<string, CalendarDay>();
  const undated = new Map<string, Missing[]>();
  const unplaced: Missing[] = [];
  let lastEntry = '';
  for (const entry of instructors) {
    const entered = day(fields<Instructor>(entry).platformRegisteredOn);
    if (entered !== undefined && entered > lastEntry) lastEntry = entered;
  }
  for (const [index, session] of sessions.entries()) {
    const { date: given, instructor } = fields<Session>(session);
    if (instructor === null) continue;
    const reference = text(instructor);
    const date = day(given);
    const at = `/sessions/${String(index)}`;
    if (reference === undefined) {
      if (date !== undefined && date >= lastEntry) continue;
      unplaced.push(fact(isObject(session) ? `${at}/instructor` : at));
      if (date === undefined && isObject(session)) unplaced.push(fact(`${at}/date`));
    } else if (date === undefined) {
      const same = undated.get(reference);
      if (same) same.push(fact(`${at}/date`));
      else undated.set(reference, [fact(`${at}/date`)]);
    } else {
      const earlier = first.get(reference);
      if (earlier === undefined || date < earlier) first.set(reference, date);
    }
  }
  return { first, undated, unplaced };
}
