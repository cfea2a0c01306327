/** The packed package as a user gets it: entry points, types, both module systems. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js'; // checks that the JSON Schemas are valid ones, draft 2020-12
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { describe, expect, inject, test } from 'vitest';
import * as source from '../../src/index.js';
import { suiteOf } from '../conformance/suites.js';
import { camelCase, clauseFiles, filesBelow, root } from '../tools/sources.js';

const app = inject('app');
const installed = join(app, 'node_modules/kunming-training-rules');
const clauses = clauseFiles();

/** Runs a script in the app and reads the JSON that it prints. */
function inApp(flags: readonly string[], script: string): unknown {
  return JSON.parse(execFileSync(process.execPath, [...flags, '-e', script], { cwd: app, encoding: 'utf8' }));
}

const asModule = ['--input-type=module'];
const asCommonJs = ['--input-type=commonjs'];

describe('the packed files', () => {
  const files = readdirSync(installed, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));

  test('are the build, the licence, the README and the manifest, nothing else', () => {
    const others = files.filter((file) => !/^(dist(\/.*)?|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(file));
    expect(others).toEqual([]);
    expect(files.filter((file) => file.includes('metafile'))).toEqual([]);
    expect(files).toContain('LICENSE');
  });

  test('hold a declaration file beside every module, for both module systems', () => {
    const entries = filesBelow('src', '.ts').map((file) =>
      file
        .slice('src/'.length, -'.ts'.length)
        .replace(/^clauses\/(shared\/|[^/]+$)/, '$1')
        .replace(/^clauses\/[^/]+\//, 'clauses/'),
    );
    const wanted = entries.flatMap((entry) =>
      ['.js', '.d.ts', '.cjs', '.d.cts'].map((ending) => `dist/${entry}${ending}`),
    );
    expect(wanted.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
  });

  test('ask for zod, decimal.js, date-fns and @date-fns/utc at run time, nothing else', () => {
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as {
      dependencies: object;
      peerDependencies?: object;
    };
    expect(Object.keys(manifest.dependencies).sort()).toEqual(['@date-fns/utc', 'date-fns', 'decimal.js', 'zod']);
    expect(manifest.peerDependencies).toBeUndefined();
  });
});

test('publint finds nothing', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

test('are the types wrong? No', () => {
  const entrypoints = ['.', './notice', ...clauses.map(({ id }) => `./clauses/${id}`)];
  // node16: subpaths of `exports` are unknown to TypeScript's oldest resolution, which Node 20 does not need.
  const args = [
    join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
    inject('tarball'),
    '--profile',
    'node16',
    '--format',
    'json',
    '--entrypoints',
    ...entrypoints,
  ];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 27, cwd: app });
  } catch (error) {
    output = (error as { stdout: string }).stdout;
  }
  const { analysis } = JSON.parse(output) as {
    analysis: { entrypoints: object; problems: { kind: string; resolutionKind?: string }[] };
  };
  expect(Object.keys(analysis.entrypoints).sort()).toEqual(entrypoints.sort());
  expect(analysis.problems.filter((problem) => problem.resolutionKind !== 'node10')).toEqual([]);
});

