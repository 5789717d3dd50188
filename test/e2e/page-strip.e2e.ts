import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import {
  type OverlayNode,
  overlayNodes,
  visibleText,
} from '#lib/workshop/browsers/overlay-snapshot.ts';
import { badged, badges, marked, pause } from './fixtures/page/page-checks.ts';
import { askFrom } from './harness/ask-from.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { cardClosed, cardText } from './harness/overlay-waits.ts';

const PAGE = 'https://finance.yahoo.com/strip/';
const ARTICLE = `<!doctype html><html lang="en"><title>Funds</title>
<p>The SPDR S&P 500 ETF (SPY) is dearer than the Vanguard S&P 500 ETF (VOO).</p>
<p style="height:1500px">.</p><p>Later the SPDR S&P 500 ETF (SPY) again, and the Invesco QQQ Trust (QQQ).</p>
<input id="field">`;

async function parts(page: DrivenPage, className: string): Promise<OverlayNode[]> {
  const nodes = overlayNodes(await page.overlay());
  return nodes.filter((node) => node.attributes.class === className && node.shown);
}

const rows = (page: DrivenPage) => parts(page, 'row');
const focusedRow = async (page: DrivenPage) => (await rows(page)).findIndex((row) => row.focused);

async function press(page: DrivenPage, { rect }: OverlayNode): Promise<void> {
  await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
}

/** The button below the list that has the focus. */
const focusedBelow = async (page: DrivenPage) =>
  (await parts(page, 'small')).find((node) => node.focused)?.text;

/** A ticker of the page that lies under the list, and the row over it. */
async function underTheList(page: DrivenPage) {
  const words = await page.evaluate(() =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight].map((range) => {
        const { x, y, width, height } = (range as Range).getBoundingClientRect();
        return { ticker: String(range), x: x + width / 2, y: y + height / 2 };
      }),
    ),
  );
  for (const row of await rows(page)) {
    const { x, y, width, height } = row.rect;
    const word = words.find((at) => at.x > x && at.x < x + width && at.y > y && at.y < y + height);
    const ticker = row.children[0]?.text;
    if (word && ticker !== word.ticker) return { word, ticker };
  }
  throw new Error('no ticker lies under a row of another fund');
}

async function openList(page: DrivenPage): Promise<OverlayNode[]> {
  await marked(page, 1);
  const tab = (await until('the tab', async () => (await parts(page, 'tab'))[0])) as OverlayNode;
  await until('three funds', async () => (await parts(page, 'tab'))[0]?.generated === '3');
  await page.mouse.click(tab.rect.x + tab.rect.width / 2, tab.rect.y + tab.rect.height / 2);
  return (await until('rows', async () => {
    const found = await rows(page);
    return found.length > 0 && found;
  })) as OverlayNode[];
}

