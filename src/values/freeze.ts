/**
 * 深度冻结。 Freezes a literal with everything in it, once, when its module is first read.
 *
 * @param value - A plain literal.
 * @returns The same value.
 * @internal
 */
export function freeze<const T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) freeze(part);
  }
  return value;
}
