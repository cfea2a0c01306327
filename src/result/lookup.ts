/** Lookups in lists of referenced entries (按编号查找). */
import { fact } from './findings.js';
import { isObject, list, referenceOf } from './read.js';
import type { JsonPointer, Missing } from './result.js';

/** 查到的一项，或缺少什么。 An entry that was found, or what is missing to find it. */
export interface Lookup {
  /** 该项；未查到时 `undefined`。 The entry. */
  readonly entry?: unknown;
  /** 位置。 Where it stands. */
  readonly at: JsonPointer;
  /** 缺少什么；查到时为空。 What is missing; empty where it was found. */
  readonly missing: readonly Missing[];
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/**
 * 按编号在列表中查找；没有列表、没有该编号，或列表中有读不出的项，均为未知。
 *
 * Looks entries of a list up by their reference. Without the list, without that reference in it, or
 * with an entry in it that is no object (it could be any), the entry is unknown.
 *
 * @param value - The list, as given.
 * @param path - Where it stands.
 * @returns The lookup.
 * @internal
 */
export function lookupIn(value: unknown, path: JsonPointer): (reference: string) => Lookup {
  const entries = list(value);
  const unread: Missing[] = [];
  const byReference = new Map<string | undefined, number>();
  for (const [index, entry] of (entries ?? []).entries()) {
    if (!isObject(entry)) unread.push(fact(`${path}/${String(index)}`));
    else byReference.set(referenceOf(entry), index);
  }
  return (reference) => {
    const index = byReference.get(reference);
    if (unread.length > 0) return { at: path, missing: unread };
    if (entries === undefined || index === undefined) return { at: path, missing: [fact(path, reference)] };
    return { entry: entries[index], at: `${path}/${String(index)}`, missing: NONE };
  };
}
