import {
  type FalseTrainingIndex,
  falseTrainingIndex,
  falseTrainingIndicatorsAdopted,
} from '../clauses/4-3-funds/false-training-indicators.js';
import { registry } from '../clauses/registry.js';
import { below, type Defect, InvalidRecordError, receivedKind } from '../json/invalid-record.js';
import { step } from '../json/plain-json.js';
import type { JsonPointer } from '../json/pointer.js';
import { once } from '../kernel/conditions.js';
import { fact, type Findings } from '../kernel/findings.js';
import type { Policy } from '../kernel/in-force.js';
import { judge } from '../kernel/judge.js';
import { relocate } from '../kernel/relocate.js';
import type { Missing, MissingFact, ResultNotice } from '../kernel/result.js';
import type { AnnualPlan } from '../model/annual-plan.js';
import {
  type AnnualProgress,
  type CareMastersProgress,
  type CertificateTotals,
  parseAnnualProgress,
  type ProgressLine,
} from '../model/annual-progress.js';
import { parseSubsidyClaim } from '../model/claim.js';
import { parseClassPlan } from '../model/class-plan.js';
import { parseFalseTrainingRecord } from '../model/false-training.js';
import { parseReferenceData, type ReferenceData } from '../model/reference-data.js';
import { parseRoster } from '../model/roster.js';
import { parseStatistics, type Statistics } from '../model/statistics.js';
import { noticePeriod } from '../notice/period.js';
import type { CalendarDay } from '../values/calendar.js';
import { day, fields, isObject } from '../values/read.js';
import { type Review, review, type ReviewedClause, weigh } from './review.js';
import { consequenceAt, judgeStep } from './steps.js';
import {
  type CertificateBook,
  certificateBook,
  type ClassBook,
  classBook,
  type RosterBook,
  rosterBook,
} from './year-books.js';

/**
 * 年度统计的结论：完成任务、未完成、待补充事实、尚未到期。
 *
 * Conclusion of a year. A year is neither approved nor refused: it is held against what it should have
 * reached by its end, so
 *
 * - `on-target`: 完成任务 — every target reached, everybody willing covered, the statistics complete;
 * - `behind`: 未完成 — something is certainly short, uncovered or wrong in the statistics, and due;
 * - `needs-facts`: 待补充事实 — nothing is, but facts are missing or a record has to be put right;
 * - `pending`: 尚未到期 — all that stands in the way is the end of the year.
 */
export type YearDecision = 'on-target' | 'behind' | 'needs-facts' | 'pending';

/** 逐个给出的记录，同步或异步。 Records handed over one at a time, synchronously or asynchronously; a list will do. */
export type RecordStream = Iterable<unknown> | AsyncIterable<unknown>;

/**
 * 一年的记录。
 *
 * The records of a year, as {@link reviewYear} takes them. A key left out is unknown, an empty stream or
 * list is known to be none, and one that is given is complete. The streams are read once each, one
 * record at a time, in the order in which they stand here; the rest is read whole, before them.
 */
export interface YearRecords {
  /** 班级，逐个；每个为 ClassPlan 或未知的 JSON。 The classes, one at a time: each a `ClassPlan`, or unknown JSON. */
  readonly classes?: RecordStream;
  /** 补贴申报，逐个；每个为 SubsidyClaim 或未知的 JSON。 The subsidy claims (补贴申报): each a `SubsidyClaim`, or unknown JSON. */
  readonly claims?: RecordStream;
  /** 主管部门的认定，逐个。 Findings by the authority (认定): each an `AuthorityFinding`, or unknown JSON. */
  readonly authorityFindings?: RecordStream;
  /**
   * 取得的证书，逐本；`class` 用于核对统计。 Certificates obtained: each a `CertificateObtained`, or unknown JSON; its `class` is what
   * the statistics are held against.
   */
  readonly certificates?: RecordStream;
  /** 人员名册，逐份，每个单位一份。 Rosters (人员名册), one a unit: each a `Roster`, or unknown JSON. */
  readonly rosters?: RecordStream;
  /** 任务计划表（附件）；`null` 为只判断全市。 The annex table; `null`: the city's figure alone is judged. */
  readonly plan?: AnnualPlan | null;
  /**
   * 没有逐个给出的班级的合计，如市本级举办的；任务计划表有市本级任务而没有给出的，市本级为未知。 Classes that are not handed over one by one, added up, such as those
   * of the city level; left out, there are none, but where the annex has a task for the city level, that level is
   * unknown.
   */
  readonly lines?: readonly ProgressLine[];
  /** 上一年度同口径的合计。 The classes completed in the year before, added up. */
  readonly previousLines?: readonly ProgressLine[];
  /** “康养云师傅”培训进度。 Progress of the Yunnan care masters (康养云师傅). */
  readonly careMasters?: CareMastersProgress;
  /** 取得的证书，由调用者统计；与 `certificates` 二者取一。 Certificates counted by the caller; these or `certificates`. */
  readonly certificateTotals?: CertificateTotals;
  /** 上报的统计；`classes` 为没有逐个给出的班级。 The statistics reported; their `classes` are those not handed over one by one. */
  readonly statistics?: Statistics;
}

