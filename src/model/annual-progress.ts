import { z } from 'zod';
import {
  type CertificateType,
  certificateTypes,
  type InstitutionKind,
  institutionKinds,
} from '../definitions/codes.js';
import type { Defect } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { count, fields, list } from '../values/read.js';
import { type AnnualPlan, annualPlanDefects, annualPlanSchema, type PlanUnit, planUnitSchema } from './annual-plan.js';
import { checkAgreeing, checkAtMost, checkUnique, isAtMost } from './cross-field.js';
import { parseRecord } from './parse.js';
import { countSchema, daySchema, referenceSchema, yearSchema } from './schema.js';

/**
 * 一类班级的合计：同一单位、同样补贴情况、同样起止年份、同类证书和机构的班级合为一行。
 *
 * One line of progress: the classes that are alike in all the keys below, added up. A city year is a
 * few hundred lines, however many classes it has; a class of its own may be a line as well.
 */
export interface ProgressLine {
  /** 单位。 The unit whose classes they are. */
  readonly division?: PlanUnit;
  /** 是否享受政府培训补贴。 Whether subsidised. */
  readonly subsidised?: boolean;
  /** 开班年份。 Calendar year in which the classes started. */
  readonly startYear?: number;
  /** 结业年份；`null` 为尚未结业。 Calendar year in which they were completed; `null`: not completed yet. */
  readonly completionYear?: number | null;
  /** 证书类型。 Type of certificate they lead to. */
  readonly certificateType?: CertificateType;
  /** 培训机构类别。 Kind of training institution. */
  readonly institutionKind?: InstitutionKind;
  /** 班级数。 Number of classes. */
  readonly classes?: number;
  /** 培训人次。 Person-times (人次): a person trained twice counts twice. */
  readonly personTimes?: number;
}

/** “康养云师傅”一年的数字。 One year's figures of the Yunnan care masters (康养云师傅). */
export interface CareMastersYear {
  /** 年份。 Calendar year. */
  readonly year?: number;
  /** 培训人次。 Person-times (人次) trained in it. */
  readonly personTimes?: number;
  /** 培训人数（不重复）。 Distinct persons (人) trained in it. */
  readonly persons?: number;
}

/** “康养云师傅”培训进度。 Progress of the Yunnan care masters (康养云师傅). */
export interface CareMastersProgress {
  /** 各年的数字；没有列出的年份为未知。 Figures by year; a year without an entry is unknown. */
  readonly byYear?: readonly CareMastersYear[];
  /** 各年合计的不重复人数。 Distinct persons over all the years together. */
  readonly persons?: number;
}

/** 取得的一本证书。 One certificate obtained. */
export interface CertificateObtained {
  /** 持证人编号（不透明）。 Opaque reference of the holder: the same for the same person. */
  readonly holder?: string;
  /** 单位。 The unit it was obtained in. */
  readonly division?: PlanUnit;
  /** 证书类型。 Type of the certificate. */
  readonly type?: CertificateType;
  /** 取得日期。 Day it was obtained. */
  readonly obtainedOn?: CalendarDay;
  /** 所在班级的编号；`null` 为不是由班级取得。 Reference of the class that led to it; `null`: none did. */
  readonly class?: string | null;
}

/** 一个单位的证书数字。 Certificates of one unit, counted by the caller. */
export interface CertificateCount {
  /** 单位。 The unit. */
  readonly division?: PlanUnit;
  /** 持证人数（本单位内不重复）。 Distinct persons within the unit. */
  readonly persons?: number;
  /** 证书数。 Certificates. */
  readonly certificates?: number;
}

/**
 * 调用者统计的当年职业资格和职业技能等级证书数字。
 *
 * Qualification and skill-level certificates of the plan year, counted by the caller instead of listed.
 */
export interface CertificateTotals {
  /** 全市持证人数（不重复）。 Distinct persons of the whole city. */
  readonly persons?: number;
  /** 全市证书数。 Certificates of the whole city. */
  readonly certificates?: number;
  /** 各单位；没有列出的单位为零。 By unit, complete once given: a unit without an entry has none. */
  readonly byDivision?: readonly CertificateCount[];
}

