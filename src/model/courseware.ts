import { z } from 'zod';
import { reviewAuthorities, type ReviewAuthority, type ReviewResult, reviewResults } from '../definitions/codes.js';
import { type Defect } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { day, fields, oneOf } from '../values/read.js';
import { checkAgreeing, checkWithin } from './cross-field.js';
import { parseRecord } from './parse.js';
import { daySchema, referenceSchema, textSchema } from './schema.js';

/** 初审。 Initial review by the provincial department (省厅职业能力建设处初审). */
export interface InitialReview {
  /**
   * 提交给：省人社厅（职业能力建设处）、其他。 Submitted to: the provincial HRSS department (its vocational capacity
   * building division, 职业能力建设处), or elsewhere.
   */
  readonly submittedTo?: ReviewAuthority;
  /** 提交日期。 Day of submission. */
  readonly submittedOn?: CalendarDay;
  /** 结论。 Result. */
  readonly result?: ReviewResult;
  /** 结论日期；`null` 为尚无结论。 Day of the result; `null`: none yet. */
  readonly decidedOn?: CalendarDay | null;
}

/** 第三方审核。 Third-party review (第三方审核). */
export interface ThirdPartyReview {
  /**
   * 审核机构：`ministry-exchange-centre` 为人力资源和社会保障部国际合作交流中心，其他为第三方评价机构名录中的编号。
   * The body that reviews: `ministry-exchange-centre` (the ministry's International Cooperation and Exchange Centre),
   * or a reference in the register of evaluation bodies.
   */
  readonly body?: string;
  /** 结论。 Result. */
  readonly result?: ReviewResult;
  /** 结论日期；`null` 为尚无结论。 Day of the result; `null`: none yet. */
  readonly decidedOn?: CalendarDay | null;
}

/**
 * 课件，连同其审核、发布的经过。
 *
 * Courseware (课件) for online training, with its chain of review, publication and use.
 */
export interface Courseware {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 名称。 Title. */
  readonly title?: string;
  /** 是否申请用于补贴性职业培训。 Whether it is put forward for subsidised training (补贴性职业培训). */
  readonly forSubsidisedTraining?: boolean;
  /**
   * 内容所对应、符合其要求的云南省培训补贴目录条目；`null` 为没有。 Entry of the provincial training-subsidy catalogue
   * (培训补贴目录) whose requirements its content meets; `null`: none.
   */
  readonly catalogueEntry?: string | null;
  /** 初审；`null` 为没有提交。 Initial review; `null`: not submitted. */
  readonly initialReview?: InitialReview | null;
  /** 第三方审核；`null` 为没有。 Third-party review; `null`: none. */
  readonly thirdPartyReview?: ThirdPartyReview | null;
  /** 由省平台统一发布的日期；`null` 为未发布。 Day the provincial platform published it; `null`: not published. */
  readonly publishedOn?: CalendarDay | null;
  /** 首次用于培训的日期；`null` 为尚未使用。 Day of first use in training; `null`: not used yet. */
  readonly firstUsedOn?: CalendarDay | null;
}

const initialReviewSchema = /* @__PURE__ */ z.strictObject({
  submittedTo: z.enum(reviewAuthorities).exactOptional(),
  submittedOn: daySchema.exactOptional(),
  result: z.enum(reviewResults).exactOptional(),
  decidedOn: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<InitialReview>;

const thirdPartyReviewSchema = /* @__PURE__ */ z.strictObject({
  body: referenceSchema.exactOptional(),
  result: z.enum(reviewResults).exactOptional(),
  decidedOn: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<ThirdPartyReview>;

/** Schema of {@link Courseware}. @internal */
export const coursewareSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  title: textSchema.exactOptional(),
  forSubsidisedTraining: z.boolean().exactOptional(),
  catalogueEntry: referenceSchema.nullable().exactOptional(),
  initialReview: initialReviewSchema.nullable().exactOptional(),
  thirdPartyReview: thirdPartyReviewSchema.nullable().exactOptional(),
  publishedOn: daySchema.nullable().exactOptional(),
  firstUsedOn: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<Courseware>;

/**
 * 解析课件记录：复制一次，检查类型；结论不早于提交，有结论日期当且仅当已有结论。审核、发布、使用的先后不在此检查，
 * 那是各条款的事。
 *
 * Parses a courseware record from JSON: copies the input once, checks every leaf, that a result does not lie before its
 * submission, and that a review has a day of its result where it has one, and none while it is pending. Whether review,
 * publication and use keep their order is not asked here: a broken order is a violation of a clause, not a defect of
 * the record.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseCourseware } from 'kunming-training-rules';
 *
 * parseCourseware({ reference: 'C1', initialReview: null }).initialReview; // => null
 * ```
 */
export function parseCourseware(input: unknown): Courseware {
  return parseRecord(
    'Courseware',
    coursewareSchema,
    (record, defects) => {
      coursewareDefects(record, defects);
    },
    input,
  );
}

/** What must hold between the fields of a courseware record, on well-typed leaves only. @internal */
export function coursewareDefects(courseware: unknown, defects: Defect[], pointer = ''): void {
  const { initialReview, thirdPartyReview } = fields(courseware as Courseware);
  checkWithin(initialReview, 'submittedOn', 'decidedOn', defects, `${pointer}/initialReview`);
  checkResult(initialReview, defects, `${pointer}/initialReview`);
  checkResult(thirdPartyReview, defects, `${pointer}/thirdPartyReview`);
}

/** A result has its day, and what is pending has none. */
function checkResult(review: unknown, defects: Defect[], pointer: string): void {
  const { result, decidedOn } = fields(review as ThirdPartyReview);
  const known = oneOf(result, reviewResults);
  const contradicts = known === 'pending' ? day(decidedOn) !== undefined : known !== undefined && decidedOn === null;
  checkAgreeing(contradicts, decidedOn, `${pointer}/decidedOn`, [`${pointer}/result`], defects);
}
