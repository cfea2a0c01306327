import { skillLevels } from '../../definitions/codes.js';
import { normaliseIdentifier } from '../../definitions/identifiers.js';
import { type Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, violation, type ViolationDetail } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult, MissingFact, Row } from '../../kernel/result.js';
import type { SubsidyClaim } from '../../model/claim.js';
import type { ClassPlan, OpeningApproval } from '../../model/class-plan.js';
import type { AuthorityFinding } from '../../model/false-training.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { formatHours, UNITS_PER_HOUR } from '../../values/hours.js';
import { day, fields, flag, isBlank, list, oneOf, referenceOf, text } from '../../values/read.js';
import { MOST_PAIRS, overlaps, type Slot } from '../shared/overlaps.js';
import { persons, UNKNOWN_NUMBER } from '../shared/persons.js';
import { type Presence, presenceIn } from '../shared/presence.js';
import { atOnce, FEWEST_MINUTES, overClock, type Timetable, timetableOf } from '../shared/timetable.js';

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
   * `reference`：没有给出证件号码的，视为没有号码，仅凭编号识别人员。 With `reference`, people whose identity number is left out
   * are taken to have none: they are told apart by reference alone, and the number is not asked for.
   */
  readonly identifiedBy?: 'reference' | undefined;
  /**
   * `part`：所给的班级和申报只是其中一部分，如一个班级的结算；`otherClasses`、`otherClaims` 没有给出的为未知。默认所给的即为全部。
   *
   * With `part`, the classes and claims are only some of those there are, as at the settlement of one class:
   * `otherClasses` and
   * `otherClaims` are unknown where they are left out. By default what is given is all there is.
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
      document: '昆人社通〔2022〕34号',
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

const adopted = /* @__PURE__ */ adopt(falseTrainingIndicators);

/**
 * > 加强资金监管，对以虚假培训等套取、骗取资金的依法依纪严惩，
 *
 * 在一批班级和申报中查找虚假培训（xūjiǎ péixùn）的线索：同一人在两个班的授课时间重叠（首尾相接不算）、同一师资同时上两节课、
 * 同一人同一职业同一等级重复申报（派遣单位和用工单位都申报的，同样列出）、申报而没有到课记录（记在本班没有的授课、日期、人员名下的不算）、
 * 申报多于名册。此外，凡记录中已有的内容，还查：课时多于钟点、同一班级两节课同时进行、学员兼本班师资、多名学员共用电话或账号、应到三次以上
 * 只到课一次、以另一证件号码申报、开班前申报、开班未获批准而申报、已拨付又申报；这些内容缺失的，不查，也不要求补充（如同变通，没有即为无），
 * 补充后可能出现新的线索。通知没有列举线索：每条线索是提醒，指出两处记录，由人判断；只有主管部门就所查的班级、申报（或未指明班级和申报）
 * 认定虚假培训的，才是违反并带后果。名册所列视为参加本班全部授课。到课不足一半的申报学员列入 `measured`。
 *
 * Looks through classes and claims for indicators of false training: one person in overlapping sessions of two classes
 * (sessions that touch do not overlap), one instructor in two sessions at once, one person claimed more than once for
 * one
 * occupation and level (also by agency and user of a dispatched worker), a claim for somebody without attendance (an
 * entry
 * for a session, day or person that the class does not have is none), more claimed than enrolled. Besides, in whatever
 * the
 * records already hold: more class hours than the clock allows, two sessions of one class at once, a trainee who
 * teaches in
 * the class, one telephone or account of several trainees, presence at one of three or more sessions, a claim under
 * another
 * document number, before the class began, although its opening was refused, or again after it was paid. What is read
 * for
 * these alone is never asked for: left out, it shows nothing (as no departure is none), and given later it may show
 * something.
 * The notice lists no indicator: each is a warning that points at both records, for a person to judge; only a finding
 * of
 * false training by the authority, on a class or claim looked into or on none in particular, is an error with its
 * effect.
 * Who is on a roster is taken to be in every session of the class. The same number (normalised, never shown) is the
 * same
 * person; the same reference is, unless the numbers beside it differ; `null` is known to have none. Claimed trainees
 * present
 * at fewer than half of the sessions are in `measured`.
 *
 * 原文：[第58段](../../../docs/notice.md#p58)
 *
 * @param record - 班级、申报、主管部门的认定；用来对照的其他班级和申报。 Classes, claims, findings by the authority; other classes
 * and claims to hold them against.
 * @param options - 人员的识别、是否为全部、政策。 How people are told apart, whether this is all there is, and policy.
 * @returns `passed`：没有线索也没有认定；`failed`：有线索（提醒）或认定（违反）；`cantTell`：有未知；`inapplicable`：没有班级、申报和认定。
 * Passed without indicator or finding, failed with an indicator (warnings) or a finding (error), cantTell where
 * something
 * is unknown, inapplicable where there is nothing to look through.
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
  return judge(adopted, body, record, options);
}

type On = InForce<typeof falseTrainingIndicators>;
type Code = keyof typeof falseTrainingIndicators.messages;

function body(record: FalseTrainingIndicatorsRecord, on: On, options: FalseTrainingOptions): Findings {
  const given = fields(record);
  const index = falseTrainingIndex(options);
  const lacking: MissingFact[] = [];
  const read = (
    name: keyof FalseTrainingIndicatorsRecord,
    add: (entry: unknown, path: string) => void,
    asked = true,
  ): boolean => {
    const entries = list(given[name]);
    entries?.forEach((entry, at) => {
      add(entry, `/${name}/${String(at)}`);
    });
    if (entries === undefined && asked) lacking.push(fact(`/${name}`));
    return entries !== undefined || !asked;
  };
  const part = options.set === 'part';
  const complete = [
    read('classes', index.addClass),
    read('claims', index.addClaim),
    read(
      'otherClasses',
      (entry, path) => {
        index.addClass(entry, path, true);
      },
      part,
    ),
    read(
      'otherClaims',
      (entry, path) => {
        index.addClaim(entry, path, true);
      },
      part,
    ),
  ];
  read('authorityFindings', index.addFinding);
  if (options.set !== undefined && !part) lacking.push(fact('/set', undefined, 'options'));
  const identifiedBy: unknown = options.identifiedBy;
  if (identifiedBy !== undefined && identifiedBy !== 'reference')
    lacking.push(fact('/identifiedBy', undefined, 'options'));
  const found = index.finish(on, !complete.includes(false));
  if (lacking.length > 0) found.applies = true;
  addAll(found.missing, lacking);
  return found;
}

/** One person's row on a roster: of which class, where on it, who. */
interface Enrolment {
  readonly of: number;
  readonly at: number;
  readonly reference: string | undefined;
  readonly number: number;
}

