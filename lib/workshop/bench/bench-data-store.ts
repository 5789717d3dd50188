import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PACKAGED_DATA, readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import { openChromium } from '../browsers/chromium-browser.ts';
import type { DrivenPage } from '../browsers/driven-browser.ts';
import { ensureChromium } from '../browsers/ensure-chromium.ts';
import { median } from '../median.ts';
import { buildScript } from './build-script.ts';

/** Odd, so that the median is one of the measurements. */
const ROUNDS = 9;

/** Ways to one fund's facts from a background that was just started; see `bench-data-store-background.ts`. */
const WAYS = [
  'echo',
  'columns, packaged',
  'columns, IndexedDB',
  'IndexedDB, a key a fund',
  'storage.local, a key a fund',
  'JSON file',
  'IndexedDB, all read',
] as const;

/**
 * Cold background to the facts of one fund, by where and how they are kept: the same facts of all packaged funds,
 * the same script, one way after the other in every round.
 */
export async function benchStore(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-store-'));
  const extension = join(folder, 'extension');
  await writeExtension(extension);
  const browser = await openChromium(await ensureChromium(print), { extension });
  try {
    const page = await browser.newPage(browser.extensionUrl('page.html'));
    await ask(page, 'fill');
    const times = new Map<string, number[]>(WAYS.map((way) => [way, []]));
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const way of WAYS) {
        await browser.killBackground();
        times.get(way)?.push(await ask(page, way));
      }
    }
    const floor = median(times.get('echo') ?? []);
    for (const [way, all] of times) {
      const ms = median(all);
      print(
        `${way.padEnd(30)}${ms.toFixed(1).padStart(7)} ms${(ms / floor).toFixed(2).padStart(7)}`,
      );
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from question to answer, in a page of the extension. */
function ask(page: DrivenPage, way: string): Promise<number> {
  return page.evaluate(timeOneQuestion, way);
}

async function timeOneQuestion(way: string): Promise<number> {
  interface Runtime {
    sendMessage(message: unknown): Promise<unknown>;
  }
  const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage({ way, ticker: 'AIQ' });
  if (answer !== 'AIQ') throw new Error(`${way}: ${JSON.stringify(answer)}`);
  return performance.now() - start;
}

async function writeExtension(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'Store',
    version: '1.0.0',
    background: { service_worker: 'background.js' },
    permissions: ['storage', 'unlimitedStorage'],
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Store</title>');
  cpSync(PACKAGED_DATA, join(folder, 'data'), { recursive: true });
  const snapshot = await readPackagedSnapshot();
  const funds = await Promise.all(snapshot.tickers.map((ticker) => snapshot.fund(ticker)));
  const byTicker = Object.fromEntries(funds.flatMap((fund) => (fund ? [[fund.ticker, fund]] : [])));
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(byTicker));
  await buildScript({
    entry: 'bench-data-store-background.ts',
    folder,
    file: 'background.js',
    format: 'iife',
  });
}
