import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { openChromium } from '../browsers/chromium-browser.ts';
import { until } from '../browsers/drive-page.ts';
import type { DrivenBrowser } from '../browsers/driven-browser.ts';
import { ensureChromium } from '../browsers/ensure-chromium.ts';
import type { FixtureServer } from '../browsers/fixture-server.ts';
import { median } from '../median.ts';
import { writeBarePopup } from './write-bare-popup.ts';

const RUNS = 11;
/** ms */
const GOAL = 150;
const PAGE = 'https://finance.yahoo.com/news/popup.html';
const ARTICLE = ['AIQ', 'QQQ', 'SMH', 'VOO', 'GLD', 'AGG', 'TQQQ', 'XLK', 'IWM', 'BOTZ']
  .map((ticker) => `<p>Why the ETF ${ticker} (${ticker}) is an exchange-traded fund.</p>`)
  .join('');

/**
 * The popup opened in its own window over a page with ten funds, again and again, in turn with a bare popup of another
 * extension in another browser. Times run from the moment when the browser begins to load it, on its own clock, to two frames on
 * the screen: the first with anything in it (the whole first screen with its search, which takes what is typed), and the first with
 * the heading of the page's funds, which is drawn with their rows (Element Timing). Both may be one frame, drawn before the popup's
 * scripts are there: so what the funds have in common, which they ask the background, is timed too. What passes between the click and
 * the beginning, while the browser makes the window, is printed by itself.
 */
export async function benchUiPopup(
  print: (line: string) => void,
  browser: DrivenBrowser,
  server: FixtureServer,
): Promise<void> {
  server.serve(PAGE, ARTICLE);
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-bench-'));
  const extension = writeBarePopup(join(folder, 'bare'));
  const chromium = await ensureChromium(print);
  const other = await openChromium(chromium, { extension, proxy: server.proxy });
  try {
    for (const each of [browser, other]) await (await each.newPage(PAGE)).bringToFront();
    const ours: Times[] = [];
    const bare: Times[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await openOnce(browser, hasFunds));
      bare.push(await openOnce(other, hasLoaded));
    }
    report(print, ours, bare);
  } finally {
    await other.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first start reads the package from a cold disk: readers have it once a day, and it is told apart. */
function report(
  print: (line: string) => void,
  [first, ...ours]: readonly Times[],
  [firstBare, ...bare]: readonly Times[],
): void {
  print(
    `popup, first of the session: first screen after ${shown([first])}, funds ${shown([first], 'funds')}; bare ${shown([firstBare])}`,
  );
  print(
    `popup: first screen after ${shown(ours)}, the page’s funds after ${shown(ours, 'funds')}; goal ${GOAL}`,
  );
  print(`  what they have in common, worked out by the scripts: ${shown(ours, 'common')}`);
  const times = (of: 'painted' | 'funds') =>
    (middle(ours, of) / middle(bare, 'painted')).toFixed(1);
  print(
    `  a bare popup: ${shown(bare)}; ours is ${times('painted')} and ${times('funds')} times that`,
  );
  print(
    `  from the click to the beginning: ${shown(ours, 'window')}, bare ${shown(bare, 'window')}`,
  );
}

type Times = z.output<typeof timesSchema>;
const timesSchema = z.object({
  /** Milliseconds from the click to the beginning of the load. */
  window: z.number(),
  painted: z.number(),
  funds: z.optional(z.number()),
  common: z.optional(z.number()),
});

const measuredSchema = z.object({
  timeOrigin: z.number(),
  painted: z.number(),
  funds: z.optional(z.number()),
  common: z.optional(z.number()),
});

async function openOnce(browser: DrivenBrowser, isThere: () => boolean): Promise<Times> {
  const popup = await browser.openPopup?.();
  if (!popup) throw new Error('this browser cannot open its popup for us');
  try {
    await until('what the popup shows', () => popup.evaluate(`(${isThere})()`));
    const told = await until('its times', () => popup.evaluate(`(${openingTimes})()`));
    const { timeOrigin, ...times } = z.parse(measuredSchema, told);
    return { ...times, window: timeOrigin - popup.clickedAt };
  } finally {
    await popup.close();
  }
}

function middle(times: readonly (Times | undefined)[], of: keyof Times): number {
  return median(times.flatMap((time) => time?.[of] ?? []));
}

function shown(times: readonly (Times | undefined)[], of: keyof Times = 'painted'): string {
  const all = times.flatMap((time) => time?.[of] ?? []);
  const slowest =
    all.length > 1 ? ` (slowest of ${all.length}: ${Math.round(Math.max(...all))})` : '';
  return `${Math.round(middle(times, of))} ms${slowest}`;
}

/** In the popup. */
function hasFunds(): boolean {
  return Boolean(document.querySelector('.popup .page-common')?.textContent);
}

/** In the popup. */
function hasLoaded(): boolean {
  return document.readyState === 'complete';
}

interface Measured {
  timeOrigin: number;
  painted: number;
  funds: number | undefined;
  common: number | undefined;
}

/** In the popup: milliseconds since its load began; nothing before there was a frame. */
async function openingTimes(): Promise<Measured | undefined> {
  const paints = new Map<unknown, number>();
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      paints.set(Reflect.get(entry, 'identifier'), Number(Reflect.get(entry, 'renderTime')));
    }
  });
  observer.observe({ type: 'element', buffered: true });
  // Entries that are there already come in tasks of their own.
  await new Promise((done) => setTimeout(done, 200));
  const painted = performance.getEntriesByName('first-contentful-paint').at(0)?.startTime;
  if (painted === undefined) return undefined;
  const { timeOrigin } = performance;
  return {
    timeOrigin,
    painted,
    funds: paints.get('page-funds'),
    common: paints.get('page-common'),
  };
}
