import type { Position } from '#lib/metrics/book-change.ts';
import type { NportFiling, NportHolding } from './nport-filing.ts';

/**
 * The positions that can be followed from one report of a fund to the next: shares with a number of their own
 * (CUSIP, or the ISIN of foreign ones). Derivatives, cash, collateral and lines without such a number are left
 * out, so that a changed spelling is never taken for a trade.
 */
export function bookPositionsOf({ holdings }: NportFiling): Position[] {
  return holdings.flatMap((holding) => {
    const key = securityKeyOf(holding);
    const { balance, valueUsd } = holding;
    if (key === undefined || balance === undefined || valueUsd === undefined) return [];
    return isFollowed(holding) ? [{ key, shares: balance, valueUsd }] : [];
  });
}

function isFollowed({
  units,
  derivative,
  repo,
  asset,
  isLendingCollateral,
}: NportHolding): boolean {
  const isCash = asset === 'STIV' || asset === 'RA' || repo !== undefined;
  return units === 'NS' && !derivative && !isCash && !isLendingCollateral;
}

/** US and Canadian ISINs hold the CUSIP, so that a report with only one of the two meets the other. */
export function securityKeyOf({ cusip, isin }: NportHolding): string | undefined {
  if (cusip !== undefined) return cusip;
  return isin && /^(?:US|CA)[A-Z0-9]{10}$/.test(isin) ? isin.slice(2, 11) : isin;
}