/** 年度统计的选项。 Options of {@link reviewYear}. */
export interface YearOptions {
  /** 判断之日；当日及以前结束的班级为已结业。 The day judged on; classes that end on it or before are completed. */
  readonly asOf?: CalendarDay | undefined;
  /** 政策。 What is in force. */
  readonly policy?: Policy | undefined;
  /** 参考数据。 Reference data. */
  readonly reference?: ReferenceData | undefined;
  /**
   * `reference`：没有证件号码的仅凭编号识别人员。 With `reference`, people without an identity number are told apart by reference alone.
   */
  readonly identifiedBy?: 'reference' | undefined;
}

/** 不是有效记录的一项及其全部缺陷。 A record that is not valid, with all its defects. */
export interface MalformedRecord {
  /** 位置。 Where it stands. */
  readonly path: JsonPointer;
  /**
   * 缺陷，最多 1000 处；位置从整个输入算起，不含任何值。 The defects, at most 1,000; pointers are into the whole input, and no value is shown.
   */
  readonly errors: readonly Defect[];
  /** 缺陷总数。 How many there are in all. */
  readonly total: number;
}

/** 一年的数字。 Figures of a year. */
export interface YearFigures {
  /** 班级数，含无效的。 Classes handed over, those that are not valid included. */
  readonly classes: number;
  /** 有效班级的名册人次。 Person-times (人次) on the rosters of the valid ones. */
  readonly enrolled: number;
  /** 申报数。 Claims handed over. */
  readonly claims: number;
  /** 认定数。 Findings by the authority handed over. */
  readonly authorityFindings: number;
  /** 证书数。 Certificates handed over. */
  readonly certificates: number;
  /** 名册数。 Rosters handed over. */
  readonly rosters: number;
  /** 各类班级的合计，各项任务据此判断；不含无效的和没有逐个给出的。 The valid classes added up, as the targets were judged on. */
  readonly lines: readonly ProgressLine[];
}

/** 年度统计的审查。 The review of a year. */
export interface YearReview extends Review<'year', YearDecision> {
  /** 数字。 Its figures. */
  readonly figures: YearFigures;
  /** 无效的记录，其余的照常审查。 Records that are not valid; the others were reviewed. */
  readonly malformed: readonly MalformedRecord[];
}

