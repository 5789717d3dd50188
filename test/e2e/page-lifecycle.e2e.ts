import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
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
});

describeInBrowsers('off switch', (stage) => {
  test('turning the extension off leaves the page as it was, turning it on marks it again', async () => {
    const page = await openArticle(stage(), 'off');
    await badged(page, 2);
    const body = await page.evaluate(() => document.body.outerHTML);
    const set = async (on: boolean) => {
      const options = await stage().openExtensionPage('popup.html');
      await options.evaluate((on: boolean) => {
        const api: unknown =
          Reflect.get(globalThis, 'chrome') ?? Reflect.get(globalThis, 'browser');
        const { runtime } = api as { runtime: { sendMessage(m: unknown): Promise<unknown> } };
        return runtime.sendMessage({ ask: 'changeSettings', request: { patch: { on } } });
      }, on);
      await options.close();
    };
    await set(false);
    await until('our host to go', async () => (await ourHosts(page)) === 0);
    expect(await underlined(page)).toEqual([]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(body);
    await set(true);
    await badged(page, 2);
  });
});
