import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, isCalendarDay, weekday, yearOf } from '../../src/values/calendar.js';
import { addMonths, addYears } from '../../src/values/calendar-arithmetic.js';

// The oracle: days counted by walking the calendar, in whole numbers, without any Date.
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = (year: number): number[] => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const write = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
const split = (day: string): [number, number, number] => day.split('-').map(Number) as [number, number, number];

/** A month later, once or a number of times back or forth, then the day held within the month. */
function monthsLater(day: string, months: number): string {
  let [year, month] = split(day);
  const date = split(day)[2];
  for (let i = 0; i < Math.abs(months); i++) {
    month += Math.sign(months);
    if (month === 13) [year, month] = [year + 1, 1];
    if (month === 0) [year, month] = [year - 1, 12];
  }
  return write(year, month, Math.min(date, lengths(year)[month - 1]!));
}

const someDay = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 30 }))
  .map(([year, month, day]) => write(year, month, 1 + (day % lengths(year)[month - 1]!)));
const dayOfALife = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.nat({ max: 30 }))
  .map(([year, month, day]) => write(year, month, 1 + (day % lengths(year)[month - 1]!)));

describe('isCalendarDay', () => {
  it('accepts every day of four centuries and nothing beside', () => {
    for (let year = 1600; year < 2000; year++) {
      for (let month = 0; month <= 13; month++) {
        for (let day = 0; day <= 32; day++) {
          const exists = month >= 1 && month <= 12 && day >= 1 && day <= lengths(year)[month - 1]!;
          if (isCalendarDay(write(year, month, day)) !== exists) expect.fail(write(year, month, day));
        }
      }
    }
  });

  it('accepts any day', () => {
    fc.assert(fc.property(someDay, (day) => isCalendarDay(day)));
  });

  it.each([
    '2022-02-30',
    '2022-02-29',
    '1900-02-29',
    '2022-04-31',
    '2022-00-10',
    '2022-13-01',
    '2022-01-00',
    '2022-4-22',
    '22-04-22',
    '0999-12-31',
    '0000-01-01',
    '12022-04-22',
    '２０２２-04-22',
    '2022-04-２２',
    '2022－04－22',
    '2022/04/22',
    '20220422',
    '2022-04-22T00:00:00Z',
    ' 2022-04-22',
    '2022-04-22 ',
    '2022-04-22\n',
    '+022-04-22',
    '-022-04-22',
    '2022-04--1',
    '2e22-04-22',
    '2022-04-1:',
    '2022-04-1/',
    '٢٠٢٢-04-22',
    '2022年4月22日',
    '',
    'abc',
  ])('refuses %j', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });

  it('refuses whatever is no text, and never throws', () => {
    for (const value of [
      undefined,
      null,
      20220422,
      NaN,
      true,
      {},
      [],
      ['2022-04-22'],
      new Date(0),
      new String('2022-04-22'),
      Symbol('day'),
      20220422n,
    ]) {
      expect(isCalendarDay(value)).toBe(false);
    }
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.string(),
          fc.string({ minLength: 10, maxLength: 10, unit: fc.constantFrom(...'0123456789-'.split('')) }),
        ),
        (value) => {
          const exists =
            typeof value === 'string' &&
            /^[1-9]\d{3}-\d\d-\d\d$/.test(value) &&
            split(value)[2] >= 1 &&
            split(value)[2] <= (lengths(split(value)[0])[split(value)[1] - 1] ?? 0);
          return isCalendarDay(value) === exists;
        },
      ),
    );
  });

  it('compares as text as the days do', () => {
    fc.assert(fc.property(someDay, someDay, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)));
  });
});

describe('daysBetween, weekday, yearOf', () => {
  it('counts every day of 1600 to 2400, one after the other', () => {
    let count = 0;
    for (let year = 1600; year <= 2400; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= lengths(year)[month - 1]!; day++) {
          const text = write(year, month, day);
          // 1 January 1600 was a Saturday.
          if (daysBetween('1600-01-01', text) !== count || weekday(text) !== ((count + 5) % 7) + 1) expect.fail(text);
          count++;
        }
      }
    }
    expect(count).toBe(2 * 146097 + 366);
  });

  it('goes both ways, and back', () => {
    expect(daysBetween('2022-03-01', '2022-02-28')).toBe(-1);
    fc.assert(fc.property(someDay, someDay, (a, b) => daysBetween(a, b) === 0 - daysBetween(b, a)));
    expect(daysBetween('1000-01-01', '9999-12-31')).toBe(3_287_181);
  });

  it('knows weekdays', () => {
    expect(weekday('2022-04-22')).toBe(5);
    expect(weekday('2000-01-01')).toBe(6);
    expect(weekday('1969-12-28')).toBe(7);
    expect(weekday('1969-12-29')).toBe(1);
  });

  it('gives the year', () => {
    expect(yearOf('2022-04-22')).toBe(2022);
    expect(yearOf('1000-01-01')).toBe(1000);
  });
});

