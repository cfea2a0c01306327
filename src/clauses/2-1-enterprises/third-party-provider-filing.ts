import { divisionOf } from '../../definitions/divisions.js';
import type { JsonPointer } from '../../json/pointer.js';
import { broken, lacking, violate, whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, missingAsOf } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, consider, judge, onDayOf } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, known, no, unknown, yes } from '../../kernel/kleene.js';
import { type DayOrMissing, related } from '../../kernel/relation.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { Filing, TrainingInstitution } from '../../model/institution.js';
import { source } from '../../notice/source.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { among, day, type Fields, fields, isObject, list } from '../../values/read.js';
import { has } from '../shared/has.js';

/**
 * {@link checkThirdPartyProviderFiling} 所读的字段。 What {@link checkThirdPartyProviderFiling} reads of a class plan.
 */
export interface ThirdPartyProviderFilingRecord extends Pick<ClassPlan, 'startDate' | 'division' | 'filings'> {
  /** 第三方机构；`null` 为没有依托第三方机构。 The third-party institution; `null`: none. */
  readonly institution?: Pick<TrainingInstitution, 'reference' | 'division' | 'filings'> | null;
  /**
   * 企业，仅在另一种读法下读取；`null` 为不是企业班级。 The enterprise, read under other readings only; `null`: no
   * enterprise class.
   */
  readonly enterprise?: Pick<Enterprise, 'reference' | 'division'> | null;
}

