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
