import type { Market } from '#lib/funds/market.ts';

/**
 * Marks with which text says where a symbol is listed: `NYSEARCA: SPY`, `VFV.TO`, `0050.TW`.
 * `other` is a market whose funds we do not know: the symbol then means something else than the US fund with
 * the same letters, and there is nothing to say.
 */
export type MarkedMarket = Market | 'other';

type MarkTable = readonly (readonly [market: MarkedMarket, words: string])[];

const PREFIXES: MarkTable = [
  ['US', 'NASDAQ NASDAQGM NASDAQGS NASDAQCM NYSE NYSEARCA NYSEAMERICAN NYSEMKT ARCA AMEX BATS'],
  ['US', 'CBOE BZX OTC OTCMKTS US'],
  ['CA', 'TSX TSE TSXV NEO CVE TOR'],
  ['TW', 'TPE TWSE TPEX TW'],
  ['EU', 'AMS EPA BIT SWX EBS EURONEXT BRU BME'],
  ['DE', 'XETRA XETR ETR FRA XFRA FSE'],
  ['LSE', 'LSE LON'],
  ['other', 'ASX HKG HKEX SEHK NSE BOM BSE SGX TYO JPX KRX SHA SHE SSE SZSE JSE BMV'],
  ['other', 'CRYPTO BINANCE FX INDEX SNPINDEX'],
];

const SUFFIXES: MarkTable = [
  ['US', 'US'],
  ['CA', 'TO NE CN V'],
  ['TW', 'TW TWO'],
  ['EU', 'AS PA MI SW BR MC LS'],
  ['DE', 'DE F XETRA'],
  ['LSE', 'L LN IL'],
  ['other', 'X HK AX SI NS BO T KS KQ SS SZ JK BK KL SA MX NZ NV IV IX'],
];

/** Reuters' exchange letters for the US: `GLD.P` (Arca), `GLD.N`, `SLV.A`, `QQQ.O`. */
const RIC_LETTERS: readonly string[] = 'P N A O K Z OQ PK'.split(' ');

function byWord(table: MarkTable): ReadonlyMap<string, MarkedMarket> {
  return new Map(
    table.flatMap(([market, words]) => words.split(' ').map((word) => [word, market] as const)),
  );
}

const MARKET_BY_PREFIX = byWord(PREFIXES);
const MARKET_BY_SUFFIX = byWord(SUFFIXES);

/** `NYSE Arca` -> US. Blanks and case do not matter. */
export function marketOfPrefix(word: string): MarkedMarket | undefined {
  return MARKET_BY_PREFIX.get(word.replace(/\s/g, '').toUpperCase());
}

/** `TO` -> CA; without the dot. */
export function marketOfSuffix(suffix: string): MarkedMarket | undefined {
  return MARKET_BY_SUFFIX.get(suffix);
}

export function isRicLetter(suffix: string): boolean {
  return RIC_LETTERS.includes(suffix);
}
