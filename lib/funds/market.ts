/** Where a symbol is listed. Only US funds have facts; the others are recognised and shown as not covered. */
export const MARKETS = ['US', 'CA', 'TW', 'EU', 'DE', 'LSE'] as const;

export type Market = (typeof MARKETS)[number];
