import { describe, expect, it } from 'vitest';
import {
  InvalidRecordError,
  parseApprenticeshipProgramme,
  parseClassPlan,
  parseEnterprise,
  parseTrainingInstitution,
} from '../../src/index.js';

// Made-up codes; the second has the check character 0.
const code = '91530100MA0000000R';
const wrongCode = '91530100MA00000001';

/** Pointer and expectation of every defect. */
function defectsOf(parse: (input: unknown) => unknown, input: unknown): string[] {
  try {
    parse(input);
  } catch (error) {
    if (error instanceof InvalidRecordError)
      return error.errors.map(({ pointer, expected }) => `${pointer} ${expected}`);
    throw error;
  }
  return [];
}

describe('parseEnterprise', () => {
  it('takes a full record', () => {
    const record = {
      reference: 'E1',
      name: '昆明示范有限公司',
      unifiedSocialCreditCode: code,
      kind: 'enterprise',
      traits: ['small', 'e-commerce-platform'],
      registeredInKunming: true,
      operatesInKunming: true,
      division: '530181',
      conditionsMet: true,
      mainBusiness: 'care',
      trainingPlans: [
        { reference: 'P1', year: 2021 },
        { reference: 'P2', year: 2022 },
      ],
    };
    expect(parseEnterprise(record)).toEqual(record);
    expect(parseEnterprise({ unifiedSocialCreditCode: null, division: null })).toEqual({
      unifiedSocialCreditCode: null,
      division: null,
    });
  });

  it('takes a code with spaces, full-width and lower-case characters', () => {
    expect(defectsOf(parseEnterprise, { unifiedSocialCreditCode: ' ９１530100 ma0000000r ' })).toEqual([]);
  });

  it('takes a code that Xiamen gave out before 2016, which the standard does not compute', () => {
    expect(defectsOf(parseEnterprise, { unifiedSocialCreditCode: '91350203M0001QKT19' })).toEqual([]);
    // Of the same place, and no code at all; of another place, and mistyped.
    expect(defectsOf(parseEnterprise, { unifiedSocialCreditCode: '91350203M0001QKT1' })).toEqual([
      '/unifiedSocialCreditCode unified-social-credit-code',
    ]);
    expect(defectsOf(parseEnterprise, { unifiedSocialCreditCode: '91350103M0001QKT19' })).toEqual([
      '/unifiedSocialCreditCode unified-social-credit-code',
    ]);
  });

  it('takes no person’s number for a code, although it fits', () => {
    expect(defectsOf(parseEnterprise, { unifiedSocialCreditCode: '362322198709086409' })).toEqual([
      '/unifiedSocialCreditCode unified-social-credit-code',
    ]);
  });

  it('refuses a seat in Kunming of what is neither registered nor operating there', () => {
    const outside = { registeredInKunming: false, operatesInKunming: false };
    expect(defectsOf(parseEnterprise, { ...outside, division: '530102' })).toEqual(['/division agreeing']);
    expect(defectsOf(parseClassPlan, { enterprise: { ...outside, division: '530102' } })).toEqual([
      '/enterprise/division agreeing',
    ]);
    for (const record of [
      { ...outside, division: null },
      outside,
      { division: '530102', registeredInKunming: false, operatesInKunming: true },
      { division: '530102', registeredInKunming: false },
    ]) {
      expect(defectsOf(parseEnterprise, record)).toEqual([]);
    }
  });

  it('reports all defects at once, without a value', () => {
    const input = {
      kind: 'company',
      division: '530121',
      unifiedSocialCreditCode: wrongCode,
      traits: 'abc',
      trainingPlans: [
        { reference: 'P1', year: 2022.5 },
        { reference: 'P1', year: '2022' },
      ],
      owner: 'x',
    };
    expect(defectsOf(parseEnterprise, input).sort()).toEqual(
      [
        '/division one-of',
        '/kind one-of',
        '/owner absent',
        '/traits list',
        '/trainingPlans/0/year whole-number',
        '/trainingPlans/1/reference unique',
        '/trainingPlans/1/year whole-number',
        '/unifiedSocialCreditCode unified-social-credit-code',
      ].sort(),
    );
    expect(() => parseEnterprise(input)).toThrow(expect.not.stringContaining(wrongCode) as string);
  });
});

