/** Whether something has been done yet (是否已发生): an act counts from its own day on. */
import type { JsonPointer } from '../json/pointer.js';
import { day } from '../values/read.js';
import { isOver } from './ask.js';
import { fact } from './findings.js';
import { type Judgement, unknown } from './kleene.js';

/**
 * 某日的行为在查看之日是否已发生；日期未知、没有给出查看之日，或该日尚未到，均为未知，并列出缺少的内容。
 *
 * Whether an act of a day has been done by the day one looks on: unknown where the act's day is not known, where the
 * day one looks on is not given, and while that day has not come. Never "no": it is on record and will be done.
 *
 * @param value - The day of the act, as given.
 * @param path - Where it stands.
 * @param subject - Opaque reference of the thing it is about.
 * @param asOf - The day one looks on, as given.
 * @returns The judgement.
 * @internal
 */
export function happened(value: unknown, path: JsonPointer, subject: string | undefined, asOf: unknown): Judgement {
  const on = day(value);
  return on === undefined ? unknown(fact(path, subject)) : isOver(on, asOf);
}
