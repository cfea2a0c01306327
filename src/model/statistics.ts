import { z } from 'zod';
import { type Department, departments } from '../definitions/codes.js';
import { type Defect } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { type PlanUnit, planUnitSchema } from './annual-plan.js';
import { checkUnique } from './cross-field.js';
import { parseRecord } from './parse.js';
import { countSchema, daySchema, referenceSchema } from './schema.js';

/** 一个班级的实际情况。 A class as it was. */
export interface StatisticsClass {
  /** 班级编号。 Reference of the class. */
  readonly reference?: string;
  /** 单位。 The unit it belongs to. */
  readonly division?: PlanUnit;
  /** 组织部门。 Department that organised it: classes of other members of the working group (成员单位) count too. */
  readonly department?: Department;
  /** 结束日期；`null` 为尚未结束。 Day it ended; `null`: not finished yet. */
  readonly endedOn?: CalendarDay | null;
  /** 培训人次。 Person-times trained. */
  readonly personTimes?: number;
  /** 取得证书数。 Certificates obtained. */
  readonly certificates?: number;
}

/** 统计中的一个班级。 A class as the statistics report it. */
export interface StatisticsEntry {
  /** 班级编号。 Reference of the class. */
  readonly class?: string;
  /** 上报的培训人次。 Person-times reported. */
  readonly personTimes?: number;
  /** 上报的取得证书数。 Certificates reported. */
  readonly certificates?: number;
}

/** 统计中一个单位的合计。 A unit's totals as the statistics report them. */
export interface StatisticsTotal {
  /** 单位。 The unit. */
  readonly division?: PlanUnit;
  /** 上报的班级数。 Classes reported. */
  readonly classes?: number;
  /** 上报的培训人次。 Person-times reported. */
  readonly personTimes?: number;
  /** 上报的取得证书数。 Certificates reported. */
  readonly certificates?: number;
}

/**
 * 培训统计：已有的班级，以及上报的数字。
 *
 * Training statistics (培训统计): the classes there are, and what was reported of them. Every list is
 * complete once given.
 */
export interface Statistics {
  /** 全部班级，含其他成员单位组织的。 Every class, those of other members of the working group included. */
  readonly classes?: readonly StatisticsClass[];
  /** 上报的逐班数字。 What was reported, class by class. */
  readonly reports?: readonly StatisticsEntry[];
  /** 上报的各单位合计；空列表为没有合计。 Totals reported by unit; an empty list: none are reported. */
  readonly totals?: readonly StatisticsTotal[];
}

const statisticsClassSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  division: planUnitSchema.exactOptional(),
  department: z.enum(departments).exactOptional(),
  endedOn: daySchema.nullable().exactOptional(),
  personTimes: countSchema.exactOptional(),
  certificates: countSchema.exactOptional(),
}) satisfies z.ZodType<StatisticsClass>;

const statisticsEntrySchema = /* @__PURE__ */ z.strictObject({
  class: referenceSchema.exactOptional(),
  personTimes: countSchema.exactOptional(),
  certificates: countSchema.exactOptional(),
}) satisfies z.ZodType<StatisticsEntry>;

const statisticsTotalSchema = /* @__PURE__ */ z.strictObject({
  division: planUnitSchema.exactOptional(),
  classes: countSchema.exactOptional(),
  personTimes: countSchema.exactOptional(),
  certificates: countSchema.exactOptional(),
}) satisfies z.ZodType<StatisticsTotal>;

/** Schema of {@link Statistics}. @internal */
export const statisticsSchema = /* @__PURE__ */ z.strictObject({
  classes: z.array(statisticsClassSchema).exactOptional(),
  reports: z.array(statisticsEntrySchema).exactOptional(),
  totals: z.array(statisticsTotalSchema).exactOptional(),
}) satisfies z.ZodType<Statistics>;

/**
 * 解析培训统计：检查类型，班级和单位不重复，一次报告全部缺陷。
 *
 * Parses training statistics from JSON: every leaf's type, that no class and no unit's total stands
 * twice. That a class is reported twice is for the clause to say, not a defect of the record.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseStatistics } from 'kunming-training-rules';
 *
 * parseStatistics({ classes: [], reports: [], totals: [] }).classes; // => []
 * ```
 */
export function parseStatistics(input: unknown): Statistics {
  return parseRecord('Statistics', statisticsSchema, statisticsDefects, input);
}

/** What must hold between the fields of statistics, on well-typed leaves only. @internal */
export function statisticsDefects(statistics: unknown, defects: Defect[]): void {
  checkUnique(statistics, 'classes', 'reference', defects);
  checkUnique(statistics, 'totals', 'division', defects);
}
