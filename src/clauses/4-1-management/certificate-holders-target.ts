import { type CertificateType, certificateTypes } from '../../definitions/codes.js';
import type { JsonPointer } from '../../json/pointer.js';
import { whether } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, pending } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { allOf, unknown, yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { AnnexRow, PlanUnit } from '../../model/annual-plan.js';
import type { AnnualProgress, CertificateObtained, CertificateTotals } from '../../model/annual-progress.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { among, count, day, type Fields, fields, isObject, list, text } from '../../values/read.js';
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
 * {@link trackCertificateTarget} 所读的字段：证书逐本列出，或由调用者统计。 What {@link trackCertificateTarget} reads
 * of annual progress: certificates listed, or counted by the caller.
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
      document: source.number,
      locator: '四1',
      paragraph: 56,
      exact: '昆明市2022年取得职业资格和职业技能等级类别证书人数任务为11万人（昆明市各县（市）区任务分解详见附件）。',
      start: 47,
      end: 101,
    },
  ],
  parameters: {
    persons: { value: 110000, unit: 'person', exact: '11万', paragraph: 56, start: 77, end: 80 },
    year: { value: 2022, unit: 'calendar-year', exact: '2022年', paragraph: 56, start: 50, end: 55 },
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

const adopted = /* @__PURE__ */ adopt(certificateHoldersTarget, source);

/**
 * > 昆明市2022年取得职业资格和职业技能等级类别证书人数任务为11万人（昆明市各县（市）区任务分解详见附件）。
 *
 * 对照取得证书人数任务（qǔdé zhèngshū rénshù）：当年取得职业资格证书、职业技能等级证书的不重复人数，全市11万人，
 * 各单位按任务计划表（附件，由调用者提供）。一人两证计一次；一人在两个单位取证，全市计一次，各单位各计一次。
 * 取得日期晚于查看之日的证书，到该日才计入。有未知部分的，以上限判断未完成，并写明“至多”。表自身的缺陷列在
 * `measured.annexDefects`，不作为任何人社局的问题。约束市县人社部门。采用的读法：不重复人数，不是人次或证书数。
 *
 * Holds the distinct persons who obtained a qualification or skill-level certificate in the year against the city's
 * 110,000 and each unit's row of the annex that the caller supplies. Somebody certified in two units counts once for
 * the city and once in each. What is reached passes at once, a certificate counting from the day it was obtained; a
 * shortfall is a violation from 31 December on. Defects of the annex stand under `measured.annexDefects`; no bureau is
 * blamed for them. Where parts are unknown, a violation's `actual` is the most the figure can be, and says so. Binds
 * the city and county bureaux. Reading taken: distinct persons.
 *
 * 原文：[第56段](../../../docs/notice.md#p56)
 *
 * @param progress - 任务计划表（`null` 为只判断全市）和证书。 The annex (`null`: the city alone) and the certificates.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：全市和各单位均已完成；`failed`：到期未完成；`cantTell`：未到期、缺证书数字或附件、附件有缺陷。
 * Passed once the city and every unit have reached their tasks, failed where one is short and due, cantTell before the
 * day or where figures or a sound annex are missing; never inapplicable.
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
  return judge(adopted, { expects }, progress, onDayOf(options, source.planYearEnd, ''));
}

type On = InForce<typeof certificateHoldersTarget>;

const certificateType = /* @__PURE__ */ among(certificateTypes);

function expects(
  { plan, certificates, certificateTotals }: Fields<CertificateTargetRecord>,
  on: On,
  { asOf }: ClauseOptions,
): Findings {
  const found = findings();
  const listed = list(certificates);
  holdAgainst(
    on,
    found,
    listed ? fromList(listed, on, asOf) : fromTotals(certificateTotals, on),
    'persons',
    listed ? '/certificates' : '/certificateTotals',
    plan === null ? null : readAnnex(plan, 'certificatePersons'),
    asOf,
  );
  const counted = on.reading.count;
  found.violations.forEach((short, index, all) => (all[index] = { ...short, data: { ...short.data, counted } }));
  return found;
}

/**
 * Holders of one unit, or of all: each with what would tell whether one of the certificates counts; nothing where one
 * surely does.
 */
type Holders = Map<string, readonly Missing[]>;

/** Whose holders: a unit's, those of a unit unknown, or all. */
type Of = PlanUnit | undefined | 'all';

function fromList(certificates: readonly unknown[], on: On, asOf: unknown): UnitTallies {
  const holders = new Map<Of, Holders>();
  const note = (of: Of, holder: string, open: readonly Missing[]): void => {
    let into = holders.get(of);
    if (!into) holders.set(of, (into = new Map<string, readonly Missing[]>()));
    if (open.length === 0 || !into.has(holder)) into.set(holder, open);
  };
  for (const [index, entry] of certificates.entries()) {
    const at = `/certificates/${String(index)}`;
    const certificate = fields<CertificateObtained>(entry);
    const open = isObject(entry) ? openIn(certificate, at, on, asOf) : [fact(at)];
    if (open === null) continue;
    // A certificate of somebody unnamed is of one more person at most.
    const holder = on.reading.count === 'certificates' ? at : (text(certificate.holder) ?? at);
    const unit = unitOf(certificate.division);
    note('all', holder, open);
    note(unit, holder, unit || !isObject(entry) ? open : [...open, fact(`${at}/division`)]);
  }
  const byUnit = new Map<PlanUnit | undefined, Tally>();
  for (const [of, own] of holders) if (of !== 'all') byUnit.set(of, tallyOf(own));
  return { total: tallyOf(holders.get('all')), byUnit };
}

/** What would tell whether a certificate counts; nothing where it surely does, `null` where it surely does not. */
function openIn(
  certificate: Fields<CertificateObtained>,
  at: JsonPointer,
  on: On,
  asOf: unknown,
): readonly Missing[] | null {
  const { truth, missing } = allOf([
    whether(certificate, 'type', certificateType, (type) => LEVEL_CERTIFICATES.includes(type), at),
    whether(certificate, 'obtainedOn', day, (obtained) => Number(obtained.slice(0, 4)) === on.value.year, at),
  ]);
  if (truth === false) return null;
  const obtained = day(certificate.obtainedOn);
  const named = on.reading.count === 'certificates' || text(certificate.holder) !== undefined;
  // A certificate dated after the day one looks on has not been obtained yet.
  const wait = obtained === undefined ? [] : pending(obtained, asOf);
  return [...missing, ...(named ? [] : [fact(`${at}/holder`)]), ...wait];
}

const LEVEL_CERTIFICATES: readonly CertificateType[] = /* @__PURE__ */ Object.freeze([
  'vocational-qualification',
  'vocational-skill-level',
]);

function tallyOf(own: Holders = new Map()): Tally {
  const open = [...own.values()].filter(({ length }) => length > 0);
  return { least: own.size - open.length, most: own.size, missing: open.flat() };
}

function fromTotals(totals: unknown, on: On): UnitTallies {
  const key = on.reading.count === 'certificates' ? 'certificates' : 'persons';
  const given = fields<CertificateTotals>(totals);
  const at = (name: keyof CertificateTotals): JsonPointer =>
    isObject(totals) ? `/certificateTotals/${name}` : '/certificates';
  const total = tally();
  addTo(total, yes, count(given[key]), fact(at(key)));
  const seen = new Set<unknown>();
  // Of two entries of one unit, the second is not added up in silence.
  const { byUnit } = tallyByUnit(list(given.byDivision), at('byDivision'), key, ({ division }, path) => {
    if (seen.has(division)) return unknown(fact(`${path}/division`));
    seen.add(division);
    return yes;
  });
  return { total, byUnit };
}
