/**
 * What the sessions of one class say of its clock times (授课时间): when they are, and what fits neither clock nor
 * schedule.
 */
import type { JsonPointer } from '../../json/pointer.js';
import { each, need, orNone, pathOf } from '../../kernel/ask.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Session } from '../../model/session.js';
import { addAll } from '../../values/add-all.js';
import { daysBetween } from '../../values/calendar.js';
import { day, type Fields, hundredths, list, minutes, text } from '../../values/read.js';
import type { Slot } from './overlaps.js';

/** 一节课及其课时。 A session with its class hours, in hundredths. @internal */
export interface Timed {
  /** 时间。 When it is. */
  readonly slot: Slot;
  /** 计划课时。 Planned class hours. */
  readonly hours: number | undefined;
  /** 实际完成课时。 Class hours delivered. */
  readonly deliveredHours: number | undefined;
}

/** 一名师资在一个班级的授课。 What one instructor teaches in a class. @internal */
export interface Taught {
  /** 时间已知的。 The sessions whose times are known. */
  readonly slots: Slot[];
  /** 时间不全的节数。 How many are not. */
  untimed: number;
  /** 缺少什么。 What is missing to know when they are. */
  readonly missing: Missing[];
  /** 首节的位置。 Place of the first. */
  readonly first: JsonPointer;
}

/** 一个班级的教学安排，按钟点。 The schedule of a class by the clock. @internal */
export interface Timetable {
  /** 时间已知的各节。 The sessions whose times are known. */
  readonly timed: readonly Timed[];
  /** 其余各节缺少什么。 What is missing to know when the others are. */
  readonly untimed: readonly Missing[];
  /** 按师资。 By instructor. */
  readonly taught: ReadonlyMap<string, Taught>;
  /** 师资未知的节，和不是一节课的项。 Sessions of which it is not known who teaches them, and entries that are none. */
  readonly untaught: readonly Missing[];
}

const textOrNone = /* @__PURE__ */ orNone(text);

/**
 * 读取一个班级的教学安排。 Reads the schedule of a class by the clock.
 *
 * @param plan - The class.
 * @param path - Where it stands.
 * @param of - Its number.
 * @returns The timetable.
 * @internal
 */
export function timetableOf(plan: Fields<ClassPlan>, path: JsonPointer, of: number): Timetable {
  const untaught = findings();
  const untimed = findings();
  const timed: Timed[] = [];
  const taught = new Map<string, Taught>();
  each<Session>(untaught, list(plan.sessions), `${path}/sessions`, (session, at, index) => {
    const instructor = need(untaught, session, 'instructor', textOrNone, at);
    const own = instructor === undefined || instructor === null ? undefined : taughtBy(taught, instructor, at);
    const slot = slotOf(session, of, index);
    if (slot !== undefined) {
      const { hours, deliveredHours } = session;
      timed.push({ slot, hours: hundredths(hours), deliveredHours: hundredths(deliveredHours) });
      own?.slots.push(slot);
      return;
    }
    const before = untimed.missing.length;
    needTimes(untimed, session, at);
    if (own === undefined) return;
    addAll(own.missing, untimed.missing.slice(before));
    own.untimed++;
  });
  return { timed, untimed: untimed.missing, taught, untaught: untaught.missing };
}

/** What an instructor teaches in the class, entered with the first session. */
function taughtBy(taught: Map<string, Taught>, instructor: string, at: () => JsonPointer): Taught {
  let own = taught.get(instructor);
  if (own === undefined) taught.set(instructor, (own = { slots: [], untimed: 0, missing: [], first: at() }));
  return own;
}

/** When a session is; undefined where that is not known. */
function slotOf(session: Fields<Session>, of: number, at: number): Slot | undefined {
  const date = day(session.date);
  const from = minutes(session.startTime);
  const to = minutes(session.endTime);
  if (date === undefined || from === undefined || to === undefined || to <= from) return undefined;
  const start = daysBetween('1970-01-01', date) * 1440 + from;
  return { of, start, end: start + to - from, date, at };
}

/** Notes what is missing to know when a session is; one that ends before it begins does not say when it ends. */
function needTimes(found: Findings, session: Fields<Session>, at: () => JsonPointer): void {
  need(found, session, 'date', day, at);
  const from = need(found, session, 'startTime', minutes, at);
  const to = minutes(session.endTime);
  if (to === undefined || (from !== undefined && to <= from)) found.missing.push(fact(pathOf(at, 'endTime')));
}

/**
 * 每课时最短的分钟数：通知没有规定，通行45或60分钟。 The fewest minutes of a class hour: the notice sets none, 45 or
 * 60 are in use. @internal
 */
export const FEWEST_MINUTES = 45;

/** 课时多于钟点所容的一节。 A session with more class hours than its time allows. @internal */
export interface OverClock extends Timed {
  /** 是哪一项课时。 Which of its class hours are too many. */
  readonly name: 'hours' | 'deliveredHours';
  /** 该项课时，百分之一课时。 How many, in hundredths. */
  readonly amount: number;
}

/**
 * 课时多于钟点所容的各节，最早的在前。 The sessions with more class hours than their time allows, at
 * {@link FEWEST_MINUTES} minutes each; the earliest first.
 *
 * @param timed - The sessions of one class.
 * @returns Those of which it is so.
 * @internal
 */
export function overClock(timed: readonly Timed[]): readonly OverClock[] {
  const over = timed.flatMap((each): OverClock[] => {
    const { slot, hours = 0, deliveredHours = 0 } = each;
    const amount = Math.max(hours, deliveredHours);
    if (amount * FEWEST_MINUTES <= (slot.end - slot.start) * 100) return [];
    return [{ ...each, name: deliveredHours === amount ? 'deliveredHours' : 'hours', amount }];
  });
  return over.sort((a, b) => a.slot.start - b.slot.start || b.amount - a.amount || a.slot.end - b.slot.end);
}

/** 同一班级同时进行的授课。 Sessions of one class that run at once. @internal */
export interface AtOnce {
  /** 首次两节中先开始的。 The earlier of the first two. */
  readonly one: Slot;
  /** 在其尚未结束时开始的。 The one that begins while it runs. */
  readonly other: Slot;
  /** 有多少节在另一节尚未结束时开始。 How many begin while another runs. */
  times: number;
}

/**
 * 同一班级同时进行、均计课时的授课：有多少节在另一节尚未结束时开始，首次是哪两节。
 *
 * Sessions of one class that run at once and both count hours: how many begin while another runs, and the first two.
 *
 * @param timed - The sessions of one class.
 * @returns The first two and how many; undefined where there are none.
 * @internal
 */
export function atOnce(timed: readonly Timed[]): AtOnce | undefined {
  const counted = timed.filter(({ hours = 0, deliveredHours = hours }) => deliveredHours > 0).map(({ slot }) => slot);
  let found: AtOnce | undefined;
  let longest: Slot | undefined;
  for (const slot of counted.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (longest !== undefined && longest.end > slot.start) {
      found ??= { one: longest, other: slot, times: 0 };
      found.times++;
    }
    if (longest === undefined || slot.end > longest.end) longest = slot;
  }
  return found;
}