/** One person's row in a claim. */
interface ClaimRow extends Enrolment {
  readonly level: string | null | undefined;
  readonly paidOn: string | undefined;
}

interface IndexedClass {
  readonly path: string;
  readonly reference: string | undefined;
  /** Whether others are only held against it. */
  readonly aside: boolean;
  readonly slots: readonly Slot[];
  /** Why its times are not all known. */
  readonly untimed: readonly MissingFact[];
  /** Where its rows begin among the enrolments, and how many there are. */
  readonly first: number;
  readonly enrolled: number | undefined;
  readonly presence: Presence | undefined;
  readonly startDate: string | undefined;
  readonly refused: boolean;
}

interface IndexedClaim {
  readonly path: string;
  readonly reference: string | undefined;
  readonly aside: boolean;
  readonly of: string | undefined;
  readonly occupation: string | undefined;
  readonly submittedOn: string | undefined;
  readonly paidOn: string | undefined;
  /** Where its rows begin, and how many there are. */
  readonly first: number;
  readonly rows: number;
}

/** What an instructor teaches, in all classes. */
interface Teaching {
  readonly slots: Slot[];
  readonly missing: MissingFact[];
  untimed: number;
  aside: boolean;
}

interface UpheldFinding {
  readonly path: string;
  readonly reference: string | undefined;
  readonly class: string | null | undefined;
  readonly claim: string | null | undefined;
}

/** What the index keeps. */
interface Books {
  readonly options: FalseTrainingOptions;
  readonly people: ReturnType<typeof persons>;
  readonly classes: IndexedClass[];
  readonly claims: IndexedClaim[];
  readonly enrolments: Enrolment[];
  readonly rows: ClaimRow[];
  readonly teaching: Map<string, Teaching>;
  /** By a telephone or account, the first row that bears it; and the rows, where there are several. */
  readonly contacts: Readonly<Record<Contact, Map<string, number>>>;
  readonly sharing: Map<string, { readonly field: Contact; readonly rows: number[] }>;
  readonly hints: (readonly [Code, ViolationDetail])[];
  readonly upheld: UpheldFinding[];
  /** Findings of the authority that found none. */
  cleared: number;
  readonly missing: MissingFact[];
  readonly unidentified: MissingFact[];
}

const contactFields = /* @__PURE__ */ Object.freeze(['telephone', 'bankAccount'] as const);
type Contact = (typeof contactFields)[number];

/**
 * 虚假培训线索的索引：逐个加入班级和申报，最后一次得出全部线索；所占内存只与需记住的键成比例。
 *
 * The index behind {@link checkFalseTrainingIndicators}, for a stream of records: takes classes, claims and findings
 * one at
 * a time, keeps only keys and times of them, and gives the findings at the end, as often as asked.
 *
 * @internal
 */
