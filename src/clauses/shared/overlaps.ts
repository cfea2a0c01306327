/** Which classes' sessions fall on the same time (时间重叠), for one person who is in all of them. */
import { append } from './groups.js';

/** 一段时间及其所属。 A stretch of time, and what it belongs to. @internal */
export interface Slot {
  /** 所属班级的序号。 Number of the class it belongs to. */
  readonly of: number;
  /** 开始（自1970年起的分钟）。 Start, in minutes from 1970. */
  readonly start: number;
  /** 结束，晚于开始。 End, after the start. */
  readonly end: number;
  /** 日期。 The day. */
  readonly date: string;
  /** 在所属记录中的序号，用于位置。 What the path of a record is made of: the number of a session or a trainee. */
  readonly at: number;
}

/** 两个班级的重叠。 Two classes that overlap: where first, on which day, and how often. @internal */
export interface Overlap {
  /** 首次重叠的一段，班级序号较小。 One of the first two stretches, of the class with the lower number. */
  readonly one: Slot;
  /** 首次重叠的另一段。 The other. */
  readonly other: Slot;
  /** 首次重叠的日期。 The day of the first overlap. */
  readonly date: string;
  /** 重叠的次数：各有多少对时间段重叠。 How many pairs of stretches overlap. */
  times: number;
}

/** 一人的全部重叠。 All overlaps of one person. @internal */
export interface Overlaps {
  /** 按首次重叠的先后。 The pairs of classes, in the order of their first overlap. */
  readonly pairs: Iterable<Overlap>;
  /** 是否还有未列出的。 Whether there are more than are listed. */
  readonly more: boolean;
}

/** 一人至多列出的班级对数。 Most pairs of classes listed for one person. @internal */
export const MOST_PAIRS = 1000;

/** The pairs listed so far. */
interface Listed {
  readonly pairs: Map<number, Overlap>;
  /** By class, those that it is listed with. */
  readonly partners: Map<number, number[]>;
  more: boolean;
}

/** What runs, by class. */
type Running = Map<number, Set<Slot>>;

/**
 * 找出一人重叠的全部班级对，各给出次数和首日；首尾相接不算重叠。超过上限的不再列出新的一对，已列出的次数仍然准确。
 *
 * Every pair of classes whose stretches overlap, with how often and the first day; stretches that touch do not overlap.
 * In O(n log n) and the overlaps there are: what is running is kept by class, and each stretch is held against what
 * runs when it starts. Past {@link MOST_PAIRS} no new pair is listed; the counts of those that are stay true.
 *
 * @param slots - The stretches of one person.
 * @param within - Whether stretches of one class count against each other too.
 * @returns The pairs.
 * @internal
 */
export function overlaps(slots: readonly Slot[], within: boolean): Overlaps {
  const listed: Listed = { pairs: new Map(), partners: new Map(), more: false };
  const running: Running = new Map();
  const byEnd = [...slots].sort((a, b) => a.end - b.end);
  let ended = 0;
  for (const slot of [...slots].sort((a, b) => a.start - b.start || a.of - b.of || a.at - b.at)) {
    for (let past = byEnd[ended]; past !== undefined && past.end <= slot.start; past = byEnd[++ended])
      stop(running, past);
    meetAll(listed, running, slot, within);
    start(running, slot);
  }
  return { pairs: listed.pairs.values(), more: listed.more };
}

function start(running: Running, slot: Slot): void {
  const own = running.get(slot.of);
  if (own === undefined) running.set(slot.of, new Set([slot]));
  else own.add(slot);
}

function stop(running: Running, slot: Slot): void {
  const own = running.get(slot.of);
  own?.delete(slot);
  if (own?.size === 0) running.delete(slot.of);
}

/** Holds a stretch that starts against all that runs. */
function meetAll(listed: Listed, running: Running, slot: Slot, within: boolean): void {
  const { pairs, partners } = listed;
  // While pairs are still listed, those that run at once are few: each two of them are a pair.
  const beside: Iterable<number> = pairs.size < MOST_PAIRS ? running.keys() : (partners.get(slot.of) ?? []);
  let met = 0;
  for (const of of beside) {
    const others = of === slot.of && !within ? undefined : running.get(of);
    if (others === undefined) continue;
    meet(listed, slot, others);
    met++;
  }
  if (met < running.size - (!within && running.has(slot.of) ? 1 : 0)) listed.more = true;
}

/** Counts a stretch that starts against those of one class that run: a new pair, or one that is listed. */
function meet(listed: Listed, slot: Slot, beside: ReadonlySet<Slot>): void {
  const { pairs, partners } = listed;
  const [first = slot] = beside;
  const [one, other] = first.of <= slot.of ? [first, slot] : [slot, first];
  const key = one.of * 2 ** 26 + other.of;
  const pair = pairs.get(key);
  if (pair !== undefined) {
    pair.times += beside.size;
  } else if (pairs.size < MOST_PAIRS) {
    pairs.set(key, { one, other, date: slot.date, times: beside.size });
    append(partners, one.of, other.of);
    if (one.of !== other.of) append(partners, other.of, one.of);
  } else {
    listed.more = true;
  }
}
