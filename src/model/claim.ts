import { z } from 'zod';
import { type FundKind, fundKinds, type SkillLevel, skillLevels } from '../definitions/codes.js';
import { type Defect } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { checkUnique, checkWithin } from './cross-field.js';
import { parseRecord } from './parse.js';
import { daySchema, moneySchema, referenceSchema, textSchema } from './schema.js';

/** 申报补贴的一名学员。 One trainee of a subsidy claim. */
export interface ClaimedTrainee {
  /** 学员编号，与班级名册相同。 Opaque reference of the trainee, the same as on the roster. */
  readonly trainee?: string;
  /**
   * 证件号码；`null` 为没有。绝不出现在结果中。 Number of the identity document; `null`: none given. Never in a result.
   */
  readonly identityNumber?: string | null;
  /** 等级；`null` 为不分等级。 Skill level claimed for; `null`: no levels. */
  readonly level?: SkillLevel | null;
  /**
   * 金额（元），十进制字符串，最多十二位整数、两位小数。 Amount in yuan, a decimal string of at most twelve digits and
   * two places.
   */
  readonly amount?: string;
  /** 拨付日期；`null` 为未拨付。 Day it was paid; `null`: not paid. */
  readonly paidOn?: CalendarDay | null;
}

/** 一笔资金。 One allocation of a fund to a claim. */
export interface FundAllocation {
  /** 资金来源；`null` 为没有写明。 Source of the money; `null`: none named. */
  readonly fund?: FundKind | null;
  /** 其他资金的名称；`null` 为没有。 Name of another fund (等); `null`: none. */
  readonly fundName?: string | null;
  /**
   * 金额（元），十进制字符串，最多十二位整数、两位小数。 Amount in yuan, a decimal string of at most twelve digits and
   * two places.
   */
  readonly amount?: string;
}

/** 补贴申报：一个班级的职业培训补贴。 A subsidy claim (补贴申报): the vocational training subsidy of one class. */
export interface SubsidyClaim {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 班级编号。 Reference of the class. */
  readonly class?: string;
  /** 职业（工种）代码。 Code of the occupation (职业、工种). */
  readonly occupation?: string;
  /**
   * 申报总额（元），十进制字符串，最多十二位整数、两位小数。 Total claimed in yuan, a decimal string of at most twelve
   * digits and two places.
   */
  readonly total?: string;
  /** 申报的学员，一经给出即为全部。 Every trainee claimed for; complete once given. */
  readonly trainees?: readonly ClaimedTrainee[];
  /** 资金，一经给出即为全部。 Every allocation of funds; complete once given. */
  readonly allocations?: readonly FundAllocation[];
  /** 提交日期。 Day of submission. */
  readonly submittedOn?: CalendarDay;
  /**
   * 审核通过（符合拨付要求）日期；`null` 为未通过。 Day it was approved as meeting the requirements (符合拨付要求);
   * `null`: not approved.
   */
  readonly approvedOn?: CalendarDay | null;
  /** 拨付日期；`null` 为未拨付。 Day of payment (拨付); `null`: not paid. */
  readonly paidOn?: CalendarDay | null;
}

const claimedTraineeSchema = /* @__PURE__ */ z.strictObject({
  trainee: referenceSchema.exactOptional(),
  identityNumber: textSchema.nullable().exactOptional(),
  level: z.enum(skillLevels).nullable().exactOptional(),
  amount: moneySchema.exactOptional(),
  paidOn: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<ClaimedTrainee>;

const fundAllocationSchema = /* @__PURE__ */ z.strictObject({
  fund: z.enum(fundKinds).nullable().exactOptional(),
  fundName: textSchema.nullable().exactOptional(),
  amount: moneySchema.exactOptional(),
}) satisfies z.ZodType<FundAllocation>;

/** Schema of {@link SubsidyClaim}. @internal */
export const subsidyClaimSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  class: referenceSchema.exactOptional(),
  occupation: referenceSchema.exactOptional(),
  total: moneySchema.exactOptional(),
  trainees: z.array(claimedTraineeSchema).exactOptional(),
  allocations: z.array(fundAllocationSchema).exactOptional(),
  submittedOn: daySchema.exactOptional(),
  approvedOn: daySchema.nullable().exactOptional(),
  paidOn: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<SubsidyClaim>;

/**
 * 解析补贴申报：一次报告全部缺陷。
 *
 * Parses a subsidy claim: checks every leaf and what holds between fields (approved no earlier than submitted, paid no
 * earlier than approved, no trainee twice under one reference). Whether the sums agree is not asked here.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseSubsidyClaim } from 'kunming-training-rules';
 *
 * parseSubsidyClaim({ total: '1200.50', trainees: [] }).total; // => '1200.50'
 * ```
 *
 * @example
 * ```ts
 * import { InvalidRecordError, parseSubsidyClaim } from 'kunming-training-rules';
 *
 * let pointers: string[] = [];
 * try {
 *   parseSubsidyClaim({ total: '-1', allocations: [{ fund: 'fiscal', amount: 0.3 }] });
 * } catch (error) {
 *   if (error instanceof InvalidRecordError) pointers = error.errors.map((defect) => defect.pointer);
 * }
 * pointers; // => ['/total', '/allocations/0/amount']
 * ```
 */
export function parseSubsidyClaim(input: unknown): SubsidyClaim {
  return parseRecord('SubsidyClaim', subsidyClaimSchema, subsidyClaimDefects, input);
}

/** What must hold between the fields of a claim, on well-typed leaves only. @internal */
export function subsidyClaimDefects(claim: unknown, defects: Defect[], pointer = ''): void {
  checkWithin(claim, 'submittedOn', 'approvedOn', defects, pointer);
  checkWithin(claim, 'approvedOn', 'paidOn', defects, pointer);
  checkUnique(claim, 'trainees', 'trainee', defects, pointer);
}
