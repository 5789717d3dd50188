import { DataSetFiles, type Row } from './data-set-files.ts';

/**
 * Three quarters of invented filings, by hand: each fund shows one rule.
 *
 *     ALPH  fees filed in the first quarter only; lots, placeholders, quotation marks, late amendment
 *     BETA  one series, two classes: BETAX is a mutual fund's; a newer fee for BETA alone; amended last report
 *     GAMM  fee waiver, taxonomy oef, known to N-CEN only
 *     DELT  has a ticker, but N-CEN says that it is no ETF
 *     EPSI  new: in the ticker map, not in N-CEN yet
 *     FINA  its last report is filed
 *     GEMI  two classes claim the ticker
 *     SPY   unit trust: no series id
 */
export const QUARTERS = ['2026q1', '2026q2', '2026q3'] as const;

export const FUND_MAP = {
  fields: ['cik', 'seriesId', 'classId', 'symbol'],
  data: [
    [11, 'S000000001', 'C000000001', 'ALPH'],
    [12, 'S000000002', 'C000000002', 'BETAX'],
    [12, 'S000000002', 'C000000003', 'BETA'],
    [14, 'S000000004', 'C000000005', 'DELT'],
    [15, 'S000000005', 'C000000006', 'EPSI'],
    [16, 'S000000006', 'C000000007', 'FINA'],
    [17, 'S000000007', 'C000000008', 'GEMI'],
    [17, 'S000000008', 'C000000009', 'GEMI'],
    [1540305, 'S000076789', 'C000000010', 'IBIT'],
    [18, 'S000000009', 'C000000011', 'BOXL'],
  ],
};

/** GLD is a trust without N-PORT; IBIT and BOXL stand in both maps. */
export const COMPANY_MAP = {
  0: { cik_str: 1222333, ticker: 'GLD', title: 'SPDR GOLD TRUST' },
  1: { cik_str: 1980994, ticker: 'IBIT', title: 'iShares Bitcoin Trust ETF' },
  2: { cik_str: 1624512, ticker: 'BOXL', title: 'Boxlight Corp' },
  3: { cik_str: 320193, ticker: 'AAPL', title: 'Apple Inc.' },
};

export interface NportReport {
  readonly quarter: string;
  readonly accession: string;
  readonly filed: string;
  readonly date: string;
  readonly form?: string;
  readonly cik: number;
  readonly name: string;
  readonly series: string;
  readonly netAssets: string;
  readonly last?: boolean;
  readonly returns?: readonly (readonly [string, string, string, string])[];
  readonly flow?: Row;
  readonly holdings: readonly Row[];
}

export function addReport(files: DataSetFiles, report: NportReport): void {
  const { quarter, accession: ACCESSION_NUMBER } = report;
  files.add(quarter, 'nport', 'SUBMISSION.tsv', {
    ACCESSION_NUMBER,
    FILING_DATE: report.filed,
    SUB_TYPE: report.form ?? 'NPORT-P',
    REPORT_ENDING_PERIOD: '31-DEC-2026',
    REPORT_DATE: report.date,
    IS_LAST_FILING: report.last ? 'Y' : 'N',
  });
  files.add(quarter, 'nport', 'REGISTRANT.tsv', {
    ACCESSION_NUMBER,
    CIK: String(report.cik).padStart(10, '0'),
    REGISTRANT_NAME: `Registrant ${report.cik}`,
  });
  files.add(quarter, 'nport', 'FUND_REPORTED_INFO.tsv', {
    ACCESSION_NUMBER,
    SERIES_NAME: report.name,
    SERIES_ID: report.series,
    NET_ASSETS: report.netAssets,
    ...report.flow,
  });
  (report.returns ?? []).forEach(([CLASS_ID, one, two, three], i) => {
    files.add(quarter, 'nport', 'MONTHLY_TOTAL_RETURN.tsv', {
      ACCESSION_NUMBER,
      MONTHLY_TOTAL_RETURN_ID: String(i),
      CLASS_ID,
      MONTHLY_TOTAL_RETURN1: one,
      MONTHLY_TOTAL_RETURN2: two,
      MONTHLY_TOTAL_RETURN3: three,
    });
  });
  const rows = report.holdings.map((row) => ({ ACCESSION_NUMBER, ...row }));
  files.add(quarter, 'nport', 'FUND_REPORTED_HOLDING.tsv', ...rows);
}

