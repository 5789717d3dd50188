import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import { overlayNodes } from '#lib/workshop/browsers/overlay-snapshot.ts';
import { askFrom } from './harness/ask-from.ts';
import { demoPage } from './harness/demo-page.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { annotated } from './harness/overlay-waits.ts';
import { ownTab } from './harness/own-tab.ts';

/** Events from outside our pages, and the page of ours that each opens. */
const OPENS = [
  [
    'contextMenus.onClicked',
    [
      {
        menuItemId: 'look-through',
        selectionText: 'AIQ',
        editable: false,
        pageUrl: 'https://a.b/',
      },
    ],
    /popup\.html\?fund=US%3AAIQ/,
  ],
  ['omnibox.onInputEntered', ['QQQ', 'newForegroundTab'], /popup\.html\?fund=US%3AQQQ/],
] as const;

describeInBrowsers(
  'hardening 4: a background that was ended, started again, and then an event',
  (stage) => {
    /** Ended as the browser does, and started again by a message: nothing of its earlier life is left. */
    async function newBackground(): Promise<void> {
      const own = await stage().openExtensionPage('options.html');
      await stage().browser.killBackground();
      expect(await askFrom(own)('badges', { funds: [] })).toMatchObject({ ok: true });
    }

    function fire(event: string, details: readonly unknown[]): Promise<void> {
      const { fireInBackground } = stage().browser;
      if (!fireInBackground) throw new Error('this browser fires no events');
      return fireInBackground(event, details);
    }

    test.each(OPENS)('%s opens our page', async (event, details, address) => {
      await newBackground();
      await fire(event, details);
      const opened = await until('the page to open', async () =>
        (await stage().browser.tabs()).find((tab) => address.test(tab.url())),
      );
      await opened?.close();
    });

    test('commands.onCommand shows the list of funds on the page', async () => {
      const page = await stage().open('https://finance.yahoo.com/news/x.html', demoPage('article'));
      await annotated(page);
      const rows = async () =>
        overlayNodes(await page.overlay()).filter(
          ({ attributes, shown }) => attributes.class === 'row' && shown,
        );
      expect(await rows()).toEqual([]);
      await newBackground();
      await page.bringToFront();
      const own = await stage().openExtensionPage('options.html');
      const tabId = await own.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { tabs: { query(q: object): Promise<{ id: number; url?: string }[]> } };
        };
        const tabs = await chrome.tabs.query({ url: 'https://finance.yahoo.com/*' });
        return tabs[0]?.id;
      });
      await fire('commands.onCommand', ['toggle-strip', { id: tabId }]);
      await until('the list to open', async () => (await rows()).length > 0);
    });
  },
  { browsers: ['chromium'] },
);

describeInBrowsers(
  'hardening 4: a background that was ended, and then an event of the browser’s own',
  (stage) => {
    test('the address bar and the menu of a selection start it, and our page opens', async () => {
      const { browser } = stage();
      // It has started once, as it has on every day of use.
      const own = await stage().openExtensionPage('options.html');
      expect(await askFrom(own)('badges', { funds: [] })).toMatchObject({ ok: true });
      await browser.killBackground();
      await browser.enterKeyword('QQQ');
      await (await ownTab(stage(), 'popup.html?fund=US%3AQQQ&view=detail')).close();
      const page = await stage().open('https://www.reddit.com/r/x', '<p id="said">Why AIQ?</p>');
      await page.evaluate(() =>
        getSelection()?.selectAllChildren(document.querySelector('#said') ?? document.body),
      );
      await browser.killBackground();
      await browser.lookThroughSelection(page);
      await (await ownTab(stage(), 'popup.html?fund=US%3AAIQ&view=detail')).close();
    });
  },
  // Chromium's driver reaches neither.
  { browsers: ['firefox'] },
);
