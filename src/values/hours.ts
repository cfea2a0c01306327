/**
 * Sums of class hours (课时), exact: whole units of 1/900 class hour, in which hundredths and minutes of 45 or 60 are
 * whole.
 */

/** Units in one class hour. @internal */
export const UNITS_PER_HOUR = 900;

/**
 * 规定的课时，换算为整数单位：两位小数以内的精确，其余取最近的单位。
 *
 * A figure of class hours, as the notice or a rule sets it, in whole units: exact for at most two decimals, else the
 * nearest unit. So sums are held against whole numbers, never against a product of floats.
 *
 * @param classHours - The figure.
 * @returns Whole units of 1/900 class hour.
 * @internal
 */
export function unitsOf(classHours: number): number {
  return Math.round(classHours * UNITS_PER_HOUR);
}

/**
 * 课时的精确文字：至多两位小数，除不尽时为分数。
 *
 * Class hours as an exact text: a decimal of at most two places, or a fraction `n/d` where there is none.
 *
 * @param units - Whole units of 1/900 class hour, not negative.
 * @returns For example `7.5`, or `4/3`.
 * @internal
 */
export function formatHours(units: number): string {
  if (units % 9 === 0) return String(units / UNITS_PER_HOUR);
  let divisor = UNITS_PER_HOUR;
  let rest = units % divisor;
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return `${String(units / divisor)}/${String(UNITS_PER_HOUR / divisor)}`;
}