/**
 * 年度进度：判断之日所掌握的数字。
 *
 * Annual progress (年度进度): the year's figures as they stand on the day judged on. Every field may be
 * left out: a missing key is unknown, an empty list is known to be none; a list, once given, is complete.
 */
export interface AnnualProgress {
  /**
   * 任务计划表（附件）；`null` 为不按附件分解，只判断全市。 The annex table; `null`: no breakdown is to be applied,
   * the city's figure alone is judged.
   */
  readonly plan?: AnnualPlan | null;
  /** 各类班级的合计。 The classes, added up by what they have in common. */
  readonly lines?: readonly ProgressLine[];
  /** 上一年度同口径的合计（按结业年份）。 The classes completed in the year before, likewise. */
  readonly previousLines?: readonly ProgressLine[];
  /** “康养云师傅”培训进度。 Progress of the Yunnan care masters. */
  readonly careMasters?: CareMastersProgress;
  /** 取得的证书，逐本列出。 Certificates obtained, each listed; give these or `certificateTotals`. */
  readonly certificates?: readonly CertificateObtained[];
  /** 取得的证书，由调用者统计。 Certificates obtained, counted by the caller; give these or `certificates`. */
  readonly certificateTotals?: CertificateTotals;
}

const progressLineSchema = /* @__PURE__ */ z.strictObject({
  division: planUnitSchema.exactOptional(),
  subsidised: z.boolean().exactOptional(),
  startYear: yearSchema.exactOptional(),
  completionYear: yearSchema.nullable().exactOptional(),
  certificateType: z.enum(certificateTypes).exactOptional(),
  institutionKind: z.enum(institutionKinds).exactOptional(),
  classes: countSchema.exactOptional(),
  personTimes: countSchema.exactOptional(),
}) satisfies z.ZodType<ProgressLine>;

const careMastersYearSchema = /* @__PURE__ */ z.strictObject({
  year: yearSchema.exactOptional(),
  personTimes: countSchema.exactOptional(),
  persons: countSchema.exactOptional(),
}) satisfies z.ZodType<CareMastersYear>;

const careMastersSchema = /* @__PURE__ */ z.strictObject({
  byYear: z.array(careMastersYearSchema).exactOptional(),
  persons: countSchema.exactOptional(),
}) satisfies z.ZodType<CareMastersProgress>;

const certificateSchema = /* @__PURE__ */ z.strictObject({
  holder: referenceSchema.exactOptional(),
  division: planUnitSchema.exactOptional(),
  type: z.enum(certificateTypes).exactOptional(),
  obtainedOn: daySchema.exactOptional(),
  class: referenceSchema.nullable().exactOptional(),
}) satisfies z.ZodType<CertificateObtained>;

const certificateCountSchema = /* @__PURE__ */ z.strictObject({
  division: planUnitSchema.exactOptional(),
  persons: countSchema.exactOptional(),
  certificates: countSchema.exactOptional(),
}) satisfies z.ZodType<CertificateCount>;

const certificateTotalsSchema = /* @__PURE__ */ z.strictObject({
  persons: countSchema.exactOptional(),
  certificates: countSchema.exactOptional(),
  byDivision: z.array(certificateCountSchema).exactOptional(),
}) satisfies z.ZodType<CertificateTotals>;

/** Schema of {@link AnnualProgress}. @internal */
export const annualProgressSchema = /* @__PURE__ */ z.strictObject({
  plan: annualPlanSchema.nullable().exactOptional(),
  lines: z.array(progressLineSchema).exactOptional(),
  previousLines: z.array(progressLineSchema).exactOptional(),
  careMasters: careMastersSchema.exactOptional(),
  certificates: z.array(certificateSchema).exactOptional(),
  certificateTotals: certificateTotalsSchema.exactOptional(),
}) satisfies z.ZodType<AnnualProgress>;

