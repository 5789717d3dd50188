import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OUTPUT, PROJECT_ROOT } from '../project.ts';
import { runQuietly } from '../run-program.ts';

export interface BuildTarget {
  readonly browser: 'chrome' | 'firefox';
  /** `demo` adds local pages to the sites; the release never does. */
  readonly mode: 'production' | 'demo';
}

/** What a build is made from; a newer file among these makes it stale. */
const INPUTS = [
  'entrypoints',
  'components',
  'lib',
  'public',
  'wxt.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** A build takes about 10 s; a lock older than this was left by a program that was ended. */
const LOCK_LIFETIME_MS = 180_000;
const LOCK_POLL_MS = 200;

/**
 * Builds the extension unless the last build is newer than every source, and answers with its folder.
 * Two programs that ask at once take turns. Fails with the builder's output.
 */
export async function buildExtension(target: BuildTarget): Promise<string> {
  const folder = buildFolder(target);
  const unlock = await lock(`${folder}.lock`);
  try {
    if (isFresh(folder)) return folder;
    const wxt = join(PROJECT_ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    const args = ['build', '-b', target.browser, '--mv3', '--mode', target.mode];
    // Whatever the mode: Vite takes anything but `production` for a development build of React.
    await runQuietly(process.execPath, [wxt, ...args], { env: { NODE_ENV: 'production' } });
    return folder;
  } finally {
    unlock();
  }
}

/** Where a build lies: `.output/chrome-mv3`, `.output/firefox-mv3-demo`. */
export function buildFolder({ browser, mode }: BuildTarget): string {
  return join(OUTPUT, `${browser}-mv3${mode === 'production' ? '' : `-${mode}`}`);
}

function isFresh(folder: string): boolean {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) return false;
  const newest = Math.max(...INPUTS.map((input) => newestChange(join(PROJECT_ROOT, input))));
  return statSync(manifest).mtimeMs > newest;
}

/** Latest modification below a path, in milliseconds since 1970; 0 when there is nothing. */
function newestChange(path: string): number {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const inside = readdirSync(path).map((name) => newestChange(join(path, name)));
  return Math.max(stat.mtimeMs, ...inside);
}

async function lock(path: string): Promise<() => void> {
  mkdirSync(OUTPUT, { recursive: true });
  while (!tryLock(path)) await new Promise((done) => setTimeout(done, LOCK_POLL_MS));
  return () => rmSync(path, { recursive: true, force: true });
}

/** Making a folder is atomic: it fails when somebody else made it first. */
function tryLock(path: string): boolean {
  if (existsSync(path) && Date.now() - statSync(path).mtimeMs > LOCK_LIFETIME_MS) {
    rmSync(path, { recursive: true, force: true });
  }
  try {
    mkdirSync(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}
