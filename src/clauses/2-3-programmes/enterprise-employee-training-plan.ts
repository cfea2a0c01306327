import type { ClassPlan } from '../../model/class-plan.js';
import { trainingTypes, type TrainingType } from '../../model/codes.js';
import type { Enterprise, StaffTrainingPlan } from '../../model/enterprise.js';
import { yearOf } from '../../policy/calendar.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, onDayOf, type ClauseOptions } from '../../policy/judge.js';
import { once } from '../../result/conditions.js';
import { violateInPrinciple } from '../../result/departure.js';
import { fact, findings, inapplicable, violation, type Findings } from '../../result/findings.js';
import { allOf, anyOf, known, unknown, type Judgement, unknownOf } from '../../result/kleene.js';
import { count, day, fields, isObject, list, oneOf, referenceOf, text } from '../../result/read.js';
import type { ClauseResult } from '../../result/result.js';
import { addAll } from '../../result/add-all.js';

/** {@link checkEmployeeTrainingPlan} 所读的字段。 What {@link checkEmployeeTrainingPlan} reads of a class plan. */
export interface EmployeeTrainingPlanRecord extends Pick<ClassPlan, 'trainingType' | 'startDate' | 'trainingPlan' | 'departures'> {
  /** 企业及其职工培训计划；`null` 为不是企业班级。 The enterprise with its staff training plans; `null`: no enterprise class. */
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
      document: '昆人社通〔2022〕34号',
      locator: '二（三）1',
      paragraph: 27,
      exact:
        '按照规定对企业职工等群体开展大规模职业技能提升培训。指导企业制定职工培训计划，广泛组织岗前培训、在岗培训、脱产培训，开展岗位练兵、技能竞赛、在线学习等活动，提升职工素质和转岗能力。',
      start: 27,
      end: 117,
    },
    { document: '昆人社通〔2022〕34号', locator: '二（三）1', paragraph: 26, exact: '持续实施“职业技能提升行动”，大力开展企业职工技能提升和转岗转业培训', start: 2, end: 36 },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'no-training-plan': { 'zh-CN': '本班不属于企业的任何职工培训计划。', en: 'The class belongs to no staff training plan of the enterprise.' },
    'not-of-the-year': { 'zh-CN': '本班所属的计划不是该企业开班年度的职工培训计划。', en: "The plan that the class belongs to is no staff training plan of the enterprise for the class's year." },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(enterpriseEmployeeTrainingPlan);

/**
 * > 按照规定对企业职工等群体开展大规模职业技能提升培训。指导企业制定职工培训计划，广泛组织岗前培训、在岗培训、脱产培训，开展岗位练兵、技能竞赛、在线学习等活动，提升职工素质和转岗能力。
 *
 * > 持续实施“职业技能提升行动”，大力开展企业职工技能提升和转岗转业培训
 *
 * 检查企业班级是否属于该企业开班年度的职工培训计划（zhígōng péixùn jìhuà）；培训类型为此处所列（含标题中的转岗转业）。
 * 类型为开放列举（“等活动”），未列的类型不适用，不判为不合格。为指导性要求，不符合为提醒。面向县（市）区人社部门和企业。
 *
 * Checks that an enterprise class of a type named here, job transfer of the heading included, belongs to
 * a staff training plan of that enterprise for the calendar year in which the class starts. The list of
 * types is open, so that another type is inapplicable, never failed. The text asks to guide: a class
 * without is a warning, and a recorded departure is kept.
 *
 * 原文：[第27段](../../../docs/notice.md#p27)
 *
 * @param plan - 企业及其计划、培训类型、开班日期、所属计划、变通。 Enterprise with its plans, type, start, plan of the class, departures.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：属于当年计划；`failed`：不属于；`cantTell`：有缺失；`inapplicable`：不是企业班级，或类型未列。
 * Passed if it belongs to a plan of the year, failed if not, cantTell where a fact is unknown,
 * inapplicable for another class or a type not named here.
 *
 * @example
 * ```ts
 * import { checkEmployeeTrainingPlan } from 'kunming-training-rules';
 *
 * const enterprise = { trainingPlans: [{ reference: 'P1', year: 2022 }] };
 * checkEmployeeTrainingPlan({ enterprise, trainingType: 'on-the-job', startDate: '2022-06-01', trainingPlan: 'P1' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkEmployeeTrainingPlan } from 'kunming-training-rules';
 *
 * const enterprise = { trainingPlans: [{ reference: 'P1', year: 2021 }] };
 * const result = checkEmployeeTrainingPlan({ enterprise, trainingType: 'on-the-job', startDate: '2022-06-01', trainingPlan: 'P1' });
 * result.violations[0]?.code; // => 'not-of-the-year'
 * ```
 */
