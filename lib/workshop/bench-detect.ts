import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import type { PageShape } from './bench-detect-pages.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { median } from './median.ts';
import { type PageCpu, pageCpu } from './page-cpu.ts';

const ROOT = join(import.meta.dirname, '../..');
const FLOOR = 'bare TreeWalker';
const HOVERQUOTE = 'every capital word, replaced';
const OURS = ['candidate pass', 'detection in the page'];
const JUDGED = 'and the background’s part';
const OTHERS = ['mark.js with a regex', 'findAndReplaceDOMText', 'linkifyjs'];
const SHAPES: readonly PageShape[] = ['article', 'table', 'thread'];
const SIZES = [1_000, 10_000, 100_000];
/** Slower ways are not run on larger pages: minutes each. */
const LARGEST_FOR_OTHERS = 10_000;
const ADDRESS = 'https://bench.invalid/';
const PAGE = {
  contentType: 'text/html',
  body: '<!doctype html><title>Funds compared</title><body></body>',
};
/** Pages for each figure of fresh pages; rounds that count, and before them to get warm, of warm ones. */
const FRESH_PAGES = { few: 3, many: 5 };
const ROUNDS = { few: 3, many: 7 };
const WARM_UP = { few: 2, many: 5 };
/** Above this many nodes a round takes long, and differs less from the next. */
const MANY_UP_TO = 10_000;

/**
 * Time to read a page for tickers, as a multiple of a bare `TreeWalker` over the same page: on fresh pages
 * (first run, nothing compiled or unpacked) and on warm ones. Medians, all ways interleaved.
 */
export async function benchDetect(
  print: (line: string) => void,
  sizes: readonly number[] = SIZES,
): Promise<void> {
  const script = await bundle();
  const browser = await chromium.launch({
    executablePath: await ensureChromium(print),
    chromiumSandbox: false,
  });
  const open = () => openPage(browser, script);
  try {
    print(`processor time, ratio to ${FLOOR}, as ${SHAPES.join(' / ')}`);
    for (const nodes of sizes) {
      await compare(print, 'fresh', nodes, (shape, ways) =>
        freshTimes(open, { shape, nodes, ways }),
      );
      await compare(print, 'warm', nodes, (shape, ways) => warmTimes(open, { shape, nodes, ways }));
    }
  } finally {
    await browser.close();
  }
}

interface Task {
  readonly shape: PageShape;
  readonly nodes: number;
  readonly ways: readonly string[];
}

type Open = () => Promise<PageCpu & { readonly close: () => Promise<void> }>;

async function compare(
  print: (line: string) => void,
  warmth: string,
  nodes: number,
  timesOf: (shape: PageShape, ways: readonly string[]) => Promise<readonly number[]>,
): Promise<void> {
  const all = nodes <= LARGEST_FOR_OTHERS;
  const ways = [FLOOR, ...OURS, HOVERQUOTE, ...(all ? [JUDGED, ...OTHERS] : [])];
  const times: (readonly number[])[] = [];
  for (const shape of SHAPES) times.push(await timesOf(shape, ways));
  const floor = times.map(([ms]) => (ms ?? 0).toFixed(2)).join(' / ');
  print(`${nodes.toLocaleString('en')} text nodes, ${warmth} (floor ${floor} ms)`);
  for (const [index, way] of ways.entries()) {
    if (way === FLOOR) continue;
    const ratios = times.map((ms) => ((ms[index] ?? 0) / (ms[0] ?? 0)).toFixed(2));
    print(`  ${way.padEnd(30)} ${ratios.join(' / ')}`);
  }
}

/** Median milliseconds of each way, each time in a page of its own. */
async function freshTimes(open: Open, { shape, nodes, ways }: Task): Promise<number[]> {
  const times: number[][] = ways.map(() => []);
  const pages = nodes > MANY_UP_TO ? FRESH_PAGES.few : FRESH_PAGES.many;
  for (let count = 0; count < pages; count += 1) {
    for (const [index, way] of ways.entries()) {
      const page = await open();
      await page.run(`benched.fill('${shape}', ${nodes})`);
      times[index]?.push(await page.measure(`benched.run(${JSON.stringify(way)})`));
      await page.close();
    }
  }
  return times.map(median);
}

/** Median milliseconds of each way, in one page that is made anew for each. */
async function warmTimes(open: Open, { shape, nodes, ways }: Task): Promise<number[]> {
  const times: number[][] = ways.map(() => []);
  const size = nodes > MANY_UP_TO ? 'few' : 'many';
  const page = await open();
  for (let round = -WARM_UP[size]; round < ROUNDS[size]; round += 1) {
    for (const [index, way] of ways.entries()) {
      await page.run(`benched.fill('${shape}', ${nodes})`);
      const ms = await page.measure(`benched.run(${JSON.stringify(way)})`);
      if (round >= 0) times[index]?.push(ms);
    }
  }
  await page.close();
  return times.map(median);
}

async function openPage(browser: Browser, script: string): ReturnType<Open> {
  const page = await browser.newPage();
  await page.route(ADDRESS, (route) => route.fulfill(PAGE));
  await page.goto(ADDRESS);
  await page.addScriptTag({ content: script });
  return { ...(await pageCpu(browser, page)), close: () => page.close() };
}

/** The script of `bench-detect-in-page.ts` with everything it imports. */
async function bundle(): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: {
        entry: join(ROOT, 'lib/workshop/bench-detect-in-page.ts'),
        formats: ['iife'],
        name: 'benchDetect',
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error('the benchmark could not be bundled');
  return chunk.code;
}
