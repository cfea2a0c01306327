/** Membership (属于): conditions that somebody has to meet, decided on the leaves before anything is said of them. */
import { type At, broken, holds, lacking, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings, inapplicable, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { allOf, anyOf, type Judgement, not } from '../../kernel/kleene.js';
import { addAll } from '../../values/add-all.js';

/** 条件：是否具备，不具备时说什么。 A condition: whether it is met, and what is said where it is not. */
export interface Condition<Code extends string> {
  /** 不具备时的代码。 Code of the violation where it is not met. */
  readonly code: Code;
  /** 是否具备。 Whether it is met. */
  readonly met: Judgement;
  /** 不具备时说什么，到时才拼出。 What is said then, put together only then. */
  readonly said: () => ViolationDetail;
}

/**
 * 以一项是非事实为条件。 A condition that rests on one yes-or-no fact.
 *
 * @param code - Code of the violation.
 * @param record - The person or thing.
 * @param name - Name of the fact.
 * @param at - Where the record stands.
 * @param wanted - What the fact must be.
 * @returns The condition.
 * @internal
 */
export function must<Code extends string, T>(
  code: Code,
  record: T,
  name: keyof T & string,
  at: At = '',
  wanted = true,
): Condition<Code> {
  const met = holds(record, name, at);
  return { code, met: wanted ? met : not(met), said: () => broken(name, !wanted, '=', wanted, at) };
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
 * 按各条件填写发现：每项不具备的为一处违反，未知的列出缺少的内容。
 *
 * Findings by conditions: each that is not met is a violation, what is unknown is missing.
 *
 * @param on - The clause in force.
 * @param conditions - The conditions.
 * @param subject - Opaque reference of the person.
 * @param citation - Index of the citation that states them, the first by default.
 * @returns Fresh findings.
 * @internal
 */
export function findingsOf<C extends Clause>(
  on: InForce<C>,
  conditions: readonly Condition<keyof C['messages'] & string>[],
  subject: string | undefined,
  citation = 0,
): Findings {
  const found = findings();
  for (const { code, met, said } of conditions) {
    if (met.truth === false) violate(found, on, code, { citation, ...said(), subject });
    else lacking(found, met);
  }
  return found;
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
  addAll(found.missing, missing);
  return found;
}
