import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { moneyOf } from './holding-size.ts';
import { ownedWeights } from './owned-weights.ts';
import type { HoldingSize, Watchlist } from './watchlists.ts';

/** A list's funds by their share of it. */
export interface ListShares {
  /** What the shares come from; `equal`: no fund has a size that can be counted, so each counts the same. */
  readonly basis: 'money' | 'weights' | 'equal';
  /** Shares sum to 1; empty only for a list without funds. */
  readonly rows: readonly ListShare[];
  /** Value of the list, US dollars, where the sizes are money. */
  readonly totalUsd?: number;
  /** Funds whose size is not what their share comes from, in the list's order: left out of `rows` unless the basis is `equal`. */
  readonly uncounted: readonly UncountedFund[];
}

export interface ListShare {
  readonly fund: FundKey;
  readonly weight: number;
  readonly amountUsd?: number;
}

/** `no-price`: a number of shares alone. `other-kind`: a share of the list, where other funds have sums of money. */
export type UncountedReason = 'no-size' | 'no-price' | 'zero' | 'other-kind';

export interface UncountedFund {
  readonly fund: FundKey;
  readonly why: UncountedReason;
}

/** Shares by `ownedWeights`; a list without a size that can be counted counts each fund the same. */
export function listShares(list: Watchlist): ListShares {
  const owned = ownedWeights(list);
  const counted = new Set(owned.map(({ fund }) => fundKeyText(fund)));
  const uncounted = list.rows
    .filter((row) => !counted.has(fundKeyText(row)))
    .map(({ ticker, market, size }) => ({ fund: { ticker, market }, why: reasonOf(size) }));
  if (owned.length === 0) {
    const weight = 1 / list.rows.length;
    return { basis: 'equal', rows: uncounted.map(({ fund }) => ({ fund, weight })), uncounted };
  }
  const totalUsd = list.rows.reduce((sum, { size }) => sum + (moneyOf(size) ?? 0), 0);
  if (totalUsd === 0) return { basis: 'weights', rows: owned, uncounted };
  const rows = owned.map((row) => ({ ...row, amountUsd: row.weight * totalUsd }));
  return { basis: 'money', rows, totalUsd, uncounted };
}

/** Why a size is not counted; one of another kind is a share of the list beside sums of money, which count first. */
function reasonOf(size: HoldingSize | undefined): UncountedReason {
  if (size === undefined) return 'no-size';
  if ('shares' in size && size.priceUsd === undefined) return 'no-price';
  return 'weight' in size && size.weight > 0 ? 'other-kind' : 'zero';
}
