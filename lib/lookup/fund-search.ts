import { fundKeyOf } from '#lib/watchlists/ticker-text.ts';
import { isNearlyPrefix } from './nearly-prefix.ts';
import type { ListedFund } from './snapshot-index.ts';

/**
 * Search over all packaged funds by ticker and name, with a typing error a word forgiven. Five thousand
 * names are scanned in a few milliseconds, so there is no index to build, keep or load.
 */
export interface FundSearch {
  /** Best first: the exact ticker, tickers that begin so, then names that have every word; between equals the plainer fund. */
  readonly find: (query: string, limit: number) => readonly ListedFund[];
}

export interface FundSearchParts {
  /** Whether a name, or a query, speaks of a multiple or the inverse of something. */
  readonly isLeveraged: (name: string) => boolean;
}

interface Entry {
  readonly fund: ListedFund;
  /** As a word of a query. */
  readonly ticker: string;
  readonly words: readonly string[];
}

interface Hit {
  readonly entry: Entry;
  /** More fits better. */
  readonly score: number;
}

/** A ticker says more than any word of a name. */
const EXACT_TICKER = 1000;
const TICKER_BEGINS = 100;
/** Per word of the query, by how well the fund fits it. */
const TICKER_AMONG_WORDS = 4;
const WHOLE_WORD = 3;
const WORD_BEGINS = 2;
const WORD_NEARLY_BEGINS = 1;
/** Shorter words are tickers or parts of names, where one other letter means another fund. */
const SHORTEST_FORGIVEN = 5;

/** Words at the end of a name that say nothing of the fund. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(
  'etf etfs fund trust index portfolio series shares unit'.split(' '),
);

export function makeFundSearch(
  funds: readonly ListedFund[],
  { isLeveraged }: FundSearchParts,
): FundSearch {
  const entries = funds.map(
    (fund): Entry => ({ fund, ticker: fund.ticker.toLowerCase(), words: wordsOf(fund.name) }),
  );
  return {
    find(query, limit) {
      const wanted = wantedIn(query);
      if (wanted.length === 0) return [];
      const ticker = tickerIn(query);
      const hits = entries
        .map((entry) => ({ entry, score: scoreOf(entry, wanted, ticker) }))
        .filter(({ score }) => score > 0);
      const asksForLeverage = isLeveraged(query);
      return best(hits, limit)
        .map(({ entry, score }) => ({
          entry,
          score,
          leverage: Number(!asksForLeverage && isLeveraged(entry.fund.name)),
          behind: wordsBehind(entry, wanted),
        }))
        .sort((a, b) => b.score - a.score || byPlainness(a, b))
        .slice(0, limit)
        .map(({ entry }) => entry.fund);
    },
  };
}

/** So many of the highest scores, and who equals the last of them: thousands fit one letter. */
function best(hits: readonly Hit[], limit: number): readonly Hit[] {
  const least = hits.map(({ score }) => score).sort((a, b) => b - a)[limit - 1] ?? 0;
  return hits.filter(({ score }) => score >= least);
}

/** All are ETFs, and not all are named so: `gold etf` asks for gold. */
function wantedIn(query: string): readonly string[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => word !== 'etf' && word !== 'etfs');
  return telling.length > 0 ? telling : words;
}

/** `VOO`, `$VOO`, `NYSEARCA:VOO` and `VOO US` are one. */
function tickerIn(query: string): string | undefined {
  const key = fundKeyOf(query);
  return key?.market === 'US' ? key.ticker : undefined;
}

/** 0: does not fit. */
function scoreOf(entry: Entry, wanted: readonly string[], ticker: string | undefined): number {
  const own = entry.fund.ticker;
  if (own === ticker) return EXACT_TICKER;
  const begins = ticker !== undefined && own.startsWith(ticker) ? TICKER_BEGINS : 0;
  return begins + wordsScore(entry, wanted);
}

function wordsScore({ ticker, words }: Entry, wanted: readonly string[]): number {
  let score = 0;
  for (const word of wanted) {
    const fit = word === ticker ? TICKER_AMONG_WORDS : bestFit(word, words);
    if (fit === 0) return 0;
    score += fit;
  }
  return score;
}

function bestFit(wanted: string, words: readonly string[]): number {
  if (words.includes(wanted)) return WHOLE_WORD;
  if (words.some((word) => word.startsWith(wanted))) return WORD_BEGINS;
  const forgiven = wanted.length >= SHORTEST_FORGIVEN;
  return forgiven && words.some((word) => isNearlyPrefix(wanted, word)) ? WORD_NEARLY_BEGINS : 0;
}

/**
 * How many words say what else a fund is: names begin with the family (`Vanguard`, `State Street SPDR`), and go on
 * from the index to what is done with it (`S&P 500 Equal Weight ETF`).
 */
function wordsBehind({ words }: Entry, wanted: readonly string[]): number {
  const last = words.findLastIndex((word) => wanted.some((each) => bestFit(each, [word]) > 0));
  return words.slice(last + 1).filter((word) => !SAYS_NOTHING.has(word)).length;
}

interface Plainness {
  readonly entry: Entry;
  /** 1: a multiple or the inverse, and not asked for. */
  readonly leverage: number;
  readonly behind: number;
}

/** Without leverage first, then the fewest words behind what was asked for, the shortest name, and the alphabet. */
function byPlainness(a: Plainness, b: Plainness): number {
  return (
    a.leverage - b.leverage ||
    a.behind - b.behind ||
    a.entry.words.length - b.entry.words.length ||
    (a.entry.fund.ticker < b.entry.fund.ticker ? -1 : 1)
  );
}

/** Letters that are written apart and read as one word. */
const READ_AS_ONE: ReadonlySet<string> = new Set(['sp', 'us']);

/**
 * Lower case, accents off, letters and digits only, each by themselves but for a multiple: `S&P 500®`, `S&P500` and
 * `sp500` are `sp`, `500`; `U.S. 2x` is `us`, `2x`.
 */
function wordsOf(text: string): string[] {
  const parts = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/\p{L}+|\p{N}+x\b|\p{N}+/gu);
  const words: string[] = [];
  for (const part of parts ?? []) {
    const both = part.length === 1 ? `${words.at(-1)}${part}` : '';
    if (READ_AS_ONE.has(both)) words[words.length - 1] = both;
    else words.push(part);
  }
  return words;
}
