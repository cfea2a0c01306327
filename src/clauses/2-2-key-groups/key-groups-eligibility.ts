import type { JsonPointer } from '../../json/pointer.js';
import { lacking, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, judge, memberOf } from '../../kernel/judge.js';
import { anyOf, type Judgement, no } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Citation } from '../../notice/citation.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, referenceOf } from '../../values/read.js';
import {
  type FlexibleEmploymentRecord,
  groupFlexibleEmploymentAdopted,
  judgeFlexibleEmployment,
} from './group-flexible-employment.js';
import {
  type GraduationYearRecord,
  groupGraduationYearGraduateAdopted,
  judgeGraduationYearGraduate,
} from './group-graduation-year-graduate.js';
import { groupHardToEmployAdopted, type HardToEmployRecord, judgeHardToEmploy } from './group-hard-to-employ.js';
import {
  groupNonContinuingSchoolLeaverAdopted,
  judgeNonContinuingSchoolLeaver,
  type NonContinuingSchoolLeaverRecord,
} from './group-non-continuing-school-leaver.js';
import {
  groupOutOfPovertyWorkerAdopted,
  judgeOutOfPovertyWorker,
  type OutOfPovertyWorkerRecord,
  workingAgeLaw,
} from './group-out-of-poverty-worker.js';
import {
  groupRetirementAgeNoPensionAdopted,
  judgeRetirementAgeWithoutPension,
  type RetirementAgeRecord,
  retirementLaw,
} from './group-retirement-age-no-pension.js';
import {
  groupUnemployedRecentGraduateAdopted,
  judgeUnemployedRecentGraduate,
  type RecentGraduateOptions,
  type RecentGraduateRecord,
} from './group-unemployed-recent-graduate.js';

/**
 * {@link assessKeyGroupEligibility} 所读的字段：七类人员各自所读的。 What {@link assessKeyGroupEligibility} reads of a
 * trainee: what its seven groups read.
 */
export interface KeyGroupsRecord
  extends
    OutOfPovertyWorkerRecord,
    HardToEmployRecord,
    NonContinuingSchoolLeaverRecord,
    FlexibleEmploymentRecord,
    GraduationYearRecord,
    RecentGraduateRecord,
    RetirementAgeRecord {}

