import { reviewResults } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, missingAsOf } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import { type Judgement, known, unknown, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, MissingFact, Row } from '../../kernel/result.js';
import type { Courseware, ThirdPartyReview } from '../../model/courseware.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, dayOrNone, fields, isObject, list, oneOf, referenceOf } from '../../values/read.js';

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
      document: '昆人社通〔2022〕34号',
      locator: '二（四）',
      paragraph: 45,
      exact: '各职业培训机构可自行选择审核通过的课件用于线上培训，',
      start: 0,
      end: 26,
    },
    {
      document: '昆人社通〔2022〕34号',
      locator: '二（七）',
      paragraph: 51,
      exact: '各培训机构可用于开展线上培训。',
      start: 89,
      end: 104,
    },
    {
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(coursewareChoice);

/** The adopted clause, for the clauses composed of it. @internal */
export const coursewareChoiceAdopted: InForce<typeof coursewareChoice> = adopted;

/**
 * > 各职业培训机构可自行选择审核通过的课件用于线上培训，
 * >
 * > 各培训机构可用于开展线上培训。
 * >
 * > 选择课件用于开展培训。
 *
 * 判断所选的课件在判断之日是否可供自行选择（zìxíng xuǎnzé）：审核已通过，且已由省平台发布。逐件列在 `measured.choices`。
 * 这是允许，不是要求：不可选的课件不判为不合格，对其使用的限制见其他条款。同一编号的课件说法不一的，不能确定。
 *
 * Assesses which of the chosen courseware is open to choice on the day judged on: its third-party
 * review passed and the provincial platform has published it. Each is listed under
 * `measured.choices`. A permission: what it does not cover is inapplicable, never failed; other
 * clauses say what must not be used. Entries of one reference that contradict each other are undecided.
 *
 * 原文：[第45段](../../../docs/notice.md#p45)、[第51段](../../../docs/notice.md#p51)
 *
 * @param plan - 所选的课件。 The plan's `courseware`.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：至少一件可选，且每件均可确定；`inapplicable`：没有选择课件，或没有一件可选；`cantTell`：缺判断之日，或有课件不能确定。
 * Passed if at least one is open and all are decided, inapplicable where none was chosen or none is
 * open, cantTell without the day or where one cannot be decided.
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
  return judge(adopted, body, plan, options);
}

function body(plan: CoursewareChoiceRecord, _on: InForce<typeof coursewareChoice>, options: ClauseOptions): Findings {
  const chosen = list(fields(plan).courseware);
  const [asOf, noDay] = judgedDay(options);
  const found = findings();
  if (chosen === undefined) found.missing.push(fact('/courseware'));
  const verdicts = (chosen ?? []).map((entry, index) => {
    const at = `/courseware/${String(index)}`;
    return {
      at,
      reference: referenceOf(entry),
      ...(isObject(entry) ? judgeCoursewareOpen(entry, at, asOf, noDay) : unknown(fact(at))),
    };
  });
  const said = new Map<string, boolean>();
  const contradicted = new Set<string>();
  for (const { at, reference, truth } of verdicts) {
    if (reference === undefined || truth === null) continue;
    if ((said.get(reference) ?? truth) !== truth) {
      contradicted.add(reference);
      found.missing.push(fact(`${at}/reference`));
    }
    said.set(reference, truth);
  }
  const choices: Row[] = [];
  let open = 0;
  let undated = false;
  for (const { at, reference, truth, missing } of verdicts) {
    for (const each of missing) if (each === missingAsOf) undated = true;
    addAll(
      found.missing,
      missing.filter((each) => each !== missingAsOf),
    );
    if (truth === null || (reference !== undefined && contradicted.has(reference))) continue;
    if (truth) open++;
    choices.push({ path: at, courseware: reference ?? null, open: truth });
  }
  if (undated) found.missing.push(missingAsOf);
  found.applies = open > 0 || found.missing.length > 0;
  found.measured = { choices };
  return found;
}

/**
 * 课件在某日是否已审核通过并发布。 Whether courseware was approved and published by a day, for the clauses that rest on it.
 *
 * @param courseware - The courseware record, an object.
 * @param at - Where it stands.
 * @param date - The day, where known.
 * @param undated - What is missing where the day is not known.
 * @returns The judgement.
 * @internal
 */
export function judgeCoursewareOpen(
  courseware: unknown,
  at: string,
  date: CalendarDay | undefined,
  undated: MissingFact,
): Judgement {
  const { thirdPartyReview, publishedOn } = fields(courseware as Courseware);
  const review = fields(thirdPartyReview as ThirdPartyReview);
  const subject = referenceOf(courseware);
  const result = oneOf(review.result, reviewResults);
  const passedOn = day(review.decidedOn);
  const published = dayOrNone(publishedOn);
  if (thirdPartyReview === null || (result !== undefined && result !== 'passed') || published === null)
    return known(false);
  if (
    date !== undefined &&
    ((published !== undefined && published > date) || (passedOn !== undefined && passedOn > date))
  )
    return known(false);
  const missing: Missing[] = [];
  if (result === undefined) missing.push(fact(`${at}/thirdPartyReview/result`, subject));
  if (passedOn === undefined) missing.push(fact(`${at}/thirdPartyReview/decidedOn`, subject));
  if (published === undefined) missing.push(fact(`${at}/publishedOn`, subject));
  if (date === undefined) missing.push(undated);
  return missing.length > 0 ? unknownOf(missing) : yes;
}
