/** The kernel's other half: what is in force under a policy, and what the notice alone would have said. */
import type { Clause, Operand, ParameterValue } from '../kernel/clause.js';
import { fact } from '../kernel/findings.js';
import type { InForce, Policy, PolicyJudge, Rule, Version } from '../kernel/in-force.js';
import { adopt } from '../kernel/judge.js';
import type { ClauseResult, Missing, ResultNotice } from '../kernel/result.js';
import type { Notice } from '../notice/source.js';
import { day, fields, isObject, list, text } from '../values/read.js';
import { figureOf, generalName, isLike } from './figure.js';

/**
 * 按政策判断一个条款；有更新的规定时，另给出仅依本通知的结论。
 *
 * Judges a clause under a policy. Where a newer rule touches the clause or a member of it, says
 * beside the result what the notice alone would have given; without a day, every version is judged,
 * and where they differ the answer is `cantTell`. A policy whose lists cannot be read is one of which
 * nothing is known; one with a figure or a reading that is none of a clause's own, as text of JSON may
 * hold, is so for the clauses that it touches.
 *
 * @param policy - The policy.
 * @param adopted - The clause as adopted.
 * @param run - Judges the record by a version of the clause.
 * @param judgedOn - The day judged on.
 * @param noDay - What is missing where that day is not known.
 * @returns The result.
 * @internal
 */
export const judgeUnder: PolicyJudge = (policy, adopted, run, judgedOn, noDay) => {
  const { clause } = adopted;
  const found = { unread: false };
  const under = (on: string | null): ClauseResult =>
    run(resolve(clause, adopted.notice, { policy, day: on }, () => (found.unread = true)));
  const inapplicable = (): ClauseResult => run({ ...adopted, off: true });
  const undecided = (missing: readonly Missing[]): ClauseResult => ({
    ...inapplicable(),
    outcome: 'cantTell',
    missing,
  });
  const unread = (): ClauseResult => undecided([fact('/policy', undefined, 'options')]);
  if (!isPolicy(policy, adopted.notice.number)) return unread();
  const { period, prevailing, aside, switchedReadings } = touching(policy, clause, judgedOn);
  const days = period === undefined ? undefined : daysOf(period, adopted.notice);
  if (days === null) return unread();
  if (prevailing.length + aside.length + switchedReadings.length === 0) return run(adopted);
  if (days && judgedOn !== undefined && (judgedOn < days[0] || judgedOn > days[1]))
    return { ...inapplicable(), switchedReadings, notices: [{ code: 'outside-period', data: { judgedOn } }] };

  const alone = under(null);
  const { outcome, violations, departures, missing, measured } = alone;
  // Without a day every version is judged; and whether the notice applies at all is open where a reading makes that
  // depend on the day.
  const open =
    judgedOn === undefined &&
    ((period !== undefined && outcome !== 'inapplicable') ||
      prevailing.some((rule) => under(rule.effectiveFrom).outcome !== outcome));
  const decided = judgedOn === undefined ? alone : under(judgedOn);
  if (found.unread) return unread();
  const result = open ? undecided([noDay, ...missing.filter((each) => !isSame(each, noDay))]) : decided;
  const standing = judgedOn === undefined ? prevailing : prevailing.filter(isStanding);
  const notices = [...result.notices, ...standing.map(superseding), ...aside.map((rule) => saying('set-aside', rule))];
  if (standing.length === 0) return { ...result, switchedReadings, notices };
  const noticeAlone = { outcome, violations, departures, missing, measured };
  const citations = [...alone.citations, ...standing.map((rule) => rule.citation)];
  return { ...result, switchedReadings, citations, noticeAlone, notices };
};

/** What of a policy touches a clause, or a member of it, on a day. */
interface Touching {
  /** The reading of `applies-from`, where it is switched. */
  readonly period: string | undefined;
  /** The rules that may stand on the day. */
  readonly prevailing: readonly Rule[];
  /** Those that a reading keeps from applying. */
  readonly aside: readonly Rule[];
  readonly switchedReadings: Policy['switched'];
}

function touching(policy: Policy, clause: Clause, judgedOn: string | undefined): Touching {
  const { rules, switched } = policy;
  const touches = (part: { readonly clause: string }): boolean =>
    part.clause === clause.id || clause.members.includes(part.clause);
  const mayStand = (rule: Rule): boolean => touches(rule) && (judgedOn === undefined || rule.effectiveFrom <= judgedOn);
  return {
    period: switched.find((choice) => choice.clause === 'policy')?.chosen,
    prevailing: rules.filter(mayStand),
    aside: asideIn(policy).filter(mayStand),
    switchedReadings: switched.filter(
      (choice) => touches(choice) || choice.clause === 'policy' || choice.clause === 'newer-rules-prevail',
    ),
  };
}

/** The first and last day that the notice applies to, by a reading of `applies-from`; `null` where it is none. */
function daysOf(period: string, notice: Notice): readonly [string, string] | null {
  if (period === 'judged-with-notice') return ['', '9999-12-31'];
  if (period === 'inapplicable-before-notice') return [notice.issuedOn, '9999-12-31'];
  return period === 'inapplicable-outside-2022' ? [notice.planYearStart, notice.planYearEnd] : null;
}

