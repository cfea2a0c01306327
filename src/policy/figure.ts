/** What a newer rule's figure may be: its name, and the kind of its value. */
import { skillLevels } from '../definitions/codes.js';
import type { Defect } from '../json/invalid-record.js';
import type { Clause, Parameter } from '../kernel/clause.js';
import { fields, list, oneOf, text } from '../values/read.js';

/** 条款的数字。 The figures of a clause. @internal */
export type Figures = Pick<Clause, 'parameters' | 'byLevel'>;

/**
 * 参数名所指的通知数字的名称：`classHours:level-4` 为 `classHours`。
 *
 * The name of the notice's own figure that the name of a figure goes back to.
 *
 * @param name - The name of a figure, with or without a level.
 * @returns The name without the level.
 * @internal
 */
export function generalName(name: string): string {
  const [general = name] = name.split(':', 1);
  return general;
}

/**
 * 更新的规定可以设定的数字的名称。 The names of the figures of a clause that a newer rule can set, in their order.
 *
 * @param clause - The clause.
 * @returns Its own figures, and for each that may differ by level, one a level.
 * @internal
 */
export function figureNames({ parameters, byLevel = [] }: Figures): readonly string[] {
  return [
    ...Object.keys(parameters),
    ...byLevel.flatMap((name) => skillLevels.map((level) => `${name}:${level}`)),
  ].sort();
}

/**
 * 参数名所指的通知数字；条款没有的，为 undefined。 The notice's own figure that a name goes back to.
 *
 * @param clause - The clause.
 * @param name - The name of a figure, with or without a level.
 * @returns The figure, or undefined where the clause has none of that name.
 * @internal
 */
export function figureOf({ parameters, byLevel = [] }: Figures, name: string): Parameter | undefined {
  const general = generalName(name);
  const known = general === name || (byLevel.includes(general) && oneOf(name.slice(general.length + 1), skillLevels));
  return known && Object.hasOwn(parameters, general) ? parameters[general] : undefined;
}

/**
 * 几个数字是否涉及同一点：同名，或一个是另一个按等级另定的。
 *
 * Whether one of some figures is on the point of another: the same, or the one for a level and the one for every level.
 *
 * @param names - Names of figures.
 * @param name - The name of a figure.
 * @returns True if one is.
 * @internal
 */
export function overlaps(names: readonly string[], name: string): boolean {
  return names.some((other) => other === name || other === generalName(name) || generalName(other) === name);
}

/**
 * 新数字是否与通知中的同类：占比、整数、最多两位小数的数、同样多的数，或文字；不为负。
 *
 * Whether the value of a new figure is of the kind of the notice's: a share (of 0 to 1) where the notice has a
 * percentage, a whole number where it counts people or names a year, else a number of at most two decimals; as many of
 * them; or a text.
 *
 * @param figure - The new figure, unchecked.
 * @param notice - The figure of the notice.
 * @returns True if it can take its place.
 * @internal
 */
export function isLike(figure: unknown, notice: unknown): boolean {
  const { value } = fields(figure) as { value?: unknown };
  const { value: own, exact = '' } = fields(notice) as { value?: unknown; exact?: unknown };
  if (typeof own === 'string') return own !== '' && text(value) !== undefined;
  const numbers = list(value) ?? [value];
  const owns = list(own) ?? [own];
  return (
    typeof value === typeof own &&
    numbers.length === owns.length &&
    owns.every((each, index) => isNumberLike(numbers[index], each, String(exact)))
  );
}

function isNumberLike(value: unknown, own: unknown, exact: string): boolean {
  if (typeof value !== 'number' || typeof own !== 'number' || !(value >= 0 && value <= 1e9)) return false;
  if (isShare(exact)) return value <= 1 && hasStep(value, 10_000);
  return hasStep(value, isWhole(own, exact) ? 1 : 100);
}

/** Whether a number is a whole number of a step: of 1, of a hundredth, of a ten-thousandth. */
function hasStep(value: number, perUnit: number): boolean {
  return Math.round(value * perUnit) / perUnit === value;
}

function isShare(exact: string): boolean {
  return exact.endsWith('%');
}

/** Whether a figure of the notice counts people, or is a calendar year. */
function isWhole(own: number, exact: string): boolean {
  return exact.endsWith('人') || own >= 1000;
}

/**
 * 此处应为何种值。 What is expected in the place of a figure's value.
 *
 * @param figure - The notice's own figure.
 * @returns The expectation.
 * @internal
 */
export function expectedFigure({ value, exact }: Parameter): Pick<Defect, 'expected' | 'values'> {
  if (typeof value === 'string') return { expected: 'text' };
  if (typeof value !== 'number') return { expected: 'list' };
  if (isShare(exact)) return { expected: 'at-most', values: [1] };
  if (isWhole(value, exact)) return { expected: 'count' };
  return { expected: exact.endsWith('课时') ? 'class-hours' : 'number' };
}
