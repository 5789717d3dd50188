import type { Interval } from '#lib/metrics/interval.ts';
import { isPathDependent } from '#lib/metrics/shock.ts';
import { hiddenLinesOf } from './hidden-lines.ts';
import type { Portfolio, PortfolioCompany } from './portfolio.ts';

/** What falls: weight of the list in it, worked out once; every fall is a multiple of it. */
export interface ShockExposure {
  /** Fraction of the list, at least and at most. */
  readonly weight: Interval;
  /** The same by fund, at least, largest first; by place in `Portfolio.funds`. */
  readonly byFund: readonly { readonly fund: number; readonly weight: number }[];
  /** Funds that a shock says nothing sure about: daily resets, options, outcome periods. */
  readonly refused: readonly number[];
  readonly refusedWeight: number;
}

/**
 * How much of the list is in the companies that fall. First order: no correlation, no options. The upper end
 * lets every one of them have its share of the unlisted lines (`metrics/shock.ts` does so for one fund).
 */
export function shockExposureOf(
  portfolio: Portfolio,
  falls: readonly PortfolioCompany[],
): ShockExposure {
  const byFund = new Map<number, number>();
  let low = 0;
  for (const { weight, carriers } of falls) {
    low += weight;
    for (const { fund, weight: part } of carriers) byFund.set(fund, (byFund.get(fund) ?? 0) + part);
  }
  const ids = falls.flatMap(({ issuerId }) => (issuerId === undefined ? [] : [issuerId]));
  const refused = portfolio.funds.flatMap(({ book }, fund) =>
    book.kind && isPathDependent(book.kind) ? [fund] : [],
  );
  return {
    weight: { low, high: low + hiddenLinesOf(portfolio.partial).mostOfAll(ids) },
    byFund: [...byFund]
      .map(([fund, weight]) => ({ fund, weight }))
      .sort((a, b) => b.weight - a.weight),
    refused,
    refusedWeight: refused.reduce((sum, fund) => sum + (portfolio.funds[fund]?.weight ?? 0), 0),
  };
}

/** Change of the list's value, a negative fraction; `fall` is positive (0.2 for minus 20%). */
export function shockChange({ weight }: ShockExposure, fall: number): Interval {
  return { low: -weight.high * fall, high: -weight.low * fall };
}