describe('both module systems', () => {
  const names = Object.keys(source).sort();

  test('import() gives every name of the index', () => {
    expect(
      inApp(
        asModule,
        `const m = await import('kunming-training-rules'); console.log(JSON.stringify(Object.keys(m).sort()))`,
      ),
    ).toEqual(names);
  });

  test('require() gives every name of the index', () => {
    expect(
      inApp(
        asCommonJs,
        `console.log(JSON.stringify(Object.keys(require('kunming-training-rules')).filter((n) => n !== '__esModule').sort()))`,
      ),
    ).toEqual(names);
  });

  test('every clause function answers an empty record as the source does, by import() and by require()', () => {
    const list = JSON.stringify(clauses.map(({ id, function: name }) => [id, name]));
    const loop = (load: string): string =>
      `const out = {}; for (const [id, name] of ${list}) { const m = ${load}(\`kunming-training-rules/clauses/\${id}\`); out[id] = m[name]({}).outcome; } console.log(JSON.stringify(out));`;
    const expected = Object.fromEntries(
      clauses.map(({ id, function: name }) => [
        id,
        (source as unknown as Record<string, (record: object) => { outcome: string }>)[name]?.({}).outcome,
      ]),
    );
    expect(inApp(asModule, loop('await import'))).toEqual(expected);
    expect(inApp(asCommonJs, loop('require'))).toEqual(expected);
  });

  test('the notice has an entry point of its own', () => {
    const count = `.noticeParagraphs.length))`;
    expect(inApp(asModule, `console.log(String((await import('kunming-training-rules/notice'))${count}`)).toBe(64);
    expect(inApp(asCommonJs, `console.log(String(require('kunming-training-rules/notice')${count}`)).toBe(64);
  });

  test('one clause under its own path is the one of the index', () => {
    for (const { id, function: name } of clauses) expect(name in source && camelCase(id) in source).toBe(true);
    const [clause] = clauses;
    if (!clause) return;
    const same = `const a = await import('kunming-training-rules'), b = await import('kunming-training-rules/clauses/${clause.id}'); console.log(JSON.stringify(a.${clause.function} === b.${clause.function}))`;
    expect(inApp(asModule, same)).toBe(true);
  });
});

describe('the conformance cases', () => {
  test('there is one file a clause', () => {
    const files = readdirSync(join(installed, 'dist/conformance'));
    expect(files.sort()).toEqual(clauses.map(({ id }) => `${id}.json`).sort());
  });

  test.each(clauses)('those of $id are in full, and the ones that the tests run', ({ id }) => {
    const text = readFileSync(join(installed, `dist/conformance/${id}.json`), 'utf8');
    expect(JSON.parse(text)).toEqual(suiteOf(id));
    expect(text).not.toMatch(/"\$|\{n[}+-]/);
  });

  test('they can be imported by name', () => {
    const counts = inApp(
      asCommonJs,
      `console.log(JSON.stringify(require('kunming-training-rules/conformance/class-size-limit.json').cases.length))`,
    );
    expect(counts).toBe(suiteOf('class-size-limit').cases.length);
  });
});

describe('JSON Schemas', () => {
  const folder = join(installed, 'dist/schemas');
  const schemas = existsSync(folder) ? readdirSync(folder) : [];

  test('there is one of the class plan', () => {
    expect(schemas).toContain('class-plan.schema.json');
  });

  test('that of the class plan takes the class hours that the parser takes', () => {
    const ajv = new Ajv2020({ strict: true, formats: { date: true }, strictTypes: false });
    const validate = ajv.compile(JSON.parse(readFileSync(join(folder, 'class-plan.schema.json'), 'utf8')) as object);
    // 0 to 24 in steps of a hundredth: multipleOf would refuse 0.94, 1.11 and 336 others.
    const refused = Array.from({ length: 2401 }, (_, hundredths) => hundredths / 100).filter((hours) => {
      const plan = { sessions: [{ hours, deliveredHours: hours }] };
      return !validate(plan) || source.parseClassPlan(plan).sessions?.[0]?.hours !== hours;
    });
    expect(refused).toEqual([]);
    expect(validate({ sessions: [{ hours: -0.01 }] })).toBe(false);
  });

  test.each(schemas)('%s is a valid schema of draft 2020-12', (file) => {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, unknown>;
    const ajv = new Ajv2020({ strict: true, formats: { date: true }, strictTypes: false });
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
    expect(schema['title']).toBe(basename(file, '.schema.json'));
    expect(
      inApp(asCommonJs, `console.log(JSON.stringify(require('kunming-training-rules/schemas/${file}').$id))`),
    ).toBe(schema['$id']);
  });
});
