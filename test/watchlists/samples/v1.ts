/** Watchlists as version 1 stored them, every field used. Never changed once shipped. */
export const WATCHLISTS_V1 = {
  version: 1,
  revision: 7,
  lastEdit: 'e7',
  lists: [
    {
      id: 'a',
      name: 'Mine',
      rows: [
        { ticker: 'QQQ', market: 'US', size: { weight: 0.5 } },
        { ticker: '0050', market: 'TW', size: { amountUsd: 5000 } },
        { ticker: 'GLD', market: 'US' },
      ],
    },
    { id: 'b', name: 'Watched', rows: [] },
  ],
} as const;
