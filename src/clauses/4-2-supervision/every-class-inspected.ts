import { type InspectionPhase, inspectionPhases } from '../../definitions/codes.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, once, pending, violation } from '../../kernel/findings.js';
import { happened } from '../../kernel/happened.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, known, unknown } from '../../kernel/kleene.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Inspection } from '../../model/inspection.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { addDays } from '../../values/calendar-arithmetic.js';
import { freeze } from '../../values/freeze.js';
import { count, day, fields, flag, list, oneOf, referenceOf, text } from '../../values/read.js';

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
 * 检查补贴性班级的开班前验证、培训中检查、培训后考核（每班必查，měi bān bì chá）各有一次记录，日期在各自的时段内，并有责任人
 * （zérèn rén）。约束县（市）区职业培训办公室。采用的读法：时段含开班和结束当日；包括经开区和阳宗海。时段未过而尚未检查的，不作违反；
 * 培训后考核的截止日由调用者规定（`assessmentDays`，班级结束后的天数），没有规定的无法判断，迟于该日的考核仍算作已考核。
 * 查看之日以后的检查尚未进行。属于哪一环以 `phase` 为准，不问检查的种类。
 *
 * Checks that a subsidised class has a verification before the opening, a check during training and an assessment after
 * it
 * on record, each in its own window and with a responsible person. Binds the county training offices. Readings taken:
 * the
 * windows include the start and the end day; 经开区 and 阳宗海 are bound too. What is not yet due is pending. The last day
 * for
 * the assessment is the caller's (`assessmentDays` after the end of the class): without one, an assessment not made
 * stays
 * cantTell; made after it, it still counts as made. An inspection after the day one looks on has not been made yet.
 * What
 * marks an inspection is its `phase`, whatever its kind.
 *
 * 原文：[第57段](../../../docs/notice.md#p57)
 *
 * @param plan - 是否补贴、起止日期、检查；另一读法下还有区划。 Subsidy, first and last day, inspections; the division under another reading.
 * @param options - 考核时限、判断之日、政策。 The limit for the assessment, day and policy.
 * @returns `passed`：三环均有；`failed`：有一环逾期未查，或没有责任人；`cantTell`：有未知（如查看之日），或尚未进行、尚未到期；
 * `inapplicable`：没有补贴。 Passed if all three are on record, failed if one is overdue or names nobody, cantTell where
 * something is unknown, such as the day one looks on, or not yet made or due, inapplicable for an unsubsidised class.
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
  return judge(adopted, body, plan, onDayOf(options, fields(plan).startDate, '/startDate'));
}

type On = InForce<typeof everyClassInspected>;

function body(plan: EveryClassInspectedRecord, on: On, options: EveryClassInspectedOptions): Findings {
  const given = fields(plan);
  const subsidised = flag(given.subsidised);
  const gate = allOf([
    subsidised === undefined ? unknown(fact('/subsidised')) : known(subsidised),
    officeBound(given.division, on),
  ]);
  if (gate.truth === false) return inapplicable();
  const found = findings();
  addAll(found.missing, gate.missing);
  const start = day(given.startDate);
  const end = day(given.endDate);
  const inspections = list(given.inspections);
  if (start === undefined) found.missing.push(fact('/startDate'));
  if (end === undefined) found.missing.push(fact('/endDate'));
  if (inspections === undefined) found.missing.push(fact('/inspections'));
  const { assessmentDays } = fields(options.reference);
  const limit = assessmentDays === null ? null : count(assessmentDays);
  const step = on.reading.windows === 'strict' ? 1 : 0;
  // The first and last day of each phase; `undefined`: unknown, `null`: open.
  const windows = [
    [null, start && addDays(start, -step)],
    [start, end],
    [end && addDays(end, step), null],
  ] as const;
  const missing: Missing[] = [];
  for (const [place, phase] of inspectionPhases.entries()) {
    const [from, to] = windows[place] ?? [];
    if (inspections === undefined || from === undefined || to === undefined) continue;
    const made = inspections.map((entry, index) =>
      countsFor(entry, `/inspections/${String(index)}`, phase, from, to, options.asOf),
    );
    const { truth, missing: open } = anyOf(made.map(({ whole }) => whole));
    if (truth === true) continue;
    addAll(missing, open);
    if (truth === null) continue;
    const last = to ?? (end !== undefined && typeof limit === 'number' ? addDays(end, limit) : undefined);
    const nameless = made.find(({ dated }) => dated.truth === true);
    // Where it is known that no last day is set, what was made with nobody responsible waits for nothing.
    if (last === undefined && (limit !== null || nameless === undefined)) {
      missing.push(fact('/assessmentDays', undefined, 'reference'));
      if (limit === null) for (const { dated } of made) addAll(missing, dated.missing);
      continue;
    }
    const notDue = last === undefined ? [] : pending(addDays(last, 1), options.asOf);
    addAll(missing, notDue);
    if (notDue.length > 0 || gate.truth !== true) continue;
    const common = { actual: null, op: '!=', value: null, data: { phase, to: last ?? null } } as const;
    found.violations.push(
      nameless
        ? violation(on, 'no-responsible-person', {
            ...common,
            path: `${nameless.at}/responsiblePerson`,
            quantity: 'responsiblePerson',
            subject: nameless.subject,
          })
        : violation(on, 'phase-not-inspected', {
            ...common,
            path: '/inspections',
            quantity: 'inspections',
            citation: 1,
          }),
    );
  }
  addAll(found.missing, once(missing));
  return found;
}

/** Whether the office of a division is bound, by the reading. */
function officeBound(division: unknown, on: On): Judgement {
  if (on.reading.offices === 'all-addressees') return known(true);
  const name = text(division);
  return name === undefined
    ? unknown(fact('/division'))
    : known(name !== 'kunming-economic-development-zone' && name !== 'yangzonghai');
}

/**
 * Whether an inspection is the one of a phase, made in its window (`dated`), and with somebody responsible (`whole`).
 */
function countsFor(
  entry: unknown,
  at: string,
  phase: InspectionPhase,
  from: CalendarDay | null,
  to: CalendarDay | null,
  asOf: unknown,
): Counted {
  const leaves = fields(entry as Inspection);
  const subject = referenceOf(entry);
  const missing = (name: string): Judgement => unknown(fact(`${at}/${name}`, subject));
  const own = leaves.phase === null ? null : oneOf(leaves.phase, inspectionPhases);
  const date = day(leaves.date);
  const person = leaves.responsiblePerson;
  const inWindow = date !== undefined && (from === null || date >= from) && (to === null || date <= to);
  const dated = allOf([
    own === undefined ? missing('phase') : known(own === phase),
    date === undefined || inWindow ? happened(date, `${at}/date`, subject, asOf) : known(false),
  ]);
  return {
    at,
    subject,
    dated,
    whole: allOf([
      dated,
      person === null ? known(false) : text(person) === undefined ? missing('responsiblePerson') : known(true),
    ]),
  };
}

interface Counted {
  readonly at: string;
  readonly subject: string | undefined;
  readonly dated: Judgement;
  readonly whole: Judgement;
}
