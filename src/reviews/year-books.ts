/** What a review of a year keeps of the records that pass by: sums, keys and places, never the records themselves. */
import type { JsonPointer } from '../json/pointer.js';
import { once } from '../kernel/conditions.js';
import { fact, missingAsOf } from '../kernel/findings.js';
import type { Place } from '../kernel/relocate.js';
import type { ClauseResult, Measured, Missing, Row } from '../kernel/result.js';
import type { CertificateObtained, ProgressLine } from '../model/annual-progress.js';
import type { ClassPlan } from '../model/class-plan.js';
import type { Roster } from '../model/roster.js';
import type { StatisticsClass } from '../model/statistics.js';
import { noticePeriod } from '../notice/period.js';
import type { CalendarDay } from '../values/calendar.js';
import { judgeEach, type ReviewedClause, type Subject } from './review.js';

/** A class of which a line lacks something: where it stands, its reference, where its kind of institution would. */
interface Source {
  readonly path: JsonPointer;
  readonly subject: string | undefined;
  readonly institution: '/institution' | '/institution/kind';
  readonly endless: boolean;
}

/** Classes that are alike, added up. */
interface Sum {
  readonly line: ProgressLine & { classes: number; personTimes?: number };
  readonly sources: Source[];
}

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
 * 班级簿：逐个记入班级，得出各类合计和统计所需的逐班数字。 The book of classes: lines of progress, and a class's figures for the statistics.
 * @internal
 */
export interface ClassBook {
  /** Enters a class; undefined: one that is no valid record. */
  readonly add: (plan: ClassPlan | undefined, path: JsonPointer) => void;
  /** The valid classes added up, in the order in which their kinds first came. */
  readonly lines: () => readonly ProgressLine[];
  /** Where those stood that are not valid. */
  readonly unread: readonly JsonPointer[];
  /** What a missing leaf of such a line stands for; of a line beyond them, the classes that are not valid. */
  readonly lackingInLine: (line: number, leaf: string | undefined) => readonly Missing[];
  /** The classes one by one, as the statistics need them, without their certificates. */
  readonly classes: readonly StatisticsClass[];
  /** What a missing leaf of such a class stands for. */
  readonly lackingInClass: (at: number, leaf: string | undefined, subject: string | undefined) => readonly Missing[];
  /** How many there are of some kinds. */
  readonly counts: { enrolled: number; outsideYear: number; notCompleted: number };
}

/**
 * 新的班级簿。 A new book of classes.
 *
 * @param asOf - The day judged on: a class that ends on it, or before, is completed.
 * @returns The book, empty.
 * @internal
 */
