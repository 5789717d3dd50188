import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import { settingsJson } from '#lib/settings/settings-file.ts';
import { listsJson } from '#lib/watchlists/lists-file.ts';
import { MOST_LISTS, type Watchlist } from '#lib/watchlists/watchlists.ts';
import { optionsOn } from './options-in-memory.tsx';

const us = (ticker: string) => ({ ticker, market: 'US' }) as const;
const MINE: Watchlist = {
  id: 'mine',
  name: 'Mine',
  note: 'for the house',
  rows: [{ ...us('VOO'), size: { weight: 0.6 }, note: 'core' }, us('GLD')],
};
const SOLD: Watchlist = {
  id: 'sold',
  name: 'Sold',
  archived: true,
  rows: [{ ...us('ARKK'), size: { amountUsd: 5000 } }],
};
/** Put away: they count, and are drawn in a line each. */
const many = (count: number): Watchlist[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `l${i}`,
    name: `List ${i}`,
    archived: true,
    rows: [],
  }));

const FILE = '#transfer input[type=file]';
const USE = '#transfer .primary';
const file = (lists: readonly Watchlist[]) =>
  settingsJson({ ...DEFAULT_SETTINGS, theme: 'dark' }, JSON.parse(listsJson(lists)));

describe('a file of settings and lists', () => {
  test('what one browser saved is in another what it was, archive included, and goes in one step', async () => {
    const one = await optionsOn([MINE, SOLD], { mutedTickers: ['DIV'], theme: 'dark' });
    await one.click('#transfer .button');
    const [saved = ''] = one.files;

    const other = await optionsOn([], { mutedTickers: ['AI'] });
    await other.chooseFile(FILE, saved);
    await other.says(/2 lists would be added to yours/);
    await other.click(USE);
    await other.says(/Settings loaded, 2 lists added/);
    expect(other.shared.now().lists).toEqual([MINE, SOLD]);
    expect(other.store.now()).toMatchObject({ mutedTickers: ['DIV'], theme: 'dark' });

    await other.undo();
    await other.says(/The settings are as they were\. The added lists are gone again\./);
    expect(other.shared.now().lists).toEqual([]);
    expect(other.store.now()).toEqual({ ...DEFAULT_SETTINGS, mutedTickers: ['AI'] });
  });

  test('when the lists have no room, nothing is loaded, and it is said why', async () => {
    const there = many(MOST_LISTS - 1);
    const page = await optionsOn(there);
    await page.chooseFile(FILE, file([MINE, SOLD]));
    await page.click(USE);
    await page.says(/Nothing of the file was loaded\. The lists are full\./);
    expect(page.shared.now().lists).toEqual(there);
    expect(page.store.now()).toEqual(DEFAULT_SETTINGS);
    // One less, and the same file is taken.
    await page.click('[aria-label="Delete: List 0"]');
    await page.says(/List 0 deleted/);
    await page.click(USE);
    await page.says(/Settings loaded, 2 lists added/);
    expect(page.shared.now().lists.slice(-2)).toEqual([MINE, SOLD]);
  });

  test('when the settings are not kept, the lists are not either', async () => {
    const page = await optionsOn([]);
    page.store.fail();
    await page.chooseFile(FILE, file([MINE]));
    await page.click(USE);
    await page.says(/Nothing of the file was loaded\. The disk is full\./);
    expect(page.shared.now().lists).toEqual([]);
  });

  test('a list that another window filled since stays, and it is said', async () => {
    const page = await optionsOn([]);
    await page.chooseFile(FILE, file([MINE]));
    await page.click(USE);
    await page.says(/1 list added/);
    const other = page.shared.window();
    await other.changeWatchlists({ kind: 'add', list: 'mine', fund: us('SMH') }, 8);
    await page.undo();
    await page.says(/The settings are as they were\. The added lists stay\./);
    await page.says(/Not undone: another window changed it since\./);
    expect(page.shared.now().lists[0]?.rows.map(({ ticker }) => ticker)).toEqual([
      'VOO',
      'GLD',
      'SMH',
    ]);
  });

  test('lists that could not all be read are said to be so before anything changes', async () => {
    const page = await optionsOn([]);
    await page.chooseFile(FILE, file([MINE, SOLD]).replace('"GLD"', '"gold!"'));
    await page.says(/2 lists would be added.*Something in the file’s lists could not be read/);
  });

  test('a double click loads it once', async () => {
    const page = await optionsOn([]);
    await page.chooseFile(FILE, file([MINE]));
    await page.click(USE);
    await page.click(USE).catch(() => undefined);
    await page.says(/1 list added/);
    expect(page.shared.now().lists).toHaveLength(1);
  });
});

