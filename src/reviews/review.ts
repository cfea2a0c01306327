import { registry } from '../clauses/registry.js';
import type { JsonPointer } from '../json/pointer.js';
import { once } from '../kernel/findings.js';
import type { Policy, Rule } from '../kernel/in-force.js';
import type { LedgerOutcome, Outcome } from '../kernel/outcome.js';
import { type PlaceOf, relocate } from '../kernel/relocate.js';
import type {
  ClauseResult,
  MissingFact,
  NoticeAlone,
  PatchOperation,
  ResultNotice,
  SwitchedReading,
} from '../kernel/result.js';
import { kunming2022 } from '../policy/policy.js';
import type { CalendarDay } from '../values/calendar.js';
import { day, list } from '../values/read.js';
import { version } from '../values/version.js';

/**
 * 条款在某个环节的作用。
 *
 * What a clause means at a step of the work:
 *
 * - `refuse`: 不符合则不予批准（或不予拨付） — a failure refuses;
 * - `correct`: 不符合须先改正 — a failure must be put right first;
 * - `bars-trainee`: 不符合的学员不予补贴 — a failure bars the trainee it is about;
 * - `inform`: 列出，不影响决定 — listed, the decision does not rest on it.
 */
export type Consequence = 'refuse' | 'correct' | 'bars-trainee' | 'inform';

/** 一个对象的结果，条款逐个判断时给出。 Outcome of one of several things a clause was asked about. */
export interface ReviewedPart {
  /** 位置。 Where the thing stands in the record. */
  readonly path: JsonPointer;
  /** 编号。 Its opaque reference. */
  readonly subject?: string;
  /** 结果。 The outcome for it. */
  readonly outcome: Outcome;
}

/**
 * 审查中的一个条款。 One clause in a review: its result, what it means here, and its parts where it was asked of
 * several things.
 */
export interface ReviewedClause extends ClauseResult {
  /** 作用。 What it means at this step. */
  readonly consequence: Consequence;
  /** 逐个对象的结果。 Outcome by thing, where the clause was asked of each of a list. */
  readonly parts?: readonly ReviewedPart[];
}

/**
 * 未检查的原因：不属于本环节，或没有所涉的记录。 Why a clause is untested: not of this step, or no record that it
 * could be asked about.
 */
export type UntestedReason = 'not-of-this-step' | 'no-record';

/** 台账的一行。 One line of the ledger. */
export interface LedgerEntry {
  /** 条款标识。 Id of the clause. */
  readonly clause: string;
  /** 结果。 Its outcome. */
  readonly outcome: LedgerOutcome;
  /** 未检查的原因。 Why it is untested. */
  readonly reason?: UntestedReason;
}

/** 台账：全部条款各一行，另有各结果的数目。 The ledger: every clause once, in the order of the notice, and the sums. */
export interface Ledger {
  /** 每个条款一行。 One line a clause. */
  readonly entries: readonly LedgerEntry[];
  /** 各结果的数目，合计为条款总数。 How many of each outcome; they add up to all clauses. */
  readonly totals: Readonly<Record<LedgerOutcome, number>>;
}

/** 需要补充的事实，按能判断的条款数排序。 A fact to ask for, with the clauses it would help decide. */
export interface Question extends Omit<MissingFact, 'kind'> {
  /** 有助于判断的条款。 The clauses that lack it. */
  readonly clauses: readonly string[];
}

/** 补救及其条款。 The remedy of a failed clause. */
export interface ReviewRemedy {
  /** 条款标识。 Id of the clause. */
  readonly clause: string;
  /** JSON Patch。 The patch. */
  readonly patch: readonly PatchOperation[];
}

/** 补救之间的冲突。 Two remedies that set one place differently. */
export interface RemedyConflict {
  /** 位置。 The place. */
  readonly path: JsonPointer;
  /** 条款。 The clauses whose remedies differ on it. */
  readonly clauses: readonly string[];
}

/** 政策摘要：据以判断的内容。 What was in force: enough to run the review again. */
export interface ReviewPolicy {
  /** 通知文号。 Number of the notice. */
  readonly document: string;
  /** 更新的规定。 Newer rules. */
  readonly rules: readonly Rule[];
  /**
   * 因所选读法而不适用的规定；没有时省去。 Rules that a chosen reading keeps from applying; left out where there are
   * none.
   */
  readonly setAside?: readonly Rule[];
  /** 已切换的读法。 Switched readings. */
  readonly switched: readonly SwitchedReading[];
}

