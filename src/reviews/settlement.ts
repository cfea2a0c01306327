import type { Decimal } from 'decimal.js';
import { traineeSubsidy } from '../clauses/3-funding/trainee-subsidy.js';
import type { SkillLevel } from '../definitions/codes.js';
import { normaliseIdentifier } from '../definitions/identifiers.js';
import type { JsonPointer } from '../json/pointer.js';
import { fact } from '../kernel/findings.js';
import type { Policy } from '../kernel/in-force.js';
import type { Measured, ResultNotice, Row } from '../kernel/result.js';
import type { ClaimedTrainee } from '../model/claim.js';
import { parseSettlementDossier, type SettlementDossier } from '../model/dossier.js';
import type { ReferenceData } from '../model/reference-data.js';
import type { Trainee } from '../model/trainee.js';
import type { CalendarDay } from '../values/calendar.js';
import { formatMoney, money, noMoney } from '../values/money.js';
import { list, text } from '../values/read.js';
import { readOptions } from './options.js';
import { datedLater, type Review, review, type ReviewedClause, weigh } from './review.js';
import { consequenceAt, judgeStep } from './steps.js';
import type { Roots } from './subjects.js';

/**
 * 补贴结算的决定：全额拨付、部分拨付、不予拨付、待补充事实。
 *
 * Decision on a settlement: pay, pay in part, do not pay, or needs facts.
 */
export type SettlementDecision = 'pay' | 'pay-in-part' | 'do-not-pay' | 'needs-facts';

/** 补贴结算的数据：仅就所申报的学员。 Figures of a settlement, on the trainees claimed for. */
export interface SettlementFigures {
  /**
   * 可拨付的学员和金额（元），不超过其申报的金额。 Trainees payable, each with the amount in yuan: what is due, at
   * most what is claimed (`null` where no rate is given).
   */
  readonly payable: readonly Row[];
  /**
   * 不予拨付的学员及所依条款；申报本身有误的，附原因（`reason`）。 Trainees refused, each with the clause that bars,
   * and a `reason` where the claim itself is at fault.
   */
  readonly refused: readonly Row[];
  /** 尚未确定的学员。 Trainees not decided yet. */
  readonly undecided: readonly string[];
  /** 符合条件而没有申报的学员。 Eligible trainees left out of the claim. */
  readonly leftOut: readonly string[];
  /**
   * 拨付总额（元），不超过申报总额；有未定者时为 `null`。 Total to pay in yuan, at most what is claimed; `null` while
   * something is open, or nothing may be paid.
   */
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
  /** 查看之日。 The day looked on. */
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
 * 部分可拨付为部分拨付；有影响决定的缺失，待补充。金额来自调用者给出的补贴标准，通知没有标准；申报低于应补的，
 * 按申报全额拨付。适用的规定和学员的身份以开班日期为准（`judgedOn`），是否到期、是否已发生以查看之日（`asOf`）为准。
 * 申报所写的班级、职业与班级不符的，不予拨付；所写的等级与名册不符的，该学员不予拨付；各行金额与总额不符的，
 * 不作全额拨付；班级尚未开班或结束的，不下结论。
 *
 * Reviews the settlement of a class (补贴结算): delivered hours, the consequences that bar the class or
 * a trainee, the payable list, fund allocations, totals and disbursement. A clause whose failure bars
 * the class means that nothing is paid; else each trainee claimed for is payable or not. Amounts come
 * from the caller's rates: the notice sets none; a claim below what is due is payable in full. Indicators of
 * false training alone do not withhold payment, a finding by the authority does.
 *
 * Rules in force and who a trainee is are those of the class start (`judgedOn`); whether something is due, or has
 * happened, is asked of the day looked on (`asOf`). A claim for another class or occupation is not paid, nor a row
 * for another level than the roster's; one whose rows do not add up to its total is never paid in full; nothing is
 * decided before the class has ended. Without `otherClasses` and `otherClaims` the indicators cannot pass.
 *
 * @param input - 卷宗或未知的 JSON。 The dossier (class plan, claim, class file, findings by the authority), or
 * unknown JSON.
 * @param options - 查看之日、政策和参考数据。 Day looked on, policy and reference data.
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
  const { asOf, policy, reference } = readOptions(options);
  const results = judgeStep(
    'settlement',
    { ...dossier, acrossClasses: acrossClassesOf(dossier) },
    { asOf, policy, reference, stage: 'settlement' },
    settlementRoots,
  ).map((result) => (result.clause === INDICATORS ? amongOthers(result, dossier) : result));
  const { figures, due } = figuresOf(dossier, results);
  const notices = noticesOn(dossier, asOf, figures, due);
  const decision = decide(dossier, results, figures, notices);
  return {
    ...review({
      step: 'settlement',
      subject: dossier.plan.reference ?? null,
      asOf: asOf ?? null,
      judgedOn: dossier.plan.startDate ?? null,
      policy,
      results,
      decision,
      notices,
      ofStep: (clause) => consequenceAt(clause, 'settlement') !== undefined,
    }),
    figures: decision[0] === 'do-not-pay' ? nothingPaid(figures, decision[1], notices) : figures,
  };
}

