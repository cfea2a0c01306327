/**
 * The twelve functions of the first table by hand: the same bytes for any input, under the notice alone and with the
 * adopted readings. No kernel, no policy, no generic readers. Quotes and figures are the clauses' own: what is compared
 * is the code.
 */
import { onlineTheoryCredit } from '../../src/clauses/2-4-online-training/online-theory-credit.js';
import { classSizeLimit } from '../../src/clauses/2-5-course-rules/class-size-limit.js';
import { dailyHoursLimit } from '../../src/clauses/2-5-course-rules/daily-hours-limit.js';
import { equipmentVerification } from '../../src/clauses/2-5-course-rules/equipment-verification.js';
import { mandatoryTopics } from '../../src/clauses/2-5-course-rules/mandatory-topics.js';
import { minimumClassHours } from '../../src/clauses/2-5-course-rules/minimum-class-hours.js';
import { skillsPlusPutonghua } from '../../src/clauses/2-5-course-rules/skills-plus-putonghua.js';
import { workStudySchedule } from '../../src/clauses/2-5-course-rules/work-study-schedule.js';
import { frontlineExpertInstructors } from '../../src/clauses/2-6-instructors/frontline-expert-instructors.js';
import { instructorPoolSelection } from '../../src/clauses/2-6-instructors/instructor-pool-selection.js';
import { instructorQualification } from '../../src/clauses/2-6-instructors/instructor-qualification.js';
import { instructorRegistration } from '../../src/clauses/2-6-instructors/instructor-registration.js';
import { certificateTypes, curriculumTopics, skillLevels, trainingTypes } from '../../src/definitions/codes.js';
import type {
  ClassPlan,
  ClauseResult,
  Courseware,
  Departure,
  DepartureTaken,
  EquipmentItem,
  HoursOptions,
  Instructor,
  Measured,
  Missing,
  MissingFact,
  NoticeCitation,
  OpeningApproval,
  Operand,
  PlatformChange,
  PlatformRegister,
  ResultNotice,
  Row,
  Session,
  Trainee,
  Violation,
  WorkingHours,
} from '../../src/index.js';
import { noticePeriod } from '../../src/notice/period.js';

/** A record whose leaves may hold anything. */
type Leaves<T> = { readonly [K in keyof T]?: unknown } & object;
type Plan = Leaves<ClassPlan>;
type Options = Leaves<HoursOptions>;
type Result = { -readonly [K in keyof ClauseResult]: ClauseResult[K] };
interface Cited {
  readonly id: string;
  readonly citations: readonly [NoticeCitation, ...NoticeCitation[]];
}

const NONE: readonly never[] = Object.freeze([]);
const NO_DATA = Object.freeze({});

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function leaves<T>(value: unknown): Leaves<T> {
  return isObject(value) ? value : NO_DATA;
}

function array(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? (value as readonly unknown[]) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || value.length !== 10) return false;
  let digits = 0;
  for (let i = 0; i < 10; i++) {
    const code = value.charCodeAt(i);
    if (i === 4 || i === 7) {
      if (code !== 45) return false;
    } else if (code >= 48 && code <= 57) {
      digits = digits * 10 + code - 48;
    } else {
      return false;
    }
  }
  const day = digits % 100;
  const month = Math.floor(digits / 100) % 100;
  const year = Math.floor(digits / 10000);
  if (year < 1000 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Minutes from midnight, or undefined. */
function clock(value: unknown): number | undefined {
  if (typeof value !== 'string' || value.length !== 5 || value.charCodeAt(2) !== 58) return undefined;
  const a = value.charCodeAt(0) - 48;
  const b = value.charCodeAt(1) - 48;
  const c = value.charCodeAt(3) - 48;
  const d = value.charCodeAt(4) - 48;
  if (!(a >= 0 && a <= 2 && b >= 0 && b <= 9 && c >= 0 && c <= 5 && d >= 0 && d <= 9)) return undefined;
  const minutes = (a * 10 + b) * 60 + c * 10 + d;
  return minutes <= 1440 ? minutes : undefined;
}

/** Hundredths of a class hour, or undefined. */
function classHours(value: unknown): number | undefined {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1e9)) return undefined;
  const whole = Math.round(value * 100);
  return whole / 100 === value ? whole : undefined;
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

function isOneOf<T extends string>(codes: readonly T[], value: unknown): value is T {
  return codes.includes(value as T);
}

function reference(value: unknown): string | undefined {
  const given = leaves<Instructor>(value).reference;
  return isText(given) ? given : undefined;
}

function lacks(path: string, fact: string, subject?: string): MissingFact {
  return subject === undefined
    ? { kind: 'fact', in: 'record', path, fact }
    : { kind: 'fact', in: 'record', path, fact, subject };
}

function noticesFor(asOf: unknown): ResultNotice[] {
  if (!isDay(asOf)) return [];
  if (asOf < noticePeriod.issuedOn) return [{ code: 'before-notice', data: { issuedOn: noticePeriod.issuedOn } }];
  if (asOf > noticePeriod.planYearEnd)
    return [{ code: 'after-plan-year', data: { planYearEnd: noticePeriod.planYearEnd } }];
  return [];
}

function judged(
  clause: Cited,
  options: Options,
  violations: readonly Violation[],
  missing: readonly Missing[],
  measured: Measured = {},
  departures: readonly DepartureTaken[] = [],
): Result {
  return {
    clause: clause.id,
    outcome: violations.length > 0 ? 'failed' : missing.length > 0 ? 'cantTell' : 'passed',
    violations,
    departures,
    missing,
    measured,
    citations: clause.citations,
    switchedReadings: NONE,
    notices: noticesFor(options.asOf),
  };
}

function inapplicable(clause: Cited, options: Options, measured: Measured = {}): Result {
  return {
    clause: clause.id,
    outcome: 'inapplicable',
    violations: NONE,
    departures: [],
    missing: NONE,
    measured,
    citations: clause.citations,
    switchedReadings: NONE,
    notices: noticesFor(options.asOf),
  };
}

