/** The kernel: adopts a clause, resolves what is in force, and makes results of findings. */
import { noticePeriod } from '../notice/period.js';
import { fact, inapplicable, type Findings } from '../result/findings.js';
import type { Severity } from '../result/outcome.js';
import type { ClauseResult } from '../result/result.js';
import { day, fields } from '../result/read.js';
import type { CalendarDay } from './calendar.js';
import type { Clause, Force, InForce, Operand, ParameterValue, Policy, PolicyJudge } from './clause.js';

/**
 * 调用选项：判断之日和政策。
 *
 * Options of every clause function.
 */
export interface ClauseOptions {
  /** 判断之日（`YYYY-MM-DD`）。 The day to judge on; unknown where left out. */
  readonly asOf?: CalendarDay | undefined;
  /** 政策；默认仅依本通知和所采用的读法。 What is in force; by default the notice alone with the adopted readings. */
  readonly policy?: Policy | undefined;
}

/** The severity of a violation by force, where it is no error. */
const mild: Readonly<Partial<Record<Force, Severity>>> = { should: 'warning', may: 'note', qualifies: 'note', counts: 'note' };

const NONE: readonly never[] = /* @__PURE__ */ Object.freeze([]);

/**
 * 采用一个条款：按通知解析其参数和读法，每个模块一次。
 *
 * Adopts a clause: parameters and readings as the notice has them, resolved once a module.
 *
 * @param clause - The clause constant.
 * @returns The clause in force under the notice alone.
 * @internal
 */
export function adopt<C extends Clause>(clause: C): InForce<C> {
  const value: Record<string, ParameterValue> = {};
  const operands: Record<string, Operand> = {};
  const reading: Record<string, string> = {};
  const { document } = clause.citations[0];
  for (const [name, { value: figure, exact, paragraph, start, end }] of Object.entries(clause.parameters)) {
    value[name] = figure;
    operands[name] = { name, value: figure, exact, document, paragraph, start, end };
  }
  for (const [name, { adopted: option }] of Object.entries(clause.readings)) reading[name] = option;
  const severity = clause.severity ?? mild[clause.force] ?? 'error';
  return { clause, value, operands, reading, setBy: {}, severity, off: false, member: null } as unknown as InForce<C>;
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

/**
 * 由发现得出结果；给出政策时，由政策判断。
 *
 * Judges a record by a clause: runs its body on what is in force and makes the result. Where a policy
 * is given, the policy judges (`judgeUnder`); a policy that cannot is one of which nothing is known.
 *
 * @param adopted - The clause as adopted.
 * @param body - The clause's own judgement.
 * @param record - The record; anything but an object is one of which nothing is known.
 * @param options - Options of the call.
 * @returns The result.
 * @internal
 */
export function judge<C extends Clause, R, O extends ClauseOptions>(
  adopted: InForce<C>,
  body: (record: R, on: InForce<C>, options: O) => Findings,
  record: R,
  options: O | undefined,
): ClauseResult {
  const known = fields(record) as R;
  const given = fields(options) as O;
  const asOf = day(given.asOf);
  const { policy } = given;
  const run = (on: InForce): ClauseResult => finish(on, on.off ? inapplicable() : body(known, on as InForce<C>, given), asOf);
  if (policy === undefined) return run(adopted);
  const judgePolicy: unknown = fields(policy).judge;
  if (typeof judgePolicy === 'function') return (judgePolicy as PolicyJudge)(policy, adopted, run, asOf);
  return { ...run({ ...(adopted as InForce), off: true }), outcome: 'cantTell', missing: [fact('/policy', undefined, 'options')] };
}

function finish(on: InForce, found: Findings, asOf: CalendarDay | undefined): ClauseResult {
  const { applies, violations, missing, notices, remedy } = found;
  const outcome = !applies ? 'inapplicable' : violations.length > 0 ? 'failed' : missing.length > 0 ? 'cantTell' : 'passed';
  if (asOf !== undefined) {
    if (asOf < noticePeriod.issuedOn) notices.push({ code: 'before-notice', data: { issuedOn: noticePeriod.issuedOn } });
    else if (asOf > noticePeriod.planYearEnd) notices.push({ code: 'after-plan-year', data: { planYearEnd: noticePeriod.planYearEnd } });
  }
  const { effect } = on.clause;
  return {
    clause: on.clause.id,
    outcome,
    violations: applies ? violations : NONE,
    departures: found.departures,
    missing: applies ? missing : NONE,
    measured: found.measured,
    citations: on.clause.citations,
    switchedReadings: NONE,
    notices,
    ...(outcome === 'failed' && remedy && { remedy }),
    ...(outcome === 'failed' && effect && found.effective && { effect }),
  };
}