describe('lists of a file of ours, imported', () => {
  const paste = '.import-form textarea';
  const keep = '.import-form';

  test('all as they were, in one step there and back', async () => {
    const page = await optionsOn([{ ...MINE, name: 'Here' }]);
    await page.write(paste, listsJson([MINE, SOLD]));
    await page.says(/2 lists with 3 funds in all.*Mine.*Sold, archived/);
    await page.submit(keep, 2);
    await page.says(/2 lists imported/);
    const [, mine, sold, ...others] = page.shared.now().lists;
    expect([mine, sold, others]).toEqual([{ ...MINE, id: expect.any(String) }, SOLD, []]);
    expect(mine?.id).not.toBe('mine');
    await page.undo();
    await vi.waitFor(() => expect(page.shared.now().lists).toHaveLength(1));
  });

  test('too many: none is kept, the text stays, and it is said beside it', async () => {
    const page = await optionsOn(many(MOST_LISTS - 1));
    await page.write(paste, listsJson([MINE, SOLD]));
    await page.says(/2 lists with 3 funds in all/);
    await page.submit(keep);
    await page.says(/Nothing was imported\. The lists are full\./);
    expect(page.shared.now().lists).toHaveLength(MOST_LISTS - 1);
    await page.says(/Import 2 lists/);
  });

  test('what could not be read is said', async () => {
    const page = await optionsOn([]);
    await page.write(paste, listsJson([MINE]).replace('"GLD"', '"gold!"'));
    await page.says(/Some of the file could not be read and is not among them\./);
  });

  test('a double click on rows makes one list', async () => {
    const page = await optionsOn([]);
    await page.write(paste, 'VOO 60%\nSMH 40%');
    await page.says(/Import 2 funds/);
    await page.submit(keep, 2);
    await page.says(/Imported: 2 funds imported/);
    expect(page.shared.now().lists).toHaveLength(1);
    expect(page.shared.asked).toEqual(['create']);
  });

  test('an import into a list that another window added to is not undone over it', async () => {
    const page = await optionsOn([MINE]);
    await page.write(paste, 'QQQ 100%');
    await page.says(/Import 1 fund/);
    await page.choose('.import-form select', 'mine');
    await page.submit(keep);
    await page.says(/Mine: 1 fund imported/);
    const other = page.shared.window();
    await other.changeWatchlists({ kind: 'add', list: 'mine', fund: us('GLD') }, 8);
    await page.undo();
    await page.says(/Not undone: another window changed it since\./);
    expect(page.shared.now().lists[0]?.rows.map(({ ticker }) => ticker)).toEqual(['QQQ', 'GLD']);
  });
});

describe('everything forgotten, and brought back', () => {
  test('lists and settings are what they were', async () => {
    const page = await optionsOn([MINE, SOLD], { mutedTickers: ['DIV'] });
    await page.click('#forget');
    await page.says(/Forgotten/);
    expect(page.shared.now().lists).toEqual([]);
    await page.undo();
    await page.says(/Watchlists and settings are back/);
    expect(page.shared.now().lists).toEqual([MINE, SOLD]);
    expect(page.store.now().mutedTickers).toEqual(['DIV']);
  });

  test('what is refused is said, and can be asked for again', async () => {
    const page = await optionsOn([MINE, SOLD], { mutedTickers: ['DIV'] });
    await page.click('#forget');
    await page.says(/Forgotten/);
    const other = page.shared.window();
    await other.changeWatchlists({ kind: 'add-lists', lists: many(MOST_LISTS) }, 0);
    await page.undo();
    await page.says(/Settings are back, watchlists are not yet/);
    await other.changeWatchlists({ kind: 'delete-lists', lists: ['l0', 'l1'] }, 1);
    await page.undo();
    await page.says(/Watchlists and settings are back/);
    expect(page.shared.now().lists.slice(-2)).toEqual([MINE, SOLD]);
  });
});
