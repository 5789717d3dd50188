import { MARKETS, type Market } from '#lib/funds/market.ts';

/** Where a line of an export is listed; `other`: a market whose funds we do not know. */
export type ListingMarket = Market | 'other';

/** Names, MIC codes (ISO 10383) and house names of exchanges as brokers write them in a column of their own. */
const EXCHANGES: Readonly<Record<ListingMarket, string>> = {
  US: 'US USA NYSE NYSEARCA ARCA ARCX XNYS NASDAQ XNAS NMS NGM BATS BATY CBOE BZX AMEX XASE PCX 美股 美國',
  CA: 'CA CAN CANADA TSX XTSE TSE TSXV TSX-V XTSX NEO NEOE AEQUITAS CNQ CSE',
  TW: 'TW TWN TWSE TPE XTAI TPEX ROCO TWO 台股 臺股 上市 上櫃',
  LSE: 'LSE LSEETF LON XLON UK GB',
  DE: 'DE GER IBIS IBIS2 XETRA XETR ETR FRA XFRA FWB FWB2 GETTEX TGATE XGAT SWB LSX',
  EU: 'AEB AMS XAMS EAM SBF EPA XPAR BVME BIT XMIL MIL EBS SWX XSWX EBR XBRU',
  other:
    'HK HKG SEHK HKEX XHKG JP JPN TSEJ XTKS TYO ASX XASX SGX XSES KRX XKRX 港股 日股 陸股 滬股 深股',
};

/** Markets of currencies: what a fund is quoted in says where. */
const CURRENCIES: Readonly<Record<string, ListingMarket>> = {
  USD: 'US',
  CAD: 'CA',
  TWD: 'TW',
  GBP: 'LSE',
  EUR: 'EU',
  CHF: 'EU',
};

/** The market that a cell of an exchange or market column names; undefined for a name we do not know. */
export function marketNamed(cell: string): ListingMarket | undefined {
  const name = cell.trim().toUpperCase();
  const names = (market: ListingMarket) => EXCHANGES[market].split(' ').includes(name);
  return [...MARKETS, 'other' as const].find(names);
}

/** The market of funds quoted in a currency, by its code. */
export function marketOfCurrency(code: string): ListingMarket {
  return CURRENCIES[code] ?? 'other';
}

/** What amounts are in when nothing names their currency and every fund is of this market; undefined: dollars. */
export function currencyOfMarket(market: Market): string | undefined {
  return HOME_CURRENCIES[market];
}

const HOME_CURRENCIES: Readonly<Partial<Record<Market, string>>> = {
  CA: 'CAD',
  TW: 'TWD',
  LSE: 'GBP',
  DE: 'EUR',
};
