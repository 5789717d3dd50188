import { type Portfolio, type PortfolioFund, unresolvedByReason } from '#lib/xray/portfolio.ts';
import { ownRate } from '#lib/xray/portfolio-fee.ts';
import { UNRESOLVED_WORDS } from '../words/xray-words.ts';
import { csvText } from './csv-text.ts';
import { reportedOverlaps, type XrayReport } from './xray-report.ts';

type Row = readonly (string | number | undefined)[];

const HEAD: Row = [
  'what',
  'name',
  'percent at least',
  'percent at most',
  'amount USD',
  'through',
  'as of',
  'source',
];

/** The list as one flat table: what, name, share, date, document. Percent with four decimals. */
export function xrayCsv({ listName, madeOn, portfolio }: XrayReport): string {
  const none = undefined;
  return csvText([
    HEAD,
    ['list', listName, none, none, none, none, madeOn, 'Lookthrough'],
    ...portfolio.funds.flatMap((fund) => [fundRow(fund), ...feeRow(fund)]),
    ...companyRows(portfolio),
    ...unresolvedByReason(portfolio).map(({ part, weight, tickers }): Row => {
      const share = percentOf(weight);
      return ['not looked through', UNRESOLVED_WORDS[part], share, share, none, tickers.join('; ')];
    }),
    ...reportedOverlaps(portfolio).pairs.map(
      ({ a, b, overlap }): Row => [
        'overlap',
        `${a} and ${b}`,
        percentOf(overlap.low),
        percentOf(overlap.high),
      ],
    ),
  ]);
}

function fundRow({ book, weight, amountUsd }: PortfolioFund): Row {
  const { facts, ticker } = book;
  const name = facts ? `${ticker} ${facts.name}` : ticker;
  const share = percentOf(weight);
  const { asOf, source } = facts?.holdings ?? {};
  return ['fund', name, share, share, amountUsd, undefined, asOf, source?.url];
}

function feeRow({ book }: PortfolioFund): Row[] {
  const rate = ownRate({ book });
  const source = book.facts?.fee?.source;
  if (rate === undefined || !source) return [];
  const percent = percentOf(rate);
  return [
    ['fee a year', book.ticker, percent, percent, undefined, undefined, source.asOf, source.url],
  ];
}

function companyRows({ companies, funds }: Portfolio): Row[] {
  return companies.map(({ issuer, weight, carriers }) => {
    const through = carriers.map(
      (one) => `${funds[one.fund]?.book.ticker ?? ''} ${percentOf(one.weight)}`,
    );
    return ['company', issuer, percentOf(weight), undefined, undefined, through.join('; ')];
  });
}

/** Percent with four decimals: what filings carry. */
function percentOf(fraction: number): number {
  return Number((fraction * 100).toFixed(4));
}
