import type { ClassPlan } from '../../model/class-plan.js';
import type { Session } from '../../model/session.js';
import type { CalendarDay } from '../../policy/calendar.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, type ClauseOptions } from '../../policy/judge.js';
import { violateInPrinciple } from '../../result/departure.js';
import { fact, findings, inapplicable, violation, type Findings } from '../../result/findings.js';
import { day, fields, hundredths, list, oneOf } from '../../result/read.js';
import type { ClauseResult, Missing } from '../../result/result.js';

/** {@link checkDailyHours} 所读的字段。 What {@link checkDailyHours} reads of a class plan. */
export interface DailyHoursRecord extends Pick<ClassPlan, 'departures'> {
  /** 教学安排。 The schedule: date, hours and mode of each session. */
  readonly sessions?: readonly Pick<Session, 'date' | 'hours' | 'mode'>[];
}

/** 条款常量：每天课时上限。 The clause constant of {@link checkDailyHours}. */
export const dailyHoursLimit = /* @__PURE__ */ freeze({
  id: 'daily-hours-limit',
  function: 'checkDailyHours',
  title: { 'zh-CN': '每天课时上限', en: 'Daily class hours' },
  force: 'should',
  modal: { exact: '原则上', paragraph: 47, start: 113, end: 116 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [{ document: '昆人社通〔2022〕34号', locator: '二（五）', paragraph: 47, exact: '原则上每天培训时间不超过8个课时。', start: 113, end: 130 }],
  parameters: {
    classHours: { value: 8, exact: '8个课时', paragraph: 47, start: 125, end: 129 },
  },
  readings: {
    day: {
      adopted: 'all-hours',
      options: {
        'all-hours': { 'zh-CN': '线上线下课时合计', en: 'on- and offline hours together' },
        'offline-only': { 'zh-CN': '仅计线下课时', en: 'offline hours only' },
      },
      why: '每天培训时间',
    },
  },
  effect: null,
  members: [],
  messages: {
    'too-many-hours': {
      'zh-CN': '{date}安排{actual}课时，超过{required}课时，多{excess}课时。',
      en: '{date}: {actual} class hours, {excess} over {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(dailyHoursLimit);

/**
 * > 原则上每天培训时间不超过8个课时。
 *
 * 检查每天课时（kèshí）：同一日历日线上、线下课时合计，原则上至多8课时；每超出一天为一处提醒，载明日期、课时和超出数。
 * 约束培训机构。采用的读法：线上线下合计。有完整变通记录（谁、何时、为何）的日期列入 `departures`，不作违反。
 *
 * Checks the class hours of each calendar day, on- and offline together: in principle at most 8. Each
 * day over is one warning with date, hours and excess; a day with a complete reasoned departure on
 * record is kept under `departures` instead. Binds training institutions. A session lies within one
 * calendar day: training over midnight is entered as two.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 教学安排和变通。 The plan's `sessions` and `departures`.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：每天均不超过；`failed`：至少一天超过；`cantTell`：缺日期或课时且可能超过；`inapplicable`：没有任何授课。
 * Passed if no day is over, failed if one is, cantTell where a date or hours unknown could put a day
 * over, inapplicable where there is no session.
 *
 * @example
 * ```ts
 * import { checkDailyHours } from 'kunming-training-rules';
 *
 * checkDailyHours({ sessions: [{ date: '2022-06-01', hours: 4 }, { date: '2022-06-01', hours: 4 }] }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkDailyHours } from 'kunming-training-rules';
 *
 * const result = checkDailyHours({ sessions: [{ date: '2022-06-01', hours: 8.5 }] });
 * result.outcome; // => 'failed'
 * result.violations[0]?.data; // => { date: '2022-06-01', excess: '0.5' }
 * ```
 */
export function checkDailyHours(plan: DailyHoursRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, plan, options);
}

function body(plan: DailyHoursRecord, on: InForce<typeof dailyHoursLimit>): Findings {
  const { departures, sessions: given } = fields(plan);
  const sessions = list(given);
  const found = findings();
  if (sessions === undefined) {
    found.missing.push(fact('/sessions'));
    return found;
  }
  if (sessions.length === 0) return inapplicable();

  const limit = on.value.classHours * 100;
  const offlineOnly = on.reading.day === 'offline-only';
  const days = new Map<CalendarDay, number>();
  const open: { readonly date: CalendarDay; readonly missing: Missing }[] = [];
  for (const [index, session] of sessions.entries()) {
    const leaves = fields(session as Session);
    const mode = offlineOnly ? oneOf(leaves.mode, ['offline', 'online']) : 'offline';
    if (mode === 'online') continue;
    const hours = hundredths(leaves.hours);
    if (hours === 0) continue;
    const date = day(leaves.date);
    const at = `/sessions/${String(index)}`;
    if (date === undefined) found.missing.push(fact(`${at}/date`));
    else if (hours === undefined) open.push({ date, missing: fact(`${at}/hours`) });
    else if (mode === undefined) open.push({ date, missing: fact(`${at}/mode`) });
    else days.set(date, (days.get(date) ?? 0) + hours);
  }

  let most = 0;
  for (const [date, hours] of [...days].sort(byDate)) {
    if (hours > most) most = hours;
    if (hours <= limit) continue;
    violateInPrinciple(
      found,
      departures,
      violation(on, 'too-many-hours', {
        path: '/sessions',
        actual: String(hours / 100),
        quantity: 'classHoursOfDay',
        op: '<=',
        value: String(on.value.classHours),
        data: { date, excess: String((hours - limit) / 100) },
        operand: 'classHours',
      }),
      date,
    );
  }
  for (const { date, missing } of open) if ((days.get(date) ?? 0) <= limit) found.missing.push(missing);
  found.measured = { days: days.size, mostClassHours: String(most / 100) };
  return found;
}

function byDate(a: readonly [CalendarDay, number], b: readonly [CalendarDay, number]): number {
  return a[0] < b[0] ? -1 : 1;
}
