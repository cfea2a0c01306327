/** Claims, class files, inspections and sets of classes through their parsers: all defects, by place, never a value. */
import { describe, expect, test } from 'vitest';
import {
  InvalidRecordError,
  parseClassFile,
  parseClassPlan,
  parseFalseTrainingRecord,
  parseInspectionRecord,
  parseSubsidyClaim,
} from '../../src/index.js';

function defectsOf(parse: (input: unknown) => unknown, input: unknown): string[] {
  try {
    parse(input);
  } catch (error) {
    if (!(error instanceof InvalidRecordError)) throw error;
    expect(JSON.stringify(error)).not.toContain('secret');
    return error.errors.map(({ pointer, expected }) => `${pointer} ${expected}`);
  }
  return [];
}

describe('a subsidy claim', () => {
  test.each(['0', '0.1', '0.10', '1200', '999999999999.99'])('holds the amount %s', (total) => {
    expect(parseSubsidyClaim({ total })).toEqual({ total });
  });

  test.each(['-1', '1.001', '01', '1e3', '１', '', ' 1', '1.', '.5', '1000000000000', 1, null, Number.NaN])(
    'refuses the amount %s',
    (total) => {
      expect(defectsOf(parseSubsidyClaim, { total })).toEqual(['/total money']);
    },
  );

  test('is approved no earlier than submitted, paid no earlier than approved, names nobody twice', () => {
    const claim = {
      submittedOn: '2022-07-02',
      approvedOn: '2022-07-01',
      paidOn: '2022-06-30',
      trainees: [{ trainee: 'T1' }, { trainee: 'T1' }],
    };
    expect(defectsOf(parseSubsidyClaim, claim)).toEqual([
      '/approvedOn not-before',
      '/paidOn not-before',
      '/trainees/1/trainee unique',
    ]);
  });
});

test('a class file names no kind of record twice', () => {
  expect(defectsOf(parseClassFile, { records: [{ kind: 'roster' }, { kind: 'roster' }] })).toEqual([
    '/records/1/kind unique',
  ]);
});

test('a finding is rectified no earlier than found, alone and in a class plan', () => {
  const inspections = [{ findings: [{ foundOn: '2022-06-02', rectifiedOn: '2022-06-01' }] }];
  expect(defectsOf(parseInspectionRecord, { inspections })).toEqual([
    '/inspections/0/findings/0/rectifiedOn not-before',
  ]);
  expect(defectsOf(parseClassPlan, { inspections })).toEqual(['/inspections/0/findings/0/rectifiedOn not-before']);
});

test.each<[string, object, string[]]>([
  [
    'no more calls reached than made',
    { callsMade: 2, callsReached: 5, attendanceDenied: 9 },
    ['/callsReached at-most', '/attendanceDenied at-most'],
  ],
  ['no more denials than calls made', { callsMade: 2, attendanceDenied: 3 }, ['/attendanceDenied at-most']],
  ['all reached, all denied', { callsMade: 2, callsReached: 2, attendanceDenied: 2 }, []],
  ['a refusal by nobody', { cooperation: 'refused-inspection', resistedBy: null }, ['/resistedBy agreeing']],
  ['an obstruction by nobody', { cooperation: 'obstructed', resistedBy: null }, ['/resistedBy agreeing']],
  ['accepted, and resisted', { cooperation: 'accepted', resistedBy: 'office' }, ['/resistedBy agreeing']],
  ['accepted', { cooperation: 'accepted', resistedBy: null }, []],
  ['refused by somebody', { cooperation: 'refused-inspection', resistedBy: 'institution' }, []],
  ['refused, by whom is unknown', { cooperation: 'refused-inspection' }, []],
])('an inspection: %s', (_name, inspection, expected) => {
  expect(defectsOf(parseInspectionRecord, { inspections: [inspection] })).toEqual(
    expected.map((defect) => `/inspections/0${defect}`),
  );
  expect(defectsOf(parseClassPlan, { inspections: [{}, inspection] })).toEqual(
    expected.map((defect) => `/inspections/1${defect}`),
  );
});

test('a set of classes names bounds as they are, and places as they stand in it', () => {
  const classes = [{}, { startDate: '2022-06-02', endDate: '2022-06-01', trainees: [{ birthDate: '1191-01-01' }] }];
  let values: unknown;
  try {
    parseFalseTrainingRecord({ classes });
  } catch (error) {
    if (error instanceof InvalidRecordError) values = error.errors.map((defect) => defect.values);
  }
  expect(values).toEqual([['/classes/1/startDate'], ['1900-01-01']]);
});

test('a set of classes and claims reports the defects of each where it stands', () => {
  const record = {
    classes: [
      { reference: 'C1' },
      { reference: 'C1', startDate: '2022-06-02', endDate: '2022-06-01', trainees: [{ identityNumber: 5 }] },
    ],
    claims: [{ submittedOn: '2022-06-02', approvedOn: '2022-06-01' }],
    authorityFindings: [{ falseTraining: 'secret' }],
  };
  expect(defectsOf(parseFalseTrainingRecord, record).sort()).toEqual(
    [
      '/authorityFindings/0/falseTraining boolean',
      '/claims/0/approvedOn not-before',
      '/classes/1/endDate not-before',
      '/classes/1/reference unique',
      '/classes/1/trainees/0/identityNumber text',
    ].sort(),
  );
});
