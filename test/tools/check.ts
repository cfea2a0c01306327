/**
 * Everything that must hold, one step after another, each with what it prints and what it counts, and at the end
 * `N passed, N failed` over all of them. `npm test` runs the steps that need nothing but Node, `all` as an argument runs the
 * docs site and the browser too, and steps named as arguments run alone: `tsx test/tools/check.ts lint unit`.
 */
import { spawnSync } from 'node:child_process';
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
  readonly env?: Readonly<Record<string, string>>;
  /** Vitest counts its tests; anything else counts as one check. */
  readonly vitest?: boolean;
  /** Left out of `npm test`. */
  readonly apart?: boolean;
}

/** One run of vitest in a time zone. */
function tests(name: string, title: string, zone: string, ...choice: string[]): Step {
  return {
    name,
    title,
    command: [
      'vitest',
      'run',
      ...choice,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=reports/${name}.json`,
    ],
    env: { TZ: zone },
    vitest: true,
  };
}

const steps: readonly Step[] = [
  {
    name: 'types-src',
    title: 'Types: src, without any global of Node or a browser',
    command: ['tsc', '-p', 'tsconfig.src.json'],
  },
  { name: 'types', title: 'Types: tests, type tests, examples of the docs', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'format', title: 'Format: Prettier', command: ['prettier', '--check', '.', '--log-level', 'warn'] },
  {
    name: 'storeys',
    title: 'Storeys: each folder imports downwards, no circle of files',
    command: ['depcruise', 'src', '--output-type', 'err'],
  },
  {
    name: 'lint',
    title: 'Lint: typed rules, order of imports, purity, doc comments',
    command: ['eslint', '.', '--max-warnings', '0'],
  },
  {
    name: 'generated',
    title: 'Generated files: registry and index',
    command: ['tsx', 'test/tools/generate.ts', '--check'],
  },
  { name: 'unused', title: 'Unused files, exports and packages', command: ['knip', '--no-progress'] },
  tests('unit', 'Tests: units, conformance, structure (Asia/Shanghai)', 'Asia/Shanghai', '--project', 'unit'),
  tests('unit-west', 'The same west of Greenwich (America/Sao_Paulo)', 'America/Sao_Paulo', '--project', 'unit'),
  tests('unit-east', 'The same fourteen hours ahead (Pacific/Kiritimati)', 'Pacific/Kiritimati', '--project', 'unit'),
  tests('laws', 'Laws: properties over every clause', 'Asia/Shanghai', '--project', 'laws'),
  tests('docs', 'Examples of the doc comments and the guides', 'America/Sao_Paulo', '--project', 'docs'),
  tests('package', 'The packed package: entry points, types, bundle sizes', 'Asia/Shanghai', '--project', 'package'),
  { name: 'site', title: 'The docs site: nothing undocumented, no broken link', command: ['typedoc'], apart: true },
  {
    ...tests(
      'browser',
      'In Chromium: the built package, the search of the docs site',
      'Asia/Shanghai',
      '--config',
      'vitest.browser.config.ts',
    ),
    apart: true,
  },
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

const wanted = process.argv.slice(2);
const all = wanted.includes('all');
const unknown = wanted.filter((name) => name !== 'all' && !steps.some((step) => step.name === name));
if (unknown.length > 0)
  throw new Error(`no such step: ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}`);

rmSync(join(root, 'reports'), { recursive: true, force: true });
mkdirSync(join(root, 'reports'), { recursive: true });
writeExamples();

const total: Count = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];
for (const step of steps.filter(
  ({ name, apart }) => all || wanted.includes(name) || (wanted.length === 0 && apart !== true),
)) {
  console.log(`\n== ${step.title}`);
  const [command, ...args] = step.command;
  const begun = Date.now();
  const { status } = spawnSync(join(root, 'node_modules/.bin', command), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...step.env },
  });
  const counted = count(step, status);
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
  const line = `${counted.failed === 0 ? 'ok  ' : 'FAIL'} ${step.title}: ${summary(counted)}`;
  console.log(`${line} (${((Date.now() - begun) / 1000).toFixed(0)} s)`);
  lines.push(line);
}

console.log(`\n${lines.join('\n')}\n\n${summary(total)}`);
if (total.failed > 0) process.exitCode = 1;
