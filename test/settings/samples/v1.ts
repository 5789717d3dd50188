/** Settings as version 1 stored them, every field used. Never changed once shipped. */
export const SETTINGS_V1 = {
  version: 1,
  on: true,
  sitesOff: ['seekingalpha.com'],
  density: 'short',
  theme: 'dark',
  stripHiddenOn: ['etfdb.com'],
  mutedTickers: ['DIV'],
  mutedWords: ['AI'],
  alwaysMark: [{ host: 'reddit.com', ticker: 'MOO' }],
  feeDrag: { amountUsd: 25_000, years: 30, yearlyReturn: 0.05 },
  thresholds: { highestFee: 0.005, largestFund: 0.4, largestCompany: 0.1 },
} as const;
