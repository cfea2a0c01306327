import { trainingTypes } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { depart, type Departed, type Departures, departuresFrom } from '../../kernel/departure.js';
import { fact, type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { Truth } from '../../kernel/outcome.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Session } from '../../model/session.js';
import type { Trainee, WorkingHours } from '../../model/trainee.js';
import { addAll } from '../../values/add-all.js';
import { type CalendarDay, weekday } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { count, day, fields, flag, isObject, list, minutes, oneOf, referenceOf } from '../../values/read.js';

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
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(workStudySchedule);

/**
 * > 要结合培训对象工学需求实际，合理确定培训时间解决“工学矛盾”，
 *
 * 检查授课是否落在学员所报的工作时间（gōngzuò shíjiān）内；每名有冲突的学员为一处提醒。首尾相接不算冲突。
 * 时间不全的，只在确有冲突或可能冲突时计较：16时开始、结束时刻不明的课，与工作到17时的学员确有冲突；休息日的课，几时开始都没有冲突。
 * 结束不晚于开始的时间段（如跨夜班次未分作两段）无法判断。脱产、在岗培训，以及用人单位安排脱岗的学员，不适用；没有报工作时间的学员，
 * 无法判断。有完整变通记录（谁、何时、为何）的日期，其冲突列入 `departures`。约束培训机构。“要……合理”把尺度留给判断，故作原则性要求。
 *
 * Checks that sessions do not fall into the trainees' stated working hours; one warning for each
 * trainee with a conflict. Touching is none. Where a time is unknown, what is certain of it stands: a session from
 * 16:00 on
 * conflicts with work until 17:00 whenever it ends, one on a day off never does. A stretch that does not end after it
 * begins
 * (a night shift that was not entered as two) cannot be told. Off-the-job (脱产) and on-the-job (在岗) training, and
 * trainees whom the employer releases: inapplicable. Conflicts of a day with a complete reasoned departure on record
 * are
 * kept under `departures`. Binds training institutions. The measure is left to judgement (要 … 合理), hence a warning.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 培训类型、教学安排、学员工作时间和变通。 Type of training, schedule, working hours and departures.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：没有冲突；`failed`：确有冲突；`cantTell`：缺培训类型、工作时间，或能决定是否冲突的时间；`inapplicable`：见上，或没有学员、没有授课。
 * Passed without a conflict, failed where one is certain, cantTell where the type of training, working hours, or times
 * that
 * could decide are unknown, inapplicable as above or where there is no trainee or no session.
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
  return judge(adopted, body, plan, options);
}

type On = InForce<typeof workStudySchedule>;

/** A stretch of a day: the first and the last minute that it may begin at, and that it may end at. */
interface Stretch {
  readonly startsFrom: number;
  readonly startsBy: number;
  readonly endsFrom: number;
  readonly endsBy: number;
  /** What is missing of it. */
  readonly missing: readonly Missing[];
  /** Whether it cannot be a stretch of a day as it stands: nothing passes beside it. */
  readonly astray: boolean;
}

interface Slot extends Stretch {
  readonly date: CalendarDay | undefined;
}

/** Sessions that may be on each day of the week: those of the day, and those without a date. Under 0, all of them. */
type Timetable = readonly (readonly Slot[])[];

function body(plan: WorkStudyRecord, on: On): Findings {
  const { departures: given, ...rest } = fields(plan);
  const type = oneOf(rest.trainingType, trainingTypes);
  const sessions = list(rest.sessions);
  const trainees = list(rest.trainees);
  if (type === 'off-the-job' || type === 'on-the-job' || sessions?.length === 0 || trainees?.length === 0)
    return inapplicable();
  const released = trainees?.map((trainee) => flag(fields(trainee as Trainee).releasedByEmployer));
  if (released?.every((each) => each === true)) return inapplicable();

  const found = findings();
  if (type === undefined) found.missing.push(fact('/trainingType'));
  if (sessions === undefined) found.missing.push(fact('/sessions'));
  if (trainees === undefined) found.missing.push(fact('/trainees'));
  if (sessions === undefined || trainees === undefined) return found;
  const perhapsAllReleased = released?.includes(false) !== true;

  const slots = sessions.map(slotOf);
  const table = timetable(slots);
  const departures = departuresFrom(given, on.clause.id);
  const asked = new Set(slots.filter(({ astray }) => astray));
  let busy = 0;
  let counted = true;
  for (const [index, entry] of trainees.entries()) {
    const trainee = fields(entry as Trainee);
    if (trainee.releasedByEmployer === true) continue;
    const at = `/trainees/${String(index)}`;
    const reference = referenceOf(entry);
    const stretches = list(trainee.workingHours);
    if (stretches === undefined) {
      counted = false;
      found.missing.push(fact(`${at}/workingHours`, reference));
      continue;
    }
    if (stretches.length > 0) busy++;
    const conflicts = clash(stretches, table, `${at}/workingHours`, reference);
    if (conflicts !== undefined) settle(conflicts, departures, found.missing);
    for (const slot of conflicts?.perhaps ?? NONE) asked.add(slot);
    const mayClash = conflicts !== undefined && conflicts.clashes.size + conflicts.perhaps.size > 0;
    if (flag(trainee.releasedByEmployer) === undefined && (mayClash || perhapsAllReleased)) {
      found.missing.push(fact(`${at}/releasedByEmployer`, reference));
    } else if (type !== undefined && conflicts !== undefined) {
      report(found, on, conflicts, { at, reference, departures });
    }
  }
  for (const slot of slots) if (asked.has(slot)) addAll(found.missing, slot.missing);
  if (counted) found.measured = { traineesWithWorkingHours: busy };
  return found;
}

/** One session. */
function slotOf(session: unknown, index: number): Slot {
  const { date: given, startTime, endTime } = fields(session as Session);
  const date = day(given);
  return {
    date,
    ...stretchOf(session, startTime, endTime, '/sessions', index, date === undefined ? 'date' : undefined),
  };
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/** A stretch of a day; `unplaced` names the field that would tell the day, where that is missing. */
function stretchOf(
  entry: unknown,
  startTime: unknown,
  endTime: unknown,
  of: string,
  index: number,
  unplaced: string | undefined,
  subject?: string,
): Stretch {
  const start = minutes(startTime);
  const given = minutes(endTime);
  const backwards = start !== undefined && given !== undefined && given <= start;
  const end = backwards ? undefined : given;
  let missing: readonly Missing[] = NONE;
  if (!isObject(entry)) missing = [fact(`${of}/${String(index)}`, subject)];
  else if (unplaced !== undefined || start === undefined || end === undefined) {
    const names = [unplaced, start === undefined ? 'startTime' : undefined, end === undefined ? 'endTime' : undefined];
    missing = names.filter((name) => name !== undefined).map((name) => fact(`${of}/${String(index)}/${name}`, subject));
  }
  return {
    startsFrom: start ?? 0,
    startsBy: start ?? (end ?? 1440) - 1,
    endsFrom: end ?? (start ?? 0) + 1,
    endsBy: end ?? 1440,
    missing,
    astray: backwards || !isObject(entry),
  };
}

function timetable(slots: readonly Slot[]): Timetable {
  const table: Slot[][] = [[...slots], [], [], [], [], [], [], []];
  for (const slot of slots) {
    const on = slot.date === undefined ? undefined : weekday(slot.date);
    for (const [day, of] of table.entries()) if (day > 0 && (on === undefined || day === on)) of.push(slot);
  }
  return table;
}

/** Whether two stretches of one day overlap: surely, perhaps, or not. */
function overlap(a: Stretch, b: Stretch): Truth {
  if (a.startsBy < b.endsFrom && b.startsBy < a.endsFrom) return true;
  return a.startsFrom < b.endsBy && b.startsFrom < a.endsBy ? null : false;
}

/** What a trainee's working hours and the schedule come to. */
interface Clashes {
  /** Sessions that surely fall into the working hours. */
  readonly clashes: Set<Slot>;
  /** Sessions that may. */
  readonly perhaps: Set<Slot>;
  /** Days of the week on which a session without a date would surely clash. */
  readonly everyDay: Map<Slot, Set<number>>;
  /** Working hours of which something is missing, and the sessions that may fall into them. */
  readonly open: (readonly [Stretch, readonly Slot[]])[];
}

/** A trainee's working hours against the schedule; undefined where nothing clashes, and nothing may. */
function clash(
  stretches: readonly unknown[],
  table: Timetable,
  at: string,
  reference: string | undefined,
): Clashes | undefined {
  let found: Clashes | undefined;
  for (const [index, entry] of stretches.entries()) {
    const given = fields(entry as WorkingHours);
    const on = weekdayOf(given.weekday);
    const slots = table[on ?? 0] ?? NONE;
    const unplaced = on === undefined ? 'weekday' : undefined;
    const stretch = stretchOf(entry, given.startTime, given.endTime, at, index, unplaced, reference);
    const touched = slots.filter((slot) => overlap(slot, stretch) !== false);
    if (touched.length === 0 && !stretch.astray) continue;
    found ??= { clashes: new Set(), perhaps: new Set(), everyDay: new Map(), open: [] };
    if (stretch.missing.length > 0) found.open.push([stretch, touched]);
    for (const slot of touched) {
      const surely = on !== undefined && overlap(slot, stretch) === true;
      if (surely && slot.date !== undefined) {
        found.clashes.add(slot);
        continue;
      }
      found.perhaps.add(slot);
      if (surely) found.everyDay.set(slot, (found.everyDay.get(slot) ?? new Set()).add(on));
    }
  }
  return found;
}

/** Leaves out what departures cover, and notes what is missing of the working hours where it could decide. */
function settle({ clashes, perhaps, everyDay, open }: Clashes, departures: Departures, missing: Missing[]): void {
  // Whatever day a session without a date is on: a clash, unless a departure may name that day.
  const mayDepart = departures.any !== undefined && departures.always === undefined;
  for (const [slot, days] of everyDay) if (days.size === 7 && !mayDepart) clashes.add(slot);
  for (const slot of perhaps) if (clashes.has(slot) || departedOn(slot, departures)) perhaps.delete(slot);
  for (const [stretch, touched] of open) {
    if (stretch.astray || touched.some((slot) => perhaps.has(slot))) addAll(missing, stretch.missing);
  }
}

function weekdayOf(value: unknown): number | undefined {
  const on = count(value);
  return on !== undefined && on >= 1 && on <= 7 ? on : undefined;
}

function departedOn({ date }: Slot, departures: Departures): Departed | undefined {
  return date === undefined ? departures.always : departures.on(date);
}

/** One finding for a trainee; and one for each departure that covers some of the conflicts. */
function report(
  found: Findings,
  on: On,
  { clashes, perhaps }: Clashes,
  {
    at,
    reference,
    departures,
  }: { readonly at: string; readonly reference: string | undefined; readonly departures: Departures },
): void {
  const groups = new Map<Departed | undefined, Slot[]>();
  for (const slot of clashes) {
    const departed = departedOn(slot, departures);
    const same = groups.get(departed);
    if (same) same.push(slot);
    else groups.set(departed, [slot]);
  }
  for (const [departed, slots] of groups) {
    const dates = slots.map(({ date }) => date).filter((date) => date !== undefined);
    const open = dates.length < slots.length || (perhaps.size > 0 && departed === undefined);
    const first = dates.reduce((a, b) => (b < a ? b : a), dates[0] ?? '');
    depart(
      found,
      departed,
      violation(on, open ? 'session-in-working-hours-at-least' : 'session-in-working-hours', {
        path: at,
        actual: slots.length,
        quantity: 'sessionsInWorkingHours',
        op: '=',
        value: 0,
        data: { trainee: reference ?? at, ...(!open && { first }) },
        subject: reference,
      }),
    );
  }
}
