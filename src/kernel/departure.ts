/** Reasoned departures (变通) from in-principle clauses. */
import type { CalendarDay } from '../values/calendar.js';
import { day, fields, list, text } from '../values/read.js';
import type { Findings } from './findings.js';
import type { DepartureTaken, Violation } from './result.js';

/** 一项完整的变通。 A complete departure: where it stands, who decided it and when. @internal */
export type Departed = Omit<DepartureTaken, 'violation'>;

/** 条款的变通。 The departures from one clause. @internal */
export interface Departures {
  /** 涵盖某日的变通。 The one that covers a day: one that names the day, else one that names none. */
  readonly on: (date: CalendarDay) => Departed | undefined;
  /** 涵盖全部日期的变通，即没有写明日期的。 The one that covers every day: it names none. */
  readonly always: Departed | undefined;
  /** 任一变通，写明日期与否。 Any of them, whether it names days or not. */
  readonly any: Departed | undefined;
}

/**
 * 某一条款的完整变通（谁、何时、为何），按所涉日期。
 *
 * The complete departures (who, when, why) from a clause, by the days that they name. One whose list of days names none
 * covers nothing.
 *
 * @param departures - The record's departures, as given.
 * @param clause - Id of the clause.
 * @returns The departures.
 * @internal
 */
export function departuresFrom(departures: unknown, clause: string): Departures {
  const byDay = new Map<CalendarDay, Departed>();
  let always: Departed | undefined;
  let any: Departed | undefined;
  for (const [index, entry] of (list(departures) ?? []).entries()) {
    const given = fields(entry as { clause: 0; dates: 0; decidedBy: 0; decidedOn: 0; reason: 0 });
    const decidedBy = text(given.decidedBy);
    const decidedOn = day(given.decidedOn);
    if (
      given.clause !== clause ||
      decidedBy === undefined ||
      decidedOn === undefined ||
      text(given.reason) === undefined
    )
      continue;
    const path = `/departures/${String(index)}`;
    const departed = { path, decidedBy, decidedOn, reasonPath: `${path}/reason` };
    if (given.dates === undefined) {
      always ??= departed;
      any ??= departed;
    }
    for (const each of list(given.dates) ?? []) {
      const date = day(each);
      if (date === undefined) continue;
      any ??= departed;
      if (!byDay.has(date)) byDay.set(date, departed);
    }
  }
  return { on: (date) => byDay.get(date) ?? always, always, any };
}

/**
 * 记录一处违反；有变通的，记为变通。 Adds a violation, or keeps it under `departures` where there is one for it.
 *
 * @param found - The findings.
 * @param departed - The departure, where there is one.
 * @param broken - The violation.
 * @internal
 */
export function depart(found: Findings, departed: Departed | undefined, broken: Violation): void {
  if (departed === undefined) found.violations.push(broken);
  else found.departures.push({ ...departed, violation: broken });
}

/**
 * 记录一处违反；若有完整的变通（谁、何时、为何）涵盖它，则记为变通。违反不涉及具体日期的，变通写明日期与否均涵盖它。
 *
 * Adds a violation of an in-principle clause; where a complete departure (who, when, why) of the record covers it,
 * keeps it under `departures` instead. A violation that is about no day is covered by a departure that names days as
 * well as by one that names none.
 *
 * @param found - The findings.
 * @param departures - The record's departures, as given.
 * @param broken - The violation.
 * @param date - The day it is about, where it is about one.
 * @internal
 */
export function violateInPrinciple(found: Findings, departures: unknown, broken: Violation, date?: CalendarDay): void {
  const from = departuresFrom(departures, broken.clause);
  depart(found, date === undefined ? from.any : from.on(date), broken);
}
