import { expect, test, vi } from 'vitest';
import { makeReporter } from '#lib/platform/report.ts';
import { makeFakeClock } from './fake-clock.ts';

function reporter() {
  const clock = makeFakeClock(Date.UTC(2026, 10, 21, 12));
  const log = vi.fn();
  return { clock, log, ...makeReporter({ clock, log }) };
}

test('one cause is logged once and counted', () => {
  const { report, recent, log, clock } = reporter();
  report('reading', new Error('boom'));
  clock.advance(60_000);
  report('reading', new Error('boom'));
  expect(log).toHaveBeenCalledOnce();
  expect(recent()).toEqual([
    { doing: 'reading', message: 'Error: boom', times: 2, last: '2026-11-21T12:01:00.000Z' },
  ]);
});

test('what is kept names no page', () => {
  const { report, recent } = reporter();
  report('reading', new Error('no access to https://example.org/portfolio?x=1 here'));
  expect(recent()[0]?.message).toBe('Error: no access to (address) here');
});

test('whatever is thrown can be reported, and only the latest causes stay', () => {
  const { report, recent } = reporter();
  for (const thrown of ['text', 7, null, undefined, {}]) report('reading', thrown);
  for (let i = 0; i < 100; i += 1) report(`step ${i}`, new Error('x'));
  expect(recent()).toHaveLength(20);
  expect(recent()[0]?.doing).toBe('step 99');
});
