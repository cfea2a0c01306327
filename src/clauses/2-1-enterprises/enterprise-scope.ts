import { enterpriseKinds, enterpriseTraits } from '../../definitions/codes.js';
import { broken, holds, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import type { Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { anyOf } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Enterprise } from '../../model/enterprise.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, list, oneOf, referenceOf } from '../../values/read.js';
import { type Condition, findingsOf, must } from '../shared/membership.js';

/** {@link assessEnterpriseScope} 所读的字段。 What {@link assessEnterpriseScope} reads of an enterprise. */
export type EnterpriseScopeRecord = Pick<
  Enterprise,
  'reference' | 'kind' | 'traits' | 'registeredInKunming' | 'operatesInKunming' | 'conditionsMet'
>;

/** 条款常量：纳入企业职工培训范围的单位。 The clause constant of {@link assessEnterpriseScope}. */
export const enterpriseScope = /* @__PURE__ */ freeze({
  id: 'enterprise-scope',
  function: 'assessEnterpriseScope',
  title: { 'zh-CN': '企业的范围', en: 'Enterprises in scope' },
  force: 'qualifies',
  severity: 'error',
  modal: null,
  addressee: { 'zh-CN': '县（市）区人社部门', en: 'county HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '二（一）1',
      paragraph: 18,
      exact:
        '驻昆规模以上企业、各类中小微企业、平台型企业（电商企业或新业态企业）等各类企业，符合条件的民办非企业、个体工商户纳入企业职工培训范围。',
      start: 0,
      end: 67,
    },
  ],
  parameters: {},
  readings: {
    'in-kunming': {
      adopted: 'registered-or-operating',
      options: {
        'registered-or-operating': {
          'zh-CN': '在昆明登记注册，或在昆明经营',
          en: 'registered or operating in Kunming',
        },
        registered: { 'zh-CN': '在昆明登记注册', en: 'registered in Kunming' },
      },
      why: '驻昆',
    },
    'meeting-conditions': {
      adopted: 'both-kinds',
      options: {
        'both-kinds': {
          'zh-CN': '“符合条件的”及于民办非企业和个体工商户',
          en: 'both private non-enterprise units and individually-owned businesses must meet the conditions',
        },
        'non-enterprise-units-only': {
          'zh-CN': '“符合条件的”只及于民办非企业',
          en: 'private non-enterprise units only',
        },
      },
      why: '符合条件的民办非企业、个体工商户',
    },
  },
  effect: {
    code: 'enterprise-outside-scope',
    basis: 'a-contrario',
    'zh-CN': '该单位不在企业职工培训范围内',
    en: 'enterprise is outside the scope',
  },
  members: [],
  messages: {
    'not-in-kunming': { 'zh-CN': '该单位不驻昆明。', en: 'The unit is not in Kunming.' },
    'kind-outside-scope': {
      'zh-CN': '该单位为“{actual|term}”，不在所列各类单位之中。',
      en: 'The unit is of a kind that is not taken in: {actual|term}.',
    },
    'conditions-not-met': {
      'zh-CN': '该单位（{kind|term}）不符合条件。',
      en: 'The unit ({kind|term}) does not meet the conditions.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(enterpriseScope, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const enterpriseScopeAdopted: InForce<typeof enterpriseScope> = adopted;

/**
 * > 驻昆规模以上企业、各类中小微企业、平台型企业（电商企业或新业态企业）等各类企业，符合条件的民办非企业、个体工商户纳入企业职工培训范围。
 *
 * 判断一个单位是否纳入企业职工培训（qǐyè zhígōng péixùn）范围：驻昆的各类企业（“等各类企业”为开放列举，不论规模）；
 * 民办非企业（mínbàn fēi qǐyè）和个体工商户（gètǐ gōngshānghù）须符合条件，是否符合由调用者认定。约束县（市）
 * 区人社部门。采用的读法：在昆明登记注册，或在昆明经营，均为驻昆，外地公司的昆明分公司因此在内；“符合条件的”
 * 及于民办非企业和个体工商户。
 *
 * Assesses whether a unit is in the scope of employee training: every enterprise in Kunming of whatever size (the list
 * is open), private non-enterprise units and individually-owned businesses only if they meet the conditions, a fact
 * that the caller states. A public institution or another body is outside. Binds the county HRSS bureaux. Readings
 * taken: registered or operating in Kunming, so that a branch of an outside company is in; both private non-enterprise
 * units and individually-owned businesses must meet the conditions. `measured.traits` repeats which of the kinds that
 * the sentence names the enterprise is said to be; they decide nothing.
 *
 * 原文：[第18段](../../../docs/notice.md#p18)
 *
 * @param enterprise - 类别、所在、是否符合条件。 Kind, place, and whether the conditions are met.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：在范围内；`failed`：不驻昆、类别不在所列，或不符合条件；`cantTell`：缺少能决定的事实。 Passed if
 * in scope, failed if not in Kunming, of another kind, or without the conditions, cantTell where a fact that decides
 * is unknown; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessEnterpriseScope } from 'kunming-training-rules';
 *
 * assessEnterpriseScope({ kind: 'enterprise', registeredInKunming: false, operatesInKunming: true }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessEnterpriseScope } from 'kunming-training-rules';
 *
 * const result = assessEnterpriseScope({
 *   kind: 'individually-owned-business',
 *   registeredInKunming: true,
 *   conditionsMet: false,
 * });
 * result.outcome; // => 'failed'
 * result.effect?.code; // => 'enterprise-outside-scope'
 * ```
 */
export function assessEnterpriseScope(enterprise: EnterpriseScopeRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects: judgeEnterpriseScope }, enterprise, options);
}

type On = InForce<typeof enterpriseScope>;
type Code = keyof On['clause']['messages'];
type Unit = Fields<EnterpriseScopeRecord>;

/**
 * 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement.
 *
 * @param enterprise - The enterprise.
 * @param on - The clause in force.
 * @returns The findings.
 * @internal
 */
export function judgeEnterpriseScope(enterprise: Unit, on: On): Findings {
  const conditions = [inKunming(enterprise, on), ofKind(enterprise), ...meetingConditions(enterprise, on)];
  const found = findingsOf(on, conditions, referenceOf(enterprise));
  const traits = list(enterprise.traits);
  if (traits) found.measured = { traits: traits.flatMap((trait) => oneOf(trait, enterpriseTraits) ?? []) };
  return found;
}

/** 驻昆. */
function inKunming(enterprise: Unit, on: On): Condition<Code> {
  const registered = holds(enterprise, 'registeredInKunming');
  return {
    code: 'not-in-kunming',
    met:
      on.reading['in-kunming'] === 'registered'
        ? registered
        : anyOf([registered, holds(enterprise, 'operatesInKunming')]),
    said: () => broken('registeredInKunming', false, '=', true, '', { quantity: 'inKunming' }),
  };
}

/** The kinds that are taken in: enterprises, private non-enterprise units, individually-owned businesses. */
const takenIn = /* @__PURE__ */ enterpriseKinds.slice(0, 3);

function ofKind(enterprise: Unit): Condition<Code> {
  const kind = oneOf(enterprise.kind, enterpriseKinds);
  return {
    code: 'kind-outside-scope',
    met: whether(enterprise, 'kind', kindOf, (one) => takenIn.includes(one), '', referenceOf(enterprise)),
    said: () => broken('kind', kind ?? null, 'in', takenIn),
  };
}

const kindOf = /* @__PURE__ */ among(enterpriseKinds);

/** 符合条件的民办非企业、个体工商户: asked of these kinds alone. */
function meetingConditions(enterprise: Unit, on: On): readonly Condition<Code>[] {
  const kind = kindOf(enterprise.kind);
  const asked =
    kind === 'private-non-enterprise-unit' ||
    (kind === 'individually-owned-business' && on.reading['meeting-conditions'] === 'both-kinds');
  if (!asked) return [];
  const met = must<Code, Unit>('conditions-not-met', enterprise, 'conditionsMet');
  return [{ ...met, said: () => ({ ...met.said(), data: { kind } }) }];
}
