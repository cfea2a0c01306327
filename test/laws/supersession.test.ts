/** Laws of newer rules: what holds of every policy. Every rule here is made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import {
  assessSupersession,
  checkClassSize,
  classSizeLimit,
  type Clause,
  type ClauseResult,
  kunming2022,
  type NewerRule,
  newerRulesPrevail,
  parsePolicy,
  type Policy,
  policyReadings,
  supersede,
  type SupersessionRecord,
  switchReadings,
} from '../../src/index.js';
import { day, pick } from './arbitraries.js';
import { deepFreeze, places, withKey, without } from './derive.js';
import type { ClauseGenerator } from './generator.js';

type ClassSizeRule = NewerRule<typeof classSizeLimit>;
type Judge = (record: unknown, options?: unknown) => ClauseResult;

/** Rules on one clause, each with figures of its own: none says what another or the notice says. */
const rules: fc.Arbitrary<ClassSizeRule[]> = fc
  .uniqueArray(fc.tuple(day('2022-08-30', '2022-09-04'), pick('national', 'provincial')), {
    maxLength: 5,
    selector: ([from, rank]) => `${from} ${rank}`,
  })
  .chain((slots) =>
    fc.tuple(
      ...slots.map(([effectiveFrom, rank], index) =>
        fc
          .record({ trainees: fc.boolean(), entrepreneurship: fc.boolean(), issuedOn: day('2022-04-20', '2022-04-25') })
          .map(({ trainees, entrepreneurship, issuedOn }): ClassSizeRule => {
            const general = { value: 61 + index, exact: `${61 + index}人` };
            const special = { value: 31 + index, exact: `${31 + index}人` };
            return {
              clause: classSizeLimit,
              rank,
              citation: { document: `虚构${index}号`, locator: '一', exact: `${general.exact}，${special.exact}` },
              effectiveFrom,
              issuedOn,
              parameters: {
                ...(trainees || !entrepreneurship ? { trainees: general } : {}),
                ...(entrepreneurship ? { entrepreneurshipTrainees: special } : {}),
              },
            };
          }),
      ),
    ),
  );

const record = fc.record({
  kind: pick('skills', 'entrepreneurship'),
  trainees: fc.integer({ min: 28, max: 68 }).map((n) => Array.from({ length: n }, () => ({}))),
});
const readings = fc.record({
  issued: pick('whenever-issued', 'after-notice'),
  'national-vs-provincial': pick('latest', 'higher-rank'),
});
const build = (order: readonly ClassSizeRule[], start: Policy = kunming2022): Policy =>
  order.reduce(supersede<typeof classSizeLimit>, start);
