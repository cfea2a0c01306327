/** What a clause's own function finds, before the kernel makes a result of it. */
import type { JsonPointer } from '../json/pointer.js';
import type { Citation } from '../notice/citation.js';
import type { CalendarDay } from '../values/calendar.js';
import { day } from '../values/read.js';
import type { Clause } from './clause.js';
import type { InForce } from './in-force.js';
import type {
  DepartureTaken,
  Measured,
  Missing,
  MissingFact,
  PatchOperation,
  Required,
  ResultNotice,
  Violation,
} from './result.js';

/** 发现：条款函数逐项填写，由内核整理为结果。 Findings: filled in by a clause, made a result by the kernel. */
export interface Findings {
  /** 条款是否适用。 Whether the clause applies at all. */
  applies: boolean;
  /** 违反。 Violations. */
  readonly violations: Violation[];
  /** 变通。 Departures taken into account. */
  readonly departures: DepartureTaken[];
  /** 缺少。 What is missing. */
  readonly missing: Missing[];
  /** 数据。 Measured figures. */
  measured: Measured;
  /**
   * 所依据的其他法律文件，通知没有规定之处。 Sentences of other law that were judged by, where the notice says nothing
   * itself.
   */
  otherLaw?: readonly Citation[];
  /** 提示。 Notices. */
  readonly notices: ResultNotice[];
  /** 补救。 The remedy, if exactly one change follows. */
  remedy: readonly PatchOperation[] | null;
  /** 是否带后果。 Whether a failure has the clause's effect (a reading may take it away). */
  effective: boolean;
}

/**
 * 空白的发现。 Findings with nothing in them yet: as they stand, the clause passes.
 *
 * @param measured - Measured figures.
 * @returns Fresh findings.
 * @internal
 */
export function findings(measured: Measured = {}): Findings {
  return {
    applies: true,
    violations: [],
    departures: [],
    missing: [],
    measured,
    notices: [],
    remedy: null,
    effective: true,
  };
}

/**
 * 不适用。 Findings of a clause that does not apply.
 *
 * @param measured - Measured figures.
 * @returns Fresh findings.
 * @internal
 */
export function inapplicable(measured: Measured = {}): Findings {
  const found = findings(measured);
  found.applies = false;
  return found;
}

/** 一处违反的内容。 What a clause says of one violation. */
export interface ViolationDetail {
  /** 位置。 Where in the record. */
  readonly path: JsonPointer;
  /** 实际值。 The actual figure. */
  readonly actual: Violation['actual'];
  /** 量。 Name of the quantity that was required. */
  readonly quantity: string;
  /** 关系。 The relation that must hold. */
  readonly op: Required['op'];
  /** 限值。 The figure to hold it against. */
  readonly value: Required['value'];
  /** 数据。 Data for the wording. */
  readonly data?: Violation['data'];
  /** 所违反的参数名。 Name of the parameter that it broke. */
  readonly operand?: string;
  /** 所涉对象。 Opaque reference of the person or thing. */
  readonly subject?: string | undefined;
  /**
   * 引文序号，默认首条；或所依据的其他法律文件。 Index of the citation, the first by default; or a sentence of other
   * law.
   */
  readonly citation?: number | Citation;
  /** 轻重，仅在条款对各代码轻重不一时给出。 Severity, where a clause's codes differ. */
  readonly severity?: Violation['severity'];
}

const NO_DATA = /* @__PURE__ */ Object.freeze({});

/**
 * 生成一处违反。 Makes a violation of a clause in force.
 *
 * @param on - The clause in force.
 * @param code - One of the clause's message codes.
 * @param detail - What is said of it.
 * @returns The violation.
 * @internal
 */
export function violation<C extends Clause>(
  on: InForce<C>,
  code: keyof C['messages'] & string,
  detail: ViolationDetail,
): Violation {
  const { operand: name, subject, citation = 0 } = detail;
  const { citations } = on.clause;
  const operand = on.operands[name ?? ''];
  // Written to afterwards where there is something to say: a spread within the literal takes several times as long.
  const broken: { -readonly [K in keyof Violation]: Violation[K] } = {
    clause: on.clause.id,
    code,
    severity: detail.severity ?? on.severity,
    path: detail.path,
    data: detail.data ?? NO_DATA,
    actual: detail.actual,
    required: { quantity: detail.quantity, op: detail.op, value: detail.value },
    citation: on.setBy[name ?? ''] ?? (typeof citation === 'number' ? citations[citation] : citation) ?? citations[0],
  };
  if (operand) broken.operand = operand;
  if (subject !== undefined) broken.subject = subject;
  return broken;
}

/**
 * 记录中缺少的事实。 A fact missing in the record.
 *
 * @param path - Where it would stand; its last name is the fact.
 * @param subject - Opaque reference of the person or thing.
 * @param place - Where it belongs.
 * @returns The missing fact.
 * @internal
 */
export function fact(path: JsonPointer, subject?: string, place: MissingFact['in'] = 'record'): MissingFact {
  const name = lastName(path);
  return subject === undefined
    ? { kind: 'fact', in: place, path, fact: name }
    : { kind: 'fact', in: place, path, fact: name, subject };
}

/** The last part of a pointer that is no index; by hand, for a regular expression takes ten times as long. */
function lastName(path: JsonPointer): string {
  const at = path.lastIndexOf('/');
  const name = path.slice(at + 1);
  if (name > ':') return name;
  return at > 0 ? lastName(path.slice(0, at)) : 'record';
}

/** 未给判断之日。 The day to judge on is not given. @internal */
export const missingAsOf: MissingFact = /* @__PURE__ */ Object.freeze({
  kind: 'fact',
  in: 'options',
  path: '/asOf',
  fact: 'asOf',
});

/**
 * 未到期，或尚未发生：查看之日早于该日，或没有给出。 What stands in the way while a day has not come: the day one
 * looks on lies before it, or is not given. So a shortfall counts from the day it is due on, and an act from the day
 * it was done.
 *
 * @param due - The day something is due, or was done.
 * @param asOf - The day one looks on, as given.
 * @returns What is missing, or nothing where the day has come.
 * @internal
 */
export function pending(due: CalendarDay, asOf: unknown): readonly Missing[] {
  const on = day(asOf);
  if (on === undefined) return [missingAsOf];
  return on < due ? [{ kind: 'day', notBefore: due }] : [];
}

/**
 * 去除重复的缺失内容。 What is missing, each thing once.
 *
 * @param missing - What is missing.
 * @returns The same without repetitions, in the same order; the list itself where it has less than two.
 * @internal
 */
export function once(missing: readonly Missing[]): readonly Missing[] {
  if (missing.length < 2) return missing;
  const seen = new Set<string>();
  return missing.filter((each) => {
    const key = each.kind === 'fact' ? `${each.in}${each.path} ${each.subject ?? ''}` : JSON.stringify(each);
    return seen.size < seen.add(key).size;
  });
}
