import type { Policy } from '../kernel/in-force.js';
import type { ResultNotice } from '../kernel/result.js';
import { type ClassPlan, parseClassPlan } from '../model/class-plan.js';
import type { ReferenceData } from '../model/reference-data.js';
import { day, list } from '../values/read.js';
import { readOptions } from './options.js';
import { type Review, review, type ReviewedClause, weigh } from './review.js';
import { consequenceAt, judgeStep } from './steps.js';

/**
 * 开班审批的决定：批准、先改正、不予批准、待补充事实。
 *
 * Decision on an opening: approve, correct first, refuse, or needs facts.
 */
export type OpeningDecision = 'approve' | 'correct-first' | 'refuse' | 'needs-facts';

/** 开班审批的选项。 Options of {@link reviewOpening}. */
export interface OpeningOptions {
  /** 政策。 What is in force. */
  readonly policy?: Policy | undefined;
  /** 参考数据。 Reference data. */
  readonly reference?: ReferenceData | undefined;
}

/**
 * 开班审批（kāibān shěnpī）：对一份开班申请作出决定，附理由、数据、各条款的结果和台账。
 *
 * 判断之日为开班日期。设备不足等原文规定“不得批准”的，不予批准；其他违反须先改正；没有违反但有缺失的，待补充；
 * 仅有提醒的，不影响批准，但会列出。
 *
 * Reviews an application to open a class (开班审批): one decision with its reasons, the figures, every
 * clause's result and the ledger. Judged on the class start. What the text says must not be approved
 * refuses; other errors are to be corrected first; facts missing for a clause that could withhold the
 * approval are asked for; warnings alone do not withhold it, they are listed.
 *
 * @param input - 班级计划或未知的 JSON。 A class plan, or unknown JSON.
 * @param options - 政策和参考数据。 Policy and reference data.
 * @returns The review.
 * @throws InvalidRecordError where the input is no class plan, with all defects at once.
 *
 * @example
 * ```ts
 * import { reviewOpening } from 'kunming-training-rules';
 *
 * const { decision, ledger } = reviewOpening({ kind: 'skills', trainees: Array.from({ length: 63 }, () => ({})) });
 * decision; // => 'correct-first'
 * ledger.totals.failed; // => 1
 * ```
 *
 * @example
 * ```ts
 * import { reviewOpening } from 'kunming-training-rules';
 *
 * reviewOpening({}).decision; // => 'needs-facts'
 * ```
 */
export function reviewOpening(input: unknown, options: OpeningOptions = {}): Review<'opening', OpeningDecision> {
  const plan = parseClassPlan(input);
  const { policy, reference } = readOptions(options);
  const asOf = day(plan.startDate);
  const results = judgeStep('opening', { plan }, { asOf, policy, reference, stage: 'opening' });
  return review({
    step: 'opening',
    subject: plan.reference ?? null,
    asOf: asOf ?? null,
    judgedOn: asOf ?? null,
    policy,
    results,
    decision: decide(results),
    notices: noticesOn(plan),
    ofStep: (clause) => consequenceAt(clause, 'opening') !== undefined,
  });
}

function decide(results: readonly ReviewedClause[]): readonly [OpeningDecision, readonly string[]] {
  const { refused, broken, open, pending } = weigh(results);
  if (refused.length > 0) return ['refuse', refused];
  if (broken.length > 0) return ['correct-first', broken];
  return open.length + pending.length > 0 ? ['needs-facts', [...open, ...pending]] : ['approve', []];
}

function noticesOn(plan: ClassPlan): readonly ResultNotice[] {
  return (['trainees', 'sessions', 'instructors'] as const)
    .filter((name) => list(plan[name])?.length === 0)
    .map((name) => ({ code: 'empty-list', data: { list: name } }));
}
