import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { visibleText } from '#lib/workshop/browsers/overlay-snapshot.ts';
import {
  badged,
  badges,
  marked,
  ourHosts,
  pause,
  underlined,
} from './fixtures/page/page-checks.ts';
import { describeInBrowsers, type Stage } from './harness/harness.ts';

const PAGE = 'https://finance.yahoo.com/life/';
const ARTICLE = `<!doctype html><html lang="en"><title>Funds</title>
<p>The SPDR S&P 500 ETF (SPY) is dearer than the Vanguard S&P 500 ETF (VOO).</p>
<p id="clock">0</p>`;

function openArticle(stage: Stage, name: string): Promise<DrivenPage> {
  return stage.open(PAGE + name, ARTICLE);
}

/** Restarts the extension as an update does. */
async function reloadExtension(stage: Stage): Promise<void> {
  const popup = await stage.openExtensionPage('popup.html');
  const reload = () => {
    const api: unknown = Reflect.get(globalThis, 'chrome') ?? Reflect.get(globalThis, 'browser');
    setTimeout(() => (api as { runtime: { reload(): void } }).runtime.reload(), 50);
  };
  await popup.evaluate(reload);
  await pause(200);
}

/** The switch of the popup. */
async function switchOn(stage: Stage, on: boolean): Promise<void> {
  const popup = await stage.openExtensionPage('popup.html');
  await popup.evaluate((on: boolean) => {
    const api: unknown = Reflect.get(globalThis, 'chrome') ?? Reflect.get(globalThis, 'browser');
    const { runtime } = api as { runtime: { sendMessage(m: unknown): Promise<unknown> } };
    return runtime.sendMessage({ ask: 'changeSettings', request: { patch: { on } } });
  }, on);
  await popup.close();
}

/** The page changes something, as pages do: an orphaned script must notice by then. */
const tick = (page: DrivenPage) =>
  page.evaluate(() => {
    const clock = document.getElementById('clock');
    if (clock) clock.textContent = String(Date.now());
  });

describeInBrowsers(
  '5: extension reloaded under an open tab',
  (stage) => {
    test('host, underline and listeners are gone within a second, without an error', async () => {
      const page = await openArticle(stage(), 'orphan');
      await badged(page, 2);
      await reloadExtension(stage());
      await tick(page);
      await until('our host to go', async () => (await ourHosts(page)) === 0, 1_000);
      expect(await underlined(page)).toEqual([]);
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
      await page.mouse.move(60, 20);
      await pause(700);
      expect(await ourHosts(page)).toBe(0);
      expect(page.errors).toEqual([]);
    });
  },
  { browsers: ['chromium'] },
);

describeInBrowsers(
  '6: extension reinstalled with a tab open',
  (stage) => {
    test('there is exactly one of us afterwards', async () => {
      const page = await openArticle(stage(), 'reinstall');
      const before = (await badged(page, 2)).length;
      await page.evaluate(() => {
        for (const host of document.querySelectorAll('html > lookthrough-overlay'))
          host.setAttribute('data-old', '');
      });
      await reloadExtension(stage());
      // Firefox starts the new content script in the open tab; the old one got no word to clean up with.
      await until('badges of the new start', async () => {
        await tick(page);
        const isNew = await page.evaluate(
          () => document.querySelector('html > lookthrough-overlay:not([data-old])') !== null,
        );
        return isNew && (await badges(page)).length >= before;
      });
      expect(await ourHosts(page)).toBe(1);
      expect(await page.evaluate(() => CSS.highlights.size)).toBe(1);
      expect((await badges(page)).length).toBe(before);
    });
  },
  { browsers: ['firefox'] },
);

describeInBrowsers('7: hostile page', (stage) => {
  test('sees no message that names us, and cannot end our script', async () => {
    const spying = ARTICLE.replace(
      '<p>',
      `<script>
        window.heard = [];
        addEventListener('message', (event) => heard.push(JSON.stringify(event.data)), true);
        const dispatch = EventTarget.prototype.dispatchEvent;
        EventTarget.prototype.dispatchEvent = function (event) {
          heard.push(event.type);
          return dispatch.call(this, event);
        };
      </script><p>`,
    );
    const page = await stage().open(`${PAGE}hostile`, spying);
    await badged(page, 2);
    const id = new URL(stage().browser.extensionUrl('')).host;
    await page.evaluate((id: string) => {
      const gecko = 'lookthrough@lookthrough.example';
      const detail = { contentScriptName: 'annotate', messageId: 'x' };
      for (const name of [id, gecko].flatMap((i) => [`${i}:annotate:`, `${i}:content:`])) {
        const type = `${name}wxt:content-script-started`;
        document.dispatchEvent(new CustomEvent(type, { detail }));
        postMessage({ type, ...detail }, '*');
      }
    }, id);
    await pause(300);
    const heard = await page.evaluate(() => Reflect.get(window, 'heard') as string[]);
    const byUs = heard.filter((text) => !/wxt:content-script-started|overlay-probe/.test(text));
    expect(byUs.filter((text) => /lookthrough|extension:/i.test(text))).toEqual([]);
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'The Invesco QQQ Trust (QQQ) is an ETF too.';
      document.body.append(more);
    });
    await until('the new text to be marked', async () => (await underlined(page)).includes('QQQ'));
  });

  test('throwing our host out brings it back', async () => {
    const page = await openArticle(stage(), 'evict');
    await badged(page, 2);
    await page.evaluate(() => document.querySelector('lookthrough-overlay')?.remove());
    await badged(page, 2);
    expect(await ourHosts(page)).toBe(1);
  });
});

