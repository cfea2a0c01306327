import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { writeExamples } from './test/docs/extract.js';
import { clauseFiles } from './test/tools/sources.js';

// Before the files are collected: every example of the doc comments and the guides is a test.
writeExamples();

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What the files of one project need beside what all of them have. */
type Project = NonNullable<TestProjectInlineConfiguration['test']>;
const project = (test: Project): TestProjectInlineConfiguration => ({ extends: true, test });

const unit = project({
  name: 'unit',
  include: ['test/**/*.test.ts'],
  exclude: ['test/laws/**', 'test/docs/**', 'test/package/**', 'test/browser/**'],
});

/**
 * What a time zone could touch, west of Greenwich and fourteen hours ahead. A lint rule keeps every call that depends on the
 * zone out of src, and only src/values makes a Date at all: JSON (which a Date could be handed to) and one pass over the
 * cases of every clause suffice, since the tests of the calendar go through the zones themselves. Processes, since a thread cannot change
 * its zone; test/setup.ts makes sure that each has the zone it should have.
 */
const zones = [
  { name: 'west', zone: 'America/Sao_Paulo' },
  { name: 'east', zone: 'Pacific/Kiritimati' },
].map(({ name, zone }) =>
  project({
    name,
    include: ['test/{json,conformance}/**/*.test.ts'],
    pool: 'forks',
    env: { TZ: zone },
    provide: { zone },
  }),
);

const laws = project({ name: 'laws', include: ['test/laws/**/*.test.ts'], testTimeout: 300_000 });

const docs = project({ name: 'docs', include: ['test/docs/**/*.test.ts'] });

const packed = project({
  name: 'package',
  include: ['test/package/**/*.test.ts'],
  globalSetup: 'test/package/setup.ts',
  testTimeout: 300_000,
});

/** Needs Chromium, dist/ and site/: `npm run test:browser` builds both first. */
const browser = project({
  name: 'browser',
  include: ['test/browser/**/*.test.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
});

/** For `npm run test:mutation`: without the tests that build the package or look at the files as they stand. */
const mutation = project({
  name: 'mutation',
  include: ['test/**/*.test.ts'],
  exclude: ['test/package/**', 'test/browser/**', 'test/tools/**', 'test/examples/**'],
  isolate: true,
  testTimeout: 300_000,
});

/** Stryker cannot choose a project: in a worker of its own there is only the one for it. */
const mutating = process.env['STRYKER_MUTATOR_WORKER'] !== undefined;

export default defineConfig({
  resolve: {
    // The package by its own name, as a user writes it.
    alias: [
      { find: /^kunming-training-rules$/, replacement: source('src/index.ts') },
      { find: /^kunming-training-rules\/notice$/, replacement: source('src/notice/index.ts') },
      { find: /^kunming-training-rules\/report\/([^/]+)$/, replacement: `${source('src/report')}/$1.ts` },
      ...clauseFiles().map(({ id, file }) => ({
        find: `kunming-training-rules/clauses/${id}`,
        replacement: source(file),
      })),
    ],
  },
  test: {
    pool: 'threads',
    maxWorkers: 2,
    // The sources hold no state, and no test leaves any behind: the files of one worker share what they import.
    isolate: false,
    sequence: { shuffle: { files: false, tests: true } },
    // Against what hangs, not against what is slow: the slowest test takes 8 s where nothing else runs.
    testTimeout: 120_000,
    setupFiles: ['test/setup.ts'],
    projects: mutating ? [mutation] : [unit, ...zones, laws, docs, packed, browser],
  },
});
