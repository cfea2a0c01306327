import { evaluationBases } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { broken, holds, lacking, need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, known, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Courseware, InitialReview, ThirdPartyReview } from '../../model/courseware.js';
import type { EvaluationBodyRecognition, EvaluationBodyRegister, ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, type Fields, fields, isObject, list, oneOf, referenceOf, text } from '../../values/read.js';
import { isUnderWay, publishedOrUsed, resultOf } from '../shared/courseware.js';

/**
 * {@link checkCoursewareThirdPartyReview} 所读的字段。 What {@link checkCoursewareThirdPartyReview} reads of a
 * courseware record.
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
      document: source.number,
      locator: '二（四）',
      paragraph: 44,
      exact:
        '初审合格后，交由人力资源和社会保障部国际合作交流中心或省人力资源和社会保障厅认定的第三方评价机构组织进行审核。',
      start: 128,
      end: 183,
    },
    {
      document: source.number,
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

const adopted = /* @__PURE__ */ adopt(coursewareThirdPartyReview, source);

/**
 * > 初审合格后，交由人力资源和社会保障部国际合作交流中心或省人力资源和社会保障厅认定的第三方评价机构组织进行审核。
 * >
 * > 交由委托的第三方机构进行审核，
 *
 * 检查申请用于补贴性培训的课件在初审合格之后，是否由规定的机构进行第三方审核（dìsānfāng shěnhé）并通过：
 * 人力资源和社会保障部国际合作交流中心，或审核之日在名录中的第三方评价机构。名录由调用者作为参考数据提供。
 * 约束省人力资源和社会保障厅。采用的读法：二（四）所列机构，或二（七）所称受委托的机构。没有通过（没有审核、审核中、
 * 未通过）的，没有发布也没有使用即没有违反；没有发生的步骤须写明为 `null`。
 *
 * Checks that courseware put forward for subsidised training, after its initial review passed, was
 * reviewed by an admissible body and passed: the ministry's International Cooperation and Exchange
 * Centre, or a body in the register (reference data of the caller) on the day of the result. Binds the
 * provincial HRSS department. Reading taken: a body named in 二（四）, or one entrusted under 二（七）.
 * Courseware that has not passed (no review, pending, refused) breaks nothing until it is published or
 * used; steps that have not been taken are given as `null`. Results of one and the same day are in order.
 *
 * 原文：[第44段](../../../docs/notice.md#p44)、[第51段](../../../docs/notice.md#p51)
 *
 * @param courseware - 一件课件。 One courseware record.
 * @param options - 参考数据（第三方评价机构名录）、判断之日、政策。 Register of evaluation bodies, day and policy.
 * @returns `passed`：初审合格后由规定的机构审核通过；`failed`：机构不合规定，早于初审合格，或没有通过即发布、使用；
 * `cantTell`：有缺失； `inapplicable`：不用于补贴性培训，或审核没有通过、也没有发布和使用。 Passed as above; failed
 * where the body or the order of the review is wrong, or courseware that has not passed is published or used; cantTell
 * where a fact or the register is unknown; inapplicable for courseware not meant for subsidised training, and for one
 * that has not passed, is not published and not used.
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
  return judge(adopted, { applies, expects }, courseware, options);
}

type On = InForce<typeof coursewareThirdPartyReview>;
type Piece = Fields<CoursewareThirdPartyReviewRecord>;

/** To courseware put forward for subsidised training. */
function applies(courseware: Piece): Judgement {
  return holds(courseware, 'forSubsidisedTraining');
}

/** 组织进行审核: reviewed and passed, before it is published or used; until then it breaks nothing. */
function expects(courseware: Piece, on: On, options: CoursewareThirdPartyReviewOptions): Findings {
  const found = findings();
  const subject = referenceOf(courseware);
  const begun = publishedOrUsed(courseware);
  if (courseware.thirdPartyReview === null) {
    lacking(found, begun);
    if (begun.truth === true)
      violate(found, on, 'no-third-party-review', broken('thirdPartyReview', null, '!=', null, '', { subject }));
    return begun.truth === false ? inapplicable() : found;
  }
  const at = '/thirdPartyReview';
  const review = fields<ThirdPartyReview>(courseware.thirdPartyReview);
  byAdmissibleBody(found, on, review, subject, options);
  const result = need(found, review, 'result', resultOf, at, subject);
  const unfinished = result !== undefined && result !== 'passed';
  if (unfinished) {
    lacking(found, begun);
    if (begun.truth === true)
      violate(found, on, 'third-party-review-not-passed', broken('result', result, '=', 'passed', at, { subject }));
  }
  need(found, review, 'decidedOn', result === 'passed' ? day : dayOrNone, at, subject);
  // An initial review that has not passed matters once there is a third-party review, or a later step that needs one.
  afterInitialReview(found, on, courseware, isObject(courseware.thirdPartyReview) ? yes : begun);
  return unfinished && isUnderWay(found, begun) ? inapplicable() : found;
}

