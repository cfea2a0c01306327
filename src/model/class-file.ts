import { z } from 'zod';
import type { CalendarDay } from '../values/calendar.js';
import { checkUnique } from './cross-field.js';
import { parseRecord } from './parse.js';
import { daySchema, referenceSchema } from './schema.js';

/** 一类资料的留存情况。 How one kind of record is kept. */
export interface KeptRecord {
  /** 资料种类，与调用者清单所用的相同。 Kind of record, as the caller's list names it. */
  readonly kind?: string;
  /** 是否留存。 Whether it is kept (留存). */
  readonly kept?: boolean;
  /** 是否归档。 Whether it is archived (归档). */
  readonly archived?: boolean;
  /** 是否可备查。 Whether it can be retrieved for inspection (备查). */
  readonly retrievable?: boolean;
}

/** 班级档案。 The file of a class (班级档案): the kinds of records kept of it. */
export interface ClassFile {
  /** 班级编号。 Reference of the class. */
  readonly reference?: string;
  /** 班级结束日期。 Last day of the class. */
  readonly endDate?: CalendarDay;
  /** 资料，一经给出即为全部。 Every kind of record in the file; complete once given. */
  readonly records?: readonly KeptRecord[];
}

const keptRecordSchema = /* @__PURE__ */ z.strictObject({
  kind: referenceSchema.exactOptional(),
  kept: z.boolean().exactOptional(),
  archived: z.boolean().exactOptional(),
  retrievable: z.boolean().exactOptional(),
}) satisfies z.ZodType<KeptRecord>;

/** Schema of {@link ClassFile}. @internal */
export const classFileSchema = /* @__PURE__ */ z.strictObject({
  reference: referenceSchema.exactOptional(),
  endDate: daySchema.exactOptional(),
  records: z.array(keptRecordSchema).exactOptional(),
}) satisfies z.ZodType<ClassFile>;

/**
 * 解析班级档案：一次报告全部缺陷。
 *
 * Parses the file of a class: checks every leaf, and that no kind of record stands twice.
 *
 * @param input - Any value, as `JSON.parse` gives it.
 * @returns A fresh plain copy, typed.
 * @throws InvalidRecordError with every defect by JSON Pointer; it never shows a value.
 *
 * @example
 * ```ts
 * import { parseClassFile } from 'kunming-training-rules';
 *
 * parseClassFile({ records: [{ kind: 'attendance-sheet', kept: true }] }).records?.length; // => 1
 * ```
 */
export function parseClassFile(input: unknown): ClassFile {
  return parseRecord(
    'ClassFile',
    classFileSchema,
    (file, defects) => {
      checkUnique(file, 'records', 'kind', defects);
    },
    input,
  );
}
