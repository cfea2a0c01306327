import type { ClassPlan } from '../../model/class-plan.js';
import { isDivision } from '../../model/divisions.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { Filing, TrainingInstitution } from '../../model/institution.js';
import type { CalendarDay } from '../../policy/calendar.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, onDayOf, type ClauseOptions } from '../../policy/judge.js';
import { fact, findings, inapplicable, missingAsOf, violation, type Findings } from '../../result/findings.js';
import { allOf, anyOf, known, no, unknown, yes, type Judgement, unknownOf } from '../../result/kleene.js';
import { day, fields, isObject, list, oneOf } from '../../result/read.js';
import type { ClauseResult } from '../../result/result.js';
import { addAll } from '../../result/add-all.js';

/** {@link checkThirdPartyProviderFiling} 所读的字段。 What {@link checkThirdPartyProviderFiling} reads of a class plan. */
export interface ThirdPartyProviderFilingRecord extends Pick<ClassPlan, 'startDate' | 'division' | 'filings'> {
  /** 第三方机构；`null` 为没有依托第三方机构。 The third-party institution; `null`: none. */
  readonly institution?: Pick<TrainingInstitution, 'reference' | 'division' | 'filings'> | null;
  /** 企业，仅在另一种读法下读取；`null` 为不是企业班级。 The enterprise, read under other readings only; `null`: no enterprise class. */
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
      document: '昆人社通〔2022〕34号',
      locator: '二（一）1',
      paragraph: 18,
      exact: '依托职业（技工）院校、民办职业培训机构、企业培训中心等第三方机构开展职业培训，经向属地人社部门报备后，可纳入昆明市职业培训范围。',
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
  effect: { code: 'class-outside-scope', basis: 'a-contrario', 'zh-CN': '班级不纳入昆明市职业培训范围', en: 'class is outside the scope' },
  members: [],
  messages: {
    'not-filed': { 'zh-CN': '没有向属地人社部门报备的记录。', en: 'Not filed with the HRSS authority of the place.' },
    'filed-late': { 'zh-CN': '{actual}才向属地人社部门报备，晚于{required}。', en: 'Filed with the HRSS authority of the place on {actual}, after {required}.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(thirdPartyProviderFiling);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const thirdPartyProviderFilingAdopted: InForce<typeof thirdPartyProviderFiling> = adopted;

/** 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement. @internal */
export const judgeThirdPartyProviderFiling = body;

/**
 * > 依托职业（技工）院校、民办职业培训机构、企业培训中心等第三方机构开展职业培训，经向属地人社部门报备后，可纳入昆明市职业培训范围。
 *
 * 检查依托第三方机构（dìsānfāng jīgòu）开展的培训是否在开班前向属地人社部门报备（bàobèi）；企业或机构报备均可。没有报备的，
 * 班级不纳入职业培训范围（由原文反面推出）。第三方机构为开放列举，企业培训中心也在其中。采用的读法：逐班报备；不晚于开班日；
 * 属地为办班地点所在的区划；不限于企业职工培训。
 *
 * Checks that training run through a third-party institution was filed with the HRSS authority of the
 * place on or before the class start, by the enterprise or by the institution; otherwise the class is
 * outside the scope (a contrario). The list of institutions is open, and an enterprise training centre
 * is one of them. Readings taken: each class is filed; the place is the division where the class is
 * held; any training run through a third party.
 *
 * 原文：[第18段](../../../docs/notice.md#p18)
 *
 * @param plan - 第三方机构、报备、办班地点和开班日期。 Institution, filings, place and start of the class.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：已按时报备；`failed`：没有报备或逾期；`cantTell`：有缺失；`inapplicable`：没有依托第三方机构。
 * Passed if filed in time, failed if not filed or late, cantTell where a fact that decides is unknown,
 * inapplicable where no third party runs the training.
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
export function checkThirdPartyProviderFiling(plan: ThirdPartyProviderFilingRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, plan, onDayOf(options, fields(plan).startDate, '/startDate'));
}

function body(plan: ThirdPartyProviderFilingRecord, on: InForce<typeof thirdPartyProviderFiling>, options: ClauseOptions): Findings {
  const given = fields(plan);
  const institution = fields(given.institution as TrainingInstitution);
  const { reach, place, object, moment, filer } = on.reading;
  const gate = allOf([
    present(given.institution, '/institution'),
    reach === 'enterprise-employees' || place === 'enterprise-seat' ? present(given.enterprise, '/enterprise') : yes,
  ]);
  if (gate.truth === false) return inapplicable();

  const [at, entries] = object === 'each-class' ? ['/filings', list(given.filings)] : ['/institution/filings', list(institution.filings)];
  const [seat, division] =
    place === 'class-held'
      ? ['/division', given.division]
      : place === 'institution-seat'
        ? ['/institution/division', institution.division]
        : ['/enterprise/division', fields(given.enterprise as Enterprise).division];
  const [noLimit, limit] = moment === 'class-start' ? [fact('/startDate'), day(given.startDate)] : [missingAsOf, day(options.asOf)];
  // A seat outside Kunming has no authority here to file with.
  const where = division === null ? no : isDivision(division) ? yes : unknown(fact(seat));
  const when = limit === undefined ? unknown(noLimit) : yes;

  let late: { readonly on: CalendarDay; readonly path: string } | undefined;
  const strange = (entries ?? []).flatMap((entry, index) => (isObject(entry) ? [] : [fact(`${at}/${String(index)}`)]));
  const judgeOne = (entry: unknown, index: number): Judgement => {
    const filing = fields(entry as Filing);
    const path = `${at}/${String(index)}/`;
    const by = oneOf(filing.filedBy, ['enterprise', 'institution']);
    const here = allOf([
      isDivision(filing.division) ? (where.truth === true ? known(filing.division === division) : where) : allOf([unknown(fact(`${path}division`)), where]),
      filer === 'either' ? yes : by === undefined ? unknown(fact(`${path}filedBy`)) : known(by === filer),
    ]);
    const filedOn = day(filing.filedOn);
    if (filedOn === undefined) return allOf([here, unknown(fact(`${path}filedOn`)), when]);
    if (limit === undefined || filedOn <= limit) return allOf([here, when]);
    if (here.truth !== false && (late === undefined || filedOn < late.on)) late = { on: filedOn, path: `${path}filedOn` };
    return no;
  };
  const filed = entries === undefined ? unknown(fact(at)) : strange.length > 0 ? unknownOf(strange) : anyOf(entries.map(judgeOne));
  const found = findings();
  if (filed.truth === false && gate.truth === true) {
    found.violations.push(
      late === undefined
        ? violation(on, 'not-filed', { path: at, actual: null, quantity: 'filedOn', op: '!=', value: null })
        : violation(on, 'filed-late', { path: late.path, actual: late.on, quantity: 'filedOn', op: '<=', value: limit ?? null }),
    );
  } else {
    addAll(found.missing, new Set([...gate.missing, ...filed.missing]));
  }
  return found;
}

/** Whether a party is there: `null` says that it is not. */
function present(party: unknown, path: string): Judgement {
  return party === null ? no : isObject(party) ? yes : unknown(fact(path));
}
