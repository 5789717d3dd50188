import { describe, expect, test } from 'vitest';
import type { LookupResult } from '#lib/funds/lookup-result.ts';
import { DEFAULT_SETTINGS } from '#lib/settings/default-settings.ts';
import type { Watchlist, Watchlists } from '#lib/watchlists/watchlists.ts';
import { aFund, completeList } from '#test/fixtures/fund-builder.ts';
import { makeOwnedLists } from '../../entrypoints/background/owned-lists.ts';

const FOUND = aFund({ ticker: 'A', holdings: completeList('X 60', 'Y 40') });
const SAME = aFund({ ticker: 'B', holdings: completeList('X 60', 'Y 40') });

const row = (ticker: string, weight?: number, market: 'US' | 'CA' | 'TW' = 'US') => ({
  ...{ ticker, market },
  ...(weight !== undefined && { size: { weight } }),
});

/** The lists over a look-up that knows of A alone. */
function listsWith(...lists: readonly Watchlist[]) {
  const watchlists: Watchlists = { version: 2, revision: 1, lists: [...lists] };
  return makeOwnedLists({
    lookup: {
      find: async ({ ticker, market }): Promise<LookupResult> =>
        ticker === 'A' ? { kind: 'found', facts: FOUND } : { kind: 'not-covered', ticker, market },
    },
    choices: { settings: async () => DEFAULT_SETTINGS, watchlists: async () => watchlists },
  });
}

describe('the reader’s list as one book', () => {
  test('funds that are not found are funds of the list, and may hold anything', async () => {
    const rows = [row('A', 0.6), row('VFV', 0.2, 'CA'), row('0050', 0.2, 'TW'), row('W')];
    const lists = listsWith({ id: 'l', name: 'Mine', rows });
    expect(await lists.list()).toMatchObject({
      ...{ compared: 1, total: 4 },
      part: { unresolved: expect.closeTo(0.4, 9) },
    });
    expect(await lists.words({ ticker: 'B', market: 'US' }, SAME)).toBe(
      'at least 60% of it in your list',
    );
  });

  test('all found: the share is sure; a list that was put away does not count', async () => {
    const lists = listsWith(
      { id: 'sold', name: 'Sold', archived: true, rows: [row('B', 1)] },
      { id: 'l', name: 'Mine', rows: [row('A', 1)] },
    );
    expect(await lists.list()).toMatchObject({ name: 'Mine', compared: 1, total: 1 });
    expect(await lists.words({ ticker: 'B', market: 'US' }, SAME)).toBe('100% of it in your list');
  });
});
