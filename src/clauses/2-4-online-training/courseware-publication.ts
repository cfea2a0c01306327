import { reviewResults } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { gated, holds } from '../../kernel/conditions.js';
import { fact, type Findings, findings, inapplicable, violation, type ViolationDetail } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Courseware, ThirdPartyReview } from '../../model/courseware.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, fields, oneOf, referenceOf } from '../../values/read.js';

/** {@link checkCoursewarePublication} 所读的字段。 What {@link checkCoursewarePublication} reads of a courseware record. */
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
      document: '昆人社通〔2022〕34号',
      locator: '二（四）',
      paragraph: 44,
      exact: '评审通过的课件由云南省职业技能网络培训平台统一发布。',
      start: 212,
      end: 238,
    },
    {
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(coursewarePublication);

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
 * after its review passed and not later than its first use. Binds the platform. Courseware neither
 * published nor used is inapplicable; steps that have not been taken are given as `null`. Courseware
 * used before its review passed fails whenever it was published. The two sentences say the same. On
 * one and the same day the order is kept.
 *
 * 原文：[第44段](../../../docs/notice.md#p44)、[第51段](../../../docs/notice.md#p51)
 *
 * @param courseware - 一件课件。 One courseware record.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：审核通过后发布，不晚于首次使用；`failed`：已使用而没有发布，没有审核通过即发布，或先后颠倒；`cantTell`：有缺失；
 * `inapplicable`：不用于补贴性培训，或没有发布也没有使用。 Passed as above, failed where it is in use
 * unpublished, published without approval, or out of order, cantTell where a fact is unknown,
 * inapplicable as above.
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
  return judge(adopted, body, courseware, options);
}

type On = InForce<typeof coursewarePublication>;

function body(courseware: CoursewarePublicationRecord, on: On): Findings {
  const given = fields(courseware);
  const subject = referenceOf(courseware);
  const gate = holds(courseware, 'forSubsidisedTraining');
  const published = dayOrNone(given.publishedOn);
  const used = dayOrNone(given.firstUsedOn);
  if (gate.truth === false || (published === null && used === null)) return inapplicable();
  const found = findings();
  if (used === undefined) found.missing.push(fact('/firstUsedOn', subject));
  if (published === null) {
    if (typeof used === 'string') {
      found.violations.push(
        violation(on, 'not-published', {
          path: '/publishedOn',
          actual: null,
          quantity: 'publishedOn',
          op: '<=',
          value: used,
          data: { used },
          subject,
        }),
      );
    }
    return gated(gate, found);
  }
  if (published === undefined) found.missing.push(fact('/publishedOn', subject));
  else if (typeof used === 'string' && used < published) {
    found.violations.push(
      violation(on, 'used-before-publication', {
        path: '/firstUsedOn',
        actual: used,
        quantity: 'firstUsedOn',
        op: '>=',
        value: published,
        subject,
      }),
    );
  }
  approval(given.thirdPartyReview, published, used ?? undefined, on, found, subject);
  return gated(gate, found);
}

function approval(
  review: unknown,
  published: CalendarDay | undefined,
  used: CalendarDay | undefined,
  on: On,
  found: Findings,
  subject: string | undefined,
): void {
  const leaves = fields(review as ThirdPartyReview);
  const result = oneOf(leaves.result, reviewResults);
  const decidedOn = day(leaves.decidedOn);
  const notPassed = review === null || (result !== undefined && result !== 'passed');
  if (published === undefined && used !== undefined && (notPassed || (decidedOn !== undefined && used < decidedOn))) {
    const goal: ViolationDetail = notPassed
      ? { path: '/thirdPartyReview', actual: result ?? null, quantity: 'thirdPartyReview', op: '=', value: 'passed' }
      : { path: '/firstUsedOn', actual: used, quantity: 'firstUsedOn', op: '>=', value: decidedOn ?? null };
    found.violations.push(violation(on, 'used-without-approval', { ...goal, data: { used }, subject }));
  }
  if (notPassed && published !== undefined) {
    const data = { state: result ?? 'no-review' };
    found.violations.push(
      violation(on, 'published-without-approval', {
        path: '/publishedOn',
        actual: result ?? null,
        quantity: 'thirdPartyReview',
        op: '=',
        value: 'passed',
        data,
        subject,
      }),
    );
  }
  if (notPassed) return;
  if (result === undefined) found.missing.push(fact('/thirdPartyReview/result', subject));
  if (decidedOn === undefined) found.missing.push(fact('/thirdPartyReview/decidedOn', subject));
  else if (published !== undefined && published < decidedOn) {
    found.violations.push(
      violation(on, 'published-before-approval', {
        path: '/publishedOn',
        actual: published,
        quantity: 'publishedOn',
        op: '>=',
        value: decidedOn,
        subject,
      }),
    );
  }
}
