import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import * as z from 'zod/mini';
import { findChromium } from '../browsers/find-browser.ts';
import type { FixtureServer } from '../browsers/fixture-server.ts';
import { launchWithExtension } from '../browsers/launch-with-extension.ts';
import { type OurTime, ourTimeIn, TRACE_CATEGORIES } from './page-trace.ts';

/** What one page cost, in a fresh profile. */
export interface PageCost extends OurTime {
  /** Layouts of the page's process so far. */
  readonly layouts: number;
  /** DOM nodes alive, ours included. */
  readonly nodes: number;
  readonly heapMb: number;
  /** What the page's main thread computed since its first idle moment, ours or the browser's for us, ms. */
  readonly threadMs: number;
  /** Sum of layout shifts. */
  readonly shift: number;
  /** From the page's first idle moment after it was parsed to the first underlined word; absent when there was none. */
  readonly firstMarkMs?: number;
}

/** This long after the page's first idle moment everything that we do at the start is done, ms. */
const SETTLE_MS = 1_200;
const BLANK = 'https://finance.yahoo.com/bench/blank';

const seenSchema = z.object({ shift: z.number(), firstMarkMs: z.optional(z.number()) });

/**
 * Opens each address in one fresh profile of Chromium, with the extension or without it, and reads what it
 * cost. Nothing when Chromium is not installed.
 */
export async function readPageCosts(parts: {
  readonly server: FixtureServer;
  readonly addresses: readonly string[];
  /** Folder of the built extension. */
  readonly extension?: string;
}): Promise<Map<string, PageCost> | undefined> {
  const executablePath = findChromium();
  if (executablePath === undefined) return undefined;
  const { server, addresses, extension } = parts;
  server.serve(BLANK, { body: '<!doctype html><title>blank</title>' });
  const context = await launchWithExtension(executablePath, {
    proxy: server.proxy,
    ...(extension !== undefined && { extension }),
  });
  try {
    const costs = new Map<string, PageCost>();
    for (const address of addresses) costs.set(address, await readOne(context, address));
    return costs;
  } finally {
    await context.close();
  }
}

async function readOne(context: BrowserContext, address: string): Promise<PageCost> {
  const page = await context.newPage();
  try {
    // The same site first, so that the page's process is there and is the one that is traced.
    await page.goto(BLANK);
    await page.addInitScript(watchPage);
    const cdp = await context.newCDPSession(page);
    await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
    const { trace, seen, idleAt } = await traced(page, address, cdp);
    const { metrics } = await cdp.send('Performance.getMetrics');
    const metric = (name: string) => metrics.find((m) => m.name === name)?.value ?? 0;
    return {
      ...ourTimeIn(trace),
      layouts: metric('LayoutCount'),
      nodes: metric('Nodes'),
      heapMb: metric('JSHeapUsedSize') / 1e6,
      threadMs: 1000 * (metric('TaskDuration') - idleAt),
      shift: seen.shift,
      ...(seen.firstMarkMs !== undefined && { firstMarkMs: seen.firstMarkMs }),
    };
  } finally {
    await page.close();
  }
}

async function traced(page: Page, address: string, cdp: CDPSession) {
  const browser = page.context().browser();
  if (!browser) throw new Error('this Chromium cannot be traced');
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => done(0))));
  const { metrics } = await cdp.send('Performance.getMetrics');
  const idleAt = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  await page.waitForTimeout(SETTLE_MS);
  const seen = z.parse(seenSchema, await page.evaluate(() => Reflect.get(window, 'costSeen')));
  const trace: unknown = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return { trace, seen, idleAt };
}

/** In the page, before its own scripts: layout shift, and when the first word was underlined. */
function watchPage(): void {
  const seen: { shift: number; firstMarkMs?: number } = { shift: 0 };
  Reflect.set(window, 'costSeen', seen);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value') ?? 0);
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('DOMContentLoaded', () =>
    requestIdleCallback(() => {
      const start = performance.now();
      const look = () => {
        if ([...CSS.highlights.values()].some((highlight) => highlight.size > 0)) {
          seen.firstMarkMs = performance.now() - start;
        } else requestAnimationFrame(look);
      };
      look();
    }),
  );
}
