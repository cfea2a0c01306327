import { z } from 'zod';
import { type Division, divisions } from '../definitions/divisions.js';
import { type Defect } from '../json/invalid-record.js';
import { checkUnique } from './cross-field.js';
import { parseRecord } from './parse.js';
import { countSchema } from './schema.js';

/**
 * 任务计划表一行所属：十六个单位之一，或市本级（`city-level`）。
 *
 * What a row of the annex, or a figure of progress, belongs to: one of the sixteen units, or the city
 * level itself (市本级).
 */
export type PlanUnit = Division | 'city-level';

/**
 * 任务计划表（附件）的一行。
 *
 * One row of the annex table 昆明市2022年职业培训任务计划表. The table is not part of the published
 * text: its figures are the caller's.
 */
export interface AnnexRow {
  /** 单位：县（市）区、经开区、阳宗海或市本级。 The unit: a division, or the city level. */
  readonly division?: PlanUnit;
  /** 培训任务（人次）。 Training task, in person-times (人次). */
  readonly trainingPersonTimes?: number;
  /** 取得职业资格和职业技能等级类别证书任务（人）。 Certificate task, in persons (人). */
  readonly certificatePersons?: number;
  /** 技工院校培训任务（人次）；0 为没有。 Task of technical institutes (技工院校), in person-times; 0: none. */
  readonly technicalInstitutePersonTimes?: number;
}

/**
 * 任务计划表（附件），由调用者提供。
 *
 * The annex 昆明市2022年职业培训任务计划表, as the caller supplies it: one row for each of the sixteen
 * units, and one for the city level where there is one.
 */
export interface AnnualPlan {
  /** 各行，给出即为完整。 Every row, complete once given. */
  readonly rows?: readonly AnnexRow[];
}

/** Schema of a unit: a division, or the city level. @internal */
export const planUnitSchema = /* @__PURE__ */ z.enum(
  /* @__PURE__ */ /* @__PURE__ */ (Object.keys(divisions) as PlanUnit[]).concat('city-level') as [
    PlanUnit,
    ...PlanUnit[],
  ],
);

const annexRowSchema = /* @__PURE__ */ z.strictObject({
  division: planUnitSchema.exactOptional(),
  trainingPersonTimes: countSchema.exactOptional(),
  certificatePersons: countSchema.exactOptional(),
  technicalInstitutePersonTimes: countSchema.exactOptional(),
}) satisfies z.ZodType<AnnexRow>;

/** Schema of {@link AnnualPlan}. @internal */
export const annualPlanSchema = /* @__PURE__ */ z.strictObject({
  rows: z.array(annexRowSchema).exactOptional(),
}) satisfies z.ZodType<AnnualPlan>;

/**
 * 解析任务计划表：检查类型，单位不重复，一次报告全部缺陷。
 *
 * Parses the annex table from JSON: every leaf's type, and that no unit has two rows. Whether its rows
 * are complete and add up is asked by the clauses that read it.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseAnnualPlan } from 'kunming-training-rules';
 *
 * // A made-up figure.
 * parseAnnualPlan({ rows: [{ division: '530102', trainingPersonTimes: 1000 }] }).rows?.length; // => 1
 * ```
 */
export function parseAnnualPlan(input: unknown): AnnualPlan {
  return parseRecord('AnnualPlan', annualPlanSchema, annualPlanDefects, input);
}

/** What must hold between the rows of the annex, on well-typed leaves only. @internal */
export function annualPlanDefects(plan: unknown, defects: Defect[], pointer = ''): void {
  checkUnique(plan, 'rows', 'division', defects, pointer);
}
