import { describe, expect, test } from 'vitest';
import { factsOfRow } from '#lib/funds/facts-of-row.ts';
import { monthAfter } from '#lib/funds/filed-facts-of-row.ts';
import { type SnapshotRow, snapshotRowSchema } from '#lib/funds/snapshot-format.ts';

const REPORT = { asOf: '2026-04-30', accession: '0001752724-26-012345' };

const ROW: SnapshotRow = {
  ticker: 'AAA',
  name: 'Alpha Fund',
  cik: 12345,
  seriesId: 'S000000001',
  fee: {
    net: 0.005,
    gross: 0.0075,
    waiver: { rate: 0.0025, ends: '2027-01-31' },
    acquiredFunds: 0.0004,
    periodEnd: '2025-12-31',
  },
  turnover: { rate: 1.4, asOf: '2025-12-31' },
  census: { isIndexFund: false, adviser: 'Alpha Advisers', asOf: '2025-12-31' },
  history: {
    first: '2025-12',
    totalReturns: [0.01, null, -0.02],
    creationsUsd: [1_000_000, null, 0],
    ...REPORT,
  },
  bookChange: { changed: 0.06, from: '2026-01-31', ...REPORT },
};

describe('what filings say beyond fee, assets and holdings', () => {
  test('the stored shape is the schema’s', () => {
    expect(snapshotRowSchema.parse(ROW)).toEqual(ROW);
  });

  test('a month of which nothing is stated is missing; a zero is kept', () => {
    expect(factsOfRow(ROW, []).history?.months).toEqual([
      { month: '2025-12', totalReturn: 0.01, creationsUsd: 1_000_000 },
      { month: '2026-02', totalReturn: -0.02, creationsUsd: 0 },
    ]);
  });

  test('each figure opens its filing, or the list in which it stands', () => {
    const facts = factsOfRow(ROW, []);
    expect(facts.bookChange).toMatchObject({
      changed: 0.06,
      from: '2026-01-31',
      to: '2026-04-30',
      source: {
        kind: 'nport',
        url: 'https://www.sec.gov/Archives/edgar/data/12345/000175272426012345/0001752724-26-012345-index.htm',
      },
      earlier: { kind: 'nport', asOf: '2026-01-31' },
    });
    expect(facts.turnover?.source.url).toContain('type=485BPOS');
    expect(facts.census).toMatchObject({
      isIndexFund: false,
      adviser: 'Alpha Advisers',
      source: { kind: 'census', asOf: '2025-12-31' },
    });
    expect(facts.census?.source.url).toContain('CIK=S000000001&type=N-CEN');
    expect(facts.census).not.toHaveProperty('asOf');
  });

  test('a waiver comes with its end, acquired fund fees on their own', () => {
    expect(factsOfRow(ROW, []).fee).toMatchObject({
      waiver: { rate: 0.0025, ends: '2027-01-31' },
      acquiredFunds: 0.0004,
    });
  });

  test('what is not stored is absent', () => {
    const facts = factsOfRow({ ticker: 'BBB', name: 'Beta Fund' }, []);
    expect(Object.keys(facts).toSorted()).toEqual(['ids', 'name', 'ticker']);
  });

  test.each([
    [
      'a loss of more than everything',
      { history: { first: '2026-01', totalReturns: [-1.2], ...REPORT } },
    ],
    ['a thirteenth month', { history: { first: '2026-13', totalReturns: [0], ...REPORT } }],
    [
      'more than the whole book changed',
      { bookChange: { changed: 1.2, from: '2026-01-31', ...REPORT } },
    ],
    ['a waiver below zero', { fee: { net: 0.01, waiver: { rate: -0.01 } } }],
  ])('%s does not fit', (_, part) => {
    expect(snapshotRowSchema.safeParse({ ticker: 'AAA', name: 'x', ...part }).success).toBe(false);
  });

  test.each([
    ['2025-11', 0, '2025-11'],
    ['2025-11', 1, '2025-12'],
    ['2025-11', 3, '2026-02'],
    ['2025-01', 24, '2027-01'],
    ['2026-01', -1, '2025-12'],
  ])('%s and %i months more', (month, count, then) => {
    expect(monthAfter(month, count)).toBe(then);
  });
});
