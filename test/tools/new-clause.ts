/**
 * `npm run new-clause -- <id> --quote "…" --of plan --field <yes-or-no field>`: writes everything that a clause needs, so that
 * `npm test` is green at once, and its author can go on from there: see docs/adding-a-clause.md.
 *
 * What it writes: the entry of the register (test/notice/register.json), the clause's file with constant, doc comment and a
 * function that asks for one yes-or-no field, its cases, its generator, its row in the step table, the generated files.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier'; // lays the new files out as the rest is laid out
import { locatorOf, type Placed, placesOf } from './offsets.js';
import { camelCase, clauseFiles, root } from './sources.js';

/** What a clause can be begun on: type and file of the record, its names, and the row of the step table. */
const kinds = {
  plan: { type: 'ClassPlan', file: 'class-plan', zh: '班级计划', en: 'class plan' },
  trainee: { type: 'Trainee', file: 'trainee', zh: '学员', en: 'trainee' },
  enterprise: { type: 'Enterprise', file: 'enterprise', zh: '企业', en: 'enterprise' },
  courseware: { type: 'Courseware', file: 'courseware', zh: '课件', en: 'courseware' },
  claim: { type: 'SubsidyClaim', file: 'claim', zh: '补贴申报', en: 'subsidy claim' },
} as const;

const usage = `npm run new-clause -- <id> --quote "<words of the notice>" --of <${Object.keys(kinds).join('|')}> --field <yes-or-no field>`;

interface Order {
  readonly id: string;
  readonly function: string;
  readonly quote: Placed;
  readonly of: keyof typeof kinds;
  readonly field: string;
}

interface Register {
  readonly clauses: { readonly id: string; readonly quotes: readonly Placed[] }[];
  readonly withoutFunction: { readonly reason: string; quotes: Placed[] }[];
}

function fail(message: string): never {
  console.error(`${message}\n${usage}`);
  process.exit(1);
}

function orderOf(args: readonly string[]): Order {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { quote: { type: 'string' }, of: { type: 'string' }, field: { type: 'string' } },
  });
  const [id = ''] = positionals;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id))
    fail('The id is of small letters and hyphens, for example class-size-limit.');
  if (clauseFiles().some((clause) => clause.id === id)) fail(`There is a clause ${id} already.`);
  const { of = '', field, quote } = values;
  if (!(of in kinds)) fail('--of says what the clause is asked about.');
  if (field === undefined || quote === undefined) fail('--field and --quote are needed.');
  const [place, another] = placesOf(quote);
  if (place === undefined) fail('The quoted words do not stand in the notice, to the letter.');
  if (another !== undefined) fail('The quoted words stand in more than one place: quote more of the sentence.');
  const name = camelCase(`check-${id}`);
  return { id, function: name, quote: place, of: of as Order['of'], field };
}

/** The register with the new clause, its words taken from those that no function had. */
function registered(order: Order): Register {
  const register = JSON.parse(readFileSync(join(root, 'test/notice/register.json'), 'utf8')) as Register;
  const { paragraph, start, end } = order.quote;
  const inside = (other: Placed): boolean => other.paragraph === paragraph && other.start < end && start < other.end;
  const owner = register.clauses.find(({ quotes }) => quotes.some(inside));
  if (owner) fail(`These words are quoted by ${owner.id} already: a sentence has one clause.`);
  for (const piece of register.withoutFunction) {
    piece.quotes = piece.quotes.flatMap((quote) => {
      if (!inside(quote)) return [quote];
      const rest = [
        { ...quote, exact: quote.exact.slice(0, Math.max(start - quote.start, 0)), end: Math.min(start, quote.end) },
        { ...quote, exact: quote.exact.slice(end - quote.start), start: Math.max(end, quote.start) },
      ];
      return rest.filter((part) => part.end > part.start && part.exact !== '');
    });
  }
  register.clauses.push({
    id: order.id,
    function: order.function,
    locator: locatorOf(paragraph),
    quotes: [order.quote],
    force: 'must',
    subject: kinds[order.of].en,
    addressee: 'training institutions',
    decides: `Whether ${order.field} holds.`,
    reading: '',
    edges: ['yes', 'no', 'unknown'],
    modalWord: null,
    statedEffect: null,
    operands: [],
    readings: [],
  } as Register['clauses'][number]);
  return register;
}

