import type { Interval } from '#lib/metrics/interval.ts';
import { isExact } from '#lib/metrics/interval.ts';

/*
 * Figures as text, in the one format the product uses. The `Intl` formatters are made once, here:
 * making one costs more than a hundred uses.
 */
const fixed = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const FIXED = [fixed(0), fixed(1), fixed(2)] as const;
const UP_TO_ONE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const TWO_TO_FOUR = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 4,
});

const UP_TO_FOUR = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** Digits after the decimal point. */
export type Digits = 0 | 1 | 2;

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** 0.0515 * 100 is 5.1499…: without the float noise it rounds as a reader would. */
function inPercent(fraction: number): number {
  return Number((fraction * 100).toPrecision(12));
}

/** `0.356` as `35.6%`. */
export function percent(fraction: number, digits: Digits = 1): string {
  return `${FIXED[digits].format(inPercent(fraction))}%`;
}

/** `+3.2%`, `−0.4%`, `0.0%`: with a real minus sign. */
export function signedPercent(fraction: number, digits: Digits = 1): string {
  const text = percent(Math.abs(fraction), digits);
  if (/^0(?:\.0*)?%$/.test(text)) return text;
  return `${fraction > 0 ? '+' : '−'}${text}`;
}

/** As few digits as a badge needs: `36%`, below ten `5.2%`. */
export function shortPercent(fraction: number): string {
  const digits = fraction > 0 && fraction < 0.0995 ? 1 : 0;
  return percent(fraction, digits);
}

/** Rounded down, so that "at least" stays true: 0.46983 as `46.9%`. */
export function percentAtLeast(fraction: number, digits: Digits = 1): string {
  const scale = 100 * 10 ** digits;
  return percent(Math.floor(fraction * scale + 1e-9) / scale, digits);
}

/** Rounded up, so that "at most" stays true. */
export function percentAtMost(fraction: number, digits: Digits = 1): string {
  const scale = 100 * 10 ** digits;
  return percent(Math.ceil(fraction * scale - 1e-9) / scale, digits);
}

/** `35.7%`, or `42.5% to 82.7%` where only the range is known. */
export function percentRange(interval: Interval, digits: Digits = 1): string {
  if (isExact(interval)) return percent(interval.low, digits);
  const low = percentAtLeast(interval.low, digits);
  const high = percentAtMost(interval.high, digits);
  return low === high ? low : `${low} to ${high}`;
}

/** A yearly fee with its own digits: `0.68%`, `0.0945%`, never fewer than two. */
export function feePercent(rate: number): string {
  return `${TWO_TO_FOUR.format(inPercent(rate))}%`;
}

/** A rate that the reader set, with all the digits that the settings keep: `4%`, `4.25%`, `−2.5%`. */
export function rateText(rate: number): string {
  return `${rate < 0 ? '−' : ''}${UP_TO_FOUR.format(inPercent(Math.abs(rate)))}%`;
}

/** `42`, or `24 to 55`. Effective numbers below ten keep one digit. */
export function countRange(interval: Interval): string {
  const text = (value: number): string => (value < 10 ? UP_TO_ONE : FIXED[0]).format(value);
  const [low, high] = [text(interval.low), text(interval.high)];
  return low === high ? low : `${low} to ${high}`;
}

export function usd(amount: number): string {
  return `$${FIXED[0].format(amount)}`;
}

/** `$1.2 billion`; below a million in full. */
export function usdInWords(amount: number): string {
  if (amount >= 1e9) return `$${UP_TO_ONE.format(amount / 1e9)} billion`;
  if (amount >= 1e6) return `$${UP_TO_ONE.format(amount / 1e6)} million`;
  return usd(amount);
}

/** ISO `2026-02-28` as `28 Feb 2026`; anything else as it is. */
export function dateText(isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(isoDate);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts && month ? `${Number(parts[3])} ${month} ${parts[1]}` : isoDate;
}

/** `2026-06` as `Jun 2026`; anything else as it is. */
export function monthText(isoMonth: string): string {
  const parts = /^(\d{4})-(\d{2})$/.exec(isoMonth);
  const month = MONTHS[Number(parts?.[2]) - 1];
  return parts && month ? `${month} ${parts[1]}` : isoMonth;
}
