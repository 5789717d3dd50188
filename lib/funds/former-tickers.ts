/** A ticker that a fund has given up. */
export interface FormerTicker {
  readonly former: string;
  readonly ticker: string;
  /** First day under the new ticker, ISO. */
  readonly since: string;
  /** What else changed that day, where the fund became another fund in substance. */
  readonly alsoChanged?: string;
  /** The former ticker belongs to something else now: never read it as this fund. */
  readonly isReused?: true;
  /** Where the change is stated. */
  readonly source: string;
}

export const FORMER_TICKERS: readonly FormerTicker[] = [
  {
    former: 'IRBO',
    ticker: 'ARTY',
    since: '2024-08-12',
    alsoChanged: 'name, index and objective',
    source: 'https://www.sec.gov/Archives/edgar/data/1100663/000119312524223753/filename9.htm',
  },
  {
    former: 'SPLG',
    ticker: 'SPYM',
    since: '2025-10-31',
    source: 'https://www.tradingview.com/symbols/AMEX-SPYM/analysis/',
  },
  {
    former: 'QQQQ',
    ticker: 'QQQ',
    since: '2011-03-23',
    source: 'https://www.morningstar.com/articles/374713/article',
  },
  {
    former: 'PXQ',
    ticker: 'KNCT',
    since: '2023-08-28',
    alsoChanged: 'name, index and objective',
    source:
      'https://www.sec.gov/Archives/edgar/data/1209466/000110465923073849/tm2319039d8_497k.htm',
  },
  {
    former: 'PSJ',
    ticker: 'IGPT',
    since: '2023-08-28',
    alsoChanged: 'name and index',
    source: 'https://www.ainvest.com/etfs/NYSE-IGPT',
  },
  {
    former: 'RYF',
    ticker: 'RSPF',
    since: '2023-06-07',
    source: 'https://www.ainvest.com/etfs/ARCA-RSPF/analysis',
  },
  {
    former: 'RYT',
    ticker: 'RSPT',
    since: '2023-06-07',
    source: 'https://www.ainvest.com/etfs/ARCA-RSPT/analysis',
  },
  {
    former: 'RYU',
    ticker: 'RSPU',
    since: '2023-06-07',
    source: 'https://www.ainvest.com/etfs/NYSE-RSPU/analysis',
  },
  {
    former: 'META',
    ticker: 'METV',
    since: '2022-01-31',
    isReused: true,
    source: 'https://www.tradingview.com/symbols/AMEX-METV/analysis/',
  },
];

/** The change behind a ticker that no fund has today; `undefined` for all others, reused ones too. */
export function renamedFund(ticker: string): FormerTicker | undefined {
  return FORMER_TICKERS.find(({ former, isReused }) => former === ticker && !isReused);
}