/**
 * 年度统计（niándù tǒngjì）：逐个读取一年的班级和补贴申报，对照年度任务（全市和各单位）、取证人数（不重复的人）、
 * 等级类别证书的占比、有意愿者应培尽培，核对上报的统计，并在全部班级和申报中查找虚假培训线索。
 *
 * 每个班级的培训人次为其名册人数。无效的记录（如一个班级）连同全部缺陷列在 `malformed`，其余照常审查；由此不完整的数字
 * 只作为下限：已达到的照样合格，可能因此改变的为无法判断。记录不保留，只记下识别人员、重复申报和时间重叠所需的编号和时刻：
 * 实测每人次约 550 字节，其中名册和考勤 370、申报 130、证书 55（Node 20，15.52万人次）。
 *
 * Reviews a year (年度统计): reads the classes and claims one at a time and holds them against the year's
 * targets (of the city and of each unit), the certificate holders (distinct persons), the certificate
 * mix, the coverage of those who are willing, and the statistics reported; and looks for indicators of
 * false training across all classes and claims. The person-times of a class are its roster's entries.
 *
 * A record that is not valid (such as one class of 3,300) is listed under `malformed` with all its
 * defects, and the others are reviewed. Figures that are incomplete for it are lower bounds: what they
 * reach passes all the same; what the record could still turn cannot be told. No record is kept. What is
 * remembered are the keys and times for telling people apart, double claims and overlaps: about 550
 * bytes a person-time, 370 of them for rosters and attendance, 130 for claims, 55 for certificates
 * (measured on Node 20 over 155,200 person-times).
 *
 * @param input - 一年的记录（{@link YearRecords}）或未知的 JSON。 The records of a year, or unknown JSON.
 * @param options - 判断之日、政策、参考数据、人员的识别。 Day, policy, reference data, how people are told apart.
 * @returns The review; the same bytes for the same records in the same order.
 * @throws InvalidRecordError (rejects) where the input is no object of such streams, or the reference data are not
 * valid; what a stream itself throws.
 *
 * @example
 * ```ts
 * import { reviewYear } from 'kunming-training-rules';
 *
 * const classes = [
 *   { reference: 'C1', startDate: '2022-06-01', endDate: '2022-06-10' },
 *   { reference: 'C2', kind: 'dance' },
 * ];
 * const review = await reviewYear({ classes, claims: [], plan: null }, { asOf: '2022-12-31' });
 * review.decision; // => 'needs-facts'
 * review.malformed.map(({ path, errors }) => [path, errors.map(({ pointer }) => pointer)]); // => [['/classes/1', ['/classes/1/kind']]]
 * ```
 *
 * @example
 * ```ts
 * import { reviewYear } from 'kunming-training-rules';
 *
 * const review = await reviewYear({ classes: [], claims: [], certificates: [], plan: null }, { asOf: '2022-12-31' });
 * review.decision; // => 'behind'
 * review.carriedBy; // => ['annual-training-target', 'certificate-holders-target']
 * ```
 */
export async function reviewYear(input: unknown, options: YearOptions = {}): Promise<YearReview> {
  const given = yearRecords(input);
  const reference = options.reference === undefined ? undefined : parseReferenceData(options.reference);
  const { policy } = options;
  const judging = { asOf: day(options.asOf), policy, reference };
  const reader = recordReader();
  const whole = readWhole(given, reader);
  const books = await readStreams(given, reader, judging, options.identifiedBy);

  const results = new Map(
    [
      ...books.rosters.results(),
      ...judgeSums(given, whole, books, reader, judging),
      judgeIndicators(books, judging),
    ].map((result) => [result.clause, result]),
  );
  const ordered = registry.flatMap(({ clause: { id } }) => results.get(id) ?? []);
  const { counts, classes } = books;
  const { malformed } = reader;
  return {
    ...review({
      step: 'year',
      subject: null,
      asOf: judging.asOf ?? null,
      judgedOn: noticePeriod.planYearEnd,
      policy,
      results: ordered,
      decision: decide(ordered),
      notices: noticesOn(given, books, malformed),
      ofStep: (clause) => consequenceAt(clause, 'year') !== undefined,
    }),
    figures: { classes: classes.classes.length, enrolled: classes.counts.enrolled, ...counts, lines: classes.lines() },
    malformed,
  };
}

const streamNames = /* @__PURE__ */ Object.freeze([
  'classes',
  'claims',
  'authorityFindings',
  'certificates',
  'rosters',
] as const);
const wholeNames = /* @__PURE__ */ Object.freeze([
  'plan',
  'lines',
  'previousLines',
  'careMasters',
  'certificateTotals',
  'statistics',
] as const);

/** The records as they were handed over: streams that can be read, and the rest as it is. */
type Given = { readonly [K in (typeof streamNames)[number]]?: RecordStream } & {
  readonly [K in (typeof wholeNames)[number]]?: unknown;
};