/** The folder of the chapter: that of another clause of the same place in the outline, else of the place above it. */
function folderOf(locator: string): string {
  const places = new Map<string, string>();
  for (const { file } of clauseFiles()) {
    const [, place] = /locator: '([^']+)'/.exec(readFileSync(join(root, file), 'utf8')) ?? [];
    if (place !== undefined) places.set(place, dirname(file));
  }
  for (let place = locator; place !== ''; place = place.slice(0, -1)) {
    const found = places.get(place) ?? [...places].find(([other]) => other.startsWith(place))?.[1];
    if (found !== undefined) return found;
  }
  return fail(`No chapter folder for ${locator}.`);
}

function clauseSource({ id, function: name, quote, of, field }: Order): string {
  const { type, file, zh, en } = kinds[of];
  const constant = camelCase(id);
  const record = `${constant.charAt(0).toUpperCase()}${constant.slice(1)}Record`;
  const code = `not-${id}`;
  const { exact, paragraph, start, end } = quote;
  const words = id.replaceAll('-', ' ');
  return `import { broken, need, violate } from '../../kernel/ask.js';
import type { Clause } from '../../kernel/clause.js';
import { type Findings, findings } from '../../kernel/findings.js';
import type { InForce } from '../../kernel/in-force.js';
import { adopt, type ClauseOptions, judge } from '../../kernel/judge.js';
import type { ClauseResult } from '../../kernel/result.js';
import type { ${type} } from '../../model/${file}.js';
import { source } from '../../notice/source.js';
import { freeze } from '../../values/freeze.js';
import { type Fields, flag } from '../../values/read.js';

/** {@link ${name}} 所读的字段。 What {@link ${name}} reads of a ${en}. */
export type ${record} = Pick<${type}, '${field}'>;

/** 条款常量。 The clause constant of {@link ${name}}. */
export const ${constant} = /* @__PURE__ */ freeze({
  id: '${id}',
  function: '${name}',
  title: { 'zh-CN': '${exact.slice(0, 12)}', en: '${words.charAt(0).toUpperCase()}${words.slice(1)}' },
  force: 'must',
  modal: null,
  addressee: { 'zh-CN': '培训机构', en: 'training institutions' },
  citations: [{ document: source.number, locator: '${locatorOf(paragraph)}', paragraph: ${String(paragraph)}, exact: '${exact}', start: ${String(start)}, end: ${String(end)} }],
  parameters: {},
  readings: {},
  effect: null,
  members: [],
  messages: {
    '${code}': { 'zh-CN': '不符合：${exact}', en: 'Not so: ${words}.' },
  },
} as const satisfies Clause);

const adopted = /* @__PURE__ */ adopt(${constant}, source);

/**
 * > ${exact}
 *
 * 检查${zh}是否符合这一句：\`${field}\` 为是。约束培训机构。
 *
 * Checks a ${en} against the sentence: \`${field}\` has to hold. Binds training institutions.
 *
 * 原文：[第${String(paragraph)}段](../../../docs/notice.md#p${String(paragraph)})
 *
 * @param record - ${zh}的 \`${field}\`。 The ${en}'s \`${field}\`.
 * @param options - 判断之日、政策。 Day and policy.
 * @returns \`passed\`：是；\`failed\`：否；\`cantTell\`：不知道。 Passed where it holds, failed where it does not, cantTell where it is
 * not known; never inapplicable.
 *
 * @example
 * \`\`\`ts
 * import { ${name} } from 'kunming-training-rules';
 *
 * ${name}({ ${field}: true }).outcome; // => 'passed'
 * \`\`\`
 *
 * @example
 * \`\`\`ts
 * import { ${name} } from 'kunming-training-rules';
 *
 * ${name}({ ${field}: false }).violations[0]?.code; // => '${code}'
 * \`\`\`
 */
export function ${name}(record: ${record}, options?: ClauseOptions): ClauseResult {
  return judge(adopted, { expects }, record, options);
}

function expects(record: Fields<${record}>, on: InForce<typeof ${constant}>): Findings {
  const found = findings();
  if (need(found, record, '${field}', flag) === false)
    violate(found, on, '${code}', broken('${field}', false, '=', true));
  return found;
}
`;
}

