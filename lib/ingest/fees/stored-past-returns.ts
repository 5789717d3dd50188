import type { FoundReturns } from '#lib/filings/returns/past-returns.ts';
import type { StoredFiledFacts } from '#lib/funds/filed-facts-schema.ts';

/** Returns of a prospectus as a snapshot's row keeps them. */
export function storedPastReturns(
  { calendarYears, averages, ...found }: FoundReturns,
  accession: string,
): NonNullable<StoredFiledFacts['pastReturns']> {
  return {
    ...found,
    calendarYears: [...calendarYears],
    averages: [...averages],
    ...(/^\d{10}-\d{2}-\d{6}$/.test(accession) && { accession }),
  };
}
