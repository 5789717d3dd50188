import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { overlayNodes } from '#lib/workshop/browsers/overlay-snapshot.ts';
import { badged } from './fixtures/page/page-checks.ts';
import { axeFindings, lowContrasts } from './harness/axe.ts';
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

/** Badges and tab, the open list, a card: `findings` of each. */
async function findingsOnParts(
  page: DrivenPage,
  findings: (page: DrivenPage) => Promise<readonly string[]>,
): Promise<string[]> {
  await badged(page, 1);
  const tab = await until('the strip', async () =>
    overlayNodes(await page.overlay()).find((n) => n.attributes.class === 'tab' && n.shown),
  );
  const found = [...(await findings(page))];
  await page.mouse.click((tab?.rect.x ?? 0) + 6, (tab?.rect.y ?? 0) + 6);
  await until('its list', async () =>
    overlayNodes(await page.overlay()).some((n) => n.attributes.class === 'row' && n.shown),
  );
  found.push(...(await findings(page)));
  await page.keyboard.press('Escape');
  await cardOn(page, 'SPY', /0\.09/);
  return [...found, ...(await findings(page))];
}

describeInBrowsers(
  'axe finds nothing in what we draw on pages',
  (stage) => {
    test.each(THEMES)('badges, strip, its list and a card, %s', async (theme) => {
      const page = await stage().open(`https://finance.yahoo.com/axe/${theme}`, ARTICLE);
      await page.setColorScheme(theme);
      await page.reload();
      expect(await findingsOnParts(page, axeFindings)).toEqual([]);
    });
  },
  { extension: buildWithOpenRoots },
);

describeInBrowsers(
  'a computer that asks for more contrast',
  (stage) => {
    test.each(THEMES)('gets 7 to 1 in badges, strip, its list and a card, %s', async (theme) => {
      const page = await stage().open(`https://finance.yahoo.com/contrast/${theme}`, ARTICLE);
      await page.setColorScheme(theme);
      await page.setMoreContrast?.(true);
      await page.reload();
      expect(await findingsOnParts(page, lowContrasts)).toEqual([]);
      // Texts of badge and tab are generated content, which axe does not look at; their edges carry their shape.
      const ours = await colours(page);
      expect(ours.map(({ part }) => part)).toEqual(['badge', 'tab']);
      for (const { part, text, edge } of ours) {
        expect(text, part).toBeGreaterThan(15);
        expect(edge, part).toBeGreaterThan(7);
      }
    });
  },
  { extension: buildWithOpenRoots, browsers: ['chromium'] },
);

/** Contrast of a badge's and the tab's text and edge with their own ground, as WCAG has it. */
function colours(page: DrivenPage) {
  return page.evaluate(() => {
    const luminance = (colour: string) => {
      const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? [])
        .map((part) => Number(part) / 255)
        .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: string, b: string) => {
      const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
      return (light + 0.05) / (dark + 0.05);
    };
    const root = document.querySelector('lookthrough-overlay')?.shadowRoot;
    return ['badge', 'tab'].flatMap((part) => {
      const element = root?.querySelector(`.${part}`);
      if (!element) return [];
      const { color, backgroundColor, borderTopColor } = getComputedStyle(element);
      const text = contrast(color, backgroundColor);
      return [{ part, text, edge: contrast(borderTopColor, backgroundColor) }];
    });
  });
}
