/**
 * The day that it is where the reader is, as an ISO date.
 *
 * @param now milliseconds since the epoch
 * @param minutesBehindUtc the zone at that moment, as `Date.prototype.getTimezoneOffset` gives it: 300 in New York's
 * winter, −780 in Auckland's summer
 */
export function localDay(now: number, minutesBehindUtc: number): string {
  return new Date(now - minutesBehindUtc * 60_000).toISOString().slice(0, 10);
}
