import type { JsonPointer } from '../../json/pointer.js';
import { broken, entries, lacking, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, type ViolationDetail } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { anyOf, type Judgement, no, unknown, unknownOf, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, Row } from '../../kernel/result.js';
import type { SubsidyClaim } from '../../model/claim.js';
import type { ClassPlan, OpeningApproval } from '../../model/class-plan.js';
import type { AuthorityFinding } from '../../model/false-training.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { formatHours, UNITS_PER_HOUR } from '../../values/hours.js';
import { day, type Fields, fields, list } from '../../values/read.js';
import {
  certainlyAbsent,
  type ClassRoster,
  countHead,
  type HeadCount,
  type OnRoster,
  onRosterOf,
  readRoster,
  rosterLookup,
  wasPresent,
} from '../shared/claimed-roster.js';
import {
  type Books,
  type ClaimRow,
  enterClaim,
  enterClass,
  type EnteredClaim,
  type EnteredClass,
  enterFinding,
  openBooks,
  type RosterRow,
  type SharedContact,
  type Upheld,
  type WithinClass,
} from '../shared/false-training-books.js';
import { append, distinct, grouped } from '../shared/groups.js';
import { MOST_PAIRS, overlaps, type Slot } from '../shared/overlaps.js';
import type { Presence } from '../shared/presence.js';
import { FEWEST_MINUTES } from '../shared/timetable.js';

/** {@link checkFalseTrainingIndicators} 所读的班级字段。 What {@link checkFalseTrainingIndicators} reads of a class. */
export interface FalseTrainingClass extends Pick<ClassPlan, 'reference' | 'startDate' | 'endDate'> {
  /** 教学安排。 Schedule. */
  readonly sessions?: readonly Pick<
    NonNullable<ClassPlan['sessions']>[number],
    'reference' | 'date' | 'startTime' | 'endTime' | 'hours' | 'deliveredHours' | 'instructor'
  >[];
  /** 学员名册。 Roster. */
  readonly trainees?: readonly Pick<
    NonNullable<ClassPlan['trainees']>[number],
    'reference' | 'identityNumber' | 'telephone' | 'bankAccount'
  >[];
  /** 考勤。 Attendance record. */
  readonly attendance?: readonly Pick<
    NonNullable<ClassPlan['attendance']>[number],
    'trainee' | 'session' | 'date' | 'status'
  >[];
  /** 开班审批。 Decision on the opening. */
  readonly approval?: Pick<OpeningApproval, 'decision'> | null;
}

/** {@link checkFalseTrainingIndicators} 所读的申报字段。 What {@link checkFalseTrainingIndicators} reads of a claim. */
export interface FalseTrainingClaim extends Pick<
  SubsidyClaim,
  'reference' | 'class' | 'occupation' | 'submittedOn' | 'paidOn'
> {
  /** 申报的学员。 The trainees claimed for. */
  readonly trainees?: readonly Pick<
    NonNullable<SubsidyClaim['trainees']>[number],
    'trainee' | 'identityNumber' | 'level' | 'paidOn'
  >[];
}

/** 一批班级、申报和主管部门的认定。 A set of classes, claims and findings by the authority. */
export interface FalseTrainingIndicatorsRecord {
  /** 班级。 The classes. */
  readonly classes?: readonly FalseTrainingClass[];
  /** 补贴申报。 The claims. */
  readonly claims?: readonly FalseTrainingClaim[];
  /** 主管部门的认定。 Findings by the authority. */
  readonly authorityFindings?: readonly Pick<AuthorityFinding, 'reference' | 'class' | 'claim' | 'falseTraining'>[];
  /**
   * 其他班级：只用来与所查的班级、申报对照，自身不查。
   *
   * Other classes, of the same persons and instructors: the classes and claims looked into are held against them, they
   * themselves are not looked into.
   */
  readonly otherClasses?: readonly FalseTrainingClass[];
  /** 其他申报：只用来对照。 Other claims, likewise. */
  readonly otherClaims?: readonly FalseTrainingClaim[];
}

/** {@link checkFalseTrainingIndicators} 的选项。 Options of {@link checkFalseTrainingIndicators}. */
export interface FalseTrainingOptions extends ClauseOptions {
  /**
   * `reference`：没有给出证件号码的，视为没有号码，仅凭编号识别人员。 With `reference`, people whose identity number
   * is left out are taken to have none: they are told apart by reference alone, and the number is not asked for.
   */
  readonly identifiedBy?: 'reference' | undefined;
  /**
   * `part`：所给的班级和申报只是其中一部分，如一个班级的结算；`otherClasses`、`otherClaims` 没有给出的为未知。
   * 默认所给的即为全部。
   *
   * With `part`, the classes and claims are only some of those there are, as at the settlement of one class:
   * `otherClasses` and `otherClaims` are unknown where they are left out. By default what is given is all there is.
   */
  readonly set?: 'part' | undefined;
}

