import type { LedgerOutcome } from '../kernel/outcome.js';
import type { ClauseResult } from '../kernel/result.js';
import type { Standing } from '../reviews/eligibility.js';
import type { Question, Review } from '../reviews/review.js';
import type { Bilingual, Locale } from '../values/bilingual.js';
import { describe, describeMissing, describeNotice, type Description } from './describe.js';
import { clauseTitle } from './words.js';

/** 审查的文字。 A review in words. */
export interface ReviewDescription {
  /** 环节。 The step. */
  readonly step: string;
  /** 决定。 The decision. */
  readonly decision: string;
  /**
   * 各条款，次序同审查；所判断之日与查看之日不同的，写明。 Every clause reviewed, in the review's order; each with the
   * day it was judged on where that is not the day one looks on.
   */
  readonly results: readonly Description[];
  /** 台账的数目。 The ledger's sums, one line. */
  readonly totals: string;
  /**
   * 需要补充的事实及所涉条款的名称，最能决定的在前。 Facts to ask for, each with the titles of its clauses, the most
   * deciding first.
   */
  readonly questions: readonly string[];
  /** 提示。 Notices on the review as a whole. */
  readonly notices: readonly string[];
}

const stepWords: Readonly<Record<string, Bilingual>> = {
  opening: { 'zh-CN': '开班审批', en: 'Opening approval' },
  progress: { 'zh-CN': '培训过程检查', en: 'Progress inspection' },
  settlement: { 'zh-CN': '补贴结算', en: 'Subsidy settlement' },
  year: { 'zh-CN': '年度统计', en: 'Yearly statistics' },
  trainee: { 'zh-CN': '人员资格', en: 'A person’s eligibility' },
  enterprise: { 'zh-CN': '企业资格', en: 'An enterprise’s eligibility' },
};

const decisionWords: Readonly<Record<string, Bilingual>> = {
  approve: { 'zh-CN': '批准', en: 'approve' },
  'correct-first': { 'zh-CN': '先改正', en: 'correct first' },
  refuse: { 'zh-CN': '不予批准', en: 'refuse' },
  'needs-facts': { 'zh-CN': '待补充事实', en: 'needs facts' },
  'in-order': { 'zh-CN': '合格', en: 'in order' },
  rectify: { 'zh-CN': '须整改', en: 'to be rectified' },
  pending: { 'zh-CN': '尚未到期', en: 'pending' },
  'on-target': { 'zh-CN': '完成任务', en: 'on target' },
  behind: { 'zh-CN': '未完成', en: 'behind' },
  pay: { 'zh-CN': '全额拨付', en: 'pay' },
  'pay-in-part': { 'zh-CN': '部分拨付', en: 'pay in part' },
  eligible: { 'zh-CN': '属于所列范围', en: 'eligible' },
  'not-eligible': { 'zh-CN': '不属于所列范围', en: 'not eligible: in no circle named' },
  'do-not-pay': { 'zh-CN': '不予拨付', en: 'do not pay' },
};

const outcomeWords: Readonly<Record<LedgerOutcome, Bilingual>> = {
  passed: { 'zh-CN': '合格', en: 'passed' },
  failed: { 'zh-CN': '不合格', en: 'failed' },
  cantTell: { 'zh-CN': '无法判断', en: 'cannot tell' },
  inapplicable: { 'zh-CN': '不适用', en: 'inapplicable' },
  untested: { 'zh-CN': '未检查', en: 'untested' },
};

const standingWords: Readonly<Record<Standing, Bilingual>> = {
  open: { 'zh-CN': '属于', en: 'open' },
  closed: { 'zh-CN': '不属于', en: 'closed' },
  undecided: { 'zh-CN': '待定', en: 'undecided' },
  'not-named': { 'zh-CN': '未列名', en: 'not named' },
};

/**
 * 是否属于某一范围，中文或英文。 How somebody stands to a circle, in words.
 *
 * @param standing - The standing.
 * @param locale - `zh-CN` or `en`.
 * @returns The words.
 *
 * @example
 * ```ts
 * import { describeStanding } from 'kunming-training-rules';
 *
 * describeStanding('undecided', 'zh-CN'); // => '待定'
 * ```
 */
export function describeStanding(standing: Standing, locale: Locale): string {
  return standingWords[standing][locale];
}

/**
 * 用文字说明一次审查，中文或英文。 Puts a review into words, Chinese or English.
 *
 * @param review - The review.
 * @param locale - `zh-CN` or `en`.
 * @returns The texts, by part.
 *
 * @example
 * ```ts
 * import { describeReview, reviewOpening } from 'kunming-training-rules';
 *
 * describeReview(reviewOpening({}), 'zh-CN').decision; // => '待补充事实'
 * ```
 */
export function describeReview(review: Review, locale: Locale): ReviewDescription {
  const english = locale === 'en';
  const question = ({ clauses, ...asked }: Question): string => {
    const fact = describeMissing({ kind: 'fact', ...asked }, locale, ...clauses);
    return `${fact}${english ? ': ' : '：'}${clauses.map((id) => clauseTitle(id, locale)).join(english ? '; ' : '；')}`;
  };
  return {
    step: stepWords[review.step]?.[locale] ?? review.step,
    decision: decisionWords[review.decision]?.[locale] ?? review.decision,
    results: review.results.map((result) => describeIn(review, result, locale)),
    totals: Object.entries(review.ledger.totals)
      .map(([outcome, count]) => `${outcomeWords[outcome as LedgerOutcome][locale]} ${String(count)}`)
      .join(english ? ', ' : '，'),
    questions: review.questions.map(question),
    notices: review.notices.map((notice) => describeNotice(notice, locale)),
  };
}

/** A result of a review; the day it was judged on goes without saying where that is the day one looks on. */
function describeIn({ asOf }: Review, result: ClauseResult, locale: Locale): Description {
  const description = describe(result, locale);
  return description.judgedOn === asOf ? { ...description, judgedOn: null } : description;
}
