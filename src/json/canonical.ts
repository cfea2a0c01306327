import { isPlain } from './invalid-record.js';

/** How deep a value may be. */
const DEEPEST = 1000;

/** Half a surrogate pair: no character, and nothing that UTF-8 can hold. */
const loneSurrogate = /[\ud800-\udfff]/u;

/**
 * 规范 JSON（RFC 8785）：同一内容得到同一字节，可供调用者计算 SHA-256。
 *
 * Canonical JSON (RFC 8785, JSON Canonicalization Scheme): keys in the order of their UTF-16 code
 * units, no white space, numbers as ECMAScript writes them. The same content gives the same bytes;
 * hashing them is the caller's. A key whose value is `undefined` is left out, as the parsers leave it out: it is no
 * content.
 *
 * @param value - Plain JSON.
 * @returns Its canonical text.
 * @throws TypeError for whatever is no JSON, so that two different values never give one text: a number that is not
 * finite, a bigint, a symbol, a function, `undefined` (alone, or in a list), a hole, a lone surrogate, an object of a
 * class (a date, a map, a set, bytes, a boxed value), an accessor, a key that is a symbol, a cycle, more than a
 * thousand levels. The message never shows a value.
 *
 * @example
 * ```ts
 * import { canonicalJson } from 'kunming-training-rules';
 *
 * canonicalJson({ b: [1, 'x'], a: null }); // => '{"a":null,"b":[1,"x"]}'
 * ```
 *
 * @example
 * ```ts
 * import { canonicalJson } from 'kunming-training-rules';
 *
 * let error: unknown;
 * try {
 *   canonicalJson({ startDate: new Date(0) });
 * } catch (thrown) {
 *   error = thrown;
 * }
 * error instanceof TypeError; // => true
 * ```
 */
export function canonicalJson(value: unknown): string {
  try {
    return write(value, []);
  } catch (error) {
    // What a proxy throws is not shown.
    throw error instanceof NotJson ? new TypeError(error.message) : new TypeError('not plain JSON');
  }
}

/** What is no JSON, told apart from whatever the value itself throws. */
class NotJson extends Error {}

function write(value: unknown, open: object[]): string {
  switch (typeof value) {
    case 'string':
      if (loneSurrogate.test(value)) throw new NotJson('not plain JSON: a text with a lone surrogate');
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'number':
      if (!Number.isFinite(value)) throw new NotJson('not plain JSON: a number that is not finite');
      return JSON.stringify(value);
    case 'object':
      return value === null ? 'null' : writeObject(value, open);
    default:
      throw new NotJson(`not plain JSON: ${typeof value}`);
  }
}

function writeObject(value: object, open: object[]): string {
  if (open.includes(value)) throw new NotJson('not plain JSON: a cycle');
  if (open.length >= DEEPEST) throw new NotJson(`not plain JSON: more than ${String(DEEPEST)} levels`);
  open.push(value);
  const text = Array.isArray(value) ? writeList(value, open) : writeRecord(value, open);
  open.pop();
  return text;
}

function writeList(list: readonly unknown[], open: object[]): string {
  const parts: string[] = [];
  for (let index = 0; index < list.length; index++) parts.push(write(dataOf(list, index), open));
  return `[${parts.join(',')}]`;
}

function writeRecord(record: object, open: object[]): string {
  if (!isPlain(record)) throw new NotJson('not plain JSON: an object of a class');
  const parts: string[] = [];
  // Sorted as strings are compared: by UTF-16 code units.
  for (const key of Object.keys(record).sort()) {
    const part = dataOf(record, key);
    if (part !== undefined) parts.push(`${write(key, open)}:${write(part, open)}`);
  }
  const symbols = Object.getOwnPropertySymbols(record);
  if (symbols.some((key) => Object.prototype.propertyIsEnumerable.call(record, key)))
    throw new NotJson('not plain JSON: a symbol');
  return `{${parts.join(',')}}`;
}

/** The value of an own data property; a hole is `undefined`. */
function dataOf(holder: object, key: string | number): unknown {
  const property = Object.getOwnPropertyDescriptor(holder, key);
  if (property !== undefined && !('value' in property)) throw new NotJson('not plain JSON: an accessor');
  return property?.value;
}
