import type { Portfolio, PortfolioFund } from '#lib/xray/portfolio.ts';
import { unresolvedByReason } from '#lib/xray/portfolio.ts';
import { portfolioConcentration } from '#lib/xray/portfolio-concentration.ts';
import { ownRate, portfolioDrag, portfolioFee } from '#lib/xray/portfolio-fee.ts';
import { UNRESOLVED_WORDS } from '../words/xray-words.ts';
import { reportedOverlaps, type XrayReport } from './xray-report.ts';

/** Every figure of the page for another program: fractions, US dollars, ISO dates, and each fund's documents. */
export function xrayJson({ listName, madeOn, portfolio, drag }: XrayReport): string {
  const fee = portfolioFee(portfolio);
  const { totalUsd, feesPaidUsd, lostGrowthUsd } = portfolioDrag(portfolio, drag.assumptions);
  const concentration = portfolioConcentration(portfolio);
  const { pairs, refused } = reportedOverlaps(portfolio);
  const report = {
    madeBy: 'Lookthrough',
    list: listName,
    madeOn,
    units: 'weights and rates are fractions, money is US dollars, dates are ISO',
    funds: portfolio.funds.map(fundOf),
    parts: Object.fromEntries(portfolio.parts),
    notLookedThrough: unresolvedByReason(portfolio).map(({ part, weight, tickers }) => ({
      reason: UNRESOLVED_WORDS[part],
      share: weight,
      funds: tickers,
    })),
    fee: fee && { rate: fee.rate, ofShare: fee.covered },
    feeDrag: { ...drag.assumptions, totalUsd, feesPaidUsd, lostGrowthUsd },
    effectiveNumber: concentration?.effectiveN,
    tenLargest: concentration?.topTen,
    companies: companiesOf(portfolio),
    overlap: pairs.map(({ a, b, overlap }) => ({ funds: [a, b], ...overlap })),
    overlapRefused: refused,
  };
  return JSON.stringify(report, null, 2);
}

function fundOf({ book, weight, amountUsd }: PortfolioFund) {
  const { ticker, market, facts, kind } = book;
  return {
    ticker,
    market,
    name: facts?.name,
    share: weight,
    amountUsd,
    kind: kind?.name,
    fee: ownRate({ book }),
    feeSource: facts?.fee?.source,
    holdingsAsOf: facts?.holdings?.asOf,
    holdingsCoverage: facts?.holdings?.coverage,
    holdingsSource: facts?.holdings?.source,
  };
}

function companiesOf({ companies, funds }: Portfolio) {
  return companies.map(({ issuer, weight, carriers }) => ({
    name: issuer,
    shareAtLeast: weight,
    through: Object.fromEntries(
      carriers.map((carrier) => [funds[carrier.fund]?.book.ticker ?? '', carrier.weight]),
    ),
  }));
}