/**
 * 政策的各个列表是否可读，并且是本通知的政策；各数字和读法另查。
 *
 * Whether the lists of a policy can be read, and it is one of the notice; figures and readings are held against the
 * clauses where they are resolved.
 *
 * @param policy - Any value.
 * @param notice - The number of the notice.
 * @returns True for a policy.
 * @internal
 */
export function isPolicy(policy: unknown, notice: string): policy is Policy {
  const { document, rules, switched, setAside } = fields(policy as Policy);
  return (
    document === notice &&
    [rules, setAside ?? []].every((each) => list(each)?.every(isRule)) &&
    list(switched)?.every(isObject) === true
  );
}

/**
 * 政策中因所选读法而不适用的规定；没有给出的，视为没有。 The rules that a policy sets aside; none where it does not
 * say.
 *
 * @param policy - A policy.
 * @returns The rules.
 * @internal
 */
export function asideIn({ setAside }: Partial<Policy>): readonly Rule[] {
  return setAside ?? [];
}

/**
 * Whether a rule says nothing, as one that lost its figures: it sets none, does not switch its clause off, and no rule
 * of the policy has switched it off, so that there is nothing to put in force again.
 */
function saysNothing(rule: Rule, policy: Policy): boolean {
  if (rule.switchesOff || Object.keys(rule.parameters).length > 0) return false;
  return ![...policy.rules, ...asideIn(policy)].some((other) => other.clause === rule.clause && other.switchesOff);
}

/** Whether two things that are missing are one. */
function isSame(one: Missing, other: Missing): boolean {
  return one.kind === 'fact' && other.kind === 'fact' && one.in === other.in && one.path === other.path;
}

function superseding(rule: Rule): ResultNotice {
  return saying(rule.switchesOff ? 'switched-off' : 'superseded', rule);
}

function saying(code: string, { clause, citation: { document }, effectiveFrom }: Rule): ResultNotice {
  return { code, data: { clause, document, effectiveFrom } };
}

/** Whether a value is a rule as a policy holds it; its figures are held against the clause where they are resolved. */
function isRule(rule: unknown): rule is Rule {
  const { clause, rank, citation, effectiveFrom, parameters, switchesOff } = fields(rule as Rule);
  const { document, locator, exact } = fields(citation as Rule['citation']);
  return (
    [clause, document, locator, exact].every(text) &&
    (rank === 'national' || rank === 'provincial') &&
    day(effectiveFrom) !== undefined &&
    isObject(parameters) &&
    Object.values(parameters).every(isObject) &&
    typeof switchesOff === 'boolean'
  );
}

/**
 * Whether a rule still sets something: later ones of its clause neither set everything that it does nor switch the
 * clause off.
 */
function isStanding(rule: Rule, index: number, rules: readonly Rule[]): boolean {
  const later = rules.slice(index + 1).filter((each) => each.clause === rule.clause);
  if (later.at(-1)?.switchesOff) return false;
  const isSet = (name: string): boolean =>
    later.some(({ parameters }) => name in parameters || generalName(name) in parameters);
  return later.length === 0 || !Object.keys(rule.parameters).every(isSet);
}

/**
 * 解析条款在某一版本下的参数和读法。
 *
 * Resolves a clause's parameters and readings in one version of the policy; rules apply in the order of their list. A
 * figure for every level takes the place of earlier ones for single levels. What is no figure or no option of the
 * clause is left out and reported, and so is a rule that says nothing.
 *
 * @param clause - The clause constant.
 * @param notice - The notice that it comes from.
 * @param version - The version; `null`: the notice alone.
 * @param refuse - Told of each figure or reading that is left out, of the clause or of a member resolved from it.
 * @returns The clause in force.
 * @internal
 */
export function resolve<C extends Clause>(clause: C, notice: Notice, version: Version, refuse: () => void): InForce<C> {
  const base = adopt(clause, notice);
  const value: Record<string, ParameterValue> = { ...base.value };
  const operands: Record<string, Operand> = { ...base.operands };
  const reading: Record<string, string> = { ...base.reading };
  const setBy: Record<string, Rule['citation']> = {};
  let off = false;
  for (const { clause: owner, reading: name, chosen } of version.policy.switched) {
    if (owner !== clause.id) continue;
    if (Object.hasOwn(clause.readings, name) && Object.hasOwn(clause.readings[name]?.options ?? {}, chosen))
      reading[name] = chosen;
    else refuse();
  }
  for (const rule of version.policy.rules) {
    if (rule.clause !== clause.id || version.day === null || rule.effectiveFrom > version.day) continue;
    off = rule.switchesOff;
    if (saysNothing(rule, version.policy)) refuse();
    for (const name of Object.keys(setBy)) {
      if (generalName(name) === name || !(generalName(name) in rule.parameters)) continue;
      for (const each of [value, operands, setBy]) Reflect.deleteProperty(each, name);
    }
    for (const [name, { value: figure, exact }] of Object.entries(rule.parameters)) {
      const own = figureOf(clause, name);
      if (own === undefined || !isLike({ value: figure }, own) || text(exact) === undefined) {
        refuse();
        continue;
      }
      value[name] = figure;
      operands[name] = { name, value: figure, exact, document: rule.citation.document };
      setBy[name] = rule.citation;
    }
  }
  const member = (each: Clause): InForce => resolve(each, notice, version, refuse);
  return { ...base, value, operands, reading, setBy, off, member } as unknown as InForce<C>;
}
