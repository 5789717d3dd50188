import type { FundView } from '../fund-page.ts';

/** Words of a card’s head, and of what a reader can do about the fund. */
export const HEADER_WORDS = {
  holdingsOf: (date: string) => `Holdings of ${date}`,
  newerReport: 'newer report should be out',
};

export const ACTION_WORDS: Readonly<Record<FundView, string>> = {
  watch: 'Add to watchlist',
  compare: 'Compare',
  detail: 'All holdings',
  latest: 'Get latest from SEC',
};