const shuffled = (items: readonly ClassSizeRule[], keys: readonly number[]): ClassSizeRule[] =>
  items
    .map((item, index) => ({ item, key: keys[index] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

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
      fc.property(
        rules,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 }),
        readings,
        (given, keys, chosen) => {
          const one = switchReadings(build(given), newerRulesPrevail, chosen);
          const other = build(shuffled(given, keys), switchReadings(kunming2022, newerRulesPrevail, chosen));
          expect(JSON.stringify(other)).toBe(JSON.stringify(one));
        },
      ),
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
          (rule) =>
            rule.effectiveFrom <= asOf &&
            rule.parameters?.[name] !== undefined &&
            (chosen.issued === 'whenever-issued' || (rule.issuedOn ?? '') > '2022-04-22'),
        );
        const best = setting.reduce<ClassSizeRule | undefined>(
          (found, rule) => (found === undefined || weight(rule) > weight(found) ? rule : found),
          undefined,
        );
        const limit = best?.parameters?.[name]?.value ?? classSizeLimit.parameters[name].value;
        const result = checkClassSize(plan, { policy, asOf });
        expect(result.outcome).toBe(plan.trainees.length > limit ? 'failed' : 'passed');
        if (result.outcome === 'failed')
          expect(result.violations[0]?.operand).toMatchObject({
            value: limit,
            document: best?.citation.document ?? '昆人社通〔2022〕34号',
          });
        expect(result.noticeAlone?.outcome ?? checkClassSize(plan, { asOf }).outcome).toBe(
          checkClassSize(plan, { asOf }).outcome,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('before its first day the notice stands exactly', () => {
    fc.assert(
      fc.property(rules, record, (given, plan) => {
        expect(JSON.stringify(checkClassSize(plan, { policy: build(given), asOf: '2022-08-29' }))).toBe(
          JSON.stringify(checkClassSize(plan, { asOf: '2022-08-29' })),
        );
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

describe('whether a rule prevails, beside others', () => {
  /** A rule with everything said: `null` for a figure that it does not set. */
  const whole = (rule: ClassSizeRule): SupersessionRecord => ({
    ...rule,
    parameters: { trainees: null, entrepreneurshipTrainees: null, ...rule.parameters },
    switchesOff: false,
  });
  const asked = rules.filter((given) => given.length > 0);
  const choices = fc.array(fc.nat(2), { minLength: 40, maxLength: 40 });

  /** The record without some of its keys; the clause's constant is whole or absent. */
  const sparser = (record: object, taken: readonly number[], round: number): object =>
    places(record)
      .filter(({ path }) => path[0] !== 'clause' || path.length === 1)
      .reverse()
      .reduce(
        (rest, { path }, index) => (taken[(index + round * 17) % taken.length] === round ? without(rest, path) : rest),
        record,
      );

  it('giving what is missing never turns the answer round, whether or not the policy has the rule', () => {
    fc.assert(
      fc.property(
        asked,
        fc.boolean(),
        fc.boolean(),
        day('2022-08-28', '2022-09-06'),
        readings,
        choices,
        (given, has, changed, asOf, chosen, taken) => {
          const [first] = given as [ClassSizeRule, ...ClassSizeRule[]];
          const policy = switchReadings(build(has ? given : given.slice(1)), newerRulesPrevail, chosen);
          const record = changed ? withKey(whole(first), ['switchesOff'], true) : whole(first);
          const some = sparser(record, taken, 0);
          const fewer = sparser(some, taken, 1);
          const full = assessSupersession(record, { policy, asOf }).outcome;
          for (const [less, more] of [
            [fewer, some],
            [some, record],
          ] as const) {
            const { outcome } = assessSupersession(less, { policy, asOf });
            if (outcome !== 'cantTell') expect(assessSupersession(more, { policy, asOf }).outcome).toBe(outcome);
          }
          const { outcome } = assessSupersession(record, { policy });
          if (outcome !== 'cantTell') expect(full).toBe(outcome);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a rule that the policy has is judged alike by its clause’s id and by its constant, and after it was stored', () => {
    fc.assert(
      fc.property(asked, day('2022-08-28', '2022-09-06'), readings, (given, asOf, chosen) => {
        const policy = switchReadings(build(given), newerRulesPrevail, chosen);
        const stored = parsePolicy(JSON.parse(JSON.stringify(policy)));
        for (const rule of [...policy.rules, ...policy.setAside]) {
          const own = given.find(({ citation }) => citation.document === rule.citation.document)!;
          const byId = JSON.stringify(assessSupersession(rule, { policy, asOf }));
          expect(byId).toBe(JSON.stringify(assessSupersession(whole(own), { policy, asOf })));
          expect(byId).toBe(JSON.stringify(assessSupersession(structuredClone(rule), { policy: stored, asOf })));
        }
      }),
    );
  });

  it('it prevails on a figure exactly where the figure in force is its own', () => {
    fc.assert(
      fc.property(asked, day('2022-08-28', '2022-09-06'), readings, (given, asOf, chosen) => {
        const policy = switchReadings(build(given), newerRulesPrevail, chosen);
        for (const [kind, name, size] of [
          ['skills', 'trainees', 99],
          ['entrepreneurship', 'entrepreneurshipTrainees', 99],
        ] as const) {
          const broken = checkClassSize({ kind, trainees: Array.from({ length: size }, () => ({})) }, { policy, asOf })
            .violations[0];
          const prevailing = policy.rules.filter((rule) =>
            JSON.stringify(assessSupersession(rule, { policy, asOf }).measured['prevailing'] ?? []).includes(
              `"${name}"`,
            ),
          );
          const own = policy.rules.filter(({ citation }) => citation.document === broken?.operand?.document);
          expect(prevailing).toEqual(own);
        }
      }),
    );
  });
});

describe.each(registry.map((entry) => [entry.clause.id, entry] as const))('%s', (id, entry) => {
  const judge = entry.judge as unknown as Judge;
  const load = async (): Promise<ClauseGenerator> =>
    ((await import(new URL(`./generators/${id}.ts`, import.meta.url).href)) as { generator: ClauseGenerator })
      .generator;
  const citation = { document: '虚构', locator: '一', exact: '不再适用' };

  const members = registry.map((each) => each.clause).filter((clause) => entry.clause.members.includes(clause.id));
  const off = (policy: Policy, clause: Clause, effectiveFrom = '2000-01-01'): Policy =>
    supersede(policy, { clause, rank: 'national', citation, effectiveFrom, switchesOff: true });
  const otherOptions = ({ readings: owned }: Clause): [string, string][] =>
    Object.entries(owned).flatMap(([name, { adopted, options }]) =>
      Object.keys(options)
        .filter((option) => option !== adopted)
        .map((option): [string, string] => [name, option]),
    );
  const switchAll = (policy: Policy, clause: Clause): Policy =>
    switchReadings(policy, clause, Object.fromEntries(otherOptions(clause)));

  it('is the same under an empty policy, and under one of which nothing touches it', async () => {
    const generator = await load();
    // The closing sentence reads the rules themselves: there, those on clauses that no record of its generator asks about.
    const isAsked = ({ id: other, parameters }: Clause): boolean =>
      id === 'newer-rules-prevail' && (other === 'mandatory-topics' || Object.keys(parameters).length > 0);
    const others = registry
      .map((each) => each.clause)
      .filter((clause) => clause.id !== id && !members.includes(clause) && clause.id !== 'newer-rules-prevail');
    const elsewhere = others.filter((clause) => !isAsked(clause));
    const touchElsewhere = (start: Policy): Policy =>
      elsewhere.reduce((policy, clause) => switchAll(off(policy, clause), clause), start);
    const untouched = touchElsewhere(kunming2022);
    // A reading of the whole policy has every part resolved, also one that is not among the members.
    const resolved = switchReadings(kunming2022, policyReadings, { 'applies-from': 'inapplicable-before-notice' });
    const resolvedBeside = touchElsewhere(resolved);
    fc.assert(
      fc.property(generator.record, generator.options, (full, given) => {
        const bytes = JSON.stringify(judge(full, given));
        expect(JSON.stringify(judge(full, { ...given, policy: kunming2022 }))).toBe(bytes);
        expect(JSON.stringify(judge(full, { ...given, policy: untouched }))).toBe(bytes);
        const plain = JSON.stringify(judge(full, { judgedOn: '2022-06-01', ...given, policy: resolved }));
        expect(JSON.stringify(judge(full, { judgedOn: '2022-06-01', ...given, policy: resolvedBeside }))).toBe(plain);
      }),
      { numRuns: 20 },
    );
  });

  it('switched off it is inapplicable, and says what the notice alone would have given', async () => {
    const generator = await load();
    const policy = supersede(kunming2022, {
      clause: entry.clause,
      rank: 'national',
      citation,
      effectiveFrom: '2000-01-01',
      switchesOff: true,
    });
    fc.assert(
      fc.property(generator.record, generator.options, (full, given) => {
        const asOf = (given as { asOf?: string }).asOf ?? '2022-06-01';
        const { outcome, violations, departures, missing, measured } = judge(full, { ...given, asOf });
        expect(judge(full, { ...given, asOf, policy })).toMatchObject({
          outcome: 'inapplicable',
          violations: [],
          missing: [],
          noticeAlone: { outcome, violations, departures, missing, measured },
        });
      }),
      { numRuns: 20 },
    );
  });

  it('a member switched off is cited in it, beside what the notice alone would have given', async () => {
    const generator = await load();
    for (const clause of members) {
      const policy = off(kunming2022, clause);
      fc.assert(
        fc.property(generator.record, generator.options, (full, given) => {
          const asOf = (given as { asOf?: string }).asOf ?? '2022-06-01';
          const result = judge(full, { ...given, asOf, policy });
          expect(result.noticeAlone?.outcome).toBe(judge(full, { ...given, asOf }).outcome);
          expect(result.citations.at(-1)).toEqual(citation);
          expect(result.notices.at(-1)).toMatchObject({ code: 'switched-off', data: { clause: clause.id } });
        }),
        { numRuns: 10 },
      );
    }
  });

  it('its members have no members but its own: what touches one of them touches it', () => {
    expect(members.map((member) => member.id)).toHaveLength(entry.clause.members.length);
    expect(members.flatMap((member) => member.members).filter((each) => !entry.clause.members.includes(each))).toEqual(
      [],
    );
  });

  it('a reading of it or of a member that is switched shows in the result, and so does a figure that is set', async () => {
    const generator = await load();
    for (const clause of [entry.clause, ...members]) {
      const policies = otherOptions(clause).map(([reading, chosen]) => ({
        reading,
        chosen,
        policy: switchReadings(kunming2022, clause, { [reading]: chosen }),
      }));
      fc.assert(
        fc.property(generator.record, generator.options, (full, given) => {
          for (const { policy, reading, chosen } of policies) {
            expect(judge(full, { ...given, policy }).switchedReadings).toMatchObject([
              { clause: clause.id, reading, chosen },
            ]);
          }
          for (const [name, policy] of doubled(clause)) {
            const asOf = (given as { asOf?: string }).asOf ?? '2022-06-01';
            const result = judge(full, { ...given, asOf, policy });
            expect(result.notices.at(-1), name).toMatchObject({ code: 'superseded', data: { clause: clause.id } });
            expect(result.noticeAlone?.outcome).toBe(judge(full, { ...given, asOf }).outcome);
          }
        }),
        { numRuns: 5 },
      );
    }
  });

  it('rules from a later day than the one judged on change nothing, whenever one looks', async () => {
    const generator = await load();
    const later = [entry.clause, ...members].reduce((policy, clause) => off(policy, clause, '2022-06-01'), kunming2022);
    fc.assert(
      fc.property(generator.record, generator.options, day('2022-06-01', '2023-01-31'), (full, given, asOf) => {
        const alone = { ...given, judgedOn: '2022-05-31', asOf };
        expect(JSON.stringify(judge(full, { ...alone, policy: later }))).toBe(JSON.stringify(judge(full, alone)));
        const { outcome, noticeAlone } = judge(full, { ...alone, judgedOn: '2022-06-01', policy: later });
        expect(outcome).toBe('inapplicable');
        expect(noticeAlone?.outcome).toBe(judge(full, { ...alone, judgedOn: '2022-06-01' }).outcome);
      }),
      { numRuns: 30 },
    );
  });

  it('a stored figure that is none never decides', async () => {
    const generator = await load();
    for (const clause of [entry.clause, ...members]) {
      for (const [, policy] of doubled(clause)) {
        fc.assert(
          fc.property(
            generator.record,
            generator.options,
            fc.constantFrom<unknown>('80课时', '', undefined, null, {}, [], true, Number.NaN, Infinity, -1, 0.123456),
            (full, given, junk) => {
              const rules = policy.rules.map((rule) => ({
                ...rule,
                parameters: Object.fromEntries(
                  Object.entries(rule.parameters).map(([name, set]) => [name, { ...set, value: junk }]),
                ),
              }));
              const options = { asOf: '2022-06-01', ...given };
              const result = judge(full, { ...options, policy: { ...policy, rules } });
              // A composed clause may be decided without asking the member.
              if (
                result.outcome === 'cantTell' &&
                result.missing.some((each) => each.kind === 'fact' && each.path === '/policy')
              )
                return;
              expect(clause.id).not.toBe(id);
              expect(result.outcome).toBe(judge(full, options).outcome);
            },
          ),
          { numRuns: 10 },
        );
      }
    }
  });
});

/** For each figure of a clause, a policy that sets it to twice what it is, or to the half of a share. */
function doubled(clause: Clause): [string, Policy][] {
  return Object.entries(clause.parameters).map(([name, { value, exact }]) => {
    const other = (each: number): number => (exact.endsWith('%') ? each / 2 : each * 2);
    const figure = typeof value === 'object' ? value.map(other) : other(Number(value));
    const said = (typeof figure === 'object' ? figure : [figure]).map(String).join('至');
    const citation = { document: '虚构', locator: '一', exact: said };
    return [
      name,
      supersede(kunming2022, {
        clause,
        rank: 'national',
        citation,
        effectiveFrom: '2000-01-01',
        parameters: { [name]: { value: figure, exact: said } },
      }),
    ];
  });
}
