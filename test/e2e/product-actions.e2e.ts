import { expect, test } from 'vitest';
import { until } from '#lib/workshop/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/driven-browser.ts';
import { cardOf, visibleText, withDescendants } from '#lib/workshop/overlay-snapshot.ts';
import { demoPage } from './harness/demo-page.ts';
import { describeInBrowsers, type Stage } from './harness/harness.ts';
import { cardOn } from './harness/overlay-waits.ts';

const ARTICLE = 'https://finance.yahoo.com/news/actions.html';

/** Clicks a button of the open card by its words. */
async function clickInCard(page: DrivenPage, words: string): Promise<void> {
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

/** The tab of ours that a click opened: asked itself, since Firefox does not tell its driver the address. */
async function ownTab(stage: Stage, address: string): Promise<DrivenPage> {
  const wanted = stage.browser.extensionUrl(address);
  const isWanted = (tab: DrivenPage) =>
    tab
      .evaluate(() => location.href)
      .then(
        (href) => href === wanted,
        () => false,
      );
  const find = async () => {
    const tabs = await stage.browser.tabs();
    const fits = await Promise.all(tabs.map(isWanted));
    return tabs.find((_, i) => fits[i]);
  };
  const tab = await until(`a tab with ${address}`, find);
  if (!tab) throw new Error(`no tab with ${address}`);
  return tab;
}

describeInBrowsers('what a card offers', (stage) => {
  test('“Add to watchlist” opens the fund on our own page, where the lists are', async () => {
    const page = await stage().open(ARTICLE, demoPage('article'));
    await cardOn(page, 'AIQ', /0\.68%/);
    await clickInCard(page, 'Add to watchlist');
    const own = await ownTab(stage(), 'popup.html?fund=US%3AAIQ&view=watch');
    await own.waitFor(
      'the fund and the choice of lists',
      () =>
        /0\.68%/.test(document.body.innerText) &&
        document.querySelector('[aria-expanded="true"]') !== null,
    );
    expect(page.errors).toEqual([]);
    await own.close();
  });
});