/** The departure on record that covers a violation, if one does. */
function departureOn(departures: unknown, violation: Violation, date?: string): DepartureTaken | undefined {
  if (!Array.isArray(departures)) return undefined;
  for (let i = 0; i < departures.length; i++) {
    const { clause, dates, decidedBy, decidedOn, reason } = leaves<Departure>(departures[i]);
    if (clause !== violation.clause || !isText(decidedBy) || !isDay(decidedOn) || !isText(reason)) continue;
    if (dates !== undefined && !(date !== undefined && Array.isArray(dates) && dates.includes(date))) continue;
    const path = `/departures/${i}`;
    return { path, decidedBy, decidedOn, reasonPath: `${path}/reason`, violation };
  }
  return undefined;
}

function operandOf(
  name: string,
  {
    value,
    exact,
    paragraph,
    start,
    end,
  }: { value: number; exact: string; paragraph: number; start: number; end: number },
): Operand {
  return { name, value, exact, document: classSizeLimit.citations[0].document, paragraph, start, end };
}

const MOST_TRAINEES = operandOf('trainees', classSizeLimit.parameters.trainees);
const MOST_ENTREPRENEURS = operandOf('entrepreneurshipTrainees', classSizeLimit.parameters.entrepreneurshipTrainees);
const MOST_HOURS = operandOf('classHours', dailyHoursLimit.parameters.classHours);
const LEAST_HOURS = operandOf('classHours', minimumClassHours.parameters.classHours);
const traineeLimit = classSizeLimit.parameters.trainees.value;
const entrepreneurLimit = classSizeLimit.parameters.entrepreneurshipTrainees.value;
const dailyLimit = dailyHoursLimit.parameters.classHours.value;
const levelLimit = minimumClassHours.parameters.classHours.value;

export function checkClassSize(given: unknown, asked?: unknown): ClauseResult {
  const plan: Plan = leaves(given);
  const options: Options = leaves(asked);
  const trainees = array(plan.trainees);
  const kind = plan.kind === 'skills' || plan.kind === 'entrepreneurship' ? plan.kind : undefined;
  const missing: Missing[] = [];
  if (trainees === undefined) {
    if (kind === undefined) missing.push(lacks('/kind', 'kind'));
    missing.push(lacks('/trainees', 'trainees'));
    return judged(classSizeLimit, options, [], missing);
  }
  const most = trainees.length;
  let least = 0;
  for (let i = 0; i < most; i++) {
    if (isObject(trainees[i])) least++;
    else missing.push(lacks(`/trainees/${i}`, 'trainees'));
  }
  const measured = least === most ? { trainees: least } : {};
  const limit = kind === 'entrepreneurship' ? entrepreneurLimit : traineeLimit;
  const lowest = kind === undefined ? Math.min(traineeLimit, entrepreneurLimit) : limit;
  if (least > limit && least > lowest) {
    const violation: Violation = {
      clause: 'class-size-limit',
      code: 'too-many-trainees',
      severity: 'error',
      path: '/trainees',
      data: { excess: least - limit },
      actual: least,
      required: { quantity: 'traineeCount', op: '<=', value: limit },
      citation: classSizeLimit.citations[0],
      operand: kind === 'entrepreneurship' ? MOST_ENTREPRENEURS : MOST_TRAINEES,
    };
    return judged(classSizeLimit, options, [violation], missing, measured);
  }
  if (most > lowest && kind === undefined) missing.push(lacks('/kind', 'kind'));
  return judged(classSizeLimit, options, [], missing, measured);
}

export function checkDailyHours(given: unknown, asked?: unknown): ClauseResult {
  const plan: Plan = leaves(given);
  const options: Options = leaves(asked);
  const sessions = array(plan.sessions);
  if (sessions === undefined) return judged(dailyHoursLimit, options, [], [lacks('/sessions', 'sessions')]);
  if (sessions.length === 0) return inapplicable(dailyHoursLimit, options);
  const missing: Missing[] = [];
  const days = new Map<string, number>();
  const open: { date: string; index: number }[] = [];
  for (let i = 0; i < sessions.length; i++) {
    const session: Leaves<Session> = leaves(sessions[i]);
    const hours = classHours(session.hours);
    if (hours === 0) continue;
    if (!isDay(session.date)) missing.push(lacks(`/sessions/${i}/date`, 'date'));
    else if (hours === undefined) open.push({ date: session.date, index: i });
    else days.set(session.date, (days.get(session.date) ?? 0) + hours);
  }
  const violations: Violation[] = [];
  const departures: DepartureTaken[] = [];
  let most = 0;
  for (const date of [...days.keys()].sort()) {
    const hours = days.get(date) ?? 0;
    if (hours > most) most = hours;
    if (hours <= dailyLimit * 100) continue;
    const violation: Violation = {
      clause: 'daily-hours-limit',
      code: 'too-many-hours',
      severity: 'warning',
      path: '/sessions',
      data: { date, excess: String((hours - dailyLimit * 100) / 100) },
      actual: String(hours / 100),
      required: { quantity: 'classHoursOfDay', op: '<=', value: String(dailyLimit) },
      citation: dailyHoursLimit.citations[0],
      operand: MOST_HOURS,
    };
    const departure = departureOn(plan.departures, violation, date);
    if (departure) departures.push(departure);
    else violations.push(violation);
  }
  for (const { date, index } of open) {
    if ((days.get(date) ?? 0) <= dailyLimit * 100) missing.push(lacks(`/sessions/${index}/hours`, 'hours'));
  }
  return judged(
    dailyHoursLimit,
    options,
    violations,
    missing,
    { days: days.size, mostClassHours: String(most / 100) },
    departures,
  );
}

