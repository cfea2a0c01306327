/** The two sentences of 一 on the plan year: judged on its last day, whatever day one looks on them. */
import { describe, expect, test } from 'vitest';
import {
  describe as describeResult,
  kunming2022,
  policyReadings,
  switchReadings,
  trackAnnualTrainingTarget,
  trackWillingGroupsCoverage,
} from '../../../src/index.js';

const outside = switchReadings(kunming2022, policyReadings, { 'applies-from': 'inapplicable-outside-2022' });
const short = { plan: null, lines: [{ completionYear: 2022, personTimes: 1 }] };
const uncovered = {
  persons: [{ reference: 'P1', formerFisher: true, relocatedWorker: false, willing: true, trained: false }],
};

describe('read as inapplicable outside of 2022', () => {
  test.each(['2022-12-31', '2023-01-10', '2030-01-01'])(
    'the figures are of 2022 also where one looks on them on %s',
    (asOf) => {
      for (const result of [
        trackAnnualTrainingTarget(short, { asOf, policy: outside }),
        trackWillingGroupsCoverage(uncovered, { asOf, policy: outside }),
      ]) {
        expect(result.outcome).toBe('failed');
        expect(result.judgedOn).toBe('2022-12-31');
        expect(result.notices).toEqual([]);
      }
    },
  );

  test('before the day they are due they wait for it', () => {
    for (const result of [
      trackAnnualTrainingTarget(short, { asOf: '2022-12-30', policy: outside }),
      trackWillingGroupsCoverage(uncovered, { asOf: '2022-12-30', policy: outside }),
    ]) {
      expect(result.missing).toMatchObject([{ kind: 'day', notBefore: '2022-12-31' }]);
    }
  });

  test('a caller who names another day to judge on is taken at the word', () => {
    expect(
      trackAnnualTrainingTarget(short, { asOf: '2023-01-10', judgedOn: '2023-01-10', policy: outside }).outcome,
    ).toBe('inapplicable');
  });
});

test.each([
  ['zh-CN', '2022年培训至多150000人次，比任务155200至少少5200。'],
  ['en', 'At most 150000 person-times in 2022, at least 5200 short of 155200.'],
] as const)('a figure that is only a bound is worded as one (%s)', (locale, text) => {
  const bound = trackAnnualTrainingTarget(
    { plan: null, lines: [{ completionYear: 2022, personTimes: 100000 }, { personTimes: 50000 }] },
    { asOf: '2023-01-01' },
  );
  expect(describeResult(bound, locale).findings.map((finding) => finding.text)).toEqual([text]);
});

test('a defect of the annex without a unit names none', () => {
  const result = trackAnnualTrainingTarget(
    { plan: { rows: [{ division: '530121' as never, trainingPersonTimes: 1 }] }, lines: [] },
    { asOf: '2023-01-01' },
  );
  const [defects] = describeResult(result, 'zh-CN').measured.filter((line) => line.startsWith('任务计划表的缺陷'));
  expect(defects).toBe('任务计划表的缺陷：位置 /plan/rows/0，缺陷 单位未知');
});
