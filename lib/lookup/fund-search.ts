import { isNearlyPrefix } from './nearly-prefix.ts';
import type { ListedFund } from './snapshot-index.ts';

/**
 * Search over all packaged funds by ticker and name, with a typing error a word forgiven. Five thousand
 * names are scanned in a few milliseconds, so there is no index to build, keep or load.
 */
export interface FundSearch {
  /** Best first: the exact ticker, tickers that begin so, then names that have every word. */
  readonly find: (query: string, limit: number) => readonly ListedFund[];
}

interface Entry {
  readonly fund: ListedFund;
  readonly words: readonly string[];
}

/** A ticker says more than any word of a name. */
const EXACT_TICKER = 1000;
const TICKER_BEGINS = 100;
/** Per word of the query, by how well a word of the name fits it. */
const WHOLE_WORD = 3;
const WORD_BEGINS = 2;
const WORD_NEARLY_BEGINS = 1;
/** Shorter words are tickers or parts of names, where one other letter means another fund. */
const SHORTEST_FORGIVEN = 5;

export function makeFundSearch(funds: readonly ListedFund[]): FundSearch {
  const entries = funds.map((fund) => ({ fund, words: wordsOf(fund.name) }));
  return {
    find(query, limit) {
      const words = wordsOf(query);
      const ticker = query.trim().toUpperCase();
      if (words.length === 0) return [];
      return entries
        .map((entry) => ({ entry, score: scoreOf(entry, words, ticker) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || byLength(a.entry, b.entry))
        .slice(0, limit)
        .map(({ entry }) => entry.fund);
    },
  };
}

/** 0: does not fit. */
function scoreOf({ fund, words }: Entry, wanted: readonly string[], ticker: string): number {
  if (fund.ticker === ticker) return EXACT_TICKER;
  const begins = fund.ticker.startsWith(ticker) ? TICKER_BEGINS : 0;
  return begins + nameScore(wanted, words);
}

function nameScore(wanted: readonly string[], words: readonly string[]): number {
  let score = 0;
  for (const word of wanted) {
    const fit = bestFit(word, words);
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

/** Between equals the plainer name, then the order of the alphabet. */
function byLength(a: Entry, b: Entry): number {
  return a.words.length - b.words.length || (a.fund.ticker < b.fund.ticker ? -1 : 1);
}

/** Lower case, accents off, letters and digits only: `S&P 500®` is `s`, `p`, `500`. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
