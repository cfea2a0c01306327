import type { ClassPlan } from '../../model/class-plan.js';
import { trainingTypes } from '../../model/codes.js';
import type { Session } from '../../model/session.js';
import type { Trainee, WorkingHours } from '../../model/trainee.js';
import { weekday, type CalendarDay } from '../../policy/calendar.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, type ClauseOptions } from '../../policy/judge.js';
import { violateInPrinciple } from '../../result/departure.js';
import { fact, findings, inapplicable, violation, type Findings } from '../../result/findings.js';
import { count, day, fields, flag, isObject, list, minutes, oneOf, referenceOf } from '../../result/read.js';
import type { ClauseResult, Missing } from '../../result/result.js';
import { addAll } from '../../result/add-all.js';

/** {@link checkWorkStudySchedule} 所读的字段。 What {@link checkWorkStudySchedule} reads of a class plan. */
export interface WorkStudyRecord extends Pick<ClassPlan, 'trainingType' | 'departures'> {
  /** 教学安排。 The schedule: day and times of each session. */
  readonly sessions?: readonly Pick<Session, 'date' | 'startTime' | 'endTime'>[];
  /** 学员的工作时间。 The trainees' working hours. */
  readonly trainees?: readonly Pick<Trainee, 'reference' | 'workingHours' | 'releasedByEmployer'>[];
}

