import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { until } from '../browsers/drive-page.ts';
import type { DrivenBrowser, DrivenPage } from '../browsers/driven-browser.ts';
import { findOnPage, pointAt } from '../browsers/find-on-page.ts';
import { openExtensionPage } from '../browsers/open-extension-page.ts';
import { cardOf, visibleText } from '../browsers/overlay-snapshot.ts';
import { OUTPUT } from '../project.ts';

/** Where `npm start` leaves its pictures. */
export const PICTURES = join(OUTPUT, 'demo');

/** Size of a popup window as browsers open it, CSS pixels. */
const POPUP_SIZE = { width: 420, height: 600 };

/** A card opens after half a second; its script is loaded on the first one. */
const CARD_OPENS_MS = 1_500;

/** A word can stand in a menu or a script’s text before it stands in the article. */
const MOST_PLACES = 6;

/** Saves what a reader sees of a page; answers with the file. */
export async function photographPage(page: DrivenPage, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  const file = join(PICTURES, `${name}.png`);
  await page.screenshot(file);
  return file;
}

/** Points at the places of a ticker until a card opens at one, saves the page with it; false when none does. */
export async function photographCard(page: DrivenPage, ticker: string): Promise<boolean> {
  await page.bringToFront();
  for (let nth = 0; nth < MOST_PLACES; nth += 1) {
    if (!(await findOnPage(page, ticker, nth))) return false;
    await pointAt(page, ticker, nth);
    await new Promise((done) => setTimeout(done, CARD_OPENS_MS));
    const card = cardOf(await page.overlay());
    if (!card || !visibleText(card).includes(ticker)) continue;
    await photographPage(page, 'card');
    return true;
  }
  return false;
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
