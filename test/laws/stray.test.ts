/**
 * A certain answer is given: an entry of which nothing can be told, added to a list, leaves as it is what the other entries
 * settle. Which outcomes those are is said list by list in the generators.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import type { ClauseResult } from '../../src/index.js';
import type { ClauseGenerator } from './generator.js';

const RUNS = 100 * Number(process.env['FC_TIMES'] ?? 1);
type Judge = (record: unknown, options?: unknown) => ClauseResult;
type Loose = Readonly<Record<string, unknown>>;

/** The places of a list, whose path may have `*` for an index. */
function listsAt(value: unknown, path: readonly string[]): (readonly string[])[] {
  const [name, ...inner] = path;
  if (name === undefined) return Array.isArray(value) ? [[]] : [];
  if (typeof value !== 'object' || value === null) return [];
  const names = name === '*' ? Object.keys(value) : [name];
  return names.flatMap((each) => listsAt((value as Loose)[each], inner).map((rest) => [each, ...rest]));
}

/** A copy with an entry put into a list. */
function withEntry(value: unknown, [name, ...inner]: readonly string[], entry: unknown, at: number): unknown {
  if (name === undefined) {
    const list = value as readonly unknown[];
    const index = at % (list.length + 1);
    return [...list.slice(0, index), entry, ...list.slice(index)];
  }
  const changed = withEntry((value as Loose)[name], inner, entry, at);
  return Array.isArray(value)
    ? value.map((each, index) => (String(index) === name ? changed : (each as unknown)))
    : { ...(value as object), [name]: changed };
}

const strays = [5, null, {}, 'abc', [], { reference: 'another' }];

describe.each(registry.map((entry) => [entry.clause.id, entry] as const))('%s', async (id, entry) => {
  const judge = entry.judge as unknown as Judge;
  const { generator } = (await import(new URL(`./generators/${id}.ts`, import.meta.url).href)) as {
    generator: ClauseGenerator;
  };
  const lists = Object.entries(generator.stray ?? {});

  if (lists.length === 0)
    it('reads no list', () => {
      expect(lists).toEqual([]);
    });

  for (const [path, outcomes] of lists) {
    it(path, () => {
      const steps = path.split('/').slice(1);
      let found = 0;
      fc.assert(
        fc.property(
          generator.record,
          generator.options,
          fc.nat(),
          fc.nat(),
          fc.constantFrom(...strays),
          (record, options, which, at, stray) => {
            const inOptions = listsAt(record, steps).length === 0;
            const target = inOptions ? options : record;
            const places = listsAt(target, steps);
            const place = places[which % Math.max(places.length, 1)];
            if (place === undefined) return;
            found++;
            const changed = withEntry(target, place, stray, at);
            const before = judge(record, options).outcome;
            const after = inOptions ? judge(record, changed) : judge(changed, options);
            if (outcomes.includes(before)) expect(after.outcome).toBe(before);
            expect(after.violations.length > 0).toBe(after.outcome === 'failed');
          },
        ),
        { numRuns: RUNS },
      );
      expect(found, 'no such list in what is generated').toBeGreaterThan(0);
    });
  }
});
