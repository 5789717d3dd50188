import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright-core';
import { benchPlacement } from './bench-page-coverage.ts';
import { wrapInline } from './bench-page-inline.ts';
import { type OurTime, ourTimeIn } from './bench-page-profile.ts';
import { buildExtension } from './extension-build.ts';
import { findChromium } from './find-browser.ts';
import { type FixtureServer, startFixtureServer } from './fixture-server.ts';
import { PROJECT_ROOT } from './project.ts';

/** Saved pages of real sites; they are not part of the project. */
const SAVED = join(PROJECT_ROOT, '..', 'shared', 'data', 'pages', 'html');
/** Every so many saved pages one is timed; placement is measured on all. */
const EACH = 6;
const ROUNDS = 3;
/** After this long everything a page and we do at the start is done, ms. */
const SETTLE_MS = 2_500;

const WITH_US = 'https://finance.yahoo.com/bench/';

interface Reading extends OurTime {
  readonly layouts: number;
  readonly nodes: number;
  readonly heapMb: number;
  readonly shift: number;
  /** From the page's load event to the first underlined word; absent when there was none. */
  readonly firstMarkMs?: number;
}

/** What we cost on real pages, with the extension and without it, in fresh profiles of Chromium. */
export async function benchPage(print: (line: string) => void): Promise<void> {
  const executable = findChromium();
  if (!executable) return print('SKIPPED: Chromium is not installed');
  const server = await startFixtureServer();
  const names = serveSamples(server, print);
  const extension = await buildExtension({ browser: 'chrome', mode: 'production' });
  try {
    const rounds: { name: string; without: Reading; withUs: Reading }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const without = await readAll(executable, { server, names });
      const withUs = await readAll(executable, { server, names, extension });
      for (const name of names) {
        const [a, b] = [without.get(name), withUs.get(name)];
        if (a && b) rounds.push({ name, without: a, withUs: b });
      }
    }
    print(
      'page: our script ms | longest task of ours ms | first mark ms after load | layouts, nodes, heap MB, shift: with minus without',
    );
    for (const name of names) {
      const of = rounds.filter((reading) => reading.name === name);
      const mid = (pick: (r: (typeof of)[number]) => number) => median(of.map(pick));
      const first = mid((r) => r.withUs.firstMarkMs ?? Number.NaN);
      print(
        [
          name.padEnd(22),
          mid((r) => r.withUs.scriptMs)
            .toFixed(1)
            .padStart(7),
          mid((r) => r.withUs.longestMs)
            .toFixed(1)
            .padStart(7),
          (Number.isNaN(first) ? '-' : first.toFixed(0)).padStart(6),
          signed(mid((r) => r.withUs.layouts - r.without.layouts)),
          signed(mid((r) => r.withUs.nodes - r.without.nodes)),
          mid((r) => r.withUs.heapMb - r.without.heapMb)
            .toFixed(1)
            .padStart(6),
          mid((r) => r.withUs.shift - r.without.shift).toFixed(3),
        ].join(' '),
      );
    }
    await wrapInline(executable, server.proxy, print);
    await benchPlacement({ server, extension, saved: savedPages(), print });
  } finally {
    await server.close();
  }
}

function savedPages(): string[] {
  if (!existsSync(SAVED)) return [];
  return readdirSync(SAVED)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(SAVED, name));
}

function serveSamples(server: FixtureServer, print: (line: string) => void): string[] {
  const saved = savedPages();
  if (saved.length === 0) print(`SKIPPED: no saved pages in ${SAVED}`);
  const samples = new Map<string, string | Uint8Array>([
    [
      'no tickers',
      `<!doctype html><html lang="en"><title>Story</title>${'<p>Once upon a time there was a king.</p>'.repeat(300)}`,
    ],
    [
      '200,000 nodes',
      `<!doctype html><html lang="en"><title>ETF list</title><p>The Vanguard S&P 500 ETF (VOO).</p><table>${'<tr><td>Row<td>one<td>two<td>three'.repeat(22_000)}</table>`,
    ],
  ]);
  saved.forEach((path, index) => {
    if (index % EACH === 0) samples.set(path.split('/').at(-1) ?? path, readFileSync(path));
  });
  for (const [name, body] of samples) server.serve(addressOf(name), { body });
  server.serve(`${WITH_US}blank`, '<!doctype html><title>blank</title>');
  return [...samples.keys()];
}

const addressOf = (name: string) => `${WITH_US}${encodeURIComponent(name)}`;

async function readAll(
  executablePath: string,
  parts: { server: FixtureServer; names: readonly string[]; extension?: string },
): Promise<Map<string, Reading>> {
  const profile = mkdtempSync(join(tmpdir(), 'lookthrough-bench-'));
  const { extension } = parts;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    ignoreHTTPSErrors: true,
    viewport: { width: 1280, height: 800 },
    args: [
      ...['--headless=new', '--disable-gpu', '--no-first-run', '--ignore-certificate-errors'],
      `--proxy-server=${parts.server.proxy}`,
      ...(extension
        ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`]
        : []),
    ],
  });
  try {
    const readings = new Map<string, Reading>();
    for (const name of parts.names) {
      const page = await context.newPage();
      readings.set(name, await readOne(page, await context.newCDPSession(page), addressOf(name)));
      await page.close();
    }
    return readings;
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

async function readOne(page: Page, cdp: CDPSession, address: string): Promise<Reading> {
  // The profiler must start in the process that the page will live in.
  await page.goto(`${WITH_US}blank`);
  await page.addInitScript(watchPage);
  await cdp.send('Performance.enable');
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  await page.goto(address);
  await page.waitForTimeout(SETTLE_MS);
  const { profile } = await cdp.send('Profiler.stop');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((m) => m.name === name)?.value ?? 0;
  const seen = await page.evaluate(() => Reflect.get(window, 'benchSeen'));
  const { shift = 0, firstMarkMs } = seen as { shift?: number; firstMarkMs?: number };
  return {
    ...ourTimeIn(profile),
    layouts: metric('LayoutCount'),
    nodes: metric('Nodes'),
    heapMb: metric('JSHeapUsedSize') / 1e6,
    shift,
    ...(firstMarkMs !== undefined && { firstMarkMs }),
  };
}

/** In the page, before its own scripts: layout shift, and when the first word was underlined. */
function watchPage(): void {
  const seen: { shift: number; firstMarkMs?: number } = { shift: 0 };
  Reflect.set(window, 'benchSeen', seen);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.shift += Number(Reflect.get(entry, 'value') ?? 0);
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('load', () => {
    const start = performance.now();
    const look = () => {
      if ([...CSS.highlights.values()].some((highlight) => highlight.size > 0)) {
        seen.firstMarkMs = performance.now() - start;
      } else requestAnimationFrame(look);
    };
    look();
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(0)}`.padStart(6);
}
