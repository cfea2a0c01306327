/**
 * The words a clause asks its record with (询问): a field is named once, and a name that the record does not have does
 * not compile. They look at the leaf first; a path is put together, and a judgement or finding made, only where the
 * leaf does not settle it.
 */
import type { JsonPointer } from '../json/pointer.js';
import { addAll } from '../values/add-all.js';
import type { CalendarDay } from '../values/calendar.js';
import { type Fields, fields, isObject, list, referenceOf } from '../values/read.js';
import type { Clause } from './clause.js';
import { fact, type Findings, pending, violation, type ViolationDetail } from './findings.js';
import type { InForce } from './in-force.js';
import { type Judgement, known, unknown, unknownOf, yes } from './kleene.js';
import type { MissingFact } from './result.js';

/**
 * 位置：记录在何处；清单中各项的位置在用到时才拼出，只在访问该项期间有效。
 *
 * Where a record stands. That of an entry of a list is put together when it is asked for, and holds while the entry is
 * visited: see {@link each}.
 *
 * @internal
 */
export type At = JsonPointer | (() => JsonPointer);

/** Names of the fields of a record. */
type Name<T> = keyof T & string;

/**
 * 一项的位置。 Where a field stands.
 *
 * @param at - Where its record stands.
 * @param name - Its name.
 * @returns The path.
 * @internal
 */
export function pathOf(at: At, name: string): JsonPointer {
  return `${typeof at === 'string' ? at : at()}/${name}`;
}

/**
 * 需要一项：读出其值；不知道的，记为缺少。
 *
 * Needs a field: reads it, and notes it as missing where it is not known.
 *
 * @param found - The findings.
 * @param record - The record.
 * @param name - Name of the field.
 * @param read - Reads the leaf; undefined where it is not known.
 * @param at - Where the record stands.
 * @param subject - Opaque reference of the person or thing.
 * @param place - Where the record belongs.
 * @returns The value, or undefined.
 * @internal
 */
export function need<T, V>(
  found: Findings,
  record: T,
  name: Name<T>,
  read: (leaf: unknown) => V | undefined,
  at: At = '',
  subject?: string,
  place?: MissingFact['in'],
): V | undefined {
  const value = read(record[name]);
  if (value === undefined) found.missing.push(fact(pathOf(at, name), subject, place));
  return value;
}

/**
 * 需要一份清单；不知道的，记为缺少。 Needs a list: see {@link need}.
 *
 * @param found - The findings.
 * @param record - The record.
 * @param name - Name of the list.
 * @param at - Where the record stands.
 * @param subject - Opaque reference of the person or thing.
 * @returns The entries, or undefined.
 * @internal
 */
export function entries<T>(
  found: Findings,
  record: T,
  name: Name<T>,
  at: At = '',
  subject?: string,
): readonly unknown[] | undefined {
  return need(found, record, name, list, at, subject);
}

/**
 * 一项是非事实是否成立。 Whether a yes-or-no fact holds.
 *
 * @param record - The record.
 * @param name - Name of the fact.
 * @param at - Where the record stands.
 * @param subject - Opaque reference of the person or thing.
 * @returns The judgement.
 * @internal
 */
export function is<T>(record: T, name: Name<T>, at: At = '', subject?: string): Judgement {
  const value: unknown = record[name];
  return typeof value === 'boolean' ? known(value) : unknown(fact(pathOf(at, name), subject));
}

/**
 * 一项是非事实是否成立，缺少时写明该人该物的编号。 Whether a yes-or-no fact of a person or thing holds: as {@link is},
 * and what is missing bears its own reference.
 *
 * @param record - The person or thing.
 * @param name - Name of the fact.
 * @param at - Where it stands.
 * @returns The judgement.
 * @internal
 */
export function holds<T>(record: T, name: Name<T>, at: At = ''): Judgement {
  const value: unknown = record[name];
  return typeof value === 'boolean' ? known(value) : unknown(fact(pathOf(at, name), referenceOf(record)));
}

/**
 * 一项是否符合要求；不知道该项的，未知。 Whether a field is as it should be; unknown where it is not known.
 *
 * @param record - The record.
 * @param name - Name of the field.
 * @param read - Reads the leaf; undefined where it is not known.
 * @param holds - Whether a value is as it should be.
 * @param at - Where the record stands.
 * @param subject - Opaque reference of the person or thing.
 * @param place - Where the record belongs.
 * @returns The judgement.
 * @internal
 */