export function checkEquipment(given: unknown, asked?: unknown): ClauseResult {
  const plan: Plan = leaves(given);
  const options: Options = leaves(asked);
  const required = array(plan.equipmentRequired);
  const held = array(plan.equipmentHeld);
  const violations: Violation[] = [];
  const missing: Missing[] = [];
  if (required === undefined) missing.push(lacks('/equipmentRequired', 'equipmentRequired'));
  if (held === undefined && required?.length !== 0) missing.push(lacks('/equipmentHeld', 'equipmentHeld'));
  if (required !== undefined && held !== undefined) compareEquipment(required, held, violations, missing);
  const short = violations.length > 0;

  const approval: Leaves<OpeningApproval> = leaves(plan.approval);
  const { decision, decidedOn, equipmentVerifiedOn: verifiedOn } = approval;
  const decided = plan.approval === null || decision === 'approved' || decision === 'refused';
  if (!decided)
    missing.push(
      plan.approval === undefined ? lacks('/approval', 'approval') : lacks('/approval/decision', 'decision'),
    );
  if (decision === 'approved') {
    if (short) {
      violations.push({
        clause: 'equipment-verification',
        code: 'approved-although-short',
        severity: 'error',
        path: '/approval',
        data: NO_DATA,
        actual: 'approved',
        required: { quantity: 'decision', op: '!=', value: 'approved' },
        citation: equipmentVerification.citations[0],
      });
    }
    const approvedOn = isDay(decidedOn) ? decidedOn : undefined;
    if (verifiedOn === null || (isDay(verifiedOn) && approvedOn !== undefined && verifiedOn > approvedOn)) {
      violations.push({
        clause: 'equipment-verification',
        code: 'approved-without-verification',
        severity: 'error',
        path: '/approval/equipmentVerifiedOn',
        data: NO_DATA,
        actual: verifiedOn,
        required: { quantity: 'equipmentVerifiedOn', op: '<=', value: approvedOn ?? null },
        citation: equipmentVerification.citations[0],
      });
    } else {
      if (!isDay(verifiedOn)) missing.push(lacks('/approval/equipmentVerifiedOn', 'equipmentVerifiedOn'));
      if (approvedOn === undefined) missing.push(lacks('/approval/decidedOn', 'decidedOn'));
    }
  }
  if (required?.length === 0 && decided && (decision !== 'approved' || violations.length + missing.length === 0))
    return inapplicable(equipmentVerification, options);
  const result = judged(equipmentVerification, options, violations, missing);
  if (result.outcome === 'failed') result.effect = equipmentVerification.effect;
  return result;
}

function compareEquipment(
  required: readonly unknown[],
  held: readonly unknown[],
  violations: Violation[],
  missing: Missing[],
): void {
  const quantities = new Map<string, number>();
  let unnamed = false;
  for (let i = 0; i < held.length; i++) {
    const { item, quantity }: Leaves<EquipmentItem> = leaves(held[i]);
    if (!isObject(held[i])) missing.push(lacks(`/equipmentHeld/${i}`, 'equipmentHeld'));
    // NaN is a quantity unknown: it stays so however many are added.
    if (isText(item)) quantities.set(item, (quantities.get(item) ?? 0) + (count(quantity) ?? Number.NaN));
    else unnamed = true;
  }
  for (let i = 0; i < required.length; i++) {
    const { item, quantity }: Leaves<EquipmentItem> = leaves(required[i]);
    const needed = count(quantity);
    if (!isText(item)) missing.push(lacks(`/equipmentRequired/${i}/item`, 'item'));
    if (needed === undefined)
      missing.push(lacks(`/equipmentRequired/${i}/quantity`, 'quantity', isText(item) ? item : undefined));
    if (!isText(item) || needed === undefined || needed === 0) continue;
    const actual = quantities.get(item);
    if (actual === undefined || Number.isNaN(actual) || (actual < needed && unnamed)) {
      missing.push(lacks('/equipmentHeld', 'equipmentHeld', item));
    } else if (actual < needed) {
      violations.push({
        clause: 'equipment-verification',
        code: 'equipment-short',
        severity: 'error',
        path: `/equipmentRequired/${i}`,
        data: { item, short: needed - actual },
        actual,
        required: { quantity: 'equipmentHeld', op: '>=', value: needed },
        citation: equipmentVerification.citations[0],
        subject: item,
      });
    }
  }
}

export function checkMandatoryTopics(given: unknown, asked?: unknown): ClauseResult {
  const plan: Plan = leaves(given);
  const options: Options = leaves(asked);
  const entries = array(plan.topics);
  if (entries === undefined) return judged(mandatoryTopics, options, [], [lacks('/topics', 'topics')]);
  const missing: Missing[] = [];
  const topics: string[] = [];
  for (let i = 0; i < entries.length; i++) {
    const topic = entries[i];
    if (!isOneOf(curriculumTopics, topic)) missing.push(lacks(`/topics/${i}`, 'topics'));
    else if (!topics.includes(topic)) topics.push(topic);
  }
  const measured = { topics: topics.filter((topic) => topic !== 'other').length };
  if (missing.length > 0) return judged(mandatoryTopics, options, [], missing, measured);
  const absent = curriculumTopics.filter((topic) => topic !== 'other' && !topics.includes(topic));
  const violations = absent.map((topic): Violation => ({
    clause: 'mandatory-topics',
    code: 'topic-absent',
    severity: 'error',
    path: '/topics',
    data: { topic },
    actual: topics,
    required: { quantity: 'topics', op: 'in', value: topic },
    citation: mandatoryTopics.citations[0],
  }));
  const result = judged(mandatoryTopics, options, violations, [], measured);
  if (absent.length > 0)
    result.remedy = [
      { op: 'test', path: '/topics', value: entries },
      ...absent.map((topic) => ({ op: 'add', path: '/topics/-', value: topic }) as const),
    ];
  return result;
}

