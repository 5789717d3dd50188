import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { focused, tabBackTo, tabTo } from './harness/keyboard.ts';
import { makeList } from './harness/make-list.ts';
import { says } from './harness/says.ts';

describeInBrowsers('by keyboard alone', (stage) => {
  test('popup: search, detail, holdings, add to a new watchlist; it survives a restart', async () => {
    const popup = await stage().openExtensionPage('popup.html');
    await says(popup, /does not read this page/);
    expect(await focused(popup)).toMatch(/^combobox Search all funds/);
    await popup.keyboard.type('semiconductor');
    await says(popup, /SMH|SOXX/);
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('ArrowUp');
    await popup.keyboard.press('Escape');
    await says(popup, /does not read this page/);

    await popup.keyboard.type('AIQ');
    await says(popup, /AIQ\s+Global X/);
    await popup.keyboard.press('Enter');
    const detail = await says(popup, /Concentration/);
    expect(detail).toMatch(/0\.68%[\s\S]*28 Feb 2026|28 Feb 2026[\s\S]*0\.68%/);
    expect(await focused(popup)).toMatch(/Back/);

    await tabTo(popup, /^button Add to watchlist/);
    await popup.keyboard.press('Enter');
    await tabTo(popup, /^input Name of a new list/);
    await popup.keyboard.press('Enter');
    await says(popup, /In My funds/);
    await popup.keyboard.press('Escape');
    expect(await focused(popup)).toMatch(/^button In My funds/);

    await tabTo(popup, /^tab Overview/);
    await popup.keyboard.press('ArrowRight');
    await says(popup, /\d+ lines[\s\S]*Samsung/);
    await tabTo(popup, /^input Filter the holdings/);
    await popup.keyboard.type('nvidia');
    await says(popup, /1 of \d+ lines/);
    await tabTo(popup, /^button Copy/);
    await popup.keyboard.press('Enter');
    await says(popup, /1 line copied/);
    expect(popup.errors).toEqual([]);

    await stage().restart();
    const options = await stage().openExtensionPage('options.html');
    await says(options, /1 fund[\s\S]*AIQ\s+Global X/);
  });

  test('options: make, fill, size, rename, empty and delete a list, with undo', async () => {
    const options = await stage().openExtensionPage('options.html');
    await says(options, /New list/);
    await tabTo(options, /^input New list/);
    await options.keyboard.type('Retirement');
    await options.keyboard.press('Enter');
    await says(options, /Retirement created/);

    expect(await focused(options)).toBe('combobox Add a fund to Retirement');
    await options.keyboard.type('VOO');
    await says(options, /VOO\s+Vanguard/);
    await options.keyboard.press('Enter');
    await says(options, /VOO added to Retirement/);
    await tabBackTo(options, /Share or amount of VOO/);
    await options.keyboard.type('a lot');
    await options.keyboard.press('Enter');
    await says(options, /Write a size like 25%, \$5,000 or 10 × \$612/);
    await options.keyboard.press('Control+a');
    await options.keyboard.type('62.5%');
    await options.keyboard.press('Enter');
    await says(options, /VOO saved/);

    await tabTo(options, /^combobox Add a fund to Retirement/);
    await options.keyboard.type('QQQ');
    await says(options, /QQQ\s+Invesco/);
    await options.keyboard.press('Enter');
    await says(options, /QQQ added to Retirement/);
    await tabBackTo(options, /^button Move VOO/);
    await options.keyboard.press('ArrowDown');
    await says(options, /VOO is in place 2 now/);
    expect(await focused(options)).toMatch(/^button Move VOO/);
    await options.keyboard.press('ArrowUp');
    await says(options, /VOO is in place 1 now/);
    expect(await focused(options)).toMatch(/^button Move VOO/);

    await tabTo(options, /^button Remove VOO/);
    await options.keyboard.press('Enter');
    await says(options, /VOO removed from Retirement/);
    expect(await focused(options)).toMatch(/^combobox Add a fund/);
    await options.keyboard.press('Control+z');
    await says(options, /VOO is back in Retirement/);

    await reopen(options);
    await says(options, /VOO\s+Vanguard/);
    const size = await options.evaluate(
      () => document.querySelector<HTMLInputElement>('[aria-label$="of VOO"]')?.value,
    );
    expect(size).toBe('62.5%');

    await tabTo(options, /^summary More for Retirement/);
    await options.keyboard.press('Enter');
    await tabTo(options, /^button Delete: Retirement/);
    await options.keyboard.press('Enter');
    await says(options, /Retirement deleted/);
    await tabTo(options, /^button Undo/);
    await options.keyboard.press('Enter');
    await says(options, /Retirement is back/);
    expect(options.errors).toEqual([]);
  });

  test('X-ray: another list, a fund held against it, a fall, a limit, a comparison', async () => {
    const options = await stage().openExtensionPage('options.html');
    await makeList(options, 'Two', [{ ticker: 'VOO' }, { ticker: 'QQQ' }]);
    const xray = await stage().openExtensionPage('xray.html');
    await says(xray, /Largest company/);
    await tabTo(xray, /^select/);
    await xray.keyboard.press('End');
    await says(xray, /X-ray\s+Two\s[\s\S]*What the funds share/);
    await tabTo(xray, /^button .*JSON/);
    await tabTo(xray, /^combobox A fund to hold against the list/);
    await xray.keyboard.type('VTI');
    await xray.keyboard.press('Enter');
    await says(xray, /You already own/);
    await tabTo(xray, /^section Overlap of the list/);
    await tabTo(xray, /^input By how much/);
    await xray.keyboard.press('ArrowRight');
    await says(xray, /−25%/);
    await tabTo(xray, /^input Largest fund/);
    await xray.keyboard.type('20');
    await xray.keyboard.press('Enter');
    await says(xray, /▲ over/);
    await tabTo(xray, /^section Funds of the list/);
    await tabTo(xray, /^combobox Add a fund to compare/);
    for (const ticker of ['SMH', 'SOXX']) {
      await xray.keyboard.type(ticker);
      await xray.keyboard.press('Enter');
      await until(`${ticker} to be taken in`, () =>
        xray.evaluate(
          (wanted) => document.querySelector(`[aria-label="Take out ${wanted}"]`) !== null,
          ticker,
        ),
      );
    }
    await says(xray, /What they share[\s\S]*NVIDIA/);
    expect(xray.errors).toEqual([]);
  });

  test('options: what is changed is kept at once', async () => {
    const options = await stage().openExtensionPage('options.html');
    await says(options, /Muted tickers/);
    await tabTo(options, /^input Muted tickers/);
    await options.keyboard.type('not a ticker');
    await options.keyboard.press('Enter');
    await says(options, /up to 12 letters or digits/);
    await options.keyboard.press('Control+a');
    await options.keyboard.type('$sqqq');
    await options.keyboard.press('Enter');
    await says(options, /SQQQ is muted/);
    await tabTo(options, /^input Held for/);
    await options.keyboard.press('Control+a');
    await options.keyboard.type('99');
    await options.keyboard.press('Enter');
    await says(options, /Between 1 and 60/);
    await options.keyboard.press('Control+a');
    await options.keyboard.type('30');
    await options.keyboard.press('Enter');
    await says(options, /Fee assumptions saved/);
    await reopen(options);
    await says(options, /SQQQ/);
    await tabTo(options, /^input Held for/);
    expect(
      await options.evaluate(() =>
        document.activeElement instanceof HTMLInputElement ? document.activeElement.value : '',
      ),
    ).toBe('30');
    expect(options.errors).toEqual([]);
  });
});

/** Starts the page again (a reload through the driver never ends on Firefox's extension pages). */
async function reopen(page: DrivenPage): Promise<void> {
  await page.evaluate(() => {
    document.body.dataset.old = '';
    location.reload();
  });
  // Between the two pages there is nothing to ask.
  const isNew = () => page.evaluate(() => document.body?.dataset.old === undefined);
  await until('the page to start again', () => isNew().catch(() => false));
}
