import { type Clause } from '../../kernel/clause.js';
import { allMet, type Condition, findingsOf, related } from '../../kernel/conditions.js';
import { type Findings } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Graduation, Trainee } from '../../model/trainee.js';
import { yearOf } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { count, dayOrNone, fields, referenceOf } from '../../values/read.js';
import { graduateOf, graduationFact, graduationYear, schoolOf } from '../shared/graduation.js';
import { ifBorn } from '../shared/person.js';

/** {@link assessGraduationYearGraduate} 所读的字段。 What {@link assessGraduationYearGraduate} reads of a trainee. */
export type GraduationYearRecord = Pick<Trainee, 'reference' | 'birthDate' | 'graduation'>;

/** 条款常量：毕业年度高校毕业生。 The clause constant of {@link assessGraduationYearGraduate}. */
export const groupGraduationYearGraduate = /* @__PURE__ */ freeze({
  id: 'group-graduation-year-graduate',
  function: 'assessGraduationYearGraduate',
  title: { 'zh-CN': '毕业年度高校毕业生（含技工院校毕业生）', en: 'College graduates in their graduation year' },
  force: 'qualifies',
  modal: null,
  addressee: { 'zh-CN': '组织培训的单位', en: 'training organisers' },
  citations: [
    {
      document: '昆人社通〔2022〕34号',
      locator: '二（二）',
      paragraph: 24,
      exact: '毕业年度高校毕业生',
      start: 44,
      end: 53,
    },
    {
      document: '昆人社通〔2022〕34号',
      locator: '二（二）',
      paragraph: 24,
      exact: '（含技工院校毕业生）',
      start: 67,
      end: 77,
    },
  ],
  parameters: {},
  readings: {
    'graduation-year': {
      adopted: 'calendar-year',
      options: {
        'calendar-year': {
          'zh-CN': '毕业所在的自然年，含取得毕业证书之前',
          en: 'calendar year of graduation, even before the diploma date',
        },
        'from-diploma': {
          'zh-CN': '毕业所在的自然年中，自毕业证书日期起',
          en: 'in the calendar year of graduation, from the diploma date on',
        },
      },
      why: '毕业年度：通知没有定义，按财税规定的通行定义',
    },
    parenthesis: {
      adopted: 'both-groups',
      options: {
        'both-groups': {
          'zh-CN': '技工院校毕业生计入两类高校毕业生',
          en: 'technical-institute graduates count in both graduate groups',
        },
        'recent-only': {
          'zh-CN': '技工院校毕业生只计入离校2年内未就业的一类',
          en: 'in the recent-graduate group only',
        },
      },
      why: '（含技工院校毕业生）写在后一类之后',
    },
  },
  effect: null,
  members: [],
  messages: {
    'not-a-graduate': {
      'zh-CN': '不是所列学校的毕业生（{required|term}）。',
      en: 'No graduate of a school that counts ({required|term}).',
    },
    'not-in-graduation-year': {
      'zh-CN': '判断之日在{actual}年，不在毕业年度（{required}年）。',
      en: 'The day judged on lies in {actual}, not in the graduation year {required}.',
    },
    'before-diploma': {
      'zh-CN': '判断之日（{actual}）尚未取得毕业证书。',
      en: 'The diploma is not issued yet on the day judged on ({actual}).',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(groupGraduationYearGraduate);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const groupGraduationYearGraduateAdopted: InForce<typeof groupGraduationYearGraduate> = adopted;

/**
 * > 毕业年度高校毕业生
 * > （含技工院校毕业生）
 *
 * 判断一人在判断之日是否为毕业年度（bìyè niándù）高校毕业生：判断之日在其毕业所在的自然年，1月1日至12月31日，取得毕业证书之前也算。
 * 毕业年度的这一定义出自财税和人社部门的通行规定（凭记忆，未核对来源），通知没有定义，因此作为读法列出。技工院校（jìgōng yuànxiào）毕业生计入。
 * 毕业年份未给而有毕业证书日期的，取该日期的年份；两者都给出而年份不一致、结论因此不同的，无法判断。出生日期在判断之日之后的，不认定。
 * 供组织培训的单位使用。
 *
 * Assesses whether the day judged on lies in the calendar year of graduation, 1 January to 31 December, even before
 * the diploma is issued, of a graduate of a college or a technical institute. The notice does not define the
 * graduation year: the calendar year is the standing definition of national fiscal and HRSS rules (from memory,
 * source not yet checked), and a reading. Where the year is not given, that of the diploma's date is taken; where both
 * are
 * given, differ and lead to different answers, nothing is concluded, nor where the birth date lies after the day judged
 * on.
 * For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 毕业情况。 Graduation.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：属于；`failed`：不是毕业生，或不在毕业年度（`note`）；`cantTell`：有缺失。 Passed if the person belongs,
 * failed (a note) if no graduate or outside of the year, cantTell where a fact is unknown; never inapplicable.
 *
 * @example
 * ```ts
 * import { assessGraduationYearGraduate } from 'kunming-training-rules';
 *
 * assessGraduationYearGraduate({ graduation: { school: 'college', year: 2022 } }, { asOf: '2022-01-01' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { assessGraduationYearGraduate } from 'kunming-training-rules';
 *
 * const result = assessGraduationYearGraduate(
 *   { graduation: { school: 'college', year: 2022 } },
 *   { asOf: '2023-01-01' },
 * );
 * result.violations[0]?.code; // => 'not-in-graduation-year'
 * ```
 */
export function assessGraduationYearGraduate(trainee: GraduationYearRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, trainee, options);
}

type On = InForce<typeof groupGraduationYearGraduate>;

function body(trainee: GraduationYearRecord, on: On, options: ClauseOptions): Findings {
  return findingsOf(on, conditionsOf(trainee, on, options, ''), referenceOf(trainee));
}

/**
 * 是否为毕业年度高校毕业生，供组合条款使用。 Whether the person belongs, for the clauses composed of it.
 *
 * @param trainee - The trainee.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @param path - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function judgeGraduationYearGraduate(trainee: unknown, on: On, options: ClauseOptions, path = ''): Judgement {
  return allMet(conditionsOf(trainee, on, options, path));
}

function conditionsOf(
  trainee: unknown,
  on: On,
  options: ClauseOptions,
  path: string,
): readonly Condition<keyof (typeof groupGraduationYearGraduate)['messages']>[] {
  const schools = on.reading.parenthesis === 'both-groups' ? ['college', 'technical-institute'] : ['college'];
  const graduate = graduateOf(trainee, schools, path);
  const conditions: Condition<keyof (typeof groupGraduationYearGraduate)['messages']>[] = [
    {
      code: 'not-a-graduate',
      met: graduate,
      path: `${path}/graduation`,
      actual: schoolOf(trainee),
      quantity: 'school',
      op: 'in',
      value: schools,
    },
  ];
  if (graduate.truth === false) return conditions;

  const given = fields(fields(trainee as GraduationYearRecord).graduation as Graduation | undefined);
  const judged = judgedDay(options);
  const today = judged[0] ?? null;
  const diploma = dayOrNone(given.diplomaOn);
  const year = count(given.year) ?? (typeof diploma === 'string' ? yearOf(diploma) : undefined);
  conditions.push({
    code: 'not-in-graduation-year',
    met: graduationYear(trainee, judged, path, (graduated, on) => on === graduated),
    path: `${path}/graduation/year`,
    actual: today && yearOf(today),
    quantity: 'year',
    op: '=',
    value: year ?? null,
  });
  if (on.reading['graduation-year'] === 'from-diploma') {
    const met = related(
      [diploma, () => graduationFact(trainee, 'diplomaOn', path)],
      judged,
      (issued, on) => on >= issued,
    );
    conditions.push({
      code: 'before-diploma',
      met,
      path: `${path}/graduation/diplomaOn`,
      actual: today,
      quantity: 'judgedOn',
      op: '>=',
      value: diploma ?? null,
    });
  }
  return ifBorn(conditions, trainee, judged, path);
}
