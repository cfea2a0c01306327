/**
 * Who was present (到课) by the attendance record of one class: entries that name what the class does not have count
 * for nobody.
 */
import { attendanceStatuses } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { each, entries, need, orNone } from '../../kernel/ask.js';
import { findings } from '../../kernel/findings.js';
import type { Missing } from '../../kernel/result.js';
import type { Attendance } from '../../model/attendance.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Session } from '../../model/session.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { among, day, type Fields, fields, list, referenceOf, text } from '../../values/read.js';

/** 一个班级的到课情况。 Who was present in a class. @internal */
export interface Presence {
  /**
   * 名册上的各人是否到课（非零为到课）；名册未知的为 undefined。 By place on the roster, whether present (not 0);
   * undefined where there is no roster.
   */
  readonly onRoster: Uint8Array | undefined;
  /** 不能对应到名册、但可能是学员的编号。 References present that are on no roster that is known whole. */
  readonly elsewhere: ReadonlySet<string> | undefined;
  /**
   * 到课不足一半的：在名册中的位置、到课次数、应到次数。 Those present at fewer than half: place on the roster, times
   * present, times held.
   */
  readonly seldom: readonly (readonly [number, number, number])[];
  /** 按编号：不算的记录数。 By reference, how many entries do not count. */
  readonly notCounted: ReadonlyMap<string, number> | undefined;
  /** 为何不能确定某人没有到课。 Why it is not certain of somebody not to have been present. */
  readonly unattested: readonly Missing[];
  /** 不是记录的项。 Entries that are none. */
  readonly strangers: readonly Missing[];
}

/** 班级的教学安排和名册，用于核对考勤。 What an attendance record is held against. */
interface Frame {
  /** The sessions by reference, numbered; undefined while one is not known. */
  readonly sessions: ReadonlyMap<string, number> | undefined;
  /** The days with sessions, numbered; undefined while one is not known. */
  readonly days: ReadonlyMap<string, number> | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Places on the roster, by reference. */
  readonly roster: ReadonlyMap<string, number>;
  /** Whether everybody on it is known by reference. */
  readonly whole: boolean;
}

const textOrNone = /* @__PURE__ */ orNone(text);
const statusOf = /* @__PURE__ */ among(attendanceStatuses);

/**
 * 读取考勤：记在教学安排没有的授课、班期之外的日期（补课除外）或名册之外的人员名下的，不算到课。缺键的不因此不算。
 *
 * Reads the attendance record of a class. An entry for a session that is not in the schedule, for a day outside of the
 * class (but lessons made up later), or for somebody who is not on the roster is nobody's attendance; what is not known
 * is not held against an entry.
 *
 * @param plan - The class.
 * @param path - Where it stands.
 * @returns Who was present.
 * @internal
 */
export function presenceIn(plan: Fields<ClassPlan>, path: JsonPointer): Presence {
  const roster = list(plan.trainees);
  const frame = frameOf(plan, roster);
  const tally = tallyFor(roster?.length ?? 0, frame);
  const elsewhere = new Set<string>();
  const notCounted = new Map<string, number>();
  const unattested = findings();
  const strangers = findings();
  const attendance = entries(unattested, plan, 'attendance', path);
  each<Attendance>(strangers, attendance, `${path}/attendance`, (entry, at) => {
    const status = statusOf(entry.status);
    if (status === 'absent') return;
    const trainee = text(entry.trainee);
    const session = textOrNone(entry.session);
    const date = dateOf(entry, frame);
    const place = frame.roster.get(trainee ?? '');
    if (!mayCount(frame, status, session, date) || (frame.whole && trainee !== undefined && place === undefined)) {
      if (trainee !== undefined) notCounted.set(trainee, (notCounted.get(trainee) ?? 0) + 1);
      return;
    }
    need(unattested, entry, 'status', statusOf, at, trainee);
    need(unattested, entry, 'trainee', text, at);
    if (status === undefined || trainee === undefined) return;
    if (place === undefined) elsewhere.add(trainee);
    else tally.note(place, session, date);
  });
  // What is no entry may be an entry of anybody.
  addAll(unattested.missing, strangers.missing);
  return {
    onRoster: roster && tally.kinds,
    elsewhere: elsewhere.size > 0 ? elsewhere : undefined,
    seldom: tally.seldom(),
    notCounted: notCounted.size > 0 ? notCounted : undefined,
    unattested: unattested.missing,
    strangers: strangers.missing,
  };
}

