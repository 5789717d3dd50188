import { counted, countText } from '#lib/view/counted.ts';
import { ENGLISH_PAGE_FUNDS } from './page-fund-words.ts';
import { useWords } from './use-words.ts';

const lines = (count: number) => counted(count, 'line', 'lines');

/** Words of the popup. */
export const ENGLISH_POPUP = {
  product: 'Lookthrough',
  back: 'Back',
  settings: 'Settings and watchlists',
  search: 'Search all funds by ticker or name',
  searchExample: 'Search all funds: AIQ, gold, semiconductors',
  largerViews: 'Larger views',
  xray: 'X-ray',
  xrayOf: (list: string) => `X-ray: ${list}`,
  compare: 'Compare',
  openWide: 'Open wide',
  recents: 'Looked at since the browser started',
  privateWindow: 'Private window: what you change here is not kept.',
  page: {
    reading: 'Reading this page…',
    notRead: 'Lookthrough does not read this page',
    notReadNote:
      'It works on a list of finance sites, and only where you left it on. Search above works anywhere.',
    notOn: (site: string) => `Lookthrough is not on for ${site}`,
    notOnNote: 'It works on a list of finance sites, and on those you add.',
    turnOn: (site: string) => `Turn on for ${site}`,
    sites: 'See the list of sites',
    noFunds: 'No funds found on this page',
    noFundsNote:
      'Nothing here names an ETF clearly enough. Search above covers every US-listed ETF.',
  },
  funds: ENGLISH_PAGE_FUNDS,
  detail: {
    overview: 'Overview',
    holdings: 'All holdings',
    about: (ticker: string) => `About ${ticker}`,
  },
  holdings: {
    none: (ticker: string) => `No holdings list of ${ticker} is packaged.`,
    of: (ticker: string) => `Holdings of ${ticker}`,
    filter: 'Filter the holdings',
    filterExample: 'Filter: a company, a country, a kind',
    reading: 'Reading the list…',
    readingMore: 'reading more…',
    stopped: 'The list stopped half-way.',
    all: lines,
    tenLargest: (count: number) => `${lines(count)}, the ten largest only`,
    some: (shown: number, all: number) => `${countText(shown)} of ${lines(all)}`,
    document: (label: string, date: string) => `${label}, ${date}`,
    name: 'Holding',
    weight: 'Weight',
    copy: 'Copy',
    copied: (count: number) => `${lines(count)} copied`,
    /** Heads of the columns on the clipboard. */
    copiedHeads: ['Holding', 'Weight, percent', 'Note'],
  },
};

export type PopupWords = typeof ENGLISH_POPUP;

export function usePopupWords(): PopupWords {
  return useWords('popup', ENGLISH_POPUP);
}
