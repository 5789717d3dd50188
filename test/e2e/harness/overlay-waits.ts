import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { pointAt } from '#lib/workshop/browsers/find-on-page.ts';
import { badgesOf, cardOf, stripOf, visibleText } from '#lib/workshop/browsers/overlay-snapshot.ts';

/** Everything the overlay shows, as one text. */
export async function overlayText(page: DrivenPage): Promise<string> {
  return (await page.overlay()).hosts.map(visibleText).join(' ');
}

/** Text of the open card; empty when there is none. */
export async function cardText(page: DrivenPage): Promise<string> {
  const card = cardOf(await page.overlay());
  return card ? visibleText(card) : '';
}

/** Until the content script has found funds: there is a badge, or a strip that counts them. */
export function annotated(page: DrivenPage): Promise<boolean> {
  return until('the page to be annotated', async () => {
    const overlay = await page.overlay();
    const { tab } = stripOf(overlay);
    return badgesOf(overlay).length > 0 || (tab !== undefined && /[1-9]/.test(visibleText(tab)));
  });
}

/**
 * Points at a ticker of the page until its card says `words`; answers with the card's text. The pointer
 * trembles inside the word, as a hand does: marks far from the window are made when it comes near.
 */
export async function cardOn(
  page: DrivenPage,
  ticker: string,
  words: RegExp,
  timeoutMs?: number,
): Promise<string> {
  await annotated(page);
  const rect = await pointAt(page, ticker);
  let tremble = 0;
  const read = async () => {
    const text = await cardText(page);
    if (words.test(text)) return text;
    tremble = (tremble + 1) % 3;
    await page.mouse.move(rect.x + rect.width / 2 + tremble - 1, rect.y + rect.height / 2);
    return '';
  };
  return until(`the card of ${ticker} to say ${words}`, read, timeoutMs).catch(
    async (error: unknown) => {
      const said = (await cardText(page)) || '(no card)';
      throw new Error(
        `${String(error)}\nthe card says: ${said}\nerrors: ${page.errors.join('; ')}`,
      );
    },
  );
}

/** Until no card is shown. */
export function cardClosed(page: DrivenPage): Promise<boolean> {
  return until('the card to close', async () => (await cardText(page)) === '');
}
