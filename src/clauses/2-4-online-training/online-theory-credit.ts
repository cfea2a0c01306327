import { sessionKinds } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { each, is, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, once } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, memberOf } from '../../kernel/judge.js';
import { type Judgement, known, no, unknown, yes } from '../../kernel/kleene.js';
import { judgeFound, lookupIn } from '../../kernel/lookup.js';
import type { ClauseResult, Missing, Row } from '../../kernel/result.js';
import type { Courseware } from '../../model/courseware.js';
import type { ReferenceData } from '../../model/reference-data.js';
import type { Session } from '../../model/session.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { formatHours, UNITS_PER_HOUR } from '../../values/hours.js';
import { among, day, type Fields, fields, hundredths, isObject, list, minutes, text } from '../../values/read.js';
import {
  type PlatformRecognition,
  platformRecognition,
  thirdPartyPlatformAdjustmentAdopted,
} from '../2-7-courseware-filing/third-party-platform-adjustment.js';
import { modeOf } from '../shared/sessions.js';
import { coursewareChoiceAdopted, judgeCoursewareOpen } from './courseware-choice.js';

/** {@link creditOnlineTheoryHours} 所读的字段。 What {@link creditOnlineTheoryHours} reads of a class plan. */
export interface OnlineTheoryRecord {
  /** 教学安排。 The schedule. */
  readonly sessions?: readonly (Pick<
    Session,
    | 'date'
    | 'startTime'
    | 'endTime'
    | 'deliveredHours'
    | 'mode'
    | 'kind'
    | 'courseware'
    | 'platform'
    | 'recordOnProvincialPlatform'
  > & {
    /** 计划课时；`null` 为没有记录课时，只有钟点。 Planned class hours; `null`: none recorded, clock times alone. */
    readonly hours?: number | null;
  })[];
  /** 课件。 The courseware that sessions use. */
  readonly courseware?: readonly Pick<Courseware, 'reference' | 'thirdPartyReview' | 'publishedOn'>[];
}

/** 计算课时的条款的调用选项。 Options of the clauses that count class hours. */
export interface HoursOptions extends ClauseOptions {
  /**
   * 环节：开班（按计划课时，默认）或结算（按完成课时）。 Step of the work: opening (planned hours, the default) or
   * settlement (delivered hours).
   */
  readonly stage?: 'opening' | 'settlement' | undefined;
  /** 参考数据。 Reference data: the platform register. */
  readonly reference?: Pick<ReferenceData, 'platformRegister'> | undefined;
}

/** 条款常量：线上理论学时计入。 The clause constant of {@link creditOnlineTheoryHours}. */
export const onlineTheoryCredit = /* @__PURE__ */ freeze({
  id: 'online-theory-credit',
  function: 'creditOnlineTheoryHours',
  title: { 'zh-CN': '线上理论学习计入总时长', en: 'Credit of online theory hours' },
  force: 'counts',
  modal: null,
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（四）',
      paragraph: 44,
      exact: '在“云南省职业技能网络培训平台”线上开展的理论学习计入培训总体时长。',
      start: 0,
      end: 34,
    },
  ],
  parameters: {},
  readings: {
    'online-evidence': {
      adopted: 'approved-published-recorded',
      options: {
        'approved-published-recorded': {
          'zh-CN': '理论学习，使用审核通过并已发布的课件，由省平台记录（完成后）',
          en: 'theory, on approved and published courseware, recorded by the provincial platform (once delivered)',
        },
        'any-online-theory': {
          'zh-CN': '省平台或经认可的平台上的任何线上理论学习，不问课件和记录',
          en: 'any online theory on the provincial or a recognised platform, whatever its courseware and record',
        },
      },
      why: '二（四）全文',
    },
    'class-hour': {
      adopted: 'as-recorded',
      options: {
        'as-recorded': {
          'zh-CN': '按记录的课时；只有钟点时无法判断',
          en: 'as recorded, in class hours; clock times alone cannot tell',
        },
        '45-minutes': {
          'zh-CN': '写明没有记录计划课时的，按45分钟一课时由钟点折算',
          en: 'where planned hours are stated not to be recorded, 45 minutes of clock time',
        },
        '60-minutes': {
          'zh-CN': '写明没有记录计划课时的，按60分钟一课时由钟点折算',
          en: 'where planned hours are stated not to be recorded, 60 minutes of clock time',
        },
      },
      why: '通知没有定义“课时”',
    },
  },
  effect: null,
  members: ['courseware-choice', 'third-party-platform-adjustment'],
  messages: {},
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(onlineTheoryCredit, source);

