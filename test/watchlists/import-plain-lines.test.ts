import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importRows } from '#lib/watchlists/import-rows.ts';
import { shortRow } from './short-row.ts';

const read = (text: string) => importRows(text).rows.map(shortRow);

/** What a number with one mark can mean: `1.234` as decimals or as thousands. */
const readings = (text: string) => [
  Number(text.replace(',', '.')),
  Number(text.replace(/[.,]/, '')),
];

describe('pasted lines', () => {
  test.each([
    ['VOO 60%\nGLD 10%\nBND', ['VOO 60%', 'GLD 10%', 'BND']],
    ['VOO, QQQ, SCHD', ['VOO', 'QQQ', 'SCHD']],
    ['VOO $5,000', ['VOO $5000']],
    ['$AIQ\n$SMH 2500', ['AIQ', 'SMH $2500']],
    ['0050.TW 30%', ['0050.TW 30%']],
    ['VOO 10 shares\nSMH 2.5 × $300 GLD 5%', ['VOO 10x', 'SMH 2.5x300', 'GLD 5%']],
    ['VOO 5000 USD', ['VOO $5000']],
    ['VOO 60\nBND 39.5', ['VOO 60%', 'BND 39.5%']],
    ['AIQ,0.25\nSMH,0.75', ['AIQ 25%', 'SMH 75%']],
    ['VOO 60\nBND 30', ['VOO $60', 'BND $30']],
    ['INVESCO QQQ TRUST 3 shares at $612.30', ['QQQ 3x612.3']],
    ['IE00BK5BQT80 10\nVTI 5%', ['VTI 5%']],
    ['Total $5,000', []],
    ['', []],
    ['\uFEFFTicker,Weight\nVOO,100%', ['VOO 100%']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['VOO\t10\t612.30\t6123.00', 'VOO 10x612.3'],
    ['VOO,10,612.30,6123.00', 'VOO 10x612.3'],
    ['VOO;10;612,30;6.123,00', 'VOO 10x612.3'],
    ['"VOO","1,000","612.30","612,300.00"', 'VOO 1000x612.3'],
    ['VOO\t10.123\t612.30\t6198.31', 'VOO 10.123x612.3'],
    ['VOO 10 612.30 6123', 'VOO 10x612.3'],
    // Prices have cents; some tables show them first.
    ['VOO\t$612.30\t10\t$6,123.00', 'VOO 10x612.3'],
    // The share of the account stands beside the value.
    ['VOO\tVanguard S&P 500 ETF\t10\t612.30\t6,123.00\t61.23%', 'VOO 10x612.3'],
    ['QQQ\tINVESCO QQQ TR\t5\t580.10\t2900.50', 'QQQ 5x580.1'],
    ['VOO\tARCA\tUSD\t10\t612.30\t6123', 'VOO 10x612.3'],
    ['VTTVX\tVANGUARD TARGET RET 2045 INV\t10\t20.5\t205', 'VTTVX 10x20.5'],
    ['VOO 10 @ 612.30 6123', 'VOO 10x612.3'],
    ['VOO 10 shares 612.30', 'VOO 10x'],
    ['VOO 10 Stk', 'VOO 10x'],
    ['VOO|10 shares|core', 'VOO 10x'],
    ['VOO, 1,234.50', 'VOO $1234.5'],
    ['VOO,"1,234.50"', 'VOO $1234.5'],
    ['VOO 1\u202F234,50', 'VOO $1234.5'],
    ['| VOO | 10% |', 'VOO 10%'],
  ])('shares, price and value, or one size alone: %j', (text, row) => {
    expect(importRows(text)).toMatchObject({ leftOut: [], notes: [] });
    expect(read(text)).toEqual([row]);
  });

  test.each([
    ['VOO\t10\t612.30', '10 · 612.30'],
    ['VOO,10,612.30', '10 · 612.30'],
    ['VOO;10;612,30', '10 · 612,30'],
    ['VOO|10|612.30', '10 · 612.30'],
    ['VOO 10 612.30', '10 · 612.30'],
    ['VOO 10 $612.30', '10 · $612.30'],
    ['VOO 1 (234,50)', '1 · 234,50'],
    ['VOO,100,200', '100 · 200'],
    ['VOO,5,000', '5 · 000'],
    ['VOO 100 200', '100 · 200'],
    ['VOO 60 40', '60 · 40'],
    ['VOO 10 5 6123', '10 · 5 · 6123'],
    ['VOO 10 60%', '10 · 60%'],
    ['VOO\t612.30\t-0.5%', '612.30 · -0.5%'],
    ['VOO 2024-01-15 100', '2024-01-15 · 100'],
    ['VOO\t2024-01-15\t100', '2024-01-15 · 100'],
    ['VOO 10 612,30 6 123,00', '10 · 612,30 · 6 · 123,00'],
  ])('nothing tells which number is the size: %j', (text, numbers) => {
    expect(read(text)).toEqual(['VOO']);
    expect(importRows(text).notes).toEqual([
      `Which number beside VOO is the size (${numbers})? Kept without one: copy the line with the columns’ names along, or write VOO 10 shares.`,
    ]);
  });

  test('of a page of such lines, some are named', () => {
    const lines = ['VOO', 'QQQ', 'SMH', 'GLD', 'BND', 'VTI', 'VEA'].map((one) => `${one}\t1\t2`);
    const { rows, notes } = importRows(lines.join('\n'));
    expect(rows.map(shortRow)).toEqual(['VOO', 'QQQ', 'SMH', 'GLD', 'BND', 'VTI', 'VEA']);
    expect(notes).toEqual([
      expect.stringMatching(/^Which number beside VOO, QQQ, SMH, GLD, BND and 2 more is/),
    ]);
  });

  test.each([
    ['VOO 10 - 20', 'Kept without a size, because “10-20” is none: VOO.'],
    ['VOO 10-20', 'Kept without a size, because “10-20” is none: VOO.'],
    ['VOO\t2024-01-15', 'Kept without a size, because “2024-01-15” is none: VOO.'],
    ['VOO +0.5%', 'Kept without a size, because “+0.5%” is none: VOO.'],
    ['VOO -0.5%', 'Kept without a size, because it is below zero: 1.'],
  ])('digits that are no size: %j', (text, note) => {
    expect(read(text)).toEqual(['VOO']);
    expect(importRows(text).notes).toEqual([note]);
  });

  test('a decimal comma behind a group of three is one number, and is said to be', () => {
    expect(read('VOO 1 234,50')).toEqual(['VOO $1234.5']);
    expect(importRows('VOO 1 234,50').notes).toEqual([
      'Read as one number: “1 234,50” beside VOO. For shares and their price, write × between them.',
    ]);
  });

  test('a line of names with percentages keeps every fund of it', () => {
    expect(read('mine are VOO 60%; QQQ; GLD 5%')).toEqual(['VOO 60%', 'QQQ', 'GLD 5%']);
    expect(read('mine are VOO 60%; QQQ; 40%')).toEqual(['VOO 60%', 'QQQ 40%']);
    expect(read('VOO,60%,QQQ,40%')).toEqual(['VOO 60%', 'QQQ 40%']);
  });

  describe('amounts in other money', () => {
    const inEuros = 'The amounts are in EUR: kept as shares of the list.';
    test.each([
      ['VOO €300\nQQQ €100', ['VOO 75%', 'QQQ 25%'], inEuros],
      ['VOO 300 EUR\nQQQ EUR 100', ['VOO 75%', 'QQQ 25%'], inEuros],
      ['VOO\t300\tEUR\nQQQ\t100\tEUR', ['VOO 75%', 'QQQ 25%'], inEuros],
      ['VOO €500', ['VOO 100%'], inEuros],
      [
        'VOO $500\nQQQ €200',
        ['VOO $500', 'QQQ'],
        'Amounts in EUR are left out beside dollars; the funds are kept.',
      ],
      [
        'VOO €500\nQQQ 10%',
        ['VOO', 'QQQ 10%'],
        'Amounts in EUR are left out beside sizes of another kind; the funds are kept.',
      ],
      ['VOO 10 × €612.30', ['VOO 10x'], 'Prices in EUR are left out; the shares are kept.'],
      [
        'Ticker,Shares,Price\nVOO,10,€612.30',
        ['VOO 10x'],
        'Prices in EUR are left out; the shares are kept.',
      ],
      [
        '0050.TW\t100\t50\t5000',
        ['0050.TW 100x'],
        'Prices in TWD are left out; the shares are kept.',
      ],
    ])('%j', (text, rows, note) => {
      expect(read(text)).toEqual(rows);
      expect(importRows(text).notes).toEqual([note]);
    });

    test('shares of a list have no currency, wherever its funds are listed', () => {
      expect(importRows('0050.TW 30%\n0056.TW 70%').notes).toEqual([]);
      expect(importRows('Ticker,Weight\n0050.TW,30%').notes).toEqual([]);
    });
  });

  test('whatever two or three numbers stand beside a ticker: never a number that none of them is', () => {
    const written = fc
      .tuple(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(0, 2, 3),
        fc.constantFrom('.', ','),
      )
      .map(([value, decimals, mark]) => ({
        value: value / 10 ** decimals,
        text: (value / 10 ** decimals).toFixed(decimals).replace('.', mark),
      }));
    const mark = fc.constantFrom('\t', ';', '|', ' ', ' - ', '\t€');
    fc.assert(
      fc.property(fc.array(written, { minLength: 2, maxLength: 3 }), mark, (numbers, between) => {
        const text = ['VOO', ...numbers.map((number) => number.text)].join(between);
        const [row] = importRows(text).rows;
        expect(row).toMatchObject({ ticker: 'VOO', market: 'US' });
        if (row?.size === undefined) return;
        // One number: a decimal comma behind spaces.
        if (between === ' ' && /^VOO \d{1,3} (\d{3} )?\d{3},\d+$/.test(text)) return;
        expect(numbers).toHaveLength(3);
        const values = new Set(numbers.flatMap((number) => readings(number.text)));
        expect(row.size).toHaveProperty('shares');
        for (const value of Object.values(row.size)) expect(values).toContain(value);
      }),
      { seed: 20261122, numRuns: 2_000 },
    );
  });

  test('prose without a ticker is listed, not guessed at', () => {
    expect(importRows('my savings, as of today').rows).toEqual([]);
    expect(importRows('my savings, as of today').leftOut).toEqual([
      { line: 1, reason: 'no ticker in this line', text: 'my savings as of today' },
    ]);
  });
});