function yearRecords(input: unknown): Given {
  if (!isObject(input))
    throw new InvalidRecordError('YearRecords', [{ pointer: '', expected: 'object', received: receivedKind(input) }]);
  const given = fields(input as YearRecords);
  const defects: Defect[] = [];
  for (const name of Object.keys(input)) {
    if (!([...streamNames, ...wholeNames] as readonly string[]).includes(name))
      defects.push({ pointer: step('', name), expected: 'absent', received: 'unknown-key' });
  }
  for (const name of streamNames) {
    const stream = given[name];
    if (stream !== undefined && !isStream(stream))
      defects.push({ pointer: `/${name}`, expected: 'list', received: receivedKind(stream) });
  }
  if (defects.length > 0) throw new InvalidRecordError('YearRecords', defects);
  return given as Given;
}

function isStream(value: unknown): value is RecordStream {
  return typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value);
}

/** Reads records that may not be valid, and keeps the defects of those that are not. */
interface RecordReader {
  /**
   * A record, or undefined where it is not valid: `path` is where it stands, `from` where it stands in what is parsed.
   */
  readonly read: <T>(path: JsonPointer, from: JsonPointer, parse: () => T) => T | undefined;
  /** The same, of records of a kind whose references are all different. */
  readonly readOnce: <T extends { readonly reference?: string }>(
    kind: string,
    path: JsonPointer,
    from: JsonPointer,
    parse: () => T | undefined,
  ) => T | undefined;
  readonly malformed: MalformedRecord[];
}

function recordReader(): RecordReader {
  const malformed: MalformedRecord[] = [];
  const references = new Map<string, Map<string, JsonPointer>>();
  const read = <T>(path: JsonPointer, from: JsonPointer, parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof InvalidRecordError)) throw error;
      const errors = error.errors.map((defect) => below(defect, path, from));
      malformed.push({ path, errors, total: error.total });
      return undefined;
    }
  };
  const readOnce: RecordReader['readOnce'] = (kind, path, from, parse) => {
    const record = read(path, from, parse);
    if (record?.reference === undefined) return record;
    let seen = references.get(kind);
    if (seen === undefined) references.set(kind, (seen = new Map<string, JsonPointer>()));
    const first = seen.get(record.reference);
    if (first === undefined) {
      seen.set(record.reference, path);
      return record;
    }
    malformed.push({
      path,
      errors: [
        { pointer: `${path}/reference`, expected: 'unique', values: [`${first}/reference`], received: 'string' },
      ],
      total: 1,
    });
    return undefined;
  };
  return { read, readOnce, malformed };
}

/** What is read whole, before the streams: a part that is not valid is unknown. */
interface Whole extends Pick<AnnualProgress, Exclude<(typeof wholeNames)[number], 'statistics'>> {
  readonly statistics?: Statistics;
}

function readWhole(given: Given, { read }: RecordReader): { readonly [K in keyof Whole]: Whole[K] | undefined } {
  const part = <K extends Exclude<(typeof wholeNames)[number], 'statistics'>>(
    name: K,
  ): AnnualProgress[K] | undefined => {
    if (given[name] === undefined) return undefined;
    const twice = name === 'certificateTotals' && given.certificates !== undefined;
    return read(`/${name}`, `/${name}`, () =>
      parseAnnualProgress({ [name]: given[name], ...(twice && { certificates: [] }) }),
    )?.[name];
  };
  return {
    plan: part('plan'),
    lines: part('lines'),
    previousLines: part('previousLines'),
    careMasters: part('careMasters'),
    certificateTotals: part('certificateTotals'),
    statistics:
      given.statistics === undefined ? undefined : read('/statistics', '', () => parseStatistics(given.statistics)),
  };
}

/** How the clauses are asked. */
interface Judging {
  readonly asOf: CalendarDay | undefined;
  readonly policy: Policy | undefined;
  readonly reference: ReferenceData | undefined;
}

/** What is kept of the streams. */
interface Books {
  readonly classes: ClassBook;
  readonly certificates: CertificateBook;
  readonly rosters: RosterBook;
  readonly indicators: FalseTrainingIndex;
  /** Streams not given, and records of theirs that are not valid, of those that are looked through for indicators. */
  readonly unread: readonly MissingFact[];
  readonly counts: Readonly<Record<'claims' | 'authorityFindings' | 'certificates' | 'rosters', number>>;
}

