import { join } from 'node:path';
import { inject } from 'vitest';
import type { BrowserName } from '#lib/workshop/driven-browser.ts';

/** Folder of this run's copy of the release build. */
export function releaseBuild(browser: BrowserName): string {
  return join(inject('releaseBuilds'), browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}
