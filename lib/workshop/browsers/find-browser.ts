import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Names under which systems install Chromium. Branded Chrome and Edge no longer load unpacked extensions. */
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'ungoogled-chromium'];
const FIREFOX_NAMES = ['firefox-esr', 'firefox', 'firefox-developer-edition'];
const MAC_CHROMIUM = '/Applications/Chromium.app/Contents/MacOS/Chromium';
const MAC_FIREFOX = '/Applications/Firefox.app/Contents/MacOS/firefox';

/** Path of a Chromium that can load unpacked extensions: `CHROMIUM_PATH`, the system's, or Playwright's own. */
export function findChromium(): string | undefined {
  return (
    firstExisting([process.env.CHROMIUM_PATH, ...onPath(CHROMIUM_NAMES), MAC_CHROMIUM]) ??
    firstExisting([chromium.executablePath()])
  );
}

/** Path of a Firefox 140 or newer: `FIREFOX_PATH` or the system's. */
export function findFirefox(): string | undefined {
  return firstExisting([process.env.FIREFOX_PATH, ...onPath(FIREFOX_NAMES), MAC_FIREFOX]);
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function firstExisting(paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && path !== '' && existsSync(path));
}
