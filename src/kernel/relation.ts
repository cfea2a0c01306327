/** Two things that stand in a relation (关系), such as a day and the day judged on. */
import type { CalendarDay } from '../values/calendar.js';
import { type Judgement, known, no, unknown } from './kleene.js';
import type { Missing } from './result.js';

/** 某日；不知道的，缺少什么。 A day, and what is missing where it is not known: see `judgedDay`. @internal */
export type DayOrMissing = readonly [CalendarDay | undefined, Missing];

/**
 * 两项内容之间的关系；有一项未知即未知，前一项已知没有即为否。
 *
 * Whether two things stand in a relation: unknown while one of them is, false where the first is known to be none.
 *
 * @param one - The first, `null` for known to be none, and what is missing where it is unknown.
 * @param other - The second, likewise.
 * @param relation - The relation.
 * @returns The judgement.
 * @internal
 */
export function related<A, B>(
  one: readonly [A | null | undefined, () => Missing],
  other: readonly [B | undefined, Missing],
  relation: (one: A, other: B) => boolean,
): Judgement {
  const [a, missingA] = one;
  const [b, missingB] = other;
  if (a === null) return no;
  if (a === undefined) return unknown(missingA(), ...(b === undefined ? [missingB] : []));
  return b === undefined ? unknown(missingB) : known(relation(a, b));
}
