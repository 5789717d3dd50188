import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from './chromium-browser.ts';
import type { DrivenBrowser, DrivenPage } from './driven-browser.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { buildExtension } from './extension-build.ts';
import { median } from './median.ts';

/** Odd, so that the median is one of the measurements. */
const COLD_ROUNDS = 21;
const WARM_ROUNDS = 301;

/**
 * Time from a question of one of our own pages to the background's answer, beside the floor: an extension whose
 * background answers the same words at once, without knowing them. The background was ended before: at a first
 * start, with nothing kept of earlier answers; or with what an earlier life of it kept. Rounds alternate.
 */
export async function benchLookup(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-bench-'));
  const chromium = await ensureChromium(print);
  const extension = await buildExtension({ browser: 'chrome', mode: 'production' });
  const ours = await openBench(chromium, extension, 'options.html');
  const echo = writeEchoExtension(join(folder, 'echo'), await ours.answer());
  const floor = await openBench(chromium, echo, 'page.html');
  try {
    const rounds = (count: number, measure: (bench: BenchedExtension) => Promise<number>) =>
      alternate(count, [ours, floor], measure);
    const first = await rounds(COLD_ROUNDS, (bench) => bench.coldAsk({ kept: false }));
    report(print, 'ended, nothing kept', ...first);
    const cold = await rounds(COLD_ROUNDS, (bench) => bench.coldAsk({ kept: true }));
    report(print, 'ended, answers kept', ...cold);
    const warm = await rounds(WARM_ROUNDS, (bench) => bench.ask());
    report(print, 'running', ...warm);
  } finally {
    await ours.close();
    await floor.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface BenchedExtension {
  /** Milliseconds from question to answer. */
  ask(): Promise<number>;
  /** The same after the background was ended, with or without what it kept of earlier answers. */
  coldAsk(how: { readonly kept: boolean }): Promise<number>;
  /** What is answered. */
  answer(): Promise<unknown>;
  close(): Promise<void>;
}

async function openBench(
  chromium: string,
  extension: string,
  path: string,
): Promise<BenchedExtension> {
  const browser: DrivenBrowser = await openChromium(chromium, { extension });
  const page: DrivenPage = await browser.newPage(browser.extensionUrl(path));
  const ask = async () => (await page.evaluate(timeOneQuestion)).took;
  return {
    ask,
    coldAsk: async ({ kept }) => {
      if (!kept) await page.evaluate(forgetKept);
      await browser.killBackground();
      return ask();
    },
    answer: async () => (await page.evaluate(timeOneQuestion)).answer,
    close: () => browser.close(),
  };
}

/** In the extension's page: the badges of three funds, as the popup asks for them. */
async function timeOneQuestion(): Promise<{ took: number; answer: unknown }> {
  interface Runtime {
    sendMessage(message: unknown): Promise<unknown>;
  }
  const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
  const funds = ['AIQ', 'QQQ', 'VOO'].map((ticker) => ({ ticker, market: 'US' }));
  const start = performance.now();
  const answer = await chrome.runtime.sendMessage({ ask: 'badges', request: { funds } });
  if (typeof answer !== 'object' || answer === null || !('reply' in answer)) {
    throw new Error(`no answer but ${JSON.stringify(answer)}`);
  }
  return { took: performance.now() - start, answer };
}

/** In the extension's page: what the background keeps in the browser's memory. */
async function forgetKept(): Promise<void> {
  interface Storage {
    readonly session: { clear(): Promise<void> };
  }
  const { chrome } = globalThis as unknown as { chrome: { storage: Storage } };
  await chrome.storage.session.clear();
}

async function alternate(
  rounds: number,
  [ours, floor]: readonly [BenchedExtension, BenchedExtension],
  measure: (bench: BenchedExtension) => Promise<number>,
): Promise<[ours: number[], floor: number[]]> {
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    times[0].push(await measure(ours));
    times[1].push(await measure(floor));
  }
  return times;
}

function report(
  print: (line: string) => void,
  what: string,
  ours: readonly number[],
  floor: readonly number[],
): void {
  const [a, b] = [median(ours), median(floor)];
  const [best, floorBest] = [Math.min(...ours), Math.min(...floor)];
  const times = `${a.toFixed(2).padStart(8)} ms, echo ${b.toFixed(2)} ms: ${(a / b).toFixed(2)} times`;
  const fastest = `fastest ${best.toFixed(2)} and ${floorBest.toFixed(2)}, ${ours.length} rounds`;
  print(`${what.padEnd(24)}${times} (${fastest})`);
}

function writeEchoExtension(folder: string, answer: unknown): string {
  const manifest = {
    manifest_version: 3,
    name: 'Echo',
    version: '1.0.0',
    permissions: ['storage'],
    background: { service_worker: 'background.js' },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Echo</title>');
  writeFileSync(
    join(folder, 'background.js'),
    `chrome.runtime.onMessage.addListener((m, s, send) => { send(${JSON.stringify(answer)}); });`,
  );
  return folder;
}
