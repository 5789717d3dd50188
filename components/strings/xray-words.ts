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
  readingIt: 'Reading it…',
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
    caption: 'Largest companies and their share of the list',
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
  shock: {
    title: 'What if',
    lead: 'A fall of some companies, carried through every fund.',
    target: 'What falls',
    fall: 'By how much',
    minus: (percent: number) => `minus ${percent}%`,
    ofList: (isAtLeast: boolean, money: string | undefined) =>
      `of the list${isAtLeast ? ', at least' : ''}${money === undefined ? '' : `: ${money}`}`,
    caption: 'The fall by fund',
    through: 'Through',
    change: 'Change of the list',
    groups: { companies: 'Companies', layers: 'AI layers', sectors: 'Sectors' },
  },
  themes: {
    title: 'Themes in it',
    lead: 'How much of your money stands behind a theme, by what companies report of their revenue. Companies that nobody has looked up count as not known.',
    workingOut: 'Working it out…',
    layers: 'Layers of AI',
    behind: 'Revenue behind a theme',
    caption: 'Share of the list’s money behind each theme',
    theme: 'Theme',
    share: 'Share of the money',
    none: 'No company of the list has been looked up for a theme.',
  },
  sectors: {
    title: 'Sectors',
    lead: 'Shares of the whole list; sectors of companies as broad funds’ own files name them (24 Nov 2025).',
    head: 'Sector',
    caption: 'Sectors, shares of the list',
  },
  countries: {
    title: 'Countries',
    lead: 'Shares of the whole list; countries of companies as reports and broad funds’ own files name them.',
    head: 'Country',
    caption: 'Countries, shares of the list',
  },
  gates: {
    title: 'Your own limits',
    lead: 'Write a limit and the list is held against it. Limits are kept in the settings; nothing is drawn where none is set.',
    atMost: 'at most',
    badPercent: 'A number from 0 to 100',
  },
  trading: {
    enter: 'Enter volume and spread of the funds',
    note: 'As your broker shows them today. Filings carry neither; what you write here is gone when the page is closed.',
    fund: 'Fund',
    volume: 'Traded a day, US dollars',
    volumeOf: (ticker: string) => `Traded a day of ${ticker}, US dollars`,
    spread: 'Spread',
    spreadOf: (ticker: string) => `Spread of ${ticker}, percent`,
  },
  funds: {
    title: 'The funds',
    lead: 'Each fee and date opens the document it was read in.',
    table: 'Funds of the list',
    heads: {
      fund: 'Fund',
      share: 'Share',
      amount: 'Amount',
      kind: 'Kind',
      fee: 'Fee',
      holdings: 'Holdings of',
      opened: 'In companies',
    },
  },
};

export type XrayWords = typeof ENGLISH_XRAY;

export function useXrayWords(): XrayWords {
  return useWords('xray', ENGLISH_XRAY);
}