/**
 * 审查：一个环节的决定、理由、数据和全部条款的台账。
 *
 * A review: the decision of one step of the office's work, its reasons, and the ledger of all
 * clauses. Plain JSON; the same input gives the same bytes.
 */
export interface Review<Step extends string = string, Decision extends string = string> {
  /** 环节。 The step. */
  readonly step: Step;
  /** 决定。 The decision, in the office's words. */
  readonly decision: Decision;
  /** 决定所依据的条款。 The clauses that carry the decision. */
  readonly carriedBy: readonly string[];
  /** 班级或对象的编号。 Opaque reference of what was reviewed. */
  readonly subject: string | null;
  /** 查看之日：是否到期、是否已发生以此日为准。 The day looked on: whether something is due, or has happened. */
  readonly asOf: CalendarDay | null;
  /**
   * 所判断之日（如开班日期）：适用的规定和人员的身份以此日为准；各条款另有其日的，见其结果。 The day judged on (such
   * as the class start), whose rules and standing count; a clause with a day of its own says so in its result.
   */
  readonly judgedOn: CalendarDay | null;
  /** 本库名称和版本。 Name and version of the library. */
  readonly library: { readonly name: string; readonly version: string };
  /** 政策。 What was in force. */
  readonly policy: ReviewPolicy;
  /**
   * 各条款的结果，承担决定的在前，其余按原文顺序。 Results: the clauses that carry the decision first, then in the
   * order of the notice.
   */
  readonly results: readonly ReviewedClause[];
  /** 台账。 The ledger. */
  readonly ledger: Ledger;
  /** 需要补充的事实，最能决定的在前。 Facts to ask for, the most deciding first. */
  readonly questions: readonly Question[];
  /** 补救。 Remedies of failed clauses. */
  readonly remedies: readonly ReviewRemedy[];
  /** 补救之间的冲突。 Conflicts between remedies. */
  readonly conflicts: readonly RemedyConflict[];
  /** 提示。 Notices on the review as a whole. */
  readonly notices: readonly ResultNotice[];
}

/** 一个对象：所问的记录及其位置。 A thing to ask a clause about. @internal */
export interface Subject {
  /** The record, as the clause reads it. */
  readonly record: unknown;
  /** Where the thing stands in the whole input. */
  readonly path: JsonPointer;
  /** Its opaque reference. */
  readonly reference: string | undefined;
  /** Where a place in the record stands in the whole input. */
  readonly placeOf: PlaceOf;
  /** Options of the clause that are this thing's own, such as the day that it is judged on. */
  readonly options?: object;
}

/**
 * 逐个对象判断，合并为一个结果：有一个不合格即不合格，否则有未知即无法判断。
 *
 * Asks a clause of each of several things and makes one result: failed if one fails, else cantTell
 * if one cannot be told, else passed if one passes, else inapplicable. Places are those of the whole
 * input. Of different days that they were judged on, none stands in the joint result.
 *
 * @param subjects - The things; at least one.
 * @param judge - The clause, asked of one thing.
 * @returns The joint result and the parts.
 * @internal
 */
export function judgeEach(
  subjects: readonly [Subject, ...Subject[]],
  judge: (subject: Subject) => ClauseResult,
): ClauseResult & { readonly parts: readonly ReviewedPart[] } {
  const results = subjects.map((subject) => relocate(judge(subject), subject.placeOf, subject.reference));
  const parts = subjects.map(({ path, reference }, index): ReviewedPart => ({
    path,
    ...(reference !== undefined && { subject: reference }),
    outcome: results[index]?.outcome ?? 'inapplicable',
  }));
  return { ...joint(results as [ClauseResult, ...ClauseResult[]]), parts };
}

/**
 * 合并同一条款的几个结果。 One result of several of a clause.
 *
 * @param results - The results, with places in one input; at least one.
 * @returns The joint result.
 * @internal
 */
export function joint(results: readonly [ClauseResult, ...ClauseResult[]]): ClauseResult {
  const [first] = results;
  if (results.length === 1) return first;
  const { clause, switchedReadings, judgedOn } = first;
  const effect = results.find((result) => result.effect)?.effect;
  const touched = results.some((result) => result.noticeAlone);
  return {
    clause,
    outcome: jointOutcome(results.map((result) => result.outcome)),
    ...(judgedOn !== undefined && results.every((result) => result.judgedOn === judgedOn) && { judgedOn }),
    violations: results.flatMap((result) => result.violations),
    departures: results.flatMap((result) => result.departures),
    missing: once(results.flatMap((result) => result.missing)),
    measured: {},
    citations: results.reduce(
      (longest, result) => (result.citations.length > longest.length ? result.citations : longest),
      first.citations,
    ),
    switchedReadings,
    notices: unrepeated(results.flatMap((result) => result.notices)),
    ...(touched && { noticeAlone: aloneOf(results) }),
    ...(effect && { effect }),
  };
}

