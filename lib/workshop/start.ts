// `npm start`: the demo build in Chromium, on our demo pages or on a saved page (`--page FILE`).
// With a display a window opens and stays until it is closed; without one the findings are printed and
// pictures saved under `.output/demo/`.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openChromium } from './browsers/chromium-browser.ts';
import type { DrivenBrowser, DrivenPage } from './browsers/driven-browser.ts';
import { ensureChromium } from './browsers/ensure-chromium.ts';
import { findOnPage } from './browsers/find-on-page.ts';
import { writeOverlayProbe } from './browsers/overlay-probe.ts';
import { buildExtension } from './build/extension-build.ts';
import {
  PICTURES,
  photographCard,
  photographOwnPages,
  photographPage,
} from './demo/demo-pictures.ts';
import { demoReport } from './demo/demo-report.ts';
import { type DemoServer, serveDemo } from './demo/demo-server.ts';
import { type PageFund, settledPageFunds } from './demo/page-funds.ts';

const say = (line: string) => console.log(line);

const { values: options } = parseArgs({
  options: { page: { type: 'string' }, headless: { type: 'boolean', default: false } },
});

async function start(): Promise<number> {
  const savedPage = options.page === undefined ? undefined : resolve(options.page);
  if (savedPage !== undefined && !existsSync(savedPage)) {
    console.error(`--page: there is no file ${savedPage}`);
    return 1;
  }
  say('Building the extension (demo build: the release plus pages of this machine) …');
  const extension = await buildExtension({ browser: 'chrome', mode: 'demo' });
  const chromium = await ensureChromium(say);
  const server = await serveDemo(savedPage);
  const scratch = mkdtempSync(join(tmpdir(), 'lookthrough-demo-'));
  const headed = hasDisplay() && !options.headless;
  const browser = await openChromium(chromium, {
    extension,
    headed,
    ...(!headed && { alsoInstall: [writeOverlayProbe(join(scratch, 'probe'))] }),
  });
  try {
    return await (headed ? showWindow(browser, server) : printFindings(browser, server));
  } finally {
    await browser.close();
    server.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function hasDisplay(): boolean {
  if (process.platform === 'darwin' || process.platform === 'win32') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

async function showWindow(browser: DrivenBrowser, server: DemoServer): Promise<number> {
  const pages = await openAll(browser, server);
  await pages[0]?.bringToFront();
  say(
    'Point at an underlined ticker, or press the strip at the window’s edge. Close the window to end.',
  );
  await browser.closed;
  return 0;
}

async function printFindings(browser: DrivenBrowser, server: DemoServer): Promise<number> {
  say(`No display: running ${browser.version} without a window.`);
  rmSync(PICTURES, { recursive: true, force: true });
  const own = await browser.newPage(browser.extensionUrl('options.html'));
  const found = new Map<DrivenPage, PageFund[]>();
  for (const page of await openAll(browser, server)) {
    await page.bringToFront();
    const funds = await settledPageFunds(own, page.url());
    found.set(page, funds);
    say(`\n${await page.evaluate(() => document.title)} (${nameOf(page)})`);
    say(demoReport(funds));
    const [first] = funds;
    if (options.page !== undefined && first) await findOnPage(page, first.badge.ticker);
    await photographPage(page, nameOf(page));
  }
  await own.close();
  const first = [...found].find(([, funds]) => funds.length > 0);
  if (!first) {
    console.error('\nNothing was annotated.');
    return 1;
  }
  await photographRest(browser, first);
  say(`\nPictures: ${PICTURES}`);
  return 0;
}

async function photographRest(
  browser: DrivenBrowser,
  [page, funds]: readonly [DrivenPage, readonly PageFund[]],
): Promise<void> {
  const covered = funds.find(({ badge }) => badge.coverage === 'covered') ?? funds[0];
  if (covered && !(await photographCard(page, covered.badge.ticker))) {
    say(`\nNo card opened on ${covered.badge.ticker}: no picture of one.`);
  }
  await photographOwnPages(browser, page);
}

async function openAll(browser: DrivenBrowser, server: DemoServer): Promise<DrivenPage[]> {
  const pages: DrivenPage[] = [];
  for (const url of server.urls) {
    const page = await browser.newPage();
    await page.goto(url, { waitFor: 'domcontentloaded' });
    pages.push(page);
  }
  return pages;
}

function nameOf(page: DrivenPage): string {
  return basename(new URL(page.url()).pathname, '.html');
}

process.exitCode = await start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