/** A line of a report; equity of a company in the US unless said otherwise. */
export function line(id: string, name: string, percent: string, more: Row = {}): Row {
  return {
    HOLDING_ID: id,
    ISSUER_NAME: name,
    ISSUER_LEI: 'N/A',
    ISSUER_TITLE: name,
    ISSUER_CUSIP: '000000000',
    CURRENCY_VALUE: '1.00',
    PERCENTAGE: percent,
    PAYOFF_PROFILE: 'Long',
    ASSET_CAT: 'EC',
    ISSUER_TYPE: 'CORP',
    INVESTMENT_COUNTRY: 'US',
    ...more,
  };
}

export interface Prospectus {
  readonly quarter: string;
  readonly adsh: string;
  readonly filed: string;
  readonly version?: string;
  /** Class, series, tag, value. */
  readonly figures: readonly (readonly [string, string, string, string])[];
  readonly extra?: readonly Row[];
  readonly texts?: readonly Row[];
}

export function addProspectus(files: DataSetFiles, prospectus: Prospectus): void {
  const { quarter, adsh, filed, version = 'rr/2023' } = prospectus;
  files.add(quarter, 'rr1', 'sub.tsv', { adsh, cik: '11', name: 'Trust', form: '485BPOS', filed });
  const figures = prospectus.figures.map(([cls, series, tag, value]) => ({
    ...{ adsh, tag, version, ddate: filed, uom: 'pure' },
    ...{ series, class: cls, value },
  }));
  const extra = (prospectus.extra ?? []).map((row) => ({ adsh, version, ddate: filed, ...row }));
  files.add(quarter, 'rr1', 'num.tsv', ...figures, ...extra);
  const texts = (prospectus.texts ?? []).map((row) => ({ adsh, version, ddate: filed, ...row }));
  files.add(quarter, 'rr1', 'txt.tsv', ...texts);
}

const NVIDIA_LEI = '549300S4KLFTLO7GSQ80';

export function smallWorld(): DataSetFiles {
  const files = new DataSetFiles();
  addAlpha(files);
  addBeta(files);
  addOthers(files);
  addCensus(files);
  files.midas.push(
    '20260701,ETF,BETA,1,1,1,1,100.5,900,1,1,20.5,1,1,1,1,1,1,1',
    '20260702,ETF,BETA,1,1,1,1,99.5,900,1,1,19.5,1,1,1,1,1,1,1',
  );
  return files;
}

function addAlpha(files: DataSetFiles): void {
  const alpha = { cik: 11, name: 'Alpha AI "Leaders" ETF', series: 'S000000001' };
  addReport(files, {
    ...{ ...alpha, quarter: '2026q2', accession: '0000000011-26-000002', netAssets: '900' },
    ...{ filed: '29-MAY-2026', date: '31-MAR-2026' },
    returns: [['C000000001', '1.5', 'N/A', '-2.25']],
    flow: { SALES_FLOW_MON1: '1,000.5', REDEMPTION_FLOW_MON3: 'N/A' },
    holdings: [line('1', 'Old Holding Inc', '100')],
  });
  addReport(files, {
    ...{ ...alpha, quarter: '2026q3', accession: '0000000011-26-000003', netAssets: '2,000.4' },
    ...{ filed: '28-AUG-2026', date: '30-JUN-2026' },
    returns: [['C000000001', '3', '2', '1']],
    holdings: [
      line('1', 'NVIDIA Corp', '20.5', { ISSUER_LEI: NVIDIA_LEI, ISSUER_CUSIP: '67066G104' }),
      line('2', 'NVIDIA Corp', '9.5', { ISSUER_LEI: NVIDIA_LEI, ISSUER_CUSIP: '67066G104' }),
      line('3', 'N/A', '5', { ISSUER_TITLE: 'Anthropic PBC', ISSUER_CUSIP: '999999999' }),
      line('4', 'Accenture PLC', '30', { INVESTMENT_COUNTRY: 'IE' }),
      line('5', 'Seagate "Tech" Holdings', '25', { INVESTMENT_COUNTRY: 'XX' }),
      line('6', 'N/A', 'N/A', { ISSUER_TITLE: 'N/A', CURRENCY_VALUE: '200.04' }),
      line('7', 'Unknown', 'N/A', { CURRENCY_VALUE: 'N/A' }),
    ],
  });
  // Restates the first quarter's report, after the second was filed: it is not the newest report.
  addReport(files, {
    ...{ ...alpha, quarter: '2026q3', accession: '0000000011-26-000009', form: 'NPORT-P/A' },
    ...{ filed: '15-SEP-2026', date: '31-MAR-2026', netAssets: '901' },
    returns: [['C000000001', '1.6', 'N/A', '-2.2']],
    holdings: [line('90', 'Restated Inc', '100')],
  });
  files.add(
    '2026q3',
    'nport',
    'IDENTIFIERS.tsv',
    { HOLDING_ID: '4', IDENTIFIERS_ID: '1', IDENTIFIER_ISIN: 'IE00B4BNMY34' },
    { HOLDING_ID: '4', IDENTIFIERS_ID: '2', IDENTIFIER_TICKER: 'ACN' },
    { HOLDING_ID: '1', IDENTIFIERS_ID: '3', IDENTIFIER_TICKER: 'WRONG' },
  );
  addProspectus(files, {
    ...{ quarter: '2026q1', adsh: '0000000011-26-000001', filed: '20260228' },
    figures: [
      ['C000000001', 'S000000001', 'ExpensesOverAssets', '0.0068'],
      ['C000000001', 'S000000001', 'ManagementFeesOverAssets', '0.0068'],
      ['', 'S000000001', 'PortfolioTurnoverRate', '0.42'],
      ['C000000001', 'S000000001', 'AnnualReturn2025', '0.31'],
      ['C000000001', 'S000000001', 'BarChartLowestQuarterlyReturn', '-0.22'],
    ],
    extra: [
      {
        ...{ tag: 'ExpensesOverAssets', class: 'C000000001', series: 'S000000001' },
        ...{ otherdims: 'FeeTypeAxis=x', value: '0.99' },
      },
      {
        ...{ tag: 'AverageAnnualReturnYear01', class: 'C000000001', series: 'S000000001' },
        ...{ measure: 'AfterTaxesOnDistributions', value: '0.29' },
      },
      {
        ...{ tag: 'AverageAnnualReturnYear01', class: 'C000000001', series: 'S000000001' },
        ...{ measure: 'SP500Index', value: '0.18' },
      },
    ],
    texts: [
      {
        ...{ tag: 'StrategyNarrativeTextBlock', series: 'S000000001', txtlen: '3500' },
        value: 'The Fund invests at least 80% of its assets in AI companies.',
      },
    ],
  });
}

