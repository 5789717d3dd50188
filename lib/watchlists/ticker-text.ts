import type { FundKey } from '#lib/funds/fund-key.ts';
import type { Market } from '#lib/funds/market.ts';

/** Market suffixes as quote sites and brokers write them behind the symbol. */
const SUFFIXES: Readonly<Record<string, Market>> = {
  US: 'US',
  TO: 'CA',
  TSX: 'CA',
  NE: 'CA',
  CN: 'CA',
  V: 'CA',
  CA: 'CA',
  TW: 'TW',
  TWO: 'TW',
  L: 'LSE',
  LN: 'LSE',
  DE: 'DE',
  GR: 'DE',
  F: 'DE',
  PA: 'EU',
  AS: 'EU',
  MI: 'EU',
  SW: 'EU',
  BR: 'EU',
};

/** Exchange names written before a colon. */
const PREFIXES: Readonly<Record<string, Market>> = {
  NYSE: 'US',
  NYSEARCA: 'US',
  ARCA: 'US',
  NASDAQ: 'US',
  BATS: 'US',
  CBOE: 'US',
  AMEX: 'US',
  TSE: 'CA',
  TSX: 'CA',
  NEO: 'CA',
  TPE: 'TW',
  LON: 'LSE',
  LSE: 'LSE',
  ETR: 'DE',
  FRA: 'DE',
  XETRA: 'DE',
  EPA: 'EU',
  AMS: 'EU',
  BIT: 'EU',
  SWX: 'EU',
  ARCX: 'US',
  XNAS: 'US',
  XNYS: 'US',
  XASE: 'US',
  BATY: 'US',
  XTSE: 'CA',
  XTAI: 'TW',
  XLON: 'LSE',
  XETR: 'DE',
  XFRA: 'DE',
  XPAR: 'EU',
  XAMS: 'EU',
  XMIL: 'EU',
  XSWX: 'EU',
};

const SYMBOL = /^[A-Z0-9][A-Z0-9-]{0,11}$/;

/** Words that stand in ticker columns for sums, cash and coins (`BTC-USD`). */
const NO_FUND =
  /^((account|grand|portfolio|sub) ?)?totals?$|^(sum|summe|gesamt|somme|suma|合計|總計|小計)$|^f?cash$|^pending\b|^n\/?a$|-USDT?$/i;

/** Whether a cell of a ticker column is a total, cash, a coin, or a trade not settled yet. */
export function isNoFund(cell: string): boolean {
  return NO_FUND.test(cell.trim().replace(/[:*]+$/, ''));
}

/**
 * The fund that a cell of a broker's export names: `VOO`, `$VOO`, `NYSEARCA:VOO`, `VOO:US`, `XIU.TO`, `0050.TW`,
 * `SPAXX**`, `VUSA LN Equity`. Undefined when the cell holds no symbol. `listed`: the market of a symbol that
 * names none itself; without it a number is a Taiwanese code, and the rest are US symbols.
 */
export function fundKeyOf(cell: string, listed?: Market): FundKey | undefined {
  const text = cell.trim().toUpperCase().replace(/^\$/, '').replace(/\*+$/, '');
  const { symbol, exchange } = withoutExchange(text.replace(/\s+EQUITY$/, ''));
  const [, bare = symbol, suffix] = /^(.+?)[.\s/]([A-Z]{1,3})$/.exec(symbol) ?? [];
  const behind = suffix === undefined ? undefined : SUFFIXES[suffix];
  // A letter behind a point that is no market is a share class: `BRK.B`.
  const ticker = suffix !== undefined && behind === undefined ? `${bare}-${suffix}` : bare;
  if (!SYMBOL.test(ticker) || exchange === 'unknown') return undefined;
  return {
    ticker,
    market: behind ?? exchange ?? listed ?? (/^\d{4,6}[A-Z]?$/.test(ticker) ? 'TW' : 'US'),
  };
}

/** `NYSEARCA:VOO` and `VOO:US` name their exchange; another word before a colon names nothing we know. */
function withoutExchange(text: string): { symbol: string; exchange?: Market | 'unknown' } {
  const [, left, right] = /^([A-Z0-9-]+)\s*:\s*(.+)$/.exec(text) ?? [];
  if (left === undefined || right === undefined) return { symbol: text };
  const before = PREFIXES[left];
  if (before !== undefined) return { symbol: right, exchange: before };
  return { symbol: left, exchange: PREFIXES[right] ?? SUFFIXES[right] ?? 'unknown' };
}