async function readStreams(
  given: Given,
  { read, readOnce }: RecordReader,
  judging: Judging,
  identifiedBy: YearOptions['identifiedBy'],
): Promise<Books> {
  const classes = classBook(judging.asOf);
  const certificates = certificateBook();
  const rosters = rosterBook((roster) => judgeStep('year', { roster }, judging));
  const indicators = falseTrainingIndex({ identifiedBy });
  const unread: MissingFact[] = [];
  const counts = { claims: 0, authorityFindings: 0, certificates: 0, rosters: 0 };
  const look = <T extends { readonly reference?: string }>(
    kind: string,
    path: JsonPointer,
    from: JsonPointer,
    parse: () => T | undefined,
    add: (record: unknown, path: JsonPointer) => void,
  ): T | undefined => {
    const record = readOnce(kind, path, from, parse);
    if (record === undefined) unread.push(fact(path));
    else add(record, path);
    return record;
  };
  for await (const entry of given.classes ?? []) {
    const path = `/classes/${String(classes.classes.length)}`;
    classes.add(
      look('classes', path, '', () => parseClassPlan(entry), indicators.addClass),
      path,
    );
  }
  for await (const entry of given.claims ?? []) {
    look('claims', `/claims/${String(counts.claims++)}`, '', () => parseSubsidyClaim(entry), indicators.addClaim);
  }
  for await (const entry of given.authorityFindings ?? []) {
    const path = `/authorityFindings/${String(counts.authorityFindings++)}`;
    look(
      'findings',
      path,
      '/authorityFindings/0',
      () => parseFalseTrainingRecord({ authorityFindings: [entry] }).authorityFindings?.[0],
      indicators.addFinding,
    );
  }
  for await (const entry of given.certificates ?? []) {
    const path = `/certificates/${String(counts.certificates++)}`;
    certificates.add(
      read(path, '/certificates/0', () => parseAnnualProgress({ certificates: [entry] }).certificates?.[0]),
      path,
    );
  }
  for await (const entry of given.rosters ?? []) {
    const path = `/rosters/${String(counts.rosters++)}`;
    rosters.add(
      read(path, '', () => parseRoster(entry)),
      path,
    );
  }
  if (counts.rosters === 0) rosters.add(given.rosters && { persons: [], classes: [] }, '/rosters');
  for (const name of ['classes', 'claims', 'authorityFindings'] as const)
    if (given[name] === undefined) unread.push(fact(`/${name}`));
  return { classes, certificates, rosters, indicators, unread, counts };
}

/**
 * The clauses on progress and on statistics, asked of the classes and certificates added up; their places put back to
 * where the records stand.
 */
