import { countText } from '#lib/view/counted.ts';
import { useWords } from './use-words.ts';

/** Words of the X-ray page. (What is found in a list is said in `lib/view/xray`.) */
export const ENGLISH_XRAY = {
  brand: 'Lookthrough · X-ray',
  title: 'X-ray',
  readingLists: 'Reading your lists…',
  list: 'List',
  listChoice: (name: string, funds: number) => `${name} (${funds})`,
  noList: 'No watchlist yet',
  noFunds: 'This list has no funds yet',
  noFundsNote:
    'Write down the funds that you own, by share, amount or number of shares, or import a file of your broker. This page then shows what you hold through all of them.',
  makeList: 'Make a watchlist',
  addFunds: 'Add funds',
  reading: (funds: number) => (funds === 1 ? 'Reading the fund' : `Reading ${funds} funds`),
  readSoFar: (read: number) => (read > 0 ? ` · ${read} read` : ' …'),
  notRead: (tickers: string) =>
    `Not read: ${tickers}. They count as not looked through until they are.`,
  openingRest: 'Opening the rest…',
  shareOfList: 'Share of the list',
  noCompany: 'No company is known to be held by these funds.',
  formulas: 'How these are worked out',
  compare: { title: 'Compare funds', lead: 'Up to five, side by side: of your list or any other.' },
  export: {
    title: 'Take it along',
    save: (format: string) => `Save as ${format}`,
    fileName: (list: string, date: string) => `${list} X-ray ${date}`,
    saved: (name: string) => `Saved as ${name}`,
    print: 'Print',
  },
  companies: {
    title: 'Largest companies',
    lead: 'Through all funds of the list, as a share of the whole list, with the funds that carry each.',
    leadAtLeast:
      'Through all funds of the list, with the funds that carry each. Each share of the list is at least so large: what was not looked through may hold more.',
    caption: 'Largest companies and their share of the list',
    atLeast: 'At least this share of the list',
    company: 'Company',
    more: (more: number, all: number) => `Show ${more} more of ${countText(all)}`,
  },
  parts: {
    title: 'What the money is in',
    label: 'Parts of the list',
    unresolved: 'Not looked through, and why',
    inFunds: (funds: string) => `(${funds})`,
  },
  added: {
    title: 'What would a fund add',
    lead: 'Pick a fund that you think of adding.',
    label: 'A fund to hold against the list',
    example: 'Ticker or name',
    between: (range: string) => `Between ${range}.`,
    newWith: (ticker: string) => `New with ${ticker}`,
    caption: (ticker: string) => `Companies of ${ticker} that are new`,
    weightIn: (ticker: string) => `Weight in ${ticker}`,
  },
  overlap: {
    title: 'What the funds share',
    lead: 'The smaller of the two weights of each company, added up.',
    leadRanges:
      'The smaller of the two weights of each company, added up. A range where only ten lines of a fund are packaged: the shade is the sure part.',
    caption: 'Overlap of the list’s funds, in percent',
    tooFew: 'Fewer than two funds of the list can be compared.',
    square: (first: number, last: number, all: number) =>
      `Funds ${first} to ${last} of ${all}, largest first`,
    earlier: 'Earlier',
    earlierFunds: 'Earlier funds',
    next: 'Next',
    nextFunds: 'Next funds',
    comparing: 'Comparing all pairs…',
    pairs: 'Pairs that share most',
    notCompared: 'not compared.',
  },
};

export type XrayWords = typeof ENGLISH_XRAY;

export function useXrayWords(): XrayWords {
  return useWords('xray', ENGLISH_XRAY);
}
