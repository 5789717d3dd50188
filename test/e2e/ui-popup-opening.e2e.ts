import { expect, test } from 'vitest';
import { until } from '#lib/workshop/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/driven-browser.ts';
import { askFrom } from './harness/ask-from.ts';
import { axeFindings } from './harness/axe.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { focused, tabTo } from './harness/keyboard.ts';
import { buildWithoutFile, buildWithSlowPopup } from './harness/sabotage.ts';
import { says } from './harness/says.ts';

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
      await says(popup, /Global X/);
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

async function comeToLife(page: DrivenPage): Promise<void> {
  await page.evaluate(() => void dispatchEvent(new Event('come-to-life')));
}

/** Where header, search and ways to larger views stand: nothing of them may jump. */
function placesOfParts(): string[] {
  const parts = document.querySelectorAll('.popup-brand, .search input, .popup-links .button');
  return Array.from(parts, (part) => JSON.stringify(part.getBoundingClientRect()));
}
