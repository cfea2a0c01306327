/** What the laws derive from a full record. */
import type fc from 'fast-check';

type Key = string | number;

/** A place in a record: a key of an object, or an entry of a list. */
export interface Place {
  readonly path: readonly Key[];
  readonly value: unknown;
  readonly inList: boolean;
}

/** Every place below a value, outer ones first. */
export function places(value: unknown, path: readonly Key[] = []): Place[] {
  const found: Place[] = [];
  if (Array.isArray(value)) {
    for (const [index, part] of value.entries())
      found.push({ path: [...path, index], value: part, inList: true }, ...places(part, [...path, index]));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value))
      found.push({ path: [...path, key], value: part, inList: false }, ...places(part, [...path, key]));
  }
  return found;
}

/** The record with another value in a place; everything else is shared. */
export function withKey<T>(value: T, path: readonly Key[], replacement: unknown): T {
  const [key, ...rest] = path;
  if (key === undefined) return replacement as T;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<Key, unknown>;
  copy[key] = withKey(copy[key], rest, replacement);
  return copy as T;
}

/** The record without a key, or without an entry of a list. */
export function without<T>(value: T, path: readonly Key[]): T {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<Key, unknown>;
  if (!(key in copy)) return value;
  if (rest.length > 0) copy[key] = without(copy[key], rest);
  else if (Array.isArray(copy)) copy.splice(Number(key), 1);
  else Reflect.deleteProperty(copy, key);
  return copy as T;
}

/** A value outside the type of what stands in a place. */
export function junkFor({ value, path }: Place, which: number): unknown {
  const choices = ((): readonly unknown[] => {
    if (Array.isArray(value)) return ['abc', 5, {}, true, Number.NaN];
    switch (typeof value) {
      case 'boolean':
        return ['true', 0, 1, [], {}, Number.NaN];
      case 'number':
        return ['8', '８', Number.NaN, -1, Infinity, true, {}, []];
      case 'string':
        return /^\d{4}-\d\d-\d\d$/.test(value)
          ? ['2022-02-30', '２０２２-05-01', 20220501, true, {}, []]
          : [5, true, {}, [], Number.NaN, ''];
      default:
        return value === null ? [Number.NaN, -1, () => 0, Symbol.iterator] : ['abc', 5, true, [], Number.NaN];
    }
  })();
  return choices[(which + path.length) % choices.length];
}

/** Freezes a value with everything in it. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}

function shuffle<T>(items: readonly T[], choices: fc.Stream<number>): T[] {
  const left = [...items];
  const out: T[] = [];
  for (const choice of choices.take(items.length)) out.push(...left.splice(choice % left.length, 1));
  return out;
}

/** The same value with the keys of every object in another order. */
export function shuffledKeys(value: unknown, choices: fc.Stream<number>): unknown {
  if (Array.isArray(value)) return value.map((part) => shuffledKeys(part, choices));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    shuffle(Object.entries(value), choices).map(([key, part]) => [key, shuffledKeys(part, choices)]),
  );
}

/** The record with some of its lists in another order, at any depth. */
export function reordered(value: unknown, lists: readonly string[], choices: fc.Stream<number>): unknown {
  if (Array.isArray(value)) return value.map((part) => reordered(part, lists, choices));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      lists.includes(key) && Array.isArray(part)
        ? shuffle(part, choices).map((entry) => reordered(entry, lists, choices))
        : reordered(part, lists, choices),
    ]),
  );
}

/** Violations without the numbers in their paths, in an order of their own. */
export function canonical(violations: readonly { readonly path: string }[]): string[] {
  return violations
    .map((broken) =>
      JSON.stringify({ ...broken, path: broken.path.replace(/\d+/g, '#') }).replace(
        /\/(?:trainees|sessions)\/\d+/g,
        '/#',
      ),
    )
    .sort();
}
