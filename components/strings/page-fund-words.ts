import { counted } from '#lib/view/counted.ts';

/** Words of the popup's list of the page's funds, for themselves: it is drawn before React is there. */
export const ENGLISH_PAGE_FUNDS = {
  title: (count: number) => `${counted(count, 'fund', 'funds')} on this page`,
  compareAll: 'Compare them',
  compareFirst: (count: number) => `Compare the first ${count}`,
  noFigures: 'recognised, no figures in US filings',
  noMatch: 'No fund of this page has these words.',
  filter: 'Filter the funds of this page',
  filterExample: 'Filter',
  order: 'Order',
  orders: { page: 'As on the page', fee: 'Fee, lowest first', ticker: 'Ticker' },
  mentions: (count: number) => `×${count}`,
};

export type PageFundWords = typeof ENGLISH_PAGE_FUNDS;
