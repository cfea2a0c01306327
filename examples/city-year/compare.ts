/** Holds what a review of a year found against what the generator put in, line by line. */
import type { YearReview } from 'kunming-training-rules';
import type { CityYear } from './generator.js';

export interface Comparison {
  /** Of each kind of defect: how many were put in, how many of these were found. */
  readonly kinds: readonly { readonly kind: string; readonly injected: number; readonly found: number }[];
  /** Lines that the review should have and has not. */
  readonly notFound: readonly string[];
  /** Lines that the review has and should not. */
  readonly notInjected: readonly string[];
}

/** What a review says, as lines: violations, malformed records, what is missing, outcomes, figures. */
export function linesOf({ results, malformed, figures, notices }: YearReview): string[] {
  const of = (clause: string): (typeof results)[number] | undefined =>
    results.find((result) => result.clause === clause);
  const missing = new Set(
    results.flatMap((result) =>
      result.missing.map((each) => (each.kind === 'fact' ? each.path : JSON.stringify(each))),
    ),
  );
  const completed = figures.lines.reduce(
    (sum, { completionYear, personTimes }) => sum + (typeof completionYear === 'number' ? (personTimes ?? 0) : 0),
    0,
  );
  return [
    ...results.flatMap(({ violations }) =>
      violations.map(({ clause, code, path, actual, data }) =>
        [
          'violation',
          clause,
          code,
          path,
          String(actual),
          ...(clause === 'false-training-indicators' ? [data['other'] ?? data['others'] ?? []] : []).flat().map(String),
        ].join(' '),
      ),
    ),
    ...malformed.map(({ path, errors }) =>
      ['malformed', path, ...errors.map(({ pointer }) => pointer.slice(path.length + 1)).sort()].join(' '),
    ),
    ...[...missing].map((path) => `missing ${path}`),
    ...results.map(({ clause, outcome }) => `outcome ${clause} ${outcome}`),
    `figure holders ${JSON.stringify(of('certificate-holders-target')?.measured['done'])}`,
    `figure completed ${completed}`,
    `figure notCompleted ${String(notices.find(({ code }) => code === 'not-completed-counted')?.data['personTimes'] ?? 0)}`,
    `figure certificates ${figures.certificates}`,
  ];
}

/** The comparison; both lists empty: found exactly what was put in, and nothing else. */
export function compare(review: YearReview, { injected, expected }: CityYear): Comparison {
  const left = new Map<string, number>();
  for (const line of linesOf(review)) left.set(line, (left.get(line) ?? 0) + 1);
  const take = (line: string): boolean => {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    return count > 0;
  };
  const kinds = new Map<string, { injected: number; found: number }>();
  const notFound: string[] = [];
  for (const { kind, line } of injected) {
    const count = kinds.get(kind) ?? { injected: 0, found: 0 };
    kinds.set(kind, count);
    count.injected++;
    if (take(line)) count.found++;
    else notFound.push(line);
  }
  notFound.push(...expected.filter((line) => !take(line)));
  const notInjected = [...left].flatMap(([line, count]) => Array.from({ length: count }, () => line));
  return { kinds: [...kinds].map(([kind, count]) => ({ kind, ...count })), notFound, notInjected };
}
