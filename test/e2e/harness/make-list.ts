import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';

/** A row of a list as the background takes it. */
export interface ListRow {
  readonly ticker: string;
  readonly market?: 'US' | 'CA';
  readonly size?: { readonly amountUsd: number } | { readonly weight: number };
}

/** A list of twelve funds of all kinds: plain, theme, bonds, gold, leveraged, fund of funds, foreign. */
export const MIXED_LIST: readonly ListRow[] = [
  { ticker: 'VOO', size: { amountUsd: 48_000 } },
  { ticker: 'QQQ', size: { amountUsd: 22_000 } },
  { ticker: 'SMH', size: { amountUsd: 9_000 } },
  { ticker: 'AIQ', size: { amountUsd: 12_500 } },
  { ticker: 'BOTZ', size: { amountUsd: 4_000 } },
  { ticker: 'VXUS', size: { amountUsd: 15_000 } },
  { ticker: 'AGG', size: { amountUsd: 14_000 } },
  { ticker: 'GLD', size: { amountUsd: 6_000 } },
  { ticker: 'TQQQ', size: { amountUsd: 3_000 } },
  { ticker: 'AOR', size: { amountUsd: 8_000 } },
  { ticker: 'SPY', size: { amountUsd: 5_000 } },
  { ticker: 'XIU', market: 'CA', size: { amountUsd: 2_500 } },
];

/** Makes a watchlist from one of our own pages; answers with its id. */
export function makeList(
  page: DrivenPage,
  name: string,
  rows: readonly ListRow[],
): Promise<string> {
  return page.evaluate(
    async (list) => {
      interface Runtime {
        sendMessage(
          message: unknown,
        ): Promise<{ reply?: { watchlists: { lists: { id: string }[] } } }>;
      }
      const { chrome, browser } = globalThis as unknown as Record<string, { runtime: Runtime }>;
      const runtime = (browser ?? chrome)?.runtime;
      const edit = { kind: 'create', name: list.name, rows: list.rows };
      const message = { ask: 'changeWatchlists', request: { edit, basedOn: 0 }, id: list.name };
      const id = (await runtime?.sendMessage(message))?.reply?.watchlists.lists.at(-1)?.id;
      if (id === undefined) throw new Error('the list was not made');
      return id;
    },
    { name, rows: rows.map(({ market = 'US', ...row }) => ({ ...row, market })) },
  );
}
