import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './drive-page.ts';
import type { DrivenBrowser, DrivenPage } from './driven-browser.ts';
import { pointAt } from './find-on-page.ts';
import { openExtensionPage } from './open-extension-page.ts';
import { cardOf, visibleText } from './overlay-snapshot.ts';
import { OUTPUT } from './project.ts';

/** Where `npm start` leaves its pictures. */
export const PICTURES = join(OUTPUT, 'demo');

/** Size of a popup window as browsers open it, CSS pixels. */
const POPUP_SIZE = { width: 420, height: 600 };

/** A card opens after half a second; its script is loaded on the first one. */
const CARD_OPENS_MS = 1_500;

/** Saves what a reader sees of a page; answers with the file. */
export async function photographPage(page: DrivenPage, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const file = join(PICTURES, `${name}.png`);
  await page.screenshot(file);
  return file;
}

/** Points at a ticker, waits until its card shows figures, saves the page with it. */
export async function photographCard(page: DrivenPage, ticker: string): Promise<string> {
  await page.bringToFront();
  await until(`the card of ${ticker}`, async () => {
    // Again when nothing opens: what lies far from the window is marked when it comes near.
    await pointAt(page, ticker);
    await new Promise((done) => setTimeout(done, CARD_OPENS_MS));
    const card = cardOf(await page.overlay());
    return card && visibleText(card).includes(ticker);
  });
  return photographPage(page, 'card');
}

/** The popup as it is for a reader of `page`, and the options. */
export async function photographOwnPages(
  browser: DrivenBrowser,
  page: DrivenPage,
): Promise<string[]> {
  const popup = await openExtensionPage(browser, 'popup.html', page);
  await popup.setViewport(POPUP_SIZE);
  await settle(popup);
  const options = await browser.newPage(browser.extensionUrl('options.html'));
  await settle(options);
  return [await photographPage(popup, 'popup'), await photographPage(options, 'options')];
}

/** Until the text of a page of ours stays the same for a while. */
async function settle(page: DrivenPage): Promise<void> {
  let last = '';
  await until('the page to settle', async () => {
    await new Promise((done) => setTimeout(done, 400));
    const now = await page.text();
    const same = now === last && now !== '';
    last = now;
    return same;
  });
}
