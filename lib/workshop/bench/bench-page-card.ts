import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../browsers/chromium-browser.ts';
import type { DrivenBrowser, DrivenPage } from '../browsers/driven-browser.ts';
import { findOnPage, pointAt } from '../browsers/find-on-page.ts';
import { writeOverlayProbe } from '../browsers/overlay-probe.ts';
import { badgesOf, cardOf } from '../browsers/overlay-snapshot.ts';
import { median } from '../median.ts';
import { readCardTimer, startCardTimer } from './card-timer.ts';
import type { PageBenchParts } from './page-bench-parts.ts';

const ROUNDS = 7;
/** A card opens this long after the pointer came to rest, on purpose; what is longer is ours. ms */
const SHOW_MS = 500;
/** A card is left open well beyond the 300 ms below which it counts as unwanted: the next would open later on purpose. */
const READ_MS = 500;
const ADDRESS = 'https://finance.yahoo.com/bench/card';
const ARTICLE =
  '<!doctype html><html lang="en"><title>Funds</title><p style="margin:80px">The Global X Artificial Intelligence & Technology ETF (AIQ) is an ETF.</p><p style="margin:80px">So is the Invesco QQQ Trust (QQQ).</p>';

/** How long after its 500 ms a card with figures is painted, on the page's own clock: first and second of a page, and after the background was ended. */
export async function benchCard(parts: PageBenchParts): Promise<void> {
  const { executable, server, extension, print } = parts;
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-card-'));
  const probe = writeOverlayProbe(join(folder, 'probe'));
  const browser = await openChromium(executable, {
    ...{ extension, alsoInstall: [probe], proxy: server.proxy, profile: join(folder, 'profile') },
  });
  try {
    server.serve(ADDRESS, { body: ARTICLE });
    const running = await rounds(browser, async () => undefined);
    const ended = await rounds(browser, () => browser.killBackground());
    print(
      `card painted after its ${SHOW_MS} ms (median, slowest of ${ROUNDS}; goals 100, ended 400):`,
    );
    print(`  background running: first of a page ${running.first}, second ${running.second}`);
    print(`  background ended before: first of a page ${ended.first}, second ${ended.second}`);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Over pages; `before` runs while the pointer is away. */
async function rounds(browser: DrivenBrowser, before: () => Promise<void>) {
  const first: number[] = [];
  const second: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage(ADDRESS);
    await settle(page, async () => badgesOf(await page.overlay()).length > 1);
    first.push(await timeOne(page, { word: 'AIQ', text: '0.68%' }, before));
    second.push(await timeOne(page, { word: 'QQQ', text: '0.18%' }, before));
    await page.close();
  }
  return { first: describe(first), second: describe(second) };
}

async function timeOne(
  page: DrivenPage,
  { word, text }: { readonly word: string; readonly text: string },
  before: () => Promise<void>,
): Promise<number> {
  await page.mouse.move(5, 600);
  await settle(page, async () => cardOf(await page.overlay()) === undefined);
  await before();
  const rect = await findOnPage(page, word);
  if (!rect) throw new Error(`${word} is not on the page`);
  await startCardTimer(page, { word: rect, text });
  await pointAt(page, word);
  const shownAt = await readCardTimer(page);
  await new Promise((done) => setTimeout(done, READ_MS));
  return shownAt - SHOW_MS;
}

function describe(times: readonly number[]): string {
  return `${median(times).toFixed(0)} ms, ${Math.max(...times).toFixed(0)}`;
}

/** Looks every few milliseconds, at most ten seconds. */
async function settle(page: DrivenPage, isThere: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await isThere())) {
    if (performance.now() > end) throw new Error(`waited 10 s on ${page.url()}`);
    await new Promise((done) => setTimeout(done, 4));
  }
}
