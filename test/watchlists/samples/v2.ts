/** Watchlists as version 2 stores them, every field used. Never changed once shipped. */
export const WATCHLISTS_V2 = {
  version: 2,
  revision: 9,
  lastEdit: 'e9',
  lists: [
    {
      id: 'a',
      name: 'Mine',
      note: 'Looked at in January.',
      rows: [
        { ticker: 'QQQ', market: 'US', size: { weight: 0.5 }, note: 'core' },
        { ticker: '0050', market: 'TW', size: { amountUsd: 5000 } },
        { ticker: 'VOO', market: 'US', size: { shares: 10.5, priceUsd: 612.3 } },
        { ticker: 'SMH', market: 'US', size: { shares: 3 } },
        { ticker: 'GLD', market: 'US' },
      ],
    },
    { id: 'b', name: 'Sold', archived: true, rows: [] },
  ],
} as const;