export function checkSkillsPlusPutonghua(given: unknown, asked?: unknown): ClauseResult {
  const plan: Plan = leaves(given);
  const options: Options = leaves(asked);
  const { kind, withPutonghua } = plan;
  if (kind === 'entrepreneurship') return inapplicable(skillsPlusPutonghua, options);
  const missing: Missing[] = [];
  if (kind !== 'skills') missing.push(lacks('/kind', 'kind'));
  if (typeof withPutonghua !== 'boolean') missing.push(lacks('/withPutonghua', 'withPutonghua'));
  if (kind !== 'skills' || withPutonghua !== false) return judged(skillsPlusPutonghua, options, [], missing);
  const violation: Violation = {
    clause: 'skills-plus-putonghua',
    code: 'without-putonghua',
    severity: 'warning',
    path: '/withPutonghua',
    data: NO_DATA,
    actual: false,
    required: { quantity: 'withPutonghua', op: '=', value: true },
    citation: skillsPlusPutonghua.citations[0],
  };
  const departure = departureOn(plan.departures, violation);
  if (departure) return judged(skillsPlusPutonghua, options, [], [], {}, [departure]);
  const result = judged(skillsPlusPutonghua, options, [violation], []);
  result.remedy = [
    { op: 'test', path: '/withPutonghua', value: false },
    { op: 'replace', path: '/withPutonghua', value: true },
  ];
  return result;
}

