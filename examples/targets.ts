/**
 * 全市离任务还有多远：年中和年末各一份进度，对照年度培训任务、取得证书人数任务和“康养云师傅”预计人数。附件没有公开，各行和进度均为虚构。
 *
 * Where the city stands against its targets, at mid-year and at year end: annual training, certificate holders, Yunnan
 * care masters. The annex is not public: its rows and the figures are made up.
 *
 *     npx tsx examples/targets.ts [--locale en]
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type ClauseResult,
  describe,
  labels,
  type Locale,
  parseAnnualPlan,
  parseAnnualProgress,
  type Row,
  trackAnnualTrainingTarget,
  trackCareMastersTarget,
  trackCertificateTarget,
} from 'kunming-training-rules';
import stringWidth from 'string-width'; // East Asian widths: a Chinese character takes two columns
import { pad, rule, wrap } from './terminal.js';

const { values } = parseArgs({ options: { locale: { type: 'string', default: 'zh-CN' } } });
const locale: Locale = values.locale === 'en' ? 'en' : 'zh-CN';
const say = (chinese: string, english: string): string => (locale === 'en' ? english : chinese);
const print = (text = '', indent = ''): void => {
  console.log(wrap(text, indent));
};
const right = (text: string, columns: number): string => ' '.repeat(Math.max(0, columns - stringWidth(text))) + text;

interface Stand {
  readonly asOf: string;
  readonly progress: object;
}
const data = JSON.parse(readFileSync(new URL('data/targets.json', import.meta.url), 'utf8')) as {
  readonly annex: unknown;
  readonly midYear: Stand;
  readonly yearEnd: Stand;
};
const plan = parseAnnualPlan(data.annex);

/** Rows by unit of a result. */
const unitsOf = ({ measured }: ClauseResult): readonly Row[] => (measured['divisions'] ?? []) as readonly Row[];
const nameOf = (unit: unknown): string => labels[String(unit)]?.[locale] ?? String(unit);

for (const [title, { asOf, progress: figures }] of [
  [say('年中', 'Mid-year'), data.midYear],
  [say('年末', 'Year end'), data.yearEnd],
] as const) {
  const progress = parseAnnualProgress({ plan, ...figures });
  const training = trackAnnualTrainingTarget(progress, { asOf });
  const certificates = trackCertificateTarget(progress, { asOf });
  const care = trackCareMastersTarget(progress, { asOf });

  print(rule('═'));
  print(`${title}  ${say('判断之日', 'judged on')} ${asOf}  ${say('（数字均为虚构）', '(made-up figures)')}`);
  print(rule('═'));
  for (const result of [training, certificates, care]) printTarget(result);
  printUnits(training, certificates);
  printNext(training, certificates, care);
  print();
}

/** Reached, not due yet, or short: one line, then the figures of the city. */
function printTarget(result: ClauseResult): void {
  const { title, locator, outcome, findings } = describe(result, locale);
  const { target, done, remaining, rate, percent } = result.measured as Row;
  const due = result.missing.find((each) => each.kind === 'day');
  const [sign, state] =
    result.outcome === 'passed'
      ? ['✓', say('已完成', 'reached')]
      : due === undefined
        ? ['✗', outcome]
        : ['…', say(`尚未到期（${due.notBefore}）`, `pending, due ${due.notBefore}`)];
  print(`${sign} ${locator} ${title}${say('：', ': ')}${state}`);
  print(
    say(
      `任务 ${String(target)}，完成 ${String(done)}，未完成 ${String(remaining)}；完成率 ${String(rate)} = ${String(percent)}%`,
      `target ${String(target)}, done ${String(done)}, remaining ${String(remaining)}; rate ${String(rate)} = ${String(percent)}%`,
    ),
    '    ',
  );
  for (const { severity, text } of findings) print(`${severity}  ${text}`, '    ');
}

/** Every unit against its rows of the annex. */
function printUnits(training: ClauseResult, certificates: ClauseResult): void {
  const width = locale === 'en' ? 36 : 24;
  const line = (name: string, cells: readonly string[]): void => {
    if (stringWidth(name) > width) print(name);
    print(
      pad(stringWidth(name) > width ? '' : name, width) +
        cells.map((cell, index) => right(cell, index % 3 === 2 ? 8 : 7)).join(''),
    );
  };
  const columns = say('任务 完成 %', 'task done %').split(' ');
  print();
  line(say('单位', 'Unit'), [say('培训', 'Trained'), say('人次', ''), '', say('取证', 'Cert.'), say('人数', ''), '']);
  line('', [...columns, ...columns]);
  const held = new Map(unitsOf(certificates).map((row) => [row['division'], row]));
  for (const row of unitsOf(training)) {
    line(
      nameOf(row['division']),
      [row, held.get(row['division'])].flatMap((each) =>
        ['target', 'done', 'percent'].map((key) => String(each?.[key] ?? '')),
      ),
    );
  }
}

function printNext(...results: readonly ClauseResult[]): void {
  print(`\n${say('下一步', 'What to do next')}`);
  for (const result of results) {
    const { title } = describe(result, locale);
    const { remaining } = result.measured as Row;
    const behind = [...unitsOf(result)]
      .filter((row) => Number(row['remaining']) > 0)
      .sort((a, b) => Number(a['percent']) - Number(b['percent']));
    const worst = behind
      .slice(0, 3)
      .map((row) => `${nameOf(row['division'])} ${String(row['remaining'])} (${String(row['percent'])}%)`);
    const of =
      worst.length === 0 ? '' : say(`；完成率最低的：${worst.join('、')}`, `; furthest behind: ${worst.join(', ')}`);
    if (result.outcome === 'passed') print(`• ${title}${say('：已完成，无须处理', ': reached, nothing to do')}`, '  ');
    else if (result.outcome === 'failed')
      print(
        `• ${title}${say(`：${behind.length > 0 ? `${behind.length} 个单位未完成，` : ''}核对数字，说明差额`, `: ${behind.length > 0 ? `${behind.length} units short; ` : ''}check the figures and account for the shortfall`)}${of}`,
        '  ',
      );
    else
      print(
        `• ${title}${say(`：年底前还须完成 ${String(remaining)}`, `: ${String(remaining)} to go before the year ends`)}${of}`,
        '  ',
      );
  }
}
