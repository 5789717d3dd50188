import { type Interval, type Metric, refused } from './interval.ts';

/** Below this active share the quotient explodes: the funds are nearly the same. */
export const LEAST_ACTIVE_SHARE = 0.1;

export interface ActiveFeeInputs {
  /** Expense ratio of the fund, fraction a year. */
  readonly fee: number;
  /** Expense ratio of the plain fund, fraction a year. */
  readonly plainFee: number;
  readonly activeShare: Interval;
}

/**
 * The price of the different part: what the fund's fee comes to when the part that equals the plain
 * fund is charged at the plain fund's fee. (fee - (1 - AS) * plainFee) / AS, a fraction a year.
 * Source: Cremers and Curtis, "Do Mutual Fund Investors Get What They Pay For?".
 *
 * Refused below 10% active share, and when the interval of the active share reaches below it.
 */
export function activeFee({ fee, plainFee, activeShare }: ActiveFeeInputs): Metric {
  if (activeShare.high < LEAST_ACTIVE_SHARE) return refused('too-similar');
  if (activeShare.low < LEAST_ACTIVE_SHARE) return refused('similarity-unknown');
  const at = (share: number): number => plainFee + (fee - plainFee) / share;
  const ends = [at(activeShare.low), at(activeShare.high)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}
