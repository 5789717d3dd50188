import { expect, test } from 'vitest';
import { until } from '#lib/workshop/drive-page.ts';
import { overlayNodes } from '#lib/workshop/overlay-snapshot.ts';
import { badged } from './fixtures/page/page-checks.ts';
import { axeFindings } from './harness/axe.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { cardOn } from './harness/overlay-waits.ts';
import { buildWithOpenRoots } from './harness/sabotage.ts';

const THEMES = ['light', 'dark'] as const;

/** A page in which axe finds nothing by itself. */
const ARTICLE = `<!doctype html><html lang="en"><head><title>Funds</title>
<meta name="viewport" content="width=device-width">
<style>body{font:16px/1.6 Arial,sans-serif;max-width:40em;margin:2em auto;background:#fff;color:#111}
@media (prefers-color-scheme:dark){body{background:#111;color:#eee}}</style></head>
<body><main><h1>Two funds</h1>
<p>The SPDR S&P 500 ETF (SPY) is dearer than the Vanguard S&P 500 ETF (VOO).</p></main></body></html>`;

describeInBrowsers(
  'axe finds nothing in what we draw on pages',
  (stage) => {
    test.each(THEMES)('badges, strip, its list and a card, %s', async (theme) => {
      const page = await stage().open(`https://finance.yahoo.com/axe/${theme}`, ARTICLE);
      await page.setColorScheme(theme);
      await page.reload();
      await badged(page, 1);
      expect(await axeFindings(page)).toEqual([]);

      const tab = await until('the strip', async () =>
        overlayNodes(await page.overlay()).find((n) => n.attributes.class === 'tab' && n.shown),
      );
      await page.mouse.click((tab?.rect.x ?? 0) + 6, (tab?.rect.y ?? 0) + 6);
      await until('its list', async () =>
        overlayNodes(await page.overlay()).some((n) => n.attributes.class === 'row' && n.shown),
      );
      expect(await axeFindings(page)).toEqual([]);

      await page.keyboard.press('Escape');
      await cardOn(page, 'SPY', /0\.09/);
      expect(await axeFindings(page)).toEqual([]);
    });
  },
  { extension: buildWithOpenRoots },
);