/** The adopted clause, for the clauses composed of it. @internal */
export const onlineTheoryCreditAdopted = adopted;

/**
 * > 在“云南省职业技能网络培训平台”线上开展的理论学习计入培训总体时长。
 *
 * 计算可计入培训总体时长的课时（kèshí）：线下课时，加上在省平台（或经省厅认可、记录纳入省平台的第三方平台）
 * 上完成的线上理论课时。线上实操、其他平台和未经审核发布的课件不计入；每节不计入的原因列在 `measured.refused`，
 * 不能确定的各节列在 `measured.undecidedSessions`，不在 `measured.creditedHours` 之内。约束培训机构。采用的读法：
 * 理论学习，使用审核通过并已发布的课件，由省平台记录（完成后）；按记录的课时；只有钟点时无法判断。切换为按钟点折算的，
 * 仅用于写明没有记录计划课时（`hours` 为 `null`）的授课；钟点是计划的，结算时不作为完成课时。
 *
 * Counts the class hours that go into the total: offline hours, plus online theory learnt on the provincial platform
 * (or on a recognised third-party platform whose records are taken into it). Online practice, other platforms and
 * courseware not approved and published do not count; each session refused is listed with its reason under
 * `measured.refused`, each undecided under `measured.undecidedSessions`, beside the hours credited for certain. It
 * counts and never fails. Binds training institutions. Readings taken: theory, on approved and published courseware,
 * recorded by the provincial platform (once delivered); as recorded, in class hours; clock times alone cannot tell.
 * Whether the provincial platform holds the record is asked at settlement only: a session that has not been held has
 * none. Where the reading turns clock times into hours, it is for sessions whose planned hours are stated not to be
 * recorded (`hours` is `null`); clock times are planned ones and never stand in for delivered hours.
 *
 * 原文：[第44段](../../../docs/notice.md#p44)
 *
 * @param plan - 教学安排和课件。 The plan's `sessions` and `courseware`.
 * @param options - 环节、参考数据（平台名录）、判断之日、政策。 Step, platform register, day and policy.
 * @returns `passed`：每节均可确定；`cantTell`：有缺失；`inapplicable`：没有线上授课。`measured` 总是给出已确定的课时。
 * Passed where every session is decided, cantTell where something is unknown, inapplicable where no
 * session is online; `measured` gives the hours decided in any case.
 *
 * @example
 * ```ts
 * import { creditOnlineTheoryHours } from 'kunming-training-rules';
 *
 * const result = creditOnlineTheoryHours({
 *   sessions: [
 *     { date: '2022-06-01', hours: 4, mode: 'online', kind: 'theory', platform: 'provincial', courseware: 'C1' },
 *   ],
 *   courseware: [
 *     { reference: 'C1', thirdPartyReview: { result: 'passed', decidedOn: '2022-02-18' }, publishedOn: '2022-03-01' },
 *   ],
 * });
 * result.outcome; // => 'passed'
 * result.measured['creditedHours']; // => '4'
 * ```
 *
 * @example
 * ```ts
 * import { creditOnlineTheoryHours } from 'kunming-training-rules';
 *
 * const result = creditOnlineTheoryHours({
 *   sessions: [{ date: '2022-06-01', hours: 4, mode: 'online', kind: 'practice' }],
 * });
 * result.measured['refused']; // => [{ path: '/sessions/0', hours: '4', reason: 'online-practice' }]
 * ```
 */
export function creditOnlineTheoryHours(plan: OnlineTheoryRecord, options?: HoursOptions): ClauseResult {
  return judge(adopted, { expects }, plan, options);
}

type On = InForce<typeof onlineTheoryCredit>;
type Plan = Fields<OnlineTheoryRecord>;