describeInBrowsers('strip', (stage) => {
  test('lists every fund of the page with its segments, in targets of 24 px and more', async () => {
    const page = await stage().open(`${PAGE}list`, ARTICLE);
    const found = await openList(page);
    expect(found.map((row) => row.children[0]?.text)).toEqual(['SPY', 'VOO', 'QQQ']);
    expect(found.map(visibleText).join()).toMatch(/^SPY [^,]*×2 fee 0\.09%/);
    const [tab] = await parts(page, 'tab');
    const buttons = overlayNodes(await page.overlay()).filter((n) => n.tag === 'button' && n.shown);
    for (const button of buttons) {
      expect(Math.min(button.rect.width, button.rect.height)).toBeGreaterThanOrEqual(24);
      expect(button.attributes['aria-label'] ?? visibleText(button)).not.toBe('');
    }
    expect(tab?.attributes['aria-label']).toBe('Lookthrough: 3 funds on this page');
    expect(tab?.attributes['aria-expanded']).toBe('true');
  });

  test('by keyboard: arrows move, Enter opens the card, Escape closes card, then list', async () => {
    const page = await stage().open(`${PAGE}keys`, ARTICLE);
    await page.evaluate(() => document.getElementById('field')?.focus());
    await page.evaluate(() => scrollTo(0, 0));
    await openList(page);
    expect(await focusedRow(page)).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow(page)).toBe(1);
    await page.keyboard.press('End');
    expect(await focusedRow(page)).toBe(2);
    await page.keyboard.press('ArrowDown');
    expect(await focusedRow(page)).toBe(0);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await until('the card of VOO', async () => /0\.03/.test(await cardText(page)));
    await until('focus in the card', async () => {
      const focused = overlayNodes(await page.overlay()).filter((node) => node.focused);
      return focused.some((node) => node.attributes['data-autofocus'] !== undefined);
    });
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await until('focus back on the row', async () => (await focusedRow(page)) === 1);
    await page.keyboard.press('Escape');
    await until('the list to close', async () => (await rows(page)).length === 0);
    expect(page.errors).toEqual([]);
  });

  test('goes through the mentions of a fund', async () => {
    const page = await stage().open(`${PAGE}jump`, ARTICLE);
    await openList(page);
    const top = () => page.evaluate(() => scrollY);
    await page.keyboard.press('ArrowRight');
    await pause(100);
    expect(await top()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await until('the second mention', async () => (await top()) > 500);
    await page.keyboard.press('ArrowRight');
    await until('the first again', async () => (await top()) < 100);
    await page.keyboard.press('ArrowRight');
    await until('the second mention again', async () => (await top()) > 500);
    await page.evaluate(() => [...document.querySelectorAll('p')].at(-1)?.remove());
    await until('QQQ to leave the list', async () => (await rows(page)).length === 2);
    await page.keyboard.press('Enter');
    await until('the card of the mention that is left', async () =>
      /^SPY/.test(await cardText(page)),
    );
  });

  test('goes to a mention in a scroller of its own, and opens its card there', async () => {
    // In the window, but cut away.
    const scroller = `<div style="height:200px;overflow:auto"><p style="height:350px">.</p>
      <p id="deep">The iShares Gold Trust (IAU) is an ETF for gold.</p></div>`;
    const html = ARTICLE.replace('<p>', `${scroller}<p>`).replace(/, and the [^.]*/, '');
    const page = await stage().open(`${PAGE}scroller`, html);
    await openList(page);
    await page.keyboard.press('ArrowRight');
    await page.waitFor('the word in sight', () => {
      const deep = document.getElementById('deep') as Element;
      const { top, bottom } = deep.getBoundingClientRect();
      const box = (deep.parentElement as Element).getBoundingClientRect();
      return top >= box.top && bottom <= box.bottom;
    });
    await page.keyboard.press('Enter');
    await until('its card', async () => /^IAU/.test(await cardText(page)));
    await page.keyboard.press('Escape');
    await cardClosed(page);
  });

  test('lets no pointer through to the tickers under it', async () => {
    const line = '<p style="margin:4px">The Invesco QQQ Trust (QQQ) and again the fund QQQ.</p>';
    const column = `<aside style="position:absolute;top:0;right:0;width:330px">${line.repeat(28)}</aside>`;
    const page = await stage().open(`${PAGE}under`, ARTICLE.replace('<input', `${column}<input`));
    await openList(page);
    const { word, ticker } = await underTheList(page);
    await page.mouse.move(word.x - 2, word.y);
    await page.mouse.move(word.x, word.y);
    // A card would open after half a second.
    await pause(1_000);
    expect(await cardText(page)).toBe('');
    await page.mouse.click(word.x, word.y);
    await until('the card of the row’s own fund', async () =>
      new RegExp(`^${ticker}\\b.*%`).test(await cardText(page)),
    );
    await page.keyboard.press('Escape');
    await cardClosed(page);
  });

  test('its tab stands on no text that a web component shows in a slot', async () => {
    const text = 'Many words that end at the right edge of the window. '.repeat(12);
    const feed = `<x-feed style="position:absolute;top:40vh;right:0;width:300px;text-align:right">
      <template shadowrootmode="open"><slot></slot></template><p id="edge">${text}</p></x-feed>`;
    const page = await stage().open(`${PAGE}slot`, ARTICLE.replace('<input', `${feed}<input`));
    await badged(page);
    const [tab] = await parts(page, 'tab');
    const lines = await page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.getElementById('edge') as Element);
      return [...range.getClientRects()].map(({ right, top, bottom }) => ({ right, top, bottom }));
    });
    const { x, y, height } = tab?.rect ?? expect.fail('no tab');
    const middle = (await page.evaluate(() => innerHeight)) / 2;
    const on = (from: number, to: number) =>
      lines.filter((line) => line.right > x && line.top < to && line.bottom > from);
    expect(on(middle, middle + height), 'it would stand on these').not.toEqual([]);
    expect(on(y, y + height)).toEqual([]);
  });

  test('keeps the focus when what is said below it changes, and when the page goes on', async () => {
    const page = await stage().open(`${PAGE}foot`, ARTICLE);
    const found = await openList(page);
    // Past the rows.
    for (const _ of found) await page.keyboard.press('Tab');
    await until(
      'the button to have it',
      async () => (await focusedBelow(page)) === 'Underlines only',
    );
    await page.keyboard.press('Enter');
    await until(
      'the other words',
      async () => (await focusedBelow(page)) === 'Show badges on this page',
    );
    await page.evaluate(() => {
      const more = document.createElement('p');
      more.textContent = 'The iShares Gold Trust (IAU) is an ETF for gold.';
      document.body.prepend(more);
    });
    await until(
      'the fund to be listed',
      async () => (await rows(page)).length === found.length + 1,
    );
    expect(await focusedBelow(page)).toBe('Show badges on this page');
    await page.keyboard.press('Escape');
    await until('the list to close', async () => (await rows(page)).length === 0);
    expect((await parts(page, 'tab'))[0]?.focused).toBe(true);
  });

  test('keys the page’s shortcuts would take stay ours while the list has the focus', async () => {
    const spy = `<script>window.keys = []; addEventListener('keydown', (e) => keys.push(e.key));</script>`;
    const page = await stage().open(`${PAGE}shortcuts`, ARTICLE + spy);
    await openList(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await until('the list to close', async () => (await rows(page)).length === 0);
    expect(await page.evaluate(() => Reflect.get(window, 'keys'))).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => Reflect.get(window, 'keys'))).toEqual(['Escape']);
  });

  test('shows badges on one page to a reader who wants underlines only', async () => {
    const ask = askFrom(await stage().openExtensionPage('options.html'));
    await ask('changeSettings', { patch: { density: 'underline' } });
    try {
      const page = await stage().open(`${PAGE}underline`, ARTICLE);
      await openList(page);
      expect(await badges(page)).toEqual([]);
      const below = await parts(page, 'small');
      const show = below.find(({ text }) => text === 'Show badges on this page');
      await press(page, show ?? expect.fail('no button'));
      const [badge] = await badged(page);
      expect(badge?.attributes['data-form']).toBe('pill');
    } finally {
      await ask('changeSettings', { patch: { density: 'full' } });
    }
  });

  test('is remembered as hidden on a site', async () => {
    const page = await stage().open(`${PAGE}hide`, ARTICLE);
    await openList(page);
    const [hide] = overlayNodes(await page.overlay()).filter((node) => node.text === 'Hide here');
    if (!hide) throw new Error('no button to hide the tab');
    await page.mouse.click(hide.rect.x + 5, hide.rect.y + 5);
    await until('the tab to go', async () => (await parts(page, 'tab')).length === 0);
    await page.reload();
    await badged(page, 1);
    await pause(600);
    expect(await parts(page, 'tab')).toEqual([]);
  });
});