/** The day of an entry. Most are of a day with sessions, which is known to be a day. */
function dateOf({ date }: Fields<Attendance>, { days }: Frame): CalendarDay | undefined {
  return days?.has(date as CalendarDay) === true ? (date as CalendarDay) : day(date);
}

/** Counts how often each of a roster was present. */
interface PresenceTally {
  /** By place on the roster: 0 never present, else what the entries are kept by. */
  readonly kinds: Uint8Array;
  readonly note: (place: number, session: string | null | undefined, date: string | undefined) => void;
  readonly seldom: () => Presence['seldom'];
}

const BY_SESSION = 1;
const BY_DAY = 2;
/** Both, or neither: not to be counted up. */
const MIXED = 3;

function tallyFor(length: number, { sessions, days }: Frame): PresenceTally {
  const kinds = new Uint8Array(length);
  const times = new Uint32Array(length);
  const width = (sessions?.size ?? 0) + (days?.size ?? 0);
  const isNew = firstTimes(length * width);
  const note: PresenceTally['note'] = (place, session, date) => {
    let kind = MIXED;
    if (typeof session === 'string') kind = BY_SESSION;
    else if (session === null && date !== undefined) kind = BY_DAY;
    kinds[place] = (kinds[place] ?? 0) | kind;
    const at = kind === BY_SESSION ? sessions?.get(session ?? '') : days?.get(date ?? '');
    if (at === undefined) return;
    // Numbers of sessions first, then those of days.
    if (isNew(place * width + at + (kind === BY_SESSION ? 0 : (sessions?.size ?? 0))))
      times[place] = (times[place] ?? 0) + 1;
  };
  const seldom: PresenceTally['seldom'] = () => {
    const few: [number, number, number][] = [];
    for (const [place, kind] of kinds.entries()) {
      if (kind !== BY_SESSION && kind !== BY_DAY) continue;
      const held = (kind === BY_SESSION ? sessions : days)?.size;
      const present = times[place] ?? 0;
      if (held !== undefined && present * 2 < held) few.push([place, present, held]);
    }
    return few;
  };
  return { kinds, note, seldom };
}

/** Tells of each of some numbers, below a limit, whether it comes for the first time. */
function firstTimes(limit: number): (number: number) => boolean {
  if (limit > 1e6) {
    const seen = new Set<number>();
    return (number) => {
      const before = seen.size;
      return seen.add(number).size > before;
    };
  }
  const seen = new Uint8Array(limit);
  return (number) => {
    const before = seen[number];
    seen[number] = 1;
    return before === 0;
  };
}

function frameOf({ sessions, startDate, endDate }: Fields<ClassPlan>, roster: readonly unknown[] | undefined): Frame {
  const { places, whole } = placesOn(roster);
  return {
    sessions: numbered(list(sessions), 'reference', text),
    days: numbered(list(sessions), 'date', day),
    from: day(startDate),
    to: day(endDate),
    roster: places,
    whole,
  };
}

/** What the sessions have for a field, numbered; undefined while one of them is not known. */
function numbered(
  sessions: readonly unknown[] | undefined,
  name: keyof Session,
  read: (leaf: unknown) => string | undefined,
): ReadonlyMap<string, number> | undefined {
  const values = new Map<string, number>();
  for (const session of sessions ?? []) {
    const value = read(fields<Session>(session)[name]);
    if (value === undefined) return undefined;
    if (!values.has(value)) values.set(value, values.size);
  }
  return sessions && values;
}

/** Places on a roster, by reference; and whether everybody on it is known by one. */
function placesOn(roster: readonly unknown[] | undefined): {
  readonly places: ReadonlyMap<string, number>;
  readonly whole: boolean;
} {
  const places = new Map<string, number>();
  let whole = roster !== undefined;
  for (const [at, trainee] of (roster ?? []).entries()) {
    const reference = referenceOf(trainee);
    if (reference === undefined) whole = false;
    else places.set(reference, at);
  }
  return { places, whole };
}

/** Whether an entry may be of this class: of a session in its schedule, on a day of its own. */
function mayCount(
  { sessions, from, to }: Frame,
  status: string | undefined,
  session: string | null | undefined,
  date: string | undefined,
): boolean {
  if (typeof session === 'string' && sessions?.has(session) === false) return false;
  // A lesson may be made up on a day of its own; whether it was is not known without the status.
  return (
    date === undefined ||
    status === undefined ||
    status === 'made-up' ||
    ((from === undefined || date >= from) && (to === undefined || date <= to))
  );
}
