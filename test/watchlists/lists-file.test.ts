import { expect, test } from 'vitest';
import { listsIn, listsJson } from '#lib/watchlists/lists-file.ts';
import { MOST_LISTS, watchlistsSchema } from '#lib/watchlists/watchlists.ts';
import { WATCHLISTS_V1 } from './samples/v1.ts';
import { WATCHLISTS_V2 } from './samples/v2.ts';

test('lists written to a file are read back whole, notes and archive included', () => {
  const { lists } = watchlistsSchema.parse(WATCHLISTS_V2);
  expect(listsIn(listsJson(lists))).toEqual({ lists, damaged: false });
});

test('a file of an older version is upgraded, a damaged row costs itself', () => {
  const old = JSON.stringify({ product: 'lookthrough', ...WATCHLISTS_V1 });
  expect(listsIn(old)).toEqual({ lists: WATCHLISTS_V1.lists, damaged: false });
  const spoiled = listsJson(watchlistsSchema.parse(WATCHLISTS_V2).lists).replace('"GLD"', '"gold"');
  const read = listsIn(spoiled);
  expect(read?.damaged).toBe(true);
  expect(read?.lists[0]?.rows.map(({ ticker }) => ticker)).toEqual(['QQQ', '0050', 'VOO', 'SMH']);
});

test('lists that are no lists, or of no version, are damage and not another kind of file', () => {
  const file = (more: object) => JSON.stringify({ product: 'lookthrough', ...more });
  expect(listsIn(file({ version: 2, lists: 'gone' }))).toEqual({ lists: [], damaged: true });
  const { lists } = watchlistsSchema.parse(WATCHLISTS_V2);
  expect(listsIn(file({ lists }))).toEqual({ lists, damaged: true });
  expect(listsIn(file({ settings: {} }))).toBeUndefined();
});

test('more lists than can be kept are read, and no damage', () => {
  const lists = Array.from({ length: 2 * MOST_LISTS + 1 }, (_, i) => ({
    id: `l${i}`,
    name: 'x',
    rows: [],
  }));
  expect(listsIn(listsJson(lists))).toEqual({ lists, damaged: false });
});

test.each(['', 'VOO 60%', '{', '{"lists":[]}', '[1]'])('%j is no file of lists', (text) => {
  expect(listsIn(text)).toBeUndefined();
});
