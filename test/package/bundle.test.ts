/** What a bundler keeps of the package for an app that imports one clause function. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build, transformSync } from 'esbuild';
import { describe, expect, inject, test } from 'vitest';
import type { Clause } from '../../src/index.js';
import { camelCase, clauseFiles, root } from '../tools/sources.js';

const app = inject('app');
/** Bytes; those that add days, months or years carry date-fns for it. */
const limit = 4096;
const limitWithDates = 4608;

/**
 * What is over the limit, with its own. The index over any number of classes looks for many indicators; the clause on newer
 * rules carries what judges under a policy, and reads the figures of a quotation; the others answer with what is certain
 * beside what is missing, name the sources of other law, or hold many things against each other. The words that a clause asks
 * its record with (src/kernel/ask.ts) are some 170 to 430 bytes of each.
 */
const over: Readonly<Record<string, number>> = {
  'annual-training-target': 4608,
  'willing-groups-full-coverage': 4448,
  'third-party-provider-filing': 4256,
  'provincial-projects-territorial': 4512,
  'group-unemployed-recent-graduate': 5056,
  'group-retirement-age-no-pension': 5696,
  'enterprise-employee-training-plan': 4288,
  'work-study-schedule': 4640,
  'instructor-registration': 4384,
  'certificate-holders-target': 4768,
  'trainee-records-complete': 4512,
  'false-training-indicators': 11_616,
  'training-assessment-separation': 4928,
  'statistics-complete': 4672,
  'newer-rules-prevail': 7168,
};
const clauses = clauseFiles();
const fileOf = new Map(clauses.map(({ id, file }) => [id, file]));

/** Where the registry's code went in the build. */
const registryFiles = ['esm', 'cjs'].flatMap((format) => {
  const meta = JSON.parse(readFileSync(join(root, `dist/metafile-${format}.json`), 'utf8')) as {
    outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
  };
  return Object.entries(meta.outputs)
    .filter(([, output]) => (output.inputs['src/clauses/registry.ts']?.bytesInOutput ?? 0) > 0)
    .map(([path]) => path);
});

interface Bundle {
  readonly text: string;
  readonly size: number;
  readonly inputs: readonly string[];
}

/** Where an app may import a clause function from. */
const waysTo = (id: string): readonly string[] => ['kunming-training-rules', `kunming-training-rules/clauses/${id}`];

/** An app's bundle for each clause function and each way to import it, all made in one build. */
async function bundles(): Promise<ReadonlyMap<string, Bundle>> {
  const folder = join(app, 'entries');
  mkdirSync(folder, { recursive: true });
  const entryOf = (id: string, way: number): string => `${id}.${String(way)}`;
  const every = clauses.flatMap(({ id, function: name }) => waysTo(id).map((from, way) => ({ id, way, name, from })));
  for (const { id, way, name, from } of every)
    writeFileSync(join(folder, `${entryOf(id, way)}.js`), `export { ${name} } from '${from}';\n`);
  const { outputFiles, metafile } = await build({
    entryPoints: every.map(({ id, way }) => join(folder, `${entryOf(id, way)}.js`)),
    outdir: join(app, 'out'),
    absWorkingDir: app,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    // Counted apart: 12.9 kB for the clauses that compute money or ratios.
    external: ['decimal.js'],
    metafile: true,
    write: false,
  });
  const textOf = new Map(outputFiles.map(({ path, text }) => [path, text]));
  return new Map(
    every.map(({ id, way, from }) => {
      const text = textOf.get(join(app, 'out', `${entryOf(id, way)}.js`)) ?? '';
      const { inputs = {} } = metafile.outputs[`out/${entryOf(id, way)}.js`] ?? {};
      const kept = Object.entries(inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
      return [`${id} ${from}`, { text, size: gzipSync(text, { level: 9 }).length, inputs: kept.map(([path]) => path) }];
    }),
  );
}

/** Bytes that the members of a composed clause may add: their own files, minified and gzipped. */
function bytesOf(members: readonly string[]): number {
  return members.reduce((sum, id) => {
    const file = fileOf.get(id);
    if (file === undefined) throw new Error(`member ${id} is not built`);
    const { code } = transformSync(readFileSync(join(root, file), 'utf8'), {
      loader: 'ts',
      minify: true,
      target: 'es2022',
      charset: 'utf8',
    });
    return sum + gzipSync(code, { level: 9 }).length;
  }, 0);
}

test('the registry is found in the build', () => {
  expect(registryFiles.length).toBeGreaterThanOrEqual(2);
});

describe('one clause function in an app, gzipped', async () => {
  const made = await bundles();

  test.each(clauses)('$function', async ({ id, file }) => {
    const module = (await import(join(root, file))) as Record<string, unknown>;
    const { members } = module[camelCase(id)] as Clause;
    for (const from of waysTo(id)) {
      const { size, inputs, text } = made.get(`${id} ${from}`)!;
      expect(text).toContain(id);
      expect(
        inputs.filter((path) => /node_modules\/zod\//.test(path)),
        'zod',
      ).toEqual([]);
      expect(
        inputs.filter((path) => registryFiles.some((chunk) => path.endsWith(chunk))),
        'the registry',
      ).toEqual([]);
      // No other clause's data comes along but that of its members.
      expect(
        clauses
          .filter(
            (other) => other.id !== id && !members.includes(other.id) && text.includes(`function:"${other.function}"`),
          )
          .map((other) => other.id),
      ).toEqual([]);
      const dated = inputs.some((path) => /node_modules\/date-fns\//.test(path));
      const own = over[id] ?? (dated ? limitWithDates : limit);
      expect(size, `${from}: gzipped bytes`).toBeLessThanOrEqual(own + bytesOf(members));
    }
  });
});
