/** The kernel: adopts a clause, resolves what is in force, and makes results of findings. */
import { noticePeriod } from '../notice/period.js';
import { fact, inapplicable, missingAsOf, type Findings } from '../result/findings.js';
import type { Severity } from '../result/outcome.js';
import type { ClauseResult, Missing, ResultNotice } from '../result/result.js';
import { day, fields, isObject, list } from '../result/read.js';
import type { CalendarDay } from './calendar.js';
import type { Clause, Force, InForce, Operand, ParameterValue, Policy, Rule, Version } from './clause.js';

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
  return resolve(clause, null);
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
  return on.version === null ? member : resolve(member.clause, on.version);
}

/**
 * 由发现得出结果；有更新的规定时，另给出仅依本通知的结论。
 *
 * Judges a record by a clause: runs its body on what is in force and makes the result. Where a
 * newer rule touches the clause or a member of it, says beside it what the notice alone would have
 * given; without a day, both are judged, and where they differ the answer is `cantTell`.
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
  const policy = given.policy;
  const under = (version: Version | null): ClauseResult => {
    const on = version === null ? adopted : resolve(adopted.clause, version);
    return finish(on, on.off ? inapplicable() : body(known, on, given), asOf);
  };
  if (policy === undefined) return under(null);

  const { clause } = adopted;
  const { rules, switched } = fields(policy) as Policy;
  const undecided = (missing: readonly Missing[]): ClauseResult => ({ ...finish(adopted, inapplicable(), asOf), outcome: 'cantTell', missing });
  if (list(rules)?.every(isRule) !== true || list(switched)?.every(isObject) !== true) return undecided([fact('/policy', undefined, 'options')]);
  const touches = (part: { readonly clause: string }): boolean => part.clause === clause.id || clause.members.includes(part.clause);
  const period = switched.find((choice) => choice.clause === 'policy')?.chosen;
  const switchedReadings = switched.filter((choice) => touches(choice) || choice.clause === 'policy' || choice.clause === 'newer-rules-prevail');
  const prevailing = rules.filter((rule) => touches(rule) && (asOf === undefined || rule.effectiveFrom <= asOf));
  if (prevailing.length + switchedReadings.length === 0) return under(null);
  if (period && asOf !== undefined && (period === 'inapplicable-before-notice' ? asOf < noticePeriod.issuedOn : asOf < noticePeriod.planYearStart || asOf > noticePeriod.planYearEnd)) {
    return { ...finish(adopted, inapplicable(), asOf), switchedReadings };
  }

  const alone = under({ policy, day: null });
  const { outcome, violations, departures, missing, measured } = alone;
  // Without a day every version is judged; and whether the notice applies at all is open where a reading makes that depend on the day.
  const open =
    asOf === undefined &&
    ((period !== undefined && outcome !== 'inapplicable') || prevailing.some((rule) => under({ policy, day: rule.effectiveFrom }).outcome !== outcome));
  const result = open ? undecided([missingAsOf, ...missing.filter((each) => each !== missingAsOf)]) : asOf === undefined ? alone : under({ policy, day: asOf });
  const standing = asOf === undefined ? prevailing : prevailing.filter(isStanding);
  if (standing.length === 0) return { ...result, switchedReadings };
  return {
    ...result,
    switchedReadings,
    citations: [...alone.citations, ...standing.map((rule) => rule.citation)],
    noticeAlone: { outcome, violations, departures, missing, measured },
    notices: [...result.notices, ...standing.map(superseding)],
  };
}

function superseding(rule: Rule): ResultNotice {
  return { code: rule.switchesOff ? 'switched-off' : 'superseded', data: { clause: rule.clause, document: rule.citation.document, effectiveFrom: rule.effectiveFrom } };
}

function isRule(rule: unknown): boolean {
  const { citation, effectiveFrom, parameters } = fields(rule as Rule);
  return isObject(citation) && isObject(parameters) && Object.values(parameters).every(isObject) && day(effectiveFrom) !== undefined;
}

/** Whether a rule still sets something: no later one of its clause sets everything that it does. */
function isStanding(rule: Rule, index: number, rules: readonly Rule[]): boolean {
  return !rules.slice(index + 1).some((later) => later.clause === rule.clause && Object.keys(rule.parameters).every((name) => name in later.parameters));
}

/**
 * 解析条款在某一版本下的参数和读法。
 *
 * Resolves a clause's parameters and readings in one version of the policy; rules apply in the order of their list.
 *
 * @param clause - The clause constant.
 * @param version - The version; `null`: the notice alone with the adopted readings.
 * @returns The clause in force.
 * @internal
 */
export function resolve<C extends Clause>(clause: C, version: Version | null): InForce<C> {
  const value: Record<string, ParameterValue> = {};
  const operands: Record<string, Operand> = {};
  const setBy: Record<string, Rule['citation']> = {};
  const reading: Record<string, string> = {};
  const { document } = clause.citations[0];
  let off = false;
  for (const [name, { value: figure, exact, paragraph, start, end }] of Object.entries(clause.parameters)) {
    value[name] = figure;
    operands[name] = { name, value: figure, exact, document, paragraph, start, end };
  }
  for (const [name, { adopted: option }] of Object.entries(clause.readings)) reading[name] = option;
  if (version !== null) {
    for (const switched of version.policy.switched) if (switched.clause === clause.id) reading[switched.reading] = switched.chosen;
    for (const rule of version.policy.rules) {
      if (rule.clause !== clause.id || version.day === null || rule.effectiveFrom > version.day) continue;
      off = rule.switchesOff;
      for (const [name, { value: figure, exact }] of Object.entries(rule.parameters)) {
        value[name] = figure;
        operands[name] = { name, value: figure, exact, document: rule.citation.document };
        setBy[name] = rule.citation;
      }
    }
  }
  return { clause, value, operands, reading, setBy, severity: clause.severity ?? mild[clause.force] ?? 'error', off, version } as unknown as InForce<C>;
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
