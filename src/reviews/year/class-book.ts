import type { JsonPointer } from '../../json/pointer.js';
import { fact, missingAsOf } from '../../kernel/findings.js';
import type { Missing } from '../../kernel/result.js';
import type { ProgressLine } from '../../model/annual-progress.js';
import type { ClassPlan } from '../../model/class-plan.js';
import type { StatisticsClass } from '../../model/statistics.js';
import { noticePeriod } from '../../notice/period.js';
import { type CalendarDay, yearOf } from '../../values/calendar.js';

/** A class of which a line lacks something: where it stands, its reference, where its kind of institution would. */
interface Source {
  readonly path: JsonPointer;
  readonly subject: string | undefined;
  readonly institution: '/institution' | '/institution/kind';
  readonly endless: boolean;
}

/** Classes that are alike, added up. */
interface Sum {
  readonly line: Line;
  readonly sources: Source[];
}

type Line = ProgressLine & { classes: number; personTimes?: number };

/** Where a class plan holds what a line of progress has. */
const leaves: Readonly<Record<string, JsonPointer>> = {
  division: '/division',
  subsidised: '/subsidised',
  startYear: '/startDate',
  completionYear: '/endDate',
  certificateType: '/certificateType',
  personTimes: '/trainees',
};

/**
 * 班级簿：逐个记入班级，得出各类合计和统计所需的逐班数字；班级本身不留。
 *
 * The book of classes: lines of progress, and a class's figures for the statistics. It keeps sums, keys and places,
 * never the classes themselves.
 *
 * @internal
 */
export class ClassBook {
  /** Where those stood that are not valid. */
  readonly unread: JsonPointer[] = [];
  /** The classes one by one, as the statistics need them, without their certificates. */
  readonly classes: StatisticsClass[] = [];
  /** How many there are of some kinds. */
  readonly counts = { enrolled: 0, outsideYear: 0, notCompleted: 0 };
  readonly #asOf: CalendarDay | undefined;
  readonly #sums = new Map<string, Sum>();
  readonly #unreadAt = new Set<number>();
  readonly #endlessAt = new Set<number>();

  /** @param asOf - The day judged on: a class that ends on it, or before, is completed. */
  constructor(asOf: CalendarDay | undefined) {
    this.#asOf = asOf;
  }

  /**
   * Enters a class.
   *
   * @param plan - The class; undefined: one that is no valid record.
   * @param path - Where it stands.
   */
  add(plan: ClassPlan | undefined, path: JsonPointer): void {
    const at = this.classes.length;
    if (plan === undefined) {
      this.#unreadAt.add(at);
      this.unread.push(path);
      this.classes.push({});
      return;
    }
    if (plan.endDate === undefined) this.#endlessAt.add(at);
    const endedOn = endOf(plan, this.#asOf);
    this.classes.push(statisticsClassOf(plan, endedOn));
    this.#addToLine(plan, endedOn, path);
    this.#count(plan);
  }

  #addToLine(plan: ClassPlan, endedOn: CalendarDay | null | undefined, path: JsonPointer): void {
    const line = lineOf(plan, endedOn);
    const known = isKnown(plan);
    const key = JSON.stringify([line, known]);
    const sum = this.#sums.get(key) ?? { line, sources: [] };
    this.#sums.set(key, sum);
    sum.line.classes++;
    if (plan.trainees) sum.line.personTimes = (sum.line.personTimes ?? 0) + plan.trainees.length;
    if (!known) sum.sources.push(sourceOf(plan, path));
  }

