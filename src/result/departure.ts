/** Reasoned departures (变通) from in-principle clauses. */
import type { CalendarDay } from '../policy/calendar.js';
import { day, fields, list, text } from './read.js';
import type { Findings } from './findings.js';
import type { Violation } from './result.js';

/**
 * 记录一处违反；若有完整的变通（谁、何时、为何）涵盖它，则记为变通。
 *
 * Adds a violation of an in-principle clause; where a complete departure (who, when, why) of the
 * record covers it, keeps it under `departures` instead.
 *
 * @param found - The findings.
 * @param departures - The record's departures, as given.
 * @param broken - The violation.
 * @param date - The day it is about, where it is about one.
 * @internal
 */
export function violateInPrinciple(found: Findings, departures: unknown, broken: Violation, date?: CalendarDay): void {
  const entries = list(departures) ?? [];
  for (const [index, entry] of entries.entries()) {
    const { clause, dates, decidedBy, decidedOn, reason } = fields(entry as { clause: 0; dates: 0; decidedBy: 0; decidedOn: 0; reason: 0 });
    const by = text(decidedBy);
    const on = day(decidedOn);
    const covers = dates === undefined || (date !== undefined && list(dates)?.includes(date) === true);
    if (clause !== broken.clause || by === undefined || on === undefined || text(reason) === undefined || !covers) continue;
    const path = `/departures/${String(index)}`;
    found.departures.push({ path, decidedBy: by, decidedOn: on, reasonPath: `${path}/reason`, violation: broken });
    return;
  }
  found.violations.push(broken);
}
