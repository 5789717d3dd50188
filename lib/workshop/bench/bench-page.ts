import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from '../browsers/find-browser.ts';
import { type FixtureServer, startFixtureServer } from '../browsers/fixture-server.ts';
import { buildExtension } from '../build/extension-build.ts';
import { median } from '../median.ts';
import { PROJECT_ROOT } from '../project.ts';
import { benchCard } from './bench-page-card.ts';
import { benchMarks } from './bench-page-marks.ts';
import { benchStorm } from './bench-page-storm.ts';
import type { PageBenchParts } from './page-bench-parts.ts';
import { type PageCost, readPageCosts } from './page-cost.ts';

/** Saved pages of real sites; they are not part of the project. */
const SAVED = join(PROJECT_ROOT, '..', 'shared', 'data', 'pages', 'html');
/** Every so many saved pages one is timed; `bench -- placement` measures all. */
const EACH = 10;
const ROUNDS = 2;

const SITE = 'https://finance.yahoo.com/bench/';
const addressOf = (name: string) => `${SITE}${encodeURIComponent(name)}`;

interface Round {
  readonly name: string;
  readonly without: PageCost;
  readonly withUs: PageCost;
}

const PARTS = { pages: benchPages, card: benchCard, marks: benchMarks, storm: benchStorm };
export type PagePart = keyof typeof PARTS;

/** What we cost in pages: real ones, a card, marks, a storm of changes; or one of these. In fresh profiles of Chromium. */
export async function benchPage(
  print: (line: string) => void,
  parts: readonly PagePart[] = ['pages', 'card', 'marks', 'storm'],
): Promise<void> {
  const executable = findChromium();
  if (!executable) return print('SKIPPED: Chromium is not installed');
  const server = await startFixtureServer();
  const extension = await buildExtension({ browser: 'chrome', mode: 'production' });
  try {
    for (const part of parts) await PARTS[part]({ executable, server, extension, print });
  } finally {
    await server.close();
  }
}

/** Saved pages of real sites, with the extension and without it. */
async function benchPages({ server, extension, print }: PageBenchParts): Promise<void> {
  const names = serveSamples(server, print);
  const rounds: Round[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(...(await readRound(server, names, extension)));
  }
  print(
    'page: our script ms (goal 10 without tickers, 50 typical) | most of it in one task ms (50) | first mark ms after idle (300; -: none in the first window) | with minus without: main thread ms since idle, layouts, nodes, heap MB (3), shift (0)',
  );
  for (const name of names) print(describe(rounds.filter((round) => round.name === name)));
}

async function readRound(
  server: FixtureServer,
  names: readonly string[],
  extension: string,
): Promise<Round[]> {
  const addresses = names.map(addressOf);
  const without = await readPageCosts({ server, addresses });
  const withUs = await readPageCosts({ server, addresses, extension });
  return names.flatMap((name) => {
    const [a, b] = [without?.get(addressOf(name)), withUs?.get(addressOf(name))];
    return a && b ? [{ name, without: a, withUs: b }] : [];
  });
}

/** One line of a page's rounds, medians. */
function describe(rounds: readonly Round[]): string {
  const mid = (pick: (round: Round) => number) => median(rounds.map(pick));
  const first = mid(({ withUs }) => withUs.firstMarkMs ?? Number.NaN);
  const more = (pick: (cost: PageCost) => number) =>
    mid(({ withUs, without }) => pick(withUs) - pick(without));
  return [
    (rounds[0]?.name ?? '').padEnd(22),
    more((cost) => cost.scriptMs)
      .toFixed(1)
      .padStart(7),
    mid(({ withUs }) => withUs.longestTaskMs)
      .toFixed(1)
      .padStart(7),
    (Number.isNaN(first) ? '-' : first.toFixed(0)).padStart(6),
    signed(more((cost) => cost.threadMs)),
    signed(more((cost) => cost.layouts)),
    signed(more((cost) => cost.nodes)),
    more((cost) => cost.heapMb)
      .toFixed(1)
      .padStart(6),
    more((cost) => cost.shift).toFixed(3),
  ].join(' ');
}

/** The saved pages at hand; none where the project stands alone. */
export function savedPages(): string[] {
  if (!existsSync(SAVED)) return [];
  return readdirSync(SAVED)
    .filter((name) => name.endsWith('.html'))
    .map((name) => join(SAVED, name));
}

/** A page without a ticker, as long as a long article. */
export const NO_TICKERS = `<!doctype html><html lang="en"><title>Story</title>${'<p>Once upon a time there was a king.</p>'.repeat(300)}`;

/** 200,000 nodes with one fund in the first line. */
export const HUGE = `<!doctype html><html lang="en"><title>ETF list</title><p>The Vanguard S&P 500 ETF (VOO).</p><table>${'<tr><td>Row<td>one<td>two<td>three'.repeat(22_000)}</table>`;

function serveSamples(server: FixtureServer, print: (line: string) => void): string[] {
  const saved = savedPages();
  if (saved.length === 0) print(`SKIPPED: no saved pages in ${SAVED}`);
  const samples = new Map<string, string | Uint8Array>([
    ['no tickers', NO_TICKERS],
    ['200,000 nodes', HUGE],
  ]);
  saved.forEach((path, index) => {
    if (index % EACH === 0) samples.set(path.split('/').at(-1) ?? path, readFileSync(path));
  });
  for (const [name, body] of samples) server.serve(addressOf(name), { body });
  return [...samples.keys()];
}

function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${value.toFixed(0)}`.padStart(6);
}
