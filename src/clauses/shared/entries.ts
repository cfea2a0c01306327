/** Lists (清单) in which one entry is enough, and entries that may be no objects. */
import type { JsonPointer } from '../../json/pointer.js';
import { fact } from '../../kernel/findings.js';
import { type Judgement, no, unknown, unknownOf, yes } from '../../kernel/kleene.js';
import type { Missing, MissingFact } from '../../kernel/result.js';
import { addAll } from '../../values/add-all.js';
import { type Fields, fields, isObject } from '../../values/read.js';

/**
 * 清单中是否有一项符合：有一项即可；不是对象的一项，符合与否未知。
 *
 * Whether some entry of a list is as asked: one is enough. One that is no object may be, and is itself what is missing.
 *
 * @param entries - The entries; undefined: the list is not known.
 * @param path - Where the list stands.
 * @param judgeOne - Judges an entry; told where it stands, while it does.
 * @param place - Where the list belongs.
 * @returns The judgement.
 * @internal
 */
export function some<T>(
  entries: readonly unknown[] | undefined,
  path: JsonPointer,
  judgeOne: (entry: Fields<T>, at: () => JsonPointer) => Judgement,
  place?: MissingFact['in'],
): Judgement {
  if (entries === undefined) return unknown(fact(path, undefined, place));
  const missing: Missing[] = [];
  let index = -1;
  const at = (): JsonPointer => `${path}/${String(index)}`;
  for (const entry of entries) {
    index++;
    const one = isObject(entry) ? judgeOne(fields<T>(entry), at) : unknown(fact(at(), undefined, place));
    if (one.truth === true) return yes;
    addAll(missing, one.missing);
  }
  return missing.length > 0 ? unknownOf(missing) : no;
}

/**
 * 一项缺少的内容：其中一项，不是对象的则为该项自身。 What an entry lacks: a field, or all of it where it is no object.
 *
 * @param entry - The entry, as given.
 * @param at - Where it stands.
 * @param name - Name of the field.
 * @param place - Where it belongs.
 * @returns The missing fact.
 * @internal
 */
export function lackOf(entry: unknown, at: JsonPointer, name: string, place?: MissingFact['in']): MissingFact {
  return fact(isObject(entry) ? `${at}/${name}` : at, undefined, place);
}