function judgeSums(
  given: Given,
  { plan, lines, previousLines, careMasters, certificateTotals, statistics }: ReturnType<typeof readWhole>,
  { classes, certificates }: Books,
  { readOnce }: RecordReader,
  judging: Judging,
): readonly ReviewedClause[] {
  // What may be missing beside the classes handed over: classes of the city level, and classes that are only counted.
  const cityLevel =
    given.lines === undefined &&
    plan?.rows?.some(({ division, trainingPersonTimes }) => division === 'city-level' && trainingPersonTimes !== 0) ===
      true;
  const otherLines =
    lines ?? (cityLevel ? [{ division: 'city-level' } as const] : given.lines === undefined ? [] : [{}]);
  const others = statistics?.classes?.filter(
    (each, at) => readOnce('classes', `/statistics/classes/${String(at)}`, '', () => each) !== undefined,
  );
  const own = [...classes.lines(), ...(classes.unread.length > 0 ? [{}] : [])];
  const attributed = given.certificates !== undefined && certificates.unattributed.length === 0;
  const each = classes.classes.map((one) =>
    attributed && one.reference !== undefined ? { ...one, certificates: certificates.ofClass(one.reference) } : one,
  );

  const progress = {
    plan,
    ...(given.classes && { lines: [...own, ...otherLines] }),
    previousLines,
    careMasters,
    ...(given.certificates ? { certificates: certificates.certificates() } : { certificateTotals }),
  };
  const reconciled = {
    ...(given.classes && { classes: [...each, ...(others ?? (otherLines.length > 0 ? [{}] : []))] }),
    reports: statistics?.reports,
    totals: statistics?.totals,
  };
  const place = (path: JsonPointer): JsonPointer => {
    const [, list, index] = path.split('/');
    if (list === 'lines') return '/classes';
    if (list === 'reports' || list === 'totals') return `/statistics${path}`;
    return list === 'classes' && Number(index) >= each.length ? `/statistics${from(path, each.length)}` : path;
  };
  const facts = ({ path, subject }: MissingFact): readonly Missing[] => {
    const [, list, index, leaf] = path.split('/');
    const at = Number(index);
    if (list === 'lines' && index !== undefined) {
      if (at < own.length) return classes.lackingInLine(at, leaf);
      return [fact(lines === undefined ? '/lines' : from(path, own.length), subject)];
    }
    if (list === 'certificates' && index !== undefined)
      return [fact(certificates.placeOf(at) + (leaf === undefined ? '' : `/${leaf}`), subject)];
    if (list !== 'classes' || index === undefined) return [fact(place(path), subject)];
    if (at >= each.length) return [fact(others === undefined ? '/statistics/classes' : place(path), subject)];
    if (leaf !== 'certificates' || attributed)
      return classes.lackingInClass(at, leaf === 'certificates' ? 'reference' : leaf, subject);
    return given.certificates === undefined
      ? [fact('/certificates')]
      : certificates.unattributed.map((one) => fact(one));
  };
  return judgeStep('year', { progress, statistics: reconciled }, judging).map((result) => {
    const moved = relocate(result, (path) => ({ in: 'record', path: place(path) }), undefined, facts);
    return { ...moved, missing: once(moved.missing) };
  });
}

/** A place in a list that goes on after another one. */
function from(path: JsonPointer, length: number): JsonPointer {
  const [, list = '', index, ...rest] = path.split('/');
  return ['', list, String(Number(index) - length), ...rest].join('/');
}

/** The indicators of false training, over all that was read. */
function judgeIndicators({ indicators, unread }: Books, { asOf, policy }: Judging): ReviewedClause {
  const body = (_record: object, on: Parameters<FalseTrainingIndex['finish']>[0]): Findings => {
    const found = indicators.finish(on);
    if (unread.length > 0) found.applies = true;
    for (const each of unread) found.missing.push(each);
    return found;
  };
  const result = judge(falseTrainingIndicatorsAdopted, body, {}, { asOf, policy });
  return { ...result, consequence: consequenceAt(result.clause, 'year') ?? 'inform' };
}

function decide(results: readonly ReviewedClause[]): readonly [YearDecision, readonly string[]] {
  const { refused, broken, open, pending } = weigh(results);
  if (refused.length + broken.length > 0) return ['behind', [...refused, ...broken]];
  if (open.length > 0) return ['needs-facts', open];
  return pending.length > 0 ? ['pending', pending] : ['on-target', []];
}

function noticesOn(
  given: Given,
  { classes: { classes, counts }, counts: { claims } }: Books,
  malformed: readonly MalformedRecord[],
): readonly ResultNotice[] {
  const ofOtherCity = ({ pointer, expected, received }: Defect): boolean =>
    expected === 'one-of' && received === 'string' && pointer.endsWith('/division');
  const foreign = malformed.filter(({ errors }) => errors.some(ofOtherCity)).length;
  const notices: ResultNotice[] = [];
  if (given.classes && classes.length === 0) notices.push({ code: 'empty-list', data: { list: 'classes' } });
  if (given.claims && claims === 0) notices.push({ code: 'empty-list', data: { list: 'claims' } });
  if (malformed.length > 0) notices.push({ code: 'malformed-records', data: { records: malformed.length } });
  if (foreign > 0) notices.push({ code: 'not-of-this-city', data: { records: foreign } });
  if (counts.outsideYear > 0) notices.push({ code: 'outside-plan-year', data: { classes: counts.outsideYear } });
  if (counts.notCompleted > 0)
    notices.push({ code: 'not-completed-counted', data: { personTimes: counts.notCompleted } });
  return notices;
}
