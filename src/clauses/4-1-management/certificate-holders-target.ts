import { certificateTypes } from '../../definitions/codes.js';
import { type Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, pending } from '../../kernel/findings.js';
import { type InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { allOf, known, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { AnnexRow, PlanUnit } from '../../model/annual-plan.js';
import type { AnnualProgress, CertificateObtained, CertificateTotals } from '../../model/annual-progress.js';
import { noticePeriod } from '../../notice/period.js';
import { freeze } from '../../values/freeze.js';
import { count, day, fields, isObject, list, oneOf, text } from '../../values/read.js';
import {
  addTo,
  holdAgainst,
  readAnnex,
  type Tally,
  tally,
  tallyByUnit,
  unitOf,
  type UnitTallies,
} from '../shared/target.js';

/**
 * {@link trackCertificateTarget} 所读的字段：证书逐本列出，或由调用者统计。 What {@link trackCertificateTarget} reads of annual progress:
 * certificates listed, or counted by the caller.
 */
export interface CertificateTargetRecord extends Pick<AnnualProgress, 'certificates' | 'certificateTotals'> {
  /** 任务计划表（附件）；`null` 为只判断全市。 The annex table; `null`: the city's figure alone is judged. */
  readonly plan?: { readonly rows?: readonly Pick<AnnexRow, 'division' | 'certificatePersons'>[] } | null;
}

/** 条款常量：取得证书人数任务。 The clause constant of {@link trackCertificateTarget}. */
export const certificateHoldersTarget = /* @__PURE__ */ freeze({
  id: 'certificate-holders-target',
  function: 'trackCertificateTarget',
  title: { 'zh-CN': '取得证书人数任务', en: 'Certificate holders' },
  force: 'target',
  modal: null,
  addressee: { 'zh-CN': '市县人社部门', en: 'city and county bureaux' },
  citations: [
    {
      document: '昆人社通〔2022〕34号',
      locator: '四1',
      paragraph: 56,
      exact: '昆明市2022年取得职业资格和职业技能等级类别证书人数任务为11万人（昆明市各县（市）区任务分解详见附件）。',
      start: 47,
      end: 101,
    },
  ],
  parameters: {
    persons: { value: 110000, exact: '11万', paragraph: 56, start: 77, end: 80 },
    year: { value: 2022, exact: '2022年', paragraph: 56, start: 50, end: 55 },
  },
  readings: {
    count: {
      adopted: 'distinct-persons',
      options: {
        'distinct-persons': { 'zh-CN': '不重复人数', en: 'distinct persons' },
        certificates: { 'zh-CN': '证书数', en: 'certificates' },
      },
      why: '人数',
    },
  },
  effect: null,
  members: [],
  messages: {
    'city-short': {
      'zh-CN': '{year}年取证{actual}{counted|term}，比任务{required}少{shortfall}。',
      en: '{actual} {counted|term} in {year}, {shortfall} short of {required}.',
    },
    'city-short-at-most': {
      'zh-CN': '{year}年取证至多{actual}{counted|term}，比任务{required}至少少{shortfall}。',
      en: 'At most {actual} {counted|term} in {year}, at least {shortfall} short of {required}.',
    },
    'division-short-at-most': {
      'zh-CN': '{division|term}{year}年取证至多{actual}{counted|term}，比任务{required}至少少{shortfall}。',
      en: '{division|term}: at most {actual} {counted|term} in {year}, at least {shortfall} short of {required}.',
    },
    'division-short': {
      'zh-CN': '{division|term}{year}年取证{actual}{counted|term}，比任务{required}少{shortfall}。',
      en: '{division|term}: {actual} {counted|term} in {year}, {shortfall} short of {required}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(certificateHoldersTarget);

/**
 * > 昆明市2022年取得职业资格和职业技能等级类别证书人数任务为11万人（昆明市各县（市）区任务分解详见附件）。
 *
 * 对照取得证书人数任务（qǔdé zhèngshū rénshù）：当年取得职业资格证书、职业技能等级证书的不重复人数，全市11万人，
 * 各单位按任务计划表（附件，由调用者提供）。一人两证计一次；一人在两个单位取证，全市计一次，各单位各计一次。
 * 取得日期晚于查看之日的证书，到该日才计入。有未知部分的，以上限判断未完成，并写明“至多”。表自身的缺陷列在 `measured.annexDefects`，不作为任何人社局的问题。
 * 约束市和各县（市）区人社部门。采用的读法：不重复人数，不是人次或证书数。
 *
 * Holds the distinct persons who obtained a qualification or skill-level certificate in the year against
 * the city's 110,000 and each unit's row of the annex that the caller supplies. Somebody certified in two
 * units counts once for the city and once in each. What is reached passes at once, a certificate counting from the day
 * it
 * was obtained; a shortfall is a violation from 31 December on. Defects of the annex stand under
 * `measured.annexDefects`; no
 * bureau is blamed for them. Where parts are unknown, a violation's `actual` is the most the figure can be, and says
 * so.
 * Binds the city's and the counties' bureaux. Reading taken: distinct persons.
 *
 * 原文：[第56段](../../../docs/notice.md#p56)
 *
 * @param progress - 任务计划表（`null` 为只判断全市）和证书。 The annex (`null`: the city alone) and the certificates.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：全市和各单位均已完成；`failed`：到期未完成；`cantTell`：未到期、缺证书数字或附件、附件有缺陷。
 * Passed once the city and every unit have reached their tasks, failed where one is short and due,
 * cantTell before the day or where figures or a sound annex are missing; never inapplicable.
 *
 * @example
 * ```ts
 * import { trackCertificateTarget } from 'kunming-training-rules';
 *
 * trackCertificateTarget({ plan: null, certificateTotals: { persons: 110000 } }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { trackCertificateTarget } from 'kunming-training-rules';
 *
 * const certificate = { holder: 'P1', type: 'vocational-skill-level', obtainedOn: '2022-06-30' } as const;
 * const result = trackCertificateTarget(
 *   { plan: null, certificates: [certificate, certificate] },
 *   { asOf: '2022-12-31' },
 * );
 * result.outcome; // => 'failed'
 * result.violations[0]?.actual; // => 1
 * ```
 */
export function trackCertificateTarget(progress: CertificateTargetRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, body, progress, onDayOf(options, noticePeriod.planYearEnd, ''));
}

type On = InForce<typeof certificateHoldersTarget>;

function body(progress: CertificateTargetRecord, on: On, options: ClauseOptions): Findings {
  const { plan, certificates, certificateTotals } = fields(progress);
  const found = findings();
  const listed = list(certificates);
  const tallies = listed ? fromList(listed, on, options) : fromTotals(certificateTotals, on);
  holdAgainst(
    on,
    found,
    tallies,
    'persons',
    listed ? '/certificates' : '/certificateTotals',
    plan === null ? null : readAnnex(plan, 'certificatePersons'),
    options.asOf,
  );
  const counted = on.reading.count;
  found.violations.forEach((broken, index, all) => (all[index] = { ...broken, data: { ...broken.data, counted } }));
  return found;
}

/**
 * Holders of one unit, or of all: each with what would tell whether one of the certificates counts; nothing where one
 * surely does.
 */
type Holders = Map<string, readonly Missing[]>;

function fromList(certificates: readonly unknown[], on: On, { asOf }: ClauseOptions): UnitTallies {
  const ALL = 'all';
  const holders = new Map<PlanUnit | typeof ALL | undefined, Holders>();
  for (const [index, entry] of certificates.entries()) {
    const at = `/certificates/${String(index)}`;
    const leaves = fields(entry as CertificateObtained);
    const type = oneOf(leaves.type, certificateTypes);
    const obtained = day(leaves.obtainedOn);
    const { truth, missing } = allOf([
      type === undefined
        ? unknown(fact(`${at}/type`))
        : known(type === 'vocational-qualification' || type === 'vocational-skill-level'),
      obtained === undefined
        ? unknown(fact(`${at}/obtainedOn`))
        : known(Number(obtained.slice(0, 4)) === on.value.year),
    ]);
    if (truth === false) continue;
    // A certificate of somebody unnamed is of one more person at most.
    const holder = on.reading.count === 'certificates' ? at : text(leaves.holder);
    const unit = unitOf(leaves.division);
    // A certificate dated after the day one looks on has not been obtained yet.
    const wait = obtained === undefined ? [] : pending(obtained, asOf);
    const open = [...missing, ...(holder === undefined ? [fact(`${at}/holder`)] : []), ...wait];
    for (const [place, lacking] of [
      [ALL, open],
      [unit, unit ? open : [...open, fact(`${at}/division`)]],
    ] as const) {
      let into = holders.get(place);
      if (!into) holders.set(place, (into = new Map<string, readonly Missing[]>()));
      const name = holder ?? at;
      if (lacking.length === 0 || !into.has(name)) into.set(name, lacking);
    }
  }
  const tallyOf = (own: Holders = new Map()): Tally => {
    const missing = [...own.values()].filter((each) => each.length > 0);
    return { least: own.size - missing.length, most: own.size, missing: missing.flat() };
  };
  const byUnit = new Map<PlanUnit | undefined, Tally>();
  for (const [place, own] of holders) if (place !== ALL) byUnit.set(place, tallyOf(own));
  return { total: tallyOf(holders.get(ALL)), byUnit };
}

function fromTotals(totals: unknown, on: On): UnitTallies {
  const key = on.reading.count === 'certificates' ? 'certificates' : 'persons';
  const given = fields(totals as CertificateTotals);
  const rows = list(given.byDivision);
  const at = (name: string): string => (isObject(totals) ? `/certificateTotals/${name}` : '/certificates');
  const total = tally();
  addTo(total, yes, count(given[key]), fact(at(key)));
  const seen = new Set<unknown>();
  // Of two entries of one unit, the second is not added up in silence.
  const { byUnit } = tallyByUnit(rows, at('byDivision'), key, ({ division }, path) => {
    if (seen.has(division)) return unknown(fact(`${path}/division`));
    seen.add(division);
    return yes;
  });
  return { total, byUnit };
}
