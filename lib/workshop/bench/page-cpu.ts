import type { Page } from 'playwright-core';
import { median } from '../median.ts';

/** Work in a page, measured from outside. */
export interface PageCpu {
  /** Evaluates an expression in the page; milliseconds that its main thread spent computing for it. */
  readonly measure: (expression: string) => Promise<number>;
  /** Evaluates an expression without measuring. */
  readonly run: (expression: string) => Promise<void>;
}

/** Times that the cost of asking is measured. */
const EMPTY_RUNS = 5;
const MS_PER_S = 1000;

/**
 * Measures a page by the processor time of its own main thread, as Chromium counts it: what else the machine does shows
 * far less than on a clock. The cost of asking is measured first and taken off; it varies by a tenth of a millisecond.
 */
export async function pageCpu(page: Page): Promise<PageCpu> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const run = async (expression: string) => {
    const { exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
  };
  const threadMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    const time = metrics.find(({ name }) => name === 'ThreadTime');
    if (time === undefined) throw new Error('this Chromium does not count the time of its threads');
    return time.value * MS_PER_S;
  };
  const spend = async (expression: string) => {
    // Both at once: the page answers in order, and each way to it and back takes its time.
    const [before] = await Promise.all([threadMs(), run(expression)]);
    return (await threadMs()) - before;
  };
  const empty: number[] = [];
  for (let time = 0; time < EMPTY_RUNS; time += 1) empty.push(await spend('0'));
  const cost = median(empty);
  return { run, measure: async (expression) => Math.max(0, (await spend(expression)) - cost) };
}
