import { Decimal } from 'decimal.js';
import type { JsonPointer } from '../../json/pointer.js';
import { broken, entries, holds, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, inapplicable, pending } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, judgedDay, onDayOf } from '../../kernel/judge.js';
import { allOf, anyOf, type Judgement, no, not, unknown } from '../../kernel/kleene.js';
import type { DayOrMissing } from '../../kernel/relation.js';
import type { ClauseResult, Missing } from '../../kernel/result.js';
import type { RosterPerson } from '../../model/roster.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, fields, isObject, referenceOf } from '../../values/read.js';
import { colleges, graduatedBy } from '../shared/graduation.js';
import { bornBy, employeeOf } from '../shared/person.js';
import { rateOf } from '../shared/target.js';

/** {@link trackWillingGroupsCoverage} 所读的字段。 What {@link trackWillingGroupsCoverage} reads of a roster. */
export interface WillingGroupsRecord {
  /**
   * 人员；`whom`、`service` 未切换时只读编号、出生日期、两类人员、意愿和是否参训。 The persons; under the adopted
   * readings only reference, birth date, the two groups, willingness and whether trained are read.
   */
  readonly persons?: readonly Pick<
    RosterPerson,
    | 'reference'
    | 'birthDate'
    | 'formerFisher'
    | 'relocatedWorker'
    | 'willing'
    | 'trained'
    | 'trainingOffered'
    | 'employmentRelation'
    | 'liftedOutOfPoverty'
    | 'schoolLeaverNotContinuing'
    | 'graduation'
  >[];
}

