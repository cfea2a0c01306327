import type fc from 'fast-check';

/** What a clause's generator file exports: full and consistent records, and options with all they may hold. */
export interface ClauseGenerator {
  /** Records with every key that the clause reads, such as the parser would accept, crowded around the thresholds. */
  readonly record: fc.Arbitrary<object>;
  /** Options: the day, and what else the clause takes; never a policy. */
  readonly options: fc.Arbitrary<object>;
}
