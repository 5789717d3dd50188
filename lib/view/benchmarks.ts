import { BROAD_FUNDS } from '#lib/metrics/broad-funds.ts';

/** Funds that a reader can have others compared with, the default first. */
export const BENCHMARKS: readonly { readonly ticker: string; readonly standsFor: string }[] = [
  'QQQ',
  ...Object.keys(BROAD_FUNDS).filter((ticker) => ticker !== 'QQQ'),
].map((ticker) => ({ ticker, standsFor: BROAD_FUNDS[ticker] ?? ticker }));
