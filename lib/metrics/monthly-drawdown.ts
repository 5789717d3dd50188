import type { MonthlyHistory } from '#lib/funds/filed-facts.ts';
import { type Refused, refused } from './interval.ts';
import { type MonthSpan, newestRun, spanOf, statesReturn } from './month-run.ts';

/** Fewer months say more about when the filings begin than about the fund. */
export const LEAST_DRAWDOWN_MONTHS = 12;

export interface MonthlyDrawdown extends MonthSpan {
  /** Largest fall from a month's end to a later one, a fraction from 0 to 1. */
  readonly drawdown: number;
  /** Month at whose end the lowest point was; absent when no month's end was below an earlier one. */
  readonly lowest?: string;
}

/**
 * Largest fall between two months' ends: max over t of 1 - V(t) / max V(s), s <= t, with V from the chained
 * monthly total returns (N-PORT item B.5.a), the value before the first month included. What happened inside
 * a month is not seen, so the fall from day to day was at least as deep: "at least".
 * Refused below twelve months in a row.
 */
export function monthlyDrawdownOf(history: MonthlyHistory): MonthlyDrawdown | Refused {
  const run = newestRun(history, statesReturn);
  if (run.length < LEAST_DRAWDOWN_MONTHS) return refused('months-missing');
  let value = 1;
  let peak = 1;
  let drawdown = 0;
  let lowest: string | undefined;
  for (const { month, totalReturn } of run) {
    value *= 1 + totalReturn;
    peak = Math.max(peak, value);
    const fall = 1 - value / peak;
    if (fall <= drawdown) continue;
    drawdown = fall;
    lowest = month;
  }
  return { drawdown, ...(lowest !== undefined && { lowest }), ...spanOf(run) };
}
