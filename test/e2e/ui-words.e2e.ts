import { expect, test } from 'vitest';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { ENGLISH } from './fixtures/pseudo-translation.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { MIXED_LIST, makeList } from './harness/make-list.ts';
import { cardOn } from './harness/overlay-waits.ts';
import { buildInPseudoLanguage } from './harness/pseudo-build.ts';
import { says } from './harness/says.ts';

/*
 * The extension in a language of brackets, 40% longer than English: every screen takes its own words from the tables,
 * and has room for them at 320 px and wide, from left to right and from right to left.
 */
const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1200, height: 900 };

/** Every text of the tables that is written whole there, and long enough to be nothing but a sentence of ours. */
const OWN_WORDS = textsOf(ENGLISH).filter((text) => /\p{L}{3}/u.test(text));

/** Words of tables that filings, tickers or sentences of `lib/view` use too. */
const ALSO_OTHERS = new Set([
  'Lookthrough',
  'Ticker',
  'Company',
  'Data',
  'TQQQ',
  'fee 0.68%',
  // Names of figures and parts, which `lib/view` makes for the card and the X-ray.
  'Companies',
  'Fee of the whole list',
  'Largest company',
  'Largest fund',
  'Share of daily volume',
  'Widest spread',
  'not known',
  'Ten largest companies',
  'As concentrated as',
]);

function textsOf(entry: unknown): string[] {
  if (typeof entry === 'string') return [entry];
  return typeof entry === 'object' && entry !== null ? Object.values(entry).flatMap(textsOf) : [];
}

async function click(page: DrivenPage, selector: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
}

/** Texts and names on the page: which came through the tables, and which did not. */
function seenTexts(page: DrivenPage): Promise<{ own: string[]; others: string[] }> {
  return page.evaluate(() => {
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      texts.push(node.textContent ?? '');
    }
    for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        texts.push(one.getAttribute(name) ?? '');
      }
    }
    const seen = [...new Set(texts.map((text) => text.trim()))].filter(Boolean);
    return {
      own: seen.filter((text) => text.includes('[!!')),
      others: seen.filter((text) => !text.includes('[!!')),
    };
  });
}

/** What is wider than its place: the page itself, and boxes whose words stick out or are cut off. */
function tooWide(page: DrivenPage): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      found.push(`page: ${root.scrollWidth} px in ${root.clientWidth}`);
    }
    for (const one of document.body.querySelectorAll<HTMLElement>('*')) {
      const { overflowX, textOverflow, display } = getComputedStyle(one);
      const isMeant = overflowX === 'auto' || overflowX === 'scroll' || textOverflow === 'ellipsis';
      if (isMeant || display === 'inline' || one.closest('.unseen, svg, select, textarea'))
        continue;
      if (one instanceof HTMLInputElement || one.clientWidth === 0) continue;
      if (one.scrollWidth > one.clientWidth + 1) {
        const name = `${one.tagName.toLowerCase()}.${one.className}`;
        found.push(
          `${name}: ${one.scrollWidth} px in ${one.clientWidth}: ${one.innerText.slice(0, 50)}`,
        );
      }
    }
    return found;
  });
}

async function expectFits(page: DrivenPage, what: string): Promise<void> {
  for (const dir of ['ltr', 'rtl'] as const) {
    await page.evaluate((wanted) => {
      document.documentElement.dir = wanted;
    }, dir);
    for (const size of [NARROW, WIDE]) {
      await page.setViewport(size);
      expect(await tooWide(page), `${what}, ${dir}, ${size.width} px`).toEqual([]);
    }
  }
  await page.evaluate(() => {
    document.documentElement.dir = 'ltr';
  });
}

async function expectOwnWords(page: DrivenPage, what: string, least: number): Promise<void> {
  const { own, others } = await seenTexts(page);
  const english = new Set(OWN_WORDS);
  const passedBy = others.filter((text) => english.has(text) && !ALSO_OTHERS.has(text));
  expect(passedBy, `${what}: words beside the tables`).toEqual([]);
  expect(own.length, `${what}: words of the tables`).toBeGreaterThanOrEqual(least);
}

describeInBrowsers(
  'another language',
  (stage) => {
    test('popup: home, search, sheet, holdings, comparison', async () => {
      const page = await stage().openExtensionPage('popup.html');
      await says(page, /\[!! Lookthrough does not read this page/);
      await expectOwnWords(page, 'home', 8);
      await expectFits(page, 'home');
      await page.keyboard.type('AIQ');
      await says(page, /Global X/);
      await page.keyboard.press('Enter');
      await says(page, /\[!! Concentration/);
      await click(page, '.watch .button');
      await says(page, /\[!! Create and add/);
      await expectOwnWords(page, 'sheet', 12);
      await expectFits(page, 'sheet');
      await click(page, '#tab-holdings');
      await says(page, /\[!! \d+ lines/);
      await expectOwnWords(page, 'holdings', 8);
      await expectFits(page, 'holdings');
      const compared = await stage().openExtensionPage('popup.html?fund=US:AIQ&view=compare');
      await says(compared, /\[!! \d+ equal companies/);
      await expectOwnWords(compared, 'comparison', 8);
      await expectFits(compared, 'comparison');
    });

    test('options with lists, an import and every fold open', async () => {
      const page = await stage().openExtensionPage('options.html');
      await says(page, /\[!! Copy for a bug report/);
      await makeList(page, 'Retirement', MIXED_LIST);
      await says(page, /\[!! X-ray/);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      await says(page, /\[!! File \(CSV/);
      await page.evaluate(() => document.querySelector<HTMLElement>('.import textarea')?.focus());
      await page.keyboard.type('VOO 60%');
      await says(page, /\[!! 1 fund read/);
      await expectOwnWords(page, 'options', 150);
      await expectFits(page, 'options');
    });

    test('welcome with its card, and the X-ray', async () => {
      const welcome = await stage().openExtensionPage('welcome.html');
      await says(welcome, /fee 0\.68%/);
      await click(welcome, '.example-badge');
      await says(welcome, /\[!! Concentration/);
      await expectOwnWords(welcome, 'welcome', 25);
      await expectFits(welcome, 'welcome');
      const list = await makeList(welcome, 'Looked through', MIXED_LIST);
      const xray = await stage().openExtensionPage(`xray.html?list=${list}&funds=US:AIQ,US:QQQ`);
      await says(xray, /\[!! Pairs that share most[\s\S]*United States[\s\S]*\[!! What they share/);
      await expectOwnWords(xray, 'X-ray', 60);
      await expectFits(xray, 'X-ray');
    });

    test('the card in a page', async () => {
      const page = await stage().open(
        'https://finance.yahoo.com/news/story.html',
        '<p>Global X Artificial Intelligence ETF (AIQ)</p>',
      );
      const card = await cardOn(page, 'AIQ', /\[!! Cost/);
      for (const words of ['Concentration', 'Name versus holdings', 'Sameness', 'Sources']) {
        expect(card).toContain(`[!! ${words} !!]`);
      }
    });
  },
  { browsers: ['chromium'], extension: buildInPseudoLanguage },
);
