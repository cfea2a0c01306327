/**
 * Every reading reaches the decision: for each option of each reading there is a record (a conformance case that switches it)
 * on which some review decides otherwise than without it; or the reason why none can stands here.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import {
  assessEnterprise, assessTrainee, InvalidRecordError, kunming2022, policyReadings, reviewOpening, reviewProgress, reviewSettlement, reviewYear, switchReadings, type Policy,
} from '../../src/index.js';

interface Case {
  readonly name: string;
  readonly record: object;
  readonly asOf?: string;
  readonly options?: object;
  readonly reference?: object;
  readonly readings?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

interface Loose {
  readonly plan?: object;
  readonly trainee?: object;
  readonly enterprise?: object;
}
type Door = (record: Loose, options: object) => unknown;

/** Every way of bringing a clause's record before a review. */
const doors: readonly Door[] = [
  (record, options) => reviewOpening(record, options).decision,
  (record, options) => reviewOpening({ ...record.plan, trainees: [record.trainee] }, options).decision,
  (record, options) => reviewOpening({ enterprise: record }, options).decision,
  (record, options) => reviewOpening({ courseware: [record] }, options).decision,
  (record, options) => reviewOpening({ instructors: [record] }, options).decision,
  (record, options) => reviewProgress({ plan: record }, options).decision,
  (record, options) => reviewProgress({ plan: {}, institution: record }, options).decision,
  (record, options) => reviewProgress({ plan: {}, file: record }, options).decision,
  (record, options) => reviewSettlement({ plan: record, claim: {} }, options).decision,
  (record, options) => reviewSettlement(record, options).decision,
  (record, options) => reviewSettlement({ plan: { subsidised: true }, claim: record }, options).decision,
  (record, options) => assessTrainee(record, options).decision,
  (record, options) => assessTrainee(record.trainee, { ...options, plan: record.plan }).decision,
  (record, options) => assessEnterprise(record, options).decision,
  (record, options) => assessEnterprise(record.enterprise ?? {}, { ...options, plan: record }).decision,
  (record, options) => assessEnterprise(record.enterprise ?? {}, { ...options, apprenticeships: [record] }).decision,
  async (record, options) => (await reviewYear({ classes: [], ...record }, options)).decision,
  async (record, options) => (await reviewYear({ classes: [], claims: [], rosters: [record] }, options)).decision,
  async (record, options) => (await reviewYear({ classes: [], statistics: record }, options)).decision,
];

/** The decision, or that the record does not go through this door. */
async function decision(door: Door, record: object, options: object): Promise<unknown> {
  try {
    return await door(structuredClone(record) as Loose, options);
  } catch (error) {
    if (error instanceof InvalidRecordError || error instanceof TypeError) return 'refused';
    throw error;
  }
}

const informs = 'the clause informs at each of its steps: it is listed, and no decision rests on it';

/** Readings that no decision rests on, and why. */
const without: Readonly<Record<string, string>> = {
};

const files = registry.map(({ clause }) => clause);
const cases = new Map<string, readonly Case[]>();
beforeAll(() => {
  for (const { id } of files) cases.set(id, (JSON.parse(readFileSync(new URL(`../conformance/${id}.json`, import.meta.url), 'utf8')) as { cases: readonly Case[] }).cases);
});

const options = files.flatMap((clause) =>
  Object.entries(clause.readings).flatMap(([reading, { adopted, options: all }]) => Object.keys(all).filter((option) => option !== adopted).map((option) => [clause, reading, option] as const)),
);

describe.each(options.map(([clause, reading, option]) => [`${clause.id}, ${reading}: ${option}`, clause, reading, option] as const))('%s', (name, clause, reading, option) => {
  it(without[name] === undefined ? 'changes a decision' : without[name], async () => {
    const switched = switchReadings(kunming2022, clause as Parameters<typeof switchReadings>[1], { [reading]: option } as never);
    const records = [...cases.values()].flat().filter(({ readings }) => readings?.[clause.id]?.[reading] === option);
    const differs = async (each: Case): Promise<boolean> => {
      const ask = (door: Door, policy: Policy): Promise<unknown> => decision(door, each.record, { ...each.options, asOf: each.asOf, reference: each.reference, policy });
      for (const door of doors) if ((await ask(door, kunming2022)) !== (await ask(door, switched))) return true;
      return false;
    };
    let found = false;
    for (const each of records) found ||= await differs(each);
    expect(found).toBe(without[name] === undefined);
  });
});

it('gives reasons for readings that there are', () => {
  const names = options.map(([clause, reading, option]) => `${clause.id}, ${reading}: ${option}`);
  expect(Object.keys(without).filter((name) => !names.includes(name))).toEqual([]);
});

it('the reading of the policy as a whole changes a decision', () => {
  const plan = { startDate: '2022-04-01', kind: 'skills', topics: ['law'] };
  for (const option of ['inapplicable-before-notice', 'inapplicable-outside-2022'] as const) {
    const policy = switchReadings(kunming2022, policyReadings, { 'applies-from': option });
    const day = option === 'inapplicable-outside-2022' ? '2023-01-01' : '2022-04-21';
    expect([reviewOpening({ ...plan, startDate: day }).decision, reviewOpening({ ...plan, startDate: day }, { policy }).decision]).toEqual(['correct-first', 'approve']);
  }
});