/** 条款常量：就业重点群体和脱贫劳动力。 The clause constant of {@link assessKeyGroupEligibility}. */
export const keyGroupsEligibility = /* @__PURE__ */ freeze({
  id: 'key-groups-eligibility',
  function: 'assessKeyGroupEligibility',
  title: { 'zh-CN': '就业重点群体和脱贫劳动力', en: 'Key employment groups and workers lifted out of poverty' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [
    {
      document: source.number,
      locator: '二（二）',
      paragraph: 24,
      exact:
        '对脱贫劳动力、就业困难人员、“两后生”中的农村学员和城市低保家庭学员、“灵活就业人员”、毕业年度高校毕业生和离校2年内未就业高校毕业生（含技工院校毕业生）、到达退休年龄但未按月领取养老保险人员开展职业培训和创业培训。',
      start: 0,
      end: 108,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [
    'group-out-of-poverty-worker',
    'group-hard-to-employ',
    'group-non-continuing-school-leaver',
    'group-flexible-employment',
    'group-graduation-year-graduate',
    'group-unemployed-recent-graduate',
    'group-retirement-age-no-pension',
  ],
  messages: {
    'in-no-key-group': {
      'zh-CN': '不属于二（二）所列七类人员中的任何一类。',
      en: 'In none of the seven groups that 二（二） names.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(keyGroupsEligibility, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const keyGroupsEligibilityAdopted: InForce<typeof keyGroupsEligibility> = adopted;

/**
 * > 对脱贫劳动力、就业困难人员、“两后生”中的农村学员和城市低保家庭学员、“灵活就业人员”、毕业年度高校毕业生和离校2年内未就业高校毕业生（含技工院校毕业生）、到达退休年龄但未按月领取养老保险人员开展职业培训和创业培训。
 *
 * 判断一人是否属于就业重点群体（zhòngdiǎn qúntǐ）或脱贫劳动力，即所列七类人员中的任何一类；`measured.groups`
 * 列出确定属于的各类。一类都不确定属于、但还有事实可能使其属于某一类的，无法判断，并恰好列出这些事实。列举是封闭的。
 * 就业年龄、退休年龄出自其他法律文件，所依据的一并引用。供组织培训的单位使用。
 *
 * Assesses whether a person is in one of the seven groups of 二（二）, by any-of over their functions;
 * `measured.groups` names those that the person certainly belongs to. Where none is certain and some fact could still
 * make one so, the answer is cantTell with exactly these facts. The list is closed. Working age and retirement age come
 * from other law, which is cited where a group rests on it. For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 七类人员所依的事实。 The facts that the seven groups rest on.
 * @param options - 判断之日、参考数据、政策。 Day, reference data and policy.
 * @returns `passed`：属于至少一类；`failed`：各类均确定不属于（`note`）；`cantTell`：有事实可能使其属于某一类。 Passed
 * if the person is in one group at least, failed (a note) if every group is ruled out, cantTell where a fact could
 * still decide; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessKeyGroupEligibility } from 'kunming-training-rules';
 *
 * const result = assessKeyGroupEligibility({ flexiblyEmployed: true, employmentDifficultiesRecognised: true });
 * result.outcome; // => 'passed'
 * result.measured['groups']; // => ['group-hard-to-employ', 'group-flexible-employment']
 * ```
 *
 * @example
 * ```ts
 * import { assessKeyGroupEligibility } from 'kunming-training-rules';
 *
 * const trainee = {
 *   liftedOutOfPoverty: false,
 *   employmentDifficultiesRecognised: false,
 *   schoolLeaverNotContinuing: false,
 *   graduation: null,
 *   monthlyPension: true,
 * };
 * assessKeyGroupEligibility({ ...trainee, flexiblyEmployed: false }).outcome; // => 'failed'
 * assessKeyGroupEligibility(trainee).missing.map((each) => each.kind === 'fact' && each.fact); // => ['flexiblyEmployed']
 * ```
 */
export function assessKeyGroupEligibility(trainee: KeyGroupsRecord, options?: RecentGraduateOptions): ClauseResult {
  return judge(adopted, { expects }, trainee, options);
}

type On = InForce<typeof keyGroupsEligibility>;
type Person = Fields<KeyGroupsRecord>;

function expects(trainee: Person, on: On, options: RecentGraduateOptions): Findings {
  const answers = groups.map(({ takesIn }) => takesIn(trainee, on, options, ''));
  const met = groups.filter((_, index) => answers[index]?.truth === true);
  const found = findings({ groups: met.map(({ id }) => id) });
  // The ages that two of the groups rest on are of other law: of those that take the person in, else of all.
  found.otherLaw = (met.length > 0 ? met : groups).flatMap(({ law }) => law(trainee, on));
  const inOne = anyOf(answers);
  const subject = referenceOf(trainee);
  if (inOne.truth === false)
    violate(found, on, 'in-no-key-group', {
      path: '',
      actual: [],
      quantity: 'groups',
      op: 'in',
      value: on.clause.members,
      subject,
    });
  else lacking(found, inOne);
  return found;
}

/**
 * 是否属于七类人员中的任何一类，供组合条款使用。 Whether the person is in one of the groups, for the clauses composed
 * of it.
 *
 * @param trainee - The trainee.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @param at - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function judgeKeyGroupEligibility(
  trainee: Person,
  on: On,
  options: RecentGraduateOptions,
  at: JsonPointer = '',
): Judgement {
  const others: Judgement[] = [];
  for (const { takesIn } of groups) {
    const belongs = takesIn(trainee, on, options, at);
    if (belongs.truth === true) return belongs;
    others.push(belongs);
  }
  return anyOf(others);
}

/** One of the groups: whether it takes a person in, and the other law that this rests on. */
interface Group {
  readonly id: string;
  readonly takesIn: (trainee: Person, on: On, options: RecentGraduateOptions, at: JsonPointer) => Judgement;
  readonly law: (trainee: Person, on: On) => readonly Citation[];
}

/** A group by its own clause, in the version of this one; one that a newer rule switched off takes nobody in. */
function group<C extends Clause>(
  own: InForce<C>,
  judgeGroup: (trainee: Person, on: InForce<C>, options: RecentGraduateOptions, at: JsonPointer) => Judgement,
  law?: (trainee: Person) => readonly Citation[],
): Group {
  return {
    id: own.clause.id,
    takesIn: (trainee, on, options, at) => {
      const member = memberOf(on, own);
      return member.off ? no : judgeGroup(trainee, member, options, at);
    },
    law: (trainee, on) => (law === undefined || memberOf(on, own).off ? [] : law(trainee)),
  };
}

/** The seven groups, in the order of the sentence. */
const groups: readonly Group[] = [
  /* @__PURE__ */ group(groupOutOfPovertyWorkerAdopted, judgeOutOfPovertyWorker, workingAgeLaw),
  /* @__PURE__ */ group(groupHardToEmployAdopted, judgeHardToEmploy),
  /* @__PURE__ */ group(groupNonContinuingSchoolLeaverAdopted, judgeNonContinuingSchoolLeaver),
  /* @__PURE__ */ group(groupFlexibleEmploymentAdopted, judgeFlexibleEmployment),
  /* @__PURE__ */ group(groupGraduationYearGraduateAdopted, judgeGraduationYearGraduate),
  /* @__PURE__ */ group(groupUnemployedRecentGraduateAdopted, judgeUnemployedRecentGraduate),
  /* @__PURE__ */ group(groupRetirementAgeNoPensionAdopted, judgeRetirementAgeWithoutPension, retirementLaw),
];
