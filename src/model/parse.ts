import { z } from 'zod';
import {
  type Defect,
  DefectList,
  type Expected,
  InvalidRecordError,
  type Path,
  receivedKind,
} from '../json/invalid-record.js';
import { readPlainJson } from '../json/plain-json.js';
import { count, day, hundredths, isObject, minutes } from '../values/read.js';
import {
  classHoursSchema,
  countSchema,
  daySchema,
  LONGEST_REFERENCE,
  LONGEST_TEXT,
  moneySchema,
  referenceSchema,
  shareSchema,
  textSchema,
  timeSchema,
  visible,
} from './schema.js';

export type { Defect } from '../json/invalid-record.js';

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
export function parseRecord<T>(
  name: string,
  schema: z.ZodType<T>,
  crossFields: (record: unknown, defects: Defect[]) => void,
  input: unknown,
): T {
  if (input === undefined)
    throw new InvalidRecordError(name, [{ pointer: '', expected: 'object', received: 'missing' }]);
  const defects = new DefectList();
  let copy: unknown;
  try {
    copy = readPlainJson(input, defects);
  } catch {
    defects.add([], 'plain-json', 'other');
    throw new InvalidRecordError(name, defects, defects.total);
  }
  if (checkTypes(schema, copy, defects)) crossFields(copy, defects);
  if (defects.total > 0) throw new InvalidRecordError(name, defects, defects.total);
  return copy as T;
}

/**
 * 按模式检查副本的类型；类型不符的值从副本中去除，使字段间检查只见到类型正确的值。
 *
 * Checks a plain copy against a schema. The schema is walked here and not by zod, which would make an object for each
 * of a million defects. What is outside its type becomes `undefined` in the copy, so that the checks between fields see
 * well-typed values only; `undefined` itself was refused before, and is passed over.
 *
 * @param schema - The schema.
 * @param copy - The copy; changed where it has defects.
 * @param defects - Receives the defects.
 * @returns Whether the copy as a whole is of the right kind.
 * @internal
 */
export function checkTypes(schema: z.ZodType, copy: unknown, defects: DefectList): boolean {
  return copy !== undefined && checkOf(schema)(copy, { path: [], defects });
}

/** Where a check is, and who is told. */
interface Walk {
  readonly path: Path;
  readonly defects: DefectList;
}

/** Checks one value, tells what is wrong, and says whether the value itself is of its type. */
type Check = (value: unknown, walk: Walk) => boolean;

/** A leaf of its type: what is expected, and whether a value is it. */
function leaf(expected: Expected, holds: (value: unknown) => boolean, values?: readonly string[]): Check {
  return (value, { path, defects }) => {
    if (holds(value)) return true;
    defects.add(path, expected, receivedKind(value), values);
    return false;
  };
}

/** A text that is not blank and not too long; a character outside of the basic plane is one. */
function written(expected: 'reference' | 'text', longest: number): Check {
  return (value, { path, defects }) => {
    if (typeof value !== 'string' || !visible.test(value)) {
      defects.add(path, expected, receivedKind(value));
      return false;
    }
    if (value.length <= longest || (value.length <= 2 * longest && Array.from(value).length <= longest)) return true;
    defects.add(path, 'at-most-long', 'string', [longest]);
    return false;
  };
}

/** The shared leaves. */
const leaves: ReadonlyMap<unknown, Check> = /* @__PURE__ */ new Map<unknown, Check>([
  [daySchema, /* @__PURE__ */ leaf('calendar-day', (value) => day(value) !== undefined)],
  [timeSchema, /* @__PURE__ */ leaf('time-of-day', (value) => minutes(value) !== undefined)],
  [classHoursSchema, /* @__PURE__ */ leaf('class-hours', (value) => hundredths(value) !== undefined)],
  [countSchema, /* @__PURE__ */ leaf('count', (value) => count(value) !== undefined)],
  [moneySchema, /* @__PURE__ */ leaf('money', (value) => moneySchema.safeParse(value).success)],
  [shareSchema, /* @__PURE__ */ leaf('share', (value) => shareSchema.safeParse(value).success)],
  [referenceSchema, /* @__PURE__ */ written('reference', LONGEST_REFERENCE)],
  [textSchema, /* @__PURE__ */ written('text', LONGEST_TEXT)],
]);

/** The checks made so far, one a schema. */
const made = /* @__PURE__ */ new WeakMap<object, Check>();

function checkOf(schema: z.core.$ZodType): Check {
  const known = made.get(schema);
  if (known !== undefined) return known;
  const check = makeCheck(schema);
  made.set(schema, check);
  return check;
}

function makeCheck(schema: z.core.$ZodType): Check {
  const shared = leaves.get(schema);
  if (shared !== undefined) return shared;
  if (schema instanceof z.ZodExactOptional) return checkOf(schema.unwrap());
  if (schema instanceof z.ZodNullable) {
    const inner = checkOf(schema.unwrap());
    return (value, walk) => value === null || inner(value, walk);
  }
  if (schema instanceof z.ZodObject) return objectCheck(schema);
  if (schema instanceof z.ZodArray) return listCheck(checkOf(schema.element));
  if (schema instanceof z.ZodRecord) return leaf('object', isObject);
  if (schema instanceof z.ZodEnum) {
    const codes = schema.options as readonly string[];
    const known = new Set<unknown>(codes);
    return leaf('one-of', (value) => known.has(value), codes);
  }
  if (schema instanceof z.ZodBoolean) return leaf('boolean', (value) => typeof value === 'boolean');
  return leaf(schema instanceof z.ZodNumber ? 'whole-number' : 'text', (value) => z.safeParse(schema, value).success);
}

function listCheck(element: Check): Check {
  return (value, walk) => {
    if (!Array.isArray(value)) {
      walk.defects.add(walk.path, 'list', receivedKind(value));
      return false;
    }
    const items = value as unknown[];
    for (let index = 0; index < items.length; index++) {
      if (items[index] === undefined) continue;
      walk.path.push(index);
      if (!element(items[index], walk)) items[index] = undefined;
      walk.path.pop();
    }
    return true;
  };
}

/**
 * An object's fields, in the order of the schema: the same defects in the same order, whatever the order of the keys.
 */
function objectCheck(schema: z.ZodObject): Check {
  const shape = Object.entries<z.core.$ZodType>(schema.shape).map(([key, inner]) => ({
    key,
    check: checkOf(inner),
    isRequired: !(inner instanceof z.ZodExactOptional),
  }));
  const known = new Set(shape.map(({ key }) => key));
  return (value, walk) => {
    const { path, defects } = walk;
    if (!isObject(value)) {
      defects.add(path, 'object', receivedKind(value));
      return false;
    }
    const object = value as Record<string, unknown>;
    const keys = Object.keys(object);
    let met = 0;
    for (const { key, check, isRequired } of shape) {
      const own = object[key];
      if (own === undefined && (!isRequired || Object.hasOwn(object, key))) continue;
      met++;
      path.push(key);
      if (!check(own, walk)) object[key] = undefined;
      path.pop();
    }
    if (met < keys.length) {
      for (const key of keys.sort()) {
        if (known.has(key)) continue;
        path.push(key);
        defects.add(path, 'absent', 'unknown-key');
        path.pop();
      }
    }
    return true;
  };
}
