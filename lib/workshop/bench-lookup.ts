import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from './chromium-browser.ts';
import type { DrivenBrowser, DrivenPage } from './driven-browser.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { buildExtension } from './extension-build.ts';
import { median } from './median.ts';

/** Odd, so that the median is one of the measurements. */
const COLD_ROUNDS = 15;
const WARM_ROUNDS = 201;

/**
 * Time from a question of one of our own pages to the background's answer, beside the floor: an extension
 * whose background only echoes. Cold: the background was ended before. Rounds alternate between the two.
 */
export async function benchLookup(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-bench-'));
  const chromium = await ensureChromium(print);
  const extension = await buildExtension({ browser: 'chrome', mode: 'production' });
  const ours = await openBench(chromium, extension, 'options.html');
  const floor = await openBench(chromium, writeEchoExtension(join(folder, 'echo')), 'page.html');
  try {
    report(print, 'first answer of all', [await ours.ask()], [await floor.ask()]);
    const cold = await alternate(COLD_ROUNDS, ours, floor, (bench) => bench.coldAsk());
    report(print, 'background was ended', ...cold);
    const warm = await alternate(WARM_ROUNDS, ours, floor, (bench) => bench.ask());
    report(print, 'background is running', ...warm);
  } finally {
    await ours.close();
    await floor.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface BenchedExtension {
  /** Milliseconds from question to answer. */
  ask(): Promise<number>;
  coldAsk(): Promise<number>;
  close(): Promise<void>;
}

async function openBench(
  chromium: string,
  extension: string,
  path: string,
): Promise<BenchedExtension> {
  const browser: DrivenBrowser = await openChromium(chromium, { extension });
  const page: DrivenPage = await browser.newPage(browser.extensionUrl(path));
  const ask = () => page.evaluate(timeOneQuestion);
  return {
    ask,
    coldAsk: async () => {
      await browser.killBackground();
      return ask();
    },
    close: () => browser.close(),
  };
}

/** In the extension's page: the badges of three funds, as the popup asks for them. */
async function timeOneQuestion(): Promise<number> {
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
  return performance.now() - start;
}

async function alternate(
  rounds: number,
  ours: BenchedExtension,
  floor: BenchedExtension,
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
  print(
    `${what.padEnd(24)}${a.toFixed(2).padStart(8)} ms, echo ${b.toFixed(2)} ms: ${(a / b).toFixed(2)} times`,
  );
}

function writeEchoExtension(folder: string): string {
  const manifest = {
    manifest_version: 3,
    name: 'Echo',
    version: '1.0.0',
    background: { service_worker: 'background.js' },
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Echo</title>');
  writeFileSync(
    join(folder, 'background.js'),
    'chrome.runtime.onMessage.addListener((m, s, send) => { send({ reply: {} }); });',
  );
  return folder;
}
