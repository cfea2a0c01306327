import { describe, expect, it } from 'vitest';
import { InvalidRecordError, parseClassPlan, parseCourseware, parseReferenceData } from '../../src/index.js';

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

const courseware = {
  reference: 'C1',
  title: '养老护理基础理论',
  forSubsidisedTraining: true,
  catalogueEntry: 'E1',
  initialReview: {
    submittedTo: 'provincial-department',
    submittedOn: '2022-02-01',
    result: 'passed',
    decidedOn: '2022-03-01',
  },
  thirdPartyReview: { body: 'ministry-exchange-centre', result: 'passed', decidedOn: '2022-03-20' },
  publishedOn: '2022-04-01',
  firstUsedOn: null,
};

describe('parseCourseware', () => {
  it('takes a full record, and one where nothing has happened', () => {
    expect(parseCourseware(courseware)).toEqual(courseware);
    const none = {
      catalogueEntry: null,
      initialReview: null,
      thirdPartyReview: null,
      publishedOn: null,
      firstUsedOn: null,
    };
    expect(parseCourseware(none)).toEqual(none);
  });

  it('takes a broken order of reviews: that is a matter of the clauses', () => {
    const early = {
      ...courseware,
      thirdPartyReview: { ...courseware.thirdPartyReview, decidedOn: '2022-01-01' },
      publishedOn: '2021-12-01',
    };
    expect(parseCourseware(early)).toEqual(early);
  });

  it('refuses a result before its submission: the record contradicts itself', () => {
    const initialReview = { ...courseware.initialReview, decidedOn: '2022-01-31' };
    expect(defectsOf(parseCourseware, { ...courseware, initialReview })).toEqual([
      '/initialReview/decidedOn not-before',
    ]);
    expect(defectsOf(parseClassPlan, { courseware: [courseware, { reference: 'C2', initialReview }] })).toEqual([
      '/courseware/1/initialReview/decidedOn not-before',
    ]);
    expect(
      defectsOf(parseCourseware, { initialReview: { submittedOn: '2022-02-01', decidedOn: '2022-02-01' } }),
    ).toEqual([]);
  });

  it.each(['initialReview', 'thirdPartyReview'])(
    'refuses in %s a result without its day, and a day without a result',
    (name) => {
      const at = `/${name}/decidedOn agreeing`;
      expect(defectsOf(parseCourseware, { [name]: { result: 'passed', decidedOn: null } })).toEqual([at]);
      expect(defectsOf(parseCourseware, { [name]: { result: 'refused', decidedOn: null } })).toEqual([at]);
      expect(defectsOf(parseCourseware, { [name]: { result: 'pending', decidedOn: '2022-03-01' } })).toEqual([at]);
      for (const review of [
        { result: 'pending', decidedOn: null },
        { result: 'passed', decidedOn: '2022-03-01' },
        { result: 'passed' },
        { decidedOn: null },
        { decidedOn: '2022-03-01' },
      ]) {
        expect(defectsOf(parseCourseware, { [name]: review })).toEqual([]);
      }
    },
  );

  it('refuses values outside their types', () => {
    expect(
      defectsOf(parseCourseware, {
        forSubsidisedTraining: 'yes',
        initialReview: { submittedTo: 'ministry', result: 'ok', decidedOn: '2022-02-30' },
        thirdPartyReview: { body: '' },
        publishedOn: 20220401,
      }),
    ).toEqual([
      '/forSubsidisedTraining boolean',
      '/initialReview/submittedTo one-of',
      '/initialReview/result one-of',
      '/initialReview/decidedOn calendar-day',
      '/thirdPartyReview/body reference',
      '/publishedOn calendar-day',
    ]);
  });
});

