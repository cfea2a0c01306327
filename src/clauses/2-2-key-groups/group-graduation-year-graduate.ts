import { type At, broken, pathOf } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import type { Findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay } from '../../kernel/judge.js';
import type { Judgement } from '../../kernel/kleene.js';
import { type DayOrMissing, related } from '../../kernel/relation.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { Trainee } from '../../model/trainee.js';
import { source } from '../../notice/source.js';
import { yearOf } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { count, day, dayOrNone, type Fields, referenceOf } from '../../values/read.js';
import {
  colleges,
  collegesAndInstitutes,
  graduationFact,
  graduationOf,
  graduationYear,
  ofSchools,
} from '../shared/graduation.js';
import { allMet, type Condition, findingsOf } from '../shared/membership.js';
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
      document: source.number,
      locator: '二（二）',
      paragraph: 24,
      exact: '毕业年度高校毕业生',
      start: 44,
      end: 53,
    },
    {
      document: source.number,
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

const adopted = /* @__PURE__ */ adopt(groupGraduationYearGraduate, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const groupGraduationYearGraduateAdopted: InForce<typeof groupGraduationYearGraduate> = adopted;

/**
 * > 毕业年度高校毕业生
 * > （含技工院校毕业生）
 *
 * 判断一人在判断之日是否为毕业年度（bìyè niándù）高校毕业生：判断之日在其毕业所在的自然年，含取得毕业证书之前，
 * 即1月1日至12月31日。毕业年度的这一定义出自财税和人社部门的通行规定（凭记忆，未核对来源），通知没有定义，
 * 因此作为读法列出。采用的读法：技工院校毕业生计入两类高校毕业生。毕业年份未给而有毕业证书日期的，取该日期的年份；
 * 两者都给出而年份不一致、结论因此不同的，无法判断。出生日期在判断之日之后的，不认定。供组织培训的单位使用。
 *
 * Assesses whether the day judged on lies in the calendar year of graduation, even before the diploma date (1 January
 * to 31 December), of a graduate of a college or a technical institute. The notice does not define the graduation year:
 * the calendar year is the standing definition of national fiscal and HRSS rules (from memory, source not yet checked),
 * and a reading; so is it that technical-institute graduates count in both graduate groups. Where the year is not
 * given, that of the diploma's date is taken; where both are given, differ and lead to different answers, nothing is
 * concluded, nor where the birth date lies after the day judged on. For training organisers.
 *
 * 原文：[第24段](../../../docs/notice.md#p24)
 *
 * @param trainee - 毕业情况。 Graduation.
 * @param options - 判断之日（必需）、政策。 The day (needed) and policy.
 * @returns `passed`：属于；`failed`：不是毕业生，或不在毕业年度（`note`）；`cantTell`：有缺失。 Passed if the person
 * belongs, failed (a note) if no graduate or outside of the year, cantTell where a fact is unknown; never inapplicable.
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
  return judge(adopted, { expects }, trainee, options);
}

type On = InForce<typeof groupGraduationYearGraduate>;
type Code = keyof On['clause']['messages'];
type Person = Fields<GraduationYearRecord>;

function expects(trainee: Person, on: On, options: ClauseOptions): Findings {
  return findingsOf(on, conditionsOf(trainee, on, options, ''), referenceOf(trainee));
}

/**
 * 是否为毕业年度高校毕业生，供组合条款使用。 Whether the person belongs, for the clauses composed of it.
 *
 * @param trainee - The trainee.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @param at - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function judgeGraduationYearGraduate(trainee: Person, on: On, options: ClauseOptions, at: At = ''): Judgement {
  return allMet(conditionsOf(trainee, on, options, at));
}

/** A graduate of a school that counts, judged in the graduation year: of any other, nothing more is asked. */
function conditionsOf(trainee: Person, on: On, options: ClauseOptions, at: At): readonly Condition<Code>[] {
  const schools = on.reading.parenthesis === 'both-groups' ? collegesAndInstitutes : colleges;
  const graduate = ofSchools('not-a-graduate' as const, trainee, schools, at);
  if (graduate.met.truth === false) return [graduate];

  const judged = judgedDay(options);
  const inYear = inGraduationYear(trainee, judged, at);
  return ifBorn(
    on.reading['graduation-year'] === 'from-diploma'
      ? [graduate, inYear, fromDiploma(trainee, judged, at)]
      : [graduate, inYear],
    trainee,
    judged,
    at,
  );
}

function inGraduationYear(trainee: Person, judged: DayOrMissing, at: At): Condition<Code> {
  return {
    code: 'not-in-graduation-year',
    met: graduationYear(trainee, judged, at, (graduated, year) => year === graduated),
    said: () => {
      const { year, diplomaOn } = graduationOf(trainee);
      const [today] = judged;
      const issued = day(diplomaOn);
      return broken(
        'year',
        today === undefined ? null : yearOf(today),
        '=',
        count(year) ?? (issued === undefined ? null : yearOf(issued)),
        pathOf(at, 'graduation'),
      );
    },
  };
}

/** Under the other reading of the year: the diploma is issued. */
function fromDiploma(trainee: Person, judged: DayOrMissing, at: At): Condition<Code> {
  const issued = dayOrNone(graduationOf(trainee).diplomaOn);
  const diploma = [issued, () => graduationFact(trainee, 'diplomaOn', at)] as const;
  return {
    code: 'before-diploma',
    met: related(diploma, judged, (from, on) => on >= from),
    said: () => ({
      path: `${pathOf(at, 'graduation')}/diplomaOn`,
      actual: judged[0] ?? null,
      quantity: 'judgedOn',
      op: '>=',
      value: issued ?? null,
    }),
  };
}
