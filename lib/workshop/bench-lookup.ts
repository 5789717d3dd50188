import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type BareChromium, openBareChromium } from './bare-chromium.ts';
import { benchLookupInOwnPage } from './bench-lookup-own-page.ts';
import { alternate, type BesideEcho, besideEchoLine, LOOKUP_GOALS } from './bench-lookup-report.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { buildExtension } from './extension-build.ts';
import { startFixtureServer } from './fixture-server.ts';
import { writeEchoExtension } from './write-echo-extension.ts';

/** Odd, so that the median is one of the measurements. */
const COLD_ROUNDS = 25;
const WARM_ROUNDS = 201;

/** A listed site; nothing on it is a ticker, so that the content script asks no more. */
const PAGE = 'https://finance.yahoo.com/bench';
const TEXT = 'Why we hold the AIQ ETF beside QQQ and the VOO ETF: their fees and holdings.';

/** What content scripts ask: how the page is to be read, first of all; then which of these are funds, and their marks. */
const QUESTIONS = {
  siteSettings: { host: 'finance.yahoo.com' },
  annotate: {
    page: {
      title: 'Funds',
      lang: 'en',
      memory: { capitals: 4, length: 76, hints: [], confirmed: [] },
    },
    excerpts: [{ text: TEXT }],
    candidates: ['AIQ', 'QQQ', 'VOO'].map(candidateOf),
  },
};

type Question = keyof typeof QUESTIONS;

const SAYS: Readonly<Record<Question, string>> = {
  siteSettings: 'a page’s first question',
  annotate: 'marks of three funds',
};

/**
 * Time from a question of a content script in a web page to the background's answer, beside a copy of the extension
 * whose background answers the same words at once (`writeEchoExtension`). That is what a reader waits for: no page of the extension is open, so
 * that a background that was ended needs a new process too; it is ended, and its process gone, before each question
 * (`BareChromium.endExtension`). At a first start nothing is known of earlier answers; else what an earlier life of it
 * kept. Rounds alternate. Then, stricter, the same asked by a page of the extension that stays open with its process.
 */
export async function benchLookup(print: (line: string) => void): Promise<void> {
  await benchLookupInPage(print);
  await benchLookupInOwnPage(print);
}

async function benchLookupInPage(print: (line: string) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-bench-'));
  const executable = await ensureChromium(print);
  const server = await startFixtureServer();
  server.serve(PAGE, '<!doctype html><title>Nothing here</title><p>nothing to see');
  const open = (extension: string) =>
    openBareChromium({ executable, extension, proxy: server.proxy, page: PAGE });
  const build = await buildExtension({ browser: 'chrome', mode: 'production' });
  const ours = await open(build);
  const answers = {
    siteSettings: (await ask(ours, 'siteSettings')).answer,
    annotate: (await ask(ours, 'annotate')).answer,
  };
  const echo = await open(writeEchoExtension(join(folder, 'echo'), { build, answers }));
  try {
    for (const question of ['siteSettings', 'annotate'] as const) {
      const round = { ours, echo, question };
      const line = (how: string, times: BesideEcho, goal: number) =>
        print(besideEchoLine(`${SAYS[question]}, ${how}`, times, goal));
      line('ended, nothing kept', await cold(round, forgetKept), LOOKUP_GOALS.firstStart);
      line('ended, answers kept', await cold(round, makeKept), LOOKUP_GOALS.cold);
      line('running', await warm(round), LOOKUP_GOALS.warm);
    }
  } finally {
    await ours.close();
    await echo.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Round {
  readonly ours: BareChromium;
  readonly echo: BareChromium;
  readonly question: Question;
}

function cold(
  { ours, echo, question }: Round,
  ready: (ours: BareChromium) => Promise<void>,
): Promise<BesideEcho> {
  const askEnded = async (chromium: BareChromium) => {
    await chromium.endExtension();
    return (await ask(chromium, question)).took;
  };
  return alternate(COLD_ROUNDS, {
    ours: async () => {
      // It runs, whatever was before.
      await ask(ours, 'annotate');
      await ready(ours);
      return askEnded(ours);
    },
    echo: () => askEnded(echo),
  });
}

function warm({ ours, echo, question }: Round): Promise<BesideEcho> {
  return alternate(WARM_ROUNDS, {
    ours: async () => (await ask(ours, question)).took,
    echo: async () => (await ask(echo, question)).took,
  });
}

const forgetKept = async (ours: BareChromium) =>
  void (await ours.inBackground('chrome.storage.session.clear()'));

/** What is kept is written behind the answer: asked once more, it is there. */
const makeKept = async (ours: BareChromium) => void (await ask(ours, 'siteSettings'));

const answeredSchema = z.object({ took: z.number(), answer: z.object({ reply: z.unknown() }) });

async function ask(chromium: BareChromium, question: Question) {
  const message = { ask: question, request: QUESTIONS[question] };
  const answered = await chromium.inContentScript(`(async () => {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
    return { took: performance.now() - start, answer };
  })()`);
  return z.parse(answeredSchema, answered);
}

function candidateOf(symbol: string) {
  const start = TEXT.indexOf(symbol);
  const place = { block: 0, start, end: start + symbol.length, excerpt: 0, at: start };
  return { ...place, symbol, form: 'plain', role: 'prose' };
}
