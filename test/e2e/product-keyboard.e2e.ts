import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import {
  cardOf,
  stripOf,
  visibleText,
  withDescendants,
} from '#lib/workshop/browsers/overlay-snapshot.ts';
import { demoPage } from './harness/demo-page.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { annotated, cardClosed } from './harness/overlay-waits.ts';

/** More than the article has controls of its own. */
const MOST_TABS = 12;

async function tabToStrip(page: DrivenPage): Promise<void> {
  for (let press = 0; press < MOST_TABS; press += 1) {
    await page.keyboard.press('Tab');
    if (stripOf(await page.overlay()).tab?.focused) return;
  }
  throw new Error(`the strip’s tab is not reached by ${MOST_TABS} presses of Tab`);
}

/** Text of the strip's row that has the focus. */
async function focusedRow(page: DrivenPage): Promise<string> {
  const { panel } = stripOf(await page.overlay());
  const row = panel && withDescendants(panel).find((node) => node.focused);
  return row ? visibleText(row) : '';
}

describeInBrowsers('with the keyboard alone', (stage) => {
  test('Tab reaches the strip, Enter opens it and a card, Escape goes back step by step', async () => {
    const page = await stage().open(
      'https://finance.yahoo.com/news/keys.html',
      demoPage('article'),
    );
    await annotated(page);
    await tabToStrip(page);
    await page.keyboard.press('Enter');
    await until('the first fund to have the focus', async () =>
      /^AIQ/.test(await focusedRow(page)),
    );
    await page.keyboard.press('ArrowDown');
    await until('the second fund to have the focus', async () =>
      /^QQQ/.test(await focusedRow(page)),
    );
    await page.keyboard.press('Enter');
    const card = await until('the card of QQQ with the focus in it', async () => {
      const open = cardOf(await page.overlay());
      const hasFocus = open && withDescendants(open).some((node) => node.focused);
      return hasFocus && /0\.18%/.test(visibleText(open)) ? open : undefined;
    });
    expect(visibleText(card ?? expect.fail('no card'))).toContain('QQQ');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await until('the focus to be back on the row', async () => /^QQQ/.test(await focusedRow(page)));
    await page.keyboard.press('Escape');
    await until('the strip to close', async () => !stripOf(await page.overlay()).panel);
    await until('the focus to be back on the tab', async () =>
      Boolean(stripOf(await page.overlay()).tab?.focused),
    );
  });
});
