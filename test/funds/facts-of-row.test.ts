import { describe, expect, test } from 'vitest';
import { factsOfRow, RowContradiction } from '#lib/funds/facts-of-row.ts';
import { type SnapshotRow, snapshotRowSchema } from '#lib/funds/snapshot-format.ts';

const ROW: SnapshotRow = {
  ticker: 'AAA',
  name: 'Alpha Fund',
  holdings: {
    from: 'nport',
    asOf: '2026-03-31',
    coverage: 'top-ten',
    issuers: [1, -1, 0],
    weights: [500000, 250000, -10],
    placeholders: ['N/A'],
    labels: ['ALPH', '', ''],
    sectors: ['Information Technology', '', ''],
  },
};

function withHoldings(change: Partial<NonNullable<SnapshotRow['holdings']>>): SnapshotRow {
  return { ...ROW, holdings: { ...ROW.holdings!, ...change } };
}

describe('a stored row as facts', () => {
  test('columns become lines; weights fractions; empty parts are absent', () => {
    expect(factsOfRow(ROW, ['Beta', 'Alpha']).holdings).toMatchObject({
      knownWeight: 0.74999,
      lines: [
        {
          issuerId: 1,
          issuer: 'Alpha',
          weight: 0.5,
          label: 'ALPH',
          sector: 'Information Technology',
        },
        { issuer: 'N/A', weight: 0.25 },
        { issuerId: 0, issuer: 'Beta', weight: -0.00001 },
      ],
    });
    expect(factsOfRow(ROW, ['Beta', 'Alpha']).holdings?.lines[1]).toEqual({
      issuer: 'N/A',
      weight: 0.25,
    });
  });

  test.each([
    ['an issuer number beyond the table', withHoldings({ issuers: [9, -1, 0] })],
    ['fewer weights than lines', withHoldings({ weights: [1, 2] })],
    ['fewer labels than lines', withHoldings({ labels: ['A', 'B'] })],
    ['more sectors than lines', withHoldings({ sectors: ['', '', '', ''] })],
    ['fewer placeholders than lines without issuer', withHoldings({ placeholders: [] })],
  ])('%s is a contradiction', (_, row) => {
    expect(() => factsOfRow(row, ['Beta', 'Alpha'])).toThrow(RowContradiction);
  });

  test.each([
    ['a lower-case ticker', { ticker: 'aaa', name: 'x' }],
    ['no name', { ticker: 'AAA', name: '' }],
    ['a fee of 16%', { ticker: 'AAA', name: 'x', fee: { net: 0.16 } }],
    [
      'a script as address',
      {
        ticker: 'AAA',
        name: 'x',
        trust: { form: 'unit-trust', holds: 'x', url: 'javascript:alert(1)' },
      },
    ],
    [
      'an address with a quote in it',
      {
        ticker: 'AAA',
        name: 'x',
        trust: { form: 'unit-trust', holds: 'x', url: 'https://a.example/"onclick=' },
      },
    ],
    [
      'a date in words',
      { ticker: 'AAA', name: 'x', netAssets: { usd: 1, asOf: 'May', scope: 'series' } },
    ],
  ])('%s does not fit the schema', (_, row) => {
    expect(snapshotRowSchema.safeParse(row).success).toBe(false);
  });
});
