import { divisionOf } from '../../definitions/divisions.js';
import { normaliseName } from '../../definitions/names.js';
import { broken, need, orNone, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { violateInPrinciple } from '../../kernel/departure.js';
import { fact, type Findings, findings, violation } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, no, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult, MissingFact } from '../../kernel/result.js';
import type { ClassPlan, ProvincialProject } from '../../model/class-plan.js';
import type { ProvincialProjectUnit, ReferenceData } from '../../model/reference-data.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, fields, isObject, list, text } from '../../values/read.js';
import { has } from '../shared/has.js';

/**
 * {@link checkProvincialProjectTerritory} 所读的字段。 What {@link checkProvincialProjectTerritory} reads of a class
 * plan.
 */
export type ProvincialProjectRecord = Pick<ClassPlan, 'provincialProject' | 'division' | 'managedBy' | 'departures'>;

/** {@link checkProvincialProjectTerritory} 的选项。 Options of {@link checkProvincialProjectTerritory}. */
export interface ProvincialProjectOptions extends ClauseOptions {
  /** 参考数据：省级项目单位的统一社会信用代码。 Reference data: social credit codes of the units. */
  readonly reference?: Pick<ReferenceData, 'provincialProjectUnits'>;
}

/** 条款常量：省级培训任务属地化管理。 The clause constant of {@link checkProvincialProjectTerritory}. */
export const provincialProjectsTerritorial = /* @__PURE__ */ freeze({
  id: 'provincial-projects-territorial',
  function: 'checkProvincialProjectTerritory',
  title: { 'zh-CN': '省级培训任务属地化管理', en: 'Provincial projects managed where they are held' },
  force: 'should',
  modal: { exact: '主要', paragraph: 22, start: 3, end: 5 },
  addressee: { 'zh-CN': '所列省级项目单位、县（市）区人社部门', en: 'the seven named units, county HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '二（一）3',
      paragraph: 22,
      exact:
        '昆明市主要按属地化管理原则开展涉及云南省建设投资控股集团有限公司、昆明钢铁控股有限公司、云南省交通投资建设集团有限公司、云南省能源投资集团有限公司、一心堂药业集团股份有限公司、云南省总商会、云南省茶叶流通协会省级培训任务。',
      start: 0,
      end: 111,
    },
    {
      document: source.number,
      locator: '二（一）3',
      paragraph: 21,
      exact: '支持承接省级项目单位开展职业技能提升培训',
      start: 2,
      end: 22,
    },
  ],
  parameters: {},
  readings: {
    subsidiaries: {
      adopted: 'not-included',
      options: {
        'not-included': { 'zh-CN': '未列名的子公司不在其内', en: 'not named, not included' },
        included: { 'zh-CN': '所列单位的子公司也在其内', en: 'included' },
      },
      why: '各单位逐一列名',
    },
    place: {
      adopted: 'class-held',
      options: {
        'class-held': { 'zh-CN': '办班地点所在的区划', en: 'where the class is held' },
        'unit-seat': { 'zh-CN': '项目单位所在的区划', en: 'seat of the unit' },
      },
      why: '属地化',
    },
  },
  effect: null,
  members: [],
  messages: {
    'managed-elsewhere': {
      'zh-CN': '本班由{actual|term}管理，不是属地{required|term}。',
      en: 'The class is managed by {actual|term}, not by the division of the place, {required|term}.',
    },
    'not-managed-locally': { 'zh-CN': '本班没有由任何区划管理。', en: 'The class is managed by no division.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(provincialProjectsTerritorial, source);

/**
 * > 昆明市主要按属地化管理原则开展涉及云南省建设投资控股集团有限公司、昆明钢铁控股有限公司、云南省交通投资建设集团有限公司、云南省能源投资集团有限公司、一心堂药业集团股份有限公司、云南省总商会、云南省茶叶流通协会省级培训任务。
 *
 * > 支持承接省级项目单位开展职业技能提升培训
 *
 * 检查所列七个省级项目单位的省级培训任务（shěngjí péixùn rènwu）班级是否由办班地点所在的区划管理（属地化管理，shǔdì huà
 * guǎnlǐ）。“主要”为原则，不符合为提醒，可有记录在案的变通。单位指任务所属的单位，不是学员的用人单位（协会培训的是会
 * 员）。名称统一全角、空格后比对，或由调用者在参考数据中以统一社会信用代码对应（给出即为完整，空列表为没有）；两者有一
 * 相符即是。约束所列省级项目单位、县（市）区人社部门。采用的读法：未列名的子公司不在其内；属地为办班地点所在的区划。
 *
 * Checks that a class of a provincial training task of one of the seven named units is managed by the division where it
 * is held. In principle (主要): a breach is a warning, and a recorded departure is kept. The unit is the one of the
 * task, not the trainees' employer. It is known by its name, widths and spaces normalised, or by its social credit code
 * where the caller's reference data map it (complete once given, empty: none); either is enough. Binds the seven named
 * units, county HRSS bureaux. Readings taken: a subsidiary is not named, not included; the place is where the class is
 * held.
 *
 * 原文：[第22段](../../../docs/notice.md#p22)
 *
 * @param plan - 省级培训任务、办班地点、管理的区划、变通。 Task, place, managing division, departures.
 * @param options - 参考数据（单位代码）、判断之日、政策。 Codes of the units, day and policy.
 * @returns `passed`：由属地管理；`failed`：不是；`cantTell`：有缺失；`inapplicable`：不是所列单位的省级培训任务。
 * Passed if the division of the place manages it, failed if not, cantTell where a fact is unknown, inapplicable for a
 * class of no such task.
 *
 * @example
 * ```ts
 * import { checkProvincialProjectTerritory } from 'kunming-training-rules';
 *
 * const provincialProject = { unitName: '云南省 总商会' };
 * checkProvincialProjectTerritory({ provincialProject, division: '530102', managedBy: '530102' }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkProvincialProjectTerritory } from 'kunming-training-rules';
 *
 * const provincialProject = { unitName: '云南省总商会' };
 * const result = checkProvincialProjectTerritory({ provincialProject, division: '530102', managedBy: null });
 * result.outcome; // => 'failed'
 * result.violations[0]?.severity; // => 'warning'
 * ```
 */
export function checkProvincialProjectTerritory(
  plan: ProvincialProjectRecord,
  options?: ProvincialProjectOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, plan, options);
}

/** The seven units, in the words of the notice. */
const units: readonly string[] = [
  '云南省建设投资控股集团有限公司',
  '昆明钢铁控股有限公司',
  '云南省交通投资建设集团有限公司',
  '云南省能源投资集团有限公司',
  '一心堂药业集团股份有限公司',
  '云南省总商会',
  '云南省茶叶流通协会',
];

type On = InForce<typeof provincialProjectsTerritorial>;
type Plan = Fields<ProvincialProjectRecord>;
type Project = Fields<ProvincialProject>;

const PROJECT = '/provincialProject';

/** 涉及……省级培训任务: to a task of one of the units, known by its name or by its code. */
function applies(plan: Plan, on: On, options: ProvincialProjectOptions): Judgement {
  if (!isObject(plan.provincialProject)) return has(plan, 'provincialProject');
  const project = fields<ProvincialProject>(plan.provincialProject);
  const isUnit = (name: string | null): boolean => name !== null && isNamed(name);
  return anyOf([
    whether(project, 'unitName', text, isUnit, PROJECT),
    byCode(project, options),
    on.reading.subsidiaries === 'included' ? whether(project, 'subsidiaryOf', orNone(text), isUnit, PROJECT) : no,
  ]);
}

/** 按属地化管理原则: managed by the division of the place. */
function expects(plan: Plan, on: On): Findings {
  const found = findings();
  const held = on.reading.place === 'class-held';
  const place = divisionOf(held ? plan.division : fields<ProvincialProject>(plan.provincialProject).unitDivision);
  // Managed by none is not managed locally, wherever that is.
  if (place === undefined && plan.managedBy !== null)
    found.missing.push(fact(held ? '/division' : `${PROJECT}/unitDivision`));
  const manager = need(found, plan, 'managedBy', orNone(divisionOf));
  if (manager === undefined || manager === place || (manager !== null && place === undefined)) return found;
  const detail =
    place === undefined ? broken('managedBy', manager, '!=', null) : broken('managedBy', manager, '=', place);
  const code = manager === null ? 'not-managed-locally' : 'managed-elsewhere';
  violateInPrinciple(found, plan.departures, violation(on, code, detail));
  return found;
}

function isNamed(name: string): boolean {
  return units.includes(normaliseName(name));
}

/** Whether the caller's mapping gives the code of the task to one of the units: one entry that does is enough. */
function byCode({ unitCreditCode }: Project, { reference }: ProvincialProjectOptions): Judgement {
  if (unitCreditCode === null) return no;
  const code = text(unitCreditCode);
  const entries = list(fields(reference).provincialProjectUnits);
  if (entries !== undefined) return anyOf(entries.map((entry, index) => maps(entry, index, code)));
  return unknown(code === undefined ? noCode() : fact(UNITS, undefined, 'reference'));
}

const UNITS = '/provincialProjectUnits';

function noCode(): MissingFact {
  return fact(`${PROJECT}/unitCreditCode`);
}

/** Whether an entry gives a code to one of the units; one with a gap that could is not passed over. */
function maps(entry: unknown, index: number, code: string | undefined): Judgement {
  const { unitName, unifiedSocialCreditCode } = fields<ProvincialProjectUnit>(entry);
  const own = text(unifiedSocialCreditCode);
  const unit = text(unitName);
  const another = code !== undefined && own !== undefined && normaliseCode(own) !== normaliseCode(code);
  if (another || (unit !== undefined && !isNamed(unit))) return no;
  // Without the code of the task any entry that is left may be the one: its gaps are asked for once the code is there.
  if (code === undefined) return unknown(noCode());
  const lacks = (name: string): MissingFact => fact(`${UNITS}/${String(index)}${name}`, undefined, 'reference');
  if (!isObject(entry)) return unknown(lacks(''));
  return allOf([
    own === undefined ? unknown(lacks('/unifiedSocialCreditCode')) : yes,
    unit === undefined ? unknown(lacks('/unitName')) : yes,
  ]);
}

/** A social credit code as it compares: spaces and widths as for names, capitals. */
function normaliseCode(code: string): string {
  return normaliseName(code).toUpperCase();
}
