/** A fund that is no longer listed and has no successor. */
export interface ClosedFund {
  readonly ticker: string;
  readonly name: string;
  /** Day on which the exchange took it off the list, ISO. */
  readonly delisted: string;
  readonly because: string;
  /** Where that is stated. */
  readonly source: string;
}

const VANECK_RUSSIA =
  'https://www.vaneck.com/us/en/blogs/investment-outlook/rsx-rsxj-liquidation-faq/';

/** Closed funds that old pages still name. Facts with a document only. */
export const CLOSED_FUNDS: readonly ClosedFund[] = [
  {
    ticker: 'RSX',
    name: 'VanEck Russia ETF',
    delisted: '2023-01-12',
    because: 'in liquidation after trading was halted in March 2022',
    source: VANECK_RUSSIA,
  },
  {
    ticker: 'RSXJ',
    name: 'VanEck Russia Small-Cap ETF',
    delisted: '2023-01-12',
    because: 'in liquidation after trading was halted in March 2022',
    source: VANECK_RUSSIA,
  },
];

/** The closed fund behind a ticker, `undefined` for all others. */
export function closedFund(ticker: string): ClosedFund | undefined {
  return CLOSED_FUNDS.find((fund) => fund.ticker === ticker);
}