export function classBook(asOf: CalendarDay | undefined): ClassBook {
  const sums = new Map<string, Sum>();
  const unread: JsonPointer[] = [];
  const unreadAt = new Set<number>();
  const endless = new Set<number>();
  const classes: StatisticsClass[] = [];
  const counts = { enrolled: 0, outsideYear: 0, notCompleted: 0 };

  const add = (plan: ClassPlan | undefined, path: JsonPointer): void => {
    if (plan === undefined) {
      unreadAt.add(classes.length);
      unread.push(path);
      classes.push({});
      return;
    }
    const { reference, division, subsidised, startDate, endDate, certificateType, institution, trainees } = plan;
    const startYear = yearOf(startDate);
    const endedOn = endDate === undefined || asOf === undefined ? undefined : endDate > asOf ? null : endDate;
    const completionYear = endedOn === null ? null : yearOf(endedOn);
    const institutionKind = institution === null ? 'other' : institution?.kind;
    const personTimes = trainees?.length;
    if (endDate === undefined) endless.add(classes.length);
    classes.push({
      ...(reference !== undefined && { reference }),
      ...(division && { division }),
      ...(endedOn !== undefined && { endedOn }),
      ...(personTimes !== undefined && { personTimes }),
    });

    const known = [division, subsidised, startYear, endDate, certificateType, institutionKind, personTimes].every(
      (leaf) => leaf !== undefined,
    );
    const key = [
      division,
      subsidised,
      startYear,
      completionYear,
      certificateType,
      institutionKind,
      personTimes === undefined,
      known,
    ]
      .map(String)
      .join(' ');
    let sum = sums.get(key);
    if (sum === undefined) {
      const line = {
        ...(division && { division }),
        ...(subsidised !== undefined && { subsidised }),
        ...(startYear !== undefined && { startYear }),
        ...(completionYear !== undefined && { completionYear }),
        ...(certificateType && { certificateType }),
        ...(institutionKind && { institutionKind }),
        classes: 0,
        ...(personTimes !== undefined && { personTimes: 0 }),
      };
      sums.set(key, (sum = { line, sources: [] }));
    }
    sum.line.classes++;
    if (personTimes !== undefined) sum.line.personTimes = (sum.line.personTimes ?? 0) + personTimes;
    if (!known)
      sum.sources.push({
        path,
        subject: reference,
        institution: institution === undefined ? '/institution' : '/institution/kind',
        endless: endDate === undefined,
      });

    counts.enrolled += personTimes ?? 0;
    if (
      (startDate !== undefined && startDate > noticePeriod.planYearEnd) ||
      (endDate !== undefined && endDate < noticePeriod.planYearStart)
    )
      counts.outsideYear++;
    for (const { completed } of trainees ?? []) if (completed === false) counts.notCompleted++;
  };

  const lackingInLine = (line: number, leaf: string | undefined): readonly Missing[] => {
    const sum = [...sums.values()][line];
    if (sum === undefined || leaf === undefined) return unread.map((path) => fact(path));
    const ended = leaf === 'completionYear';
    const sources = ended && asOf === undefined ? sum.sources.filter((source) => source.endless) : sum.sources;
    const facts = sources.map(({ path, subject, institution }) =>
      fact(path + (leaf === 'institutionKind' ? institution : (leaves[leaf] ?? '')), subject),
    );
    return ended && asOf === undefined ? [missingAsOf, ...facts] : facts;
  };

  const lackingInClass = (at: number, leaf: string | undefined, subject: string | undefined): readonly Missing[] => {
    const path = `/classes/${String(at)}`;
    if (unreadAt.has(at) || leaf === undefined) return [fact(path, subject)];
    if (leaf === 'endedOn')
      return [
        ...(asOf === undefined ? [missingAsOf] : []),
        ...(endless.has(at) ? [fact(`${path}/endDate`, subject)] : []),
      ];
    return [fact(path + (leaf === 'personTimes' ? '/trainees' : `/${leaf}`), subject)];
  };

  return {
    add,
    lines: () => [...sums.values()].map(({ line }) => line),
    unread,
    lackingInLine,
    classes,
    lackingInClass,
    counts,
  };
}

function yearOf(date: CalendarDay | null | undefined): number | undefined {
  return date === undefined || date === null ? undefined : Number(date.slice(0, 4));
}

/** Certificates of one unit, type and year: any of them stands for all but their holders. */
interface Issue {
  readonly certificate: CertificateObtained;
  readonly holders: Set<string>;
  certificates: number;
}

/** 证书簿：逐本记入证书，只记持证人的编号。 The book of certificates: remembers each holder once a unit, type and year. @internal */
export interface CertificateBook {
  /** Enters a certificate; undefined: one that is no valid record. */
  readonly add: (certificate: CertificateObtained | undefined, path: JsonPointer) => void;
  /** As many certificates as were entered, of the same holders, units, types and years. */
  readonly certificates: () => readonly CertificateObtained[];
  /** Where a certificate of that list stood that lacks something. */
  readonly placeOf: (at: number) => JsonPointer;
  /** How many were entered for a class. */
  readonly ofClass: (reference: string) => number;
  /** Where the certificates stood of which the class is unknown. */
  readonly unattributed: readonly JsonPointer[];
}

/**
 * 新的证书簿。 A new book of certificates.
 *
 * @returns The book, empty.
 * @internal
 */
