import { type TrainingType, trainingTypes } from '../../definitions/codes.js';
import { broken, entries, lacking } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { violateInPrinciple } from '../../kernel/departure.js';
import { fact, type Findings, findings, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { anyOf, type Judgement, known, unknown, unknownOf } from '../../kernel/kleene.js';
import { type Found, judgeFound, lookupIn } from '../../kernel/lookup.js';
import type { ClauseResult, Missing, Violation } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise, StaffTrainingPlan } from '../../model/enterprise.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { yearOf } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { count, day, type Fields, fields, isObject, oneOf, referenceOf, text } from '../../values/read.js';
import { has } from '../shared/has.js';

/** {@link checkEmployeeTrainingPlan} 所读的字段。 What {@link checkEmployeeTrainingPlan} reads of a class plan. */
export interface EmployeeTrainingPlanRecord extends Pick<
  ClassPlan,
  'trainingType' | 'startDate' | 'trainingPlan' | 'departures'
> {
  /**
   * 企业及其职工培训计划；`null` 为不是企业班级。 The enterprise with its staff training plans; `null`: no enterprise
   * class.
   */
  readonly enterprise?: Pick<Enterprise, 'reference' | 'trainingPlans'> | null;
}

/** 条款常量：企业职工培训计划。 The clause constant of {@link checkEmployeeTrainingPlan}. */
export const enterpriseEmployeeTrainingPlan = /* @__PURE__ */ freeze({
  id: 'enterprise-employee-training-plan',
  function: 'checkEmployeeTrainingPlan',
  title: { 'zh-CN': '企业职工培训计划', en: 'Staff training plan of the enterprise' },
  force: 'should',
  modal: null,
  addressee: { 'zh-CN': '县（市）区人社部门、企业', en: 'county HRSS bureaux, enterprises' },
  citations: [
    {
      document: source.number,
      locator: '二（三）1',
      paragraph: 27,
      exact:
        '按照规定对企业职工等群体开展大规模职业技能提升培训。指导企业制定职工培训计划，广泛组织岗前培训、在岗培训、脱产培训，开展岗位练兵、技能竞赛、在线学习等活动，提升职工素质和转岗能力。',
      start: 27,
      end: 117,
    },
    {
      document: source.number,
      locator: '二（三）1',
      paragraph: 26,
      exact: '持续实施“职业技能提升行动”，大力开展企业职工技能提升和转岗转业培训',
      start: 2,
      end: 36,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'no-training-plan': {
      'zh-CN': '本班不属于企业的任何职工培训计划。',
      en: 'The class belongs to no staff training plan of the enterprise.',
    },
    'not-of-the-year': {
      'zh-CN': '本班所属的计划不是该企业开班年度的职工培训计划。',
      en: "The plan that the class belongs to is no staff training plan of the enterprise for the class's year.",
    },
    'no-plan-of-the-year': {
      'zh-CN': '该企业没有开班年度的职工培训计划，本班不可能属于其中任何一个。',
      en: "The enterprise has no staff training plan for the class's year that the class could belong to.",
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(enterpriseEmployeeTrainingPlan, source);

/**
 * > 按照规定对企业职工等群体开展大规模职业技能提升培训。指导企业制定职工培训计划，广泛组织岗前培训、在岗培训、脱产培训，开展岗位练兵、技能竞赛、在线学习等活动，提升职工素质和转岗能力。
 *
 * > 持续实施“职业技能提升行动”，大力开展企业职工技能提升和转岗转业培训
 *
 * 检查企业班级是否属于该企业开班年度的职工培训计划（zhígōng péixùn jìhuà）。培训类型为开放列举（“等活动”），
 * 何种类型都应属于计划；类型是否为此处所列（含标题中的转岗转业）列在 `measured.typeNamed`，从不因类型判为不合格。
 * 为指导性要求，不符合为提醒。面向县（市）区人社部门、企业。
 *
 * Checks that an enterprise class belongs to a staff training plan of that enterprise for the calendar year in which
 * the class starts. The list of types is open (等活动): the plan is asked for whatever the type, and no type fails;
 * `measured.typeNamed` says whether it is one of those named here, job transfer of the heading included. Addressed to
 * county HRSS bureaux, enterprises. The text asks to guide: a class without is a warning, and a recorded departure is
 * kept. One of two plans that contradict each other under one reference decides nothing.
 *
 * 原文：[第27段](../../../docs/notice.md#p27)
 *
 * @param plan - 企业及其计划、培训类型、开班日期、所属计划、变通。 Enterprise with its plans, type, start, plan of the
 * class, departures.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：属于当年计划；`failed`：不属于；`cantTell`：有缺失；`inapplicable`：不是企业班级。 Passed if it
 * belongs to a plan of the year, failed if not, cantTell where a fact is unknown, inapplicable for another class.
 *
 * @example
 * ```ts
 * import { checkEmployeeTrainingPlan } from 'kunming-training-rules';
 *
 * const enterprise = { trainingPlans: [{ reference: 'P1', year: 2022 }] };
 * checkEmployeeTrainingPlan({ enterprise, trainingType: 'on-the-job', startDate: '2022-06-01', trainingPlan: 'P1' })
 *   .outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkEmployeeTrainingPlan } from 'kunming-training-rules';
 *
 * const enterprise = { trainingPlans: [{ reference: 'P1', year: 2021 }] };
 * const result = checkEmployeeTrainingPlan({
 *   enterprise,
 *   trainingType: 'on-the-job',
 *   startDate: '2022-06-01',
 *   trainingPlan: 'P1',
 * });
 * result.violations[0]?.code; // => 'not-of-the-year'
 * ```
 */
export function checkEmployeeTrainingPlan(plan: EmployeeTrainingPlanRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { applies, expects }, plan, onDayOf(options, fields(plan).startDate, '/startDate'));
}

type On = InForce<typeof enterpriseEmployeeTrainingPlan>;
type Plan = Fields<EmployeeTrainingPlanRecord>;

/** To classes of an enterprise. */
function applies(plan: Plan): Judgement {
  return has(plan, 'enterprise');
}

/** The types that 二（三）1 names: an open list (等活动). */
const named: readonly TrainingType[] = [
  'pre-job',
  'on-the-job',
  'off-the-job',
  'job-transfer',
  'on-the-job-drills',
  'skills-contest',
  'online-learning',
];

/** 企业制定职工培训计划: the class belongs to a plan of its enterprise for the year in which it starts. */
function expects(plan: Plan, on: On): Findings {
  const type = oneOf(plan.trainingType, trainingTypes);
  const found = findings(type && { typeNamed: named.includes(type) });
  const breach = plan.trainingPlan === null ? noPlan(on) : breachOf(plan, on, found);
  if (breach) violateInPrinciple(found, plan.departures, breach);
  return found;
}

function noPlan(on: On): Violation {
  return violation(on, 'no-training-plan', broken('trainingPlan', null, '!=', null));
}

const PLANS = '/enterprise/trainingPlans';

/** What is certainly wrong with the plan that a class belongs to; else notes what is missing. */
function breachOf(plan: Plan, on: On, found: Findings): Violation | undefined {
  const start = day(plan.startDate);
  const year = start === undefined ? undefined : yearOf(start);
  const plans = entries(found, fields<Enterprise>(plan.enterprise), 'trainingPlans', '/enterprise');
  const own = text(plan.trainingPlan);
  if (own === undefined) return noneOfTheYear(plans, year, on, found);
  if (plans === undefined) return undefined;
  const { entries: ofThatName, missing } = lookupIn(plans, PLANS)(own);
  const [first] = ofThatName;
  if (first === undefined) {
    if (plans.every((entry) => referenceOf(entry) !== undefined)) return notListed(plans, own, year, on);
    addAll(found.missing, missing);
    return undefined;
  }
  const verdict = judgeFound({ entries: ofThatName, missing: [] }, (one) => isForYear(one, year));
  lacking(found, verdict);
  if (verdict.truth !== false) return undefined;
  const detail = broken('year', yearIn(first.entry) ?? null, '=', year ?? null);
  return violation(on, 'not-of-the-year', { ...detail, path: '/trainingPlan', data: { plan: own } });
}

/** Not in a list without gaps: no plan of the enterprise, of whatever year. */
function notListed(plans: readonly unknown[], own: string, year: number | undefined, on: On): Violation {
  const ofTheYear = year === undefined ? plans : plans.filter((entry) => yearIn(entry) === year);
  const references = ofTheYear.map((entry) => referenceOf(entry) ?? '');
  return violation(on, 'not-of-the-year', broken('trainingPlan', own, 'in', references));
}

/** Of a class whose plan is not known: whether the enterprise has none that it could be. */
function noneOfTheYear(
  plans: readonly unknown[] | undefined,
  year: number | undefined,
  on: On,
  found: Findings,
): Violation | undefined {
  const some = anyOf(
    (plans ?? []).map((entry, index) => {
      const at = `${PLANS}/${String(index)}`;
      return isObject(entry) ? isForYear({ entry, at }, year) : unknown(fact(at));
    }),
  );
  if (plans && some.truth === false)
    return violation(on, 'no-plan-of-the-year', broken('plansOfTheYear', 0, '>', 0, '', { path: PLANS }));
  addAll(found.missing, [...some.missing, fact('/trainingPlan')]);
  return undefined;
}

/** Whether a plan is for a year. */
function isForYear({ entry, at }: Found, year: number | undefined): Judgement {
  const forYear = yearIn(entry);
  const open: Missing[] = [];
  if (forYear === undefined) open.push(fact(`${at}/year`, referenceOf(entry)));
  if (year === undefined) open.push(fact('/startDate'));
  return open.length > 0 ? unknownOf(open) : known(forYear === year);
}

function yearIn(entry: unknown): number | undefined {
  return count(fields<StaffTrainingPlan>(entry).year);
}
