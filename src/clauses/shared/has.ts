/** What a record has (有无): a party, or one of some codes in a list. */
import { type At, pathOf } from '../../kernel/ask.js';
import { fact } from '../../kernel/findings.js';
import { type Judgement, no, unknown, unknownOf, yes } from '../../kernel/kleene.js';
import { isObject, list, oneOf } from '../../values/read.js';

/**
 * 是否有某一方或某物：`null` 为没有。 Whether a party or thing is there: `null` says that there is none.
 *
 * @param record - The record.
 * @param name - Name of the field.
 * @param at - Where the record stands.
 * @returns The judgement.
 * @internal
 */
export function has<T>(record: T, name: keyof T & string, at: At = ''): Judgement {
  const value: unknown = record[name];
  if (value === null) return no;
  return isObject(value) ? yes : unknown(fact(pathOf(at, name)));
}

/**
 * 一份代码清单是否列有某几项中的一项：有一项即是；不是代码的一项，可能就是其中之一。
 *
 * Whether a list of codes names one of some: one is enough, whatever stands beside it; an entry that is no code may be
 * one of them.
 *
 * @param record - The record.
 * @param name - Name of the list.
 * @param codes - Every code that there is.
 * @param wanted - Those asked for.
 * @param at - Where the record stands.
 * @returns The judgement.
 * @internal
 */
export function hasOneOf<T>(
  record: T,
  name: keyof T & string,
  codes: readonly string[],
  wanted: readonly string[],
  at: At = '',
): Judgement {
  const path = pathOf(at, name);
  const given = list(record[name]);
  if (given === undefined) return unknown(fact(path));
  if (wanted.some((code) => given.includes(code))) return yes;
  const strange = given.flatMap((entry, index) =>
    oneOf(entry, codes) === undefined ? [fact(`${path}/${String(index)}`)] : [],
  );
  return strange.length > 0 ? unknownOf(strange) : no;
}
