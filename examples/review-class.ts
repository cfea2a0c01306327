/**
 * Reviews applications to open a class, and prints the decision and every finding with the sentence
 * it rests on.
 *
 *   npm run demo -- [--locale en] [--json] [--reference reference.json] [file.json …]
 *
 * Without a file: three dossiers of real size from examples/data. They and the reference data
 * (catalogues, registers, required fields) are made up.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import {
  describe,
  describeDefect,
  describeReview,
  type Description,
  InvalidRecordError,
  labels,
  type Locale,
  parseClassPlan,
  parseReferenceData,
  type Review,
  reviewOpening,
  type Violation,
} from 'kunming-training-rules';
import stringWidth from 'string-width'; // East Asian widths
import { COLUMNS, rule, wrap } from './terminal.js';

const { values, positionals } = parseArgs({
  options: {
    locale: { type: 'string', default: 'zh-CN' },
    json: { type: 'boolean', default: false },
    reference: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowPositionals: true,
});

if (values.help || (values.locale !== 'zh-CN' && values.locale !== 'en')) {
  console.log('npm run demo -- [--locale zh-CN|en] [--json] [--reference reference.json] [file.json …]');
  process.exit(values.help ? 0 : 2);
}
const locale: Locale = values.locale;
const say = (chinese: string, english: string): string => (locale === 'en' ? english : chinese);

const files =
  positionals.length > 0
    ? positionals
    : ['elderly-care-level-4', 'electrician-level-5', 'syb-entrepreneurship'].map((name) =>
        fileURLToPath(new URL(`data/${name}.json`, import.meta.url)),
      );

const ownFiles = positionals.length > 0;
const referenceFile =
  values.reference ?? (ownFiles ? undefined : fileURLToPath(new URL('data/reference.json', import.meta.url)));
const reference =
  referenceFile === undefined
    ? undefined
    : attempt(referenceFile, say('参考数据', 'reference data'), parseReferenceData);

const reviews: Review[] = [];
for (const file of files) {
  const plan = attempt(file, say('班级计划', 'class plan'), parseClassPlan);
  if (plan === undefined) continue;
  const review = reviewOpening(plan, { reference });
  reviews.push(review);
  if (!values.json) print(basename(file), plan.title ?? '', review);
}
if (values.json) console.log(JSON.stringify(reviews.length === 1 ? reviews[0] : reviews, null, 2));

/** Reads and parses a file; says what is wrong with it, all at once, where it is not what it should be. */
function attempt<T>(file: string, what: string, parse: (input: unknown) => T): T | undefined {
  try {
    return parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof InvalidRecordError) {
      console.error(
        wrap(
          say(
            `${basename(file)} 不是有效的${what}，共 ${error.total} 处：`,
            `${basename(file)} is not valid ${what}; ${error.total} in all:`,
          ),
        ),
      );
      for (const defect of error.errors) console.error(wrap(describeDefect(defect, locale), '  '));
    } else {
      console.error(
        wrap(
          `${basename(file)}: ${error instanceof SyntaxError ? say('不是 JSON', 'it is not JSON') : say('读不到', 'it cannot be read')}`,
        ),
      );
    }
    return undefined;
  }
}

function print(file: string, title: string, review: Review): void {
  const words = describeReview(review, locale);
  console.log(rule('═'));
  console.log(wrap(`${file}  ${title}`));
  console.log(wrap(`${words.step} · ${review.subject ?? '?'} · ${say('判断之日', 'judged on')} ${review.asOf ?? '?'}`));
  console.log(wrap(`${say('决定：', 'Decision: ')}${words.decision}`));
  const carriers = words.results
    .filter(({ clause }) => review.carriedBy.includes(clause))
    .map(({ locator, title: name }) => `${locator} ${name}`);
  if (carriers.length > 0) console.log(wrap(`${say('依据：', 'Carried by: ')}${carriers.join(say('、', ', '))}`));
  console.log(
    wrap(
      `${say(`台账（共 ${review.ledger.entries.length} 条）：`, `Ledger (${review.ledger.entries.length} clauses): `)}${words.totals}`,
    ),
  );
  for (const notice of words.notices) console.log(wrap(`! ${notice}`));

  for (const result of review.results.filter(({ outcome }) => outcome === 'failed')) {
    printFindings(describe(result, locale), result.violations, result.missing.length);
  }
  for (const result of review.results.filter(({ outcome }) => outcome === 'cantTell'))
    printOpen(describe(result, locale));
  for (const { title: clause, departures } of words.results) {
    for (const departure of departures)
      console.log(`\n${wrap(`${say('变通', 'Departure')} · ${clause}: ${departure}`)}`);
  }
  printNext(review);
  console.log('');
}

