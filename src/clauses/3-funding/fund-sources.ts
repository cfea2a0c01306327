import type { Decimal } from 'decimal.js';
import { type FundKind, fundKinds } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { each, entries, need, orNone, pathOf, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { anyOf, type Judgement, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { FundAllocation, SubsidyClaim } from '../../model/claim.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { decimal, formatMoney, noMoney } from '../../values/money.js';
import { among, type Fields, list, text } from '../../values/read.js';

/** {@link checkFundSources} 所读的字段。 What {@link checkFundSources} reads of a subsidy claim. */
export type FundSourcesRecord = Pick<SubsidyClaim, 'total' | 'allocations'>;

/** 条款常量：资金来源。 The clause constant of {@link checkFundSources}. */
export const fundSources = /* @__PURE__ */ freeze({
  id: 'fund-sources',
  function: 'checkFundSources',
  title: { 'zh-CN': '资金来源', en: 'Sources of funds' },
  force: 'must',
  modal: null,
  addressee: { 'zh-CN': '各级人社部门', en: 'HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '三',
      paragraph: 53,
      exact:
        '统筹利用就业补助资金、失业保险基金、职业技能提升行动专账结余资金、财政资金、东西部合作资金等开展职业培训，',
      start: 0,
      end: 53,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'fund-not-named': {
      'zh-CN': '这笔资金没有写明来源。',
      en: 'This allocation names no fund.',
    },
    'sum-differs': {
      'zh-CN': '各笔资金合计{actual}元，与申报总额{required}元不符，相差{difference}元。',
      en: 'The allocations add up to {actual} yuan, the claim is {required} yuan: a difference of {difference}.',
    },
    'sum-differs-at-least': {
      'zh-CN': '各笔资金合计至少{actual}元，与申报总额{required}元不符，至少多{difference}元。',
      en: 'The allocations add up to at least {actual} yuan, the claim is {required} yuan: at least {difference} over.',
    },
    'amount-negative': {
      'zh-CN': '金额{actual}元为负数。',
      en: 'An amount of {actual} yuan is negative.',
    },
    'amount-not-in-cents': {
      'zh-CN': '金额{amount}元有{actual}位小数，多于{required}位。',
      en: 'An amount of {amount} yuan has {actual} decimals, more than {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(fundSources, source);

/**
 * > 统筹利用就业补助资金、失业保险基金、职业技能提升行动专账结余资金、财政资金、东西部合作资金等开展职业培训，
 *
 * 检查补贴申报的资金来源（zījīn láiyuán）：每笔资金写明来源，为所列五项之一，或写明名称的其他资金（“等”，合格并计入
 * `measured.otherFunds`）；金额非负、至多两位小数；各笔金额合计与申报总额分毫不差（金额和合计是记录的完整性，
 * 不是通知的文字）。金额为十进制字符串，整数部分至多十二位（不足一万亿元），此外视为未知。约束各级人社部门。
 *
 * Checks that each allocation of a claim names its fund, one of the five or another by name (等: passed, counted under
 * `measured.otherFunds`), that amounts are not negative and have at most two decimals, and that the allocations add up
 * to the total claimed, to the cent (integrity of the record, not a word of the notice). Amounts are decimal strings in
 * yuan of at most twelve digits before the point, less than a trillion; anything else is unknown. Binds the HRSS
 * bureaux.
 *
 * 原文：[第53段](../../../docs/notice.md#p53)
 *
 * @param claim - 申报总额和各笔资金。 The claim's total and its allocations.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：来源均写明且合计相符；`failed`：有未写明的、金额为负或不止两位小数的，或合计不符；`cantTell`：
 * 缺总额、金额或来源； `inapplicable`：申报总额为零且没有资金。 Passed if every fund is named, every amount is one and
 * the sum agrees, failed if not, cantTell where a total, amount or fund is unknown, inapplicable for a claim of
 * nothing without allocations.
 *
 * @example
 * ```ts
 * import { checkFundSources } from 'kunming-training-rules';
 *
 * const allocations = [{ fund: 'employment-subsidy', amount: '0.1' }, { fund: 'fiscal', amount: '0.2' }] as const;
 * checkFundSources({ total: '0.3', allocations }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkFundSources } from 'kunming-training-rules';
 *
 * const result = checkFundSources({
 *   total: '1200',
 *   allocations: [{ fund: 'unemployment-insurance', amount: '1199.99' }],
 * });
 * result.outcome; // => 'failed'
 * result.violations[0]?.data; // => { difference: '0.01' }
 * ```
 */
export function checkFundSources(claim: FundSourcesRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, claim, options);
}

type On = InForce<typeof fundSources>;
type Claim = Fields<FundSourcesRecord>;

/** Decimals of the yuan: jiao and fen. */
const CENTS = 2;

const fundOrNone = /* @__PURE__ */ orNone(/* @__PURE__ */ among(fundKinds));
const nameOrNone = /* @__PURE__ */ orNone(text);

/** To a claim of something, or with allocations. */
function applies(claim: Claim): Judgement {
  const allocated = whether(claim, 'allocations', list, ({ length }) => length > 0);
  if (allocated.truth === true) return yes;
  return anyOf([whether(claim, 'total', decimal, (total) => !total.isZero()), allocated]);
}

function expects(claim: Claim, on: On): Findings {
  const found = findings();
  const total = need(found, claim, 'total', decimal);
  if (total !== undefined) isMoney(total, '/total', on, found);
  const allocations = entries(found, claim, 'allocations');
  if (allocations === undefined) return found;
  let sum = noMoney;
  let summed = 0;
  let otherFunds = 0;
  each<FundAllocation>(found, allocations, '/allocations', (allocation, at) => {
    if (namesFund(allocation, at, on, found) === 'other-fund') otherFunds++;
    const amount = need(found, allocation, 'amount', decimal, at);
    if (amount === undefined) return;
    isMoney(amount, pathOf(at, 'amount'), on, found);
    sum = sum.plus(amount);
    summed++;
  });
  const open = summed < allocations.length;
  if (total !== undefined) addsUp(sum, total, open, on, found);
  found.measured = { otherFunds, ...(!open && { allocated: formatMoney(sum) }) };
  return found;
}

/** 就业补助资金、失业保险基金……等: an allocation names its fund; gives the kind of fund that it is of. */
function namesFund(
  allocation: Fields<FundAllocation>,
  at: () => JsonPointer,
  on: On,
  found: Findings,
): FundKind | null | undefined {
  const fund = need(found, allocation, 'fund', fundOrNone, at);
  const isOther = fund === 'other-fund';
  const name = isOther ? need(found, allocation, 'fundName', nameOrNone, at) : fund;
  if (name === null) {
    const path = pathOf(at, isOther ? 'fundName' : 'fund');
    violate(found, on, 'fund-not-named', { path, actual: null, quantity: 'fund', op: '!=', value: null });
  }
  return name === undefined ? undefined : fund;
}

/** A decimal is an amount of money: not negative, and in whole cents. */
function isMoney(amount: Decimal, path: JsonPointer, on: On, found: Findings): void {
  if (amount.lt(0)) {
    const actual = formatMoney(amount);
    violate(found, on, 'amount-negative', { path, actual, quantity: 'amount', op: '>=', value: '0.00' });
  }
  const decimals = amount.decimalPlaces();
  if (decimals <= CENTS) return;
  violate(found, on, 'amount-not-in-cents', {
    path,
    actual: decimals,
    quantity: 'decimals',
    op: '<=',
    value: CENTS,
    data: { amount: formatMoney(amount) },
  });
}

/** The allocations add up to the total; while an amount is open, they are at least not more. */
function addsUp(sum: Decimal, total: Decimal, open: boolean, on: On, found: Findings): void {
  if (open ? sum.lte(total) : sum.eq(total)) return;
  violate(found, on, open ? 'sum-differs-at-least' : 'sum-differs', {
    path: '/allocations',
    actual: formatMoney(sum),
    quantity: 'allocated',
    op: '=',
    value: formatMoney(total),
    data: { difference: formatMoney(sum.minus(total).abs()) },
  });
}
