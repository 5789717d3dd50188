import { SEC_PATTERNS } from '#lib/sec/sec-addresses.ts';
import type { BrowserName } from '#lib/workshop/browsers/driven-browser.ts';
import { changedBuild } from './changed-build.ts';

/** A copy of the release build to which access to SEC's hosts is given from the start. Answers with the copy's folder. */
export function buildWithSecAccess(browser: BrowserName): string {
  return changedBuild(browser, { access: SEC_PATTERNS });
}
