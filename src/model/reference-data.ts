import { z } from 'zod';
import {
  evaluationBases,
  type EvaluationBasis,
  type SkillLevel,
  skillLevels,
  type TraineeField,
  traineeFields,
} from '../definitions/codes.js';
import type { Division } from '../definitions/divisions.js';
import { type Defect } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { fields, list, oneOf, text } from '../values/read.js';
import { type AssessmentBodyRegister, assessmentBodyRegisterSchema } from './assessment.js';
import { checkCreditCode, checkWithin } from './cross-field.js';
import { parseRecord } from './parse.js';
import {
  countSchema,
  daySchema,
  divisionSchema,
  moneySchema,
  referenceSchema,
  shareSchema,
  textSchema,
} from './schema.js';
import { type TextbookCatalogue, textbookCatalogueSchema } from './textbook.js';

/** 平台名录的一次变更。 One dated change in the register of recognised platforms. */
export interface PlatformChange {
  /** 平台编号。 Reference of the platform. */
  readonly platform?: string;
  /** 增加或移除。 Added to, or removed from, the recognised platforms. */
  readonly change?: 'added' | 'removed';
  /** 生效日期（当日即生效）。 First day of the new state. */
  readonly effectiveOn?: CalendarDay;
}

/**
 * 省厅认可的第三方网络培训平台名录。 The register of third-party platforms that the province recognises
 * (第三方网络培训平台).
 */
export interface PlatformRegister {
  /** 全部变更。 Every change, complete once given. */
  readonly changes?: readonly PlatformChange[];
}

/**
 * 省级项目单位与其统一社会信用代码的对应。 A provincial project unit (省级项目单位) and its unified social credit code.
 */
export interface ProvincialProjectUnit {
  /** 单位名称，如通知所列。 Name of the unit, as the notice has it. */
  readonly unitName?: string;
  /** 统一社会信用代码。 Unified social credit code. */
  readonly unifiedSocialCreditCode?: string;
}

/** 与某一主营业务相关的职业（工种）。 The occupations related to one main business (主营业务). */
export interface RelatedOccupations {
  /** 主营业务，与企业记录一致。 The main business, as in the record of the enterprise. */
  readonly mainBusiness?: string;
  /** 相关的职业（工种）代码，列出即为完整。 Codes of the related occupations, complete once given. */
  readonly occupations?: readonly string[];
}

/** 职业（工种）和等级的补贴标准。 The subsidy rate (补贴标准) of one occupation and level. */
export interface SubsidyRate {
  /** 职业（工种）代码。 Code of the occupation. */
  readonly occupation?: string;
  /** 等级；`null` 为不分等级。 Skill level; `null`: no levels. */
  readonly level?: SkillLevel | null;
  /**
   * 每人金额（元），十进制字符串，最多十二位整数、两位小数。 Amount a trainee in yuan, a decimal string of at most
   * twelve digits and two places.
   */
  readonly amount?: string;
}

/**
 * 某区划某一时期的电话抽查。 The telephone spot checks (电话抽查) that the office of one division made in one period.
 */
export interface SpotCheckPeriod {
  /** 区划。 Division. */
  readonly division?: Division;
  /** 首日。 First day. */
  readonly from?: CalendarDay;
  /** 末日。 Last day. */
  readonly to?: CalendarDay;
  /** 拨打人次。 Calls made. */
  readonly callsMade?: number;
}

/** 云南省培训补贴目录。 The provincial training-subsidy catalogue (培训补贴目录). */
export interface SubsidyCatalogue {
  /** 全部条目编号。 References of its entries, complete once given. */
  readonly entries?: readonly string[];
}

/** 课件第三方评价机构的一次认定或委托。 One recognition or entrustment of a body that reviews courseware. */
export interface EvaluationBodyRecognition {
  /** 机构编号。 Reference of the body. */
  readonly body?: string;
  /** 认定或委托。 Recognised, or entrusted. */
  readonly basis?: EvaluationBasis;
  /** 有效期起。 First day it is valid. */
  readonly validFrom?: CalendarDay;
  /** 有效期止；`null` 为长期。 Last day it is valid; `null`: without end. */
  readonly validTo?: CalendarDay | null;
}

/** 课件第三方评价机构名录。 The register of third-party bodies that review courseware (第三方评价机构). */
export interface EvaluationBodyRegister {
  /** 全部认定和委托。 Every recognition and entrustment, complete once given. */
  readonly recognitions?: readonly EvaluationBodyRecognition[];
}

/**
 * 参考数据：由调用者提供，通知本身没有。
 *
 * Reference data (参考数据) that clauses need and the notice does not hold: the caller supplies it.
 */
