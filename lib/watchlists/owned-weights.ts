import type { FundKey } from '#lib/funds/fund-key.ts';
import { moneyOf } from './holding-size.ts';
import type { Watchlist } from './watchlists.ts';

/** A fund's share of what the reader owns; the shares of one list sum to 1. */
export interface OwnedWeight {
  readonly fund: FundKey;
  readonly weight: number;
}

/**
 * What a list says the reader owns: its rows with a size. Sums of money and weights do not add up, so a list
 * that has both counts by money alone. Empty for a list that is only watched.
 */
export function ownedWeights({ rows }: Watchlist): readonly OwnedWeight[] {
  const amounts = rows.map(({ size }) => moneyOf(size) ?? 0);
  const weights = rows.map(({ size }) => (size && 'weight' in size ? size.weight : 0));
  const sizes = sum(amounts) > 0 ? amounts : weights;
  const total = sum(sizes);
  return rows.flatMap(({ ticker, market }, i) => {
    const size = sizes[i] ?? 0;
    return size > 0 ? [{ fund: { ticker, market }, weight: size / total }] : [];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
