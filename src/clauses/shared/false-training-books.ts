/**
 * The books (台账) in which false training is looked for: classes, claims, findings of the authority and the persons in
 * them, entered one after the other. They keep keys and times, never the records themselves.
 */
import { skillLevels } from '../../definitions/codes.js';
import { normaliseIdentifier } from '../../definitions/identifiers.js';
import type { JsonPointer } from '../../json/pointer.js';
import { need, orNone, pathOf } from '../../kernel/ask.js';
import { fact, type Findings, findings } from '../../kernel/findings.js';
import type { Missing } from '../../kernel/result.js';
import type { SubsidyClaim } from '../../model/claim.js';
import type { ClassPlan, OpeningApproval } from '../../model/class-plan.js';
import type { AuthorityFinding } from '../../model/false-training.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import {
  day,
  type Fields,
  fields,
  flag,
  isBlank,
  isObject,
  list,
  oneOf,
  referenceOf,
  text,
} from '../../values/read.js';
import type { Slot } from './overlaps.js';
import { type Persons, persons, UNKNOWN_NUMBER } from './persons.js';
import { type Presence, presenceIn } from './presence.js';
import { type AtOnce, atOnce, type OverClock, overClock, type Timetable, timetableOf } from './timetable.js';

/** 记入台账的班级。 A class as it is entered. @internal */
export interface EnteredClass {
  /** 位置。 Where it stands. */
  readonly path: JsonPointer;
  /** 编号。 Its reference. */
  readonly reference: string | undefined;
  /** 是否只用来对照。 Whether others are only held against it. */
  readonly aside: boolean;
  /** 时间已知的授课。 The sessions whose times are known. */
  readonly slots: readonly Slot[];
  /** 其余各节缺少什么。 What is missing to know the times of the others. */
  readonly untimed: readonly Missing[];
  /** 其学员在 `enrolments` 中从何处起。 Where its rows begin among the enrolments. */
  readonly first: number;
  /** 名册人数。 How many its roster has. */
  readonly enrolled: number | undefined;
  /** 到课情况；只用来对照的没有。 Who was present; none of a class that others are only held against. */
  readonly presence: Presence | undefined;
  /** 开班日期。 When it begins. */
  readonly startDate: CalendarDay | undefined;
  /** 开班是否未获批准。 Whether its opening was refused. */
  readonly refused: boolean;
}

/** 名册上的一行。 One person's row on a roster: of which class, where on it, who. @internal */
export interface RosterRow {
  /** 班级或申报的序号。 Number of the class, or of the claim. */
  readonly of: number;
  /** 在其中的序号。 Where on its list. */
  readonly at: number;
  /** 人员编号。 Reference of the person. */
  readonly reference: string | undefined;
  /** 证件号码的序号，见 `Persons`。 The number's own number: see `Persons`. */
  readonly number: number;
}

/** 记入台账的申报。 A claim as it is entered. @internal */
export interface EnteredClaim {
  /** 位置。 Where it stands. */
  readonly path: JsonPointer;
  /** 编号。 Its reference. */
  readonly reference: string | undefined;
  /** 是否只用来对照。 Whether others are only held against it. */
  readonly aside: boolean;
  /** 班级编号。 Reference of the class that it is for. */
  readonly of: string | undefined;
  /** 职业（工种）。 The occupation. */
  readonly occupation: string | undefined;
  /** 提交日期。 When it was made. */
  readonly submittedOn: CalendarDay | undefined;
  /** 拨付日期。 When it was paid. */
  readonly paidOn: CalendarDay | undefined;
  /** 其学员在 `claimed` 中从何处起。 Where its rows begin among those claimed for. */
  readonly first: number;
  /** 有多少行。 How many there are. */
  readonly rows: number;
}

/** 申报中的一行。 One person's row in a claim. @internal */
export interface ClaimRow extends RosterRow {
  /** 等级；`null` 为不分等级。 The level; `null`: none. */
  readonly level: string | null | undefined;
  /** 为其拨付的日期。 When it was paid for the person. */
  readonly paidOn: CalendarDay | undefined;
}

