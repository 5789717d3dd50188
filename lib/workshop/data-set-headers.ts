/**
 * Header lines of the SEC's quarterly data sets as published (readme of each set), for generated data. Key:
 * file name. Tables that nothing of ours reads are left out; columns are complete except where a table has
 * over a hundred (N-CEN `FUND_REPORTED_INFO`).
 */
export const PUBLISHED_HEADERS = {
  rr1: {
    'sub.tsv':
      'adsh cik name countryba stprba cityba zipba bas1 bas2 baph countryma stprma cityma zipma mas1 mas2 countryinc stprinc ein former changed fye pdate effdate form filed accepted instance nciks aciks',
    'num.tsv':
      'adsh tag version ddate uom series class measure document otherdims iprx value footnote footlen dimn dcml',
    'txt.tsv':
      'adsh tag version ddate lang series class measure document otherdims iprx dcml escaped srclen txtlen footnote footlen context value',
  },
  nport: {
    'SUBMISSION.tsv':
      'ACCESSION_NUMBER FILING_DATE FILE_NUM SUB_TYPE REPORT_ENDING_PERIOD REPORT_DATE IS_LAST_FILING',
    'REGISTRANT.tsv':
      'ACCESSION_NUMBER CIK REGISTRANT_NAME FILE_NUM LEI ADDRESS1 ADDRESS2 CITY STATE COUNTRY ZIP PHONE',
    'FUND_REPORTED_INFO.tsv':
      'ACCESSION_NUMBER SERIES_NAME SERIES_ID SERIES_LEI TOTAL_ASSETS TOTAL_LIABILITIES NET_ASSETS ASSETS_ATTRBT_TO_MISC_SECURITY ASSETS_INVESTED IS_NON_CASH_COLLATERAL SALES_FLOW_MON1 REINVESTMENT_FLOW_MON1 REDEMPTION_FLOW_MON1 SALES_FLOW_MON2 REINVESTMENT_FLOW_MON2 REDEMPTION_FLOW_MON2 SALES_FLOW_MON3 REINVESTMENT_FLOW_MON3 REDEMPTION_FLOW_MON3',
    'MONTHLY_TOTAL_RETURN.tsv':
      'ACCESSION_NUMBER MONTHLY_TOTAL_RETURN_ID CLASS_ID MONTHLY_TOTAL_RETURN1 MONTHLY_TOTAL_RETURN2 MONTHLY_TOTAL_RETURN3',
    'FUND_REPORTED_HOLDING.tsv':
      'ACCESSION_NUMBER HOLDING_ID ISSUER_NAME ISSUER_LEI ISSUER_TITLE ISSUER_CUSIP BALANCE UNIT OTHER_UNIT_DESC CURRENCY_CODE CURRENCY_VALUE EXCHANGE_RATE PERCENTAGE PAYOFF_PROFILE ASSET_CAT OTHER_ASSET ISSUER_TYPE OTHER_ISSUER INVESTMENT_COUNTRY IS_RESTRICTED_SECURITY FAIR_VALUE_LEVEL DERIVATIVE_CAT',
    'IDENTIFIERS.tsv':
      'HOLDING_ID IDENTIFIERS_ID IDENTIFIER_ISIN IDENTIFIER_TICKER OTHER_IDENTIFIER OTHER_IDENTIFIER_DESC',
  },
  ncen: {
    'SUBMISSION.tsv':
      'ACCESSION_NUMBER SUBMISSION_TYPE CIK FILING_DATE REPORT_ENDING_PERIOD IS_REPORT_PERIOD_LT_12MONTH FILE_NUM',
    'FUND_REPORTED_INFO.tsv':
      'FUND_ID ACCESSION_NUMBER FUND_NAME SERIES_ID LEI IS_FIRST_FILING IS_ETF IS_INDEX IS_MULTI_INVERSE_INDEX IS_INTERVAL IS_FUND_OF_FUND IS_MASTER_FEEDER IS_MONEY_MARKET IS_TARGET_DATE IS_NON_DIVERSIFIED',
    'SHARES_OUTSTANDING.tsv': 'FUND_ID CLASS_NAME CLASS_ID TICKER',
    'ADVISER.tsv':
      'FUND_ID ADVISER_TYPE ADVISER_NAME FILE_NUM CRD_NUM ADVISER_LEI STATE COUNTRY IS_AFFILIATED',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Comma-separated, one file a quarter (`q2_2026_all.csv`). */
export const MIDAS_HEADER =
  "Date,Security,Ticker,McapRank,TurnRank,VolatilityRank,PriceRank,LitVol('000),OrderVol('000),Hidden,TradesForHidden,HiddenVol('000),TradeVolForHidden('000),Cancels,LitTrades,OddLots,TradesForOddLots,OddLotVol('000),TradeVolForOddLots('000)";
