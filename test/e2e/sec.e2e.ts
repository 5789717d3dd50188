import { beforeEach, expect, test } from 'vitest';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import {
  AIQ,
  AIQ_DEFINITION,
  AIQ_PROMISE,
  type Fault,
  type SecReplay,
} from '#test/replay/sec-replay.ts';
import { askFrom } from './harness/ask-from.ts';
import { clickOn } from './harness/click-on.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { annotated } from './harness/overlay-waits.ts';
import { says } from './harness/says.ts';
import {
  AIQ_SHEET,
  askedOf,
  forgetEverything,
  freshSheet,
  getLatest,
  keptOf,
  serveReplay,
} from './harness/sec-sheet.ts';
import { buildWithSecAccess } from './harness/with-sec-access.ts';

const FUND = { ticker: 'AIQ', market: 'US' };
const TICKERS = ['AIQ', 'BOTZ', 'QQQ', 'VOO', 'SMH', 'ARKK', 'SPY', 'VTI', 'XLK', 'SOXX'];

/** Where the browsers' own network code decides how it shows. */
const BROKEN_LINES: readonly (readonly [string, Fault, RegExp])[] = [
  ['a line that breaks', { at: 'report', kind: 'cut' }, /stopped before its end/],
  ['hardening 22: a gzip bomb', { at: 'report', kind: 'gzip-bomb' }, /larger than this page/],
  ['a redirect', { at: 'report', kind: 'redirect' }, /other than the filing/],
  ['the refusal page', { kind: 'undeclared-tool' }, /refuses requests .* after \d\d:\d\d/],
];

const BAD_ANSWERS: readonly (readonly [string, Fault, RegExp])[] = [
  ['another fund’s filing', { at: 'report', kind: 'wrong-series' }, /about another fund/],
  ['a filing that ends early', { at: 'report', kind: 'ends-early' }, /stopped before its end/],
  ['a web page for a filing', { at: 'report', kind: 'web-page' }, /other than the filing/],
  ['nothing found', { at: 'search', kind: 'nothing-found' }, /lists no report/],
  ['a failing server', { at: 'search', kind: 'server-error' }, /server fails at the moment/],
  ['429', { at: 'search', kind: 'too-many-requests' }, /refuses requests .* after \d\d:\d\d/],
];

