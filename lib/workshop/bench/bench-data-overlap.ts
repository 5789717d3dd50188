import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckEngine, sqlText } from '#lib/ingest/bulk/duck-engine.ts';
import { overlapsWithAll, type PeerBook, peerIndexOf } from '#lib/metrics/peer-index.ts';
import { median } from '../median.ts';
import { randomNumbers } from '../random-numbers.ts';
import { cpuMs, medianTimes } from './bench-data-times.ts';

/** As many as the packaged funds with complete lists would be. */
const FUNDS = 4_500;
const ISSUERS = 60_000;
const HOLDINGS = 676_507;
const ROUNDS = 5;
const GOAL_ONE_MS = 1;
const GOAL_ALL_MS = 500;

/** Invented books with a long tail of sizes; large companies are held by many. Issuers ascending in each. */
function booksOf(): PeerBook[] {
  const random = randomNumbers(7);
  const shares = Array.from({ length: FUNDS }, () => 1 / (0.02 + random()));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, fund) => {
    const count = Math.max(10, Math.round((share / total) * HOLDINGS));
    const ids = new Set<number>();
    while (ids.size < count) ids.add(Math.floor(random() ** 2 * ISSUERS));
    const issuerIds = Int32Array.from(ids).sort();
    return {
      ticker: `F${fund}`,
      issuerIds,
      weights: new Float32Array(issuerIds.length).fill(1 / issuerIds.length),
    };
  });
}

/** Both lists sorted by issuer, walked together. */
function mergedOverlap(a: PeerBook, b: PeerBook): number {
  let overlap = 0;
  for (let i = 0, j = 0; i < a.issuerIds.length && j < b.issuerIds.length; ) {
    const difference = (a.issuerIds[i] ?? 0) - (b.issuerIds[j] ?? 0);
    if (difference === 0) overlap += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0);
    else if (difference < 0) i += 1;
    else j += 1;
  }
  return overlap;
}

type NamedBook = ReadonlyMap<string, number>;

function namedBook({ issuerIds, weights }: PeerBook): NamedBook {
  return new Map([...issuerIds].map((id, i) => [`Company Number ${id} Inc`, weights[i] ?? 0]));
}

function namedOverlap(a: NamedBook, b: NamedBook): number {
  let overlap = 0;
  for (const [name, weight] of a) overlap += Math.min(weight, b.get(name) ?? 0);
  return overlap;
}

/** One fund against every other, by four ways; and the product's own over all funds. */
export async function benchOverlap(print: (line: string) => void): Promise<void> {
  const books = booksOf();
  const bySize = books.toSorted((a, b) => a.issuerIds.length - b.issuerIds.length);
  const [middle, largest] = [bySize[Math.floor(FUNDS / 2)], bySize.at(-1)];
  if (!middle || !largest) throw new Error('no books');
  const lines = books.reduce((sum, book) => sum + book.issuerIds.length, 0);
  print(
    `${FUNDS} funds, ${lines} holdings; median fund ${middle.issuerIds.length} lines, largest ${largest.issuerIds.length}`,
  );
  const index = peerIndexOf(books);
  print(
    `index built and every fund against every other: ${wholeBuildMs(books).toFixed(0)} ms  goal ${GOAL_ALL_MS} ms`,
  );
  const named = new Map(books.map((book) => [book, namedBook(book)]));
  const duck = await openDuckHoldings(books);
  try {
    for (const [label, fund] of [
      ['median fund', middle],
      ['largest fund', largest],
    ] as const) {
      const own = named.get(fund) ?? new Map();
      const times = medianTimes(
        [
          ['inverted index (ours)', () => overlapsWithAll(index, fund)],
          ['sorted merge', () => books.map((other) => mergedOverlap(fund, other))],
          [
            'string Map',
            () => books.map((other) => namedOverlap(own, named.get(other) ?? new Map())),
          ],
        ],
        ROUNDS,
      );
      times.set('DuckDB, 2 threads', await duck.medianOf(books.indexOf(fund)));
      const floor = times.get('inverted index (ours)') ?? Number.NaN;
      for (const [name, ms] of times) {
        const goal = name.includes('ours') ? `  goal ${GOAL_ONE_MS} ms` : '';
        print(
          `${label.padEnd(14)}${name.padEnd(24)}${ms.toFixed(3).padStart(10)} ms ${(ms / floor).toFixed(0).padStart(6)} ×${goal}`,
        );
      }
    }
  } finally {
    duck.close();
  }
}

/** Measured first: the other ways leave a heap behind whose clearing up would count. */
function wholeBuildMs(books: readonly PeerBook[]): number {
  const task = () => {
    const index = peerIndexOf(books);
    return books.reduce((sum, book) => sum + (overlapsWithAll(index, book)[0] ?? 0), 0);
  };
  return medianTimes([['all', task]], ROUNDS).get('all') ?? Number.NaN;
}

/** The holdings as a DuckDB table, out of a temporary file. */
async function openDuckHoldings(books: readonly PeerBook[]) {
  const folder = mkdtempSync(join(tmpdir(), 'lookthrough-bench-'));
  const file = join(folder, 'holdings.csv');
  const rows = books.flatMap(({ issuerIds, weights }, fund) =>
    [...issuerIds].map((id, i) => `${fund},${id},${weights[i]}`),
  );
  writeFileSync(file, `fund,issuer,weight\n${rows.join('\n')}\n`);
  const engine = await openDuckEngine({ memory: '1000MB', threads: 2, spillFolder: folder });
  await engine.run(`CREATE TABLE holdings AS SELECT * FROM read_csv(${sqlText(file)})`);
  const ask = async (fund: number) => {
    const sql = `SELECT b.fund, SUM(LEAST(a.weight, b.weight)) AS overlap FROM holdings a
      JOIN holdings b ON b.issuer = a.issuer WHERE a.fund = ${fund} GROUP BY b.fund`;
    for await (const _ of engine.rows(sql));
  };
  return {
    async medianOf(fund: number) {
      const times: number[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = process.cpuUsage();
        await ask(fund);
        times.push(cpuMs(start));
      }
      return median(times);
    },
    close() {
      engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
