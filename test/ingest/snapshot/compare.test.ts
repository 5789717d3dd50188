import { describe, expect, test } from 'vitest';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import { diffSnapshots } from '#lib/ingest/snapshot/diff-snapshots.ts';
import { reportSnapshot } from '#lib/ingest/snapshot/report-snapshot.ts';

const source = { kind: 'nport', url: 'https://www.sec.gov/' } as const;

function fund(ticker: string, rest: Partial<FundFacts> = {}): FundFacts {
  return { ticker, name: `${ticker} Fund`, ids: {}, ...rest };
}

function holding(issuer: string, weight: number, asOf = '2026-03-31'): Partial<FundFacts> {
  return {
    holdings: {
      asOf,
      source,
      coverage: 'complete',
      knownWeight: weight,
      lines: [{ issuer, weight }],
    },
  };
}

describe('diff', () => {
  test('new, closed, renamed, fee changes, jumps', () => {
    const before = [
      fund('AAA', { fee: { net: 0.005, source } }),
      fund('BBB', { ids: { classId: 'C000000001' } }),
      fund('CCC'),
      fund('DDD', { name: 'Old name', netAssets: { usd: 100, scope: 'series', source } }),
      fund('EEE', holding('Alpha', 0.3)),
      fund('FFF', holding('Alpha', 0.3, '2026-04-30')),
      fund('SAM', holding('Alpha', 0.3)),
    ];
    const after = [
      fund('AAA', { fee: { gross: 0.004, source } }),
      fund('BBX', { ids: { classId: 'C000000001' } }),
      fund('DDD', { name: 'New name', netAssets: { usd: 201, scope: 'series', source } }),
      fund('EEE', holding('Beta', 0.6)),
      fund('FFF', holding('Alpha', 0.3, '2026-01-31')),
      fund('NEW'),
      fund('SAM', holding('Alpha', 0.31)),
    ];
    const diff = diffSnapshots(before, after);
    expect(diff.added.map(({ ticker }) => ticker)).toEqual(['NEW']);
    expect(diff.closed.map(({ ticker }) => ticker)).toEqual(['CCC']);
    expect(diff.renamed.map(({ from, to }) => [from.ticker, to.ticker])).toEqual([
      ['BBB', 'BBX'],
      ['DDD', 'DDD'],
    ]);
    expect(diff.fees).toEqual([{ ticker: 'AAA', from: 0.005, to: 0.004 }]);
    expect(diff.jumps.map(({ ticker }) => ticker)).toEqual(['DDD', 'EEE', 'FFF']);
  });

  test('a snapshot against itself has no differences', () => {
    const funds = [fund('AAA', holding('Alpha', 0.3)), fund('BBB')];
    for (const found of Object.values(diffSnapshots(funds, funds))) expect(found).toEqual([]);
  });
});

test('report: coverage, kinds, ages, and every refusal with its reason', () => {
  const report = reportSnapshot(
    [
      fund('AAA', holding('Alpha Corp', 0.9)),
      fund('BBB', { fee: { net: 0, source, periodEnd: '2025-12-31' } }),
    ],
    [
      { ticker: 'CCC', rule: 'fee-out-of-range', verdict: 'rejected', detail: '40%' },
      { ticker: 'AAA', rule: 'missing-name', verdict: 'flagged', detail: '1 lines' },
    ],
  );
  expect(report).toMatchObject({
    funds: 2,
    coverage: { fee: 1, 'net fee': 1, holdings: 1, 'fee and holdings': 0 },
    withoutFee: { 'no-fee': 1 },
    holdingsOf: { '2026-03-31': 1 },
    feesOf: { '2025': 1 },
    rejected: { 'fee-out-of-range': ['CCC: 40%'] },
    flagged: { 'missing-name': 1 },
  });
  expect(Object.values(report.kinds).reduce((sum, count) => sum + count, 0)).toBe(2);
});
