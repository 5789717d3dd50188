import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Browser suites: real Chromium and Firefox with the built extension, two files at a time. */
export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/harness/build-once.ts'],
    // Browsers mostly wait; each file has its own profile, proxy and port. One at a time takes half as long again.
    maxWorkers: 2,
    // A hang guard, not a promise: a cold browser on a busy 2-core machine needs up to 20 s to start.
    testTimeout: 120_000,
    // Real browsers on a shared machine: a test that fails is run again, and the report says so.
    retry: 2,
    hookTimeout: 180_000,
  },
});
