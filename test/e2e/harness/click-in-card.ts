import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { cardOf, visibleText, withDescendants } from '#lib/workshop/browsers/overlay-snapshot.ts';

/** Clicks a button of the open card by its words. */
export async function clickInCard(page: DrivenPage, words: string): Promise<void> {
  const button = await until(`“${words}” in the card`, async () => {
    const card = cardOf(await page.overlay());
    return (
      card &&
      withDescendants(card).find(
        (node) => node.tag === 'button' && visibleText(node).includes(words),
      )
    );
  });
  const { x, y, width, height } = button?.rect ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(x + width / 2, y + height / 2);
}
