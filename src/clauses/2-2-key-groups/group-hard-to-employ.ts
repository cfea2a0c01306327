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

/** {@link assessHardToEmploy} 所读的字段。 What {@link assessHardToEmploy} reads of a trainee. */
export type HardToEmployRecord = Pick<Trainee, 'reference' | 'birthDate' | 'employmentDifficultiesRecognised'>;

/** 条款常量：就业困难人员。 The clause constant of {@link assessHardToEmploy}. */
export const groupHardToEmploy = /* @__PURE__ */ freeze({
  id: 'group-hard-to-employ',
  function: 'assessHardToEmploy',
  title: { 'zh-CN': '就业困难人员', en: 'Persons with employment difficulties' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [
    { document: source.number, locator: '二（二）', paragraph: 24, exact: '就业困难人员', start: 7, end: 13 },
  ],
  parameters: {},
  readings: {
    evidence: {
      adopted: 'official-recognition',
      options: {
        'official-recognition': {
          'zh-CN': '以经认定为准，认定是给出的事实，不由其他情况推出',
          en: 'official recognition, a fact given and never derived',
        },
      },
      why: '就业困难人员的范围由各省规定',
    },
  },
  effect: null,
  members: [],
  messages: {
    'not-recognised': {
      'zh-CN': '未经认定为就业困难人员。',
      en: 'Not officially recognised as having employment difficulties.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(groupHardToEmploy, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const groupHardToEmployAdopted: InForce<typeof groupHardToEmploy> = adopted;

/**
 * > 就业困难人员
 *
 * 判断一人是否属于就业困难人员（jiùyè kùnnan rényuán）：经人社部门认定（rèndìng）。采用的读法：以经认定为准，认定是给出
 * 的事实，不由其他情况推出：只知道是残疾人的，无法判断。就业促进法第五十二条把具体范围交由各省规定（凭记忆，未核对来
 * 源）。出生日期在判断之日之后的，不认定。供组织培训的单位使用。
 *
 * Assesses whether a person is officially recognised as having employment difficulties. Reading taken: official
 * recognition, a fact given and never derived; disability alone leaves it open. Article 52 of the Employment Promotion
 * Law leaves the categories to the provinces (from memory, source not yet checked). Nobody whose birth date lies after
 * the day judged on is taken for one. For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 是否经认定。 Whether recognised.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：经认定；`failed`：未经认定（`note`）；`cantTell`：不知道。 Passed if recognised, failed (a note)
 * if not, cantTell where unknown; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessHardToEmploy } from 'kunming-training-rules';
 *
 * assessHardToEmploy({ employmentDifficultiesRecognised: true }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessHardToEmploy } from 'kunming-training-rules';
 *
 * assessHardToEmploy({ employmentDifficultiesRecognised: false }).violations[0]?.code; // => 'not-recognised'
 * ```
 */
export function assessHardToEmploy(trainee: HardToEmployRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, trainee, options);
}

type On = InForce<typeof groupHardToEmploy>;
type Person = Fields<HardToEmployRecord>;

function expects(trainee: Person, on: On, options: ClauseOptions): Findings {
  return findingsOf(on, conditionsOf(trainee, options, ''), referenceOf(trainee));
}

/**
 * 是否属于就业困难人员，供组合条款使用。 Whether the person belongs, for the clauses composed of it.
 *
 * @param trainee - The trainee.
 * @param _on - The clause in force.
 * @param options - Options of the call.
 * @param at - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function judgeHardToEmploy(trainee: Person, _on: On, options: ClauseOptions, at: At = ''): Judgement {
  return allMet(conditionsOf(trainee, options, at));
}

/** Officially recognised: never derived from anything else. */
function conditionsOf(trainee: Person, options: ClauseOptions, at: At): readonly Condition<'not-recognised'>[] {
  const recognised = must('not-recognised', trainee, 'employmentDifficultiesRecognised', at);
  return ifBorn([recognised], trainee, judgedDay(options), at);
}
