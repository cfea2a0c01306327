/** Graduation (毕业): what the clauses on graduates ask of it. */
import type { DayOrMissing } from '../../kernel/conditions.js';
import { fact } from '../../kernel/findings.js';
import { allOf, type Judgement, known, no, unknown } from '../../kernel/kleene.js';
import type { Missing, MissingFact } from '../../kernel/result.js';
import { yearOf } from '../../values/calendar.js';
import { count, day, fields, isObject, oneOf, referenceOf } from '../../values/read.js';

/** 毕业学校类别。 Kinds of school that a graduation may be from. @internal */
export const graduationSchools = /* @__PURE__ */ Object.freeze(['college', 'technical-institute', 'other'] as const);

/**
 * 毕业情况中缺少的一项；毕业情况本身不知道的，缺的就是它。
 *
 * A fact missing in a trainee's graduation; where nothing is known of the graduation, that itself.
 *
 * @param trainee - The trainee.
 * @param name - Name of the fact.
 * @param path - Where the trainee stands.
 * @returns The missing fact.
 * @internal
 */
export function graduationFact(trainee: unknown, name: string, path: string): MissingFact {
  const { graduation } = fields(trainee as { readonly graduation: unknown });
  return fact(isObject(graduation) ? `${path}/graduation/${name}` : `${path}/graduation`, referenceOf(trainee));
}

/**
 * 毕业学校是否为某类学校；是否已经毕业，见 {@link graduatedBy}。
 *
 * Whether a trainee's graduation is of one of some kinds of school, done or to come; see {@link graduatedBy} for a
 * graduate.
 *
 * @param trainee - The trainee.
 * @param schools - The kinds of school that count.
 * @param path - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function graduateOf(trainee: unknown, schools: readonly string[], path: string): Judgement {
  const { graduation } = fields(trainee as { readonly graduation: unknown });
  if (graduation === null) return no;
  const school = schoolOf(trainee);
  return school === null ? unknown(graduationFact(trainee, 'school', path)) : known(schools.includes(school));
}

/**
 * 毕业年份与某日所在年份的关系；毕业年份未给出的，取毕业证书日期的年份。两者都给出而不一致的，各取一次，结论不同即为未知。
 *
 * Whether the year of graduation stands in a relation to the year of a day. Where it is not given, that of the
 * diploma's
 * date is taken; where both are given and differ, both are tried, and only an answer that they share counts.
 *
 * @param trainee - The trainee.
 * @param judged - The day.
 * @param path - Where the trainee stands.
 * @param relation - The relation of the two years.
 * @returns The judgement.
 * @internal
 */
export function graduationYear(
  trainee: unknown,
  [on, noDay]: DayOrMissing,
  path: string,
  relation: (graduated: number, year: number) => boolean,
): Judgement {
  const { graduation } = fields(trainee as { readonly graduation: unknown });
  const { year, diplomaOn } = fields(graduation as { readonly year: unknown; readonly diplomaOn: unknown });
  const issued = day(diplomaOn);
  const given = count(year);
  const other = issued === undefined ? given : yearOf(issued);
  const first = given ?? other;
  const asked = (...names: readonly string[]): Missing[] => names.map((name) => graduationFact(trainee, name, path));
  if (first === undefined || other === undefined)
    return unknown(...asked('year'), ...(on === undefined ? [noDay] : []));
  if (on === undefined) return unknown(...(first === other ? [] : asked('year', 'diplomaOn')), noDay);
  const answer = relation(first, yearOf(on));
  return answer === relation(other, yearOf(on)) ? known(answer) : unknown(...asked('year', 'diplomaOn'));
}

/**
 * 某日是否已为某类学校的毕业生：毕业年份已到，即自毕业年度的1月1日起（毕业年度高校毕业生也是毕业生）；毕业年份在后的是在校学生。
 *
 * Whether a trainee is a graduate of one of some kinds of school on a day: from 1 January of the year of graduation on,
 * as
 * the notice itself speaks of graduates in their graduation year; who graduates in a later year is still a student.
 *
 * @param trainee - The trainee.
 * @param schools - The kinds of school that count.
 * @param judged - The day.
 * @param path - Where the trainee stands.
 * @returns The judgement.
 * @internal
 */
export function graduatedBy(
  trainee: unknown,
  schools: readonly string[],
  judged: DayOrMissing,
  path: string,
): Judgement {
  const graduate = graduateOf(trainee, schools, path);
  return graduate.truth === false
    ? no
    : allOf([graduate, graduationYear(trainee, judged, path, (graduated, year) => graduated <= year)]);
}

/**
 * 毕业学校的类别，供说明之用。 The kind of school of a graduation, to say; none where there is no graduation.
 *
 * @param trainee - The trainee.
 * @returns The kind, or `null`.
 * @internal
 */
export function schoolOf(trainee: unknown): (typeof graduationSchools)[number] | null {
  const { graduation } = fields(trainee as { readonly graduation: unknown });
  return oneOf(fields(graduation as { readonly school: unknown }).school, graduationSchools) ?? null;
}
