import { type At, broken, holds, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import type { Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import { anyOf, type Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, type Fields, referenceOf } from '../../values/read.js';
import { allMet, type Condition, findingsOf, must } from '../shared/membership.js';
import { ifBorn } from '../shared/person.js';

/**
 * {@link assessNonContinuingSchoolLeaver} 所读的字段。 What {@link assessNonContinuingSchoolLeaver} reads of a trainee.
 */
export type NonContinuingSchoolLeaverRecord = Pick<
  Trainee,
  'reference' | 'birthDate' | 'schoolLeaverNotContinuing' | 'household' | 'minimumLivingAllowance'
>;

/** 条款常量：两后生中的农村学员和城市低保家庭学员。 The clause constant of {@link assessNonContinuingSchoolLeaver}. */
export const groupNonContinuingSchoolLeaver = /* @__PURE__ */ freeze({
  id: 'group-non-continuing-school-leaver',
  function: 'assessNonContinuingSchoolLeaver',
  title: {
    'zh-CN': '“两后生”中的农村学员和城市低保家庭学员',
    en: 'School leavers not continuing, rural or of a household on the minimum living allowance',
  },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [
    {
      document: source.number,
      locator: '二（二）',
      paragraph: 24,
      exact: '“两后生”中的农村学员和城市低保家庭学员',
      start: 14,
      end: 34,
    },
  ],
  parameters: {},
  readings: {
    scope: {
      adopted: 'rural-or-allowance',
      options: {
        'rural-or-allowance': {
          'zh-CN': '农村学员，或城市低保家庭学员',
          en: 'rural, or urban on the minimum living allowance',
        },
        'every-leaver': {
          'zh-CN': '全部“两后生”，如二（三）2所称',
          en: 'every school leaver not continuing, as 二（三）2 names them',
        },
      },
      why: '二（二）所列范围较窄，两处分别判断',
    },
  },
  effect: null,
  members: [],
  messages: {
    'not-a-school-leaver': {
      'zh-CN': '不是“两后生”（城乡未继续升学初高中毕业生）。',
      en: 'Not a secondary-school leaver not continuing.',
    },
    'urban-without-allowance': {
      'zh-CN': '城市学员，且不是低保家庭。',
      en: 'Urban, and of no household on the minimum living allowance.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(groupNonContinuingSchoolLeaver, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const groupNonContinuingSchoolLeaverAdopted: InForce<typeof groupNonContinuingSchoolLeaver> = adopted;

/**
 * > “两后生”中的农村学员和城市低保家庭学员
 *
 * 判断一人是否属于“两后生”（liǎnghòushēng，城乡未继续升学初高中毕业生）中的农村学员，或城市低保家庭（dībǎo jiātíng）学
 * 员。采用的读法：农村学员，或城市低保家庭学员；既非农村又非低保家庭的不属于。低保家庭的，城市农村均可，不必知道户籍。
 * 二（三）2 面向全部“两后生”，分别判断。出生日期在判断之日之后的，不认定。供组织培训的单位使用。
 *
 * Assesses whether a person is a secondary-school leaver not continuing who is, by the reading taken, rural, or urban
 * on the minimum living allowance. Where both kinds of household give the same answer, the kind need not be known. 二
 * （三）2 names every such leaver and is a clause of its own. Nobody whose birth date lies after the day judged on is
 * taken for one. For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 是否“两后生”、户籍、是否低保家庭。 Whether such a leaver, kind of household, allowance.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：属于；`failed`：不属于（`note`）；`cantTell`：有缺失且可能改变结论。 Passed if the person belongs,
 * failed (a note) if not, cantTell where what is missing could decide; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessNonContinuingSchoolLeaver } from 'kunming-training-rules';
 *
 * assessNonContinuingSchoolLeaver({ schoolLeaverNotContinuing: true, household: 'rural' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessNonContinuingSchoolLeaver } from 'kunming-training-rules';
 *
 * const trainee = { schoolLeaverNotContinuing: true, household: 'urban', minimumLivingAllowance: false } as const;
 * assessNonContinuingSchoolLeaver(trainee).violations[0]?.code; // => 'urban-without-allowance'
 * ```
 */
export function assessNonContinuingSchoolLeaver(
  trainee: NonContinuingSchoolLeaverRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { expects }, trainee, options);
}

type On = InForce<typeof groupNonContinuingSchoolLeaver>;
type Code = keyof On['clause']['messages'];
type Person = Fields<NonContinuingSchoolLeaverRecord>;

function expects(trainee: Person, on: On, options: ClauseOptions): Findings {
  return findingsOf(on, conditionsOf(trainee, on, options, ''), referenceOf(trainee));
}

/**
 * 是否属于此类“两后生”，供组合条款使用。 Whether the person belongs, for the clauses composed of it.
 *
 * @param trainee - The trainee.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @param at - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function judgeNonContinuingSchoolLeaver(
  trainee: Person,
  on: On,
  options: ClauseOptions,
  at: At = '',
): Judgement {
  return allMet(conditionsOf(trainee, on, options, at));
}

/** “两后生”; and, but where every one of them is meant, of a household that is named. */
function conditionsOf(trainee: Person, on: On, options: ClauseOptions, at: At): readonly Condition<Code>[] {
  const leaver = must<Code, Person>('not-a-school-leaver', trainee, 'schoolLeaverNotContinuing', at);
  const every = on.reading.scope === 'every-leaver';
  return ifBorn(every ? [leaver] : [leaver, ofHousehold(trainee, at)], trainee, judgedDay(options), at);
}

/** 农村学员和城市低保家庭学员: a household is rural or urban, so that this is “rural, or on the allowance”. */
function ofHousehold(trainee: Person, at: At): Condition<Code> {
  const rural = whether(trainee, 'household', householdOf, (kind) => kind === 'rural', at, referenceOf(trainee));
  return {
    code: 'urban-without-allowance',
    met: anyOf([rural, holds(trainee, 'minimumLivingAllowance', at)]),
    said: () => broken('minimumLivingAllowance', false, '=', true, at),
  };
}

const householdOf = /* @__PURE__ */ among(['rural', 'urban']);
