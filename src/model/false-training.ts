import { z } from 'zod';
import { type Defect } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { fields, list, referenceOf } from '../values/read.js';
import { type SubsidyClaim, subsidyClaimDefects, subsidyClaimSchema } from './claim.js';
import { type ClassPlan, classPlanDefects, classPlanSchema } from './class-plan.js';
import { checkUnique } from './cross-field.js';
import { parseRecord } from './parse.js';
import { daySchema, referenceSchema } from './schema.js';

/**
 * 主管部门对一个班级或一项申报的认定；班级和申报均为 `null` 的，针对全部。
 *
 * What the authority found (认定) on a class or a claim; with neither (both `null`), on all that it is handed over
 * with.
 */
export interface AuthorityFinding {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 班级编号；`null` 为不针对班级。 Reference of the class; `null`: about none. */
  readonly class?: string | null;
  /** 申报编号；`null` 为不针对申报。 Reference of the claim; `null`: about none. */
  readonly claim?: string | null;
  /** 认定日期。 Day of the finding. */
  readonly foundOn?: CalendarDay;
  /**
   * 是否认定为虚假培训等套取、骗取资金。 Whether it found false training or other fraud on funds (虚假培训等套取、
   * 骗取资金).
   */
  readonly falseTraining?: boolean;
}

/**
 * 一批班级和补贴申报，供查找虚假培训线索。人员编号在全部班级和申报中指同一人，证件号码不同的除外。
 *
 * A set of classes and claims to look through for indicators of false training (虚假培训). The reference of a person
 * names the same person in all of them, unless the numbers of their documents differ.
 */
export interface FalseTrainingRecord {
  /** 班级，一经给出即为全部。 The classes; complete once given. */
  readonly classes?: readonly ClassPlan[];
  /** 补贴申报，一经给出即为全部。 The claims; complete once given. */
  readonly claims?: readonly SubsidyClaim[];
  /** 主管部门的认定，一经给出即为全部。 Findings by the authority; complete once given. */
  readonly authorityFindings?: readonly AuthorityFinding[];
  /**
   * 其他班级，只用来与上列班级对照，一经给出即为全部。 Other classes, only to hold those above against; complete once
   * given.
   */
  readonly otherClasses?: readonly ClassPlan[];
  /** 其他补贴申报，只用来对照，一经给出即为全部。 Other claims, likewise. */
  readonly otherClaims?: readonly SubsidyClaim[];
}

const authorityFindingSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  class: referenceSchema.nullable().exactOptional(),
  claim: referenceSchema.nullable().exactOptional(),
  foundOn: daySchema.exactOptional(),
  falseTraining: z.boolean().exactOptional(),
}) satisfies z.ZodType<AuthorityFinding>;

/** Schema of {@link FalseTrainingRecord}. @internal */
export const falseTrainingRecordSchema = /* @__PURE__ */ z.strictObject({
  classes: z.array(classPlanSchema).exactOptional(),
  claims: z.array(subsidyClaimSchema).exactOptional(),
  authorityFindings: z.array(authorityFindingSchema).exactOptional(),
  otherClasses: z.array(classPlanSchema).exactOptional(),
  otherClaims: z.array(subsidyClaimSchema).exactOptional(),
}) satisfies z.ZodType<FalseTrainingRecord>;

/**
 * 解析一批班级和申报：一次报告全部缺陷。
 *
 * Parses a set of classes, claims and findings: each as `parseClassPlan` and `parseSubsidyClaim` do, references unique
 * in each list, and no other class or claim that is among those looked into.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseFalseTrainingRecord } from 'kunming-training-rules';
 *
 * parseFalseTrainingRecord({ classes: [{ reference: 'C1' }], claims: [] }).classes?.length; // => 1
 * ```
 */
export function parseFalseTrainingRecord(input: unknown): FalseTrainingRecord {
  return parseRecord('FalseTrainingRecord', falseTrainingRecordSchema, recordDefects, input);
}

/** What must hold between the fields of the set, on well-typed leaves only. */
function recordDefects(record: unknown, defects: Defect[]): void {
  const given = fields(record as FalseTrainingRecord);
  for (const [name, other, check] of [
    ['classes', 'otherClasses', classPlanDefects],
    ['claims', 'otherClaims', subsidyClaimDefects],
  ] as const) {
    checkUnique(record, name, 'reference', defects);
    checkUnique(record, other, 'reference', defects);
    checkApart(record, name, other, defects);
    for (const part of [name, other] as const) {
      list(given[part])?.forEach((entry, index) => {
        check(entry, defects, `/${part}/${String(index)}`);
      });
    }
  }
  checkUnique(record, 'authorityFindings', 'reference', defects);
}

/** No entry of the other list bears a reference of the first. */
function checkApart(
  record: unknown,
  name: 'classes' | 'claims',
  other: 'otherClasses' | 'otherClaims',
  defects: Defect[],
): void {
  const given = fields(record as FalseTrainingRecord);
  const first = new Map((list(given[name]) ?? []).map((entry, index) => [referenceOf(entry), index]));
  list(given[other])?.forEach((entry, index) => {
    const reference = referenceOf(entry);
    const same = reference === undefined ? undefined : first.get(reference);
    if (same !== undefined)
      defects.push({
        pointer: `/${other}/${String(index)}/reference`,
        expected: 'unique',
        values: [`/${name}/${String(same)}/reference`],
        received: 'string',
      });
  });
}
