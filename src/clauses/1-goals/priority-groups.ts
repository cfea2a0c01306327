import { holds } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import type { Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import { allOf } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import type { Fields } from '../../values/read.js';
import { colleges, graduatedBy } from '../shared/graduation.js';
import { openList } from '../shared/membership.js';
import { bornBy, employeeOf } from '../shared/person.js';

/** {@link assessPriorityGroup} 所读的字段。 What {@link assessPriorityGroup} reads of a trainee. */
export type PriorityGroupRecord = Pick<
  Trainee,
  'reference' | 'birthDate' | 'employmentRelation' | 'liftedOutOfPoverty' | 'schoolLeaverNotContinuing' | 'graduation'
>;

/** 条款常量：重点群体。 The clause constant of {@link assessPriorityGroup}. */
export const priorityGroups = /* @__PURE__ */ freeze({
  id: 'priority-groups',
  function: 'assessPriorityGroup',
  title: { 'zh-CN': '培训重点：重点群体', en: 'Priority groups' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [
    {
      document: source.number,
      locator: '一（二）',
      paragraph: 14,
      exact: '组织企业职工、脱贫人口、城乡未继续升学初高中毕业生(两后生)、高校毕业生等重点群体，',
      start: 39,
      end: 81,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {},
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(priorityGroups, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const priorityGroupsAdopted: InForce<typeof priorityGroups> = adopted;

/**
 * > 组织企业职工、脱贫人口、城乡未继续升学初高中毕业生(两后生)、高校毕业生等重点群体，
 *
 * 列出一人在判断之日属于哪些重点群体（zhòngdiǎn qúntǐ）：企业职工（有劳动合同、劳务派遣或事实劳动关系）、脱贫人口、
 * “两后生”、高校毕业生；结果在 `measured.groups`。列举是开放的（等）：均不相符为不适用，从不判为不合格。
 * 脱贫人口不问年龄和劳动能力，比二（二）的脱贫劳动力宽；高校毕业生自毕业年度起算，以后年份才毕业的是在校学生；
 * 这里没有“含技工院校毕业生”，技工院校毕业生不列入。出生日期在判断之日之后的，不列入任何一类。供组织培训的单位使用。
 *
 * Names the priority groups that a person belongs to on the day judged on, under `measured.groups`: enterprise
 * employees (by contract, labour dispatch or de-facto employment), the population lifted out of poverty (of any age),
 * school leavers not continuing, college graduates. The list is open (等): whoever is in none is inapplicable, never
 * failed. A college graduate is one from the year of graduation on; who graduates in a later year is a student.
 * Graduates of technical institutes are not named here. Nobody whose birth date lies after the day is named. For
 * training organisers.
 *
 * 原文：[第14段](../../../docs/notice.md#p14)
 *
 * @param trainee - 用工关系、脱贫人口、两后生、毕业情况。 Employment relation, out-of-poverty register, school leaver,
 * graduation.
 * @param options - 判断之日（高校毕业生以此日为准）、政策。 Day (needed for college graduates) and policy.
 * @returns `passed`：属于至少一类；`inapplicable`：均不属于；`cantTell`：有事实可能使其属于某一类。 Passed if the
 * person is in one group at least, inapplicable if in none, cantTell where a fact could still decide; never failed.
 *
 * @example
 * ```ts
 * import { assessPriorityGroup } from 'kunming-training-rules';
 *
 * const result = assessPriorityGroup({ employmentRelation: 'labour-dispatch', liftedOutOfPoverty: true });
 * result.outcome; // => 'passed'
 * result.measured['groups']; // => ['enterprise-employees', 'out-of-poverty-population']
 * ```
 *
 * @example
 * ```ts
 * import { assessPriorityGroup } from 'kunming-training-rules';
 *
 * const trainee = {
 *   employmentRelation: null,
 *   liftedOutOfPoverty: false,
 *   schoolLeaverNotContinuing: false,
 *   graduation: null,
 * };
 * assessPriorityGroup(trainee).outcome; // => 'inapplicable'
 * ```
 */
export function assessPriorityGroup(trainee: PriorityGroupRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects: judgePriorityGroup }, trainee, options);
}

type On = InForce<typeof priorityGroups>;

/**
 * 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement.
 *
 * @param trainee - The trainee.
 * @param _on - The clause in force.
 * @param options - Options of the call.
 * @returns The findings.
 * @internal
 */
export function judgePriorityGroup(trainee: Fields<PriorityGroupRecord>, _on: On, options: ClauseOptions): Findings {
  const judged = judgedDay(options);
  const groups = {
    'enterprise-employees': employeeOf(trainee, ''),
    'out-of-poverty-population': holds(trainee, 'liftedOutOfPoverty'),
    'school-leavers-not-continuing': holds(trainee, 'schoolLeaverNotContinuing'),
    'college-graduates': graduatedBy(trainee, colleges, judged, ''),
  };
  const born = bornBy(trainee, judged, '');
  if (born.truth === true) return openList(groups);
  return openList(
    Object.fromEntries(Object.entries(groups).map(([name, judgement]) => [name, allOf([judgement, born])])),
  );
}
