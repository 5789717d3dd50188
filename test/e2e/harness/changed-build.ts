import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PINNED_SNAPSHOT_KEY } from '#lib/lookup/packaged-snapshot-signature.ts';
import type { BrowserName } from '#lib/workshop/browsers/driven-browser.ts';
import { copiedRelease } from './release-build.ts';

export interface BuildChange {
  /** Match patterns given from the start: no test can click on the browsers' own question for access. */
  readonly access?: readonly string[];
  /** Permissions given from the start, for the same reason. */
  readonly permissions?: readonly string[];
  /** Pinned in place of the product's key for snapshots. */
  readonly snapshotKey?: string;
}

/** A copy of the release build with these differences and no other. Answers with the copy's folder. */
export function changedBuild(browser: BrowserName, change: BuildChange): string {
  const folder = copiedRelease(browser);
  const file = join(folder, 'manifest.json');
  const manifest: { host_permissions: string[]; permissions: string[] } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  manifest.host_permissions = [...manifest.host_permissions, ...(change.access ?? [])];
  manifest.permissions = [...manifest.permissions, ...(change.permissions ?? [])];
  writeFileSync(file, JSON.stringify(manifest));
  if (change.snapshotKey !== undefined) pinKey(folder, change.snapshotKey);
  return folder;
}

function pinKey(folder: string, key: string): void {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  );
  const pinned = scripts.filter((name) => {
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(PINNED_SNAPSHOT_KEY)) return false;
    writeFileSync(path, text.replaceAll(PINNED_SNAPSHOT_KEY, key));
    return true;
  });
  if (pinned.length === 0) throw new Error('no script pins the key');
}
