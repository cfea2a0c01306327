import { type Defect, InvalidRecordError, receivedKind } from '../../json/invalid-record.js';
import { step } from '../../json/plain-json.js';
import type { AnnualPlan } from '../../model/annual-plan.js';
import type { CareMastersProgress, CertificateTotals, ProgressLine } from '../../model/annual-progress.js';
import type { Statistics } from '../../model/statistics.js';
import { fields, isObject } from '../../values/read.js';

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
  /**
   * 补贴申报，逐个；每个为 SubsidyClaim 或未知的 JSON。 The subsidy claims (补贴申报): each a `SubsidyClaim`, or
   * unknown JSON.
   */
  readonly claims?: RecordStream;
  /** 主管部门的认定，逐个。 Findings by the authority (认定): each an `AuthorityFinding`, or unknown JSON. */
  readonly authorityFindings?: RecordStream;
  /**
   * 取得的证书，逐本；`class` 用于核对统计。 Certificates obtained: each a `CertificateObtained`, or unknown JSON; its
   * `class` is what the statistics are held against.
   */
  readonly certificates?: RecordStream;
  /** 人员名册，逐份，每个单位一份。 Rosters (人员名册), one a unit: each a `Roster`, or unknown JSON. */
  readonly rosters?: RecordStream;
  /** 任务计划表（附件）；`null` 为只判断全市。 The annex table; `null`: the city's figure alone is judged. */
  readonly plan?: AnnualPlan | null;
  /**
   * 没有逐个给出的班级的合计，如市本级举办的；任务计划表有市本级任务而没有给出的，市本级为未知。 Classes that are not
   * handed over one by one, added up, such as those of the city level; left out, there are none, but where the annex
   * has a task for the city level, that level is unknown.
   */
  readonly lines?: readonly ProgressLine[];
  /** 上一年度同口径的合计。 The classes completed in the year before, added up. */
  readonly previousLines?: readonly ProgressLine[];
  /** “康养云师傅”培训进度。 Progress of the Yunnan care masters (康养云师傅). */
  readonly careMasters?: CareMastersProgress;
  /**
   * 取得的证书，由调用者统计；与 `certificates` 二者取一。 Certificates counted by the caller; these or `certificates`.
   */
  readonly certificateTotals?: CertificateTotals;
  /**
   * 上报的统计；`classes` 为没有逐个给出的班级。 The statistics reported; their `classes` are those not handed over
   * one by one.
   */
  readonly statistics?: Statistics;
}

/** The parts that are read one record at a time. */
const streamNames = /* @__PURE__ */ Object.freeze([
  'classes',
  'claims',
  'authorityFindings',
  'certificates',
  'rosters',
] as const);
/** The parts that are read whole. */
const wholeNames = /* @__PURE__ */ Object.freeze([
  'plan',
  'lines',
  'previousLines',
  'careMasters',
  'certificateTotals',
  'statistics',
] as const);

/** 给出的记录。 The records as they were handed over: streams that can be read, and the rest as it is. @internal */
export type Given = { readonly [K in (typeof streamNames)[number]]?: RecordStream } & {
  readonly [K in (typeof wholeNames)[number]]?: unknown;
};

/**
 * 读取一年的记录：各项可逐个读取，没有未知的字段。 The records of a year: every stream can be read, and no key is
 * unknown.
 *
 * @param input - Any value.
 * @returns The records.
 * @throws InvalidRecordError where the input is no object of such streams.
 * @internal
 */
export function yearRecords(input: unknown): Given {
  try {
    return givenOf(input);
  } catch (error) {
    if (error instanceof InvalidRecordError) throw error;
    // A proxy, revoked or hostile.
    throw new InvalidRecordError('YearRecords', [{ pointer: '', expected: 'plain-json', received: 'other' }]);
  }
}

function givenOf(input: unknown): Given {
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

/** Whether records can be read from a value one at a time; a file's bytes are no records. */
function isStream(value: unknown): value is RecordStream {
  if (typeof value !== 'object' || value === null) return false;
  try {
    return (Symbol.iterator in value || Symbol.asyncIterator in value) && receivedKind(value) !== 'bytes';
  } catch {
    // A proxy, revoked or hostile.
    return false;
  }
}
