import { broken, need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ApprenticeshipProgramme } from '../../model/apprenticeship.js';
import { source } from '../../notice/source.js';
import { type CalendarDay, daysBetween } from '../../values/calendar.js';
import { addDays, addMonths } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { day, type Fields } from '../../values/read.js';

/** {@link checkApprenticeshipDuration} 所读的字段。 What {@link checkApprenticeshipDuration} reads of a programme. */
export type ApprenticeshipDurationRecord = Pick<ApprenticeshipProgramme, 'startsOn' | 'endsOn'>;

/** 条款常量：学徒培养期限。 The clause constant of {@link checkApprenticeshipDuration}. */
export const apprenticeshipDuration = /* @__PURE__ */ freeze({
  id: 'apprenticeship-duration',
  function: 'checkApprenticeshipDuration',
  title: { 'zh-CN': '学徒培养期限', en: 'Apprenticeship: length of the training period' },
  force: 'must',
  modal: null,
  addressee: { 'zh-CN': '企业', en: 'enterprise' },
  citations: [
    {
      document: source.number,
      locator: '二（三）7',
      paragraph: 40,
      exact: '培养期限为1-2年。',
      start: 127,
      end: 137,
    },
  ],
  parameters: {
    years: { value: [1, 2], unit: 'year', exact: '1-2年', paragraph: 40, start: 132, end: 136 },
  },
  readings: {
    count: {
      adopted: 'calendar-months',
      options: {
        'calendar-months': { 'zh-CN': '按日历年月计，首尾两日都算', en: 'calendar months, both ends inclusive' },
        '365-day-years': { 'zh-CN': '每年按365天计，首尾两日都算', en: 'years of 365 days, both ends inclusive' },
      },
      why: '1-2年',
    },
  },
  effect: null,
  members: [],
  messages: {
    'too-short': {
      'zh-CN': '培养期限自{startsOn}至{actual}，不足{years}年；至早应止于{required}。',
      en: 'The period from {startsOn} to {actual} is shorter than {years} {years|year, which ends|years, which end} on {required} at the earliest.',
    },
    'too-long': {
      'zh-CN': '培养期限自{startsOn}至{actual}，超过{years}年；至迟应止于{required}。',
      en: 'The period from {startsOn} to {actual} is longer than {years} {years|year, which ends|years, which end} on {required} at the latest.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(apprenticeshipDuration, source);

/**
 * > 培养期限为1-2年。
 *
 * 检查学徒培养期限（péiyǎng qīxiàn）不短于1年、不长于2年。约束企业。采用的读法：按日历年月计，
 * 首尾两日都算——2022-03-01至2023-02-28 为整一年，末日是周年日的前一日。2月29日开始的，
 * 没有对应日的年份以2月28日为周年日，末日为2月27日。
 *
 * Checks that the training period of an apprenticeship is at least one and at most two years. Binds the
 * enterprise. Reading taken: calendar months, both ends inclusive, so that 2022-03-01 to 2023-02-28 is
 * exactly one year: the last day is the eve of the anniversary. A period that starts on 29 February has
 * its anniversary on 28 February of a common year, and so ends on the 27th. `measured.periodDays` counts
 * both ends.
 *
 * 原文：[第40段](../../../docs/notice.md#p40)
 *
 * @param programme - 培养期的首日和末日。 First and last day of the period.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：期限在规定之内；`failed`：过短或过长；`cantTell`：缺首日或末日。 Passed within the limits, failed
 * if too short or too long, cantTell without the first or the last day; never inapplicable.
 *
 * @example
 * ```ts
 * import { checkApprenticeshipDuration } from 'kunming-training-rules';
 *
 * checkApprenticeshipDuration({ startsOn: '2022-03-01', endsOn: '2023-02-28' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkApprenticeshipDuration } from 'kunming-training-rules';
 *
 * const result = checkApprenticeshipDuration({ startsOn: '2022-03-01', endsOn: '2023-02-27' });
 * result.outcome; // => 'failed'
 * result.violations[0]?.required; // => { quantity: 'endsOn', op: '>=', value: '2023-02-28' }
 * ```
 */
export function checkApprenticeshipDuration(
  programme: ApprenticeshipDurationRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { expects }, programme, options);
}

type On = InForce<typeof apprenticeshipDuration>;

/** 培养期限为1-2年. */
function expects(programme: Fields<ApprenticeshipDurationRecord>, on: On): Findings {
  const found = findings();
  const startsOn = need(found, programme, 'startsOn', day);
  const endsOn = need(found, programme, 'endsOn', day);
  if (startsOn === undefined || endsOn === undefined) return found;

  // A period that ends before it starts is too short, and has no days.
  found.measured = { periodDays: Math.max(daysBetween(startsOn, endsOn) + 1, 0) };
  const lastDay = on.reading.count === 'calendar-months' ? lastOfCalendarYears : lastOf365DayYears;
  const [least, most] = on.value.years;
  const bound = (code: keyof On['clause']['messages'], op: '>=' | '<=', years: number | undefined): void => {
    if (years === undefined) return;
    const value = lastDay(startsOn, years);
    if (op === '>=' ? endsOn >= value : endsOn <= value) return;
    violate(found, on, code, broken('endsOn', endsOn, op, value, '', { operand: 'years', data: { startsOn, years } }));
  };
  bound('too-short', '>=', least);
  bound('too-long', '<=', most);
  return found;
}

/** The last day of a period of calendar years: the eve of its anniversary. */
function lastOfCalendarYears(first: CalendarDay, years: number): CalendarDay {
  return addDays(addMonths(first, Math.round(years * 12)), -1);
}

/** The last day of a period of years of 365 days. */
function lastOf365DayYears(first: CalendarDay, years: number): CalendarDay {
  return addDays(first, Math.round(years * 365) - 1);
}
