import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import {
  cardOf,
  stripOf,
  visibleText,
  withDescendants,
} from '#lib/workshop/browsers/overlay-snapshot.ts';
import { SETTINGS_V1 } from '#test/settings/samples/v1.ts';
import { WATCHLISTS_V1 } from '#test/watchlists/samples/v1.ts';
import { BROKER_FILE } from './fixtures/broker-file.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { focused, tabBackTo, tabTo } from './harness/keyboard.ts';
import { annotated, overlayText } from './harness/overlay-waits.ts';
import { ownTab } from './harness/own-tab.ts';
import { says } from './harness/says.ts';
import { nameIs, sizesOf } from './harness/shown-list.ts';
import { writeRecords } from './harness/write-records.ts';

/*
 * Every story of `ui-stories.e2e.ts` from a fresh profile to its end, with nothing but keys. They follow each other in
 * one profile, as a reader's days do.
 */
const ARTICLE = 'https://finance.yahoo.com/news/keys-story.html';
const HEADLINE = '<p>Global X Artificial Intelligence ETF (AIQ)</p><p>What it holds.</p>';
const POSITIONS = 'https://broker.example.com/positions.txt';

/** Presses a key until something is so: what has the focus inside our closed roots no page can tell at once. */
async function press(page: DrivenPage, key: string, what: string, isSo: () => Promise<boolean>) {
  for (let times = 0; times < 40; times += 1) {
    await page.keyboard.press(key);
    if (await isSo()) return;
  }
  throw new Error(`${key} never came to ${what}`);
}

/** What of the overlay has the focus: the innermost of what holds it. */
async function focusedInOverlay(page: DrivenPage): Promise<string> {
  const { hosts } = await page.overlay();
  const inner = hosts.flatMap(withDescendants).filter((node) => node.focused);
  const last = inner.at(-1);
  return last ? visibleText(last) : '';
}

/** In the page: counts what is pressed, every letter and every Tab. */
function countKeys(): void {
  let keys = 0;
  const count = () => {
    keys += 1;
    document.body.dataset.keys = String(keys);
  };
  addEventListener('keydown', count, { capture: true });
}

/**
 * How long a reader takes who reads every word of a page and presses so many keys, in seconds: 238 words a minute (Brysbaert 2019,
 * silent reading of non-fiction), 0.28 s a key and 1.35 s for each thing to think of (Card, Moran and Newell 1980, average typist).
 */
function secondsOf(run: { words: number; keys: number; thoughts: number }): number {
  return (run.words / 238) * 60 + run.keys * 0.28 + run.thoughts * 1.35;
}

