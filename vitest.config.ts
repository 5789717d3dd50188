import { defineConfig } from 'vitest/config';

/** Unit tests only: plain Node, no browser. The browser suites are `test/e2e`, run by `npm test`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**'],
    mockReset: true,
    sequence: { shuffle: { files: true, tests: false }, seed: 20261121 },
    // A guard against tests that hang: the longest takes 4 s alone, and 20 s on a machine with ten other things to do.
    testTimeout: 60_000,
  },
});
