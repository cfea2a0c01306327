import type { JsonPointer } from '../../json/pointer.js';
import { broken, isOver, lacking, need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Instructor, InstructorQualification } from '../../model/instructor.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { dayOrNone, type Fields, fields, flag, referenceOf } from '../../values/read.js';

/**
 * {@link assessInstructorPoolSelection} 所读的字段。 What {@link assessInstructorPoolSelection} reads of an instructor.
 */
export type InstructorPoolRecord = Pick<
  Instructor,
  'reference' | 'qualification' | 'spotCheckOnRecord' | 'assessmentOnRecord' | 'strongTeachingAbility' | 'goodEthics'
>;

/** 条款常量：遴选进入全省师资库。 The clause constant of {@link assessInstructorPoolSelection}. */
export const instructorPoolSelection = /* @__PURE__ */ freeze({
  id: 'instructor-pool-selection',
  function: 'assessInstructorPoolSelection',
  title: { 'zh-CN': '遴选进入全省培训师资库', en: 'Selection into the provincial instructor pool' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '人社部门', en: 'HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '二（六）',
      paragraph: 49,
      exact: '并结合培训抽查、培训考核，遴选一批培训教学能力强，职业道德的优秀的师资，进入全省培训师资库。',
      start: 13,
      end: 59,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'condition-not-met': {
      'zh-CN': '不具备入库条件：{condition|term}。',
      en: 'A condition for the pool is not met: {condition|term}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(instructorPoolSelection, source);

/**
 * > 并结合培训抽查、培训考核，遴选一批培训教学能力强，职业道德的优秀的师资，进入全省培训师资库。
 *
 * 判断一名师资能否遴选进入全省培训师资库（shīzī kù）：资格已审核，培训抽查和培训考核结果在案，教学能力强，
 * 职业道德优秀。由人社部门遴选；各项均为调用者给出的事实。资格审核日期晚于查看之日的，尚未审核。
 *
 * Assesses whether an instructor may be selected into the provincial pool: qualification reviewed, results of spot
 * checks and of assessment on record, teaching ability strong and ethics good. All are facts given; nothing is derived.
 * A review dated after the day one looks on (`asOf`) has not been made yet. For the HRSS bureaux, who select.
 *
 * 原文：[第49段](../../../docs/notice.md#p49)
 *
 * @param instructor - 一名师资。 One instructor.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：各项均具备；`failed`：有一项不具备（`note`）；`cantTell`：有缺失。 Passed if every condition
 * is met, failed (a note) if one is not, cantTell where one is unknown; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessInstructorPoolSelection } from 'kunming-training-rules';
 *
 * const facts = { spotCheckOnRecord: true, assessmentOnRecord: true, strongTeachingAbility: true, goodEthics: true };
 * assessInstructorPoolSelection({ ...facts, qualification: { reviewedOn: '2022-03-01' } }, { asOf: '2022-05-01' })
 *   .outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessInstructorPoolSelection } from 'kunming-training-rules';
 *
 * assessInstructorPoolSelection({ goodEthics: false }).violations[0]?.path; // => '/goodEthics'
 * ```
 */
export function assessInstructorPoolSelection(instructor: InstructorPoolRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, instructor, options);
}

type On = InForce<typeof instructorPoolSelection>;
type Teacher = Fields<InstructorPoolRecord>;

const conditions = ['spotCheckOnRecord', 'assessmentOnRecord', 'strongTeachingAbility', 'goodEthics'] as const;

/** 结合培训抽查、培训考核，遴选: reviewed, spot checks and assessment on record, of strong ability and good ethics. */
function expects(instructor: Teacher, on: On, { asOf }: ClauseOptions): Findings {
  const found = findings();
  const subject = referenceOf(instructor);
  const notMet = (condition: string, path: JsonPointer = `/${condition}`): void => {
    const wanted = broken(condition, false, '=', true, '', { path });
    violate(found, on, 'condition-not-met', { ...wanted, data: { condition }, subject });
  };
  const { qualification } = instructor;
  const review = fields<InstructorQualification>(qualification);
  const reviewed =
    qualification === null ? null : need(found, review, 'reviewedOn', dayOrNone, '/qualification', subject);
  if (reviewed === null) notMet('reviewedOn', '/qualification/reviewedOn');
  // A review dated after the day one looks on has not been made yet.
  else if (reviewed !== undefined) lacking(found, isOver(reviewed, asOf));
  for (const condition of conditions)
    if (need(found, instructor, condition, flag, '', subject) === false) notMet(condition);
  return found;
}
