import type { TextRow } from './delimited-text.ts';

/** What a column of a broker's export holds, as far as a watchlist needs it. */
export interface ImportColumns {
  readonly ticker: number;
  readonly amount?: number;
  readonly weight?: number;
  readonly shares?: number;
  readonly price?: number;
  readonly currency?: number;
  readonly note?: number;
}

/** A row that names the columns of the rows below it. */
export interface ImportHeader {
  readonly columns: ImportColumns;
  /** A table of trades or dividends says what happened, not what is held. */
  readonly lists: 'holdings' | 'transactions';
  /** Currency that the header of the amounts names: `Value in EUR`. */
  readonly currency?: string;
  /** Whether the header of the weights says that they are percentages. */
  readonly saysPercent: boolean;
}

/** Words of headers in the exports of large brokers and in common spreadsheets, most telling first. */
const HEADERS: Readonly<Record<keyof ImportColumns, readonly RegExp[]>> = {
  ticker: [
    /^(ticker|symbol)( symbol)?$/,
    /\b(ticker|symbol)\b/,
    /^(instrument|financial instrument|security id|wkn|kürzel|code)$/,
  ],
  amount: [
    /^(current|market|mkt|total|position|holding|account|local) ?(value|val)\b/,
    /^(value|amount|balance|exposure)\b/,
    /\b(market|current) value\b/,
    /^(kurswert|marktwert|wert|valeur|valor)\b/,
  ],
  weight: [
    /^(%|percent|pct) ?(of|in|des|du)? ?(the )?(account|acct|portfolio|total|holdings|assets|nav|net assets)/,
    /^(portfolio|account) ?(%|weight|percent)/,
    /^(target )?(weight|allocation|share of portfolio)\b/,
    /^%$/,
    /^(gewicht|anteil)\b/,
  ],
  shares: [/^(current )?(shares|quantity|qty|units|position|stück|anzahl|quantité|cantidad)\b/],
  price: [
    /^(last|share|current|market|unit|clos(?:e|ing)|mark) ?price\b/,
    /^(price|kurs|cours|last)\b/,
  ],
  currency: [/^(currency|ccy|curr|währung|devise|moneda)\b/],
  note: [/^(notes?|comments?|remark)$/],
};

const TRANSACTION_WORDS =
  /^(transaction ?type|transaction|action|activity|t price|proceeds|trade type|buy ?\/ ?sell)\b/;
const HAS_TICKER_WORD = /ticker|symbol|instrument|security id|wkn|kürzel|code/i;

/** What a row names as columns; undefined when it is no header that names a ticker column. */
export function headerIn({ cells }: TextRow): ImportHeader | undefined {
  if (cells.length < 2 || !cells.some((cell) => HAS_TICKER_WORD.test(cell))) return undefined;
  const names = cells.map(plainHeader);
  const ticker = columnFor(names, 'ticker');
  if (ticker === undefined) return undefined;
  const columns = { ticker, ...sizeColumns(names, ticker) };
  // “Symbol Technologies” among a row of numbers is a company.
  const isSure = /^(ticker|symbol)$/.test(names[ticker] ?? '') || Object.keys(columns).length > 1;
  if (!isSure) return undefined;
  const currency = columns.amount === undefined ? undefined : currencyIn(cells[columns.amount]);
  return {
    columns,
    lists: names.some((name) => TRANSACTION_WORDS.test(name)) ? 'transactions' : 'holdings',
    saysPercent: columns.weight !== undefined && /%|percent|pct/i.test(cells[columns.weight] ?? ''),
    ...(currency !== undefined && { currency }),
  };
}

/** The currency that a cell or header names by code or sign; undefined where it names none. */
export function currencyIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const code = /\b(USD|EUR|GBP|CAD|CHF|JPY|TWD|AUD|HKD|SEK|NOK|DKK|SGD)\b/.exec(text.toUpperCase());
  if (code) return code[1];
  if (/C\$|CA\$/i.test(text)) return 'CAD';
  const sign = /[€£¥$]/.exec(text)?.[0];
  return sign === undefined ? undefined : SIGNS[sign];
}

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', $: 'USD' };

function sizeColumns(names: readonly string[], ticker: number): Omit<ImportColumns, 'ticker'> {
  const found: { -readonly [K in keyof Omit<ImportColumns, 'ticker'>]: number } = {};
  for (const what of ['amount', 'weight', 'shares', 'price', 'currency', 'note'] as const) {
    const place = columnFor(names, what);
    if (place !== undefined && place !== ticker) found[what] = place;
  }
  return found;
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
