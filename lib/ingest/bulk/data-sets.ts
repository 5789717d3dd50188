/** The SEC's quarterly data sets that a bulk build reads. */
export type DataSetKind = 'rr1' | 'nport' | 'ncen' | 'midas';

/** One table of a data set and the columns that the stages use; further columns are ignored. */
export interface TableLayout {
  /** File name without folder and ending; in MIDAS it carries the quarter and is found by ending alone. */
  readonly file: string;
  /** Name of the raw table that the stages select from. */
  readonly raw: string;
  /** Column as published -> column in the raw table. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface DataSetLayout {
  readonly kind: DataSetKind;
  readonly title: string;
  /** A build without it makes no sense; MIDAS volumes may be absent. */
  readonly isRequired: boolean;
  readonly delimiter: '\t' | ',';
  readonly tables: readonly TableLayout[];
}

/** Published in capitals, used in small letters. */
function table(raw: string, file: string, columns: string): TableLayout {
  const names = columns.trim().split(/\s+/);
  return {
    file,
    raw,
    columns: Object.fromEntries(names.map((name) => [name, name.toLowerCase()])),
  };
}

const MONTHS = [1, 2, 3];

/**
 * The layouts as published: Risk/Return `sub`, `num`, `txt` (small letters), N-PORT and N-CEN (capitals,
 * one file a table), MIDAS one CSV a quarter. Source: the readme of each data set.
 */
export const DATA_SETS: readonly DataSetLayout[] = [
  {
    kind: 'rr1',
    title: 'Risk/Return',
    isRequired: true,
    delimiter: '\t',
    tables: [
      table('raw_rr_sub', 'sub', 'adsh cik name form filed pdate'),
      table('raw_rr_num', 'num', 'adsh tag version ddate series class measure otherdims value'),
      table('raw_rr_txt', 'txt', 'adsh tag version series class otherdims txtlen value'),
    ],
  },
  {
    kind: 'nport',
    title: 'N-PORT',
    isRequired: true,
    delimiter: '\t',
    tables: [
      table(
        'raw_nport_submission',
        'SUBMISSION',
        'ACCESSION_NUMBER FILING_DATE SUB_TYPE REPORT_DATE IS_LAST_FILING',
      ),
      table('raw_nport_registrant', 'REGISTRANT', 'ACCESSION_NUMBER CIK REGISTRANT_NAME'),
      table(
        'raw_nport_fund',
        'FUND_REPORTED_INFO',
        `ACCESSION_NUMBER SERIES_NAME SERIES_ID NET_ASSETS ${MONTHS.map(
          (n) => `SALES_FLOW_MON${n} REINVESTMENT_FLOW_MON${n} REDEMPTION_FLOW_MON${n}`,
        ).join(' ')}`,
      ),
      table(
        'raw_nport_return',
        'MONTHLY_TOTAL_RETURN',
        'ACCESSION_NUMBER CLASS_ID MONTHLY_TOTAL_RETURN1 MONTHLY_TOTAL_RETURN2 MONTHLY_TOTAL_RETURN3',
      ),
      table(
        'raw_nport_holding',
        'FUND_REPORTED_HOLDING',
        `ACCESSION_NUMBER HOLDING_ID ISSUER_NAME ISSUER_LEI ISSUER_TITLE ISSUER_CUSIP BALANCE UNIT CURRENCY_VALUE
         PERCENTAGE PAYOFF_PROFILE ASSET_CAT ISSUER_TYPE INVESTMENT_COUNTRY DERIVATIVE_CAT`,
      ),
      table('raw_nport_identifier', 'IDENTIFIERS', 'HOLDING_ID IDENTIFIER_ISIN IDENTIFIER_TICKER'),
      table(
        'raw_nport_future',
        'FUT_FWD_NONFOREIGNCUR_CONTRACT',
        'HOLDING_ID PAYOFF_PROFILE NOTIONAL_AMOUNT CURRENCY_CODE',
      ),
      table(
        'raw_nport_swap',
        'NONFOREIGN_EXCHANGE_SWAP',
        `HOLDING_ID NOTIONAL_AMOUNT CURRENCY_CODE FIXED_OR_FLOATING_RECEIPT
         FIXED_OR_FLOATING_PAYMENT`,
      ),
      table(
        'raw_nport_lending',
        'SECURITIES_LENDING',
        'HOLDING_ID IS_CASH_COLLATERAL IS_NON_CASH_COLLATERAL',
      ),
    ],
  },
  {
    kind: 'ncen',
    title: 'N-CEN',
    isRequired: true,
    delimiter: '\t',
    tables: [
      table(
        'raw_ncen_submission',
        'SUBMISSION',
        'ACCESSION_NUMBER FILING_DATE REPORT_ENDING_PERIOD',
      ),
      table(
        'raw_ncen_fund',
        'FUND_REPORTED_INFO',
        `ACCESSION_NUMBER FUND_ID FUND_NAME SERIES_ID IS_ETF IS_INDEX IS_FUND_OF_FUND
         IS_NON_DIVERSIFIED`,
      ),
      table('raw_ncen_shares', 'SHARES_OUTSTANDING', 'FUND_ID CLASS_ID TICKER'),
      table('raw_ncen_adviser', 'ADVISER', 'FUND_ID ADVISER_TYPE ADVISER_NAME'),
    ],
  },
  {
    kind: 'midas',
    title: 'MIDAS volumes by security',
    isRequired: false,
    delimiter: ',',
    tables: [
      {
        file: '',
        raw: 'raw_midas',
        columns: {
          Date: 'traded_on',
          Security: 'security',
          Ticker: 'ticker',
          "LitVol('000)": 'lit_thousands',
          "HiddenVol('000)": 'hidden_thousands',
        },
      },
    ],
  },
];

/** Something about the data sets makes a build impossible; one line a problem. */
export class BulkProblem extends Error {
  override readonly name = 'BulkProblem';
}
