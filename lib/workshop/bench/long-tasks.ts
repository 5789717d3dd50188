import type { DrivenPage } from '../browsers/driven-browser.ts';

/** Longest task of a page since `mark`, ms; 0 when none was over 50 ms, which is what browsers report. */
export interface LongTasks {
  readonly longest: number;
  readonly count: number;
}

/** Milliseconds on the page's clock. */
export function now(page: DrivenPage): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** Tasks over 50 ms that began after `since` (the page's clock), those of its start included. */
export function longTasksSince(page: DrivenPage, since: number): Promise<LongTasks> {
  return page.evaluate(async (from) => {
    const durations: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        if (startTime >= from) durations.push(duration);
      }
    });
    observer.observe({ type: 'longtask', buffered: true });
    // Buffered entries come in a task of their own.
    await new Promise((done) => setTimeout(done, 100));
    observer.disconnect();
    return { longest: Math.round(Math.max(0, ...durations)), count: durations.length };
  }, since);
}

/** `longest task 31 ms`, as far as browsers tell. */
export function describeTasks({ longest, count }: LongTasks): string {
  return count === 0 ? 'no task over 50 ms' : `longest task ${longest} ms, ${count} over 50 ms`;
}
