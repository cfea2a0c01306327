import { type EntrepreneurshipCourse, entrepreneurshipCourses } from '../../definitions/codes.js';
import { broken, is, orNone, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import type { Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, consider, judge, memberOf } from '../../kernel/judge.js';
import { allOf, type Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, fields, referenceOf } from '../../values/read.js';
import {
  groupGraduationYearGraduateAdopted,
  judgeGraduationYearGraduate,
} from '../2-2-key-groups/group-graduation-year-graduate.js';
import { type Condition, findingsOf, must } from '../shared/membership.js';

/**
 * {@link assessGraduateEntrepreneurship} 所读的字段。 What {@link assessGraduateEntrepreneurship} reads of an
 * enrolment.
 */
export interface GraduateEntrepreneurshipRecord {
  /** 学员。 The trainee. */
  readonly trainee?: Pick<Trainee, 'reference' | 'graduation' | 'entrepreneurialIntention' | 'trainingNeed'>;
  /** 班级。 The class. */
  readonly plan?: Pick<ClassPlan, 'entrepreneurshipCourse' | 'schoolGovernmentProject'>;
}

/** 条款常量：毕业年度高校生创业培训。 The clause constant of {@link assessGraduateEntrepreneurship}. */
export const graduateEntrepreneurship = /* @__PURE__ */ freeze({
  id: 'graduate-entrepreneurship',
  function: 'assessGraduateEntrepreneurship',
  title: {
    'zh-CN': '毕业年度高校生的SYB创业培训和网络创业培训',
    en: 'SYB and online entrepreneurship training for students in their graduation year',
  },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '学校和培训机构', en: 'schools and institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（三）3',
      paragraph: 30,
      exact: '开展“马兰花计划”培训',
      start: 2,
      end: 13,
    },
    {
      document: source.number,
      locator: '二（三）3',
      paragraph: 31,
      exact:
        '一是继续推进“校政融合，校地合作”项目的实施，面向有创业意愿和培训需求的毕业年度高校生开展SYB创业培训及网络创业培训。',
      start: 0,
      end: 60,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: ['group-graduation-year-graduate'],
  messages: {
    'not-in-graduation-year': { 'zh-CN': '不是毕业年度高校生。', en: 'No college student in the graduation year.' },
    'no-entrepreneurial-intention': { 'zh-CN': '没有创业意愿。', en: 'No intention to start a business.' },
    'no-training-need': { 'zh-CN': '没有培训需求。', en: 'No training need.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(graduateEntrepreneurship, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const graduateEntrepreneurshipAdopted: InForce<typeof graduateEntrepreneurship> = adopted;

/**
 * > 开展“马兰花计划”培训
 * > 一是继续推进“校政融合，校地合作”项目的实施，面向有创业意愿和培训需求的毕业年度高校生开展SYB创业培训及网络创业培训。
 *
 * 对“校政融合，校地合作”项目中的SYB创业培训（chuàngyè péixùn）或网络创业培训班级，判断学员是否为面向的人员：
 * 毕业年度高校生（按 {@link assessGraduationYearGraduate} 判断，技工院校毕业生随之计入），有创业意愿，有培训需求。
 * 其他班级不适用。供学校和培训机构使用。
 *
 * Assesses, for SYB and online entrepreneurship classes under the school-government project, whether the trainee is
 * whom they are for: in the graduation year (as {@link assessGraduationYearGraduate} has it, graduates of technical
 * institutes included), with the intention to start a business and a training need. Other classes: inapplicable. For
 * schools and institutions.
 *
 * 原文：[第31段](../../../docs/notice.md#p31)
 *
 * @param enrolment - 学员与班级。 The trainee and the class.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：属于；`failed`：有一项不具备（`note`）；`cantTell`：有缺失；`inapplicable`：不是此类班级。 Passed
 * if the trainee belongs, failed (a note) if a condition is not met, cantTell where something is unknown, inapplicable
 * for other classes.
 *
 * @example
 * ```ts
 * import { assessGraduateEntrepreneurship } from 'kunming-training-rules';
 *
 * const plan = { entrepreneurshipCourse: 'syb', schoolGovernmentProject: true } as const;
 * const trainee = {
 *   graduation: { school: 'college', year: 2022 },
 *   entrepreneurialIntention: true,
 *   trainingNeed: true,
 * } as const;
 * assessGraduateEntrepreneurship({ trainee, plan }, { asOf: '2022-05-10' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessGraduateEntrepreneurship } from 'kunming-training-rules';
 *
 * const plan = { entrepreneurshipCourse: 'syb', schoolGovernmentProject: true } as const;
 * const trainee = {
 *   graduation: { school: 'college', year: 2021 },
 *   entrepreneurialIntention: true,
 *   trainingNeed: true,
 * } as const;
 * assessGraduateEntrepreneurship({ trainee, plan }, { asOf: '2022-05-10' }).violations[0]?.code; // => 'not-in-graduation-year'
 * ```
 */
export function assessGraduateEntrepreneurship(
  enrolment: GraduateEntrepreneurshipRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, enrolment, options);
}

type On = InForce<typeof graduateEntrepreneurship>;
type Enrolment = Fields<GraduateEntrepreneurshipRecord>;

/**
 * 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement.
 *
 * @param enrolment - The trainee and the class.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @returns The findings.
 * @internal
 */
export function judgeGraduateEntrepreneurship(enrolment: Enrolment, on: On, options: ClauseOptions): Findings {
  return consider({ applies, expects }, enrolment, on, options);
}

/** SYB创业培训及网络创业培训 under the project “校政融合，校地合作”. */
function applies(enrolment: Enrolment): Judgement {
  const plan = fields<ClassPlan>(enrolment.plan);
  return allOf([
    whether(
      plan,
      'entrepreneurshipCourse',
      courseOrNone,
      (course) => course !== null && named.includes(course),
      '/plan',
    ),
    is(plan, 'schoolGovernmentProject', '/plan'),
  ]);
}

const courseOrNone = /* @__PURE__ */ orNone(/* @__PURE__ */ among(entrepreneurshipCourses));
const named: readonly EntrepreneurshipCourse[] = ['syb', 'online-entrepreneurship'];

/** 面向有创业意愿和培训需求的毕业年度高校生. */
function expects(enrolment: Enrolment, on: On, options: ClauseOptions): Findings {
  const trainee = fields<Trainee>(enrolment.trainee);
  const at = '/trainee';
  const graduating = memberOf(on, groupGraduationYearGraduateAdopted);
  const conditions: readonly Condition<keyof On['clause']['messages']>[] = [
    {
      code: 'not-in-graduation-year',
      met: judgeGraduationYearGraduate(trainee, graduating, options, at),
      said: () => broken('graduation', false, '=', true, at, { quantity: 'graduationYear' }),
    },
    must('no-entrepreneurial-intention', trainee, 'entrepreneurialIntention', at),
    must('no-training-need', trainee, 'trainingNeed', at),
  ];
  return findingsOf(on, conditions, referenceOf(trainee), 1);
}
