import type { JsonPointer } from '../../json/pointer.js';
import { once } from '../../kernel/findings.js';
import type { Place } from '../../kernel/relocate.js';
import type { ClauseResult, Measured, Row } from '../../kernel/result.js';
import type { Roster } from '../../model/roster.js';
import { judgeEach, type ReviewedClause, type Subject } from '../review.js';

/** A roster's result, in the place of the roster. */
interface JudgedRoster extends Subject {
  readonly record: ClauseResult;
}

/** What the rosters gave of one clause; at least one roster. */
interface Judged {
  readonly subjects: [JudgedRoster, ...JudgedRoster[]];
  readonly consequence: ReviewedClause['consequence'];
}

/**
 * 名册簿：逐份判断名册，只留结果。 The book of rosters: each is judged as it comes, and only the results are kept.
 *
 * @internal
 */
export class RosterBook {
  readonly #judge: (roster: object) => readonly ReviewedClause[];
  readonly #judged = new Map<string, Judged>();

  /** @param judge - Asks the clauses on rosters about one. */
  constructor(judge: (roster: object) => readonly ReviewedClause[]) {
    this.#judge = judge;
  }

  /**
   * Enters a roster.
   *
   * @param roster - The roster; undefined: one that is not given or not valid.
   * @param path - Where it stands.
   */
  add(roster: Roster | undefined, path: JsonPointer): void {
    const placeOf = (inner: JsonPointer): Place => ({ in: 'record', path: roster === undefined ? path : path + inner });
    for (const { consequence, ...result } of this.#judge(roster ?? {})) {
      const subject: JudgedRoster = { record: result, path, reference: roster?.division, placeOf };
      const known = this.#judged.get(result.clause);
      if (known === undefined) this.#judged.set(result.clause, { subjects: [subject], consequence });
      else known.subjects.push(subject);
    }
  }

  /**
   * One result a clause, over all the rosters, with the figures of each.
   *
   * @returns The results.
   */
  results(): readonly ReviewedClause[] {
    return [...this.#judged.values()].map(({ subjects, consequence }) => {
      const joint = judgeEach(subjects, ({ record }) => record as ClauseResult);
      const divisions = subjects.flatMap(({ record, reference }) => figuresOf(record.measured, reference));
      return { ...joint, missing: once(joint.missing), measured: { divisions }, consequence };
    });
  }
}

/** What was measured of one roster, as rows that name its unit. */
function figuresOf(measured: Measured, division: string | undefined): readonly Row[] {
  const figures = Object.entries(measured);
  const rows = figures.flatMap(([, value]) => (Array.isArray(value) ? (value as readonly Row[]) : []));
  const plain = Object.fromEntries(figures.filter(([, value]) => !Array.isArray(value))) as Row;
  const all = rows.length === 0 && figures.length > 0 ? [plain] : rows;
  return all.map((row) => ({ division: division ?? null, ...row }));
}
