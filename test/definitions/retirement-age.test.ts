import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  retirementAges,
  retirementAgeSources,
  retirementCases,
  retirementDay,
  retirementDayRange,
  type RetirementFacts,
} from '../../src/definitions/retirement-age.js';
import { addMonths, addYears } from '../../src/values/calendar-arithmetic.js';

type Group = 'man' | 'woman of 55' | 'woman of 50';
const factsOf: Readonly<Record<Group, RetirementFacts>> = {
  man: { sex: 'male', scheme: 'employees', specialPost: false },
  'woman of 55': { sex: 'female', post: 'cadre', scheme: 'employees', specialPost: false },
  'woman of 50': { sex: 'female', post: 'worker', scheme: 'employees', specialPost: false },
};
const monthIn = (group: Group, birthMonth: string): string | undefined =>
  retirementDay({ ...factsOf[group], birthDate: `${birthMonth}-15` })?.slice(0, 7);

describe('published examples of the decision’s tables (docs/sources.md says where each was found)', () => {
  it.each<[Group, string, string]>([
    // A calculator whose author compared it with the official one.
    ['man', '1975-06', '2038-02'],
    ['man', '1988-09', '2051-09'],
    ['man', '1966-01', '2026-05'],
    ['man', '1965-01', '2025-02'],
    ['woman of 55', '1970-06', '2025-08'],
    ['woman of 55', '1970-01', '2025-02'],
    ['woman of 55', '1971-06', '2026-11'],
    ['woman of 55', '1988-09', '2046-09'],
    ['woman of 55', '1970-09', '2025-12'],
    ['woman of 50', '1976-06', '2027-03'],
    ['woman of 50', '1975-06', '2025-09'],
    ['woman of 50', '1975-01', '2025-02'],
    ['woman of 50', '1977-01', '2028-02'],
    ['woman of 50', '1984-11', '2039-11'],
    // Test cases of a programming course's exercise.
    ['woman of 55', '1971-04', '2026-08'],
    ['man', '1965-12', '2026-03'],
    ['woman of 50', '1995-12', '2050-12'],
    ['man', '1995-12', '2058-12'],
    ['woman of 55', '2000-12', '2058-12'],
    ['man', '2000-12', '2063-12'],
    ['man', '1963-12', '2023-12'],
    ['woman of 55', '1963-04', '2018-04'],
    ['man', '1964-02', '2024-02'],
    // Verification samples of pension calculators.
    ['man', '1976-12', '2039-12'],
    ['woman of 55', '1981-12', '2039-12'],
    ['woman of 50', '1984-12', '2039-12'],
    ['man', '1964-12', '2024-12'],
    ['man', '1965-04', '2025-05'],
    ['man', '1965-05', '2025-07'],
    ['woman of 55', '1969-12', '2024-12'],
    ['woman of 55', '1970-05', '2025-07'],
    ['woman of 50', '1974-12', '2024-12'],
    ['woman of 50', '1975-03', '2025-05'],
    ['woman of 50', '1975-11', '2026-05'],
    ['man', '1970-05', '2031-10'],
  ])('%s, born %s: %s', (group, birthMonth, expected) => {
    expect(monthIn(group, birthMonth)).toBe(expected);
  });

  it.each<[Group, string, number, number]>([
    ['man', '1965-01', 60, 1],
    ['man', '1965-04', 60, 1],
    ['man', '1965-05', 60, 2],
    ['man', '1965-08', 60, 2],
    ['man', '1965-09', 60, 3],
    ['man', '1965-12', 60, 3],
    ['man', '1966-01', 60, 4],
    ['man', '1976-08', 62, 11],
    ['man', '1976-09', 63, 0],
    ['man', '1980-01', 63, 0],
    ['man', '1990-06', 63, 0],
    ['woman of 55', '1970-01', 55, 1],
    ['woman of 55', '1970-05', 55, 2],
    ['woman of 55', '1981-08', 57, 11],
    ['woman of 55', '1981-09', 58, 0],
    ['woman of 50', '1975-01', 50, 1],
    ['woman of 50', '1975-02', 50, 1],
    ['woman of 50', '1975-03', 50, 2],
    ['woman of 50', '1975-11', 50, 6],
    ['woman of 50', '1984-10', 54, 11],
    ['woman of 50', '1984-11', 55, 0],
    ['woman of 50', '1990-01', 55, 0],
  ])('%s, born %s: %i years and %i months', (group, birthMonth, years, months) => {
    expect(monthIn(group, birthMonth)).toBe(addMonths(`${birthMonth}-15`, years * 12 + months).slice(0, 7));
  });

  it('keeps the day of the month', () => {
    expect(retirementDay({ ...factsOf.man, birthDate: '1967-05-12' })).toBe('2028-01-12');
  });
});

