import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importRows } from '#lib/watchlists/import-rows.ts';
import { textOfSize } from '#lib/watchlists/size-text.ts';

/** Files in the shapes that brokers and sites export; the content is made up. */
interface Expected {
  readonly rows: readonly string[];
  /** Line and reason of what is no holding. */
  readonly leftOut: readonly string[];
  readonly notes?: readonly string[];
}

const FILES: Readonly<Record<string, Expected>> = {
  'schwab.csv': {
    rows: ['US VOO $6,198.31', 'US SMH $1,500'],
    leftOut: ['6: “Cash & Cash Investments” is no ticker', '7: “Account Total” is no ticker'],
  },
  'fidelity.csv': {
    rows: ['US SPAXX $310.25', 'US QQQ $2,100', 'US BRK-B $500'],
    leftOut: [
      '4: “Pending Activity” is no ticker',
      '8: no ticker in this line',
      '9: no ticker in this line',
    ],
  },
  'vanguard.csv': {
    rows: ['US VTI $3,151.05', 'US BND $1,450', 'US VMFXX $250.75'],
    leftOut: ['9: a transaction, not a holding', '10: a transaction, not a holding'],
  },
  'interactive-brokers.csv': {
    rows: ['US VOO $6,123', 'US SCHD $28,125'],
    leftOut: [
      '1: 3 lines of another part of the statement',
      '4: 2 lines of another part of the statement',
      '6: 2 lines of another part of the statement',
      '10: 2 lines of another part of the statement',
      '13: “VOO 15JAN27 700 C” is no ticker',
      '14: 2 lines of another part of the statement',
      '16: 2 lines of another part of the statement',
    ],
  },
  'yahoo.csv': {
    rows: ['US VOO 10 × $612.30 (core holding)', 'CA VFV', 'TW 0050'],
    leftOut: [],
  },
  'etrade.csv': {
    rows: ['US VTI $3,001', 'US IAU $301.02'],
    leftOut: [
      '8: “CASH” is no ticker',
      '9: “TOTAL” is no ticker',
      '10: “Generated at Nov 20 2026 04:10 PM ET” is no ticker',
    ],
  },
  'euro-depot.csv': {
    rows: ['DE VWCE 60.2%', 'DE EXS1 39.8%'],
    leftOut: ['5: no ticker in this line'],
    notes: ['The amounts are in EUR: kept as shares of the list.'],
  },
  'model-portfolio.tsv': {
    rows: ['US VT 60% (core)', 'US BND 25%', 'US GLD 15% (hedge, =see plan)'],
    leftOut: [],
  },
  'wealthsimple.csv': {
    rows: ['CA XEQT 102.5 shares', 'CA VFV 10 shares', 'US QQQ $1,200'],
    leftOut: ['6: no ticker in this line'],
    notes: ['Amounts in CAD are left out beside dollars; the funds are kept.'],
  },
  'td-direct.csv': {
    rows: ['CA XIU $4,520', 'US VOO $4,898.40'],
    leftOut: [],
  },
  'questrade.csv': {
    rows: ['CA XEQT 76.2%', 'US VTI 23.8%'],
    leftOut: [],
    notes: ['The amounts are in several currencies: kept as shares of the list.'],
  },
  'interactive-brokers-flex.csv': {
    rows: ['US VOO 61.23%', 'DE VWCE 15.12%', 'CA XIU 3.2%', 'LSE VUSA 11.7%'],
    leftOut: ['6: “VOO   270115C00700000” is no ticker'],
    notes: ['The amounts are in several currencies: kept as shares of the list.'],
  },
  'interactive-brokers-tws.csv': {
    rows: ['US VOO $6,123', 'US SCHD $28,125'],
    leftOut: ["4: “VOO Jan15'27 700 CALL” is no ticker", '5: “USD CASH” is no ticker'],
  },
  'schwab-all.csv': {
    rows: ['US VOO $6,123', 'US SCHD $2,812'],
    leftOut: [
      '6: “Cash & Cash Investments” is no ticker',
      '7: “Account Total” is no ticker',
      '9: “Roth IRA ...456” is no ticker',
      '12: named by CUSIP only, and filings name no fund by it: add its ticker',
      '13: “VOO 01/15/2027 700.00 C” is no ticker',
      '14: “Account Total” is no ticker',
    ],
  },
  'fidelity-bonds.csv': {
    rows: ['US VTI $3,151.05'],
    leftOut: [
      '2: “FCASH**” is no ticker',
      '4: “-VTI270115C320” is no ticker',
      '5: named by CUSIP only, and filings name no fund by it: add its ticker',
      '6: no ticker in this line',
      '7: “Pending activity” is no ticker',
    ],
  },
  'merrill.csv': {
    rows: ['US VTI $3,151.05'],
    leftOut: ['8: no ticker in this line', '9: “Total” is no ticker'],
  },
  'm1.csv': {
    rows: ['US VTI $3,037.86', 'US BND $362.50'],
    leftOut: [],
  },
  'robinhood.csv': {
    rows: [],
    leftOut: [
      '2: a transaction, not a holding',
      '4: a transaction, not a holding',
      '5: a transaction, not a holding',
      '7: a transaction, not a holding',
    ],
    notes: [
      'This file lists trades, not what is held: export positions, or paste lines like VOO 10 shares.',
    ],
  },
  'trade-republic.csv': {
    rows: [],
    leftOut: ['2: a transaction, not a holding', '3: a transaction, not a holding'],
    notes: [
      'This file lists trades, not what is held: export positions, or paste lines like VOO 10 shares.',
    ],
  },
  'trade-republic-positions.csv': {
    rows: [],
    leftOut: [
      '2: named by ISIN only, and filings name no fund by it: add its ticker',
      '3: named by ISIN only, and filings name no fund by it: add its ticker',
    ],
    notes: ['This file names no tickers: add a column “Ticker”, or paste lines like VOO 10%.'],
  },
  'degiro.csv': {
    rows: [],
    leftOut: [
      '2: no ticker in this line',
      '3: named by ISIN only, and filings name no fund by it: add its ticker',
      '4: named by ISIN only, and filings name no fund by it: add its ticker',
    ],
    notes: ['This file names no tickers: add a column “Ticker”, or paste lines like VOO 10%.'],
  },
  'comdirect.csv': {
    rows: [],
    leftOut: [
      '3: named by WKN only, and filings name no fund by it: add its ticker',
      '4: named by WKN only, and filings name no fund by it: add its ticker',
    ],
    notes: ['This file names no tickers: add a column “Ticker”, or paste lines like VOO 10%.'],
  },
  'taiwan-codes.csv': {
    rows: ['TW 0050 46.0757%', 'TW 00878 43.5724%', 'TW 00679B 10.352%'],
    leftOut: ['6: “合計” is no ticker'],
    notes: ['The amounts are in TWD: kept as shares of the list.'],
  },
  'taiwan-names.csv': {
    rows: ['TW 0050 51.3962%', 'TW 00878 48.6038%'],
    leftOut: ['4: “總計” is no ticker'],
    notes: ['The amounts are in TWD: kept as shares of the list.'],
  },
  'taiwan-foreign.csv': {
    rows: ['US VOO $6,123', 'US QQQ $1,200'],
    leftOut: ['4: “2800” is listed where we know no funds'],
  },
  'pasted-notes.txt': {
    rows: [
      'US VOO 60%',
      'US QQQM 25%',
      'US GLD 15%',
      'US SCHD $2,500',
      'US AOR',
      'US VTI 10.5 × $300.10',
      'US AIQ $0.25',
      'US NVDA 12%',
    ],
    leftOut: ['1: no ticker in this line', '7: no ticker in this line'],
  },
  'pipes.txt': {
    rows: ['US VOO 40% (core)', 'US VXUS 20%', 'US BND 40% (ballast)'],
    leftOut: ['5: “sum” is no ticker'],
  },
};