describe('addMonths, addYears', () => {
  it.each([
    ['2022-01-31', 1, '2022-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2022-02-28', 1, '2022-03-28'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2022-12-15', 1, '2023-01-15'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-08-31', 6, '2023-02-28'],
    ['2022-05-05', 0, '2022-05-05'],
    ['2022-05-05', 25, '2024-06-05'],
  ])('%s and %i months', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it.each([
    ['2020-02-29', 1, '2021-02-28'],
    ['2020-02-29', 2, '2022-02-28'],
    ['2020-02-29', 4, '2024-02-29'],
    ['2020-06-30', 2, '2022-06-30'],
    ['1964-02-29', 60, '2024-02-29'],
    ['1896-02-29', 4, '1900-02-28'],
    ['2022-06-30', -2, '2020-06-30'],
  ])('%s and %i years', (day, years, expected) => {
    expect(addYears(day, years)).toBe(expected);
  });

  it('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(
        dayOfALife,
        fc.integer({ min: -1200, max: 1200 }),
        (day, months) => addMonths(day, months) === monthsLater(day, months),
      ),
    );
    fc.assert(
      fc.property(
        dayOfALife,
        fc.integer({ min: -100, max: 100 }),
        (day, years) => addYears(day, years) === monthsLater(day, years * 12),
      ),
    );
  });

  it('holds at the ends of the calendar', () => {
    expect(addMonths('9999-12-31', 1)).toBe('9999-12-31');
    expect(addYears('9990-06-01', 60)).toBe('9999-12-31');
    expect(addMonths('1000-01-01', -1)).toBe('1000-01-01');
    expect(addMonths('2022-01-01', Number.MAX_SAFE_INTEGER)).toBe('9999-12-31');
    expect(addMonths('2022-01-01', -Number.MAX_VALUE)).toBe('1000-01-01');
    expect(addMonths('1000-01-01', 107999)).toBe('9999-12-01');
  });

  it('gives days, always', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.maxSafeInteger(),
        (day, months) => isCalendarDay(addMonths(day, months)) && isCalendarDay(addYears(day, months)),
      ),
    );
  });
});

describe('what is no day', () => {
  it('is refused, and never shown', () => {
    const wrong = '110105199001012345';
    for (const call of [
      (): unknown => addMonths(wrong, 1),
      (): unknown => addYears(wrong, 1),
      (): unknown => daysBetween(wrong, '2022-01-01'),
      (): unknown => daysBetween('2022-01-01', wrong),
      (): unknown => weekday(wrong),
      (): unknown => yearOf(wrong),
      (): unknown => addMonths('2022-01-01', 0.5),
      (): unknown => addMonths('2022-01-01', NaN),
      (): unknown => addYears('2022-01-01', Infinity),
    ]) {
      expect(call).toThrow(RangeError);
      expect(call).not.toThrow(/1101|0\.5|NaN|Infinity/);
    }
  });
});

describe('the time zone', () => {
  // Kiribati left out 1994-12-31, Samoa 2011-12-30; midnight is missing in São Paulo on 2018-11-04, in Shanghai on 1986-05-04.
  const starts = [
    '1934-12-31',
    '1935-01-01',
    '1994-11-30',
    '1994-12-30',
    '1994-12-31',
    '1995-01-01',
    '2011-12-30',
    '2018-11-04',
    '1986-05-04',
    '1940-06-01',
    '1900-12-31',
    '1901-01-01',
    '2020-02-29',
  ];
  const cases: [string, number][] = [
    ...starts.flatMap((day) => [-1, 0, 1, 12, 49, 600, 720, 721, 756].map((months): [string, number] => [day, months])),
    ...fc.sample(fc.tuple(dayOfALife, fc.integer({ min: -1200, max: 1200 })), { numRuns: 2000, seed: 34 }),
  ];
  const expected = cases.map(([day, months]) => [
    monthsLater(day, months),
    weekday(day),
    daysBetween('2022-04-22', day),
  ]);

  it.each(['Asia/Shanghai', 'America/Sao_Paulo', 'Pacific/Kiritimati', 'Pacific/Apia', 'UTC'])(
    'changes nothing: %s',
    (zone) => {
      // A process of its own: a worker thread cannot change its zone.
      const output = execFileSync(
        process.execPath,
        ['--import', 'tsx', fileURLToPath(new URL('calendar-in-zone.ts', import.meta.url))],
        {
          env: { ...process.env, TZ: zone },
          input: JSON.stringify(cases),
          encoding: 'utf8',
        },
      );
      const answer = JSON.parse(output) as { zone: string; results: unknown[] };
      expect(answer.zone).toBe(zone);
      expect(answer.results).toEqual(expected);
    },
  );
});
