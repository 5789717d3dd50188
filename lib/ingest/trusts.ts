import type { TrustFacts } from '#lib/funds/fund-facts.ts';

/**
 * Unit trusts, grantor trusts and commodity pools: none has a tagged fee, and but for the unit trusts
 * none files N-PORT. PDBC, which sounds like one, is a fund under the 1940 act and files both.
 *
 * `FEES` holds the rows whose fee was read in the document named; a fee that we could only find on other
 * people's pages, or of which we saw the management part only (USO, UNG, DBC), is absent. Registrant
 * numbers and forms are those of the SEC's ticker file of April 2026.
 */
export interface ReviewedTrust {
  readonly ticker: string;
  readonly form: TrustFacts['form'];
  /** A word or two, lower case unless a name. */
  readonly holds: string;
  /** SEC registrant number. */
  readonly cik: number;
  readonly fee?: ReviewedFee;
}

export interface ReviewedFee {
  /** Fraction a year, before any passing waiver. */
  readonly gross: number;
  /** The fund's own page, or the note of its report where the fee is stated. */
  readonly url: string;
  /** Date that the document bears. */
  readonly asOf: string;
}

/** The day on which the documents below were read. */
export const TRUSTS_READ_ON = '2026-11-21';

type Row = readonly [ticker: string, holds: string, cik: number];

const FEES: Readonly<Record<string, ReviewedFee>> = {
  SPY: {
    gross: 0.000945,
    url: 'https://www.ssga.com/us/en/institutional/etfs/funds/spdr-sp-500-etf-trust-spy',
    asOf: '2023-03-23',
  },
  DIA: {
    gross: 0.0016,
    url: 'https://www.ssga.com/nl/en_gb/institutional/etfs/funds/spdr-dow-jones-industrial-average-etf-trust-dia',
    asOf: '2021-06-23',
  },
  MDY: {
    gross: 0.0024,
    url: 'https://www.ssga.com/us/en/intermediary/etfs/funds/spdr-sp-midcap-400-etf-trust-mdy',
    asOf: '2024-11-25',
  },
  GLD: {
    gross: 0.004,
    url: 'https://www.ssga.com/us/en/individual/etfs/funds/spdr-gold-shares-gld',
    asOf: '2020-11-27',
  },
  GLDM: {
    gross: 0.001,
    url: 'https://www.ssga.com/us/en/individual/etfs/funds/spdr-gold-minishares-trust-gldm',
    asOf: '2024-11-20',
  },
  IBIT: {
    gross: 0.0025,
    url: 'https://www.sec.gov/Archives/edgar/data/1980994/000143774924033812/R8.htm',
    asOf: '2024-09-30',
  },
  ARKB: {
    gross: 0.0021,
    url: 'https://www.sec.gov/Archives/edgar/data/1869699/000121390025042727/R10.htm',
    asOf: '2025-03-31',
  },
  ETHA: {
    gross: 0.0025,
    url: 'https://www.sec.gov/Archives/edgar/data/2000638/000143774925015164/R11.htm',
    asOf: '2025-03-31',
  },
  ETH: {
    gross: 0.0015,
    url: 'https://www.sec.gov/Archives/edgar/data/2020455/000095017024102092/R8.htm',
    asOf: '2024-06-30',
  },
  TETH: {
    gross: 0.0021,
    url: 'https://www.sec.gov/Archives/edgar/data/1992508/000121390025110784/R10.htm',
    asOf: '2025-09-30',
  },
  IAU: {
    gross: 0.0025,
    url: 'https://www.sec.gov/Archives/edgar/data/1278680/000143774925004257/R12.htm',
    asOf: '2024-12-31',
  },
  IAUM: {
    gross: 0.0009,
    url: 'https://www.sec.gov/Archives/edgar/data/1759124/000143774923004331/R10.htm',
    asOf: '2022-12-31',
  },
  HODL: {
    gross: 0.002,
    url: 'https://www.sec.gov/Archives/edgar/data/1838028/000093041325000995/R10.htm',
    asOf: '2024-12-31',
  },
  BTCW: {
    gross: 0.0025,
    url: 'https://www.sec.gov/Archives/edgar/data/1850391/000121465925004851/R15.htm',
    asOf: '2024-12-31',
  },
  BRRR: {
    gross: 0.0025,
    url: 'https://www.sec.gov/Archives/edgar/data/1841175/000199937124006073/R12.htm',
    asOf: '2024-03-31',
  },
  ETHV: {
    gross: 0.002,
    url: 'https://www.sec.gov/Archives/edgar/data/1860788/000093041325003439/R23.htm',
    asOf: '2025-09-30',
  },
};

const UNIT_TRUSTS: readonly Row[] = [
  ['SPY', 'S&P 500 stocks', 884394],
  ['DIA', 'Dow Jones Industrial Average stocks', 1041130],
  ['MDY', 'S&P MidCap 400 stocks', 936958],
];

