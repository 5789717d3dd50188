import type { WatchlistRow } from '#lib/watchlists/watchlists.ts';

/** `VOO`, `VOO 60%`, `XIU.CA $100`: one row in a few characters. */
export function shortRow({ ticker, market, size }: WatchlistRow): string {
  const name = market === 'US' ? ticker : `${ticker}.${market}`;
  if (size === undefined) return name;
  if ('shares' in size) return `${name} ${size.shares}x${size.priceUsd ?? ''}`;
  return 'weight' in size
    ? `${name} ${+(size.weight * 100).toFixed(4)}%`
    : `${name} $${size.amountUsd}`;
}
