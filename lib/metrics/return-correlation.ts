import type { MonthlyHistory } from '#lib/funds/filed-facts.ts';
import { type Refused, refused } from './interval.ts';
import { type MonthSpan, statesReturn } from './month-run.ts';

/** Two years of pairs: with fewer the figure is mostly chance. */
export const LEAST_COMMON_MONTHS = 24;

export interface ReturnCorrelation extends MonthSpan {
  /** Pearson's, from -1 to 1. */
  readonly correlation: number;
}

/**
 * How alike two funds moved: Pearson's correlation of the monthly total returns of the months that both
 * state (N-PORT item B.5.a); they need not be in a row. It says nothing about what the funds hold.
 * Refused below 24 common months, and where one of the two did not move at all.
 */
export function returnCorrelationOf(
  fund: MonthlyHistory,
  other: MonthlyHistory,
): ReturnCorrelation | Refused {
  const others = new Map(
    other.months.filter(statesReturn).map(({ month, totalReturn }) => [month, totalReturn]),
  );
  const pairs = fund.months.filter(statesReturn).flatMap(({ month, totalReturn }) => {
    const y = others.get(month);
    return y === undefined ? [] : [{ month, x: totalReturn, y }];
  });
  if (pairs.length < LEAST_COMMON_MONTHS) return refused('too-few-months');
  const [meanX, meanY] = [mean(pairs.map(({ x }) => x)), mean(pairs.map(({ y }) => y))];
  const sum = (of: (dx: number, dy: number) => number) =>
    pairs.reduce((total, { x, y }) => total + of(x - meanX, y - meanY), 0);
  const [xx, yy, xy] = [sum((dx) => dx * dx), sum((_, dy) => dy * dy), sum((dx, dy) => dx * dy)];
  if (xx === 0 || yy === 0) return refused('too-few-months');
  const correlation = Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
  return {
    correlation,
    from: pairs[0]?.month ?? '',
    to: pairs.at(-1)?.month ?? '',
    months: pairs.length,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
