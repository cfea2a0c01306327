import { type DefectList, type Expected, isPlain, type Path, pointerOf, receivedKind } from './invalid-record.js';
import type { JsonPointer } from './pointer.js';

/** 最大层数。 How deep an input may be. */
const DEEPEST = 64;

/** 最多的值。 How many values an input may hold. */
const MOST = 10_000_000;

/** A text that cannot be written as UTF-8: half a surrogate pair. */
const loneSurrogate = /[\ud800-\udfff]/u;

/**
 * JSON 指针的下一级；不像字段名的键不显示。
 *
 * One step further in a JSON Pointer. A key that does not look like the name of a field (letters alone, the first of
 * them small) is not shown: it may be a person's name, or the number of a document.
 *
 * @param pointer - The pointer so far.
 * @param key - The next key or index.
 * @returns The longer pointer, or the same one for a key that may not be shown.
 * @internal
 */
export function step(pointer: JsonPointer, key: string | number): JsonPointer {
  return pointer + pointerOf([key]);
}

/**
 * 复制普通 JSON：只取普通对象和列表的自有数据属性。
 *
 * Copies a value once, as plain JSON: plain objects and lists, own enumerable data properties, well-formed texts; no
 * accessor, symbol, hole, cycle or `__proto__`; at most 64 levels and ten million values. What does not fit is a defect
 * and stands as `undefined`; the rest is copied all the same. A key with the value `undefined` is left out, as JSON has
 * none.
 *
 * @param input - Any value.
 * @param defects - Receives what does not fit.
 * @returns The copy.
 * @internal
 */
export function readPlainJson(input: unknown, defects: DefectList): unknown {
  return new Copier(defects).copy(input);
}

/** Copies one value; knows where it is, what it is within, and how many values are left. */
class Copier {
  readonly #defects: DefectList;
  readonly #open = new Set<object>();
  readonly #path: Path = [];
  #left = MOST;

  constructor(defects: DefectList) {
    this.#defects = defects;
  }

  copy(value: unknown): unknown {
    if (--this.#left < 0) return this.#left === -1 ? this.#refuse('not-so-large', value) : undefined;
    if (typeof value === 'string') return loneSurrogate.test(value) ? this.#refuse('unicode-text', value) : value;
    if (value === null || typeof value === 'number' || typeof value === 'boolean') return value;
    if (typeof value !== 'object') return this.#refuse('plain-json', value);
    if (this.#path.length >= DEEPEST) return this.#refuse('not-so-deep', value);
    const isList = Array.isArray(value);
    if (this.#open.has(value) || !(isList || isPlain(value))) return this.#refuse('plain-json', value);
    this.#open.add(value);
    const copied = isList ? this.#copyList(value) : this.#copyObject(value);
    this.#open.delete(value);
    return copied;
  }

  #refuse(expected: Expected, value: unknown): undefined {
    this.#defects.add(this.#path, expected, value === undefined ? 'other' : receivedKind(value));
    return undefined;
  }

  #copyList(list: readonly unknown[]): unknown {
    if (list.length > this.#left) {
      this.#left = -1;
      return this.#refuse('not-so-large', list);
    }
    const items: unknown[] = [];
    for (let index = 0; index < list.length && this.#left >= 0; index++) {
      const property = Object.getOwnPropertyDescriptor(list, index);
      this.#path.push(index);
      items[index] =
        property !== undefined && 'value' in property
          ? this.copy(property.value)
          : this.#refuse('plain-json', undefined);
      this.#path.pop();
    }
    return items;
  }

  #copyObject(object: object): unknown {
    const copied: Record<string, unknown> = {};
    for (const key of Reflect.ownKeys(object)) {
      const property = Object.getOwnPropertyDescriptor(object, key);
      if (property?.enumerable !== true) continue;
      if (typeof key === 'symbol') {
        this.#refuse('plain-json', undefined);
        continue;
      }
      this.#path.push(key);
      if (key === '__proto__') this.#defects.add(this.#path, 'absent', 'unknown-key');
      else if (!('value' in property)) this.#refuse('plain-json', undefined);
      else if (property.value !== undefined) copied[key] = this.copy(property.value);
      this.#path.pop();
    }
    return copied;
  }
}
