import { inspectionKinds } from '../../definitions/codes.js';
import { type At, broken, each, entries, is, lacking, need, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, missingAsOf } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, unknown } from '../../kernel/kleene.js';
import type { ClauseResult, Measured, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Inspection } from '../../model/inspection.js';
import type { ReferenceData, SpotCheckPeriod } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { among, count, day, type Fields, fields, list, referenceOf, text } from '../../values/read.js';
import { some } from '../shared/entries.js';

/** {@link checkTelephoneSpotCheck} 所读的字段。 What {@link checkTelephoneSpotCheck} reads of a class plan. */
export interface TelephoneSpotCheckRecord extends Pick<ClassPlan, 'subsidised' | 'endDate' | 'division'> {
  /** 检查。 Every inspection made of the class. */
  readonly inspections?: readonly Pick<
    Inspection,
    'reference' | 'kind' | 'date' | 'callsMade' | 'callsReached' | 'attendanceDenied'
  >[];
}

/** {@link checkTelephoneSpotCheck} 的选项。 Options of {@link checkTelephoneSpotCheck}. */
export interface TelephoneSpotCheckOptions extends ClauseOptions {
  /**
   * 参考数据：各区划的电话抽查（仅另一读法下）。 Reference data: spot checks by division and period, under another
   * reading only.
   */
  readonly reference?: Pick<ReferenceData, 'spotChecks'> | undefined;
}

