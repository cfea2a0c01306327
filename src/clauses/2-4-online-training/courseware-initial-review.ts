import { reviewAuthorities } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { broken, holds, lacking, need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { anyOf, type Judgement, known, unknown } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Courseware, InitialReview, ThirdPartyReview } from '../../model/courseware.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, day, dayOrNone, type Fields, fields, isObject, referenceOf } from '../../values/read.js';
import { isUnderWay, publishedOrUsed, resultOf } from '../shared/courseware.js';

/**
 * {@link checkCoursewareInitialReview} 所读的字段。 What {@link checkCoursewareInitialReview} reads of a courseware
 * record.
 */
export type CoursewareInitialReviewRecord = Pick<
  Courseware,
  'reference' | 'forSubsidisedTraining' | 'initialReview' | 'thirdPartyReview' | 'publishedOn' | 'firstUsedOn'
>;

/** 条款常量：课件初审。 The clause constant of {@link checkCoursewareInitialReview}. */
export const coursewareInitialReview = /* @__PURE__ */ freeze({
  id: 'courseware-initial-review',
  function: 'checkCoursewareInitialReview',
  title: { 'zh-CN': '课件初审', en: 'Initial review of courseware' },
  force: 'must',
  modal: { exact: '应', paragraph: 44, start: 94, end: 95 },
  addressee: { 'zh-CN': '职业培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（四）',
      paragraph: 44,
      exact: '职业培训机构应将相关课件向云南省人力资源和社会保障厅职业能力建设处提交进行初审，',
      start: 88,
      end: 128,
    },
    {
      document: source.number,
      locator: '二（七）',
      paragraph: 51,
      exact: '课件经省人力资源社会保障厅初审后，',
      start: 28,
      end: 45,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'not-submitted': { 'zh-CN': '课件没有提交初审。', en: 'The courseware was not submitted for initial review.' },
    'submitted-elsewhere': {
      'zh-CN': '课件没有向云南省人力资源和社会保障厅提交初审。',
      en: 'The courseware was not submitted to the provincial HRSS department.',
    },
    'initial-review-not-passed': {
      'zh-CN': '课件初审没有通过（{actual|term}），却已有后续步骤。',
      en: 'The courseware has not passed the initial review ({actual|term}), and a later step has been taken.',
    },
    'step-before-initial-review': {
      'zh-CN': '“{step|term}”在{actual}，早于初审有结论之日{required}。',
      en: '{step|term}: {actual}, before the result of the initial review of {required}.',
    },
    'step-before-submission': {
      'zh-CN': '“{step|term}”在{actual}，早于提交初审之日{required}。',
      en: '{step|term}: {actual}, before it was submitted for initial review on {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(coursewareInitialReview, source);

/**
 * > 职业培训机构应将相关课件向云南省人力资源和社会保障厅职业能力建设处提交进行初审，
 * >
 * > 课件经省人力资源社会保障厅初审后，
 *
 * 检查申请用于补贴性培训的课件是否先向省人社厅提交初审（chūshěn）并通过，其后的第三方审核、发布、
 * 使用均不早于初审通过之日。约束职业培训机构。二（四）写职业能力建设处，二（七）写省人力资源社会保障厅：
 * 该处为省厅的内设机构，向任一提交均可。没有通过（审核中、未通过）的，其后没有任何步骤即没有违反。
 * 没有发生的步骤须写明为 `null`，缺失为未知。
 *
 * Checks that courseware put forward for subsidised training was submitted to the provincial HRSS
 * department for initial review and passed it, before anything later in the chain: third-party review,
 * publication, first use. Binds training institutions. 二（四） names the department's vocational
 * capacity building division, 二（七） the department: either will do. Courseware that has not passed
 * (pending, refused) breaks nothing until a later step is taken. Steps that have not been taken are
 * given as `null`; a missing key is unknown. On one and the same day the order is kept.
 *
 * 原文：[第44段](../../../docs/notice.md#p44)、[第51段](../../../docs/notice.md#p51)
 *
 * @param courseware - 一件课件。 One courseware record.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：已提交并通过，先后不乱；`failed`：没有提交、提交给其他机构，没有通过而有后续步骤，
 * 或后面的步骤在先；`cantTell`：有缺失； `inapplicable`：不用于补贴性培训，或已提交、尚未通过，也没有后续步骤。 Passed
 * if it was submitted and passed before every later step; failed if it was not submitted, or elsewhere, or a later
 * step was taken without its having passed; cantTell where a fact is unknown; inapplicable for courseware not meant
 * for subsidised training, and for one submitted that has not passed, without any later step.
 *
 * @example
 * ```ts
 * import { checkCoursewareInitialReview } from 'kunming-training-rules';
 *
 * const courseware = {
 *   forSubsidisedTraining: true,
 *   initialReview: { submittedTo: 'provincial-department', result: 'passed', decidedOn: '2022-03-01' },
 *   thirdPartyReview: { decidedOn: '2022-03-20' },
 *   publishedOn: '2022-04-01',
 *   firstUsedOn: null,
 * } as const;
 * checkCoursewareInitialReview(courseware).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkCoursewareInitialReview } from 'kunming-training-rules';
 *
 * const result = checkCoursewareInitialReview({ forSubsidisedTraining: true, initialReview: null });
 * result.violations[0]?.code; // => 'not-submitted'
 * ```
 */
export function checkCoursewareInitialReview(
  courseware: CoursewareInitialReviewRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, courseware, options);
}

type On = InForce<typeof coursewareInitialReview>;
type Piece = Fields<CoursewareInitialReviewRecord>;

/** 相关课件: to courseware put forward for subsidised training. */
function applies(courseware: Piece): Judgement {
  return holds(courseware, 'forSubsidisedTraining');
}

/** 应……提交进行初审: submitted to the department, and passed before any later step. */
function expects(courseware: Piece, on: On): Findings {
  const found = findings();
  const subject = referenceOf(courseware);
  if (courseware.initialReview === null) {
    violate(found, on, 'not-submitted', broken('initialReview', null, '!=', null, '', { subject }));
    return found;
  }
  const at = '/initialReview';
  const review = fields<InitialReview>(courseware.initialReview);
  const submittedTo = need(found, review, 'submittedTo', among(reviewAuthorities), at, subject);
  if (submittedTo === 'other')
    violate(
      found,
      on,
      'submitted-elsewhere',
      broken('submittedTo', submittedTo, '=', 'provincial-department', at, { subject }),
    );
  const result = need(found, review, 'result', resultOf, at, subject);
  if (result === undefined || result === 'passed') {
    keepsOrder(found, on, courseware, review);
    return found;
  }
  const begun = anyOf([handedOver(courseware, subject), publishedOrUsed(courseware)]);
  if (isUnderWay(found, begun)) return inapplicable();
  lacking(found, begun);
  if (begun.truth === true)
    violate(found, on, 'initial-review-not-passed', broken('result', result, '=', 'passed', at, { subject }));
  return found;
}

/** Whether it was handed over to the third party, which is a later step. */
function handedOver({ thirdPartyReview }: Piece, subject: string | undefined): Judgement {
  return thirdPartyReview === null || isObject(thirdPartyReview)
    ? known(thirdPartyReview !== null)
    : unknown(fact('/thirdPartyReview/decidedOn', subject));
}

/** 经……初审后: no later step is before the day of the result, or, where that is not known, of the submission. */
function keepsOrder(found: Findings, on: On, courseware: Piece, review: Fields<InitialReview>): void {
  const subject = referenceOf(courseware);
  const { thirdPartyReview, publishedOn, firstUsedOn } = courseware;
  const handedOver = thirdPartyReview === null ? { decidedOn: null } : fields<ThirdPartyReview>(thirdPartyReview);
  const decidedOn = day(review.decidedOn);
  if (decidedOn === undefined && [handedOver.decidedOn, publishedOn, firstUsedOn].some((each) => each !== null))
    found.missing.push(fact('/initialReview/decidedOn', subject));
  const earliest = decidedOn ?? day(review.submittedOn);
  const follows = (step: keyof Piece, path: JsonPointer, value: unknown): void => {
    const taken = dayOrNone(value);
    if (taken === undefined) found.missing.push(fact(path, subject));
    if (typeof taken !== 'string' || earliest === undefined || taken >= earliest) return;
    violate(
      found,
      on,
      decidedOn === undefined ? 'step-before-submission' : 'step-before-initial-review',
      broken(step, taken, '>=', earliest, '', { path, data: { step }, subject }),
    );
  };
  follows('thirdPartyReview', '/thirdPartyReview/decidedOn', handedOver.decidedOn);
  follows('publishedOn', '/publishedOn', publishedOn);
  follows('firstUsedOn', '/firstUsedOn', firstUsedOn);
}
