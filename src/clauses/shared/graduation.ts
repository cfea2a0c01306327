/** Graduation (毕业): what the clauses on graduates ask of it. */
import { type At, pathOf } from '../../kernel/ask.js';
import { fact } from '../../kernel/findings.js';
import { allOf, type Judgement, known, no, unknown } from '../../kernel/kleene.js';
import type { DayOrMissing } from '../../kernel/relation.js';
import type { Missing, MissingFact } from '../../kernel/result.js';
import type { Graduation, Trainee } from '../../model/trainee.js';
import { yearOf } from '../../values/calendar.js';
import { count, day, type Fields, fields, isObject, oneOf, referenceOf } from '../../values/read.js';
import type { Condition } from './membership.js';

/** 毕业学校类别。 Kinds of school that a graduation may be from. @internal */
export const graduationSchools = /* @__PURE__ */ Object.freeze(['college', 'technical-institute', 'other'] as const);

/** 高校，含技工院校。 The schools of 高校毕业生（含技工院校毕业生）: colleges, and technical institutes. @internal */
export const collegesAndInstitutes = /* @__PURE__ */ Object.freeze(['college', 'technical-institute'] as const);

/** 高校。 Colleges alone. @internal */
export const colleges = /* @__PURE__ */ Object.freeze(['college'] as const);

/** 有毕业情况的人。 Somebody with a graduation, done or to come. @internal */
export type Graduate = Fields<Pick<Trainee, 'reference' | 'graduation'>>;

/** 毕业情况。 The graduation of somebody; nothing is known where there is none. @internal */
export function graduationOf({ graduation }: Graduate): Fields<Graduation> {
  return fields<Graduation>(graduation);
}

/**
 * 毕业情况中缺少的一项；毕业情况本身不知道的，缺的就是它。
 *
 * A fact missing in a trainee's graduation; where nothing is known of the graduation, that itself.
 *
 * @param trainee - The trainee.
 * @param name - Name of the fact.
 * @param at - Where the trainee stands.
 * @returns The missing fact.
 * @internal
 */
export function graduationFact(trainee: Graduate, name: keyof Graduation, at: At): MissingFact {
  const path = pathOf(at, 'graduation');
  return fact(isObject(trainee.graduation) ? `${path}/${name}` : path, referenceOf(trainee));
}

/**
 * 毕业学校是否为某类学校；是否已经毕业，见 {@link graduatedBy}。
 *
 * Whether a trainee's graduation is of one of some kinds of school, done or to come; see {@link graduatedBy} for a
 * graduate.
 *
 * @param trainee - The trainee.
 * @param schools - The kinds of school that count.
 * @param at - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function graduateOf(trainee: Graduate, schools: readonly string[], at: At): Judgement {
  if (trainee.graduation === null) return no;
  const school = schoolOf(trainee);
  return school === null ? unknown(graduationFact(trainee, 'school', at)) : known(schools.includes(school));
}

/**
 * 毕业年份与某日所在年份的关系；毕业年份未给出的，取毕业证书日期的年份。两者都给出而不一致的，各取一次，
 * 结论不同即为未知。
 *
 * Whether the year of graduation stands in a relation to the year of a day. Where it is not given, that of the
 * diploma's date is taken; where both are given and differ, both are tried, and only an answer that they share counts.
 *
 * @param trainee - The trainee.
 * @param judged - The day.
 * @param at - Where the trainee stands.
 * @param relation - The relation of the two years.
 * @returns The judgement.
 * @internal
 */
export function graduationYear(
  trainee: Graduate,
  [on, noDay]: DayOrMissing,
  at: At,
  relation: (graduated: number, year: number) => boolean,
): Judgement {
  const { year, diplomaOn } = graduationOf(trainee);
  const issued = day(diplomaOn);
  const given = count(year);
  const other = issued === undefined ? given : yearOf(issued);
  const first = given ?? other;
  const asked = (...names: readonly ('year' | 'diplomaOn')[]): Missing[] =>
    names.map((name) => graduationFact(trainee, name, at));
  if (first === undefined || other === undefined)
    return unknown(...asked('year'), ...(on === undefined ? [noDay] : []));
  if (on === undefined) return unknown(...(first === other ? [] : asked('year', 'diplomaOn')), noDay);
  const answer = relation(first, yearOf(on));
  return answer === relation(other, yearOf(on)) ? known(answer) : unknown(...asked('year', 'diplomaOn'));
}

/**
 * 某日是否已为某类学校的毕业生：毕业年份已到，即自毕业年度的1月1日起（毕业年度高校毕业生也是毕业生）；
 * 毕业年份在后的是在校学生。
 *
 * Whether a trainee is a graduate of one of some kinds of school on a day: from 1 January of the year of graduation on,
 * as the notice itself speaks of graduates in their graduation year; who graduates in a later year is still a student.
 *
 * @param trainee - The trainee.
 * @param schools - The kinds of school that count.
 * @param judged - The day.
 * @param at - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function graduatedBy(trainee: Graduate, schools: readonly string[], judged: DayOrMissing, at: At): Judgement {
  const graduate = graduateOf(trainee, schools, at);
  return graduate.truth === false
    ? no
    : allOf([graduate, graduationYear(trainee, judged, at, (graduated, year) => graduated <= year)]);
}

/**
 * 毕业学校的类别，供说明之用。 The kind of school of a graduation, to say; none where there is no graduation.
 *
 * @param trainee - The trainee.
 * @returns The kind, or `null`.
 * @internal
 */
export function schoolOf(trainee: Graduate): (typeof graduationSchools)[number] | null {
  return oneOf(graduationOf(trainee).school, graduationSchools) ?? null;
}

/**
 * 以毕业学校为条件。 A condition that the graduation is of one of some kinds of school.
 *
 * @param code - Code of the violation.
 * @param trainee - The trainee.
 * @param schools - The kinds of school that count.
 * @param at - Where the trainee stands.
 * @returns The condition.
 * @internal
 */
export function ofSchools<Code extends string>(
  code: Code,
  trainee: Graduate,
  schools: readonly string[],
  at: At,
): Condition<Code> {
  return {
    code,
    met: graduateOf(trainee, schools, at),
    said: () => ({
      path: pathOf(at, 'graduation'),
      actual: schoolOf(trainee),
      quantity: 'school',
      op: 'in',
      value: schools,
    }),
  };
}