/** 条款常量：虚假培训线索。 The clause constant of {@link checkFalseTrainingIndicators}. */
export const falseTrainingIndicators = /* @__PURE__ */ freeze({
  id: 'false-training-indicators',
  function: 'checkFalseTrainingIndicators',
  title: { 'zh-CN': '虚假培训线索', en: 'Indicators of false training' },
  force: 'must-not',
  modal: { exact: '严惩', paragraph: 58, start: 28, end: 30 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    {
      document: source.number,
      locator: '四3',
      paragraph: 58,
      exact: '加强资金监管，对以虚假培训等套取、骗取资金的依法依纪严惩，',
      start: 2,
      end: 31,
    },
  ],
  parameters: {},
  readings: {},
  effect: {
    code: 'punished-by-law-and-discipline',
    basis: 'stated',
    'zh-CN': '依法依纪严惩',
    en: 'punished by law and discipline',
  },
  members: [],
  messages: {
    'sessions-overlap': {
      'zh-CN': '线索：学员{trainees}在两个班同时上课{actual}次，首次为{date}（另见{other}）。',
      en: 'Indicator: trainee {trainees} is in two classes at once, {actual} times, first on {date} (see {other}).',
    },
    'instructor-overlap': {
      'zh-CN': '线索：师资{instructor}同时上两节课{actual}次，首次为{date}（另见{other}）。',
      en: 'Indicator: instructor {instructor} teaches two sessions at once, {actual} times, first on {date} (see {other}).',
    },
    'more-overlaps': {
      'zh-CN': '线索：{person}同时上课的班级对数超过所列的{required}对。',
      en: 'Indicator: {person} is in more pairs of classes at once than the {required} listed.',
    },
    'claimed-twice': {
      'zh-CN': '线索：学员{trainees}的同一职业、等级申报了{actual}次（另见{others}）。',
      en: 'Indicator: trainee {trainees} is claimed {actual} times for one occupation and level (see {others}).',
    },
    'paid-and-claimed-again': {
      'zh-CN': '线索：学员{trainees}的同一职业、等级已于{actual}拨付，又有申报（另见{others}）。',
      en: 'Indicator: trainee {trainees} was paid for on {actual} and is claimed again for the same occupation and level (see {others}).',
    },
    'claimed-without-attendance': {
      'zh-CN': '线索：申报了学员{trainee}，考勤中没有可以算作其到课的记录（不能算的{notCounted}条；另见{other}）。',
      en: 'Indicator: trainee {trainee} is claimed with no attendance on record that counts (entries that do not: {notCounted}; see {other}).',
    },
    'attended-once': {
      'zh-CN': '线索：申报了学员{trainee}，应到{required}次，只到课{actual}次（另见{other}）。',
      en: 'Indicator: trainee {trainee} is claimed and was present {actual} of {required} times (see {other}).',
    },
    'claimed-under-another-number': {
      'zh-CN': '线索：申报的学员{trainee}与名册上同一编号的证件号码不同（另见{other}）。',
      en: 'Indicator: trainee {trainee} is claimed under another document number than on the roster (see {other}).',
    },
    'more-claimed-than-enrolled': {
      'zh-CN': '线索：申报{actual}人，名册只有{required}人（另见{other}）。',
      en: 'Indicator: {actual} claimed, {required} enrolled (see {other}).',
    },
    'claimed-before-start': {
      'zh-CN': '线索：{actual}提交申报，早于开班日期{required}（另见{other}）。',
      en: 'Indicator: claimed on {actual}, before the class began on {required} (see {other}).',
    },
    'claimed-though-refused': {
      'zh-CN': '线索：开班未获批准的班级申报了补贴（另见{other}）。',
      en: 'Indicator: a class whose opening was refused is claimed for (see {other}).',
    },
    'hours-over-clock': {
      'zh-CN':
        '线索：有{sessions}节课所记课时多于钟点所容（每课时按{minutes}分钟），首次为{date}：至多{required}课时，记{actual}课时（另见{other}）。',
      en: 'Indicator: more class hours than the clock allows (at {minutes} minutes each) in {sessions} sessions, first on {date}: {actual} where {required} fit (see {other}).',
    },
    'sessions-at-once': {
      'zh-CN': '线索：同一班级有{actual}节计课时的课在另一节尚未结束时开始，首次为{date}（另见{other}）。',
      en: 'Indicator: {actual} sessions of one class that count hours begin while another runs, first on {date} (see {other}).',
    },
    'teaches-own-class': {
      'zh-CN': '线索：学员{trainee}也是本班的师资（另见{other}）。',
      en: 'Indicator: trainee {trainee} teaches in the same class (see {other}).',
    },
    'shared-by-trainees': {
      'zh-CN': '线索：{actual}名学员（{trainees}）的“{field|term}”相同（另见{others}）。',
      en: 'Indicator: {actual} trainees ({trainees}) have the same {field|term} (see {others}).',
    },
    'false-training-found': {
      'zh-CN': '主管部门已认定虚假培训（{finding}）。',
      en: 'The authority has found false training ({finding}).',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(falseTrainingIndicators, source);

/**
 * > 加强资金监管，对以虚假培训等套取、骗取资金的依法依纪严惩，
 *
 * 在一批班级和申报中查找虚假培训（xūjiǎ péixùn）的线索：同一人在两个班的授课时间重叠（首尾相接不算）、
 * 同一师资同时上两节课、同一人同一职业同一等级重复申报（派遣单位和用工单位都申报的，同样列出）、
 * 申报而没有到课记录（记在本班没有的授课、日期、人员名下的不算）、申报多于名册。此外，凡记录中已有的内容，还查：
 * 课时多于钟点、同一班级两节课同时进行、学员兼本班师资、多名学员共用电话或账号、应到三次以上只到课一次、
 * 以另一证件号码申报、开班前申报、开班未获批准而申报、已拨付又申报；这些内容缺失的，不查，也不要求补充（如同变通，
 * 没有即为无），补充后可能出现新的线索。通知没有列举线索：每条线索是提醒，指出两处记录，由人判断；
 * 只有主管部门就所查的班级、申报（或未指明班级和申报）认定虚假培训的，才是违反并带后果。名册所列视为参加本班全部授课。
 * 到课不足一半的申报学员列入 `measured`。约束培训机构。
 *
 * Looks through classes and claims for indicators of false training: one person in overlapping sessions of two classes
 * (sessions that touch do not overlap), one instructor in two sessions at once, one person claimed more than once for
 * one occupation and level (also by agency and user of a dispatched worker), a claim for somebody without attendance
 * (an entry for a session, day or person that the class does not have is none), more claimed than enrolled. Besides, in
 * whatever the records already hold: more class hours than the clock allows, two sessions of one class at once, a
 * trainee who teaches in the class, one telephone or account of several trainees, presence at one of three or more
 * sessions, a claim under another document number, before the class began, although its opening was refused, or again
 * after it was paid. What is read for these alone is never asked for: left out, it shows nothing (as no departure is
 * none), and given later it may show something. Binds training institutions. The notice lists no indicator: each is a
 * warning that points at both records, for a person to judge; only a finding of false training by the authority, on a
 * class or claim looked into or on none in particular, is an error with its effect. Who is on a roster is taken to be
 * in every session of the class. The same number (normalised, never shown) is the same person; the same reference is,
 * unless the numbers beside it differ; `null` is known to have none. Claimed trainees present at fewer than half of the
 * sessions are in `measured`.
 *
 * 原文：[第58段](../../../docs/notice.md#p58)
 *
 * @param record - 班级、申报、主管部门的认定；用来对照的其他班级和申报。 Classes, claims, findings by the authority;
 * other classes and claims to hold them against.
 * @param options - 人员的识别、是否为全部、政策。 How people are told apart, whether this is all there is, and policy.
 * @returns `passed`：没有线索也没有认定；`failed`：有线索（提醒）或认定（违反）；`cantTell`：有未知；`inapplicable`：
 * 没有班级、申报和认定。 Passed without indicator or finding, failed with an indicator (warnings) or a finding
 * (error), cantTell where something is unknown, inapplicable where there is nothing to look through.
 *
 * @example
 * ```ts
 * import { checkFalseTrainingIndicators } from 'kunming-training-rules';
 *
 * const at = (startTime: string, endTime: string) => [{ date: '2022-06-01', startTime, endTime, instructor: null }];
 * const trainees = [{ reference: 'T1', identityNumber: null }];
 * const classes = [
 *   { reference: 'C1', sessions: at('08:00', '12:00'), trainees },
 *   { reference: 'C2', sessions: at('12:00', '16:00'), trainees },
 * ];
 * checkFalseTrainingIndicators({ classes, claims: [], authorityFindings: [] }).outcome; // => 'passed'
 *
 * // At the settlement of one class the others must be at hand too.
 * const [own, ...otherClasses] = classes;
 * const settled = { classes: [own ?? {}], claims: [], authorityFindings: [] };
 * checkFalseTrainingIndicators(settled, { set: 'part' }).outcome; // => 'cantTell'
 * checkFalseTrainingIndicators({ ...settled, otherClasses, otherClaims: [] }, { set: 'part' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkFalseTrainingIndicators } from 'kunming-training-rules';
 *
 * const at = (startTime: string, endTime: string) => [{ date: '2022-06-01', startTime, endTime, instructor: null }];
 * const trainees = [{ reference: 'T1', identityNumber: null }];
 * const classes = [
 *   { reference: 'C1', sessions: at('08:00', '12:00'), trainees },
 *   { reference: 'C2', sessions: at('11:00', '15:00'), trainees },
 * ];
 * const { violations } = checkFalseTrainingIndicators({ classes, claims: [], authorityFindings: [] });
 * violations.map(({ code, severity, path }) => [code, severity, path]); // => [['sessions-overlap', 'warning', '/classes/0/trainees/0']]
 * ```
 */
export function checkFalseTrainingIndicators(
  record: FalseTrainingIndicatorsRecord,
  options?: FalseTrainingOptions,
): ClauseResult {
  return judge(adopted, { expects }, record, options);
}

type On = InForce<typeof falseTrainingIndicators>;
type Code = keyof typeof falseTrainingIndicators.messages;

function expects(record: Fields<FalseTrainingIndicatorsRecord>, on: On, options: FalseTrainingOptions): Findings {
  const { set, identifiedBy } = fields<FalseTrainingOptions>(options);
  const index = falseTrainingIndex(options);
  const lacks = findings();
  const read = (name: keyof typeof record, add: FalseTrainingIndex['addFinding'], asked = true): boolean => {
    const all = asked ? entries(lacks, record, name) : list(record[name]);
    all?.forEach((entry, at) => {
      add(entry, `/${name}/${String(at)}`);
    });
    return all !== undefined || !asked;
  };
  const aside =
    (add: FalseTrainingIndex['addClass']): FalseTrainingIndex['addFinding'] =>
    (entry, path) => {
      add(entry, path, true);
    };
  const complete = [
    read('classes', index.addClass),
    read('claims', index.addClaim),
    read('otherClasses', aside(index.addClass), set === 'part'),
    read('otherClaims', aside(index.addClaim), set === 'part'),
  ];
  read('authorityFindings', index.addFinding);
  if (set !== undefined && set !== 'part') lacks.missing.push(fact('/set', undefined, 'options'));
  if (identifiedBy !== undefined && identifiedBy !== 'reference')
    lacks.missing.push(fact('/identifiedBy', undefined, 'options'));
  const found = index.finish(on, !complete.includes(false));
  if (lacks.missing.length > 0) found.applies = true;
  addAll(found.missing, lacks.missing);
  return found;
}

/**
 * 虚假培训线索的索引：逐个加入班级和申报，最后一次得出全部线索；所占内存只与需记住的键成比例。
 *
 * The index behind {@link checkFalseTrainingIndicators}, for a stream of records: takes classes, claims and findings
 * one at a time, keeps only keys and times of them, and gives the findings at the end, as often as asked.
 *
 * @internal
 */
export interface FalseTrainingIndex {
  /** 加入一个班级；`aside` 为只用来对照。 Takes a class, and the path that results go by; `aside`: to compare with. */
  readonly addClass: (plan: unknown, path: string, aside?: boolean) => void;
  /** 加入一项申报。 Takes a claim. */
  readonly addClaim: (claim: unknown, path: string, aside?: boolean) => void;
  /** 加入一项认定。 Takes a finding by the authority. */
  readonly addFinding: (finding: unknown, path: string) => void;
  /**
   * 得出结果；`complete` 为班级和申报均已加入。 The findings over what was taken; `complete`: every class and claim
   * was.
   */
  readonly finish: (on: On, complete?: boolean) => Findings;
}

/** As adopted, for {@link FalseTrainingIndex.finish}. @internal */
export const falseTrainingIndicatorsAdopted = adopted;

/**
 * 新的索引。 A new index.
 *
 * @param options - How people are told apart.
 * @returns The index, empty.
 * @internal
 */
export function falseTrainingIndex(options: FalseTrainingOptions = {}): FalseTrainingIndex {
  const books = openBooks(day(options.asOf), options.identifiedBy === 'reference');
  return {
    addClass: (plan, path, aside = false) => {
      enterClass(books, plan, path, aside);
    },
    addClaim: (claim, path, aside = false) => {
      enterClaim(books, claim, path, aside);
    },
    addFinding: (finding, path) => {
      enterFinding(books, finding, path);
    },
    finish: (on, complete = true) => finish(books, on, complete),
  };
}

/** What the indicators are looked for in, and where they are put down. */
interface Search {
  readonly books: Books;
  readonly on: On;
  readonly found: Findings;
  /** Whether every class and claim is in the books. */
  readonly complete: boolean;
  /** Who a row names; undefined where that is not certain. While records are missing only a number is. */
  readonly who: (row: RosterRow) => number | undefined;
}

function finish(books: Books, on: On, complete: boolean): Findings {
  const { classes, claims, upheld, cleared, noted, unidentified, people } = books;
  if (classes.length + claims.length + upheld.length + cleared + noted.missing.length === 0) return inapplicable();
  const found = findings();
  addAll(found.missing, noted.missing);
  addAll(found.missing, unidentified.missing);
  const who: Search['who'] = ({ reference, number }) =>
    number >= 0 || complete ? people.of(reference, number) : undefined;
  const search: Search = { books, on, found, complete, who };
  searchPeople(search);
  searchInstructors(search);
  searchPeopleClaimed(search);
  searchClaims(search);
  searchWithinClasses(search);
  searchContacts(search);
  searchAuthorityFindings(search);
  return found;
}

/** Each indicator is a warning, for a person to judge. */
function warn({ found, on }: Search, code: Code, detail: ViolationDetail): void {
  violate(found, on, code, { ...detail, severity: 'warning' });
}

/** People who are on the rosters of several classes: whether they are in two at once. */
function searchPeople(search: Search): void {
  const { books, found, who } = search;
  const { classes } = books;
  const asked = new Set<number>();
  for (const own of grouped(books.enrolments, who).values()) {
    if (own.length < 2) continue;
    const inClass = rowOfEachClass(own);
    const numbers = [...inClass.keys()];
    if (numbers.length < 2 || numbers.every((of) => classes[of]?.aside)) continue;
    for (const of of numbers) asked.add(of);
    sessionsOverlap(search, inClass);
  }
  for (const of of asked) addAll(found.missing, classes[of]?.untimed ?? []);
}

/** A person's row in each class: of several on one roster, that of the first reference. */
function rowOfEachClass(own: readonly RosterRow[]): ReadonlyMap<number, RosterRow> {
  const inClass = new Map<number, RosterRow>();
  for (const row of own) {
    const before = inClass.get(row.of);
    if (before === undefined || (row.reference ?? '') < (before.reference ?? '')) inClass.set(row.of, row);
  }
  return inClass;
}

/** 同一人在两个班的授课时间重叠: one person in overlapping sessions of two classes. */
function sessionsOverlap(search: Search, inClass: ReadonlyMap<number, RosterRow>): void {
  const { classes } = search.books;
  const slots = [...inClass.values()].flatMap(({ of, at }) =>
    (classes[of]?.slots ?? []).map((slot) => ({ ...slot, at })),
  );
  reportOverlaps(search, 'sessions-overlap', slots, 'trainees', (one, other) => {
    const trainees = distinct([inClass.get(one.of)?.reference, inClass.get(other.of)?.reference]);
    return { data: { trainees }, subject: trainees[0] };
  });
}

/** Instructors of the classes looked into. */
function searchInstructors(search: Search): void {
  for (const [instructor, { slots, missing, untimed, aside }] of search.books.teaching) {
    if (aside) continue;
    instructorOverlap(search, instructor, slots);
    // A single session is at no other time than itself.
    if (slots.length + untimed > 1) addAll(search.found.missing, missing);
  }
}

/** 同一师资同时上两节课: one instructor in two sessions at once. */
function instructorOverlap(search: Search, instructor: string, slots: readonly Slot[]): void {
  reportOverlaps(search, 'instructor-overlap', slots, 'sessions', () => ({
    data: { instructor },
    subject: instructor,
  }));
}

/** What names a person who is in two classes at once. */
type Naming = (one: Slot, other: Slot) => Pick<ViolationDetail, 'data' | 'subject'>;

/** Reports the pairs of classes in which somebody is at once. */
function reportOverlaps(
  search: Search,
  code: 'sessions-overlap' | 'instructor-overlap',
  slots: readonly Slot[],
  rows: 'trainees' | 'sessions',
  naming: Naming,
): void {
  const { classes } = search.books;
  const isAside = ({ of }: Slot): boolean => classes[of]?.aside !== false;
  const placeOf = ({ of, at }: Slot): JsonPointer => `${classes[of]?.path ?? ''}/${rows}/${String(at)}`;
  const { pairs, more } = overlaps(slots, code === 'instructor-overlap');
  for (const { one, other, date, times } of pairs) {
    const [own, beside] = isAside(one) ? [other, one] : [one, other];
    if (isAside(own)) continue;
    const { data, subject } = naming(one, other);
    const both = distinct([classes[one.of]?.reference, classes[other.of]?.reference]);
    warn(search, code, {
      path: placeOf(own),
      actual: times,
      quantity: 'overlaps',
      op: '=',
      value: 0,
      data: { other: placeOf(beside), date, ...data, classes: both },
      subject,
    });
  }
  const first = more ? slots.find((slot) => !isAside(slot)) : undefined;
  if (first !== undefined) moreOverlaps(search, placeOf(first), naming(first, first).subject);
}

/** More pairs of classes at once than are listed. */
function moreOverlaps(search: Search, path: JsonPointer, subject: string | undefined): void {
  const data = { person: subject ?? path };
  warn(search, 'more-overlaps', {
    path,
    actual: null,
    quantity: 'overlaps',
    op: '<=',
    value: MOST_PAIRS,
    data,
    subject,
  });
}

/** People who are claimed for several times, for one occupation and level. */
function searchPeopleClaimed(search: Search): void {
  const { books, who } = search;
  const isAside = (row: ClaimRow): boolean => books.claims[row.of]?.aside === true;
  const onRoster = rosterLookup(books, who);
  for (const own of grouped(books.claimed, (row) => who(row) ?? onRoster(row)).values()) {
    if (own.length < 2 || own.every(isAside)) continue;
    for (const rows of sameTraining(search, own)) {
      if (rows.length < 2 || rows.every(isAside)) continue;
      claimedTwice(search, rows);
      paidAndClaimedAgain(search, rows);
    }
  }
}

/** The rows of a person by occupation and level. */
function sameTraining({ books, found }: Search, own: readonly ClaimRow[]): Iterable<readonly ClaimRow[]> {
  const same = new Map<string, ClaimRow[]>();
  for (const row of own) {
    const { path = '', occupation } = books.claims[row.of] ?? {};
    if (occupation === undefined) found.missing.push(fact(`${path}/occupation`));
    if (row.level === undefined) found.missing.push(fact(`${placeIn(books, row)}/level`, row.reference));
    if (occupation !== undefined && row.level !== undefined) append(same, `${row.level ?? ''} ${occupation}`, row);
  }
  return same.values();
}

/** Where a row of a claim stands. */
function placeIn({ claims }: Books, { of, at }: ClaimRow): JsonPointer {
  return `${claims[of]?.path ?? ''}/trainees/${String(at)}`;
}

/** Whose the rows are, in which claims. */
function namesOf({ claims }: Books, rows: readonly ClaimRow[]): Readonly<Record<'trainees' | 'claims', string[]>> {
  return {
    trainees: distinct(rows.map(({ reference }) => reference)),
    claims: distinct(rows.map(({ of }) => claims[of]?.reference)),
  };
}

/** 同一人同一职业同一等级重复申报: claimed more than once for one occupation and level. */
function claimedTwice(search: Search, rows: readonly ClaimRow[]): void {
  const { books } = search;
  const isAside = (row: ClaimRow): boolean => books.claims[row.of]?.aside === true;
  const [path = '', ...others] = [...rows]
    .sort((a, b) => Number(isAside(a)) - Number(isAside(b)))
    .map((row) => placeIn(books, row));
  const names = namesOf(books, rows);
  warn(search, 'claimed-twice', {
    path,
    actual: rows.length,
    quantity: 'timesClaimed',
    op: '=',
    value: 1,
    data: { others, ...names },
    subject: names.trainees[0],
  });
}

/** 已拨付又申报: claimed again after it was paid. */
function paidAndClaimedAgain(search: Search, rows: readonly ClaimRow[]): void {
  const { books } = search;
  const paid = firstPaid(books, rows);
  const again = rows.filter(({ of }) => of !== paid?.row.of);
  if (paid === undefined || again.length === 0) return;
  const { row, paidOn } = paid;
  const claim = books.claims[row.of];
  const place = `${row.paidOn === undefined ? (claim?.path ?? '') : placeIn(books, row)}/paidOn`;
  const claims = again.map((each) => placeIn(books, each));
  // One of the claims looked into stands first.
  const [path = place, ...others] = claim?.aside === true ? [...claims, place] : [place, ...claims];
  const names = namesOf(books, rows);
  warn(search, 'paid-and-claimed-again', {
    path,
    actual: paidOn,
    quantity: 'paidOn',
    op: '=',
    value: null,
    data: { others, ...names },
    subject: names.trainees[0],
  });
}

/** The row that was paid first, and when; what is paid after the day one looks on is not paid yet. */
function firstPaid(
  { claims, asOf }: Books,
  rows: readonly ClaimRow[],
): { readonly row: ClaimRow; readonly paidOn: CalendarDay } | undefined {
  let first: { readonly row: ClaimRow; readonly paidOn: CalendarDay } | undefined;
  for (const row of rows) {
    const paidOn = row.paidOn ?? claims[row.of]?.paidOn;
    if (paidOn === undefined || (asOf !== undefined && paidOn > asOf)) continue;
    if (first === undefined || paidOn < first.paidOn) first = { row, paidOn };
  }
  return first;
}

/** Claims, held against their classes. */
function searchClaims(search: Search): void {
  const { found } = search;
  const seldom: Row[] = [];
  for (const [own, claims] of claimsByClass(search)) {
    searchClaimed(search, own, claims, seldom);
    for (const claim of claims) {
      if (claim.aside) continue;
      claimedThoughRefused(search, own, claim);
      claimedBeforeStart(search, own, claim);
    }
  }
  if (seldom.length > 0) found.measured = { ...found.measured, seldomPresent: seldom };
}

/** The claims for each class looked into; a class that is in nothing handed over is missing. */
function claimsByClass({ books, found }: Search): ReadonlyMap<EnteredClass, readonly EnteredClaim[]> {
  const byReference = new Map(
    books.classes.filter(({ aside }) => !aside).map((each) => [each.reference, each] as const),
  );
  return grouped(books.claims, ({ of, path, aside }) => {
    const own = of === undefined ? undefined : byReference.get(of);
    if (of !== undefined && own === undefined && !aside) found.missing.push(fact(`${path}/class`, of));
    return own;
  });
}

/** Somebody whom a class is claimed for. */
interface ClaimedPerson {
  readonly own: EnteredClass;
  readonly roster: ClassRoster;
  readonly row: ClaimRow;
  readonly on: OnRoster;
}

/** Those claimed for of one class: whether they are on its roster and were present, and how many they are. */
function searchClaimed(search: Search, own: EnteredClass, claims: readonly EnteredClaim[], seldom: Row[]): void {
  const { books, found } = search;
  const { presence } = own;
  if (presence === undefined) return;
  const roster = readRoster(books, own, presence);
  const figures = new Map(presence.seldom.map((each) => [each[0], each]));
  const heads: HeadCount = { people: new Set(), known: roster.known };
  let asked = false;
  for (const claim of claims) {
    for (const row of books.claimed.slice(claim.first, claim.first + claim.rows)) {
      const on = onRosterOf(roster, row);
      countHead(heads, row, on, () => placeIn(books, row));
      if (claim.aside) continue;
      const person: ClaimedPerson = { own, roster, row, on };
      if (on.another !== undefined) {
        claimedUnderAnotherNumber(search, person, on.another);
        continue;
      }
      const times = on.enrolment && figures.get(on.enrolment.at);
      if (times !== undefined) attendedOnce(search, person, times, seldom);
      if (wasPresent(roster, row, on)) continue;
      if (certainlyAbsent(roster, row)) claimedWithoutAttendance(search, person);
      else asked = true;
    }
  }
  if (asked) addAll(found.missing, presence.unattested);
  moreClaimedThanEnrolled(search, own, claims, heads);
}

/** 以另一证件号码申报: claimed under another document number than on the roster. */
function claimedUnderAnotherNumber(search: Search, { own, row }: ClaimedPerson, another: RosterRow): void {
  const here = placeIn(search.books, row);
  warn(
    search,
    'claimed-under-another-number',
    broken('identityNumber', null, '=', null, here, {
      data: {
        other: `${own.path}/trainees/${String(another.at)}/identityNumber`,
        trainee: row.reference ?? here,
      },
      subject: row.reference,
    }),
  );
}

/** 应到三次以上只到课一次: present at one of three or more sessions. Who was at fewer than half is noted. */
function attendedOnce(
  search: Search,
  { own, row }: ClaimedPerson,
  [, timesPresent, timesHeld]: Presence['seldom'][number],
  seldom: Row[],
): void {
  const here = placeIn(search.books, row);
  const named = { trainee: row.reference ?? here, class: own.reference ?? null };
  seldom.push({ ...named, timesPresent, timesHeld });
  if (timesPresent !== 1 || timesHeld < 3) return;
  warn(search, 'attended-once', {
    path: here,
    actual: 1,
    quantity: 'sessionsAttended',
    op: '=',
    value: timesHeld,
    data: { other: `${own.path}/attendance`, ...named },
    subject: row.reference,
  });
}

/** 申报而没有到课记录: claimed without attendance. */
function claimedWithoutAttendance(search: Search, { own, roster, row }: ClaimedPerson): void {
  const { reference } = row;
  const here = placeIn(search.books, row);
  warn(search, 'claimed-without-attendance', {
    path: here,
    actual: 0,
    quantity: 'sessionsAttended',
    op: '>=',
    value: 1,
    data: {
      other: `${own.path}/attendance`,
      trainee: reference ?? here,
      class: own.reference ?? null,
      notCounted: roster.presence.notCounted?.get(reference ?? '') ?? 0,
    },
    subject: reference,
  });
}

/** 申报多于名册: more claimed than enrolled. */
function moreClaimedThanEnrolled(
  search: Search,
  { path, reference, enrolled }: EnteredClass,
  [claim]: readonly EnteredClaim[],
  { people, known }: HeadCount,
): void {
  if (claim === undefined || enrolled === undefined || people.size <= enrolled || !known) return;
  warn(search, 'more-claimed-than-enrolled', {
    path: `${claim.path}/trainees`,
    actual: people.size,
    quantity: 'enrolled',
    op: '<=',
    value: enrolled,
    data: { other: `${path}/trainees`, class: reference ?? null, claim: claim.reference ?? null },
  });
}

/** 开班未获批准而申报: claimed although the opening was refused. */
function claimedThoughRefused(search: Search, own: EnteredClass, claim: EnteredClaim): void {
  if (!own.refused) return;
  warn(search, 'claimed-though-refused', {
    path: `${claim.path}/class`,
    actual: 'refused',
    quantity: 'approval',
    op: '!=',
    value: 'refused',
    data: { other: `${own.path}/approval/decision` },
  });
}

/** 开班前申报: claimed before the class began. */
function claimedBeforeStart(search: Search, { path, startDate }: EnteredClass, claim: EnteredClaim): void {
  const { submittedOn } = claim;
  if (submittedOn === undefined || startDate === undefined || submittedOn >= startDate) return;
  warn(
    search,
    'claimed-before-start',
    broken('submittedOn', submittedOn, '>=', startDate, claim.path, { data: { other: `${path}/startDate` } }),
  );
}

/** What shows within one class. */
function searchWithinClasses(search: Search): void {
  for (const own of search.books.within) {
    teachesOwnClass(search, own);
    hoursOverClock(search, own);
    sessionsAtOnce(search, own);
  }
}

/** 学员兼本班师资: a trainee who teaches in the class. */
function teachesOwnClass(search: Search, { path, teaching }: WithinClass): void {
  for (const { trainee, session } of teaching) {
    const here = `${path}/trainees/${String(trainee.at)}`;
    warn(search, 'teaches-own-class', {
      path: here,
      actual: true,
      quantity: 'instructor',
      op: '=',
      value: false,
      data: { trainee: trainee.reference ?? here, other: session },
      subject: trainee.reference,
    });
  }
}

/** 课时多于钟点: more class hours than the clock allows. */
function hoursOverClock(search: Search, { path, overClock: over }: WithinClass): void {
  if (over === undefined) return;
  const { slot, name, amount, sessions } = over;
  const here = `${path}/sessions/${String(slot.at)}`;
  const hours = formatHours((amount * UNITS_PER_HOUR) / 100);
  const fit = formatHours(((slot.end - slot.start) * UNITS_PER_HOUR) / FEWEST_MINUTES);
  warn(
    search,
    'hours-over-clock',
    broken(name, hours, '<=', fit, here, {
      data: { other: `${here}/startTime`, date: slot.date, minutes: FEWEST_MINUTES, sessions },
    }),
  );
}

/** 同一班级两节课同时进行: two sessions of one class at once. */
function sessionsAtOnce(search: Search, { path, atOnce: both }: WithinClass): void {
  if (both === undefined) return;
  const { one, other, times } = both;
  warn(search, 'sessions-at-once', {
    path: `${path}/sessions/${String(other.at)}`,
    actual: times,
    quantity: 'overlaps',
    op: '=',
    value: 0,
    data: { other: `${path}/sessions/${String(one.at)}`, date: other.date },
  });
}

/** Telephones and accounts that several rows on rosters bear. */
function searchContacts(search: Search): void {
  const { classes, enrolments, shared } = search.books;
  for (const { field, rows } of shared.values()) {
    const own = rows.map((row) => enrolments[row]).filter((row) => row !== undefined);
    if (own.every(({ of }) => classes[of]?.aside !== false)) continue;
    if (onOneRoster(own) || areSeveral(search, own)) sharedByTrainees(search, field, own);
  }
}

/** Whether two of the rows are of one roster, under two names. */
function onOneRoster(rows: readonly RosterRow[]): boolean {
  const before = new Map<number, RosterRow>();
  return rows.some((row) => {
    const other = before.get(row.of);
    before.set(row.of, row);
    return other !== undefined && (row.reference === undefined || row.reference !== other.reference);
  });
}

/** Whether the rows are of people who are surely different. */
function areSeveral({ books: { people }, complete }: Search, rows: readonly RosterRow[]): boolean {
  if (!complete) return false;
  const settled = rows.filter(({ reference, number }) => people.settled(reference, number));
  return new Set(settled.map(({ reference, number }) => people.of(reference, number))).size > 1;
}

/** 多名学员共用电话或账号: one telephone or account of several trainees. */
function sharedByTrainees(search: Search, field: SharedContact['field'], rows: readonly RosterRow[]): void {
  const { classes } = search.books;
  const isAside = ({ of }: RosterRow): boolean => classes[of]?.aside !== false;
  const placeOf = ({ of, at }: RosterRow): JsonPointer => `${classes[of]?.path ?? ''}/trainees/${String(at)}/${field}`;
  const [path = '', ...others] = [...rows].sort((a, b) => Number(isAside(a)) - Number(isAside(b))).map(placeOf);
  const trainees = distinct(rows.map(({ reference }) => reference));
  warn(search, 'shared-by-trainees', {
    path,
    actual: new Set(rows.map((row) => row.reference ?? placeOf(row))).size,
    quantity: field,
    op: '<=',
    value: 1,
    data: { others, trainees, field },
    subject: trainees[0],
  });
}

/** What the authority has found: an error with its effect where it is on what is looked into. */
function searchAuthorityFindings(search: Search): void {
  const { books, found } = search;
  found.effective = false;
  if (books.upheld.length === 0) return;
  const concerns = concernsOf(books);
  let elsewhere = 0;
  for (const finding of books.upheld) {
    const concern = concerns(finding);
    if (concern.truth === true) falseTrainingFound(search, finding);
    else if (concern.truth === false) elsewhere++;
    lacking(found, concern);
  }
  if (elsewhere > 0) found.measured = { ...found.measured, findingsElsewhere: elsewhere };
}

/** Tells whether a finding is on a class or a claim looked into, or on none in particular. */
function concernsOf({ classes, claims, leftOut }: Books): (finding: Upheld) => Judgement {
  const ownClasses = classes.filter(({ aside }) => !aside);
  const ownClaims = claims.filter(({ aside }) => !aside);
  const own = {
    class: new Set([...ownClasses.map(({ reference }) => reference), ...ownClaims.map(({ of }) => of)]),
    claim: new Set(ownClaims.map(({ reference }) => reference)),
  };
  // One that does not say which it is may be the one.
  const unnamed = (all: readonly (EnteredClass | EnteredClaim)[]): readonly Missing[] =>
    all.filter(({ reference }) => reference === undefined).map(({ path }) => fact(`${path}/reference`));
  const nameless = {
    class: [...unnamed(ownClasses), ...leftOut.class],
    claim: [...unnamed(ownClaims), ...leftOut.claim],
  };
  const about = (finding: Upheld, name: 'class' | 'claim'): Judgement => {
    const named = finding[name];
    if (named === undefined) return unknown(fact(`${finding.path}/${name}`, finding.reference));
    if (named === null) return no;
    if (own[name].has(named)) return yes;
    return nameless[name].length > 0 ? unknownOf(nameless[name]) : no;
  };
  return (finding) =>
    finding.class === null && finding.claim === null ? yes : anyOf([about(finding, 'class'), about(finding, 'claim')]);
}

/** 主管部门已认定虚假培训: the authority has found false training. */
function falseTrainingFound({ found, on }: Search, { path, reference }: Upheld): void {
  found.effective = true;
  violate(found, on, 'false-training-found', {
    path,
    actual: true,
    quantity: 'falseTraining',
    op: '=',
    value: false,
    data: { finding: reference ?? path },
    subject: reference,
  });
}