describe('the whole of the tables', () => {
  /** The table as the measures word it: from January 2025 on, one month more for every step of months, up to the limit. */
  function table(years: number, step: number, cap: number): Map<string, number> {
    const delays = new Map<string, number>();
    let delay = 0;
    for (let month = 0, birth = addYears('2025-01-01', -years); month < 400; month++, birth = addMonths(birth, 1)) {
      if (month % step === 0 && delay < cap) delay++;
      delays.set(birth.slice(0, 7), delay);
    }
    return delays;
  }

  it.each<[Group, number, number, number]>([
    ['man', 60, 4, 36],
    ['woman of 55', 55, 4, 36],
    ['woman of 50', 50, 2, 60],
  ])('%s', (group, years, step, cap) => {
    let last = '';
    for (const [birthMonth, delay] of table(years, step, cap)) {
      const day = retirementDay({ ...factsOf[group], birthDate: `${birthMonth}-01` });
      expect(day).toBe(addMonths(`${birthMonth}-01`, years * 12 + delay));
      // Who is born later never retires earlier.
      expect((day ?? '') >= last).toBe(true);
      last = day ?? '';
    }
  });

  it('leaves off where the decision says: 63, 58, 55', () => {
    for (const [{ years, cap }, end] of [
      [retirementAges.men, 63],
      [retirementAges.womenCadres, 58],
      [retirementAges.womenWorkers, 55],
      [retirementAges.specialPostMen, 58],
      [retirementAges.specialPostWomen, 50],
    ] as const) {
      expect(years + cap / 12).toBe(end);
    }
  });
});

describe('the days around the change', () => {
  it.each([
    ['man', '1964-12-31', '2024-12-31'],
    ['man', '1965-01-01', '2025-02-01'],
    ['woman of 55', '1969-12-31', '2024-12-31'],
    ['woman of 55', '1970-01-01', '2025-02-01'],
    ['woman of 50', '1974-12-31', '2024-12-31'],
    ['woman of 50', '1975-01-01', '2025-02-01'],
    // Month ends: 31 January and one month.
    ['man', '1965-01-31', '2025-02-28'],
    // 29 February: 28 February where the year has no 29th, and no further.
    ['man', '1960-02-29', '2020-02-29'],
    ['woman of 50', '1972-02-29', '2022-02-28'],
    ['man', '1968-02-29', '2028-12-29'],
  ] as const)('%s born on %s', (group, birthDate, expected) => {
    expect(retirementDay({ ...factsOf[group], birthDate })).toBe(expected);
  });

  it('is the birthday itself in 2022', () => {
    expect(retirementDay({ ...factsOf.man, birthDate: '1962-04-22' })).toBe('2022-04-22');
    expect(retirementDay({ ...factsOf['woman of 50'], birthDate: '1972-04-22' })).toBe('2022-04-22');
    expect(retirementDay({ ...factsOf['woman of 55'], birthDate: '1967-04-22' })).toBe('2022-04-22');
  });
});

describe('special posts', () => {
  it('retired at 55 and 45 up to 2024', () => {
    expect(retirementDay({ birthDate: '1967-04-22', sex: 'male', scheme: 'employees', specialPost: true })).toBe(
      '2022-04-22',
    );
    expect(retirementDay({ birthDate: '1977-04-22', sex: 'female', scheme: 'employees', specialPost: true })).toBe(
      '2022-04-22',
    );
    expect(retirementDay({ birthDate: '1969-12-31', sex: 'male', scheme: 'employees', specialPost: true })).toBe(
      '2024-12-31',
    );
  });

  it('may retire between the raised early age and the ordinary one from 2025 on', () => {
    expect(
      retirementDayRange({ birthDate: '1970-01-01', sex: 'male', scheme: 'employees', specialPost: true }),
    ).toEqual({
      earliest: '2025-02-01',
      latest: retirementDay({ ...factsOf.man, birthDate: '1970-01-01' }),
    });
    expect(
      retirementDayRange({
        birthDate: '1980-01-01',
        sex: 'female',
        post: 'worker',
        scheme: 'employees',
        specialPost: true,
      }),
    ).toEqual({
      earliest: '2025-02-01',
      latest: retirementDay({ ...factsOf['woman of 50'], birthDate: '1980-01-01' }),
    });
    expect(
      retirementDay({ birthDate: '1980-01-01', sex: 'female', post: 'worker', scheme: 'employees', specialPost: true }),
    ).toBeUndefined();
  });
});

