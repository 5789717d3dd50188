import type { FundMonth } from '#lib/funds/filed-facts.ts';
import type { MonthFlow, NportFiling } from './nport-filing.ts';

/** Months in one report. */
const MONTHS_FILED = 3;

/**
 * Months out of several reports of one fund, oldest first. For a month in two reports the later one stands.
 *
 * @param filings oldest report first
 * @param classId the share class whose returns are wanted; without it, or where a report names no class, its
 * returns are taken only when it states those of one class
 */
export function monthsOfFilings(filings: readonly NportFiling[], classId?: string): FundMonth[] {
  const months = new Map<string, FundMonth>();
  for (const filing of filings) {
    for (const month of monthsOf(filing, classId)) months.set(month.month, month);
  }
  return [...months.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1));
}

function monthsOf(filing: NportFiling, classId: string | undefined): FundMonth[] {
  const { reportDate, monthlyFlows } = filing;
  if (reportDate === undefined) return [];
  const returns = returnsOf(filing, classId);
  return Array.from({ length: MONTHS_FILED }, (_, i) => {
    const month = monthBefore(reportDate, MONTHS_FILED - 1 - i);
    const totalReturn = plausible(returns[i]);
    return {
      month,
      ...(totalReturn !== undefined && { totalReturn }),
      ...flowsOf(monthlyFlows[i]),
    };
  }).filter((month) => Object.keys(month).length > 1);
}

function returnsOf({ monthlyReturns }: NportFiling, classId: string | undefined) {
  const own = monthlyReturns.find((each) => classId !== undefined && each.classId === classId);
  const [only, ...others] = monthlyReturns;
  const isUnnamed = only?.classId === undefined || classId === undefined;
  return (own ?? (others.length === 0 && isUnnamed ? only : undefined))?.returns ?? [];
}

/** A fund cannot lose more than all; more than elevenfold in a month is a slip of the point. */
function plausible(totalReturn: number | undefined): number | undefined {
  return totalReturn !== undefined && totalReturn >= -1 && totalReturn <= 10
    ? totalReturn
    : undefined;
}

/** A negative sum of sales or redemptions contradicts the form: it is not taken. */
function flowsOf(flow: MonthFlow | undefined): Omit<FundMonth, 'month' | 'totalReturn'> {
  const { salesUsd, reinvestmentUsd, redemptionUsd } = flow ?? {};
  const isSum = (usd: number | undefined): usd is number => usd !== undefined && usd >= 0;
  return {
    ...(isSum(salesUsd) && { creationsUsd: salesUsd }),
    ...(isSum(reinvestmentUsd) && { reinvestedUsd: reinvestmentUsd }),
    ...(isSum(redemptionUsd) && { redemptionsUsd: redemptionUsd }),
  };
}

/** `2026-01-31` and 2 give `2025-11`. */
function monthBefore(isoDate: string, months: number): string {
  const [year = 0, month = 1] = isoDate.split('-').map(Number);
  const at = year * 12 + month - 1 - months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}