describeInBrowsers(
  'latest from SEC',
  (stage) => {
    let replay: SecReplay;
    beforeEach(() => {
      replay = serveReplay(stage());
    });

    test('found, checked, shown with its filing, kept over a restart, and taken back', async () => {
      const page = await stage().openExtensionPage(AIQ_SHEET);
      await getLatest(page);
      await says(page, /Report of .+, filed .+\./);
      await says(page, /fee table was read too/);
      expect(await says(page, /0\.61% a year/)).toMatch(/NVIDIA\s+61\.3%/);
      const quotes = await page.evaluate(() =>
        [...document.querySelectorAll('blockquote')].map(({ textContent }) => textContent),
      );
      expect(quotes).toEqual([`“${AIQ_PROMISE}”`, `“${AIQ_DEFINITION}”`]);
      expect(await page.text()).toContain(`(${replay.prospectus.accession})`);
      const { accession } = replay.report;
      const links = await page.evaluate(() => [...document.links].map(({ href }) => href));
      expect(links.filter((href) => href.includes(accession))).not.toEqual([]);
      expect(await badgeFee(page)).toBe('fee 0.61%');
      await stage().restart();
      const again = await stage().openExtensionPage(AIQ_SHEET);
      await says(again, /kept on this computer/);
      await clickOn(again, 'button', 'Back to packaged facts');
      await says(again, /packaged facts are shown again/);
      expect(await badgeFee(again)).toBe('fee 0.68%');
    });

    test('asks as SEC wants to be asked, and says nothing of the reader', async () => {
      const page = await freshSheet(stage());
      const from = stage().server.exchanges.length;
      await getLatest(page);
      await says(page, /Report of/);
      const exchanges = stage().server.exchanges.slice(from);
      const asked = exchanges.filter(({ url }) => url.includes('.sec.gov/'));
      expect(asked.length).toBeGreaterThanOrEqual(2);
      for (const { method, headers } of asked) {
        expect(method).toBe('GET');
        expect(headers['user-agent']).toMatch(/^Lookthrough\/\d+\.\d+\.\d+ \S+@\S+$/);
        expect(headers).not.toHaveProperty('cookie');
        expect(headers).not.toHaveProperty('referer');
      }
      const addresses = asked.map(({ url }) => new URL(url));
      expect(addresses[0]?.searchParams.get('q')).toBe(`"${AIQ.seriesId}"`);
      expect(addresses.some(({ pathname }) => pathname.startsWith('/cgi-bin'))).toBe(false);
    });

    test('a visit of the reader’s own to SEC keeps the browser’s name', async () => {
      await stage().open('https://www.sec.gov/visited.html');
      const visit = stage().server.exchanges.find(({ url }) => url.endsWith('/visited.html'));
      expect(visit?.headers['user-agent']).toMatch(/Mozilla/);
    });

    test.each(BROKEN_LINES)('%s: said, and the packaged facts stay', async (_, fault, words) => {
      await expectSaid(await freshSheet(stage()), { replay, fault, words });
    });

    test('after a refusal SEC is left alone, whatever is clicked', async () => {
      const page = await freshSheet(stage());
      replay.breakWith({ kind: 'undeclared-tool', times: 1 });
      await getLatest(page);
      await says(page, /refuses requests/);
      const asked = replay.asked.length;
      await getLatest(page);
      await says(page, /refuses requests[\s\S]+Try again\n/);
      expect(replay.asked).toHaveLength(asked);
      await forgetEverything(page);
      await getLatest(page);
      await says(page, /Report of/);
    });

    test('three tabs that ask at once ask SEC once', async () => {
      const pages = [await freshSheet(stage())];
      for (let i = 0; i < 2; i += 1) pages.push(await stage().openExtensionPage(AIQ_SHEET));
      // Six answers, one after the other: the later tabs come while the first is at work.
      replay.delayMs = 1_000;
      for (const page of pages) await getLatest(page);
      for (const page of pages) {
        await page.bringToFront();
        await says(page, /Report of .+, filed/, 40_000);
      }
      expect(askedOf(replay)).toEqual({ searches: 1, reports: 1 });
    });

    test('hardening 20: what a page prints and makes up asks SEC nothing', async () => {
      const tickers = Array.from({ length: 10_000 }, (_, i) => TICKERS[i % TICKERS.length]);
      const lines = tickers.map((ticker) => `<p>The ETF $${ticker}</p>`).join('');
      const address = 'https://finance.yahoo.com/news/many.html';
      const page = await stage().open(address, `<title>ETFs</title>${lines}`);
      await annotated(page);
      await page.evaluate(() => {
        for (const type of ['mouseover', 'pointerover', 'mousemove', 'click', 'keydown']) {
          for (const line of [...document.querySelectorAll('p')].slice(0, 500)) {
            line.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: 50, clientY: 50 }));
          }
        }
      });
      // Our own page is no help either: its button wants a real click.
      const own = await stage().openExtensionPage(AIQ_SHEET);
      await own.waitFor('the button', () => document.querySelector('.latest button') !== null);
      await own.evaluate(() => document.querySelector<HTMLElement>('.latest button')?.click());
      await page.bringToFront();
      await page.mouse.move(60, 40);
      expect(replay.asked).toEqual([]);
    });
  },
  { extension: buildWithSecAccess },
);

describeInBrowsers(
  'bad answers of SEC',
  (stage) => {
    test.each(BAD_ANSWERS)('%s: said, and the packaged facts stay', async (_, fault, words) => {
      const replay = serveReplay(stage());
      await expectSaid(await freshSheet(stage()), { replay, fault, words });
    });
  },
  { extension: buildWithSecAccess, browsers: ['chromium'] },
);

async function expectSaid(
  page: DrivenPage,
  { replay, fault, words }: { replay: SecReplay; fault: Fault; words: RegExp },
): Promise<void> {
  replay.breakWith(fault);
  await getLatest(page);
  expect(await says(page, words, 20_000)).toContain('Holdings of 28 Feb 2026');
  expect(await keptOf(page)).toEqual([]);
}

async function badgeFee(page: DrivenPage): Promise<unknown> {
  const answer = await askFrom(page)('badges', { funds: [FUND] });
  return answer.ok && Reflect.get(Object(answer.value), 'badges')[0].fee;
}
