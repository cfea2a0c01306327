/** Checks between fields (字段间检查), shared by the models. They read well-typed leaves only. */
import { skillLevels } from '../definitions/codes.js';
import { checkUnifiedSocialCreditCode, normaliseIdentifier } from '../definitions/identifiers.js';
import { type Defect, receivedKind } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { count, day, fields, list, minutes, oneOf, text } from '../values/read.js';

/** A record as the checks see it. */
type Loose = Readonly<Record<string, unknown>>;

/**
 * 起止日期：止不早于起。 The last day is not before the first.
 *
 * @param record - The record.
 * @param from - Name of the first day.
 * @param to - Name of the last day.
 * @param defects - Receives the defect.
 * @param pointer - Where the record stands.
 * @internal
 */
export function checkWithin(record: unknown, from: string, to: string, defects: Defect[], pointer = ''): void {
  const at = fields(record as Loose);
  const first = day(at[from]);
  const last = day(at[to]);
  if (first !== undefined && last !== undefined && last < first) {
    defects.push({
      pointer: `${pointer}/${to}`,
      expected: 'not-before',
      values: [`${pointer}/${from}`],
      received: 'string',
    });
  }
}

/**
 * 一数不大于另一数。 One count is at most another.
 *
 * @param record - The record.
 * @param less - Name of the count that is at most the other.
 * @param more - Name of the other.
 * @param defects - Receives the defect.
 * @param pointer - Where the record stands.
 * @internal
 */
export function checkAtMost(record: unknown, less: string, more: string, defects: Defect[], pointer = ''): void {
  const at = fields(record as Loose);
  isAtMost(count(at[less]), `${pointer}/${less}`, count(at[more]), `${pointer}/${more}`, defects);
}

/**
 * 一数不大于另一数，各在其处。 One count is at most another, each where it stands.
 *
 * @param less - The count that is at most the other.
 * @param pointer - Where it stands.
 * @param more - The other.
 * @param at - Where that stands.
 * @param defects - Receives the defect.
 * @internal
 */
export function isAtMost(
  less: number | undefined,
  pointer: string,
  more: number | undefined,
  at: string,
  defects: Defect[],
): void {
  if (less !== undefined && more !== undefined && less > more)
    defects.push({ pointer, expected: 'at-most', values: [at], received: 'number' });
}

/**
 * 与另一字段矛盾的值。 A value that contradicts another field.
 *
 * @param contradicts - Whether it does.
 * @param value - The value.
 * @param pointer - Where it stands.
 * @param values - Where the other field stands, or the others.
 * @param defects - Receives the defect.
 * @internal
 */
export function checkAgreeing(
  contradicts: boolean,
  value: unknown,
  pointer: string,
  values: readonly string[],
  defects: Defect[],
): void {
  if (contradicts) defects.push({ pointer, expected: 'agreeing', values, received: receivedKind(value) });
}

/** 班期中的一日和写明它的字段。 A day of a class, and the field that says so. @internal */
export interface KnownDay {
  /** The day. */
  readonly day: CalendarDay;
  /** Where it stands. */
  readonly at: string;
}

/**
 * 班级最早的一日。 The earliest day that a class is known to have: what comes after it cannot have come before the
 * class.
 *
 * @param plan - The class plan.
 * @param pointer - Where the plan stands.
 * @returns The day, or undefined where none is known.
 * @internal
 */
export function earliestDay(plan: unknown, pointer = ''): KnownDay | undefined {
  const { startDate, endDate, sessions } = fields(plan as Loose);
  let earliest: KnownDay | undefined;
  const take = (value: unknown, at: string): void => {
    const known = day(value);
    if (known !== undefined && (earliest === undefined || known < earliest.day)) earliest = { day: known, at };
  };
  take(startDate, `${pointer}/startDate`);
  take(endDate, `${pointer}/endDate`);
  if (earliest !== undefined) return earliest;
  list(sessions)?.forEach((session, index) => {
    take(fields(session as Loose)['date'], `${pointer}/sessions/${String(index)}/date`);
  });
  return earliest;
}

/**
 * 教学安排：每节结束晚于开始，日期在班期之内，等级在班级之列。
 *
 * Sessions: each ends after it starts, lies within the class's days and has a level of the class.
 *
 * @param plan - The class plan.
 * @param defects - Receives the defects.
 * @param pointer - Where the plan stands.
 * @internal
 */
export function checkSessionTimes(plan: unknown, defects: Defect[], pointer = ''): void {
  const levels = list(fields(plan as Loose)['levels']);
  const isListed = levels?.every((known) => oneOf(known, skillLevels) !== undefined) === true;
  list(fields(plan as Loose)['sessions'])?.forEach((item, index) => {
    const session = fields(item as Loose);
    const at = `${pointer}/sessions/${String(index)}`;
    checkTimes(session, defects, at);
    checkInClass(plan, session['date'], `${at}/date`, defects, pointer);
    const level = oneOf(session['level'], skillLevels);
    if (isListed && level !== undefined && !levels.includes(level)) {
      defects.push({
        pointer: `${at}/level`,
        expected: 'listed-level',
        values: [`${pointer}/levels`],
        received: 'string',
      });
    }
  });
}

