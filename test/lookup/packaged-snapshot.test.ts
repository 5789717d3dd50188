import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PACKAGED_DATA, readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import { buildSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';
import { filesOfSnapshot, type SnapshotFiles } from '#lib/ingest/snapshot/snapshot-files.ts';
import { verifySnapshot } from '#lib/ingest/snapshot/verify-snapshot.ts';
import {
  openPackagedSnapshot,
  type PackagedSnapshot,
  SnapshotProblem,
} from '#lib/lookup/packaged-snapshot.ts';
import { SAMPLE_FACTS } from '#test/ingest/snapshot/sample-facts.ts';

const SEED = 20261121;

const sample = filesOfSnapshot(buildSnapshot(SAMPLE_FACTS), '2026-11-21');

function withFile(
  file: string,
  bytes: Uint8Array | undefined,
): (name: string) => Promise<Uint8Array> {
  return async (name) => {
    const found = name === file ? bytes : sample.get(name);
    if (!found) throw new Error('no such file');
    return found;
  };
}

function edited(file: string, edit: (text: string) => string): Uint8Array {
  return new TextEncoder().encode(edit(new TextDecoder().decode(sample.get(file))));
}

async function problemOf(action: () => Promise<unknown>): Promise<SnapshotProblem | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (error instanceof SnapshotProblem) return error;
    throw error;
  }
}

describe('damage is a typed problem', () => {
  test.each([
    ['a missing manifest', 'manifest.json', undefined, 'unreadable'],
    ['an empty manifest', 'manifest.json', new Uint8Array(), 'damaged'],
    ['a missing index', 'index.json', undefined, 'unreadable'],
    ['a cut index', 'index.json', sample.get('index.json')!.subarray(0, 50), 'damaged'],
    [
      'a newer format',
      'manifest.json',
      edited('manifest.json', (t) => t.replace('"format": 1', '"format": 2')),
      'newer-format',
    ],
    [
      'an older format',
      'manifest.json',
      edited('manifest.json', (t) => t.replace('"format": 1', '"format": 0')),
      'damaged',
    ],
  ])('%s', async (_, file, bytes, kind) => {
    const problem = await problemOf(() => openPackagedSnapshot(withFile(file, bytes)));
    expect(problem).toMatchObject({ kind, file });
  });

  test('rows that changed places are noticed, not handed out', async () => {
    const swapped = edited('funds/a.ndjson', (text) => {
      const [first, second] = text.split('\n');
      return `${second}\n${first}\n`;
    });
    const snapshot = await openPackagedSnapshot(withFile('funds/a.ndjson', swapped));
    expect(await problemOf(() => snapshot.fund('AAA'))).toMatchObject({ kind: 'damaged' });
  });

  test('a letter that could not be read is tried again', async () => {
    let fails = true;
    const snapshot = await openPackagedSnapshot(async (file) => {
      if (file === 'funds/a.ndjson' && fails) throw new Error('busy');
      return sample.get(file)!;
    });
    expect(await problemOf(() => snapshot.fund('AAA'))).toMatchObject({ kind: 'unreadable' });
    fails = false;
    expect((await snapshot.fund('AAA'))?.ticker).toBe('AAA');
  });

  test('an unknown ticker is undefined, also one named like a property', async () => {
    const snapshot = await openPackagedSnapshot(withFile('', undefined));
    for (const ticker of ['ZZZZ', '', '__proto__', 'constructor', 'toString', 'aaa']) {
      expect(await snapshot.fund(ticker)).toBeUndefined();
    }
  });

  test('one fund is read without the other letters', async () => {
    const read: string[] = [];
    const snapshot = await openPackagedSnapshot(async (file) => {
      read.push(file);
      return sample.get(file)!;
    });
    await Promise.all([snapshot.fund('QUI'), snapshot.fund('QUI')]);
    expect(read.sort()).toEqual(['funds/q.ndjson', 'index.json', 'issuers.json', 'manifest.json']);
  });
});

