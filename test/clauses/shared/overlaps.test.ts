/** Overlaps against the plainest way of finding them: every two stretches held against each other. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_PAIRS, overlaps, type Slot } from '../../../src/clauses/shared/overlaps.js';

const slot = (of: number, start: number, end: number, at = 0): Slot => ({
  of,
  start,
  end,
  date: `day ${Math.floor(start / 1440)}`,
  at,
});

/** Every pair of classes with how often and the first day, by holding every two stretches against each other. */
function oracle(slots: readonly Slot[], within: boolean): Map<string, { times: number; first: number }> {
  const pairs = new Map<string, { times: number; first: number }>();
  for (const [index, one] of slots.entries()) {
    for (const other of slots.slice(index + 1)) {
      if ((one.of === other.of && !within) || one.end <= other.start || other.end <= one.start) continue;
      const key = `${Math.min(one.of, other.of)} ${Math.max(one.of, other.of)}`;
      const first = Math.max(one.start, other.start);
      const known = pairs.get(key);
      pairs.set(key, { times: (known?.times ?? 0) + 1, first: Math.min(known?.first ?? first, first) });
    }
  }
  return pairs;
}

const slots = fc.array(
  fc
    .record({
      of: fc.integer({ min: 0, max: 5 }),
      start: fc.integer({ min: 0, max: 40 }),
      length: fc.integer({ min: 1, max: 12 }),
    })
    .map(({ of, start, length }) => slot(of, start * 240, (start + length) * 240)),
  { maxLength: 24 },
);

describe('overlaps', () => {
  it.each([false, true])('finds every pair with its count and first day (within one class: %s)', (within) => {
    fc.assert(
      fc.property(slots, (given) => {
        const numbered = given.map((each, at) => ({ ...each, at }));
        const { pairs, more } = overlaps(numbered, within);
        const found = new Map([...pairs].map((pair) => [`${pair.one.of} ${pair.other.of}`, pair]));
        const expected = oracle(numbered, within);
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [key, { times, first }] of expected) {
          const pair = found.get(key)!;
          expect([key, pair.times, pair.date]).toEqual([key, times, `day ${Math.floor(first / 1440)}`]);
          expect(Math.max(pair.one.start, pair.other.start)).toBe(first);
          expect(Math.min(pair.one.end, pair.other.end)).toBeGreaterThan(first);
        }
        expect(more).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not take what touches for an overlap', () => {
    expect([...overlaps([slot(0, 0, 60), slot(1, 60, 120)], true).pairs]).toEqual([]);
  });

  it('lists no more pairs than it says, keeps the counts of those true, and says that there are more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 60 }), fc.infiniteStream(fc.nat({ max: 2 })), (classes, draws) => {
        const days = [0, 1, 2].flatMap((day) =>
          Array.from({ length: classes }, (_, of) =>
            slot(of, day * 1440 + 480 + (draws.next().value as number), day * 1440 + 600),
          ),
        );
        const expected = oracle(days, false);
        const { pairs, more } = overlaps(days, false);
        const listed = [...pairs];
        expect(listed).toHaveLength(Math.min(expected.size, MOST_PAIRS));
        expect(more).toBe(expected.size > MOST_PAIRS);
        for (const { one, other, times } of listed) expect(times).toBe(expected.get(`${one.of} ${other.of}`)?.times);
      }),
      { numRuns: 50 },
    );
  });

  it('is through with a hundred thousand classes at once', () => {
    const { pairs, more } = overlaps(
      Array.from({ length: 100_000 }, (_, of) => slot(of, 540, 720)),
      true,
    );
    expect([[...pairs].length, more]).toEqual([MOST_PAIRS, true]);
  });

  it('counts a hundred thousand stretches of two classes at once', () => {
    const { pairs, more } = overlaps(
      Array.from({ length: 100_000 }, (_, at) => slot(at % 2, 540, 720, at)),
      false,
    );
    expect([[...pairs].map(({ times }) => times), more]).toEqual([[50_000 * 50_000], false]);
  });
});
