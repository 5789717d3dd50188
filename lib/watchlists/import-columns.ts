import type { TextRow } from './delimited-text.ts';

/** What a column of a broker's export holds, as far as a watchlist needs it. */
export interface ImportColumns {
  readonly ticker: number;
  readonly amount?: number;
  readonly weight?: number;
  readonly shares?: number;
  readonly price?: number;
}

/** Rows looked through for the header: brokers write account names and dates above it. */
const MOST_PREAMBLE_ROWS = 40;

/**
 * Header words of the exports of large brokers and of common spreadsheets, most telling first. They are
 * compared without case, points and extra spaces.
 */
const HEADERS: Readonly<Record<keyof ImportColumns, readonly RegExp[]>> = {
  ticker: [/^(ticker|symbol)( symbol)?$/, /\b(ticker|symbol)\b/, /^(instrument|security id)$/],
  amount: [
    /^(current|market|mkt|total|position|holding) ?(value|val)\b/,
    /^(value|amount|balance|exposure)\b/,
    /\b(market|current) value\b/,
  ],
  weight: [
    /^(%|percent|pct) (of|in) (the )?(account|acct|portfolio|total|holdings|assets)/,
    /^(portfolio|account) ?(%|weight|percent)/,
    /^(target )?(weight|allocation|share of portfolio)\b/,
    /^%$/,
  ],
  shares: [/^(shares|quantity|qty|units)\b/],
  price: [/^(last|share|current|market|unit|closing) ?price\b/, /^price\b/],
};

/** The header row and what its columns hold; undefined when there is no header that names a ticker column. */
export function columnsOf(
  rows: readonly TextRow[],
): { readonly header: TextRow; readonly columns: ImportColumns } | undefined {
  for (const header of rows.slice(0, MOST_PREAMBLE_ROWS)) {
    if (header.cells.length < 2) continue;
    const names = header.cells.map(plainHeader);
    const ticker = columnFor(names, 'ticker');
    if (ticker === undefined) continue;
    return { header, columns: { ticker, ...sizeColumns(names) } };
  }
  return undefined;
}

function sizeColumns(names: readonly string[]): Omit<ImportColumns, 'ticker'> {
  const [amount, weight] = [columnFor(names, 'amount'), columnFor(names, 'weight')];
  const [shares, price] = [columnFor(names, 'shares'), columnFor(names, 'price')];
  return {
    ...(amount !== undefined && { amount }),
    ...(weight !== undefined && { weight }),
    ...(shares !== undefined && { shares }),
    ...(price !== undefined && { price }),
  };
}

/** `Mkt Val (Market Value)` becomes `mkt val`, `% Of Account` becomes `% of account`. */
function plainHeader(cell: string): string {
  return cell
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/[.:$#*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function columnFor(names: readonly string[], what: keyof ImportColumns): number | undefined {
  for (const pattern of HEADERS[what]) {
    const place = names.findIndex((name) => pattern.test(name));
    if (place >= 0) return place;
  }
  return undefined;
}
