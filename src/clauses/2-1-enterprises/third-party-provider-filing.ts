import { isDivision } from '../../definitions/divisions.js';
import { type Clause } from '../../kernel/clause.js';
import { once } from '../../kernel/conditions.js';
import { fact, type Findings, findings, inapplicable, missingAsOf, violation } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, known, no, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult, MissingFact, Violation } from '../../kernel/result.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { Enterprise } from '../../model/enterprise.js';
import type { Filing, TrainingInstitution } from '../../model/institution.js';
import { addAll } from '../../values/add-all.js';
import type { CalendarDay } from '../../values/calendar.js';
import { freeze } from '../../values/freeze.js';
import { day, type Fields, fields, isObject, list, oneOf } from '../../values/read.js';

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

const adopted = /* @__PURE__ */ adopt(thirdPartyProviderFiling);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const thirdPartyProviderFilingAdopted: InForce<typeof thirdPartyProviderFiling> = adopted;

/** 供组合条款使用：本条款的判断。 For the clauses composed of it: its judgement. @internal */
export const judgeThirdPartyProviderFiling = body;

/**
 * > 依托职业（技工）院校、民办职业培训机构、企业培训中心等第三方机构开展职业培训，经向属地人社部门报备后，可纳入昆明市职业培训范围。
 *
 * 检查依托第三方机构（dìsānfāng jīgòu）开展的培训是否在开班前向属地人社部门报备（bàobèi）；企业或机构报备均可。没有报备的，
 * 班级不纳入职业培训范围（由原文反面推出）。有一项报备符合即可，读不出的其他报备不影响。第三方机构为开放列举，企业培训中心也在其中。
 * 报备与开班日相比，不看查看之日：开班前还没有报备的，记录如此，仍可补报。采用的读法：逐班报备；不晚于开班日；属地为办班地点所在的区划；
 * 不限于企业职工培训。读作机构报备一次的，机构本身的报备和本班的报备均算。
 *
 * Checks that training run through a third-party institution was filed with the HRSS authority of the
 * place on or before the class start, by the enterprise or by the institution; otherwise the class is
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
export function checkThirdPartyProviderFiling(
  plan: ThirdPartyProviderFilingRecord,
  options?: ClauseOptions,
): ClauseResult {
  return judge(adopted, body, plan, onDayOf(options, fields(plan).startDate, '/startDate'));
}

type On = InForce<typeof thirdPartyProviderFiling>;

function body(plan: ThirdPartyProviderFilingRecord, on: On, options: ClauseOptions): Findings {
  const given = fields(plan);
  const institution = fields(given.institution as TrainingInstitution);
  const { reach, place, object } = on.reading;
  const gate = allOf([
    present(given.institution, '/institution'),
    reach === 'enterprise-employees' || place === 'enterprise-seat' ? present(given.enterprise, '/enterprise') : yes,
  ]);
  if (gate.truth === false) return inapplicable();

  const lists = [
    ...(object === 'each-class' ? [] : [['/institution/filings', list(institution.filings)] as const]),
    ['/filings', list(given.filings)] as const,
  ];
  const judgeOne = judgeFiling(given, on, options);
  const filings = lists.flatMap(([at, entries]) =>
    (entries ?? []).map((entry, index) => judgeOne(entry, `${at}/${String(index)}`)),
  );
  const filed = anyOf([
    ...lists.map(([at, entries]) => (entries === undefined ? unknown(fact(at)) : no)),
    ...filings.map(({ counts }) => counts),
  ]);
  const found = findings();
  if (filed.truth === false && gate.truth === true) found.violations.push(shortOf(filings, on));
  else addAll(found.missing, once([...gate.missing, ...filed.missing]));
  return found;
}

/** What is known of one filing. */
interface JudgedFiling {
  /** Where it stands. */
  readonly path: string;
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
  /** The last day that counts. */
  readonly limit: CalendarDay | undefined;
}

function judgeFiling(
  plan: Fields<ThirdPartyProviderFilingRecord>,
  { reading }: On,
  options: ClauseOptions,
): (entry: unknown, path: string) => JudgedFiling {
  const [division, where] = authority(plan, reading.place);
  const [noLimit, limit] =
    reading.moment === 'class-start' ? [fact('/startDate'), day(plan.startDate)] : [missingAsOf, day(options.asOf)];
  const knownBy = (held: boolean, missing: MissingFact): Judgement => (held ? yes : unknown(missing));
  return (entry, path) => {
    const filing = fields(entry as Filing);
    const by = oneOf(filing.filedBy, ['enterprise', 'institution']);
    const filedOn = day(filing.filedOn);
    const late = limit !== undefined && filedOn !== undefined && filedOn > limit ? filedOn : undefined;
    const named = knownBy(isDivision(filing.division), fact(`${path}/division`));
    const here =
      where.truth === true && named.truth === true ? known(filing.division === division) : allOf([named, where]);
    const own =
      reading.filer === 'either'
        ? yes
        : allOf([knownBy(by !== undefined, fact(`${path}/filedBy`)), known(by === undefined || by === reading.filer)]);
    const inTime =
      late === undefined
        ? allOf([knownBy(filedOn !== undefined, fact(`${path}/filedOn`)), knownBy(limit !== undefined, noLimit)])
        : no;
    const counts = allOf([here, own, inTime]);
    // Of an entry that is no filing, it itself is what is missing.
    return {
      path,
      counts: isObject(entry) || counts.truth === false ? counts : unknown(fact(path)),
      here,
      own,
      by,
      late,
      limit,
    };
  };
}

/**
 * The division whose authority it is to be filed with, and whether there is one: a seat outside Kunming has none here.
 */
function authority(
  { division, institution, enterprise }: Fields<ThirdPartyProviderFilingRecord>,
  place: On['reading']['place'],
): readonly [unknown, Judgement] {
  if (place === 'class-held') return [division, isDivision(division) ? yes : unknown(fact('/division'))];
  const [party, name] = place === 'institution-seat' ? [institution, 'institution'] : [enterprise, 'enterprise'];
  const seat = fields(party as Pick<Enterprise, 'division'>).division;
  if (seat === null) return [seat, no];
  return [seat, isDivision(seat) ? yes : unknown(fact(`/${name}/division`))];
}

/**
 * What is short where no filing counts: the earliest late one, else one by another party, else that there is none, as
 * far as that is certain.
 */
function shortOf(filings: readonly JudgedFiling[], on: On): Violation {
  const [first] = filings
    .filter(({ here, own, late }) => late !== undefined && here.truth === true && own.truth === true)
    .sort((a, b) => ((a.late ?? '') < (b.late ?? '') ? -1 : 1));
  if (first)
    return violation(on, 'filed-late', {
      path: `${first.path}/filedOn`,
      actual: first.late ?? null,
      quantity: 'filedOn',
      op: '<=',
      value: first.limit ?? null,
    });
  const another = filings.find(({ here, own }) => here.truth === true && own.truth === false);
  if (another)
    return violation(on, 'filed-by-another', {
      path: `${another.path}/filedBy`,
      actual: another.by ?? null,
      quantity: 'filedBy',
      op: '=',
      value: on.reading.filer,
    });
  const code = filings.some(({ here }) => here.truth !== false) ? 'not-filed-in-time' : 'not-filed';
  return violation(on, code, { path: '/filings', actual: null, quantity: 'filedOn', op: '!=', value: null });
}

/** Whether a party is there: `null` says that it is not. */
function present(party: unknown, path: string): Judgement {
  return party === null ? no : isObject(party) ? yes : unknown(fact(path));
}
