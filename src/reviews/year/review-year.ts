import { registry } from '../../clauses/registry.js';
import type { Policy } from '../../kernel/in-force.js';
import type { ProgressLine } from '../../model/annual-progress.js';
import type { ReferenceData } from '../../model/reference-data.js';
import { noticePeriod } from '../../notice/period.js';
import type { CalendarDay } from '../../values/calendar.js';
import { option, readOptions } from '../options.js';
import { type Review, review } from '../review.js';
import { consequenceAt } from '../steps.js';
import { decide, noticesOn, type YearDecision } from './decision.js';
import { type MalformedRecord, readWhole, recordReader } from './reader.js';
import { yearRecords } from './records.js';
import { readStreams } from './streams.js';
import { judgeIndicators, judgeSums } from './sums.js';

/** 年度统计的选项。 Options of {@link reviewYear}. */
export interface YearOptions {
  /** 判断之日；当日及以前结束的班级为已结业。 The day judged on; classes that end on it or before are completed. */
  readonly asOf?: CalendarDay | undefined;
  /** 政策。 What is in force. */
  readonly policy?: Policy | undefined;
  /** 参考数据。 Reference data. */
  readonly reference?: ReferenceData | undefined;
  /**
   * `reference`：没有证件号码的仅凭编号识别人员。 With `reference`, people without an identity number are told apart
   * by reference alone.
   */
  readonly identifiedBy?: 'reference' | undefined;
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
  /**
   * 各类班级的合计，各项任务据此判断；不含无效的和没有逐个给出的。 The valid classes added up, as the targets were
   * judged on.
   */
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
 * 每个班级的培训人次为其名册人数。无效的记录（如一个班级）连同全部缺陷列在 `malformed`，其余照常审查；
 * 由此不完整的数字只作为下限：已达到的照样合格，可能因此改变的为无法判断。记录不保留，只记下识别人员、
 * 重复申报和时间重叠所需的编号和时刻：实测每人次约 550 字节，其中名册和考勤 370、申报 130、证书 55（Node 20，
 * 15.52万人次）。
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
  const judging = readOptions(options);
  const reader = recordReader();
  const whole = readWhole(given, reader);
  const identifiedBy = option(options, 'identifiedBy') === 'reference' ? 'reference' : undefined;
  const books = await readStreams(given, reader, judging, identifiedBy);

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
      policy: judging.policy,
      results: ordered,
      decision: decide(ordered),
      notices: noticesOn(given, books, malformed),
      ofStep: (clause) => consequenceAt(clause, 'year') !== undefined,
    }),
    figures: { classes: classes.classes.length, enrolled: classes.counts.enrolled, ...counts, lines: classes.lines() },
    malformed,
  };
}
