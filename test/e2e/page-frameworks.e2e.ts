import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { bundleFixture, fixturePage } from './fixtures/page/bundle-fixture.ts';
import { Article } from './fixtures/page/hydrated-article.ts';
import { marked, pause, underlined } from './fixtures/page/page-checks.ts';
import { TICKERS } from './fixtures/page/random-list.ts';
import { describeInBrowsers } from './harness/harness.ts';

const LISTED = 'https://finance.yahoo.com/list/';
const NOT_LISTED = 'https://blog.example.com/list/';

async function runSteps(page: DrivenPage): Promise<string> {
  return page.evaluate(async () => {
    const run = Reflect.get(window, 'runSteps') as () => Promise<unknown>;
    await run();
    return document.body.innerHTML;
  });
}

describeInBrowsers('12: frameworks re-render as if we were not there', (stage) => {
  test.each(['react', 'vue', 'svelte'])('%s, 1,000 random steps', async (library) => {
    const html = fixturePage(await bundleFixture(`${library}-list.ts`));
    const without = await stage().open(NOT_LISTED + library, html);
    const expected = await runSteps(without);
    const page = await stage().open(LISTED + library, html);
    await marked(page, 3);
    expect(await runSteps(page)).toBe(expected);
    expect(page.errors).toEqual(without.errors);
    const words = await marked(page, 3);
    expect(words.filter((word) => !TICKERS.includes(word))).toEqual([]);
  });
});

describeInBrowsers('13: late hydration', (stage) => {
  test('a server’s page hydrated after we marked it gives no mismatch', async () => {
    const markup = renderToString(createElement(Article));
    const body = `<main id="root">${markup}</main>`;
    const script = await bundleFixture('react-hydrated.ts');
    const page = await stage().open(`${LISTED}hydrated`, fixturePage(script, body));
    await marked(page, 2);
    await page.evaluate(() => (Reflect.get(window, 'hydrate') as () => void)());
    await page.waitFor('hydration', () => /hydrated/.test(document.body.innerText));
    await pause(300);
    expect(await page.evaluate(() => Reflect.get(window, 'hydrationErrors'))).toEqual([]);
    expect((await underlined(page)).sort()).toEqual(['QQQ', 'QQQ', 'SPY']);
    expect(page.errors).toEqual([]);
  });
});
