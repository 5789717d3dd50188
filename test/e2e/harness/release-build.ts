import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { BrowserName } from '#lib/workshop/browsers/driven-browser.ts';

/** Folder of this run's copy of the release build. */
export function releaseBuild(browser: BrowserName): string {
  return join(inject('releaseBuilds'), browser === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** A copy of it to be changed. Answers with the copy's folder. */
export function copiedRelease(browser: BrowserName): string {
  // The last name must stay over a restart: Chromium derives an unpacked extension's id, and so its storage, from it.
  const folder = join(mkdtempSync(join(tmpdir(), 'lookthrough-copy-')), 'extension');
  cpSync(releaseBuild(browser), folder, { recursive: true });
  return folder;
}
