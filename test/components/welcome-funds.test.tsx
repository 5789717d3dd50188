import { describe, expect, test } from 'vitest';
import { useWatchlists } from '#components/watchlist/use-watchlists.ts';
import type { WatchlistService } from '#components/watchlist/watchlist-service.ts';
import { FirstFunds } from '#components/welcome/first-funds.tsx';
import type { WelcomeService } from '#components/welcome/welcome-service.ts';
import { editWatchlists } from '#lib/watchlists/edit-watchlists.ts';
import type { Watchlist, Watchlists } from '#lib/watchlists/watchlists.ts';
import { drawnInMemory } from './drawn-in-memory.ts';

const SIZED = {
  ...{ ticker: 'VOO', market: 'US' as const },
  ...{ size: { amountUsd: 5000 }, note: 'For the house' },
};
const row = (ticker: string) => ({ ticker, market: 'US' as const });

type Service = WatchlistService & Pick<WelcomeService, 'search' | 'openOptions'>;

function Page({ service }: { service: Service }) {
  return <FirstFunds service={service} lists={useWatchlists(service)} />;
}

/** The page's part over lists in memory; `kept` are the lists as the background has them. */
async function opened(...lists: readonly Watchlist[]) {
  let kept: Watchlists = { version: 2, revision: 1, lists: [...lists] };
  const openings: string[] = [];
  const service: Service = {
    readWatchlists: async () => ({ ok: true, value: kept }),
    async changeWatchlists(edit, basedOn) {
      const edited = editWatchlists(kept, edit, { basedOn, id: `edit ${kept.revision}` });
      if (edited.kind === 'done') kept = edited.watchlists;
      const refused = edited.kind === 'refused' ? edited.reason : undefined;
      return { ok: true, value: { watchlists: kept, refused } };
    },
    search: async (query) => ({ ok: true, value: [{ ...row(query), name: `Fund ${query}` }] }),
    openOptions: () => openings.push('options'),
  };
  const page = await drawnInMemory(<Page service={service} />);
  const remove = (ticker: string) => page.click(`[aria-label="Remove ${ticker}"]`);
  return { ...page, remove, openings, kept: () => kept.lists };
}

describe('the first funds of a reader', () => {
  test('without a list in use a new one is made; what was put away stays as it was', async () => {
    const sold = { id: 'sold', name: 'Sold', archived: true, rows: [SIZED] } as const;
    const page = await opened({ ...sold, rows: [...sold.rows] });
    await page.enter('input', 'SMH');
    await page.says(/SMH added to My funds\./);
    expect(page.kept()).toEqual([
      sold,
      { id: expect.any(String), name: 'My funds', rows: [row('SMH')] },
    ]);
  });

  test('the first list in use is filled, not one before it that was put away', async () => {
    const sold = { id: 'sold', name: 'Sold', archived: true, rows: [] } as const;
    const page = await opened({ ...sold, rows: [] }, { id: 'l', name: 'Mine', rows: [row('VOO')] });
    await page.find('[aria-label="Remove VOO"]');
    await page.enter('input', 'SMH');
    await page.says(/SMH added to Mine\./);
    expect(page.kept()[1]?.rows).toEqual([row('VOO'), row('SMH')]);
    expect(page.kept()[0]).toEqual(sold);
  });

  test('a fund that is taken out comes back with its size, note and place', async () => {
    const rows = [row('GLD'), SIZED, row('SMH')];
    const page = await opened({ id: 'l', name: 'Mine', rows });
    await page.remove('VOO');
    await page.says(/VOO taken out of Mine\. Undo/);
    expect(page.kept()[0]?.rows).toEqual([row('GLD'), row('SMH')]);
    await page.click('[role=status] .text-button');
    await page.find('[aria-label="Remove VOO"]');
    expect(page.kept()[0]?.rows).toEqual(rows);
    await page.says(/GLDVOOSMH$/);
  });

  test('of a long list its last ten, where what is added stands, and the way to the others', async () => {
    const rows = Array.from({ length: 1234 }, (_, at) => row(`F${at}`));
    const page = await opened({ id: 'l', name: 'Mine', rows });
    await page.says(/^F1224.*F1233.*1,224 more in the settings$/);
    await page.enter('input', 'SMH');
    const text = await page.says(/SMH added to Mine/);
    expect(text).toMatch(/^F1225.*F1233SMH1,225 more in the settings/);
    await page.click('.chip-row + .text-button');
    expect(page.openings).toEqual(['options']);
  });
});
