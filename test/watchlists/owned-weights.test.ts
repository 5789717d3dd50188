import { expect, test } from 'vitest';
import { ownedWeights } from '#lib/watchlists/owned-weights.ts';
import type { HoldingSize } from '#lib/watchlists/watchlists.ts';

const row = (ticker: string, size?: HoldingSize) =>
  size === undefined ? { ticker, market: 'US' as const } : { ticker, market: 'US' as const, size };

test.each([
  ['nothing', [], {}],
  ['only watched', [row('QQQ'), row('VOO')], {}],
  ['weights', [row('QQQ', { weight: 0.6 }), row('VOO', { weight: 0.4 })], { QQQ: 0.6, VOO: 0.4 }],
  [
    'weights that do not fill the list',
    [row('QQQ', { weight: 0.3 }), row('VOO', { weight: 0.1 })],
    { QQQ: 0.75, VOO: 0.25 },
  ],
  [
    'money',
    [row('QQQ', { amountUsd: 3000 }), row('VOO', { amountUsd: 1000 }), row('GLD')],
    { QQQ: 0.75, VOO: 0.25 },
  ],
  ['money and weights', [row('QQQ', { amountUsd: 3000 }), row('VOO', { weight: 0.5 })], { QQQ: 1 }],
  ['sizes of zero', [row('QQQ', { weight: 0 })], {}],
])('%s', (_, rows, expected) => {
  const weights = ownedWeights({ id: 'a', name: 'Mine', rows });
  const byTicker = Object.fromEntries(weights.map(({ fund, weight }) => [fund.ticker, weight]));
  expect(Object.keys(byTicker)).toEqual(Object.keys(expected));
  for (const [ticker, weight] of Object.entries(expected))
    expect(byTicker[ticker]).toBeCloseTo(weight, 12);
});
