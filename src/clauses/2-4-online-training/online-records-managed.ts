import { sessionModes } from '../../definitions/codes.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, once, pending, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { Session } from '../../model/session.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { day, fields, flag, list, oneOf } from '../../values/read.js';

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
 * `inapplicable`：没有线上授课。 Passed if every session has been held and its record is there, failed if
 * that of a session already held is not, cantTell where something is unknown or not yet due,
 * inapplicable without online sessions.
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
  return judge(adopted, body, plan, options);
}

function body(plan: OnlineRecordsRecord, on: InForce<typeof onlineRecordsManaged>, options: ClauseOptions): Findings {
  const sessions = list(fields(plan).sessions);
  const found = findings();
  if (sessions === undefined) found.missing.push(fact('/sessions'));
  let online = 0;
  const perhaps: Missing[] = [];
  const waits: Missing[] = [];
  for (const [index, entry] of (sessions ?? []).entries()) {
    const session = fields(entry as Session);
    const at = `/sessions/${String(index)}`;
    const mode = oneOf(session.mode, sessionModes);
    if (mode === 'offline') continue;
    if (mode === 'online') online++;
    const recorded = flag(session.recordOnProvincialPlatform);
    const date = day(session.date);
    // A record that is there counts from the session's day on, one that is not is due the day after: the session may be
    // in the evening.
    const wait =
      date === undefined ? [fact(`${at}/date`)] : pending(recorded === true ? date : addDays(date, 1), options.asOf);
    const inOrder = recorded === true && wait.length === 0;
    if (mode === undefined) (inOrder ? perhaps : found.missing).push(fact(`${at}/mode`));
    if (recorded === undefined) found.missing.push(fact(`${at}/recordOnProvincialPlatform`));
    else addAll(date === undefined ? found.missing : waits, wait);
    if (recorded !== false || wait.length > 0 || mode !== 'online' || date === undefined) continue;
    found.violations.push(
      violation(on, 'record-not-managed', {
        path: `${at}/recordOnProvincialPlatform`,
        actual: false,
        quantity: 'recordOnProvincialPlatform',
        op: '=',
        value: true,
        data: { date },
      }),
    );
  }
  // A record in order whatever the mode of its session: that matters only to whether any session is online.
  if (online === 0) addAll(found.missing, perhaps);
  addAll(
    found.missing,
    [...once(waits)].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  );
  found.applies = online > 0 || found.missing.length > 0;
  return found;
}
