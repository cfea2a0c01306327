/** The kernel: adopts a clause, resolves what is in force, and makes results of findings. */
import type { Notice } from '../notice/source.js';
import type { CalendarDay } from '../values/calendar.js';
import { day, type Fields, fields, isObject } from '../values/read.js';
import type { Clause, Force, Operand, ParameterValue } from './clause.js';
import { fact, type Findings, inapplicable, missingAsOf, once } from './findings.js';
import type { InForce, Policy, PolicyJudge } from './in-force.js';
import type { Judgement } from './kleene.js';
import type { Outcome, Severity } from './outcome.js';
import type { ClauseResult, MissingFact, ResultNotice } from './result.js';

/**
 * 调用选项：查看之日、所判断之日和政策。
 *
 * Options of every clause function. Two days are kept apart: the day that the sentence is about, by whose rules and
 * whose standing is judged (`judgedOn`), and the day one looks on, by which something is due or has happened (`asOf`).
 */
export interface ClauseOptions {
  /**
   * 查看之日（`YYYY-MM-DD`）：是否到期、是否已发生以此日为准。 The day one looks on: whether something is due, or has
   * happened yet; unknown where left out.
   */
  readonly asOf?: CalendarDay | undefined;
  /**
   * 条文所涉之日，如开班日期：适用的规定、读法所涉的期间和人员的身份以此日为准；不知道的，写明能说明它的事实。
   * 未给出的，取记录中的该日（记录含有该日的条款），否则取 `asOf`。
   *
   * The day that the sentence is about, such as the class start: the rules in force and a person's standing are those
   * of this day. Where it is not known, the fact that would tell it. Left out, it is the record's own day where the
   * clause reads one, else `asOf`.
   */
  readonly judgedOn?: CalendarDay | MissingFact | undefined;
  /** 政策；默认仅依本通知和所采用的读法。 What is in force; by default the notice alone with the adopted readings. */
  readonly policy?: Policy | undefined;
}

/** The severity of a violation by force, where it is no error. */
const mild: Readonly<Partial<Record<Force, Severity>>> = {
  should: 'warning',
  may: 'note',
  qualifies: 'note',
  counts: 'note',
};

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/**
 * 采用一个条款：按通知解析其参数和读法，每个模块一次。
 *
 * Adopts a clause: parameters and readings as the notice has them, resolved once a module.
 *
 * @param clause - The clause constant.
 * @param notice - The notice that it comes from.
 * @returns The clause in force under the notice alone.
 * @internal
 */
export function adopt<C extends Clause>(clause: C, notice: Notice): InForce<C> {
  const value: Record<string, ParameterValue> = {};
  const operands: Record<string, Operand> = {};
  const reading: Record<string, string> = {};
  for (const [name, { value: figure, exact, paragraph, start, end }] of Object.entries(clause.parameters)) {
    value[name] = figure;
    operands[name] = { name, value: figure, exact, document: notice.number, paragraph, start, end };
  }
  for (const [name, { adopted: option }] of Object.entries(clause.readings)) reading[name] = option;
  const severity = clause.severity ?? mild[clause.force] ?? 'error';
  return {
    clause,
    notice,
    value,
    operands,
    reading,
    setBy: {},
    severity,
    off: false,
    member: null,
  } as unknown as InForce<C>;
}

/**
 * 组合条款的成员：按同一版本解析。
 *
 * A member of a composed clause, in the version that the composed clause is judged by.
 *
 * @param on - The composed clause in force.
 * @param member - The member, as adopted in its own module.
 * @returns The member in force.
 * @internal
 */
export function memberOf<C extends Clause>(on: InForce, member: InForce<C>): InForce<C> {
  return on.member === null ? member : on.member(member.clause);
}

/** A day judged on that is none. */
const missingJudgedOn: MissingFact = /* @__PURE__ */ Object.freeze({
  kind: 'fact',
  in: 'options',
  path: '/judgedOn',
  fact: 'judgedOn',
});

/**
 * 所判断之日，不知道的，缺少什么。
 *
 * The day that is judged on, and what is missing where it is not known: the option `judgedOn`, else `asOf`. A
 * `judgedOn` that is no day is not known; the day one looks on does not take its place.
 *
 * @param options - Options of the call.
 * @returns The day, and the fact that tells it.
 * @internal
 */
export function judgedDay({ judgedOn, asOf }: ClauseOptions): readonly [CalendarDay | undefined, MissingFact] {
  const own: unknown = judgedOn;
  if (own === undefined) return [day(asOf), missingAsOf];
  return [
    day(own),
    isObject(own) && fields(own as MissingFact).kind === 'fact' ? (own as MissingFact) : missingJudgedOn,
  ];
}

/**
 * 记录自身的所判断之日，调用者另有指定的除外。
 *
 * The options of a clause whose record holds the day that its sentence is about; a day that the caller names stands.
 *
 * @param options - Options of the call.
 * @param own - The record's day, unchecked.
 * @param path - Where it stands.
 * @returns The options, with the day to judge on.
 * @internal
 */
