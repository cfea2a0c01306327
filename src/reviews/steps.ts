/** Walks the step table (环节表): asks every clause of a step about a dossier, in the order of the notice. */
import { registry, type RegistryEntry } from '../clauses/registry.js';
import { fact, missingAsOf, once } from '../kernel/findings.js';
import type { Policy } from '../kernel/in-force.js';
import { type Place, type PlaceOf, relocate } from '../kernel/relocate.js';
import type { ClauseResult, Missing, MissingFact } from '../kernel/result.js';
import type { CalendarDay } from '../values/calendar.js';
import { day, fields, list } from '../values/read.js';
import { type Consequence, judgeEach, type ReviewedClause, type Subject } from './review.js';
import { type SentenceDay, sentenceDays, type Step, type StepRow, stepTable } from './step-table.js';
import { type Dossier, placedFact, placeIn, type Roots, type StepOptions, subjectsOf } from './subjects.js';

/** The table, to be asked of any clause. */
const rows: Readonly<Record<string, StepRow>> = stepTable;

/**
 * 条款在某个环节的作用。 What a clause means at a step.
 *
 * @param clause - Id of the clause.
 * @param step - The step.
 * @returns The consequence; undefined where the clause is not of the step.
 * @internal
 */
export function consequenceAt(clause: string, step: Step): Consequence | undefined {
  return rows[clause]?.at[step];
}

/**
 * 逐条判断一个环节所属的条款。 Asks every clause of a step about a dossier.
 *
 * @param step - The step.
 * @param dossier - The records; a function where they differ by clause.
 * @param options - Options for the clauses.
 * @param roots - Where the records stand in the whole input.
 * @returns Their results, in the order of the notice, with places of the whole input; clauses on a record that the
 * dossier does not hold are left out.
 * @internal
 */
export function judgeStep(
  step: Step,
  dossier: Dossier | ((clause: string) => Dossier),
  options: StepOptions,
  roots: Roots = {},
): readonly ReviewedClause[] {
  return registry.flatMap(({ clause, judge }: RegistryEntry): ReviewedClause[] => {
    const row = rows[clause.id];
    const consequence = row?.at[step];
    if (row === undefined || consequence === undefined) return [];
    const records = typeof dossier === 'function' ? dossier(clause.id) : dossier;
    const asked = subjectsOf(row.over, records, roots, options);
    if (asked === undefined) return [];
    const ask = (subject: Pick<Subject, 'record' | 'options'>): ClauseResult =>
      (judge as (record: unknown, options: unknown) => ClauseResult)(subject.record, {
        ...options,
        ...subject.options,
      });
    const day = dayIn(step, row.on ?? sentenceDays[row.over], records, roots);
    const nothing = (): ClauseResult =>
      nothingAsked(ask({ record: {}, ...(day.judgedOn !== undefined && { options: { judgedOn: day.judgedOn } }) }));
    if ('missing' in asked)
      return [{ ...nothing(), outcome: 'cantTell', missing: [placedFact(asked.missing)], consequence }];

    const each = asked.each.flatMap((subject) =>
      onItsDays(subject, day, [clause.id, ...clause.members], options.policy),
    );
    const [first, ...rest] = each;
    if (first === undefined) return [{ ...nothing(), consequence }];
    const result =
      asked.one && rest.length === 0 ? relocate(ask(first), first.placeOf) : judgeEach([first, ...rest], ask);
    return [{ ...withDay(result, day.missing, step === 'opening'), consequence }];
  });
}

/** The result of a clause that nothing was there to be asked about: inapplicable. */
function nothingAsked(result: ClauseResult): ClauseResult {
  const { clause, judgedOn, citations, switchedReadings, notices } = result;
  return {
    clause,
    outcome: 'inapplicable',
    ...(judgedOn !== undefined && { judgedOn }),
    violations: [],
    departures: [],
    missing: [],
    measured: {},
    citations,
    switchedReadings,
    notices,
  };
}

/** The day that a clause is judged on in a step. */
interface StepDay {
  /** The day, or that it is not known; undefined: the clause's own, else the day one looks on. */
  readonly judgedOn: CalendarDay | MissingFact | undefined;
  /** What is missing where it is not known. */
  readonly missing: MissingFact | undefined;
  /** Whether each day of the schedule is judged on itself. */
  readonly bySession: boolean;
}

