import { defineConfig } from 'vitest/config';
import base from './vitest.config.js';

// For `npm run test:mutation`: one project, without the tests that build the package or look at the files as they stand.
export default defineConfig({
  resolve: base.resolve ?? {},
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**', 'test/browser/**', 'test/tools/**', 'test/examples/**'],
    testTimeout: 300_000,
  },
});
