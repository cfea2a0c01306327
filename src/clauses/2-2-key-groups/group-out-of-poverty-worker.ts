import { workingAge, workingAgeDay } from '../../definitions/working-age.js';
import { type At, pathOf } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import { type Judgement, no } from '../../kernel/kleene.js';
import { type DayOrMissing, related } from '../../kernel/relation.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Trainee } from '../../model/trainee.js';
import type { Citation } from '../../notice/citation.js';
import { source } from '../../notice/source.js';
import { type CalendarDay, yearOf } from '../../values/calendar.js';
import { addYears } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { day, type Fields, referenceOf } from '../../values/read.js';
import { allMet, type Condition, findingsOf, must } from '../shared/membership.js';

/** {@link assessOutOfPovertyWorker} 所读的字段。 What {@link assessOutOfPovertyWorker} reads of a trainee. */
export type OutOfPovertyWorkerRecord = Pick<Trainee, 'reference' | 'liftedOutOfPoverty' | 'ableToWork' | 'birthDate'>;

/** 条款常量：脱贫劳动力。 The clause constant of {@link assessOutOfPovertyWorker}. */
export const groupOutOfPovertyWorker = /* @__PURE__ */ freeze({
  id: 'group-out-of-poverty-worker',
  function: 'assessOutOfPovertyWorker',
  title: { 'zh-CN': '脱贫劳动力', en: 'Workers lifted out of poverty' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [{ document: source.number, locator: '二（二）', paragraph: 24, exact: '脱贫劳动力', start: 1, end: 6 }],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'not-on-register': { 'zh-CN': '不在脱贫人口名册。', en: 'Not on the register of persons lifted out of poverty.' },
    'not-able-to-work': { 'zh-CN': '没有劳动能力。', en: 'Not able to work.' },
    'below-working-age': {
      'zh-CN': '判断之日（{judgedOn}）未满最低就业年龄{required}周岁，{reachedOn}才满。',
      en: 'Below the minimum working age of {required} on {judgedOn}: it is reached on {reachedOn}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(groupOutOfPovertyWorker, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const groupOutOfPovertyWorkerAdopted: InForce<typeof groupOutOfPovertyWorker> = adopted;

/**
 * > 脱贫劳动力
 *
 * 判断一人是否为脱贫劳动力（tuōpín láodònglì）：在脱贫人口名册，有劳动能力，且判断之日已满最低就业年龄（见
 * {@link workingAge}，出自劳动法和禁止使用童工规定，不是本通知的数字，结果中一并引用；生日当天算已满）。比一（二）
 * 的脱贫人口范围窄。通知没有年龄上限，所引法律也没有：年长者是否仍为劳动力，以给出的劳动能力为准。`measured`
 * 给出该年龄和到达之日。供组织培训的单位使用。
 *
 * Assesses whether a person is a worker lifted out of poverty: on the register, able to work (facts given), and of
 * minimum working age on the day judged on, the birthday itself included. That age is no figure of the notice: it comes
 * from other law, which the result cites as such (see {@link workingAge}). Narrower than the out-of-poverty population
 * of 一（二）. No upper age is stated, neither here nor in the law cited; whether an older person still is a worker
 * rests on the ability to work. `measured` gives that age and the day it is reached. For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 名册、劳动能力、出生日期。 Register, ability to work and birth date.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：各项均具备；`failed`：有一项不具备（`note`）；`cantTell`：有缺失。 Passed if every condition is
 * met, failed (a note) if one is not, cantTell where one is unknown; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessOutOfPovertyWorker } from 'kunming-training-rules';
 *
 * const trainee = { liftedOutOfPoverty: true, ableToWork: true, birthDate: '2006-06-01' };
 * assessOutOfPovertyWorker(trainee, { asOf: '2022-06-01' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessOutOfPovertyWorker } from 'kunming-training-rules';
 *
 * const trainee = { liftedOutOfPoverty: true, ableToWork: true, birthDate: '2006-06-02' };
 * assessOutOfPovertyWorker(trainee, { asOf: '2022-06-01' }).violations[0]?.code; // => 'below-working-age'
 * ```
 */
export function assessOutOfPovertyWorker(trainee: OutOfPovertyWorkerRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, trainee, options);
}

type On = InForce<typeof groupOutOfPovertyWorker>;
type Code = keyof On['clause']['messages'];
type Person = Fields<OutOfPovertyWorkerRecord>;

function expects(trainee: Person, on: On, options: ClauseOptions): Findings {
  const found = findingsOf(on, conditionsOf(trainee, options, ''), referenceOf(trainee));
  const born = day(trainee.birthDate);
  found.measured = { workingAge: workingAge.years, ...(born !== undefined && { reachedOn: workingAgeDay(born) }) };
  found.otherLaw = workingAge.sources;
  return found;
}

/**
 * 是否为脱贫劳动力，供组合条款使用。 Whether the person belongs, for the clauses composed of it.
 *
 * @param trainee - The trainee.
 * @param _on - The clause in force.
 * @param options - Options of the call.
 * @param at - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function judgeOutOfPovertyWorker(trainee: Person, _on: On, options: ClauseOptions, at: At = ''): Judgement {
  return trainee.liftedOutOfPoverty === false ? no : allMet(conditionsOf(trainee, options, at));
}

/**
 * 判断所依据的其他法律文件，供组合条款使用。 The sentences of other law that it is judged by, for the clauses composed
 * of it.
 *
 * @param trainee - The trainee.
 * @returns The sentences; none for who is not on the register at any age.
 * @internal
 */
export function workingAgeLaw({ liftedOutOfPoverty }: Person): readonly Citation[] {
  return liftedOutOfPoverty === false ? [] : workingAge.sources;
}

/** On the register, able to work, and of working age. */
function conditionsOf(trainee: Person, options: ClauseOptions, at: At): readonly Condition<Code>[] {
  return [
    must('not-on-register', trainee, 'liftedOutOfPoverty', at),
    must('not-able-to-work', trainee, 'ableToWork', at),
    ofWorkingAge(trainee, judgedDay(options), at),
  ];
}

function ofWorkingAge(trainee: Person, judged: DayOrMissing, at: At): Condition<Code> {
  const born = day(trainee.birthDate);
  const birth = [born, () => fact(pathOf(at, 'birthDate'), referenceOf(trainee))] as const;
  const [today] = judged;
  return {
    code: 'below-working-age',
    met: related(birth, judged, (birthDate, on) => on >= workingAgeDay(birthDate)),
    said: () => ({
      path: pathOf(at, 'birthDate'),
      actual: born && today ? fullYears(born, today) : null,
      quantity: 'age',
      op: '>=',
      value: workingAge.years,
      citation: workingAge.sources[0],
      data: { judgedOn: today ?? null, reachedOn: born ? workingAgeDay(born) : null },
    }),
  };
}

/** Full years of age on a day; none before birth. */
function fullYears(born: CalendarDay, on: CalendarDay): number | null {
  if (on < born) return null;
  const years = yearOf(on) - yearOf(born);
  return on < addYears(born, years) ? years - 1 : years;
}
