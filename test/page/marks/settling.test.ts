import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Settling } from '#lib/page/marks/settling.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Marks come at these times, ms; answers with the time at which the first rush counted as over. */
function overAt(times: readonly number[]): number | undefined {
  const start = performance.now();
  let at: number | undefined;
  const settling = new Settling(() => {
    at = Math.floor(performance.now() - start);
  }, new AbortController().signal);
  for (const time of times) setTimeout(() => settling.note(), time);
  vi.advanceTimersByTime(2_000);
  expect(settling.isOver).toBe(at !== undefined);
  return at;
}

test.each([
  ['nothing came', [], undefined],
  ['one batch', [30], 110],
  ['answers every 20 ms for a while', [0, 20, 40, 60], 140],
  ['a pause just short of over', [0, 79], 159],
  ['a pause long enough', [0, 81], 80],
  ['answers without end: nobody waits longer than 200 ms', range(0, 1_000, 20), 200],
  ['counted from the first', [500, 570, 640], 700],
  ['what comes later changes nothing', [0, 300, 600], 80],
])('%s', (_what, times, over) => {
  const at = overAt(times);
  expect(at === undefined).toBe(over === undefined);
  // Timers round up to a whole millisecond.
  expect([over, (over ?? 0) + 1]).toContain(at ?? over);
});

test('is over once, however many marks follow', () => {
  const onOver = vi.fn();
  const settling = new Settling(onOver, new AbortController().signal);
  for (const time of range(0, 3_000, 50)) setTimeout(() => settling.note(), time);
  vi.advanceTimersByTime(5_000);
  expect(onOver).toHaveBeenCalledTimes(1);
});

test('nothing happens after the signal', () => {
  const onOver = vi.fn();
  const life = new AbortController();
  const settling = new Settling(onOver, life.signal);
  settling.note();
  life.abort();
  settling.note();
  vi.advanceTimersByTime(1_000);
  expect(onOver).not.toHaveBeenCalled();
  expect(settling.isOver).toBe(false);
});

function range(from: number, to: number, step: number): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, index) => from + index * step);
}
