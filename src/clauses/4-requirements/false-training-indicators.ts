import type { SubsidyClaim } from '../../model/claim.js';
import type { ClassPlan } from '../../model/class-plan.js';
import { attendanceStatuses, skillLevels } from '../../model/codes.js';
import type { AuthorityFinding } from '../../model/false-training.js';
import { normaliseIdentifier } from '../../model/identifiers.js';
import { daysBetween } from '../../policy/calendar.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, type ClauseOptions } from '../../policy/judge.js';
import { fact, findings, inapplicable, violation, type Findings } from '../../result/findings.js';
import { day, fields, flag, isObject, list, minutes, oneOf, referenceOf, text } from '../../result/read.js';
import type { ClauseResult, MissingFact } from '../../result/result.js';
import { addAll } from '../../result/add-all.js';

/** {@link checkFalseTrainingIndicators} 所读的班级字段。 What {@link checkFalseTrainingIndicators} reads of a class. */
export interface FalseTrainingClass extends Pick<ClassPlan, 'reference'> {
  /** 教学安排。 Schedule. */
  readonly sessions?: readonly Pick<NonNullable<ClassPlan['sessions']>[number], 'date' | 'startTime' | 'endTime' | 'instructor'>[];
  /** 学员名册。 Roster. */
  readonly trainees?: readonly Pick<NonNullable<ClassPlan['trainees']>[number], 'reference' | 'identityNumber'>[];
  /** 考勤。 Attendance record. */
  readonly attendance?: readonly Pick<NonNullable<ClassPlan['attendance']>[number], 'trainee' | 'status'>[];
}

/** {@link checkFalseTrainingIndicators} 所读的申报字段。 What {@link checkFalseTrainingIndicators} reads of a claim. */
export interface FalseTrainingClaim extends Pick<SubsidyClaim, 'reference' | 'class' | 'occupation'> {
  /** 申报的学员。 The trainees claimed for. */
  readonly trainees?: readonly Pick<NonNullable<SubsidyClaim['trainees']>[number], 'trainee' | 'identityNumber' | 'level'>[];
}

/** 一批班级、申报和主管部门的认定。 A set of classes, claims and findings by the authority. */
export interface FalseTrainingIndicatorsRecord {
  /** 班级。 The classes. */
  readonly classes?: readonly FalseTrainingClass[];
  /** 补贴申报。 The claims. */
  readonly claims?: readonly FalseTrainingClaim[];
  /** 主管部门的认定。 Findings by the authority. */
  readonly authorityFindings?: readonly Pick<AuthorityFinding, 'reference' | 'falseTraining'>[];
}

/** {@link checkFalseTrainingIndicators} 的选项。 Options of {@link checkFalseTrainingIndicators}. */
export interface FalseTrainingOptions extends ClauseOptions {
  /**
   * `reference`：没有给出证件号码的，仅凭编号识别人员，不视为缺失。 With `reference`, people whose identity number is left out
   * are told apart by reference alone, and the number is not asked for.
   */
  readonly identifiedBy?: 'reference' | undefined;
}

