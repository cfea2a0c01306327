import type { AnnualProgress, CareMastersProgress, CareMastersYear } from '../../model/annual-progress.js';
import { noticePeriod } from '../../notice/period.js';
import { freeze, type Clause, type InForce } from '../../policy/clause.js';
import { adopt, judge, onDayOf, type ClauseOptions } from '../../policy/judge.js';
import { fact, findings, pending, violation, type Findings } from '../../result/findings.js';
import { yes } from '../../result/kleene.js';
import { count, fields, list } from '../../result/read.js';
import type { ClauseResult, Missing, Row } from '../../result/result.js';
import { addTo, against, dueDay, lack, rateOf, strangers, tally, type Tally } from '../../result/target.js';

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
    { document: '昆人社通〔2022〕34号', locator: '二（三）5', paragraph: 36, exact: '昆明市2021-2022年预计培训人数23400人次。', start: 84, end: 111 },
    { document: '昆人社通〔2022〕34号', locator: '二（三）5', paragraph: 35, exact: '开展“康养云师傅”培训', start: 2, end: 13 },
  ],
  parameters: {
    personTimes: { value: 23400, exact: '23400', paragraph: 36, start: 103, end: 108 },
    years: { value: [2021, 2022], exact: '2021-2022年', paragraph: 36, start: 87, end: 97 },
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
    short: { 'zh-CN': '{years}年“康养云师傅”培训{actual}（{unit|term}），比预计的{required}少{shortfall}。', en: 'Yunnan care masters in {years}: {actual} ({unit|term}), {shortfall} short of the {required} expected.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(careMastersTarget);

/**
 * > 开展“康养云师傅”培训
 *
 * > 昆明市2021-2022年预计培训人数23400人次。
 *
 * 对照“康养云师傅”（kāngyǎng yún shīfu）的预计培训人数：2021年和2022年合计23400人次。“预计”是预期数，
 * 到期不足为提醒，不是违反；没有列出的年份为未知，不当作零。约束市人社部门。采用的读法：两年合计；按人次。
 *
 * Holds the training of Yunnan care masters in 2021 and 2022 together against the 23,400 person-times
 * expected. 预计 is an expectation: a shortfall from 31 December 2022 on is a warning. A year without
 * figures is unknown, not zero. What is reached passes at once.
 *
 * 原文：[第36段](../../../docs/notice.md#p36)
 *
 * @param progress - “康养云师傅”各年的数字。 The figures of the care masters by year.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns `passed`：已达到；`failed`（提醒）：到期不足；`cantTell`：未到期，或缺某一年的数字。 Passed once
 * reached, failed with a warning where short and due, cantTell before the day or where a year is
 * unknown; never inapplicable.
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
  return judge(adopted, body, progress, onDayOf(options, noticePeriod.planYearEnd, ''));
}

const BY_YEAR = '/careMasters/byYear';

function body(progress: CareMastersTargetRecord, on: InForce<typeof careMastersTarget>, options: ClauseOptions): Findings {
  const { byYear, persons } = fields(fields(progress).careMasters as CareMastersProgress);
  const { personTimes: target, years } = on.value;
  const key = on.reading.unit === 'person-times' ? 'personTimes' : 'persons';
  const found = findings();
  const entries = list(byYear);
  if (entries !== undefined) lack(found, strangers(entries, BY_YEAR));
  const none = fact(BY_YEAR);
  const sums = years.map((year) => ofYear(entries, year, key, none));
  const wait = pending(dueDay(Math.max(...years)), options.asOf);
  const rows: Row[] = [];

  const hold = (sum: Tally, share: number, path: string, of: string): void => {
    if (sum.least * share >= target) return;
    lack(found, sum.missing);
    if (sum.most * share >= target || wait.length > 0) {
      lack(found, wait);
      return;
    }
    const limit = Math.ceil(target / share);
    found.violations.push(
      violation(on, 'short', {
        path,
        actual: sum.most,
        quantity: key,
        op: '>=',
        value: limit,
        data: { years: of, unit: on.reading.unit, shortfall: limit - sum.most },
        operand: 'personTimes',
      }),
    );
  };
  if (on.reading.span === 'each-year') {
    sums.forEach((sum, index) => {
      const year = years[index] ?? 0;
      hold(sum, years.length, BY_YEAR, String(year));
      if (sum.least === sum.most) rows.push({ year, done: sum.least, ...rateOf(sum.least * years.length, target) });
    });
    found.measured = { target, unit: on.reading.unit, byYear: rows };
    return found;
  }
  let both = tally();
  if (key === 'persons') addTo(both, yes, count(persons), fact('/careMasters/persons'));
  else both = sums.reduce((all, sum) => ({ least: all.least + sum.least, most: all.most + sum.most, missing: [...all.missing, ...sum.missing] }), both);
  hold(both, 1, key === 'persons' ? '/careMasters/persons' : BY_YEAR, years.join('–'));
  found.measured = { unit: on.reading.unit, ...against(both, target) };
  return found;
}

/** The figure of one year; unknown where no entry is of that year, or two are. */
function ofYear(entries: readonly unknown[] | undefined, year: number, key: 'personTimes' | 'persons', none: Missing): Tally {
  const sum = tally();
  if (entries === undefined) {
    addTo(sum, yes, undefined, none);
    return sum;
  }
  const own: number[] = [];
  for (const [index, entry] of entries.entries()) {
    const given = count(fields(entry as CareMastersYear).year);
    if (given === year) own.push(index);
    else if (given === undefined) sum.missing.push(fact(`${BY_YEAR}/${String(index)}/year`));
  }
  const [first, ...more] = own;
  if (first === undefined || more.length > 0) addTo(sum, yes, undefined, more.length > 0 ? fact(`${BY_YEAR}/${String(more[0])}/year`) : none);
  else addTo(sum, yes, count(fields(entries[first] as CareMastersYear)[key]), fact(`${BY_YEAR}/${String(first)}/${key}`));
  return sum;
}
