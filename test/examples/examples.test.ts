import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the scripts import: no scripts themselves. */
const helpers = ['terminal.ts'];
const scripts = readdirSync(`${root}/examples`).filter(
  (file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !helpers.includes(file),
);

/** Arguments that keep a script small. */
const small: Readonly<Record<string, readonly string[]>> = { 'city-year.ts': ['--classes', '60'] };

function run(script: string, locale: string): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const parameters = ['--import', 'tsx', `examples/${script}`, ...(small[script] ?? []), '--locale', locale];
  return new Promise((resolve) => {
    execFile(process.execPath, parameters, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), lines: stdout.split('\n') });
    });
  });
}

describe('examples', () => {
  it('are found', () => {
    expect(scripts).toEqual(expect.arrayContaining(['later-rule.ts', 'review-class.ts', 'roster.ts', 'targets.ts']));
  });

  it.each(scripts.flatMap((script) => ['zh-CN', 'en'].map((locale) => ({ script, locale }))))(
    '$script runs in $locale, within 80 columns',
    async ({ script, locale }) => {
      const { code, lines } = await run(script, locale);
      expect(code).toBe(0);
      expect(lines.length).toBeGreaterThan(5);
      expect(lines.filter((line) => stringWidth(line) > 80)).toEqual([]);
      expect(lines.some((line) => /\p{Script=Han}/u.test(line))).toBe(true);
    },
    120_000,
  );
});