describeInBrowsers('8: back/forward cache', (stage) => {
  test('after going away and back there is one of us, and it works', async () => {
    const page = await openArticle(stage(), 'first');
    const before = (await badged(page, 2)).length;
    stage().server.serve(`${PAGE}second`, '<!doctype html><title>b</title><p>Nothing here.</p>');
    await page.goto(`${PAGE}second`);
    // A page from the cache fires no load event, which the driver's own `back` would wait for.
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    const title = () => page.evaluate(() => document.title).catch(() => 'on the way');
    await until('the first page', async () => (await title()) === 'Funds');
    await until('badges', async () => (await badges(page)).length === before);
    expect(await ourHosts(page)).toBe(1);
    await page.evaluate(() => {
      const [first] = document.querySelectorAll('p');
      if (first) first.textContent = 'Only the Invesco QQQ Trust ETF (QQQ) is left.';
    });
    await until('marks to follow', async () => (await underlined(page)).every((w) => w === 'QQQ'));
    await marked(page);
    expect(page.errors).toEqual([]);
  });

  test('what the reader switched off meanwhile is off on the page before', async () => {
    const page = await openArticle(stage(), 'kept');
    await badged(page, 2);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'isKept', persisted));
    });
    stage().server.serve(`${PAGE}second`, '<!doctype html><title>b</title><p>Nothing here.</p>');
    const title = () => page.evaluate(() => document.title).catch(() => 'on the way');
    await page.goto(`${PAGE}second`);
    await switchOn(stage(), false);
    await page.evaluate(() => setTimeout(() => history.back(), 0));
    await until('the first page', async () => (await title()) === 'Funds');
    await until('nothing of ours', async () => (await ourHosts(page)) === 0);
    expect(await page.evaluate(() => Reflect.get(window, 'isKept'))).toBe(true);
    expect(await underlined(page)).toEqual([]);
    await switchOn(stage(), true);
    await badged(page, 2);
  });
});

describeInBrowsers('a page that goes on to other pages by itself', (stage) => {
  test('with a new body in the old document is read anew', async () => {
    const page = await openArticle(stage(), 'bodies');
    await badged(page, 2);
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = '<p>Only the Invesco QQQ Trust ETF (QQQ) is left.</p>';
      document.body.replaceWith(body);
    });
    const words = async () => `${[...new Set(await underlined(page))]}`;
    await until('the new body’s marks', async () => (await words()) === 'QQQ');
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'The Vanguard S&P 500 ETF (VOO) came later.';
      document.body.append(more);
    });
    await until('later marks', async () => (await words()) === 'QQQ,VOO');
    expect(await ourHosts(page)).toBe(1);
    expect(page.errors).toEqual([]);
  });

  test('under a new address is not judged by what stood under the old one', async () => {
    const europe = `<!doctype html><html lang="en"><title>Funds</title><main><p>UCITS ETFs listed on XETRA and
      the LSE: iShares Core MSCI World (IWDA), Vanguard FTSE All-World (VWCE), iShares Core S&P 500 (CSPX).</p></main>`;
    const page = await stage().open(`${PAGE}europe`, europe);
    await marked(page, 3);
    await page.evaluate(() => {
      history.pushState(null, '', '/life/america');
      const main = document.querySelector('main');
      if (main)
        main.innerHTML = '<p>The VanEck Semiconductor ETF (SMH) is a fund of 25 companies.</p>';
    });
    const texts = async () => (await badges(page)).map(visibleText).join();
    await until('the US fund’s fee', async () => /0\.35%/.test(await texts()));
    expect(new Set(await underlined(page))).toEqual(new Set(['SMH']));
  });
});

describeInBrowsers('off switch', (stage) => {
  test('turning the extension off leaves the page as it was, turning it on marks it again', async () => {
    const page = await openArticle(stage(), 'off');
    await badged(page, 2);
    const body = await page.evaluate(() => document.body.outerHTML);
    await switchOn(stage(), false);
    await until('our host to go', async () => (await ourHosts(page)) === 0);
    expect(await underlined(page)).toEqual([]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);
    await switchOn(stage(), true);
    await badged(page, 2);
  });
});