/** 线上开展的理论学习计入培训总体时长: the hours of each session that count, and why the others do not. */
function expects(plan: Plan, on: On, options: HoursOptions): Findings {
  const found = findings();
  const basis = basisOf(options);
  if (basis === undefined) {
    found.missing.push(fact('/stage', undefined, 'options'));
    return found;
  }
  const credits = creditSessions(plan, on, options);
  if (credits === undefined) {
    found.missing.push(fact('/sessions'));
    return found;
  }
  let credited = 0;
  const online = credits.some(({ mode }) => mode === 'online');
  const refused: Row[] = [];
  const undecided: Row[] = [];
  for (const { path, units, counts, reason, mode, missing } of credits) {
    // Credited either way; but without its mode it is unknown whether any session is online at all.
    if (!online && mode === undefined && missing.length === 0) found.missing.push(fact(`${path}/mode`));
    addAll(found.missing, missing);
    const hours = units === undefined ? null : formatHours(units);
    if (counts === true && units !== undefined) credited += units;
    else if (counts === false) refused.push({ path, hours, reason });
    else undecided.push({ path, hours });
  }
  // Nothing passes beside an entry that cannot be read, whatever is certain of the others.
  each(found, list(plan.courseware), '/courseware', () => undefined);
  // All offline for certain: nothing to credit under this sentence, whatever their hours.
  found.applies = credits.some(({ mode }) => mode !== 'offline');
  found.measured = {
    basis,
    creditedHours: formatHours(credited),
    refused,
    ...(undecided.length > 0 && { undecidedSessions: undecided }),
  };
  return found;
}

/** 一节授课的计入情况。 How one session counts. */
export interface SessionCredit {
  /** 位置。 Where it stands. */
  readonly path: string;
  /** 该节。 The session. */
  readonly session: Fields<Session>;
  /** 是否不是对象的一项。 Whether the entry is no object. */
  readonly strange: boolean;
  /** 课时，以 1/900 课时为单位；未知时 `undefined`。 Its hours in units of 1/900 class hour, where known. */
  readonly units: number | undefined;
  /** 是否计入。 Whether they count. */
  readonly counts: boolean | null;
  /** 不计入的原因代码。 Why they do not. */
  readonly reason: string | null;
  /** 方式。 Offline or online, where known. */
  readonly mode: 'offline' | 'online' | undefined;
  /** 缺少什么。 What is missing. */
  readonly missing: readonly Missing[];
}

/**
 * 课时的口径：结算环节按完成课时，其余按计划课时。 Which hours are counted.
 *
 * @param options - Options of the call.
 * @returns `delivered` at settlement, `planned` at opening or where no step is given, undefined for a step that is
 * none.
 * @internal
 */
export function basisOf(options: HoursOptions): 'planned' | 'delivered' | undefined {
  const stage: unknown = options.stage;
  if (stage === undefined || stage === 'opening') return 'planned';
  return stage === 'settlement' ? 'delivered' : undefined;
}

/**
 * 逐节计算，供组合本条款的条款使用。被更新的规定停用的：本条款停用，线上课时一律不计入；自行选择课件停用，
 * 自选的课件一律不算；平台动态调整停用，第三方平台一律视为未经认可。
 *
 * Credits each session, for the clauses composed of this one. Where a newer rule has switched this clause off, no
 * online session counts; where it has switched the choice of courseware off, no courseware chosen counts; where it has
 * switched the adjustment of platforms off, no third-party platform is recognised. A session of no hours is credited,
 * with nothing missing, unless it is certainly refused.
 *
 * @param plan - The plan.
 * @param on - This clause in force.
 * @param options - Options of the call.
 * @returns How each session counts; undefined without a schedule.
 * @internal
 */
export function creditSessions(plan: Plan, on: On, options: HoursOptions): readonly SessionCredit[] | undefined {
  const rules: Rules = {
    on,
    delivered: basisOf(options) === 'delivered',
    minutesPerHour: { 'as-recorded': 0, '45-minutes': 45, '60-minutes': 60 }[on.reading['class-hour']],
    courseware: lookupIn(plan.courseware, '/courseware'),
    recognised: platformRecognition(
      memberOf(on, thirdPartyPlatformAdjustmentAdopted),
      fields(options.reference).platformRegister,
    ),
    noChoice: memberOf(on, coursewareChoiceAdopted).off,
  };
  return list(plan.sessions)?.map((entry, index) => creditOf(entry, `/sessions/${String(index)}`, rules));
}

/** What sessions are credited by. */
interface Rules {
  readonly on: On;
  /** Whether delivered hours are counted, and not planned ones. */
  readonly delivered: boolean;
  /** Minutes of clock time to a class hour; 0 where clock times tell none. */
  readonly minutesPerHour: number;
  readonly courseware: ReturnType<typeof lookupIn>;
  readonly recognised: PlatformRecognition;
  /** Whether courseware chosen counts for nothing. */
  readonly noChoice: boolean;
}

type Credit = Pick<SessionCredit, 'counts' | 'reason' | 'missing'>;

const credited: Credit = /* @__PURE__ */ freeze({ counts: true, reason: null, missing: [] });

