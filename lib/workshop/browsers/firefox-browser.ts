import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import * as z from 'zod/mini';
import { ExtensionCopy } from '../build/extension-copy.ts';
import { drivePage, type PageControls, until } from './drive-page.ts';
import type { BrowserOptions, DrivenBrowser, DrivenPage } from './driven-browser.ts';
import { FirefoxChrome } from './firefox-chrome.ts';
import { pressWithModifiers } from './press-key.ts';

/** Firefox makes up an address for each extension; a fixed one lets tests open its pages. */
const EXTENSION_UUID = '5f0e3c1a-7d42-4b8e-9a61-2c7f0b9d4e10';

const manifestSchema = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

/** Starts Firefox with the extension installed, driven by Puppeteer over WebDriver BiDi. */
export async function openFirefox(
  executablePath: string,
  options: BrowserOptions,
): Promise<DrivenBrowser> {
  const sources = [options.extension, ...(options.alsoInstall ?? [])];
  const copy = new ExtensionCopy(sources, options.profile);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: !options.headed,
    acceptInsecureCerts: true,
    // Lets us open extension pages and end the background; see `firefox-chrome.ts`.
    args: ['--remote-allow-system-access'],
    defaultViewport: options.headed ? null : { width: 1280, height: 800 },
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    extraPrefsFirefox: preferences(options),
  });
  for (const folder of copy.folders) await browser.installExtension(folder);
  const chrome = new FirefoxChrome(browser);
  return {
    name: 'firefox',
    version: (await browser.version()).replace('firefox/', 'Firefox '),
    newPage: async (url) => {
      if (url?.startsWith('moz-extension:')) {
        return driveFirefoxPage(await openExtensionPage(browser, chrome, url), chrome);
      }
      const driven = driveFirefoxPage(await browser.newPage(), chrome);
      if (url !== undefined) await driven.goto(url);
      return driven;
    },
    tabs: async () => (await browser.pages()).map((page) => driveFirefoxPage(page, chrome)),
    extensionUrl: (path) => `moz-extension://${EXTENSION_UUID}/${path}`,
    setSiteAccess: (pattern, isGiven) =>
      chrome.setSiteAccess(extensionId(options.extension), pattern, isGiven),
    answerAccessQuestion: (answer) => chrome.answerAccessQuestion(answer),
    openPrivate: async (url) => {
      await chrome.allowInPrivateWindows(extensionId(options.extension));
      const before = new Set(await browser.pages());
      // WebDriver may not navigate to a page of an extension: that one is opened as it is.
      const isOwn = url.startsWith('moz-extension:');
      const first = isOwn ? url : 'about:blank';
      await chrome.openPrivateWindow(first);
      const page = await until('a private tab', async () => {
        const fresh = (await browser.pages()).filter((candidate) => !before.has(candidate));
        // Beside it the window has Firefox's own page, which nobody may drive.
        const fits = await Promise.all(fresh.map((page) => isAt(page, first)));
        return fresh.find((_, nth) => fits[nth]);
      });
      if (!page) throw new Error('Firefox opened no private tab');
      if (!isOwn) await page.goto(url);
      return driveFirefoxPage(page, chrome);
    },
    closed: new Promise((done) => browser.once('disconnected', () => done())),
    suggestions: (text) => chrome.suggestions(text),
    enterKeyword: (text) => chrome.enterKeyword(text),
    lookThroughSelection: async (page) => {
      const { x, y } = await page.evaluate(middleOfSelection);
      await page.mouse.openMenu(x, y);
      await chrome.chooseMenuLine();
    },
    setOffline: (isOffline) => chrome.setOffline(isOffline),
    killBackground: () => chrome.terminateBackground(extensionId(options.extension)),
    close: async () => {
      await browser.close();
      copy.remove();
    },
  };
}

/** WebDriver may not navigate to extension pages; the browser's own window may open them. */
async function openExtensionPage(
  browser: Browser,
  chrome: FirefoxChrome,
  url: string,
): Promise<Page> {
  const before = new Set(await browser.pages());
  await chrome.openTab(url);
  const page = await until(`a tab for ${url}`, async () =>
    (await browser.pages()).find((candidate) => !before.has(candidate)),
  );
  if (!page) throw new Error(`Firefox opened no tab for ${url}`);
  await until(`${url} to load`, () =>
    page.evaluate('location.protocol === "moz-extension:" && document.readyState === "complete"'),
  );
  return page;
}

/** Asked in the page: Firefox does not tell its driver the address of extension pages. */
async function isAt(page: Page, url: string): Promise<boolean> {
  if (page.url() === url) return true;
  if (!url.startsWith('moz-extension:')) return false;
  return page.evaluate('location.href').then(
    (href) => href === url,
    () => false,
  );
}

function extensionId(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return z.parse(manifestSchema, manifest).browser_specific_settings.gecko.id;
}

function preferences(options: BrowserOptions): Record<string, string | number | boolean> {
  const id = extensionId(options.extension);
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: EXTENSION_UUID }),
    // A temporary add-on is removed at exit: keep what it stored, as an installed one would.
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.originControls.grantByDefault': true,
    // No remote settings: thirty requests per start that no test asked for.
    'services.settings.server': 'data:,#remote-settings-dummy/v1',
    ...(options.backgroundIdleMs !== undefined && {
      'extensions.background.idle.timeout': options.backgroundIdleMs,
    }),
    ...(options.proxy !== undefined && proxyPreferences(options.proxy)),
  };
}

function proxyPreferences(proxy: string): Record<string, string | number | boolean> {
  const [host = '', port = ''] = proxy.split(':');
  return {
    'network.proxy.type': 1,
    'network.proxy.http': host,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': host,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.no_proxies_on': '',
    'network.stricttransportsecurity.preloadlist': false,
  };
}

function driveFirefoxPage(page: Page, chrome: FirefoxChrome): DrivenPage {
  const errors: string[] = [];
  page.on('pageerror', (error) =>
    errors.push(error instanceof Error ? error.message : String(error)),
  );
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
      wheel: (deltaY) => page.mouse.wheel({ deltaY }),
    },
    keyboard: {
      press: (key) => pressWithModifiers(page.keyboard, key),
      type: (text) => page.keyboard.type(text),
    },
    setViewport: (size) => page.setViewport(size),
    setColorScheme: async (scheme) => {
      await chrome.setColorScheme(scheme);
      await until(`pages to see the ${scheme} scheme`, () =>
        page.evaluate(`matchMedia('(prefers-color-scheme: ${scheme})').matches`),
      );
    },
    setForcedColors: async (isOn) => {
      await chrome.setForcedColors(isOn);
      const wanted = isOn ? 'active' : 'none';
      await until(`pages to see forced colours ${wanted}`, () =>
        page.evaluate(`matchMedia('(forced-colors: ${wanted})').matches`),
      );
    },
    screenshot: async (path, shot) =>
      void (await page.screenshot({
        path: screenshotPath(path),
        fullPage: shot?.fullPage ?? false,
        ...(shot?.clip && { clip: shot.clip }),
      })),
    pdf: () => page.pdf(),
    close: () => page.close(),
  };
  return drivePage(controls, errors);
}

/** In the page: where a reader would point to open the menu of what is selected. */
function middleOfSelection(): { x: number; y: number } {
  const rect = getSelection()?.getRangeAt(0).getBoundingClientRect();
  if (!rect) throw new Error('nothing is selected');
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

function screenshotPath(path: string): `${string}.png` {
  return path.endsWith('.png') ? (path as `${string}.png`) : `${path}.png`;
}
