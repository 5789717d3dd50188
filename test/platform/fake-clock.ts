import type { Clock } from '#lib/platform/clock.ts';

export interface FakeClock extends Clock {
  /** Moves time on and runs what falls due, in order. */
  readonly advance: (ms: number) => void;
  /** Timers that were neither run nor taken back. */
  readonly pending: () => number;
}

export function makeFakeClock(start = Date.UTC(2026, 10, 21)): FakeClock {
  let now = start;
  const timers = new Map<symbol, { readonly at: number; readonly run: () => void }>();
  return {
    now: () => now,
    after: (ms, run) => {
      const key = Symbol('timer');
      timers.set(key, { at: now + ms, run });
      return () => void timers.delete(key);
    },
    advance: (ms) => {
      const end = now + ms;
      for (;;) {
        const [key, due] = [...timers]
          .filter(([, timer]) => timer.at <= end)
          .sort(([, a], [, b]) => a.at - b.at)[0] ?? [undefined, undefined];
        if (key === undefined || due === undefined) break;
        timers.delete(key);
        now = due.at;
        due.run();
      }
      now = end;
    },
    pending: () => timers.size,
  };
}
