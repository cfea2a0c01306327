import type { JsonPointer, Scalar } from '../json/pointer.js';
import type { Citation } from '../notice/citation.js';
import type { CalendarDay } from '../values/calendar.js';
import type { Effect, Operand } from './clause.js';
import type { Outcome, Severity } from './outcome.js';

/**
 * 数据行。A flat row of figures or references, for example one refused session.
 */
export type Row = Readonly<Record<string, Scalar>>;

/**
 * 测得的数据：课时、金额和比率为精确的十进制字符串，人数为整数。
 *
 * Measured figures by name. Class hours, money and ratios are exact decimal strings, counts are
 * integers, days are `YYYY-MM-DD`; a list of rows where a figure is one for each of several things.
 */
export type Measured = Readonly<Record<string, Scalar | readonly Scalar[] | readonly Row[]>>;

/**
 * 要求：某个量应满足的关系。
 *
 * What the clause requires: `quantity op value`. Together with the violation's path it is the goal
 * to reach.
 */
export interface Required {
  /** 量的名称。 Name of the quantity, for example `trainees`. */
  readonly quantity: string;
  /** 关系。 The relation that must hold between the actual figure and `value`. */
  readonly op: '<' | '<=' | '=' | '!=' | '>=' | '>' | 'in' | 'not-in';
  /** 限值。 The figure to hold it against. */
  readonly value: Scalar | readonly Scalar[];
}

/**
 * 违反：一处不符合，带代码、数据、位置和依据，没有文字叙述。
 *
 * One violation: code and data, no prose (`describe` renders it). It carries its citation, so that
 * it can be stored alone.
 */
export interface Violation {
  /** 条款标识。 Id of the clause. */
  readonly clause: string;
  /** 代码，见条款常量的 `messages`。 Code; its wording stands in the clause's `messages`. */
  readonly code: string;
  /** 轻重。 Severity, from the force of the text. */
  readonly severity: Severity;
  /** 位置（JSON 指针）。 Where in the record. */
  readonly path: JsonPointer;
  /** 代码所用的数据。 Data of the code; never personal data. */
  readonly data: Readonly<Record<string, Scalar | readonly Scalar[]>>;
  /** 实际值。 The actual figure. */
  readonly actual: Scalar | readonly Scalar[];
  /** 要求。 What was required. */
  readonly required: Required;
  /** 依据的原文。 The sentence that requires it. */
  readonly citation: Citation;
  /** 所违反的数字及其原文字符。 The figure that was broken, with its very characters. */
  readonly operand?: Operand;
  /** 所涉对象的编号（由调用者给出的不透明编号）。 Opaque reference of the person or thing. */
  readonly subject?: string;
}

/**
 * 有理由的变通：原则性条款下记录在案的例外，保留所替代的违反。
 *
 * A reasoned departure from an in-principle clause: who decided it and when, where its reason
 * stands in the record (free text is not repeated: it may hold personal data), and the violation
 * that it answers.
 */
export interface DepartureTaken {
  /** 记录中的位置。 Where the departure stands in the record. */
  readonly path: JsonPointer;
  /** 决定者编号。 Opaque reference of who decided it. */
  readonly decidedBy: string;
  /** 决定日期。 The day it was decided. */
  readonly decidedOn: CalendarDay;
  /** 理由在记录中的位置。 Where its reason stands. */
  readonly reasonPath: JsonPointer;
  /** 所替代的违反。 What would be a violation without it. */
  readonly violation: Violation;
}

/**
 * 缺少的事实。 A fact that would decide and is not known.
 */
export interface MissingFact {
  /** 种类。 Kind. */
  readonly kind: 'fact';
  /** 所在：记录、参考数据或调用选项。 Where it belongs: the record, the reference data or the call's options. */
  readonly in: 'record' | 'reference' | 'options';
  /** 位置。 Where it would stand (JSON Pointer). */
  readonly path: JsonPointer;
  /** 字段名。 Name of the field, the key of its label. */
  readonly fact: string;
  /** 所涉对象的编号。 Opaque reference of the person or thing it is about. */
  readonly subject?: string;
}