interface Slot {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

export function checkWorkStudySchedule(given: unknown, asked?: unknown): ClauseResult {
  const plan: Plan = leaves(given);
  const options: Options = leaves(asked);
  const { trainingType: type } = plan;
  const sessions = array(plan.sessions);
  const trainees = array(plan.trainees);
  if (type === 'off-the-job' || type === 'on-the-job' || sessions?.length === 0 || trainees?.length === 0)
    return inapplicable(workStudySchedule, options);
  let released = 0;
  let bound = 0;
  for (const trainee of trainees ?? NONE) {
    const { releasedByEmployer }: Leaves<Trainee> = leaves(trainee);
    if (releasedByEmployer === true) released++;
    else if (releasedByEmployer === false) bound++;
  }
  if (released > 0 && released === trainees?.length) return inapplicable(workStudySchedule, options);
  const missing: Missing[] = [];
  const typed = isOneOf(trainingTypes, type);
  if (!typed) missing.push(lacks('/trainingType', 'trainingType'));
  if (sessions === undefined) missing.push(lacks('/sessions', 'sessions'));
  if (trainees === undefined) missing.push(lacks('/trainees', 'trainees'));
  if (sessions === undefined || trainees === undefined) return judged(workStudySchedule, options, [], missing);

  const week: Slot[][] = [[], [], [], [], [], [], [], []];
  const unplaced: Missing[] = [];
  for (let i = 0; i < sessions.length; i++) {
    const { date, startTime, endTime }: Leaves<Session> = leaves(sessions[i]);
    const start = clock(startTime);
    const end = clock(endTime);
    if (!isDay(date)) unplaced.push(lacks(`/sessions/${i}/date`, 'date'));
    if (start === undefined) unplaced.push(lacks(`/sessions/${i}/startTime`, 'startTime'));
    if (end === undefined) unplaced.push(lacks(`/sessions/${i}/endTime`, 'endTime'));
    if (isDay(date) && start !== undefined && end !== undefined)
      week[new Date(date).getUTCDay() || 7]?.push({ date, start, end });
  }

  const violations: Violation[] = [];
  const departures: DepartureTaken[] = [];
  let busy = 0;
  for (let i = 0; i < trainees.length; i++) {
    const trainee: Leaves<Trainee> = leaves(trainees[i]);
    if (trainee.releasedByEmployer === true) continue;
    const subject = reference(trainee);
    const { workingHours } = trainee;
    if (!Array.isArray(workingHours)) {
      missing.push(lacks(`/trainees/${i}/workingHours`, 'workingHours', subject));
      continue;
    }
    if (workingHours.length > 0) busy++;
    const clashes = new Set<Slot>();
    for (let j = 0; j < workingHours.length; j++) {
      const stretch: Leaves<WorkingHours> = leaves(workingHours[j]);
      const weekday = count(stretch.weekday) ?? 0;
      const start = clock(stretch.startTime);
      const end = clock(stretch.endTime);
      if (weekday < 1 || weekday > 7)
        missing.push(lacks(`/trainees/${i}/workingHours/${j}/weekday`, 'weekday', subject));
      else if (start === undefined)
        missing.push(lacks(`/trainees/${i}/workingHours/${j}/startTime`, 'startTime', subject));
      else if (end === undefined) missing.push(lacks(`/trainees/${i}/workingHours/${j}/endTime`, 'endTime', subject));
      else for (const slot of week[weekday] ?? NONE) if (slot.start < end && start < slot.end) clashes.add(slot);
    }
    if (typeof trainee.releasedByEmployer !== 'boolean' && (clashes.size > 0 || bound === 0)) {
      missing.push(lacks(`/trainees/${i}/releasedByEmployer`, 'releasedByEmployer', subject));
    } else if (clashes.size > 0 && typed) {
      let first = '9999-99-99';
      for (const { date } of clashes) if (date < first) first = date;
      const violation: Violation = {
        clause: 'work-study-schedule',
        code: 'session-in-working-hours',
        severity: 'warning',
        path: `/trainees/${i}`,
        data: { trainee: subject ?? String(i + 1), first },
        actual: clashes.size,
        required: { quantity: 'sessionsInWorkingHours', op: '=', value: 0 },
        citation: workStudySchedule.citations[0],
        ...(subject !== undefined && { subject }),
      };
      const departure = departureOn(plan.departures, violation);
      if (departure) departures.push(departure);
      else violations.push(violation);
    }
  }
  if (busy > 0) missing.push(...unplaced);
  else
    for (let i = 0; i < sessions.length; i++)
      if (!isObject(sessions[i])) missing.push(lacks(`/sessions/${i}`, 'sessions'));
  return judged(workStudySchedule, options, violations, missing, { traineesWithWorkingHours: busy }, departures);
}

/** How the sessions count: `counts` is null where that is unknown. */
interface Credit {
  readonly counts: boolean | null;
  readonly reason: string | null;
  readonly missing: readonly Missing[];
}

const COUNTS: Credit = { counts: true, reason: null, missing: NONE };
const refusedFor = (reason: string): Credit => ({ counts: false, reason, missing: NONE });
const onlinePractice = refusedFor('online-practice');
const notRecognised = refusedFor('platform-not-recognised');
const notApproved = refusedFor('courseware-not-approved');
const notRecorded = refusedFor('not-recorded');

/** Credits sessions one by one; courseware and platform register are read once, when the first session asks. */
function crediting(
  plan: Plan,
  options: Options,
  delivered: boolean,
): (session: Leaves<Session>, index: number, hours: number | undefined) => Credit {
  const hoursField = delivered ? 'deliveredHours' : 'hours';
  const courseware = array(plan.courseware);
  let byReference: Map<string, number> | undefined;
  const unread: Missing[] = [];
  let register: { changes: readonly Change[]; missing: readonly Missing[] } | undefined;

  return (session, index, hours) => {
    const { mode } = session;
    if (mode === 'offline')
      return hours !== undefined
        ? COUNTS
        : { counts: true, reason: null, missing: [lacks(`/sessions/${index}/${hoursField}`, hoursField)] };
    const missing: Missing[] = mode === 'online' ? [] : [lacks(`/sessions/${index}/mode`, 'mode')];
    const unsure = missing.length;
    const refused = refusal(session, index, missing);
    if (refused) {
      if (unsure === 0) return refused;
      missing.length = unsure;
    } else if (missing.length === unsure) {
      return hours !== undefined
        ? COUNTS
        : { counts: true, reason: null, missing: [lacks(`/sessions/${index}/${hoursField}`, hoursField)] };
    }
    if (hours === undefined) missing.push(lacks(`/sessions/${index}/${hoursField}`, hoursField));
    return { counts: null, reason: null, missing };
  };

  function refusal(session: Leaves<Session>, index: number, missing: Missing[]): Credit | undefined {
    const { kind, platform, courseware: name, date: given } = session;
    if (kind === 'practice') return onlinePractice;
    if (kind !== 'theory') missing.push(lacks(`/sessions/${index}/kind`, 'kind'));
    if (platform === null) return notRecognised;
    const date = isDay(given) ? given : undefined;
    if (!isText(platform)) {
      missing.push(lacks(`/sessions/${index}/platform`, 'platform'));
    } else if (platform !== 'provincial') {
      if (date === undefined) {
        missing.push(lacks(`/sessions/${index}/date`, 'date'));
      } else {
        register ??= changesOf(leaves<HoursOptions['reference'] & object>(options.reference).platformRegister);
        let recognised = false;
        for (const change of register.changes)
          if (change.platform === platform && change.from <= date) recognised = change.added;
        if (register.missing.length > 0) missing.push(...register.missing);
        else if (!recognised) return notRecognised;
      }
    }
    if (name === null) return notApproved;
    if (!isText(name)) {
      missing.push(lacks(`/sessions/${index}/courseware`, 'courseware'));
    } else {
      byReference ??= readCourseware();
      const at = byReference.get(name);
      if (unread.length > 0) missing.push(...unread);
      else if (courseware === undefined || at === undefined) missing.push(lacks('/courseware', 'courseware', name));
      else if (!isOpen(courseware[at], at, date, index, missing)) return notApproved;
    }
    if (!delivered) return undefined;
    if (session.recordOnProvincialPlatform === false) return notRecorded;
    if (session.recordOnProvincialPlatform !== true)
      missing.push(lacks(`/sessions/${index}/recordOnProvincialPlatform`, 'recordOnProvincialPlatform'));
    return undefined;
  }

  function readCourseware(): Map<string, number> {
    const found = new Map<string, number>();
    const entries = courseware ?? NONE;
    for (let i = 0; i < entries.length; i++) {
      const name = reference(entries[i]);
      if (!isObject(entries[i])) unread.push(lacks(`/courseware/${i}`, 'courseware'));
      else if (name !== undefined) found.set(name, i);
    }
    return found;
  }
}

/** Whether courseware is approved and published by a day; false only where it certainly is not. */
function isOpen(entry: unknown, at: number, date: string | undefined, session: number, missing: Missing[]): boolean {
  const { thirdPartyReview, publishedOn }: Leaves<Courseware> = leaves(entry);
  const { result, decidedOn } = leaves<NonNullable<Courseware['thirdPartyReview']>>(thirdPartyReview);
  if (thirdPartyReview === null || result === 'refused' || result === 'pending' || publishedOn === null) return false;
  const passedOn = isDay(decidedOn) ? decidedOn : undefined;
  const published = isDay(publishedOn) ? publishedOn : undefined;
  if (
    date !== undefined &&
    ((published !== undefined && published > date) || (passedOn !== undefined && passedOn > date))
  )
    return false;
  const subject = reference(entry);
  if (result !== 'passed') missing.push(lacks(`/courseware/${at}/thirdPartyReview/result`, 'result', subject));
  if (passedOn === undefined) missing.push(lacks(`/courseware/${at}/thirdPartyReview/decidedOn`, 'decidedOn', subject));
  if (published === undefined) missing.push(lacks(`/courseware/${at}/publishedOn`, 'publishedOn', subject));
  const undated = `/sessions/${session}/date`;
  if (date === undefined && !missing.some((each) => each.kind === 'fact' && each.path === undated))
    missing.push(lacks(undated, 'date'));
  return true;
}

interface Change {
  readonly platform: string;
  readonly added: boolean;
  readonly from: string;
}

function changesOf(register: unknown): { changes: readonly Change[]; missing: readonly Missing[] } {
  const missing: Missing[] = [];
  const lacksReference = (path: string, fact: string): number =>
    missing.push({ kind: 'fact', in: 'reference', path: `/platformRegister/changes${path}`, fact });
  const entries = array(leaves<PlatformRegister>(register).changes);
  if (entries === undefined) lacksReference('', 'changes');
  const changes: Change[] = [];
  for (let i = 0; i < (entries?.length ?? 0); i++) {
    const { platform, change, effectiveOn }: Leaves<PlatformChange> = leaves(entries?.[i]);
    if (!isText(platform)) lacksReference(`/${i}/platform`, 'platform');
    if (change !== 'added' && change !== 'removed') lacksReference(`/${i}/change`, 'change');
    if (!isDay(effectiveOn)) lacksReference(`/${i}/effectiveOn`, 'effectiveOn');
    if (isText(platform) && (change === 'added' || change === 'removed') && isDay(effectiveOn))
      changes.push({ platform, added: change === 'added', from: effectiveOn });
  }
  return { changes: changes.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)), missing };
}

