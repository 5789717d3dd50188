import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../project.ts';
import { runProgram } from '../run-program.ts';
import { findChromium } from './find-browser.ts';

/**
 * Path of a Chromium that starts; installs one when there is none: with apt on Debian and its kin when we
 * are root, else Playwright's own build into its cache folder. Fails with what to do by hand.
 */
export async function ensureChromium(say: (line: string) => void): Promise<string> {
  for (const install of [undefined, installWithApt, installWithPlaywright]) {
    await install?.(say);
    const path = findChromium();
    if (path !== undefined && (await starts(path))) return path;
  }
  throw new Error(
    'No Chromium found, and none could be installed. Install Chromium (not Chrome, which no longer loads unpacked extensions) and set CHROMIUM_PATH to its program.',
  );
}

/** A name on the path can be a stub that only says how to install it. */
async function starts(path: string): Promise<boolean> {
  const { code } = await runProgram(path, ['--version']).catch(() => ({ code: 1 }));
  return code === 0;
}

async function installWithApt(say: (line: string) => void): Promise<void> {
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return;
  say('No Chromium found: installing it with apt-get …');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update', '-qq'], { env });
  await runProgram('apt-get', ['install', '-y', '-qq', 'chromium'], { env });
}

async function installWithPlaywright(say: (line: string) => void): Promise<void> {
  say('No Chromium found: downloading Playwright’s build …');
  const cli = join(PROJECT_ROOT, 'node_modules', 'playwright-core', 'cli.js');
  await runProgram(process.execPath, [cli, 'install', 'chromium'], { echo: true });
}