/** 尚未到期：到该日才能判断。 Not due before this day. */
export interface MissingDay {
  /** 种类。 Kind. */
  readonly kind: 'day';
  /** 可判断之日。 The first day on which it can be decided. */
  readonly notBefore: CalendarDay;
  /**
   * 所等待的事项，条款等待不止一项时给出。 What is waited for, the key of its label, where a clause waits for more
   * than one thing.
   */
  readonly fact?: string;
}

/** 原文含义未定：需选定一种读法。 The text leaves it open; choosing a reading would decide. */
export interface MissingReading {
  /** 种类。 Kind. */
  readonly kind: 'reading';
  /** 条款标识。 Clause that owns the reading. */
  readonly clause: string;
  /** 读法名称。 Name of the reading. */
  readonly reading: string;
}

/** 缺少的内容。 What would decide. */
export type Missing = MissingFact | MissingDay | MissingReading;

/** 已切换的读法。 A reading that was switched away from the adopted one. */
export interface SwitchedReading {
  /** 条款标识。 Clause that owns the reading. */
  readonly clause: string;
  /** 读法名称。 Name of the reading. */
  readonly reading: string;
  /** 选用。 The option chosen. */
  readonly chosen: string;
  /** 本库采用的。 The option adopted by this library. */
  readonly adopted: string;
}

/** 提示代码。 Something to know about the judgement as a whole. */
export interface ResultNotice {
  /** 代码。 Code: `before-notice`, `after-plan-year`, `outside-period`, `superseded`, `switched-off`, … */
  readonly code: string;
  /** 数据。 Its data. */
  readonly data: Readonly<Record<string, Scalar>>;
}

/** JSON Patch 操作（RFC 6902）。 One JSON Patch operation (RFC 6902). */
export type PatchOperation =
  | { readonly op: 'test' | 'add' | 'replace'; readonly path: JsonPointer; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: JsonPointer };

/** 如果只适用本通知的结论。 What the notice alone would have said, where a newer rule decides. */
export type NoticeAlone = Pick<ClauseResult, 'outcome' | 'violations' | 'departures' | 'missing' | 'measured'>;

/**
 * 一个条款的判断结果，为普通 JSON；同样的输入得到同样的字节。
 *
 * The result of one clause function: plain JSON, the same bytes for the same input.
 */
export interface ClauseResult {
  /** 条款标识。 Id of the clause. */
  readonly clause: string;
  /** 结果。 The outcome. */
  readonly outcome: Outcome;
  /**
   * 所判断之日：适用的规定和人员的身份以此日为准；不知道时没有。 The day that it was judged on, whose rules and whose
   * standing count; absent where it is not known.
   */
  readonly judgedOn?: CalendarDay;
  /** 违反。 Violations; not empty exactly when the outcome is `failed`. */
  readonly violations: readonly Violation[];
  /** 有理由的变通。 Reasoned departures that were taken into account. */
  readonly departures: readonly DepartureTaken[];
  /** 还缺什么。 What would decide (`cantTell`), or is still unknown beside a certain failure. */
  readonly missing: readonly Missing[];
  /** 测得的数据。 Measured figures. */
  readonly measured: Measured;
  /** 依据。 The sentences it was judged by. */
  readonly citations: readonly Citation[];
  /** 已切换的读法。 Switched readings. */
  readonly switchedReadings: readonly SwitchedReading[];
  /** 提示。 Notices. */
  readonly notices: readonly ResultNotice[];
  /** 补救：JSON Patch；应用后本条款合格。 Remedy as one JSON Patch: applied, the clause passes. */
  readonly remedy?: readonly PatchOperation[];
  /** 仅依本通知的结论。 What the notice alone would have said. */
  readonly noticeAlone?: NoticeAlone;
  /** 原文规定的后果。 The effect that the text states (or states the other way round). */
  readonly effect?: Effect;
}