export function checkEmployeeTrainingPlan(plan: EmployeeTrainingPlanRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, plan, onDayOf(options, fields(plan).startDate, '/startDate'));
}

/** The types that 二（三）1 names. */
const named: readonly TrainingType[] = ['pre-job', 'on-the-job', 'off-the-job', 'job-transfer', 'on-the-job-drills', 'skills-contest', 'online-learning'];

function body(plan: EmployeeTrainingPlanRecord, on: InForce<typeof enterpriseEmployeeTrainingPlan>): Findings {
  const { trainingType, startDate, trainingPlan, enterprise, departures } = fields(plan);
  const type = oneOf(trainingType, trainingTypes);
  const gate = allOf([
    enterprise === null ? known(false) : isObject(enterprise) ? known(true) : unknown(fact('/enterprise')),
    type === undefined ? unknown(fact('/trainingType')) : known(named.includes(type)),
  ]);
  if (gate.truth === false) return inapplicable();

  const found = findings();
  const start = day(startDate);
  const year = start === undefined ? undefined : yearOf(start);
  const own = trainingPlan === null ? null : text(trainingPlan);
  const { truth, missing } = belongs(own, year, list(fields(enterprise as Enterprise).trainingPlans));
  addAll(found.missing, [...gate.missing, ...missing]);
  if (truth === false && gate.truth === true) {
    const common = { path: '/trainingPlan', actual: own ?? null, quantity: 'trainingPlan' } as const;
    violateInPrinciple(
      found,
      departures,
      own === null
        ? violation(on, 'no-training-plan', { ...common, op: '!=', value: null })
        : violation(on, 'not-of-the-year', { ...common, quantity: 'year', op: '=', value: year ?? null }),
    );
  }
  return found;
}

/** Whether one of the enterprise's plans is that of the class, and for its year. */
function belongs(own: string | null | undefined, year: number | undefined, plans: readonly unknown[] | undefined): Judgement {
  if (own === null) return known(false);
  if (plans === undefined) return unknown(fact('/enterprise/trainingPlans'));
  const strange = plans.flatMap((entry, index) => (isObject(entry) ? [] : [fact(`/enterprise/trainingPlans/${String(index)}`)]));
  if (strange.length > 0) return unknownOf(strange);
  const { truth, missing } = anyOf(
    plans.map((entry, index) => {
      const at = `/enterprise/trainingPlans/${String(index)}`;
      const reference = referenceOf(entry);
      const forYear = count(fields(entry as StaffTrainingPlan).year);
      const unnamed = reference === undefined ? fact(`${at}/reference`) : undefined;
      const undated = forYear === undefined ? fact(`${at}/year`, reference) : undefined;
      return allOf([
        unnamed === undefined && own !== undefined ? known(reference === own) : unknown(unnamed ?? fact('/trainingPlan')),
        undated === undefined && year !== undefined ? known(forYear === year) : unknown(undated ?? fact('/startDate')),
      ]);
    }),
  );
  return { truth, missing: once(missing) };
}
