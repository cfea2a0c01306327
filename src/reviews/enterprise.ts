import type { JsonPointer } from '../json/pointer.js';
import type { Policy } from '../kernel/in-force.js';
import type { PlaceOf } from '../kernel/relocate.js';
import { type ApprenticeshipProgramme, parseApprenticeshipProgramme } from '../model/apprenticeship.js';
import { type ClassPlan, parseClassPlan } from '../model/class-plan.js';
import { type Enterprise, parseEnterprise } from '../model/enterprise.js';
import type { ReferenceData } from '../model/reference-data.js';
import type { CalendarDay } from '../values/calendar.js';
import { count } from '../values/read.js';
import { type Circle, circleOf, type DecidingQuestion, decidingQuestions, withAnswer } from './eligibility.js';
import { option, parsedListOption, parsedOption, type ReadOptions, readOptions } from './options.js';
import { type Review, review, type ReviewedClause, weigh } from './review.js';
import { consequenceAt, judgeStep } from './steps.js';

/**
 * 企业资格的结论：属于所列范围、先改正、不属于所列范围、待补充事实。
 *
 * Conclusion on an enterprise: in scope, in scope but its class or programme is to be corrected first, not in scope, or
 * undecided for want of facts.
 */
export type EnterpriseDecision = 'eligible' | 'correct-first' | 'not-eligible' | 'needs-facts';

/** 企业资格。 The review of an enterprise, and what to ask next. */
export interface EnterpriseReview extends Review<'enterprise', EnterpriseDecision> {
  /** 是否纳入企业职工培训范围。 Whether it is in the scope of employee training (企业职工培训). */
  readonly scope: Circle;
  /** 还要问什么，最能决定的在前。 What to ask next, the most deciding first. */
  readonly questions: readonly DecidingQuestion[];
}

/** 企业资格的选项。 Options of {@link assessEnterprise}. */
export interface EnterpriseOptions {
  /** 判断之日。 The day judged on. */
  readonly asOf?: CalendarDay | undefined;
  /** 政策。 What is in force. */
  readonly policy?: Policy | undefined;
  /** 参考数据。 Reference data. */
  readonly reference?: ReferenceData | undefined;
  /**
   * 该企业的班级；其中的企业以所评估的企业为准。 A class of the enterprise; the enterprise assessed stands in the
   * place of the one in it.
   */
  readonly plan?: ClassPlan | undefined;
  /**
   * 该企业的学徒制项目；其中的企业以所评估的企业为准。 Its apprenticeship programmes; the enterprise assessed stands
   * in the place of the one in them.
   */
  readonly apprenticeships?: readonly ApprenticeshipProgramme[] | undefined;
  /**
   * 招工与招生最多相隔的天数，仅在切换读法时使用。 Most days between hiring and enrolment; used only under another
   * reading.
   */
  readonly enrolmentDays?: number | undefined;
}

/**
 * 企业资格（qǐyè zīgé）：企业是否纳入企业职工培训范围；给出班级的，另看第三方机构报备、职工培训计划、
 * 工种相关和省级培训任务；给出学徒制项目的，另看企业新型学徒制的四个条款；待定的，下一步问什么。仅有提醒的，
 * 列出而不影响结论。
 *
 * Assesses an enterprise (企业资格): whether it is in the scope of employee training; with a class, also the filing of
 * third-party training, the staff training plan, the occupation and the provincial task; with apprenticeship
 * programmes, also the four clauses on them; and what to ask next, in the order that {@link assessTrainee} describes.
 * Outside of the scope: not eligible; an error in the class or a programme: correct first; facts missing for either:
 * needs facts. Warnings are listed, the conclusion does not rest on them. Places in the class begin with `/plan`, those
 * in a programme with `/apprenticeships`, and stand in the options.
 *
 * @param input - 企业或未知的 JSON。 An enterprise, or unknown JSON.
 * @param options - 判断之日、政策、参考数据、班级和学徒制项目。 Day, policy, reference data, class and apprenticeship
 * programmes.
 * @returns The review.
 * @throws InvalidRecordError where the input is no enterprise (or the class no class plan, a programme none), with all
 * defects of it at once.
 *
 * @example
 * ```ts
 * import { assessEnterprise } from 'kunming-training-rules';
 *
 * assessEnterprise({ kind: 'enterprise', registeredInKunming: true }).decision; // => 'eligible'
 * assessEnterprise({ kind: 'public-institution' }).decision; // => 'not-eligible'
 * ```
 *
 * @example
 * ```ts
 * import { assessEnterprise } from 'kunming-training-rules';
 *
 * const plan = { institution: { reference: 'S1' }, filings: [] };
 * const review = assessEnterprise({ kind: 'enterprise', registeredInKunming: true }, { plan });
 * review.decision; // => 'correct-first'
 * review.carriedBy; // => ['third-party-provider-filing']
 * ```
 */
