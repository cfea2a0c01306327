/** Laws of newer rules: what holds of every policy. Every rule here is made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import { checkClassSize, classSizeLimit, kunming2022, newerRulesPrevail, supersede, switchReadings, type ClauseResult, type NewerRule, type Policy } from '../../src/index.js';
import { day, pick } from './arbitraries.js';
import { deepFreeze } from './derive.js';
import type { ClauseGenerator } from './generator.js';

type ClassSizeRule = NewerRule<typeof classSizeLimit>;
type Judge = (record: unknown, options?: unknown) => ClauseResult;

/** Rules on one clause, each with figures of its own: none says what another or the notice says. */
const rules: fc.Arbitrary<ClassSizeRule[]> = fc
  .uniqueArray(fc.tuple(day('2022-08-30', '2022-09-04'), pick('national', 'provincial')), { maxLength: 5, selector: ([from, rank]) => `${from} ${rank}` })
  .chain((slots) =>
    fc.tuple(
      ...slots.map(([effectiveFrom, rank], index) =>
        fc.record({ trainees: fc.boolean(), entrepreneurship: fc.boolean(), issuedOn: day('2022-04-20', '2022-04-25') }).map(({ trainees, entrepreneurship, issuedOn }): ClassSizeRule => {
          const general = { value: 61 + index, exact: `${61 + index}人` };
          const special = { value: 31 + index, exact: `${31 + index}人` };
          return {
            clause: classSizeLimit,
            rank,
            citation: { document: `虚构${index}号`, locator: '一', exact: `${general.exact}，${special.exact}` },
            effectiveFrom,
            issuedOn,
            parameters: { ...(trainees || !entrepreneurship ? { trainees: general } : {}), ...(entrepreneurship ? { entrepreneurshipTrainees: special } : {}) },
          };
        }),
      ),
    ),
  );

const record = fc.record({ kind: pick('skills', 'entrepreneurship'), trainees: fc.integer({ min: 28, max: 68 }).map((n) => Array.from({ length: n }, () => ({}))) });
const readings = fc.record({ issued: pick('whenever-issued', 'after-notice'), 'national-vs-provincial': pick('latest', 'higher-rank') });
const build = (order: readonly ClassSizeRule[], start: Policy = kunming2022): Policy => order.reduce(supersede<typeof classSizeLimit>, start);
const shuffled = (items: readonly ClassSizeRule[], keys: readonly number[]): ClassSizeRule[] =>
  items.map((item, index) => ({ item, key: keys[index] ?? 0 })).sort((a, b) => a.key - b.key).map(({ item }) => item);

describe('newer rules', () => {
  it('supersede is pure: frozen input, same bytes twice, the old policy unchanged', () => {
    fc.assert(
      fc.property(rules, (given) => {
        const before = build(given.slice(1));
        const bytes = JSON.stringify(before);
        const last = given[0];
        if (last === undefined) return;
        const once = supersede(before, deepFreeze(last));
        expect(JSON.stringify(supersede(before, structuredClone(last)))).toBe(JSON.stringify(once));
        expect(JSON.stringify(before)).toBe(bytes);
        expect(kunming2022.rules).toEqual([]);
      }),
    );
  });

  it('the order of the calls does not matter, nor whether a reading is switched first', () => {
    fc.assert(
      fc.property(rules, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }), readings, (given, keys, chosen) => {
        const one = switchReadings(build(given), newerRulesPrevail, chosen);
        const other = build(shuffled(given, keys), switchReadings(kunming2022, newerRulesPrevail, chosen));
        expect(JSON.stringify(other)).toBe(JSON.stringify(one));
      }),
    );
  });

  it('on every day the latest in force prevails, on one day the higher rank, parameter by parameter', () => {
    fc.assert(
      fc.property(rules, record, day('2022-08-28', '2022-09-06'), readings, (given, plan, asOf, chosen) => {
        const policy = switchReadings(build(given), newerRulesPrevail, chosen);
        const byRank = chosen['national-vs-provincial'] === 'higher-rank';
        const name = plan.kind === 'skills' ? 'trainees' : 'entrepreneurshipTrainees';
        // Said in another way: the best of all candidates, by a comparison instead of an order of application.
        const weight = (rule: ClassSizeRule): string => {
          const rank = rule.rank === 'national' ? 'b' : 'a';
          return byRank ? rank + rule.effectiveFrom : rule.effectiveFrom + rank;
        };
        const setting = given.filter(
          (rule) => rule.effectiveFrom <= asOf && rule.parameters?.[name] !== undefined && (chosen.issued === 'whenever-issued' || (rule.issuedOn ?? '') > '2022-04-22'),
        );
        const best = setting.reduce<ClassSizeRule | undefined>((found, rule) => (found === undefined || weight(rule) > weight(found) ? rule : found), undefined);
        const limit = best?.parameters?.[name]?.value ?? classSizeLimit.parameters[name].value;
        const result = checkClassSize(plan, { policy, asOf });
        expect(result.outcome).toBe(plan.trainees.length > limit ? 'failed' : 'passed');
        if (result.outcome === 'failed') expect(result.violations[0]?.operand).toMatchObject({ value: limit, document: best?.citation.document ?? '昆人社通〔2022〕34号' });
        expect(result.noticeAlone?.outcome ?? checkClassSize(plan, { asOf }).outcome).toBe(checkClassSize(plan, { asOf }).outcome);
      }),
      { numRuns: 300 },
    );
  });

  it('before its first day the notice stands exactly', () => {
    fc.assert(
      fc.property(rules, record, (given, plan) => {
        expect(JSON.stringify(checkClassSize(plan, { policy: build(given), asOf: '2022-08-29' }))).toBe(JSON.stringify(checkClassSize(plan, { asOf: '2022-08-29' })));
      }),
    );
  });

  it('giving the day never turns a decided outcome round', () => {
    fc.assert(
      fc.property(rules, record, day('2022-08-28', '2022-09-06'), (given, plan, asOf) => {
        const policy = build(given);
        const { outcome } = checkClassSize(plan, { policy });
        if (outcome !== 'cantTell') expect(checkClassSize(plan, { policy, asOf }).outcome).toBe(outcome);
      }),
    );
  });
});

