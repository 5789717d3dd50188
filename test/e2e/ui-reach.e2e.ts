import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { askFrom } from './harness/ask-from.ts';
import { changedBuild } from './harness/changed-build.ts';
import { clickOn } from './harness/click-on.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { makeList } from './harness/make-list.ts';
import { ownTab } from './harness/own-tab.ts';
import { says } from './harness/says.ts';
import { writeRecords } from './harness/write-records.ts';

const THREAD = 'https://www.reddit.com/r/funds/reach.html';

/** What is on screen of the system's notices, by their ids. */
function notices(page: DrivenPage): Promise<readonly string[]> {
  return page.evaluate(async () => {
    interface Extension {
      notifications: { getAll(): Promise<object> };
    }
    const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
    return Object.keys(await (browser ?? chrome).notifications.getAll());
  });
}

/** What the store knew of QQQ before: another fee. */
function digestsWith(fee: number) {
  const kind = { name: 'plain-equity', label: 'plain equity fund' };
  const largest = [{ company: 'NVIDIA', share: 0.09 }];
  const digest = { stamp: `fee ${fee}`, name: 'Invesco QQQ Trust', fee, kind, largest };
  return { digests: { version: 1, funds: { 'US QQQ': digest } } };
}

/** The texts of the rows of a list, in order. */
function tickers(page: DrivenPage): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.watchlist-row .row-ticker')]
      .map((cell) => cell.innerText.trim())
      .join(' '),
  );
}

describeInBrowsers('reach', (stage) => {
  test('address bar: the keyword with letters suggests funds, with a ticker opens the fund', async () => {
    // Our background must have started once, as it has on every day of use.
    const options = await stage().openExtensionPage('options.html');
    await says(options, /New list/);
    const rows = await until('suggestions', async () => {
      const found = await stage().browser.suggestions('nasdaq 100');
      return found.length > 2 ? found : undefined;
    });
    expect(rows?.join('\n')).toMatch(/QQQ/);
    await stage().browser.enterKeyword('AIQ');
    const fund = await ownTab(stage(), 'popup.html?fund=US%3AAIQ&view=detail');
    await says(fund, /Global X[\s\S]*0\.68%/);
    await fund.close();
  });

  test('the menu of a selection opens the fund that is named in it', async () => {
    const page = await stage().open(THREAD, '<p id="said">Has anybody looked at AIQ lately?</p>');
    await page.evaluate(() =>
      getSelection()?.selectAllChildren(document.querySelector('#said') ?? document.body),
    );
    await stage().browser.lookThroughSelection(page);
    const fund = await ownTab(stage(), 'popup.html?fund=US%3AAIQ&view=detail');
    await says(fund, /0\.68%/);
    await fund.close();
  });

  test('a row is dragged to another place', async () => {
    const options = await stage().openExtensionPage('options.html');
    await makeList(options, 'Dragged', [{ ticker: 'VOO' }, { ticker: 'QQQ' }, { ticker: 'GLD' }]);
    await until('three rows', async () => (await tickers(options)) === 'VOO QQQ GLD');
    const [from, to] = await options.evaluate(() => {
      const grips = [...document.querySelectorAll<HTMLElement>('.watchlist-row .grip')];
      grips[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
      return [grips[0], grips[2]].map((grip) => {
        const rect = grip?.getBoundingClientRect();
        return { x: (rect?.x ?? 0) + 8, y: (rect?.y ?? 0) + (rect?.height ?? 0) };
      });
    });
    if (!from || !to) throw new Error('no handles');
    await options.mouse.move(from.x, from.y - 8);
    await options.mouse.down();
    await options.mouse.move(to.x, (from.y + to.y) / 2);
    await options.mouse.move(to.x, to.y + 2);
    await options.mouse.up();
    await says(options, /VOO is in place 3 now/);
    expect(await tickers(options)).toBe('QQQ GLD VOO');
    await clickOn(options, '.confirmation button');
    await until('the old order', async () => (await tickers(options)) === 'VOO QQQ GLD');
    expect(options.errors).toEqual([]);
  });
});

describeInBrowsers(
  'notices',
  (stage) => {
    test('a change of a watched fund is announced only when the reader asked for it', async () => {
      const before = await stage().openExtensionPage('options.html');
      await makeList(before, 'Watched', [{ ticker: 'QQQ' }]);
      await says(before, /1 fund/);
      await writeRecords(before, digestsWith(0.002));
      await stage().browser.killBackground();
      const quiet = await stage().openExtensionPage('options.html');
      await says(quiet, /Fee 0\.18%, was 0\.20%/);
      expect(await notices(quiet)).toEqual([]);
      await clickOn(quiet, '#changes label');
      await says(quiet, /You will be told of changes/);
      await writeRecords(quiet, digestsWith(0.0025));
      await stage().browser.killBackground();
      const told = await stage().openExtensionPage('options.html');
      await says(told, /Fee 0\.18%, was 0\.25%/);
      await until('the notice', async () => (await notices(told)).includes('changes'));
      await stage().browser.fireInBackground?.('notifications.onClicked', ['changes']);
      const opened = await ownTab(stage(), 'options.html#changes');
      await says(opened, /Fee 0\.18%, was 0\.25%/);
      await opened.close();
      expect([...quiet.errors, ...told.errors]).toEqual([]);
    });

    test('hardening 4: a click on a notice, after the background was ended, opens what changed', async () => {
      const { browser } = stage();
      await browser.killBackground();
      // No driver clicks on notices of the system: started by a message, the background is handed the click.
      const own = await stage().openExtensionPage('options.html');
      expect(await askFrom(own)('badges', { funds: [] })).toMatchObject({ ok: true });
      await browser.fireInBackground?.('notifications.onClicked', ['changes']);
      await (await ownTab(stage(), 'options.html#changes')).close();
    });
  },
  {
    // Firefox without a desktop keeps no list of the notices on screen.
    browsers: ['chromium'],
    // No driver can click on the browser's own question; whether to announce is the reader's setting then.
    extension: (browser) => changedBuild(browser, { permissions: ['notifications'] }),
  },
);