export interface ReferenceData {
  /** 第三方平台名录。 Register of recognised third-party platforms. */
  readonly platformRegister?: PlatformRegister;
  /** 云南省培训补贴目录。 The provincial training-subsidy catalogue. */
  readonly subsidyCatalogue?: SubsidyCatalogue;
  /** 课件第三方评价机构名录。 Register of the bodies that review courseware. */
  readonly evaluationBodies?: EvaluationBodyRegister;
  /** 人社部教材选用目录。 The ministry's textbook catalogue. */
  readonly textbookCatalogue?: TextbookCatalogue;
  /** 评价机构名录。 Register of assessment bodies. */
  readonly assessmentBodies?: AssessmentBodyRegister;
  /** 省级项目单位的统一社会信用代码。 Social credit codes of the provincial project units. */
  readonly provincialProjectUnits?: readonly ProvincialProjectUnit[];
  /** 各主营业务的相关职业（工种）。 Occupations related to each main business. */
  readonly relatedOccupations?: readonly RelatedOccupations[];
  /**
   * 主管部门规定的固定截止日：离校2年内按该日计算（仅在如此读时使用）。 Fixed cut-off day (截止日) that an authority
   * set for the two years after leaving school; used only where they are read to be counted so.
   */
  readonly graduateCutOff?: CalendarDay;
  /** 必填的学员字段。 Fields of a trainee that must be filled in. */
  readonly requiredTraineeFields?: readonly TraineeField[];
  /** 应留存的资料种类。 Kinds of record that a class file must hold. */
  readonly recordKinds?: readonly string[];
  /**
   * 培训后考核的时限：班级结束后的天数；`null` 为没有规定。 Days after the end of a class by which its assessment
   * (培训后考核) is due; `null`: none set.
   */
  readonly assessmentDays?: number | null;
  /** 整改时限：发现后的天数；`null` 为没有规定。 Days from finding to rectification (立查立改); `null`: none set. */
  readonly rectificationDays?: number | null;
  /**
   * 定期检查的周期（天）；`null` 为没有规定。 Period of the inspections of institutions (定期), in days; `null`: none
   * set.
   */
  readonly institutionInspectionDays?: number | null;
  /** 拨付时限（天）；`null` 为没有规定。 Days within which a claim is paid (及时); `null`: none set. */
  readonly disbursementDays?: number | null;
  /**
   * 各区划的电话抽查（仅在按机构和时期计算时使用）。 Telephone spot checks by division and period; used only where
   * they are read to be counted so.
   */
  readonly spotChecks?: readonly SpotCheckPeriod[];
  /** 补贴标准。 Subsidy rates (补贴标准). */
  readonly subsidyRates?: readonly SubsidyRate[];
  /**
   * 培训合格证书类培训的占比上限（十进制字符串，如 `'0.3'`）。 Ceiling of the share of pass-certificate training, a
   * decimal string such as `'0.3'`.
   */
  readonly entryLevelShareCeiling?: string;
}

const platformChangeSchema = /* @__PURE__ */ z.strictObject({
  platform: referenceSchema.exactOptional(),
  change: z.enum(['added', 'removed']).exactOptional(),
  effectiveOn: daySchema.exactOptional(),
}) satisfies z.ZodType<PlatformChange>;

/** Schema of {@link PlatformRegister}. @internal */
export const platformRegisterSchema = /* @__PURE__ */ z.strictObject({
  changes: z.array(platformChangeSchema).exactOptional(),
}) satisfies z.ZodType<PlatformRegister>;

const provincialProjectUnitSchema = /* @__PURE__ */ z.strictObject({
  unitName: textSchema.exactOptional(),
  unifiedSocialCreditCode: referenceSchema.exactOptional(),
}) satisfies z.ZodType<ProvincialProjectUnit>;

const relatedOccupationsSchema = /* @__PURE__ */ z.strictObject({
  mainBusiness: referenceSchema.exactOptional(),
  occupations: z.array(referenceSchema).exactOptional(),
}) satisfies z.ZodType<RelatedOccupations>;

const subsidyRateSchema = /* @__PURE__ */ z.strictObject({
  occupation: referenceSchema.exactOptional(),
  level: z.enum(skillLevels).nullable().exactOptional(),
  amount: moneySchema.exactOptional(),
}) satisfies z.ZodType<SubsidyRate>;

const spotCheckPeriodSchema = /* @__PURE__ */ z.strictObject({
  division: divisionSchema.exactOptional(),
  from: daySchema.exactOptional(),
  to: daySchema.exactOptional(),
  callsMade: countSchema.exactOptional(),
}) satisfies z.ZodType<SpotCheckPeriod>;

/** Schema of {@link SubsidyCatalogue}. @internal */
export const subsidyCatalogueSchema = /* @__PURE__ */ z.strictObject({
  entries: z.array(referenceSchema).exactOptional(),
}) satisfies z.ZodType<SubsidyCatalogue>;

