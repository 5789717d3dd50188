import { useWords } from './use-words.ts';

/** Words of the first page a reader meets. */
export const ENGLISH_WELCOME = {
  product: 'Lookthrough',
  title: 'What a fund really holds, beside its ticker',
  lead: 'While you read about ETFs, Lookthrough shows what each one costs, how concentrated it is, and whether its holdings live up to its name. Every figure opens the filing it comes from.',
  badge: {
    title: 'This is a badge',
    /** A sentence as finance pages have it; the ticker stands between its two halves. */
    before: '“Investors looking for artificial intelligence often buy the ',
    after: ' fund.”',
    press: 'Press the badge to open its card.',
    fee: 'What the fund takes each year, from its prospectus.',
    concentration: 'How much of it sits in its ten largest companies.',
    telling:
      'What tells most about it: what it shares with a plain fund, whether it fits its name, or how it works.',
  },
  privacy: {
    title: 'Nothing you read leaves this browser',
    text: 'Figures from the SEC filings of US-listed ETFs are packaged with the extension. No account, no server of ours, no counting of visits. A document opens only when you click it.',
  },
  funds: {
    title: 'Add a few funds that you own',
    text: 'They are kept in this browser as a watchlist. You can skip this.',
    add: 'Add a fund that you own',
    addExample: 'Add a fund that you own: ticker or name',
  },
  sites: {
    title: 'Where it works',
    text: (count: number) =>
      `It runs on ${count} finance sites and nowhere else. Your browser lists them because a page can only be read with its site’s permission; each can be switched off.`,
    notAllowed: 'Your browser does not let Lookthrough read these sites yet.',
    allow: 'Allow on these sites',
    change: 'See and change the list',
  },
  end: 'That is all. The toolbar button lists the funds of the page in front and searches all others; this page can be opened again from the settings.',
};

export function useWelcomeWords(): typeof ENGLISH_WELCOME {
  return useWords('welcome', ENGLISH_WELCOME);
}