const SUBSIDY = 'trainee-subsidy';
const INDICATORS = 'false-training-indicators';

/**
 * Where the records of the dossier stand in it; the class and the claim stand first among those looked through for
 * indicators.
 */
const settlementRoots: Roots = {
  plan: { in: 'record', path: '/plan' },
  claim: { in: 'record', path: '/claim' },
  file: { in: 'record', path: '/file' },
  institution: { in: 'record', path: '/institution' },
  acrossClasses: (inner) => ({ in: 'record', path: inDossier(inner) }),
};

/**
 * A place among all classes and claims, as a place of the dossier: the class and the claim settled are the only ones of
 * their lists.
 */
function inDossier(inner: JsonPointer): JsonPointer {
  if (/^\/classes(?:\/|$)/.test(inner)) return inner.replace(/^\/classes(?:\/0)?/, '/plan');
  return inner.replace(/^\/claims(?:\/0)?(?=\/|$)/, '/claim');
}

/**
 * What is looked through for indicators: the class and the claim, and the others of the same people and institution.
 */
function acrossClassesOf({ plan, claim, authorityFindings, otherClasses, otherClaims }: SettlementDossier): object {
  return { classes: [plan], claims: [claim], authorityFindings, otherClasses, otherClaims };
}

/** The indicators where the other classes and claims are not all given: what was found stands, and nothing passes. */
function amongOthers(result: ReviewedClause, { otherClasses, otherClaims }: SettlementDossier): ReviewedClause {
  const unknown = [
    ...(otherClasses === undefined ? [fact('/otherClasses')] : []),
    ...(otherClaims === undefined ? [fact('/otherClaims')] : []),
  ];
  if (unknown.length === 0) return result;
  return {
    ...result,
    outcome: result.outcome === 'failed' ? 'failed' : 'cantTell',
    missing: [...result.missing, ...unknown],
  };
}

/** The figures where nothing is paid: whoever would have been payable is refused by what carries the decision. */
function nothingPaid(
  figures: SettlementFigures,
  [clause = SUBSIDY]: readonly string[],
  notices: readonly ResultNotice[],
): SettlementFigures {
  const reason = notices.find(({ code }) => refusing.includes(code))?.code;
  const refused = figures.payable.map(({ trainee = null }): Row => ({
    trainee,
    clause,
    ...(reason !== undefined && { reason }),
  }));
  return { ...figures, payable: [], refused: [...refused, ...figures.refused], total: null };
}

/** What is wrong with a claim as a whole: nothing of it can be paid before that is put right. */
const refusing: readonly string[] = ['claim-other-class', 'claim-other-occupation'];
/** What has not come yet: nothing can be told before. */
const waiting: readonly string[] = ['not-begun', 'not-ended'];

function decide(
  { plan }: SettlementDossier,
  results: readonly ReviewedClause[],
  figures: SettlementFigures,
  notices: readonly ResultNotice[],
): readonly [SettlementDecision, readonly string[]] {
  const { payable, refused, undecided, total, claimed } = figures;
  const weights = weigh(results);
  const subsidy = results.find(({ clause }) => clause === SUBSIDY);
  const says = (codes: readonly string[]): boolean => notices.some(({ code }) => codes.includes(code));
  if (weights.refused.length > 0) return ['do-not-pay', weights.refused];
  if (plan.subsidised === false || says(refusing)) return ['do-not-pay', [SUBSIDY]];
  const settled = undecided.length === 0 && subsidy !== undefined && subsidy.missing.length === 0;
  const open = [...weights.open, ...weights.pending].filter((clause) => matters(clause, results, settled));
  if (open.length > 0) return ['needs-facts', open];
  if (subsidy?.outcome === 'inapplicable') return ['do-not-pay', [SUBSIDY]];
  if (!settled || total === null || claimed === null || says(waiting)) return ['needs-facts', [SUBSIDY]];
  if (payable.length === 0) return ['do-not-pay', [SUBSIDY]];
  return refused.length === 0 && total === claimed && !says(['rows-differ'])
    ? ['pay', [SUBSIDY]]
    : ['pay-in-part', [SUBSIDY]];
}

