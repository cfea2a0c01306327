/**
 * Reviews a whole city year of made-up data, 155,200 person-times in 3,300 classes, read one record at a time; prints the
 * conclusion with its figures, the time and the memory it took, and what to do next; and holds what was found against the
 * defects that the generator put in. Exits with 1 unless exactly these were found.
 *
 *   npx tsx examples/city-year.ts [--locale en] [--classes 300] [--seed 1] [--clean]
 */
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import cliProgress from 'cli-progress'; // a bar with its rate and end; silent where there is no terminal
import {
  annualTrainingTarget,
  type ClauseResult,
  describe,
  describeDefect,
  describeReview,
  type Division,
  divisions,
  labels,
  type Locale,
  reviewYear,
  type Row,
  type YearReview,
} from 'kunming-training-rules';
import { compare, type Comparison } from './city-year/compare.js';
import { type CityYear, cityYear, CLASSES, FEWEST } from './city-year/generator.js';
import { pad, padStart, rule, wrap } from './terminal.js';

const { values } = parseArgs({
  options: {
    locale: { type: 'string', default: 'zh-CN' },
    classes: { type: 'string', default: String(CLASSES) },
    seed: { type: 'string', default: '1' },
    clean: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const [classes, seed] = [Number(values.classes), Number(values.seed)];
const sound =
  (values.locale === 'zh-CN' || values.locale === 'en') &&
  Number.isSafeInteger(classes) &&
  classes >= FEWEST &&
  Number.isSafeInteger(seed);
if (values.help || !sound) {
  console.log(`npx tsx examples/city-year.ts [--locale zh-CN|en] [--classes N (${FEWEST}…)] [--seed N] [--clean]`);
  process.exit(values.help ? 0 : 2);
}
const locale = values.locale as Locale;
const say = (chinese: string, english: string): string => (locale === 'en' ? english : chinese);
const term = (name: string): string => labels[name]?.[locale] ?? name;
const number = (value: number): string => value.toLocaleString('en-US');

const kindWords: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'sessions-overlap': { 'zh-CN': '一人同时在两个班上课', en: 'a person in two classes at once' },
  'instructor-overlap': { 'zh-CN': '师资同时在两处授课', en: 'an instructor in two places at once' },
  'claimed-twice': { 'zh-CN': '重复申报', en: 'claimed twice' },
  'claimed-without-attendance': { 'zh-CN': '申报而没有到课', en: 'claimed without attendance' },
  'more-claimed-than-enrolled': { 'zh-CN': '申报多于名册', en: 'more claimed than enrolled' },
  'not-reported': { 'zh-CN': '班级没有上报统计', en: 'a class missing from the statistics' },
  'reported-twice': { 'zh-CN': '班级重复上报', en: 'a class reported twice' },
  'figure-differs': { 'zh-CN': '上报的班级数字不符', en: 'a figure of a class reported wrongly' },
  'no-finished-class': { 'zh-CN': '上报了未结束的班级', en: 'a class reported before its end' },
  'total-differs': { 'zh-CN': '上报的单位合计不符', en: 'a total of a unit reported wrongly' },
  'false-training-found': { 'zh-CN': '主管部门认定虚假培训', en: 'false training found by the authority' },
  'not-covered': { 'zh-CN': '有意愿者没有参加培训', en: 'a willing person not trained' },
  'group-not-targeted': { 'zh-CN': '人群没有针对性培训', en: 'a group without targeted training' },
  'malformed-class': { 'zh-CN': '班级记录无效', en: 'a class that is no valid record' },
  'handed-over-twice': { 'zh-CN': '同一班级给出两次', en: 'a class handed over twice' },
  'malformed-claim': { 'zh-CN': '申报记录无效', en: 'a claim that is no valid record' },
};

const year = cityYear({ seed, classes, defects: !values.clean });
const { review, seconds, kept } = await run(year);
const comparison = compare(review, year);
printReview(review);
printUnits(review);
if (!values.clean) printComparison(comparison);
printNext(review);
printCost(review, seconds, kept);
const exact = comparison.notFound.length + comparison.notInjected.length === 0;
if (!exact) {
  process.exitCode = 1;
  for (const line of comparison.notFound)
    console.log(wrap(`${say('应有而没有查出：', 'put in and not found: ')}${line}`));
  for (const line of comparison.notInjected)
    console.log(wrap(`${say('查出而并未放入：', 'found and not put in: ')}${line}`));
}
const many = year.injected.length;
console.log(
  wrap(
    exact
      ? values.clean
        ? say(
            '没有放入缺陷，也没有查出任何缺陷；各项数字与生成器的账目一致。',
            'No defect was put in and none was found; every figure agrees with the generator’s books.',
          )
        : say(
            `放入的 ${many} 处缺陷全部查出，此外没有查出任何一处；各项数字与生成器的账目一致。`,
            `All ${many} defects put in were found, and nothing else; every figure agrees with the generator’s books.`,
          )
      : say('与放入的缺陷不一致。', 'This is not what was put in.'),
  ),
);

/** The review, the seconds it took, and the bytes it kept when the streams had been read. */
async function run({
  records,
  options,
  counts,
}: CityYear): Promise<{ review: YearReview; seconds: number; kept: number }> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar(
        {
          format: `${say('读取', 'reading')} {bar} {percentage}%  {value}/{total}  {eta_formatted}`,
          hideCursor: true,
          clearOnComplete: true,
          linewrap: false,
        },
        cliProgress.Presets.shades_grey,
      )
    : undefined;
  const total = counts.classes + counts.claims;
  let read = 0;
  function* watched(stream: Iterable<unknown>): Generator {
    for (const each of stream) {
      if (++read % 7 === 0) bar?.update(read);
      yield each;
    }
  }
  let kept = 0;
  function* last(stream: Iterable<unknown>): Generator {
    kept = heap() - before;
    yield* stream;
  }
  const given = records();
  const before = heap();
  const begun = performance.now();
  bar?.start(total, 0);
  const review = await reviewYear(
    { ...given, classes: watched(given.classes), claims: watched(given.claims), rosters: last(given.rosters) },
    options,
  );
  bar?.stop();
  return { review, seconds: (performance.now() - begun) / 1000, kept };
}

function printReview(review: YearReview): void {
  const words = describeReview(review, locale);
  console.log(rule('═'));
  console.log(
    wrap(
      `${words.step} · ${say('昆明市2022年', 'Kunming 2022')} · ${say(`数据均为虚构（种子 ${seed}）`, `made-up data (seed ${seed})`)}`,
    ),
  );
  console.log(
    wrap(
      say(
        `班级 ${number(review.figures.classes)}，名册 ${number(review.figures.enrolled)} 人次，申报 ${number(review.figures.claims)}，证书 ${number(review.figures.certificates)}，人员名册 ${review.figures.rosters} 份；判断之日 ${review.asOf ?? '?'}`,
        `${number(review.figures.classes)} classes, ${number(review.figures.enrolled)} person-times, ${number(review.figures.claims)} claims, ${number(review.figures.certificates)} certificates, ${review.figures.rosters} rosters; judged on ${review.asOf ?? '?'}`,
      ),
    ),
  );
  console.log(wrap(`${say('结论：', 'Conclusion: ')}${words.decision}`));
  if (review.carriedBy.length > 0)
    console.log(
      wrap(
        `${say('依据：', 'Carried by: ')}${review.results
          .filter(({ clause }) => review.carriedBy.includes(clause))
          .map((result) => describe(result, locale).title)
          .join(say('、', ', '))}`,
      ),
    );
  console.log(
    wrap(
      `${say(`台账（共 ${review.ledger.entries.length} 条）：`, `Ledger (${review.ledger.entries.length} clauses): `)}${words.totals}`,
    ),
  );
  for (const notice of words.notices) console.log(wrap(`! ${notice}`));
  console.log('');
  for (const result of review.results) {
    const { locator, title, outcome } = describe(result, locale);
    console.log(
      wrap(`${pad(outcome, 12)}${pad(locator, 10)}${padStart(figure(result, review), 24)}  ${title}`.trimEnd()),
    );
  }
}

/** The one figure of a clause that a reader looks for. */
function figure({ measured, violations }: ClauseResult, review: YearReview): string {
  const { target, done, finishedClasses, reportedClasses } = measured;
  if (typeof target === 'number')
    return `${typeof done === 'number' ? number(done) : `≥ ${number(completed(review))}`} / ${number(target)}`;
  if (typeof finishedClasses === 'number' && typeof reportedClasses === 'number')
    return say(
      `结束 ${number(finishedClasses)}，上报 ${number(reportedClasses)}`,
      `${number(finishedClasses)} ended, ${number(reportedClasses)} reported`,
    );
  const rows = (measured['divisions'] ?? []) as readonly Row[];
  if (typeof rows[0]?.['covered'] === 'number')
    return `${number(sum(rows, 'covered'))} / ${number(sum(rows, 'willing'))}`;
  return violations.length > 0 ? say(`${violations.length} 处`, `${violations.length}`) : '';
}

function sum(rows: readonly Row[], name: string): number {
  return rows.reduce((all, row) => all + (typeof row[name] === 'number' ? row[name] : 0), 0);
}

/** Person-times completed in the plan year: those of one unit, or all. */
function completed({ figures }: YearReview, unit?: string): number {
  const { value } = annualTrainingTarget.parameters.year;
  return figures.lines.reduce(
    (all, { completionYear, division, personTimes }) =>
      all + (completionYear === value && (unit === undefined || division === unit) ? (personTimes ?? 0) : 0),
    0,
  );
}

function printUnits(review: YearReview): void {
  const rowsOf = (clause: string): readonly Row[] =>
    (review.results.find((result) => result.clause === clause)?.measured['divisions'] ?? []) as readonly Row[];
  const certificates = rowsOf('certificate-holders-target');
  const line = (unit: string, ...cells: readonly string[]): string =>
    pad(unit, 44) + cells.map((cell) => padStart(cell, 9)).join('');
  console.log(
    `\n${line(say('单位', 'Unit'), say('培训任务', 'Task'), say('完成人次', 'Done'), say('取证任务', 'Certs'), say('取证人数', 'Holders'))}`,
  );
  for (const row of rowsOf('annual-training-target')) {
    const unit = String(row['division']);
    const own = certificates.find((each) => each['division'] === unit);
    const cells = [row['target'], completed(review, unit), own?.['target'], own?.['done']].map((cell) =>
      typeof cell === 'number' ? number(cell) : '—',
    );
    console.log(
      line(
        (divisions as Partial<Record<string, (typeof divisions)[Division]>>)[unit]?.[locale] ?? term(unit),
        ...cells,
      ),
    );
  }
}

function printComparison({ kinds }: Comparison): void {
  console.log(
    `\n${pad(say('放入的缺陷', 'Defect put in'), 44)}${pad(say('放入', 'put in'), 8)}${say('查出', 'found')}`,
  );
  for (const { kind, injected, found } of kinds)
    console.log(
      `${pad(kindWords[kind]?.[locale] ?? kind, 44)}${pad(String(injected), 8)}${found}${found === injected ? '' : ' ✗'}`,
    );
}

function printNext(review: YearReview): void {
  console.log(`\n${say('下一步', 'What to do next')}`);
  for (const { errors } of review.malformed) {
    console.log(
      wrap(
        `• ${say('修正记录：', 'put the record right: ')}${errors
          .slice(0, 3)
          .map((defect) => describeDefect(defect, locale))
          .join(say('；', '; '))}`,
        '  ',
      ),
    );
  }
  for (const result of review.results.filter(({ outcome }) => outcome === 'failed')) {
    const { title, findings } = describe(result, locale);
    console.log(
      wrap(
        `• ${title}${say('：', ': ')}${findings
          .slice(0, 2)
          .map(({ text, path }) => `${text}${say(`（${path}）`, ` (${path}) `)}`)
          .join('')}${findings.length > 2 ? say(`……共 ${findings.length} 处`, ` … ${findings.length} in all`) : ''}`,
        '  ',
      ),
    );
  }
  const asked = review.questions.filter(({ path }) => !review.malformed.some((record) => record.path === path));
  if (asked.length > 0)
    console.log(
      wrap(
        `• ${say('补充：', 'supply: ')}${asked
          .slice(0, 5)
          .map(({ fact, path }) => `${term(fact)} ${path}`)
          .join(say('；', '; '))}${asked.length > 5 ? ' …' : ''}`,
        '  ',
      ),
    );
  if (review.decision === 'on-target')
    console.log(wrap(`• ${say('年度统计可以上报。', 'The year’s statistics can be reported.')}`, '  '));
}

function printCost(review: YearReview, seconds: number, kept: number): void {
  const peak = process.resourceUsage().maxRSS / 1024;
  const each = Math.round(kept / review.figures.enrolled);
  console.log(
    `\n${wrap(say(`用时 ${seconds.toFixed(1)} 秒（含生成数据），峰值内存 ${peak.toFixed(0)} MB；读完后每人次留存 ${number(each)} 字节。`, `${seconds.toFixed(1)} s (making the data included), peak memory ${peak.toFixed(0)} MB; ${number(each)} bytes a person-time kept when all was read.`))}`,
  );
}
