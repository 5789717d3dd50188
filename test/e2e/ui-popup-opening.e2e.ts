import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { askFrom } from './harness/ask-from.ts';
import { axeFindings } from './harness/axe.ts';
import { clickOn } from './harness/click-on.ts';
import { describeInBrowsers, type Stage } from './harness/harness.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { annotated } from './harness/overlay-waits.ts';
import { buildWithoutFile, buildWithSlowPopup } from './harness/sabotage.ts';
import { says } from './harness/says.ts';

const PAGE = 'https://finance.yahoo.com/news/five-funds.html';
const ARTICLE = ['SPY', 'AIQ', 'QQQ', 'VOO', 'GLD']
  .map((ticker) => `<p>Why the ETF ${ticker} (${ticker}) is an exchange-traded fund.</p>`)
  .join('');

describeInBrowsers(
  'the popup before its script',
  (stage) => {
    test('is there, and keeps what is typed meanwhile, with focus and place', async () => {
      const popup = await stage().openExtensionPage('popup.html');
      await says(popup, /X-ray[\s\S]*Compare[\s\S]*Reading this page/);
      const before = await popup.evaluate(placesOfParts);
      expect(await focused(popup)).toMatch(/^combobox Search all funds/);
      await popup.keyboard.type('globl');
      await popup.keyboard.press('ArrowLeft');
      await comeToLife(popup);
      await says(popup, /\bGlobal\b/);
      expect(await focused(popup)).toMatch(/^combobox Search all funds/);
      await popup.keyboard.type('a');
      await popup.keyboard.press('End');
      await popup.keyboard.type(' x arti');
      await says(popup, /AIQ\s+Global X Artificial/);
      expect(await popup.evaluate(() => document.querySelector('input')?.value)).toBe(
        'global x arti',
      );
      await popup.keyboard.press('Escape');
      await says(popup, /does not read this page/);
      expect(await popup.evaluate(placesOfParts)).toEqual(before);
      expect(popup.errors).toEqual([]);
    });

    test('Enter waits for it', async () => {
      const popup = await stage().openExtensionPage('popup.html');
      await popup.keyboard.type('AIQ');
      await popup.keyboard.press('Enter');
      await comeToLife(popup);
      await says(popup, /Global X[\s\S]*Concentration/);
      expect(popup.errors).toEqual([]);
    });

    test('a button that is pressed waits for it, and the focus stays where the reader put it', async () => {
      const popup = await stage().openExtensionPage('popup.html');
      await tabTo(popup, /^button Compare/);
      await popup.keyboard.press('Enter');
      await comeToLife(popup);
      await says(popup, /Add two funds or more/);
      expect(popup.errors).toEqual([]);

      const other = await stage().openExtensionPage('popup.html');
      await tabTo(other, /^button X-ray/);
      await comeToLife(other);
      await says(other, /does not read this page/);
      expect(await focused(other)).toMatch(/^button X-ray/);
    });

    test('has the page’s funds already, and a row that is pressed opens when it is there', async () => {
      const popup = await overPage(stage());
      expect(await popup.text()).toMatch(/AIQ\s+Global X[\s\S]*fee 0\.68%/);
      expect(await axeFindings(popup)).toEqual([]);
      await clickOn(popup, '.fund-row', 'AIQ');
      await comeToLife(popup);
      await says(popup, /Global X[\s\S]*Concentration/);
      // Whoever comes back hears the page anew, which is this tab by now.
      await clickOn(popup, 'button[aria-label="Back"]');
      await says(popup, /does not read this page/);
      expect(popup.errors).toEqual([]);
    });

    test('takes the list over as it stands, with what was filtered and chosen in it', async () => {
      const popup = await overPage(stage());
      await popup.evaluate(() =>
        document.querySelector('#page-funds')?.setAttribute('data-was-here', ''),
      );
      const before = await popup.evaluate(placesOfParts);
      await tabTo(popup, /^input Filter/);
      await popup.keyboard.type('trust');
      await tabTo(popup, /^select Order/);
      await popup.keyboard.press('ArrowDown');
      await popup.keyboard.press('ArrowDown');
      await comeToLife(popup);
      await popup.waitFor('the list by ticker, filtered', () => {
        const rows = document.querySelectorAll('.row-ticker');
        return Array.from(rows, (row) => row.textContent).join() === 'QQQ,SPY';
      });
      await says(popup, /Fees 0\.\d+% to/);
      expect(await popup.evaluate(placesOfParts)).toEqual(before);
      expect(await popup.evaluate(() => document.querySelector('[data-was-here]')?.id)).toBe(
        'page-funds',
      );
      expect(await focused(popup)).toMatch(/^select Order/);
      expect(popup.errors).toEqual([]);
    });

    test('has the reader’s theme from its first line', async () => {
      const options = await stage().openExtensionPage('options.html');
      const theme = (page: DrivenPage) =>
        page.evaluate(() => document.body.dataset.theme ?? 'none');
      const ask = askFrom(options);
      await ask('changeSettings', { patch: { theme: 'dark', contrast: 'more' } });
      const isKept = () => options.evaluate(() => localStorage.length === 1);
      await until('the options to be dark', async () => (await theme(options)) === 'dark');
      await until('that to be kept for the next page', isKept);
      const popup = await stage().openExtensionPage('popup.html');
      expect(await theme(popup)).toBe('dark');
      expect(await popup.evaluate(() => document.body.dataset.contrast)).toBe('more');
      await ask('changeSettings', { patch: { theme: 'system', contrast: 'system' } });
      await until('the options to be as usual', async () => (await theme(options)) === 'none');
      await until('nothing to be kept', async () => !(await isKept()));
    });
  },
  { extension: buildWithSlowPopup },
);

describeInBrowsers(
  'the popup whose script cannot be read',
  (stage) => {
    test('says so, and what helps', async () => {
      const popup = await stage().openExtensionPage('popup.html');
      await says(
        popup,
        /^Lookthrough\s+The extension could not open its own files\. Close this window/,
      );
      expect(await axeFindings(popup)).toEqual([]);
    });
  },
  { extension: (browser) => buildWithoutFile(browser, 'chunks/popup.js') },
);

/** The popup over a page with five funds, as soon as it shows them. */
async function overPage(stage: Stage): Promise<DrivenPage> {
  const page = await stage.open(PAGE, ARTICLE);
  await annotated(page);
  const popup = await stage.openExtensionPage('popup.html', page);
  await says(popup, /5 funds on this page/);
  await popup.bringToFront();
  return popup;
}

async function comeToLife(page: DrivenPage): Promise<void> {
  await page.evaluate(() => void dispatchEvent(new Event('come-to-life')));
}

/** Where header, search and ways to larger views stand: nothing of them may jump. */
function placesOfParts(): string[] {
  const parts = document.querySelectorAll(
    '.popup-brand, .search input, .popup-links .button, .page-controls > *',
  );
  return Array.from(parts, (part) => JSON.stringify(part.getBoundingClientRect()));
}
