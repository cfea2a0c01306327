import { type InspectionPhase, inspectionPhases } from '../../definitions/codes.js';
import { type At, broken, entries, is, lacking, need, orNone, pathOf, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, pending } from '../../kernel/findings.js';
import { happened } from '../../kernel/happened.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { allOf, type Judgement, no, yes } from '../../kernel/kleene.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Inspection } from '../../model/inspection.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { among, count, day, type Fields, fields, referenceOf, text } from '../../values/read.js';
import { some } from '../shared/entries.js';

/** {@link checkEveryClassInspected} 所读的字段。 What {@link checkEveryClassInspected} reads of a class plan. */
export interface EveryClassInspectedRecord extends Pick<
  ClassPlan,
  'subsidised' | 'startDate' | 'endDate' | 'division'
> {
  /** 检查。 Every inspection made of the class. */
  readonly inspections?: readonly Pick<Inspection, 'reference' | 'phase' | 'date' | 'responsiblePerson'>[];
}

/** {@link checkEveryClassInspected} 的选项。 Options of {@link checkEveryClassInspected}. */
export interface EveryClassInspectedOptions extends ClauseOptions {
  /** 参考数据：培训后考核的时限。 Reference data: days by which the assessment after training is due. */
  readonly reference?: Pick<ReferenceData, 'assessmentDays'> | undefined;
}

