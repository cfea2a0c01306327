import { z } from 'zod';
import { type EnterpriseKind, enterpriseKinds, type EnterpriseTrait, enterpriseTraits } from '../definitions/codes.js';
import type { Division } from '../definitions/divisions.js';
import { type Defect } from '../json/invalid-record.js';
import { fields, text } from '../values/read.js';
import { checkAgreeing, checkCreditCode, checkUnique } from './cross-field.js';
import { parseRecord } from './parse.js';
import { divisionSchema, referenceSchema, textSchema, yearSchema } from './schema.js';

/** 企业某一年度的职工培训计划。 A staff training plan (职工培训计划) of an enterprise for one year. */
export interface StaffTrainingPlan {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 年度。 Calendar year it is for. */
  readonly year?: number;
}

/**
 * 企业（用人单位）。
 *
 * An enterprise, or another employer that 二（一）1 speaks of. Every field may be left out: a missing
 * key is unknown; `null`, where allowed, and an empty list are known to be none. A list, once given,
 * is complete.
 */
export interface Enterprise {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 名称。 Name. */
  readonly name?: string;
  /** 统一社会信用代码；`null` 为没有。 Unified social credit code (GB 32100); `null`: none. */
  readonly unifiedSocialCreditCode?: string | null;
  /** 类别。 Kind of employer. */
  readonly kind?: EnterpriseKind;
  /** 特征：规模以上、中小微、平台型等；由调用者认定。 Traits (size, platform); facts that the caller states. */
  readonly traits?: readonly EnterpriseTrait[];
  /** 是否在昆明登记注册。 Whether registered in Kunming (登记注册). */
  readonly registeredInKunming?: boolean;
  /**
   * 是否在昆明经营（如外地公司的昆明分公司）。 Whether operating in Kunming, as a branch of an outside company does.
   */
  readonly operatesInKunming?: boolean;
  /** 所在的区划；`null` 为不在昆明。 Division of its seat; `null`: outside Kunming. */
  readonly division?: Division | null;
  /**
   * 是否符合条件（民办非企业、个体工商户）；由调用者认定。 Whether a private non-enterprise unit or individually-owned
   * business meets the conditions (符合条件), as the caller finds.
   */
  readonly conditionsMet?: boolean;
  /**
   * 主营业务的代码或名称，与参考数据一致。 Main business (主营业务): a code or name, the same as in the reference data.
   */
  readonly mainBusiness?: string;
  /** 各年度职工培训计划；空列表为没有。 Staff training plans; an empty list: none. */
  readonly trainingPlans?: readonly StaffTrainingPlan[];
}

const staffTrainingPlanSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  year: yearSchema.exactOptional(),
}) satisfies z.ZodType<StaffTrainingPlan>;

/** Schema of {@link Enterprise}. @internal */
export const enterpriseSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  name: textSchema.exactOptional(),
  unifiedSocialCreditCode: referenceSchema.nullable().exactOptional(),
  kind: z.enum(enterpriseKinds).exactOptional(),
  traits: z.array(z.enum(enterpriseTraits)).exactOptional(),
  registeredInKunming: z.boolean().exactOptional(),
  operatesInKunming: z.boolean().exactOptional(),
  division: divisionSchema.nullable().exactOptional(),
  conditionsMet: z.boolean().exactOptional(),
  mainBusiness: referenceSchema.exactOptional(),
  trainingPlans: z.array(staffTrainingPlanSchema).exactOptional(),
}) satisfies z.ZodType<Enterprise>;

/**
 * 解析企业：复制一次，检查类型、统一社会信用代码的校验码和计划编号不重复，所在地与登记、经营地不矛盾，
 * 一次报告全部缺陷。厦门2016年以前发的代码不核对校验码。
 *
 * Parses an enterprise from JSON: copies the input once, checks every leaf, the check character of the unified social
 * credit code (but of codes that Xiamen gave out before 2016, which do not fit), that no two training plans bear one
 * reference and that an enterprise with its seat in Kunming is registered or operates there, and reports all defects at
 * once.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseEnterprise } from 'kunming-training-rules';
 *
 * parseEnterprise({ kind: 'enterprise', traits: ['small'], registeredInKunming: true }).kind; // => 'enterprise'
 * ```
 */
export function parseEnterprise(input: unknown): Enterprise {
  return parseRecord('Enterprise', enterpriseSchema, enterpriseDefects, input);
}

/** What must hold between the fields of an enterprise. @internal */
export function enterpriseDefects(enterprise: unknown, defects: Defect[], pointer = ''): void {
  checkCreditCode(enterprise, 'unifiedSocialCreditCode', defects, pointer);
  checkUnique(enterprise, 'trainingPlans', 'reference', defects, pointer);
  const { division, registeredInKunming, operatesInKunming } = fields(enterprise as Enterprise);
  const outside = registeredInKunming === false && operatesInKunming === false;
  checkAgreeing(
    outside && text(division) !== undefined,
    division,
    `${pointer}/division`,
    [`${pointer}/registeredInKunming`, `${pointer}/operatesInKunming`],
    defects,
  );
}
