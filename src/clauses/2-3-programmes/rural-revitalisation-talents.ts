import { holds } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import type { Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import type { Fields } from '../../values/read.js';
import { openList } from '../shared/membership.js';

/**
 * {@link assessRuralRevitalisationTalent} 所读的字段。 What {@link assessRuralRevitalisationTalent} reads of a trainee.
 */
export type RuralRevitalisationRecord = Pick<
  Trainee,
  | 'reference'
  | 'ruralLabourMoved'
  | 'schoolLeaverNotContinuing'
  | 'youth'
  | 'veteran'
  | 'employmentDifficultiesRecognised'
  | 'disabled'
>;

/** 条款常量：乡村振兴技能人才计划。 The clause constant of {@link assessRuralRevitalisationTalent}. */
export const ruralRevitalisationTalents = /* @__PURE__ */ freeze({
  id: 'rural-revitalisation-talents',
  function: 'assessRuralRevitalisationTalent',
  title: { 'zh-CN': '乡村振兴技能人才计划的培训对象', en: 'Whom the rural revitalisation talents plan is for' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [
    {
      document: source.number,
      locator: '二（三）2',
      paragraph: 28,
      exact: '实施“乡村振兴技能人才计划”培训，加强对就业重点群体职业技能提升培训和创业培训',
      start: 2,
      end: 41,
    },
    {
      document: source.number,
      locator: '二（三）2',
      paragraph: 29,
      exact:
        '面向农村转移就业劳动力、城乡未继续升学初高中毕业生（以下称“两后生”）等青年、退役军人，就业困难人员（含残疾人）等就业重点群体开展培训，',
      start: 20,
      end: 88,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {},
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(ruralRevitalisationTalents, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const ruralRevitalisationTalentsAdopted: InForce<typeof ruralRevitalisationTalents> = adopted;

/**
 * > 实施“乡村振兴技能人才计划”培训，加强对就业重点群体职业技能提升培训和创业培训
 * > 面向农村转移就业劳动力、城乡未继续升学初高中毕业生（以下称“两后生”）等青年、退役军人，就业困难人员（含残疾人）等就业重点群体开展培训，
 *
 * 列出一人属于“乡村振兴技能人才计划”（xiāngcūn zhènxīng）面向的哪些人员：农村转移就业劳动力、“两后生”、其他青年、
 * 退役军人、就业困难人员、残疾人；结果在 `measured.groups`。这里的“两后生”不分农村城市，残疾人写明包含在内，与二（二）
 * 所列不同，分别判断。列举是开放的（等）：均不相符为不适用，从不判为不合格。青年没有写明年龄，以给出的事实为准。
 * 供组织培训的单位使用。
 *
 * Names the groups of the rural revitalisation talents plan that a person belongs to, under `measured.groups`: rural
 * labour moved to non-farm work, school leavers not continuing, other youth, veterans, persons with employment
 * difficulties, disabled persons. Another circle than that of 二（二）: every school leaver counts, and disabled
 * persons are named. The list is open (等): whoever is in none is inapplicable, never failed. No age of youth is
 * stated: a fact given. For training organisers.
 *
 * 原文：[第29段](../../../docs/notice.md#p29)
 *
 * @param trainee - 各类人员的事实。 The facts of each group.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：属于至少一类；`inapplicable`：均不属于；`cantTell`：有事实可能使其属于某一类。 Passed if the
 * person is in one group at least, inapplicable if in none, cantTell where a fact could still decide; never failed.
 *
 * @example
 * ```ts
 * import { assessRuralRevitalisationTalent } from 'kunming-training-rules';
 *
 * const result = assessRuralRevitalisationTalent({ veteran: true, disabled: true });
 * result.outcome; // => 'passed'
 * result.measured['groups']; // => ['veterans', 'disabled-persons']
 * ```
 *
 * @example
 * ```ts
 * import { assessRuralRevitalisationTalent } from 'kunming-training-rules';
 *
 * const trainee = {
 *   ruralLabourMoved: false,
 *   schoolLeaverNotContinuing: false,
 *   youth: false,
 *   veteran: false,
 *   disabled: false,
 * };
 * assessRuralRevitalisationTalent({ ...trainee, employmentDifficultiesRecognised: false }).outcome; // => 'inapplicable'
 * ```
 */
export function assessRuralRevitalisationTalent(
  trainee: RuralRevitalisationRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { expects: judgeRuralRevitalisationTalent }, trainee, options);
}

/**
 * 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement.
 *
 * @param trainee - The trainee.
 * @returns The findings.
 * @internal
 */
export function judgeRuralRevitalisationTalent(trainee: Fields<RuralRevitalisationRecord>): Findings {
  return openList({
    'rural-labour-moved': holds(trainee, 'ruralLabourMoved'),
    'school-leavers-not-continuing': holds(trainee, 'schoolLeaverNotContinuing'),
    'other-youth': holds(trainee, 'youth'),
    veterans: holds(trainee, 'veteran'),
    'persons-with-employment-difficulties': holds(trainee, 'employmentDifficultiesRecognised'),
    'disabled-persons': holds(trainee, 'disabled'),
  });
}
