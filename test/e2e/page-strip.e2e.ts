import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import {
  type OverlayNode,
  overlayNodes,
  visibleText,
} from '#lib/workshop/browsers/overlay-snapshot.ts';
import { badged, pause } from './fixtures/page/page-checks.ts';
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

async function openList(page: DrivenPage): Promise<OverlayNode[]> {
  await badged(page, 1);
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
