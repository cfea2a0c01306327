import type { Citation } from '../notice/citation.js';
import type { CalendarDay } from '../values/calendar.js';
import { addYears } from '../values/calendar-arithmetic.js';
import { freeze } from '../values/freeze.js';

/**
 * 最低就业年龄的参数。不是本通知的数字：出自 `sources` 所列的法律和行政法规，核对了条文的转载（找到）。
 *
 * The minimum working age (最低就业年龄). No figure of the notice: it comes from the law and the regulation listed
 * under `sources`, both found in copies of their text. Neither sets an upper age.
 *
 * @example
 * ```ts
 * import { workingAge } from 'kunming-training-rules';
 *
 * workingAge.years; // => 16
 * ```
 */
export const workingAge = /* @__PURE__ */ freeze({
  /** Full years of age (周岁). */
  years: 16,
  /** Where the age comes from (来源). */
  sources: [
    { document: '中华人民共和国劳动法', locator: '第十五条', exact: '禁止用人单位招用未满十六周岁的未成年人' },
    { document: '国务院令第364号', locator: '禁止使用童工规定 第二条', exact: '均不得招用不满16周岁的未成年人' },
  ],
} as const satisfies Record<string, number | readonly Citation[]>);

/**
 * 达到最低就业年龄（16周岁）的日期：第16个生日当天；2月29日出生的，平年为2月28日。
 *
 * The day on which a person reaches the minimum working age: the sixteenth birthday itself, 28 February for who is born
 * on 29 February where that year has none.
 *
 * @param birthDate - The birth date.
 * @returns The day.
 * @throws RangeError if the text is not a calendar day; the message never shows it.
 *
 * @example
 * ```ts
 * import { workingAgeDay } from 'kunming-training-rules';
 *
 * workingAgeDay('2006-06-01'); // => '2022-06-01'
 * ```
 */
export function workingAgeDay(birthDate: CalendarDay): CalendarDay {
  return addYears(birthDate, workingAge.years);
}
