import { describe, expect, test } from 'vitest';
import { listShares } from '#lib/watchlists/list-shares.ts';
import type { HoldingSize, Watchlist } from '#lib/watchlists/watchlists.ts';

function list(sizes: Readonly<Record<string, HoldingSize | undefined>>): Watchlist {
  const rows = Object.entries(sizes).map(([ticker, size]) => ({
    ticker,
    market: 'US' as const,
    ...(size && { size }),
  }));
  return { id: 'a', name: 'A', rows };
}

const us = (ticker: string) => ({ ticker, market: 'US' });

describe('a list’s funds by their share of it', () => {
  test('sums of money give shares and a total; a fund without a size is left out by name', () => {
    const sizes = {
      VOO: { amountUsd: 7500 },
      SMH: { shares: 10, priceUsd: 250 },
      GLD: undefined,
    };
    expect(listShares(list(sizes))).toEqual({
      basis: 'money',
      rows: [
        { fund: us('VOO'), weight: 0.75, amountUsd: 7500 },
        { fund: us('SMH'), weight: 0.25, amountUsd: 2500 },
      ],
      totalUsd: 10_000,
      uncounted: [{ fund: us('GLD'), why: 'no-size' }],
    });
  });

  test('weights that do not add up to 100% are scaled', () => {
    const { basis, rows, totalUsd } = listShares(list({ A: { weight: 0.6 }, B: { weight: 0.2 } }));
    expect(basis).toBe('weights');
    expect(rows.map(({ weight }) => weight)).toEqual([
      expect.closeTo(0.75, 12),
      expect.closeTo(0.25, 12),
    ]);
    expect(totalUsd).toBeUndefined();
  });

  const PRICED = { shares: 10, priceUsd: 600 };
  test.each<
    [
      what: string,
      sizes: Readonly<Record<string, HoldingSize | undefined>>,
      basis: string,
      counted: Readonly<Record<string, number>>,
      uncounted: Readonly<Record<string, string>>,
    ]
  >([
    ['none at all', { A: undefined, B: undefined }, 'equal', { A: 0.5, B: 0.5 }, both('no-size')],
    [
      'numbers alone',
      { A: { shares: 10 }, B: { shares: 90 } },
      'equal',
      { A: 0.5, B: 0.5 },
      both('no-price'),
    ],
    [
      'nothing of each',
      { A: { amountUsd: 0 }, B: { weight: 0 } },
      'equal',
      { A: 0.5, B: 0.5 },
      both('zero'),
    ],
    [
      'a percentage beside money',
      { A: { amountUsd: 5000 }, B: { weight: 0.25 } },
      'money',
      { A: 1 },
      { B: 'other-kind' },
    ],
    [
      'a number beside priced ones',
      { A: PRICED, B: { shares: 90 } },
      'money',
      { A: 1 },
      { B: 'no-price' },
    ],
    [
      'a number beside percentages',
      { A: { weight: 0.25 }, B: { shares: 90 } },
      'weights',
      { A: 1 },
      { B: 'no-price' },
    ],
    [
      '0 shares of a price',
      { A: PRICED, B: { shares: 0, priceUsd: 5 } },
      'money',
      { A: 1 },
      { B: 'zero' },
    ],
    ['no fund', {}, 'equal', {}, {}],
  ])('%s: what is counted, and why the rest is not', (_what, sizes, basis, counted, uncounted) => {
    const shares = listShares(list(sizes));
    expect(shares.basis).toBe(basis);
    expect(Object.fromEntries(shares.rows.map((row) => [row.fund.ticker, row.weight]))).toEqual(
      counted,
    );
    expect(Object.fromEntries(shares.uncounted.map(({ fund, why }) => [fund.ticker, why]))).toEqual(
      uncounted,
    );
  });
});

function both(why: string) {
  return { A: why, B: why };
}