describe.each(registry.map((entry) => [entry.clause.id, entry] as const))('%s', (id, entry) => {
  const judge = entry.judge as unknown as Judge;
  const load = async (): Promise<ClauseGenerator> => ((await import(new URL(`./generators/${id}.ts`, import.meta.url).href)) as { generator: ClauseGenerator }).generator;
  const citation = { document: '虚构', locator: '一', exact: '不再适用' };

  it('is the same under an empty policy, and under one of which nothing touches it', async () => {
    const generator = await load();
    const elsewhere = registry.find(({ clause }) => clause.id !== id && !entry.clause.members.includes(clause.id) && clause.id !== 'newer-rules-prevail')?.clause;
    const untouched = elsewhere && supersede(kunming2022, { clause: elsewhere, rank: 'national', citation, effectiveFrom: '2000-01-01', switchesOff: true });
    fc.assert(
      fc.property(generator.record, generator.options, (full, given) => {
        const bytes = JSON.stringify(judge(full, given));
        expect(JSON.stringify(judge(full, { ...given, policy: kunming2022 }))).toBe(bytes);
        expect(JSON.stringify(judge(full, { ...given, policy: untouched }))).toBe(bytes);
      }),
      { numRuns: 20 },
    );
  });

  it('switched off it is inapplicable, and says what the notice alone would have given', async () => {
    const generator = await load();
    const policy = supersede(kunming2022, { clause: entry.clause, rank: 'national', citation, effectiveFrom: '2000-01-01', switchesOff: true });
    fc.assert(
      fc.property(generator.record, generator.options, (full, given) => {
        const asOf = (given as { asOf?: string }).asOf ?? '2022-06-01';
        const { outcome, violations, departures, missing, measured } = judge(full, { ...given, asOf });
        expect(judge(full, { ...given, asOf, policy })).toMatchObject({ outcome: 'inapplicable', violations: [], missing: [], noticeAlone: { outcome, violations, departures, missing, measured } });
      }),
      { numRuns: 20 },
    );
  });

  it('a member switched off is cited in it, beside what the notice alone would have given', async () => {
    const generator = await load();
    for (const member of entry.clause.members) {
      const clause = registry.find((each) => each.clause.id === member)!.clause;
      const policy = supersede(kunming2022, { clause, rank: 'national', citation, effectiveFrom: '2000-01-01', switchesOff: true });
      fc.assert(
        fc.property(generator.record, generator.options, (full, given) => {
          const asOf = (given as { asOf?: string }).asOf ?? '2022-06-01';
          const result = judge(full, { ...given, asOf, policy });
          expect(result.noticeAlone?.outcome).toBe(judge(full, { ...given, asOf }).outcome);
          expect(result.citations.at(-1)).toEqual(citation);
          expect(result.notices.at(-1)).toMatchObject({ code: 'switched-off', data: { clause: member } });
        }),
        { numRuns: 10 },
      );
    }
  });
});
