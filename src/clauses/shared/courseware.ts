/** What the clauses on courseware (课件) ask of its reviews, and of the steps after them. */
import { type ReviewResult, reviewResults } from '../../definitions/codes.js';
import { type At, pathOf, whether } from '../../kernel/ask.js';
import type { Findings } from '../../kernel/findings.js';
import { allOf, anyOf, type Judgement, no } from '../../kernel/kleene.js';
import type { Courseware, ThirdPartyReview } from '../../model/courseware.js';
import type { CalendarDay } from '../../values/calendar.js';
import { among, day, dayOrNone, type Fields, fields, referenceOf } from '../../values/read.js';

/** 读取审核结论。 Reads the result of a review. @internal */
export const resultOf = /* @__PURE__ */ among(reviewResults);

/**
 * 第三方审核至某日是否已有某一结论；该日未知的，只看不论何日都成立的。
 *
 * Whether the third-party review of courseware had come to a result by a day; where the day is not known, what holds on
 * any day.
 *
 * @param courseware - The courseware.
 * @param wanted - The result.
 * @param date - The day, where it is known.
 * @param at - Where the courseware stands.
 * @returns The judgement.
 * @internal
 */
export function reviewCameTo(
  courseware: Fields<Pick<Courseware, 'reference' | 'thirdPartyReview'>>,
  wanted: ReviewResult,
  date: CalendarDay | undefined,
  at: At,
): Judgement {
  const { thirdPartyReview } = courseware;
  if (thirdPartyReview === null) return no;
  const review = fields<ThirdPartyReview>(thirdPartyReview);
  const subject = referenceOf(courseware);
  const place = (): string => pathOf(at, 'thirdPartyReview');
  return allOf([
    whether(review, 'result', resultOf, (result) => result === wanted, place, subject),
    whether(review, 'decidedOn', day, (decidedOn) => date === undefined || decidedOn <= date, place, subject),
  ]);
}

/**
 * 课件的一个步骤是否已经发生。 Whether a step of courseware has been taken; `null` says that it has not.
 *
 * @param courseware - The courseware.
 * @param step - The step, which is the name of its day.
 * @returns The judgement.
 * @internal
 */
export function taken<S extends 'publishedOn' | 'firstUsedOn'>(
  courseware: Fields<Pick<Courseware, S>>,
  step: S,
): Judgement {
  return whether(courseware, step, dayOrNone, (on) => on !== null, '', referenceOf(courseware));
}

/**
 * 课件是否已发布或使用：审核之后的步骤。 Whether courseware is published or in use: the steps after its reviews.
 *
 * @param courseware - The courseware.
 * @returns The judgement.
 * @internal
 */
export function publishedOrUsed(courseware: Fields<Pick<Courseware, 'publishedOn' | 'firstUsedOn'>>): Judgement {
  return anyOf([taken(courseware, 'publishedOn'), taken(courseware, 'firstUsedOn')]);
}

/**
 * 尚在审核的课件：没有后续步骤，也没有发现。 Whether courseware is still under way: no later step has been taken, and
 * nothing is found.
 *
 * @param found - What is found of it.
 * @param begun - Whether a later step has been taken.
 * @returns Whether it is.
 * @internal
 */
export function isUnderWay(found: Findings, begun: Judgement): boolean {
  return begun.truth === false && found.violations.length + found.missing.length === 0;
}