/**
 * 解析年度进度：检查类型和字段之间的关系，一次报告全部缺陷。
 *
 * Parses annual progress from JSON: every leaf's type, and what holds between fields (nothing completed
 * before it started, no person-times of no class; no unit or year twice; persons at most person-times or certificates,
 * those of one year or unit at most those of all; certificates listed or counted, not both).
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseAnnualProgress } from 'kunming-training-rules';
 *
 * // Made-up figures.
 * parseAnnualProgress({ lines: [{ division: '530102', completionYear: 2022, personTimes: 1000 }] }).lines?.length; // => 1
 * ```
 *
 * @example
 * ```ts
 * import { InvalidRecordError, parseAnnualProgress } from 'kunming-training-rules';
 *
 * let pointers: string[] = [];
 * try {
 *   parseAnnualProgress({ lines: [{ startYear: 2022, completionYear: 2021, personTimes: -1 }] });
 * } catch (error) {
 *   if (error instanceof InvalidRecordError) pointers = error.errors.map((defect) => defect.pointer);
 * }
 * pointers; // => ['/lines/0/personTimes', '/lines/0/completionYear']
 * ```
 */
export function parseAnnualProgress(input: unknown): AnnualProgress {
  return parseRecord('AnnualProgress', annualProgressSchema, annualProgressDefects, input);
}

/** What must hold between the fields of annual progress, on well-typed leaves only. @internal */
export function annualProgressDefects(progress: unknown, defects: Defect[]): void {
  const { plan, lines, previousLines, careMasters, certificates, certificateTotals } = fields(
    progress as AnnualProgress,
  );
  annualPlanDefects(plan, defects, '/plan');
  lineDefects(lines, '/lines', defects);
  lineDefects(previousLines, '/previousLines', defects);
  careMastersDefects(careMasters, defects);
  if (certificates !== undefined && certificateTotals !== undefined)
    defects.push({ pointer: '/certificateTotals', expected: 'absent', received: 'object' });
  certificateDefects(certificateTotals, defects);
}

/** Nothing was completed before it started, and no person-times without a class. */
function lineDefects(lines: unknown, at: string, defects: Defect[]): void {
  list(lines)?.forEach((line, index) => {
    const { startYear, completionYear, classes, personTimes } = fields(line as ProgressLine);
    const [start, end] = [count(startYear), count(completionYear)];
    const own = `${at}/${String(index)}`;
    if (start !== undefined && end !== undefined && end < start) {
      defects.push({
        pointer: `${own}/completionYear`,
        expected: 'not-before',
        values: [`${own}/startYear`],
        received: 'number',
      });
    }
    const trained = count(personTimes);
    checkAgreeing(
      count(classes) === 0 && trained !== undefined && trained > 0,
      classes,
      `${own}/classes`,
      [`${own}/personTimes`],
      defects,
    );
  });
}

/** Persons are at most person-times, and those of one year at most those of all. */
function careMastersDefects(careMasters: unknown, defects: Defect[]): void {
  const { byYear, persons } = fields(careMasters as CareMastersProgress);
  const at = '/careMasters';
  checkUnique(careMasters, 'byYear', 'year', defects, at);
  list(byYear)?.forEach((year, index) => {
    const own = `${at}/byYear/${String(index)}`;
    checkAtMost(year, 'persons', 'personTimes', defects, own);
    isAtMost(
      count(fields(year as CareMastersYear).persons),
      `${own}/persons`,
      count(persons),
      `${at}/persons`,
      defects,
    );
  });
}

/** Persons are at most certificates, and those of one unit at most those of the city. */
function certificateDefects(totals: unknown, defects: Defect[]): void {
  const city = fields(totals as CertificateTotals);
  const at = '/certificateTotals';
  checkAtMost(totals, 'persons', 'certificates', defects, at);
  checkUnique(totals, 'byDivision', 'division', defects, at);
  list(city.byDivision)?.forEach((unit, index) => {
    const own = `${at}/byDivision/${String(index)}`;
    const { persons, certificates } = fields(unit as CertificateCount);
    checkAtMost(unit, 'persons', 'certificates', defects, own);
    isAtMost(count(persons), `${own}/persons`, count(city.persons), `${at}/persons`, defects);
    isAtMost(count(certificates), `${own}/certificates`, count(city.certificates), `${at}/certificates`, defects);
  });
}
