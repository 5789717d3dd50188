import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumFlags } from './chromium-flags.ts';

/** Chromium in a fresh profile, without a window, for measuring: every address comes from the proxy. */
export async function launchWithExtension(
  executablePath: string,
  options: {
    readonly proxy: string;
    /** Folder of the built extension; none: the same browser without it. */
    readonly extension?: string;
  },
): Promise<BrowserContext> {
  const { proxy, extension } = options;
  // Without a folder Playwright makes a profile of its own and takes it away again.
  return await chromium.launchPersistentContext('', {
    executablePath,
    headless: false,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    args: chromiumFlags({ extensions: extension === undefined ? [] : [extension], proxy }),
  });
}
