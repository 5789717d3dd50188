import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type PlacementReading,
  readPlacement,
  sumOf,
} from '#lib/workshop/bench/bench-page-placement.ts';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { badged, badges, marked, pause } from './fixtures/page/page-checks.ts';
import { describeInBrowsers } from './harness/harness.ts';

const PAGE = 'https://finance.yahoo.com/placement/';
const SITES = join(import.meta.dirname, 'fixtures', 'page', 'sites');
const WIDTHS = [1440, 1024, 390];

/** Reads the placement at every screen of the page, from top to bottom. */
async function readWholePage(page: DrivenPage): Promise<PlacementReading> {
  const readings: PlacementReading[] = [];
  for (let screen = 0; screen < 6; screen++) {
    const isThere = await page.evaluate((screen: number) => {
      const top = screen * innerHeight;
      scrollTo(0, top);
      return Math.abs(scrollY - top) < 1;
    }, screen);
    if (!isThere) break;
    await settled(page);
    readings.push(await readPlacement(page));
  }
  return sumOf(readings);
}

/** Until the badges have not moved for a while, and frames: a busy machine may paint none for longer than that. */
async function settled(page: DrivenPage): Promise<void> {
  let before = '';
  await until('badges to rest', async () => {
    await pause(350);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const now = JSON.stringify((await badges(page)).map((badge) => badge.rect));
    const isSame = now === before;
    before = now;
    return isSame;
  });
}

function expectClean(reading: PlacementReading): void {
  expect(reading.coveredPx).toBe(0);
  expect(reading.overlapPx).toBe(0);
  expect(reading.astray).toEqual([]);
}

describeInBrowsers('placement on styled pages', (stage) => {
  test.each([
    ['article', 0.7],
    ['thread', 0],
    ['quote-table', 0],
    ['screener-dark', 0],
    ['quote-header', 0],
  ])('%s: nothing is covered at three widths', async (name, wantedPills) => {
    const html = readFileSync(join(SITES, `${name}.html`), 'utf8');
    const page = await stage().open(`${PAGE}${name}`, html);
    await marked(page, 3);
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 800 });
      const reading = await readWholePage(page);
      const { firstMentions, pills, shorts } = reading;
      console.log(
        `${stage().browser.name} ${name} ${width} px: ${firstMentions} first mentions, ${pills} by pill, ${shorts} by short pill`,
      );
      expectClean(reading);
      expect(firstMentions).toBeGreaterThan(2);
      if (width === WIDTHS[0]) expect(pills / firstMentions).toBeGreaterThanOrEqual(wantedPills);
    }
  });
});

const LINE = 'The SPDR S&P 500 ETF (SPY) is old.';
const FILL = '<p style="height:900px">.</p>';