describe('who retired early by a special post, or did not', () => {
  const facts = { birthDate: '1970-01-01', sex: 'male', scheme: 'employees', specialPost: true } as const;

  it('settles the day from 2025 on', () => {
    expect(retirementDay({ ...facts, retiredEarly: true })).toBe('2025-02-01');
    expect(retirementDay({ ...facts, retiredEarly: false })).toBe(
      retirementDay({ ...factsOf.man, birthDate: '1970-01-01' }),
    );
  });

  it('changes nothing up to 2024, nor without a special post', () => {
    for (const retiredEarly of [true, false, undefined]) {
      expect(retirementDay({ ...facts, birthDate: '1967-04-22', retiredEarly })).toBe('2022-04-22');
      expect(retirementDay({ ...factsOf.man, birthDate: '1970-01-01', retiredEarly })).toBe(
        retirementDay({ ...factsOf.man, birthDate: '1970-01-01' }),
      );
    }
  });

  it('did not, of whose special post nothing is known: no early day is left', () => {
    const unknown = { ...facts, specialPost: undefined };
    expect(retirementDay({ ...unknown, retiredEarly: false })).toBe(
      retirementDay({ ...factsOf.man, birthDate: '1970-01-01' }),
    );
    expect(retirementDayRange({ ...unknown, retiredEarly: true })?.earliest).toBe('2025-02-01');
  });
});

describe('the possibilities that facts leave', () => {
  it('each say their age, delay, day, and the sentences that they come from', () => {
    const places = (facts: RetirementFacts): unknown =>
      retirementCases(facts).map(({ years, months, day, sources }) => [
        years,
        months,
        day,
        sources.map(({ locator }) => locator.split(' ').at(-1)),
      ]);
    expect(places({ ...factsOf.man, birthDate: '1962-06-01' })).toEqual([[60, 0, '2022-06-01', ['第一条（一）']]]);
    expect(places({ ...factsOf.man, birthDate: '1965-01-20' })).toEqual([
      [60, 1, '2025-02-20', ['第一条（一）', '一', '第一条']],
    ]);
    expect(places({ ...factsOf.man, specialPost: true, birthDate: '1970-01-01' })).toEqual([
      [55, 1, '2025-02-01', ['第一条（二）', '第八条']],
      [60, 16, '2031-05-01', ['第一条（一）', '一', '第一条']],
    ]);
    expect(places({ sex: 'female', scheme: 'employees', specialPost: false, birthDate: '1967-06-01' })).toEqual([
      [50, 0, '2017-06-01', ['第一条（一）']],
      [55, 0, '2022-06-01', ['一']],
    ]);
    expect(places({ scheme: 'residents', birthDate: '1966-06-01' })).toEqual([
      [60, 0, '2026-06-01', ['国务院关于建立统一的城乡居民基本养老保险制度的意见']],
    ]);
    expect(retirementCases({ ...factsOf.man })).toEqual([]);
  });

  it('rest on sentences that retirementAgeSources lists', () => {
    for (const birthDate of ['1940-01-01', '1975-06-01']) {
      for (const { sources } of retirementCases({ birthDate }))
        for (const source of sources) expect(retirementAgeSources).toContain(source);
    }
  });
});

