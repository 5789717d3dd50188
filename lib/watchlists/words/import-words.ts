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
  belowZero: (count: number) => `Kept without a size, because it is below zero: ${count}.`,
} as const;
