import type { FundKey } from './fund-key.ts';

/** Whether two keys name one fund: the same ticker on another market is another fund. */
export function isSameFund(a: FundKey, b: FundKey): boolean {
  return a.ticker === b.ticker && a.market === b.market;
}
