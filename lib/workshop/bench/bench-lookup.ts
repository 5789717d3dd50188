import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type BareChromium, openBareChromium } from '../browsers/bare-chromium.ts';
import { ensureChromium } from '../browsers/ensure-chromium.ts';
import { startFixtureServer } from '../browsers/fixture-server.ts';
import { buildExtension } from '../build/extension-build.ts';
import { benchLookupInOwnPage } from './bench-lookup-own-page.ts';
import { alternate, type BesideEcho, besideEchoLine, LOOKUP_GOALS } from './bench-lookup-report.ts';
import { writeEchoExtension } from './write-echo-extension.ts';

const COLD_ROUNDS = 40;
const WARM_ROUNDS = 201;

/** A listed site; nothing on it is a ticker, so that the content script asks no more. */
const PAGE = 'https://finance.yahoo.com/bench';

interface Asked {
  readonly says: string;
  /** The message, and what goes with it. */
  readonly ask: 'siteSettings' | 'annotate';
  readonly request: unknown;
  /** Whether the goals hold for it. */
  readonly hasGoal: boolean;
}

/** What content scripts ask: how the page is to be read, first of all; then which words of it are funds, and their marks. */
const QUESTIONS = {
  first: {
    says: 'a page’s first question',
    ask: 'siteSettings',
    request: { host: 'finance.yahoo.com' },
    hasGoal: true,
  },
  oneFund: {
    says: 'mark of one fund',
    ask: 'annotate',
    request: batchOf('Why we hold the AIQ ETF: its fee and holdings.', ['AIQ']),
    hasGoal: true,
  },
  threeFunds: {
    says: 'marks of three funds',
    ask: 'annotate',
    request: batchOf(
      'Why we hold the AIQ ETF beside QQQ and the VOO ETF: their fees and holdings.',
      ['AIQ', 'QQQ', 'VOO'],
    ),
    hasGoal: false,
  },
} as const satisfies Record<string, Asked>;

type Question = keyof typeof QUESTIONS;

const NAMES = ['first', 'oneFund', 'threeFunds'] as const;

/**
 * Time from a question of a content script in a web page to the background's answer, beside a copy of the extension
 * whose background answers the same words at once (`writeEchoExtension`). That is what a reader waits for: no page of the extension is open, so
 * that a background that was ended needs a new process too; it is ended, and its process gone, before each question
 * (`BareChromium.endExtension`). At a first start nothing is known of earlier answers; else what an earlier life of it
 * kept. Rounds alternate. Then, stricter, a fund's badge asked by a page of the extension that stays open with its process.
 *
 * The goals speak of the first answer of an ended background, measured when the store was chosen with one fund's key as the question.
 * Ours with one fund is its mark: the only answer about a fund that a page waits for without a click or a hover (a card is worked
 * out, and has 400 ms after a start). It judges a text too, which that measurement did not. What an ended background is
 * in truth asked first by a page is how to read it: that is held to the same. Marks of several funds are printed beside.
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
  const answers: Record<string, unknown> = {};
  for (const name of NAMES) answers[name] = (await ask(ours, name)).answer;
  const echo = await open(writeEchoExtension(join(folder, 'echo'), { build, answers }));
  try {
    for (const question of NAMES) {
      const round = { ours, echo, question };
      const { says, hasGoal } = QUESTIONS[question];
      const line = (how: string, times: BesideEcho, goal: number) =>
        print(besideEchoLine(`${says}, ${how}`, times, hasGoal ? goal : undefined));
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
      await ask(ours, 'threeFunds');
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
const makeKept = async (ours: BareChromium) => void (await ask(ours, 'first'));

const answeredSchema = z.object({ took: z.number(), answer: z.object({ reply: z.unknown() }) });

async function ask(chromium: BareChromium, question: Question) {
  const { ask: name, request } = QUESTIONS[question];
  // The echo answers by the last; ours does not look at it.
  const message = { ask: name, request, question };
  const answered = await chromium.inContentScript(`(async () => {
    const start = performance.now();
    const answer = await chrome.runtime.sendMessage(${JSON.stringify(message)});
    return { took: performance.now() - start, answer };
  })()`);
  return z.parse(answeredSchema, answered);
}

function batchOf(text: string, symbols: readonly string[]) {
  const candidates = symbols.map((symbol) => {
    const start = text.indexOf(symbol);
    const place = { block: 0, start, end: start + symbol.length, excerpt: 0, at: start };
    return { ...place, symbol, form: 'plain', role: 'prose' };
  });
  const memory = { capitals: symbols.length + 1, length: text.length, hints: [], confirmed: [] };
  return { page: { title: 'Funds', lang: 'en', memory }, excerpts: [{ text }], candidates };
}
