import { type Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, missingAsOf, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import type { Truth } from '../../kernel/outcome.js';
import type { ClauseResult, Missing, Row, Violation } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Instructor } from '../../model/instructor.js';
import type { Session } from '../../model/session.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, fields, flag, hundredths, list, referenceOf, text } from '../../values/read.js';
import type { HoursOptions } from '../2-4-online-training/online-theory-credit.js';

/** {@link checkInstructorRegistration} 所读的字段。 What {@link checkInstructorRegistration} reads of a class plan. */
export interface InstructorRegistrationRecord extends Pick<ClassPlan, 'subsidised' | 'startDate'> {
  /** 师资及其进入平台的日期。 The instructors and when they entered the platform. */
  readonly instructors?: readonly Pick<Instructor, 'reference' | 'platformRegisteredOn' | 'joinedOn'>[];
  /**
   * 教学安排；课时仅在 `reach` 读作“仅该师资的课时不计”时列出。 The schedule: day and instructor of each session; its hours are listed under
   * the reading `own-hours` alone.
   */
  readonly sessions?: readonly (Pick<Session, 'date' | 'instructor' | 'deliveredHours'> & {
    readonly hours?: Session['hours'] | null;
  })[];
}

/** {@link checkInstructorRegistration} 的选项。 Options of {@link checkInstructorRegistration}. */
export interface InstructorRegistrationOptions extends ClauseOptions {
  /**
   * 环节；仅在 `reach` 读作“仅该师资的课时不计”时，决定所列课时是计划的还是完成的。 Step of the work: whether the hours listed under the reading
   * `own-hours` are those planned or those delivered.
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
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(instructorRegistration);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const instructorRegistrationAdopted: InForce<typeof instructorRegistration> = adopted;

/** 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement. @internal */
export const judgeInstructorRegistration = body;

/** 师资是否按规定进入平台，以及缺少什么。 Whether an instructor entered the platform as asked, and what is missing to tell. @internal */
export interface Registration {
  /** 是否。 Whether. */
  readonly truth: Truth;
  /** 缺少什么：若干列表，同一列表由各师资共用，只应列出一次。 What would tell: lists that instructors share, so that each is named once. */
  readonly missing: readonly (readonly Missing[])[];
}

/**
 * 供计算课时的条款使用：读作“仅该师资的课时不计”时，每节课的课时是否因师资未按规定进入平台而不计。
 *
 * For the clauses that count hours: under the reading that only the hours of an unregistered instructor are not
 * counted,
 * whether the hours of a session count.
 *
 * @param plan - The plan.
 * @param on - This clause in force.
 * @param options - Options of the call.
 * @returns Tells it of a session that stands at a path; `null` where registration takes no hours away.
 * @internal
 */
export function hoursCountedBy(
  plan: InstructorRegistrationRecord,
  on: On,
  options: ClauseOptions,
): ((session: unknown, path: string) => Registration) | null {
  if (on.off || on.reading.reach === 'whole-class') return null;
  const instructors = list(fields(plan).instructors);
  const of = registrations(plan, on, options);
  const byReference = new Map<string, Registration>();
  const all = instructors?.map((entry, index) => of(entry, `/instructors/${String(index)}`)) ?? [];
  const nameless: Missing[] = [];
  for (const [index, entry] of (instructors ?? []).entries()) {
    const reference = referenceOf(entry);
    const own = all[index] ?? registered;
    const other = reference === undefined ? undefined : byReference.get(reference);
    if (reference === undefined) nameless.push(fact(`/instructors/${String(index)}/reference`));
    // Of two entries with one reference, the one that is not in order counts.
    else if (other === undefined || other.truth === true || own.truth === false) byReference.set(reference, own);
  }
  const unlisted = nameless.length > 0 ? nameless : [fact('/instructors')];
  const anybody = all.length > 0 && all.every(({ truth }) => truth === true);
  const open = all.some(({ truth }) => truth === false)
    ? []
    : [...new Set(all.flatMap(({ missing }) => missing))].flat();
  return (session, path) => {
    const { instructor } = fields(session as Session);
    if (instructor === null) return registered;
    const reference = text(instructor);
    if (reference !== undefined) return byReference.get(reference) ?? { truth: null, missing: [unlisted] };
    return anybody ? registered : { truth: null, missing: [[fact(`${path}/instructor`)], open] };
  };
}

/**
 * > 所有参与政府补贴性培训的师资信息，必须进入“云南省职业技能网络培训平台”对师资信息未按规定进入平台的培训班次，不纳入培训补贴范围。
 *
 * 检查补贴性班级的每名师资（shīzī）在开班前（中途加入的，在首次授课前）进入省平台；一名未进入，整个班次不纳入补贴范围。
 * 约束培训机构。采用的读法：一名未进入，整个班次不纳入补贴；以开班日为准，与查看之日无关：开班前审核时仍未进入的，须先进入。
 * `reach` 改读作“仅该师资的课时不计”的，违反照列而没有整班的后果，不计的各节课列在 `measured.sessionsNotCounted`，
 * {@link checkMinimumClassHours} 不计这些课时。
 *
 * Checks that every instructor of a subsidised class is on the provincial platform by the class start;
 * one who joins a running class (`joinedOn`), by the first session taught. One that is not puts the
 * whole class outside the subsidy: the result carries that effect. Binds training institutions. Readings taken: one
 * unregistered instructor puts the class outside the subsidy; the day is the class start, whatever day one looks on (an
 * instructor not on the platform when the opening is reviewed has to enter it first). Under the reading `own-hours` the
 * violation stands without the effect on the class; the sessions that do not count are listed under
 * `measured.sessionsNotCounted`, and {@link checkMinimumClassHours} leaves their hours out.
 *
 * 原文：[第49段](../../../docs/notice.md#p49)
 *
 * @param plan - 是否补贴、开班日期、师资和教学安排。 Subsidy, class start, instructors and schedule.
 * @param options - 环节、判断之日、政策。 Step, day and policy.
 * @returns `passed`：全部按时进入；`failed`：有未进入或逾期者；`cantTell`：有缺失；`inapplicable`：没有补贴，或没有师资授课。
 * Passed if all entered in time, failed if one did not, cantTell where something is unknown,
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
  return judge(adopted, body, plan, onDayOf(options, fields(plan).startDate, '/startDate'));
}

type On = InForce<typeof instructorRegistration>;

function body(plan: InstructorRegistrationRecord, on: On, options: InstructorRegistrationOptions): Findings {
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

  const who = taughtBy(sessions ?? []);
  if (instructors.length === 0) {
    if (sessions === undefined) found.missing.push(fact('/sessions'));
    else if (who.references.size === 0 && who.unknown.length === 0) return inapplicable();
    addAll(found.missing, who.unknown);
  }
  const listed = new Set(instructors.map(referenceOf));
  for (const reference of who.references)
    if (!listed.has(reference) && !listed.has(undefined)) found.missing.push(fact('/instructors', reference));

  const of = registrations(plan, on, options);
  const open = new Set<readonly Missing[]>();
  const out = new Set<string | undefined>();
  for (const [index, entry] of instructors.entries()) {
    const at = `/instructors/${String(index)}`;
    const { truth, missing, broken } = of(entry, at);
    for (const each of missing) open.add(each);
    if (truth !== false) continue;
    out.add(referenceOf(entry));
    if (subsidised === true && broken !== undefined) found.violations.push(broken());
  }
  for (const each of open) addAll(found.missing, each);
  if (!found.effective && out.size > 0)
    found.measured = { sessionsNotCounted: sessionsOf(out, sessions ?? [], options) };
  return found;
}

/**
 * The instructors named in the schedule, and the sessions whose instructor is not known. The list of instructors is
 * complete: who teaches a session matters only where it is empty.
 */
function taughtBy(sessions: readonly unknown[]): {
  readonly references: ReadonlySet<string>;
  readonly unknown: readonly Missing[];
} {
  const references = new Set<string>();
  const unknown: Missing[] = [];
  for (const [index, session] of sessions.entries()) {
    const { instructor } = fields(session as Session);
    const reference = text(instructor);
    if (reference !== undefined) references.add(reference);
    else if (instructor !== null) unknown.push(fact(`/sessions/${String(index)}/instructor`));
  }
  return { references, unknown };
}

/** The sessions of some instructors, with their hours. */
function sessionsOf(
  references: ReadonlySet<string | undefined>,
  sessions: readonly unknown[],
  { stage }: InstructorRegistrationOptions,
): readonly Row[] {
  const rows: Row[] = [];
  for (const [index, session] of sessions.entries()) {
    const { instructor, hours, deliveredHours } = fields(session as Session);
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

/** Tells of each instructor whether the platform was entered in time. */
function registrations(
  plan: InstructorRegistrationRecord,
  on: On,
  options: ClauseOptions,
): (entry: unknown, at: string) => typeof registered {
  const given = fields(plan);
  const start = day(given.startDate);
  const asOf = day(options.asOf);
  const sessions = list(given.sessions);
  const noStart = [fact('/startDate')];
  const noDay = [missingAsOf];
  const noSchedule = [fact('/sessions')];
  let known: Schedule | undefined;
  // Read where somebody entered late, and then once: most classes never ask.
  const schedule = (): Schedule => (known ??= firstSessions(sessions ?? [], list(given.instructors) ?? []));
  const unknown = (...missing: readonly (readonly Missing[])[]): Registration => ({ truth: null, missing });

  return (entry, at) => {
    const { platformRegisteredOn, joinedOn } = fields(entry as Instructor);
    const reference = referenceOf(entry);
    const path = `${at}/platformRegisteredOn`;
    const entered = dayOrNone(platformRegisteredOn);
    const late = (limit: CalendarDay | null): typeof registered => ({
      truth: false,
      missing: [],
      broken: () =>
        violation(on, limit === null ? 'not-registered' : 'registered-late', {
          path,
          actual: entered ?? null,
          quantity: 'platformRegisteredOn',
          op: limit === null ? '!=' : '<=',
          value: limit,
          data: { instructor: reference ?? at },
          subject: reference,
        }),
    });
    if (entered === undefined) return unknown([fact(path, reference)]);
    if (entered === null) return late(null);
    if (on.reading.moment === 'settlement') {
      if (asOf === undefined) return unknown(noDay);
      return entered > asOf ? late(asOf) : registered;
    }
    if (start === undefined) return unknown(noStart);
    if (entered <= start) return registered;
    const joined = dayOrNone(joinedOn);
    if (joined === null || (joined !== undefined && joined <= start)) return late(start);
    const first = reference === undefined ? undefined : schedule().first.get(reference);
    if (first !== undefined && entered > first) return late(joined === undefined ? start : first);
    const missing: (readonly Missing[])[] = [];
    if (reference === undefined) missing.push([fact(`${at}/reference`)]);
    else if (sessions === undefined) missing.push(noSchedule);
    else missing.push(schedule().undated.get(reference) ?? [], schedule().unplaced);
    if (joined === undefined) missing.push([fact(`${at}/joinedOn`, reference)]);
    return missing.every((each) => each.length === 0) ? registered : unknown(...missing);
  };
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
    const entered = day(fields(entry as Instructor).platformRegisteredOn);
    if (entered !== undefined && entered > lastEntry) lastEntry = entered;
  }
  for (const [index, session] of sessions.entries()) {
    const { date: given, instructor } = fields(session as Session);
    if (instructor === null) continue;
    const reference = text(instructor);
    const date = day(given);
    const at = `/sessions/${String(index)}`;
    if (reference === undefined) {
      if (date !== undefined && date >= lastEntry) continue;
      unplaced.push(fact(`${at}/instructor`));
      if (date === undefined) unplaced.push(fact(`${at}/date`));
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
