import { defineConfig } from 'vitest/config';
import e2e from './vitest.config.ts';

/** Browser tests that take too long for `npm test`: `npm run soak:tabs`. */
export default defineConfig({
  ...e2e,
  test: { ...e2e.test, include: ['test/e2e/**/*.soak.ts'] },
});
