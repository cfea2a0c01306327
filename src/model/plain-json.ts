import type { JsonPointer } from '../result/result.js';
import { isPlain, receivedKind, type Defect } from './invalid-record.js';

/** 最大层数。 How deep an input may be. */
const DEEPEST = 64;

/** 最多的值。 How many values an input may hold. */
const MOST = 10_000_000;

/** A key that looks like the name of a field, and so may be shown. */
const fieldName = /^[A-Za-z][A-Za-z0-9-]{0,39}$/;

/**
 * JSON 指针的下一级；不像字段名的键不显示。
 *
 * One step further in a JSON Pointer. A key that does not look like a field name is not shown: it
 * may be somebody's name.
 *
 * @param pointer - The pointer so far.
 * @param key - The next key or index.
 * @returns The longer pointer, or the same one for a key that may not be shown.
 * @internal
 */
export function step(pointer: JsonPointer, key: string | number): JsonPointer {
  return typeof key === 'number' || fieldName.test(key) ? `${pointer}/${String(key)}` : pointer;
}

/**
 * 复制普通 JSON：只取普通对象和列表的自有数据属性。
 *
 * Copies a value once, as plain JSON: plain objects and lists, own enumerable data properties; no
 * accessor, symbol, hole, cycle or `__proto__`; at most 64 levels and ten million values. What does
 * not fit is a defect and left out; the rest is copied all the same. A key with the value `undefined`
 * is left out, as JSON has none.
 *
 * @param input - Any value.
 * @param defects - Receives what does not fit.
 * @returns The copy.
 * @internal
 */
export function readPlainJson(input: unknown, defects: Defect[]): unknown {
  const open = new Set<object>();
  let left = MOST;

  const refuse = (pointer: JsonPointer, expected: Defect['expected'], value: unknown): undefined => {
    defects.push({ pointer, expected, received: receivedKind(value) });
    return undefined;
  };

  const copy = (value: unknown, pointer: JsonPointer, depth: number): unknown => {
    if (--left < 0) return left === -1 ? refuse(pointer, 'not-so-large', value) : undefined;
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value !== 'object') return refuse(pointer, 'plain-json', value);
    if (depth >= DEEPEST) return refuse(pointer, 'not-so-deep', value);
    if (open.has(value)) return refuse(pointer, 'plain-json', value);
    const isList = Array.isArray(value);
    if (!isList && !isPlain(value)) return refuse(pointer, 'plain-json', value);

    open.add(value);
    let copied: unknown;
    if (isList) {
      const items: unknown[] = [];
      for (let index = 0; index < value.length && left >= 0; index++) {
        const property = Object.getOwnPropertyDescriptor(value, index);
        const at = `${pointer}/${String(index)}`;
        if (property === undefined || !('value' in property)) refuse(at, 'plain-json', undefined);
        else items[index] = copy(property.value, at, depth + 1);
      }
      copied = items;
    } else {
      const object: Record<string, unknown> = {};
      for (const key of Reflect.ownKeys(value)) {
        const property = Object.getOwnPropertyDescriptor(value, key);
        if (property?.enumerable !== true) continue;
        if (typeof key === 'symbol') refuse(pointer, 'plain-json', undefined);
        else if (key === '__proto__') defects.push({ pointer, expected: 'absent', received: 'unknown-key' });
        else if (!('value' in property)) refuse(step(pointer, key), 'plain-json', undefined);
        else if (property.value !== undefined) object[key] = copy(property.value, step(pointer, key), depth + 1);
      }
      copied = object;
    }
    open.delete(value);
    return copied;
  };

  return copy(input, '', 0);
}
