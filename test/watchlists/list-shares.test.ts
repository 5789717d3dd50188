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
      withoutSize: [us('GLD')],
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

  test('no sizes at all: each fund counts the same', () => {
    expect(listShares(list({ A: undefined, B: undefined }))).toEqual({
      basis: 'equal',
      rows: [
        { fund: us('A'), weight: 0.5 },
        { fund: us('B'), weight: 0.5 },
      ],
      withoutSize: [],
    });
    expect(listShares(list({})).rows).toEqual([]);
  });
});
