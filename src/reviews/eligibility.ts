/**
 * What the reviews of a person and of an enterprise (资格审查) share: circles, places in the whole input, and the
 * order of the questions.
 */
import { graduationSchools } from '../clauses/shared/graduation.js';
import { employmentRelations, enterpriseKinds, sexes } from '../definitions/codes.js';
import type { JsonPointer } from '../json/pointer.js';
import type { Outcome } from '../kernel/outcome.js';
import type { ClauseResult, MissingFact } from '../kernel/result.js';
import type { Citation } from '../notice/citation.js';
import { noticePeriod } from '../notice/period.js';
import { type CalendarDay, yearOf } from '../values/calendar.js';
import { fields, list } from '../values/read.js';
import { type Question, questionsOf, type ReviewedClause } from './review.js';

/**
 * 一类人员或一个项目是否对其开放。
 *
 * How somebody stands to a circle (a group, a programme, a scope) of the notice:
 *
 * - `open`: 属于、可以参加 — the sentence takes them in;
 * - `closed`: 不属于 — the sentence leaves them out;
 * - `undecided`: 待定 — facts are missing;
 * - `not-named`: 未列名 — the sentence does not name them, but its list is open (等), so that it does not leave them
 * out either.
 */
export type Standing = 'open' | 'closed' | 'undecided' | 'not-named';

/** 一个范围及其依据。 One circle of the notice, how somebody stands to it, and by which sentences. */
export interface Circle {
  /** 条款标识。 Id of the clause that draws it; the review's results hold its findings. */
  readonly clause: string;
  /** 是否开放。 How the person or enterprise stands to it. */
  readonly standing: Standing;
  /** 属于其中的哪些类别。 Which of the groups named in it, where the clause tells. */
  readonly groups: readonly string[];
  /** 依据。 The sentences. */
  readonly citations: readonly Citation[];
}

/**
 * 需要补充的事实，附其能判断的条款数。
 *
 * A fact to ask for, with how many undecided clauses it decides by itself.
 */
export interface DecidingQuestion extends Question {
  /** 无论怎样回答都能判断的条款数。 How many clauses it decides, whatever the answer. */
  readonly decidesAtLeast: number;
  /** 回答最有利于判断时能判断的条款数。 How many clauses the most telling answer decides. */
  readonly decidesAtMost: number;
}

const standings: Readonly<Record<Outcome, Standing>> = {
  passed: 'open',
  failed: 'closed',
  cantTell: 'undecided',
  inapplicable: 'not-named',
};

/**
 * 由结果得出范围。 The circle that a result draws.
 *
 * @param result - The result.
 * @returns The circle.
 * @internal
 */
export function circleOf({ clause, outcome, measured, citations }: ClauseResult): Circle {
  return {
    clause,
    standing: standings[outcome],
    groups: (list(measured['groups']) ?? []) as readonly string[],
    citations,
  };
}

/**
 * 还要问什么：每个缺失的事实，逐一试以可能的回答，看能判断多少待定的条款。
 *
 * What to ask next of the undecided clauses. Each missing fact is tried by itself with the answers it may have (yes and
 * no; every code of a list; the day judged on and a day long before it; none), and the clauses that become decided are
 * counted. First come the facts that the decision waits for; among these, and then among the rest, those that decide
 * the most clauses whatever the answer, among equals those whose most telling answer decides the most, then those that
 * the most clauses lack, then the order of the notice. What stands in the class plan, the programmes or the reference
 * data is not tried: it comes by the number of clauses that lack it.
 *
 * @param results - The results.
 * @param asOf - The day judged on.
 * @param awaited - The clauses that the decision waits for.
 * @param ask - Asks some clauses again, with an answer.
 * @returns The questions, the most deciding first.
 * @internal
 */
export function decidingQuestions(
  results: readonly ReviewedClause[],
  asOf: CalendarDay | undefined,
  awaited: readonly string[],
  ask: (question: Question, answer: unknown) => readonly ClauseResult[],
): readonly DecidingQuestion[] {
  const waits = ({ clauses }: Question): number => Number(clauses.some((clause) => awaited.includes(clause)));
  return questionsOf(results.filter(({ outcome }) => outcome === 'cantTell'))
    .map((question): DecidingQuestion => {
      const decided = answersTo(question, asOf).map(
        (answer) =>
          ask(question, answer).filter(
            ({ clause, outcome }) => question.clauses.includes(clause) && outcome !== 'cantTell',
          ).length,
      );
      return {
        ...question,
        decidesAtLeast: decided.length === 0 ? 0 : Math.min(...decided),
        decidesAtMost: Math.max(0, ...decided),
      };
    })
    .sort((a, b) => waits(b) - waits(a) || b.decidesAtLeast - a.decidesAtLeast || b.decidesAtMost - a.decidesAtMost);
}

/** A day before everybody's birth. */
const LONG_AGO: CalendarDay = '1900-01-01';

/** Answers that a fact may have, other than yes and no. */
const answers: Readonly<Record<string, readonly unknown[]>> = {
  employer: [null, 'employer'],
  employmentRelation: [null, ...employmentRelations],
  graduation: [null, ...graduationSchools.map((school) => ({ school }))],
  household: ['rural', 'urban'],
  kind: enterpriseKinds,
  pensionScheme: ['employees', 'residents'],
  post: ['cadre', 'worker'],
  school: graduationSchools,
  sex: sexes,
};

function answersTo(
  { in: place, path, fact }: Omit<MissingFact, 'kind'>,
  asOf: CalendarDay = noticePeriod.issuedOn,
): readonly unknown[] {
  if (path === '/asOf') return place === 'options' ? [noticePeriod.issuedOn, noticePeriod.planYearEnd] : [];
  if (place !== 'record') return [];
  if (fact === 'birthDate') return [asOf, LONG_AGO];
  if (fact === 'leftOn' || fact === 'diplomaOn') return [asOf, LONG_AGO, null];
  if (fact === 'year') return [yearOf(asOf), yearOf(LONG_AGO)];
  return answers[fact] ?? [true, false];
}

/**
 * 补上一个回答的记录。 A record with an answer filled in; everything else is shared.
 *
 * @param record - The record.
 * @param path - Where the answer stands.
 * @param answer - The answer.
 * @returns The record.
 * @internal
 */
export function withAnswer<T extends object>(record: T, path: JsonPointer, answer: unknown): T {
  const put = (value: unknown, [name, ...inner]: readonly string[]): unknown => {
    if (name === undefined) return answer;
    const leaves = fields(value as Readonly<Record<string, unknown>>);
    return { ...leaves, [name]: put(leaves[name], inner) };
  };
  return put(record, path.split('/').slice(1)) as T;
}
