/** Days, months and years are added here and nowhere else: by date-fns, on its UTC date, which no time zone touches. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as addDaysTo } from 'date-fns/addDays';
import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { type CalendarDay, isCalendarDay } from './calendar.js';

/**
 * 加若干天。
 *
 * The day a number of days later; negative numbers go back. What would lie outside of the years 1000 to 9999 is the
 * first or last day of them.
 *
 * @param day - The day counted from.
 * @param days - A whole number of days.
 * @returns The day that many days later.
 * @throws RangeError if the text is not a calendar day or the number is not whole; the message shows neither.
 *
 * @example
 * ```ts
 * import { addDays } from 'kunming-training-rules';
 *
 * addDays('2022-12-31', 1); // => '2023-01-01'
 * addDays('2022-03-01', -1); // => '2022-02-28'
 * ```
 */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return dayOf(addDaysTo(dateOf(day, days), days), days);
}

/**
 * 加若干月；到期月没有对应日的，取月末日（2022-01-31 加一个月为 2022-02-28）。依据：民法典第二百零二条“没有对应日的，
 * 月末日为期间的最后一日”。
 *
 * The day a number of months later: the corresponding day (对应日) of that month, or its last day where it has none,
 * as article 202 of the Civil Code (民法典) counts periods. Negative numbers go back. A day outside of the years 1000
 * to 9999 is held at the first or last day of them.
 *
 * @param day - The day counted from.
 * @param months - A whole number of months.
 * @returns The day that many months later.
 * @throws RangeError if the text is not a calendar day or the number is not whole; the message shows neither.
 *
 * @example
 * ```ts
 * import { addMonths } from 'kunming-training-rules';
 *
 * addMonths('2022-01-31', 1); // => '2022-02-28'
 * addMonths('2022-03-31', -1); // => '2022-02-28'
 * ```
 */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  return dayOf(addMonthsTo(dateOf(day, months), months), months);
}

/**
 * 加若干年；没有对应日的（2月29日），取月末日2月28日。
 *
 * The day a number of years later: the same day of the year, or 28 February for 29 February where that year has none
 * (see {@link addMonths}). Negative numbers go back.
 *
 * @param day - The day counted from.
 * @param years - A number of years, counted in whole months.
 * @returns The day that many years later.
 * @throws RangeError if the text is not a calendar day or the number is not whole; the message shows neither.
 *
 * @example
 * ```ts
 * import { addYears } from 'kunming-training-rules';
 *
 * addYears('2020-06-30', 2); // => '2022-06-30'
 * addYears('2020-02-29', 2); // => '2022-02-28'
 * ```
 */
export function addYears(day: CalendarDay, years: number): CalendarDay {
  return addMonths(day, Math.round(years * 12));
}

function dateOf(day: CalendarDay, amount: number): Date {
  if (!isCalendarDay(day) || !Number.isInteger(amount))
    throw new RangeError('not a calendar day, or not a whole number');
  return new UTCDateMini(day);
}

/** A date as a day, held at the first or last day of the years 1000 to 9999; far beyond them a date is none at all. */
function dayOf(date: Date, amount: number): CalendarDay {
  const year = date.getUTCFullYear();
  if (Number.isNaN(year) ? amount > 0 : year > 9999) return '9999-12-31';
  return year >= 1000 ? date.toISOString().slice(0, 10) : '1000-01-01';
}