describe('parseTrainingInstitution', () => {
  it('takes a full record', () => {
    const record = {
      reference: 'S1',
      name: '昆明示范培训学校',
      unifiedSocialCreditCode: code,
      kind: 'private-training-institution',
      division: 'yangzonghai',
      filings: [{ division: '530111', filedOn: '2022-05-20', filedBy: 'institution' }],
    };
    expect(parseTrainingInstitution(record)).toEqual(record);
  });

  it('reports all defects at once', () => {
    expect(
      defectsOf(parseTrainingInstitution, {
        kind: 7,
        unifiedSocialCreditCode: wrongCode,
        filings: [{ filedOn: '2022-02-30', filedBy: 'city' }],
      }).sort(),
    ).toEqual([
      '/filings/0/filedBy one-of',
      '/filings/0/filedOn calendar-day',
      '/kind one-of',
      '/unifiedSocialCreditCode unified-social-credit-code',
    ]);
  });
});

describe('parseApprenticeshipProgramme', () => {
  it('takes a full record', () => {
    const record = {
      reference: 'X1',
      title: '示范学徒班',
      enterprise: { reference: 'E1', unifiedSocialCreditCode: code },
      institutions: [{ reference: 'S1' }, { reference: 'S2' }],
      apprentices: [
        {
          reference: 'A1',
          hiredOn: '2022-03-01',
          enrolledOn: null,
          mentor: 'M1',
          teacher: null,
          targetLevel: 'level-4',
        },
      ],
      candidatesDesignatedBy: null,
      startsOn: '2022-03-01',
      endsOn: '2022-03-01',
      departures: [
        { clause: 'apprenticeship-target-level', decidedBy: 'O1', decidedOn: '2022-03-01', reason: '新设职业' },
      ],
    };
    expect(parseApprenticeshipProgramme(record)).toEqual(record);
  });

  it('reports all defects at once, also those of the enterprise and the institutions', () => {
    const input = {
      startsOn: '2022-03-02',
      endsOn: '2022-03-01',
      enterprise: { unifiedSocialCreditCode: wrongCode },
      institutions: [{ reference: 'S1' }, { reference: 'S1', unifiedSocialCreditCode: wrongCode }],
      apprentices: [{ reference: 'A1', targetLevel: '中级工' }, { reference: 'A1' }],
      candidatesDesignatedBy: 'county',
    };
    expect(defectsOf(parseApprenticeshipProgramme, input).sort()).toEqual([
      '/apprentices/0/targetLevel one-of',
      '/apprentices/1/reference unique',
      '/candidatesDesignatedBy one-of',
      '/endsOn not-before',
      '/enterprise/unifiedSocialCreditCode unified-social-credit-code',
      '/institutions/1/reference unique',
      '/institutions/1/unifiedSocialCreditCode unified-social-credit-code',
    ]);
  });
});

describe('parseClassPlan', () => {
  it('takes what the clauses on enterprises read', () => {
    const record = {
      division: '530111',
      managedBy: null,
      enterprise: { reference: 'E1', trainingPlans: [] },
      institution: { reference: 'S1', filings: [] },
      filings: [{ division: '530111', filedOn: '2022-05-20', filedBy: 'enterprise' }],
      trainingPlan: 'P1',
      provincialProject: { unitName: '云南省总商会', unitCreditCode: null, subsidiaryOf: null, unitDivision: '530102' },
      occupationRelevant: null,
    };
    expect(parseClassPlan(record)).toEqual(record);
    expect(
      parseClassPlan({ enterprise: null, institution: null, provincialProject: null, trainingPlan: null }),
    ).toBeDefined();
  });

  it('looks into the enterprise, the institution and the provincial project', () => {
    const input = {
      enterprise: { unifiedSocialCreditCode: wrongCode },
      institution: { unifiedSocialCreditCode: wrongCode },
      provincialProject: { unitCreditCode: wrongCode },
      managedBy: '云南',
    };
    expect(defectsOf(parseClassPlan, input).sort()).toEqual([
      '/enterprise/unifiedSocialCreditCode unified-social-credit-code',
      '/institution/unifiedSocialCreditCode unified-social-credit-code',
      '/managedBy one-of',
      '/provincialProject/unitCreditCode unified-social-credit-code',
    ]);
  });
});