export function whether<T, V>(
  record: T,
  name: Name<T>,
  read: (leaf: unknown) => V | undefined,
  holds: (value: V) => boolean,
  at: At = '',
  subject?: string,
  place?: MissingFact['in'],
): Judgement {
  const value = read(record[name]);
  return value === undefined ? unknown(fact(pathOf(at, name), subject, place)) : known(holds(value));
}

/**
 * 读取一项或“没有”。 Reads a leaf that may be known to be none (`null`).
 *
 * @param read - Reads the leaf where it is not `null`.
 * @returns The reader.
 * @internal
 */
export function orNone<V>(read: (leaf: unknown) => V | undefined): (leaf: unknown) => V | null | undefined {
  return (leaf) => (leaf === null ? null : read(leaf));
}

/**
 * 逐项访问清单：不是对象的一项，自身即为缺少的内容，不再访问。
 *
 * Visits the entries of a list one after the other. One that is no object is itself what is missing, and is not
 * visited.
 *
 * @param found - The findings.
 * @param list - The entries; undefined: none are known.
 * @param path - Where the list stands.
 * @param visit - Told of each entry, where it stands (while it is visited), and its index.
 * @internal
 */
export function each<T>(
  found: Findings,
  list: readonly unknown[] | undefined,
  path: JsonPointer,
  visit: (entry: Fields<T>, at: () => JsonPointer, index: number) => void,
): void {
  let index = -1;
  const at = (): JsonPointer => `${path}/${String(index)}`;
  for (const entry of list ?? []) {
    index++;
    if (isObject(entry)) visit(fields<T>(entry), at, index);
    else found.missing.push(fact(at()));
  }
}

/**
 * 到期，或已发生：查看之日已到该日。 Whether a day has come: the day one looks on is not before it; see `pending`.
 *
 * @param due - The day something is due, or was done.
 * @param asOf - The day one looks on, as given.
 * @returns Yes, or unknown.
 * @internal
 */
export function isOver(due: CalendarDay, asOf: unknown): Judgement {
  const missing = pending(due, asOf);
  return missing.length === 0 ? yes : unknownOf(missing);
}

/**
 * 各种可能的情形答案一致的，为该答案；否则未知。
 *
 * The same answer in every case that is possible: it is the answer, whichever case it is. Where the answers differ, or
 * one is unknown, what would tell the case and what would decide each is missing.
 *
 * @param answers - The answer in each possible case.
 * @param open - What would tell which case it is.
 * @returns The judgement.
 * @internal
 */
export function agree(answers: readonly Judgement[], open: Judgement['missing']): Judgement {
  const [first] = answers;
  if (first && first.truth !== null && answers.every(({ truth }) => truth === first.truth)) return first;
  return unknownOf([...open, ...answers.flatMap(({ missing }) => missing)]);
}

/**
 * 记录一处违反。 Adds a violation: see `violation`.
 *
 * @param found - The findings.
 * @param on - The clause in force.
 * @param code - One of the clause's message codes.
 * @param detail - What is said of it.
 * @internal
 */
export function violate<C extends Clause>(
  found: Findings,
  on: InForce<C>,
  code: keyof C['messages'] & string,
  detail: ViolationDetail,
): void {
  found.violations.push(violation(on, code, detail));
}

/**
 * 一项不符合要求：位置、实际值、关系、限值。 What is said of a field that is not as it must be.
 *
 * @param name - Name of the field, which is also the quantity.
 * @param actual - What it is.
 * @param op - How it must stand to the value.
 * @param value - The value.
 * @param at - Where its record stands.
 * @param more - What else is said, or said otherwise. (A spread at the call would take ten times as long.)
 * @returns The detail of a violation.
 * @internal
 */
export function broken(
  name: string,
  actual: ViolationDetail['actual'],
  op: ViolationDetail['op'],
  value: ViolationDetail['value'],
  at: At = '',
  more?: Partial<ViolationDetail>,
): ViolationDetail {
  const detail = { path: pathOf(at, name), actual, quantity: name, op, value };
  return more === undefined ? detail : Object.assign(detail, more);
}

/**
 * 列出一项判断所缺少的内容。 Notes what a judgement is missing.
 *
 * @param found - The findings.
 * @param judgement - The judgement.
 * @internal
 */
export function lacking(found: Findings, { missing }: Judgement): void {
  addAll(found.missing, missing);
}