/**
 * 结束时刻晚于开始时刻。 A stretch ends after it starts.
 *
 * @param record - What has a start and an end.
 * @param defects - Receives the defect.
 * @param pointer - Where it stands.
 * @internal
 */
export function checkTimes(record: unknown, defects: Defect[], pointer: string): void {
  const { startTime, endTime } = fields(record as Loose);
  const start = minutes(startTime);
  const end = minutes(endTime);
  if (start !== undefined && end !== undefined && end <= start) {
    defects.push({
      pointer: `${pointer}/endTime`,
      expected: 'after',
      values: [`${pointer}/startTime`],
      received: 'string',
    });
  }
}

/**
 * 日期在班期之内。 A day lies within the class's days.
 *
 * @param plan - The class plan.
 * @param value - The day.
 * @param pointer - Where it stands.
 * @param defects - Receives the defects.
 * @param of - Where the plan stands.
 * @internal
 */
export function checkInClass(plan: unknown, value: unknown, pointer: string, defects: Defect[], of = ''): void {
  const { startDate, endDate } = fields(plan as Loose);
  const date = day(value);
  const first = day(startDate);
  const last = day(endDate);
  if (date === undefined) return;
  if (first !== undefined && date < first)
    defects.push({ pointer, expected: 'not-before', values: [`${of}/startDate`], received: 'string' });
  if (last !== undefined && date > last)
    defects.push({ pointer, expected: 'not-after', values: [`${of}/endDate`], received: 'string' });
}

/**
 * 编号不重复。 No two entries of a list bear the same reference.
 *
 * @param record - The record.
 * @param name - Name of the list.
 * @param key - Name of the reference, or of what else tells the entries apart.
 * @param defects - Receives a defect for each repetition.
 * @param pointer - Where the record stands.
 * @internal
 */
export function checkUnique(record: unknown, name: string, key: string, defects: Defect[], pointer = ''): void {
  const seen = new Map<unknown, number>();
  list(fields(record as Loose)[name])?.forEach((item, index) => {
    const value = fields(item as Loose)[key];
    const known = text(value) ?? count(value);
    if (known === undefined) return;
    const first = seen.get(known);
    if (first === undefined) seen.set(known, index);
    else {
      const at = `${pointer}/${name}`;
      defects.push({
        pointer: `${at}/${String(index)}/${key}`,
        expected: 'unique',
        values: [`${at}/${String(first)}/${key}`],
        received: receivedKind(value),
      });
    }
  });
}

/**
 * 所引编号见于另一列表。 A reference that the entries of a list name is in another list, where that one is given.
 *
 * @param record - The record that holds both.
 * @param from - Name of the list whose entries name it.
 * @param key - Name of the reference in them.
 * @param to - Name of the list that it is in.
 * @param defects - Receives a defect for each that is not.
 * @param pointer - Where the record stands.
 * @internal
 */
export function checkReferences(
  record: unknown,
  from: string,
  key: string,
  to: string,
  defects: Defect[],
  pointer = '',
): void {
  const at = fields(record as Loose);
  const items = list(at[to]);
  if (items === undefined) return;
  const known = new Set(items.map((item) => text(fields(item as Loose)['reference'])));
  if (known.has(undefined)) return;
  list(at[from])?.forEach((entry, index) => {
    const reference = text(fields(entry as Loose)[key]);
    if (reference !== undefined && !known.has(reference)) {
      defects.push({
        pointer: `${pointer}/${from}/${String(index)}/${key}`,
        expected: 'known-reference',
        values: [`${pointer}/${to}`],
        received: 'string',
      });
    }
  });
}

/** Codes that Xiamen (division 3502) gave out before 2016: their last character is not the standard's. */
const ofXiamen = /^.{2}3502/;

/**
 * 统一社会信用代码有效（空格、全角和小写视同规范写法）。厦门2016年以前发的代码，登记如此而校验码不按国家标准计算，
 * 不因此拒收。
 *
 * A unified social credit code is valid; spaces, full-width and lower-case characters pass. Codes that Xiamen gave out
 * before 2016 stand in the registers with a last character that the standard does not compute: they are not refused for
 * it.
 *
 * @param record - The record.
 * @param name - Name of the code.
 * @param defects - Receives the defect.
 * @param pointer - Where the record stands.
 * @internal
 */
export function checkCreditCode(record: unknown, name: string, defects: Defect[], pointer = ''): void {
  const given = text(fields(record as Loose)[name]);
  if (given === undefined) return;
  const code = normaliseIdentifier(given);
  const wrong = checkUnifiedSocialCreditCode(code).defects.filter(
    (defect) => defect !== 'check-character' || !ofXiamen.test(code),
  );
  if (wrong.length > 0)
    defects.push({ pointer: `${pointer}/${name}`, expected: 'unified-social-credit-code', received: 'string' });
}
