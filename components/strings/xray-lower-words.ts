import { useWords } from './use-words.ts';

/** Words of the X-ray's lower parts, which are fetched while the first are drawn. */
export const ENGLISH_XRAY_LOWER = {
  readingIt: 'Reading it…',
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
    title: 'Your limits',
    lead: 'Write a limit and the list is held against it. Limits are kept in the settings; an empty field sets none.',
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

export function useXrayLowerWords(): typeof ENGLISH_XRAY_LOWER {
  return useWords('xrayLower', ENGLISH_XRAY_LOWER);
}
