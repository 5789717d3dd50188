import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { holdingsMixOf } from '#lib/metrics/kind-from-holdings.ts';

/** A larger line is no share of such a fund but the bank on the other side of its options. */
const LARGEST_SHARE = 0.5;

/** Covered calls are written on shares that the fund holds; other funds hold options, and bills behind them. */
export function holdsShares({ holdings }: FundFacts): boolean {
  if (!holdings) return false;
  const bills = holdingsMixOf(holdings).weights.get('treasury') ?? 0;
  const lines = holdings.lines.filter(({ weight }) => weight <= LARGEST_SHARE);
  const shares = holdingsMixOf({ ...holdings, lines }).weights.get('equity') ?? 0;
  return shares > bills + 0.1;
}
