import { type At, broken, each, lacking, need, orNone, pathOf, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, memberOf } from '../../kernel/judge.js';
import { allOf, type Judgement, unknown } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Session } from '../../model/session.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { day, type Fields, fields, list, text } from '../../values/read.js';
import {
  platformRecognition,
  thirdPartyPlatformAdjustmentAdopted,
} from '../2-7-courseware-filing/third-party-platform-adjustment.js';
import { anySession, isOnline, modeOf } from '../shared/sessions.js';

/** {@link checkThirdPartyPlatform} 所读的字段。 What {@link checkThirdPartyPlatform} reads of a class plan. */
export interface ThirdPartyPlatformRecord {
  /** 教学安排。 The schedule. */
  readonly sessions?: readonly Pick<Session, 'date' | 'mode' | 'platform'>[];
}

/** {@link checkThirdPartyPlatform} 的调用选项。 Options of {@link checkThirdPartyPlatform}. */
export interface ThirdPartyPlatformOptions extends ClauseOptions {
  /** 参考数据：第三方平台名录。 Reference data: the platform register. */
  readonly reference?: Pick<ReferenceData, 'platformRegister'> | undefined;
}

/** 条款常量：第三方平台须经认可。 The clause constant of {@link checkThirdPartyPlatform}. */
export const thirdPartyPlatformRecognition = /* @__PURE__ */ freeze({
  id: 'third-party-platform-recognition',
  function: 'checkThirdPartyPlatform',
  title: { 'zh-CN': '第三方平台须经认可', en: 'Third-party platforms are recognised ones' },
  force: 'qualifies',
  severity: 'error',
  modal: { exact: '可结合', paragraph: 51, start: 108, end: 111 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（四）',
      paragraph: 45,
      exact: '自行与经省厅认可的第三方网络培训平台进行协商，上传使用。',
      start: 26,
      end: 54,
    },
    {
      document: source.number,
      locator: '二（七）',
      paragraph: 51,
      exact: '培训机构可结合培训职业（工种）需求，自行与经省人力资源社会保障厅认可的第三方网络培训平台进行协商，',
      start: 104,
      end: 153,
    },
  ],
  parameters: {},
  readings: {},
  effect: {
    code: 'session-not-counted',
    basis: 'a-contrario',
    'zh-CN': '该节不计为线上培训',
    en: 'session does not count as online training',
  },
  members: ['third-party-platform-adjustment'],
  messages: {
    'platform-not-recognised': {
      'zh-CN': '{session}的线上授课使用的平台{platform}当日没有经省厅认可。',
      en: 'Platform {platform} of the online session {session} was not recognised by the province on that day.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(thirdPartyPlatformRecognition, source);

/**
 * > 自行与经省厅认可的第三方网络培训平台进行协商，上传使用。
 * >
 * > 培训机构可结合培训职业（工种）需求，自行与经省人力资源社会保障厅认可的第三方网络培训平台进行协商，
 *
 * 检查线上授课所用的第三方平台（dìsānfāng píngtái）在授课当日是否经省厅认可（见 {@link trackPlatformRecognition}）。
 * 约束培训机构。未经认可的，该节不计为线上培训（由原文反面推出）。省平台和没有使用平台的授课不在此列。
 * 平台动态调整被更新的规定停用的，第三方平台一律未经认可。
 *
 * Checks that the platform of each online session, where it is another than the provincial one, is
 * recognised by the province on the day of the session (see {@link trackPlatformRecognition}). Binds
 * training institutions. The effect follows from the text the other way round: a session on another
 * platform does not count as online training. Sessions on the provincial platform, or on none, are not
 * its matter. Where a newer rule has switched the adjustment of platforms off, none is recognised.
 *
 * 原文：[第45段](../../../docs/notice.md#p45)、[第51段](../../../docs/notice.md#p51)
 *
 * @param plan - 教学安排。 The plan's `sessions`.
 * @param options - 参考数据（平台名录）、判断之日、政策。 Platform register, day and policy.
 * @returns `passed`：所用的第三方平台当日均经认可；`failed`：有未经认可的；`cantTell`：有缺失；`inapplicable`：
 * 没有使用第三方平台的线上授课。 Passed if each was recognised on its day, failed if one was not, cantTell where
 * something is unknown, inapplicable where no online session is on a third-party platform.
 *
 * @example
 * ```ts
 * import { checkThirdPartyPlatform } from 'kunming-training-rules';
 *
 * // A made-up platform.
 * const reference = {
 *   platformRegister: { changes: [{ platform: 'P1', change: 'added', effectiveOn: '2022-01-01' }] },
 * } as const;
 * checkThirdPartyPlatform({ sessions: [{ date: '2022-06-01', mode: 'online', platform: 'P1' }] }, { reference })
 *   .outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkThirdPartyPlatform } from 'kunming-training-rules';
 *
 * const reference = { platformRegister: { changes: [] } };
 * const result = checkThirdPartyPlatform(
 *   { sessions: [{ date: '2022-06-01', mode: 'online', platform: 'P9' }] },
 *   { reference },
 * );
 * result.outcome; // => 'failed'
 * result.effect?.code; // => 'session-not-counted'
 * ```
 */
export function checkThirdPartyPlatform(
  plan: ThirdPartyPlatformRecord,
  options?: ThirdPartyPlatformOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof thirdPartyPlatformRecognition>;
type Plan = Fields<ThirdPartyPlatformRecord>;

/** To classes with online sessions on the platform of a third party. */
function applies(plan: Plan): Judgement {
  return anySession(plan, (session, at) => allOf([isOnline(session, at), isOnThirdParty(session, at)]));
}

/** 经省厅认可的第三方网络培训平台: the platform of each is recognised on the day of the session. */
function expects(plan: Plan, on: On, { reference }: ThirdPartyPlatformOptions): Findings {
  const found = findings();
  const recognised = platformRecognition(
    memberOf(on, thirdPartyPlatformAdjustmentAdopted),
    fields(reference).platformRegister,
  );
  each<Session>(found, list(plan.sessions), '/sessions', (session, at) => {
    if (session.mode === 'offline' || isOnThirdParty(session, at).truth === false) return;
    const platform = text(session.platform);
    const date = day(session.date);
    const accepted =
      platform === undefined
        ? unknown(fact(pathOf(at, 'platform')))
        : recognised(platform, date, fact(pathOf(at, 'date')));
    // Recognised whatever its mode, a session is not asked for it.
    if (accepted.truth === true) return;
    const mode = need(found, session, 'mode', modeOf, at);
    lacking(found, accepted);
    if (accepted.truth === false && platform !== undefined && mode !== undefined)
      violate(
        found,
        on,
        'platform-not-recognised',
        broken('platform', platform, 'in', 'recognised', at, {
          data: { date: date ?? null, session: date ?? at(), platform },
        }),
      );
  });
  return found;
}

/** Whether a session is on a platform, and on another than the provincial one. */
function isOnThirdParty(session: Fields<Session>, at: At): Judgement {
  return whether(session, 'platform', orNone(text), (name) => name !== null && name !== 'provincial', at);
}