/** 条款常量：第三方机构培训的报备。 The clause constant of {@link checkThirdPartyProviderFiling}. */
export const thirdPartyProviderFiling = /* @__PURE__ */ freeze({
  id: 'third-party-provider-filing',
  function: 'checkThirdPartyProviderFiling',
  title: { 'zh-CN': '第三方机构培训报备', en: 'Filing of third-party training' },
  force: 'qualifies',
  severity: 'error',
  modal: { exact: '可', paragraph: 18, start: 118, end: 119 },
  addressee: { 'zh-CN': '企业或第三方机构', en: 'enterprise or third-party institution' },
  citations: [
    {
      document: source.number,
      locator: '二（一）1',
      paragraph: 18,
      exact:
        '依托职业（技工）院校、民办职业培训机构、企业培训中心等第三方机构开展职业培训，经向属地人社部门报备后，可纳入昆明市职业培训范围。',
      start: 67,
      end: 131,
    },
  ],
  parameters: {},
  readings: {
    moment: {
      adopted: 'class-start',
      options: {
        'class-start': { 'zh-CN': '不晚于开班日', en: 'by the class start' },
        settlement: { 'zh-CN': '不晚于结算（判断之日）', en: 'by settlement (the day judged on)' },
      },
      why: '报备后，可纳入',
    },
    reach: {
      adopted: 'any-third-party',
      options: {
        'any-third-party': { 'zh-CN': '任何培训', en: 'any training' },
        'enterprise-employees': { 'zh-CN': '仅企业职工培训', en: 'of enterprise employees only' },
      },
      why: '职业培训；标题为企业的范围',
    },
    filer: {
      adopted: 'either',
      options: {
        either: { 'zh-CN': '企业或机构均可', en: 'either' },
        enterprise: { 'zh-CN': '须由企业报备', en: 'enterprise' },
        institution: { 'zh-CN': '须由机构报备', en: 'institution' },
      },
      why: '没有写明由谁报备',
    },
    object: {
      adopted: 'each-class',
      options: {
        'each-class': { 'zh-CN': '逐班报备', en: 'each class' },
        'institution-once': { 'zh-CN': '机构报备一次', en: 'the institution once' },
      },
      why: '开展职业培训，经……报备',
    },
    place: {
      adopted: 'class-held',
      options: {
        'class-held': { 'zh-CN': '办班地点', en: 'where the class is held' },
        'enterprise-seat': { 'zh-CN': '企业所在地', en: 'seat of the enterprise' },
        'institution-seat': { 'zh-CN': '机构所在地', en: 'seat of the institution' },
      },
      why: '属地',
    },
  },
  effect: {
    code: 'class-outside-scope',
    basis: 'a-contrario',
    'zh-CN': '班级不纳入昆明市职业培训范围',
    en: 'class is outside the scope',
  },
  members: [],
  messages: {
    'not-filed': { 'zh-CN': '没有向属地人社部门报备的记录。', en: 'Not filed with the HRSS authority of the place.' },
    'filed-late': {
      'zh-CN': '{actual}才向属地人社部门报备，晚于{required}。',
      en: 'Filed with the HRSS authority of the place on {actual}, after {required}.',
    },
    'filed-by-another': {
      'zh-CN': '已向属地人社部门报备，但报备者是{actual|term}，不是{required|term}。',
      en: 'Filed with the HRSS authority of the place, but by the {actual|term}, not by the {required|term}.',
    },
    'not-filed-in-time': {
      'zh-CN': '记录中的报备，没有一项是由应报备的一方按时向属地人社部门作出的。',
      en: 'No filing on record was made in time, by who has to file, with the HRSS authority of the place.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(thirdPartyProviderFiling, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const thirdPartyProviderFilingAdopted: InForce<typeof thirdPartyProviderFiling> = adopted;

/**
 * > 依托职业（技工）院校、民办职业培训机构、企业培训中心等第三方机构开展职业培训，经向属地人社部门报备后，可纳入昆明市职业培训范围。
 *
 * 检查依托第三方机构（dìsānfāng jīgòu）开展的培训是否在开班前向属地人社部门报备（bàobèi）；报备的是企业或第三方机构，企
 * 业或机构均可。没有报备的，班级不纳入职业培训范围（由原文反面推出）。有一项报备符合即可，读不出的其他报备不影响。第三
 * 方机构为开放列举，企业培训中心也在其中。报备与开班日相比，不看查看之日：开班前还没有报备的，记录如此，仍可补报。采用
 * 的读法：逐班报备；不晚于开班日；属地为办班地点所在的区划；任何培训，不限于企业职工培训。读作机构报备一次的，机构本身
 * 的报备和本班的报备均算。
 *
 * Checks that training run through a third-party institution was filed with the HRSS authority of the
 * place by the class start, by the enterprise or third-party institution, either of them; otherwise the class is
 * outside the scope (a contrario). One such filing is enough, whatever else cannot be read. The list of
 * institutions is open, and an enterprise training centre is one of them. A filing is held against the
 * class start, not the day one looks on: a class without one fails as its record stands, and can still be
 * filed before it starts. Readings taken: each class is filed; the place is the division where the class
 * is held; any training run through a third party. Where the institution files once, its own filing
 * counts as well as one of the class.
 *
 * 原文：[第18段](../../../docs/notice.md#p18)
 *
 * @param plan - 第三方机构、报备、办班地点和开班日期。 Institution, filings, place and start of the class.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：已按时报备；`failed`：没有报备或逾期；`cantTell`：有缺失；`inapplicable`：没有依托第三方机构。
 * Passed if filed in time, failed if not filed or late, cantTell where a fact that decides is unknown, inapplicable
 * where no third party runs the training.
 *
 * @example
 * ```ts
 * import { checkThirdPartyProviderFiling } from 'kunming-training-rules';
 *
 * const plan = { institution: { reference: 'S1' }, division: '530111', startDate: '2022-06-01' } as const;
 * checkThirdPartyProviderFiling({ ...plan, filings: [{ division: '530111', filedOn: '2022-06-01' }] }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { checkThirdPartyProviderFiling } from 'kunming-training-rules';
 *
 * const plan = { institution: { reference: 'S1' }, division: '530111', startDate: '2022-06-01' } as const;
 * const result = checkThirdPartyProviderFiling({ ...plan, filings: [{ division: '530111', filedOn: '2022-06-02' }] });
 * result.violations[0]?.code; // => 'filed-late'
 * result.effect?.code; // => 'class-outside-scope'
 * ```
 */
export function checkThirdPartyProviderFiling(
  plan: ThirdPartyProviderFilingRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, { applies, expects }, plan, onDayOf(options, fields(plan).startDate, '/startDate'));
}

type On = InForce<typeof thirdPartyProviderFiling>;
type Plan = Fields<ThirdPartyProviderFilingRecord>;

/**
 * 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement.
 *
 * @param plan - The class plan.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @returns The findings.
 * @internal
 */
export function judgeThirdPartyProviderFiling(plan: Plan, on: On, options: ClauseOptions): Findings {
  return consider({ applies, expects }, plan, on, options);
}

/** 依托……第三方机构开展职业培训; where read so, for an enterprise. */
function applies(plan: Plan, { reading: { reach, place } }: On): Judgement {
  const ofEnterprise = reach === 'enterprise-employees' || place === 'enterprise-seat';
  return allOf([has(plan, 'institution'), ofEnterprise ? has(plan, 'enterprise') : yes]);
}

/** 经向属地人社部门报备: one filing that is as it must be is enough, whatever else cannot be read. */
function expects(plan: Plan, on: On, options: ClauseOptions): Findings {
  const found = findings();
  const ofClass = ['/filings', list(plan.filings)] as const;
  const ofInstitution = ['/institution/filings', list(fields<TrainingInstitution>(plan.institution).filings)] as const;
  const lists = on.reading.object === 'each-class' ? [ofClass] : [ofInstitution, ofClass];
  const wanted = wantedOf(plan, on, options);
  const filings = lists.flatMap(([at, entries]) =>
    (entries ?? []).map((entry, index) => judgeFiling(entry, `${at}/${String(index)}`, wanted)),
  );
  const filed = anyOf([
    ...lists.map(([at, entries]) => (entries === undefined ? unknown(fact(at)) : no)),
    ...filings.map(({ counts }) => counts),
  ]);
  if (filed.truth === false) notFiled(found, on, filings, wanted);
  else lacking(found, filed);
  return found;
}

/** What a filing has to be. */
interface Wanted {
  /** The division whose authority it is to be filed with. */
  readonly division: unknown;
  /** Whether that is known, and there is one: a seat outside Kunming has none here. */
  readonly where: Judgement;
  /** The last day that counts. */
  readonly limit: DayOrMissing;
  /** Who has to file. */
  readonly filer: On['reading']['filer'];
}

function wantedOf(plan: Plan, { reading }: On, options: ClauseOptions): Wanted {
  const atStart = reading.moment === 'class-start';
  return {
    ...authorityOf(plan, reading.place),
    limit: atStart ? [day(plan.startDate), fact('/startDate')] : [day(options.asOf), missingAsOf],
    filer: reading.filer,
  };
}

/** 属地人社部门. */
function authorityOf(plan: Plan, place: On['reading']['place']): Pick<Wanted, 'division' | 'where'> {
  if (place === 'class-held') return { division: plan.division, where: whether(plan, 'division', divisionOf, any) };
  const name = place === 'institution-seat' ? 'institution' : 'enterprise';
  const party = fields<Pick<Enterprise, 'division'>>(plan[name]);
  const { division } = party;
  return { division, where: division === null ? no : whether(party, 'division', divisionOf, any, `/${name}`) };
}

/** Whatever it is, as long as it is known. */
function any(): boolean {
  return true;
}

/** What is known of one filing. */
interface JudgedFiling {
  /** Where it stands. */
  readonly path: JsonPointer;
  /** Whether it is one that the sentence asks for. */
  readonly counts: Judgement;
  /** Whether it was made with the authority of the place. */
  readonly here: Judgement;
  /** Whether it was made by who has to file. */
  readonly own: Judgement;
  /** Who made it. */
  readonly by: Filing['filedBy'] | undefined;
  /** The day, where that is too late. */
  readonly late: CalendarDay | undefined;
}

function judgeFiling(entry: unknown, path: JsonPointer, { division, where, limit, filer }: Wanted): JudgedFiling {
  const filing = fields<Filing>(entry);
  const placed = allOf([whether(filing, 'division', divisionOf, any, path), where]);
  const here = placed.truth === true ? known(filing.division === division) : placed;
  const own = filer === 'either' ? yes : whether(filing, 'filedBy', filerOf, (by) => by === filer, path);
  const filedOn = day(filing.filedOn);
  const inTime = related([filedOn, () => fact(`${path}/filedOn`)], limit, (on, last) => on <= last);
  const counts = allOf([here, own, inTime]);
  return {
    path,
    // Of an entry that is no filing, it itself is what is missing.
    counts: isObject(entry) || counts.truth === false ? counts : unknown(fact(path)),
    here,
    own,
    by: filerOf(filing.filedBy),
    late: inTime.truth === false ? filedOn : undefined,
  };
}

const filerOf = /* @__PURE__ */ among(['enterprise', 'institution']);

/**
 * What is said where no filing counts: of the earliest late one, else of one by another party, else that there is none,
 * as far as that is certain.
 */
function notFiled(found: Findings, on: On, filings: readonly JudgedFiling[], { limit: [last] }: Wanted): void {
  const [late] = filings
    .filter(({ here, own, late }) => late !== undefined && here.truth === true && own.truth === true)
    .sort((one, other) => ((one.late ?? '') < (other.late ?? '') ? -1 : 1));
  const another = filings.find(({ here, own }) => here.truth === true && own.truth === false);
  if (late) violate(found, on, 'filed-late', broken('filedOn', late.late ?? null, '<=', last ?? null, late.path));
  else if (another)
    violate(found, on, 'filed-by-another', broken('filedBy', another.by ?? null, '=', on.reading.filer, another.path));
  else {
    const here = filings.some(({ here }) => here.truth !== false);
    const detail = { path: '/filings', actual: null, quantity: 'filedOn', op: '!=', value: null } as const;
    violate(found, on, here ? 'not-filed-in-time' : 'not-filed', detail);
  }
}
