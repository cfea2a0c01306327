import { type FalseTrainingIndex, falseTrainingIndex } from '../../clauses/4-3-funds/false-training-indicators.js';
import type { JsonPointer } from '../../json/pointer.js';
import { fact } from '../../kernel/findings.js';
import type { MissingFact } from '../../kernel/result.js';
import { parseAnnualProgress } from '../../model/annual-progress.js';
import { parseSubsidyClaim } from '../../model/claim.js';
import { parseClassPlan } from '../../model/class-plan.js';
import { parseFalseTrainingRecord } from '../../model/false-training.js';
import { parseRoster } from '../../model/roster.js';
import type { ReadOptions } from '../options.js';
import { judgeStep } from '../steps.js';
import { CertificateBook } from './certificate-book.js';
import { ClassBook } from './class-book.js';
import type { RecordReader } from './reader.js';
import type { Given, RecordStream } from './records.js';
import { RosterBook } from './roster-book.js';

/** 各项逐个读取后所留下的。 What is kept of the streams. @internal */
export interface Books {
  /** The classes. */
  readonly classes: ClassBook;
  /** The certificates. */
  readonly certificates: CertificateBook;
  /** The rosters. */
  readonly rosters: RosterBook;
  /** What is looked through for indicators of false training. */
  readonly indicators: FalseTrainingIndex;
  /** Streams not given, and records of theirs that are not valid, of those that are looked through for indicators. */
  readonly unread: MissingFact[];
  /** How many records there were. */
  readonly counts: Record<'claims' | 'authorityFindings' | 'certificates' | 'rosters', number>;
}

/**
 * 逐个读取各项记录。 Reads the streams, one record at a time, in the order of {@link YearRecords}.
 *
 * @param given - The records.
 * @param reader - The reader.
 * @param options - How the clauses on rosters are asked.
 * @param identifiedBy - How people are told apart.
 * @returns What is kept.
 * @internal
 */
export async function readStreams(
  given: Given,
  reader: RecordReader,
  options: ReadOptions,
  identifiedBy: 'reference' | undefined,
): Promise<Books> {
  const books: Books = {
    classes: new ClassBook(options.asOf),
    certificates: new CertificateBook(),
    rosters: new RosterBook((roster) => judgeStep('year', { roster }, options)),
    indicators: falseTrainingIndex({ identifiedBy }),
    unread: [],
    counts: { claims: 0, authorityFindings: 0, certificates: 0, rosters: 0 },
  };
  await readClasses(given.classes, reader, books);
  await readClaims(given.claims, reader, books);
  await readFindings(given.authorityFindings, reader, books);
  await readCertificates(given.certificates, reader, books);
  await readRosters(given.rosters, reader, books);
  for (const name of ['classes', 'claims', 'authorityFindings'] as const)
    if (given[name] === undefined) books.unread.push(fact(`/${name}`));
  return books;
}

async function readClasses(stream: RecordStream | undefined, reader: RecordReader, books: Books): Promise<void> {
  const { classes, indicators } = books;
  await readEach(stream, (entry) => {
    const path = `/classes/${String(classes.classes.length)}`;
    const plan = reader.readOnce('classes', path, '', () => parseClassPlan(entry));
    lookThrough(plan, path, books, indicators.addClass);
    classes.add(plan, path);
  });
}

async function readClaims(stream: RecordStream | undefined, reader: RecordReader, books: Books): Promise<void> {
  const { counts, indicators } = books;
  await readEach(stream, (entry) => {
    const path = `/claims/${String(counts.claims++)}`;
    const claim = reader.readOnce('claims', path, '', () => parseSubsidyClaim(entry));
    lookThrough(claim, path, books, indicators.addClaim);
  });
}

async function readFindings(stream: RecordStream | undefined, reader: RecordReader, books: Books): Promise<void> {
  const { counts, indicators } = books;
  await readEach(stream, (entry) => {
    const path = `/authorityFindings/${String(counts.authorityFindings++)}`;
    const parse = (): ReturnType<typeof parseFalseTrainingRecord> =>
      parseFalseTrainingRecord({ authorityFindings: [entry] });
    const finding = reader.readOnce('findings', path, '/authorityFindings/0', () => parse().authorityFindings?.[0]);
    lookThrough(finding, path, books, indicators.addFinding);
  });
}

async function readCertificates(stream: RecordStream | undefined, reader: RecordReader, books: Books): Promise<void> {
  const { certificates, counts } = books;
  await readEach(stream, (entry) => {
    const path = `/certificates/${String(counts.certificates++)}`;
    const parse = (): ReturnType<typeof parseAnnualProgress> => parseAnnualProgress({ certificates: [entry] });
    certificates.add(
      reader.read(path, '/certificates/0', () => parse().certificates?.[0]),
      path,
    );
  });
}

async function readRosters(stream: RecordStream | undefined, reader: RecordReader, books: Books): Promise<void> {
  const { counts, rosters } = books;
  await readEach(stream, (entry) => {
    const path = `/rosters/${String(counts.rosters++)}`;
    rosters.add(
      reader.read(path, '', () => parseRoster(entry)),
      path,
    );
  });
  // No roster at all: nobody is on one where the stream is given, else nothing is known.
  if (counts.rosters === 0) rosters.add(stream && { persons: [], classes: [] }, '/rosters');
}

/** Takes a record among those looked through for indicators; one that is not valid is unread. */
function lookThrough(
  record: object | undefined,
  path: JsonPointer,
  { unread }: Books,
  add: (record: unknown, path: JsonPointer) => void,
): void {
  if (record === undefined) unread.push(fact(path));
  else add(record, path);
}

/** Reads what is handed over, entry by entry; the entry itself, not what it says it will become, unless a promise. */
async function readEach(stream: RecordStream = [], read: (entry: unknown) => void): Promise<void> {
  if (Symbol.asyncIterator in stream) {
    for await (const entry of stream) read(entry);
    return;
  }
  for (const entry of stream) read(isPromise(entry) ? await entry : entry);
}

function isPromise(entry: unknown): entry is Promise<unknown> {
  try {
    return entry instanceof Promise;
  } catch {
    // A proxy, revoked or hostile: no valid record either.
    return false;
  }
}
