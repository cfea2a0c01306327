import { broken, each, isOver, need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings, pending } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Session } from '../../model/session.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { day, type Fields, flag, list } from '../../values/read.js';
import { anySession, isOnline, modeOf } from '../shared/sessions.js';

/** {@link checkOnlineRecords} 所读的字段。 What {@link checkOnlineRecords} reads of a class plan. */
export interface OnlineRecordsRecord {
  /** 教学安排。 The schedule. */
  readonly sessions?: readonly Pick<Session, 'date' | 'mode' | 'recordOnProvincialPlatform'>[];
}

/** 条款常量：线上培训记录纳入省平台管理。 The clause constant of {@link checkOnlineRecords}. */
export const onlineRecordsManaged = /* @__PURE__ */ freeze({
  id: 'online-records-managed',
  function: 'checkOnlineRecords',
  title: { 'zh-CN': '线上培训记录纳入省平台管理', en: 'Online training records on the provincial platform' },
  force: 'must',
  modal: { exact: '要', paragraph: 51, start: 217, end: 218 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（四）',
      paragraph: 45,
      exact:
        '培训机构通过相关网络培训平台使用课件开展相关培训的记录，作为线上培训课程纳入云南省职业技能网络培训平台的管理。',
      start: 54,
      end: 109,
    },
    {
      document: source.number,
      locator: '二（七）',
      paragraph: 51,
      exact: '培训机构使用课件开展的培训记录，要作为线上培训课程纳入“云南省职业技能网络培训平台”统一管理。',
      start: 201,
      end: 248,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'record-not-managed': {
      'zh-CN': '{date}的线上授课记录没有纳入省平台管理。',
      en: 'The record of the online session of {date} is not under the provincial platform’s management.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(onlineRecordsManaged, source);

/**
 * > 培训机构通过相关网络培训平台使用课件开展相关培训的记录，作为线上培训课程纳入云南省职业技能网络培训平台的管理。
 * >
 * > 培训机构使用课件开展的培训记录，要作为线上培训课程纳入“云南省职业技能网络培训平台”统一管理。
 *
 * 检查每节线上授课的记录（jìlù）是否纳入省平台管理。约束培训机构。尚未授课的没有记录，也没有违反：没有纳入的，授课日的
 * 次日起才能判断（授课可能在当晚）；写明已纳入的，自授课日起算。二（四）与二（七）意思相同。
 *
 * Checks that the record of every online session is under the provincial platform's management. Binds
 * training institutions. A session yet to be held has no record and breaks nothing: a record that is not
 * there is due from the day after the session (which may be held that evening), and one that is there
 * counts from the session's own day. The two sentences say the same.
 *
 * 原文：[第45段](../../../docs/notice.md#p45)、[第51段](../../../docs/notice.md#p51)
 *
 * @param plan - 教学安排。 The plan's `sessions`.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：线上授课的记录均已纳入；`failed`：授课日已过而记录没有纳入；`cantTell`：有缺失，或尚未授课；
 * `inapplicable`：没有线上授课。 Passed if every session has been held and its record is there, failed if that of a
 * session already held is not, cantTell where something is unknown or not yet due, inapplicable without online
 * sessions.
 *
 * @example
 * ```ts
 * import { checkOnlineRecords } from 'kunming-training-rules';
 *
 * const sessions = [{ date: '2022-06-01', mode: 'online', recordOnProvincialPlatform: true }] as const;
 * checkOnlineRecords({ sessions }, { asOf: '2022-06-30' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkOnlineRecords } from 'kunming-training-rules';
 *
 * const sessions = [{ date: '2022-06-01', mode: 'online', recordOnProvincialPlatform: false }] as const;
 * checkOnlineRecords({ sessions }, { asOf: '2022-06-30' }).outcome; // => 'failed'
 * checkOnlineRecords({ sessions }, { asOf: '2022-06-01' }).missing; // => [{ kind: 'day', notBefore: '2022-06-02' }]
 * ```
 */
export function checkOnlineRecords(plan: OnlineRecordsRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof onlineRecordsManaged>;
type Plan = Fields<OnlineRecordsRecord>;

/** To classes with online sessions. */
function applies(plan: Plan): Judgement {
  return anySession(plan, isOnline);
}

/** 培训记录，要……纳入……统一管理: the record of each online session that has been held is managed there. */
function expects(plan: Plan, on: On, { asOf }: ClauseOptions): Findings {
  const found = findings();
  const waits = new Set<CalendarDay>();
  each<Session>(found, list(plan.sessions), '/sessions', (session, at) => {
    if (session.mode === 'offline' || isInOrder(session, asOf)) return;
    const mode = need(found, session, 'mode', modeOf, at);
    const recorded = need(found, session, 'recordOnProvincialPlatform', flag, at);
    if (recorded === undefined) return;
    const date = need(found, session, 'date', day, at);
    if (date === undefined) return;
    // One that is there counts from the session's day on; one that is not is due the day after: the session may be in
    // the evening.
    const due = recorded ? date : addDays(date, 1);
    if (isOver(due, asOf).truth === null) waits.add(due);
    else if (mode !== undefined)
      violate(
        found,
        on,
        'record-not-managed',
        broken('recordOnProvincialPlatform', false, '=', true, at, { data: { date } }),
      );
  });
  for (const due of [...waits].sort()) addAll(found.missing, pending(due, asOf));
  return found;
}

/** Whether the session has been held and its record is there: in order whatever its mode. */
function isInOrder({ recordOnProvincialPlatform, date }: Fields<Session>, asOf: unknown): boolean {
  const held = day(date);
  return recordOnProvincialPlatform === true && held !== undefined && isOver(held, asOf).truth === true;
}
