import type { JsonPointer } from '../../json/pointer.js';
import { type At, each, entries, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, missingAsOf } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import { allOf, type Judgement, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult, MissingFact } from '../../kernel/result.js';
import type { Courseware } from '../../model/courseware.js';
import { source } from '../../notice/source.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { dayOrNone, type Fields, referenceOf } from '../../values/read.js';
import { reviewCameTo } from '../shared/courseware.js';

/** {@link assessCoursewareChoice} 所读的字段。 What {@link assessCoursewareChoice} reads of a class plan. */
export interface CoursewareChoiceRecord {
  /** 所选的课件。 The courseware chosen. */
  readonly courseware?: readonly Pick<Courseware, 'reference' | 'thirdPartyReview' | 'publishedOn'>[];
}

/** 条款常量：自行选择课件。 The clause constant of {@link assessCoursewareChoice}. */
export const coursewareChoice = /* @__PURE__ */ freeze({
  id: 'courseware-choice',
  function: 'assessCoursewareChoice',
  title: { 'zh-CN': '自行选择课件', en: 'Free choice of approved courseware' },
  force: 'may',
  modal: { exact: '可', paragraph: 45, start: 7, end: 8 },
  addressee: { 'zh-CN': '职业培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '二（四）',
      paragraph: 45,
      exact: '各职业培训机构可自行选择审核通过的课件用于线上培训，',
      start: 0,
      end: 26,
    },
    {
      document: source.number,
      locator: '二（七）',
      paragraph: 51,
      exact: '各培训机构可用于开展线上培训。',
      start: 89,
      end: 104,
    },
    {
      document: source.number,
      locator: '二（七）',
      paragraph: 51,
      exact: '选择课件用于开展培训。',
      start: 153,
      end: 164,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {},
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(coursewareChoice, source);

/** The adopted clause, for the clauses composed of it. @internal */
export const coursewareChoiceAdopted: InForce<typeof coursewareChoice> = adopted;

/**
 * > 各职业培训机构可自行选择审核通过的课件用于线上培训，
 * >
 * > 各培训机构可用于开展线上培训。
 * >
 * > 选择课件用于开展培训。
 *
 * 判断所选的课件在判断之日是否可供自行选择（zìxíng xuǎnzé）：审核已通过，且已由省平台发布。逐件列在
 * `measured.choices`。这是允许，不是要求：不可选的课件不判为不合格，对其使用的限制见其他条款。
 * 同一编号的课件说法不一的，不能确定。
 *
 * Assesses which of the chosen courseware is open to choice on the day judged on: its third-party review passed and
 * the provincial platform has published it. Each is listed under `measured.choices`. A permission to training
 * institutions: what it does not cover is inapplicable, never failed; other clauses say what must not be used. Entries
 * of one reference that contradict each other are undecided.
 *
 * 原文：[第45段](../../../docs/notice.md#p45)、[第51段](../../../docs/notice.md#p51)
 *
 * @param plan - 所选的课件。 The plan's `courseware`.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：至少一件可选，且每件均可确定；`inapplicable`：没有选择课件，或没有一件可选；`cantTell`：
 * 缺判断之日，或有课件不能确定。 Passed if at least one is open and all are decided, inapplicable where none was
 * chosen or none is open, cantTell without the day or where one cannot be decided.
 *
 * @example
 * ```ts
 * import { assessCoursewareChoice } from 'kunming-training-rules';
 *
 * const courseware = [
 *   { reference: 'C1', thirdPartyReview: { result: 'passed', decidedOn: '2022-03-20' }, publishedOn: '2022-04-01' },
 * ] as const;
 * assessCoursewareChoice({ courseware }, { asOf: '2022-05-09' }).measured['choices']; // => [{ path: '/courseware/0', courseware: 'C1', open: true }]
 * ```
 *
 * @example
 * ```ts
 * import { assessCoursewareChoice } from 'kunming-training-rules';
 *
 * const courseware = [
 *   { reference: 'C1', thirdPartyReview: { result: 'pending', decidedOn: null }, publishedOn: null },
 * ] as const;
 * assessCoursewareChoice({ courseware }, { asOf: '2022-05-09' }).outcome; // => 'inapplicable'
 * ```
 */
export function assessCoursewareChoice(plan: CoursewareChoiceRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, plan, options);
}

type Plan = Fields<CoursewareChoiceRecord>;
type Chosen = NonNullable<CoursewareChoiceRecord['courseware']>[number];

/** Whether one of the courseware chosen is open to choice. */
interface Choice extends Judgement {
  readonly path: JsonPointer;
  readonly reference: string | undefined;
}

/** 可自行选择审核通过的课件: of the courseware chosen, what is open to choice. */
function expects(plan: Plan, _on: unknown, options: ClauseOptions): Findings {
  const [date, noDay] = judgedDay(options);
  const found = findings();
  const choices: Choice[] = [];
  each<Chosen>(found, entries(found, plan, 'courseware'), '/courseware', (courseware, at) => {
    const open = judgeCoursewareOpen(courseware, at, date, noDay);
    choices.push({ ...open, path: at(), reference: referenceOf(courseware) });
  });
  const contradicted = contradictions(choices, found);
  const lacks = choices.flatMap(({ missing }) => missing);
  // The day looked on, which every one of them asks for, comes last.
  for (const lack of lacks) if (lack !== missingAsOf) found.missing.push(lack);
  if (lacks.includes(missingAsOf)) found.missing.push(missingAsOf);
  const decided = choices.filter(({ truth, reference = '' }) => truth !== null && !contradicted.has(reference));
  found.applies = decided.some(({ truth }) => truth) || found.missing.length > 0;
  found.measured = {
    choices: decided.map(({ path, reference, truth }) => ({ path, courseware: reference ?? null, open: truth })),
  };
  return found;
}

/** The references of which one entry says what another contradicts. */
function contradictions(choices: readonly Choice[], found: Findings): ReadonlySet<string> {
  const said = new Map<string, boolean>();
  const contradicted = new Set<string>();
  for (const { path, reference, truth } of choices) {
    if (reference === undefined || truth === null) continue;
    if ((said.get(reference) ?? truth) !== truth) {
      contradicted.add(reference);
      found.missing.push(fact(`${path}/reference`));
    }
    said.set(reference, truth);
  }
  return contradicted;
}

/**
 * 课件在某日是否已审核通过并发布。 Whether courseware was approved and published by a day, for the clauses that rest
 * on it.
 *
 * @param courseware - The courseware.
 * @param at - Where it stands.
 * @param date - The day, where known.
 * @param undated - What is missing where the day is not known.
 * @returns The judgement.
 * @internal
 */
export function judgeCoursewareOpen(
  courseware: Fields<Chosen>,
  at: At,
  date: CalendarDay | undefined,
  undated: MissingFact,
): Judgement {
  const byThen = (publishedOn: CalendarDay | null): boolean =>
    publishedOn !== null && (date === undefined || publishedOn <= date);
  return allOf([
    reviewCameTo(courseware, 'passed', date, at),
    whether(courseware, 'publishedOn', dayOrNone, byThen, at, referenceOf(courseware)),
    date === undefined ? unknown(undated) : yes,
  ]);
}