/** How one session counts. */
function creditOf(entry: unknown, path: JsonPointer, rules: Rules): SessionCredit {
  const session = fields<Session>(entry);
  const strange = !isObject(entry);
  const mode = modeOf(session.mode);
  const units = rules.delivered ? unitsOf(session.deliveredHours) : plannedUnits(session, rules.minutesPerHour);
  if (strange) return { path, session, strange, units, mode, counts: null, reason: null, missing: [fact(path)] };
  const { counts, reason, missing } = mode === 'offline' ? credited : online(session, path, rules);
  if (units === 0 && counts === null) return { path, session, strange, units, mode, ...credited };
  if (units !== undefined || counts === false) return { path, session, strange, units, mode, counts, reason, missing };
  const unmeasured = rules.delivered ? ['deliveredHours'] : unplanned(session, rules.minutesPerHour);
  const lacks = [...missing, ...unmeasured.map((name) => fact(`${path}/${name}`))];
  return { path, session, strange, units, mode, counts, reason, missing: lacks };
}

/** Whether a session that is online, or may be, counts: theory, on the platform, on approved courseware, recorded. */
function online(session: Fields<Session>, path: JsonPointer, rules: Rules): Credit {
  const { on, delivered } = rules;
  const strict = on.reading['online-evidence'] === 'approved-published-recorded';
  const conditions: readonly (readonly [string, Judgement])[] = [
    ['switched-off', known(!on.off)],
    ['online-practice', whether(session, 'kind', kindOf, (kind) => kind === 'theory', path)],
    ['platform-not-recognised', onPlatform(session, path, rules)],
    ...(strict ? ([['courseware-not-approved', onApproved(session, path, rules)]] as const) : []),
    ...(strict && delivered ? ([['not-recorded', is(session, 'recordOnProvincialPlatform', path)]] as const) : []),
  ];
  const failed = conditions.find(([, judgement]) => judgement.truth === false);
  const modeKnown = session.mode === 'online';
  if (failed !== undefined && modeKnown) return { counts: false, reason: failed[0], missing: [] };
  const open = failed === undefined ? once(conditions.flatMap(([, judgement]) => judgement.missing)) : [];
  if (failed === undefined && open.length === 0) return credited;
  return { counts: null, reason: null, missing: modeKnown ? open : [fact(`${path}/mode`), ...open] };
}

const kindOf = /* @__PURE__ */ among(sessionKinds);

/** On the provincial platform, or on one that is recognised on the day. */
function onPlatform({ platform, date }: Fields<Session>, path: JsonPointer, { recognised }: Rules): Judgement {
  if (platform === null) return no;
  const name = text(platform);
  if (name === undefined) return unknown(fact(`${path}/platform`));
  return name === 'provincial' ? yes : recognised(name, day(date), fact(`${path}/date`));
}

/** On courseware that is approved and published by the day. */
function onApproved({ courseware, date }: Fields<Session>, path: JsonPointer, rules: Rules): Judgement {
  if (courseware === null || rules.noChoice) return no;
  const name = text(courseware);
  if (name === undefined) return unknown(fact(`${path}/courseware`));
  return judgeFound(rules.courseware(name), ({ entry, at }) =>
    judgeCoursewareOpen(fields<Courseware>(entry), at, day(date), fact(`${path}/date`)),
  );
}

/** Class hours in units; undefined where unknown. */
function unitsOf(hours: unknown): number | undefined {
  const recorded = hundredths(hours);
  return recorded === undefined ? undefined : recorded * 9;
}

/** What would tell the planned hours. */
function unplanned({ hours, startTime, endTime }: Fields<Session>, minutesPerHour: number): readonly string[] {
  if (hours !== null || minutesPerHour === 0) return ['hours'];
  const unread = Object.entries({ startTime, endTime }).flatMap(([name, time]) =>
    minutes(time) === undefined ? [name] : [],
  );
  return unread.length > 0 ? unread : ['endTime'];
}

/** Planned class hours in units: as recorded; by clock time only where they are stated not to be recorded. */
function plannedUnits({ hours, startTime, endTime }: Fields<Session>, minutesPerHour: number): number | undefined {
  const start = minutes(startTime);
  const end = minutes(endTime);
  if (hours !== null || minutesPerHour === 0 || start === undefined || end === undefined || end <= start)
    return unitsOf(hours);
  return ((end - start) * UNITS_PER_HOUR) / minutesPerHour;
}
