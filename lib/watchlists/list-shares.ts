import type { FundKey } from '#lib/funds/fund-key.ts';
import { fundKeyText } from '#lib/funds/fund-key-text.ts';
import { moneyOf } from './holding-size.ts';
import { ownedWeights } from './owned-weights.ts';
import type { Watchlist } from './watchlists.ts';

/** A list's funds by their share of it. */
export interface ListShares {
  /** What the shares come from; `equal`: no fund has a size, so each counts the same. */
  readonly basis: 'money' | 'weights' | 'equal';
  /** Shares sum to 1; empty only for a list without funds. */
  readonly rows: readonly ListShare[];
  /** Value of the list, US dollars, where the sizes are money. */
  readonly totalUsd?: number;
  /** Funds left out because others have a size and they have none. */
  readonly withoutSize: readonly FundKey[];
}

export interface ListShare {
  readonly fund: FundKey;
  readonly weight: number;
  readonly amountUsd?: number;
}

/** Shares by `ownedWeights`; a list that is only watched counts each fund the same. */
export function listShares(list: Watchlist): ListShares {
  const owned = ownedWeights(list);
  const keys = list.rows.map(({ ticker, market }) => ({ ticker, market }));
  if (owned.length === 0) {
    const rows = keys.map((fund) => ({ fund, weight: 1 / keys.length }));
    return { basis: 'equal', rows, withoutSize: [] };
  }
  const counted = new Set(owned.map(({ fund }) => fundKeyText(fund)));
  const withoutSize = keys.filter((fund) => !counted.has(fundKeyText(fund)));
  const money = new Map(list.rows.map((row) => [fundKeyText(row), moneyOf(row.size)]));
  const totalUsd = [...money.values()].reduce<number>((sum, usd) => sum + (usd ?? 0), 0);
  if (totalUsd === 0) return { basis: 'weights', rows: owned, withoutSize };
  const rows = owned.map((row) => ({ ...row, amountUsd: row.weight * totalUsd }));
  return { basis: 'money', rows, totalUsd, withoutSize };
}
