/** Who was present (到课) by the attendance record of one class: entries that name what the class does not have count for nobody. */
import type { Attendance } from '../model/attendance.js';
import type { ClassPlan } from '../model/class-plan.js';
import { attendanceStatuses } from '../model/codes.js';
import type { Session } from '../model/session.js';
import { fact } from './findings.js';
import { day, fields, isObject, list, oneOf, text } from './read.js';
import type { MissingFact } from './result.js';

/** 一个班级的到课情况。 Who was present in a class. @internal */
export interface Presence {
  /** 名册上的各人是否到课；名册未知的为 undefined。 By place on the roster, whether present (1); undefined where there is no roster. */
  readonly onRoster: Uint8Array | undefined;
  /** 不能对应到名册、但可能是学员的编号。 References present that are on no roster that is known whole. */
  readonly elsewhere: ReadonlySet<string> | undefined;
  /** 到课不足一半的：在名册中的位置、到课次数、应到次数。 Those present at fewer than half: place on the roster, times present, times held. */
  readonly seldom: readonly (readonly [number, number, number])[];
  /** 按编号：不算的记录数。 By reference, how many entries do not count. */
  readonly notCounted: ReadonlyMap<string, number> | undefined;
  /** 为何不能确定某人没有到课。 Why it is not certain of somebody not to have been present. */
  readonly unattested: readonly MissingFact[];
  /** 不是记录的项。 Entries that are none. */
  readonly strangers: readonly MissingFact[];
}

/** 班级的教学安排和名册，用于核对考勤。 What an attendance record is held against. */
interface Frame {
  /** References of the sessions; undefined while one is not known. */
  readonly sessions: ReadonlySet<string> | undefined;
  /** Days with sessions; undefined while one is not known. */
  readonly days: ReadonlySet<string> | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Places on the roster, by reference. */
  readonly roster: ReadonlyMap<string, number>;
  /** Whether everybody on it is known by reference. */
  readonly whole: boolean;
}

/**
 * 读取考勤：记在教学安排没有的授课、班期之外的日期（补课除外）或名册之外的人员名下的，不算到课。缺键的不因此不算。
 *
 * Reads the attendance record of a class. An entry for a session that is not in the schedule, for a day outside of the class
 * (but lessons made up later), or for somebody who is not on the roster is nobody's attendance; what is not known is not
 * held against an entry.
 *
 * @param plan - The class.
 * @param path - Where it stands.
 * @returns Who was present.
 * @internal
 */
export function presenceIn(plan: unknown, path: string): Presence {
  const { attendance: given, trainees } = fields(plan as ClassPlan);
  const attendance = list(given);
  const frame = frameOf(plan);
  const roster = list(trainees);
  const unattested: MissingFact[] = attendance === undefined ? [fact(`${path}/attendance`)] : [];
  const strangers: MissingFact[] = [];
  const occasions = new Map<string, Set<string>>();
  const notCounted = new Map<string, number>();
  for (const [at, entry] of (attendance ?? []).entries()) {
    const here = `${path}/attendance/${String(at)}`;
    if (!isObject(entry)) strangers.push(fact(here));
    const leaves = fields(entry as Attendance);
    const status = oneOf(leaves.status, attendanceStatuses);
    const trainee = text(leaves.trainee);
    if (status === 'absent') continue;
    if (!mayCount(leaves, status, trainee, frame)) {
      if (trainee !== undefined) notCounted.set(trainee, (notCounted.get(trainee) ?? 0) + 1);
      continue;
    }
    if (status === undefined) unattested.push(fact(`${here}/status`, trainee));
    if (trainee === undefined) unattested.push(fact(`${here}/trainee`));
    else if (status !== undefined) note(occasions, trainee, occasionOf(leaves));
  }
  const onRoster = roster && new Uint8Array(roster.length);
  const seldom: [number, number, number][] = [];
  const elsewhere = new Set<string>();
  for (const [trainee, times] of occasions) {
    const at = frame.roster.get(trainee);
    if (at === undefined || onRoster === undefined) {
      elsewhere.add(trainee);
      continue;
    }
    onRoster[at] = 1;
    const held = heldFor(times, frame);
    if (held !== undefined && times.size * 2 < held) seldom.push([at, times.size, held]);
  }
  return { onRoster, elsewhere: elsewhere.size > 0 ? elsewhere : undefined, seldom, notCounted: notCounted.size > 0 ? notCounted : undefined, unattested, strangers };
}

function frameOf(plan: unknown): Frame {
  const { sessions, startDate, endDate, trainees } = fields(plan as ClassPlan);
  const leaf = (name: keyof Session, read: (value: unknown) => string | undefined): ReadonlySet<string> | undefined => {
    const values = list(sessions)?.map((session) => read(fields(session as Session)[name]));
    return values === undefined || values.includes(undefined) ? undefined : new Set(values as string[]);
  };
  const roster = new Map<string, number>();
  let whole = Array.isArray(trainees);
  for (const [at, trainee] of (list(trainees) ?? []).entries()) {
    const reference = text(fields(trainee as { reference: unknown }).reference);
    if (reference === undefined) whole = false;
    else roster.set(reference, at);
  }
  return { sessions: leaf('reference', text), days: leaf('date', day), from: day(startDate), to: day(endDate), roster, whole };
}

function mayCount(leaves: ReturnType<typeof fields<Attendance>>, status: string | undefined, trainee: string | undefined, { sessions, from, to, roster, whole }: Frame): boolean {
  const session = text(leaves.session);
  const date = day(leaves.date);
  if (session !== undefined && sessions?.has(session) === false) return false;
  if (trainee !== undefined && whole && !roster.has(trainee)) return false;
  // A lesson may be made up on a day of its own; whether it was is not known without the status.
  return date === undefined || status === undefined || status === 'made-up' || ((from === undefined || date >= from) && (to === undefined || date <= to));
}

/** What an entry is for: a session, a day, or (empty) it does not say. */
function occasionOf({ session, date }: ReturnType<typeof fields<Attendance>>): string {
  const named = text(session);
  if (named !== undefined) return `s${named}`;
  const on = day(date);
  return session === null && on !== undefined ? `d${on}` : '';
}

/** How many times there were, in what somebody's entries are all counted by: sessions, or days with sessions. */
function heldFor(times: ReadonlySet<string>, { sessions, days }: Frame): number | undefined {
  let kind: string | undefined;
  for (const each of times) {
    const own = each.slice(0, 1);
    if (kind !== undefined && own !== kind) return undefined;
    kind = own;
  }
  if (kind === 's') return sessions?.size;
  return kind === 'd' ? days?.size : undefined;
}

function note(occasions: Map<string, Set<string>>, trainee: string, occasion: string): void {
  const known = occasions.get(trainee);
  if (known === undefined) occasions.set(trainee, new Set([occasion]));
  else known.add(occasion);
}
