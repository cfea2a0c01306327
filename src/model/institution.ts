import { z } from 'zod';
import { type InstitutionKind, institutionKinds } from '../definitions/codes.js';
import type { Division } from '../definitions/divisions.js';
import { type Defect } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { checkCreditCode } from './cross-field.js';
import { parseRecord } from './parse.js';
import { daySchema, divisionSchema, referenceSchema, textSchema } from './schema.js';

/** 报备：向一地人社部门的一次报备。 A filing (报备) with the HRSS authority of one division. */
export interface Filing {
  /** 报备所向的人社部门所在的区划。 Division whose HRSS authority it was filed with. */
  readonly division?: Division;
  /** 报备日期。 Day of the filing. */
  readonly filedOn?: CalendarDay;
  /** 报备者：企业或第三方机构。 Who filed: the enterprise or the third-party institution. */
  readonly filedBy?: 'enterprise' | 'institution';
}

/**
 * 培训机构（第三方机构）：职业院校、技工院校、民办职业培训机构、企业培训中心等。
 *
 * A training institution (培训机构): vocational school, technical institute, private training
 * institution, enterprise training centre, or another. Every field may be left out: a missing key is
 * unknown; `null`, where allowed, and an empty list are known to be none.
 */
export interface TrainingInstitution {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 名称。 Name. */
  readonly name?: string;
  /** 统一社会信用代码；`null` 为没有。 Unified social credit code (GB 32100); `null`: none. */
  readonly unifiedSocialCreditCode?: string | null;
  /** 类别。 Kind of institution. */
  readonly kind?: InstitutionKind;
  /** 所在的区划；`null` 为不在昆明。 Division of its seat; `null`: outside Kunming. */
  readonly division?: Division | null;
  /**
   * 机构本身的报备（不针对某一班级）；空列表为没有。 Filings of the institution as such, for no single class; an empty
   * list: none.
   */
  readonly filings?: readonly Filing[];
}

/** Schema of {@link Filing}. @internal */
export const filingSchema = /* @__PURE__ */ z.strictObject({
  division: divisionSchema.exactOptional(),
  filedOn: daySchema.exactOptional(),
  filedBy: z.enum(['enterprise', 'institution']).exactOptional(),
}) satisfies z.ZodType<Filing>;

/** Schema of {@link TrainingInstitution}. @internal */
export const trainingInstitutionSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  name: textSchema.exactOptional(),
  unifiedSocialCreditCode: referenceSchema.nullable().exactOptional(),
  kind: z.enum(institutionKinds).exactOptional(),
  division: divisionSchema.nullable().exactOptional(),
  filings: z.array(filingSchema).exactOptional(),
}) satisfies z.ZodType<TrainingInstitution>;

/**
 * 解析培训机构：复制一次，检查类型和统一社会信用代码的校验码，一次报告全部缺陷。
 *
 * Parses a training institution from JSON: copies the input once, checks every leaf and the check
 * character of the unified social credit code, and reports all defects at once.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseTrainingInstitution } from 'kunming-training-rules';
 *
 * parseTrainingInstitution({ kind: 'technical-institute', division: '530111', filings: [] }).division; // => '530111'
 * ```
 */
export function parseTrainingInstitution(input: unknown): TrainingInstitution {
  return parseRecord('TrainingInstitution', trainingInstitutionSchema, trainingInstitutionDefects, input);
}

/** What must hold between the fields of an institution. @internal */
export function trainingInstitutionDefects(institution: unknown, defects: Defect[], pointer = ''): void {
  checkCreditCode(institution, 'unifiedSocialCreditCode', defects, pointer);
}
