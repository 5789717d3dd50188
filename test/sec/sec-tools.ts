import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import { makeSecTurns } from '#lib/lookup/sec-turns.ts';
import type { Clock } from '#lib/platform/clock.ts';
import { makeSecClient } from '#lib/sec/sec-client.ts';
import { replayFetch } from '#test/replay/replay-fetch.ts';
import { SecReplay } from '#test/replay/sec-replay.ts';

export const NOW = Date.UTC(2026, 10, 21, 12);
export const TODAY = '2026-11-21';

/** Waits pass at once, deadlines never come: they are 20 seconds and more. */
export const hurriedClock: Clock = {
  now: () => NOW,
  after: (ms, run) => {
    if (ms >= 20_000) return () => undefined;
    const timer = setTimeout(run);
    return () => clearTimeout(timer);
  },
};

/** A client over the replay, with the background's own queue. */
export function replayedClient(
  options: { readonly clock?: Clock; readonly isOnline?: boolean } = {},
) {
  const { clock = hurriedClock, isOnline = true } = options;
  const replay = new SecReplay(new Date(NOW));
  const { fetch, requests } = replayFetch(replay);
  const store = makeMemoryRecordStore();
  const turns = makeSecTurns({ store, clock });
  const client = makeSecClient({
    fetch,
    turns,
    clock,
    isOnline: () => isOnline,
    userAgent: 'Lookthrough/0.0.0 tests@lookthrough.example',
  });
  return { replay, client, turns, requests, store };
}

/** A turn of the event loop, for what waits to go on. */
export const turnOfLoop = () => new Promise((done) => setTimeout(done));
