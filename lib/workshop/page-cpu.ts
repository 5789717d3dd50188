import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** Work in a page, measured from outside. */
export interface PageCpu {
  /** Evaluates an expression in the page; milliseconds that its main thread spent computing for it. */
  readonly measure: (expression: string) => Promise<number>;
  /** Evaluates an expression without measuring. */
  readonly run: (expression: string) => Promise<void>;
}

/**
 * Measures a page by the processor time of its own main thread, as Linux counts it: what else the machine does shows
 * far less than on a clock. Elsewhere by the clock. The cost of asking is measured first and taken off.
 */
export async function pageCpu(browser: Browser, page: Page): Promise<PageCpu> {
  const session = await page.context().newCDPSession(page);
  const run = async (expression: string) => {
    const { exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? expression);
  };
  const timeOf = await threadClock(browser, run);
  const spend = async (expression: string) => {
    const before = timeOf();
    await run(expression);
    return timeOf() - before;
  };
  const empty: number[] = [];
  for (let time = 0; time < EMPTY_RUNS; time += 1) empty.push(await spend('0'));
  const cost = [...empty].sort((a, b) => a - b)[EMPTY_RUNS >> 1] ?? 0;
  return { run, measure: async (expression) => Math.max(0, (await spend(expression)) - cost) };
}

const EMPTY_RUNS = 15;
/** In every one of them: another page's thread may be busy for a while. */
const BUSY_ROUNDS = 3;
const NS_PER_MS = 1e6;

/** Milliseconds so far of the thread that runs the page: the one that a busy loop in the page keeps busy. */
async function threadClock(
  browser: Browser,
  run: (expression: string) => Promise<void>,
): Promise<() => number> {
  if (process.platform !== 'linux') return () => performance.now();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  const least = renderers.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < BUSY_ROUNDS; round += 1) {
    const before = renderers.map(mainThreadMs);
    await run('for (const end = performance.now() + 40; performance.now() < end; );');
    renderers.forEach((id, at) => {
      least[at] = Math.min(least[at] ?? 0, mainThreadMs(id) - (before[at] ?? 0));
    });
  }
  const busiest = renderers[least.indexOf(Math.max(...least))] ?? 0;
  return () => mainThreadMs(busiest);
}

function mainThreadMs(id: number): number {
  // First figure: nanoseconds on a processor.
  const text = readFileSync(`/proc/${id}/task/${id}/schedstat`, 'utf8');
  return Number(text.split(' ')[0]) / NS_PER_MS;
}
