import { defineConfig } from 'vitest/config';

// Apart from vitest.config.ts: these tests need Chromium, dist/ and site/. `npm run test:browser` builds both first.
export default defineConfig({
  test: { name: 'browser', include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