function addBeta(files: DataSetFiles): void {
  const beta = { cik: 12, name: 'BETA 500 INDEX FUND', series: 'S000000002', netAssets: '5000' };
  const july = { quarter: '2026q3', date: '30-JUN-2026' };
  addReport(files, {
    ...{ ...beta, ...july, accession: '0000000012-26-000004', filed: '20-AUG-2026' },
    holdings: [line('1', 'Wrong before amendment', '100')],
  });
  addReport(files, {
    ...{ ...beta, ...july, accession: '0000000012-26-000005', filed: '25-AUG-2026' },
    form: 'NPORT-P/A',
    returns: [
      ['C000000002', '0.1', '0.2', '0.3'],
      ['C000000003', '0.4', '0.5', '0.6'],
    ],
    holdings: [
      line('b1', 'NVIDIA CORPORATION', '60', { ISSUER_LEI: NVIDIA_LEI, ISSUER_CUSIP: '67066G104' }),
      // Filed without the sign that shorts have.
      line('b2', 'Short Position Co', '4.25', { PAYOFF_PROFILE: 'Short' }),
      line('b3', 'Bank swap', '0.5', { DERIVATIVE_CAT: 'SWP', ASSET_CAT: 'DE' }),
      ...BETA_DERIVATIVES,
    ],
  });
  addContracts(files);
  files.add('2026q3', 'nport', 'SUBMISSION.tsv', {
    ACCESSION_NUMBER: '0000000012-26-000006',
    ...{ FILING_DATE: '29-SEP-2026', SUB_TYPE: 'NT NPORT-P', REPORT_DATE: '30-SEP-2026' },
  });
  const both = (adsh: string, filed: string, quarter: string, figures: Prospectus['figures']) =>
    addProspectus(files, { quarter, adsh, filed, figures });
  both('0000000012-26-000001', '2026-01-15', '2026q1', [
    ['C000000002', 'S000000002', 'ExpensesOverAssets', '0.0014'],
    ['C000000003', 'S000000002', 'ExpensesOverAssets', '0.0003'],
  ]);
  both('0000000012-26-000002', '2026-04-15', '2026q2', [
    ['C000000003', 'S000000002', 'ExpensesOverAssets', '0.0002'],
  ]);
  // Names the class, but has no total: the filing before stands.
  both('0000000012-26-000003', '2026-07-15', '2026q3', [
    ['C000000003', 'S000000002', 'ManagementFeesOverAssets', '0.0001'],
  ]);
}

