/** Whom on the roster of a class a claim is for (申报的学员), and whether they were present. */
import { type Books, type ClaimRow, type EnteredClass, rosterOf, type RosterRow } from './false-training-books.js';
import { UNKNOWN_NUMBER } from './persons.js';
import type { Presence } from './presence.js';

/**
 * 一个班级的名册和到课情况，与其申报对照，不论其他班级怎样写。
 *
 * The roster of one class with its attendance: all that a claim for the class is held against, whatever other classes
 * say.
 *
 * @internal
 */
export interface ClassRoster {
  /** 到课情况。 Who was present. */
  readonly presence: Presence;
  /** 按编号。 By reference. */
  readonly byReference: ReadonlyMap<string | undefined, RosterRow>;
  /** 按证件号码。 By number. */
  readonly byNumber: ReadonlyMap<number, RosterRow>;
  /** 到课的各人的号码。 Numbers of those present. */
  readonly present: ReadonlySet<number>;
  /** 是否有人到课。 Whether anybody was present. */
  readonly anybody: boolean;
  /** 是否人人的编号和号码都已知。 Whether everybody on it is known, by reference and number. */
  readonly known: boolean;
}

/**
 * 读出一个班级的名册。 Reads the roster of a class.
 *
 * @param books - The books.
 * @param own - The class.
 * @param presence - Who was present in it.
 * @returns The roster.
 * @internal
 */
export function readRoster(books: Books, own: EnteredClass, presence: Presence): ClassRoster {
  const rows = rosterOf(books, own);
  const numbered = rows.filter(({ number }) => number >= 0);
  const isPresent = ({ at }: RosterRow): boolean => (presence.onRoster?.[at] ?? 0) > 0;
  return {
    presence,
    byReference: new Map(rows.map((row) => [row.reference, row])),
    byNumber: new Map(numbered.map((row) => [row.number, row])),
    present: new Set(numbered.filter(isPresent).map(({ number }) => number)),
    anybody: presence.elsewhere !== undefined || rows.some(isPresent),
    known: own.enrolled !== undefined && rows.every(isKnown),
  };
}

/** Whether somebody is known, by reference and number. */
function isKnown({ reference, number }: RosterRow): boolean {
  return reference !== undefined && number !== UNKNOWN_NUMBER;
}

/** 申报中的一行是名册上的谁。 Who of a roster a row of a claim is for. @internal */
export interface OnRoster {
  /** 名册上的一行。 The row on the roster. */
  readonly enrolment: RosterRow | undefined;
  /** 编号相同、号码不同的一行。 The row of the same reference that bears another number. */
  readonly another: RosterRow | undefined;
  /** 其号码。 The number of the person. */
  readonly number: number;
}

/**
 * 申报中的一行是名册上的谁：按编号，否则按证件号码。
 *
 * Who of a roster a row of a claim is for: by reference, unless it bears another number there; else by number.
 *
 * @param roster - The roster.
 * @param row - The row of the claim.
 * @returns Who it is.
 * @internal
 */
export function onRosterOf({ byReference, byNumber }: ClassRoster, row: ClaimRow): OnRoster {
  const named = row.reference === undefined ? undefined : byReference.get(row.reference);
  const differs = named !== undefined && named.number >= 0 && row.number >= 0 && named.number !== row.number;
  const enrolment = (differs ? undefined : named) ?? byNumber.get(row.number);
  return {
    enrolment,
    another: differs ? named : undefined,
    number: row.number >= 0 ? row.number : (enrolment?.number ?? row.number),
  };
}

/**
 * 是否到课：按名册上的位置、号码或名册之外的编号。 Whether somebody claimed for was present: by place on the roster,
 * by number, or by a reference that is on no roster known whole.
 *
 * @param roster - The roster.
 * @param row - The row of the claim.
 * @param on - Who of the roster it is for.
 * @returns True where an entry that counts says so.
 * @internal
 */
export function wasPresent({ presence, present }: ClassRoster, { reference }: ClaimRow, on: OnRoster): boolean {
  const { enrolment, number } = on;
  return (
    (enrolment !== undefined && (presence.onRoster?.[enrolment.at] ?? 0) > 0) ||
    present.has(number) ||
    (reference !== undefined && presence.elsewhere?.has(reference) === true)
  );
}

/**
 * 没有到课是否可以确定：号码未知的，可能就是到课的人。
 *
 * Whether somebody of whom no entry says so was certainly not present. While somebody's number is not known, it may be
 * the number of somebody who was.
 *
 * @param roster - The roster.
 * @param row - The row of the claim.
 * @returns True where nothing that is still missing could say otherwise.
 * @internal
 */
export function certainlyAbsent({ presence, anybody, known }: ClassRoster, row: ClaimRow): boolean {
  return presence.unattested.length === 0 && (!anybody || (known && isKnown(row)));
}

/** 申报了多少人。 How many a class is claimed for. @internal */
export interface HeadCount {
  /** 各不相同的人。 The different persons, by number, place on the roster, reference or place in the claim. */
  readonly people: Set<number | string>;
  /** 是否人人都已知。 Whether everybody is known. */
  known: boolean;
}

/**
 * 计入一人。 Counts somebody who is claimed for.
 *
 * @param heads - The count.
 * @param row - The row of the claim.
 * @param on - Who of the roster it is for.
 * @param here - Where the row stands.
 * @internal
 */
export function countHead(heads: HeadCount, row: ClaimRow, { enrolment, number }: OnRoster, here: () => string): void {
  heads.known &&= isKnown(row);
  if (number >= 0) heads.people.add(number);
  else if (enrolment !== undefined) heads.people.add(`#${String(enrolment.at)}`);
  else heads.people.add(row.reference ?? here());
}

/** Who a row of a claim without a number is by the roster of its class. @internal */
export type RosterLookup = (row: ClaimRow) => number | undefined;

/**
 * 没有号码、仅凭编号不能确定的申报学员，按其班级的名册是谁。
 *
 * Who a row of a claim without a number is by the roster of its class, for where its reference alone does not tell.
 *
 * @param books - The books.
 * @param who - Who a row on a roster names.
 * @returns Tells who a row of a claim is.
 * @internal
 */
export function rosterLookup(books: Books, who: (row: RosterRow) => number | undefined): RosterLookup {
  const byReference = new Map(books.classes.map((each) => [each.reference, each]));
  const rosters = new Map<EnteredClass, ReadonlyMap<string | undefined, RosterRow>>();
  return ({ of, reference, number }) => {
    if (reference === undefined || number === UNKNOWN_NUMBER) return undefined;
    const own = byReference.get(books.claims[of]?.of);
    if (own?.reference === undefined) return undefined;
    let roster = rosters.get(own);
    if (roster === undefined) {
      roster = new Map(rosterOf(books, own).map((each) => [each.reference, each]));
      rosters.set(own, roster);
    }
    const named = roster.get(reference);
    return named && who(named);
  };
}
