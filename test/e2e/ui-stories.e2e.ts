import { expect, test } from 'vitest';
import { until } from '#lib/workshop/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/driven-browser.ts';
import { describeInBrowsers } from './harness/harness.ts';

function says(page: DrivenPage, words: RegExp): Promise<string> {
  return until(`the page to say ${words}`, async () => {
    const text = await page.text();
    return words.test(text) ? text : '';
  });
}

async function focusOn(page: DrivenPage, selector: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
}

/** 40 lines under a header: 35 funds, one of them twice and one unknown, and 4 lines that are no holding. */
const BROKER_FILE = [
  '"Positions for account Individual ...123 as of 04:05 PM ET, 2026/11/20"',
  '"Symbol","Description","Quantity","Price","Market Value"',
  ...'VOO QQQ SMH AIQ GLD AGG VTI BND SCHD VEA VWO IWM XLK XLF XLE XLV XLI XLP XLU XLB XLY IVV ITOT VUG VTV VO VB VNQ TLT IEF LQD HYG SOXX VOO ZZZQX'
    .split(' ')
    .map((ticker, at) => `"${ticker}","x","${at + 1}","$10.00","$${(at + 1) * 1000}.00"`),
  '"Cash & Cash Investments","--","--","--","$2,227.00"',
  '"Pending Activity","","","",""',
  '"","no symbol","","","$5.00"',
  '"Brokerage services are provided by somebody"',
  '"Account Total","--","--","--","$630,000.00"',
].join('\n');

describeInBrowsers('stories from a fresh profile', (stage) => {
  test('first run: the badge explains itself, three funds are added, and the list is there', async () => {
    const page = await stage().openExtensionPage('welcome.html');
    const text = await says(page, /fee 0\.68%[\s\S]*What the fund takes each year/);
    expect(text).toContain('Nothing you read leaves this browser');
    await focusOn(page, '.example-badge');
    await page.keyboard.press('Enter');
    await says(page, /Concentration/);
    await focusOn(page, '.first-funds input');
    for (const ticker of ['VOO', 'SMH', 'GLD']) {
      // Faster than the answer: Enter waits for the rows that fit what was typed.
      await page.keyboard.type(ticker);
      await page.keyboard.press('Enter');
      // The chip, not the row of the search; and an empty field, or the next letters join these.
      await until(`${ticker} to be added`, () =>
        page.evaluate((wanted) => {
          const field = document.querySelector<HTMLInputElement>('.first-funds input');
          const chip = document.querySelector(`.chip [aria-label="Remove ${wanted}"]`);
          return chip !== null && field?.value === '';
        }, ticker),
      );
    }
    expect(page.errors).toEqual([]);
    const options = await stage().openExtensionPage('options.html');
    await says(options, /3 funds/);
  });

  test('import: what was read is shown before it is kept, nothing is lost', async () => {
    const options = await stage().openExtensionPage('options.html');
    await says(options, /Import from a broker/);
    await options.evaluate((file) => {
      document.querySelector<HTMLElement>('.import > summary')?.click();
      const area = document.querySelector<HTMLTextAreaElement>('.import textarea');
      if (!area) throw new Error('no place to paste');
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(
        area,
        file,
      );
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }, BROKER_FILE);
    const read = await says(options, /34 funds read, 5 lines left out[\s\S]*ZZZQX/);
    expect(read).toMatch(/Kept though we have no figures: ZZZQX/);
    await focusOn(options, '.import button[type=submit]');
    await options.keyboard.press('Enter');
    await says(options, /Imported: 34 funds imported/);
    const voo = await options.evaluate(
      () =>
        [...document.querySelectorAll<HTMLInputElement>('[aria-label$="of VOO"]')].at(-1)?.value,
    );
    expect(voo, 'the two lines of VOO, 1,000 and 34,000').toBe('$35,000');
    expect(options.errors).toEqual([]);
  });

  test('two windows: the second is told, and nothing is overwritten unseen', async () => {
    const first = await stage().openExtensionPage('options.html');
    await says(first, /New list/);
    const second = await stage().openExtensionPage('options.html');
    await says(second, /New list/);
    await focusOn(second, '.list-name');
    await second.keyboard.press('Control+a');
    await second.keyboard.type('Renamed in the second');
    await second.keyboard.press('Enter');
    await says(second, /Renamed to Renamed in the second/);

    await first.bringToFront();
    await focusOn(first, '.list-name');
    await first.keyboard.press('Control+a');
    await first.keyboard.type('Renamed in the first');
    await first.keyboard.press('Enter');
    await says(first, /Another window changed the lists/);
    expect(
      await first.evaluate(() => document.querySelector<HTMLInputElement>('.list-name')?.value),
    ).toBe('Renamed in the second');
  });
});
