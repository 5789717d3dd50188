import type { Interval } from './interval.ts';
import type { EquityPart } from './left-out.ts';
import { overlapOf } from './overlap.ts';

/**
 * Broad index funds that a fund can be compared with, by what they stand for. Reviewed by hand: one
 * large fund for each broad market and style, no sectors and no themes.
 */
export const BROAD_FUNDS: Readonly<Record<string, string>> = {
  VTI: 'the whole US market',
  VOO: 'the S&P 500',
  QQQ: 'the Nasdaq 100',
  VUG: 'large US growth companies',
  VTV: 'large US value companies',
  MDY: 'mid-sized US companies',
  IWM: 'small US companies',
  VYM: 'US companies with high dividends',
  VEA: 'developed markets outside the US',
  VWO: 'emerging markets',
  VXUS: 'all markets outside the US',
};

export interface BroadFund {
  readonly ticker: string;
  readonly part: EquityPart;
}

export interface NearestBroadFund<F extends BroadFund> {
  readonly fund: F;
  readonly overlap: Interval;
}

/**
 * The broad fund with the largest overlap (by its lower end, where only ten lines are known).
 * Undefined when nothing is shared with any.
 */
export function nearestBroadFund<F extends BroadFund>(
  ticker: string,
  part: EquityPart,
  broad: readonly F[],
): NearestBroadFund<F> | undefined {
  let nearest: NearestBroadFund<F> | undefined;
  for (const fund of broad) {
    if (fund.ticker === ticker) continue;
    const { overlap } = overlapOf(part, fund.part);
    if (overlap.low > (nearest?.overlap.low ?? 0)) nearest = { fund, overlap };
  }
  return nearest;
}
