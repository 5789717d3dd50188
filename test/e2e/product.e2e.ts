import { expect, test } from 'vitest';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { pointAt } from '#lib/workshop/browsers/find-on-page.ts';
import { demoPage } from './harness/demo-page.ts';
import { describeInBrowsers, type Stage } from './harness/harness.ts';
import { annotated, cardClosed, cardOn, cardText, overlayText } from './harness/overlay-waits.ts';
import { buildThatNeverAnswers } from './harness/sabotage.ts';

const ARTICLE = 'https://finance.yahoo.com/news/machine-age.html';

function openArticle(stage: Stage): Promise<DrivenPage> {
  return stage.open(ARTICLE, demoPage('article'));
}

describeInBrowsers('on an article', (stage) => {
  test('pointing at AIQ opens a card with fee, concentration and the date of the holdings', async () => {
    const page = await openArticle(stage());
    const card = await cardOn(page, 'AIQ', /0\.68%/);
    expect(card).toMatch(/35\.[67]% of its stocks/);
    expect(card).toContain('28 Feb 2026');
    expect(page.errors).toEqual([]);
  });

  test.each([
    ['QQQ', /0\.18%/],
    ['VOO', /0\.03%/],
    ['TQQQ', /3x|leveraged/i],
    ['GLD', /gold/i],
    ['VFV.TO', /Toronto[\s\S]*(MER|not in SEC data)/],
    ['0050.TW', /Taiwan/],
  ])('the card of %s says %s', async (ticker, words) => {
    await cardOn(await openArticle(stage()), ticker, words);
  });

  test('Escape closes the card, and so does leaving it', async () => {
    const page = await openArticle(stage());
    await cardOn(page, 'AIQ', /0\.68%/);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await cardOn(page, 'QQQ', /0\.18%/);
    await page.mouse.move(5, 5);
    await cardClosed(page);
  });

  test('words that only look like tickers get no card', async () => {
    const page = await openArticle(stage());
    await cardOn(page, 'AIQ', /0\.68%/);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    for (const word of ['AI', 'ALL', 'IT', 'CEO', 'IS', 'NOW', 'ON']) {
      await pointAt(page, word);
      // Longer than the 500 ms after which a card would open.
      await new Promise((done) => setTimeout(done, 900));
      expect(await cardText(page), `a card on “${word}”`).toBe('');
    }
  });

  test('nothing below <body> is changed, from before the first mark to an open card', async () => {
    const watched = demoPage('article').replace('<body>', `<body><script>${WATCH_BODY}</script>`);
    const page = await stage().open('https://finance.yahoo.com/news/watched.html', watched);
    const before = await page.evaluate(() => document.body.outerHTML);
    await cardOn(page, 'AIQ', /0\.68%/);
    expect(await page.evaluate(() => Reflect.get(window, 'bodyChanges'))).toEqual([]);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
  });
});

/** In the page: whatever is written below the body after it was parsed. */
const WATCH_BODY = `
  window.bodyChanges = [];
  addEventListener('DOMContentLoaded', () => {
    const note = (records) => bodyChanges.push(...records.map((r) => r.type + ' ' + r.target.nodeName));
    new MutationObserver(note).observe(document.body,
      { subtree: true, childList: true, characterData: true, attributes: true });
  });`;

describeInBrowsers('elsewhere', (stage) => {
  test('on a site that is not on the list nothing happens', async () => {
    const listed = await openArticle(stage());
    await cardOn(listed, 'AIQ', /0\.68%/);
    const page = await stage().open('https://blog.example.com/post', demoPage('article'));
    await pointAt(page, 'AIQ');
    await new Promise((done) => setTimeout(done, 1_500));
    expect((await page.overlay()).hosts).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('nothing but the page itself is asked of the network', async () => {
    const page = await openArticle(stage());
    await cardOn(page, 'AIQ', /0\.68%/);
    const hosts = stage().server.requests.map((url) => new URL(url).host);
    expect(new Set(hosts)).toEqual(new Set(['finance.yahoo.com', 'blog.example.com']));
  });

  test('the popup lists the funds of the page with their figures', async () => {
    const page = await openArticle(stage());
    await cardOn(page, 'AIQ', /0\.68%/);
    const popup = await stage().openExtensionPage('popup.html', page);
    await popup.waitFor('the page’s funds', () => /AIQ[\s\S]*QQQ/.test(document.body.innerText));
    await popup.waitFor('what they have in common', () =>
      /Fees 0\.03% to [\s\S]*stock funds hold/.test(document.body.innerText),
    );
    const text = await popup.text();
    for (const words of ['fee 0.68%', 'fee 0.18%', 'fee 0.03%', 'TQQQ', 'GLD']) {
      expect(text).toContain(words);
    }
    expect(popup.errors).toEqual([]);
  });
});

describeInBrowsers(
  'a background that does not answer',
  (stage) => {
    test('the card says so and how to go on, in time', async () => {
      const page = await openArticle(stage());
      const words = await cardOn(
        page,
        'AIQ',
        /No answer within ten seconds\. Close this card and open it again/,
        20_000,
      );
      expect(words).toContain('AIQ');
      expect(await overlayText(page)).not.toContain('0.68% net');
    });
  },
  { extension: (browser) => buildThatNeverAnswers(browser, 'card') },
);

describeInBrowsers('a resting pointer', (stage) => {
  test('opens nothing when a page appears under it; the first movement does', async () => {
    const blank = await stage().open(
      'https://finance.yahoo.com/news/before.html',
      '<p>Before.</p>',
    );
    const line =
      '<p style="margin:0;font:20px/40px Arial">SPY is an ETF: the SPDR S&P 500 ETF (SPY).</p>';
    stage().server.serve('https://finance.yahoo.com/news/under.html', {
      body: `<!doctype html><html lang="en"><title>Funds</title><body style="margin:0">${line}`,
    });
    await blank.mouse.move(20, 20);
    await blank.goto('https://finance.yahoo.com/news/under.html');
    await annotated(blank);
    // Longer than the 500 ms after which a card opens for a pointer that came.
    await new Promise((done) => setTimeout(done, 1_200));
    expect(await cardText(blank)).toBe('');
    await cardOn(blank, 'SPY', /0\.09/);
  });
});
