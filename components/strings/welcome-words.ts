import { countText } from '#lib/view/counted.ts';
import { useWords } from './use-words.ts';

/** Words of the first page a reader meets: few enough to be read, and done with, in a minute (a browser test counts them). */
export const ENGLISH_WELCOME = {
  product: 'Lookthrough',
  title: 'What a fund really holds, beside its ticker',
  lead: 'Beside each ETF you read about: what it costs, how concentrated it is, and whether its holdings live up to its name. Every figure opens its filing.',
  badge: {
    title: 'This is a badge',
    /** A sentence as finance pages have it; the ticker stands between its two halves. */
    before: '“Investors looking for artificial intelligence often buy the ',
    after: ' fund.”',
    press: 'Press the badge to open its card.',
    fee: 'What the fund takes each year.',
    concentration: 'How much its ten largest companies make up.',
    telling: 'What tells most about it, such as what it shares with a plain fund.',
  },
  privacy: {
    title: 'Nothing you read leaves this browser',
    text: 'Figures from SEC filings are packaged with the extension. No account, no server of ours, no counting of visits.',
  },
  funds: {
    title: 'Add a few funds that you own',
    text: 'Kept in this browser as a watchlist. You can skip this.',
    add: 'Add a fund that you own',
    addExample: 'Add a fund that you own: ticker or name',
    added: (ticker: string, name: string) => `${ticker} added to ${name}.`,
    more: (count: number) => `${countText(count)} more in the settings`,
  },
  sites: {
    title: 'Where it works',
    text: (count: number) =>
      `On ${count} finance sites and nowhere else. Your browser lists them because each needs its permission; each can be switched off.`,
    notAllowed: 'Your browser does not let Lookthrough read these sites yet.',
    allow: 'Allow on these sites',
    change: 'See and change the list',
  },
  end: 'The toolbar button lists a page’s funds and searches all others. The settings open this page again.',
};

export function useWelcomeWords(): typeof ENGLISH_WELCOME {
  return useWords('welcome', ENGLISH_WELCOME);
}
