import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/index.js';
import { formatHours } from '../../src/result/hours.js';
import { allOf, anyOf, known, not, unknown, type Judgement } from '../../src/result/kleene.js';
import { fact } from '../../src/result/findings.js';
import { day, hundredths, minutes } from '../../src/result/read.js';

const judgement: fc.Arbitrary<Judgement> = fc.constantFrom<boolean | null>(true, false, null).chain((truth) =>
  truth === null ? fc.nat().map((n) => unknown(fact(`/f${n}`))) : fc.constant(known(truth)),
);

describe('three-valued logic', () => {
  it('is the strongest that every completion agrees on', () => {
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 5 }), (judgements) => {
        const completions = judgements.reduce<boolean[][]>(
          (all, { truth }) => all.flatMap((one) => (truth === null ? [[...one, true], [...one, false]] : [[...one, truth]])),
          [[]],
        );
        const agreed = (of: (values: boolean[]) => boolean): boolean | null => {
          const results = new Set(completions.map(of));
          return results.size === 1 ? [...results][0]! : null;
        };
        expect(anyOf(judgements).truth).toBe(agreed((values) => values.some(Boolean)));
        expect(allOf(judgements).truth).toBe(agreed((values) => values.every(Boolean)));
        expect(anyOf(judgements.map(not)).truth).toBe(not(allOf(judgements)).truth);
        const open = judgements.filter(({ truth }) => truth === null).flatMap(({ missing }) => missing);
        for (const each of [anyOf(judgements), allOf(judgements)]) expect(each.missing).toEqual(each.truth === null ? open : []);
      }),
    );
  });
});

describe('readers', () => {
  it('hours are exact hundredths or nothing', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), (n) => { expect(hundredths(n / 100)).toBe(n); }));
    for (const value of [Number.NaN, -0.01, Infinity, 1.001, 0.1 + 0.2, '8', null, [8], 1e10]) expect(hundredths(value)).toBeUndefined();
    expect(hundredths(-0)).toBe(-0);
  });

  it('times are minutes of the day, 24:00 its end', () => {
    expect(['00:00', '09:05', '23:59', '24:00'].map(minutes)).toEqual([0, 545, 1439, 1440]);
    for (const value of ['24:01', '9:05', '０９:05', '09:60', '', 545, null]) expect(minutes(value)).toBeUndefined();
  });

  it('days exist', () => {
    expect(day('2024-02-29')).toBe('2024-02-29');
    for (const value of ['2022-02-29', '2022-2-9', '2022-04-31', '２０２２-04-01', 20220401, new Date(0)]) expect(day(value)).toBeUndefined();
  });
});

describe('class hours in words', () => {
  it('are decimals where there is one, else fractions', () => {
    expect([0, 900, 450, 9, 1200, 300].map(formatHours)).toEqual(['0', '1', '0.5', '0.01', '4/3', '1/3']);
  });
});

describe('canonical JSON', () => {
  it('orders keys, drops undefined, refuses what JSON does not have', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'é'], c: undefined })).toBe('{"a":[true,null,"é"],"b":1}');
    for (const value of [Number.NaN, Infinity, [undefined], () => 0, 10n]) expect(() => canonicalJson(value)).toThrow(TypeError);
    fc.assert(fc.property(fc.jsonValue(), (value) => { expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value))); }));
  });
});
