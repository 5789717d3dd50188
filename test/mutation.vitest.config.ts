import { defineConfig } from 'vitest/config';

const room = process.env.MUTATED_ROOM ?? '*';

/**
 * The tests that judge the mutants of a room (`npm run mutate`): its own, without those that go over every
 * packaged fund, page or random text, which would take minutes for every mutant.
 */
export default defineConfig({
  test: {
    include: [`test/${room}/**/*.test.ts`],
    exclude: [
      'test/detect/properties.test.ts',
      'test/detect/labelled-pages.test.ts',
      'test/metrics/packaged-funds.test.ts',
      'test/metrics/known-kinds.test.ts',
    ],
    mockReset: true,
    testTimeout: 20_000,
  },
});
