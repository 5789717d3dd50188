import { defineConfig } from 'vitest/config';

/**
 * The tests that judge mutants (`npm run mutate`): those of the mutated rooms and of what stands directly
 * on them. Fuzz properties stay out, because ten thousand cases for every mutant would take days.
 */
export default defineConfig({
  test: {
    include: ['metrics', 'detect', 'lookup', 'view', 'background', 'cli', 'settings'].map(
      (room) => `test/${room}/**/*.test.ts`,
    ),
    mockReset: true,
    testTimeout: 20_000,
  },
});
