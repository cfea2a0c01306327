/** Second table: what grows with the number of records grows no faster than n log n. */
import type { FalseTrainingIndicatorsRecord, SkillLevel } from '../../src/index.js';
import { library, print, spend } from './measure.js';

/**
 * How many times as much a row may cost, by the measure of n log n, at the largest number than at any of the smaller ones:
 * what follows a square law costs 1.9 times. The smallest number alone would mislead: its rows fit the caches.
 */
const LIMIT = 1.6;
const RUNS = 3;
/** Nanoseconds after which larger numbers are not tried. */
const PATIENCE = 10e9;

type Class = NonNullable<FalseTrainingIndicatorsRecord['classes']>[number];
type Claim = NonNullable<FalseTrainingIndicatorsRecord['claims']>[number];

const level: SkillLevel = 'level-4';
const day = (number: number): string => library.addDays('2022-01-03', number);

/** A class of `size` trainees who are nowhere else but for the first, who is in the class before too; its attendance; and the claim for it. */
function classAndClaim(number: number, size: number): { plan: Class; claim: Claim } {
  const reference = `C${number}`;
  const people = Array.from({ length: size }, (_, index) =>
    index === 0 && number > 0 ? `T${number - 1}-1` : `T${number}-${index}`,
  );
  const sessions = Array.from({ length: 20 }, (_, index) => ({
    date: day((number % 300) + index),
    startTime: '09:00',
    endTime: '12:00',
    instructor: `I${number}-${index % 3}`,
  }));
  return {
    plan: {
      reference,
      sessions,
      trainees: people.map((trainee) => ({ reference: trainee, identityNumber: null })),
      attendance: people.map((trainee) => ({ trainee, status: 'present' })),
    },
    claim: {
      reference: `S${number}`,
      class: reference,
      occupation: 'X1',
      trainees: people.map((trainee) => ({ trainee, identityNumber: null, level })),
    },
  };
}

function yearOf(classes: number, size: number): FalseTrainingIndicatorsRecord {
  const all = Array.from({ length: classes }, (_, number) => classAndClaim(number, size));
  return { classes: all.map(({ plan }) => plan), claims: all.map(({ claim }) => claim), authorityFindings: [] };
}

/** Everything that each row may leave out, left out. */
function sparseYear(classes: number, size: number): FalseTrainingIndicatorsRecord {
  const year = yearOf(classes, size);
  return {
    classes: (year.classes ?? []).map(({ reference, sessions = [], trainees = [], attendance = [] }) => ({
      reference: reference!,
      sessions: sessions.map(() => ({})),
      trainees: trainees.map(() => ({})),
      attendance: attendance.map(() => ({})),
    })),
    claims: (year.claims ?? []).map((claim) => ({
      class: claim.class!,
      trainees: (claim.trainees ?? []).map(() => ({})),
    })),
  };
}

/** One person and one instructor in every class, every session at the same hours. */
function crowdedYear(classes: number): FalseTrainingIndicatorsRecord {
  return {
    classes: Array.from({ length: classes }, (_, number) => ({
      reference: `C${number}`,
      sessions: [{ date: day(0), startTime: '09:00', endTime: '12:00', instructor: 'I1' }],
      trainees: [{ reference: 'T1', identityNumber: null }],
      attendance: [],
    })),
    claims: [],
    authorityFindings: [],
  };
}

/** What is looked through, the number of rows at its largest, and the record for a number of rows. */
const subjects: readonly (readonly [string, number, (rows: number) => FalseTrainingIndicatorsRecord])[] = [
  ['a claim of 100,000 trainees', 100_000, (rows) => yearOf(1, rows)],
  ['a year of 3,300 classes of 30', 99_000, (rows) => yearOf(rows / 30, 30)],
  ['the same, nothing but references', 99_000, (rows) => sparseYear(rows / 30, 30)],
  ['one claim, nothing but references', 100_000, (rows) => sparseYear(1, rows)],
  ['everybody at once everywhere', 100_000, crowdedYear],
];

/** Prints the table; returns whether everything grows as it may. */
export function growth(): boolean {
  for (let run = 0; run < 20; run++) for (const [, , record] of subjects) leastTime(record(300), 1);
  let within = true;
  const rows = subjects.map(([name, most, record]) => {
    const costs: number[] = [];
    const cells = [8, 4, 2, 1].map((part) => {
      const n = Math.round(most / part / 30) * 30;
      const nanoseconds = costs.includes(Infinity) ? Infinity : leastTime(record(n), RUNS);
      const cost = nanoseconds / (n * Math.log2(n));
      costs.push(cost);
      return nanoseconds === Infinity ? 'none' : `${(nanoseconds / 1e6).toFixed(0)} (${cost.toFixed(0)})`;
    });
    const grown = costs[3]! / Math.max(...costs.slice(0, 3));
    if (grown <= LIMIT) return [name, ...cells, grown.toFixed(2)];
    within = false;
    return [name, ...cells, 'OVER'];
  });
  print(
    `2. checkFalseTrainingIndicators, in ms: least of ${RUNS} (ns by n log n); 8n by the dearest before: at most ${LIMIT}`,
    ['', 'n', '2n', '4n', '8n', 'ratio'],
    rows,
  );
  return within;
}

/** Nanoseconds for a record; infinite where it takes too long to wait for larger ones, or does not end well. */
function leastTime(record: FalseTrainingIndicatorsRecord, runs: number): number {
  let least = Infinity;
  for (let run = 0; run < runs; run++) {
    try {
      least = Math.min(
        least,
        spend(() => library.checkFalseTrainingIndicators(record)),
      );
    } catch (error) {
      console.error(String(error));
      return Infinity;
    }
    if (least > PATIENCE) return Infinity;
  }
  return least;
}
