import type { At } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import type { Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, referenceOf } from '../../values/read.js';
import { allMet, type Condition, findingsOf, must } from '../shared/membership.js';
import { ifBorn } from '../shared/person.js';

/** {@link assessFlexibleEmployment} 所读的字段。 What {@link assessFlexibleEmployment} reads of a trainee. */
export type FlexibleEmploymentRecord = Pick<Trainee, 'reference' | 'birthDate' | 'flexiblyEmployed'>;

/** 条款常量：灵活就业人员。 The clause constant of {@link assessFlexibleEmployment}. */
export const groupFlexibleEmployment = /* @__PURE__ */ freeze({
  id: 'group-flexible-employment',
  function: 'assessFlexibleEmployment',
  title: { 'zh-CN': '灵活就业人员', en: 'Persons in flexible employment' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [
    {
      document: source.number,
      locator: '二（二）',
      paragraph: 24,
      exact: '“灵活就业人员”',
      start: 35,
      end: 43,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'not-flexibly-employed': { 'zh-CN': '不是灵活就业人员。', en: 'Not in flexible employment.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(groupFlexibleEmployment, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const groupFlexibleEmploymentAdopted: InForce<typeof groupFlexibleEmployment> = adopted;

/**
 * > “灵活就业人员”
 *
 * 判断一人是否为灵活就业人员（línghuó jiùyè rényuán）。是否灵活就业是给出的事实；通知没有定义，
 * 国办发〔2020〕27号列举个体经营、非全日制和新就业形态等。出生日期在判断之日之后的，不认定。供组织培训的单位使用。
 *
 * Assesses whether a person is in flexible employment: a fact given. The notice does not define it; document
 * 国办发〔2020〕27号 names self-employed operation, part-time work and new forms of employment. Nobody whose birth
 * date lies after the day judged on is taken for one. For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 是否灵活就业。 Whether in flexible employment.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：是；`failed`：不是（`note`）；`cantTell`：不知道。 Passed if so, failed (a note) if not, cantTell
 * where unknown; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessFlexibleEmployment } from 'kunming-training-rules';
 *
 * assessFlexibleEmployment({ flexiblyEmployed: true }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessFlexibleEmployment } from 'kunming-training-rules';
 *
 * assessFlexibleEmployment({ flexiblyEmployed: false }).outcome; // => 'failed'
 * ```
 */
export function assessFlexibleEmployment(trainee: FlexibleEmploymentRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, trainee, options);
}

type On = InForce<typeof groupFlexibleEmployment>;
type Person = Fields<FlexibleEmploymentRecord>;

function expects(trainee: Person, on: On, options: ClauseOptions): Findings {
  return findingsOf(on, conditionsOf(trainee, options, ''), referenceOf(trainee));
}

/**
 * 是否为灵活就业人员，供组合条款使用。 Whether the person belongs, for the clauses composed of it.
 *
 * @param trainee - The trainee.
 * @param _on - The clause in force.
 * @param options - Options of the call.
 * @param at - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function judgeFlexibleEmployment(trainee: Person, _on: On, options: ClauseOptions, at: At = ''): Judgement {
  return allMet(conditionsOf(trainee, options, at));
}

/** In flexible employment, as the fact is given. */
function conditionsOf(trainee: Person, options: ClauseOptions, at: At): readonly Condition<'not-flexibly-employed'>[] {
  return ifBorn([must('not-flexibly-employed', trainee, 'flexiblyEmployed', at)], trainee, judgedDay(options), at);
}
