/** What compiles of a newer rule: held against the clause's own constant. Checked by tsc; nothing needs to run. */
import { expectTypeOf, test } from 'vitest';
import {
  apprenticeshipDuration,
  classSizeLimit,
  kunming2022,
  mandatoryTopics,
  parseRule,
  supersede,
  switchReadings,
  newerRulesPrevail,
  type NewerRule,
  type NewFigures,
  type Policy,
  type SupersessionRecord,
} from '../../src/index.js';

const rank = 'provincial';
const citation = { document: '虚构', locator: '一', exact: '50人' };
const effectiveFrom = '2023-01-01';

test('a rule is typed by its clause', () => {
  expectTypeOf(supersede<typeof classSizeLimit>).returns.toEqualTypeOf<Policy>();
  expectTypeOf<keyof NewFigures<typeof classSizeLimit>>().toEqualTypeOf<'trainees' | 'entrepreneurshipTrainees'>();
  expectTypeOf<NonNullable<NewFigures<typeof classSizeLimit>['trainees']>['value']>().toEqualTypeOf<number>();
  expectTypeOf<NonNullable<NewFigures<typeof apprenticeshipDuration>['years']>['value']>().toEqualTypeOf<readonly number[]>();
  expectTypeOf(parseRule).returns.toEqualTypeOf<NewerRule>();
  expectTypeOf<NewerRule<typeof classSizeLimit>>().toExtend<SupersessionRecord>();
  expectTypeOf<NewerRule>().toExtend<SupersessionRecord>();
});

// Never called: the compiler reads it.
export function compiles(): void {
  supersede(kunming2022, { clause: classSizeLimit, rank, citation, effectiveFrom, parameters: { trainees: { value: 50, exact: '50人' } } });
  supersede(kunming2022, { clause: apprenticeshipDuration, rank, citation, effectiveFrom, parameters: { years: { value: [1, 3], exact: '50人' } } });
  supersede(kunming2022, { clause: mandatoryTopics, rank, citation, effectiveFrom, switchesOff: true });
  // @ts-expect-error -- no such parameter
  supersede(kunming2022, { clause: classSizeLimit, rank, citation, effectiveFrom, parameters: { students: { value: 50, exact: '50人' } } });
  // @ts-expect-error -- a number is asked for
  supersede(kunming2022, { clause: classSizeLimit, rank, citation, effectiveFrom, parameters: { trainees: { value: '50', exact: '50人' } } });
  // @ts-expect-error -- a list is asked for
  supersede(kunming2022, { clause: apprenticeshipDuration, rank, citation, effectiveFrom, parameters: { years: { value: 3, exact: '50人' } } });
  // @ts-expect-error -- a figure has its characters
  supersede(kunming2022, { clause: classSizeLimit, rank, citation, effectiveFrom, parameters: { trainees: { value: 50 } } });
  // @ts-expect-error -- a clause without figures has none to set
  supersede(kunming2022, { clause: mandatoryTopics, rank, citation, effectiveFrom, parameters: { topics: { value: 5, exact: '50人' } } });
  // @ts-expect-error -- too low a rank
  supersede(kunming2022, { clause: classSizeLimit, rank: 'municipal', citation, effectiveFrom, switchesOff: true });
  // @ts-expect-error -- not without a citation
  supersede(kunming2022, { clause: classSizeLimit, rank, effectiveFrom, switchesOff: true });
  // @ts-expect-error -- the constant, not its id
  supersede(kunming2022, { clause: 'class-size-limit', rank, citation, effectiveFrom, switchesOff: true });
  // @ts-expect-error -- no such option
  switchReadings(kunming2022, newerRulesPrevail, { issued: 'latest' });
}
