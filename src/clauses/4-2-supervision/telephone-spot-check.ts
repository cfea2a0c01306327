import { inspectionKinds } from '../../definitions/codes.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, missingAsOf, once, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, known, unknown } from '../../kernel/kleene.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Inspection } from '../../model/inspection.js';
import type { ReferenceData, SpotCheckPeriod } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { count, day, fields, flag, list, oneOf, referenceOf, text } from '../../values/read.js';

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
  /** 参考数据：各区划的电话抽查（仅另一读法下）。 Reference data: spot checks by division and period, under another reading only. */
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
 * 检查补贴性班级结束后至少有一次电话抽查（diànhuà chōuchá）记录（至少拨打一次）；拨打、接通、否认参训的人数列入 `measured`，
 * 不知道的不列，有人否认的为提醒。查看之日以后的抽查尚未进行。约束县（市）区职业培训办公室。采用的读法：按每个班级。
 *
 * Checks that at least one telephone spot check of trainees, with at least one call made, is on record for a subsidised
 * class once it has ended. Calls made and reached and trainees who deny attendance are reported as far as they are
 * known; a
 * denial is a warning. A spot check after the day one looks on has not been made. Binds the county training offices.
 * Reading
 * taken: each class; otherwise spot checks of the division's office in a period that holds the last day of the class
 * count too.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param plan - 是否补贴、结束日期、检查。 Subsidy, last day and inspections.
 * @param options - 判断之日、政策；另一读法下的电话抽查。 Day and policy; spot checks under another reading.
 * @returns `passed`：有记录且无人否认；`failed`：班级已结束而没有记录，或有人否认（提醒）；`cantTell`：有未知（如查看之日），或班级尚未结束；
 * `inapplicable`：没有补贴。 Passed with one on record and nobody denying, failed where the class has ended without or
 * somebody denies (a warning), cantTell where something is unknown or the class goes on, inapplicable without subsidy.
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
  return judge(adopted, body, plan, options);
}

const counts = /* @__PURE__ */ Object.freeze(['callsMade', 'callsReached', 'attendanceDenied'] as const);

function body(
  plan: TelephoneSpotCheckRecord,
  on: InForce<typeof telephoneSpotCheck>,
  options: TelephoneSpotCheckOptions,
): Findings {
  const given = fields(plan);
  const subsidised = flag(given.subsidised);
  if (subsidised === false) return inapplicable();
  const found = findings();
  const inspections = list(given.inspections);
  const end = day(given.endDate);
  const asOf = day(options.asOf);
  const checks: Judgement[] = [];
  const denials: Missing[] = [];
  const totals: Record<string, number> = {};
  const unknownTotals = new Set<string>();
  let coming: CalendarDay | undefined;
  if (inspections === undefined) {
    checks.push(unknown(fact('/inspections')));
    denials.push(fact('/inspections'));
  }
  for (const [index, entry] of (inspections ?? []).entries()) {
    const leaves = fields(entry as Inspection);
    const at = `/inspections/${String(index)}`;
    const subject = referenceOf(entry);
    const missing = (name: string): Judgement => unknown(fact(`${at}/${name}`, subject));
    const kind = oneOf(leaves.kind, inspectionKinds);
    if (kind !== undefined && kind !== 'telephone') continue;
    const made = count(leaves.callsMade);
    const denied = count(leaves.attendanceDenied);
    const date = day(leaves.date);
    const later = date !== undefined && asOf !== undefined && date > asOf;
    if (later && (coming === undefined || date < coming)) coming = date;
    checks.push(
      allOf([
        kind === undefined ? missing('kind') : known(true),
        made === undefined ? missing('callsMade') : known(made > 0),
        date === undefined ? missing('date') : asOf === undefined ? unknown(missingAsOf) : known(!later),
      ]),
    );
    if (kind === undefined && denied !== 0) denials.push(fact(`${at}/kind`, subject));
    if (denied === undefined) denials.push(fact(`${at}/attendanceDenied`, subject));
    for (const name of later ? [] : counts) {
      const own = kind === undefined ? undefined : count(leaves[name]);
      if (own === undefined) unknownTotals.add(name);
      else totals[name] = (totals[name] ?? 0) + own;
    }
    if (kind !== undefined && denied !== undefined && denied > 0 && subsidised === true) {
      const path = `${at}/attendanceDenied`;
      found.violations.push(
        violation(on, 'attendance-denied', {
          path,
          actual: denied,
          quantity: 'attendanceDenied',
          op: '=',
          value: 0,
          subject,
          severity: 'warning',
        }),
      );
    }
  }
  if (inspections !== undefined)
    found.measured = Object.fromEntries(
      counts.filter((name) => !unknownTotals.has(name)).map((name) => [name, totals[name] ?? 0]),
    );
  if (on.reading.unit === 'office-and-period')
    checks.push(checkedByOffice(fields(options.reference).spotChecks, given.division, end, asOf));

  const { truth, missing } = anyOf(checks);
  const needed: Missing[] = subsidised === undefined ? [fact('/subsidised')] : [];
  if (truth !== true) {
    addAll(needed, missing);
    if (end === undefined) needed.push(fact('/endDate'));
    if (asOf === undefined) needed.push(missingAsOf);
    else if (end !== undefined && asOf <= end)
      needed.push({ kind: 'day', notBefore: coming !== undefined && coming <= end ? coming : addDays(end, 1) });
    else if (end !== undefined && truth === false && subsidised === true) {
      found.violations.push(
        violation(on, 'no-spot-check', {
          path: '/inspections',
          actual: null,
          quantity: 'inspections',
          op: '!=',
          value: null,
          data: { endDate: end },
        }),
      );
    }
  }
  addAll(found.missing, once([...needed, ...denials]));
  return found;
}

/** Whether the division's office made a spot check in a period, begun by now, that holds the last day of the class. */
function checkedByOffice(
  given: unknown,
  ownDivision: unknown,
  end: CalendarDay | undefined,
  asOf: CalendarDay | undefined,
): Judgement {
  const periods = list(given);
  const division = text(ownDivision);
  if (periods === undefined) return unknown(fact('/spotChecks', undefined, 'reference'));
  if (division === undefined) return unknown(fact('/division'));
  return anyOf(
    periods.map((entry, index) => {
      const leaves = fields(entry as SpotCheckPeriod);
      const missing = (name: string): Judgement =>
        unknown(fact(`/spotChecks/${String(index)}/${name}`, undefined, 'reference'));
      const of = text(leaves.division);
      const from = day(leaves.from);
      const to = day(leaves.to);
      const made = count(leaves.callsMade);
      return allOf([
        of === undefined ? missing('division') : known(of === division),
        from === undefined
          ? missing('from')
          : allOf([
              end === undefined ? unknown(fact('/endDate')) : known(from <= end),
              asOf === undefined ? unknown(missingAsOf) : known(from <= asOf),
            ]),
        to === undefined ? missing('to') : end === undefined ? unknown(fact('/endDate')) : known(end <= to),
        made === undefined ? missing('callsMade') : known(made > 0),
      ]);
    }),
  );
}