export interface FalseTrainingIndex {
  /**
   * 加入一个班级；`aside` 为只用来对照。 Takes a class, and the path that results name it by; `aside`: only to hold others against.
   */
  readonly addClass: (plan: unknown, path: string, aside?: boolean) => void;
  /** 加入一项申报。 Takes a claim. */
  readonly addClaim: (claim: unknown, path: string, aside?: boolean) => void;
  /** 加入一项认定。 Takes a finding by the authority. */
  readonly addFinding: (finding: unknown, path: string) => void;
  /** 得出结果；`complete` 为班级和申报均已加入。 The findings over all that was taken; `complete`: every class and claim was. */
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
  const books: Books = {
    options,
    people: persons(),
    classes: [],
    claims: [],
    enrolments: [],
    rows: [],
    teaching: new Map(),
    contacts: { telephone: new Map(), bankAccount: new Map() },
    sharing: new Map(),
    hints: [],
    upheld: [],
    cleared: 0,
    missing: [],
    unidentified: [],
  };
  return {
    addClass: (plan, path, aside = false) => {
      addClass(books, plan, path, aside);
    },
    addClaim: (claim, path, aside = false) => {
      addClaim(books, claim, path, aside);
    },
    addFinding: (finding, path) => {
      addFinding(books, finding, path);
    },
    finish: (on, complete = true) => finish(books, on, complete),
  };
}

function addClass(books: Books, plan: unknown, path: string, aside: boolean): void {
  const { missing, unidentified, enrolments } = books;
  const leaves = fields(plan as ClassPlan);
  const of = books.classes.length;
  if (list(leaves.sessions) === undefined) missing.push(fact(`${path}/sessions`));
  const timetable = timetableOf(plan, path, of);
  addAll(missing, timetable.untaught);
  teach(books, timetable, aside);
  const trainees = list(leaves.trainees);
  if (trainees === undefined) unidentified.push(fact(`${path}/trainees`));
  const first = enrolments.length;
  for (const [at, entry] of (trainees ?? []).entries()) {
    const here = `${path}/trainees/${String(at)}`;
    const named = identify(books, entry, 'reference', here);
    enrolments.push({ of, at, ...named });
    noteContacts(books, entry);
    const taught = aside ? undefined : timetable.taught.get(named.reference ?? '');
    if (taught !== undefined)
      books.hints.push([
        'teaches-own-class',
        {
          path: here,
          actual: true,
          quantity: 'instructor',
          op: '=',
          value: false,
          data: { trainee: named.reference ?? here, other: taught.first },
          subject: named.reference,
        },
      ]);
  }
  const presence = aside ? undefined : presenceIn(plan, path);
  addAll(missing, presence?.strangers ?? []);
  books.classes.push({
    path,
    reference: text(leaves.reference),
    aside,
    slots: timetable.timed.map(({ slot }) => slot),
    untimed: timetable.untimed,
    first,
    enrolled: trainees?.length,
    presence,
    startDate: day(leaves.startDate),
    refused: fields(leaves.approval as OpeningApproval).decision === 'refused',
  });
  if (!aside) addAll(books.hints, clockHints(timetable, path));
}

/** Who a row is about; notes what is missing to know it. */
function identify(
  { people, unidentified, options }: Books,
  row: unknown,
  name: 'reference' | 'trainee',
  path: string,
): Pick<Enrolment, 'reference' | 'number'> {
  const leaves = fields(row as { readonly reference: 0; readonly trainee: 0; readonly identityNumber: 0 });
  const reference = text(leaves[name]);
  const noNumber =
    leaves.identityNumber === null || isBlank(leaves.identityNumber) || options.identifiedBy === 'reference'
      ? null
      : undefined;
  const number = people.note(reference, text(leaves.identityNumber) ?? noNumber);
  if (reference === undefined) unidentified.push(fact(`${path}/${name}`));
  if (number === UNKNOWN_NUMBER) unidentified.push(fact(`${path}/identityNumber`, reference));
  return { reference, number };
}

/** Takes note of the telephone and account of the row that was entered last. */
function noteContacts({ contacts, sharing, enrolments }: Books, entry: unknown): void {
  const leaves = fields(entry as Readonly<Record<Contact, unknown>>);
  const row = enrolments.length - 1;
  for (const field of contactFields) {
    const written = text(leaves[field]);
    const value = written && normaliseIdentifier(written).replace(/^\+86|[-()]/gu, '');
    if (!value) continue;
    const first = contacts[field].get(value);
    if (first === undefined) {
      contacts[field].set(value, row);
      continue;
    }
    const shared = sharing.get(`${field} ${String(first)}`);
    if (shared === undefined) sharing.set(`${field} ${String(first)}`, { field, rows: [first, row] });
    else shared.rows.push(row);
  }
}

