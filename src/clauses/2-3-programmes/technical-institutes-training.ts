import { institutionKinds } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { orNone, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, pending } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, Row } from '../../kernel/result.js';
import type { AnnexRow, PlanUnit } from '../../model/annual-plan.js';
import type { ProgressLine } from '../../model/annual-progress.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { among, count, type Fields, list } from '../../values/read.js';
import { against, readAnnex, type Tally, tallyByUnit, type UnitTallies, withPerhaps } from '../shared/target.js';

/**
 * {@link trackTechnicalInstituteTraining} 所读的字段。 What {@link trackTechnicalInstituteTraining} reads of annual
 * progress.
 */
export interface TechnicalInstitutesRecord {
  /** 任务计划表（附件）。 The annex table. */
  readonly plan?: { readonly rows?: readonly Pick<AnnexRow, 'division' | 'technicalInstitutePersonTimes'>[] } | null;
  /** 各类班级的合计。 The classes, added up. */
  readonly lines?: readonly Pick<
    ProgressLine,
    'division' | 'startYear' | 'completionYear' | 'institutionKind' | 'classes' | 'personTimes'
  >[];
}

/** 条款常量：技工院校专项培训。 The clause constant of {@link trackTechnicalInstituteTraining}. */
export const technicalInstitutesTraining = /* @__PURE__ */ freeze({
  id: 'technical-institutes-training',
  function: 'trackTechnicalInstituteTraining',
  title: { 'zh-CN': '技工院校专项培训', en: 'Training by technical institutes' },
  force: 'must',
  modal: null,
  addressee: { 'zh-CN': '各县（市）区', en: 'counties and districts' },
  citations: [
    {
      document: source.number,
      locator: '二（三）6',
      paragraph: 38,
      exact: '昆明市各县（市）区根据任务要求，组织安排好技工院校开展职业培训。压实技工院校培训责任。',
      start: 0,
      end: 43,
    },
    {
      document: source.number,
      locator: '二（三）6',
      paragraph: 37,
      exact: '实施技工院校专项培训',
      start: 2,
      end: 12,
    },
  ],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    'no-classes': {
      'zh-CN': '{division|term}有技工院校培训任务{task}人次，没有技工院校开班。',
      en: '{division|term}: a task of {task} {task|person-time|person-times} and no class run by a technical institute.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(technicalInstitutesTraining, source);

/**
 * > 实施技工院校专项培训
 *
 * > 昆明市各县（市）区根据任务要求，组织安排好技工院校开展职业培训。压实技工院校培训责任。
 *
 * 检查任务计划表（附件，由调用者提供）中有技工院校（jìgōng yuànxiào）任务的每个单位，本年度都有技工院校举办的班级
 * （本年度开班或结业）；同时给出任务、完成和完成率，完成率不足不是本条的违反。市本级的任务只列出，不判断。
 * 约束各县（市）区；经开区、阳宗海在附件中有任务的，同样判断。
 *
 * Checks that each unit with a technical-institute task in the annex supplied has classes that a technical institute
 * runs, started or completed in the plan year; reports task, done and rate (a rate below 1 is no violation of this
 * clause). A task of the city level is reported, not judged. Before 31 December 2022 a unit without a class is not
 * short yet. Binds the counties and districts; the two development areas are judged where the annex gives them a task.
 *
 * 原文：[第38段](../../../docs/notice.md#p38)
 *
 * @param progress - 任务计划表和各类班级的合计。 The annex and the classes, added up.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：有任务的单位都已开班；`failed`：到期没有开班；`cantTell`：未到期，缺附件、班级数字，
 * 或附件的单位不齐、重复； `inapplicable`：附件没有技工院校任务。 Passed if every unit with a task has such a class,
 * failed where one has none and it is due, cantTell before the day or where the annex or the classes are unknown,
 * inapplicable where the annex has no such task.
 *
 * @example
 * ```ts
 * import { divisions, trackTechnicalInstituteTraining, type Division } from 'kunming-training-rules';
 *
 * // Made-up tasks: 500 person-times for 五华区, none elsewhere.
 * const rows = (Object.keys(divisions) as Division[]).map((division) => ({
 *   division,
 *   technicalInstitutePersonTimes: division === '530102' ? 500 : 0,
 * }));
 * const lines = [
 *   {
 *     division: '530102',
 *     startYear: 2022,
 *     completionYear: null,
 *     institutionKind: 'technical-institute',
 *     classes: 1,
 *     personTimes: 50,
 *   },
 * ] as const;
 * const result = trackTechnicalInstituteTraining({ plan: { rows }, lines });
 * result.outcome; // => 'passed'
 * result.measured['divisions']; // => [{ division: '530102', classes: 1, target: 500, done: 50, remaining: 450, rate: '50/500', percent: '10.00' }]
 * ```
 *
 * @example
 * ```ts
 * import { divisions, trackTechnicalInstituteTraining, type Division } from 'kunming-training-rules';
 *
 * // Made-up tasks.
 * const rows = (Object.keys(divisions) as Division[]).map((division) => ({
 *   division,
 *   technicalInstitutePersonTimes: division === '530102' ? 500 : 0,
 * }));
 * const result = trackTechnicalInstituteTraining({ plan: { rows }, lines: [] }, { asOf: '2022-12-31' });
 * result.outcome; // => 'failed'
 * result.violations[0]?.data; // => { division: '530102', task: 500 }
 * ```
 */
export function trackTechnicalInstituteTraining(
  progress: TechnicalInstitutesRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { expects }, progress, onDayOf(options, source.planYearEnd, ''));
}

type On = InForce<typeof technicalInstitutesTraining>;
type Line = NonNullable<TechnicalInstitutesRecord['lines']>[number];

/** 组织安排好技工院校开展职业培训: each unit with a task has classes that a technical institute runs. */
function expects({ plan, lines }: Fields<TechnicalInstitutesRecord>, on: On, options: ClauseOptions): Findings {
  const annex = readAnnex(plan, 'technicalInstitutePersonTimes');
  const measured = { annexDefects: annex.defects };
  const tasks = [...annex.tasks].filter(([, { task }]) => task !== 0);
  if (annex.sound && tasks.every(([unit]) => unit === 'city-level')) return inapplicable(measured);
  const found = findings(measured);
  if (!annex.sound) {
    addAll(found.missing, annex.missing);
    return found;
  }
  const classes = tallyByUnit<Line>(list(lines), '/lines', 'classes', isRun);
  const personTimes = tallyByUnit<Line>(list(lines), '/lines', 'personTimes', isRun);
  const wait = pending(source.planYearEnd, options.asOf);
  const surely = tasks.some(([unit, { task }]) => unit !== 'city-level' && task !== undefined);
  const divisions: Row[] = [];
  for (const [division, task] of tasks) {
    const ran = ofUnit(classes, division);
    if (task.task !== undefined) divisions.push(rowOf(division, task.task, ran, ofUnit(personTimes, division)));
    // A unit that has run classes has done what is asked, whatever its task.
    if (division === 'city-level' || (ran.least > 0 && (task.task !== undefined || surely))) continue;
    if (task.task === undefined) addAll(found.missing, [fact(task.path)]);
    if (ran.least === 0) hold(found, on, division, task, ran, wait);
  }
  found.measured = { divisions, ...measured };
  return found;
}

/** The figures of a unit, with those that may be its own. */
function ofUnit({ byUnit }: UnitTallies, unit: PlanUnit): Tally {
  return withPerhaps(byUnit.get(unit), byUnit.get(undefined));
}

function rowOf(division: PlanUnit, task: number, { least, most }: Tally, personTimes: Tally): Row {
  return { division, classes: least === most ? least : null, ...against(personTimes, task) };
}

/** Without classes, once that is certain and due. */
function hold(
  found: Findings,
  on: On,
  division: PlanUnit,
  { path, task }: { readonly path: JsonPointer; readonly task: number | undefined },
  { most, missing }: Tally,
  wait: readonly Missing[],
): void {
  addAll(found.missing, missing);
  if (most > 0 || wait.length > 0) addAll(found.missing, wait);
  else if (task !== undefined)
    violate(found, on, 'no-classes', {
      path,
      actual: 0,
      quantity: 'classes',
      op: '>',
      value: 0,
      data: { division, task },
      subject: division,
    });
}

/** Whether a line is of classes that technical institutes have run in the plan year. */
function isRun(line: Fields<Line>, at: JsonPointer): Judgement {
  const inYear = (year: number | null): boolean => year === source.planYear;
  return allOf([
    whether(line, 'institutionKind', kindOf, (kind) => kind === 'technical-institute', at),
    anyOf([whether(line, 'startYear', count, inYear, at), whether(line, 'completionYear', orNone(count), inYear, at)]),
  ]);
}

const kindOf = /* @__PURE__ */ among(institutionKinds);