function jointOutcome(outcomes: readonly Outcome[]): Outcome {
  return (['failed', 'cantTell', 'passed'] as const).find((each) => outcomes.includes(each)) ?? 'inapplicable';
}

/** What the notice alone would have said of all of them. */
function aloneOf(results: readonly ClauseResult[]): NoticeAlone {
  const alone = results.map((result) => result.noticeAlone ?? result);
  return {
    outcome: jointOutcome(alone.map(({ outcome }) => outcome)),
    violations: alone.flatMap((each) => each.violations),
    departures: alone.flatMap((each) => each.departures),
    missing: alone.flatMap((each) => each.missing),
    measured: {},
  };
}

/** 审查的内容，由各环节给出。 What a step hands over to make a review of. @internal */
export interface Draft<Step extends string, Decision extends string> {
  /** The step. */
  readonly step: Step;
  /** Reference of what was reviewed. */
  readonly subject: string | null;
  /** The day looked on. */
  readonly asOf: CalendarDay | null;
  /** The day judged on. */
  readonly judgedOn: CalendarDay | null;
  /** What was in force. */
  readonly policy: Policy | undefined;
  /** Results in the order of the notice. */
  readonly results: readonly ReviewedClause[];
  /** The decision and the clauses that carry it. */
  readonly decision: readonly [Decision, readonly string[]];
  /** Notices on the review as a whole. */
  readonly notices: readonly ResultNotice[];
  /** Whether a clause belongs to the step. */
  readonly ofStep: (clause: string) => boolean;
}

/**
 * 整理为审查：台账、问题、补救。 Makes a review: ledger, questions, remedies, the deciding clauses first.
 *
 * @param draft - What the step hands over.
 * @returns The review.
 * @internal
 */
export function review<Step extends string, Decision extends string>(
  draft: Draft<Step, Decision>,
): Review<Step, Decision> {
  const { step, subject, asOf, judgedOn, results } = draft;
  const { document, rules, setAside, switched } = draft.policy ?? kunming2022;
  const [decision, carriedBy] = draft.decision;
  const carries = (result: ReviewedClause): boolean => carriedBy.includes(result.clause);
  const remedies = results.flatMap(({ clause, remedy }) => (remedy ? [{ clause, patch: remedy }] : []));
  return {
    step,
    decision,
    carriedBy,
    subject,
    asOf,
    judgedOn,
    library: { name: 'kunming-training-rules', version },
    policy: { document, rules, ...((list(setAside)?.length ?? 0) > 0 && { setAside }), switched },
    results: [...results.filter(carries), ...results.filter((result) => !carries(result))],
    ledger: ledgerOf(results, draft.ofStep),
    questions: questionsOf(results),
    remedies,
    conflicts: conflictsOf(remedies),
    notices: unrepeated([...draft.notices, ...results.flatMap((result) => result.notices)]),
  };
}

/**
 * 台账。 The ledger: every clause of the notice once.
 *
 * @param results - The results of the review.
 * @param ofStep - Whether a clause belongs to the step.
 * @returns The ledger.
 * @internal
 */
export function ledgerOf(results: readonly ClauseResult[], ofStep: (clause: string) => boolean): Ledger {
  const outcomes = new Map(results.map(({ clause, outcome }) => [clause, outcome]));
  const totals: Record<LedgerOutcome, number> = { passed: 0, failed: 0, cantTell: 0, inapplicable: 0, untested: 0 };
  const entries = registry.map(({ clause: { id } }): LedgerEntry => {
    const outcome = outcomes.get(id) ?? 'untested';
    totals[outcome]++;
    if (outcome !== 'untested') return { clause: id, outcome };
    return { clause: id, outcome, reason: ofStep(id) ? 'no-record' : 'not-of-this-step' };
  });
  return { entries, totals };
}

/**
 * 需要补充的事实，按能判断的条款数由多到少。 The facts to ask for, those that the most clauses lack first.
 *
 * @param results - The results.
 * @returns The questions.
 * @internal
 */
