/** Lookups in lists of referenced entries (按编号查找). */
import type { JsonPointer } from '../json/pointer.js';
import { addAll } from '../values/add-all.js';
import { isObject, list, referenceOf } from '../values/read.js';
import { fact } from './findings.js';
import { type Judgement, no, unknown, unknownOf, yes } from './kleene.js';
import type { Missing } from './result.js';

/** 查到的一项。 An entry that was found, and where it stands. @internal */
export interface Found {
  /** 该项，为对象。 The entry, an object. */
  readonly entry: object;
  /** 位置。 Where it stands. */
  readonly at: JsonPointer;
}

/** 按编号查找的结果。 What was found under a reference. @internal */
export interface Lookup {
  /** 有该编号的各项，通常为一项。 The entries that bear the reference: one, where the list is in order. */
  readonly entries: readonly Found[];
  /**
   * 缺少什么：没有列表、没有该编号，或有读不出的项。 What is missing: the list, the entry, or entries that cannot be
   * read.
   */
  readonly missing: readonly Missing[];
}

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/**
 * 按编号在列表中查找。没有查到的，可能是没有编号或读不出的项；查到的，另有读不出的项一并列出。
 *
 * Looks entries of a list up by their reference. One that is not found may be any that has no reference or is no
 * object; beside one that is found, entries that are no objects are named all the same.
 *
 * @param value - The list, as given.
 * @param path - Where it stands.
 * @returns The lookup.
 * @internal
 */
export function lookupIn(value: unknown, path: JsonPointer): (reference: string) => Lookup {
  const entries = list(value);
  const strange: Missing[] = [];
  const nameless: Missing[] = [];
  const byReference = new Map<string, Found[]>();
  for (const [index, entry] of (entries ?? []).entries()) {
    const at = `${path}/${String(index)}`;
    const reference = referenceOf(entry);
    const same = byReference.get(reference ?? '');
    if (!isObject(entry)) strange.push(fact(at));
    else if (reference === undefined) nameless.push(fact(`${at}/reference`));
    else if (same) same.push({ entry, at });
    else byReference.set(reference, [{ entry, at }]);
  }
  return (reference) => {
    const found = byReference.get(reference);
    if (found) return { entries: found, missing: strange };
    const open = [...strange, ...nameless];
    return { entries: NONE, missing: open.length > 0 ? open : [fact(path, reference)] };
  };
}

/**
 * 对查到的一项作出判断。同一编号有几项的，各项说法一致才算；有读不出的项时，不判为“是”。
 *
 * Judges the entry that was looked up. Several entries of one reference decide where they say the same, and contradict
 * each other where they do not; beside an entry that cannot be read nothing is true.
 *
 * @param lookup - What was found.
 * @param judgeOne - Judges one entry.
 * @returns The judgement.
 * @internal
 */
export function judgeFound({ entries, missing }: Lookup, judgeOne: (found: Found) => Judgement): Judgement {
  const open: Missing[] = [];
  const truths = new Set<boolean>();
  for (const found of entries) {
    const { truth, missing: own } = judgeOne(found);
    if (truth === null) addAll(open, own);
    else truths.add(truth);
    if (truths.size > 1) break;
  }
  if (truths.size > 1) return unknown(fact(`${entries.at(-1)?.at ?? ''}/reference`));
  if (open.length > 0) return unknownOf(open);
  if (truths.has(false)) return no;
  return missing.length > 0 ? unknownOf(missing) : yes;
}
