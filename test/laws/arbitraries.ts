/** Building blocks of the generators. Every one makes whole records; the laws take keys away. */
import fc from 'fast-check';
import {
  certificateTypes,
  curriculumTopics,
  sessionKinds,
  sessionModes,
  skillLevels,
  trainingKinds,
  trainingTypes,
} from '../../src/definitions/codes.js';

/** A day of `from` to `to`, both included. */
export function day(from = '2022-05-01', to = '2022-07-31'): fc.Arbitrary<string> {
  const first = Date.parse(`${from}T00:00:00Z`);
  const days = (Date.parse(`${to}T00:00:00Z`) - first) / 86_400_000;
  return fc.integer({ min: 0, max: days }).map((n) => new Date(first + n * 86_400_000).toISOString().slice(0, 10));
}

/** One of some values. */
export function pick<const T>(...values: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...values);
}

/** A value, or `null` for known to be none. */
export function orNone<T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(value, { nil: null, freq: 4 });
}

/** A list of entries, each with a reference of its own. */
export function referenced<T extends object>(
  prefix: string,
  entry: fc.Arbitrary<T>,
  constraints: fc.ArrayConstraints = { maxLength: 6 },
): fc.Arbitrary<(T & { reference: string })[]> {
  return fc
    .array(entry, constraints)
    .map((entries) => entries.map((item, index) => ({ ...item, reference: `${prefix}${index + 1}` })));
}

/** A stretch of one day: start and end, the end after the start. */
export const stretch: fc.Arbitrary<{ startTime: string; endTime: string }> = fc
  .tuple(fc.integer({ min: 0, max: 92 }), fc.integer({ min: 1, max: 16 }))
  .map(([from, length]) => ({ startTime: clock(from * 15), endTime: clock(Math.min(from + length, 96) * 15) }));

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Class hours: whole, halves and hundredths. */
export const classHours = fc.oneof(
  fc.integer({ min: 0, max: 9 }),
  fc.integer({ min: 0, max: 1200 }).map((n) => n / 100),
);

/** Codes of the models. */
export const codes = {
  kind: pick(...trainingKinds),
  type: pick(...trainingTypes),
  certificate: pick(...certificateTypes),
  level: pick(...skillLevels),
  mode: pick(...sessionModes),
  sessionKind: pick(...sessionKinds),
  topics: fc.subarray([...curriculumTopics]),
};
