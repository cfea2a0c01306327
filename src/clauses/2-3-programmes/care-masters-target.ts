import type { JsonPointer } from '../../json/pointer.js';
import { each, need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { fact, type Findings, findings, pending } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge, onDayOf } from '../../kernel/judge.js';
import { yes } from '../../kernel/kleene.js';
import type { ClauseResult, Missing, Row } from '../../kernel/result.js';
import type { AnnualProgress, CareMastersProgress, CareMastersYear } from '../../model/annual-progress.js';
import { source } from '../../notice/source.js';
import { addAll } from '../../values/add-all.js';
import { freeze } from '../../values/freeze.js';
import { count, type Fields, fields, list } from '../../values/read.js';
import { addTo, against, dueDay, type Tally, tally } from '../shared/target.js';

/** {@link trackCareMastersTarget} 所读的字段。 What {@link trackCareMastersTarget} reads of annual progress. */
export type CareMastersTargetRecord = Pick<AnnualProgress, 'careMasters'>;

/** 条款常量：“康养云师傅”培训任务。 The clause constant of {@link trackCareMastersTarget}. */
export const careMastersTarget = /* @__PURE__ */ freeze({
  id: 'care-masters-target',
  function: 'trackCareMastersTarget',
  title: { 'zh-CN': '“康养云师傅”预计培训人数', en: 'Expected training of Yunnan care masters' },
  force: 'target',
  severity: 'warning',
  modal: { exact: '预计', paragraph: 36, start: 97, end: 99 },
  addressee: { 'zh-CN': '市人社部门', en: 'city HRSS bureau' },
  citations: [
    {
      document: source.number,
      locator: '二（三）5',
      paragraph: 36,
      exact: '昆明市2021-2022年预计培训人数23400人次。',
      start: 84,
      end: 111,
    },
    {
      document: source.number,
      locator: '二（三）5',
      paragraph: 35,
      exact: '开展“康养云师傅”培训',
      start: 2,
      end: 13,
    },
  ],
  parameters: {
    personTimes: { value: 23400, unit: 'person-times', exact: '23400', paragraph: 36, start: 103, end: 108 },
    years: { value: [2021, 2022], unit: 'calendar-year', exact: '2021-2022年', paragraph: 36, start: 87, end: 97 },
  },
  readings: {
    span: {
      adopted: 'together',
      options: {
        together: { 'zh-CN': '两年合计', en: 'both years together' },
        'each-year': { 'zh-CN': '两年平均，每年各一半（11700）', en: '11,700 in each year' },
      },
      why: '2021-2022年',
    },
    unit: {
      adopted: 'person-times',
      options: {
        'person-times': { 'zh-CN': '人次', en: 'person-times' },
        'distinct-persons': { 'zh-CN': '不重复的人', en: 'distinct persons' },
      },
      why: '培训人数……人次',
    },
  },
  effect: null,
  members: [],
  messages: {
    short: {
      'zh-CN': '{years}年“康养云师傅”培训{actual}（{unit|term}），比预计的{required}少{shortfall}。',
      en: 'Yunnan care masters in {years}: {actual} ({unit|term}), {shortfall} short of the {required} expected.',
    },
    'short-at-most': {
      'zh-CN': '{years}年“康养云师傅”培训至多{actual}（{unit|term}），比预计的{required}至少少{shortfall}。',
      en: 'Yunnan care masters in {years}: at most {actual} ({unit|term}), at least {shortfall} short of the {required} expected.',
    },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(careMastersTarget, source);

/**
 * > 开展“康养云师傅”培训
 *
 * > 昆明市2021-2022年预计培训人数23400人次。
 *
 * 对照“康养云师傅”（kāngyǎng yún shīfu）的预计培训人数：2021年和2022年合计23400人次。“预计”是预期数，
 * 到期不足为提醒，不是违反；没有列出的年份为未知，不当作零。约束市人社部门。采用的读法：两年合计；按人次。
 * 切换为每年各一半的，各年到其12月31日到期；切换为不重复的人的，没有两年合计人数时，以单年人数为下限、各年之和为上限。
 *
 * Holds the training of Yunnan care masters in 2021 and 2022, both years together, against the 23,400 person-times
 * expected. 预计 is an expectation: a shortfall from 31 December 2022 on is a warning. Binds the city HRSS bureau. A
 * year without figures is unknown, not zero. What is reached passes at once. Read as half in each year, each year is
 * due on its own 31 December. Read as distinct persons, those of one year are the least that both years can have, where
 * the figure of both is not given, and the sum of the years the most.
 *
 * 原文：[第36段](../../../docs/notice.md#p36)
 *
 * @param progress - “康养云师傅”各年的数字。 The figures of the care masters by year.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：已达到；`failed`（提醒）：到期不足；`cantTell`：未到期，或缺某一年的数字。 Passed once reached,
 * failed with a warning where short and due, cantTell before the day or where a year is unknown; never inapplicable.
 *
 * @example
 * ```ts
 * import { trackCareMastersTarget } from 'kunming-training-rules';
 *
 * const careMasters = { byYear: [{ year: 2021, personTimes: 11000 }, { year: 2022, personTimes: 12400 }] };
 * trackCareMastersTarget({ careMasters }).outcome; // => 'passed'
 * ```
 *
 * @example
 * ```ts
 * import { trackCareMastersTarget } from 'kunming-training-rules';
 *
 * const careMasters = { byYear: [{ year: 2021, personTimes: 11000 }, { year: 2022, personTimes: 12399 }] };
 * const result = trackCareMastersTarget({ careMasters }, { asOf: '2022-12-31' });
 * result.outcome; // => 'failed'
 * result.violations[0]?.severity; // => 'warning'
 * ```
 */
export function trackCareMastersTarget(progress: CareMastersTargetRecord, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, progress, onDayOf(options, source.planYearEnd, ''));
}

type On = InForce<typeof careMastersTarget>;

/** 2021-2022年预计培训人数23400人次: both years together; under the other reading half in each. */
function expects(progress: Fields<CareMastersTargetRecord>, on: On, options: ClauseOptions): Findings {
  const { byYear, persons } = fields<CareMastersProgress>(progress.careMasters);
  const { personTimes: target, years } = on.value;
  const { unit, span } = on.reading;
  const key = unit === 'person-times' ? 'personTimes' : 'persons';
  const found = findings();
  const listed = list(byYear);
  const ofYear = yearsIn(listed, key);
  const held = (sum: Tally, limit: number, path: JsonPointer, due: number, of: string): Row => {
    hold(found, on, sum, { limit, key, path, years: of, wait: pending(dueDay(due), options.asOf) });
    return against(sum, limit);
  };
  if (span === 'each-year') {
    const limit = Math.ceil(target / years.length);
    const rows = years.map((year): Row => ({ year, ...held(ofYear(year), limit, BY_YEAR, year, String(year)) }));
    found.measured = { target: limit, unit, byYear: rows };
    return found;
  }
  const sums = years.map(ofYear);
  const both =
    key === 'persons' ? overAllYears(sums, years.map(yearsIn(listed, 'personTimes')), persons) : sums.reduce(plus);
  const path = key === 'persons' ? '/careMasters/persons' : BY_YEAR;
  found.measured = { unit, ...held(both, target, path, Math.max(...years), years.join('–')) };
  return found;
}

const BY_YEAR = '/careMasters/byYear';

/** What a figure is held against, and what is said of it. */
interface Limit {
  readonly limit: number;
  readonly key: 'personTimes' | 'persons';
  readonly path: JsonPointer;
  readonly years: string;
  readonly wait: readonly Missing[];
}

/** Short, once that is certain and due. */
function hold(
  found: Findings,
  on: On,
  { least, most, missing }: Tally,
  { limit, key, path, years, wait }: Limit,
): void {
  if (least >= limit) return;
  addAll(found.missing, missing);
  if (most >= limit || wait.length > 0) {
    addAll(found.missing, wait);
    return;
  }
  const detail = { path, actual: most, quantity: key, op: '>=', value: limit, operand: 'personTimes' } as const;
  const data = { years, unit: on.reading.unit, shortfall: limit - most };
  violate(found, on, least === most ? 'short' : 'short-at-most', { ...detail, data });
}

function plus(one: Tally, other: Tally): Tally {
  return { least: one.least + other.least, most: one.most + other.most, missing: [...one.missing, ...other.missing] };
}

/**
 * Distinct persons of all years: the figure given; else between those of one year and the sum of the years. A figure
 * outside of that contradicts them.
 */
function overAllYears(sums: readonly Tally[], personTimes: readonly Tally[], persons: unknown): Tally {
  const least = Math.max(...sums.map((sum) => sum.least));
  const most = sums.reduce((all, sum, index) => all + Math.min(sum.most, personTimes[index]?.most ?? Infinity), 0);
  const given = count(persons);
  if (given !== undefined && given >= least && given <= most) return { least: given, most: given, missing: [] };
  return { least, most: Math.max(least, most), missing: [fact('/careMasters/persons')] };
}

/** The figure of each year; unknown where no entry is of that year, or two are. */
function yearsIn(entries: readonly unknown[] | undefined, key: Limit['key']): (year: number) => Tally {
  const undated = findings();
  const byYear = new Map<number | undefined, { readonly figure: unknown; readonly at: JsonPointer }[]>();
  each<CareMastersYear>(undated, entries, BY_YEAR, (entry, at) => {
    const year = need(undated, entry, 'year', count, at);
    byYear.set(year, [...(byYear.get(year) ?? []), { figure: entry[key], at: at() }]);
  });
  return (year) => {
    const sum = tally();
    const [first, second] = byYear.get(year) ?? [];
    if (first === undefined) {
      addAll(sum.missing, undated.missing);
      addTo(sum, yes, undefined, fact(BY_YEAR, entries && String(year)));
    } else if (second) addTo(sum, yes, undefined, fact(`${second.at}/year`));
    else addTo(sum, yes, count(first.figure), fact(`${first.at}/${key}`));
    return sum;
  };
}
