import type { Market } from '#lib/funds/market.ts';

/** What a reader can open about a fund on our own pages, away from the page that named it. */
export const FUND_VIEWS = ['detail', 'watch', 'compare', 'latest'] as const;

/** `detail`: everything known; `watch`: put it into a list; `compare`: beside others; `latest`: ask SEC. */
export type FundView = (typeof FUND_VIEWS)[number];

/** One of our own pages about a fund. */
export interface FundPage {
  readonly ticker: string;
  readonly market: Market;
  readonly view: FundView;
}

/** Address of a fund's page within the extension: `popup.html?fund=US:AIQ&view=watch`. */
export function fundPageAddress({ ticker, market, view }: FundPage): string {
  return `popup.html?${new URLSearchParams({ fund: `${market}:${ticker}`, view })}`;
}
