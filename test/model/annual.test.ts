/** What must hold between the fields of annual plan, annual progress, roster and statistics: every defect at once, by place. */
import { describe, expect, it } from 'vitest';
import {
  InvalidRecordError,
  parseAnnualPlan,
  parseAnnualProgress,
  parseReferenceData,
  parseRoster,
  parseStatistics,
} from '../../src/index.js';

function defects(parse: (input: unknown) => unknown, input: unknown): string[] {
  try {
    parse(input);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidRecordError)) throw error;
    return error.errors.map(({ pointer, expected }) => `${pointer} ${expected}`);
  }
}

describe('annual plan', () => {
  it('takes every unit, and the city level, once', () => {
    expect(
      defects(parseAnnualPlan, {
        rows: [{ division: '530102', trainingPersonTimes: 0 }, { division: 'city-level' }, { division: 'yangzonghai' }],
      }),
    ).toEqual([]);
    expect(
      defects(parseAnnualPlan, { rows: [{ division: '530102' }, { division: '530103' }, { division: '530102' }] }),
    ).toEqual(['/rows/2/division unique']);
  });

  it('refuses unknown units and negative, fractional or textual figures', () => {
    expect(
      defects(parseAnnualPlan, {
        rows: [
          { division: '530121', trainingPersonTimes: -1, certificatePersons: 1.5, technicalInstitutePersonTimes: '８' },
        ],
      }),
    ).toEqual([
      '/rows/0/division one-of',
      '/rows/0/trainingPersonTimes count',
      '/rows/0/certificatePersons count',
      '/rows/0/technicalInstitutePersonTimes count',
    ]);
  });
});

describe('annual progress', () => {
  it('takes a full record', () => {
    const line = {
      division: 'city-level',
      subsidised: true,
      startYear: 2021,
      completionYear: 2022,
      certificateType: 'training-pass',
      institutionKind: 'other',
      classes: 1,
      personTimes: 50,
    };
    expect(
      defects(parseAnnualProgress, {
        plan: null,
        lines: [line, { ...line, completionYear: null }],
        previousLines: [line],
        careMasters: {
          byYear: [
            { year: 2021, personTimes: 2, persons: 2 },
            { year: 2022, personTimes: 0, persons: 0 },
          ],
          persons: 2,
        },
        certificateTotals: {
          persons: 1,
          certificates: 1,
          byDivision: [{ division: '530102', persons: 1, certificates: 1 }],
        },
      }),
    ).toEqual([]);
  });

  it('names everything that does not agree, at once', () => {
    expect(
      defects(parseAnnualProgress, {
        plan: { rows: [{ division: '530102' }, { division: '530102' }] },
        lines: [{ startYear: 2022, completionYear: 2021 }],
        previousLines: [{ startYear: 2022, completionYear: 2021 }],
        careMasters: { byYear: [{ year: 2021, personTimes: 1, persons: 2 }, { year: 2021 }] },
        certificates: [],
        certificateTotals: {
          persons: 2,
          certificates: 1,
          byDivision: [{ division: '530102', persons: 2, certificates: 1 }, { division: '530102' }],
        },
      }),
    ).toEqual([
      '/plan/rows/1/division unique',
      '/lines/0/completionYear not-before',
      '/previousLines/0/completionYear not-before',
      '/careMasters/byYear/1/year unique',
      '/careMasters/byYear/0/persons at-most',
      '/certificateTotals absent',
      '/certificateTotals/persons at-most',
      '/certificateTotals/byDivision/1/division unique',
      '/certificateTotals/byDivision/0/persons at-most',
    ]);
  });

  it('holds each year and unit to the whole, and every line to its classes', () => {
    expect(
      defects(parseAnnualProgress, {
        lines: [
          { classes: 0, personTimes: 7 },
          { classes: 0, personTimes: 0 },
          { classes: 1, personTimes: 0 },
        ],
        careMasters: {
          byYear: [
            { year: 2021, persons: 3 },
            { year: 2022, persons: 2 },
          ],
          persons: 2,
        },
        certificateTotals: {
          persons: 2,
          certificates: 2,
          byDivision: [
            { division: '530102', persons: 3, certificates: 3 },
            { division: '530103', persons: 2, certificates: 2 },
          ],
        },
      }),
    ).toEqual([
      '/lines/0/classes agreeing',
      '/careMasters/byYear/0/persons at-most',
      '/certificateTotals/byDivision/0/persons at-most',
      '/certificateTotals/byDivision/0/certificates at-most',
    ]);
  });

  it('refuses values outside their types without throwing anything else', () => {
    expect(
      defects(parseAnnualProgress, {
        plan: 'abc',
        lines: 'abc',
        careMasters: [],
        certificates: [{ obtainedOn: '2022-02-30' }],
      }),
    ).toEqual(['/plan object', '/lines list', '/careMasters object', '/certificates/0/obtainedOn calendar-day']);
    expect(
      defects(parseAnnualProgress, {
        lines: [{ personTimes: Number.NaN }, { personTimes: 1e309 }, { startYear: null }],
      }),
    ).toHaveLength(3);
  });
});

describe('roster', () => {
  it('takes persons once, each checked as a trainee', () => {
    expect(
      defects(parseRoster, {
        persons: [{ reference: 'P1', willing: true }, { reference: 'P2' }],
        classes: [{ reference: 'C1', targetGroups: [] }],
      }),
    ).toEqual([]);
    expect(
      defects(parseRoster, {
        division: 'city-level',
        persons: [{ reference: 'P1' }, { reference: 'P1', workingHours: [{ startTime: '10:00', endTime: '09:00' }] }],
        classes: [{ targetGroups: ['dancers'] }],
      }),
    ).toEqual([
      '/division one-of',
      '/classes/0/targetGroups/0 one-of',
      '/persons/1/reference unique',
      '/persons/1/workingHours/0/endTime after',
    ]);
  });
});

describe('statistics', () => {
  it('takes classes and totals once; a class reported twice is for the clause to say', () => {
    expect(
      defects(parseStatistics, {
        classes: [{ reference: 'C1' }],
        reports: [{ class: 'C1' }, { class: 'C1' }],
        totals: [{ division: '530102' }],
      }),
    ).toEqual([]);
    expect(
      defects(parseStatistics, {
        classes: [{ reference: 'C1' }, { reference: 'C1' }],
        totals: [{ division: '530102' }, { division: '530102' }],
      }),
    ).toEqual(['/classes/1/reference unique', '/totals/1/division unique']);
  });
});

describe('the ceiling of entry-level training', () => {
  it('is a decimal string of 0 to 1', () => {
    for (const share of ['0', '0.3', '0.333333', '1', '1.0'])
      expect(defects(parseReferenceData, { entryLevelShareCeiling: share })).toEqual([]);
    for (const share of ['1.1', '-0.1', '.3', '0.3333333', '30%', 0.3, '０.3'])
      expect(defects(parseReferenceData, { entryLevelShareCeiling: share })).toEqual(['/entryLevelShareCeiling share']);
  });
});