function printFindings(
  { title, locator, findings, effect }: Description,
  violations: readonly Violation[],
  open: number,
): void {
  const [first] = findings;
  if (first === undefined) return;
  console.log(`\n${wrap(`✗ ${first.severity}  ${locator} ${title}`)}`);
  for (const [index, finding] of findings.entries()) {
    const { path, required } = violations[index] ?? {};
    console.log(wrap(finding.text, '  '));
    if (required !== undefined) {
      const name = labels[required.quantity]?.[locale] ?? required.quantity;
      const value = (Array.isArray(required.value) ? required.value : [required.value]).map((each) =>
        show(each as unknown),
      );
      const goal = `${say('应达到：', 'Must become: ')}${name} ${sign(required.op)} ${value.join(say('、', ', '))}`;
      const place = path ?? '';
      // A place is never broken in two: it goes on a line of its own where it does not fit.
      const lines = stringWidth(`    ${goal}  ${place}`) <= COLUMNS ? [`${goal}  ${place}`] : [goal, place];
      for (const line of lines) console.log(line === place ? `    ${line}` : wrap(line, '    '));
    }
  }
  console.log(wrap(`“${first.quote}”`, '  │ '));
  if (effect !== null) console.log(wrap(`${say('后果：', 'Effect: ')}${effect}`, '  '));
  if (open > 0) console.log(wrap(say(`另有 ${open} 项未知。`, `${open} more unknown beside it.`), '  '));
}

function printOpen({ title, locator, missing }: Description): void {
  const shown = missing.slice(0, 4);
  console.log(`\n${wrap(`? ${say('无法判断', 'Cannot tell')}  ${locator} ${title}`)}`);
  for (const each of shown) console.log(wrap(`${say('缺：', 'missing: ')}${each}`, '  '));
  if (missing.length > shown.length)
    console.log(wrap(say(`……共 ${missing.length} 项`, `… ${missing.length} in all`), '  '));
}

function printNext({ remedies, questions }: Review): void {
  if (remedies.length === 0 && questions.length === 0) return;
  console.log(`\n${say('下一步', 'What to do next')}`);
  for (const { clause, patch } of remedies) {
    for (const operation of patch.filter(({ op }) => op !== 'test')) {
      const value = 'value' in operation ? ` ${JSON.stringify(operation.value)}` : '';
      console.log(
        wrap(`• ${say('可改计划', 'change the plan')} (${clause}): ${operation.op} ${operation.path}${value}`, '  '),
      );
    }
  }
  const asked = new Map<string, number>();
  for (const { fact } of questions) asked.set(fact, (asked.get(fact) ?? 0) + 1);
  for (const [fact, count] of asked) {
    console.log(
      wrap(
        `• ${say('补充', 'supply')} ${labels[fact]?.[locale] ?? fact}${count > 1 ? say(`（${count} 处）`, ` (in ${count} places)`) : ''}`,
        '  ',
      ),
    );
  }
}

function show(value: unknown): string {
  if (typeof value === 'string') return labels[value]?.[locale] ?? value;
  if (typeof value === 'boolean') return value ? say('是', 'yes') : say('否', 'no');
  return value === null ? say('（空）', '(none)') : JSON.stringify(value);
}

function sign(op: string): string {
  return { '<=': '≤', '>=': '≥', '!=': '≠', in: '∋' }[op] ?? op;
}
