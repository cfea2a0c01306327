/**
 * 判断结果（W3C EARL 的名称）：合格、不合格、无法判断、不适用。
 *
 * The outcome of one clause, by the names of W3C EARL 1.0. `cantTell` is an answer, not an error:
 * the record does not hold what would decide.
 */
export type Outcome = 'passed' | 'failed' | 'cantTell' | 'inapplicable';

/**
 * 台账中的结果：另有“未检查”。
 *
 * An outcome in a review's ledger, where a clause may also be `untested` (not of this step).
 */
export type LedgerOutcome = Outcome | 'untested';

/**
 * 问题的轻重：`error` 违反“必须、不得”；`warning` 未遵循“原则上、推行”；`note` 不属于所述范围。
 *
 * How grave a violation is. It follows from the force of the text's own word, not from our taste.
 */
export type Severity = 'error' | 'warning' | 'note';

/** 三值逻辑的真值：是、否、不知道（`null`）。 Kleene's three truth values; `null` is unknown. */
export type Truth = boolean | null;
