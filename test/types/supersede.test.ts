/** What compiles of a newer rule: held against the clause's own constant. Checked by tsc; nothing needs to run. */
import { expectTypeOf, test } from 'vitest';
import {
  apprenticeshipDuration,
  classSizeLimit,
  type Clause,
  dailyHoursLimit,
  type InForce,
  kunming2022,
  mandatoryTopics,
  type NewerRule,
  newerRulesPrevail,
  type NewFigures,
  parsePolicy,
  parseRule,
  type Policy,
  type Rule,
  type SkillLevel,
  supersede,
  type SupersessionRecord,
  switchReadings,
} from '../../src/index.js';

const rank = 'provincial';
const citation = { document: '虚构', locator: '一', exact: '50人' };
const effectiveFrom = '2023-01-01';

/** As a clause whose figure a rule can set for one level alone. */
const byLevel = { ...dailyHoursLimit, byLevel: ['classHours'] } as const satisfies Clause;

test('a rule is typed by its clause', () => {
  expectTypeOf(supersede<typeof classSizeLimit>).returns.toEqualTypeOf<Policy>();
  expectTypeOf<keyof NewFigures<typeof classSizeLimit>>().toEqualTypeOf<'trainees' | 'entrepreneurshipTrainees'>();
  expectTypeOf<NonNullable<NewFigures<typeof classSizeLimit>['trainees']>['value']>().toEqualTypeOf<number>();
  expectTypeOf<NonNullable<NewFigures<typeof apprenticeshipDuration>['years']>['value']>().toEqualTypeOf<
    readonly number[]
  >();
  expectTypeOf(parseRule).returns.toEqualTypeOf<NewerRule>();
  expectTypeOf(parsePolicy).returns.toEqualTypeOf<Policy>();
  expectTypeOf<Rule>().toExtend<SupersessionRecord>();
  expectTypeOf<NewerRule<typeof classSizeLimit>>().toExtend<SupersessionRecord>();
  expectTypeOf<NewerRule>().toExtend<SupersessionRecord>();
});

test('a figure for one level is typed by the one for every level', () => {
  expectTypeOf<keyof NewFigures<typeof byLevel>>().toEqualTypeOf<'classHours' | `classHours:${SkillLevel}`>();
  expectTypeOf<NonNullable<NewFigures<typeof byLevel>['classHours:level-4']>['value']>().toEqualTypeOf<number>();
  expectTypeOf<InForce<typeof byLevel>['value']['classHours:level-4']>().toEqualTypeOf<number | undefined>();
  expectTypeOf<InForce<typeof byLevel>['value']['classHours']>().toEqualTypeOf<number>();
  expectTypeOf<InForce<typeof byLevel>>().toExtend<InForce>();
  expectTypeOf<NewerRule<typeof byLevel>>().toExtend<SupersessionRecord>();
});

// Never called: the compiler reads it.
export function compiles(): void {
  supersede(kunming2022, {
    clause: classSizeLimit,
    rank,
    citation,
    effectiveFrom,
    parameters: { trainees: { value: 50, exact: '50人' } },
  });
  supersede(kunming2022, {
    clause: apprenticeshipDuration,
    rank,
    citation,
    effectiveFrom,
    parameters: { years: { value: [1, 3], exact: '50人' } },
  });
  supersede(kunming2022, { clause: mandatoryTopics, rank, citation, effectiveFrom, switchesOff: true });
  supersede(kunming2022, {
    clause: byLevel,
    rank,
    citation,
    effectiveFrom,
    parameters: { 'classHours:level-4': { value: 6, exact: '6课时' } },
  });
  supersede(kunming2022, {
    clause: byLevel,
    rank,
    citation,
    effectiveFrom,
    // @ts-expect-error -- no such level
    parameters: { 'classHours:level-9': { value: 6, exact: '6课时' } },
  });
  supersede(kunming2022, {
    clause: classSizeLimit,
    rank,
    citation,
    effectiveFrom,
    // @ts-expect-error -- a figure that a rule sets for every level alone
    parameters: { 'trainees:level-4': { value: 50, exact: '50人' } },
  });
  supersede(kunming2022, {
    clause: classSizeLimit,
    rank,
    citation,
    effectiveFrom,
    // @ts-expect-error -- no such parameter
    parameters: { students: { value: 50, exact: '50人' } },
  });
  supersede(kunming2022, {
    clause: classSizeLimit,
    rank,
    citation,
    effectiveFrom,
    // @ts-expect-error -- a number is asked for
    parameters: { trainees: { value: '50', exact: '50人' } },
  });
  supersede(kunming2022, {
    clause: apprenticeshipDuration,
    rank,
    citation,
    effectiveFrom,
    // @ts-expect-error -- a list is asked for
    parameters: { years: { value: 3, exact: '50人' } },
  });
  supersede(kunming2022, {
    clause: classSizeLimit,
    rank,
    citation,
    effectiveFrom,
    // @ts-expect-error -- a figure has its characters
    parameters: { trainees: { value: 50 } },
  });
  supersede(kunming2022, {
    clause: mandatoryTopics,
    rank,
    citation,
    effectiveFrom,
    // @ts-expect-error -- a clause without figures has none to set
    parameters: { topics: { value: 5, exact: '50人' } },
  });
  // @ts-expect-error -- too low a rank
  supersede(kunming2022, { clause: classSizeLimit, rank: 'municipal', citation, effectiveFrom, switchesOff: true });
  // @ts-expect-error -- not without a citation
  supersede(kunming2022, { clause: classSizeLimit, rank, effectiveFrom, switchesOff: true });
  // @ts-expect-error -- the constant, not its id
  supersede(kunming2022, { clause: 'class-size-limit', rank, citation, effectiveFrom, switchesOff: true });
  // @ts-expect-error -- no such option
  switchReadings(kunming2022, newerRulesPrevail, { issued: 'latest' });
}
