import { until } from '#lib/workshop/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/driven-browser.ts';
import { pointAt } from '#lib/workshop/find-on-page.ts';
import { cardOf, overlayNodes, visibleText } from '#lib/workshop/overlay-snapshot.ts';

/** Everything the overlay shows, as one text. */
export async function overlayText(page: DrivenPage): Promise<string> {
  return (await page.overlay()).hosts.map(visibleText).join(' ');
}

/** Text of the open card; empty when there is none. */
export async function cardText(page: DrivenPage): Promise<string> {
  const card = cardOf(await page.overlay());
  return card ? visibleText(card) : '';
}

/** Until the content script has drawn anything at all. */
export function annotated(page: DrivenPage): Promise<boolean> {
  return until('the page to be annotated', async () =>
    overlayNodes(await page.overlay()).some((node) => node.shown),
  );
}

/** Points at a ticker of the page until its card says `words`; answers with the card's text. */
export async function cardOn(page: DrivenPage, ticker: string, words: RegExp): Promise<string> {
  await annotated(page);
  await pointAt(page, ticker);
  return until(`the card of ${ticker} to say ${words}`, async () => {
    const text = await cardText(page);
    return words.test(text) ? text : '';
  }).catch(async (error: unknown) => {
    throw new Error(`${String(error)}\nthe card says: ${(await cardText(page)) || '(no card)'}`);
  });
}

/** Until no card is shown. */
export function cardClosed(page: DrivenPage): Promise<boolean> {
  return until('the card to close', async () => (await cardText(page)) === '');
}
