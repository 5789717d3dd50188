import type { FundMonth, MonthlyHistory } from '#lib/funds/filed-facts.ts';

/** A month whose total return is stated. */
export type ReturnMonth = FundMonth & { readonly totalReturn: number };

/** What a figure over several months covers. */
export interface MonthSpan {
  /** First and last month, `2025-07`. */
  readonly from: string;
  readonly to: string;
  readonly months: number;
}

/** Months counted from year 0, so that the one after is one more. */
export function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

/**
 * The newest months in a row that all pass `isStated`, oldest first: the run ends where a month is missing
 * or states nothing. A newest month that states nothing leaves no run, rather than an older one under its date.
 */
export function newestRun<M extends FundMonth>(
  { months }: MonthlyHistory,
  isStated: (month: FundMonth) => month is M,
): readonly M[] {
  const run: M[] = [];
  for (const month of months.toReversed()) {
    const next = run.at(-1);
    const follows = !next || monthNumber(next.month) === monthNumber(month.month) + 1;
    if (!follows || !isStated(month)) break;
    run.push(month);
  }
  return run.toReversed();
}

export function statesReturn(month: FundMonth): month is ReturnMonth {
  return month.totalReturn !== undefined;
}

export function spanOf(run: readonly FundMonth[]): MonthSpan {
  return { from: run[0]?.month ?? '', to: run.at(-1)?.month ?? '', months: run.length };
}