function cases({ id, field }: Order): object {
  const expect = (outcome: string, more: object = {}): object => ({ expect: { outcome, ...more } });
  return {
    clause: id,
    cases: [
      { name: { 'zh-CN': '符合', en: 'so' }, record: { [field]: true }, ...expect('passed') },
      {
        name: { 'zh-CN': '不符合', en: 'not so' },
        record: { [field]: false },
        ...expect('failed', { violations: [{ code: `not-${id}`, path: `/${field}` }] }),
      },
      {
        name: { 'zh-CN': '各项均未知', en: 'nothing known' },
        record: {},
        ...expect('cantTell', { missing: [`/${field}`] }),
      },
      {
        name: { 'zh-CN': '以文字写“是”，视为未知', en: 'yes in words is unknown' },
        record: { [field]: 'yes' },
        ...expect('cantTell', { missing: [`/${field}`] }),
      },
    ],
  };
}

function generatorSource({ field }: Order): string {
  return `import fc from 'fast-check';
import type { ClauseGenerator } from '../generator.js';

export const generator: ClauseGenerator = { record: fc.record({ ${field}: fc.boolean() }), options: fc.constant({}) };
`;
}

/** The step table with a row for the clause, of no step yet; the reviews walk it in the order of the registry. */
function withRow(table: string, { id, of }: Order): string {
  const end = table.lastIndexOf('} as const satisfies');
  return `${table.slice(0, end)}  '${id}': { over: '${of}', at: {} },\n${table.slice(end)}`;
}

async function write(file: string, source: string): Promise<void> {
  const path = join(root, file);
  const isCode = file.endsWith('.ts');
  writeFileSync(path, isCode ? await format(source, { ...(await resolveConfig(path)), filepath: path }) : source);
  console.log(`${file} written`);
}

const order = orderOf(process.argv.slice(2));
const folder = folderOf(locatorOf(order.quote.paragraph));
const file = `${folder}/${order.id}.ts`;
if (existsSync(join(root, file))) fail(`${file} exists already.`);
const register = registered(order);
await write('test/notice/register.json', `${JSON.stringify(register, null, 1)}\n`);
await write(file, clauseSource(order));
await write(`test/conformance/${order.id}.json`, JSON.stringify(cases(order)));
await write(`test/laws/generators/${order.id}.ts`, generatorSource(order));
const table = 'src/reviews/step-table.ts';
await write(table, withRow(readFileSync(join(root, table), 'utf8'), order));
const { status } = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'test/tools/generate.ts')], {
  cwd: root,
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);
console.log(`
${order.id} stands in ${basename(folder)}, and "npm test" is green with it. Now make it say what the sentence says, in this order:
1. test/notice/register.json: force, addressee, what it decides, reading, edges, modal word, figures, readings.
2. ${file}: the same in the constant, then \`applies\` and \`expects\`, the doc comment, the examples.
3. test/conformance/${order.id}.json: a case for each edge, both sides of each figure.
4. test/laws/generators/${order.id}.ts: records crowded around the edges.
5. src/reviews/step-table.ts: the steps that it belongs to, and what a failure means there.
docs/adding-a-clause.md says more.`);
