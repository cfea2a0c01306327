import {
  type FalseTrainingIndex,
  falseTrainingIndicatorsAdopted,
} from '../../clauses/4-3-funds/false-training-indicators.js';
import type { JsonPointer } from '../../json/pointer.js';
import { fact, type Findings, once } from '../../kernel/findings.js';
import { judge } from '../../kernel/judge.js';
import { relocate } from '../../kernel/relocate.js';
import type { Missing, MissingFact } from '../../kernel/result.js';
import type { AnnualProgress, ProgressLine } from '../../model/annual-progress.js';
import type { StatisticsClass } from '../../model/statistics.js';
import type { ReadOptions } from '../options.js';
import type { ReviewedClause } from '../review.js';
import { consequenceAt, judgeStep } from '../steps.js';
import type { RecordReader, Whole } from './reader.js';
import type { Given } from './records.js';
import type { Books } from './streams.js';

/** What the clauses on progress and on statistics are asked of: the classes and certificates added up. */
interface Sums {
  /** Lines of the classes handed over: of the valid ones, then one for all that are not. */
  readonly ownLines: readonly ProgressLine[];
  /** Lines of the classes not handed over: as given, else what may be missing of them. */
  readonly otherLines: readonly ProgressLine[];
  /** The classes handed over. */
  readonly ownClasses: readonly StatisticsClass[];
  /** The classes not handed over that the statistics name. */
  readonly otherClasses: readonly StatisticsClass[] | undefined;
  /** Whether it is known of every certificate which class it was obtained in. */
  readonly attributed: boolean;
}

/**
 * 判断进度和统计的各条款。
 *
 * The clauses on progress and on statistics, asked of the classes and certificates added up; their places put back to
 * where the records stand.
 *
 * @param given - The records.
 * @param whole - What was read whole.
 * @param books - What is kept of the streams.
 * @param reader - The reader.
 * @param options - How the clauses are asked.
 * @returns Their results.
 * @internal
 */
export function judgeSums(
  given: Given,
  whole: Whole,
  books: Books,
  reader: RecordReader,
  options: ReadOptions,
): readonly ReviewedClause[] {
  const sums = sumsOf(given, whole, books, reader);
  const { ownLines, otherLines, ownClasses, otherClasses } = sums;
  const { plan, previousLines, careMasters, certificateTotals, statistics } = whole;
  const progress = {
    plan,
    ...(given.classes && { lines: [...ownLines, ...otherLines] }),
    previousLines,
    careMasters,
    ...(given.certificates ? { certificates: books.certificates.certificates() } : { certificateTotals }),
  };
  const reconciled = {
    ...(given.classes && {
      classes: [...ownClasses, ...(otherClasses ?? (otherLines.length > 0 ? [{}] : []))],
    }),
    reports: statistics?.reports,
    totals: statistics?.totals,
  };
  const place = (path: JsonPointer): JsonPointer => placeOf(path, ownClasses.length);
  const facts = (missing: MissingFact): readonly Missing[] => factsOf(missing, sums, given, whole, books);
  return judgeStep('year', { progress, statistics: reconciled }, options).map((result) => {
    const moved = relocate(result, (path) => ({ in: 'record', path: place(path) }), undefined, facts);
    return { ...moved, missing: once(moved.missing) };
  });
}

function sumsOf(given: Given, whole: Whole, { classes, certificates }: Books, { readOnce }: RecordReader): Sums {
  const attributed = given.certificates !== undefined && certificates.unattributed.length === 0;
  return {
    ownLines: [...classes.lines(), ...(classes.unread.length > 0 ? [{}] : [])],
    otherLines: otherLinesOf(given, whole),
    ownClasses: classes.classes.map((one) =>
      attributed && one.reference !== undefined ? { ...one, certificates: certificates.ofClass(one.reference) } : one,
    ),
    otherClasses: whole.statistics?.classes?.filter(
      (each, at) => readOnce('classes', `/statistics/classes/${String(at)}`, '', () => each) !== undefined,
    ),
    attributed,
  };
}

/** The classes that are only counted; where not given, those of the city level, if the annex has a task for it. */
function otherLinesOf(given: Given, { lines, plan }: Whole): readonly ProgressLine[] {
  if (lines !== undefined) return lines;
  if (given.lines !== undefined) return [{}];
  return hasCityLevelTask(plan) ? [{ division: 'city-level' }] : [];
}

function hasCityLevelTask(plan: AnnualProgress['plan']): boolean {
  const rows = plan?.rows ?? [];
  return rows.some(({ division, trainingPersonTimes }) => division === 'city-level' && trainingPersonTimes !== 0);
}

/** Where a place in the sums stands in the whole: behind the classes handed over stand those of the statistics. */
function placeOf(path: JsonPointer, ownClasses: number): JsonPointer {
  const [, list, index] = path.split('/');
  if (list === 'lines') return '/classes';
  if (list === 'reports' || list === 'totals') return `/statistics${path}`;
  return list === 'classes' && Number(index) >= ownClasses ? `/statistics${from(path, ownClasses)}` : path;
}

/** What a fact missing in the sums stands for in the whole. */
function factsOf(
  { path, subject }: MissingFact,
  sums: Sums,
  given: Given,
  whole: Whole,
  books: Books,
): readonly Missing[] {
  const [, list, index, leaf] = path.split('/');
  const at = Number(index);
  if (list === 'lines' && index !== undefined) {
    const { length } = sums.ownLines;
    if (at < length) return books.classes.lackingInLine(at, leaf);
    return [fact(whole.lines === undefined ? '/lines' : from(path, length), subject)];
  }
  if (list === 'certificates' && index !== undefined)
    return [fact(books.certificates.placeOf(at) + (leaf === undefined ? '' : `/${leaf}`), subject)];
  const { length } = sums.ownClasses;
  if (list !== 'classes' || index === undefined) return [fact(placeOf(path, length), subject)];
  if (at >= length)
    return [fact(sums.otherClasses === undefined ? '/statistics/classes' : placeOf(path, length), subject)];
  if (leaf !== 'certificates') return books.classes.lackingInClass(at, leaf, subject);
  // How many certificates a class has: by its reference, and the class of every certificate.
  if (sums.attributed) return books.classes.lackingInClass(at, 'reference', subject);
  if (given.certificates === undefined) return [fact('/certificates')];
  return books.certificates.unattributed.map((one) => fact(one));
}

/** A place in a list that goes on after another one. */
function from(path: JsonPointer, length: number): JsonPointer {
  const [, list = '', index, ...rest] = path.split('/');
  return ['', list, String(Number(index) - length), ...rest].join('/');
}

/**
 * 在全部班级和申报中查找虚假培训线索。 The indicators of false training, over all that was read.
 *
 * @param books - What is kept of the streams.
 * @param options - How the clause is asked.
 * @returns The result.
 * @internal
 */
export function judgeIndicators({ indicators, unread }: Books, { asOf, policy }: ReadOptions): ReviewedClause {
  const expects = (_record: object, on: Parameters<FalseTrainingIndex['finish']>[0]): Findings => {
    const found = indicators.finish(on);
    if (unread.length > 0) found.applies = true;
    for (const each of unread) found.missing.push(each);
    return found;
  };
  const result = judge(falseTrainingIndicatorsAdopted, { expects }, {}, { asOf, policy });
  return { ...result, consequence: consequenceAt(result.clause, 'year') ?? 'inform' };
}