/** 条款常量：电话抽查。 The clause constant of {@link checkTelephoneSpotCheck}. */
export const telephoneSpotCheck = /* @__PURE__ */ freeze({
  id: 'telephone-spot-check',
  function: 'checkTelephoneSpotCheck',
  title: { 'zh-CN': '电话抽查学员', en: 'Telephone spot check of trainees' },
  force: 'must',
  modal: null,
  addressee: { 'zh-CN': '县（市）区职业培训办公室', en: 'county training offices' },
  citations: [
    {
      document: source.number,
      locator: '四2',
      paragraph: 57,
      exact: '通过电话抽查方式对参加培训的学员进行抽查检查，',
      start: 142,
      end: 165,
    },
  ],
  parameters: {},
  readings: {
    unit: {
      adopted: 'each-class',
      options: {
        'each-class': { 'zh-CN': '每个班级', en: 'each class' },
        'office-and-period': { 'zh-CN': '按机构和时期', en: 'office and period' },
      },
      why: '对参加培训的学员进行抽查',
    },
  },
  effect: null,
  members: [],
  messages: {
    'no-spot-check': {
      'zh-CN': '班级已于{endDate}结束，没有电话抽查学员的记录。',
      en: 'The class ended on {endDate} with no telephone spot check of its trainees on record.',
    },
    'attendance-denied': {
      'zh-CN': '电话抽查中有{actual}人否认参加培训，请核实。',
      en: '{actual} of those called denied having attended: to be looked into.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(telephoneSpotCheck, source);

/**
 * > 通过电话抽查方式对参加培训的学员进行抽查检查，
 *
 * 检查补贴性班级结束后至少有一次电话抽查（diànhuà chōuchá）记录（至少拨打一次）；拨打、接通、否认参训的人数列入
 * `measured`，不知道的不列，有人否认的为提醒。查看之日以后的抽查尚未进行。约束县（市）区职业培训办公室。采用的读法：
 * 按每个班级。
 *
 * Checks that at least one telephone spot check of trainees, with at least one call made, is on record for a subsidised
 * class once it has ended. Calls made and reached and trainees who deny attendance are reported as far as they are
 * known; a denial is a warning. A spot check after the day one looks on has not been made. Binds the county training
 * offices. Reading taken: each class; otherwise spot checks of the division's office in a period that holds the last
 * day of the class count too.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param plan - 是否补贴、结束日期、检查。 Subsidy, last day and inspections.
 * @param options - 判断之日、政策；另一读法下的电话抽查。 Day and policy; spot checks under another reading.
 * @returns `passed`：有记录且无人否认；`failed`：班级已结束而没有记录，或有人否认（提醒）；`cantTell`：
 * 有未知（如查看之日），或班级尚未结束； `inapplicable`：没有补贴。 Passed with one on record and nobody denying,
 * failed where the class has ended without or somebody denies (a warning), cantTell where something is unknown or the
 * class goes on, inapplicable without subsidy.
 *
 * @example
 * ```ts
 * import { checkTelephoneSpotCheck } from 'kunming-training-rules';
 *
 * const inspections = [
 *   { kind: 'telephone', date: '2022-06-21', callsMade: 10, callsReached: 8, attendanceDenied: 0 },
 * ] as const;
 * const result = checkTelephoneSpotCheck({ subsidised: true, inspections }, { asOf: '2022-06-21' });
 * result.outcome; // => 'passed'
 * result.measured; // => { callsMade: 10, callsReached: 8, attendanceDenied: 0 }
 * ```
 *
 * @example
 * ```ts
 * import { checkTelephoneSpotCheck } from 'kunming-training-rules';
 *
 * checkTelephoneSpotCheck({ subsidised: true, endDate: '2022-06-20', inspections: [] }, { asOf: '2022-06-21' })
 *   .outcome; // => 'failed'
 * ```
 */
export function checkTelephoneSpotCheck(
  plan: TelephoneSpotCheckRecord,
  options?: TelephoneSpotCheckOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

type On = InForce<typeof telephoneSpotCheck>;
type Plan = Fields<TelephoneSpotCheckRecord>;

const inspectionKind = /* @__PURE__ */ among(inspectionKinds);
const counts = /* @__PURE__ */ Object.freeze(['callsMade', 'callsReached', 'attendanceDenied'] as const);

/** To subsidised classes. */
function applies(plan: Plan): Judgement {
  return is(plan, 'subsidised');
}

/** 对参加培训的学员进行抽查检查: one spot check is enough, by the end of the class; nobody denies having attended. */
function expects(plan: Plan, on: On, options: TelephoneSpotCheckOptions): Findings {
  const asOf = day(options.asOf);
  const inspections = list(plan.inspections);
  const found = findings(inspections && callsIn(inspections, asOf));
  const denied = denials(plan, on);
  addAll(found.violations, denied.violations);
  const ownCheck = some<Inspection>(inspections, '/inspections', (inspection, at) => isSpotCheck(inspection, at, asOf));
  const checked =
    on.reading.unit === 'each-class' ? ownCheck : anyOf([ownCheck, isCheckedByOffice(plan, options, asOf)]);
  if (checked.truth !== true) unchecked(found, on, plan, checked, asOf);
  addAll(found.missing, denied.missing);
  return found;
}

/** Whether an inspection is a spot check by telephone, with at least one call, made by the day one looks on. */
function isSpotCheck(inspection: Fields<Inspection>, at: At, asOf: CalendarDay | undefined): Judgement {
  const subject = referenceOf(inspection);
  const isMade = whether(inspection, 'date', day, (date) => asOf === undefined || date <= asOf, at, subject);
  return allOf([
    whether(inspection, 'kind', inspectionKind, (kind) => kind === 'telephone', at, subject),
    whether(inspection, 'callsMade', count, (calls) => calls > 0, at, subject),
    asOf === undefined && isMade.truth === true ? unknown(missingAsOf) : isMade,
  ]);
}

/** A class without a spot check: a violation once it has ended; until then, the next day to look. */
function unchecked(found: Findings, on: On, plan: Plan, checked: Judgement, asOf: CalendarDay | undefined): void {
  lacking(found, checked);
  const endDate = need(found, plan, 'endDate', day);
  if (asOf === undefined) found.missing.push(missingAsOf);
  if (asOf === undefined || endDate === undefined) return;
  if (asOf > endDate) {
    if (checked.truth === false)
      violate(found, on, 'no-spot-check', broken('inspections', null, '!=', null, '', { data: { endDate } }));
    return;
  }
  // One that is still to come may be the one.
  const [next] = spotChecks(plan.inspections)
    .flatMap(({ date }) => day(date) ?? [])
    .filter((date) => date > asOf)
    .sort();
  found.missing.push({ kind: 'day', notBefore: next !== undefined && next <= endDate ? next : addDays(endDate, 1) });
}

/** The inspections that are spot checks, or may be. */
function spotChecks(inspections: unknown): readonly Fields<Inspection>[] {
  return (list(inspections) ?? []).map((entry) => fields<Inspection>(entry)).filter(maybeSpotCheck);
}

function maybeSpotCheck({ kind }: Fields<Inspection>): boolean {
  return (inspectionKind(kind) ?? 'telephone') === 'telephone';
}

/** Calls made and reached, and trainees who deny, as far as they are known, of what has been made. */
function callsIn(inspections: readonly unknown[], asOf: CalendarDay | undefined): Measured {
  const made = spotChecks(inspections).filter(({ date }) => !(asOf !== undefined && (day(date) ?? '') > asOf));
  const measured: Record<string, number> = {};
  if (made.some(({ kind }) => inspectionKind(kind) === undefined)) return measured;
  for (const name of counts) {
    const figures = made.flatMap((check) => count(check[name]) ?? []);
    if (figures.length === made.length) measured[name] = figures.reduce((sum, calls) => sum + calls, 0);
  }
  return measured;
}

/** Trainees who deny having attended: to be looked into. */
function denials(plan: Plan, on: On): Findings {
  const found = findings();
  each<Inspection>(found, entries(found, plan, 'inspections'), '/inspections', (inspection, at) => {
    if (!maybeSpotCheck(inspection)) return;
    const subject = referenceOf(inspection);
    // Where nobody denies, of what kind it is does not matter.
    const kind =
      inspection.attendanceDenied !== 0 ? need(found, inspection, 'kind', inspectionKind, at, subject) : undefined;
    const denied = need(found, inspection, 'attendanceDenied', count, at, subject);
    if (kind !== undefined && denied !== undefined)
      violate(
        found,
        on,
        'attendance-denied',
        broken('attendanceDenied', denied, '=', 0, at, { subject, severity: 'warning' }),
      );
  });
  return found;
}

/** Whether the division's office made a spot check in a period, begun by now, that holds the last day of the class. */
function isCheckedByOffice(
  plan: Plan,
  { reference }: TelephoneSpotCheckOptions,
  asOf: CalendarDay | undefined,
): Judgement {
  const periods = list(fields(reference).spotChecks);
  const own = text(plan.division);
  if (periods !== undefined && own === undefined) return unknown(fact('/division'));
  const end = day(plan.endDate);
  const check = (period: Fields<SpotCheckPeriod>, at: At): Judgement =>
    allOf([
      whether(period, 'division', text, (division) => division === own, at, undefined, 'reference'),
      stands(period, 'from', at, end, fact('/endDate'), (from, last) => from <= last),
      stands(period, 'from', at, asOf, missingAsOf, (from, today) => from <= today),
      stands(period, 'to', at, end, fact('/endDate'), (to, last) => to >= last),
      whether(period, 'callsMade', count, (calls) => calls > 0, at, undefined, 'reference'),
    ]);
  return some(periods, '/spotChecks', check, 'reference');
}

/** Whether a day of a period stands to another as it must; unknown while one of them is. */
function stands(
  period: Fields<SpotCheckPeriod>,
  name: 'from' | 'to',
  at: At,
  other: CalendarDay | undefined,
  missing: Missing,
  relation: (one: CalendarDay, other: CalendarDay) => boolean,
): Judgement {
  const own = whether(
    period,
    name,
    day,
    (one) => other === undefined || relation(one, other),
    at,
    undefined,
    'reference',
  );
  return other === undefined && own.truth !== null ? unknown(missing) : own;
}