async function renameFirst(page: DrivenPage, name: string): Promise<void> {
  await page.bringToFront();
  await tabTo(page, /^input Name of the list/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

describeInBrowsers('stories by keyboard alone, from a fresh profile', (stage) => {
  test('first run: the badge opens its card, three funds are added, and the sites are seen', async () => {
    const page = await stage().openExtensionPage('welcome.html');
    await says(page, /fee 0\.68%[\s\S]*What the fund takes each year/);
    const words = (await page.text()).trim().split(/\s+/).length;
    await page.evaluate(countKeys);
    await tabTo(page, /^button fee 0\.68%/);
    await page.keyboard.press('Enter');
    await says(page, /Concentration/);
    await tabTo(page, /^button Close/);
    await page.keyboard.press('Enter');
    await says(page, /Press the badge/);
    await tabTo(page, /^combobox Add a fund that you own/);
    for (const ticker of ['VOO', 'SMH', 'GLD']) {
      await page.keyboard.type(ticker);
      await page.keyboard.press('Enter');
      await until(`${ticker} to be added`, () =>
        page.evaluate((wanted) => {
          const field = document.querySelector<HTMLInputElement>('.first-funds input');
          const chip = document.querySelector(`.chip [aria-label="Remove ${wanted}"]`);
          return chip !== null && field?.value === '';
        }, ticker),
      );
    }
    await tabTo(page, /^button See and change the list/);
    const keys = await page.evaluate(() => Number(document.body.dataset.keys));
    expect(keys).toBeLessThanOrEqual(30);
    // Under a minute with everything read but the card, and three funds thought of.
    expect(secondsOf({ words, keys, thoughts: 3 }), `${words} words, ${keys} keys`).toBeLessThan(
      60,
    );
    await page.keyboard.press('Enter');
    const options = await ownTab(stage(), 'options.html');
    await says(options, /My funds[\s\S]*3 funds|3 funds/);
    expect([...page.errors, ...options.errors]).toEqual([]);
    await options.close();
  });

  test('reading: the strip, the card, a list, and the page says so', async () => {
    const page = await stage().open(ARTICLE, HEADLINE);
    await annotated(page);
    // The tab of the story before closes when it likes, and keys go nowhere until a tab has the focus.
    await page.bringToFront();
    await until('the page to have the focus', () => page.evaluate(() => document.hasFocus()));
    const onTab = async () => Boolean(stripOf(await page.overlay()).tab?.focused);
    await press(page, 'Tab', 'the strip', onTab);
    await page.keyboard.press('Enter');
    await until('AIQ to have the focus', async () => /^AIQ/.test(await focusedInOverlay(page)));
    await page.keyboard.press('Enter');
    await until('the card', async () => {
      const card = cardOf(await page.overlay());
      return card !== undefined && /0\.68%/.test(visibleText(card));
    });
    await press(page, 'Tab', 'Add to watchlist', async () =>
      /Add to watchlist/.test(await focusedInOverlay(page)),
    );
    await page.keyboard.press('Enter');
    const own = await ownTab(stage(), 'popup.html?fund=US%3AAIQ&view=watch');
    await says(own, /0\.68%/);
    await own.bringToFront();
    await tabTo(own, /^input My funds/);
    await own.keyboard.press(' ');
    await says(own, /In My funds/);
    await own.keyboard.press(' ');
    await says(own, /AIQ taken out of My funds/);
    await tabTo(own, /^button Undo/);
    await own.keyboard.press('Enter');
    await says(own, /In My funds/);
    await own.close();
    await page.bringToFront();
    await page.reload();
    await annotated(page);
    await until('a badge to say so', async () => /in your list/.test(await overlayText(page)));
    expect(page.errors).toEqual([]);
    // Many keys, each with a look into our closed roots: slow on a machine with other things to do.
  }, 120_000);

  test('import: a broker’s page is copied and pasted, read, kept, and taken back', async () => {
    stage().server.serve(POSITIONS, { body: BROKER_FILE, type: 'text/plain; charset=utf-8' });
    const broker = await stage().open(POSITIONS);
    await broker.bringToFront();
    await broker.keyboard.press('Control+a');
    await broker.keyboard.press('Control+c');
    const options = await stage().openExtensionPage('options.html');
    await options.bringToFront();
    await says(options, /Import from a broker/);
    await tabTo(options, /^summary Import from a broker/);
    await options.keyboard.press('Enter');
    await says(options, /or paste lines/);
    await tabTo(options, /^textarea or paste lines/);
    await options.keyboard.press('Control+v');
    await says(
      options,
      /34 funds read, 5 lines left out[\s\S]*Kept though we have no figures: ZZZQX/,
    );
    await tabTo(options, /^summary Lines left out/);
    await options.keyboard.press('Enter');
    await says(options, /Line \d+: “Cash & Cash Investments” is no ticker/);
    await tabTo(options, /^button Import 34 funds/);
    await options.keyboard.press('Enter');
    await says(options, /Imported: 34 funds imported/);
    expect(await sizesOf(options)).toContain('$35,000');
    await tabBackTo(options, /^button Move Imported/);
    await options.keyboard.press('Control+z');
    await until('the import to be gone', async () => (await sizesOf(options)).length < 30);
    expect(options.errors).toEqual([]);
  });

  test('two windows: each shows what the other did, and Ctrl+Z takes back', async () => {
    const first = await stage().openExtensionPage('options.html');
    await nameIs(first, 'My funds');
    const second = await stage().openExtensionPage('options.html');
    await nameIs(second, 'My funds');
    await renameFirst(second, 'Second');
    await nameIs(first, 'Second');
    await renameFirst(first, 'First');
    await nameIs(second, 'First');
    // A field with words has an undo of its own.
    await tabTo(first, /^button Move|^a X-ray/);
    await first.keyboard.press('Control+z');
    await nameIs(first, 'Second');
    await nameIs(second, 'Second');
    expect([...first.errors, ...second.errors]).toEqual([]);
  });

  test('restart: the lists are there and go on being edited', async () => {
    await stage().restart();
    const options = await stage().openExtensionPage('options.html');
    await nameIs(options, 'Second');
    await tabTo(options, /Share or amount of AIQ/);
    await options.keyboard.type('12.5%');
    await options.keyboard.press('Enter');
    await says(options, /AIQ saved/);
    expect(options.errors).toEqual([]);
  });

  test('offline: a fund is found, opened with all its holdings, and the list looked through', async () => {
    const popup = await stage().openExtensionPage('popup.html');
    await says(popup, /does not read this page/);
    await stage().browser.setOffline(true);
    try {
      await popup.keyboard.type('AIQ');
      await says(popup, /AIQ\s+Global X/);
      await popup.keyboard.press('Enter');
      await says(popup, /Concentration/);
      await tabTo(popup, /^tab Overview/);
      await popup.keyboard.press('ArrowRight');
      await says(popup, /\d+ lines[\s\S]*Samsung/);
      const options = await stage().openExtensionPage('options.html');
      await nameIs(options, 'Second');
      await tabTo(options, /^a X-ray of Second/);
      await options.keyboard.press('Enter');
      await says(options, /Largest company\s+[^\n]+ \d+\.\d%/);
      expect([...popup.errors, ...options.errors]).toEqual([]);
    } finally {
      await stage().browser.setOffline(false);
    }
  });

  test('an update: what the version before kept is read, and edited', async () => {
    const before = await stage().openExtensionPage('options.html');
    await nameIs(before, 'Second');
    await writeRecords(before, { settings: SETTINGS_V1, watchlists: WATCHLISTS_V1 });
    await stage().restart();
    const options = await stage().openExtensionPage('options.html');
    await says(options, /3 funds · \$5,000 in all · 50\.0% in all[\s\S]*MOO on reddit\.com/);
    expect(await sizesOf(options)).toEqual(['50%', '$5,000', '']);
    await renameFirst(options, 'Mine, later');
    await says(options, /Renamed to Mine, later/);
    expect(await focused(options)).toMatch(/^input Name of the list/);
    expect(options.errors).toEqual([]);
  });
});