describe('files of brokers', () => {
  test.each(Object.entries(FILES))('%s', (file, expected) => {
    const path = join(import.meta.dirname, 'broker-files', file);
    const read = importRows(readFileSync(path, 'utf8'));
    const rows = read.rows.map(({ market, ticker, size, note }) =>
      [market, ticker, textOfSize(size), note && `(${note})`].filter(Boolean).join(' '),
    );
    expect(rows).toEqual(expected.rows);
    expect(read.leftOut.map(({ line, reason }) => `${line}: ${reason}`)).toEqual(expected.leftOut);
    expect(read.notes).toEqual(expected.notes ?? []);
  });

  test('euros beside dollars: the funds are kept, the euro amounts said to be left out', () => {
    const read = importRows('Symbol,Currency,Value\nVOO,USD,100\nVWCE.DE,EUR,90');
    expect(read.rows).toEqual([
      { ticker: 'VOO', market: 'US', size: { amountUsd: 100 } },
      { ticker: 'VWCE', market: 'DE' },
    ]);
    expect(read.notes).toEqual(['Amounts in EUR are left out beside dollars; the funds are kept.']);
  });

  test('a short position is kept without a size, and said so', () => {
    const read = importRows('Symbol,Quantity,Price\nSPY,-10,600.00\nVOO,1,612.30');
    expect(read.rows[0]).toEqual({ ticker: 'SPY', market: 'US' });
    expect(read.notes).toEqual(['Kept without a size, because it is below zero: 1.']);
  });
});