export function onDayOf<O extends ClauseOptions>(options: O | undefined, own: unknown, path: string): O {
  const given = fields(options) as ClauseOptions;
  const { judgedOn = day(own) ?? fact(path) } = given;
  return Object.assign({}, given, { judgedOn }) as O;
}

/**
 * 一个条款所说的：何时适用，适用时要求什么。
 *
 * What a clause says: when it applies, and what it expects then. Where it is not known whether it applies, what would
 * tell is missing, and nothing that it expects is taken for broken.
 *
 * @internal
 */
export interface Sentence<C extends Clause, R, O> {
  /**
   * 是否适用；没有的，一律适用，或由 `expects` 说明。 Whether it applies; left out where it always does, or `expects`
   * says so.
   */
  readonly applies?: (record: Fields<R>, on: InForce<C>, options: O) => Judgement;
  /** 适用时的发现。 What is found where it applies. */
  readonly expects: (record: Fields<R>, on: InForce<C>, options: O) => Findings;
}

/**
 * 按条款的规则查看记录，供本条款和组合条款使用。
 *
 * What is found of a record by the rule of a clause: for the clause itself, and for those composed of it.
 *
 * @param sentence - What the clause says.
 * @param record - The record.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @returns The findings.
 * @internal
 */
export function consider<C extends Clause, R, O>(
  { applies, expects }: Sentence<C, R, O>,
  record: Fields<R>,
  on: InForce<C>,
  options: O,
): Findings {
  if (applies === undefined) return expects(record, on, options);
  const { truth, missing } = applies(record, on, options);
  if (truth === false) return inapplicable();
  const found = expects(record, on, options);
  return truth === true ? found : { ...found, violations: [], departures: [], missing: [...missing, ...found.missing] };
}

/**
 * 由发现得出结果；给出政策时，由政策判断。
 *
 * Judges a record by a clause: holds it against the rule in force and makes the result. Where a policy is given, the
 * policy judges (`judgeUnder`); a policy that cannot is one of which nothing is known.
 *
 * @param adopted - The clause as adopted.
 * @param sentence - What the clause says.
 * @param record - The record; anything but an object is one of which nothing is known.
 * @param options - Options of the call.
 * @returns The result.
 * @internal
 */
export function judge<C extends Clause, R, O extends ClauseOptions>(
  adopted: InForce<C>,
  sentence: Sentence<C, R, O>,
  record: R,
  options: O | undefined,
): ClauseResult {
  const known = fields<R>(record);
  const given = fields(options) as O;
  const [judgedOn, noDay] = judgedDay(given);
  const { policy } = given;
  const run = (on: InForce): ClauseResult =>
    finish(on, on.off ? inapplicable() : consider(sentence, known, on as InForce<C>, given), judgedOn);
  if (policy === undefined) return run(adopted);
  const judgePolicy: unknown = fields(policy).judge;
  if (typeof judgePolicy === 'function') return (judgePolicy as PolicyJudge)(policy, adopted, run, judgedOn, noDay);
  return {
    ...run({ ...(adopted as InForce), off: true }),
    outcome: 'cantTell',
    missing: [fact('/policy', undefined, 'options')],
  };
}

function finish(on: InForce, found: Findings, judgedOn: CalendarDay | undefined): ClauseResult {
  const { applies, violations, missing, notices, otherLaw, remedy } = found;
  const outcome = outcomeOf(found);
  if (judgedOn !== undefined) note(notices, on.notice, judgedOn);
  const { effect } = on.clause;
  // Written to afterwards where there is something to say: a spread within the literal takes several times as long.
  const result: { -readonly [K in keyof ClauseResult]: ClauseResult[K] } = {
    clause: on.clause.id,
    outcome,
    violations: applies ? violations : NONE,
    departures: found.departures,
    missing: applies ? once(missing) : NONE,
    measured: found.measured,
    citations: otherLaw ? [...on.clause.citations, ...otherLaw] : on.clause.citations,
    switchedReadings: NONE,
    notices,
  };
  if (judgedOn !== undefined) result.judgedOn = judgedOn;
  if (outcome === 'failed' && remedy) result.remedy = remedy;
  if (outcome === 'failed' && effect && found.effective) result.effect = effect;
  return result;
}

function outcomeOf({ applies, violations, missing }: Findings): Outcome {
  if (!applies) return 'inapplicable';
  if (violations.length > 0) return 'failed';
  return missing.length > 0 ? 'cantTell' : 'passed';
}

/** Says so where the day lies before the notice, or after the year of its plan. */
function note(notices: ResultNotice[], { issuedOn, planYearEnd }: Notice, judgedOn: CalendarDay): void {
  if (judgedOn < issuedOn) notices.push({ code: 'before-notice', data: { issuedOn } });
  else if (judgedOn > planYearEnd) notices.push({ code: 'after-plan-year', data: { planYearEnd } });
}
