/**
 * The laws: what holds of every clause function for all inputs. One generator a clause
 * (generators/<id>.ts) makes full records; the laws derive the rest.
 */
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import { type ClauseResult, kunming2022 } from '../../src/index.js';
import { noticeParagraphs } from '../../src/notice/text.js';
import {
  canonical,
  deepFreeze,
  junkFor,
  type Place,
  places,
  reordered,
  shuffledKeys,
  withKey,
  without,
} from './derive.js';
import type { ClauseGenerator } from './generator.js';

/** FC_TIMES=… runs the laws more often. */
const RUNS = 100 * Number(process.env['FC_TIMES'] ?? 1);

type Judge = (record: unknown, options?: unknown) => ClauseResult;
const decided = new Set(['passed', 'failed', 'inapplicable']);

/** Departures are acts: absent means none, so giving one may turn a result round. A clause constant in a record is no fact: it is whole or absent. */
const isAct = ({ path }: Place): boolean => path.includes('departures') || (path[0] === 'clause' && path.length > 1);

/** Of the options, the day and the reference data are facts; the others say what is asked (the step of the work). */
const isFact = ({ path: [name] }: Place): boolean => name === 'asOf' || name === 'reference';

/** A place by its names, `*` for an index. */
const patternOf = (path: Place['path']): string =>
  path.map((key) => `/${typeof key === 'number' ? '*' : key}`).join('');

const generatorOf = (id: string): URL => new URL(`./generators/${id}.ts`, import.meta.url);

it('every clause has a generator', () => {
  expect(registry.map((entry) => entry.clause.id).filter((id) => !existsSync(generatorOf(id)))).toEqual([]);
});