describe('any flipped bit', () => {
  const names = [...sample.keys()];
  const tickers = SAMPLE_FACTS.facts.map(({ ticker }) => ticker);

  async function flipped(file: string, at: number, bit: number): Promise<SnapshotFiles> {
    const bytes = Uint8Array.from(sample.get(file)!);
    bytes[at % bytes.length] = bytes[at % bytes.length]! ^ (1 << bit);
    return new Map([...sample, [file, bytes]]);
  }

  test('gives the right fund, none, or a typed problem; verify notices it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom(...tickers),
        async (file, at, bit, ticker) => {
          const files = await flipped(file, at, bit);
          const read = async (name: string) => {
            const found = files.get(name);
            if (!found) throw new Error('no such file');
            return found;
          };
          await problemOf(async () => {
            const fund = await (await openPackagedSnapshot(read)).fund(ticker);
            if (fund) expect(fund.ticker).toBe(ticker);
          });
          if (file !== 'manifest.json') expect(await verifySnapshot(read)).not.toEqual([]);
        },
      ),
      { seed: SEED, numRuns: 1500 },
    );
  });
});

describe('the packaged data', () => {
  let snapshot: PackagedSnapshot;
  beforeAll(async () => {
    snapshot = await readPackagedSnapshot();
  });

  test('is sound in every row and at most 5 MB', async () => {
    expect(await verifySnapshot((file) => readFile(join(PACKAGED_DATA, file)))).toEqual([]);
    const bytes = Object.values(snapshot.manifest.files).reduce((sum, file) => sum + file.bytes, 0);
    expect(bytes).toBeLessThan(5_000_000);
  });

  test('lists every US fund once, ascending, with a name', () => {
    const listing = snapshot.listing();
    expect(listing).toHaveLength(5246);
    expect(listing.every(({ name }) => name.length > 1)).toBe(true);
    expect(snapshot.tickers).toEqual([...snapshot.tickers].sort());
  });

  test.each([
    ['AIQ', { net: undefined, gross: 0.0068 }, 'nport', '2026-02-28', 'complete'],
    ['QQQ', { gross: 0.0018 }, 'nport', '2026-03-31', 'complete'],
    ['VOO', { gross: 0.0003 }, 'issuer-file', '2025-11-24', 'complete'],
    ['SPY', { gross: 0.000945 }, 'issuer-file', '2025-11-24', 'complete'],
    ['TQQQ', { net: 0.0084 }, 'nport', '2026-02-28', 'top-ten'],
  ])('%s', async (ticker, fee, kind, asOf, coverage) => {
    const fund = await snapshot.fund(ticker);
    expect(fund?.fee).toMatchObject(Object.fromEntries(Object.entries(fee).filter(([, v]) => v)));
    expect(fund?.holdings).toMatchObject({ asOf, coverage, source: { kind } });
  });

  test("AIQ's ten largest issuers are about 35.6% of the fund", async () => {
    const fund = await snapshot.fund('AIQ');
    const equity = fund!.holdings!.lines.filter(({ asset }) => asset === 'EC');
    const byIssuer = Map.groupBy(equity, ({ issuerId }) => issuerId);
    const weights = [...byIssuer.values()].map((lines) => lines.reduce((s, l) => s + l.weight, 0));
    const top = weights
      .sort((a, b) => b - a)
      .slice(0, 10)
      .reduce((sum, weight) => sum + weight, 0);
    expect(top).toBeCloseTo(0.356, 3);
  });

  test('two Taiwanese funds are facts, the ones that the gate refused are not', async () => {
    const fund = await snapshot.taiwanFund('0050');
    expect(fund?.holdings).toMatchObject({ asOf: '2026-08-21', coverage: 'complete' });
    const tsmc = fund?.holdings?.lines[0];
    expect(tsmc).toMatchObject({ label: '2330', weight: 0.5847 });
    const aiq = await snapshot.fund('AIQ');
    expect(aiq?.holdings?.lines.some(({ issuerId }) => issuerId === tsmc?.issuerId)).toBe(true);
    expect((await snapshot.taiwanFund('0056'))?.holdings?.lines).toHaveLength(50);
    for (const code of ['006208', '00878', '', 'AIQ']) {
      expect(await snapshot.taiwanFund(code)).toBeUndefined();
    }
  });

  test('every figure of every fund has an address that a reader can open', async () => {
    for (const ticker of snapshot.tickers) {
      const fund = (await snapshot.fund(ticker))!;
      for (const part of [fund.fee, fund.netAssets, fund.holdings, fund.trust]) {
        if (part) expect(part.source.url, ticker).toMatch(/^https:\/\/(?:[a-z]+\.)+[a-z]+\/\S+$/);
      }
    }
  });
});