/** 初审合格后: after the initial review has passed, or where its day is not known, not before its submission. */
function afterInitialReview(found: Findings, on: On, courseware: Piece, matters: Judgement): void {
  const subject = referenceOf(courseware);
  const initial = fields<InitialReview>(courseware.initialReview);
  const result =
    courseware.initialReview === null ? null : need(found, initial, 'result', resultOf, '/initialReview', subject);
  if (result !== undefined && result !== 'passed') {
    lacking(found, matters);
    if (matters.truth === true)
      violate(
        found,
        on,
        'initial-review-not-passed-first',
        broken('initialReview', result, '=', 'passed', '', {
          path: '/thirdPartyReview',
          data: { state: result ?? 'no-review' },
          subject,
        }),
      );
    return;
  }
  const decidedOn = dayOrNone(fields<ThirdPartyReview>(courseware.thirdPartyReview).decidedOn);
  if (decidedOn === null) return;
  const passedOn = need(found, initial, 'decidedOn', day, '/initialReview', subject);
  const earliest = passedOn ?? day(initial.submittedOn);
  if (decidedOn === undefined || earliest === undefined || decidedOn >= earliest) return;
  violate(
    found,
    on,
    passedOn === undefined ? 'before-submission' : 'before-initial-review',
    broken('thirdPartyReview', decidedOn, '>=', earliest, '', { path: '/thirdPartyReview/decidedOn', subject }),
  );
}

/**
 * 交由……国际合作交流中心或……认定的第三方评价机构: by the centre, or by a body of the register on the day of its result.
 */
function byAdmissibleBody(
  found: Findings,
  on: On,
  review: Fields<ThirdPartyReview>,
  subject: string | undefined,
  { reference }: CoursewareThirdPartyReviewOptions,
): void {
  const body = need(found, review, 'body', text, '/thirdPartyReview', subject);
  if (body === undefined || body === 'ministry-exchange-centre') return;
  const register = list(fields<EvaluationBodyRegister>(fields(reference).evaluationBodies).recognitions);
  const admissible = listed(register, { body, date: day(review.decidedOn) }, on);
  lacking(found, admissible);
  if (admissible.truth === false)
    violate(
      found,
      on,
      'body-not-admissible',
      broken('body', body, 'in', 'evaluationBodies', '/thirdPartyReview', { subject }),
    );
}

/** A body, and the day of its result where it has one. */
interface Reviewer {
  readonly body: string;
  readonly date: CalendarDay | undefined;
}

/** Whether the register has a body on a day. */
function listed(register: readonly unknown[] | undefined, reviewer: Reviewer, on: On): Judgement {
  const path = '/evaluationBodies/recognitions';
  if (register === undefined) return unknown(fact(path, undefined, 'reference'));
  const lines = register.map((line, index) => {
    const at = `${path}/${String(index)}`;
    return isObject(line) ? recognises(fields(line), at, reviewer, on) : unknown(fact(at, undefined, 'reference'));
  });
  // Without a day of the result a line that is of the body settles nothing, and no other line can.
  return lines.some(({ truth, missing }) => truth === null && missing.length === 0) ? unknown() : anyOf(lines);
}

/** Whether a line of the register recognises a body on a day; unknown, with nothing missing, without one. */
function recognises(
  line: Fields<EvaluationBodyRecognition>,
  at: JsonPointer,
  { body, date }: Reviewer,
  on: On,
): Judgement {
  const part = <V>(name: keyof typeof line, value: V | undefined, as: (value: V) => Judgement): Judgement =>
    value === undefined ? unknown(fact(`${at}/${name}`, undefined, 'reference')) : as(value);
  const dated = (valid: (date: CalendarDay) => boolean): Judgement =>
    date === undefined ? unknown() : known(valid(date));
  return allOf([
    part('body', text(line.body), (name) => known(name === body)),
    on.reading.body === 'either-clause'
      ? yes
      : part('basis', oneOf(line.basis, evaluationBases), (basis) => known(basis === 'recognised')),
    part('validFrom', day(line.validFrom), (from) => dated((date) => from <= date)),
    part('validTo', dayOrNone(line.validTo), (to) => (to === null ? yes : dated((date) => date <= to))),
  ]);
}