function stageMissing(clause: Cited, options: Options): Result {
  return judged(clause, options, [], [{ kind: 'fact', in: 'options', path: '/stage', fact: 'stage' }]);
}

export function creditOnlineTheoryHours(given: unknown, asked?: unknown): ClauseResult {
  const plan: Plan = leaves(given);
  const options: Options = leaves(asked);
  const { stage } = options;
  if (stage !== undefined && stage !== 'opening' && stage !== 'settlement')
    return stageMissing(onlineTheoryCredit, options);
  const delivered = stage === 'settlement';
  const sessions = array(plan.sessions);
  if (sessions === undefined) return judged(onlineTheoryCredit, options, [], [lacks('/sessions', 'sessions')]);
  const credit = crediting(plan, options, delivered);
  const missing: Missing[] = [];
  const named = new Set<string>();
  const refused: Row[] = [];
  const online = sessions.some((session) => leaves<Session>(session).mode === 'online');
  let credited = 0;
  for (let i = 0; i < sessions.length; i++) {
    const session: Leaves<Session> = leaves(sessions[i]);
    const hours = classHours(delivered ? session.deliveredHours : session.hours);
    const { counts, reason, missing: lacking } = credit(session, i, hours);
    for (const each of lacking) {
      const key = each.kind === 'fact' ? each.in + each.path : '';
      if (!named.has(key)) missing.push(each);
      named.add(key);
    }
    if (lacking.length === 0 && !online && session.mode !== 'offline')
      missing.push(lacks(`/sessions/${i}/mode`, 'mode'));
    if (counts === true && hours !== undefined) credited += hours;
    else if (counts === false)
      refused.push({ path: `/sessions/${i}`, hours: hours === undefined ? null : String(hours / 100), reason });
  }
  const measured = { basis: delivered ? 'delivered' : 'planned', creditedHours: String(credited / 100), refused };
  return !online && missing.length === 0
    ? inapplicable(onlineTheoryCredit, options, measured)
    : judged(onlineTheoryCredit, options, [], missing, measured);
}

interface Sum {
  least: number;
  open: boolean;
}

export function checkMinimumClassHours(given: unknown, asked?: unknown): ClauseResult {
  const plan: Plan = leaves(given);
  const options: Options = leaves(asked);
  const { kind, subsidised, certificateType: type, levels: givenLevels } = plan;
  const permit = type === 'special-operation-permit';
  const certified = permit || type === 'vocational-qualification' || type === 'vocational-skill-level';
  const typed = certified || isOneOf(certificateTypes, type);
  if (kind === 'entrepreneurship' || subsidised === false || (typed && !certified))
    return inapplicable(minimumClassHours, options);
  const { stage } = options;
  if (stage !== undefined && stage !== 'opening' && stage !== 'settlement')
    return stageMissing(minimumClassHours, options);
  const delivered = stage === 'settlement';

  const missing: Missing[] = [];
  if (kind !== 'skills') missing.push(lacks('/kind', 'kind'));
  if (subsidised !== true) missing.push(lacks('/subsidised', 'subsidised'));
  if (!typed) missing.push(lacks('/certificateType', 'certificateType'));
  else if (permit) missing.push({ kind: 'reading', clause: 'minimum-class-hours', reading: 'operating-permit' });
  const applies = missing.length === 0;
  const sessions = array(plan.sessions);
  const levels = array(givenLevels);
  if (sessions === undefined) missing.push(lacks('/sessions', 'sessions'));
  if (levels === undefined) missing.push(lacks('/levels', 'levels'));
  if (sessions === undefined) return judged(minimumClassHours, options, [], missing);

  const whole = levels?.length === 0;
  const sums = new Map<string, Sum>();
  if (whole) sums.set('whole', { least: 0, open: false });
  for (let i = 0; i < (levels?.length ?? 0); i++) {
    const level = levels?.[i];
    if (isOneOf(skillLevels, level)) sums.set(level, { least: 0, open: false });
    else missing.push(lacks(`/levels/${i}`, 'levels'));
  }
  const credit = crediting(plan, options, delivered);
  const open: { level: string | undefined; unplaced: boolean; index: number; missing: readonly Missing[] }[] = [];
  let unplaced = false;
  for (let i = 0; i < sessions.length; i++) {
    const session: Leaves<Session> = leaves(sessions[i]);
    const hours = classHours(delivered ? session.deliveredHours : session.hours);
    const { counts, missing: lacking } = credit(session, i, hours);
    const level =
      whole && session.level === null ? 'whole' : isOneOf(skillLevels, session.level) ? session.level : undefined;
    const maybe = counts !== false && hours !== 0;
    if (level === undefined) {
      if (maybe) unplaced = true;
    } else {
      let sum = sums.get(level);
      if (sum === undefined) sums.set(level, (sum = { least: 0, open: false }));
      if (counts === true && hours !== undefined) sum.least += hours;
      else if (counts !== false) sum.open = true;
    }
    if (lacking.length > 0 || (level === undefined && maybe))
      open.push({ level, unplaced: level === undefined && maybe, index: i, missing: lacking });
  }

  const rows: Row[] = [];
  const violations: Violation[] = [];
  const undecided: string[] = [];
  for (const [level, { least, open: more }] of sums) {
    rows.push({ level, hours: String(least / 100) });
    if (least >= levelLimit * 100) continue;
    if (more || unplaced) {
      undecided.push(level);
    } else if (applies) {
      violations.push({
        clause: 'minimum-class-hours',
        code: 'too-few-hours',
        severity: 'error',
        path: '/sessions',
        data: { level, shortfall: String((levelLimit * 100 - least) / 100) },
        actual: String(least / 100),
        required: { quantity: 'creditedClassHours', op: '>=', value: String(levelLimit) },
        citation: minimumClassHours.citations[0],
        operand: LEAST_HOURS,
      });
    }
  }
  for (const { level, unplaced: lost, index, missing: lacking } of open) {
    if (lost) missing.push(lacks(`/sessions/${index}/level`, 'level'));
    if (level === undefined ? undecided.length > 0 : undecided.includes(level)) missing.push(...lacking);
  }
  const result = judged(minimumClassHours, options, violations, missing, {
    basis: delivered ? 'delivered' : 'planned',
    creditedHours: rows,
  });
  if (result.outcome === 'failed') result.effect = minimumClassHours.effect;
  return result;
}