const derivative = (id: string, kind: string, more: Row = {}): Row =>
  line(id, `Bank ${id}`, '0', {
    ...{ ASSET_CAT: 'DE', DERIVATIVE_CAT: kind, PAYOFF_PROFILE: 'N/A', ...more },
  });

/** 5,000 dollars of net assets; what each line moves stands in `addContracts`. */
const BETA_DERIVATIVES = [
  derivative('d1', 'FUT'),
  derivative('d2', 'FUT'),
  derivative('d3', 'SWP'),
  derivative('d4', 'SWP'),
  derivative('d5', 'OPT'),
  derivative('d6', 'FUT', { ASSET_CAT: 'DIR' }),
  line('d7', 'Lending Collateral Fund', '0', { CURRENCY_VALUE: '500', ISSUER_TYPE: 'RF' }),
  line('d8', 'Sister Fund', '0', { CURRENCY_VALUE: '250', ISSUER_TYPE: 'RF', ASSET_CAT: 'OTHER' }),
];

/** A long and a short future, a swap received and one of open direction, one in yen; a rates future is no share. */
function addContracts(files: DataSetFiles): void {
  const future = (HOLDING_ID: string, PAYOFF_PROFILE: string, NOTIONAL_AMOUNT: string) =>
    files.add('2026q3', 'nport', 'FUT_FWD_NONFOREIGNCUR_CONTRACT.tsv', {
      ...{ HOLDING_ID, PAYOFF_PROFILE, NOTIONAL_AMOUNT, CURRENCY_CODE: 'USD' },
    });
  future('d1', 'Long', '2,500');
  future('d2', 'Short', '-500');
  future('d6', 'Long', '90000');
  const swap = (HOLDING_ID: string, receipt: string, payment: string, CURRENCY_CODE: string) =>
    files.add('2026q3', 'nport', 'NONFOREIGN_EXCHANGE_SWAP.tsv', {
      ...{ HOLDING_ID, NOTIONAL_AMOUNT: '5000', CURRENCY_CODE },
      ...{ FIXED_OR_FLOATING_RECEIPT: receipt, FIXED_OR_FLOATING_PAYMENT: payment },
    });
  swap('b3', 'Other', 'Floating', 'USD');
  swap('d3', 'Other', 'Other', 'USD');
  swap('d4', 'Floating', 'Other', 'JPY');
  files.add('2026q3', 'nport', 'SECURITIES_LENDING.tsv', {
    ...{ HOLDING_ID: 'd7', IS_CASH_COLLATERAL: 'Y', CASH_COLLATERAL_AMOUNT: '500' },
  });
}

function addOthers(files: DataSetFiles): void {
  const funds = [
    { cik: 13, name: 'Gamma Income ETF', series: 'S000000003' },
    { cik: 14, name: 'Delta Fund', series: 'S000000004' },
    { cik: 15, name: 'Epsilon New ETF', series: 'S000000005' },
    { cik: 16, name: 'Final ETF', series: 'S000000006', last: true },
    { cik: 17, name: 'Gemini One ETF', series: 'S000000007' },
    { cik: 884394, name: 'N/A', series: 'N/A' },
  ];
  for (const { cik, name, series, last = false } of funds) {
    addReport(files, {
      ...{ cik, name, series, last, quarter: '2026q2', netAssets: '1000' },
      accession: `${String(cik).padStart(10, '0')}-26-000001`,
      ...{ filed: '30-MAY-2026', date: '31-MAR-2026' },
      holdings: cik === 13 ? GAMMA_BEFORE : [line(`x${cik}`, `Holding of ${cik}`, '99.5')],
    });
  }
  addGammaLater(files);
  addProspectus(files, {
    ...{ quarter: '2026q2', adsh: '0000000013-26-000002', filed: '20260501', version: 'oef/2025' },
    figures: [['', 'S000000003', 'PortfolioTurnoverRate', '0.19']],
    extra: GAMMA_FIGURES,
    texts: [
      {
        ...{ tag: 'FeeWaiverOrReimbursementOverAssetsDateOfTermination' },
        ...{ otherdims: 'Class=C000000004;', value: '2027-04-30' },
      },
    ],
  });
}

/**
 * As the sets have it since 2026: the class is a dimension and its column empty, the series mostly empty too. The
 * averages of one, five and ten years bear one tag, one date and no period; returns of an index and at the
 * market's price stand beside the fund's own.
 */
