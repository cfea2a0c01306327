/**
 * 日历日：“年-月-日”文本（`2022-04-22`），年份 1000 至 9999。按字符串比较先后，不含时刻，不含时区。
 *
 * A calendar day of the Gregorian calendar as text, `YYYY-MM-DD`, years 1000 to 9999. Two days compare as strings:
 * the earlier one is the smaller string. A day has no time and no time zone; it is the day that the official writes.
 * The type is a plain string; {@link isCalendarDay} tells whether a text is a day that exists.
 */
export type CalendarDay = string;

/**
 * 判断是否为真实存在的日历日，写作“年-月-日”，半角数字。不存在的日期（2022-02-30）、全角数字、带时刻的文本、
 * 其他类型均不是。
 *
 * Whether a value is a calendar day that exists, written `YYYY-MM-DD` in half-width digits, years 1000 to 9999.
 * Whatever is not such a text is not a day; never throws.
 *
 * @param x - Any value.
 * @returns True if it is such a day.
 *
 * @example
 * ```ts
 * import { isCalendarDay } from 'kunming-training-rules';
 *
 * isCalendarDay('2024-02-29'); // => true
 * isCalendarDay('2022-02-30'); // => false
 * isCalendarDay('２０２２-04-22'); // => false
 * ```
 */
export function isCalendarDay(x: unknown): x is CalendarDay {
  if (typeof x !== 'string' || !/^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(x)) return false;
  const day = Number(x.slice(8));
  if (day < 29) return true;
  const year = Number(x.slice(0, 4));
  const month = Number(x.slice(5, 7));
  if (month === 2) return day === 29 && year % (year % 100 === 0 ? 400 : 4) === 0;
  // April, June, September, November have 30 days.
  return day < 31 || (month + (month >> 3)) % 2 === 1;
}

/**
 * 日历日所在的年份。
 *
 * The year of a day.
 *
 * @param day - A calendar day.
 * @returns The year, 1000 to 9999.
 * @throws RangeError if the text is not a calendar day; the message never shows the text.
 *
 * @example
 * ```ts
 * import { yearOf } from 'kunming-training-rules';
 *
 * yearOf('2022-04-22'); // => 2022
 * ```
 */
export function yearOf(day: CalendarDay): number {
  requireDay(day);
  return Number(day.slice(0, 4));
}

/**
 * 两个日历日相隔的天数；同一天为 0，`to` 较早时为负。
 *
 * The number of days from one day to another: 0 for the same day, negative where `to` is the earlier one.
 *
 * @param from - The day counted from.
 * @param to - The day counted to.
 * @returns A whole number of days.
 * @throws RangeError if either text is not a calendar day; the message never shows the text.
 *
 * @example
 * ```ts
 * import { daysBetween } from 'kunming-training-rules';
 *
 * daysBetween('2022-02-28', '2022-03-01'); // => 1
 * daysBetween('2022-03-01', '2022-03-01'); // => 0
 * ```
 */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * 星期：1 为星期一，7 为星期日（与 ISO 8601 相同）。
 *
 * The day of the week, numbered as in ISO 8601: 1 Monday to 7 Sunday.
 *
 * @param day - A calendar day.
 * @returns 1 to 7.
 * @throws RangeError if the text is not a calendar day; the message never shows the text.
 *
 * @example
 * ```ts
 * import { weekday } from 'kunming-training-rules';
 *
 * weekday('2022-04-22'); // => 5
 * ```
 */
export function weekday(day: CalendarDay): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // Day 0, 1970-01-01, was a Thursday; days before it are negative.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** The number of days since 1970-01-01, in UTC arithmetic, which no time zone touches. */
function dayNumber(day: CalendarDay): number {
  requireDay(day);
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / 86_400_000;
}

/** Throws unless the value is a calendar day. */
function requireDay(day: unknown): void {
  if (!isCalendarDay(day)) throw new RangeError('Not a calendar day (YYYY-MM-DD)');
}
