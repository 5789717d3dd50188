import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEC_PATTERNS } from '#lib/sec/sec-addresses.ts';
import type { BrowserName } from '#lib/workshop/driven-browser.ts';
import { releaseBuild } from './release-build.ts';

/**
 * A copy of the release build to which access to SEC's hosts is given from the start: no test can click on
 * Chromium's own question for it. Nothing but the manifest differs. Answers with the copy's folder.
 */
export function buildWithSecAccess(browser: BrowserName): string {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-sec-'));
  cpSync(releaseBuild(browser), folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest: { host_permissions: string[] } = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions = [...manifest.host_permissions, ...SEC_PATTERNS];
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}
