/** First table: the twelve functions of the course rules against the same written by hand. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ClauseResult } from '../../src/index.js';
import { junkFor, places, withKey, without } from '../laws/derive.js';
import type { ClauseGenerator } from '../laws/generator.js';
import { dossiers, handWritten, library, median, print, spend } from './measure.js';

/** How many times the time of the hand-written functions the library may take, in total. */
const LIMIT = 2;
const ROUNDS = 200;
const WARM_UP = 30;
/** Nanoseconds behind one figure, about: well above the clock's grain, well below what the machine gives a process at a time. */
const SAMPLE = 400_000;
/** Records drawn from each generator; each is asked about in full, with keys missing, and with values outside their type. */
const DRAWN = 200;
const SEED = 20220422;

type Judge = (record: unknown, options?: unknown) => ClauseResult;
interface Call {
  readonly record: unknown;
  readonly options: object;
}

const perClass = dossiers.map(({ record }): Call => ({ record, options: { asOf: record.startDate } }));
const perInstructor = dossiers.flatMap(({ record }) =>
  record.instructors.map((instructor): Call => ({ record: instructor, options: { asOf: record.startDate } })),
);

/** The functions, what each is called with, and the generator of what both are compared on. */
const twelve = [
  ['creditOnlineTheoryHours', perClass, 'minimum-class-hours'],
  ['checkMinimumClassHours', perClass, 'minimum-class-hours'],
  ['checkClassSize', perClass, 'class-size-limit'],
  ['checkWorkStudySchedule', perClass, 'work-study-schedule'],
  ['checkDailyHours', perClass, 'daily-hours-limit'],
  ['checkEquipment', perClass, 'equipment-verification'],
  ['checkMandatoryTopics', perClass, 'mandatory-topics'],
  ['checkSkillsPlusPutonghua', perClass, 'skills-plus-putonghua'],
  ['checkInstructorQualification', perClass, 'instructor-qualification'],
  ['checkInstructorRegistration', perClass, 'instructor-registration'],
  ['assessInstructorPoolSelection', perInstructor, 'instructor-pool-selection'],
  ['assessFrontlineExpert', perInstructor, 'frontline-expert-instructors'],
] as const;

/**
 * Refuses to time two things that do not say the same of the dossiers timed; returns on how many drawn calls they agree. The
 * functions by hand are simpler: they know no upper bounds and take no stray entry for what it may be.
 */
export async function compareAnswers(): Promise<{ readonly compared: number; readonly agreed: number }> {
  let compared = 0;
  let agreed = 0;
  for (const [name, calls, generator] of twelve) {
    const same = (record: unknown, options: unknown): boolean => {
      const [ours, theirs] = judgesOf(name).map((judge) => judge(record, options).outcome);
      compared++;
      if (ours === theirs) agreed++;
      return ours === theirs;
    };
    for (const { record, options } of calls)
      assert.ok(same(record, options), `${name} differs on ${JSON.stringify({ record, options })}`);
    for (const junk of [{}, null, undefined, 'abc', []]) same(junk, junk);
    const { generator: made } = (await import(`../laws/generators/${generator}.js`)) as { generator: ClauseGenerator };
    const drawn = fc.tuple(made.record, made.options, fc.array(fc.nat(), { minLength: 3, maxLength: 12 }), fc.nat());
    for (const [record, options, chosen, which] of fc.sample(drawn, { seed: SEED, numRuns: DRAWN })) {
      same(record, options);
      const all = places(record);
      let sparse = record;
      for (const place of chosen.flatMap((number) => all[number % Math.max(all.length, 1)] ?? [])) {
        if (!place.inList) sparse = without(sparse, place.path);
        same(withKey(record, place.path, junkFor(place, which)), options);
      }
      same(sparse, {});
      for (const place of places(options)) {
        if (!place.inList) same(record, without(options, place.path));
        same(record, withKey(options, place.path, junkFor(place, which)));
      }
    }
  }
  return { compared, agreed };
}

interface Subject {
  readonly name: string;
  /** The calls with the library, and by hand. */
  readonly works: readonly [() => unknown, () => unknown];
  /** How often they are made for one figure. */
  readonly times: number;
  /** Nanoseconds for the calls once, by round. */
  readonly spent: readonly [number[], number[]];
}

/** Prints the table; returns whether the total is within the limit. */
export function againstHandWritten(): boolean {
  const subjects = twelve.map(([name, calls]): Subject => {
    const [ours, theirs] = judgesOf(name).map((judge) => (): void => {
      for (const { record, options } of calls) judge(record, options);
    });
    const works = [ours!, theirs!] as const;
    for (const work of works) spend(work, 500);
    return { name, works, times: Math.ceil(SAMPLE / spend(works[0], 500)), spent: [[], []] };
  });
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const { works, times, spent } of subjects) {
      for (const which of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
        const nanoseconds = spend(works[which], times);
        if (round >= 0) spent[which].push(nanoseconds);
      }
    }
  }
  const rows = subjects.map(({ name, spent }) => ({
    name,
    median: spent.map(median),
    least: spent.map((figures) => Math.min(...figures)),
  }));
  const sum = (of: 'median' | 'least'): number[] =>
    [0, 1].map((which) => rows.reduce((all, row) => all + row[of][which]!, 0));
  const total = { name: 'total', median: sum('median'), least: sum('least') };
  print(
    `1. Twelve functions on three dossiers, in µs: median of ${ROUNDS} rounds by turns (least)`,
    ['', 'library', 'by hand', 'ratio'],
    [...rows, total].map((row) => [
      row.name,
      ...[0, 1].map((which) => `${(row.median[which]! / 1000).toFixed(2)} (${(row.least[which]! / 1000).toFixed(2)})`),
      `${(row.median[0]! / row.median[1]!).toFixed(2)} (${(row.least[0]! / row.least[1]!).toFixed(2)})`,
    ]),
  );
  const ratio = total.median[0]! / total.median[1]!;
  console.log(
    `In total ${ratio.toFixed(2)} times the time of the hand-written functions: ${ratio <= LIMIT ? 'within' : 'OVER'} the limit of ${LIMIT}.\n`,
  );
  return ratio <= LIMIT;
}

function judgesOf(name: (typeof twelve)[number][0]): readonly [Judge, Judge] {
  return [library[name] as Judge, handWritten[name]];
}