/** 一名师资在各班级的授课。 What an instructor teaches, in all classes. @internal */
export interface Teaching {
  /** 时间已知的授课。 The sessions whose times are known. */
  readonly slots: Slot[];
  /** 其余各节缺少什么。 What is missing to know the times of the others. */
  readonly missing: Missing[];
  /** 其余有多少节。 How many others there are. */
  untimed: number;
  /** 是否只在用来对照的班级授课。 Whether only in classes that others are held against. */
  aside: boolean;
}

/** 在一个班级之内就能看出的。 What shows within one class. @internal */
export interface WithinClass {
  /** 班级的位置。 Where the class stands. */
  readonly path: JsonPointer;
  /**
   * 兼本班师资的学员，及其首节课的位置。 Trainees who teach in it, and where the first session stands that they teach.
   */
  readonly teaching: readonly { readonly trainee: RosterRow; readonly session: JsonPointer }[];
  /**
   * 课时多于钟点所容的首节，及有多少节。 The first session with more class hours than its time allows, and how many
   * there are.
   */
  readonly overClock: (OverClock & { readonly sessions: number }) | undefined;
  /** 同时进行的授课。 Sessions that run at once. */
  readonly atOnce: AtOnce | undefined;
}

/** 一个电话或账号，及有该电话或账号的各行。 A telephone or account, and the rows on rosters that bear it. @internal */
export interface SharedContact {
  /** 是哪一项。 Which of the two. */
  readonly field: Contact;
  /** 各行在 `enrolments` 中的序号。 Numbers of the rows among the enrolments. */
  readonly rows: number[];
}

/** 认定了虚假培训的一项认定。 A finding of the authority that found false training. @internal */
export interface Upheld {
  /** 位置。 Where it stands. */
  readonly path: JsonPointer;
  /** 编号。 Its reference. */
  readonly reference: string | undefined;
  /** 班级编号；`null` 为不针对班级。 Reference of the class; `null`: about none. */
  readonly class: string | null | undefined;
  /** 申报编号；`null` 为不针对申报。 Reference of the claim; `null`: about none. */
  readonly claim: string | null | undefined;
}

const contacts = /* @__PURE__ */ Object.freeze(['telephone', 'bankAccount'] as const);
type Contact = (typeof contacts)[number];

/** 台账。 The books. @internal */
export interface Books {
  /** 查看之日。 The day one looks on. */
  readonly asOf: CalendarDay | undefined;
  /** 没有给出证件号码的，是否视为没有号码。 Whether an identity number that is left out is taken for none. */
  readonly byReference: boolean;
  /** 谁是谁。 Who is whom. */
  readonly people: Persons;
  /** 班级。 The classes. */
  readonly classes: EnteredClass[];
  /** 申报。 The claims. */
  readonly claims: EnteredClaim[];
  /** 各班名册上的各行。 The rows on the rosters of all classes. */
  readonly enrolments: RosterRow[];
  /** 各项申报中的各行。 The rows in all claims. */
  readonly claimed: ClaimRow[];
  /** 按师资。 By instructor. */
  readonly teaching: Map<string, Teaching>;
  /** 按电话、账号：最先有的一行。 By a telephone or account, the first row that bears it. */
  readonly contacts: Readonly<Record<Contact, Map<string, number>>>;
  /** 有多行相同的电话、账号。 The telephones and accounts of several rows. */
  readonly shared: Map<string, SharedContact>;
  /** 各班之内看得出的。 What shows within a class, of those where something does. */
  readonly within: WithinClass[];
  /** 认定了虚假培训的。 Findings of false training. */
  readonly upheld: Upheld[];
  /** 没有认定虚假培训的认定有多少。 How many findings found none. */
  cleared: number;
  /** 不是班级或申报的项，可能是任何一个。 Entries that are no class or claim, and may be any. */
  readonly leftOut: Readonly<Record<'class' | 'claim', Missing[]>>;
  /** 缺少什么。 What is missing. */
  readonly noted: Findings;
  /** 要知道谁是谁，缺少什么。 What is missing to know who is whom. */
  readonly unidentified: Findings;
}

/**
 * 新的台账。 New books.
 *
 * @param asOf - The day one looks on.
 * @param byReference - Whether an identity number that is left out is taken for none.
 * @returns The books, empty.
 * @internal
 */
