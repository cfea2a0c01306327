/**
 * 规范 JSON（RFC 8785 的键序）：同一内容得到同一字节，可供调用者计算 SHA-256。
 *
 * Canonical JSON (RFC 8785, JSON Canonicalization Scheme): keys in the order of their UTF-16 code
 * units, no white space, numbers as ECMAScript writes them. The same content gives the same bytes;
 * hashing them is the caller's.
 *
 * @param value - Plain JSON.
 * @returns Its canonical text.
 * @throws TypeError for a value that JSON does not have (a number that is not finite, undefined in a list, a function).
 *
 * @example
 * ```ts
 * import { canonicalJson } from 'kunming-training-rules';
 *
 * canonicalJson({ b: [1, 'x'], a: null }); // => '{"a":null,"b":[1,"x"]}'
 * ```
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError('not plain JSON');
  const parts = Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${parts.join(',')}}`;
}