/**
 * Whether an undecided clause can still change what is paid: not one that the subsidy is composed of, where that is
 * decided; of the indicators only what the authority has found.
 */
function matters(clause: string, results: readonly ReviewedClause[], settled: boolean): boolean {
  if (clause === INDICATORS) {
    const missing = results.find((result) => result.clause === INDICATORS)?.missing ?? [];
    return missing.some((each) => each.kind === 'fact' && each.path.startsWith('/authorityFindings'));
  }
  const composed: readonly string[] = traineeSubsidy.members;
  return !(settled && composed.includes(clause));
}

/** A row of the claim held against the roster: what is due by the rates, or why nothing is. */
interface ClaimRow {
  readonly trainee: string;
  /** By the rates; undefined where no rate is given. */
  readonly due?: Decimal | undefined;
  /** As claimed; undefined where the row does not say. */
  readonly asked: Decimal | undefined;
  /** The clause that bars, and why where the claim itself is at fault. */
  readonly refused?: Row;
}

/** The figures, and what is due by the rates to those payable. */
function figuresOf(
  dossier: SettlementDossier,
  results: readonly ReviewedClause[],
): { readonly figures: SettlementFigures; readonly due: Decimal } {
  const { claim } = dossier;
  const measured = results.find(({ clause }) => clause === SUBSIDY)?.measured ?? {};
  const names = (name: string): readonly string[] => (list(measured[name]) ?? []) as readonly string[];
  const inClaim = new Set((claim.trainees ?? []).map((entry) => text(entry.trainee)));
  const undecided = names('undecided').filter((name) => inClaim.has(name));
  const rows = rowsOf(dossier, results, measured);
  const payable = rows.filter((row) => row.refused === undefined);
  const paid = payable.map((row) => ({ trainee: row.trainee, amount: amountOf(row) }));
  const claimed = money(claim.total);
  const complete =
    measured['payable'] !== undefined && undecided.length === 0 && paid.every(({ amount }) => amount !== undefined);
  const sum = paid.reduce((so, { amount }) => so.plus(amount ?? 0), noMoney);
  const total = claimed !== undefined && sum.greaterThan(claimed) ? claimed : sum;
  const figures = {
    payable: paid.map(({ trainee, amount }) => ({
      trainee,
      amount: amount === undefined ? null : formatMoney(amount),
    })),
    refused: rows.map(({ refused }) => refused).filter((row) => row !== undefined),
    undecided,
    leftOut: names('leftOut'),
    total: complete ? formatMoney(total) : null,
    claimed: claimed === undefined ? null : formatMoney(claimed),
  };
  return { figures, due: payable.reduce((so, { due }) => so.plus(due ?? 0), noMoney) };
}

/** What a row is paid: what is due, and never more than it asks for. */
function amountOf({ due, asked }: ClaimRow): Decimal | undefined {
  return due !== undefined && asked !== undefined && asked.lessThan(due) ? asked : due;
}

/** The rows of the claim that are decided, in the order of the roster; then those that are not on it. */
function rowsOf(
  { plan, claim }: SettlementDossier,
  results: readonly ReviewedClause[],
  measured: Measured,
): readonly ClaimRow[] {
  const part = (name: string): readonly Row[] => (list(measured[name]) ?? []) as readonly Row[];
  const claimedBy = new Map((claim.trainees ?? []).map((entry) => [text(entry.trainee), entry]));
  const roster = new Map((plan.trainees ?? []).map((trainee) => [text(trainee.reference), trainee]));
  const claimed = part('payable').filter(({ trainee }) => claimedBy.has(text(trainee)));
  const repeated = repeatedOf(
    results,
    claimed.map(({ trainee }) => String(trainee)),
  );
  const decided = claimed.map((each): ClaimRow => {
    const trainee = String(each['trainee']);
    const entry = claimedBy.get(text(each['trainee'])) ?? {};
    const fault = faultOf(entry, roster.get(trainee) ?? {}, plan.levels);
    const row = { trainee, asked: money(entry.amount) };
    if (repeated.has(trainee))
      return { ...row, refused: { trainee, clause: 'trainee-records-complete', reason: 'same-person' } };
    if (fault !== undefined) return { ...row, refused: { trainee, clause: SUBSIDY, reason: fault } };
    return { ...row, due: money(each['amount']) };
  });
  const refused = part('refused').flatMap((each): ClaimRow[] => {
    const entry = claimedBy.get(text(each['trainee']));
    return entry ? [{ trainee: String(each['trainee']), asked: money(entry.amount), refused: each }] : [];
  });
  const unlisted = subjectsOf(results, SUBSIDY, 'not-on-roster').map((trainee): ClaimRow => ({
    trainee,
    asked: undefined,
    refused: { trainee, clause: SUBSIDY, reason: 'not-on-roster' },
  }));
  return [...decided, ...refused, ...unlisted];
}

