/** The kernel's other half: what is in force under a policy, and what the notice alone would have said. */
import { noticePeriod } from '../notice/period.js';
import { fact } from '../result/findings.js';
import { day, fields, isObject, list } from '../result/read.js';
import type { ClauseResult, Missing, ResultNotice } from '../result/result.js';
import type { Clause, InForce, Operand, ParameterValue, Policy, PolicyJudge, Rule, Version } from './clause.js';
import { adopt } from './judge.js';

/**
 * 按政策判断一个条款；有更新的规定时，另给出仅依本通知的结论。
 *
 * Judges a clause under a policy. Where a newer rule touches the clause or a member of it, says
 * beside the result what the notice alone would have given; without a day, every version is judged,
 * and where they differ the answer is `cantTell`. A policy whose lists cannot be read is one of which
 * nothing is known.
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
  const under = (version: Version): ClauseResult => run(resolve(clause, version));
  const inapplicable = (): ClauseResult => run({ ...adopted, off: true });
  const undecided = (missing: readonly Missing[]): ClauseResult => ({ ...inapplicable(), outcome: 'cantTell', missing });
  const { rules, switched } = fields(policy) as Policy;
  if (list(rules)?.every(isRule) !== true || list(switched)?.every(isObject) !== true) return undecided([fact('/policy', undefined, 'options')]);
  const touches = (part: { readonly clause: string }): boolean => part.clause === clause.id || clause.members.includes(part.clause);
  const period = switched.find((choice) => choice.clause === 'policy')?.chosen;
  const switchedReadings = switched.filter((choice) => touches(choice) || choice.clause === 'policy' || choice.clause === 'newer-rules-prevail');
  const prevailing = rules.filter((rule) => touches(rule) && (judgedOn === undefined || rule.effectiveFrom <= judgedOn));
  if (prevailing.length + switchedReadings.length === 0) return run(adopted);
  if (period && judgedOn !== undefined && isOutside(period, judgedOn)) return { ...inapplicable(), switchedReadings, notices: [{ code: 'outside-period', data: { judgedOn } }] };

  const alone = under({ policy, day: null });
  const { outcome, violations, departures, missing, measured } = alone;
  // Without a day every version is judged; and whether the notice applies at all is open where a reading makes that depend on the day.
  const open =
    judgedOn === undefined &&
    ((period !== undefined && outcome !== 'inapplicable') || prevailing.some((rule) => under({ policy, day: rule.effectiveFrom }).outcome !== outcome));
  const result = open ? undecided([noDay, ...missing.filter((each) => each !== noDay)]) : judgedOn === undefined ? alone : under({ policy, day: judgedOn });
  const standing = judgedOn === undefined ? prevailing : prevailing.filter(isStanding);
  if (standing.length === 0) return { ...result, switchedReadings };
  return {
    ...result,
    switchedReadings,
    citations: [...alone.citations, ...standing.map((rule) => rule.citation)],
    noticeAlone: { outcome, violations, departures, missing, measured },
    notices: [...result.notices, ...standing.map(superseding)],
  };
};

/** Whether a day lies outside of what the notice applies to under a reading of `applies-from`. */
function isOutside(period: string, judgedOn: string): boolean {
  if (period === 'inapplicable-before-notice') return judgedOn < noticePeriod.issuedOn;
  return judgedOn < noticePeriod.planYearStart || judgedOn > noticePeriod.planYearEnd;
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
export function resolve<C extends Clause>(clause: C, version: Version): InForce<C> {
  const base = adopt(clause);
  const value: Record<string, ParameterValue> = { ...base.value };
  const operands: Record<string, Operand> = { ...base.operands };
  const reading: Record<string, string> = { ...base.reading };
  const setBy: Record<string, Rule['citation']> = {};
  let off = false;
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
  return { ...base, value, operands, reading, setBy, off, member: (member: Clause) => resolve(member, version) } as unknown as InForce<C>;
}
