/** Conditions (条件) of membership: facts about a person read into judgements, and findings made of them. */
import { employmentRelations } from '../model/codes.js';
import { yearOf, type CalendarDay } from '../policy/calendar.js';
import type { Clause, InForce } from '../policy/clause.js';
import { decide, fact, findings, inapplicable, violation, type Findings, type ViolationDetail } from './findings.js';
import { allOf, anyOf, known, no, not, unknown, yes, type Judgement } from './kleene.js';
import { count, day, fields, flag, isObject, oneOf, referenceOf } from './read.js';
import type { Missing, MissingFact } from './result.js';
import { addAll } from './add-all.js';

/** 条件：是否具备，不具备时说什么。 One condition: whether it is met, and what is said where it is not. */
export interface Condition<Code extends string> extends ViolationDetail {
  /** 是否具备。 Whether it is met. */
  readonly met: Judgement;
  /** 代码。 Code of the violation where it is not. */
  readonly code: Code;
}

/** 毕业学校类别。 Kinds of school that a graduation may be from. @internal */
export const graduationSchools = /* @__PURE__ */ Object.freeze(['college', 'technical-institute', 'other'] as const);

/**
 * 一项是非事实。 Whether a yes-or-no fact of a record holds.
 *
 * @param record - The record.
 * @param name - Name of the fact.
 * @param path - Where the record stands.
 * @returns The judgement.
 * @internal
 */
export function holds(record: unknown, name: string, path = ''): Judgement {
  const value = flag(fields(record as Readonly<Record<string, unknown>>)[name]);
  return value === undefined ? unknown(fact(`${path}/${name}`, referenceOf(record))) : known(value);
}

/**
 * 以一项是非事实为条件。 A condition that rests on one yes-or-no fact.
 *
 * @param code - Code of the violation.
 * @param record - The record.
 * @param name - Name of the fact.
 * @param path - Where the record stands.
 * @param wanted - What the fact must be.
 * @returns The condition.
 * @internal
 */
export function factCondition<Code extends string>(
  code: Code,
  record: unknown,
  name: string,
  path: string,
  wanted = true,
): Condition<Code> {
  const met = holds(record, name, path);
  return {
    code,
    met: wanted ? met : not(met),
    path: `${path}/${name}`,
    actual: !wanted,
    quantity: name,
    op: '=',
    value: wanted,
  };
}

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
 * Whether a trainee's graduation is of one of some kinds of school, done or to come; see {@link graduatedBy} for a graduate.
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

/** 某日；不知道的，缺少什么。 A day, and what is missing where it is not known: see `judgedDay`. @internal */
export type DayOrMissing = readonly [CalendarDay | undefined, Missing];

/**
 * 毕业年份与某日所在年份的关系；毕业年份未给出的，取毕业证书日期的年份。两者都给出而不一致的，各取一次，结论不同即为未知。
 *
 * Whether the year of graduation stands in a relation to the year of a day. Where it is not given, that of the diploma's
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
 * Whether a trainee is a graduate of one of some kinds of school on a day: from 1 January of the year of graduation on, as
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
 * 是否为企业职工：有劳动合同、劳务派遣或事实劳动关系。
 *
 * Whether a person is an employee of an enterprise: by contract, labour dispatch or de-facto employment.
 *
 * @param person - The person.
 * @param path - Where the person stands.
 * @returns The judgement.
 * @internal
 */
export function employeeOf(person: unknown, path: string): Judgement {
  const { employmentRelation } = fields(person as { readonly employmentRelation: unknown });
  if (employmentRelation === null) return no;
  return oneOf(employmentRelation, employmentRelations) === undefined
    ? unknown(fact(`${path}/employmentRelation`, referenceOf(person)))
    : yes;
}

/**
 * 某日是否已经出生；出生日期在该日之后的，其中必有一项有误，不下结论。
 *
 * Whether a person is born by a day. One whose birth date lies after it is known by a wrong date, or judged on a wrong day:
 * nothing is concluded then. An unknown birth date is nothing against it.
 *
 * @param person - The person.
 * @param judged - The day.
 * @param path - Where the person stands.
 * @returns The judgement: yes, or unknown.
 * @internal
 */
export function bornBy(person: unknown, [on]: DayOrMissing, path: string): Judgement {
  const born = day(fields(person as { readonly birthDate: unknown }).birthDate);
  return born !== undefined && on !== undefined && on < born
    ? unknown(fact(`${path}/birthDate`, referenceOf(person)))
    : yes;
}

