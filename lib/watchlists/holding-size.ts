import type { HoldingSize } from './watchlists.ts';

/** What a holding is worth, US dollars; undefined for a share of the list and for shares without a price. */
export function moneyOf(size: HoldingSize | undefined): number | undefined {
  if (size === undefined || 'weight' in size) return undefined;
  if ('amountUsd' in size) return size.amountUsd;
  return size.priceUsd === undefined ? undefined : size.shares * size.priceUsd;
}
