import { expect, test } from 'vitest';
import { localDay } from '#lib/platform/local-day.ts';

test.each([
  ['London', '2026-11-22T23:59:59Z', 0, '2026-11-22'],
  ['New York, in the evening', '2026-11-23T01:30:00Z', 300, '2026-11-22'],
  ['New York, at midnight', '2026-11-23T05:00:00Z', 300, '2026-11-23'],
  ['Auckland, in the morning', '2026-11-21T20:00:00Z', -780, '2026-11-22'],
  ['Kathmandu', '2026-11-21T18:15:00Z', -345, '2026-11-22'],
  ['New Year’s Eve in Honolulu', '2027-01-01T09:00:00Z', 600, '2026-12-31'],
])('the day in %s', (_where, at, minutesBehindUtc, day) => {
  expect(localDay(Date.parse(at), minutesBehindUtc)).toBe(day);
});