export function openBooks(asOf: CalendarDay | undefined, byReference: boolean): Books {
  return {
    asOf,
    byReference,
    people: persons(),
    classes: [],
    claims: [],
    enrolments: [],
    claimed: [],
    teaching: new Map(),
    contacts: { telephone: new Map(), bankAccount: new Map() },
    shared: new Map(),
    within: [],
    upheld: [],
    cleared: 0,
    leftOut: { class: [], claim: [] },
    noted: findings(),
    unidentified: findings(),
  };
}

/**
 * 记入一个班级。 Enters a class.
 *
 * @param books - The books.
 * @param given - The class.
 * @param path - Where it stands.
 * @param aside - Whether others are only held against it.
 * @internal
 */
export function enterClass(books: Books, given: unknown, path: JsonPointer, aside: boolean): void {
  const { noted, unidentified, enrolments, classes } = books;
  if (!isObject(given)) {
    leaveOut(books, 'class', path, aside);
    return;
  }
  const plan = fields<ClassPlan>(given);
  need(noted, plan, 'sessions', list, path);
  const timetable = timetableOf(plan, path, classes.length);
  addAll(noted.missing, timetable.untaught);
  enterTeaching(books, timetable, aside);
  const trainees = need(unidentified, plan, 'trainees', list, path);
  const first = enrolments.length;
  enterRoster(books, trainees ?? [], path);
  if (!aside) enterWithin(books, timetable, path, first);
  const presence = aside ? undefined : presenceIn(plan, path);
  addAll(noted.missing, presence?.strangers ?? []);
  classes.push({
    path,
    reference: text(plan.reference),
    aside,
    slots: timetable.timed.map(({ slot }) => slot),
    untimed: timetable.untimed,
    first,
    enrolled: trainees?.length,
    presence,
    startDate: day(plan.startDate),
    refused: fields<OpeningApproval>(plan.approval).decision === 'refused',
  });
}

/** An entry that is no object is itself what is missing. */
function leaveOut({ noted, leftOut }: Books, kind: 'class' | 'claim', path: JsonPointer, aside: boolean): void {
  const missing = fact(path);
  noted.missing.push(missing);
  if (!aside) leftOut[kind].push(missing);
}

function enterTeaching({ teaching }: Books, { taught }: Timetable, aside: boolean): void {
  for (const [instructor, { slots, missing, untimed }] of taught) {
    const known = teaching.get(instructor);
    if (known === undefined) {
      teaching.set(instructor, { slots, missing: [...missing], untimed, aside });
      continue;
    }
    addAll(known.slots, slots);
    addAll(known.missing, missing);
    known.untimed += untimed;
    known.aside &&= aside;
  }
}

function enterRoster(books: Books, trainees: readonly unknown[], path: JsonPointer): void {
  const { enrolments, classes } = books;
  const of = classes.length;
  let at = -1;
  const here = (): JsonPointer => `${path}/trainees/${String(at)}`;
  for (const entry of trainees) {
    at++;
    const { reference, number } = identify(books, entry, 'reference', here);
    enrolments.push({ of, at, reference, number });
    enterContacts(books, fields(entry));
  }
}

/** Who a row is about; notes what is missing to know it. */
function identify(
  { people, unidentified, byReference }: Books,
  row: unknown,
  name: 'reference' | 'trainee',
  at: () => JsonPointer,
): Pick<RosterRow, 'reference' | 'number'> {
  const leaves = fields<{ reference: string; trainee: string; identityNumber: string | null }>(row);
  const reference = text(leaves[name]);
  const given = leaves.identityNumber;
  const none = given === null || isBlank(given) || byReference;
  const number = people.note(reference, text(given) ?? (none ? null : undefined));
  if (!isObject(row)) {
    unidentified.missing.push(fact(at()));
    return { reference, number };
  }
  if (reference === undefined) unidentified.missing.push(fact(pathOf(at, name)));
  if (number === UNKNOWN_NUMBER) unidentified.missing.push(fact(pathOf(at, 'identityNumber'), reference));
  return { reference, number };
}

