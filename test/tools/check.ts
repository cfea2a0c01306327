/**
 * Everything that must hold: steps, two at a time, each with what it prints when it ends, and at the end a line for each and
 * `N passed, N failed` over all of them. `npm test` runs the steps that need nothing but Node; steps named as arguments run
 * alone: `tsx test/tools/check.ts lint unit`.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeExamples } from '../docs/extract.js';
import { root } from './sources.js';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly name: string;
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  /** Vitest counts its tests; anything else counts as one check. */
  readonly vitest?: boolean;
  /** Left out of `npm test`. */
  readonly apart?: boolean;
}

/** One run of vitest over some of the projects of vitest.config.ts, one file after another: another step runs beside it. */
function tests(name: string, title: string, ...projects: string[]): Step {
  return {
    name,
    title,
    command: [
      'vitest',
      'run',
      ...(projects.length === 0 ? [name] : projects).map((project) => `--project=${project}`),
      '--no-file-parallelism',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=reports/${name}.json`,
    ],
    vitest: true,
  };
}

/** In the order they start: the long ones first, so that two of about one length end together. */
const steps: readonly Step[] = [
  {
    name: 'lint',
    title: 'Lint: typed rules, order of imports, purity, doc comments',
    command: ['eslint', '.', '--max-warnings', '0'],
  },
  tests(
    'unit',
    'Tests: units, conformance, structure, examples; what a time zone could touch, in two more',
    'unit',
    'west',
    'east',
  ),
  // Its build checks the types of src by tsconfig.src.json.
  tests('package', 'The package: built without any global of Node or a browser; entry points, types, bundle sizes'),
  tests('laws', 'Laws: properties over every clause; examples of the doc comments and the guides', 'laws', 'docs'),
  { name: 'types', title: 'Types: sources, tests, type tests, examples of the docs', command: ['tsc'] },
  { name: 'format', title: 'Format: Prettier', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  { name: 'unused', title: 'Unused files, exports and packages', command: ['knip', '--no-progress'] },
  {
    name: 'storeys',
    title: 'Storeys: each folder imports downwards, no circle of files',
    command: ['depcruise', 'src', '--output-type', 'err'],
  },
  {
    name: 'generated',
    title: 'Generated files: registry, index, notice page, offsets, cases',
    command: ['tsx', 'test/tools/generate.ts', '--check'],
  },
  { ...tests('browser', 'In Chromium: the built package, the search of the docs site'), apart: true },
];

/** What a step counts, from its exit code and, for vitest, its JSON report. */
function count(step: Step, status: number | null): Count {
  const single = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
  if (step.vitest !== true) return single;
  let report: VitestReport;
  try {
    report = JSON.parse(readFileSync(join(root, `reports/${step.name}.json`), 'utf8')) as VitestReport;
  } catch {
    return single;
  }
  // A file that breaks before its first test has no test that could have failed.
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((each) => each.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + broken;
  // Vitest also ends badly over an error outside of any test.
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

function summary({ passed, failed, skipped }: Count): string {
  return `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`;
}

/** Runs a step to its end; gives its exit code, and what it printed in the order it was printed. */
function run({ command: [command, ...args] }: Step): Promise<{ status: number | null; output: Buffer }> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const child = spawn(join(root, 'node_modules/.bin', command), args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TZ: 'Asia/Shanghai' },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, output: Buffer.concat(chunks) });
    });
  });
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0)
  throw new Error(`no such step: ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}`);

rmSync(join(root, 'reports'), { recursive: true, force: true });
mkdirSync(join(root, 'reports'), { recursive: true });
writeExamples();

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
const waiting = steps.filter(({ name, apart }) => wanted.includes(name) || (wanted.length === 0 && apart !== true));

/** Takes one step after another until none is waiting. */
async function work(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const begun = Date.now();
    const { status, output } = await run(step);
    const counted = count(step, status);
    total.passed += counted.passed;
    total.failed += counted.failed;
    total.skipped += counted.skipped;
    const line = `${counted.failed === 0 ? 'ok  ' : 'FAIL'} ${step.title}: ${summary(counted)}`;
    console.log(`\n== ${step.title}`);
    process.stdout.write(output);
    console.log(`${line} (${((Date.now() - begun) / 1000).toFixed(0)} s)`);
    lines.push(line);
  }
}
await Promise.all([work(), work()]);

console.log(`\n${lines.join('\n')}\n\n${summary(total)}`);
if (total.failed > 0) process.exitCode = 1;
