import { z } from 'zod';
import { InvalidRecordError, receivedKind, type Defect, type Expected } from './invalid-record.js';
import { readPlainJson, step } from './plain-json.js';
import { classHoursSchema, countSchema, daySchema, moneySchema, referenceSchema, shareSchema, textSchema, timeSchema } from './schema.js';
import { addAll } from '../result/add-all.js';

export type { Defect } from './invalid-record.js';

/** What a shared leaf schema expects. */
const leaves = /* @__PURE__ */ new Map<unknown, Expected>([
  [daySchema, 'calendar-day'],
  [timeSchema, 'time-of-day'],
  [classHoursSchema, 'class-hours'],
  [countSchema, 'count'],
  [moneySchema, 'money'],
  [shareSchema, 'share'],
  [referenceSchema, 'reference'],
  [textSchema, 'text'],
]);

/**
 * 解析记录的共同过程：复制、类型检查、字段间检查，缺陷合并后一次报告。
 *
 * What every parse function does: copy the input, check types, check what holds between fields on
 * the copy, and report all defects at once.
 *
 * @param name - Name of the record type.
 * @param schema - Its schema.
 * @param crossFields - Adds defects between fields; reads well-typed leaves only.
 * @param input - Any value.
 * @returns The copy, typed.
 * @throws InvalidRecordError with every defect.
 * @internal
 */
export function parseRecord<T>(name: string, schema: z.ZodType<T>, crossFields: (record: unknown, defects: Defect[]) => void, input: unknown): T {
  const defects: Defect[] = [];
  let copy: unknown;
  try {
    copy = readPlainJson(input, defects);
  } catch {
    throw new InvalidRecordError(name, [...defects, { pointer: '', expected: 'plain-json', received: 'other' }]);
  }
  if (copy !== undefined) {
    const parsed = schema.safeParse(copy);
    if (!parsed.success) for (const issue of parsed.error.issues) addAll(defects, defectsOf(issue, schema, copy));
    crossFields(copy, defects);
  }
  if (defects.length > 0) throw new InvalidRecordError(name, unrepeated(defects));
  return copy as T;
}

/** One defect a place: the first that was found. Unknown fields whose names may not be shown share a place and all count. */
function unrepeated(defects: readonly Defect[]): readonly Defect[] {
  const seen = new Set<string>();
  return defects.filter(({ expected, pointer }) => expected === 'absent' || (!seen.has(pointer) && seen.add(pointer)));
}

function defectsOf(issue: z.core.$ZodIssue, schema: z.ZodType, copy: unknown): Defect[] {
  let pointer = '';
  let at: unknown = schema;
  let value = copy;
  for (const key of issue.path) {
    pointer = step(pointer, key as string | number);
    at = inner(at, key);
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: step(pointer, key), expected: 'absent', received: 'unknown-key' }));
  }
  return [{ pointer, ...expectation(unwrap(at)), received: receivedKind(value) }];
}

function expectation(schema: unknown): Pick<Defect, 'expected' | 'values'> {
  const leaf = leaves.get(schema);
  if (leaf !== undefined) return { expected: leaf };
  if (schema instanceof z.ZodEnum) return { expected: 'one-of', values: schema.options };
  if (schema instanceof z.ZodArray) return { expected: 'list' };
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord) return { expected: 'object' };
  if (schema instanceof z.ZodBoolean) return { expected: 'boolean' };
  return { expected: schema instanceof z.ZodNumber ? 'whole-number' : 'text' };
}

function unwrap(schema: unknown): unknown {
  let at = schema;
  while (at instanceof z.ZodNullable || at instanceof z.ZodExactOptional) at = at.unwrap();
  return at;
}

function inner(schema: unknown, key: PropertyKey): unknown {
  const at = unwrap(schema);
  if (at instanceof z.ZodArray) return at.element;
  return at instanceof z.ZodObject ? (at.shape as Record<PropertyKey, unknown>)[key] : undefined;
}
