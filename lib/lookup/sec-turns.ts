import * as z from 'zod/mini';
import type { Clock } from '#lib/platform/clock.ts';
import type { RecordStore } from './record-store.ts';

/** The queue of requests to SEC, for all tabs and over restarts: two a second, and none for a while after a refusal. */
export interface SecTurns {
  /** Reserves the next place: how long to wait for it, or when to come back. */
  readonly take: () => Promise<SecTurn>;
  /** @returns the moment before which nothing is asked, ms since the epoch */
  readonly refused: (refusal: SecRefusal) => Promise<number>;
  /** SEC answers again. */
  readonly answered: () => Promise<void>;
}

export type SecTurn = { readonly waitMs: number } | { readonly againAt: number };

export interface SecRefusal {
  readonly kind: 'blocked' | 'busy';
  readonly retryAfterMs?: number | undefined;
}

/** SEC allows ten a second for one address; two leave room for the reader's own visits. */
export const BETWEEN_REQUESTS_MS = 500;

/** SEC lifts a block once an address was quiet for ten minutes; a busy server is asked again sooner. */
const FIRST_PAUSE_MS = { blocked: 10 * 60_000, busy: 30_000 } as const;
const LONGEST_PAUSE_MS = 60 * 60_000;

/** A record from a clock that was set wrong must not hold the queue up for longer than any pause. */
const FARTHEST_MS = LONGEST_PAUSE_MS;

const KEY = 'sec-turns';

const stateSchema = z.object({
  version: z.literal(1),
  nextAt: z.number(),
  againAt: z.number(),
  refusals: z.int().check(z.gte(0)),
});
type State = z.output<typeof stateSchema>;

const START: State = { version: 1, nextAt: 0, againAt: 0, refusals: 0 };

export function makeSecTurns({
  store,
  clock,
}: {
  readonly store: RecordStore;
  readonly clock: Clock;
}): SecTurns {
  /** Changes the state in one transaction and answers with what the change says. */
  async function change<T>(
    step: (state: State, now: number) => { state: State; result: T },
  ): Promise<T> {
    let result: { readonly value: T } | undefined;
    await store.update(KEY, (old) => {
      const done = step(stateOf(old, clock.now()), clock.now());
      result = { value: done.result };
      return done.state;
    });
    if (result === undefined) throw new Error('the store did not run the change');
    return result.value;
  }

  return {
    take: () =>
      change<SecTurn>((state, now) => {
        if (state.againAt > now) return { state, result: { againAt: state.againAt } };
        const at = Math.max(now, state.nextAt);
        const next = { ...state, nextAt: at + BETWEEN_REQUESTS_MS };
        return { state: next, result: { waitMs: at - now } };
      }),
    refused: ({ kind, retryAfterMs = 0 }) =>
      change((state, now) => {
        const grown = FIRST_PAUSE_MS[kind] * 2 ** Math.min(state.refusals, 10);
        const pause = Math.min(Math.max(grown, retryAfterMs), LONGEST_PAUSE_MS);
        const againAt = Math.max(state.againAt, now + pause);
        return { state: { ...state, againAt, refusals: state.refusals + 1 }, result: againAt };
      }),
    answered: () => change((state) => ({ state: { ...state, refusals: 0 }, result: undefined })),
  };
}

/** A damaged record, or one of a clock that was set back, starts again. */
function stateOf(stored: unknown, now: number): State {
  const parsed = stateSchema.safeParse(stored);
  if (!parsed.success) return START;
  const { data } = parsed;
  const isFar = Math.max(data.nextAt, data.againAt) > now + FARTHEST_MS;
  return isFar ? START : data;
}
