/**
 * What the sessions of one class say of its clock times (授课时间): when they are, and what fits neither clock nor
 * schedule.
 */
import type { JsonPointer } from '../../json/pointer.js';
import { fact } from '../../kernel/findings.js';
import type { MissingFact } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import { daysBetween } from '../../values/calendar.js';
import { day, fields, hundredths, list, minutes, text } from '../../values/read.js';
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
  /** 时间不全的节数，以及缺少什么。 How many are not, and what is missing. */
  untimed: number;
  /** 缺少什么。 What is missing to know when they are. */
  readonly missing: MissingFact[];
  /** 首节的位置。 Place of the first. */
  readonly first: JsonPointer;
}

/** 一个班级的教学安排，按钟点。 The schedule of a class by the clock. @internal */
export interface Timetable {
  /** 时间已知的各节。 The sessions whose times are known. */
  readonly timed: readonly Timed[];
  /** 其余各节缺少什么。 What is missing to know when the others are. */
  readonly untimed: readonly MissingFact[];
  /** 按师资。 By instructor. */
  readonly taught: ReadonlyMap<string, Taught>;
  /** 师资未知的节。 Sessions of which it is not known who teaches them. */
  readonly untaught: readonly MissingFact[];
}

/**
 * 读取一个班级的教学安排。 Reads the schedule of a class by the clock.
 *
 * @param plan - The class.
 * @param path - Where it stands.
 * @param of - Its number.
 * @returns The timetable.
 * @internal
 */
export function timetableOf(plan: unknown, path: JsonPointer, of: number): Timetable {
  const timed: Timed[] = [];
  const untimed: MissingFact[] = [];
  const taught = new Map<string, Taught>();
  const untaught: MissingFact[] = [];
  for (const [at, entry] of (list(fields(plan as ClassPlan).sessions) ?? []).entries()) {
    const session = fields(entry as NonNullable<ClassPlan['sessions']>[number]);
    const here = `${path}/sessions/${String(at)}`;
    const instructor = text(session.instructor);
    if (instructor === undefined && session.instructor !== null) untaught.push(fact(`${here}/instructor`));
    let own = instructor === undefined ? undefined : taught.get(instructor);
    if (instructor !== undefined && own === undefined)
      taught.set(instructor, (own = { slots: [], untimed: 0, missing: [], first: here }));

    const date = day(session.date);
    const from = minutes(session.startTime);
    const to = minutes(session.endTime);
    if (date !== undefined && from !== undefined && to !== undefined && to > from) {
      const start = daysBetween('1970-01-01', date) * 1440 + from;
      const slot: Slot = { of, start, end: start + to - from, date, at };
      timed.push({ slot, hours: hundredths(session.hours), deliveredHours: hundredths(session.deliveredHours) });
      own?.slots.push(slot);
      continue;
    }
    const missing: MissingFact[] = [];
    if (date === undefined) missing.push(fact(`${here}/date`));
    if (from === undefined) missing.push(fact(`${here}/startTime`));
    if (to === undefined || (from !== undefined && to <= from)) missing.push(fact(`${here}/endTime`));
    for (const each of missing) {
      untimed.push(each);
      own?.missing.push(each);
    }
    if (own !== undefined) own.untimed++;
  }
  return { timed, untimed, taught, untaught };
}

/**
 * 每课时最短的分钟数：通知没有规定，通行45或60分钟。 The fewest minutes of a class hour: the notice sets none, 45 or 60 are in use. @internal
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
 * 课时多于钟点所容的各节，最早的在前。 The sessions with more class hours than their time allows, at {@link FEWEST_MINUTES}
 * minutes each; the earliest first.
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

/**
 * 同一班级同时进行、均计课时的授课：有多少节在另一节尚未结束时开始，首次是哪两节。
 *
 * Sessions of one class that run at once and both count hours: how many begin while another runs, and the first two.
 *
 * @param timed - The sessions of one class.
 * @returns The first two and how many; undefined where there are none.
 * @internal
 */
export function atOnce(
  timed: readonly Timed[],
): { readonly one: Slot; readonly other: Slot; readonly times: number } | undefined {
  const counted = timed.filter(({ hours = 0, deliveredHours = hours }) => deliveredHours > 0).map(({ slot }) => slot);
  let found: { one: Slot; other: Slot; times: number } | undefined;
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
