/** What the clauses on persons ask of one: employment, and having been born. */
import { employmentRelations } from '../../definitions/codes.js';
import { type At, orNone, pathOf, whether } from '../../kernel/ask.js';
import { fact } from '../../kernel/findings.js';
import { allOf, type Judgement, unknown, yes } from '../../kernel/kleene.js';
import type { DayOrMissing } from '../../kernel/relation.js';
import type { Trainee } from '../../model/trainee.js';
import { among, day, type Fields, referenceOf } from '../../values/read.js';
import type { Condition } from './membership.js';

const relationOrNone = /* @__PURE__ */ orNone(/* @__PURE__ */ among(employmentRelations));

/**
 * 是否为企业职工：有劳动合同、劳务派遣或事实劳动关系。
 *
 * Whether a person is an employee of an enterprise: by contract, labour dispatch or de-facto employment.
 *
 * @param person - The person.
 * @param at - Where the person stands.
 * @returns The judgement.
 * @internal
 */
export function employeeOf(person: Fields<Pick<Trainee, 'reference' | 'employmentRelation'>>, at: At): Judgement {
  const subject = referenceOf(person);
  return whether(person, 'employmentRelation', relationOrNone, (relation) => relation !== null, at, subject);
}

/** 已知出生日期的人。 Somebody who was born on a day. @internal */
export type Born = Fields<Pick<Trainee, 'reference' | 'birthDate'>>;

/**
 * 某日是否已经出生；出生日期在该日之后的，其中必有一项有误，不下结论。
 *
 * Whether a person is born by a day. One whose birth date lies after it is known by a wrong date, or judged on a wrong
 * day: nothing is concluded then. An unknown birth date is nothing against it.
 *
 * @param person - The person.
 * @param judged - The day.
 * @param at - Where the person stands.
 * @returns The judgement: yes, or unknown.
 * @internal
 */
export function bornBy(person: Born, [on]: DayOrMissing, at: At): Judgement {
  const born = day(person.birthDate);
  return born !== undefined && on !== undefined && on < born
    ? unknown(fact(pathOf(at, 'birthDate'), referenceOf(person)))
    : yes;
}

/**
 * 以判断之日已经出生为前提的各条件。 Conditions of somebody who has to be born by the day judged on: none of them is
 * met while that is unknown, see {@link bornBy}.
 *
 * @param conditions - The conditions.
 * @param person - The person.
 * @param judged - The day.
 * @param at - Where the person stands.
 * @returns The conditions.
 * @internal
 */
export function ifBorn<Code extends string>(
  conditions: readonly Condition<Code>[],
  person: Born,
  judged: DayOrMissing,
  at: At,
): readonly Condition<Code>[] {
  const born = bornBy(person, judged, at);
  return born.truth === true
    ? conditions
    : conditions.map((condition) => ({ ...condition, met: allOf([condition.met, born]) }));
}