export function checkInstructorQualification(given: unknown, asked?: unknown): ClauseResult {
  const plan: Plan = leaves(given);
  const options: Options = leaves(asked);
  const instructors = array(plan.instructors);
  const sessions = array(plan.sessions);
  const missing: Missing[] = [];
  if (instructors === undefined) missing.push(lacks('/instructors', 'instructors'));
  if (sessions === undefined) missing.push(lacks('/sessions', 'sessions'));
  const taught = new Map<string, Set<string>>();
  let placed = 0;
  for (let i = 0; i < (sessions?.length ?? 0); i++) {
    const { date, instructor }: Leaves<Session> = leaves(sessions?.[i]);
    if (instructor === null) continue;
    placed++;
    if (!isText(instructor)) missing.push(lacks(`/sessions/${i}/instructor`, 'instructor'));
    if (!isDay(date)) missing.push(lacks(`/sessions/${i}/date`, 'date'));
    else if (isText(instructor)) {
      const days = taught.get(instructor);
      if (days) days.add(date);
      else taught.set(instructor, new Set([date]));
    }
  }
  if (instructors?.length === 0 && sessions !== undefined && taught.size === 0 && missing.length === 0)
    return inapplicable(instructorQualification, options);
  const violations: Violation[] = [];
  if (instructors !== undefined) {
    const listed = new Set(instructors.map(reference));
    for (const name of taught.keys()) if (!listed.has(name)) missing.push(lacks('/instructors', 'instructors', name));
    for (let i = 0; i < instructors.length; i++) {
      const name = reference(instructors[i]);
      if (name === undefined && placed > 0)
        missing.push(
          isObject(instructors[i])
            ? lacks(`/instructors/${i}/reference`, 'reference')
            : lacks(`/instructors/${i}`, 'instructors'),
        );
      checkQualification(
        instructors[i],
        i,
        name,
        name === undefined ? undefined : taught.get(name),
        violations,
        missing,
      );
    }
  }
  return judged(instructorQualification, options, violations, missing);
}

function checkQualification(
  entry: unknown,
  index: number,
  subject: string | undefined,
  days: ReadonlySet<string> | undefined,
  violations: Violation[],
  missing: Missing[],
): void {
  const { qualification }: Leaves<Instructor> = leaves(entry);
  const path = `/instructors/${index}/qualification`;
  const instructor = subject ?? `/instructors/${index}`;
  const violate = (
    code: string,
    at: string,
    data: Violation['data'],
    actual: Violation['actual'],
    required: Violation['required'],
  ): void => {
    const citation = instructorQualification.citations[0];
    violations.push({
      clause: 'instructor-qualification',
      code,
      severity: 'error',
      path: at,
      data,
      actual,
      required,
      citation,
      ...(subject !== undefined && { subject }),
    });
  };
  if (qualification === null) {
    violate('no-qualification', path, { instructor }, null, { quantity: 'qualification', op: '!=', value: null });
    return;
  }
  const { reviewedOn, validFrom, validTo } = leaves<NonNullable<Instructor['qualification']>>(qualification);
  const from = isDay(validFrom) ? validFrom : '';
  const to = isDay(validTo) ? validTo : '9999-99-99';
  let first: string | undefined;
  let outside = 0;
  let firstOutside = '9999-99-99';
  for (const date of days ?? NONE) {
    if (first === undefined || date < first) first = date;
    if (date >= from && date <= to) continue;
    outside++;
    if (date < firstOutside) firstOutside = date;
  }
  if (reviewedOn === null)
    violate('not-reviewed', `${path}/reviewedOn`, { instructor }, null, {
      quantity: 'reviewedOn',
      op: '!=',
      value: null,
    });
  else if (!isDay(reviewedOn)) missing.push(lacks(`${path}/reviewedOn`, 'reviewedOn', subject));
  else if (first !== undefined && first < reviewedOn)
    violate('taught-before-review', `${path}/reviewedOn`, { instructor, first }, first, {
      quantity: 'firstDayTaught',
      op: '>=',
      value: reviewedOn,
    });
  if (first === undefined) return;
  if (outside > 0) {
    violate('not-valid-on-day', path, { instructor, first: firstOutside }, outside, {
      quantity: 'daysOutsideValidity',
      op: '=',
      value: 0,
    });
    return;
  }
  if (!isDay(validFrom)) missing.push(lacks(`${path}/validFrom`, 'validFrom', subject));
  if (validTo !== null && !isDay(validTo)) missing.push(lacks(`${path}/validTo`, 'validTo', subject));
}