const GRANTOR_TRUSTS: readonly Row[] = [
  ['GLD', 'gold', 1222333],
  ['GLDM', 'gold', 1618181],
  ['IBIT', 'bitcoin', 1980994],
  ['ARKB', 'bitcoin', 1869699],
  ['ETHA', 'ether', 2000638],
  ['ETH', 'ether', 2020455],
  ['TETH', 'ether', 1992508],
  ['IAU', 'gold', 1278680],
  ['IAUM', 'gold', 1759124],
  ['SGOL', 'gold', 1450923],
  ['AAAU', 'gold', 1708646],
  ['BAR', 'gold', 1690437],
  ['OUNZ', 'gold', 1546652],
  ['SLV', 'silver', 1330568],
  ['SIVR', 'silver', 1450922],
  ['PPLT', 'platinum', 1460235],
  ['PLTM', 'platinum', 1690842],
  ['PALL', 'palladium', 1459862],
  ['GLTR', 'gold, silver, platinum and palladium', 1483386],
  ['FBTC', 'bitcoin', 1852317],
  ['GBTC', 'bitcoin', 1588489],
  ['BTC', 'bitcoin', 2015034],
  ['BITB', 'bitcoin', 1763415],
  ['HODL', 'bitcoin', 1838028],
  ['BTCO', 'bitcoin', 1855781],
  ['EZBC', 'bitcoin', 1992870],
  ['BRRR', 'bitcoin', 1841175],
  ['BTCW', 'bitcoin', 1850391],
  ['ETHE', 'ether', 1725210],
  ['FETH', 'ether', 2000046],
  ['ETHW', 'ether', 2013744],
  ['ETHV', 'ether', 1860788],
  ['EZET', 'ether', 2011535],
  ['QETH', 'ether', 1995569],
  ['FXE', 'euros', 1328598],
  ['FXY', 'Japanese yen', 1353613],
  ['FXB', 'pounds sterling', 1353611],
  ['FXF', 'Swiss francs', 1353615],
  ['FXA', 'Australian dollars', 1353614],
  ['FXC', 'Canadian dollars', 1353612],
];

const COMMODITY_POOLS: readonly Row[] = [
  ['GSG', 'commodity futures', 1332174],
  ['DBC', 'commodity futures', 1328237],
  ['DBA', 'agriculture futures', 1383082],
  ['DBB', 'base metal futures', 1383084],
  ['DBO', 'oil futures', 1383058],
  ['DBP', 'gold and silver futures', 1383057],
  ['USCI', 'commodity futures', 1479247],
  ['UUP', 'US dollar futures', 1383151],
  ['UDN', 'short US dollar futures', 1383149],
  ['USO', 'oil futures', 1327068],
  ['USL', 'oil futures', 1405528],
  ['BNO', 'Brent oil futures', 1472494],
  ['UGA', 'gasoline futures', 1396878],
  ['UNG', 'natural gas futures', 1376227],
  ['UNL', 'natural gas futures', 1405513],
  ['CPER', 'copper futures', 1479247],
  ['CORN', 'corn futures', 1471824],
  ['SOYB', 'soybean futures', 1471824],
  ['WEAT', 'wheat futures', 1471824],
  ['CANE', 'sugar futures', 1471824],
  ['BDRY', 'freight futures', 1610940],
  ['VIXY', 'VIX futures', 1415311],
  ['UVXY', 'VIX futures, daily leveraged', 1415311],
  ['SVXY', 'short VIX futures, daily', 1415311],
  ['BOIL', 'natural gas futures, daily leveraged', 1415311],
  ['KOLD', 'short natural gas futures, daily leveraged', 1415311],
  ['UCO', 'oil futures, daily leveraged', 1415311],
  ['SCO', 'short oil futures, daily leveraged', 1415311],
  ['AGQ', 'silver futures, daily leveraged', 1415311],
  ['ZSL', 'short silver futures, daily leveraged', 1415311],
  ['UGL', 'gold futures, daily leveraged', 1415311],
  ['GLL', 'short gold futures, daily leveraged', 1415311],
];

function rowsOf(form: TrustFacts['form'], rows: readonly Row[]): ReviewedTrust[] {
  return rows.map(([ticker, holds, cik]) => {
    const fee = FEES[ticker];
    return { ticker, form, holds, cik, ...(fee && { fee }) };
  });
}

export const REVIEWED_TRUSTS: readonly ReviewedTrust[] = [
  ...rowsOf('unit-trust', UNIT_TRUSTS),
  ...rowsOf('grantor-trust', GRANTOR_TRUSTS),
  ...rowsOf('commodity-pool', COMMODITY_POOLS),
];
