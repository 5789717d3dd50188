import type { Market } from '#lib/funds/market.ts';
import type { FundKey } from './watchlists.ts';

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
};

const SYMBOL = /^[A-Z0-9][A-Z0-9-]{0,11}$/;

/**
 * The fund that a cell of a broker's export names: `VOO`, `$VOO`, `NYSEARCA:VOO`, `XIU.TO`, `0050.TW`,
 * `SPAXX**`. Undefined when the cell holds no symbol.
 */
export function fundKeyOf(cell: string): FundKey | undefined {
  const text = cell.trim().toUpperCase().replace(/^\$/, '').replace(/\*+$/, '');
  const [, prefix, rest = text] = /^([A-Z]+)\s*:\s*(.+)$/.exec(text) ?? [];
  const [, bare = rest, suffix] = /^(.+?)[.\s]([A-Z]{1,3})$/.exec(rest) ?? [];
  const market = suffix === undefined ? prefix && PREFIXES[prefix] : SUFFIXES[suffix];
  // A letter behind a point that is no market is a share class: `BRK.B`.
  const ticker = suffix !== undefined && market === undefined ? `${bare}-${suffix}` : bare;
  if (!SYMBOL.test(ticker) || (prefix !== undefined && PREFIXES[prefix] === undefined)) {
    return undefined;
  }
  return { ticker, market: market || (/^\d{4,6}[A-Z]?$/.test(ticker) ? 'TW' : 'US') };
}