export function checkInstructorRegistration(given: unknown, asked?: unknown): ClauseResult {
  const plan: Plan = leaves(given);
  const options: Options = leaves(asked);
  const { subsidised, startDate } = plan;
  if (subsidised === false) return inapplicable(instructorRegistration, options);
  const missing: Missing[] = [];
  if (subsidised !== true) missing.push(lacks('/subsidised', 'subsidised'));
  const instructors = array(plan.instructors);
  if (instructors === undefined) {
    missing.push(lacks('/instructors', 'instructors'));
    return judged(instructorRegistration, options, [], missing);
  }
  const sessions = array(plan.sessions);
  const first = new Map<string, string | null>();
  const unplaced: Missing[] = [];
  for (let i = 0; i < (sessions?.length ?? 0); i++) {
    const { date, instructor }: Leaves<Session> = leaves(sessions?.[i]);
    if (instructor === null) continue;
    if (!isText(instructor)) {
      const lacking = lacks(`/sessions/${i}/instructor`, 'instructor');
      unplaced.push(lacking);
      if (instructors.length === 0) missing.push(lacking);
    }
    if (!isDay(date)) unplaced.push(lacks(`/sessions/${i}/date`, 'date'));
    if (!isText(instructor)) continue;
    const earlier = first.get(instructor);
    if (!isDay(date)) first.set(instructor, earlier ?? null);
    else if (earlier === undefined || earlier === null || date < earlier) first.set(instructor, date);
  }
  if (instructors.length === 0) {
    if (sessions === undefined) missing.push(lacks('/sessions', 'sessions'));
    else if (first.size === 0 && unplaced.length === 0) return inapplicable(instructorRegistration, options);
  }
  if (first.size > 0) {
    const listed = new Set(instructors.map(reference));
    for (const name of first.keys())
      if (!listed.has(name) && !listed.has(undefined)) missing.push(lacks('/instructors', 'instructors', name));
  }

  const violations: Violation[] = [];
  const start = isDay(startDate) ? startDate : undefined;
  for (let i = 0; i < instructors.length; i++) {
    const { platformRegisteredOn: registered, joinedOn }: Leaves<Instructor> = leaves(instructors[i]);
    const subject = reference(instructors[i]);
    const path = `/instructors/${i}/platformRegisteredOn`;
    const violate = (code: string, required: Violation['required']): void => {
      if (subsidised !== true) return;
      violations.push({
        clause: 'instructor-registration',
        code,
        severity: 'error',
        path,
        data: { instructor: subject ?? `/instructors/${i}` },
        actual: registered as string | null,
        required,
        citation: instructorRegistration.citations[0],
        ...(subject !== undefined && { subject }),
      });
    };
    const late = (limit: string): void =>
      violate('registered-late', { quantity: 'platformRegisteredOn', op: '<=', value: limit });
    if (registered === null) {
      violate('not-registered', { quantity: 'platformRegisteredOn', op: '!=', value: null });
    } else if (!isDay(registered)) {
      missing.push(lacks(path, 'platformRegisteredOn', subject));
    } else if (start === undefined) {
      missing.push(lacks('/startDate', 'startDate'));
    } else if (registered > start) {
      const joined = isDay(joinedOn) ? joinedOn : undefined;
      if (joinedOn === null || (joined !== undefined && joined <= start)) {
        late(start);
        continue;
      }
      const taught = subject === undefined ? undefined : first.get(subject);
      const overdue = typeof taught === 'string' && registered > taught;
      if (subject === undefined) missing.push(lacks(`/instructors/${i}/reference`, 'reference'));
      else if (sessions === undefined) missing.push(lacks('/sessions', 'sessions'));
      else if (overdue) late(joined === undefined ? start : taught);
      else if (unplaced.length > 0) missing.push(...unplaced);
      if (joined === undefined && !overdue) missing.push(lacks(`/instructors/${i}/joinedOn`, 'joinedOn', subject));
    }
  }
  const result = judged(instructorRegistration, options, violations, missing);
  if (result.outcome === 'failed') result.effect = instructorRegistration.effect;
  return result;
}

export function assessInstructorPoolSelection(given: unknown, asked?: unknown): ClauseResult {
  const instructor: Leaves<Instructor> = leaves(given);
  const options: Options = leaves(asked);
  const subject = reference(given);
  const violations: Violation[] = [];
  const missing: Missing[] = [];
  const hold = (condition: string, path: string, holds: unknown): void => {
    if (holds === false) {
      violations.push({
        clause: 'instructor-pool-selection',
        code: 'condition-not-met',
        severity: 'note',
        path,
        data: { condition },
        actual: false,
        required: { quantity: condition, op: '=', value: true },
        citation: instructorPoolSelection.citations[0],
        ...(subject !== undefined && { subject }),
      });
    } else if (holds !== true) {
      missing.push(lacks(path, condition, subject));
    }
  };
  const { reviewedOn } = leaves<NonNullable<Instructor['qualification']>>(instructor.qualification);
  const unreviewed = instructor.qualification === null || reviewedOn === null;
  hold('reviewedOn', '/qualification/reviewedOn', unreviewed ? false : isDay(reviewedOn) ? true : undefined);
  hold('spotCheckOnRecord', '/spotCheckOnRecord', instructor.spotCheckOnRecord);
  hold('assessmentOnRecord', '/assessmentOnRecord', instructor.assessmentOnRecord);
  hold('strongTeachingAbility', '/strongTeachingAbility', instructor.strongTeachingAbility);
  hold('goodEthics', '/goodEthics', instructor.goodEthics);
  return judged(instructorPoolSelection, options, violations, missing);
}

const seniorFrom = skillLevels.indexOf('level-3');

export function assessFrontlineExpert(given: unknown, asked?: unknown): ClauseResult {
  const instructor: Leaves<Instructor> = leaves(given);
  const options: Options = leaves(asked);
  const { worksInYunnan, frontlineExperience, skillLevel } = instructor;
  const level = (skillLevels as readonly unknown[]).indexOf(skillLevel);
  const junior = skillLevel === null || (level >= 0 && level < seniorFrom);
  if (worksInYunnan === false || frontlineExperience === false || junior)
    return inapplicable(frontlineExpertInstructors, options);
  const subject = reference(given);
  const missing: Missing[] = [];
  if (worksInYunnan !== true) missing.push(lacks('/worksInYunnan', 'worksInYunnan', subject));
  if (frontlineExperience !== true) missing.push(lacks('/frontlineExperience', 'frontlineExperience', subject));
  if (level < 0) missing.push(lacks('/skillLevel', 'skillLevel', subject));
  return judged(frontlineExpertInstructors, options, [], missing);
}
