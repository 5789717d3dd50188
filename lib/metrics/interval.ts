/** A number known exactly (`low === high`) or only between two bounds; both ends inclusive. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A metric is an interval, or a refusal with its reason; nothing is ever estimated in between. */
export type Metric = Interval | Refused;

export interface Refused {
  readonly refused: RefusalReason;
}

/** Why a metric does not apply or cannot be said. The sentences are in `lib/view/wording.ts`. */
export type RefusalReason =
  | 'swaps-options-futures'
  | 'single-stock'
  | 'options-written'
  | 'outcome-by-options'
  | 'bond-fund'
  | 'mixed-fund'
  | 'fund-of-funds'
  | 'trust'
  | 'note'
  | 'cash-fund'
  | 'kind-unclear'
  | 'no-holdings'
  | 'weights-implausible'
  | 'nothing-to-rank'
  | 'too-similar'
  | 'similarity-unknown'
  | 'underlying-costs'
  | 'no-fee'
  | 'fee-untagged'
  | 'path-dependent'
  | 'index-fund-or-undeclared'
  | 'months-missing'
  | 'too-few-months';

export function exactly(value: number): Interval {
  return { low: value, high: value };
}

export function refused(reason: RefusalReason): Refused {
  return { refused: reason };
}

export function isRefused(metric: object): metric is Refused {
  return 'refused' in metric;
}

/** Equal but for rounding in the last bits of a sum. */
export function isExact(interval: Interval): boolean {
  return interval.high - interval.low < 1e-9;
}

/** Both ends within [0, 1]: shares cannot leave it, sums of rounded figures can. */
export function asShare(interval: Interval): Interval {
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return { low: clamp(interval.low), high: clamp(interval.high) };
}
