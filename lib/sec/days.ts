const DAY_MS = 86_400_000;

/** ISO date so many days earlier. */
export function daysBefore(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) - days * DAY_MS).toISOString().slice(0, 10);
}
