import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { BETWEEN_REQUESTS_MS, makeSecTurns } from '#lib/lookup/sec-turns.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

const MINUTE = 60_000;

function turnsWith(stored?: unknown) {
  const clock = makeFakeClock();
  const store = makeMemoryRecordStore();
  void store.update('sec-turns', () => stored);
  return { turns: makeSecTurns({ store, clock }), store, clock };
}

describe('the queue of requests to SEC', () => {
  test('half a second apart, whoever asks, also over a restart of the background', async () => {
    const { turns, store, clock } = turnsWith();
    expect(await turns.take()).toEqual({ waitMs: 0 });
    expect(await turns.take()).toEqual({ waitMs: BETWEEN_REQUESTS_MS });
    const restarted = makeSecTurns({ store, clock });
    expect(await restarted.take()).toEqual({ waitMs: 2 * BETWEEN_REQUESTS_MS });
    clock.advance(10_000);
    expect(await restarted.take()).toEqual({ waitMs: 0 });
  });

  test.each([
    ['blocked', undefined, 10 * MINUTE],
    ['blocked', 15 * MINUTE, 15 * MINUTE],
    ['blocked', 24 * 60 * MINUTE, 60 * MINUTE],
    ['busy', undefined, MINUTE / 2],
    ['busy', 5_000, MINUTE / 2],
  ] as const)('after %s, retry after %s ms: quiet for %d ms', async (kind, retryAfterMs, quiet) => {
    const { turns, clock } = turnsWith();
    const againAt = await turns.refused({ kind, retryAfterMs });
    expect(againAt - clock.now()).toBe(quiet);
    expect(await turns.take()).toEqual({ againAt });
    clock.advance(quiet);
    expect(await turns.take()).toEqual({ waitMs: 0 });
  });

  test('each refusal doubles the quiet, up to an hour; an answer starts anew', async () => {
    const { turns, clock } = turnsWith();
    const quiets: number[] = [];
    for (let i = 0; i < 5; i += 1) {
      const againAt = await turns.refused({ kind: 'blocked' });
      quiets.push((againAt - clock.now()) / MINUTE);
      clock.advance(againAt - clock.now());
    }
    expect(quiets).toEqual([10, 20, 40, 60, 60]);
    await turns.answered();
    const againAt = await turns.refused({ kind: 'blocked' });
    expect(againAt - clock.now()).toBe(10 * MINUTE);
  });

  test('an answer lifts no pause that is still to be kept', async () => {
    const { turns, clock } = turnsWith();
    const againAt = await turns.refused({ kind: 'busy' });
    expect(await turns.answered()).toBeUndefined();
    expect(await turns.take()).toEqual({ againAt });
    clock.advance(MINUTE);
    expect(await turns.take()).toEqual({ waitMs: 0 });
    expect(await turns.take()).toEqual({ waitMs: BETWEEN_REQUESTS_MS });
    await turns.answered();
    expect(await turns.take()).toEqual({ waitMs: 2 * BETWEEN_REQUESTS_MS });
  });

  test.each([
    ['the next place', { nextAt: 1, againAt: 0 }],
    ['the end of a pause', { nextAt: 0, againAt: 1 }],
  ])('%s that lies two hours ahead is of a clock that was set wrong', async (_, far) => {
    const { clock } = turnsWith();
    const at = clock.now() + 120 * MINUTE;
    const { nextAt, againAt } = { nextAt: far.nextAt * at, againAt: far.againAt * at };
    const { turns } = turnsWith({ version: 1, nextAt, againAt, refusals: 0 });
    expect(await turns.take()).toEqual({ waitMs: 0 });
  });

  test('whatever is stored, nobody waits longer than an hour', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.double(), async (junk, at) => {
        const record = { version: 1, nextAt: at, againAt: at, refusals: 3 };
        for (const stored of [junk, record]) {
          const { turns, clock } = turnsWith(stored);
          const turn = await turns.take();
          const wait = 'againAt' in turn ? turn.againAt - clock.now() : turn.waitMs;
          expect(wait).toBeGreaterThanOrEqual(0);
          expect(wait).toBeLessThanOrEqual(60 * MINUTE);
        }
      }),
      { seed: 20261121, numRuns: 500 },
    );
  });
});
