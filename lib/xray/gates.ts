import type { Interval } from '#lib/metrics/interval.ts';

/** Lines that a reader can draw; fractions. The same names as the settings keep them under. */
export type GateName =
  | 'largestFund'
  | 'largestCompany'
  | 'tenLargest'
  | 'highestFee'
  | 'shareOfDailyVolume'
  | 'widestSpread';

/** How something stands against a line that the reader drew. `open`: what is known does not decide it. */
export type GateState = 'pass' | 'over' | 'open';

/** At the line is within it. */
export function gateStateOf(value: Interval, line: number): GateState {
  if (value.low > line) return 'over';
  return value.high <= line ? 'pass' : 'open';
}

/**
 * Share of a day's volume that a position is: shares held over shares traded a day. With a position in dollars
 * and a price, shares are one by the other; dollars of volume serve the same.
 */
export function shareOfDailyVolume(
  positionUsd: number,
  dailyVolumeUsd: number,
): number | undefined {
  return dailyVolumeUsd > 0 ? positionUsd / dailyVolumeUsd : undefined;
}
