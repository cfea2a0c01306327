import type { SkillLevel } from '../definitions/codes.js';
import type { Citation } from '../notice/citation.js';
import type { Notice } from '../notice/source.js';
import type { Clause, Operand, ParameterValue } from './clause.js';
import type { Severity } from './outcome.js';
import type { ClauseResult, MissingFact, SwitchedReading } from './result.js';

/** 放宽字面量类型。 The type of a value without its literal. */
export type Widen<V> = V extends number
  ? number
  : V extends string
    ? string
    : V extends readonly number[]
      ? readonly number[]
      : never;

/** 按等级另定的数字的参数名。 Names of the figures of a clause for one level each; none where it has no `byLevel`. */
export type LevelFigure<C extends Clause> = C extends { readonly byLevel: readonly (infer N extends string)[] }
  ? `${N}:${SkillLevel}`
  : never;

/** 参数名所指的通知数字。 The notice's own figure that the name of a figure goes back to. */
export type GeneralFigure<K> = K extends `${infer N}:${string}` ? N : K;

/** 一个参数的值的类型。 The type of a figure's value, by its name. */
export type FigureValue<C extends Clause, K> = Widen<
  C['parameters'][GeneralFigure<K> & keyof C['parameters']]['value']
>;

/**
 * 现行条款：某一日、某种读法下的参数和读法。
 *
 * A clause in force: parameters and readings resolved for one version of the policy.
 */
export interface InForce<C extends Clause = Clause> {
  /** 条款。 The clause. */
  readonly clause: C;
  /** 条款所出自的通知。 The notice that it comes from. */
  readonly notice: Notice;
  /**
   * 参数的值；按等级另定的，仅在另有规定时有。 Values by parameter; one for a level only where a newer rule sets it.
   */
  readonly value: { readonly [K in keyof C['parameters']]: FigureValue<C, K> } & {
    readonly [K in LevelFigure<C>]?: FigureValue<C, K>;
  };
  /** 参数及出处，同上。 Operands by parameter, likewise. */
  readonly operands: { readonly [K in keyof C['parameters']]: Operand } & { readonly [K in LevelFigure<C>]?: Operand };
  /** 读法。 Chosen option by reading. */
  readonly reading: { readonly [K in keyof C['readings']]: keyof C['readings'][K]['options'] & string };
  /** 引文：修改某参数的规定，按参数名。 Citation of the rule that sets a parameter, by its name. */
  readonly setBy: Readonly<Record<string, Citation>>;
  /** 违反的轻重。 Severity of its violations. */
  readonly severity: Severity;
  /** 已停用：更新的规定不再要求。 Switched off by a newer rule. */
  readonly off: boolean;
  /**
   * 按同一版本解析成员，供组合条款使用；`null` 为仅依通知。 Resolves a member in the same version; `null`: the notice
   * alone.
   */
  readonly member: (<M extends Clause>(clause: M) => InForce<M>) | null;
}

/** 政策的一个版本：政策与判断之日（`null` 为仅依通知）。 A policy on a day; `null`: the notice alone. */
export interface Version {
  /** 政策。 The policy. */
  readonly policy: Policy;
  /** 日。 The day; `null` stands before every newer rule. */
  readonly day: string | null;
}

/**
 * 按政策判断：随政策带来，不用政策的人不必携带。
 *
 * Judges a clause under a policy. A policy brings it along, so that a bundle that judges by the notice
 * alone does not carry it.
 *
 * @param policy - The policy.
 * @param adopted - The clause as adopted.
 * @param run - Judges the record by a version of the clause.
 * @param judgedOn - The day judged on.
 * @param noDay - What is missing where that day is not known.
 * @returns The result.
 */
export type PolicyJudge = (
  policy: Policy,
  adopted: InForce,
  run: (on: InForce) => ClauseResult,
  judgedOn: string | undefined,
  noDay: MissingFact,
) => ClauseResult;

/** 政策中一个规定所定的数字。 A figure that a rule of a policy sets. */
export interface RuleFigure {
  /** 值。 The value. */
  readonly value: ParameterValue;
  /** 引文中的原文字符。 The very characters of it in the rule's quotation. */
  readonly exact: string;
  /**
   * 通知中该数字的值，供不带条款常量的存储规定判断；旧版存储的没有。
   *
   * The notice's own value of the figure, by which a stored rule can be judged without its clause's constant; absent
   * where an earlier version stored it.
   */
  readonly notice?: ParameterValue;
}

/**
 * 更新的规定：国家或省的文件在某一点上与通知冲突。
 *
 * A newer national or provincial rule on one clause, in force from a day: sets parameters, or
 * switches the clause off.
 */
export interface Rule {
  /** 条款标识。 The clause it is on. */
  readonly clause: string;
  /** 层级。 Rank of the issuer. */
  readonly rank: RuleRank;
  /** 出处。 Its citation; `document` is its number. */
  readonly citation: Citation;
  /** 施行日。 First day in force. */
  readonly effectiveFrom: string;
  /** 印发日。 Day of issue, where known. */
  readonly issuedOn?: string;
  /** 所定的参数。 The parameters it sets, each with its own characters. */
  readonly parameters: Readonly<Record<string, RuleFigure>>;
  /** 是否停用该条款。 Whether it switches the clause off. */
  readonly switchesOff: boolean;
}

/**
 * 政策：通知，加上更新的规定和切换的读法。
 *
 * What is in force: the notice with newer rules and switched readings. Build it with `supersede` and
 * `switchReadings` from `kunming2022`, rules in JSON with `parseRule`. One that was stored as JSON
 * becomes one again with `parsePolicy`, which checks it; or, unchecked, as `{ ...kunming2022, ...stored }`.
 */
export interface Policy {
  /** 通知的文号。 Number of the notice. */
  readonly document: string;
  /** 更新的规定，按适用次序排列，后者优先。 Newer rules in the order they apply: a later one wins. */
  readonly rules: readonly Rule[];
  /** 因所选读法而不适用的更新的规定。 Newer rules that a chosen reading keeps from applying. */
  readonly setAside: readonly Rule[];
  /** 切换的读法。 Switched readings. */
  readonly switched: readonly SwitchedReading[];
  /** 按本政策判断的过程。 Judges a clause under this policy; not data, and left out of JSON. */
  readonly judge: PolicyJudge;
}

/** 更新规定的层级。 Rank of a newer rule. */
export type RuleRank = 'national' | 'provincial';
