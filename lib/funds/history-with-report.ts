import type { FundMonth, MonthlyHistory } from './filed-facts.ts';
import { monthAfter } from './filed-facts-of-row.ts';

/**
 * The packaged months of a fund with those of a report read since. For a month in both, what the newer filing
 * states stands. Where months are missing between the two, nothing can be worked out over them together: the
 * longer one stands, alone and by its own filing.
 */
export function historyWithReport(
  packaged: MonthlyHistory | undefined,
  read: MonthlyHistory,
): MonthlyHistory {
  if (packaged === undefined) return read;
  const isPackageNewer = dateOf(packaged) > dateOf(read);
  const [older, newer] = isPackageNewer ? [read, packaged] : [packaged, read];
  if (!followsOn(older, newer)) return older.months.length > newer.months.length ? older : newer;
  const months = new Map<string, FundMonth>();
  for (const month of [...older.months, ...newer.months]) {
    months.set(month.month, { ...months.get(month.month), ...month });
  }
  return {
    months: [...months.values()].toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    source: newer.source,
    earlier: older.source,
  };
}

function dateOf({ source }: MonthlyHistory): string {
  return source.asOf ?? '';
}

/** No month is missing between the two. */
function followsOn(older: MonthlyHistory, newer: MonthlyHistory): boolean {
  const [last, first] = [older.months.at(-1), newer.months[0]];
  return last !== undefined && first !== undefined && first.month <= monthAfter(last.month, 1);
}
