import { describe, expect, test } from 'vitest';
import type { StoredFiledFacts } from '#lib/funds/filed-facts-schema.ts';
import { acceptFiledFacts } from '#lib/ingest/facts/accept-filed-facts.ts';

const SOUND: StoredFiledFacts = {
  turnover: { rate: 0.4, asOf: '2026-01-31' },
  census: { isIndexFund: true, asOf: '2025-12-31' },
  history: { first: '2026-01', totalReturns: [0.01, -0.02, null], asOf: '2026-03-31' },
};

describe('the gate for further facts of filings', () => {
  test('sound parts enter as they are', () => {
    expect(acceptFiledFacts('A', SOUND, '2026-11-21')).toEqual({ filed: SOUND, findings: [] });
  });

  test.each([
    [
      'a month that lost more than everything',
      { history: { ...SOUND.history!, totalReturns: [-1.01] } },
      'history',
    ],
    ['a date in the future', { census: { ...SOUND.census!, asOf: '2027-01-01' } }, 'census'],
    ['a turnover below zero', { turnover: { rate: -1, asOf: '2026-01-31' } }, 'turnover'],
    ['a date in words', { turnover: { rate: 1, asOf: 'May' } }, 'turnover'],
  ])('%s costs that part only, and is listed', (_, change, part) => {
    const { filed, findings } = acceptFiledFacts('A', { ...SOUND, ...change }, '2026-11-21');
    expect(Object.keys(filed).toSorted()).toEqual(
      ['census', 'history', 'turnover'].filter((name) => name !== part),
    );
    expect(findings).toMatchObject([
      { ticker: 'A', verdict: 'rejected', detail: expect.stringContaining(part) },
    ]);
  });
});
