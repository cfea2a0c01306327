/**
 * Runs the conformance cases: test/conformance/<clause id>.json, language-neutral, one file a clause,
 * written in the notation of expand.ts.
 * Refuses what would make them worth less: duplicates, a clause without its passing, failing or
 * cantTell case, a threshold without both its sides, a code or a reading that no case exercises.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { applyPatch } from 'rfc6902'; // JSON Patch, written and tested elsewhere: an oracle for the remedies
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import { type ClauseResult, kunming2022, type Missing, type Policy, switchReadings } from '../../src/index.js';
import { label } from '../../src/words/words.js';
import { deepFreeze } from '../laws/derive.js';
import type { Case } from './expand.js';
import { caseFiles, suiteOf } from './suites.js';

type Judge = (record: unknown, options?: unknown) => ClauseResult;

const clauses = new Map(registry.map(({ clause, judge }) => [clause.id, { clause, judge: judge as unknown as Judge }]));

it('every case file is of a clause', () => {
  expect(
    caseFiles()
      .map((file) => basename(file, '.json'))
      .filter((id) => !clauses.has(id)),
  ).toEqual([]);
});

describe.each([...clauses])('%s', (id, { clause, judge }) => {
  const suite = suiteOf(id);
  const { cases } = suite;
  const results = new Map(cases.map((each) => [each, run(judge, each)]));

  it('has a file of cases that bears its name', () => {
    expect(suite.clause).toBe(id);
    expect(cases.length, `test/conformance/${id}.json`).toBeGreaterThan(0);
  });

  it('can be read: no long line, every case named in both languages, no two alike', () => {
    const lines = readFileSync(new URL(`${id}.json`, import.meta.url), 'utf8').split('\n');
    expect(lines.filter((line) => line.length > 300)).toEqual([]);
    expect(cases.filter(({ name }) => !/\p{Script=Han}/u.test(name['zh-CN'] ?? '')).map(({ name }) => name.en)).toEqual(
      [],
    );
    expect(new Set(cases.map(({ name }) => name['zh-CN'])).size).toBe(cases.length);
    expect(new Set(cases.map(({ name }) => name.en)).size).toBe(cases.length);
  });

  it.each(cases.map((each) => [each.name.en, each] as const))('%s', (_name, each) => {
    const result = results.get(each)!;
    const expected = each.expect;
    expect(result.outcome, JSON.stringify({ violations: result.violations, missing: result.missing })).toBe(
      expected.outcome,
    );
    expect(result.violations).toHaveLength((expected.violations ?? []).length);
    expect(result.violations).toMatchObject(expected.violations ?? []);
    if (expected.missing !== undefined || result.outcome !== 'failed')
      expect(result.missing.map(missingName)).toEqual(expected.missing ?? []);
    if (expected.measured !== undefined) expect(result.measured).toMatchObject(expected.measured);
    expect(result.departures).toHaveLength(expected.departures ?? 0);
    if (expected.effect !== undefined) expect(result.effect?.code ?? null).toBe(expected.effect);
    if (result.remedy !== undefined) {
      expect(result.remedy.length).toBeLessThanOrEqual(100);
      const record = structuredClone(each.record);
      expect(applyPatch(record, structuredClone(result.remedy) as never)).toEqual(result.remedy.map(() => null));
      expect(run(judge, { ...each, record }).outcome, 'after the remedy').toBe('passed');
    }
  });

  it('has no case twice', () => {
    const seen = new Map<string, string>();
    for (const { name, record, asOf, options, reference, readings } of cases) {
      const key = JSON.stringify([record, asOf, options, reference, readings], sorted);
      expect(seen.get(key), `same input as “${name.en}”`).toBeUndefined();
      seen.set(key, name.en);
    }
  });

  it('has passing, failing and undecided cases', () => {
    const outcomes = new Set(cases.map((each) => each.expect.outcome));
    const canFail = Object.keys(clause.messages).length > 0;
    expect(outcomes).toContain('passed');
    expect(outcomes).toContain('cantTell');
    expect(outcomes.has('failed')).toBe(canFail);
    expect(
      cases.some(({ record }) => Object.keys(record).length === 0),
      'a case with the empty record',
    ).toBe(true);
  });

  it('exercises every violation code', () => {
    const used = new Set(
      [...results.values()]
        .flatMap((result) => [...result.violations, ...result.departures.map(({ violation }) => violation)])
        .map(({ code }) => code),
    );
    expect([...used].sort()).toEqual(Object.keys(clause.messages).sort());
  });

  it('has both sides of every threshold', () => {
    for (const parameter of Object.keys(clause.parameters)) {
      const sides = cases
        .filter(({ boundary }) => boundary?.includes(parameter) === true)
        .map((each) => each.expect.outcome === 'failed');
      expect([parameter, [...new Set(sides)].sort()]).toEqual([parameter, [false, true]]);
    }
    for (const { boundary } of cases)
      for (const name of boundary ?? []) expect(Object.keys(clause.parameters)).toContain(name);
  });

  it('exercises every option of every reading', () => {
    for (const [reading, { adopted, options }] of Object.entries(clause.readings)) {
      const tried = new Set([adopted, ...cases.map(({ readings }) => readings?.[id]?.[reading])]);
      expect(
        Object.keys(options).filter((option) => !tried.has(option)),
        reading,
      ).toEqual([]);
    }
  });

  it('has words for everything it says, in both languages', () => {
    for (const each of cases) {
      const result = results.get(each)!;
      for (const missing of result.missing)
        if (missing.kind === 'fact') expect(hasWords(missing.fact, id), missing.path).toBe(true);
      for (const { required, code, data } of result.violations) {
        expect(hasWords(required.quantity, id), required.quantity).toBe(true);
        for (const locale of ['zh-CN', 'en'] as const) {
          const wording = clause.messages[code]?.[locale] ?? '';
          for (const [, name = '', form] of wording.matchAll(/\{(\w+)(?:\|([^{}|]+))?(?:\|[^{}|]+)?\}/g)) {
            if (name !== 'actual' && name !== 'required') expect(data, `${code}: {${name}}`).toHaveProperty([name]);
            if (form === 'term' && name !== 'clause' && typeof data[name] === 'string')
              expect(hasWords(data[name], `${id}/${name}`, name), data[name]).toBe(true);
          }
        }
      }
      for (const key of Object.keys(result.measured)) expect(hasWords(key, `${id}/measured`, id), key).toBe(true);
    }
  });
});

/** Members in one order, whatever order they were written in. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whether a name has a label of its own in Chinese, in one of the places it belongs to or alone. */
function hasWords(name: string, ...within: readonly string[]): boolean {
  return label(name, 'zh-CN', ...within) !== name;
}

function run(judge: Judge, each: Case): ClauseResult {
  let policy: Policy = kunming2022;
  for (const [owner, choices] of Object.entries(each.readings ?? {})) {
    policy = switchReadings(policy, clauses.get(owner)!.clause, choices);
  }
  const { policy: stored, ...rest } = each.options ?? {};
  const options = {
    ...rest,
    asOf: each.asOf,
    reference: each.reference,
    ...(stored && { policy: { ...kunming2022, ...stored } }),
    ...(each.readings && { policy }),
  };
  const result = judge(deepFreeze(structuredClone(each.record)), deepFreeze(options));
  expect(JSON.parse(JSON.stringify(result))).toEqual(result);
  return result;
}

function missingName(missing: Missing): string {
  if (missing.kind === 'day') return missing.notBefore;
  if (missing.kind === 'reading') return `reading:${missing.reading}`;
  return `${missing.in === 'record' ? '' : `${missing.in}:`}${missing.path}`;
}
