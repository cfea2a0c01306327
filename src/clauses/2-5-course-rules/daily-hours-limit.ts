import { sessionModes } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { broken, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { depart, type Departures, departuresFrom } from '../../kernel/departure.js';
import { fact, type Findings, findings, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, Violation } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Session } from '../../model/session.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { formatHours, unitsOf } from '../../values/hours.js';
import { day, type Fields, fields, hundredths, isObject, list, oneOf } from '../../values/read.js';

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
  citations: [
    {
      document: source.number,
      locator: '二（五）',
      paragraph: 47,
      exact: '原则上每天培训时间不超过8个课时。',
      start: 113,
      end: 130,
    },
  ],
  parameters: {
    classHours: { value: 8, unit: 'class-hour', exact: '8个课时', paragraph: 47, start: 125, end: 129 },
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
      en: '{date}: {actual} class {actual|hour|hours}, {excess} over {required}.',
    },
    'too-many-hours-at-least': {
      'zh-CN': '{date}至少安排{actual}课时，超过{required}课时，至少多{excess}课时。',
      en: '{date}: at least {actual} class {actual|hour|hours}, at least {excess} over {required}.',
    },
    'session-too-long': {
      'zh-CN': '一节没有日期的课安排{actual}课时，一天之内已超过{required}课时，多{excess}课时。',
      en: 'A session without a date has {actual} class {actual|hour|hours}, {excess} over {required} for one day.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(dailyHoursLimit, source);

/**
 * > 原则上每天培训时间不超过8个课时。
 *
 * 检查每天课时（kèshí）：同一日历日线上、线下课时合计，原则上至多8课时；每超出一天为一处提醒，载明日期、课时和超出数。
 * 没有日期的课，无论落在哪一天都不会超出的，不影响结论；单节已超出的，为一处提醒。约束培训机构。采用的读法：
 * 线上线下课时合计。有完整变通记录（谁、何时、为何）的日期列入 `departures`，不作违反。所指为教学安排，按计划课时，
 * 结算时也不改按完成课时。
 *
 * Checks the class hours of each calendar day, on- and offline together: in principle at most 8. Each day over is one
 * warning with date, hours and excess; a day with a complete reasoned departure on record is kept under `departures`
 * instead. A session without a date does not matter where it puts no day over, and is a warning of its own where it is
 * too long for any. Binds training institutions. Reading taken: on- and offline hours together. The sentence is about
 * the schedule: hours are those planned, at settlement too. A session lies within one calendar day: training over
 * midnight is entered as two. Figures are given where every session can be placed and counted.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 教学安排和变通。 The plan's `sessions` and `departures`.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：每天均不超过；`failed`：至少一天确定超过；`cantTell`：缺日期或课时且可能超过；`inapplicable`：
 * 没有任何授课。 Passed if no day is over, failed if one certainly is, cantTell where a date or hours unknown could
 * put a day over, inapplicable where there is no session.
 *
 * @example
 * ```ts
 * import { checkDailyHours } from 'kunming-training-rules';
 *
 * checkDailyHours({
 *   sessions: [
 *     { date: '2022-06-01', hours: 4 },
 *     { date: '2022-06-01', hours: 4 },
 *   ],
 * }).outcome; // => 'passed'
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
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof dailyHoursLimit>;
type Plan = Fields<DailyHoursRecord>;

/** To classes with sessions. */
function applies(plan: Plan): Judgement {
  return whether(plan, 'sessions', list, ({ length }) => length > 0);
}

/** 每天培训时间不超过8个课时: the hours of each day, and of each session of which the day is not known. */
function expects(plan: Plan, on: On): Findings {
  const found = findings();
  const schedule: Schedule = { days: new Map(), undated: [] };
  const sessions = list(plan.sessions);
  for (const [index, session] of (sessions ?? []).entries()) place(schedule, session, index, on);
  conclude(found, on, schedule, departuresFrom(plan.departures, on.clause.id));
  const days = [...schedule.days.values()];
  if (sessions !== undefined && schedule.undated.length === 0 && days.every(({ missing }) => missing.length === 0)) {
    const most = days.reduce((max, { least }) => Math.max(max, least), 0);
    found.measured = { days: days.length, mostClassHours: formatHours(most) };
  }
  return found;
}

/** The hours of one day, in units: at least and at most, and what would settle them. */
interface Day {
  least: number;
  most: number;
  readonly missing: Missing[];
}

/** The hours by day, and the sessions without a date. */
interface Schedule {
  readonly days: Map<CalendarDay, Day>;
  readonly undated: (Day & { readonly at: JsonPointer })[];
}

/** Adds a session to its day; by the reading `offline-only`, one that is online is left out. */
function place({ days, undated }: Schedule, entry: unknown, index: number, on: On): void {
  const session = fields<Session>(entry);
  const mode = on.reading.day === 'offline-only' ? oneOf(session.mode, sessionModes) : 'offline';
  const hours = hundredths(session.hours);
  if (mode === 'online' || hours === 0) return;
  const at = `/sessions/${String(index)}`;
  const date = day(session.date);
  let into = date === undefined ? undefined : days.get(date);
  if (into === undefined) {
    const fresh = { at, least: 0, most: 0, missing: [] };
    if (date === undefined) undated.push(fresh);
    else days.set(date, fresh);
    into = fresh;
  }
  const units = hours === undefined ? Infinity : unitsOf(hours / 100);
  into.most += units;
  if (hours !== undefined && mode !== undefined) into.least += units;
  if (!isObject(entry)) {
    into.missing.push(fact(at));
    return;
  }
  if (date === undefined) into.missing.push(fact(`${at}/date`));
  if (hours === undefined) into.missing.push(fact(`${at}/hours`));
  if (mode === undefined) into.missing.push(fact(`${at}/mode`));
}

/** What is over; and what is missing, where it could put over a day that is not over yet. */
function conclude(found: Findings, on: On, { days, undated }: Schedule, departures: Departures): void {
  const limit = unitsOf(on.value.classHours);
  const adrift = undated.reduce((sum, { most }) => sum + most, 0);
  // A departure for every day covers whatever day they fall on; without one they may be all of a day of their own.
  let decisive = adrift > limit && departures.always === undefined;
  for (const [date, { least, most, missing }] of [...days].sort(byDate)) {
    const departed = departures.on(date);
    if (least > limit) {
      const code = most + adrift > least ? 'too-many-hours-at-least' : 'too-many-hours';
      depart(found, departed, over(on, code, '/sessions', least, { date }));
    } else if (departed === undefined && most + adrift > limit) {
      addAll(found.missing, missing);
      decisive = true;
    }
  }
  for (const { at, least, missing } of undated) {
    // A departure that names its days may name the day of this session.
    const open = departures.any !== undefined && departures.always === undefined;
    if (least > limit && !open)
      depart(found, departures.always, over(on, 'session-too-long', `${at}/hours`, least, {}));
    if (decisive) addAll(found.missing, missing);
  }
}

function over(
  on: On,
  code: keyof typeof dailyHoursLimit.messages,
  path: JsonPointer,
  units: number,
  data: { readonly date?: string },
): Violation {
  const limit = on.value.classHours;
  return violation(
    on,
    code,
    broken('classHoursOfDay', formatHours(units), '<=', String(limit), '', {
      path,
      data: { ...data, excess: formatHours(units - unitsOf(limit)) },
      operand: 'classHours',
    }),
  );
}

function byDate([a]: readonly [CalendarDay, Day], [b]: readonly [CalendarDay, Day]): number {
  return a < b ? -1 : 1;
}
