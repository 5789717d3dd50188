import type { FundMonth, MonthlyHistory } from '#lib/funds/filed-facts.ts';
import { type Refused, refused } from './interval.ts';
import { type MonthSpan, newestRun, spanOf } from './month-run.ts';

export interface NetFlow extends MonthSpan {
  /** Shares created less shares redeemed, US dollars; negative when more was taken out. */
  readonly netUsd: number;
  readonly creationsUsd: number;
  readonly redemptionsUsd: number;
}

type FlowMonth = FundMonth & { readonly creationsUsd: number; readonly redemptionsUsd: number };

/**
 * Money into and out of the series over its newest months: sum of creations less redemptions (N-PORT item
 * B.6: total sales, total redemptions). Reinvested distributions are left out: they were the holders' before.
 * All share classes of the series together.
 * Refused unless as many months in a row as asked for state both sides.
 */
export function netFlowOf(history: MonthlyHistory, months: 3 | 12): NetFlow | Refused {
  const run = newestRun(history, statesFlows).slice(-months);
  if (run.length < months) return refused('months-missing');
  const sum = (of: (month: FlowMonth) => number) =>
    run.reduce((total, month) => total + of(month), 0);
  const creationsUsd = sum((month) => month.creationsUsd);
  const redemptionsUsd = sum((month) => month.redemptionsUsd);
  return { netUsd: creationsUsd - redemptionsUsd, creationsUsd, redemptionsUsd, ...spanOf(run) };
}

function statesFlows(month: FundMonth): month is FlowMonth {
  return month.creationsUsd !== undefined && month.redemptionsUsd !== undefined;
}
