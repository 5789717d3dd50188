import { type Drag, type DragAssumptions, feeDrag } from '#lib/metrics/fee-drag.ts';
import { feeTermsOf } from '#lib/metrics/fee-terms.ts';
import type { Portfolio, PortfolioFund } from './portfolio.ts';

export interface PortfolioFee {
  /** Yearly fee over the part whose fee is known, a fraction. */
  readonly rate: number;
  /** Share of the list whose fee is known and is the fund's own charge. */
  readonly covered: number;
  /** Funds without a fee, or whose fee includes what they hold. */
  readonly leftOut: readonly PortfolioFund[];
}

/** The fees of the funds, weighted by their share of the list. Undefined when none is known. */
export function portfolioFee({ funds }: Portfolio): PortfolioFee | undefined {
  let paid = 0;
  let covered = 0;
  const leftOut: PortfolioFund[] = [];
  for (const fund of funds) {
    const rate = ownRate(fund);
    if (rate === undefined) leftOut.push(fund);
    else {
      paid += rate * fund.weight;
      covered += fund.weight;
    }
  }
  return covered > 0 ? { rate: paid / covered, covered, leftOut } : undefined;
}

/** A fund's own yearly charge; undefined where it is not known or holds others' costs. */
export function ownRate({ book }: Pick<PortfolioFund, 'book'>): number | undefined {
  const terms = book.facts && feeTermsOf(book.facts);
  return terms && !terms.includesUnderlyingCosts ? terms.rate : undefined;
}

/**
 * What the fees cost in money, each fund held with its own share of the sum and its own fee (nothing is moved
 * between the funds meanwhile): the sum of `feeDrag` over the funds whose fee is known.
 */
export function portfolioDrag({ funds }: Portfolio, assumptions: DragAssumptions): Drag {
  const sum = { totalUsd: 0, feesPaidUsd: 0, lostGrowthUsd: 0 };
  const byYearUsd = Array.from({ length: assumptions.years + 1 }, () => 0);
  for (const fund of funds) {
    const rate = ownRate(fund);
    if (rate === undefined) continue;
    const amountUsd = assumptions.amountUsd * fund.weight;
    const drag = feeDrag(rate, { ...assumptions, amountUsd });
    sum.totalUsd += drag.totalUsd;
    sum.feesPaidUsd += drag.feesPaidUsd;
    sum.lostGrowthUsd += drag.lostGrowthUsd;
    drag.byYearUsd.forEach((usd, year) => {
      byYearUsd[year] = (byYearUsd[year] ?? 0) + usd;
    });
  }
  return { ...sum, byYearUsd };
}