describe('the residents’ scheme', () => {
  it('is 60 for everybody, before and after 2025', () => {
    for (const sex of ['male', 'female', undefined] as const) {
      for (const post of ['cadre', 'worker', undefined] as const) {
        for (const specialPost of [true, false, undefined]) {
          expect(retirementDay({ birthDate: '1962-04-22', scheme: 'residents', sex, post, specialPost })).toBe(
            '2022-04-22',
          );
          expect(retirementDay({ birthDate: '1970-03-15', scheme: 'residents', sex, post, specialPost })).toBe(
            '2030-03-15',
          );
        }
      }
    }
  });
});

describe('what is not known', () => {
  it('leaves the post of a woman between 50 and 55', () => {
    expect(
      retirementDayRange({ birthDate: '1970-04-22', sex: 'female', scheme: 'employees', specialPost: false }),
    ).toEqual({
      earliest: '2020-04-22',
      latest: '2025-05-22',
    });
  });

  it('leaves everything between 45 and 60 up to 2024', () => {
    expect(retirementDayRange({ birthDate: '1960-04-22' })).toEqual({ earliest: '2005-04-22', latest: '2020-04-22' });
  });

  it('does not ask a man for his post', () => {
    expect(
      retirementDay({ birthDate: '1962-04-22', sex: 'male', scheme: 'employees', specialPost: false, post: 'worker' }),
    ).toBe('2022-04-22');
  });

  it.each([undefined, null, '1962-2-3', '1962-02-30', 19620203, ''])(
    'says nothing for the birth date %j',
    (birthDate) => {
      expect(retirementDayRange({ ...factsOf.man, birthDate } as RetirementFacts)).toBeUndefined();
      expect(retirementDay({ ...factsOf.man, birthDate } as RetirementFacts)).toBeUndefined();
    },
  );

  it('counts a value of another type as unknown', () => {
    expect(
      retirementDayRange({
        birthDate: '1960-04-22',
        sex: '男',
        scheme: 1,
        post: null,
        specialPost: 'yes',
      } as unknown as RetirementFacts),
    ).toEqual(retirementDayRange({ birthDate: '1960-04-22' }));
  });

  it('never throws, to the end of the calendar', () => {
    expect(retirementDay({ ...factsOf.man, birthDate: '9999-12-31' })).toBe('9999-12-31');
  });

  const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> => fc.constantFrom(undefined, ...values);
  const facts = fc.record({
    birthDate: fc
      .integer({ min: 0, max: 40_000 })
      .map((days) => new Date(Date.UTC(1920, 0, 1 + days)).toISOString().slice(0, 10)),
    sex: maybe('male' as const, 'female' as const),
    scheme: maybe('employees' as const, 'residents' as const),
    post: maybe('cadre' as const, 'worker' as const),
    specialPost: maybe(true, false),
    retiredEarly: maybe(true, false),
  });

  it('a fact more never widens the range', () => {
    fc.assert(
      fc.property(facts, facts, (known, more) => {
        const fuller = Object.fromEntries(
          Object.entries(known).map(([key, value]) => [key, value ?? more[key as keyof typeof more]]),
        ) as RetirementFacts;
        const wide = retirementDayRange(known)!;
        const narrow = retirementDayRange(fuller)!;
        return wide.earliest <= narrow.earliest && narrow.earliest <= narrow.latest && narrow.latest <= wide.latest;
      }),
    );
  });
});

describe('retirementAges, retirementAgeSources', () => {
  it('are frozen, and cite other documents only', () => {
    for (const part of [retirementAges, retirementAges.men, retirementAgeSources, retirementAgeSources[0]])
      expect(Object.isFrozen(part)).toBe(true);
    for (const { document, exact } of retirementAgeSources) {
      expect(document).not.toBe('昆人社通〔2022〕34号');
      expect(exact).not.toBe('');
    }
  });

  it('have every age and limit in the words of a source', () => {
    const words = retirementAgeSources.map(({ exact }) => exact).join('\n');
    const chinese = { 45: '四十五', 50: '五十', 55: '五十五', 58: '五十八', 60: '六十', 63: '六十三' } as const;
    for (const years of Object.values(chinese)) expect(words).toContain(`${years}周岁`);
    for (const age of Object.values(retirementAges)) {
      if (typeof age !== 'string') expect(Object.keys(chinese)).toContain(String(age.years));
    }
    expect(words).toContain('从2025年1月1日起');
    expect(words).toContain('每四个月延迟一个月');
    expect(words).toContain('每二个月延迟一个月');
  });
});