const evaluationBodyRecognitionSchema = /* @__PURE__ */ z.strictObject({
  body: referenceSchema.exactOptional(),
  basis: z.enum(evaluationBases).exactOptional(),
  validFrom: daySchema.exactOptional(),
  validTo: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<EvaluationBodyRecognition>;

/** Schema of {@link EvaluationBodyRegister}. @internal */
export const evaluationBodyRegisterSchema = /* @__PURE__ */ z.strictObject({
  recognitions: z.array(evaluationBodyRecognitionSchema).exactOptional(),
}) satisfies z.ZodType<EvaluationBodyRegister>;

/** Schema of {@link ReferenceData}. @internal */
export const referenceDataSchema = /* @__PURE__ */ z.strictObject({
  platformRegister: platformRegisterSchema.exactOptional(),
  subsidyCatalogue: subsidyCatalogueSchema.exactOptional(),
  evaluationBodies: evaluationBodyRegisterSchema.exactOptional(),
  textbookCatalogue: textbookCatalogueSchema.exactOptional(),
  assessmentBodies: assessmentBodyRegisterSchema.exactOptional(),
  provincialProjectUnits: z.array(provincialProjectUnitSchema).exactOptional(),
  relatedOccupations: z.array(relatedOccupationsSchema).exactOptional(),
  graduateCutOff: daySchema.exactOptional(),
  requiredTraineeFields: z.array(z.enum(traineeFields)).exactOptional(),
  recordKinds: z.array(referenceSchema).exactOptional(),
  assessmentDays: countSchema.nullable().exactOptional(),
  rectificationDays: countSchema.nullable().exactOptional(),
  institutionInspectionDays: countSchema.nullable().exactOptional(),
  disbursementDays: countSchema.nullable().exactOptional(),
  spotChecks: z.array(spotCheckPeriodSchema).exactOptional(),
  subsidyRates: z.array(subsidyRateSchema).exactOptional(),
  entryLevelShareCeiling: shareSchema.exactOptional(),
}) satisfies z.ZodType<ReferenceData>;

/**
 * 解析参考数据：检查类型和字段之间的关系（止不早于起，代码有效，同一工种和等级只有一个补贴标准），一次报告全部缺陷。
 *
 * Parses reference data from JSON: every leaf's type and what holds between fields (no end before its beginning, social
 * credit codes valid, one subsidy rate for an occupation and level), all defects at once.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer.
 *
 * @example
 * ```ts
 * import { parseReferenceData } from 'kunming-training-rules';
 *
 * parseReferenceData({ disbursementDays: 30 }).disbursementDays; // => 30
 * ```
 */
export function parseReferenceData(input: unknown): ReferenceData {
  return parseRecord('ReferenceData', referenceDataSchema, referenceDataDefects, input);
}

/** What must hold between the fields of reference data, on well-typed leaves only. */
function referenceDataDefects(data: unknown, defects: Defect[]): void {
  const { assessmentBodies, evaluationBodies, provincialProjectUnits, spotChecks, subsidyRates } = fields(
    data as ReferenceData,
  );
  list(fields(assessmentBodies as AssessmentBodyRegister).qualifications)?.forEach((entry, index) => {
    const at = `/assessmentBodies/qualifications/${String(index)}`;
    checkCreditCode(entry, 'body', defects, at);
    checkWithin(entry, 'validFrom', 'validTo', defects, at);
  });
  list(fields(evaluationBodies as EvaluationBodyRegister).recognitions)?.forEach((entry, index) => {
    checkWithin(entry, 'validFrom', 'validTo', defects, `/evaluationBodies/recognitions/${String(index)}`);
  });
  list(provincialProjectUnits)?.forEach((entry, index) => {
    checkCreditCode(entry, 'unifiedSocialCreditCode', defects, `/provincialProjectUnits/${String(index)}`);
  });
  list(spotChecks)?.forEach((entry, index) => {
    checkWithin(entry, 'from', 'to', defects, `/spotChecks/${String(index)}`);
  });
  rateDefects(subsidyRates, defects);
}

/** One rate for an occupation and level: of two, nobody could say which holds. */
function rateDefects(rates: unknown, defects: Defect[]): void {
  const seen = new Map<string, Map<SkillLevel | null, number>>();
  list(rates)?.forEach((entry, index) => {
    const rate = fields(entry as SubsidyRate);
    const occupation = text(rate.occupation);
    const level = rate.level === null ? null : oneOf(rate.level, skillLevels);
    if (occupation === undefined || level === undefined) return;
    const levels = seen.get(occupation) ?? new Map<SkillLevel | null, number>();
    seen.set(occupation, levels);
    const first = levels.get(level);
    if (first === undefined) levels.set(level, index);
    else
      defects.push({
        pointer: `/subsidyRates/${String(index)}`,
        expected: 'unique',
        values: [`/subsidyRates/${String(first)}`],
        received: 'object',
      });
  });
}
