import { describe, expect, test } from 'vitest';
import { MARKETS } from '#lib/funds/market.ts';
import { watchlistCsv } from '#lib/watchlists/export-csv.ts';
import { importRows } from '#lib/watchlists/import-rows.ts';
import { securityIdIn } from '#lib/watchlists/security-id.ts';
import { textOfFile } from '#lib/watchlists/text-of-file.ts';
import { fundKeyOf } from '#lib/watchlists/ticker-text.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import { shortRow } from './short-row.ts';

const read = (text: string) => importRows(text).rows.map(shortRow);
const reasons = (text: string) =>
  importRows(text).leftOut.map(({ line, reason }) => `${line}: ${reason}`);

describe('exports of the common kinds, rewritten by hand', () => {
  test('account name above, amounts with dollar signs, a total below', () => {
    const text = [
      '"Positions for account Individual ...123 as of 04:05 PM ET, 2026/11/20"',
      '',
      '"Symbol","Description","Qty (Quantity)","Price","Mkt Val (Market Value)","% of Acct (% of Account)"',
      '"VOO","VANGUARD S&P 500 ETF","10","$612.30","$6,123.00","61.23%"',
      '"SMH","VANECK SEMICONDUCTOR ETF","5.5","$300.00","$1,650.00","16.5%"',
      '"Cash & Cash Investments","--","--","--","$2,227.00","22.27%"',
      '"Account Total","--","--","--","$10,000.00","--"',
    ].join('\r\n');
    expect(read(text)).toEqual(['VOO $6123', 'SMH $1650']);
    expect(reasons(text)).toEqual([
      '6: “Cash & Cash Investments” is no ticker',
      '7: “Account Total” is no ticker',
    ]);
  });

  test('several accounts in one file, money-market funds with stars, a disclaimer at the end', () => {
    const text = [
      'Account Number,Account Name,Symbol,Description,Quantity,Last Price,Current Value,Percent Of Account',
      'X1,Roth IRA,QQQ,INVESCO QQQ TR,2,$600.00,$1200.00,40.00%',
      'X1,Roth IRA,SPAXX**,HELD IN MONEY MARKET,,,$300.00,10.00%',
      'Z9,Individual,QQQ,INVESCO QQQ TR,1,$600.00,$600.00,50.00%',
      '',
      '"The data and information in this spreadsheet is provided to you solely for your use"',
    ].join('\n');
    expect(read(text)).toEqual(['QQQ $1800', 'SPAXX $300']);
    expect(reasons(text)).toEqual(['6: no ticker in this line']);
  });

  test('shares and price without a value', () => {
    const text =
      'Account Number,Investment Name,Symbol,Shares,Share Price\n1,Total Stock,VTI,10.5,300.10';
    expect(read(text)).toEqual(['VTI 10.5x300.1']);
  });

  test('semicolons and decimal commas', () => {
    const text = 'Name;Symbol;Gewicht;Weight\nS&P;VOO;x;62,5 %\nGold;GLD;x;37,5 %';
    expect(read(text)).toEqual(['VOO 62.5%', 'GLD 37.5%']);
  });

  test('columns in any order, tabs, markets behind and before the symbol', () => {
    const text = 'Amount\tTicker\n1.234,50\tXIU.TO\n900\tTPE:0050\n20\tNYSEARCA:GLD\n5\tEXS1.DE';
    expect(read(text)).toEqual(['XIU.CA $1234.5', '0050.TW $900', 'GLD $20', 'EXS1.DE $5']);
  });

  test('a quoted cell holds delimiter, quotes and a line end', () => {
    const text = 'Symbol,Name,Value\nVOO,"Vanguard ""500"", all\nshares",10\nQQQ,x,20';
    expect(read(text)).toEqual(['VOO $10', 'QQQ $20']);
  });
});