const ownDay: StepDay = { judgedOn: undefined, missing: undefined, bySession: false };

/** Stands for the sentence's day, where it is not known, until the result is placed in the whole input. */
const unknownDay: MissingFact = /* @__PURE__ */ fact('/judgedOn', undefined, 'options');

function dayIn(step: Step, on: SentenceDay, { plan, claim }: Dossier, roots: Roots): StepDay {
  const dated = (record: object, name: string, root: Place | PlaceOf | undefined): StepDay => {
    const known = day(fields(record as Readonly<Record<string, unknown>>)[name]);
    if (known !== undefined) return { judgedOn: known, missing: undefined, bySession: on === 'session' };
    // A person or an enterprise is asked about on a day; a class without dates only says what it is about.
    if (step === 'trainee' || step === 'enterprise') return ownDay;
    const place = placeIn(root)(`/${name}`);
    return { judgedOn: unknownDay, missing: place && placedFact(place), bySession: on === 'session' };
  };
  const submittedOn = day(fields(claim as { submittedOn: unknown } | undefined).submittedOn);
  if (on === 'claim' && submittedOn !== undefined) return { ...ownDay, judgedOn: submittedOn };
  return on === 'own' || on === 'programme-start' || plan === undefined ? ownDay : dated(plan, 'startDate', roots.plan);
}

/** A result in which the sentence's day, where it is missing, is named by the fact that tells it. */
function withDay<R extends ClauseResult>(result: R, missing: MissingFact | undefined, forAsOf: boolean): R {
  if (missing === undefined) return result;
  const isDay = (each: Missing): boolean =>
    each.kind === 'fact' &&
    each.in === 'options' &&
    (each.path === unknownDay.path || (forAsOf && each.path === missingAsOf.path));
  const named = (all: readonly Missing[]): readonly Missing[] =>
    all.some(isDay) ? once(all.map((each) => (isDay(each) ? missing : each))) : all;
  const { noticeAlone } = result;
  return {
    ...result,
    missing: named(result.missing),
    ...(noticeAlone && { noticeAlone: { ...noticeAlone, missing: named(noticeAlone.missing) } }),
  };
}

/**
 * A thing with the day that it is judged on; where newer rules change between days of the schedule, once for each
 * stretch of days that one version of the rules is in force on, with the sessions of those days.
 */
function onItsDays(
  subject: Subject,
  { judgedOn, bySession }: StepDay,
  clauses: readonly string[],
  policy: Policy | undefined,
): readonly Subject[] {
  if (judgedOn === undefined) return [subject];
  const whole = [{ ...subject, options: { judgedOn, ...subject.options } }];
  if (!bySession || policy === undefined) return whole;
  const sessions = list(fields(subject.record as { sessions: unknown }).sessions) ?? [];
  const dates = sessions.map((session) => day(fields(session as { date: unknown }).date));
  const known = dates.filter((date) => date !== undefined).sort();
  const [first] = known;
  if (first === undefined) return whole;
  const changes = policy.rules
    .map((rule) => fields(rule))
    .flatMap(({ clause, effectiveFrom }) => {
      const from = clauses.some((id) => id === clause) ? day(effectiveFrom) : undefined;
      return from !== undefined && from > first ? [from] : [];
    });
  const versionOf = (date: CalendarDay | undefined): number =>
    changes.filter((from) => date !== undefined && from <= date).length;
  return [...new Set(known.map(versionOf))].map((version): Subject => {
    const kept = dates.flatMap((date, index) => (versionOf(date) === version ? [index] : []));
    const placeOf: PlaceOf = (inner) => {
      const [, name, index, ...rest] = inner.split('/');
      return subject.placeOf(
        name === 'sessions' && index !== undefined ? ['', name, String(kept[Number(index)]), ...rest].join('/') : inner,
      );
    };
    const record = { ...(subject.record as object), sessions: kept.map((index) => sessions[index]) };
    return {
      ...subject,
      record,
      placeOf,
      options: { judgedOn: known.find((date) => versionOf(date) === version), ...subject.options },
    };
  });
}
