import type { JsonPointer } from '../../json/pointer.js';
import { type At, broken, each, is, lacking, need, pathOf, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, type Judgement, not, unknown, yes } from '../../kernel/kleene.js';
import { judgeFound, lookupIn } from '../../kernel/lookup.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Courseware, ThirdPartyReview } from '../../model/courseware.js';
import type { Session } from '../../model/session.js';
import { source } from '../../notice/source.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, type Fields, fields, list, text } from '../../values/read.js';
import { resultOf, reviewCameTo } from '../shared/courseware.js';
import { anySession, isOnline, modeOf } from '../shared/sessions.js';

/**
 * {@link checkRejectedCoursewareNotUsed} 所读的字段。 What {@link checkRejectedCoursewareNotUsed} reads of a class
 * plan.
 */
export interface RejectedCoursewareRecord extends Pick<ClassPlan, 'subsidised'> {
  /** 教学安排。 The schedule. */
  readonly sessions?: readonly Pick<Session, 'date' | 'mode' | 'courseware'>[];
  /** 课件。 The courseware that sessions use. */
  readonly courseware?: readonly Pick<Courseware, 'reference' | 'thirdPartyReview'>[];
}

/** 条款常量：未通过的课件不得使用。 The clause constant of {@link checkRejectedCoursewareNotUsed}. */
export const coursewareRejectedBarred = /* @__PURE__ */ freeze({
  id: 'courseware-rejected-barred',
  function: 'checkRejectedCoursewareNotUsed',
  title: { 'zh-CN': '评审没有通过的课件不得使用', en: 'Courseware that did not pass is not used' },
  force: 'must-not',
  modal: { exact: '不能', paragraph: 44, start: 191, end: 193 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（四）',
      paragraph: 44,
      exact: '评审没有通过的，不能作为开展补贴性职业培训的线上培训课件。',
      start: 183,
      end: 212,
    },
  ],
  parameters: {},
  readings: {
    'not-passed': {
      adopted: 'refused-or-not-yet',
      options: {
        'refused-or-not-yet': {
          'zh-CN': '未通过，或授课之日尚未通过',
          en: 'refused, or not yet passed on the day of the session',
        },
        'refused-only': {
          'zh-CN': '仅授课之日已被评定为未通过',
          en: 'only courseware refused by the day of the session',
        },
      },
      why: '没有通过的',
    },
  },
  effect: {
    code: 'courseware-barred',
    basis: 'stated',
    'zh-CN': '不能作为补贴性职业培训的线上培训课件',
    en: 'courseware barred from subsidised classes',
  },
  members: [],
  messages: {
    'courseware-not-passed': {
      'zh-CN': '{session}的线上授课使用的课件{courseware}没有通过评审（{state|term}）。',
      en: 'Courseware {courseware} of the online session {session} has not passed its review ({state|term}).',
    },
    'passed-after-session': {
      'zh-CN': '{session}的线上授课使用的课件{courseware}，{actual}才通过评审。',
      en: 'Courseware {courseware} of the online session {session} passed its review on {actual} only.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(coursewareRejectedBarred, source);

/**
 * > 评审没有通过的，不能作为开展补贴性职业培训的线上培训课件。
 *
 * 检查补贴性班级的线上授课（xiànshàng shòukè）有没有使用评审没有通过的课件，逐节判断；“评审”指第三方审核。
 * 约束培训机构。采用的读法：未通过，或授课之日尚未通过（审核中、没有审核、之后才有结论），均属没有通过；
 * 列入教学安排即为使用，不待授课之日。
 *
 * Checks that no online session of a subsidised class uses courseware that did not pass its
 * third-party review; each such session is one violation, and the result carries the effect stated.
 * Binds training institutions. Reading taken: refused, or not yet passed on the day of the session
 * (pending, without a review, or decided later); a session counts once it is in the schedule, and
 * what is on record of the review decides. Sessions without courseware are none of its matter. Entries
 * of one reference that contradict each other decide nothing.
 *
 * 原文：[第44段](../../../docs/notice.md#p44)
 *
 * @param plan - 是否补贴、教学安排和课件。 Subsidy, schedule and courseware.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：线上授课都没有使用；`failed`：有使用的；`cantTell`：有缺失；`inapplicable`：没有补贴，
 * 或没有线上授课。 Passed if no online session uses any, failed if one does, cantTell where something is unknown,
 * inapplicable for an unsubsidised class or one without online sessions.
 *
 * @example
 * ```ts
 * import { checkRejectedCoursewareNotUsed } from 'kunming-training-rules';
 *
 * const sessions = [{ date: '2022-06-01', mode: 'online', courseware: 'C1' }] as const;
 * const courseware = [{ reference: 'C1', thirdPartyReview: { result: 'passed', decidedOn: '2022-03-20' } }] as const;
 * checkRejectedCoursewareNotUsed({ subsidised: true, sessions, courseware }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkRejectedCoursewareNotUsed } from 'kunming-training-rules';
 *
 * const sessions = [{ date: '2022-06-01', mode: 'online', courseware: 'C1' }] as const;
 * const courseware = [{ reference: 'C1', thirdPartyReview: { result: 'refused', decidedOn: '2022-03-20' } }] as const;
 * const result = checkRejectedCoursewareNotUsed({ subsidised: true, sessions, courseware });
 * result.outcome; // => 'failed'
 * result.effect?.code; // => 'courseware-barred'
 * ```
 */
export function checkRejectedCoursewareNotUsed(plan: RejectedCoursewareRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof coursewareRejectedBarred>;
type Plan = Fields<RejectedCoursewareRecord>;
type Used = Fields<NonNullable<RejectedCoursewareRecord['courseware']>[number]>;

/** 开展补贴性职业培训的线上培训: to subsidised classes with online sessions. */
function applies(plan: Plan): Judgement {
  return allOf([is(plan, 'subsidised'), anySession(plan, isOnline)]);
}

/** 评审没有通过的，不能作为……线上培训课件: no online session uses courseware that did not pass. */
function expects(plan: Plan, on: On): Findings {
  const found = findings();
  const lookup = lookupIn(plan.courseware, '/courseware');
  each<Session>(found, list(plan.sessions), '/sessions', (session, at) => {
    if (session.mode === 'offline' || session.courseware === null) return;
    const reference = text(session.courseware);
    const uses = reference === undefined ? undefined : lookup(reference);
    const date = day(session.date);
    const may = uses
      ? judgeFound(uses, (one) => mayBeUsed(fields<Courseware>(one.entry), one.at, on, date, at))
      : unknown(fact(pathOf(at, 'courseware')));
    // In order whatever its mode, a session is not asked for it.
    if (may.truth === true) return;
    const mode = need(found, session, 'mode', modeOf, at);
    lacking(found, may);
    if (may.truth === false && mode !== undefined)
      barred(found, on, fields<Courseware>(uses?.entries[0]?.entry), reference ?? '', date, at());
  });
  return found;
}

/** Whether courseware may be used on a day: the review had passed by then, or (by the other reading) not refused it. */
function mayBeUsed(courseware: Used, at: JsonPointer, on: On, date: CalendarDay | undefined, session: At): Judgement {
  const dated = date === undefined ? unknown(fact(pathOf(session, 'date'))) : yes;
  return on.reading['not-passed'] === 'refused-or-not-yet'
    ? allOf([reviewCameTo(courseware, 'passed', date, at), dated])
    : not(allOf([reviewCameTo(courseware, 'refused', date, at), dated]));
}

/** A session on courseware that may not be used on its day. */
function barred(
  found: Findings,
  on: On,
  { thirdPartyReview }: Used,
  courseware: string,
  date: CalendarDay | undefined,
  at: JsonPointer,
): void {
  const review = fields<ThirdPartyReview>(thirdPartyReview);
  const result = resultOf(review.result) ?? null;
  const decidedOn = day(review.decidedOn) ?? null;
  const path = `${at}/courseware`;
  const data = { date: date ?? null, session: date ?? at, courseware };
  if (result === 'passed' && date !== undefined) {
    const late = broken('decidedOn', decidedOn, '<=', date, '', { path });
    violate(found, on, 'passed-after-session', { ...late, data, subject: courseware });
    return;
  }
  const state = result ?? (decidedOn === null ? 'no-review' : 'no-result-yet');
  const refused = broken('result', result, '=', 'passed', '', { path });
  violate(found, on, 'courseware-not-passed', { ...refused, data: { ...data, state }, subject: courseware });
}