describe('textbooks and assessments of a class plan', () => {
  it('takes them', () => {
    const plan = {
      textbooks: [
        {
          reference: 'T1',
          title: '养老护理员',
          publisher: 'P',
          isbn: '978-7-0000-0000-0',
          edition: 2,
          newestEdition: 2,
          catalogueEntry: null,
          genuine: true,
        },
      ],
      textbookReview: { coversGenuineness: true, coversNewEdition: true },
      otherTextbookAvailable: true,
      // A made-up code.
      assessments: [
        { level: 'level-5', assessedBy: '91530100MA0000000R', affiliated: false, assessedOn: '2022-07-01' },
      ],
    };
    expect(parseClassPlan(plan)).toEqual(plan);
  });

  it('counts editions from 1, and none is newer than the newest', () => {
    expect(
      defectsOf(parseClassPlan, {
        textbooks: [
          { edition: 0, newestEdition: 1 },
          { edition: 3, newestEdition: 2 },
          { edition: 2, newestEdition: 2 },
        ],
      }),
    ).toEqual(['/textbooks/0/edition whole-number', '/textbooks/1/edition at-most']);
    expect(defectsOf(parseReferenceData, { textbookCatalogue: { entries: [{ edition: 0 }] } })).toEqual([
      '/textbookCatalogue/entries/0/edition whole-number',
    ]);
  });

  it('refuses a code that is none, and a textbook listed twice', () => {
    expect(
      defectsOf(parseClassPlan, {
        assessments: [{ assessedBy: '91530100MA0000000X' }],
        textbooks: [{ reference: 'T1' }, { reference: 'T1' }],
      }),
    ).toEqual(['/textbooks/1/reference unique', '/assessments/0/assessedBy unified-social-credit-code']);
  });
});

describe('the registers among the reference data', () => {
  it('takes them', () => {
    const data = {
      platformRegister: { changes: [{ platform: 'P1', change: 'added', effectiveOn: '2022-01-01' }] },
      subsidyCatalogue: { entries: ['E1'] },
      evaluationBodies: {
        recognitions: [{ body: 'EB1', basis: 'recognised', validFrom: '2022-01-01', validTo: null }],
      },
      textbookCatalogue: { entries: [{ entry: 'K1', occupation: null, edition: 1 }] },
      assessmentBodies: {
        qualifications: [
          {
            body: '91530100MA0000000R',
            trainingInstitution: true,
            occupation: 'O1',
            level: null,
            place: 'kunming',
            validFrom: '2022-01-01',
            validTo: '2022-12-31',
          },
        ],
      },
    };
    expect(parseReferenceData(data)).toEqual(data);
  });

  it('takes no deadlines and periods for known to be none', () => {
    const none = {
      assessmentDays: null,
      rectificationDays: null,
      institutionInspectionDays: null,
      disbursementDays: null,
    };
    expect(parseReferenceData(none)).toEqual(none);
  });

  it('refuses two rates for one occupation and level, in whichever order', () => {
    const rates = [
      { occupation: 'o', level: 'level-4', amount: '1000' },
      { occupation: 'o', level: 'level-5', amount: '500' },
      { occupation: 'o', level: 'level-4', amount: '500' },
      { occupation: 'p', level: null, amount: '1' },
      { occupation: 'p', level: null, amount: '1' },
    ];
    expect(defectsOf(parseReferenceData, { subsidyRates: rates })).toEqual([
      '/subsidyRates/2 unique',
      '/subsidyRates/4 unique',
    ]);
    expect(
      defectsOf(parseReferenceData, {
        subsidyRates: rates.slice(0, 2).concat({ occupation: 'p', level: 'level-4', amount: '1' }),
      }),
    ).toEqual([]);
    // Of rates that nobody can tell apart nothing is said.
    expect(
      defectsOf(parseReferenceData, {
        subsidyRates: [{ occupation: 'o' }, { occupation: 'o' }, { level: null }, { level: null }],
      }),
    ).toEqual([]);
  });

  it('refuses a provincial project unit’s code that is none, and a period that ends before it begins', () => {
    expect(
      defectsOf(parseReferenceData, {
        provincialProjectUnits: [{ unifiedSocialCreditCode: 'abc' }],
        spotChecks: [{ from: '2022-02-01', to: '2022-01-31' }],
      }),
    ).toEqual([
      '/provincialProjectUnits/0/unifiedSocialCreditCode unified-social-credit-code',
      '/spotChecks/0/to not-before',
    ]);
  });

  it('refuses a code that is none, and an end before its beginning', () => {
    expect(
      defectsOf(parseReferenceData, {
        evaluationBodies: { recognitions: [{ validFrom: '2022-02-01', validTo: '2022-01-31' }] },
        assessmentBodies: { qualifications: [{ body: 'abc' }, { validFrom: '2022-02-01', validTo: '2022-01-31' }] },
      }),
    ).toEqual([
      '/assessmentBodies/qualifications/0/body unified-social-credit-code',
      '/assessmentBodies/qualifications/1/validTo not-before',
      '/evaluationBodies/recognitions/0/validTo not-before',
    ]);
  });
});