/**
 * 以判断之日已经出生为前提的各条件。 Conditions of somebody who has to be born by the day judged on: none of them is met while
 * that is unknown, see {@link bornBy}.
 *
 * @param conditions - The conditions.
 * @param person - The person.
 * @param judged - The day.
 * @param path - Where the person stands.
 * @returns The conditions.
 * @internal
 */
export function ifBorn<Code extends string>(
  conditions: readonly Condition<Code>[],
  person: unknown,
  judged: DayOrMissing,
  path: string,
): readonly Condition<Code>[] {
  const born = bornBy(person, judged, path);
  return born.truth === true
    ? conditions
    : conditions.map((condition) => ({ ...condition, met: allOf([condition.met, born]) }));
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

/**
 * 两项内容之间的关系；有一项未知即未知，前一项已知没有即为否。
 *
 * Whether two things stand in a relation: unknown while one of them is, false where the first is known to be none.
 *
 * @param one - The first, `null` for known to be none, and what is missing where it is unknown.
 * @param other - The second, likewise.
 * @param relation - The relation.
 * @returns The judgement.
 * @internal
 */
export function related<A, B>(
  one: readonly [A | null | undefined, () => Missing],
  other: readonly [B | undefined, Missing],
  relation: (one: A, other: B) => boolean,
): Judgement {
  const [a, missingA] = one;
  const [b, missingB] = other;
  if (a === null) return no;
  if (a === undefined) return unknown(missingA(), ...(b === undefined ? [missingB] : []));
  return b === undefined ? unknown(missingB) : known(relation(a, b));
}

/**
 * 各条件全部具备。 Whether all conditions are met.
 *
 * @param conditions - The conditions.
 * @returns The judgement.
 * @internal
 */
export function allMet(conditions: readonly Condition<string>[]): Judgement {
  return allOf(conditions.map(({ met }) => met));
}

/**
 * 按各条件填写发现：每项不具备的为一处违反，未知的列出缺少的内容，不重复。
 *
 * Findings by conditions: each that is not met is a violation, what is unknown is missing, named once.
 *
 * @param on - The clause in force.
 * @param conditions - The conditions.
 * @param subject - Opaque reference of the person.
 * @returns Fresh findings.
 * @internal
 */
export function findingsOf<C extends Clause>(
  on: InForce<C>,
  conditions: readonly Condition<keyof C['messages'] & string>[],
  subject: string | undefined,
): Findings {
  const found = findings();
  const missing: Missing[] = [];
  for (const condition of conditions) {
    if (condition.met.truth === null) addAll(missing, condition.met.missing);
    else decide(found, condition.met, () => violation(on, condition.code, { ...condition, subject }));
  }
  addAll(found.missing, once(missing));
  return found;
}

/**
 * 以条款是否适用为前提：不适用的不论其余，是否适用未知的不下结论。
 *
 * Findings under a gate: inapplicable where it is shut; where it is unknown, nothing is concluded, and
 * what would decide it is missing too.
 *
 * @param gate - Whether the clause applies.
 * @param found - The findings if it does.
 * @returns The findings.
 * @internal
 */
export function gated(gate: Judgement, found: Findings): Findings {
  if (gate.truth === true) return found;
  if (gate.truth === false) return inapplicable();
  const undecided = findings();
  addAll(undecided.missing, once([...gate.missing, ...found.missing]));
  return undecided;
}

/**
 * 开放列举（“等”）：有一类相符即合格，并列出相符的各类；均不相符为不适用。
 *
 * An open list (等): passed where one group is met, with those that are; inapplicable where none is.
 *
 * @param groups - The judgement of each group, by its name.
 * @returns Fresh findings.
 * @internal
 */
export function openList(groups: Readonly<Record<string, Judgement>>): Findings {
  const met = Object.keys(groups).filter((name) => groups[name]?.truth === true);
  if (met.length > 0) return findings({ groups: met });
  const { truth, missing } = anyOf(Object.values(groups));
  if (truth === false) return inapplicable();
  const found = findings();
  addAll(found.missing, once(missing));
  return found;
}

/**
 * 去除重复的缺失内容。 What is missing, each thing once.
 *
 * @param missing - What is missing.
 * @returns The same without repetitions, in the same order.
 * @internal
 */
export function once(missing: readonly Missing[]): readonly Missing[] {
  const seen = new Set<string>();
  return missing.filter((each) => {
    const key = each.kind === 'fact' ? `${each.in}${each.path} ${each.subject ?? ''}` : JSON.stringify(each);
    return !seen.has(key) && seen.add(key);
  });
}