describeInBrowsers('placement in awkward boxes', (stage) => {
  test.each([
    ['zoom 0.5', `<style>html{zoom:.5}</style><p>${LINE}</p>`],
    ['zoom 1.5', `<div style="zoom:1.5"><p>${LINE}</p></div>`],
    ['zoom 3', `<style>html{zoom:3}</style><p>${LINE}</p>`],
    ['transform', `<div style="transform:scale(1.3);transform-origin:0 0"><p>${LINE}</p></div>`],
    ['right to left', `<div dir="rtl"><p>${LINE}</p></div>`],
    [
      'page from right to left',
      `<script>document.documentElement.dir='rtl'</script><p>${LINE}</p>`,
    ],
    [
      'fixed header',
      `<div style="position:fixed;top:0;left:0;right:0;background:#eee">${LINE}</div>${FILL}${FILL}`,
    ],
    [
      'text in the slot of a web component',
      `<x-comment><template shadowrootmode="open"><style>:host{display:block}</style><section><slot></slot></section></template><p>${LINE} ${'It is dearer than the one that follows it. '.repeat(2)}</p></x-comment>`,
    ],
    ['relative html', `<style>html{position:relative;margin:30px}</style><p>${LINE}</p>`],
    [
      'scrolling body',
      `<style>html{overflow:hidden;height:100%}body{overflow:auto;height:100%;margin:0}</style>${FILL.replace('900', '300')}<p>${LINE}</p>${FILL}`,
    ],
  ])('%s: the badge stands level with its word', async (_, body) => {
    const page = await stage().open(
      `${PAGE}box`,
      `<!doctype html><html lang="en"><title>ETF</title>${body}`,
    );
    await badged(page, 1);
    await page.evaluate(() => {
      scrollTo(0, 120);
      document.body.scrollTop = 120;
    });
    await settled(page);
    const reading = await readPlacement(page);
    expect(reading.badges).toBe(1);
    expectClean(reading);
    // Our words are read from left to right wherever they stand.
    const parts = (await badges(page)).flatMap((badge) =>
      badge.children.map((part) => part.rect.x),
    );
    expect(parts.length).toBeGreaterThan(0);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });

  test('in a nested scroller the badge goes with its word and hides when it is cut away', async () => {
    const html = `<!doctype html><html lang="en"><title>ETF</title>
      <div id="s" style="height:200px;overflow:auto;width:600px;border:1px solid">
      <p>${LINE}</p>${FILL}</div><p>More text.</p>`;
    const page = await stage().open(`${PAGE}nested`, html);
    await badged(page, 1);
    const scroll = (top: number) =>
      page.evaluate((top: number) => {
        (document.getElementById('s') as HTMLElement).scrollTop = top;
      }, top);
    await scroll(10);
    await settled(page);
    expectClean(await readPlacement(page));
    expect(await badges(page)).toHaveLength(1);
    await scroll(120);
    await until('the badge to hide', async () => (await badges(page)).length === 0);
    await scroll(0);
    await badged(page, 1);
  });

  test('reflow, late fonts and resizing move the badge along', async () => {
    const html = `<!doctype html><html lang="en"><title>ETF</title><div id="above"></div><p id="p">${LINE}</p>`;
    const page = await stage().open(`${PAGE}reflow`, html);
    await badged(page, 1);
    for (const change of [
      `document.getElementById('above').style.height = '140px'`,
      `document.getElementById('p').style.fontSize = '28px'`,
      `document.getElementById('p').style.marginLeft = '120px'`,
      `document.getElementById('p').append(' And a few words more at its end.')`,
    ]) {
      await page.evaluate((code: string) => {
        const script = document.createElement('script');
        script.textContent = code;
        document.head.append(script);
      }, change);
      await settled(page);
      const reading = await readPlacement(page);
      expect(reading.badges, change).toBe(1);
      expectClean(reading);
    }
  });

  test('turned on its side, the device shows badges where the words are now', async () => {
    const html = readFileSync(join(SITES, 'article.html'), 'utf8');
    const page = await stage().open(`${PAGE}turned`, html);
    await page.setViewport({ width: 390, height: 800 });
    await marked(page, 3);
    for (const size of [
      { width: 800, height: 390 },
      { width: 390, height: 800 },
    ]) {
      await page.setViewport(size);
      await settled(page);
      expectClean(await readPlacement(page));
    }
  });

  test('under a sticky header and behind a menu the badge is hidden', async () => {
    const html = `<!doctype html><html lang="en"><title>ETF</title>
      <div style="position:sticky;top:0;background:#fff;height:80px;z-index:2">Header</div>
      <p id="p">${LINE}</p>${FILL}${FILL}
      <div id="menu" hidden style="position:fixed;inset:0;background:#fff;z-index:9">Menu</div>`;
    const page = await stage().open(`${PAGE}covered`, html);
    await badged(page, 1);
    await page.evaluate(() => scrollTo(0, 60));
    await until('the badge to hide', async () => (await badges(page)).length === 0);
    await page.evaluate(() => scrollTo(0, 0));
    await badged(page, 1);
    await page.evaluate(() => document.getElementById('menu')?.removeAttribute('hidden'));
    await until('the badge to hide behind the menu', async () => (await badges(page)).length === 0);
  });
});

describeInBrowsers('placement under the browser’s own zoom', (stage) => {
  test.each([0.5, 1.5, 3])(
    '%d: the badge stands level with its word and covers nothing',
    async (zoom) => {
      const url = `${PAGE}browser-zoom`;
      const html = `<!doctype html><html lang="en"><title>ETF</title><p>${LINE}</p><p>More text below.</p>`;
      const own = await stage().openExtensionPage('options.html');
      const page = await stage().open(url, html);
      await badged(page, 1);
      const ratio = () => page.evaluate(() => devicePixelRatio);
      const before = await ratio();
      await own.evaluate(zoomTab, { url, zoom });
      await until(
        `the page at ${zoom}`,
        async () => Math.abs((await ratio()) / before - zoom) < 0.02,
      );
      await settled(page);
      const reading = await readPlacement(page);
      expect(reading.badges).toBe(1);
      expectClean(reading);
      await own.evaluate(zoomTab, { url, zoom: 1 });
    },
  );
});

/** In a page of ours: zooms the tab with this address, as its reader would. */
async function zoomTab({ url, zoom }: { url: string; zoom: number }): Promise<void> {
  interface Tabs {
    query(what: { url: string }): Promise<{ id?: number }[]>;
    setZoom(tab: number | undefined, zoom: number): Promise<void>;
  }
  const { browser, chrome } = globalThis as unknown as Record<string, { tabs: Tabs } | undefined>;
  const tabs = (browser ?? chrome)?.tabs;
  const [tab] = (await tabs?.query({ url })) ?? [];
  await tabs?.setZoom(tab?.id, zoom);
}
