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

/** Longest text that a search is opened with; the search's own bound. Characters. */
const MOST_SEARCHED = 100;

/** Address of our search with a text already in it: `popup.html?search=robots`. */
export function searchPageAddress(text: string): string {
  return `popup.html?${new URLSearchParams({ search: text.slice(0, MOST_SEARCHED) })}`;
}

/** The text that the address of one of our pages asks to search for. */
export function searchedText(query: string): string | undefined {
  return new URLSearchParams(query).get('search')?.slice(0, MOST_SEARCHED);
}