const GAMMA_FIGURES: readonly Row[] = [
  ['ExpensesOverAssets', '0.0075'],
  ['NetExpensesOverAssets', '0.0050'],
  ['FeeWaiverOrReimbursementOverAssets', '-0.0025'],
  ['AnnlRtrPct', '0.1784', '20251231'],
  ['AnnlRtrPct', '0.2498', '20241231'],
  ['BarChartHighestQuarterlyReturn', '0.2054', '20200630'],
  ['BarChartLowestQuarterlyReturn', '-0.1959', '20200331'],
  ['AvgAnnlRtrPct', '0.1478', '20251231', 'BasedonNAV'],
  ['AvgAnnlRtrPct', '0.1784', '20251231', 'BasedonNAV'],
  ['AvgAnnlRtrPct', '0.1438', '20251231', 'BasedonNAV'],
  ['AvgAnnlRtrPct', '0.175', '20251231', 'AfterTaxesOnDistributions'],
  ['AvgAnnlRtrPct', '0.1782', '20251231', 'BasedonMarketPrice'],
  ['AvgAnnlRtrPct', '0.1788', '20251231', 'SP500Index'],
].map(([tag = '', value = '', ddate = '20260430', measure = '']) => ({
  ...{ tag, value, ddate, measure, otherdims: 'Class=C000000004;' },
}));

/** Shares with a number of their own: percent of 1,000 dollars, so many at a price. */
function shares(id: string, cusip: string, count: number, price: number): Row {
  return line(id, `Company ${cusip}`, String((count * price) / 10), {
    ...{ ISSUER_CUSIP: cusip, BALANCE: String(count), UNIT: 'NS' },
    CURRENCY_VALUE: String(count * price),
  });
}

/** 400 dollars each of two companies and 200 of a third, then 200 moved to a new one and the third split. */
const GAMMA_BEFORE = [
  shares('g1', '11111G101', 40, 10),
  shares('g2', '22222G102', 40, 10),
  shares('g3', '33333G103', 2, 100),
];

function addGammaLater(files: DataSetFiles): void {
  addReport(files, {
    ...{ cik: 13, name: 'Gamma Income ETF', series: 'S000000003', netAssets: '1000' },
    ...{ quarter: '2026q3', accession: '0000000013-26-000003' },
    ...{ filed: '29-AUG-2026', date: '30-JUN-2026' },
    holdings: [
      shares('g4', '11111G101', 40, 10),
      shares('g5', '22222G102', 20, 10),
      shares('g6', '33333G103', 4, 50),
      shares('g7', '44444G104', 20, 10),
    ],
  });
}

function addCensus(files: DataSetFiles): void {
  const funds = [
    ['S000000001', 'Alpha', 'Y', 'N', 'N', [['C000000001', 'OLDT']]],
    ['S000000002', 'Beta', 'Y', 'Y', 'N', [['C000000003', 'BETA']]],
    ['S000000003', 'Gamma', 'Y', 'N', 'Y', [['C000000004', 'GAMM']]],
    ['S000000004', 'Delta', 'N', 'N', 'N', [['C000000005', 'DELT']]],
  ] as const;
  const ACCESSION_NUMBER = '0000000099-26-000001';
  const dates = { FILING_DATE: '15-MAR-2026', REPORT_ENDING_PERIOD: '2025-12-31' };
  files.add('2026q1', 'ncen', 'SUBMISSION.tsv', { ACCESSION_NUMBER, ...dates });
  for (const [SERIES_ID, FUND_NAME, IS_ETF, IS_INDEX, IS_FUND_OF_FUND, classes] of funds) {
    const FUND_ID = `${ACCESSION_NUMBER}_${SERIES_ID}`;
    const flags = { IS_ETF, IS_INDEX, IS_FUND_OF_FUND, IS_NON_DIVERSIFIED: 'Y' };
    files.add('2026q1', 'ncen', 'FUND_REPORTED_INFO.tsv', {
      ...{ FUND_ID, ACCESSION_NUMBER, FUND_NAME, SERIES_ID },
      ...flags,
    });
    for (const [CLASS_ID, TICKER] of classes) {
      files.add('2026q1', 'ncen', 'SHARES_OUTSTANDING.tsv', { FUND_ID, CLASS_ID, TICKER });
    }
    files.add(
      '2026q1',
      'ncen',
      'ADVISER.tsv',
      { FUND_ID, ADVISER_TYPE: 'Advisor', ADVISER_NAME: 'House LLC' },
      { FUND_ID, ADVISER_TYPE: 'Subadvisor', ADVISER_NAME: 'Other LLC' },
    );
  }
}
