import { parseSettlementDossier, type SettlementDossier } from '../model/dossier.js';
import { parseReferenceData, type ReferenceData } from '../model/reference-data.js';
import type { CalendarDay } from '../policy/calendar.js';
import type { Policy } from '../policy/clause.js';
import { formatMoney, money, noMoney } from '../result/money.js';
import { day, fields, list, text } from '../result/read.js';
import type { ResultNotice, Row } from '../result/result.js';
import { review, weigh, type Review, type ReviewedClause } from './review.js';
import { consequenceAt, judgeStep } from './steps.js';

/**
 * 补贴结算的决定：全额拨付、部分拨付、不予拨付、待补充事实。
 *
 * Decision on a settlement: pay, pay in part, do not pay, or needs facts.
 */
export type SettlementDecision = 'pay' | 'pay-in-part' | 'do-not-pay' | 'needs-facts';

/** 补贴结算的数据：仅就所申报的学员。 Figures of a settlement, on the trainees claimed for. */
export interface SettlementFigures {
  /** 可拨付的学员和金额（元）。 Trainees payable, each with the amount in yuan (`null` where no rate is given). */
  readonly payable: readonly Row[];
  /** 不予拨付的学员及所依条款。 Trainees refused, each with the clause that bars. */
  readonly refused: readonly Row[];
  /** 尚未确定的学员。 Trainees not decided yet. */
  readonly undecided: readonly string[];
  /** 符合条件而没有申报的学员。 Eligible trainees left out of the claim. */
  readonly leftOut: readonly string[];
  /** 可拨付总额（元）；有未定者时为 `null`。 Total payable in yuan; `null` while something is open, or nothing may be paid. */
  readonly total: string | null;
  /** 申报总额（元）。 Total claimed in yuan. */
  readonly claimed: string | null;
}

/** 补贴结算。 The review of a settlement, with its figures. */
export interface SettlementReview extends Review<'settlement', SettlementDecision> {
  /** 数据。 The figures. */
  readonly figures: SettlementFigures;
}

/** 补贴结算的选项。 Options of {@link reviewSettlement}. */
export interface SettlementOptions {
  /** 判断之日。 The day judged on. */
  readonly asOf?: CalendarDay | undefined;
  /** 政策。 What is in force. */
  readonly policy?: Policy | undefined;
  /** 参考数据，含补贴标准。 Reference data, with the caller's rates. */
  readonly reference?: ReferenceData | undefined;
}

/**
 * 补贴结算（bǔtiē jiésuàn）：按完成的课时、各条款的后果和每名学员的条件，得出可拨付的学员、金额和总额。
 *
 * 原文写明或反面推出不予补贴的条款不符合的，不予拨付；其余按学员：所申报的全部可拨付且金额相符为全额拨付，
 * 部分可拨付为部分拨付；有影响决定的缺失，待补充。金额来自调用者给出的补贴标准，通知没有标准。
 *
 * Reviews the settlement of a class (补贴结算): delivered hours, the consequences that bar the class or
 * a trainee, the payable list, fund allocations, totals and disbursement. A clause whose failure bars
 * the class means that nothing is paid; else each trainee claimed for is payable or not. Amounts come
 * from the caller's rates: the notice sets none. Indicators of false training alone do not withhold
 * payment, a finding by the authority does.
 *
 * @param input - 卷宗或未知的 JSON。 The dossier (class plan, claim, class file, findings by the authority), or unknown JSON.
 * @param options - 判断之日、政策和参考数据。 Day, policy and reference data.
 * @returns The review with its figures.
 * @throws InvalidRecordError where the input is no such dossier, with all defects at once.
 *
 * @example
 * ```ts
 * import { reviewSettlement } from 'kunming-training-rules';
 *
 * reviewSettlement({ plan: {}, claim: {} }, { asOf: '2022-08-01' }).decision; // => 'needs-facts'
 * ```
 *
 * @example
 * ```ts
 * import { reviewSettlement } from 'kunming-training-rules';
 *
 * const plan = { subsidised: true, instructors: [{ reference: 'I1', platformRegisteredOn: null }] };
 * const review = reviewSettlement({ plan, claim: {} }, { asOf: '2022-08-01' });
 * review.decision; // => 'do-not-pay'
 * review.carriedBy; // => ['instructor-registration']
 * ```
 */
