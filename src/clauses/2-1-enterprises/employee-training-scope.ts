import { employmentRelations, trainingTypes } from '../../definitions/codes.js';
import { broken, lacking, orNone, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, consider, judge } from '../../kernel/judge.js';
import { allOf, type Judgement, unknownOf } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, fields, referenceOf, text } from '../../values/read.js';
import { has } from '../shared/has.js';
import { employeeOf } from '../shared/person.js';

/**
 * {@link assessEmployeeTrainingScope} 所读的字段。 What {@link assessEmployeeTrainingScope} reads of a trainee in a
 * class.
 */
export interface EmployeeTrainingScopeRecord {
  /** 学员。 The trainee. */
  readonly trainee?: Pick<Trainee, 'reference' | 'employer' | 'employmentRelation'>;
  /** 班级。 The class. */
  readonly plan?: Pick<ClassPlan, 'trainingType'> & {
    /** 企业；`null` 为不是企业班级。 The enterprise; `null`: no enterprise class. */
    readonly enterprise?: Pick<Enterprise, 'reference'> | null;
  };
}

/** 条款常量：企业职工培训的范围。 The clause constant of {@link assessEmployeeTrainingScope}. */
export const employeeTrainingScope = /* @__PURE__ */ freeze({
  id: 'employee-training-scope',
  function: 'assessEmployeeTrainingScope',
  title: { 'zh-CN': '企业职工培训的范围', en: 'Employee training in scope' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '各类企业', en: 'enterprises' },
  citations: [
    {
      document: source.number,
      locator: '二（一）2',
      paragraph: 20,
      exact:
        '组织各类企业职工（含劳务派遣人员和具有事实劳动关系人员）参加岗前培训、安全技能培训（含特种作业人员、特种设备作业人员）、在岗培训、岗位技能培训、转岗转业培训、脱产培训；参加岗位练兵、技能竞赛、在线学习和通用职业素质等综合性培训。',
      start: 0,
      end: 114,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'not-an-employee': {
      'zh-CN': '学员{trainee}不是本班企业的职工（含劳务派遣和事实劳动关系）。',
      en: 'Trainee {trainee} is no employee of the enterprise, by contract, labour dispatch or de-facto employment.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(employeeTrainingScope, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const employeeTrainingScopeAdopted: InForce<typeof employeeTrainingScope> = adopted;

/**
 * > 组织各类企业职工（含劳务派遣人员和具有事实劳动关系人员）参加岗前培训、安全技能培训（含特种作业人员、特种设备作业人员）、在岗培训、岗位技能培训、转岗转业培训、脱产培训；参加岗位练兵、技能竞赛、在线学习和通用职业素质等综合性培训。
 *
 * 判断一名学员参加企业班级是否属于企业职工（qǐyè zhígōng）培训的范围：是该企业的职工，即有劳动合同、劳务派遣（láowù
 * pàiqiǎn）或事实劳动关系；培训为所列类型之一。综合性培训为开放列举（“等”），类型为“其他”的不适用，不判为不合格，
 * 不论是否职工。劳务派遣人员的用人单位是派遣单位，因此不看用人单位；有劳动合同或事实劳动关系的，用人单位须是本班企业，
 * 没有用人单位（`null`）的不是。面向各类企业。
 *
 * Assesses whether a trainee's training in an enterprise class is employee training: the trainee is an employee of that
 * enterprise, by contract, labour dispatch or de-facto employment, and the training is of a listed type. The list of
 * comprehensive training is open, so that another type is inapplicable, never failed, whoever is trained. The employer
 * of a dispatched worker is the agency: it is not read. By contract or de-facto employment the employer has to be the
 * enterprise; none (`null`) is not. Addressed to enterprises; a trainee who is no employee is noted, without an effect.
 *
 * 原文：[第20段](../../../docs/notice.md#p20)
 *
 * @param enrolment - 学员（用人单位、用工关系）和班级（企业、培训类型）。 Trainee (employer, relation) and class
 * (enterprise, type).
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：属于；`failed`：不是该企业职工；`cantTell`：有缺失；`inapplicable`：不是企业班级，或类型为“其他”。
 * Passed if it is, failed if the trainee is no employee of the enterprise, cantTell where a fact is
 * unknown, inapplicable for another class or a type that is not listed.
 *
 * @example
 * ```ts
 * import { assessEmployeeTrainingScope } from 'kunming-training-rules';
 *
 * const plan = { enterprise: { reference: 'E1' }, trainingType: 'on-the-job' } as const;
 * assessEmployeeTrainingScope({ plan, trainee: { employer: 'E1', employmentRelation: 'de-facto' } }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessEmployeeTrainingScope } from 'kunming-training-rules';
 *
 * const plan = { enterprise: { reference: 'E1' }, trainingType: 'on-the-job' } as const;
 * const result = assessEmployeeTrainingScope({ plan, trainee: { reference: 'T1', employmentRelation: null } });
 * result.outcome; // => 'failed'
 * result.violations[0]?.severity; // => 'note'
 * ```
 */
export function assessEmployeeTrainingScope(
  enrolment: EmployeeTrainingScopeRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, enrolment, options);
}

type On = InForce<typeof employeeTrainingScope>;
type Enrolment = Fields<EmployeeTrainingScopeRecord>;
type Person = Fields<NonNullable<EmployeeTrainingScopeRecord['trainee']>>;

/**
 * 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement.
 *
 * @param enrolment - The trainee and the class.
 * @param on - The clause in force.
 * @returns The findings.
 * @internal
 */
export function judgeEmployeeTrainingScope(enrolment: Enrolment, on: On): Findings {
  return consider({ applies, expects }, enrolment, on, undefined);
}

/** To classes of an enterprise, of a type that is listed. */
function applies(enrolment: Enrolment): Judgement {
  const plan = fields<ClassPlan>(enrolment.plan);
  return allOf([
    has(plan, 'enterprise', '/plan'),
    whether(plan, 'trainingType', typeOf, (type) => type !== 'other', '/plan'),
  ]);
}

const typeOf = /* @__PURE__ */ among(trainingTypes);

/** 各类企业职工（含劳务派遣人员和具有事实劳动关系人员）: the trainee is an employee of the enterprise. */
function expects(enrolment: Enrolment, on: On): Findings {
  const found = findings();
  const trainee = fields<Person>(enrolment.trainee);
  const { enterprise } = fields<ClassPlan>(enrolment.plan);
  const employee = ofEnterprise(trainee, enterprise);
  lacking(found, employee);
  if (employee.truth !== false) return found;
  const subject = referenceOf(trainee);
  const data = { trainee: subject ?? '/trainee' };
  violate(found, on, 'not-an-employee', { ...shortOf(trainee, enterprise), data, subject });
  return found;
}

/** Whether a trainee is an employee of it. The employer of a dispatched worker is the agency: it is not read. */
function ofEnterprise(trainee: Person, enterprise: unknown): Judgement {
  const related = employeeOf(trainee, '/trainee');
  if (related.truth === false || trainee.employmentRelation === 'labour-dispatch') return related;
  const own = referenceOf(enterprise);
  const byIt = whether(trainee, 'employer', textOrNone, (by) => by === own, '/trainee', referenceOf(trainee));
  const missing = [...related.missing, ...byIt.missing];
  if (own === undefined && trainee.employer !== null) missing.push(fact('/plan/enterprise/reference'));
  return missing.length > 0 ? unknownOf(missing) : byIt;
}

const textOrNone = /* @__PURE__ */ orNone(text);

/** What is not as the sentence wants it: the relation, or the employer. */
function shortOf({ employmentRelation, employer }: Person, enterprise: unknown): ViolationDetail {
  if (employmentRelation === null) return broken('employmentRelation', null, 'in', employmentRelations, '/trainee');
  const own = referenceOf(enterprise) ?? null;
  return broken('employer', text(employer) ?? null, own === null ? '!=' : '=', own, '/trainee');
}
