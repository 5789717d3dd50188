import { expect, test } from 'vitest';
import { demoPage } from './harness/demo-page.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { cardOn } from './harness/overlay-waits.ts';
import { buildWithCutFile } from './harness/sabotage.ts';

describeInBrowsers(
  'packaged data that is damaged',
  (stage) => {
    test('the funds of the damaged file say so, those of other files answer', async () => {
      const page = await stage().open(
        'https://finance.yahoo.com/news/damage.html',
        demoPage('article'),
      );
      const damaged = await cardOn(page, 'QQQ', /damaged|could not be read|reinstall/i);
      expect(damaged).not.toMatch(/0\.18%/);
      await page.keyboard.press('Escape');
      await cardOn(page, 'VOO', /0\.03%/);
    });
  },
  { extension: (browser) => buildWithCutFile(browser, 'data/funds/q.bin') },
);