/** 条款常量：有意愿者应培尽培。 The clause constant of {@link trackWillingGroupsCoverage}. */
export const willingGroupsFullCoverage = /* @__PURE__ */ freeze({
  id: 'willing-groups-full-coverage',
  function: 'trackWillingGroupsCoverage',
  title: { 'zh-CN': '退捕渔民和搬迁劳动力应培尽培', en: 'Full coverage of former fishers and relocated workers' },
  force: 'must',
  modal: { exact: '应培尽培', paragraph: 14, start: 155, end: 159 },
  addressee: { 'zh-CN': '各县（市）区人社部门', en: 'county HRSS bureaux' },
  citations: [
    {
      document: source.number,
      locator: '一（二）',
      paragraph: 14,
      exact: '认真做实做好退捕渔民和搬迁劳动力的职业培训服务，对有培训意愿的100%开展培训服务，做到“应培尽培”。',
      start: 110,
      end: 161,
    },
  ],
  parameters: {
    coverage: { value: 1, unit: 'ratio', exact: '100%', paragraph: 14, start: 141, end: 145 },
  },
  readings: {
    whom: {
      adopted: 'fishers-and-relocated',
      options: {
        'fishers-and-relocated': { 'zh-CN': '退捕渔民和搬迁劳动力', en: 'former fishers and relocated workers' },
        'every-priority-group': { 'zh-CN': '该句所列的全部重点群体', en: 'every priority group of the sentence' },
      },
      why: '最近的主语',
    },
    service: {
      adopted: 'trained',
      options: {
        trained: { 'zh-CN': '已参加培训', en: 'trained' },
        offered: { 'zh-CN': '已提供培训', en: 'training offered' },
      },
      why: '开展培训服务',
    },
  },
  effect: null,
  members: [],
  messages: {
    'not-covered': {
      'zh-CN': '{person}有培训意愿，尚未覆盖；有意愿的{willing}人中已覆盖{covered}人。',
      en: '{person} is willing and not covered; {covered} of {willing} are.',
    },
    'not-covered-others-undecided': {
      'zh-CN':
        '{person}有培训意愿，尚未覆盖；有意愿的至少{willing}人，其中已覆盖的至少{covered}人，另有{uncertain}人未定。',
      en: '{person} is willing and not covered; willing are at least {willing}, of these covered at least {covered}, undecided {uncertain}.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(willingGroupsFullCoverage, source);

/** 供组合条款使用。 For the clauses composed of it. @internal */
export const willingGroupsFullCoverageAdopted: InForce<typeof willingGroupsFullCoverage> = adopted;

/**
 * > 认真做实做好退捕渔民和搬迁劳动力的职业培训服务，对有培训意愿的100%开展培训服务，做到“应培尽培”。
 *
 * 检查名册中有培训意愿的退捕渔民（tuìbǔ yúmín）和搬迁劳动力（bānqiān láodònglì）是否全部参加了培训；到期（12月31日）
 * 未覆盖的，每人一处违反，只用编号指称。有人未定的，`measured` 只给出至少多少人，不给出比例。约束各县（市）区人社部门。
 * 采用的读法：所指仅为退捕渔民和搬迁劳动力；以已参加培训为准。
 *
 * Checks that every former fisher and relocated worker who is willing has been trained: coverage is exactly 100 %. From
 * 31 December on each uncovered person is one violation, named by reference alone. While some are undecided, `measured`
 * gives the least numbers and no rate. Binds the county HRSS bureaux. Readings taken: former fishers and relocated
 * workers alone; trained, not merely offered.
 *
 * 原文：[第14段](../../../docs/notice.md#p14)
 *
 * @param roster - 辖区内的人员。 The persons of a jurisdiction.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：有意愿的均已覆盖；`failed`：到期有未覆盖的；`cantTell`：未到期，或意愿、类别、参训情况未知；
 * `inapplicable`：无人有意愿或名册为空。 Passed once all are covered, failed where one is not and it is due, cantTell
 * before the day or where membership, willingness or training is unknown, inapplicable where nobody is willing.
 *
 * @example
 * ```ts
 * import { trackWillingGroupsCoverage } from 'kunming-training-rules';
 *
 * const persons = [{ reference: 'P1', formerFisher: true, relocatedWorker: false, willing: true, trained: true }];
 * trackWillingGroupsCoverage({ persons }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { trackWillingGroupsCoverage } from 'kunming-training-rules';
 *
 * const persons = [{ reference: 'P1', formerFisher: true, relocatedWorker: false, willing: true, trained: false }];
 * trackWillingGroupsCoverage({ persons }, { asOf: '2022-12-30' }).outcome; // => 'cantTell'
 * const result = trackWillingGroupsCoverage({ persons }, { asOf: '2022-12-31' });
 * result.violations[0]?.subject; // => 'P1'
 * ```
 */
export function trackWillingGroupsCoverage(roster: WillingGroupsRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, roster, onDayOf(options, source.planYearEnd, ''));
}

type On = InForce<typeof willingGroupsFullCoverage>;
type Person = Fields<NonNullable<WillingGroupsRecord['persons']>[number]>;

/** 对有培训意愿的100%开展培训服务: all who are willing are served by the last day of the plan year. */
function expects(roster: Fields<WillingGroupsRecord>, on: On, options: ClauseOptions): Findings {
  const found = findings();
  const persons = entries(found, roster, 'persons');
  if (persons === undefined) return found;
  const coverage = coverageOf(persons, on, options);
  const { willing, covered, perhapsCovered, perhapsWilling, perhapsNeither } = coverage;
  if (willing === 0 && coverage.whoIs.length === 0) return inapplicable();

  const uncertain = perhapsCovered + perhapsWilling + perhapsNeither;
  found.measured =
    uncertain === 0
      ? { willing, covered, ...rateOf(covered, willing), uncertain }
      : { leastWilling: willing, leastCovered: covered, uncertain };
  const enough = (done: number, of: number): boolean => new Decimal(on.value.coverage).times(of).lte(done);
  if (willing === 0) addAll(found.missing, coverage.whoIs);
  if (enough(covered, willing + perhapsNeither)) return found;
  addAll(found.missing, coverage.open);
  const wait = pending(source.planYearEnd, options.asOf);
  if (enough(covered + uncertain, willing + perhapsNeither + perhapsWilling) || wait.length > 0)
    addAll(found.missing, wait);
  else for (const index of coverage.uncovered) notCovered(found, on, persons, index, { willing, covered, uncertain });
  return found;
}

/** How many are willing, and how many of them have been served. */
interface Coverage {
  willing: number;
  covered: number;
  /** The willing of whom it is not known whether they have been served. */
  perhapsCovered: number;
  /** Those who have been served, and are perhaps willing. */
  perhapsWilling: number;
  /** Those who are perhaps willing, and then perhaps not served. */
  perhapsNeither: number;
  /** Who is willing and not served. */
  readonly uncovered: number[];
  /** What would tell whether others are concerned. */
  readonly whoIs: Missing[];
  /** What would tell of others that they are not left out. */
  readonly open: Missing[];
}

function coverageOf(persons: readonly unknown[], on: On, options: ClauseOptions): Coverage {
  const counts = { willing: 0, covered: 0, perhapsCovered: 0, perhapsWilling: 0, perhapsNeither: 0 };
  const coverage: Coverage = { ...counts, uncovered: [], whoIs: [], open: [] };
  for (const [index, entry] of persons.entries()) {
    const at: JsonPointer = `/persons/${String(index)}`;
    const person = fields<Person>(entry);
    const concerned = isObject(entry) ? judgeWillingGroup(person, on, options, at) : unknown(fact(at));
    if (concerned.truth !== false) addTo(coverage, index, concerned, isObject(entry) ? served(person, on, at) : no);
  }
  return coverage;
}

function addTo(coverage: Coverage, index: number, concerned: Judgement, served: Judgement): void {
  if (concerned.truth === null) {
    addAll(coverage.whoIs, concerned.missing);
    coverage[served.truth === true ? 'perhapsWilling' : 'perhapsNeither']++;
  } else {
    coverage.willing++;
    if (served.truth === true) coverage.covered++;
    else if (served.truth === null) coverage.perhapsCovered++;
    else coverage.uncovered.push(index);
  }
  addAll(coverage.open, allOf([concerned, not(served)]).missing);
}

/** 开展培训服务: trained; under the other reading, offered training is enough. */
function served(person: Person, on: On, at: JsonPointer): Judgement {
  const trained = holds(person, 'trained', at);
  return on.reading.service === 'trained' ? trained : anyOf([trained, holds(person, 'trainingOffered', at)]);
}

function notCovered(
  found: Findings,
  on: On,
  persons: readonly unknown[],
  index: number,
  figures: { readonly willing: number; readonly covered: number; readonly uncertain: number },
): void {
  const at: JsonPointer = `/persons/${String(index)}`;
  const subject = referenceOf(persons[index]);
  const name = on.reading.service === 'trained' ? 'trained' : 'trainingOffered';
  violate(
    found,
    on,
    figures.uncertain === 0 ? 'not-covered' : 'not-covered-others-undecided',
    broken(name, false, '=', true, at, { data: { person: subject ?? at, ...figures }, operand: 'coverage', subject }),
  );
}

/**
 * 是否属于本条要求应培尽培的人员：退捕渔民或搬迁劳动力，且有培训意愿。供组合条款使用。
 *
 * Whether a person is one whom the sentence wants trained: of a group that it means, and willing. For the clauses
 * composed of it; whether trained is not asked.
 *
 * @param person - The person.
 * @param on - The clause in force.
 * @param options - Options of the call.
 * @param at - Where the person stands.
 * @returns The judgement.
 * @internal
 */
export function judgeWillingGroup(person: Person, on: On, options: ClauseOptions, at: JsonPointer = ''): Judgement {
  const judged = judgedDay(options);
  return allOf([holds(person, 'willing', at), groupOf(person, on, judged, at), bornBy(person, judged, at)]);
}

/** Whether a person is of a group that the sentence means. */
function groupOf(person: Person, on: On, judged: DayOrMissing, at: JsonPointer): Judgement {
  const named = [holds(person, 'formerFisher', at), holds(person, 'relocatedWorker', at)];
  if (on.reading.whom === 'fishers-and-relocated') return anyOf(named);
  return anyOf([
    ...named,
    employeeOf(person, at),
    holds(person, 'liftedOutOfPoverty', at),
    holds(person, 'schoolLeaverNotContinuing', at),
    graduatedBy(person, colleges, judged, at),
  ]);
}
