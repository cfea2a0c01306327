import type { Defect } from '../../json/invalid-record.js';
import type { ResultNotice } from '../../kernel/result.js';
import { type ReviewedClause, weigh } from '../review.js';
import type { MalformedRecord } from './reader.js';
import type { Given } from './records.js';
import type { Books } from './streams.js';

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

/**
 * 得出结论。 The conclusion, and the clauses that carry it.
 *
 * @param results - The results.
 * @returns Both.
 * @internal
 */
export function decide(results: readonly ReviewedClause[]): readonly [YearDecision, readonly string[]] {
  const { refused, broken, open, pending } = weigh(results);
  if (refused.length + broken.length > 0) return ['behind', [...refused, ...broken]];
  if (open.length > 0) return ['needs-facts', open];
  return pending.length > 0 ? ['pending', pending] : ['on-target', []];
}

/**
 * 对一年记录的提示。 What to know of the records beside the clauses.
 *
 * @param given - The records.
 * @param books - What is kept of them.
 * @param malformed - Those that are not valid.
 * @returns The notices.
 * @internal
 */
export function noticesOn(
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