/** 条款常量：工学安排。 The clause constant of {@link checkWorkStudySchedule}. */
export const workStudySchedule = /* @__PURE__ */ freeze({
  id: 'work-study-schedule',
  function: 'checkWorkStudySchedule',
  title: { 'zh-CN': '避免工学矛盾', en: 'Sessions outside working hours' },
  force: 'should',
  modal: { exact: '要', paragraph: 47, start: 82, end: 83 },
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [
    { document: '昆人社通〔2022〕34号', locator: '二（五）', paragraph: 47, exact: '要结合培训对象工学需求实际，合理确定培训时间解决“工学矛盾”，', start: 82, end: 113 },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'session-in-working-hours': {
      'zh-CN': '学员{trainee}有{actual}节课落在工作时间内，最早为{first}。',
      en: 'Trainee {trainee}: {actual} {actual|session falls|sessions fall} into working hours, the first on {first}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(workStudySchedule);

/**
 * > 要结合培训对象工学需求实际，合理确定培训时间解决“工学矛盾”，
 *
 * 检查授课是否落在学员所报的工作时间（gōngzuò shíjiān）内；每名有冲突的学员为一处提醒。首尾相接不算冲突。
 * 脱产、在岗培训，以及用人单位安排脱岗的学员，不适用；没有报工作时间的学员，无法判断。约束培训机构。
 * “要……合理”把尺度留给判断，故作原则性要求。
 *
 * Checks that sessions do not fall into the trainees' stated working hours; one warning for each
 * trainee with a conflict. Touching is none. Off-the-job (脱产) and on-the-job (在岗) training, and
 * trainees whom the employer releases: inapplicable. Binds training institutions. The measure is
 * left to judgement (要 … 合理), hence a warning.
 *
 * 原文：[第47段](../../../docs/notice.md#p47)
 *
 * @param plan - 培训类型、教学安排、学员工作时间和变通。 Type of training, schedule, working hours and departures.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：没有冲突；`failed`：有冲突；`cantTell`：缺培训类型、时间或工作时间；`inapplicable`：见上，或没有学员、没有授课。
 * Passed without a conflict, failed with one, cantTell where the type of training, times or working
 * hours are unknown, inapplicable as above or where there is no trainee or no session.
 *
 * @example
 * ```ts
 * import { checkWorkStudySchedule } from 'kunming-training-rules';
 *
 * const sessions = [{ date: '2022-06-04', startTime: '09:00', endTime: '12:00' }]; // a Saturday
 * const trainees = [{ reference: 'T1', releasedByEmployer: false, workingHours: [{ weekday: 5, startTime: '09:00', endTime: '17:00' }] }];
 * checkWorkStudySchedule({ trainingType: 'post-skills', sessions, trainees }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkWorkStudySchedule } from 'kunming-training-rules';
 *
 * const sessions = [{ date: '2022-06-03', startTime: '16:00', endTime: '18:00' }]; // a Friday
 * const trainees = [{ reference: 'T1', releasedByEmployer: false, workingHours: [{ weekday: 5, startTime: '09:00', endTime: '17:00' }] }];
 * checkWorkStudySchedule({ trainingType: 'post-skills', sessions, trainees }).outcome; // => 'failed'
 * ```
 */
export function checkWorkStudySchedule(plan: WorkStudyRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, plan, options);
}

interface Slot {
  readonly date: CalendarDay;
  readonly start: number;
  readonly end: number;
}

function body(plan: WorkStudyRecord, on: InForce<typeof workStudySchedule>): Findings {
  const { departures, ...rest } = fields(plan);
  const type = oneOf(rest.trainingType, trainingTypes);
  const sessions = list(rest.sessions);
  const trainees = list(rest.trainees);
  if (type === 'off-the-job' || type === 'on-the-job' || sessions?.length === 0 || trainees?.length === 0) return inapplicable();
  const released = trainees?.map((trainee) => flag(fields(trainee as Trainee).releasedByEmployer));
  if (released?.every((each) => each === true)) return inapplicable();

  const found = findings();
  if (type === undefined) found.missing.push(fact('/trainingType'));
  if (sessions === undefined) found.missing.push(fact('/sessions'));
  if (trainees === undefined) found.missing.push(fact('/trainees'));
  if (sessions === undefined || trainees === undefined) return found;
  const perhapsAllReleased = released?.includes(false) !== true;

  const { slots, missing } = timetable(sessions);
  let busy = 0;
  for (const [index, entry] of trainees.entries()) {
    const trainee = fields(entry as Trainee);
    if (trainee.releasedByEmployer === true) continue;
    const at = `/trainees/${String(index)}`;
    const reference = referenceOf(entry);
    const stretches = list(trainee.workingHours);
    if (stretches === undefined) {
      found.missing.push(fact(`${at}/workingHours`, reference));
      continue;
    }
    if (stretches.length > 0) busy++;
    const clashes = clash(stretches, slots, at, reference, found.missing);
    if (flag(trainee.releasedByEmployer) === undefined && (clashes.size > 0 || perhapsAllReleased)) {
      found.missing.push(fact(`${at}/releasedByEmployer`, reference));
    } else if (clashes.size > 0 && type !== undefined) {
      const first = [...clashes].reduce((a, b) => (b.date < a.date ? b : a)).date;
      violateInPrinciple(
        found,
        departures,
        violation(on, 'session-in-working-hours', {
          path: at,
          actual: clashes.size,
          quantity: 'sessionsInWorkingHours',
          op: '=',
          value: 0,
          data: { trainee: reference ?? String(index + 1), first },
          subject: reference,
        }),
      );
    }
  }
  if (busy > 0) addAll(found.missing, missing);
  else for (const [index, session] of sessions.entries()) if (!isObject(session)) found.missing.push(fact(`/sessions/${String(index)}`));
  found.measured = { traineesWithWorkingHours: busy };
  return found;
}

/** The sessions by day of the week, and what is missing to place them. */
function timetable(sessions: readonly unknown[]): { slots: ReadonlyMap<number, readonly Slot[]>; missing: readonly Missing[] } {
  const slots = new Map<number, Slot[]>();
  const missing: Missing[] = [];
  for (const [index, session] of sessions.entries()) {
    const leaves = fields(session as Session);
    const date = day(leaves.date);
    const start = minutes(leaves.startTime);
    const end = minutes(leaves.endTime);
    const at = `/sessions/${String(index)}`;
    if (date === undefined) missing.push(fact(`${at}/date`));
    if (start === undefined) missing.push(fact(`${at}/startTime`));
    if (end === undefined) missing.push(fact(`${at}/endTime`));
    if (date === undefined || start === undefined || end === undefined) continue;
    const on = weekday(date);
    const slot = { date, start, end };
    const same = slots.get(on);
    if (same) same.push(slot);
    else slots.set(on, [slot]);
  }
  return { slots, missing };
}

/** The sessions that overlap a trainee's working hours. */
function clash(stretches: readonly unknown[], slots: ReadonlyMap<number, readonly Slot[]>, at: string, reference: string | undefined, missing: Missing[]): ReadonlySet<Slot> {
  const clashes = new Set<Slot>();
  for (const [index, stretch] of stretches.entries()) {
    const leaves = fields(stretch as WorkingHours);
    const on = count(leaves.weekday);
    const start = minutes(leaves.startTime);
    const end = minutes(leaves.endTime);
    const path = `${at}/workingHours/${String(index)}`;
    if (on === undefined || on < 1 || on > 7) missing.push(fact(`${path}/weekday`, reference));
    else if (start === undefined) missing.push(fact(`${path}/startTime`, reference));
    else if (end === undefined) missing.push(fact(`${path}/endTime`, reference));
    else for (const slot of slots.get(on) ?? []) if (slot.start < end && start < slot.end) clashes.add(slot);
  }
  return clashes;
}
