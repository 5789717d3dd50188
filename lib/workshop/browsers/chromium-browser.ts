import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { ExtensionCopy } from '../build/extension-copy.ts';
import { chromiumFlags } from './chromium-flags.ts';
import { openPopupIn } from './chromium-popup.ts';
import { fireInWorker, suggestionsIn } from './chromium-reach.ts';
import { setAllSiteAccess } from './chromium-site-access.ts';
import { drivePage, type PageControls } from './drive-page.ts';
import type { BrowserOptions, DrivenBrowser, DrivenPage } from './driven-browser.ts';

/** Starts Chromium with the extension, driven by Playwright. */
export async function openChromium(
  executablePath: string,
  options: BrowserOptions,
): Promise<DrivenBrowser> {
  const sources = [options.extension, ...(options.alsoInstall ?? [])];
  const copy = new ExtensionCopy(sources, options.profile);
  const context = await chromium.launchPersistentContext(options.profile ?? '', {
    executablePath,
    headless: false,
    viewport: options.headed ? null : { width: 1280, height: 800 },
    ignoreHTTPSErrors: options.proxy !== undefined,
    // Chromium refuses its sandbox to root, and many containers cannot give it one.
    chromiumSandbox: Boolean(options.headed) && process.getuid?.() !== 0,
    // Readers have pages kept for their way back.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    args: [
      ...chromiumFlags({ ...options, extensions: copy.folders }),
      // Pictures of pages have none.
      ...(options.headed ? [] : ['--hide-scrollbars']),
    ],
  });
  const origin = `chrome-extension://${unpackedId(copy.folders[0] ?? '')}`;
  return {
    name: 'chromium',
    version: `Chromium ${context.browser()?.version() ?? ''}`.trim(),
    newPage: async (url) => {
      const driven = driveChromiumPage(await context.newPage());
      if (url !== undefined) await driven.goto(url);
      return driven;
    },
    tabs: async () => context.pages().map(driveChromiumPage),
    extensionUrl: (path) => `${origin}/${path}`,
    closed: new Promise((done) => context.once('close', () => done())),
    killBackground: () => closeWorkers(context, origin),
    fireInBackground: (event, details) => fireInWorker(context, origin, { event, details }),
    openPopup: () => openPopupIn(context, origin),
    suggestions: (text) => suggestionsIn(context, origin, text),
    enterKeyword: (text) => {
      const details = [text, 'newForegroundTab'];
      return fireInWorker(context, origin, { event: 'omnibox.onInputEntered', details });
    },
    lookThroughSelection: async (page) => {
      const selectionText = await page.evaluate(() => String(getSelection()));
      const details = [{ menuItemId: 'look-through', selectionText, editable: false }];
      await fireInWorker(context, origin, { event: 'contextMenus.onClicked', details });
    },
    setAllSiteAccess: (isGiven) => setAllSiteAccess(context, new URL(origin).host, isGiven),
    isBackgroundRunning: async () => (await workersOf(context, origin)).length > 0,
    setOffline: (isOffline) => context.setOffline(isOffline),
    close: async () => {
      await context.close();
      copy.remove();
    },
  };
}

/** Chromium's id of an unpacked extension: the first 16 bytes of SHA-256 of its path, written with a-p. */
function unpackedId(folder: string): string {
  const hex = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return hex.replace(/./g, (digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)] ?? '');
}

/** The documented way to end a worker as the browser would: `Target.closeTarget`. */
async function closeWorkers(context: BrowserContext, origin: string): Promise<void> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium was started without a browser-wide DevTools session');
  const session = await browser.newBrowserCDPSession();
  for (const targetId of await workersOf(context, origin)) {
    await session.send('Target.closeTarget', { targetId });
  }
  await session.detach();
}

/** Ids of our workers that run. */
async function workersOf(context: BrowserContext, origin: string): Promise<string[]> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium was started without a browser-wide DevTools session');
  const session = await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  await session.detach();
  return targetInfos
    .filter(({ type, url }) => type === 'service_worker' && url.startsWith(origin))
    .map(({ targetId }) => targetId);
}

function driveChromiumPage(page: Page): DrivenPage {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const controls: PageControls = {
    goto: async (url, options) =>
      void (await page.goto(url, { waitUntil: options?.waitFor ?? 'load' })),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    url: () => page.url(),
    bringToFront: () => page.bringToFront(),
    evaluateSource: (source) => page.evaluate(source),
    mouse: {
      move: (x, y) => page.mouse.move(x, y, { steps: 3 }),
      click: (x, y) => page.mouse.click(x, y),
      down: () => page.mouse.down(),
      up: () => page.mouse.up(),
      openMenu: (x, y) => page.mouse.click(x, y, { button: 'right' }),
      wheel: (deltaY) => page.mouse.wheel(0, deltaY),
    },
    keyboard: {
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
    },
    setViewport: (size) => page.setViewportSize(size),
    setColorScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    setForcedColors: (isOn) => page.emulateMedia({ forcedColors: isOn ? 'active' : 'none' }),
    setMoreContrast: (isOn) => page.emulateMedia({ contrast: isOn ? 'more' : 'no-preference' }),
    screenshot: async (path, shot) =>
      void (await page.screenshot({
        path,
        fullPage: shot?.fullPage ?? false,
        ...(shot?.clip && { clip: shot.clip }),
      })),
    pdf: () => page.pdf(),
    close: () => page.close(),
  };
  return drivePage(controls, errors);
}
