import { expect, test } from 'vitest';
import { listsIn, listsJson } from '#lib/watchlists/lists-file.ts';
import { watchlistsSchema } from '#lib/watchlists/watchlists.ts';
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

test.each(['', 'VOO 60%', '{', '{"lists":[]}', '[1]'])('%j is no file of lists', (text) => {
  expect(listsIn(text)).toBeUndefined();
});