/** 条款常量：虚假培训线索。 The clause constant of {@link checkFalseTrainingIndicators}. */
export const falseTrainingIndicators = /* @__PURE__ */ freeze({
  id: 'false-training-indicators',
  function: 'checkFalseTrainingIndicators',
  title: { 'zh-CN': '虚假培训线索', en: 'Indicators of false training' },
  force: 'must-not',
  modal: { exact: '严惩', paragraph: 58, start: 28, end: 30 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [{ document: '昆人社通〔2022〕34号', locator: '四3', paragraph: 58, exact: '加强资金监管，对以虚假培训等套取、骗取资金的依法依纪严惩，', start: 2, end: 31 }],
  parameters: {},
  readings: {},
  effect: { code: 'punished-by-law-and-discipline', basis: 'stated', 'zh-CN': '依法依纪严惩', en: 'punished by law and discipline' },
  members: [],
  messages: {
    'sessions-overlap': { 'zh-CN': '线索：学员{trainees}在两个班同时上课{actual}次，首次为{date}（另见{other}）。', en: 'Indicator: trainee {trainees} is in two classes at once, {actual} times, first on {date} (see {other}).' },
    'instructor-overlap': { 'zh-CN': '线索：师资{instructor}同时在两处授课{actual}次，首次为{date}（另见{other}）。', en: 'Indicator: instructor {instructor} teaches in two places at once, {actual} times, first on {date} (see {other}).' },
    'claimed-twice': { 'zh-CN': '线索：学员{trainees}的同一职业、等级申报了{actual}次（另见{others}）。', en: 'Indicator: trainee {trainees} is claimed {actual} times for one occupation and level (see {others}).' },
    'claimed-without-attendance': { 'zh-CN': '线索：申报了学员{trainee}，考勤中没有其到课记录（另见{other}）。', en: 'Indicator: trainee {trainee} is claimed with no attendance on record (see {other}).' },
    'more-claimed-than-enrolled': { 'zh-CN': '线索：申报{actual}人，名册只有{required}人（另见{other}）。', en: 'Indicator: {actual} claimed, {required} enrolled (see {other}).' },
    'false-training-found': { 'zh-CN': '主管部门已认定虚假培训（{finding}）。', en: 'The authority has found false training ({finding}).' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(falseTrainingIndicators);

/**
 * > 加强资金监管，对以虚假培训等套取、骗取资金的依法依纪严惩，
 *
 * 在一批班级和申报中查找虚假培训（xūjiǎ péixùn）的线索：同一人在两个班的授课时间重叠（首尾相接不算）、同一师资同时在两处授课、
 * 同一人同一职业同一等级重复申报（派遣单位和用工单位都申报的，同样列出）、申报而没有到课记录、申报多于名册。通知没有列举线索：
 * 每条线索是提醒，指出两处记录，由人判断；只有主管部门已认定虚假培训的，才是违反并带后果。名册所列视为参加本班全部授课。
 *
 * Looks through classes and claims for indicators of false training: one person in overlapping sessions of two classes
 * (sessions that touch do not overlap), one instructor in two places at once, one person claimed more than once for one
 * occupation and level (also by agency and user of a dispatched worker), a claim for somebody without attendance, more
 * claimed than enrolled. The notice lists no indicator: each is a warning that points at both records, for a person to
 * judge; only a finding of false training by the authority on record is an error with its effect. Who is on a roster is
 * taken to be in every session of the class. A person is the same under one reference, or one identity number (normalised,
 * never shown); `null` is known to have none. In O(n log n); of several sessions at once, each is held against the one
 * that runs longest.
 *
 * 原文：[第58段](../../../docs/notice.md#p58)
 *
 * @param record - 班级、申报、主管部门的认定。 Classes, claims, findings by the authority.
 * @param options - 人员的识别、判断之日、政策。 How people are told apart, day and policy.
 * @returns `passed`：没有线索也没有认定；`failed`：有线索（提醒）或认定（违反）；`cantTell`：有未知；`inapplicable`：没有班级、申报和认定。
 * Passed without indicator or finding, failed with an indicator (warnings) or a finding (error), cantTell where something
 * is unknown, inapplicable where there is nothing to look through.
 *
 * @example
 * ```ts
 * import { checkFalseTrainingIndicators } from 'kunming-training-rules';
 *
 * const at = (startTime: string, endTime: string) => [{ date: '2022-06-01', startTime, endTime, instructor: null }];
 * const trainees = [{ reference: 'T1', identityNumber: null }];
 * const classes = [{ reference: 'C1', sessions: at('08:00', '12:00'), trainees }, { reference: 'C2', sessions: at('12:00', '16:00'), trainees }];
 * checkFalseTrainingIndicators({ classes, claims: [], authorityFindings: [] }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkFalseTrainingIndicators } from 'kunming-training-rules';
 *
 * const at = (startTime: string, endTime: string) => [{ date: '2022-06-01', startTime, endTime, instructor: null }];
 * const trainees = [{ reference: 'T1', identityNumber: null }];
 * const classes = [{ reference: 'C1', sessions: at('08:00', '12:00'), trainees }, { reference: 'C2', sessions: at('11:00', '15:00'), trainees }];
 * const { violations } = checkFalseTrainingIndicators({ classes, claims: [], authorityFindings: [] });
 * violations.map(({ code, severity, path }) => [code, severity, path]); // => [['sessions-overlap', 'warning', '/classes/0/trainees/0']]
 * ```
 */
export function checkFalseTrainingIndicators(record: FalseTrainingIndicatorsRecord, options?: FalseTrainingOptions): ClauseResult {
  return judge(adopted, body, record, options);
}

type On = InForce<typeof falseTrainingIndicators>;

function body(record: FalseTrainingIndicatorsRecord, on: On, options: FalseTrainingOptions): Findings {
  const given = fields(record);
  const classes = list(given.classes);
  const claims = list(given.claims);
  const authority = list(given.authorityFindings);
  const index = falseTrainingIndex(options);
  classes?.forEach((entry, at) => { index.addClass(entry, `/classes/${String(at)}`); });
  claims?.forEach((entry, at) => { index.addClaim(entry, `/claims/${String(at)}`); });
  authority?.forEach((entry, at) => { index.addFinding(entry, `/authorityFindings/${String(at)}`); });
  const found = index.finish(on, classes !== undefined && claims !== undefined);
  for (const [name, entries] of [['classes', classes], ['claims', claims], ['authorityFindings', authority]] as const) {
    if (entries !== undefined) continue;
    found.applies = true;
    found.missing.push(fact(`/${name}`));
  }
  return found;
}

/** A session's time, in minutes from 1970. */
interface Slot {
  readonly of: number;
  readonly start: number;
  readonly end: number;
  readonly date: string;
  /** What the path of a record is made of: a session or a trainee. */
  readonly at: number;
}

interface IndexedClass {
  readonly path: string;
  readonly reference: string | undefined;
  readonly slots: readonly Slot[];
  /** Why its times are not all known. */
  readonly untimed: readonly MissingFact[];
  readonly enrolled: number | undefined;
  readonly attended: ReadonlySet<number>;
  /** Why it is not certain that somebody did not attend. */
  readonly unattested: readonly MissingFact[];
}

interface IndexedClaim {
  readonly path: string;
  readonly reference: string | undefined;
  readonly of: string | undefined;
  readonly occupation: string | undefined;
}

/** One person's row in a claim or on a roster: which, where in it, who. */
interface Row {
  readonly of: number;
  readonly at: number;
  readonly person: number;
  readonly reference: string | undefined;
}

/**
 * 虚假培训线索的索引：逐个加入班级和申报，最后一次得出全部线索；所占内存只与需记住的键成比例。
 *
 * The index behind {@link checkFalseTrainingIndicators}, for a stream of records: takes classes, claims and findings one at
 * a time, keeps only keys and times of them, and gives the findings at the end, as often as asked.
 *
 * @internal
 */
export interface FalseTrainingIndex {
  /** 加入一个班级。 Takes a class, and the path that results name it by. */
  readonly addClass: (plan: unknown, path: string) => void;
  /** 加入一项申报。 Takes a claim. */
  readonly addClaim: (claim: unknown, path: string) => void;
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
  const byReference = options.identifiedBy === 'reference';
  const people = persons();
  const classes: IndexedClass[] = [];
  const claims: IndexedClaim[] = [];
  const enrolments: Row[] = [];
  const rows: (Row & { readonly level: string | null | undefined })[] = [];
  const taught = new Map<string, Slot[]>();
  const untimedTaught = new Map<string, MissingFact[]>();
  const authority: { readonly path: string; readonly reference: string | undefined }[] = [];
  const missing: MissingFact[] = [];
  const unidentified: MissingFact[] = [];

  /** Who a row is about; says what is missing to know it. */
  const identify = (row: unknown, name: 'reference' | 'trainee', path: string): { readonly person: number; readonly reference: string | undefined } => {
    const leaves = fields(row as { readonly reference: 0; readonly trainee: 0; readonly identityNumber: 0 });
    const reference = text(leaves[name]);
    const number = text(leaves.identityNumber);
    if (reference === undefined) unidentified.push(fact(`${path}/${name}`));
    if (number === undefined && leaves.identityNumber !== null && !byReference) unidentified.push(fact(`${path}/identityNumber`, reference));
    return { person: people.of(reference, number === undefined ? undefined : normaliseIdentifier(number)), reference };
  };

  const addClass = (plan: unknown, path: string): void => {
    const leaves = fields(plan as ClassPlan);
    const of = classes.length;
    const slots: Slot[] = [];
    const untimed: MissingFact[] = [];
    const unattested: MissingFact[] = [];
    const sessions = list(leaves.sessions);
    if (sessions === undefined) missing.push(fact(`${path}/sessions`));
    for (const [at, entry] of (sessions ?? []).entries()) {
      const session = fields(entry as NonNullable<ClassPlan['sessions']>[number]);
      const here = `${path}/sessions/${String(at)}`;
      const date = day(session.date);
      const from = minutes(session.startTime);
      const to = minutes(session.endTime);
      const instructor = text(session.instructor);
      if (instructor === undefined && session.instructor !== null) missing.push(fact(`${here}/instructor`));
      if (date === undefined || from === undefined || to === undefined || to <= from) {
        const why = [date === undefined && 'date', from === undefined && 'startTime', (to === undefined || (from !== undefined && to <= from)) && 'endTime'].flatMap((name) => (name === false ? [] : [fact(`${here}/${name}`)]));
        addAll(untimed, why);
        if (instructor !== undefined) append(untimedTaught, instructor, ...why);
        continue;
      }
      const start = daysBetween('1970-01-01', date) * 1440 + from;
      const slot = { of, start, end: start + to - from, date, at };
      slots.push(slot);
      if (instructor !== undefined) append(taught, instructor, slot);
    }
    const trainees = list(leaves.trainees);
    if (trainees === undefined) unidentified.push(fact(`${path}/trainees`));
    for (const [at, entry] of (trainees ?? []).entries()) enrolments.push({ of, at, ...identify(entry, 'reference', `${path}/trainees/${String(at)}`) });
    const attendance = list(leaves.attendance);
    if (attendance === undefined) unattested.push(fact(`${path}/attendance`));
    const attended = new Set<number>();
    for (const [at, entry] of (attendance ?? []).entries()) {
      if (!isObject(entry)) missing.push(fact(`${path}/attendance/${String(at)}`));
      const { trainee, status: given } = fields(entry as NonNullable<ClassPlan['attendance']>[number]);
      const status = oneOf(given, attendanceStatuses);
      const reference = text(trainee);
      if (status === 'absent') continue;
      if (status === undefined) unattested.push(fact(`${path}/attendance/${String(at)}/status`, reference));
      if (reference === undefined) unattested.push(fact(`${path}/attendance/${String(at)}/trainee`));
      else if (status !== undefined) attended.add(people.of(reference, undefined));
    }
    classes.push({ path, reference: text(leaves.reference), slots, untimed, enrolled: trainees?.length, attended, unattested });
  };

  const addClaim = (claim: unknown, path: string): void => {
    const leaves = fields(claim as SubsidyClaim);
    const of = claims.length;
    const trainees = list(leaves.trainees);
    const own = text(leaves.class);
    claims.push({ path, reference: referenceOf(claim), of: own, occupation: text(leaves.occupation) });
    if (own === undefined) missing.push(fact(`${path}/class`));
    if (trainees === undefined) unidentified.push(fact(`${path}/trainees`));
    for (const [at, entry] of (trainees ?? []).entries()) {
      const { level } = fields(entry as NonNullable<SubsidyClaim['trainees']>[number]);
      rows.push({ of, at, ...identify(entry, 'trainee', `${path}/trainees/${String(at)}`), level: level === null ? null : oneOf(level, skillLevels) });
    }
  };

  const addFinding = (finding: unknown, path: string): void => {
    const falseTraining = flag(fields(finding as AuthorityFinding).falseTraining);
    if (falseTraining === undefined) missing.push(fact(`${path}/falseTraining`, referenceOf(finding)));
    else authority.push({ path: falseTraining ? path : '', reference: referenceOf(finding) });
  };

  const finish = (on: On, complete = true): Findings => {
    // Who is whom, and so how many there are, may still turn out otherwise.
    const identified = complete && unidentified.length === 0;
    const found = findings();
    for (const each of [...missing, ...unidentified]) found.missing.push(each); // not spread into the call: there may be more than a stack holds
    if (classes.length + claims.length + authority.length + missing.length === 0) return inapplicable();
    const warn = (code: keyof typeof falseTrainingIndicators.messages, path: string, actual: number, quantity: string, op: '=' | '<=', value: number, data: NonNullable<Parameters<typeof violation>[2]['data']>, subject?: string): void => {
      found.violations.push(violation(on, code, { path, actual, quantity, op, value, data, subject, severity: 'warning' }));
    };
    const asked = new Set<number>();

    // One person in two classes at once.
    for (const own of grouped(enrolments, people.root)) {
      const inClass = new Map<number, Row>();
      for (const row of own) {
        const before = inClass.get(row.of);
        if (before === undefined || (row.reference ?? '') < (before.reference ?? '')) inClass.set(row.of, row);
      }
      if (inClass.size < 2) continue;
      const slots = [...inClass.values()].flatMap(({ of, at }) => (classes[of]?.slots ?? []).map((slot) => ({ ...slot, at })));
      for (const of of inClass.keys()) asked.add(of);
      for (const { one, other, date, times } of overlaps(slots, false)) {
        const refs = distinct([inClass.get(one.of)?.reference, inClass.get(other.of)?.reference]);
        const path = (slot: Slot): string => `${classes[slot.of]?.path ?? ''}/trainees/${String(slot.at)}`;
        warn('sessions-overlap', path(one), times, 'overlaps', '=', 0, { other: path(other), date, trainees: refs, classes: distinct([classes[one.of]?.reference, classes[other.of]?.reference]) }, refs[0]);
      }
    }
    for (const of of asked) for (const each of classes[of]?.untimed ?? []) found.missing.push(each);

    // One instructor in two places at once.
    for (const [instructor, slots] of taught) {
      for (const { one, other, date, times } of overlaps(slots, true)) {
        const path = (slot: Slot): string => `${classes[slot.of]?.path ?? ''}/sessions/${String(slot.at)}`;
        warn('instructor-overlap', path(one), times, 'overlaps', '=', 0, { other: path(other), date, instructor, classes: distinct([classes[one.of]?.reference, classes[other.of]?.reference]) }, instructor);
      }
    }
    const told = new Set(found.missing);
    for (const [instructor, why] of untimedTaught) {
      if (!taught.has(instructor) && new Set(why.map(({ path }) => path.slice(0, path.lastIndexOf('/')))).size < 2) continue;
      for (const each of why) if (!told.has(each)) found.missing.push(each);
    }

    // One person claimed twice for one occupation and level.
    const rowPath = (row: Row): string => `${claims[row.of]?.path ?? ''}/trainees/${String(row.at)}`;
    for (const own of grouped(rows, people.root)) {
      if (own.length < 2) continue;
      const same = new Map<string, Row[]>();
      for (const row of own) {
        const { path = '', occupation } = claims[row.of] ?? {};
        if (occupation === undefined) found.missing.push(fact(`${path}/occupation`));
        if (row.level === undefined) found.missing.push(fact(`${rowPath(row)}/level`, row.reference));
        if (occupation !== undefined && row.level !== undefined) append(same, `${row.level ?? ''} ${occupation}`, row);
      }
      for (const [first, ...others] of same.values()) {
        if (first === undefined || others.length === 0) continue;
        const refs = distinct([first, ...others].map(({ reference }) => reference));
        warn('claimed-twice', rowPath(first), others.length + 1, 'timesClaimed', '=', 1, { others: others.map(rowPath), trainees: refs, claims: distinct([first, ...others].map(({ of }) => claims[of]?.reference)) }, refs[0]);
      }
    }

    // Claims against the class: attendance, and how many were enrolled.
    const byReferenceOfClass = new Map(classes.map((each) => [each.reference, each]));
    const claimed = new Map<IndexedClass, { readonly people: Set<number>; readonly claim: IndexedClaim }>();
    const attendedBy = new Map<IndexedClass, ReadonlySet<number>>();
    const asking = new Set<IndexedClass>();
    for (const { of, path } of claims) if (of !== undefined && !byReferenceOfClass.has(of)) found.missing.push(fact(`${path}/class`, of));
    for (const row of rows) {
      const claim = claims[row.of];
      const own = claim?.of === undefined ? undefined : byReferenceOfClass.get(claim.of);
      if (claim === undefined || own === undefined) continue;
      const count = claimed.get(own) ?? { people: new Set(), claim };
      claimed.set(own, count);
      const person = people.root(row.person);
      count.people.add(person);
      let attended = attendedBy.get(own);
      if (attended === undefined) attendedBy.set(own, (attended = new Set([...own.attended].map(people.root))));
      if (attended.has(person)) continue;
      asking.add(own);
      if (own.unattested.length > 0 || (!identified && attended.size > 0)) continue;
      warn('claimed-without-attendance', rowPath(row), 0, 'sessionsAttended', '=', 1, { other: `${own.path}/attendance`, trainee: row.reference ?? rowPath(row), class: own.reference ?? null }, row.reference);
    }
    for (const { unattested } of asking) for (const each of unattested) found.missing.push(each);
    for (const [own, { people: many, claim }] of claimed) {
      if (own.enrolled === undefined || many.size <= own.enrolled || !identified) continue;
      warn('more-claimed-than-enrolled', `${claim.path}/trainees`, many.size, 'enrolled', '<=', own.enrolled, { other: `${own.path}/trainees`, class: own.reference ?? null, claim: claim.reference ?? null });
    }

    const upheld = authority.filter(({ path }) => path !== '');
    found.effective = upheld.length > 0;
    for (const { path, reference } of upheld) {
      found.violations.push(violation(on, 'false-training-found', { path, actual: true, quantity: 'falseTraining', op: '=', value: false, data: { finding: reference ?? path }, subject: reference }));
    }
    return found;
  };
  return { addClass, addClaim, addFinding, finish };
}

/** Tells people apart: the same reference or the same number is the same person. */
function persons(): { readonly of: (reference: string | undefined, number: string | undefined) => number; readonly root: (person: number) => number } {
  const references = new Map<string, number>();
  const numbers = new Map<string, number>();
  const parent: number[] = [];
  const known = (keys: Map<string, number>, key: string): number => {
    let person = keys.get(key);
    if (person === undefined) keys.set(key, (person = parent.push(parent.length) - 1));
    return person;
  };
  const root = (person: number): number => {
    let at = person;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) at = parent[at] = parent[up] ?? up;
    return at;
  };
  const of = (reference: string | undefined, number: string | undefined): number => {
    const one = reference === undefined ? undefined : known(references, reference);
    const other = number === undefined ? undefined : known(numbers, number);
    if (one !== undefined && other !== undefined) parent[root(other)] = root(one);
    return one ?? other ?? parent.push(parent.length) - 1;
  };
  return { of, root };
}

/** Rows by person, in the order in which people first come. */
function grouped<R extends Row>(rows: readonly R[], root: (person: number) => number): Iterable<readonly R[]> {
  const groups = new Map<number, R[]>();
  for (const row of rows) append(groups, root(row.person), row);
  return groups.values();
}

/** Where the slots of one person overlap: once for each pair of classes, with how often and the first day. */
function overlaps(slots: readonly Slot[], within: boolean): Iterable<{ readonly one: Slot; readonly other: Slot; readonly date: string; times: number }> {
  const pairs = new Map<string, { one: Slot; other: Slot; date: string; times: number }>();
  let longest: Slot | undefined;
  let next: Slot | undefined;
  for (const slot of [...slots].sort((a, b) => a.start - b.start || a.end - b.end || a.of - b.of)) {
    const beside = within || longest?.of !== slot.of ? longest : next;
    if (beside !== undefined && beside.end > slot.start) {
      const [one, other] = beside.of <= slot.of ? [beside, slot] : [slot, beside];
      const key = `${String(one.of)} ${String(other.of)}`;
      const pair = pairs.get(key);
      if (pair === undefined) pairs.set(key, { one, other, date: slot.date, times: 1 });
      else pair.times++;
    }
    if (longest === undefined || slot.end > longest.end) {
      if (longest?.of !== slot.of) next = longest;
      longest = slot;
    } else if (slot.of !== longest.of && (next === undefined || slot.end > next.end)) {
      next = slot;
    }
  }
  return pairs.values();
}

function append<K, V>(groups: Map<K, V[]>, key: K, ...values: readonly V[]): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [...values]);
  else addAll(group, values);
}

function distinct(references: readonly (string | undefined)[]): string[] {
  return [...new Set(references)].filter((each) => each !== undefined).sort();
}
