import type { Clock } from '#lib/platform/clock.ts';

/** Gives what is asked for, or `late` when it takes too long. */
export type InTime<T> = (working: Promise<T>, late: T) => Promise<T>;

interface Waiting {
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly giveUp: () => void;
}

/**
 * Deadlines of answers, all after the same time. One timer looks after all of them, and goes on while something waits: a
 * timer set and taken back for each answer takes longer than many an answer.
 *
 * @param withinMs milliseconds for one answer
 */
export function makeAnswerDeadlines<T>(clock: Clock, withinMs: number): InTime<T> {
  /** In the order of their deadlines, since all have the same time. */
  const waiting = new Set<Waiting>();
  let isWatched = false;

  function watch(ms: number): void {
    isWatched = true;
    clock.after(ms, look);
  }

  function look(): void {
    isWatched = false;
    for (const one of waiting) {
      const left = one.until - clock.now();
      if (left > 0) {
        watch(left);
        return;
      }
      waiting.delete(one);
      one.giveUp();
    }
  }

  return (working, late) =>
    new Promise((resolve, reject) => {
      const one = { until: clock.now() + withinMs, giveUp: () => resolve(late) };
      waiting.add(one);
      if (!isWatched) watch(withinMs);
      working.then(resolve, reject).finally(() => waiting.delete(one));
    });
}
