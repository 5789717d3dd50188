import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { build } from 'vite';
import type { Measurement } from './bench-detect-in-page.ts';
import type { PageShape } from './bench-detect-pages.ts';
import { ensureChromium } from './ensure-chromium.ts';

const ROOT = join(import.meta.dirname, '../..');
const FLOOR = 'bare TreeWalker';
const OURS = ['candidate pass', 'detection in the page', 'and the background’s part'];
const OTHERS = [
  'every capital word, replaced',
  'mark.js with a regex',
  'findAndReplaceDOMText',
  'linkifyjs',
];
const SHAPES: readonly PageShape[] = ['article', 'table', 'thread'];
const SIZES = [1_000, 10_000, 100_000];
/** Fresh pages for each way. */
const FRESH_PAGES = 5;
/** The slow libraries are not run on the largest pages: minutes each. */
const LARGEST_FOR_OTHERS = 10_000;
/** Nobody else serves it; isolated from other origins, its clock has steps of 5 µs instead of 100. */
const ADDRESS = 'https://bench.invalid/';
const PAGE = {
  contentType: 'text/html',
  headers: {
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  },
  body: '<!doctype html><title>Funds compared</title><body></body>',
};

type Measure = (measurement: Measurement) => Promise<readonly (readonly number[])[]>;

/**
 * Time to read a page for tickers, as a multiple of a bare `TreeWalker` over the same page: on fresh pages
 * (first run, nothing compiled or unpacked) and on warm ones. Ratios of one machine at one time: compare the
 * columns, not the days.
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
  const measure: Measure = (measurement) => measureOnce(browser, script, measurement);
  try {
    print(`ratio to ${FLOOR} as ${SHAPES.join(' / ')}; floor in ms`);
    for (const nodes of sizes) {
      await compare(print, measure, { nodes, warmth: 'fresh' });
      await compare(print, measure, { nodes, warmth: 'warm' });
    }
  } finally {
    await browser.close();
  }
}

interface Setting {
  readonly nodes: number;
  readonly warmth: 'fresh' | 'warm';
}

async function compare(
  print: (line: string) => void,
  measure: Measure,
  setting: Setting,
): Promise<void> {
  const { nodes, warmth } = setting;
  const ways = [FLOOR, ...OURS, ...(nodes > LARGEST_FOR_OTHERS ? [] : OTHERS)];
  const times: (readonly number[])[] = [];
  for (const shape of SHAPES) times.push(await timesOf(measure, setting, { shape, ways }));
  const floor = times.map(([ms]) => (ms ?? 0).toFixed(2)).join(' / ');
  print(`${nodes.toLocaleString('en')} text nodes, ${warmth} (floor ${floor})`);
  for (const [index, way] of ways.entries()) {
    if (way === FLOOR) continue;
    const ratios = times.map((ms) => ((ms[index] ?? 0) / (ms[0] ?? 0)).toFixed(2));
    print(`  ${way.padEnd(30)} ${ratios.join(' / ')}`);
  }
}

/** Median milliseconds of each way. */
async function timesOf(
  measure: Measure,
  { nodes, warmth }: Setting,
  { shape, ways }: Pick<Measurement, 'shape' | 'ways'>,
): Promise<number[]> {
  if (warmth === 'warm') {
    const rounds = nodes > 1_000 ? 5 : 15;
    return (await measure({ shape, ways, nodes, warmUp: rounds, rounds })).map(median);
  }
  const times: number[][] = ways.map(() => []);
  for (let page = 0; page < (nodes > 10_000 ? 3 : FRESH_PAGES); page += 1) {
    for (const [index, way] of ways.entries()) {
      const [ms] = await measure({ shape, ways: [way], nodes, warmUp: 0, rounds: 1 });
      times[index]?.push(...(ms ?? []));
    }
  }
  return times.map(median);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

async function measureOnce(
  browser: Browser,
  script: string,
  measurement: Measurement,
): ReturnType<Measure> {
  const page = await browser.newPage();
  try {
    await page.route(ADDRESS, (route) => route.fulfill(PAGE));
    await page.goto(ADDRESS);
    await page.addScriptTag({ content: script });
    const isIsolated: boolean = await page.evaluate('crossOriginIsolated');
    if (!isIsolated) throw new Error('the clock of the page is too coarse: it is not isolated');
    return await page.evaluate(`measureDetection(${JSON.stringify(measurement)})`);
  } finally {
    await page.close();
  }
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