/**
 * Why a row cannot be paid as it is claimed: for another person or level than the roster’s, or a level that the class
 * does not train for.
 */
function faultOf(
  claimed: ClaimedTrainee,
  listed: Trainee,
  levels: readonly SkillLevel[] | undefined,
): string | undefined {
  const numbers = [claimed.identityNumber, listed.identityNumber].flatMap((number) =>
    typeof number === 'string' ? [normaliseIdentifier(number)] : [],
  );
  if (new Set(numbers).size > 1) return 'other-person';
  const level = listed.targetLevel;
  if (claimed.level !== undefined && level !== undefined && claimed.level !== level) return 'other-level';
  return level && levels && levels.length > 0 && !levels.includes(level) ? 'level-not-taught' : undefined;
}

/**
 * Who stands on the roster under more than one reference: all of them but the first that is payable and claimed for.
 */
function repeatedOf(results: readonly ReviewedClause[], claimed: readonly string[]): ReadonlySet<string> {
  const { violations = [] } = results.find(({ clause }) => clause === 'trainee-records-complete') ?? {};
  return new Set(
    violations.flatMap(({ data }) => claimed.filter((name) => list(data['trainees'])?.includes(name)).slice(1)),
  );
}

/** Whom violations of a clause are about. */
function subjectsOf(results: readonly ReviewedClause[], clause: string, code: string): readonly string[] {
  const { violations = [] } = results.find((result) => result.clause === clause) ?? {};
  return violations.flatMap((broken) => (broken.code === code && broken.subject !== undefined ? [broken.subject] : []));
}

/** What to know of the claim and the day beside the clauses. */
function noticesOn(
  dossier: SettlementDossier,
  asOf: CalendarDay | undefined,
  { payable, refused, total, claimed }: SettlementFigures,
  due: Decimal,
): readonly ResultNotice[] {
  const { plan, claim } = dossier;
  const notices: ResultNotice[] = [];
  const note = (code: string, data: ResultNotice['data'] = {}): void => {
    notices.push({ code, data });
  };
  const differ = (one: string | undefined, other: string | undefined): boolean =>
    one !== undefined && other !== undefined && one !== other;
  if (differ(claim.class, plan.reference)) note('claim-other-class');
  if (differ(claim.occupation, plan.occupation)) note('claim-other-occupation');
  if (asOf !== undefined && plan.startDate !== undefined && asOf < plan.startDate)
    note('not-begun', { startDate: plan.startDate });
  else if (asOf !== undefined && plan.endDate !== undefined && asOf < plan.endDate)
    note('not-ended', { endDate: plan.endDate });
  const { paidOn } = claim;
  if (paidOn && (asOf === undefined || paidOn <= asOf)) note('claim-paid', { paidOn });
  const rows = claim.trainees?.map(({ amount }) => money(amount));
  const sum =
    rows?.every((amount) => amount !== undefined) === true
      ? rows.reduce((so, amount) => so.plus(amount), noMoney)
      : undefined;
  if (sum !== undefined && claimed !== null && formatMoney(sum) !== claimed)
    note('rows-differ', { rows: formatMoney(sum), total: claimed });
  if (total !== null && claimed !== null && payable.length > 0 && refused.length === 0 && total !== claimed)
    note('claim-differs', { total, claimed });
  if (total !== null && total === claimed && formatMoney(due) !== claimed)
    note('claim-below-due', { total: formatMoney(due), claimed });
  notices.push(...datedLater(dossier, asOf));
  return notices;
}
