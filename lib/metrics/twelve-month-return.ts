import type { MonthlyHistory } from '#lib/funds/filed-facts.ts';
import { type Refused, refused } from './interval.ts';
import { type MonthSpan, newestRun, spanOf, statesReturn } from './month-run.ts';

const YEAR = 12;

export interface TwelveMonthReturn extends MonthSpan {
  /** Fraction: 0.25 for plus 25%. */
  readonly totalReturn: number;
}

/**
 * Total return over the newest twelve months: (1 + r1) … (1 + r12) - 1, at net asset value, after the fund's
 * costs and before the reader's. Source of the months: Form N-PORT, item B.5.a.
 * Refused unless twelve months in a row are stated; eleven are no year, and none is scaled up to one.
 */
export function twelveMonthReturnOf(history: MonthlyHistory): TwelveMonthReturn | Refused {
  const run = newestRun(history, statesReturn);
  if (run.length < YEAR) return refused('months-missing');
  const year = run.slice(-YEAR);
  const growth = year.reduce((product, { totalReturn }) => product * (1 + totalReturn), 1);
  return { totalReturn: growth - 1, ...spanOf(year) };
}
