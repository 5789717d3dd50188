import { type Interval, isExact } from '#lib/metrics/interval.ts';
import { type Digits, percent, percentAtLeast, percentAtMost } from './format.ts';
import { COMMON_WORDS } from './words/common-words.ts';

/** `7.3%`, `at least 7.3%` where the upper end is not known or not useful. */
export function leastText(value: number, isSure: boolean, digits: Digits = 1): string {
  return isSure ? percent(value, digits) : COMMON_WORDS.atLeast(percentAtLeast(value, digits));
}

/** Below this a weight is not written as a number, which would read as none. */
const LEAST_SHOWN = 0.001;
const LESS = '<0.1%';

/** `7.3%`, rounded down unless told otherwise; `<0.1%` for what would read as nothing. */
export function smallText(
  weight: number,
  textOf: (weight: number) => string = percentAtLeast,
): string {
  return weight < LEAST_SHOWN ? LESS : textOf(weight);
}

/** `22 to 31%`, for narrow cells. */
export function tightRange(interval: Interval): string {
  if (isExact(interval)) return percent(interval.low, 0);
  const low = percentAtLeast(interval.low, 0);
  const high = percentAtMost(interval.high, 0);
  return low === high ? low : `${low.slice(0, -1)}–${high}`;
}

/** `VOO, QQQ, SMH and 4 more` */
export function someOf(words: readonly string[], most: number): string {
  // One more is as short by its name as by its number.
  if (words.length <= most + 1) return words.join(', ');
  return COMMON_WORDS.andMore(words.slice(0, most).join(', '), words.length - most);
}
