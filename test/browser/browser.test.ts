/** In a real browser: the built package gives the same results as in Node, and the docs site's search finds Chinese words. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, chromium, type Page } from 'playwright-core'; // drives the system's Chromium, downloads none
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clauseFiles, root } from '../tools/sources.js';

const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

let server: Server;
let address: string;
let bundle: string;
let profile: string;
let context: BrowserContext | undefined;

beforeAll(async () => {
  for (const file of ['dist/index.js', 'site/index.html'])
    if (!existsSync(join(root, file))) throw new Error(`${file} is missing: run "npm run test:browser"`);
  const built = await build({
    entryPoints: [join(root, 'dist/index.js')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  bundle = built.outputFiles[0]?.text ?? '';
  server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const send = (type: string, body: string | Buffer): void => {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body);
    };
    if (path === '/') send('text/html', '<!doctype html><title>empty</title><link rel="icon" href="data:,">');
    else if (path === '/bundle.js') send('text/javascript', bundle);
    else if (path.startsWith('/site/') && existsSync(join(root, path)))
      send(types[extname(path)] ?? 'application/octet-stream', readFileSync(join(root, path)));
    else response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening);
  });
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  profile = mkdtempSync(join(tmpdir(), 'chromium-'));
  context = await chromium.launchPersistentContext(profile, {
    executablePath: executable,
    // Root in a container has no sandbox; the rest keeps Chromium from calling home.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

afterAll(async () => {
  if (!context) return; // it never came so far
  await context.close();
  server.close();
  rmSync(profile, { recursive: true, force: true });
});

/** Opens a page and collects what goes wrong on it. */
async function open(path: string): Promise<{ page: Page; errors: string[] }> {
  if (!context) throw new Error('no browser');
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`${address}${path}`);
  return { page, errors };
}

/** Records that bring out several outcomes: nothing known, too much of everything, a plain class. */
const records = [
  {},
  { kind: 'skills', trainees: Array.from({ length: 63 }, () => ({})) },
  {
    kind: 'entrepreneurship',
    subsidised: true,
    trainees: [],
    sessions: [],
    instructors: [],
    topics: [],
    equipmentRequired: [],
    equipmentHeld: [],
  },
];

describe('the package', () => {
  test('every clause function gives the same JSON in the browser as in Node', async () => {
    const names = clauseFiles().map((clause) => clause.function);
    const inNode = (await import(join(root, 'dist/index.js'))) as Record<string, (record: unknown) => unknown>;
    const expected = names.map((name) => records.map((record) => JSON.stringify(inNode[name]?.(record))));
    const { page, errors } = await open('/');
    // As text: the test's own transform must not touch what runs in the page.
    const actual: unknown = await page.evaluate(`(async () => {
      const library = await import('/bundle.js');
      return ${JSON.stringify(names)}.map((name) => ${JSON.stringify(records)}.map((record) => JSON.stringify(library[name](record))));
    })()`);
    expect(names.length).toBeGreaterThan(0);
    expect(actual).toEqual(expected);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('the docs site', () => {
  test.each(['课时', '两后生', '毕业年度', 'checkClassSize'])('its search finds %s', async (word) => {
    const { page, errors } = await open('/site/index.html');
    await page.click('#tsd-search-trigger');
    await page.fill('#tsd-search-input', word);
    const results = page.locator('#tsd-search-results li[role="option"]');
    await results.first().waitFor({ timeout: 20_000 });
    expect(await results.count()).toBeGreaterThan(0);
    await results.first().locator('a').click();
    await page.waitForLoadState();
    expect(await page.locator('body').innerText()).toContain(word);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('is in Chinese', async () => {
    const { page } = await open('/site/index.html');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh');
    await page.close();
  });
});
