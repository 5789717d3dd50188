import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { SETTINGS_V1 } from '#test/settings/samples/v1.ts';
import { WATCHLISTS_V1 } from '#test/watchlists/samples/v1.ts';
import { BROKER_FILE } from './fixtures/broker-file.ts';
import { chooseFile } from './harness/choose-file.ts';
import { clickInCard } from './harness/click-in-card.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { makeList } from './harness/make-list.ts';
import { annotated, cardOn, overlayText } from './harness/overlay-waits.ts';
import { ownTab } from './harness/own-tab.ts';
import { pasteBrokerFile } from './harness/paste-broker-file.ts';
import { says } from './harness/says.ts';
import { nameIs, sizesOf } from './harness/shown-list.ts';
import { writeRecords } from './harness/write-records.ts';

async function focusOn(page: DrivenPage, selector: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.focus(), selector);
}

/** With room beside the ticker for all that a badge says. */
const HEADLINE = '<p>Global X Artificial Intelligence ETF (AIQ)</p><p>What it holds.</p>';
const ARTICLE = 'https://finance.yahoo.com/news/story.html';

describeInBrowsers('stories from a fresh profile', (stage) => {
  test('first run: the badge explains itself, three funds are added, and the list is there', async () => {
    const page = await stage().openExtensionPage('welcome.html');
    const text = await says(page, /fee 0\.68%[\s\S]*What the fund takes each year/);
    expect(text).toContain('Nothing you read leaves this browser');
    await focusOn(page, '.example-badge');
    await page.keyboard.press('Enter');
    await says(page, /Concentration/);
    await focusOn(page, '.first-funds input');
    for (const ticker of ['VOO', 'SMH', 'GLD']) {
      // Faster than the answer: Enter waits for the rows that fit what was typed.
      await page.keyboard.type(ticker);
      await page.keyboard.press('Enter');
      // The chip, not the row of the search; and an empty field, or the next letters join these.
      await until(`${ticker} to be added`, () =>
        page.evaluate((wanted) => {
          const field = document.querySelector<HTMLInputElement>('.first-funds input');
          const chip = document.querySelector(`.chip [aria-label="Remove ${wanted}"]`);
          return chip !== null && field?.value === '';
        }, ticker),
      );
    }
    await focusOn(page, '.chip [aria-label="Remove SMH"]');
    await page.keyboard.press('Enter');
    await says(page, /SMH taken out of My funds\. Undo/);
    // The chip's button is gone: the keyboard is on Undo, and then on the chip that came back.
    await page.keyboard.press('Enter');
    await until('SMH to be back, with the keyboard on it', () =>
      page.evaluate(
        () => document.activeElement?.matches('.chip [aria-label="Remove SMH"]') ?? false,
      ),
    );
    expect(page.errors).toEqual([]);
    const options = await stage().openExtensionPage('options.html');
    await says(options, /3 funds/);
  });

  test('reading: a ticker is pointed at, added from its card, and the page says so', async () => {
    const page = await stage().open(ARTICLE, HEADLINE);
    await cardOn(page, 'AIQ', /0\.68%/);
    await clickInCard(page, 'Add to watchlist');
    const own = await ownTab(stage(), 'popup.html?fund=US%3AAIQ&view=watch');
    await says(own, /0\.68%/);
    await clickOn(own, '.watch-panel .choice input');
    await says(own, /In My funds/);
    await clickOn(own, '.watch-panel .choice input');
    await says(own, /AIQ taken out of My funds/);
    await clickOn(own, '.watch-panel .text-button');
    await says(own, /In My funds/);
    await own.close();
    await page.reload();
    await annotated(page);
    await until('a badge to say so', async () => /in your list/.test(await overlayText(page)));
    expect(page.errors).toEqual([]);
  });

  test('import: what was read is shown before it is kept, nothing is lost', async () => {
    const options = await stage().openExtensionPage('options.html');
    await says(options, /Import from a broker/);
    await pasteBrokerFile(options, BROKER_FILE);
    const read = await says(options, /34 funds read, 5 lines left out[\s\S]*ZZZQX/);
    expect(read).toMatch(/Kept though we have no figures: ZZZQX/);
    await focusOn(options, '.import button[type=submit]');
    await options.keyboard.press('Enter');
    await says(options, /Imported: 34 funds imported/);
    const note = await options.evaluate(
      () => document.querySelector<HTMLTextAreaElement>('[aria-label="Note on Imported"]')?.value,
    );
    expect(note, 'what was left out is kept').toContain('Cash & Cash Investments');
    const voo = await options.evaluate(
      () =>
        [...document.querySelectorAll<HTMLInputElement>('[aria-label$="of VOO"]')].at(-1)?.value,
    );
    expect(voo, 'the two lines of VOO, 1,000 and 34,000').toBe('$35,000');
    expect(options.errors).toEqual([]);
  });

  test('import: a file that is no text says what to do, and the mended file of the same name is read', async () => {
    const options = await stage().openExtensionPage('options.html');
    await says(options, /Import from a broker/);
    await pasteBrokerFile(options, 'SMH 25%');
    await says(options, /1 fund read/);
    await chooseFile(options, '.import', { name: 'mine.csv', text: 'PK\u0003\u0004 O 1 FC 2 Q 3' });
    await says(options, /mine\.csv is a workbook or a packed file/);
    await chooseFile(options, '.import', { name: 'mine.csv', text: 'VOO 10%'.repeat(600_000) });
    await says(options, /mine\.csv has 5 MB, and at most 4 MB are read/);
    expect(await textIn(options), 'what stood there').toBe('SMH 25%');
    const left = Array.from({ length: 300 }, (_, at) => `of account number ${at} in all`);
    await chooseFile(options, '.import', { name: 'mine.csv', text: `VOO 10%\n${left.join('\n')}` });
    const text = await says(options, /1 fund read, 300 lines left out/);
    expect(text).not.toContain('at most 4 MB');
    await clickOn(options, '.import-preview summary');
    await says(options, /The first \d+ of 300 are kept in the list’s note[\s\S]*and 100 more/);
    expect(options.errors).toEqual([]);
  });

  test('two windows: each shows what the other did, and what it did can be taken back', async () => {
    const first = await stage().openExtensionPage('options.html');
    await says(first, /New list/);
    const second = await stage().openExtensionPage('options.html');
    await says(second, /New list/);
    await rename(second, 'Renamed in the second');
    await says(second, /Renamed to Renamed in the second/);
    await nameIs(first, 'Renamed in the second');
    await first.bringToFront();
    await rename(first, 'Renamed in the first');
    await nameIs(second, 'Renamed in the first');
    await focusOn(first, '.confirmation button');
    await first.keyboard.press('Enter');
    await nameIs(first, 'Renamed in the second');
    await nameIs(second, 'Renamed in the second');
    expect([...first.errors, ...second.errors]).toEqual([]);
  });

  test('forgetting everything, and taking it back', async () => {
    const options = await stage().openExtensionPage('options.html');
    await says(options, /34 funds/);
    await clickOn(options, '#privacy .button-row button');
    await says(options, /Forget watchlists and settings/);
    await clickOn(options, '#privacy .button-row .quiet');
    await says(options, /Forgotten[\s\S]*Undo/);
    await says(options, /No list yet/);
    await clickOn(options, '.confirmation button');
    await says(options, /Watchlists and settings are back/);
    await says(options, /34 funds/);
  });

  test('an update: lists and settings of the version before are read, and nothing is lost', async () => {
    const before = await stage().openExtensionPage('options.html');
    await says(before, /New list/);
    await writeRecords(before, { settings: SETTINGS_V1, watchlists: WATCHLISTS_V1 });
    await stage().restart();
    const options = await stage().openExtensionPage('options.html');
    // Lists and settings come in two answers.
    const text = await says(options, /3 funds[\s\S]*MOO on reddit\.com/);
    expect(text).toContain('3 funds · $5,000 in all · 50.0% in all');
    expect(text).toContain('MOO on reddit.com');
    expect(await sizesOf(options)).toEqual(['50%', '$5,000', '']);
    await rename(options, 'Mine, later');
    await says(options, /Renamed to Mine, later/);
    expect(options.errors).toEqual([]);
  });

  test('offline: a fund is found, opened with all its holdings, and a list looked through', async () => {
    const popup = await stage().openExtensionPage('popup.html');
    await says(popup, /does not read this page/);
    await stage().browser.setOffline(true);
    try {
      await popup.keyboard.type('AIQ');
      await says(popup, /AIQ\s+Global X/);
      await popup.keyboard.press('Enter');
      await says(popup, /Concentration/);
      await clickOn(popup, '#tab-holdings');
      await says(popup, /\d+ lines[\s\S]*Samsung/);
      const list = await makeList(popup, 'Offline', [{ ticker: 'VOO' }, { ticker: 'QQQ' }]);
      const xray = await stage().openExtensionPage(`xray.html?list=${list}`);
      await says(xray, /Largest company\s+NVIDIA/);
      expect([...popup.errors, ...xray.errors]).toEqual([]);
    } finally {
      await stage().browser.setOffline(false);
    }
  });

  test('newer data: what changed of a watched fund is listed, and counted until it was seen', async () => {
    const before = await stage().openExtensionPage('options.html');
    await says(before, /New list/);
    const largest = [{ company: 'Enron', share: 0.12 }];
    const digest = { stamp: 'old', name: 'Nasdaq trust', fee: 0.002, largest };
    const kind = { name: 'plain-equity', label: 'stock fund' };
    const digests = { version: 1, funds: { 'US QQQ': { ...digest, kind } } };
    await writeRecords(before, { digests });
    // While it runs, a background knows what it read.
    await stage().browser.killBackground();
    const options = await stage().openExtensionPage('options.html');
    const text = await says(options, /Fee 0\.18%, was 0\.20%/);
    expect(text).toMatch(/QQQ[\s\S]*new[\s\S]*New name “Invesco QQQ Trust/);
    expect(text).toContain('Largest holding NVIDIA');
    const again = await stage().openExtensionPage('options.html');
    const later = await says(again, /Fee 0\.18%, was 0\.20%/);
    expect(later).not.toMatch(/QQQ[^\n]*\n[^\n]*new\n/);
    expect(again.errors).toEqual([]);
  });

  test('settings: found by a word, changed, saved to a file and taken from one', async () => {
    const options = await stage().openExtensionPage('options.html');
    await says(options, /Search the settings|Limits/);
    await focusOn(options, '.options-search');
    await options.keyboard.type('daily volume');
    await until('the other parts to hide', () =>
      options.evaluate(() => {
        const parts = [...document.querySelectorAll<HTMLElement>('.options-section')];
        return (
          parts
            .filter(({ hidden }) => !hidden)
            .map(({ id }) => id)
            .join() === 'gates'
        );
      }),
    );
    await options.keyboard.press('Escape');
    const text = JSON.stringify({
      product: 'lookthrough',
      settings: { version: 1, density: 'short', theme: 'purple' },
    });
    await chooseFile(options, '#transfer', { name: 'settings.json', text });
    const preview = await says(options, /What would change/);
    expect(preview).toContain('Theme: could not be read and stays as it is here');
    await clickOn(options, '#transfer .primary');
    await says(options, /Settings loaded/);
    expect(options.errors).toEqual([]);
  });
});

function textIn(page: DrivenPage): Promise<string | undefined> {
  return page.evaluate(
    () => document.querySelector<HTMLTextAreaElement>('.import textarea')?.value,
  );
}

async function rename(page: DrivenPage, name: string): Promise<void> {
  await page.bringToFront();
  await focusOn(page, '.list-name');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
}

async function clickOn(page: DrivenPage, selector: string): Promise<void> {
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
}
