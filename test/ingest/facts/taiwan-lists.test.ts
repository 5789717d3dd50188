import { describe, expect, test } from 'vitest';
import { acceptTaiwanLists, taiwanIssuers } from '#lib/ingest/facts/taiwan-lists.ts';

const DATE = '2026-08-21';
const PAGE = 'https://www.issuer.example/0050/ratio';

function rows(code: string, weights: readonly number[], change: object = {}) {
  return weights.map((weight, i) => ({
    etf_code: code,
    etf_name: '例五十',
    stock_code: String(2330 + i),
    stock_name: `公司${i}`,
    weight,
    data_date: DATE,
    source_url: PAGE,
    ...change,
  }));
}

function accept(holdings: unknown) {
  return acceptTaiwanLists({
    holdings,
    names: new Map([['0050', 'Example Taiwan Top 50 ETF']]),
    issuers: new Map([['2330', 'TAIWAN SEMICONDUCTOR MANUFACTURING']]),
    today: '2026-11-21',
  });
}

test('a dated, sourced list that adds up is taken, issuers named by listing code', () => {
  const { funds, findings } = accept(rows('0050', [60, 39.5]));
  expect(findings).toEqual([]);
  expect(funds).toEqual([
    {
      code: '0050',
      name: 'Example Taiwan Top 50 ETF',
      holdings: expect.objectContaining({ asOf: DATE, url: PAGE, coverage: 'complete' }),
    },
  ]);
  expect(funds[0]?.holdings.lines).toEqual([
    { name: 'TAIWAN SEMICONDUCTOR MANUFACTURING', weight: 600_000, label: '2330', country: 'TW' },
    { name: '公司1', weight: 395_000, label: '2331', country: 'TW' },
  ]);
});

describe('refused, with the reason', () => {
  test.each([
    ['three rows of a fund', rows('006208', [58, 3, 1.4]), 'weights-unexplained', /62.4%.*3 rows/],
    ['no date', rows('00919', [60, 40], { data_date: '' }), 'no-date', /2 rows/],
    [
      'a file name instead of an address',
      rows('00878', [60, 40], { source_url: 'sources/00878.csv' }),
      'no-source',
      /sources/,
    ],
    ['no source', rows('00929', [60, 40], { source_url: '' }), 'no-source', /2 rows/],
    [
      'two dates',
      [...rows('0050', [60]), ...rows('0050', [40], { data_date: '2026-08-20' })],
      'no-date',
      /2026-08-20/,
    ],
    [
      'a date in the future',
      rows('0050', [60, 40], { data_date: '2027-01-01' }),
      'date-in-the-future',
      /2027/,
    ],
    ['more than the fund', rows('0050', [80, 40]), 'weights-unexplained', /120/],
    ['no rows at all', { funds: [] }, 'does-not-fit', /./],
  ])('%s', (_, holdings, rule, detail) => {
    const { funds, findings } = accept(holdings);
    expect(funds).toEqual([]);
    expect(findings).toEqual([
      expect.objectContaining({ rule, verdict: 'rejected', detail: expect.stringMatching(detail) }),
    ]);
  });
});

test('issuer names by code come from Taiwanese lines only', () => {
  const row = (ticker: string, name: string, country: string) => ({
    ticker,
    name,
    country,
    percent: 1,
  });
  const file = {
    ticker: 'IEMG',
    asOf: '2025-11-24',
    rows: [
      row('2330', 'TSMC', 'Taiwan'),
      row('2222', 'SAUDI ARABIAN OIL', 'Saudi Arabia'),
      row('AAPL', 'APPLE', 'Taiwan'),
    ],
  };
  expect([...taiwanIssuers([file])]).toEqual([['2330', 'TSMC']]);
});
