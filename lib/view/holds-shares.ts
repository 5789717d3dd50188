import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { holdingsMixOf } from '#lib/metrics/kind-from-holdings.ts';

/** Covered calls are written on shares that the fund holds; other funds hold options, and bills behind them. */
export function holdsShares({ holdings }: FundFacts): boolean {
  if (!holdings) return false;
  const { weights } = holdingsMixOf(holdings);
  return (weights.get('equity') ?? 0) > (weights.get('treasury') ?? 0) + 0.1;
}
