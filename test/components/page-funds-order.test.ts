import { describe, expect, test } from 'vitest';
import { pageFundsInOrder } from '#components/popup/page-funds-order.ts';
import type { PageFund } from '#components/popup/popup-service.ts';

const fund = (ticker: string, fee: string, name: string): PageFund => ({
  badge: { ticker, market: 'US', coverage: 'covered', fee, name },
  mentions: 1,
});
const FUNDS = [
  fund('SMH', 'fee 0.35%', 'VanEck Semiconductor ETF'),
  fund('VOO', 'fee 0.03%', 'Vanguard S&P 500 ETF'),
  fund('AIQ', 'fee 0.68%', 'Global X Artificial Intelligence ETF'),
];
const BY_FEE = [1, 0, 2];

describe('funds of the page', () => {
  test.each([
    ['page', '', BY_FEE, 'SMH VOO AIQ'],
    ['fee', '', BY_FEE, 'VOO SMH AIQ'],
    ['fee', '', undefined, 'SMH VOO AIQ'],
    ['ticker', '', BY_FEE, 'AIQ SMH VOO'],
    ['page', 'etf VAN', BY_FEE, 'SMH VOO'],
    ['fee', 'van etf', BY_FEE, 'VOO SMH'],
    ['page', '0.68', BY_FEE, 'AIQ'],
    ['page', 'gold', BY_FEE, ''],
  ] as const)('by %s with the words “%s”', (order, words, byFee, tickers) => {
    const shown = pageFundsInOrder(FUNDS, { order, words }, byFee);
    expect(shown.map(({ badge }) => badge.ticker).join(' ')).toBe(tickers);
  });
});
