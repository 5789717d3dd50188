/** Reports come every third month and are public 60 days after their date (SEC Rule 30b1-9). */
const MONTHS_BETWEEN_REPORTS = 3;
const DAYS_UNTIL_PUBLIC = 60;
const DAY_MS = 86_400_000;

/** Whether the report after the one of `asOf` should be public by `today`; both ISO dates. */
export function newerReportIsDue(asOf: string, today: string): boolean {
  const report = new Date(`${asOf}T00:00:00Z`);
  const now = Date.parse(`${today}T00:00:00Z`);
  if (Number.isNaN(report.getTime()) || Number.isNaN(now)) return false;
  // Day 0 of the month after is the last day of the month: reports end with a month.
  const next = Date.UTC(
    report.getUTCFullYear(),
    report.getUTCMonth() + MONTHS_BETWEEN_REPORTS + 1,
    0,
  );
  return now >= next + DAYS_UNTIL_PUBLIC * DAY_MS;
}
