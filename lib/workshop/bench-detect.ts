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
/** What the page's clock can tell apart, ms; a floor below it counts as this. */
const CLOCK_STEP = 0.1;
/** Fresh pages of each kind; the fastest counts. */
const FRESH_PAGES = 5;
/** The slow libraries are not run on the largest pages: minutes each. */
const LARGEST_FOR_OTHERS = 10_000;

type Measure = (measurement: Measurement) => Promise<number>;

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
  const ways = nodes > LARGEST_FOR_OTHERS ? OURS : [...OURS, ...OTHERS];
  const floors: number[] = [];
  for (const shape of SHAPES) floors.push(await timeOf(measure, setting, { shape, way: FLOOR }));
  const floor = floors.map((ms) => ms.toFixed(2)).join(' / ');
  print(`${nodes.toLocaleString('en')} text nodes, ${warmth} (floor ${floor})`);
  for (const way of ways) {
    const ratios: string[] = [];
    for (const [index, shape] of SHAPES.entries()) {
      const ms = await timeOf(measure, setting, { shape, way });
      ratios.push((ms / Math.max(floors[index] ?? 0, CLOCK_STEP)).toFixed(2));
    }
    print(`  ${way.padEnd(30)} ${ratios.join(' / ')}`);
  }
}

async function timeOf(
  measure: Measure,
  { nodes, warmth }: Setting,
  what: Pick<Measurement, 'shape' | 'way'>,
): Promise<number> {
  if (warmth === 'warm') {
    const rounds = nodes > 1_000 ? 5 : 41;
    return measure({ ...what, nodes, warmUp: rounds, rounds });
  }
  const times: number[] = [];
  for (let page = 0; page < (nodes > 10_000 ? 3 : FRESH_PAGES); page += 1) {
    times.push(await measure({ ...what, nodes, warmUp: 0, rounds: 1 }));
  }
  return Math.min(...times);
}

async function measureOnce(
  browser: Browser,
  script: string,
  measurement: Measurement,
): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.setContent('<!doctype html><title>Funds compared</title><body></body>');
    await page.addScriptTag({ content: script });
    const expression = `measureDetection(${JSON.stringify(measurement)})`;
    return Number(await page.evaluate(expression));
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
