import { currencyIn } from './currency-text.ts';
import type { TextRow } from './delimited-text.ts';

/** What a column of a broker's export holds, as far as a watchlist needs it. */
export interface ImportColumns {
  /** Absent where lines are named by a number of theirs (ISIN, WKN), which is no ticker. */
  readonly ticker?: number;
  /** Exchange or market. */
  readonly market?: number;
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
  /** The number that names each line where there is no ticker: `ISIN`, `WKN`. */
  readonly identifiedBy?: string;
  /** Whether the header of the weights says that they are percentages. */
  readonly saysPercent: boolean;
}

/** Words of headers in the exports of large brokers and in common spreadsheets, most telling first. */
const HEADERS: Readonly<Record<keyof ImportColumns, readonly RegExp[]>> = {
  ticker: [
    /^(ticker|symbol)( symbol)?$/,
    /\b(ticker|symbol)\b/,
    /^(instrument|financial instrument|kürzel|code)$/,
    /^(股票|證券|商品|標的|基金)?(代號|代碼)$/,
    /^(商品|股票|證券|標的)(名稱)?$/,
  ],
  market: [/^(exchange|listing exchange|mic|market|market code|市場|市場別|交易所)$/],
  amount: [
    /^(current|market|mkt|total|position|holding|account|local|net) ?(value|val)\b/,
    /^(value|amount|balance|exposure)\b/,
    /\b(market|current) value\b/,
    /^(kurswert|marktwert|wert|valeur|valorisation|valor|controvalore|importe)\b/,
    /^(股票)?(市值|現值)$/,
  ],
  weight: [
    /^(%|percent|pct) ?(of|in|des|du)? ?(the )?(account|acct|portfolio|total|holdings|assets|nav|net assets)/,
    /^(portfolio|account) ?(%|weight|percent)/,
    /^(target )?(weight|allocation|share of portfolio)\b/,
    /^%$/,
    /^(gewicht|anteil|poids|peso)\b/,
    /^(佔比|比重|權重|比例)$/,
  ],
  shares: [
    /^(current )?(no of )?(shares|quantity|qty|units|position|stück|anzahl|quantité|cantidad|quantità)(?!\p{L})/u,
    /^(庫存|持有|集保)?(股數|單位數|庫存數量)$/,
  ],
  price: [
    /^(last|share|current|market|unit|clos(?:e|ing)|mark) ?price\b/,
    /^(price|kurs|akt kurs|cours|last)\b/,
    /^(現價|市價|收盤價|成交價)$/,
  ],
  currency: [
    /^(currency|ccy|curr|währung|devise|moneda|幣別)(?!\p{L})/u,
    /^market (value|price) currency$/,
  ],
  note: [/^(notes?|comments?|remark)$/],
};

const TRANSACTION_WORDS =
  /^(transaction ?type|transaction|transaction id|trans code|action|activity|t price|proceeds|trade type|buy ?\/ ?sell)\b|^(買賣別|成交日期)$/;
const HAS_TICKER_WORD =
  /ticker|symbol|instrument|kürzel|code|isin|wkn|cusip|代號|代碼|商品|股票|證券|標的/i;

/** Names of numbers that stand for a security, but are no ticker. */
const ID_NAMES = /^(isin|wkn|cusip|valor|sedol|isin ?\/ ?wkn|wkn ?\/ ?isin|security id)$/;

/** What a row names as columns; undefined when it is no header that names a ticker, or a number in its stead. */
export function headerIn({ cells }: TextRow): ImportHeader | undefined {
  if (cells.length < 2 || !cells.some((cell) => HAS_TICKER_WORD.test(cell))) return undefined;
  const names = cells.map(plainHeader);
  const id = names.findIndex((name) => ID_NAMES.test(name));
  const ticker = columnFor(names, 'ticker');
  if (ticker === undefined && id < 0) return undefined;
  const sizes = sizeColumns(names, ticker ?? id);
  // “Symbol Technologies” among a row of numbers is a company.
  const isSure = /^(ticker|symbol)$/.test(names[ticker ?? id] ?? '');
  if (!isSure && Object.keys(sizes).length === 0) return undefined;
  const columns = { ...(ticker !== undefined && { ticker }), ...sizes };
  const currency = columns.amount === undefined ? undefined : currencyIn(cells[columns.amount]);
  return {
    columns,
    lists: names.some((name) => TRANSACTION_WORDS.test(name)) ? 'transactions' : 'holdings',
    saysPercent: columns.weight !== undefined && /%|percent|pct/i.test(cells[columns.weight] ?? ''),
    ...(currency !== undefined && { currency }),
    ...(ticker === undefined && { identifiedBy: (cells[id] ?? '').slice(0, 20) }),
  };
}

function sizeColumns(names: readonly string[], id: number): Omit<ImportColumns, 'ticker'> {
  const found: { -readonly [K in keyof Omit<ImportColumns, 'ticker'>]: number } = {};
  for (const what of [
    'market',
    'amount',
    'weight',
    'shares',
    'price',
    'currency',
    'note',
  ] as const) {
    const place = columnFor(names, what);
    if (place !== undefined && place !== id) found[what] = place;
  }
  return found;
}

/** `Mkt Val (Market Value)` becomes `mkt val`, `% Of Account` `% of account`, `PositionValue` `position value`. */
function plainHeader(cell: string): string {
  return cell
    .replace(/(?<=[a-z])(?=[A-Z][a-zA-Z])/g, ' ')
    .toLowerCase()
    .replace(/[(（].*?[)）]/g, ' ')
    .replace(/[.:$#*_]/g, ' ')
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