/** 条款常量：每班必查。 The clause constant of {@link checkEveryClassInspected}. */
export const everyClassInspected = /* @__PURE__ */ freeze({
  id: 'every-class-inspected',
  function: 'checkEveryClassInspected',
  title: { 'zh-CN': '每班必查', en: 'Every class inspected' },
  force: 'must',
  modal: { exact: '每班必查', paragraph: 57, start: 13, end: 17 },
  addressee: { 'zh-CN': '县（市）区职业培训办公室', en: 'county training offices' },
  citations: [
    {
      document: source.number,
      locator: '四2',
      paragraph: 57,
      exact: '加强培训质量监管，建立每班必查制度，责任到人。',
      start: 2,
      end: 25,
    },
    {
      document: source.number,
      locator: '四2',
      paragraph: 57,
      exact:
        '昆明市各县（市）区人社局职业培训办公室对所有补贴性培训的教学班做到“每班必查”，实行开班前验证、培训中检查、培训后考核的工作机制，',
      start: 77,
      end: 142,
    },
  ],
  parameters: {},
  readings: {
    windows: {
      adopted: 'inclusive',
      options: {
        inclusive: { 'zh-CN': '含开班和结束当日', en: 'the start day and the end day included' },
        strict: { 'zh-CN': '开班前不含开班当日，培训后不含结束当日', en: 'before the start day, after the end day' },
      },
      why: '开班前、培训中、培训后',
    },
    offices: {
      adopted: 'all-addressees',
      options: {
        'all-addressees': { 'zh-CN': '含经开区和阳宗海', en: '经开区 and 阳宗海 included' },
        'counties-only': { 'zh-CN': '不含经开区和阳宗海', en: '经开区 and 阳宗海 excluded' },
      },
      why: '主送单位',
    },
  },
  effect: null,
  members: [],
  messages: {
    'phase-not-inspected': {
      'zh-CN': '没有{phase|term}的有效记录，最迟为{to}。',
      en: 'No valid {phase|term} on record by {to}.',
    },
    'no-responsible-person': {
      'zh-CN': '{phase|term}没有责任人。',
      en: '{phase|term}: nobody responsible.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(everyClassInspected, source);

/**
 * > 加强培训质量监管，建立每班必查制度，责任到人。
 *
 * > 昆明市各县（市）区人社局职业培训办公室对所有补贴性培训的教学班做到“每班必查”，实行开班前验证、培训中检查、培训后考核的工作机制，
 *
 * 检查补贴性班级的开班前验证、培训中检查、培训后考核（每班必查，měi bān bì chá）各有一次记录，日期在各自的时段内，
 * 并有责任人（zérèn rén）。约束县（市）区职业培训办公室。采用的读法：时段含开班和结束当日；县（市）区含经开区和阳宗海。
 * 时段未过而尚未检查的，不作违反；培训后考核的截止日由调用者规定（`assessmentDays`，班级结束后的天数），
 * 没有规定的无法判断，迟于该日的考核仍算作已考核。查看之日以后的检查尚未进行。属于哪一环以 `phase` 为准，
 * 不问检查的种类。
 *
 * Checks that a subsidised class has a verification before the opening, a check during training and an assessment
 * after it on record, each in its own window and with a responsible person. Binds the county training offices.
 * Readings taken: of the windows, the start day and the end day included; of the offices, 经开区 and 阳宗海 included.
 * What is not yet due is pending. The last day for the assessment is the caller's (`assessmentDays` after the end of
 * the class): without one, an assessment not made stays cantTell; made after it, it still counts as made. An
 * inspection after the day one looks on has not been made yet. What marks an inspection is its `phase`, whatever its
 * kind.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param plan - 是否补贴、起止日期、检查；另一读法下还有区划。 Subsidy, first and last day, inspections; the division
 * under another reading.
 * @param options - 考核时限、判断之日、政策。 The limit for the assessment, day and policy.
 * @returns `passed`：三环均有；`failed`：有一环逾期未查，或没有责任人；`cantTell`：有未知（如查看之日），或尚未进行、
 * 尚未到期； `inapplicable`：没有补贴。 Passed if all three are on record, failed if one is overdue or names nobody,
 * cantTell where something is unknown, such as the day one looks on, or not yet made or due, inapplicable for an
 * unsubsidised class.
 *
 * @example
 * ```ts
 * import { checkEveryClassInspected } from 'kunming-training-rules';
 *
 * const inspections = [
 *   { phase: 'before-opening', date: '2022-05-31', responsiblePerson: 'O1' },
 *   { phase: 'during-training', date: '2022-06-10', responsiblePerson: 'O1' },
 *   { phase: 'after-training', date: '2022-06-21', responsiblePerson: 'O2' },
 * ] as const;
 * const plan = { subsidised: true, startDate: '2022-06-01', endDate: '2022-06-20', inspections };
 * checkEveryClassInspected(plan, { asOf: '2022-06-21' }).outcome; // => 'passed'
 * checkEveryClassInspected(plan, { asOf: '2022-06-05' }).outcome; // => 'cantTell'
 * ```
 *
 * @example
 * ```ts
 * import { checkEveryClassInspected } from 'kunming-training-rules';
 *
 * const plan = { subsidised: true, startDate: '2022-06-01', endDate: '2022-06-20', inspections: [] };
 * checkEveryClassInspected(plan, { asOf: '2022-06-02' }).violations[0]?.data; // => { phase: 'before-opening', to: '2022-06-01' }
 * ```
 */
export function checkEveryClassInspected(
  plan: EveryClassInspectedRecord,
  options?: EveryClassInspectedOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, plan, onDayOf(options, fields(plan).startDate, '/startDate'));
}

type On = InForce<typeof everyClassInspected>;
type Plan = Fields<EveryClassInspectedRecord>;

const phaseOrNone = /* @__PURE__ */ orNone(/* @__PURE__ */ among(inspectionPhases));
const personOrNone = /* @__PURE__ */ orNone(text);
const daysOrNone = /* @__PURE__ */ orNone(count);

/** 所有补贴性培训的教学班: subsidised classes, of an office that is bound. */
function applies(plan: Plan, on: On): Judgement {
  return allOf([
    is(plan, 'subsidised'),
    on.reading.offices === 'all-addressees'
      ? yes
      : whether(
          plan,
          'division',
          text,
          (name) => name !== 'kunming-economic-development-zone' && name !== 'yangzonghai',
        ),
  ]);
}

/** 开班前验证、培训中检查、培训后考核: each is made in its window. */
function expects(plan: Plan, on: On, options: EveryClassInspectedOptions): Findings {
  const found = findings();
  const start = need(found, plan, 'startDate', day);
  const end = need(found, plan, 'endDate', day);
  const inspections = entries(found, plan, 'inspections');
  const limit = daysOrNone(fields(options.reference).assessmentDays);
  const step = on.reading.windows === 'strict' ? 1 : 0;
  if (inspections === undefined) return found;
  const look = (phase: InspectionPhase, from: Bound, to: Bound, last: Bound): void => {
    if (from !== undefined && to !== undefined)
      inspected(found, on, { phase, from, to, last }, inspections, options.asOf);
  };
  const opening = start && addDays(start, -step);
  look('before-opening', null, opening, opening);
  look('during-training', start, end, end);
  const assessed = limit === null || limit === undefined ? limit : end && addDays(end, limit);
  look('after-training', end && addDays(end, step), null, assessed);
  return found;
}

/** A day, `null` where there is none, undefined where it is not known. */
type Bound = CalendarDay | null | undefined;

/** A phase: the first and last day of its window (`null`: open), and the last day on which it is due. */
interface Window {
  readonly phase: InspectionPhase;
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
  readonly last: Bound;
}

/** One inspection of the phase, with a responsible person, is enough; what is not due yet is waited for. */
function inspected(found: Findings, on: On, window: Window, inspections: readonly unknown[], asOf: unknown): void {
  const { phase, last } = window;
  const made = some<Inspection>(inspections, '/inspections', (inspection, at) =>
    allOf([isMade(inspection, at, window, asOf), hasResponsiblePerson(inspection, at)]),
  );
  lacking(found, made);
  if (made.truth !== false) return;
  const dated = inspections.map((entry, index) =>
    isMade(fields<Inspection>(entry), `/inspections/${String(index)}`, window, asOf),
  );
  const nameless = dated.findIndex(({ truth }) => truth === true);
  // Where it is known that no last day is set, what was made with nobody responsible waits for nothing.
  if (typeof last !== 'string' && (last === undefined || nameless < 0)) {
    found.missing.push(fact('/assessmentDays', undefined, 'reference'));
    if (last === null) for (const each of dated) lacking(found, each);
    return;
  }
  const notDue = typeof last === 'string' ? pending(addDays(last, 1), asOf) : [];
  addAll(found.missing, notDue);
  if (notDue.length > 0) return;
  const data = { phase, to: last };
  if (nameless < 0)
    violate(found, on, 'phase-not-inspected', broken('inspections', null, '!=', null, '', { data, citation: 1 }));
  else
    violate(
      found,
      on,
      'no-responsible-person',
      broken('responsiblePerson', null, '!=', null, `/inspections/${String(nameless)}`, {
        data,
        subject: referenceOf(inspections[nameless]),
      }),
    );
}

/** Whether an inspection is the one of the phase, made in its window by the day one looks on. */
function isMade(inspection: Fields<Inspection>, at: At, { phase, from, to }: Window, asOf: unknown): Judgement {
  const subject = referenceOf(inspection);
  const date = day(inspection.date);
  const outside = date !== undefined && ((from !== null && date < from) || (to !== null && date > to));
  return allOf([
    whether(inspection, 'phase', phaseOrNone, (own) => own === phase, at, subject),
    outside ? no : happened(date, pathOf(at, 'date'), subject, asOf),
  ]);
}

/** 责任到人: whether somebody is responsible. */
function hasResponsiblePerson(inspection: Fields<Inspection>, at: At): Judgement {
  return whether(
    inspection,
    'responsiblePerson',
    personOrNone,
    (person) => person !== null,
    at,
    referenceOf(inspection),
  );
}