function teach({ teaching }: Books, { taught }: Timetable, aside: boolean): void {
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

/** What does not fit the clock, or the schedule, within one class. */
function clockHints({ timed }: Timetable, path: string): readonly (readonly [Code, ViolationDetail])[] {
  const hints: (readonly [Code, ViolationDetail])[] = [];
  const at = (slot: Slot): string => `${path}/sessions/${String(slot.at)}`;
  const over = overClock(timed);
  const [first] = over;
  if (first !== undefined) {
    const { slot, name, amount } = first;
    const fits = formatHours(((slot.end - slot.start) * UNITS_PER_HOUR) / FEWEST_MINUTES);
    const data = { other: `${at(slot)}/startTime`, date: slot.date, minutes: FEWEST_MINUTES, sessions: over.length };
    hints.push([
      'hours-over-clock',
      {
        path: `${at(slot)}/${name}`,
        actual: formatHours((amount * UNITS_PER_HOUR) / 100),
        quantity: name,
        op: '<=',
        value: fits,
        data,
      },
    ]);
  }
  const both = atOnce(timed);
  if (both !== undefined)
    hints.push([
      'sessions-at-once',
      {
        path: at(both.other),
        actual: both.times,
        quantity: 'overlaps',
        op: '=',
        value: 0,
        data: { other: at(both.one), date: both.other.date },
      },
    ]);
  return hints;
}

function addClaim(books: Books, claim: unknown, path: string, aside: boolean): void {
  const { missing, unidentified, rows } = books;
  const leaves = fields(claim as SubsidyClaim);
  const trainees = list(leaves.trainees);
  const own = text(leaves.class);
  const of = books.claims.length;
  if (own === undefined) missing.push(fact(`${path}/class`));
  if (trainees === undefined) unidentified.push(fact(`${path}/trainees`));
  books.claims.push({
    path,
    reference: referenceOf(claim),
    aside,
    of: own,
    occupation: text(leaves.occupation),
    submittedOn: day(leaves.submittedOn),
    paidOn: day(leaves.paidOn),
    first: rows.length,
    rows: trainees?.length ?? 0,
  });
  for (const [at, entry] of (trainees ?? []).entries()) {
    const { level, paidOn } = fields(entry as NonNullable<SubsidyClaim['trainees']>[number]);
    rows.push({
      of,
      at,
      ...identify(books, entry, 'trainee', `${path}/trainees/${String(at)}`),
      level: level === null ? null : oneOf(level, skillLevels),
      paidOn: day(paidOn),
    });
  }
}

function addFinding(books: Books, finding: unknown, path: string): void {
  const leaves = fields(finding as AuthorityFinding);
  const reference = referenceOf(finding);
  const falseTraining = flag(leaves.falseTraining);
  const name = (value: unknown): string | null | undefined => (value === null ? null : text(value));
  if (falseTraining === undefined) books.missing.push(fact(`${path}/falseTraining`, reference));
  else if (falseTraining) books.upheld.push({ path, reference, class: name(leaves.class), claim: name(leaves.claim) });
  else books.cleared++;
}

/** What is found at the end: the findings to fill in, and how to. */
interface Finding {
  readonly books: Books;
  readonly found: Findings;
  readonly warn: (code: Code, detail: ViolationDetail) => void;
  /** Who a row names; undefined where that is not certain. While records are missing only a number is. */
  readonly who: (row: Enrolment) => number | undefined;
}

function finish(books: Books, on: On, complete: boolean): Findings {
  const { classes, claims, upheld, cleared, missing, unidentified, people, hints } = books;
  if (classes.length + claims.length + upheld.length + cleared + missing.length === 0) return inapplicable();
  const found = findings();
  addAll(found.missing, missing);
  addAll(found.missing, unidentified);
  const finding: Finding = {
    books,
    found,
    warn: (code, detail) => {
      found.violations.push(violation(on, code, { ...detail, severity: 'warning' }));
    },
    who: ({ reference, number }) => (number >= 0 || complete ? people.of(reference, number) : undefined),
  };
  findSessionOverlaps(finding);
  findInstructorOverlaps(finding);
  findClaimedTwice(finding);
  findInClasses(finding);
  for (const [code, detail] of hints) finding.warn(code, detail);
  findShared(finding, complete);
  findUpheld(finding, on);
  return found;
}

/** One person in two classes at once. */
function findSessionOverlaps(finding: Finding): void {
  const {
    books: { classes, enrolments },
    found,
    who,
  } = finding;
  const asked = new Set<number>();
  for (const own of grouped(enrolments, who)) {
    const inClass = new Map<number, Enrolment>();
    for (const row of own) {
      const before = inClass.get(row.of);
      if (before === undefined || (row.reference ?? '') < (before.reference ?? '')) inClass.set(row.of, row);
    }
    if (inClass.size < 2 || [...inClass.keys()].every((of) => classes[of]?.aside)) continue;
    for (const of of inClass.keys()) asked.add(of);
    const slots = [...inClass.values()].flatMap(({ of, at }) =>
      (classes[of]?.slots ?? []).map((slot) => ({ ...slot, at })),
    );
    const refer = (...pair: readonly Slot[]): { readonly trainees: readonly string[] } => ({
      trainees: distinct(pair.map(({ of }) => inClass.get(of)?.reference)),
    });
    reportOverlaps(finding, 'sessions-overlap', slots, 'trainees', (one, other) => [
      refer(one, other),
      refer(one, other).trainees[0],
    ]);
  }
  for (const of of asked) addAll(found.missing, classes[of]?.untimed ?? []);
}

/** One instructor in two sessions at once. */
function findInstructorOverlaps(finding: Finding): void {
  const {
    books: { teaching },
    found,
  } = finding;
  const told = new Set(found.missing);
  for (const [instructor, { slots, missing, untimed, aside }] of teaching) {
    if (aside) continue;
    reportOverlaps(finding, 'instructor-overlap', slots, 'sessions', () => [{ instructor }, instructor]);
    // A single session is at no other time than itself.
    if (slots.length + untimed > 1)
      addAll(
        found.missing,
        missing.filter((each) => !told.has(each)),
      );
  }
}

/** Reports the pairs of classes in which somebody is at once, each with what names the person and the subject. */
function reportOverlaps(
  { books: { classes }, warn }: Finding,
  code: 'sessions-overlap' | 'instructor-overlap',
  slots: readonly Slot[],
  rows: 'trainees' | 'sessions',
  naming: (one: Slot, other: Slot) => readonly [ViolationDetail['data'], string | undefined],
): void {
  const isAside = ({ of }: Slot): boolean => classes[of]?.aside !== false;
  const pathOf = ({ of, at }: Slot): string => `${classes[of]?.path ?? ''}/${rows}/${String(at)}`;
  const { pairs, more } = overlaps(slots, code === 'instructor-overlap');
  for (const { one, other, date, times } of pairs) {
    const [own, beside] = isAside(one) ? [other, one] : [one, other];
    if (isAside(own)) continue;
    const [named, subject] = naming(one, other);
    const both = distinct([classes[one.of]?.reference, classes[other.of]?.reference]);
    warn(code, {
      path: pathOf(own),
      actual: times,
      quantity: 'overlaps',
      op: '=',
      value: 0,
      data: { other: pathOf(beside), date, ...named, classes: both },
      subject,
    });
  }
  const first = slots.find((slot) => !isAside(slot));
  if (!more || first === undefined) return;
  const [, subject] = naming(first, first);
  warn('more-overlaps', {
    path: pathOf(first),
    actual: null,
    quantity: 'overlaps',
    op: '<=',
    value: MOST_PAIRS,
    data: { person: subject ?? pathOf(first) },
    subject,
  });
}

/** One person claimed twice for one occupation and level, or again after it was paid. */
function findClaimedTwice({ books, found, warn, who }: Finding): void {
  const { claims, rows, options } = books;
  const pathOf = (row: ClaimRow): string => `${claims[row.of]?.path ?? ''}/trainees/${String(row.at)}`;
  const isAside = (row: ClaimRow): boolean => claims[row.of]?.aside === true;
  const asOf = day(options.asOf);
  const paidOn = (row: ClaimRow): string | undefined => {
    const paid = row.paidOn ?? claims[row.of]?.paidOn;
    return paid !== undefined && asOf !== undefined && paid > asOf ? undefined : paid;
  };
  const onRoster = rosterLookup(books, who);
  for (const own of grouped(rows, (row) => who(row) ?? onRoster(row))) {
    if (own.length < 2 || own.every(isAside)) continue;
    const same = new Map<string, ClaimRow[]>();
    for (const row of own) {
      const { path = '', occupation } = claims[row.of] ?? {};
      if (occupation === undefined) found.missing.push(fact(`${path}/occupation`));
      if (row.level === undefined) found.missing.push(fact(`${pathOf(row)}/level`, row.reference));
      if (occupation !== undefined && row.level !== undefined) append(same, `${row.level ?? ''} ${occupation}`, row);
    }
    for (const group of same.values()) {
      const [first, ...others] = [...group].sort((a, b) => Number(isAside(a)) - Number(isAside(b)));
      if (first === undefined || others.length === 0 || isAside(first)) continue;
      const trainees = distinct(group.map(({ reference }) => reference));
      const common = { trainees, claims: distinct(group.map(({ of }) => claims[of]?.reference)) };
      warn('claimed-twice', {
        path: pathOf(first),
        actual: group.length,
        quantity: 'timesClaimed',
        op: '=',
        value: 1,
        data: { others: others.map(pathOf), ...common },
        subject: trainees[0],
      });
      const paid = firstPaid(group, paidOn);
      const again = group.filter((row) => row.of !== paid?.of);
      if (paid === undefined || again.length === 0) continue;
      const place = `${paid.paidOn === undefined ? (claims[paid.of]?.path ?? '') : pathOf(paid)}/paidOn`;
      const [path = place, ...rest] = isAside(paid) ? [...again.map(pathOf), place] : [place, ...again.map(pathOf)];
      warn('paid-and-claimed-again', {
        path,
        actual: paidOn(paid) ?? null,
        quantity: 'paidOn',
        op: '=',
        value: null,
        data: { others: rest, ...common },
        subject: trainees[0],
      });
    }
  }
}

/** The row that was paid first. */
function firstPaid(group: readonly ClaimRow[], paidOn: (row: ClaimRow) => string | undefined): ClaimRow | undefined {
  let first: ClaimRow | undefined;
  let earliest: string | undefined;
  for (const row of group) {
    const on = paidOn(row);
    if (on === undefined || (earliest !== undefined && on >= earliest)) continue;
    [first, earliest] = [row, on];
  }
  return first;
}

/** Who a row of a claim without a number is by the roster of its class, for where its reference alone does not tell. */
function rosterLookup(
  { classes, claims, enrolments }: Books,
  who: Finding['who'],
): (row: ClaimRow) => number | undefined {
  const byReference = new Map(classes.map((each) => [each.reference, each]));
  const rosters = new Map<IndexedClass, ReadonlyMap<string | undefined, Enrolment>>();
  return ({ of, reference, number }) => {
    const own = reference === undefined || number === UNKNOWN_NUMBER ? undefined : byReference.get(claims[of]?.of);
    if (own?.reference === undefined) return undefined;
    let roster = rosters.get(own);
    if (roster === undefined)
      rosters.set(own, (roster = new Map(rosterOf(own, enrolments).map((each) => [each.reference, each]))));
    const named = roster.get(reference);
    return named && who(named);
  };
}

function rosterOf({ first, enrolled = 0 }: IndexedClass, enrolments: readonly Enrolment[]): readonly Enrolment[] {
  return enrolments.slice(first, first + enrolled);
}

/** Claims against their classes. */
function findInClasses(finding: Finding): void {
  const {
    books: { classes, claims },
    found,
  } = finding;
  const byReference = new Map(classes.filter(({ aside }) => !aside).map((each) => [each.reference, each]));
  const claimed = new Map<IndexedClass, IndexedClaim[]>();
  for (const claim of claims) {
    const own = claim.of === undefined ? undefined : byReference.get(claim.of);
    if (own !== undefined) append(claimed, own, claim);
    else if (claim.of !== undefined && !claim.aside) found.missing.push(fact(`${claim.path}/class`, claim.of));
  }
  const seldom: Row[] = [];
  for (const [own, its] of claimed) {
    findInClass(finding, own, its, seldom);
    for (const { path, aside, submittedOn } of its) {
      if (aside) continue;
      const { startDate } = own;
      if (own.refused)
        finding.warn('claimed-though-refused', {
          path: `${path}/class`,
          actual: 'refused',
          quantity: 'approval',
          op: '!=',
          value: 'refused',
          data: { other: `${own.path}/approval/decision` },
        });
      if (submittedOn !== undefined && startDate !== undefined && submittedOn < startDate) {
        finding.warn('claimed-before-start', {
          path: `${path}/submittedOn`,
          actual: submittedOn,
          quantity: 'submittedOn',
          op: '>=',
          value: startDate,
          data: { other: `${own.path}/startDate` },
        });
      }
    }
  }
  found.measured = { ...found.measured, ...(seldom.length > 0 && { seldomPresent: seldom }) };
}

/**
 * The roster of one class with its attendance: all that a claim for the class is held against, whatever other classes
 * say.
 */
interface Roster {
  readonly presence: Presence;
  readonly byReference: ReadonlyMap<string | undefined, Enrolment>;
  readonly byNumber: ReadonlyMap<number, Enrolment>;
  /** Numbers of those present. */
  readonly present: ReadonlySet<number>;
  readonly anybody: boolean;
  /** Whether everybody on it is known, by reference and number. */
  readonly known: boolean;
}

function readRoster(own: IndexedClass, presence: Presence, enrolments: readonly Enrolment[]): Roster {
  const rows = rosterOf(own, enrolments);
  const numbered = rows.filter(({ number }) => number >= 0);
  const isPresent = ({ at }: Enrolment): boolean => (presence.onRoster?.[at] ?? 0) > 0;
  return {
    presence,
    byReference: new Map(rows.map((row) => [row.reference, row])),
    byNumber: new Map(numbered.map((row) => [row.number, row])),
    present: new Set(numbered.filter(isPresent).map(({ number }) => number)),
    anybody: presence.elsewhere !== undefined || rows.some(isPresent),
    known:
      own.enrolled !== undefined &&
      rows.every(({ reference, number }) => reference !== undefined && number !== UNKNOWN_NUMBER),
  };
}

/** Who of a roster a row of a claim is for. */
interface OnRoster {
  readonly enrolment: Enrolment | undefined;
  /** The row of the same reference that bears another number. */
  readonly another: Enrolment | undefined;
  readonly number: number;
}

function onRosterOf({ byReference, byNumber }: Roster, row: ClaimRow): OnRoster {
  const named = row.reference === undefined ? undefined : byReference.get(row.reference);
  const another =
    named !== undefined && named.number >= 0 && row.number >= 0 && named.number !== row.number ? named : undefined;
  const enrolment = (another === undefined ? named : undefined) ?? byNumber.get(row.number);
  return { enrolment, another, number: row.number >= 0 ? row.number : (enrolment?.number ?? row.number) };
}

/** Those claimed for of one class: whether they are on its roster and were present, and how many they are. */
function findInClass(finding: Finding, own: IndexedClass, claims: readonly IndexedClaim[], seldom: Row[]): void {
  const { books, found, warn } = finding;
  const { presence, enrolled, path } = own;
  if (presence === undefined) return;
  const roster = readRoster(own, presence, books.enrolments);
  const figures = new Map(presence.seldom.map(([at, ...times]) => [at, times]));
  const people = new Set<number | string>();
  let known = roster.known;
  let asked = false;
  for (const claim of claims) {
    for (const row of books.rows.slice(claim.first, claim.first + claim.rows)) {
      const here = `${claim.path}/trainees/${String(row.at)}`;
      const on = onRosterOf(roster, row);
      const { enrolment, another, number } = on;
      known &&= row.reference !== undefined && row.number !== UNKNOWN_NUMBER;
      people.add(
        number >= 0 ? number : `${enrolment === undefined ? '' : '#'}${String(enrolment?.at ?? row.reference ?? here)}`,
      );
      if (claim.aside) continue;
      if (another !== undefined) {
        const data = { other: `${path}/trainees/${String(another.at)}/identityNumber`, trainee: row.reference ?? here };
        warn('claimed-under-another-number', {
          path: `${here}/identityNumber`,
          actual: null,
          quantity: 'identityNumber',
          op: '=',
          value: null,
          data,
          subject: row.reference,
        });
        continue;
      }
      notePresence(finding, own, here, row, enrolment && figures.get(enrolment.at), seldom);
      asked = checkAttendance(finding, own, roster, here, row, on) || asked;
    }
  }
  if (asked) addAll(found.missing, presence.unattested);
  const [first] = claims;
  if (first === undefined || enrolled === undefined || people.size <= enrolled || !known) return;
  warn('more-claimed-than-enrolled', {
    path: `${first.path}/trainees`,
    actual: people.size,
    quantity: 'enrolled',
    op: '<=',
    value: enrolled,
    data: { other: `${path}/trainees`, class: own.reference ?? null, claim: first.reference ?? null },
  });
}

/** Takes note of somebody claimed for who was present at fewer than half. */
function notePresence(
  { warn }: Finding,
  own: IndexedClass,
  here: string,
  row: ClaimRow,
  figures: readonly number[] | undefined,
  seldom: Row[],
): void {
  const [timesPresent, timesHeld] = figures ?? [];
  if (timesPresent === undefined || timesHeld === undefined) return;
  const named = { trainee: row.reference ?? here, class: own.reference ?? null };
  seldom.push({ ...named, timesPresent, timesHeld });
  // One of three or more: whoever reads it will ask.
  if (timesPresent !== 1 || timesHeld < 3) return;
  warn('attended-once', {
    path: here,
    actual: 1,
    quantity: 'sessionsAttended',
    op: '=',
    value: timesHeld,
    data: { other: `${own.path}/attendance`, ...named },
    subject: row.reference,
  });
}

/** Reports somebody claimed for without attendance; gives whether that depends on what the attendance record lacks. */
function checkAttendance(
  { warn }: Finding,
  own: IndexedClass,
  { presence, present, anybody, known }: Roster,
  here: string,
  row: ClaimRow,
  { enrolment, number }: OnRoster,
): boolean {
  const { reference } = row;
  const isOn = enrolment !== undefined && (presence.onRoster?.[enrolment.at] ?? 0) > 0;
  if (isOn || present.has(number) || (reference !== undefined && presence.elsewhere?.has(reference) === true))
    return false;
  // While somebody's number is not known, it may be the number of somebody who was present.
  const certain = !anybody || (known && row.number !== UNKNOWN_NUMBER);
  if (presence.unattested.length > 0 || !certain) return true;
  const data = {
    other: `${own.path}/attendance`,
    trainee: reference ?? here,
    class: own.reference ?? null,
    notCounted: presence.notCounted?.get(reference ?? '') ?? 0,
  };
  warn('claimed-without-attendance', {
    path: here,
    actual: 0,
    quantity: 'sessionsAttended',
    op: '>=',
    value: 1,
    data,
    subject: reference,
  });
  return false;
}

/** One telephone or account of several trainees: of one roster, or of people who are surely different. */
function findShared({ books: { classes, enrolments, people, sharing }, warn }: Finding, complete: boolean): void {
  for (const { field, rows } of sharing.values()) {
    const own = rows.map((row) => enrolments[row]).filter((row) => row !== undefined);
    const pathOf = ({ of, at }: Enrolment): string => `${classes[of]?.path ?? ''}/trainees/${String(at)}/${field}`;
    const nameOf = (row: Enrolment): string => row.reference ?? pathOf(row);
    const ofClass = new Map<number, string>();
    const onOneRoster = own.some((row) => {
      const before = ofClass.get(row.of);
      ofClass.set(row.of, nameOf(row));
      return before !== undefined && before !== nameOf(row);
    });
    const certain = new Set(
      complete
        ? own
            .filter(({ reference, number }) => people.settled(reference, number))
            .map(({ reference, number }) => people.of(reference, number))
        : [],
    );
    const [first, ...others] = [...own].sort((a, b) => Number(classes[a.of]?.aside) - Number(classes[b.of]?.aside));
    if (first === undefined || classes[first.of]?.aside !== false || !(onOneRoster || certain.size > 1)) continue;
    const trainees = distinct(own.map(({ reference }) => reference));
    warn('shared-by-trainees', {
      path: pathOf(first),
      actual: new Set(own.map(nameOf)).size,
      quantity: field,
      op: '<=',
      value: 1,
      data: { others: others.map(pathOf), trainees, field },
      subject: trainees[0],
    });
  }
}

/** What the authority has found, on a class or a claim looked into or on none in particular. */
function findUpheld({ books: { classes, claims, upheld }, found }: Finding, on: On): void {
  const own = <T extends { readonly aside: boolean }>(all: readonly T[]): readonly T[] =>
    all.filter(({ aside }) => !aside);
  const inSet = {
    class: new Set([...own(classes).map(({ reference }) => reference), ...own(claims).map(({ of }) => of)]),
    claim: new Set(own(claims).map(({ reference }) => reference)),
  };
  const nameless = { class: own(classes), claim: own(claims) };
  let elsewhere = 0;
  found.effective = false;
  for (const finding of upheld) {
    const { path, reference } = finding;
    const names = (['class', 'claim'] as const).map((name) => ({ name, value: finding[name] }));
    const hits = names.some(({ name, value }) => typeof value === 'string' && inSet[name].has(value));
    if (hits || names.every(({ value }) => value === null)) {
      found.effective = true;
      found.violations.push(
        violation(on, 'false-training-found', {
          path,
          actual: true,
          quantity: 'falseTraining',
          op: '=',
          value: false,
          data: { finding: reference ?? path },
          subject: reference,
        }),
      );
      continue;
    }
    const missing = names.flatMap(({ name, value }) => {
      if (value === undefined) return [fact(`${path}/${name}`, reference)];
      return value === null
        ? []
        : nameless[name].filter((each) => each.reference === undefined).map((each) => fact(`${each.path}/reference`));
    });
    addAll(found.missing, missing);
    if (missing.length === 0) elsewhere++;
  }
  if (elsewhere > 0) found.measured = { ...found.measured, findingsElsewhere: elsewhere };
}

/** Rows by person, in the order in which people first come; rows of nobody certain are left out. */
function grouped<R extends Enrolment>(rows: readonly R[], who: (row: R) => number | undefined): Iterable<readonly R[]> {
  const groups = new Map<number, R[]>();
  for (const row of rows) {
    const person = who(row);
    if (person !== undefined) append(groups, person, row);
  }
  return groups.values();
}

function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

function distinct(references: readonly (string | undefined)[]): string[] {
  return [...new Set(references)].filter((each) => each !== undefined).sort();
}