export function questionsOf(results: readonly ClauseResult[]): readonly Question[] {
  const questions = new Map<
    string,
    { readonly fact: MissingFact; readonly clauses: string[]; subject: string | undefined }
  >();
  for (const { clause, missing } of results) {
    for (const each of missing) {
      if (each.kind !== 'fact') continue;
      const key = `${each.in} ${each.path}`;
      const known = questions.get(key);
      if (known === undefined) {
        questions.set(key, { fact: each, clauses: [clause], subject: each.subject });
        continue;
      }
      if (!known.clauses.includes(clause)) known.clauses.push(clause);
      // A place that several are asked about, such as a day of the class, is of none of them.
      if (each.subject !== undefined && each.subject !== known.subject)
        known.subject = known.subject === undefined ? each.subject : '';
    }
  }
  return [...questions.values()]
    .sort((a, b) => b.clauses.length - a.clauses.length)
    .map(({ fact: { in: place, path, fact }, clauses, subject }) => ({
      in: place,
      path,
      fact,
      ...(subject && { subject }),
      clauses,
    }));
}

function conflictsOf(remedies: readonly ReviewRemedy[]): readonly RemedyConflict[] {
  const set = new Map<JsonPointer, { readonly clause: string; readonly change: string }[]>();
  for (const { clause, patch } of remedies) {
    for (const operation of patch) {
      if (operation.op === 'test' || operation.path.endsWith('/-')) continue;
      const change = JSON.stringify(operation);
      set.set(operation.path, [...(set.get(operation.path) ?? []), { clause, change }]);
    }
  }
  return [...set]
    .filter(([, changes]) => new Set(changes.map(({ change }) => change)).size > 1)
    .map(([path, changes]) => ({ path, clauses: [...new Set(changes.map(({ clause }) => clause))] }));
}

function unrepeated(notices: readonly ResultNotice[]): readonly ResultNotice[] {
  const seen = new Set<string>();
  return notices.filter((notice) => {
    const key = JSON.stringify(notice);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** 各条款对决定的分量。 What weighs on a decision, by id of the clause. @internal */
export interface Weights {
  /** Failed with an error, where that refuses. */
  readonly refused: readonly string[];
  /** Failed with an error, where that must be put right. */
  readonly broken: readonly string[];
  /** Undecided for want of facts or of a reading, where a failure would weigh. */
  readonly open: readonly string[];
  /** Undecided only because it is not due yet. */
  readonly pending: readonly string[];
}

/**
 * 权衡：哪些条款影响决定。只有提醒的条款不影响。 Which clauses weigh on the decision; warnings alone do not.
 *
 * @param results - The results.
 * @returns Their ids, in the order of the notice.
 * @internal
 */
export function weigh(results: readonly ReviewedClause[]): Weights {
  const ids = (holds: (result: ReviewedClause) => boolean): string[] =>
    results.filter(holds).map(({ clause }) => clause);
  const wrong = ({ violations }: ReviewedClause): boolean => violations.some(({ severity }) => severity === 'error');
  // Where the text gives an effect, it is the effect that refuses: a reading may take it away and leave the finding.
  const takesEffect = ({ clause, effect }: ReviewedClause): boolean =>
    effect !== undefined || registry.find((entry) => entry.clause.id === clause)?.clause.effect === null;
  const undecided = ({ consequence, outcome }: ReviewedClause): boolean =>
    (consequence === 'refuse' || consequence === 'correct') && outcome === 'cantTell';
  const notDue = ({ missing }: ReviewedClause): boolean => missing.every(({ kind }) => kind === 'day');
  return {
    refused: ids((result) => result.consequence === 'refuse' && wrong(result) && takesEffect(result)),
    broken: ids((result) => result.consequence === 'correct' && wrong(result)),
    open: ids((result) => undecided(result) && !notDue(result)),
    pending: ids((result) => undecided(result) && notDue(result)),
  };
}

/**
 * 卷宗中晚于查看之日的日期：所记的事当日尚未发生。
 *
 * What the records say was done on a day later than the one looked on: on that day it had not happened yet. One notice,
 * with how many such days there are and where the first stands.
 *
 * @param dossier - The records.
 * @param asOf - The day looked on.
 * @returns The notice, or none.
 * @internal
 */
export function datedLater(dossier: object, asOf: CalendarDay | undefined): readonly ResultNotice[] {
  if (asOf === undefined) return [];
  let count = 0;
  let first: JsonPointer | undefined;
  const walk = (value: unknown, path: JsonPointer, name: string): void => {
    if (typeof value === 'string') {
      if (!name.endsWith('On') || day(value) === undefined || value <= asOf) return;
      count++;
      first ??= path;
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) walk(part, `${path}/${key}`, key);
    }
  };
  walk(dossier, '', '');
  return first === undefined ? [] : [{ code: 'dated-later', data: { count, path: first } }];
}
