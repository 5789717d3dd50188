const MOST_NAMED = 5;

/** `VOO`, `VOO and QQQ`, `VOO, QQQ, SMH, GLD, BND and 3 more` */
function named(tickers: readonly string[]): string {
  const more = tickers.length - MOST_NAMED;
  const names = more > 0 ? [...tickers.slice(0, MOST_NAMED), `${more} more`] : tickers;
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}

/** What is said of a file or pasted text: of single lines that became no row, and of the whole. */
export const IMPORT_WORDS = {
  transaction: 'a transaction, not a holding',
  noTicker: 'no ticker in this line',
  isNoTicker: (text: string) => `“${text}” is no ticker`,
  listedElsewhere: (text: string) => `“${text}” is listed where we know no funds`,
  /** Filings name a fund by ticker and series; none says its own ISIN or CUSIP. */
  namedByNumber: (kind: string) =>
    `named by ${kind} only, and filings name no fund by it: add its ticker`,
  otherPart: (lines: number) =>
    `${lines} ${lines === 1 ? 'line' : 'lines'} of another part of the statement`,
  tooMany: (most: string) => `only ${most} funds fit`,
  listsTrades:
    'This file lists trades, not what is held: export positions, or paste lines like VOO 10 shares.',
  namesNoTickers: 'This file names no tickers: add a column “Ticker”, or paste lines like VOO 10%.',
  tooLong: 'The text is too long: the rest of it was not read.',
  inCurrency: (currency: string) => `The amounts are in ${currency}: kept as shares of the list.`,
  inSeveralCurrencies: 'The amounts are in several currencies: kept as shares of the list.',
  besideDollars: (currencies: readonly string[]) =>
    `Amounts in ${currencies.join(', ')} are left out beside dollars; the funds are kept.`,
  besideOthers: (currencies: readonly string[]) =>
    `Amounts in ${currencies.join(', ')} are left out beside sizes of another kind; the funds are kept.`,
  withoutPrices: (currencies: readonly string[]) =>
    `Prices in ${currencies.join(', ')} are left out; the shares are kept.`,
  belowZero: (count: number) => `Kept without a size, because it is below zero: ${count}.`,
  /** Of lines without columns' names: the tickers, and what stood beside the first of them. */
  doubt: {
    'several-numbers': (tickers: readonly string[], text: string) =>
      `Which number beside ${named(tickers)} is the size (${text})? Kept without one: copy the line with the columns’ names along, or write ${tickers[0] ?? ''} 10 shares.`,
    'no-size': (tickers: readonly string[], text: string) =>
      `Kept without a size, because “${text}” is none: ${named(tickers)}.`,
    'one-number': (tickers: readonly string[], text: string) =>
      `Read as one number: “${text}” beside ${named(tickers)}. For shares and their price, write × between them.`,
  },
} as const;
