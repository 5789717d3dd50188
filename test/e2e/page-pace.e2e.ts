import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { pointAt } from '#lib/workshop/browsers/find-on-page.ts';
import {
  cardOf,
  type OverlayNode,
  overlayNodes,
  withDescendants,
} from '#lib/workshop/browsers/overlay-snapshot.ts';
import { OUTPUT } from '#lib/workshop/project.ts';
import { badged } from './fixtures/page/page-checks.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { cardClosed, cardOn, overlayText } from './harness/overlay-waits.ts';

const PAGE = 'https://finance.yahoo.com/pace/';
const SCREENS = join(OUTPUT, 'screens');
const ARTICLE =
  '<!doctype html><html lang="en"><title>Funds</title><p style="margin:80px">The Global X Artificial Intelligence & Technology ETF (AIQ) is an ETF.</p>';
/** A small telephone, or a window at 400%. */
const LOW = { width: 320, height: 400 };
const LOW_ARTICLE =
  '<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Funds</title><p>The Global X Artificial Intelligence & Technology ETF (AIQ) is an ETF.</p>';
const SLOWER = 'Cards open later, because several were closed at once.';

async function shown(page: DrivenPage, is: (node: OverlayNode) => boolean): Promise<OverlayNode> {
  return (await until('a part of the overlay', async () =>
    overlayNodes(await page.overlay()).find((node) => node.shown && is(node)),
  )) as OverlayNode;
}

async function press(page: DrivenPage, is: (node: OverlayNode) => boolean): Promise<void> {
  const { rect } = await shown(page, is);
  await page.mouse.click(rect.x + rect.width / 2, rect.y + rect.height / 2);
}

const isTab = ({ attributes }: OverlayNode) => attributes.class === 'tab';

/** Opens the card with a click and closes it in the same breath: nobody has read it. */
async function dismissOnce(page: DrivenPage): Promise<void> {
  const { x, y, width, height } = await pointAt(page, 'AIQ');
  await page.mouse.click(x + width / 2, y + height / 2);
  await page.keyboard.press('Escape');
  await cardClosed(page);
}

describeInBrowsers('cards', (stage) => {
  test('open later for a reader who keeps closing them, on the next page too, until the usual pace is wanted', async () => {
    const page = await stage().open(`${PAGE}one`, ARTICLE);
    await badged(page);
    await cardOn(page, 'AIQ', /0\.68%/);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    await press(page, isTab);
    await until('the strip to say so', async () => {
      await dismissOnce(page);
      return (await overlayText(page)).includes(SLOWER);
    });

    const next = await stage().open(`${PAGE}two`, ARTICLE);
    await badged(next);
    await press(next, isTab);
    expect(await overlayText(next), 'not asked before a card is wanted').not.toContain(SLOWER);
    await cardOn(next, 'AIQ', /0\.68%/, 10_000);
    await until('the next page to know', async () => (await overlayText(next)).includes(SLOWER));
    await next.keyboard.press('Escape');
    await press(next, ({ text }) => text === 'Back to the usual pace');
    await until('the usual pace', async () => !(await overlayText(next)).includes(SLOWER));
    const focused = await shown(next, (node) => node.focused && node.tag === 'button');
    expect(focused.text, 'its button is gone, the focus stays below the list').toBe(
      'Underlines only',
    );
    expect([...page.errors, ...next.errors]).toEqual([]);
  });

  test('can be read to the end in a window of 320 by 400, and go with Escape', async () => {
    const page = await stage().open(`${PAGE}low`, LOW_ARTICLE);
    await page.setViewport(LOW);
    await cardOn(page, 'AIQ', /0\.68%/, 10_000);
    const card = async () =>
      (await until('the card', async () => cardOf(await page.overlay()))) as OverlayNode;
    const { rect, ...first } = await card();
    expect([rect.x, rect.y].every((edge) => edge >= 0)).toBe(true);
    expect(rect.x + rect.width).toBeLessThanOrEqual(LOW.width);
    expect(rect.y + rect.height).toBeLessThanOrEqual(LOW.height);
    for (const { rect: line, text } of textsIn({ rect, ...first })) {
      expect(line.x, text).toBeGreaterThanOrEqual(rect.x);
      expect(line.x + line.width, text).toBeLessThanOrEqual(rect.x + rect.width + 1);
    }
    await page.mouse.move(rect.x + rect.width / 2, rect.y + rect.height / 2);
    await until('its last line', async () => {
      await page.mouse.wheel(2_000);
      const last = textsIn(await card()).at(-1)?.rect;
      return last !== undefined && last.y + last.height <= rect.y + rect.height;
    });
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(page.errors).toEqual([]);
  });
});

/** Texts of a card with the boxes they stand in. */
function textsIn(card: OverlayNode): OverlayNode[] {
  return withDescendants(card).filter(
    ({ shown, text, rect }) => shown && text !== '' && rect.width > 1 && rect.height > 1,
  );
}

describeInBrowsers('the computer’s own colours', (stage) => {
  test('leave badge, strip and card of a page in sight', async () => {
    mkdirSync(SCREENS, { recursive: true });
    const page = await stage().open(`${PAGE}forced`, ARTICLE);
    await page.setForcedColors(true);
    await badged(page);
    await press(page, isTab);
    await cardOn(page, 'AIQ', /0\.68%/);
    await page.screenshot(join(SCREENS, `page-forced-${stage().browser.name}.png`));
    await page.setForcedColors(false);
  });
});