/** Takes note of the telephone and account of the row that was entered last. */
function enterContacts({ contacts: first, shared, enrolments }: Books, leaves: Fields<Record<Contact, string>>): void {
  const row = enrolments.length - 1;
  for (const field of contacts) {
    const written = text(leaves[field]);
    const value = written && normaliseIdentifier(written).replace(/^\+86|[-()]/gu, '');
    if (!value) continue;
    const before = first[field].get(value);
    if (before === undefined) {
      first[field].set(value, row);
      continue;
    }
    const key = `${field} ${String(before)}`;
    const known = shared.get(key);
    if (known === undefined) shared.set(key, { field, rows: [before, row] });
    else known.rows.push(row);
  }
}

/** What shows within one class: who teaches and is taught, and what does not fit the clock, or the schedule. */
function enterWithin(books: Books, { taught, timed }: Timetable, path: JsonPointer, first: number): void {
  const teaching: { trainee: RosterRow; session: JsonPointer }[] = [];
  for (let row = first; row < books.enrolments.length; row++) {
    const trainee = books.enrolments[row];
    const session = taught.get(trainee?.reference ?? '')?.first;
    if (trainee !== undefined && session !== undefined) teaching.push({ trainee, session });
  }
  const over = overClock(timed);
  const [earliest] = over;
  const both = atOnce(timed);
  if (teaching.length + over.length > 0 || both !== undefined)
    books.within.push({
      path,
      teaching,
      overClock: earliest && { ...earliest, sessions: over.length },
      atOnce: both,
    });
}

/**
 * 记入一项申报。 Enters a claim.
 *
 * @param books - The books.
 * @param given - The claim.
 * @param path - Where it stands.
 * @param aside - Whether others are only held against it.
 * @internal
 */
export function enterClaim(books: Books, given: unknown, path: JsonPointer, aside: boolean): void {
  const { noted, unidentified, claims, claimed } = books;
  if (!isObject(given)) {
    leaveOut(books, 'claim', path, aside);
    return;
  }
  const claim = fields<SubsidyClaim>(given);
  const trainees = need(unidentified, claim, 'trainees', list, path);
  const of = claims.length;
  claims.push({
    path,
    reference: referenceOf(claim),
    aside,
    of: need(noted, claim, 'class', text, path),
    occupation: text(claim.occupation),
    submittedOn: day(claim.submittedOn),
    paidOn: day(claim.paidOn),
    first: claimed.length,
    rows: trainees?.length ?? 0,
  });
  let at = -1;
  const here = (): JsonPointer => `${path}/trainees/${String(at)}`;
  for (const entry of trainees ?? []) {
    at++;
    const { level, paidOn } = fields<NonNullable<SubsidyClaim['trainees']>[number]>(entry);
    const { reference, number } = identify(books, entry, 'trainee', here);
    claimed.push({ of, at, reference, number, level: levelOrNone(level), paidOn: day(paidOn) });
  }
}

const levelOrNone = /* @__PURE__ */ orNone((level) => oneOf(level, skillLevels));
const textOrNone = /* @__PURE__ */ orNone(text);

/**
 * 记入一项认定。 Enters a finding of the authority.
 *
 * @param books - The books.
 * @param given - The finding.
 * @param path - Where it stands.
 * @internal
 */
export function enterFinding(books: Books, given: unknown, path: JsonPointer): void {
  if (!isObject(given)) {
    books.noted.missing.push(fact(path));
    return;
  }
  const finding = fields<AuthorityFinding>(given);
  const reference = referenceOf(finding);
  const falseTraining = need(books.noted, finding, 'falseTraining', flag, path, reference);
  if (falseTraining === false) books.cleared++;
  if (falseTraining !== true) return;
  books.upheld.push({ path, reference, class: textOrNone(finding.class), claim: textOrNone(finding.claim) });
}

/**
 * 名册上的各行。 The rows on the roster of a class.
 *
 * @param books - The books.
 * @param own - The class.
 * @returns The rows.
 * @internal
 */
export function rosterOf({ enrolments }: Books, { first, enrolled = 0 }: EnteredClass): readonly RosterRow[] {
  return enrolments.slice(first, first + enrolled);
}
