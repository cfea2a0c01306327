/** Conditions (条件) of membership: facts about a person read into judgements, and findings made of them. */
import { addAll } from '../values/add-all.js';
import { type CalendarDay } from '../values/calendar.js';
import { fields, flag, referenceOf } from '../values/read.js';
import type { Clause } from './clause.js';
import { decide, fact, type Findings, findings, inapplicable, violation, type ViolationDetail } from './findings.js';
import type { InForce } from './in-force.js';
import { allOf, anyOf, type Judgement, known, no, not, unknown } from './kleene.js';
import type { Missing } from './result.js';

/** 条件：是否具备，不具备时说什么。 One condition: whether it is met, and what is said where it is not. */
export interface Condition<Code extends string> extends ViolationDetail {
  /** 是否具备。 Whether it is met. */
  readonly met: Judgement;
  /** 代码。 Code of the violation where it is not. */
  readonly code: Code;
}

/**
 * 一项是非事实。 Whether a yes-or-no fact of a record holds.
 *
 * @param record - The record.
 * @param name - Name of the fact.
 * @param path - Where the record stands.
 * @returns The judgement.
 * @internal
 */
export function holds(record: unknown, name: string, path = ''): Judgement {
  const value = flag(fields(record as Readonly<Record<string, unknown>>)[name]);
  return value === undefined ? unknown(fact(`${path}/${name}`, referenceOf(record))) : known(value);
}

/**
 * 以一项是非事实为条件。 A condition that rests on one yes-or-no fact.
 *
 * @param code - Code of the violation.
 * @param record - The record.
 * @param name - Name of the fact.
 * @param path - Where the record stands.
 * @param wanted - What the fact must be.
 * @returns The condition.
 * @internal
 */
export function factCondition<Code extends string>(
  code: Code,
  record: unknown,
  name: string,
  path: string,
  wanted = true,
): Condition<Code> {
  const met = holds(record, name, path);
  return {
    code,
    met: wanted ? met : not(met),
    path: `${path}/${name}`,
    actual: !wanted,
    quantity: name,
    op: '=',
    value: wanted,
  };
}

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

/**
 * 各条件全部具备。 Whether all conditions are met.
 *
 * @param conditions - The conditions.
 * @returns The judgement.
 * @internal
 */
export function allMet(conditions: readonly Condition<string>[]): Judgement {
  return allOf(conditions.map(({ met }) => met));
}

/**
 * 按各条件填写发现：每项不具备的为一处违反，未知的列出缺少的内容，不重复。
 *
 * Findings by conditions: each that is not met is a violation, what is unknown is missing, named once.
 *
 * @param on - The clause in force.
 * @param conditions - The conditions.
 * @param subject - Opaque reference of the person.
 * @returns Fresh findings.
 * @internal
 */
export function findingsOf<C extends Clause>(
  on: InForce<C>,
  conditions: readonly Condition<keyof C['messages'] & string>[],
  subject: string | undefined,
): Findings {
  const found = findings();
  const missing: Missing[] = [];
  for (const condition of conditions) {
    if (condition.met.truth === null) addAll(missing, condition.met.missing);
    else decide(found, condition.met, () => violation(on, condition.code, { ...condition, subject }));
  }
  addAll(found.missing, once(missing));
  return found;
}

/**
 * 以条款是否适用为前提：不适用的不论其余，是否适用未知的不下结论。
 *
 * Findings under a gate: inapplicable where it is shut; where it is unknown, nothing is concluded, and
 * what would decide it is missing too.
 *
 * @param gate - Whether the clause applies.
 * @param found - The findings if it does.
 * @returns The findings.
 * @internal
 */
export function gated(gate: Judgement, found: Findings): Findings {
  if (gate.truth === true) return found;
  if (gate.truth === false) return inapplicable();
  const undecided = findings();
  addAll(undecided.missing, once([...gate.missing, ...found.missing]));
  return undecided;
}

/**
 * 开放列举（“等”）：有一类相符即合格，并列出相符的各类；均不相符为不适用。
 *
 * An open list (等): passed where one group is met, with those that are; inapplicable where none is.
 *
 * @param groups - The judgement of each group, by its name.
 * @returns Fresh findings.
 * @internal
 */
export function openList(groups: Readonly<Record<string, Judgement>>): Findings {
  const met = Object.keys(groups).filter((name) => groups[name]?.truth === true);
  if (met.length > 0) return findings({ groups: met });
  const { truth, missing } = anyOf(Object.values(groups));
  if (truth === false) return inapplicable();
  const found = findings();
  addAll(found.missing, once(missing));
  return found;
}

/**
 * 去除重复的缺失内容。 What is missing, each thing once.
 *
 * @param missing - What is missing.
 * @returns The same without repetitions, in the same order.
 * @internal
 */
export function once(missing: readonly Missing[]): readonly Missing[] {
  const seen = new Set<string>();
  return missing.filter((each) => {
    const key = each.kind === 'fact' ? `${each.in}${each.path} ${each.subject ?? ''}` : JSON.stringify(each);
    return !seen.has(key) && seen.add(key);
  });
}
