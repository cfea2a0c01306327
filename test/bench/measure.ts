/** What the tables share: the library as it is built, the clock, and how a table is printed. */
import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';
import type * as Library from '../../src/index.js';
import type * as HandWritten from './hand-written.js';

const root = new URL('../../', import.meta.url);

/**
 * A module with what it imports of this project, compiled as for the build. tsx would not do: it names every closure anew
 * each time that it is made, which takes longer than many a clause.
 */
async function compiled(path: string): Promise<unknown> {
  const outfile = fileURLToPath(new URL(`node_modules/.cache/bench/${path.replaceAll('/', '-')}.mjs`, root));
  await build({
    entryPoints: [fileURLToPath(new URL(path, root))],
    outfile,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    platform: 'neutral',
    packages: 'external',
  });
  return import(pathToFileURL(outfile).href);
}

export const library = (await compiled('src/index.ts')) as typeof Library;
export const handWritten = (await compiled('test/bench/hand-written.ts')) as typeof HandWritten;

/** The dossiers of the examples, as they come from JSON. */
export const dossiers = ['elderly-care-level-4', 'electrician-level-5', 'syb-entrepreneurship'].map((name) => ({
  name,
  record: JSON.parse(readFileSync(new URL(`examples/data/${name}.json`, root), 'utf8')) as {
    readonly startDate: string;
    readonly instructors: readonly object[];
  },
}));

/** Nanoseconds that a piece of work takes, the mean of some times in a row. */
export function spend(work: () => unknown, times = 1): number {
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) work();
  return Number(process.hrtime.bigint() - start) / times;
}

export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2;
}

/** Bytes on the heap that something still holds. */
export function heapUsed(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

export function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`${title}\n`);
  for (const row of [head, ...rows])
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(32) : ` ${cell}`.padStart(17))).join(''));
  console.log();
}
