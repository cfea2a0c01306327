import { z } from 'zod';
import {
  type Cooperation,
  cooperations,
  type InspectionKind,
  inspectionKinds,
  type InspectionPhase,
  inspectionPhases,
  type InspectionSubject,
  inspectionSubjects,
} from '../definitions/codes.js';
import { type Defect } from '../json/invalid-record.js';
import type { CalendarDay } from '../values/calendar.js';
import { count, fields, list, oneOf } from '../values/read.js';
import { checkAgreeing, checkAtMost, checkUnique, checkWithin } from './cross-field.js';
import { parseRecord } from './parse.js';
import { countSchema, daySchema, referenceSchema } from './schema.js';

/** 检查出的问题。 A finding of an inspection (检查出的问题). */
export interface InspectionFinding {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 发现日期。 Day it was found. */
  readonly foundOn?: CalendarDay;
  /** 整改完成日期；`null` 为尚未整改。 Day it was rectified (整改); `null`: not yet. */
  readonly rectifiedOn?: CalendarDay | null;
}

/**
 * 一次检查：每班必查、电话抽查、定期检查、省厅或第三方检查、审计等。
 *
 * One inspection of a class or an institution: every-class, telephone, periodic, provincial, third-party, audit or
 * another. A list of inspections holds those that were made.
 */
export interface Inspection {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 种类。 Kind. */
  readonly kind?: InspectionKind;
  /** 每班必查的环节；`null` 为不属于其中任何一环。 Phase of an every-class inspection; `null`: none of them. */
  readonly phase?: InspectionPhase | null;
  /** 日期。 Day. */
  readonly date?: CalendarDay;
  /** 责任人编号；`null` 为没有确定。 Opaque reference of the responsible person (责任人); `null`: none named. */
  readonly responsiblePerson?: string | null;
  /** 检查内容。 Subjects covered. */
  readonly subjects?: readonly InspectionSubject[];
  /** 配合情况。 How it was met. */
  readonly cooperation?: Cooperation;
  /** 由谁拒绝或阻挠；`null` 为没有。 Who refused or obstructed it; `null`: nobody. */
  readonly resistedBy?: 'institution' | 'office' | null;
  /** 电话抽查：拨打人次。 Telephone: calls made. */
  readonly callsMade?: number;
  /** 电话抽查：接通人次。 Telephone: calls that reached the trainee. */
  readonly callsReached?: number;
  /** 电话抽查：否认参训的人数。 Telephone: trainees who denied having attended. */
  readonly attendanceDenied?: number;
  /** 检查出的问题；空列表为没有。 Findings; an empty list: none. */
  readonly findings?: readonly InspectionFinding[];
}

/** 一个班级或机构的检查记录。 The inspections of one class or institution. */
export interface InspectionRecord {
  /** 编号。 Opaque reference. */
  readonly reference?: string;
  /** 检查，一经给出即为全部。 Every inspection made; complete once given. */
  readonly inspections?: readonly Inspection[];
}

const inspectionFindingSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  foundOn: daySchema.exactOptional(),
  rectifiedOn: daySchema.nullable().exactOptional(),
}) satisfies z.ZodType<InspectionFinding>;

/** Schema of {@link Inspection}. @internal */
export const inspectionSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  kind: z.enum(inspectionKinds).exactOptional(),
  phase: z.enum(inspectionPhases).nullable().exactOptional(),
  date: daySchema.exactOptional(),
  responsiblePerson: referenceSchema.nullable().exactOptional(),
  subjects: z.array(z.enum(inspectionSubjects)).exactOptional(),
  cooperation: z.enum(cooperations).exactOptional(),
  resistedBy: z.enum(['institution', 'office']).nullable().exactOptional(),
  callsMade: countSchema.exactOptional(),
  callsReached: countSchema.exactOptional(),
  attendanceDenied: countSchema.exactOptional(),
  findings: z.array(inspectionFindingSchema).exactOptional(),
}) satisfies z.ZodType<Inspection>;

/** Schema of {@link InspectionRecord}. @internal */
export const inspectionRecordSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  inspections: z.array(inspectionSchema).exactOptional(),
}) satisfies z.ZodType<InspectionRecord>;

/**
 * 解析检查记录：一次报告全部缺陷。
 *
 * Parses the inspections of a class or an institution: checks every leaf and what holds between fields (a finding is
 * rectified no earlier than found; calls reached are at most those made, denials at most those reached; who resisted is
 * named where somebody did, and nobody where the inspection was accepted).
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseInspectionRecord } from 'kunming-training-rules';
 *
 * parseInspectionRecord({ inspections: [{ kind: 'telephone', callsMade: 5 }] }).inspections?.length; // => 1
 * ```
 */
export function parseInspectionRecord(input: unknown): InspectionRecord {
  return parseRecord('InspectionRecord', inspectionRecordSchema, inspectionDefects, input);
}

/** What must hold between the fields of the inspections of a record, on well-typed leaves only. @internal */
export function inspectionDefects(record: unknown, defects: Defect[], pointer = ''): void {
  checkUnique(record, 'inspections', 'reference', defects, pointer);
  list(fields(record as InspectionRecord).inspections)?.forEach((each, index) => {
    const at = `${pointer}/inspections/${String(index)}`;
    const { callsReached, cooperation, resistedBy } = fields(each as Inspection);
    checkAtMost(each, 'callsReached', 'callsMade', defects, at);
    checkAtMost(
      each,
      'attendanceDenied',
      count(callsReached) === undefined ? 'callsMade' : 'callsReached',
      defects,
      at,
    );
    const met = oneOf(cooperation, cooperations);
    const resisted = resistedBy !== undefined && resistedBy !== null;
    checkAgreeing(
      met === 'accepted' ? resisted : met !== undefined && resistedBy === null,
      resistedBy,
      `${at}/resistedBy`,
      [`${at}/cooperation`],
      defects,
    );
    list(fields(each as Inspection).findings)?.forEach((finding, place) => {
      checkWithin(finding, 'foundOn', 'rectifiedOn', defects, `${at}/findings/${String(place)}`);
    });
  });
}
