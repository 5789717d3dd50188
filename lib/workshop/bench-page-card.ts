import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from './chromium-browser.ts';
import type { DrivenBrowser, DrivenPage } from './driven-browser.ts';
import { pointAt } from './find-on-page.ts';
import type { FixtureServer } from './fixture-server.ts';
import { median } from './median.ts';
import { writeOverlayProbe } from './overlay-probe.ts';
import { badgesOf, cardOf, visibleText } from './overlay-snapshot.ts';

const ROUNDS = 7;
/** A card opens this long after the pointer came to rest, on purpose; what is longer is ours. ms */
const SHOW_MS = 500;
const ADDRESS = 'https://finance.yahoo.com/bench/card';
const ARTICLE =
  '<!doctype html><html lang="en"><title>Funds</title><p style="margin:80px">The Global X Artificial Intelligence & Technology ETF (AIQ) is an ETF.</p>';

/** How long after its 500 ms a card with figures is there: first card of a page, and after the background was ended. */
export async function benchCard(parts: {
  readonly executable: string;
  readonly server: FixtureServer;
  readonly extension: string;
  readonly print: (line: string) => void;
}): Promise<void> {
  const { executable, server, extension, print } = parts;
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-card-'));
  const probe = writeOverlayProbe(join(folder, 'probe'));
  const browser = await openChromium(executable, {
    ...{ extension, alsoInstall: [probe], proxy: server.proxy, profile: join(folder, 'profile') },
  });
  try {
    server.serve(ADDRESS, { body: ARTICLE });
    const warm = await rounds(browser, async () => undefined);
    const cold = await rounds(browser, () => browser.killBackground());
    print(
      `card after its ${SHOW_MS} ms, first on a page: background running ${warm} ms, ended ${cold} ms`,
    );
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Median over pages; `before` runs when the page is marked and the pointer is still away. */
async function rounds(browser: DrivenBrowser, before: () => Promise<void>): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage(ADDRESS);
    await settle(page, async () => badgesOf(await page.overlay()).length > 0);
    await page.mouse.move(5, 400);
    await before();
    await pointAt(page, 'AIQ');
    const start = performance.now();
    await settle(page, async () => {
      const card = cardOf(await page.overlay());
      return card !== undefined && /0\.68%/.test(visibleText(card));
    });
    times.push(performance.now() - start - SHOW_MS);
    await page.close();
  }
  return median(times).toFixed(0);
}

/** Looks every few milliseconds, at most ten seconds. */
async function settle(page: DrivenPage, isThere: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + 10_000;
  while (!(await isThere())) {
    if (performance.now() > end) throw new Error(`waited 10 s on ${page.url()}`);
    await new Promise((done) => setTimeout(done, 4));
  }
}
