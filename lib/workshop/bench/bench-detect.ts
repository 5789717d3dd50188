import { chromium } from 'playwright-core';
import * as z from 'zod/mini';
import { ensureChromium } from '../browsers/ensure-chromium.ts';
import { median } from '../median.ts';
import { type Ratios, ratiosLine } from './bench-detect-goals.ts';
import type { PageShape } from './bench-detect-shapes.ts';
import {
  freshTimes,
  makeReady,
  type OpenPage,
  pageOpener,
  type WayTimes,
  warmTimes,
} from './bench-detect-times.ts';

const FLOOR = 'bare TreeWalker';
/** Ways that goals speak of. */
const JUDGED = [FLOOR, 'candidate pass', 'detection in the page', 'HoverQuote’s way'];
const OTHERS = [
  ...['the background’s part', 'mark.js with a regex', 'findAndReplaceDOMText', 'linkifyjs'],
];
const SHAPES: readonly PageShape[] = ['article', 'table', 'thread'];

interface Size {
  readonly nodes: number;
  /** Rounds on fresh pages, one a page, and on a warm one: of the ways that are judged, and of others. */
  readonly fresh: readonly [judged: number, others: number];
  readonly warm: readonly [judged: number, others: number];
  readonly warmUp: number;
}

/** Larger pages take longer and differ less from round to round; the two smaller take 3 minutes each, the largest over 5. */
const SIZES: readonly Size[] = [
  { nodes: 1_000, fresh: [12, 1], warm: [15, 5], warmUp: 8 },
  { nodes: 10_000, fresh: [4, 1], warm: [20, 3], warmUp: 5 },
  { nodes: 100_000, fresh: [1, 0], warm: [3, 1], warmUp: 1 },
];
/** Slices are measured on the largest page; most that they may take, ms. */
const SLICE_GOALS = { nodes: 100_000, median: 4, worst: 8 };
const SLICED_PAGES = 5;

/**
 * Time to read a page for tickers, as a multiple of a bare `TreeWalker` over the same page: on fresh pages
 * (first run, nothing compiled or unpacked) and on warm ones. Means of the middle half, all ways interleaved.
 *
 * The pages are as dense as saved ones (`bench-detect-shapes.ts`). Before they were, an article had 85 characters and
 * 0.6 capital words a text node and no blanks between elements, where saved pages have 14 characters and 0.06. On 10,000
 * nodes, warm, HoverQuote’s way took 84, 60 and 40 times the floor then and takes 28, 33 and 34 now; linkifyjs 71, 17, 6
 * and 15, 9, 21. `performance.md` has 13, 16, 11 and 29, 15, 19 over a floor of 300 to 493 ns a node; here it is 180 to 250,
 * as most nodes are blanks of one text.
 */
export async function benchDetect(
  print: (line: string) => void,
  sizes: readonly number[] = SIZES.map(({ nodes }) => nodes),
): Promise<void> {
  await withPages(print, async (open) => {
    print(`main thread’s time, as a multiple of ${FLOOR}, as ${SHAPES.join(' / ')}`);
    for (const size of SIZES.filter(({ nodes }) => sizes.includes(nodes))) {
      for (const warmth of ['fresh', 'warm'] as const) await compare(print, { open, size, warmth });
    }
  });
}

/** How long the slices are in which the scanner reads the largest page. */
export async function benchSlices(print: (line: string) => void): Promise<void> {
  await withPages(print, (open) => printSlices(print, open));
}

async function withPages(
  print: (line: string) => void,
  work: (open: OpenPage) => Promise<void>,
): Promise<void> {
  const browser = await chromium.launch({
    executablePath: await ensureChromium(print),
    chromiumSandbox: false,
    args: ['--js-flags=--expose-gc'],
  });
  try {
    await work(await pageOpener(browser));
  } finally {
    await browser.close();
  }
}

interface Comparison {
  readonly open: OpenPage;
  readonly size: Size;
  readonly warmth: 'fresh' | 'warm';
}

async function compare(
  print: (line: string) => void,
  { open, size, warmth }: Comparison,
): Promise<void> {
  const { nodes, warmUp } = size;
  const [judged, others] = size[warmth];
  const ways = [
    ...JUDGED.map((way) => ({ way, rounds: judged })),
    ...OTHERS.map((way) => ({ way, rounds: others })),
  ].filter(({ rounds }) => rounds > 0);
  const measure = warmth === 'fresh' ? freshTimes : warmTimes;
  const times: (readonly WayTimes[])[] = [];
  for (const shape of SHAPES) times.push(await measure(open, { shape, nodes, ways, warmUp }));
  const floors = times.map(([floor]) => floor?.own ?? Number.NaN);
  print(
    `${nodes.toLocaleString('en')} text nodes, ${warmth} (floor ${floors.map((ms) => ms.toFixed(2)).join(' / ')} ms)`,
  );
  const ratios: Ratios = new Map(
    ways.map(({ way }, index) => [
      way,
      times.map((of, shape) => {
        const { own, layout } = of[index] ?? { own: Number.NaN, layout: Number.NaN };
        const floor = floors[shape] ?? Number.NaN;
        return { own: own / floor, laidOut: (own + layout) / floor };
      }),
    ]),
  );
  for (const { way } of ways.slice(1)) print(ratiosLine(way, ratios, { nodes, warmth }));
}

/**
 * Length of the slices in which the scanner reads a large page, by the clock: what the page waits for. The longest of
 * each page is printed and the middle one judged: a busy machine stops a page for 20 ms and more now and then.
 */
async function printSlices(print: (line: string) => void, open: OpenPage): Promise<void> {
  const { nodes, median: middle, worst } = SLICE_GOALS;
  print(
    `slices of the scanner on ${nodes.toLocaleString('en')} text nodes, median ms / longest ms on each of ${SLICED_PAGES} fresh pages`,
  );
  for (const shape of SHAPES) {
    const pages: (readonly number[])[] = [];
    for (let page = 0; page < SLICED_PAGES; page += 1) pages.push(await sliceTimes(open, shape));
    const half = median(pages.flat());
    const longest = pages.map((times) => Math.max(...times));
    const verdict = half <= middle && median(longest) <= worst ? 'met' : 'MISSED';
    const each = longest.map((ms) => ms.toFixed(1)).join(', ');
    print(
      `  ${shape}: ${half.toFixed(1)} / ${each} (goal ${middle} / ${worst} by the middle page: ${verdict})`,
    );
  }
}

async function sliceTimes(open: OpenPage, shape: PageShape): Promise<readonly number[]> {
  const page = await open();
  await makeReady(page, { shape, nodes: SLICE_GOALS.nodes }, 'slices');
  const times = z.parse(z.array(z.number()), await page.valueOf(`benched.run('slices')`));
  await page.close();
  return times;
}
