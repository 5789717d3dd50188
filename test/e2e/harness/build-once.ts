import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildExtension } from '#lib/workshop/build/extension-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder with this run's own copies of the release builds, `chrome-mv3` and `firefox-mv3`. */
    releaseBuilds: string;
  }
}

/**
 * Before the first suite: the release extension for both browsers, unless up to date already, copied so
 * that builds made during the run do not disturb it.
 */
export default async function buildOnce(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-builds-'));
  for (const browser of ['chrome', 'firefox'] as const) {
    const built = await buildExtension({ browser, mode: 'production' });
    cpSync(built, join(folder, basename(built)), { recursive: true });
  }
  project.provide('releaseBuilds', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
