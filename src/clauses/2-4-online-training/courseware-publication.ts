import type { ReviewResult } from '../../definitions/codes.js';
import { broken, holds, need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Courseware, ThirdPartyReview } from '../../model/courseware.js';
import { source } from '../../notice/source.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, type Fields, fields, referenceOf } from '../../values/read.js';
import { resultOf, taken } from '../shared/courseware.js';

/**
 * {@link checkCoursewarePublication} 所读的字段。 What {@link checkCoursewarePublication} reads of a courseware record.
 */
export type CoursewarePublicationRecord = Pick<
  Courseware,
  'reference' | 'forSubsidisedTraining' | 'thirdPartyReview' | 'publishedOn' | 'firstUsedOn'
>;

/** 条款常量：课件统一发布。 The clause constant of {@link checkCoursewarePublication}. */
export const coursewarePublication = /* @__PURE__ */ freeze({
  id: 'courseware-publication',
  function: 'checkCoursewarePublication',
  title: { 'zh-CN': '课件统一发布', en: 'Publication of courseware' },
  force: 'must',
  modal: null,
  addressee: { 'zh-CN': '云南省职业技能网络培训平台', en: 'provincial training platform' },
  citations: [
    {
      document: source.number,
      locator: '二（四）',
      paragraph: 44,
      exact: '评审通过的课件由云南省职业技能网络培训平台统一发布。',
      start: 212,
      end: 238,
    },
    {
      document: source.number,
      locator: '二（七）',
      paragraph: 51,
      exact: '审核通过的课件，由“云南省职业技能网络培训平台”统一发布，',
      start: 60,
      end: 89,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'not-published': {
      'zh-CN': '课件于{used}起使用，没有由省平台发布。',
      en: 'In use since {used} and not published by the provincial platform.',
    },
    'published-without-approval': {
      'zh-CN': '课件没有审核通过（{state|term}），却已发布。',
      en: 'Published although the review has not passed ({state|term}).',
    },
    'published-before-approval': {
      'zh-CN': '课件于{actual}发布，早于审核有结论之日{required}。',
      en: 'Published on {actual}, before the result of the review of {required}.',
    },
    'used-without-approval': {
      'zh-CN': '课件于{used}首次使用，到该日没有审核通过，不可能已在审核通过后发布。',
      en: 'First used on {used}; by then no review had passed, so that it cannot have been published after one.',
    },
    'used-before-publication': {
      'zh-CN': '课件于{actual}首次使用，早于发布之日{required}。',
      en: 'First used on {actual}, before its publication on {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(coursewarePublication, source);

/**
 * > 评审通过的课件由云南省职业技能网络培训平台统一发布。
 * >
 * > 审核通过的课件，由“云南省职业技能网络培训平台”统一发布，
 *
 * 检查申请用于补贴性培训的课件是否由省平台统一发布（tǒngyī fābù）：审核通过之后发布，发布之后使用。约束省平台。
 * 既没有发布也没有使用的课件不适用；没有发生的步骤须写明为 `null`。到首次使用之日没有审核通过的，不论何时发布均为违反。
 * 二（四）与二（七）意思相同。
 *
 * Checks that courseware put forward for subsidised training was published by the provincial platform
 * after its review passed and not later than its first use. Binds the provincial training platform. Courseware neither
 * published nor used is inapplicable; steps that have not been taken are given as `null`. Courseware
 * used before its review passed fails whenever it was published. The two sentences say the same. On
 * one and the same day the order is kept.
 *
 * 原文：[第44段](../../../docs/notice.md#p44)、[第51段](../../../docs/notice.md#p51)
 *
 * @param courseware - 一件课件。 One courseware record.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：审核通过后发布，不晚于首次使用；`failed`：已使用而没有发布，没有审核通过即发布，或先后颠倒；
 * `cantTell`：有缺失； `inapplicable`：不用于补贴性培训，或没有发布也没有使用。 Passed as above, failed where it is in
 * use unpublished, published without approval, or out of order, cantTell where a fact is unknown, inapplicable as
 * above.
 *
 * @example
 * ```ts
 * import { checkCoursewarePublication } from 'kunming-training-rules';
 *
 * const courseware = {
 *   forSubsidisedTraining: true,
 *   thirdPartyReview: { result: 'passed', decidedOn: '2022-03-20' },
 *   publishedOn: '2022-04-01',
 * } as const;
 * checkCoursewarePublication({ ...courseware, firstUsedOn: '2022-05-09' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkCoursewarePublication } from 'kunming-training-rules';
 *
 * const result = checkCoursewarePublication({
 *   forSubsidisedTraining: true,
 *   publishedOn: null,
 *   firstUsedOn: '2022-05-09',
 * });
 * result.violations[0]?.code; // => 'not-published'
 * ```
 */
export function checkCoursewarePublication(
  courseware: CoursewarePublicationRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, courseware, options);
}

type On = InForce<typeof coursewarePublication>;
type Piece = Fields<CoursewarePublicationRecord>;

/** To courseware put forward for subsidised training, once it is published or used. */
function applies(courseware: Piece): Judgement {
  const begun = anyOf([taken(courseware, 'firstUsedOn'), taken(courseware, 'publishedOn')]);
  return allOf([holds(courseware, 'forSubsidisedTraining'), begun]);
}

/** 由云南省职业技能网络培训平台统一发布: published before it is used, and approved before that. */
function expects(courseware: Piece, on: On): Findings {
  const found = findings();
  const subject = referenceOf(courseware);
  const used = need(found, courseware, 'firstUsedOn', dayOrNone, '', subject) ?? undefined;
  const published = need(found, courseware, 'publishedOn', dayOrNone, '', subject);
  if (published === null) {
    if (used !== undefined)
      violate(found, on, 'not-published', broken('publishedOn', null, '<=', used, '', { data: { used }, subject }));
    return found;
  }
  if (published !== undefined && used !== undefined && used < published)
    violate(found, on, 'used-before-publication', broken('firstUsedOn', used, '>=', published, '', { subject }));
  approved(found, on, courseware, { published, used, subject });
  return found;
}

/** The days of a piece, where they are known. */
interface Days {
  readonly published: CalendarDay | undefined;
  readonly used: CalendarDay | undefined;
  readonly subject: string | undefined;
}

/** 审核通过的课件: approved by the day it is published; one that was used before cannot have been. */
function approved(found: Findings, on: On, { thirdPartyReview }: Piece, days: Days): void {
  const at = '/thirdPartyReview';
  const { published, used, subject } = days;
  const review = fields<ThirdPartyReview>(thirdPartyReview);
  const result = thirdPartyReview === null ? null : need(found, review, 'result', resultOf, at, subject);
  if (result !== undefined && result !== 'passed') {
    notApproved(found, on, result, days);
    return;
  }
  const decidedOn = need(found, review, 'decidedOn', day, at, subject);
  if (decidedOn === undefined) return;
  if (published !== undefined && published < decidedOn)
    violate(found, on, 'published-before-approval', broken('publishedOn', published, '>=', decidedOn, '', { subject }));
  if (published === undefined && used !== undefined && used < decidedOn) {
    const wanted = broken('firstUsedOn', used, '>=', decidedOn);
    violate(found, on, 'used-without-approval', { ...wanted, data: { used }, subject });
  }
}

/** Published, or used, although the review has not passed. */
function notApproved(found: Findings, on: On, result: ReviewResult | null, { published, used, subject }: Days): void {
  const wanted = broken('thirdPartyReview', result, '=', 'passed', '', { subject });
  if (published !== undefined) {
    const data = { state: result ?? 'no-review' };
    violate(found, on, 'published-without-approval', { ...wanted, path: '/publishedOn', data });
  } else if (used !== undefined) violate(found, on, 'used-without-approval', { ...wanted, data: { used } });
}
