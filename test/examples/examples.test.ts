import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** What the scripts import: no scripts themselves. */
const helpers = ['terminal.ts'];
const scripts = readdirSync(`${root}/examples`).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !helpers.includes(file),
);

/** Arguments that keep a script small. */
const small: Readonly<Record<string, readonly string[]>> = { 'city-year.ts': ['--classes', '60'] };

interface Ran {
  readonly code: number;
  readonly lines: readonly string[];
}

function node(parameters: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, parameters, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), lines: stdout.split('\n') });
    });
    child.stdin?.end(input);
  });
}

/** A script and what it imports as one text, which starts several times as fast as with tsx. */
async function bundle(script: string): Promise<string> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [`examples/${script}`],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(`${root}/examples/${script}`).href) },
    write: false,
  });
  return result.outputFiles[0]?.text ?? '';
}

function looksRight({ code, lines }: Ran): void {
  expect(code).toBe(0);
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
  expect(lines.some((line) => /\p{Script=Han}/u.test(line))).toBe(true);
}

describe('examples', () => {
  it('are found', () => {
    expect(scripts).toEqual(expect.arrayContaining(['later-rule.ts', 'review-class.ts', 'roster.ts', 'targets.ts']));
  });

  it('start as the guide says, with tsx', async () => {
    looksRight(await node(['--import', 'tsx', 'examples/review-class.ts']));
  }, 120_000);

  it.each(scripts)(
    '%s runs in both languages, within 80 columns',
    async (script) => {
      const text = await bundle(script);
      for (const locale of ['zh-CN', 'en'])
        looksRight(await node(['--input-type=module', '-', ...(small[script] ?? []), '--locale', locale], text));
    },
    120_000,
  );
});