  #count({ startDate, endDate, trainees = [] }: ClassPlan): void {
    const startsLater = startDate !== undefined && startDate > noticePeriod.planYearEnd;
    const endsEarlier = endDate !== undefined && endDate < noticePeriod.planYearStart;
    if (startsLater || endsEarlier) this.counts.outsideYear++;
    this.counts.enrolled += trainees.length;
    for (const { completed } of trainees) if (completed === false) this.counts.notCompleted++;
  }

  /**
   * The valid classes added up.
   *
   * @returns The lines, in the order in which their kinds first came.
   */
  lines(): readonly ProgressLine[] {
    return [...this.#sums.values()].map(({ line }) => line);
  }

  /**
   * What a missing leaf of such a line stands for.
   *
   * @param line - Number of the line; of one beyond them, the classes that are not valid.
   * @param leaf - The leaf.
   * @returns What is missing.
   */
  lackingInLine(line: number, leaf: string | undefined): readonly Missing[] {
    const sum = [...this.#sums.values()][line];
    if (sum === undefined || leaf === undefined) return this.unread.map((path) => fact(path));
    const noDay = leaf === 'completionYear' && this.#asOf === undefined;
    const sources = noDay ? sum.sources.filter(({ endless }) => endless) : sum.sources;
    const facts = sources.map(({ path, subject, institution }) =>
      fact(path + (leaf === 'institutionKind' ? institution : (leaves[leaf] ?? '')), subject),
    );
    return noDay ? [missingAsOf, ...facts] : facts;
  }

  /**
   * What a missing leaf of a class stands for.
   *
   * @param at - Number of the class.
   * @param leaf - The leaf of its figures for the statistics.
   * @param subject - Its reference.
   * @returns What is missing.
   */
  lackingInClass(at: number, leaf: string | undefined, subject: string | undefined): readonly Missing[] {
    const path = `/classes/${String(at)}`;
    if (this.#unreadAt.has(at) || leaf === undefined) return [fact(path, subject)];
    if (leaf !== 'endedOn') return [fact(path + (leaf === 'personTimes' ? '/trainees' : `/${leaf}`), subject)];
    const end = this.#endlessAt.has(at) ? [fact(`${path}/endDate`, subject)] : [];
    return this.#asOf === undefined ? [missingAsOf, ...end] : end;
  }
}

/** The day on which a class has ended; null: it has not, undefined: not known. */
function endOf({ endDate }: ClassPlan, asOf: CalendarDay | undefined): CalendarDay | null | undefined {
  if (endDate === undefined || asOf === undefined) return undefined;
  return endDate > asOf ? null : endDate;
}

function statisticsClassOf(
  { reference, division, trainees }: ClassPlan,
  endedOn: CalendarDay | null | undefined,
): StatisticsClass {
  return {
    ...(reference !== undefined && { reference }),
    ...(division && { division }),
    ...(endedOn !== undefined && { endedOn }),
    ...(trainees && { personTimes: trainees.length }),
  };
}

/** What classes are alike by, nothing added up yet. */
function lineOf(plan: ClassPlan, endedOn: CalendarDay | null | undefined): Line {
  const { division, subsidised, startDate, certificateType, trainees } = plan;
  const institutionKind = institutionKindOf(plan);
  return {
    ...(division && { division }),
    ...(subsidised !== undefined && { subsidised }),
    ...(startDate !== undefined && { startYear: yearOf(startDate) }),
    ...(endedOn !== undefined && { completionYear: endedOn === null ? null : yearOf(endedOn) }),
    ...(certificateType && { certificateType }),
    ...(institutionKind && { institutionKind }),
    classes: 0,
    ...(trainees && { personTimes: 0 }),
  };
}

function institutionKindOf({ institution }: ClassPlan): ProgressLine['institutionKind'] | undefined {
  return institution === null ? 'other' : institution?.kind;
}

/** Whether everything is known that a line has of a class. */
function isKnown(plan: ClassPlan): boolean {
  const { division, subsidised, startDate, endDate, certificateType, trainees } = plan;
  return [division, subsidised, startDate, endDate, certificateType, institutionKindOf(plan), trainees].every(
    (leaf) => leaf !== undefined,
  );
}

function sourceOf({ reference, institution, endDate }: ClassPlan, path: JsonPointer): Source {
  return {
    path,
    subject: reference,
    institution: institution === undefined ? '/institution' : '/institution/kind',
    endless: endDate === undefined,
  };
}