export function assessEnterprise(input: unknown, options: EnterpriseOptions = {}): EnterpriseReview {
  const enterprise = parseEnterprise(input);
  const beside = besideIn(options);
  const { asOf, policy } = beside;
  const results = judgeBeside(enterprise, beside);
  const draft = review({
    step: 'enterprise',
    subject: enterprise.reference ?? null,
    asOf: asOf ?? null,
    judgedOn: asOf ?? null,
    policy,
    results,
    decision: decide(results),
    notices: [],
    ofStep: (clause) => consequenceAt(clause, 'enterprise') !== undefined,
  });
  const questions = decidingQuestions(
    results,
    asOf,
    draft.decision === 'needs-facts' ? draft.carriedBy : [],
    ({ in: place, path }, answer) =>
      place === 'record'
        ? judgeBeside(withAnswer(enterprise, path, answer), beside)
        : judgeBeside(enterprise, { ...beside, asOf: answer as CalendarDay }),
  );
  const [scope] = results.filter(({ clause }) => clause === 'enterprise-scope').map(circleOf) as [Circle];
  return { ...draft, questions, scope };
}

/** What an enterprise is judged by and beside, as it was read. */
interface Beside extends ReadOptions {
  readonly plan: ClassPlan | undefined;
  readonly apprenticeships: readonly ApprenticeshipProgramme[] | undefined;
  readonly enrolmentDays: number | undefined;
}

function besideIn(options: EnterpriseOptions): Beside {
  return {
    plan: parsedOption(options, 'plan', parseClassPlan),
    apprenticeships: parsedListOption(options, 'apprenticeships', parseApprenticeshipProgramme),
    ...readOptions(options),
    enrolmentDays: count(option(options, 'enrolmentDays')),
  };
}

/** Every clause of the step, the enterprise standing in the place of the one in its class and programmes. */
function judgeBeside(
  enterprise: Enterprise,
  { plan, apprenticeships, asOf, policy, reference, enrolmentDays }: Beside,
): readonly ReviewedClause[] {
  return judgeStep(
    'enterprise',
    {
      enterprise,
      plan: plan && { ...plan, enterprise },
      apprenticeships: apprenticeships?.map((each) => ({ ...each, enterprise })),
    },
    { asOf, policy, reference, enrolmentDays },
    { plan: besideEnterprise('/plan'), apprenticeships: besideEnterprise('') },
  );
}

/** A place in the options: what stands there of the enterprise is the enterprise's own. */
function besideEnterprise(root: JsonPointer): PlaceOf {
  return (inner) => {
    const parts = inner.split('/');
    const at = parts[1] === 'apprenticeships' ? 3 : 1;
    if (parts[at] !== 'enterprise') return { in: 'options', path: root + inner };
    return { in: 'record', path: ['', ...parts.slice(at + 1)].join('/') };
  };
}

function decide(results: readonly ReviewedClause[]): readonly [EnterpriseDecision, readonly string[]] {
  const { refused, broken, open, pending } = weigh(results);
  if (refused.length > 0) return ['not-eligible', refused];
  if (broken.length > 0) return ['correct-first', broken];
  return open.length + pending.length > 0 ? ['needs-facts', [...open, ...pending]] : ['eligible', ['enterprise-scope']];
}
