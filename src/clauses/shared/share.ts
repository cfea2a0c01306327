/**
 * Shares (占比) of a kind of class among all classes of a year, in classes and in person-times, parts of which may be
 * unknown.
 */
import { Decimal } from 'decimal.js';
import { type CertificateType, certificateTypes } from '../../definitions/codes.js';
import { orNone, whether } from '../../kernel/ask.js';
import { fact } from '../../kernel/findings.js';
import { allOf, not, unknown } from '../../kernel/kleene.js';
import type { Missing, Row } from '../../kernel/result.js';
import type { ProgressLine } from '../../model/annual-progress.js';
import { among, count, fields, isObject } from '../../values/read.js';
import { addTo, rateOf, type Tally, tally } from './target.js';

/** 以班级数或人次计。 What a share is counted in. @internal */
export type Measure = 'classes' | 'personTimes';

/** 占比的两种计量。 Both measures, in their order. @internal */
export const measures = /* @__PURE__ */ Object.freeze(['classes', 'personTimes'] as const);

/** 占比：此类的和其余的。 A share: what is of the kind, and the rest. @internal */
export interface Share {
  /** 此类。 Of the kind. */
  readonly part: Tally;
  /** 其余。 The rest. */
  readonly rest: Tally;
}

/** Products of two counts have up to 32 digits, shares of them more. */
const Exact = /* @__PURE__ */ Decimal.clone({ precision: 60 });

/**
 * 计算占比。 Adds up the share of a kind of certificate.
 *
 * @param lines - The lines of progress; undefined: unknown.
 * @param at - Where they stand.
 * @param types - The types of certificate that are of the kind.
 * @param measure - What is counted.
 * @param year - The year of completion that counts.
 * @returns The share.
 * @internal
 */
export function shareOf(
  lines: readonly unknown[] | undefined,
  at: string,
  types: readonly CertificateType[],
  measure: Measure,
  year: number,
): Share {
  const share: Share = { part: tally(), rest: tally() };
  const open = (missing: Missing): void => {
    for (const sum of [share.part, share.rest]) addTo(sum, unknown(missing), undefined);
  };
  if (lines === undefined) open(fact(at));
  for (const [index, line] of (lines ?? []).entries()) {
    const path = `${at}/${String(index)}`;
    if (!isObject(line)) {
      open(fact(path));
      continue;
    }
    const leaves = fields<ProgressLine>(line);
    const ofKind = whether(leaves, 'certificateType', typeOf, (type) => types.includes(type), path);
    const counts = whether(leaves, 'completionYear', yearOrNone, (completed) => completed === year, path);
    const amount = count(leaves[measure]);
    const missing = amount === undefined ? fact(`${path}/${measure}`) : undefined;
    addTo(share.part, allOf([counts, ofKind]), amount, missing);
    addTo(share.rest, allOf([counts, not(ofKind)]), amount, missing);
  }
  return share;
}

const typeOf = /* @__PURE__ */ among(certificateTypes);
const yearOrNone = /* @__PURE__ */ orNone(count);

/** 占比的下限。 The least that a share can be. @internal */
export function leastShare({ part, rest }: Share): Decimal {
  return part.least === 0 || rest.most === Infinity ? new Exact(0) : ratio(part.least, rest.most);
}

/** 占比的上限。 The most that a share can be. @internal */
export function mostShare({ part, rest }: Share): Decimal {
  if (part.most === 0) return new Exact(0);
  return part.most === Infinity ? new Exact(1) : ratio(part.most, rest.least);
}

function ratio(part: number, rest: number): Decimal {
  return new Exact(part).div(new Exact(part).plus(rest));
}

/** 占比的百分数，至多四位小数。 A share as a percentage of at most four decimals, rounded down or up. @internal */
export function percentOf(share: Decimal, rounding: 'down' | 'up'): string {
  return share
    .times(100)
    .toDecimalPlaces(4, rounding === 'down' ? Decimal.ROUND_DOWN : Decimal.ROUND_UP)
    .toString();
}

/** 未知部分。 What would settle a share. @internal */
export function openIn({ part, rest }: Share): readonly Missing[] {
  return [...part.missing, ...rest.missing];
}

/** 确有数字：占比有意义。 Whether there surely is something to take a share of. @internal */
export function hasTotal({ part, rest }: Share): boolean {
  return part.least + rest.least > 0;
}

/** 确无数字。 Whether there surely is nothing to take a share of. @internal */
export function isNothing({ part, rest }: Share): boolean {
  return part.most + rest.most === 0;
}

/** 是否确定：没有未知的部分。 Whether a share is certain: nothing of it is unknown. @internal */
export function isCertain({ part, rest }: Share): boolean {
  return part.least === part.most && rest.least === rest.most;
}

/**
 * 占比的数字。 The figures of a share as a row, where they are known.
 *
 * @param share - The share.
 * @param measure - What it is counted in.
 * @returns The row.
 * @internal
 */
export function shareRow(share: Share, measure: Measure): Row {
  const { part, rest } = share;
  if (!isCertain(share)) return { measure };
  const total = part.least + rest.least;
  return { measure, counted: part.least, outOf: total, ...rateOf(part.least, total) };
}

/**
 * 占比与另一占比相比的变化：精确分数，以及向下取两位小数的百分点。
 *
 * The change from one share to another as a row: an exact fraction, and percentage points rounded down to two decimals,
 * so that a fall never shows as 0.00. Both are null where there is nothing to take a share of; neither stands where a
 * share is not certain.
 *
 * @param from - The share before.
 * @param to - The share now.
 * @param measure - What they are counted in.
 * @returns The row.
 * @internal
 */
export function changeRow(from: Share, to: Share, measure: Measure): Row {
  if (!isCertain(from) || !isCertain(to)) return { measure };
  const before = new Exact(from.part.least).plus(from.rest.least);
  const now = new Exact(to.part.least).plus(to.rest.least);
  const of = before.times(now);
  if (of.isZero()) return { measure, change: null, percentagePoints: null };
  const change = before.times(to.part.least).minus(now.times(from.part.least));
  return {
    measure,
    change: `${change.toFixed()}/${of.toFixed()}`,
    percentagePoints: change.times(100).div(of).toFixed(2, Decimal.ROUND_FLOOR),
  };
}
