import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import { askFrom } from './harness/ask-from.ts';
import { clickOn } from './harness/click-on.ts';
import { demoPage } from './harness/demo-page.ts';
import { everythingStored } from './harness/everything-stored.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { keptInMemory } from './harness/kept-in-memory.ts';
import { says } from './harness/says.ts';

describeInBrowsers(
  'hardening 11: a private window',
  (stage) => {
    test('pages are marked there, and nothing of it is kept', async () => {
      const { openPrivate } = stage().browser;
      if (openPrivate === undefined) throw new Error('this browser opens no private window');
      // The first private window lets the extension in, for which it starts again: our pages come after.
      stage().server.serve('https://other.example/', '<p>Nothing of ours.</p>');
      await (await openPrivate('https://other.example/')).close();
      const own = await stage().openExtensionPage('options.html');
      const ask = askFrom(own);
      await ask('changeSettings', { patch: { density: 'short' } });
      const before = await own.evaluate(everythingStored);
      expect(before).toContain('short');

      stage().server.serve('https://finance.yahoo.com/news/private.html', demoPage('article'));
      const page = await openPrivate('https://finance.yahoo.com/news/private.html');
      await until('the private page to be marked', () =>
        page.evaluate(() => CSS.highlights.size > 0),
      );
      // The probe that looks into our layer is not let in here; that the layer is there any page can see.
      await until('our layer', () =>
        page.evaluate(() => document.documentElement.children.length > 2),
      );
      // Shown and closed: what the reader wants on this site is remembered, elsewhere than on disk.
      await page.keyboard.press('Alt+Shift+L');
      await page.keyboard.press('Alt+Shift+L');
      await page.close();
      expect(await own.evaluate(everythingStored)).toBe(before);
      // The reader's settings may be; nothing of a page is.
      expect(await own.evaluate(keptInMemory)).toMatch(/^null$|"badges":\[\],"listings":\[\]/);
    });

    test('newer data are not fetched there, and the reader is told so before being asked for access', async () => {
      const { openPrivate, extensionUrl } = stage().browser;
      if (openPrivate === undefined) throw new Error('this browser opens no private window');
      const page = await openPrivate(extensionUrl('options.html'));
      await page.waitFor('the field', () => document.querySelector('.data-update input') !== null);
      await page.evaluate(() => document.querySelector<HTMLElement>('.data-update input')?.focus());
      await page.keyboard.type('https://data.example/');
      await page.keyboard.press('Enter');
      // The browser's own question would hold the page up: nobody answers it here.
      await page.waitFor('the sentence', () =>
        /keeps nothing for Lookthrough here/.test(
          document.querySelector('.data-update [role=status]')?.textContent ?? '',
        ),
      );
      await page.close();
      expect(stage().server.requests.filter((url) => url.includes('data.example'))).toEqual([]);
    });

    test('forgetting there forgets what was changed there, says so, and touches nothing that is kept', async () => {
      const { openPrivate, extensionUrl } = stage().browser;
      if (openPrivate === undefined) throw new Error('this browser opens no private window');
      const own = await stage().openExtensionPage('options.html');
      await askFrom(own)('changeSettings', { patch: { density: 'underline' } });
      const before = await own.evaluate(everythingStored);
      const page = await openPrivate(extensionUrl('options.html'));
      await says(page, /A private window changes nothing that is kept/);
      const ask = askFrom(page);
      await ask('changeSettings', { patch: { density: 'short' } });
      await clickOn(page, '#privacy .button-row button', 'Forget what private windows changed');
      await clickOn(page, '#privacy .button-row .quiet', 'Forget the changes');
      await says(page, /Forgotten. What is kept is as it was/);
      expect(await ask('readSettings', {})).toMatchObject({ value: { density: 'underline' } });
      await page.close();
      expect(await own.evaluate(everythingStored)).toBe(before);
    });
  },
  { browsers: ['firefox'] },
);
