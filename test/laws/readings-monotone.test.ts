/** The law of added facts under every reading that can be switched, for the clauses of 二（三）, 二（四） and 二（七）. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import { type Clause, type ClauseResult, kunming2022, type Policy, switchReadings } from '../../src/index.js';
import { type Place, places, without } from './derive.js';
import type { ClauseGenerator } from './generator.js';

type Judge = (record: unknown, options?: unknown) => ClauseResult;
const RUNS = 100 * Number(process.env['FC_TIMES'] ?? 1);

/** Every policy that differs from the notice in one reading of a clause or of a member of it. */
function switched(clause: Clause): [string, Policy][] {
  const owners = registry
    .map((entry) => entry.clause)
    .filter(({ id }) => id === clause.id || clause.members.includes(id));
  return owners.flatMap((owner) =>
    Object.entries(owner.readings).flatMap(([name, { adopted, options }]) =>
      Object.keys(options)
        .filter((option) => option !== adopted)
        .map((option): [string, Policy] => [
          `${owner.id}, ${name}: ${option}`,
          switchReadings(kunming2022, owner, { [name]: option }),
        ]),
    ),
  );
}

const ofChapters = registry.filter(
  ({ clause }) => /^二（[三四七]）/.test(clause.citations[0].locator) || clause.id === 'minimum-class-hours',
);
const cases = ofChapters.flatMap(({ clause, judge }) =>
  switched(clause).map(([name, policy]) => [clause.id, name, judge as unknown as Judge, policy] as const),
);

/** Departures are acts; of the options, the day and the reference data are facts. */
const isFactOfRecord = ({ path }: Place): boolean => !path.includes('departures');
const isFactOfOptions = ({ path: [name] }: Place): boolean => name === 'asOf' || name === 'reference';

describe.each(cases)('%s under %s', (id, _name, judge, policy) => {
  it('is monotone: giving a missing fact never turns a decided outcome round', async () => {
    const { generator } = (await import(new URL(`./generators/${id}.ts`, import.meta.url).href)) as {
      generator: ClauseGenerator;
    };
    fc.assert(
      fc.property(
        generator.record,
        generator.options,
        fc.infiniteStream(fc.nat({ max: 30 })),
        (full, given, choices) => {
          const whole = judge(full, { ...given, policy }).outcome;
          const holds = (record: object, options: object): void => {
            const { outcome, missing } = judge(record, { ...options, policy });
            if (outcome === 'cantTell') expect(missing.length).toBeGreaterThan(0);
            else expect(whole).toBe(outcome);
          };
          // Each key by itself, and some at once.
          for (const { path } of removable(full, isFactOfRecord)) holds(without(full, path), given);
          for (const { path } of removable(given, isFactOfOptions)) holds(full, without(given, path));
          holds(sparse(full, choices, isFactOfRecord), sparse(given, choices, isFactOfOptions));
        },
      ),
      { numRuns: RUNS },
    );
  });
});

function removable(full: object, mayGo: (place: Place) => boolean): Place[] {
  return places(full).filter((place) => !place.inList && mayGo(place));
}

/** The record with some of its keys taken away, deeper ones first. */
function sparse(full: object, choices: fc.Stream<number>, mayGo: (place: Place) => boolean): object {
  const keys = removable(full, mayGo).reverse();
  const take = [...choices.take(keys.length)];
  return keys.reduce((record, { path }, index) => ((take[index] ?? 2) < 2 ? without(record, path) : record), full);
}
