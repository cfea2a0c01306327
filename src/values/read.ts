/**
 * Safe readers (安全读取): a leaf of a record is read through one of these. A value outside its type,
 * as an untyped caller may hand in, reads as unknown (`undefined`), like a missing key: never passed,
 * never thrown at.
 */
import { type CalendarDay, isCalendarDay } from './calendar.js';

/** An object of unknown leaves. */
export type Fields<T = unknown> = { readonly [K in keyof T]?: unknown } & object;

const EMPTY = /* @__PURE__ */ Object.freeze({});

/**
 * 对象；不是对象的一概视为一无所知。 An object; anything else reads as an object of which nothing is known.
 *
 * @param value - Any value.
 * @returns The value if it is an object and no list, else an empty object.
 * @internal
 */
export function fields<T extends object>(value: T | null | undefined): Fields<T>;
export function fields<T>(value: unknown): Fields<T>;
export function fields(value: unknown): object {
  return isObject(value) ? value : EMPTY;
}

/**
 * Whether a value is an object and no list.
 *
 * @param value - Any value.
 * @returns True for an object.
 * @internal
 */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * 列表。 A list.
 *
 * @param value - Any value.
 * @returns The list, or undefined.
 * @internal
 */
export function list(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
}

/**
 * 是非。 A yes or no.
 *
 * @param value - Any value.
 * @returns The boolean, or undefined.
 * @internal
 */
export function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/**
 * 文字或编号；空的，或只有空白和不可见字符的，视为没有给出。
 *
 * A text with something to be seen in it: one that is empty, or of nothing but blanks of any width, control characters
 * and characters of no width, is not given.
 *
 * @param value - Any value.
 * @returns The text, as it is, or undefined.
 * @internal
 */
export function text(value: unknown): string | undefined {
  // Most texts begin with a letter or a digit, and are not looked at further.
  return typeof value === 'string' && ((value > '!' && value < '\x7f') || /[^\s\p{Cc}\p{DI}]/u.test(value))
    ? value
    : undefined;
}

/**
 * 是否为只有空白的文字：写了，但没有内容。 Whether a text was written that holds nothing to be seen: filled in with
 * nothing.
 *
 * @param value - Any value.
 * @returns True for blanks alone; a text that is empty is no answer at all.
 * @internal
 */
export function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && text(value) === undefined;
}

/**
 * 代码表中的一项。 One of a list of codes.
 *
 * @param value - Any value.
 * @param codes - The codes.
 * @returns The code, or undefined.
 * @internal
 */
export function oneOf<T extends string>(value: unknown, codes: readonly T[]): T | undefined {
  return codes.includes(value as T) ? (value as T) : undefined;
}

/**
 * 读取代码表中的一项。 Reads one of a list of codes.
 *
 * @param codes - The codes.
 * @returns The reader: gives the code, or undefined.
 * @internal
 */
export function among<T extends string>(codes: readonly T[]): (value: unknown) => T | undefined {
  return (value) => oneOf(value, codes);
}

/**
 * 非负整数。 A count: a safe integer, not negative.
 *
 * @param value - Any value.
 * @returns The count, or undefined.
 * @internal
 */
export function count(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

/**
 * 日历日。 A calendar day.
 *
 * @param value - Any value.
 * @returns The day, or undefined.
 * @internal
 */
export function day(value: unknown): CalendarDay | undefined {
  return isCalendarDay(value) ? value : undefined;
}

/**
 * 日历日或“没有”。 A calendar day, or `null` for known to be none.
 *
 * @param value - Any value.
 * @returns The day, `null`, or undefined where unknown.
 * @internal
 */
export function dayOrNone(value: unknown): CalendarDay | null | undefined {
  return value === null ? null : day(value);
}

/**
 * 时刻，换算为当日分钟数。 A time of day `HH:MM`, `00:00` to `24:00`, as minutes from midnight.
 *
 * @param value - Any value.
 * @returns Minutes, 0 to 1440, or undefined.
 * @internal
 */
export function minutes(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length !== 5 || value[2] !== ':') return undefined;
  const past = twoDigits(value, 3);
  const total = twoDigits(value, 0) * 60 + past;
  return past < 60 && total <= 1440 ? total : undefined;
}

/** Two half-width digits as a number; `NaN` where they are none. */
function twoDigits(value: string, at: number): number {
  const tens = value.charCodeAt(at) - 48;
  const ones = value.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

/**
 * 课时，换算为百分之一课时的整数。 Class hours (课时) as whole hundredths: not negative, at most two decimals.
 *
 * @param value - Any value.
 * @returns Hundredths of a class hour, or undefined.
 * @internal
 */
export function hundredths(value: unknown): number | undefined {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1e9)) return undefined;
  const whole = Math.round(value * 100);
  return whole / 100 === value ? whole : undefined;
}

/**
 * 对象的编号。 The opaque reference of a person or thing.
 *
 * @param value - The person or thing.
 * @returns Its `reference`, or undefined.
 * @internal
 */
export function referenceOf(value: unknown): string | undefined {
  return text(fields(value as { reference?: unknown }).reference);
}
