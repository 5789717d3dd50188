import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../browsers/chromium-browser.ts';
import type { DrivenBrowser, DrivenPage } from '../browsers/driven-browser.ts';
import { ensureChromium } from '../browsers/ensure-chromium.ts';
import { buildExtension } from '../build/extension-build.ts';
import { alternate, type BesideEcho, besideEchoLine, LOOKUP_GOALS } from './bench-lookup-report.ts';
import { ECHO_PAGE, writeEchoExtension } from './write-echo-extension.ts';

const COLD_ROUNDS = 21;
const WARM_ROUNDS = 301;

/**
 * One fund's badge, asked by its key by the extension's own open page (as the popup does): the process is there already, and
 * what is left is stricter to hold.
 */
export async function benchLookupInOwnPage(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-bench-'));
  const chromium = await ensureChromium(print);
  const extension = await buildExtension({ browser: 'chrome', mode: 'production' });
  const ours = await openBench(chromium, extension, 'options.html');
  const answers = { badges: await ours.answer() };
  const echo = writeEchoExtension(join(folder, 'echo'), { build: extension, answers });
  const floor = await openBench(chromium, echo, ECHO_PAGE);
  const line = (how: string, times: BesideEcho, goal: number) =>
    print(besideEchoLine(`our own page, ${how}`, times, goal));
  try {
    const rounds = (count: number, measure: (bench: BenchedExtension) => Promise<number>) =>
      alternate(count, { ours: () => measure(ours), echo: () => measure(floor) });
    const first = await rounds(COLD_ROUNDS, (bench) => bench.coldAsk({ kept: false }));
    line('ended, nothing kept', first, LOOKUP_GOALS.firstStart);
    const cold = await rounds(COLD_ROUNDS, (bench) => bench.coldAsk({ kept: true }));
    line('ended, answers kept', cold, LOOKUP_GOALS.cold);
    const warm = await rounds(WARM_ROUNDS, (bench) => bench.ask());
    line('running', warm, LOOKUP_GOALS.warm);
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

/** In the extension's page. */
async function timeOneQuestion(): Promise<{ took: number; answer: unknown }> {
  interface Runtime {
    sendMessage(message: unknown): Promise<unknown>;
  }
  const { chrome } = globalThis as unknown as { chrome: { runtime: Runtime } };
  const funds = [{ ticker: 'AIQ', market: 'US' }];
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
