import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { registry } from '../../src/clauses/registry.js';
import {
  canonicalJson,
  classSizeLimit,
  describeReview,
  InvalidRecordError,
  kunming2022,
  type Review,
  reviewOpening,
  switchReadings,
} from '../../src/index.js';
import { shuffledKeys } from '../laws/derive.js';

const dossier = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../examples/data/${name}.json`, import.meta.url), 'utf8')) as object;

const reference = dossier('reference');

const failed = ({ results }: Review): string[] =>
  results.filter(({ outcome }) => outcome === 'failed').map(({ clause }) => clause);
const open = ({ results }: Review): string[] =>
  results.filter(({ outcome }) => outcome === 'cantTell').map(({ clause }) => clause);

describe('reviewOpening', () => {
  it('approves the elderly-care class', () => {
    const review = reviewOpening(dossier('elderly-care-level-4'), { reference });
    expect(review.decision).toBe('approve');
    expect(failed(review)).toEqual([]);
    expect(review.asOf).toBe('2022-06-06');
  });

  it('refuses the electrician class, the clause that refuses first', () => {
    const review = reviewOpening(dossier('electrician-level-5'), { reference });
    expect(review.decision).toBe('refuse');
    expect(review.carriedBy).toEqual(['equipment-verification']);
    expect(review.results[0]?.clause).toBe('equipment-verification');
    expect(failed(review).sort()).toEqual(
      [
        'class-size-limit',
        'daily-hours-limit',
        'equipment-verification',
        'instructor-registration',
        'mandatory-topics',
        'minimum-class-hours',
        'skills-plus-putonghua',
        'work-study-schedule',
      ].sort(),
    );
    const violations = review.results.flatMap((result) => result.violations);
    expect(violations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'too-many-trainees', actual: 63 }),
        expect.objectContaining({ code: 'too-few-hours', actual: '112' }),
        expect.objectContaining({ code: 'too-many-hours', actual: '9' }),
        expect.objectContaining({ code: 'equipment-short', actual: 18, data: { item: '电工实训板', short: 2 } }),
        expect.objectContaining({ code: 'not-registered', subject: 'DG-I2' }),
      ]),
    );
    expect(review.remedies.map(({ clause }) => clause)).toEqual(['mandatory-topics', 'skills-plus-putonghua']);
  });

  it('has the entrepreneurship class corrected first, and asks for the courseware reviews', () => {
    const review = reviewOpening(dossier('syb-entrepreneurship'), { reference });
    expect(review.decision).toBe('correct-first');
    expect(review.carriedBy).toEqual(['class-size-limit']);
    expect(open(review)).toContain('online-theory-credit');
    expect(review.questions.map(({ path }) => path)).toContain('/courseware/0/publishedOn');
  });

  it('keeps every clause once in the ledger, and the sums add up', () => {
    for (const input of [
      {},
      dossier('elderly-care-level-4'),
      dossier('electrician-level-5'),
      dossier('syb-entrepreneurship'),
    ]) {
      const { entries, totals } = reviewOpening(input).ledger;
      expect(entries.map(({ clause }) => clause)).toEqual(registry.map(({ clause }) => clause.id));
      expect(Object.values(totals).reduce((a, b) => a + b)).toBe(registry.length);
      for (const { outcome, reason } of entries) expect(reason === undefined).toBe(outcome !== 'untested');
    }
  });

  it('asks for facts where nothing is known, and approves nothing', () => {
    const review = reviewOpening({});
    expect(review.decision).toBe('needs-facts');
    expect(review.ledger.totals.passed).toBe(0);
    expect(review.questions[0]?.clauses.length).toBeGreaterThan(1);
  });

  it('does not withhold the approval for warnings, but lists them', () => {
    const plan = { ...dossier('elderly-care-level-4'), withPutonghua: false };
    const review = reviewOpening(plan, { reference });
    expect(review.decision).toBe('approve');
    expect(failed(review)).toEqual(['skills-plus-putonghua']);
  });

  it('refuses what is no class plan with all its defects', () => {
    expect(() => reviewOpening('abc')).toThrow(InvalidRecordError);
    expect(() => reviewOpening({}, { reference: { disbursementDays: -1 } })).toThrow(InvalidRecordError);
  });

  it('says so when a list is empty or the day lies outside the plan year', () => {
    expect(reviewOpening({ trainees: [] }).notices).toEqual([{ code: 'empty-list', data: { list: 'trainees' } }]);
    expect(reviewOpening({ startDate: '2023-01-01' }).notices).toEqual([
      { code: 'after-plan-year', data: { planYearEnd: '2022-12-31' } },
    ]);
    expect(reviewOpening({ startDate: '2022-04-21' }).notices).toEqual([
      { code: 'before-notice', data: { issuedOn: '2022-04-22' } },
    ]);
  });

  it('shows switched readings', () => {
    const policy = switchReadings(kunming2022, classSizeLimit, { heads: 'attending' });
    const review = reviewOpening(dossier('electrician-level-5'), { policy });
    expect(review.policy.switched).toEqual([
      { clause: 'class-size-limit', reading: 'heads', chosen: 'attending', adopted: 'enrolled' },
    ]);
    expect(review.results.find(({ clause }) => clause === 'class-size-limit')?.switchedReadings).toHaveLength(1);
  });

  it('gives the same bytes twice, and with the keys in any order', () => {
    const input = dossier('electrician-level-5');
    const bytes = JSON.stringify(reviewOpening(input));
    expect(JSON.stringify(reviewOpening(structuredClone(input)))).toBe(bytes);
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (choices) => {
        expect(JSON.stringify(reviewOpening(shuffledKeys(input, choices)))).toBe(bytes);
      }),
      { numRuns: 5 },
    );
    expect(canonicalJson(JSON.parse(bytes))).toBe(canonicalJson(reviewOpening(input)));
  });

  it('speaks both languages', () => {
    const review = reviewOpening(dossier('electrician-level-5'), { reference });
    expect(describeReview(review, 'zh-CN')).toMatchObject({ step: '开班审批', decision: '不予批准' });
    expect(describeReview(review, 'en')).toMatchObject({ step: 'Opening approval', decision: 'refuse' });
    expect(
      describeReview(review, 'zh-CN')
        .results.flatMap(({ findings }) => findings)
        .every(({ text }) => !/[{}]/.test(text)),
    ).toBe(true);
  });
});
