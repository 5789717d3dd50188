import { defineConfig } from 'vitest/config';

/** Unit tests only: plain Node, no browser. The browser suites are `test/e2e`, run by `npm test`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**'],
    mockReset: true,
    sequence: { shuffle: { files: true, tests: false }, seed: 20261121 },
    testTimeout: 20_000,
  },
});
