import { expect, test } from 'vitest';
import { inSlices } from '#lib/page/slices.ts';

/** A clock that advances only when an item is taken. */
function clockedItems(count: number, msPerItem: number) {
  let now = 0;
  function* steps() {
    for (let item = 1; item <= count; item++) {
      now += msPerItem;
      yield item % 3 === 0 ? undefined : item;
    }
  }
  return { steps: steps(), now: () => now };
}

test('work is cut after four milliseconds, and nothing is lost', async () => {
  const { steps, now } = clockedItems(100, 1);
  const slices: number[] = [];
  const seen: number[] = [];
  let turns = 0;
  await inSlices(steps, (items) => seen.push(...items), {
    signal: new AbortController().signal,
    now,
    yieldTurn: async () => {
      turns += 1;
    },
    onSlice: (ms) => slices.push(ms),
  });
  expect(seen).toEqual(Array.from({ length: 100 }, (_, i) => i + 1).filter((n) => n % 3 !== 0));
  expect(Math.max(...slices)).toBeLessThanOrEqual(5);
  expect(turns).toBe(25);
});

test('an abort ends it between two slices', async () => {
  const { steps, now } = clockedItems(100, 1);
  const stop = new AbortController();
  const seen: number[] = [];
  const yieldTurn = async () => stop.abort();
  await inSlices(steps, (items) => seen.push(...items), { signal: stop.signal, now, yieldTurn });
  expect(seen).toEqual([1, 2, 4]);
});

test('of every four turns the last is a rest: the page may take as long as it likes', async () => {
  const { steps, now } = clockedItems(40, 1);
  const rests: boolean[] = [];
  await inSlices(steps, () => undefined, {
    signal: new AbortController().signal,
    now,
    yieldTurn: async (isRest) => {
      rests.push(isRest);
    },
  });
  expect(rests.slice(0, 8)).toEqual([false, false, false, true, false, false, false, true]);
});
