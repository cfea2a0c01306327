import { trainingTypes } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { each, entries, holds, lacking, need, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { depart, type Departed, type Departures, departuresFrom } from '../../kernel/departure.js';
import { fact, type Findings, findings, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement } from '../../kernel/kleene.js';
import type { Truth } from '../../kernel/outcome.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Session } from '../../model/session.js';
import type { Trainee, WorkingHours } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { type CalendarDay, weekday } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { among, count, day, type Fields, fields, isObject, list, minutes, referenceOf } from '../../values/read.js';

/** {@link checkWorkStudySchedule} 所读的字段。 What {@link checkWorkStudySchedule} reads of a class plan. */
export interface WorkStudyRecord extends Pick<ClassPlan, 'trainingType' | 'departures'> {
  /** 教学安排。 The schedule: day and times of each session. */
  readonly sessions?: readonly Pick<Session, 'date' | 'startTime' | 'endTime'>[];
  /** 学员的工作时间。 The trainees' working hours. */
  readonly trainees?: readonly Pick<Trainee, 'reference' | 'workingHours' | 'releasedByEmployer'>[];
}

/** 条款常量：工学安排。 The clause constant of {@link checkWorkStudySchedule}. */
export const workStudySchedule = /* @__PURE__ */ freeze({
  id: 'work-study-schedule',
  function: 'checkWorkStudySchedule',
  title: { 'zh-CN': '避免工学矛盾', en: 'Sessions outside working hours' },
  force: 'should',
  modal: { exact: '要', paragraph: 47, start: 82, end: 83 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（五）',
      paragraph: 47,
      exact: '要结合培训对象工学需求实际，合理确定培训时间解决“工学矛盾”，',
      start: 82,
      end: 113,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'session-in-working-hours': {
      'zh-CN': '学员{trainee}有{actual}节课落在工作时间内，最早为{first}。',
      en: 'Trainee {trainee}: {actual} {actual|session falls|sessions fall} into working hours, the first on {first}.',
    },
    'session-in-working-hours-at-least': {
      'zh-CN': '学员{trainee}至少有{actual}节课落在工作时间内。',
      en: 'Trainee {trainee}: at least {actual} {actual|session falls|sessions fall} into working hours.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(workStudySchedule, source);

/**
 * > 要结合培训对象工学需求实际，合理确定培训时间解决“工学矛盾”，
 *
 * 检查授课是否落在学员所报的工作时间（gōngzuò shíjiān）内；每名有冲突的学员为一处提醒。首尾相接不算冲突。时间不全的，
 * 只在确有冲突或可能冲突时计较：16时开始、结束时刻不明的课，与工作到17时的学员确有冲突；休息日的课，
 * 几时开始都没有冲突。结束不晚于开始的时间段（如跨夜班次未分作两段）无法判断。脱产、在岗培训，
 * 以及用人单位安排脱岗的学员，不适用；没有报工作时间的学员，无法判断。有完整变通记录（谁、何时、为何）的日期，
 * 其冲突列入 `departures`。约束培训机构。“要……合理”把尺度留给判断，故作原则性要求。
 *
 * Checks that sessions do not fall into the trainees' stated working hours; one warning for each trainee with a
 * conflict. Touching is none. Where a time is unknown, what is certain of it stands: a session from 16:00 on conflicts
 * with work until 17:00 whenever it ends, one on a day off never does. A stretch that does not end after it begins (a
 * night shift that was not entered as two) cannot be told. Off-the-job (脱产) and on-the-job (在岗) training, and
 * trainees whom the employer releases: inapplicable. Conflicts of a day with a complete reasoned departure on record
 * are kept under `departures`. Binds training institutions. The measure is left to judgement (要 … 合理), hence a
 * warning.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 培训类型、教学安排、学员工作时间和变通。 Type of training, schedule, working hours and departures.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：没有冲突；`failed`：确有冲突；`cantTell`：缺培训类型、工作时间，或能决定是否冲突的时间；
 * `inapplicable`：见上，或没有学员、没有授课。 Passed without a conflict, failed where one is certain, cantTell where
 * the type of training, working hours, or times that could decide are unknown, inapplicable as above or where there is
 * no trainee or no session.
 *
 * @example
 * ```ts
 * import { checkWorkStudySchedule } from 'kunming-training-rules';
 *
 * const sessions = [{ date: '2022-06-04', startTime: '09:00', endTime: '12:00' }]; // a Saturday
 * const trainees = [
 *   {
 *     reference: 'T1',
 *     releasedByEmployer: false,
 *     workingHours: [{ weekday: 5, startTime: '09:00', endTime: '17:00' }],
 *   },
 * ];
 * checkWorkStudySchedule({ trainingType: 'post-skills', sessions, trainees }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkWorkStudySchedule } from 'kunming-training-rules';
 *
 * const sessions = [{ date: '2022-06-03', startTime: '16:00', endTime: '18:00' }]; // a Friday
 * const trainees = [
 *   {
 *     reference: 'T1',
 *     releasedByEmployer: false,
 *     workingHours: [{ weekday: 5, startTime: '09:00', endTime: '17:00' }],
 *   },
 * ];
 * checkWorkStudySchedule({ trainingType: 'post-skills', sessions, trainees }).outcome; // => 'failed'
 * ```
 */
export function checkWorkStudySchedule(plan: WorkStudyRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof workStudySchedule>;
type Plan = Fields<WorkStudyRecord>;

/** To classes with sessions, neither off (脱产) nor on the job (在岗), unless the employer releases everybody. */
function applies(plan: Plan): Judgement {
  return allOf([
    whether(plan, 'trainingType', typeOf, (type) => type !== 'off-the-job' && type !== 'on-the-job'),
    whether(plan, 'sessions', list, ({ length }) => length > 0),
    whether(plan, 'trainees', list, (trainees) => !trainees.every(isReleased)),
  ]);
}

const typeOf = /* @__PURE__ */ among(trainingTypes);

/** Whether the employer releases a trainee (安排脱岗) for sure. */
function isReleased(trainee: unknown): boolean {
  return fields<Trainee>(trainee).releasedByEmployer === true;
}

/** 合理确定培训时间解决“工学矛盾”: no session falls into the working hours of a trainee. */
function expects(plan: Plan, on: On): Findings {
  const found = findings();
  const sessions = list(plan.sessions);
  const trainees = list(plan.trainees);
  if (sessions === undefined || trainees === undefined) return found;
  const held = sessions.map(heldOn);
  const asked = new Set(held.filter(({ astray }) => astray).map(({ entry }) => entry));
  const work: Case = {
    on,
    found,
    timetable: timetableOf(held),
    departures: departuresFrom(plan.departures, on.clause.id),
    perhapsAllReleased: !trainees.some((trainee) => fields<Trainee>(trainee).releasedByEmployer === false),
    asked,
  };
  each<Trainee>(found, trainees, '/trainees', (trainee, at) => {
    if (!isReleased(trainee)) judgeTrainee(work, trainee, at);
  });
  for (const [index, session] of held.entries())
    if (asked.has(session.entry)) needStretch(found, session, 'date', day, `/sessions/${String(index)}`);
  const atWork = withWorkingHours(trainees);
  if (atWork !== undefined) found.measured = { traineesWithWorkingHours: atWork };
  return found;
}

/** What every trainee is judged by. */
interface Case {
  readonly on: On;
  readonly found: Findings;
  /** Sessions that may be on each day of the week: those of the day, and those without a date. Under 0, all of them. */
  readonly timetable: readonly (readonly Stretch[])[];
  readonly departures: Departures;
  readonly perhapsAllReleased: boolean;
  /** Sessions of which what is missing could decide. */
  readonly asked: Set<unknown>;
}

const WEEK: readonly number[] = /* @__PURE__ */ Object.freeze([1, 2, 3, 4, 5, 6, 7]);
const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** The sessions by day of the week. */
function timetableOf(sessions: readonly Stretch[]): Case['timetable'] {
  const days = WEEK.map((day) => sessions.filter(({ weekday: on }) => on === undefined || on === day));
  return [sessions, ...days];
}

/** How many of those who are not released have working hours; undefined where it is not known of everybody. */
function withWorkingHours(trainees: readonly unknown[]): number | undefined {
  const bound = trainees.filter((trainee) => !isReleased(trainee));
  const hours = bound.map((trainee) => list(fields<Trainee>(trainee).workingHours));
  return hours.includes(undefined) ? undefined : hours.filter((stretches) => stretches?.length !== 0).length;
}

/** A session, or working hours: the first and the last minute that it may begin at, and that it may end at. */
interface Stretch {
  readonly entry: unknown;
  readonly weekday: number | undefined;
  readonly date: CalendarDay | undefined;
  readonly startsFrom: number;
  readonly startsBy: number;
  readonly endsFrom: number;
  readonly endsBy: number;
  /** Whether it cannot be a stretch of a day as it stands: nothing passes beside it. */
  readonly astray: boolean;
}

/** What a session and working hours say of their time. */
type Timed = Pick<Session, 'date' | 'startTime' | 'endTime'> & WorkingHours;

/** When a session is held. */
function heldOn(entry: unknown): Stretch {
  const date = day(fields<Timed>(entry).date);
  return stretchOf(entry, date === undefined ? undefined : weekday(date), date);
}

/** When a trainee works. */
function worksOn(entry: unknown): Stretch {
  return stretchOf(entry, weekdayOf(fields<Timed>(entry).weekday), undefined);
}

/** Reads a day of the week, 1 to 7. */
function weekdayOf(value: unknown): number | undefined {
  const on = count(value);
  return on !== undefined && on >= 1 && on <= 7 ? on : undefined;
}

/** The stretch of a day, by what is known of its times. */
function stretchOf(entry: unknown, weekday: number | undefined, date: CalendarDay | undefined): Stretch {
  const { startTime, endTime } = fields<Timed>(entry);
  const start = minutes(startTime);
  const end = endAfter(start, endTime);
  return {
    entry,
    weekday,
    date,
    startsFrom: start ?? 0,
    startsBy: start ?? (end ?? 1440) - 1,
    endsFrom: end ?? (start ?? 0) + 1,
    endsBy: end ?? 1440,
    astray: !isObject(entry) || (end === undefined && minutes(endTime) !== undefined),
  };
}

/** Reads when a stretch ends; one that does not end after it begins does not say so. */
function endAfter(start: number | undefined, endTime: unknown): number | undefined {
  const end = minutes(endTime);
  return start !== undefined && end !== undefined && end <= start ? undefined : end;
}

/** Notes what is missing of a session, or of working hours. */
function needStretch(
  found: Findings,
  { entry }: Stretch,
  placed: 'date' | 'weekday',
  read: (leaf: unknown) => unknown,
  at: JsonPointer,
  subject?: string,
): void {
  if (!isObject(entry)) {
    found.missing.push(fact(at, subject));
    return;
  }
  const given = fields<Timed>(entry);
  need(found, given, placed, read, at, subject);
  const start = need(found, given, 'startTime', minutes, at, subject);
  need(found, given, 'endTime', (leaf) => endAfter(start, leaf), at, subject);
}

/** What falls into the working hours of one who is not released for sure, and what would tell of the rest. */
function judgeTrainee(work: Case, trainee: Fields<Trainee>, at: () => JsonPointer): void {
  const { found, asked, perhapsAllReleased } = work;
  const reference = referenceOf(trainee);
  const working = entries(found, trainee, 'workingHours', at, reference)?.map(worksOn);
  if (working === undefined) return;
  const conflicts = conflictsOf(work, working);
  for (const [index, hours] of working.entries())
    if (hours.astray || (conflicts !== undefined && mayDecide(work, hours, conflicts)))
      needStretch(found, hours, 'weekday', weekdayOf, `${at()}/workingHours/${String(index)}`, reference);
  for (const { entry } of conflicts?.perhaps ?? NONE) asked.add(entry);
  if (conflicts !== undefined || perhapsAllReleased) lacking(found, holds(trainee, 'releasedByEmployer', at));
  if (conflicts !== undefined && trainee.releasedByEmployer === false) report(work, conflicts, at(), reference);
}

/** The sessions that fall into the working hours of a trainee. */
interface Conflicts {
  readonly surely: Set<Stretch>;
  readonly perhaps: Set<Stretch>;
}

/** The conflicts of a trainee, but for possible ones that a departure would cover; undefined where none is left. */
function conflictsOf({ timetable, departures }: Case, working: readonly Stretch[]): Conflicts | undefined {
  let conflicts: Conflicts | undefined;
  for (const hours of working)
    for (const session of timetable[hours.weekday ?? 0] ?? NONE) {
      const together = overlap(session, hours);
      if (together === false) continue;
      conflicts ??= { surely: new Set(), perhaps: new Set() };
      const daysKnown = hours.weekday !== undefined && session.weekday !== undefined;
      conflicts[together === true && daysKnown ? 'surely' : 'perhaps'].add(session);
    }
  if (conflicts === undefined) return undefined;
  const { surely, perhaps } = conflicts;
  // A departure that names its days may name the day of a session without a date.
  const mayDepart = departures.any !== undefined && departures.always === undefined;
  for (const session of perhaps) {
    if (session.date === undefined && !mayDepart && fallsOnEveryDay(session, working)) surely.add(session);
    if (surely.has(session) || departedOn(session, departures)) perhaps.delete(session);
  }
  return surely.size + perhaps.size > 0 ? conflicts : undefined;
}

/** Whether two stretches of one day overlap: surely, perhaps, or not. */
function overlap(a: Stretch, b: Stretch): Truth {
  if (a.startsBy < b.endsFrom && b.startsBy < a.endsFrom) return true;
  return a.startsFrom < b.endsBy && b.startsFrom < a.endsBy ? null : false;
}

/** Whether a session falls into the working hours whatever day it is on. */
function fallsOnEveryDay(session: Stretch, working: readonly Stretch[]): boolean {
  return WEEK.every((day) => working.some((hours) => hours.weekday === day && overlap(session, hours) === true));
}

/** The departure that covers a session; without a date, one that covers every day. */
function departedOn({ date }: Stretch, departures: Departures): Departed | undefined {
  return date === undefined ? departures.always : departures.on(date);
}

/** Whether it could depend on these working hours that a session falls into them. */
function mayDecide({ timetable }: Case, hours: Stretch, { perhaps }: Conflicts): boolean {
  const sessions = perhaps.size === 0 ? NONE : (timetable[hours.weekday ?? 0] ?? NONE);
  return sessions.some((session) => perhaps.has(session) && overlap(session, hours) !== false);
}

/** One finding for a trainee; and one for each departure that covers some of the conflicts. */
function report(
  { found, on, departures }: Case,
  { surely, perhaps }: Conflicts,
  path: JsonPointer,
  subject: string | undefined,
): void {
  const groups = new Map<Departed | undefined, Stretch[]>();
  for (const session of surely) {
    const departed = departedOn(session, departures);
    const same = groups.get(departed);
    if (same) same.push(session);
    else groups.set(departed, [session]);
  }
  for (const [departed, sessions] of groups) {
    const dates = sessions.map(({ date }) => date).filter((date) => date !== undefined);
    const open = dates.length < sessions.length || (perhaps.size > 0 && departed === undefined);
    const first = dates.reduce((a, b) => (b < a ? b : a), dates[0] ?? '');
    const conflict = violation(on, open ? 'session-in-working-hours-at-least' : 'session-in-working-hours', {
      path,
      actual: sessions.length,
      quantity: 'sessionsInWorkingHours',
      op: '=',
      value: 0,
      data: { trainee: subject ?? path, ...(!open && { first }) },
      subject,
    });
    depart(found, departed, conflict);
  }
}
