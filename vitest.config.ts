import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { writeExamples } from './test/docs/extract.js';
import { clauseFiles } from './test/tools/sources.js';

// Before the files are collected: every example of the doc comments and the guides is a test.
writeExamples();

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
    sequence: { shuffle: { files: false, tests: true } },
    testTimeout: 30_000,
    setupFiles: ['test/setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/laws/**', 'test/docs/**', 'test/package/**', 'test/browser/**'],
        },
      },
      { extends: true, test: { name: 'laws', include: ['test/laws/**/*.test.ts'], testTimeout: 300_000 } },
      { extends: true, test: { name: 'docs', include: ['test/docs/**/*.test.ts'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          globalSetup: 'test/package/setup.ts',
          testTimeout: 300_000,
        },
      },
    ],
  },
});
