import type { NoticeCitation } from '../notice/citation.js';
import type { Bilingual } from '../values/bilingual.js';
import type { Severity } from './outcome.js';

/**
 * 条款的约束力：必须、不得、应当（原则上、推行等）、任务目标、可以、资格范围、计算。
 *
 * Force of a clause, from the text's own word.
 */
export type Force = 'must' | 'must-not' | 'should' | 'target' | 'may' | 'qualifies' | 'counts';

/** 原文中的词及其位置。 A word of the text and where it stands. */
export interface QuotedWord {
  /** 原文。 The very characters. */
  readonly exact: string;
  /** 段落（文本行号，从 1 起）。 Paragraph: 1-based line of the text. */
  readonly paragraph: number;
  /** 起（UTF-16）。 Start within the paragraph, UTF-16 code units. */
  readonly start: number;
  /** 止（不含）。 End, exclusive. */
  readonly end: number;
}

/** 数字的单位：人、人次、课时、年、公历年份、比率。 Unit of a figure; a ratio is 1 for 100%. */
export type Unit = 'person' | 'person-times' | 'class-hour' | 'year' | 'calendar-year' | 'ratio';

/** 参数的值。 Value of a parameter. */
export type ParameterValue = number | string | readonly number[];

/**
 * 参数：通知中的一个数字，值与原文字符并列。
 *
 * A figure of the notice: its value and the very characters that it comes from.
 */
export interface Parameter extends QuotedWord {
  /** 值。 The value. */
  readonly value: ParameterValue;
  /** 单位。 Its unit. */
  readonly unit: Unit;
}

/** 现行数字：名称、值、原文字符和出处。 A figure in force, as a violation carries it. */
export interface Operand {
  /** 参数名。 Name of the parameter. */
  readonly name: string;
  /** 值。 The value. */
  readonly value: ParameterValue;
  /** 原文字符。 The very characters of the figure. */
  readonly exact: string;
  /** 出自的文件。 Number of the document it stands in. */
  readonly document: string;
  /** 段落。 Paragraph; absent where a newer rule sets the figure. */
  readonly paragraph?: number;
  /** 起。 Start within the paragraph. */
  readonly start?: number;
  /** 止。 End, exclusive. */
  readonly end?: number;
}

/**
 * 读法：原文不清之处所采用的理解，以及其他可能的理解。
 *
 * A named reading of an unclear place: the adopted option, all options, and why.
 */
export interface Reading {
  /** 采用的。 The adopted option: a key of `options`. */
  readonly adopted: string;
  /** 各种读法。 Every option that can be chosen, with its meaning. */
  readonly options: Readonly<Record<string, Bilingual>>;
  /** 原文依据。 The words of the text (or the reason) behind it. */
  readonly why: string;
}

/**
 * 后果：原文写明的，或由原文反面推出的（a contrario）。
 *
 * The effect of a failed clause, and whether the text states it or states the other way round.
 */
export interface Effect extends Bilingual {
  /** 代码。 Code, for example `class-outside-subsidy`. */
  readonly code: string;
  /** 依据。 Stated by the text, or its reverse. */
  readonly basis: 'stated' | 'a-contrario';
}

/**
 * 条款常量：一个条款的全部数据，普通字面量。
 *
 * A clause as data. Each clause file holds one, deep-frozen, beside its function.
 */
export interface Clause {
  /** 条款标识，即文件名。 Id, the name of its file. */
  readonly id: string;
  /** 函数名。 Name of its function. */
  readonly function: string;
  /** 简短名称。 Short title. */
  readonly title: Bilingual;
  /** 约束力。 Force. */
  readonly force: Force;
  /** 违反的轻重；仅在与约束力的默认不同处给出。 Severity, only where it differs from the force's own. */
  readonly severity?: Severity;
  /** 表示约束力的原词。 The text's own word for it. */
  readonly modal: QuotedWord | null;
  /** 受约束者。 Who is bound. */
  readonly addressee: Bilingual;
  /** 原文。 The sentences; the first is cited where nothing else is said. */
  readonly citations: readonly [NoticeCitation, ...NoticeCitation[]];
  /** 数字。 Figures of the notice. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /**
   * 可按技能等级另定的数字：更新的规定可以只就一个等级另定，参数名为“数字名:等级”，如 `classHours:level-4`。
   *
   * Names of the figures that a newer rule can set for one skill level alone, under the name `figure:level`, such as
   * `classHours:level-4`. The notice's own figure holds for every level.
   */
  readonly byLevel?: readonly string[];
  /** 读法。 Readings. */
  readonly readings: Readonly<Record<string, Reading>>;
  /** 后果。 Effect. */
  readonly effect: Effect | null;
  /** 所组合的条款。 Ids of the clauses that it is composed of. */
  readonly members: readonly string[];
  /**
   * 各代码的文字：`{name}` 为数据，`{name|term}` 为其名称，`{name|day|days}` 按数量取单数或复数。
   *
   * Wording of each violation code; `{name}` stands for a datum, `{name|term}` for its label, `{name|day|days}` for the
   * one word or the other by the number that the datum is. A datum named `clause` shows as the clause's title.
   */
  readonly messages: Readonly<Record<string, Bilingual>>;
}