describe.each(
  registry
    .filter((entry) => existsSync(generatorOf(entry.clause.id)))
    .map((entry) => [entry.clause.id, entry] as const),
)('%s', (id, entry) => {
  const judge = entry.judge as unknown as Judge;
  const load = async (): Promise<ClauseGenerator> =>
    ((await import(generatorOf(id).href)) as { generator: ClauseGenerator }).generator;

  it('is pure and deterministic: frozen input, same bytes twice', async () => {
    const { record, options } = await load();
    fc.assert(
      fc.property(record, options, (full, given) => {
        const once = JSON.stringify(judge(deepFreeze(full), deepFreeze(given)));
        expect(JSON.stringify(judge(structuredClone(full), structuredClone(given)))).toBe(once);
        expect(JSON.stringify(JSON.parse(once))).toBe(once);
      }),
      { numRuns: RUNS },
    );
  });

  it('is total: an answer for every sparse record', async () => {
    const { record, options } = await load();
    fc.assert(
      fc.property(record, options, fc.infiniteStream(fc.nat()), (full, given, choices) => {
        const result = judge(sparse(full, choices), sparse(given, choices));
        expect(['passed', 'failed', 'cantTell', 'inapplicable']).toContain(result.outcome);
        expect(result.violations.length > 0).toBe(result.outcome === 'failed');
        if (result.outcome === 'cantTell') expect(result.missing.length).toBeGreaterThan(0);
        if (result.outcome === 'passed' || result.outcome === 'inapplicable') expect(result.missing).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });

  it('is monotone: giving a missing fact never turns a decided outcome round', async () => {
    const { record, options, neverAsked } = await load();
    fc.assert(
      fc.property(record, options, fc.infiniteStream(fc.nat()), (full, given, choices) => {
        const isAsked = ({ path }: Place): boolean => neverAsked?.(path, full) !== true;
        const fuller = sparse(full, choices, 2, isAsked);
        const fullerOptions = sparse(given, choices, 2, isFact);
        const before = judge(sparse(fuller, choices, 3, isAsked), sparse(fullerOptions, choices, 3, isFact)).outcome;
        if (decided.has(before)) {
          expect(judge(fuller, fullerOptions).outcome).toBe(before);
          expect(judge(full, given).outcome).toBe(before);
        }
      }),
      { numRuns: 4 * RUNS },
    );
  });

  it('is safe: a value outside its type reads as unknown, and never passes', async () => {
    const { record, options, stray = {} } = await load();
    fc.assert(
      fc.property(record, options, fc.nat(), fc.nat(), fc.boolean(), (full, given, at, which, inOptions) => {
        const target = inOptions ? given : full;
        const all = places(target);
        const place = all[at % Math.max(all.length, 1)];
        if (place === undefined) return;
        const junk = junkFor(place, which);
        const ask = (changed: object): ClauseResult => (inOptions ? judge(full, changed) : judge(changed, given));
        const result = ask(withKey(target, place.path, junk));
        if (isAct(place)) return;
        if (inOptions && !isFact(place)) {
          expect(result.outcome).not.toBe('passed');
          return;
        }
        if (place.inList) {
          const list = { ...place, path: place.path.slice(0, -1) };
          if (result.outcome !== 'passed') return;
          // Of a list whose entries are each held on their own, an entry that cannot be read leaves nothing to pass; of another
          // one may be enough, and what cannot be read does not help.
          const stays = stray[patternOf(list.path)];
          const held = stays === undefined || (stays.includes('failed') && !stays.includes('passed'));
          expect(ask(held ? without(target, list.path) : withoutEntry(target, place.path)).outcome).toBe('passed');
        } else {
          expect(result.outcome).toBe(ask(without(target, place.path)).outcome);
        }
      }),
      { numRuns: 4 * RUNS },
    );
    for (const junk of [null, undefined, 'abc', 7, Number.NaN, true, [], [null], () => 0]) {
      expect(judge(junk).outcome).not.toBe('passed');
      expect(judge({}, junk).outcome).not.toBe('passed');
      expect(judge(junk).outcome).not.toBe('failed');
    }
  });

  it('is private: no name, number or account of the input anywhere in the result', async () => {
    const { record, options } = await load();
    const secrets = {
      name: '张三丰甲乙',
      telephone: '13987654321',
      bankAccount: '6222020200112233445',
      reason: '张三丰请假',
    };
    const inject = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(inject)
        : typeof value === 'object' && value !== null
          ? { ...Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inject(part)])), ...secrets }
          : value;
    fc.assert(
      fc.property(record, options, (full, given) => {
        const bytes = JSON.stringify(judge(inject(full), given));
        for (const secret of Object.values(secrets)) expect(bytes).not.toContain(secret);
        for (const place of places(full)) {
          if (place.path.at(-1) === 'identityNumber' && typeof place.value === 'string')
            expect(bytes).not.toContain(place.value);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('is cited: every quote and figure stands in the notice, or is of other law', async () => {
    const { record, options } = await load();
    fc.assert(
      fc.property(record, options, (full, given) => {
        const { violations, citations } = judge(full, given);
        for (const { document, paragraph, start, end, exact } of [
          ...citations,
          ...violations.flatMap(({ citation, operand }) => (operand ? [citation, operand] : [citation])),
        ]) {
          expect(exact).not.toBe('');
          // A document whose text is not here has no paragraph, and never the notice's number.
          if (paragraph === undefined) expect(document).not.toBe(kunming2022.document);
          else expect(noticeParagraphs[paragraph - 1]?.slice(start, end)).toBe(exact);
        }
        for (const { citation } of violations) expect(citations).toContain(citation);
      }),
      { numRuns: RUNS },
    );
  });

  it('is indifferent to the order of keys', async () => {
    const { record, options } = await load();
    fc.assert(
      fc.property(record, options, fc.infiniteStream(fc.nat()), (full, given, choices) => {
        expect(JSON.stringify(judge(shuffledKeys(full, choices), shuffledKeys(given, choices)))).toBe(
          JSON.stringify(judge(full, given)),
        );
      }),
      { numRuns: RUNS },
    );
  });

  it('is indifferent to the order of trainees and sessions', async () => {
    const { record, options } = await load();
    fc.assert(
      fc.property(record, options, fc.infiniteStream(fc.nat()), (full, given, choices) => {
        const one = judge(full, given);
        const other = judge(reordered(full, ['trainees', 'sessions'], choices), given);
        expect(other.outcome).toBe(one.outcome);
        expect(canonical(other.violations)).toEqual(canonical(one.violations));
        expect(other.missing.length).toBe(one.missing.length);
      }),
      { numRuns: RUNS },
    );
  });
});

/** The record without an entry of a list. */
function withoutEntry(value: object, path: Place['path']): object {
  const list = path.slice(0, -1);
  const entries = places(value).find(
    (place) => patternOf(place.path) === patternOf(list) && place.path.every((key, index) => key === list[index]),
  )?.value as readonly unknown[];
  return withKey(
    value,
    list,
    entries.filter((_, index) => index !== path.at(-1)),
  );
}

/** The record with some keys taken away, at any depth; departures stay. */
function sparse(
  full: object,
  choices: fc.Stream<number>,
  share = 3,
  mayGo: (place: Place) => boolean = () => true,
): object {
  const keys = places(full).filter((place) => !place.inList && !isAct(place) && mayGo(place));
  let result = full;
  const take = [...choices.take(keys.length)];
  // Deeper keys first, so that every path still leads somewhere.
  for (const [index, place] of keys.reverse().entries()) {
    if ((take[index] ?? 1) % (share * 3) < 2) result = without(result, place.path);
  }
  return result;
}