describe('tickers in cells', () => {
  test.each([
    ['voo', 'VOO', 'US'],
    ['BRK.B', 'BRK-B', 'US'],
    ['vfv.to', 'VFV', 'CA'],
    ['2330', '2330', 'TW'],
    ['VUSA LN', 'VUSA', 'LSE'],
    ['NASDAQ: QQQ', 'QQQ', 'US'],
    ['BRK/B', 'BRK-B', 'US'],
    ['VOO:US', 'VOO', 'US'],
    ['VOO:NYSEARCA', 'VOO', 'US'],
    ['XTSE:XIU', 'XIU', 'CA'],
    ['VUSA LN Equity', 'VUSA', 'LSE'],
    ['VWCE.F', 'VWCE', 'DE'],
  ])('%s', (text, ticker, market) => {
    expect(fundKeyOf(text)).toEqual({ ticker, market });
  });

  test.each(['', '--', 'Cash & Cash Investments', 'WHERE:VOO', '12.5%'])('%j is none', (text) => {
    expect(fundKeyOf(text)).toBeUndefined();
  });
});

describe('numbers that stand for a security', () => {
  test.each([
    ['US0378331005', 'ISIN'],
    ['IE00BK5BQT80', 'ISIN'],
    ['US0378331006', undefined],
    ['037833100', 'CUSIP'],
    ['91282CGH8', 'CUSIP'],
    ['037833101', undefined],
    ['VOO', undefined],
    ['00878', undefined],
  ])('%s', (text, id) => {
    expect(securityIdIn(text)).toBe(id);
  });
});

describe('files in the encodings of their countries', () => {
  test.each([
    ['UTF-8', Buffer.from('Kürzel;Währung')],
    ['UTF-16 of a spreadsheet', Buffer.from('\uFEFFKürzel;Währung', 'utf16le')],
    ['Western Europe', Buffer.from('Kürzel;Währung', 'latin1')],
  ])('%s', (_, bytes) => {
    expect(textOfFile(bytes).replace(/^\uFEFF/, '')).toBe('Kürzel;Währung');
  });

  test('Taiwan: 代號,市值 in Big5', () => {
    const bytes = Uint8Array.of(0xa5, 0x4e, 0xb8, 0xb9, 0x2c, 0xa5, 0xab, 0xad, 0xc8);
    expect(textOfFile(bytes)).toBe('代號,市值');
  });
});

describe('whatever is read', () => {
  test('an exported list is read back', () => {
    const list = {
      id: 'a',
      name: 'A',
      rows: [
        { ticker: 'VOO', market: 'US', size: { weight: 0.625 } },
        { ticker: 'XIU', market: 'CA', size: { amountUsd: 1234.5 } },
        { ticker: '0050', market: 'TW', note: 'said "maybe", =1+1' },
        {
          ticker: 'SMH',
          market: 'US',
          size: { shares: 10.123, priceUsd: 300.5 },
          note: '=HYPERLINK(1)',
        },
        { ticker: 'GLD', market: 'US', size: { shares: 7 } },
      ],
    } as const;
    expect(importRows(watchlistCsv({ ...list, rows: [...list.rows] })).rows).toEqual(list.rows);
  });

  test.each(MARKETS)('an exported list with funds of %s alone keeps its dollars', (market) => {
    const [first, second] = market === 'TW' ? ['0050', '0056'] : ['VFV', 'XIU'];
    const list: Watchlist = {
      id: 'a',
      name: 'A',
      rows: [
        { ticker: first, market, size: { amountUsd: 5000 } },
        { ticker: second, market, size: { shares: 10, priceUsd: 20 } },
        { ticker: 'AB', market, size: { weight: 0.25 } },
      ],
    };
    const read = importRows(watchlistCsv(list));
    expect(read.rows).toEqual(list.rows);
    expect(read.notes).toEqual([]);
  });

  test('a file whose heads name no currency, as our own had none, is still read', () => {
    expect(read('Ticker,Weight,Amount,Shares,Price,Note\r\nVOO,,5000,,,\r\nSMH,,,10,20,x')).toEqual(
      ['VOO $5000', 'SMH 10x20'],
    );
  });

  test('7,000 lines are read at once, 6,000 funds fit', () => {
    const lines = Array.from(
      { length: 7000 },
      (_, at) => `T${at.toString(36).toUpperCase()},${at}`,
    );
    const { rows, leftOut } = importRows(`Ticker,Value\n${lines.join('\n')}`);
    expect(rows.length + leftOut.length).toBe(7000);
    expect(leftOut.at(-1)?.reason).toContain('6,000 funds fit');
  });
});