export function reviewSettlement(input: unknown, options: SettlementOptions = {}): SettlementReview {
  const dossier = parseSettlementDossier(input);
  const reference = options.reference === undefined ? undefined : parseReferenceData(options.reference);
  const { policy } = options;
  const { plan, claim, authorityFindings } = dossier;
  const asOf = day(options.asOf);
  const acrossClasses = { classes: [plan], claims: [claim], ...(authorityFindings && { authorityFindings }) };
  const results = judgeStep('settlement', { ...dossier, acrossClasses }, { asOf, policy, reference, stage: 'settlement' });
  const figures = figuresOf(dossier, results);
  const decision = decide(results, figures);
  return {
    ...review({
      step: 'settlement',
      subject: plan.reference ?? null,
      asOf: asOf ?? null,
      policy,
      results,
      decision,
      notices: noticesOn(figures, decision[0]),
      ofStep: (clause) => consequenceAt(clause, 'settlement') !== undefined,
    }),
    figures: decision[0] === 'do-not-pay' ? { ...figures, total: null } : figures,
  };
}

const SUBSIDY = 'trainee-subsidy';

function decide(results: readonly ReviewedClause[], { payable, refused, undecided, total, claimed }: SettlementFigures): readonly [SettlementDecision, readonly string[]] {
  const { refused: barred, open, pending } = weigh(results);
  if (barred.length > 0) return ['do-not-pay', barred];
  const subsidy = results.find(({ clause }) => clause === SUBSIDY);
  if (open.length + pending.length > 0) return ['needs-facts', [...open, ...pending]];
  if (subsidy?.outcome === 'inapplicable') return ['do-not-pay', [SUBSIDY]];
  if (undecided.length > 0 || total === null || claimed === null || subsidy === undefined || subsidy.missing.length > 0) return ['needs-facts', [SUBSIDY]];
  if (payable.length === 0) return ['do-not-pay', [SUBSIDY]];
  return refused.length === 0 && total === claimed ? ['pay', [SUBSIDY]] : ['pay-in-part', [SUBSIDY]];
}

function figuresOf({ claim }: SettlementDossier, results: readonly ReviewedClause[]): SettlementFigures {
  const measured = results.find(({ clause }) => clause === SUBSIDY)?.measured ?? {};
  const rows = (name: string): readonly Row[] => (list(measured[name]) ?? []) as readonly Row[];
  const names = (name: string): readonly string[] => (list(measured[name]) ?? []) as readonly string[];
  const inClaim = new Set((claim.trainees ?? []).map((entry) => text(fields(entry).trainee)));
  const claimedFor = (name: unknown): boolean => inClaim.has(text(name));
  const payable = rows('payable').filter(({ trainee }) => claimedFor(trainee));
  const undecided = names('undecided').filter(claimedFor);
  const amounts = payable.map(({ amount }) => money(amount));
  const complete = measured['payable'] !== undefined && undecided.length === 0;
  const total = complete && amounts.every((amount) => amount !== undefined) ? formatMoney(amounts.reduce((sum, amount) => sum.plus(amount), noMoney)) : null;
  const claimed = money(claim.total);
  return {
    payable,
    refused: rows('refused').filter(({ trainee }) => claimedFor(trainee)),
    undecided,
    leftOut: names('leftOut'),
    total,
    claimed: claimed === undefined ? null : formatMoney(claimed),
  };
}

/** The total payable differs from the claim's although every trainee claimed for is payable. */
function noticesOn({ refused, total, claimed }: SettlementFigures, decision: SettlementDecision): readonly ResultNotice[] {
  return decision === 'pay-in-part' && refused.length === 0 ? [{ code: 'claim-differs', data: { total, claimed } }] : [];
}
