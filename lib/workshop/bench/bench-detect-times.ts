import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { middleMean } from '../middle-mean.ts';
import { PROJECT_ROOT } from '../project.ts';
import type { PageShape } from './bench-detect-shapes.ts';
import { type PageCpu, pageCpu } from './page-cpu.ts';

const ADDRESS = 'https://bench.invalid/';
/** Apart from all others, so that the page's clock counts in steps of 5 µs. */
const PAGE = {
  contentType: 'text/html',
  headers: {
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  },
  body: '<!doctype html><title>Funds compared</title><body></body>',
};

/** What to measure. */
export interface Task {
  readonly shape: PageShape;
  readonly nodes: number;
  /** Each way with its number of rounds that count; all take turns. */
  readonly ways: readonly { readonly way: string; readonly rounds: number }[];
  /** Rounds before those. */
  readonly warmUp: number;
}

/** Milliseconds of a way, the mean of the middle half of its rounds: its own work, and then the layout that it makes necessary. */
export interface WayTimes {
  readonly own: number;
  readonly layout: number;
}

/** A page of the benchmark: what `bench-detect-in-page.ts` puts into it can be called. */
export interface BenchPage extends PageCpu {
  readonly valueOf: (expression: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

export type OpenPage = () => Promise<BenchPage>;

/** Opens pages in which the ways can be run. */
export async function pageOpener(browser: Browser): Promise<OpenPage> {
  const script = await bundle();
  return async () => {
    const page = await browser.newPage();
    await page.route(ADDRESS, (route) => route.fulfill(PAGE));
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: script });
    const cpu = await pageCpu(page);
    return {
      ...cpu,
      valueOf: (expression) => page.evaluate(expression),
      close: () => page.context().close(),
    };
  };
}

/** Times of each way, each time in a page of its own: nothing compiled or unpacked. */
export function freshTimes(open: OpenPage, task: Task): Promise<WayTimes[]> {
  return takeTurns({ ...task, warmUp: 0 }, async (way) => {
    const page = await open();
    const times = await timesOf(page, task, way);
    await page.close();
    return times;
  });
}

/** Times of each way, in one page that is made anew for each. */
export async function warmTimes(open: OpenPage, task: Task): Promise<WayTimes[]> {
  const page = await open();
  const times = await takeTurns(task, (way) => timesOf(page, task, way));
  await page.close();
  return times;
}

async function takeTurns(
  { ways, warmUp }: Task,
  measure: (way: string) => Promise<WayTimes>,
): Promise<WayTimes[]> {
  const times: WayTimes[][] = ways.map(() => []);
  const most = Math.max(...ways.map(({ rounds }) => rounds));
  for (let round = -warmUp; round < most; round += 1) {
    for (const [index, { way, rounds }] of ways.entries()) {
      if (round >= rounds) continue;
      const one = await measure(way);
      if (round >= 0) times[index]?.push(one);
    }
  }
  return times.map((of) => ({
    own: middleMean(of.map(({ own }) => own)),
    layout: middleMean(of.map(({ layout }) => layout)),
  }));
}

async function timesOf(page: BenchPage, task: Task, way: string): Promise<WayTimes> {
  await makeReady(page, task, way);
  const own = await page.measure(`benched.run(${JSON.stringify(way)})`);
  return { own, layout: await page.measure('benched.layOut()') };
}

/**
 * Makes the page anew. What that left behind is cleared away: else it falls to whichever way the collector comes upon.
 */
export async function makeReady(
  page: BenchPage,
  { shape, nodes }: Pick<Task, 'shape' | 'nodes'>,
  way: string,
): Promise<void> {
  await page.run(`benched.fill('${shape}', ${nodes}, ${JSON.stringify(way)})`);
  await page.run('gc()');
}

/** The script of `bench-detect-in-page.ts` with everything it imports. */
async function bundle(): Promise<string> {
  const entry = join(import.meta.dirname, 'bench-detect-in-page.ts');
  const result = await build({
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'benchDetect' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the benchmark could not be bundled');
  return chunk.code;
}
