/** iShares product numbers, part of the product page's address. */
const ISHARES_PRODUCTS: Readonly<Record<string, number>> = {
  EFA: 239623,
  IEMG: 244050,
  IJH: 239763,
  IJR: 239774,
  ITOT: 239724,
  IVV: 239726,
  IWD: 239708,
  IWF: 239706,
  IWM: 239710,
  IXUS: 244048,
  LRGF: 272824,
  MTUM: 251614,
  QUAL: 256101,
  USMV: 239695,
  VLUE: 251616,
};

export type FundFamily = 'ishares' | 'vanguard' | 'spdr';

/** Whose file a ticker's holdings come from; the publisher decides which columns can be trusted. */
export function familyOf(ticker: string): FundFamily | undefined {
  if (ticker in ISHARES_PRODUCTS) return 'ishares';
  if (/^XL[A-Z]{1,2}$/.test(ticker) || ['SPY', 'MDY', 'SPLG', 'SPYM'].includes(ticker))
    return 'spdr';
  return ticker.startsWith('V') ? 'vanguard' : undefined;
}

/** Files whose symbols are of other exchanges too, where `2330` or `SAN` mean something else. */
const WORLD_FILES: ReadonlySet<string> = new Set([
  'EFA',
  'IEMG',
  'IXUS',
  'VEA',
  'VSS',
  'VWO',
  'VXUS',
]);

/** True for files that list US exchanges' symbols only. */
export function listsUsSymbols(ticker: string): boolean {
  return familyOf(ticker) !== undefined && !WORLD_FILES.has(ticker);
}

/** Where the issuer publishes the list (its newest one); `undefined` for families not reviewed. */
export function issuerPageUrl(ticker: string): string | undefined {
  switch (familyOf(ticker)) {
    case 'ishares':
      return `https://www.ishares.com/us/products/${ISHARES_PRODUCTS[ticker]}/`;
    case 'spdr':
      return `https://www.ssga.com/us/en/intermediary/library-content/products/fund-data/etfs/us/holdings-daily-us-en-${ticker.toLowerCase()}.xlsx`;
    case 'vanguard':
      return `https://investor.vanguard.com/investment-products/etfs/profile/${ticker.toLowerCase()}`;
    default:
      return undefined;
  }
}
