import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/index.js';
import { departuresFrom } from '../../src/kernel/departure.js';
import { fact } from '../../src/kernel/findings.js';
import { allOf, anyOf, type Judgement, known, not, unknown } from '../../src/kernel/kleene.js';
import { formatHours, unitsOf } from '../../src/values/hours.js';
import { decimal, formatMoney, money } from '../../src/values/money.js';
import { day, hundredths, minutes, text } from '../../src/values/read.js';

const judgement: fc.Arbitrary<Judgement> = fc
  .constantFrom<boolean | null>(true, false, null)
  .chain((truth) => (truth === null ? fc.nat().map((n) => unknown(fact(`/f${n}`))) : fc.constant(known(truth))));

describe('three-valued logic', () => {
  it('is the strongest that every completion agrees on', () => {
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 5 }), (judgements) => {
        const completions = judgements.reduce<boolean[][]>(
          (all, { truth }) =>
            all.flatMap((one) =>
              truth === null
                ? [
                    [...one, true],
                    [...one, false],
                  ]
                : [[...one, truth]],
            ),
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
        for (const each of [anyOf(judgements), allOf(judgements)])
          expect(each.missing).toEqual(each.truth === null ? open : []);
      }),
    );
  });
});

describe('readers', () => {
  it('hours are exact hundredths or nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (n) => {
        expect(hundredths(n / 100)).toBe(n);
      }),
    );
    for (const value of [Number.NaN, -0.01, Infinity, 1.001, 0.1 + 0.2, '8', null, [8], 1e10])
      expect(hundredths(value)).toBeUndefined();
    expect(hundredths(-0)).toBe(-0);
  });

  it('times are minutes of the day, 24:00 its end', () => {
    expect(['00:00', '09:05', '23:59', '24:00'].map(minutes)).toEqual([0, 545, 1439, 1440]);
    for (const value of ['24:01', '9:05', '０９:05', '09:60', '', 545, null]) expect(minutes(value)).toBeUndefined();
  });

  it('texts show something', () => {
    for (const value of ['a', '!', '~', '0', '师资1', '𠮷', 'é', ' a', '\u200Ba', '\uE000'])
      expect(text(value)).toBe(value);
    const blank = [
      ' ',
      '\t',
      '\u00A0',
      '\u3000',
      '\u200B',
      '\u200E',
      '\u202A',
      '\u202E',
      '\u2060',
      '\uFEFF',
      '\u00AD',
      '\u3164',
      '\u0000',
      '\n',
    ];
    for (const value of ['', ...blank, blank.join(''), 5, null, undefined, ['a'], {}])
      expect(text(value), JSON.stringify(value)).toBeUndefined();
    for (const value of blank) expect(text(`${value}x`)).toBe(`${value}x`);
  });

  it('days exist', () => {
    expect(day('2024-02-29')).toBe('2024-02-29');
    for (const value of ['2022-02-29', '2022-2-9', '2022-04-31', '２０２２-04-01', 20220401, new Date(0)])
      expect(day(value)).toBeUndefined();
  });
});

describe('class hours', () => {
  it('are decimals where there is one, else fractions', () => {
    expect([0, 900, 450, 9, 1200, 300].map(formatHours)).toEqual(['0', '1', '0.5', '0.01', '4/3', '1/3']);
  });

  it('are whole units, exactly, for figures of two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e7 }), (n) => {
        expect(unitsOf(n / 100)).toBe(n * 9);
      }),
    );
  });

  it('come to an end in words, whatever they are', () => {
    expect([Number.NaN, Infinity].map((units) => typeof formatHours(units))).toEqual(['string', 'string']);
  });
});

describe('money', () => {
  it('is in cents, not negative, and less than a trillion', () => {
    for (const value of ['0', '0.1', '1200', '999999999999.99'])
      expect(money(value)?.toString()).toBe(Number(value).toString());
    for (const value of ['-1', '0.001', '1000000000000', '01', '1.', '.5', '1e3', '１', 1, '', ' 1', null])
      expect(money(value)).toBeUndefined();
  });

  it('is a decimal of any sign and places where it is no amount', () => {
    for (const value of ['-1', '0.001', '-0.5', '5']) expect(decimal(value)?.toString()).toBe(value);
    for (const value of ['1000000000000', '01', '--1', '1e3', '0.123456789012345678901', 'NaN', 1, null])
      expect(decimal(value)).toBeUndefined();
    expect(['0', '-5', '100.005', '100.500', '-0'].map((value) => formatMoney(decimal(value)!))).toEqual([
      '0.00',
      '-5.00',
      '100.005',
      '100.50',
      '0.00',
    ]);
  });
});

describe('departures', () => {
  const of = (more: object): object => ({
    clause: 'daily-hours-limit',
    decidedBy: 'D1',
    decidedOn: '2022-05-01',
    reason: 'flood works',
    ...more,
  });
  const paths = (...departures: readonly unknown[]): readonly (string | undefined)[] => {
    const { on, always, any } = departuresFrom(departures, 'daily-hours-limit');
    return [on('2022-06-01')?.path, on('2022-06-02')?.path, always?.path, any?.path];
  };

  it('cover the days that they name, or every day', () => {
    expect(paths(of({}))).toEqual(['/departures/0', '/departures/0', '/departures/0', '/departures/0']);
    expect(paths(of({ dates: ['2022-06-01'] }))).toEqual(['/departures/0', undefined, undefined, '/departures/0']);
    expect(paths(of({}), of({ dates: ['2022-06-02'] }))).toEqual([
      '/departures/0',
      '/departures/1',
      '/departures/0',
      '/departures/0',
    ]);
  });

  it('cover nothing where they are incomplete, of another clause, or name no day of their list', () => {
    const none = [undefined, undefined, undefined, undefined];
    expect(
      paths(
        5,
        null,
        {},
        of({ clause: 'class-size-limit' }),
        of({ decidedBy: ' ' }),
        of({ decidedOn: null }),
        of({ reason: '\u3000' }),
      ),
    ).toEqual(none);
    expect(paths(of({ dates: [] }), of({ dates: [5, 'abc'] }), of({ dates: 'abc' }))).toEqual(none);
    expect(departuresFrom('abc', 'daily-hours-limit').any).toBeUndefined();
  });
});

describe('canonical JSON', () => {
  it('orders keys, drops undefined, refuses what JSON does not have', () => {
    expect(canonicalJson({ b: 1, a: [true, null, 'é'], c: undefined })).toBe('{"a":[true,null,"é"],"b":1}');
    for (const value of [Number.NaN, Infinity, [undefined], () => 0, 10n])
      expect(() => canonicalJson(value)).toThrow(TypeError);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
