import { expect, test } from 'vitest';
import { clickInCard } from './harness/click-in-card.ts';
import { demoPage } from './harness/demo-page.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { cardOn } from './harness/overlay-waits.ts';
import { ownTab } from './harness/own-tab.ts';

const ARTICLE = 'https://finance.yahoo.com/news/actions.html';

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
