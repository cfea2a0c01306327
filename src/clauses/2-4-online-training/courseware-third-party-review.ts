import { evaluationBases, reviewResults } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { gated, holds } from '../../kernel/conditions.js';
import { decide, fact, type Findings, findings, inapplicable, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, known, not, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import { anyTaken, laterSteps } from '../../kernel/taken.js';
import type { Courseware, InitialReview, ThirdPartyReview } from '../../model/courseware.js';
import type { EvaluationBodyRecognition, EvaluationBodyRegister, ReferenceData } from '../../model/reference-data.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, fields, isObject, list, oneOf, referenceOf, text } from '../../values/read.js';

/**
 * {@link checkCoursewareThirdPartyReview} 所读的字段。 What {@link checkCoursewareThirdPartyReview} reads of a courseware
 * record.
 */
export type CoursewareThirdPartyReviewRecord = Pick<
  Courseware,
  'reference' | 'forSubsidisedTraining' | 'initialReview' | 'thirdPartyReview' | 'publishedOn' | 'firstUsedOn'
>;

/** {@link checkCoursewareThirdPartyReview} 的调用选项。 Options of {@link checkCoursewareThirdPartyReview}. */
export interface CoursewareThirdPartyReviewOptions extends ClauseOptions {
  /** 参考数据：第三方评价机构名录。 Reference data: the register of bodies that review courseware. */
  readonly reference?: Pick<ReferenceData, 'evaluationBodies'> | undefined;
}

/** 条款常量：课件第三方审核。 The clause constant of {@link checkCoursewareThirdPartyReview}. */
export const coursewareThirdPartyReview = /* @__PURE__ */ freeze({
  id: 'courseware-third-party-review',
  function: 'checkCoursewareThirdPartyReview',
  title: { 'zh-CN': '课件第三方审核', en: 'Third-party review of courseware' },
  force: 'must',
  modal: null,
  addressee: { 'zh-CN': '省人力资源和社会保障厅', en: 'provincial HRSS department' },
  citations: [
    {
      document: '昆人社通〔2022〕34号',
      locator: '二（四）',
      paragraph: 44,
      exact:
        '初审合格后，交由人力资源和社会保障部国际合作交流中心或省人力资源和社会保障厅认定的第三方评价机构组织进行审核。',
      start: 128,
      end: 183,
    },
    {
      document: '昆人社通〔2022〕34号',
      locator: '二（七）',
      paragraph: 51,
      exact: '交由委托的第三方机构进行审核，',
      start: 45,
      end: 60,
    },
  ],
  parameters: {},
  readings: {
    body: {
      adopted: 'either-clause',
      options: {
        'either-clause': {
          'zh-CN': '二（四）所列机构，或二（七）所称受委托的机构',
          en: 'a body named in 二（四）, or one entrusted under 二（七）',
        },
        'only-2-4': { 'zh-CN': '仅二（四）所列机构', en: 'only the bodies named in 二（四）' },
      },
      why: '两处写法不同：认定的第三方评价机构；委托的第三方机构',
    },
  },
  effect: null,
  members: [],
  messages: {
    'no-third-party-review': {
      'zh-CN': '课件没有经第三方审核，却已发布或使用。',
      en: 'The courseware had no third-party review and is published or in use.',
    },
    'body-not-admissible': {
      'zh-CN': '审核机构在审核之日不是规定的机构。',
      en: 'The reviewing body was none of those provided for on the day of the review.',
    },
    'third-party-review-not-passed': {
      'zh-CN': '课件第三方审核没有通过（{actual|term}），却已发布或使用。',
      en: 'The courseware has not passed the third-party review ({actual|term}) and is published or in use.',
    },
    'initial-review-not-passed-first': {
      'zh-CN': '初审没有合格（{state|term}），不能交第三方审核。',
      en: 'The initial review has not passed ({state|term}): no third-party review can follow.',
    },
    'before-initial-review': {
      'zh-CN': '第三方审核的结论（{actual}）早于初审有结论之日（{required}）。',
      en: 'Third-party review of {actual}, before the result of the initial review of {required}.',
    },
    'before-submission': {
      'zh-CN': '第三方审核的结论（{actual}）早于提交初审之日（{required}）。',
      en: 'Third-party review of {actual}, before the courseware was submitted for initial review on {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(coursewareThirdPartyReview);

/**
 * > 初审合格后，交由人力资源和社会保障部国际合作交流中心或省人力资源和社会保障厅认定的第三方评价机构组织进行审核。
 * >
 * > 交由委托的第三方机构进行审核，
 *
 * 检查申请用于补贴性培训的课件在初审合格之后，是否由规定的机构进行第三方审核（dìsānfāng shěnhé）并通过：人力资源和社会保障部
 * 国际合作交流中心，或审核之日在名录中的第三方评价机构。名录由调用者作为参考数据提供。约束省人力资源和社会保障厅。
 * 采用的读法：二（四）认定的和二（七）委托的机构均可。没有通过（没有审核、审核中、未通过）的，没有发布也没有使用即没有违反；
 * 没有发生的步骤须写明为 `null`。
 *
 * Checks that courseware put forward for subsidised training, after its initial review passed, was
 * reviewed by an admissible body and passed: the ministry's International Cooperation and Exchange
 * Centre, or a body in the register (reference data of the caller) on the day of the result. Binds the
 * provincial department. Reading taken: a body recognised under 二（四） or entrusted under 二（七）.
 * Courseware that has not passed (no review, pending, refused) breaks nothing until it is published or
 * used; steps that have not been taken are given as `null`. Results of one and the same day are in order.
 *
 * 原文：[第44段](../../../docs/notice.md#p44)、[第51段](../../../docs/notice.md#p51)
 *
 * @param courseware - 一件课件。 One courseware record.
 * @param options - 参考数据（第三方评价机构名录）、判断之日、政策。 Register of evaluation bodies, day and policy.
 * @returns `passed`：初审合格后由规定的机构审核通过；`failed`：机构不合规定，早于初审合格，或没有通过即发布、使用；`cantTell`：有缺失；
 * `inapplicable`：不用于补贴性培训，或审核没有通过、也没有发布和使用。 Passed as above; failed where the body
 * or the order of the review is wrong, or courseware that has not passed is published or used; cantTell
 * where a fact or the register is unknown; inapplicable for courseware not meant for subsidised training,
 * and for one that has not passed, is not published and not used.
 *
 * @example
 * ```ts
 * import { checkCoursewareThirdPartyReview } from 'kunming-training-rules';
 *
 * const courseware = {
 *   forSubsidisedTraining: true,
 *   initialReview: { result: 'passed', decidedOn: '2022-03-01' },
 *   thirdPartyReview: { body: 'ministry-exchange-centre', result: 'passed', decidedOn: '2022-03-20' },
 * } as const;
 * checkCoursewareThirdPartyReview(courseware).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkCoursewareThirdPartyReview } from 'kunming-training-rules';
 *
 * const courseware = {
 *   forSubsidisedTraining: true,
 *   initialReview: { result: 'passed', decidedOn: '2022-03-21' },
 *   thirdPartyReview: { body: 'ministry-exchange-centre', result: 'passed', decidedOn: '2022-03-20' },
 * } as const;
 * checkCoursewareThirdPartyReview(courseware).violations[0]?.code; // => 'before-initial-review'
 * ```
 */
export function checkCoursewareThirdPartyReview(
  courseware: CoursewareThirdPartyReviewRecord,
  options?: CoursewareThirdPartyReviewOptions,
): ClauseResult {
  return judge(adopted, body, courseware, options);
}

type On = InForce<typeof coursewareThirdPartyReview>;

function body(
  courseware: CoursewareThirdPartyReviewRecord,
  on: On,
  options: CoursewareThirdPartyReviewOptions,
): Findings {
  const { initialReview, thirdPartyReview } = fields(courseware);
  const subject = referenceOf(courseware);
  const gate = holds(courseware, 'forSubsidisedTraining');
  if (gate.truth === false) return inapplicable();
  const found = findings();
  const at = '/thirdPartyReview';
  const begun = anyTaken(courseware, laterSteps);
  let unfinished = thirdPartyReview === null;
  if (thirdPartyReview === null) {
    decide(found, not(begun), () =>
      violation(on, 'no-third-party-review', {
        path: at,
        actual: null,
        quantity: 'thirdPartyReview',
        op: '!=',
        value: null,
        subject,
      }),
    );
  } else {
    const leaves = fields(thirdPartyReview as ThirdPartyReview);
    const result = oneOf(leaves.result, reviewResults);
    const decidedOn = dayOrNone(leaves.decidedOn);
    const reviewer = text(leaves.body);
    if (reviewer === undefined) found.missing.push(fact(`${at}/body`, subject));
    else {
      decide(found, admissible(reviewer, decidedOn, on, options), () =>
        violation(on, 'body-not-admissible', {
          path: `${at}/body`,
          actual: reviewer,
          quantity: 'body',
          op: 'in',
          value: 'evaluationBodies',
          subject,
        }),
      );
    }
    unfinished = result !== undefined && result !== 'passed';
    if (result === undefined) found.missing.push(fact(`${at}/result`, subject));
    else if (unfinished) {
      decide(found, not(begun), () =>
        violation(on, 'third-party-review-not-passed', {
          path: `${at}/result`,
          actual: result,
          quantity: 'result',
          op: '=',
          value: 'passed',
          subject,
        }),
      );
    }
    if (typeof decidedOn !== 'string' && (decidedOn === undefined || result === 'passed'))
      found.missing.push(fact(`${at}/decidedOn`, subject));
    // An initial review that has not passed matters once there is a third-party review, or a later step that needs one.
    order(initialReview, decidedOn, isObject(thirdPartyReview) ? yes : begun, on, found, subject);
  }
  if (unfinished && begun.truth === false && found.violations.length + found.missing.length === 0)
    return inapplicable();
  return gated(gate, found);
}

function order(
  initialReview: unknown,
  decidedOn: CalendarDay | null | undefined,
  matters: Judgement,
  on: On,
  found: Findings,
  subject: string | undefined,
): void {
  const initial = fields(initialReview as InitialReview);
  const result = oneOf(initial.result, reviewResults);
  const passedOn = day(initial.decidedOn);
  if (initialReview === null || (result !== undefined && result !== 'passed')) {
    const data = { state: result ?? 'no-review' };
    decide(found, not(matters), () =>
      violation(on, 'initial-review-not-passed-first', {
        path: '/thirdPartyReview',
        actual: result ?? null,
        quantity: 'initialReview',
        op: '=',
        value: 'passed',
        data,
        subject,
      }),
    );
    return;
  }
  if (result === undefined) found.missing.push(fact('/initialReview/result', subject));
  if (decidedOn === null) return;
  if (passedOn === undefined) found.missing.push(fact('/initialReview/decidedOn', subject));
  // Where the day of the result is not known, it does not lie before the submission.
  const earliest = passedOn ?? day(initial.submittedOn);
  if (decidedOn === undefined || earliest === undefined || decidedOn >= earliest) return;
  const code = passedOn === undefined ? 'before-submission' : 'before-initial-review';
  found.violations.push(
    violation(on, code, {
      path: '/thirdPartyReview/decidedOn',
      actual: decidedOn,
      quantity: 'thirdPartyReview',
      op: '>=',
      value: earliest,
      subject,
    }),
  );
}

/** Whether a body may review on a day. Without a result yet (`null`) its day is unknown. */
function admissible(
  reviewer: string,
  date: CalendarDay | null | undefined,
  on: On,
  options: CoursewareThirdPartyReviewOptions,
): Judgement {
  if (reviewer === 'ministry-exchange-centre') return yes;
  const path = '/evaluationBodies/recognitions';
  const entries = list(fields(fields(options.reference).evaluationBodies as EvaluationBodyRegister).recognitions);
  if (entries === undefined) return unknown(fact(path, undefined, 'reference'));
  const verdicts = entries.map((entry, index) => {
    const at = `${path}/${String(index)}`;
    return isObject(entry) ? recognised(entry, at, reviewer, date, on) : unknown(fact(at, undefined, 'reference'));
  });
  // Without a day of the result a line that is of the body settles nothing, and no other line can.
  return verdicts.some(({ truth, missing }) => truth === null && missing.length === 0) ? unknown() : anyOf(verdicts);
}

function recognised(
  entry: unknown,
  at: string,
  reviewer: string,
  date: CalendarDay | null | undefined,
  on: On,
): Judgement {
  const leaves = fields(entry as EvaluationBodyRecognition);
  const name = text(leaves.body);
  const basis = oneOf(leaves.basis, evaluationBases);
  const from = day(leaves.validFrom);
  const to = dayOrNone(leaves.validTo);
  const open = (key: string): Judgement => unknown(fact(`${at}/${key}`, undefined, 'reference'));
  return allOf([
    name === undefined ? open('body') : known(name === reviewer),
    on.reading.body === 'either-clause' ? yes : basis === undefined ? open('basis') : known(basis === 'recognised'),
    from === undefined ? open('validFrom') : typeof date === 'string' ? known(from <= date) : unknown(),
    to === undefined ? open('validTo') : to === null ? yes : typeof date === 'string' ? known(date <= to) : unknown(),
  ]);
}
