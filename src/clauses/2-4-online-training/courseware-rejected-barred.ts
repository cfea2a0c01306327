import { reviewResults, sessionModes } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { once } from '../../kernel/conditions.js';
import { fact, type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { type Judgement, known, unknown, unknownOf, yes } from '../../kernel/kleene.js';
import { type Found, judgeFound, lookupIn } from '../../kernel/lookup.js';
import type { ClauseResult, Missing, Violation } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Courseware, ThirdPartyReview } from '../../model/courseware.js';
import type { Session } from '../../model/session.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, fields, flag, list, oneOf, text } from '../../values/read.js';

/** {@link checkRejectedCoursewareNotUsed} 所读的字段。 What {@link checkRejectedCoursewareNotUsed} reads of a class plan. */
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
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(coursewareRejectedBarred);

/**
 * > 评审没有通过的，不能作为开展补贴性职业培训的线上培训课件。
 *
 * 检查补贴性班级的线上授课（xiànshàng shòukè）有没有使用评审没有通过的课件，逐节判断；“评审”指第三方审核。约束培训机构。
 * 采用的读法：未通过，或授课之日尚未通过（审核中、没有审核、之后才有结论），均属没有通过；列入教学安排即为使用，不待授课之日。
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
 * @returns `passed`：线上授课都没有使用；`failed`：有使用的；`cantTell`：有缺失；`inapplicable`：没有补贴，或没有线上授课。
 * Passed if no online session uses any, failed if one does, cantTell where something is unknown,
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
  return judge(adopted, body, plan, options);
}

type On = InForce<typeof coursewareRejectedBarred>;

function body(plan: RejectedCoursewareRecord, on: On): Findings {
  const { subsidised, sessions, courseware } = fields(plan);
  const paid = flag(subsidised);
  const schedule = list(sessions);
  const lookup = lookupIn(courseware, '/courseware');
  const found = findings();
  found.applies = paid !== false && schedule?.every((entry) => fields(entry as Session).mode === 'offline') !== true;
  if (!found.applies) return inapplicable();
  const unknowns: Missing[] = [];
  const perhaps: Missing[] = [];
  let online = 0;
  if (paid === undefined) unknowns.push(fact('/subsidised'));
  if (schedule === undefined) unknowns.push(fact('/sessions'));
  for (const [index, entry] of (schedule ?? []).entries()) {
    const session = fields(entry as Session);
    const at = `/sessions/${String(index)}`;
    const mode = oneOf(session.mode, sessionModes);
    if (mode === 'offline') continue;
    if (mode === 'online') online++;
    const reference = text(session.courseware);
    const date = day(session.date);
    const uses = reference === undefined ? undefined : lookup(reference);
    let verdict = session.courseware === null ? yes : unknown(fact(`${at}/courseware`));
    if (uses) verdict = judgeFound(uses, (one) => mayBeUsed(one, date, at, on));
    if (mode === undefined) (verdict.truth === true ? perhaps : unknowns).push(fact(`${at}/mode`));
    addAll(unknowns, verdict.missing);
    if (verdict.truth !== false || mode === undefined || paid !== true) continue;
    found.violations.push(barred(uses?.entries[0]?.entry, reference ?? '', date, at, on));
  }
  // In order whatever its mode: that matters only to whether any session is online.
  addAll(found.missing, once(online === 0 ? [...unknowns, ...perhaps] : unknowns));
  return found;
}

/** Whether courseware may be used on a day. */
function mayBeUsed({ entry, at }: Found, date: CalendarDay | undefined, session: string, on: On): Judgement {
  const strict = on.reading['not-passed'] === 'refused-or-not-yet';
  const { thirdPartyReview, reference } = fields(entry as Courseware);
  const review = fields(thirdPartyReview as ThirdPartyReview);
  const result = oneOf(review.result, reviewResults);
  const decidedOn = day(review.decidedOn);
  const decisive = strict ? 'passed' : 'refused';
  if (thirdPartyReview === null || (result !== undefined && result !== decisive)) return known(!strict);
  // What counts is whether it had passed, or was refused, by the day of the session; decided later it had not, whatever
  // the result.
  if (decidedOn !== undefined && date !== undefined && decidedOn > date) return known(!strict);
  const missing: Missing[] = [];
  if (result === undefined) missing.push(fact(`${at}/thirdPartyReview/result`, text(reference)));
  if (decidedOn === undefined) missing.push(fact(`${at}/thirdPartyReview/decidedOn`, text(reference)));
  if (date === undefined) missing.push(fact(`${session}/date`));
  return missing.length > 0 ? unknownOf(missing) : known(strict);
}

/** The violation of a session on courseware that may not be used on its day. */
function barred(entry: unknown, courseware: string, date: CalendarDay | undefined, at: string, on: On): Violation {
  const review = fields(fields(entry as Courseware).thirdPartyReview as ThirdPartyReview);
  const result = oneOf(review.result, reviewResults);
  const path = `${at}/courseware`;
  const data = { date: date ?? null, session: date ?? at, courseware };
  if (result === 'passed' && date !== undefined) {
    return violation(on, 'passed-after-session', {
      path,
      actual: day(review.decidedOn) ?? null,
      quantity: 'decidedOn',
      op: '<=',
      value: date,
      data,
      subject: courseware,
    });
  }
  const state = result ?? (day(review.decidedOn) === undefined ? 'no-review' : 'no-result-yet');
  return violation(on, 'courseware-not-passed', {
    path,
    actual: result ?? null,
    quantity: 'result',
    op: '=',
    value: 'passed',
    data: { ...data, state },
    subject: courseware,
  });
}
