import type { Courseware, InitialReview, ThirdPartyReview } from '../../model/courseware.js';
import { reviewAuthorities, reviewResults } from '../../model/codes.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, type ClauseOptions } from '../../policy/judge.js';
import { fact, findings, inapplicable, violation, type Findings } from '../../result/findings.js';
import { day, dayOrNone, fields, flag, oneOf, referenceOf } from '../../result/read.js';
import type { ClauseResult } from '../../result/result.js';

/** {@link checkCoursewareInitialReview} 所读的字段。 What {@link checkCoursewareInitialReview} reads of a courseware record. */
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
      document: '昆人社通〔2022〕34号',
      locator: '二（四）',
      paragraph: 44,
      exact: '职业培训机构应将相关课件向云南省人力资源和社会保障厅职业能力建设处提交进行初审，',
      start: 88,
      end: 128,
    },
    { document: '昆人社通〔2022〕34号', locator: '二（七）', paragraph: 51, exact: '课件经省人力资源社会保障厅初审后，', start: 28, end: 45 },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'not-submitted': { 'zh-CN': '课件没有提交初审。', en: 'The courseware was not submitted for initial review.' },
    'submitted-elsewhere': { 'zh-CN': '课件没有向云南省人力资源和社会保障厅提交初审。', en: 'The courseware was not submitted to the provincial HRSS department.' },
    'initial-review-not-passed': { 'zh-CN': '课件初审没有通过（{actual|term}）。', en: 'The courseware has not passed the initial review ({actual|term}).' },
    'step-before-initial-review': {
      'zh-CN': '“{step|term}”在{actual}，早于初审通过之日{required}。',
      en: '{step|term}: {actual}, before the initial review passed on {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(coursewareInitialReview);

/**
 * > 职业培训机构应将相关课件向云南省人力资源和社会保障厅职业能力建设处提交进行初审，
 * >
 * > 课件经省人力资源社会保障厅初审后，
 *
 * 检查申请用于补贴性培训的课件是否先向省人社厅提交初审（chūshěn）并通过，其后的第三方审核、发布、使用均不早于初审通过之日。
 * 约束职业培训机构。二（四）写职业能力建设处，二（七）写省人力资源社会保障厅：该处为省厅的内设机构，向任一提交均可。
 * 尚在审核中的，为没有通过。没有发生的步骤须写明为 `null`，缺失为未知。
 *
 * Checks that courseware put forward for subsidised training was submitted to the provincial HRSS
 * department for initial review and passed it, before anything later in the chain: third-party review,
 * publication, first use. Binds training institutions. 二（四） names the department's vocational
 * capacity building division, 二（七） the department: either will do. A review still pending has not
 * passed. Steps that have not been taken are given as `null`; a missing key is unknown. On one and the
 * same day the order is kept.
 *
 * 原文：[第44段](../../../docs/notice.md#p44)、[第51段](../../../docs/notice.md#p51)
 *
 * @param courseware - 一件课件。 One courseware record.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：已提交并通过，先后不乱；`failed`：没有提交、提交给其他机构、没有通过，或后面的步骤在先；`cantTell`：有缺失；
 * `inapplicable`：不用于补贴性培训。 Passed if it was submitted and passed before every later step,
 * failed if not, cantTell where a fact is unknown, inapplicable for courseware not meant for
 * subsidised training.
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
export function checkCoursewareInitialReview(courseware: CoursewareInitialReviewRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, courseware, options);
}

function body(courseware: CoursewareInitialReviewRecord, on: InForce<typeof coursewareInitialReview>): Findings {
  const given = fields(courseware);
  const subject = referenceOf(courseware);
  const applies = flag(given.forSubsidisedTraining);
  if (applies === false) return inapplicable();
  const found = findings();
  if (applies === undefined) found.missing.push(fact('/forSubsidisedTraining', subject));
  if (given.initialReview === null) {
    found.violations.push(violation(on, 'not-submitted', { path: '/initialReview', actual: null, quantity: 'initialReview', op: '!=', value: null, subject }));
  } else {
    review(given, on, found, subject);
  }
  if (applies === undefined) found.violations.length = 0;
  return found;
}

function review(given: { readonly [K in keyof Courseware]?: unknown }, on: InForce<typeof coursewareInitialReview>, found: Findings, subject: string | undefined): void {
  const leaves = fields(given.initialReview as InitialReview);
  const submittedTo = oneOf(leaves.submittedTo, reviewAuthorities);
  const result = oneOf(leaves.result, reviewResults);
  const decidedOn = day(leaves.decidedOn);
  if (submittedTo === undefined) found.missing.push(fact('/initialReview/submittedTo', subject));
  else if (submittedTo !== 'provincial-department') {
    found.violations.push(
      violation(on, 'submitted-elsewhere', { path: '/initialReview/submittedTo', actual: submittedTo, quantity: 'submittedTo', op: '=', value: 'provincial-department', subject }),
    );
  }
  if (result === undefined) found.missing.push(fact('/initialReview/result', subject));
  else if (result !== 'passed') {
    found.violations.push(violation(on, 'initial-review-not-passed', { path: '/initialReview/result', actual: result, quantity: 'result', op: '=', value: 'passed', subject }));
    return;
  }

  const later = [
    ['thirdPartyReview', '/thirdPartyReview/decidedOn', given.thirdPartyReview === null ? null : fields(given.thirdPartyReview as ThirdPartyReview).decidedOn],
    ['publishedOn', '/publishedOn', given.publishedOn],
    ['firstUsedOn', '/firstUsedOn', given.firstUsedOn],
  ] as const;
  if (decidedOn === undefined && later.some(([, , value]) => value !== null)) found.missing.push(fact('/initialReview/decidedOn', subject));
  for (const [step, path, value] of later) {
    const taken = dayOrNone(value);
    if (taken === undefined) found.missing.push(fact(path, subject));
    else if (taken !== null && decidedOn !== undefined && taken < decidedOn) {
      found.violations.push(violation(on, 'step-before-initial-review', { path, actual: taken, quantity: step, op: '>=', value: decidedOn, data: { step }, subject }));
    }
  }
}
