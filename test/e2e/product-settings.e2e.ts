import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import {
  badgesOf,
  overlayNodes,
  stripOf,
  visibleText,
} from '#lib/workshop/browsers/overlay-snapshot.ts';
import { clickOn } from './harness/click-on.ts';
import { demoPage } from './harness/demo-page.ts';
import { describeInBrowsers, type Stage } from './harness/harness.ts';
import { annotated } from './harness/overlay-waits.ts';

const ARTICLE = 'https://finance.yahoo.com/news/settings.html';

/** Texts of the badges on the article, once some are drawn. */
async function badgeTexts(stage: Stage): Promise<string[]> {
  const page = await stage.open(ARTICLE, demoPage('article'));
  await annotated(page);
  return until('badges', async () => {
    const texts = badgesOf(await page.overlay()).map(visibleText);
    return texts.length > 0 && texts;
  }).then((texts) => texts || []);
}

describeInBrowsers('settings', (stage) => {
  test('what is chosen in the options holds on pages, and after a restart of the browser', async () => {
    expect((await badgeTexts(stage())).some((text) => text.includes('top 10'))).toBe(true);
    const options = await stage().openExtensionPage('options.html');
    await options.waitFor('the options', () => document.body.innerText.includes('Fee only'));
    await clickOn(options, 'label', 'Fee only');
    await options.waitFor('the choice to hold', () =>
      [...document.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].some((input) =>
        input.closest('label')?.innerText.includes('Fee only'),
      ),
    );
    const texts = await badgeTexts(stage());
    expect(texts.filter((text) => text.includes('top 10'))).toEqual([]);

    await stage().restart();
    const again = await stage().openExtensionPage('options.html');
    await again.waitFor('the choice to be remembered', () =>
      [...document.querySelectorAll<HTMLInputElement>('input[type=radio]:checked')].some((input) =>
        input.closest('label')?.innerText.includes('Fee only'),
      ),
    );
    expect((await badgeTexts(stage())).filter((text) => text.includes('top 10'))).toEqual([]);
  });

  test('a strip that is hidden on a site stays hidden there', async () => {
    const site = 'https://www.fool.com/strip.html';
    const page = await stage().open(site, demoPage('article'));
    await annotated(page);
    const tab = await until('the strip', async () => stripOf(await page.overlay()).tab);
    await page.mouse.click((tab?.rect.x ?? 0) + 6, (tab?.rect.y ?? 0) + 6);
    const hide = await until('“Hide here”', async () =>
      overlayNodes(await page.overlay()).find((node) => node.shown && node.text === 'Hide here'),
    );
    await page.mouse.click((hide?.rect.x ?? 0) + 6, (hide?.rect.y ?? 0) + 6);
    await until('the strip to go', async () => !stripOf(await page.overlay()).tab);
    const again = await stage().open(site);
    await until('badges', async () => badgesOf(await again.overlay()).length > 0);
    expect(stripOf(await again.overlay()).tab).toBeUndefined();
  });
});
