import type { Interval } from '#lib/metrics/interval.ts';
import { overlapMatrixOf } from '#lib/xray/overlap-matrix.ts';
import { type Portfolio, unresolvedByReason } from '#lib/xray/portfolio.ts';
import { portfolioConcentration } from '#lib/xray/portfolio-concentration.ts';
import { ownRate, portfolioDrag, portfolioFee } from '#lib/xray/portfolio-fee.ts';
import { csvText } from './csv-text.ts';
import type { XrayDrag } from './key-figures.ts';
import { UNRESOLVED_WORDS } from './xray-words.ts';

/** A list with the day it was looked through on. */
export interface XrayReport {
  readonly listName: string;
  /** ISO date of the reader's day. */
  readonly madeOn: string;
  readonly portfolio: Portfolio;
  readonly drag: XrayDrag;
}

/** Funds whose overlaps a file carries; forty are 780 pairs. */
const MOST_OVERLAPS = 40;

/** Every figure of the page for another program: fractions, US dollars, ISO dates, and each fund's documents. */
export function xrayJson({ listName, madeOn, portfolio, drag }: XrayReport): string {
  const { funds, companies, parts } = portfolio;
  const fee = portfolioFee(portfolio);
  const { totalUsd, feesPaidUsd, lostGrowthUsd } = portfolioDrag(portfolio, drag.assumptions);
  const concentration = portfolioConcentration(portfolio);
  const { tickers, cells, refused } = overlapMatrixOf(
    funds.slice(0, MOST_OVERLAPS).map(({ book }) => book),
  );
  return JSON.stringify(
    {
      madeBy: 'Lookthrough',
      list: listName,
      madeOn,
      units: 'weights and rates are fractions, money is US dollars, dates are ISO',
      funds: funds.map((fund) => ({
        ticker: fund.book.ticker,
        market: fund.book.market,
        name: fund.book.facts?.name,
        share: fund.weight,
        amountUsd: fund.amountUsd,
        kind: fund.book.kind?.name,
        fee: ownRate(fund),
        feeSource: fund.book.facts?.fee?.source,
        holdingsAsOf: fund.book.facts?.holdings?.asOf,
        holdingsCoverage: fund.book.facts?.holdings?.coverage,
        holdingsSource: fund.book.facts?.holdings?.source,
      })),
      parts: Object.fromEntries(parts),
      notLookedThrough: unresolvedByReason(portfolio).map(({ part, weight, tickers: of }) => ({
        reason: UNRESOLVED_WORDS[part],
        share: weight,
        funds: of,
      })),
      fee: fee && { rate: fee.rate, ofShare: fee.covered },
      feeDrag: { ...drag.assumptions, totalUsd, feesPaidUsd, lostGrowthUsd },
      effectiveNumber: concentration?.effectiveN,
      tenLargest: concentration?.topTen,
      companies: companies.map(({ issuer, weight, carriers }) => ({
        name: issuer,
        shareAtLeast: weight,
        through: Object.fromEntries(
          carriers.map((carrier) => [funds[carrier.fund]?.book.ticker ?? '', carrier.weight]),
        ),
      })),
      overlap: pairsOf(tickers, cells).map(({ a, b, overlap }) => ({ funds: [a, b], ...overlap })),
      overlapRefused: refused,
    },
    null,
    2,
  );
}

/** The same as one flat table: what, name, share, date, document. */
export function xrayCsv({ listName, madeOn, portfolio }: XrayReport): string {
  const { funds, companies } = portfolio;
  const { tickers, cells } = overlapMatrixOf(funds.slice(0, MOST_OVERLAPS).map(({ book }) => book));
  return csvText([
    [
      'what',
      'name',
      'percent at least',
      'percent at most',
      'amount USD',
      'through',
      'as of',
      'source',
    ],
    ['list', listName, undefined, undefined, undefined, undefined, madeOn, 'Lookthrough'],
    ...funds.map((fund) => {
      const { facts, ticker } = fund.book;
      return [
        'fund',
        facts ? `${ticker} ${facts.name}` : ticker,
        percentOf(fund.weight),
        percentOf(fund.weight),
        fund.amountUsd,
        undefined,
        facts?.holdings?.asOf,
        facts?.holdings?.source.url,
      ];
    }),
    ...funds.flatMap((fund) => {
      const rate = ownRate(fund);
      const source = fund.book.facts?.fee?.source;
      if (rate === undefined || !source) return [];
      const percent = percentOf(rate);
      return [
        [
          'fee a year',
          fund.book.ticker,
          percent,
          percent,
          undefined,
          undefined,
          source.asOf,
          source.url,
        ],
      ];
    }),
    ...companies.map(({ issuer, weight, carriers }) => [
      'company',
      issuer,
      percentOf(weight),
      undefined,
      undefined,
      carriers
        .map((one) => `${funds[one.fund]?.book.ticker ?? ''} ${percentOf(one.weight)}`)
        .join('; '),
    ]),
    ...unresolvedByReason(portfolio).map(({ part, weight, tickers: of }) => [
      'not looked through',
      UNRESOLVED_WORDS[part],
      percentOf(weight),
      percentOf(weight),
      undefined,
      of.join('; '),
    ]),
    ...pairsOf(tickers, cells).map(({ a, b, overlap }) => [
      'overlap',
      `${a} and ${b}`,
      percentOf(overlap.low),
      percentOf(overlap.high),
    ]),
  ]);
}

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly overlap: Interval;
}

function pairsOf(
  tickers: readonly string[],
  cells: readonly (readonly Interval[])[],
): readonly Pair[] {
  return tickers.flatMap((a, row) =>
    tickers.slice(0, row).flatMap((b, column) => {
      const overlap = cells[row]?.[column];
      return overlap ? [{ a: b, b: a, overlap }] : [];
    }),
  );
}

/** Percent with four decimals: what filings carry. */
function percentOf(fraction: number): number {
  return Number((fraction * 100).toFixed(4));
}
