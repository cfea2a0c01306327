import type fc from 'fast-check';
import type { Outcome } from '../../src/index.js';

/** What a clause's generator file exports: full and consistent records, and options with all they may hold. */
export interface ClauseGenerator {
  /** Records with every key that the clause reads, such as the parser would accept, crowded around the thresholds. */
  readonly record: fc.Arbitrary<object>;
  /** Options: the day, and what else the clause takes; never a policy. */
  readonly options: fc.Arbitrary<object>;
  /**
   * By list of the record or the options (`*` stands for an index): the outcomes that an entry of which nothing can be told,
   * added to it, leaves as they are. Lists that are not named are not tried.
   */
  readonly stray?: Readonly<Record<string, readonly Outcome[]>>;
  /**
   * Places of the record (`*` stands for an index) that the clause looks at where they are given, and never asks for. Left
   * out they show nothing, so that giving one may turn a result round, as giving an act may.
   */
  readonly neverAsked?: readonly string[];
}