export function certificateBook(): CertificateBook {
  const issues = new Map<string, Issue>();
  const incomplete: { readonly certificate: CertificateObtained; readonly path: JsonPointer }[] = [];
  const byClass = new Map<string, number>();
  const unattributed: JsonPointer[] = [];
  let complete = 0;

  const add = (certificate: CertificateObtained | undefined, path: JsonPointer): void => {
    const { holder, division, type, obtainedOn, class: of } = certificate ?? {};
    if (of === undefined) unattributed.push(certificate === undefined ? path : `${path}/class`);
    else if (of !== null) byClass.set(of, (byClass.get(of) ?? 0) + 1);
    if (holder === undefined || division === undefined || type === undefined || obtainedOn === undefined) {
      incomplete.push({ certificate: certificate ?? {}, path });
      return;
    }
    const key = `${division} ${type} ${String(yearOf(obtainedOn))}`;
    let issue = issues.get(key);
    if (issue === undefined)
      issues.set(key, (issue = { certificate: { division, type, obtainedOn }, holders: new Set(), certificates: 0 }));
    issue.holders.add(holder);
    issue.certificates++;
    complete++;
  };

  const certificates = (): CertificateObtained[] => {
    const listed: CertificateObtained[] = [];
    for (const { certificate, holders, certificates: count } of issues.values()) {
      let last = certificate;
      for (const holder of holders) listed.push((last = { ...certificate, holder }));
      for (let more = holders.size; more < count; more++) listed.push(last);
    }
    for (const { certificate } of incomplete) listed.push(certificate);
    return listed;
  };

  return {
    add,
    certificates,
    placeOf: (at) => incomplete[at - complete]?.path ?? '/certificates',
    ofClass: (reference) => byClass.get(reference) ?? 0,
    unattributed,
  };
}

/** A roster's result, in the place of the roster. */
interface JudgedRoster extends Subject {
  readonly record: ClauseResult;
}

/** 名册簿：逐份判断名册，只留结果。 The book of rosters: each is judged as it comes, and only the results are kept. @internal */
export interface RosterBook {
  /** Enters a roster; undefined: one that is not given or not valid. */
  readonly add: (roster: Roster | undefined, path: JsonPointer) => void;
  /** One result a clause, over all the rosters, with the figures of each. */
  readonly results: () => readonly ReviewedClause[];
}

/**
 * 新的名册簿。 A new book of rosters.
 *
 * @param judge - Asks the clauses on rosters about one.
 * @returns The book, empty.
 * @internal
 */
export function rosterBook(judge: (roster: object) => readonly ReviewedClause[]): RosterBook {
  const judged = new Map<
    string,
    { readonly subjects: JudgedRoster[]; readonly consequence: ReviewedClause['consequence'] }
  >();
  const add = (roster: Roster | undefined, path: JsonPointer): void => {
    for (const { consequence, ...result } of judge(roster ?? {})) {
      const placeOf = (inner: JsonPointer): Place => ({
        in: 'record',
        path: roster === undefined ? path : path + inner,
      });
      const subject: JudgedRoster = { record: result, path, reference: roster?.division, placeOf };
      const known = judged.get(result.clause);
      if (known === undefined) judged.set(result.clause, { subjects: [subject], consequence });
      else known.subjects.push(subject);
    }
  };
  const results = (): ReviewedClause[] =>
    [...judged.values()].map(({ subjects, consequence }) => {
      const joint = judgeEach(subjects as [JudgedRoster, ...JudgedRoster[]], ({ record }) => record as ClauseResult);
      const divisions = subjects.flatMap(({ record, reference }) => figuresOf(record.measured, reference));
      return { ...joint, missing: once(joint.missing), measured: { divisions }, consequence };
    });
  return { add, results };
}

/** What was measured of one roster, as rows that name its unit. */
function figuresOf(measured: Measured, division: string | undefined): readonly Row[] {
  const figures = Object.entries(measured);
  const rows = figures.flatMap(([, value]) => (Array.isArray(value) ? (value as readonly Row[]) : []));
  const plain = Object.fromEntries(figures.filter(([, value]) => !Array.isArray(value))) as Row;
  return (rows.length > 0 ? rows : figures.length > 0 ? [plain] : []).map((row) => ({
    division: division ?? null,
    ...row,
  }));
}
