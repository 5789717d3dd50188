import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { PACKAGED_DATA, readPackagedSnapshot } from '#lib/cli/read-packaged-snapshot.ts';
import { buildSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';
import { filesOfSnapshot, type SnapshotFiles } from '#lib/ingest/snapshot/snapshot-files.ts';
import { verifySnapshot } from '#lib/ingest/snapshot/verify-snapshot.ts';
import { openPackagedSnapshot, type PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { SnapshotProblem } from '#lib/lookup/snapshot-problem.ts';
import { SAMPLE_FACTS } from '#test/ingest/snapshot/sample-facts.ts';

const SEED = 20261121;

const sample = filesOfSnapshot(buildSnapshot(SAMPLE_FACTS), { builtOn: '2026-11-21' });

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

async function problemOf(action: () => Promise<unknown>): Promise<SnapshotProblem | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (error instanceof SnapshotProblem) return error;
    throw error;
  }
}

/** The same file of columns with another format in its header, as a later or earlier program would write. */
function ofFormat(file: string, format: number): Uint8Array {
  const bytes = Uint8Array.from(sample.get(file)!);
  const at = new TextDecoder('latin1').decode(bytes).indexOf('"format":2');
  bytes[at + '"format":'.length] = 48 + format;
  return bytes;
}

/** A snapshot as version 1 wrote it: rows as JSON lines, one file a letter. */
const FORMAT_1: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    format: 1,
    builtOn: '2026-11-20',
    sources: [],
    counts: {
      funds: 1,
      fees: 0,
      holdings: 0,
      completeHoldings: 0,
      lines: 0,
      issuers: 0,
      trusts: 0,
    },
    files: { 'index.json': { bytes: 1, sha256: '0'.repeat(64) } },
  }),
  'index.json': '{"tickers":["AAA"],"names":["Alpha Fund"],"lengths":[36]}',
  'issuers.json': '{"names":[]}',
  'funds/a.ndjson': '{"ticker":"AAA","name":"Alpha Fund"}\n',
};

describe('damage is a typed problem', () => {
  test.each([
    ['a missing index', undefined, 'unreadable'],
    ['an empty index', new Uint8Array(), 'damaged'],
    ['a cut index', sample.get('index.bin')!.subarray(0, 50), 'damaged'],
    [
      'an index with something after its end',
      Buffer.concat([sample.get('index.bin')!, Buffer.alloc(8)]),
      'damaged',
    ],
    ['a newer format', ofFormat('index.bin', 3), 'newer-format'],
    ['an older format', ofFormat('index.bin', 1), 'older-format'],
  ])('%s', async (_, bytes, kind) => {
    const problem = await problemOf(() => openPackagedSnapshot(withFile('index.bin', bytes)));
    const isOtherFormat = kind === 'newer-format' || kind === 'older-format';
    expect(problem).toMatchObject({ kind, file: 'index.bin', isOtherFormat });
  });

  test('what a newer format is told apart by, and what helps', async () => {
    const read = withFile('index.bin', ofFormat('index.bin', 3));
    expect((await problemOf(() => openPackagedSnapshot(read)))?.message).toBe(
      'index.bin: format 3, this program reads format 2: a newer program is needed',
    );
  });

  test.each([
    ['a manifest of another format', { format: 1 }, 'older-format', /^manifest.json: format 1, /],
    ['one without a date', { format: 2 }, 'damaged', /^manifest.json: builtOn: \S/],
    ['a format that is no number', { format: '2' }, 'damaged', /^manifest.json: format: \S/],
    ['no object', 7, 'damaged', /^manifest.json: \S/],
  ])('%s is said by name', async (_, manifest, kind, message) => {
    const bytes = new TextEncoder().encode(JSON.stringify(manifest));
    const snapshot = await openPackagedSnapshot(withFile('manifest.json', bytes));
    const problem = await problemOf(snapshot.manifest);
    expect(problem).toMatchObject({ kind, message: expect.stringMatching(message) });
  });

  test.each([
    ['no manifest either', undefined],
    ['a manifest that is none', new TextEncoder().encode('{')],
    ['a manifest without a format', new TextEncoder().encode('{"format":"1"}')],
    ['a manifest of our format', sample.get('manifest.json')],
  ])('an index that is missing is the problem, with %s', async (_, manifest) => {
    const read = async (file: string) => {
      if (file === 'manifest.json' && manifest !== undefined) return manifest;
      throw new Error('no such file');
    };
    const problem = await problemOf(() => openPackagedSnapshot(read));
    expect(problem).toMatchObject({
      ...{ kind: 'unreadable', file: 'index.bin', message: 'index.bin: no such file' },
    });
  });

  test('a snapshot of format 1 is refused with a sentence that says what helps', async () => {
    const read = async (file: string) => {
      const text = FORMAT_1[file];
      if (text === undefined) throw new Error('no such file');
      return new TextEncoder().encode(text);
    };
    const sentence =
      'manifest.json: format 1, this program reads format 2: build it again from its sources';
    const problem = await problemOf(() => openPackagedSnapshot(read));
    expect(problem).toMatchObject({ kind: 'older-format', message: sentence });
    expect(await verifySnapshot(read)).toEqual([
      'manifest.json: format 1, this program reads format 2',
    ]);
  });

  test.each([
    ['no', undefined, 'unreadable'],
    ['an empty', new Uint8Array(), 'damaged'],
  ])('%s manifest is a problem of who asks for it, not of a fund', async (_, bytes, kind) => {
    const snapshot = await openPackagedSnapshot(withFile('manifest.json', bytes));
    expect(await problemOf(snapshot.manifest)).toMatchObject({ kind, file: 'manifest.json' });
    expect((await snapshot.fund('AAA'))?.ticker).toBe('AAA');
  });

  test('a file of another build is noticed, not mixed in', async () => {
    const facts = SAMPLE_FACTS.facts.filter(({ ticker }) => ticker !== 'QUI');
    const other = filesOfSnapshot(buildSnapshot({ ...SAMPLE_FACTS, facts }), {
      builtOn: '2026-11-21',
    });
    const read = withFile('funds/a.bin', other.get('funds/a.bin'));
    const snapshot = await openPackagedSnapshot(read);
    expect(await problemOf(() => snapshot.fund('AAA'))).toMatchObject({
      ...{ kind: 'damaged', message: 'funds/a.bin: is of another snapshot than the index' },
    });
    expect(await verifySnapshot(read)).not.toEqual([]);
  });

  test('a file of another letter is noticed, not handed out', async () => {
    const snapshot = await openPackagedSnapshot(withFile('funds/a.bin', sample.get('funds/b.bin')));
    expect(await problemOf(() => snapshot.fund('AAA'))).toMatchObject({ kind: 'damaged' });
  });

  test('a letter that could not be read is tried again', async () => {
    let fails = true;
    const snapshot = await openPackagedSnapshot(async (file) => {
      if (file === 'funds/a.bin' && fails) throw new Error('busy');
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

  test('names and marks need the index alone; one fund its letter; fifty at once read a file once', async () => {
    const read: string[] = [];
    const snapshot = await openPackagedSnapshot(async (file) => {
      read.push(file);
      return sample.get(file)!;
    });
    expect(snapshot.nameOf('QUI')).toBe('Quiet ETF');
    expect(snapshot.listing()).toHaveLength(6);
    expect(read).toEqual(['index.bin']);
    const asking = Array.from({ length: 50 }, () => snapshot.fund('QUI'));
    for (const fund of await Promise.all(asking)) expect(fund?.ticker).toBe('QUI');
    expect(read.sort()).toEqual(['funds/q.bin', 'index.bin', 'issuers.bin']);
  });
});

describe('what few ask for is read when it is asked for', () => {
  test('the stored row, who holds an issuer, and the names of all issuers', async () => {
    const snapshot = await openPackagedSnapshot(withFile('', undefined));
    expect(await snapshot.row('AAA')).toMatchObject({ ticker: 'AAA' });
    expect(await snapshot.row('ZZZZ')).toBeUndefined();
    const names = await snapshot.issuerNames();
    expect(names).toEqual(expect.arrayContaining(['NVIDIA Corp', 'Alphabet Inc']));
    const peers = await snapshot.peers();
    const nvidia = names.indexOf('NVIDIA Corp');
    expect(peers.starts[nvidia + 1]).toBeGreaterThan(peers.starts[nvidia] ?? 0);
    expect(await snapshot.taiwanFund('0050'), 'the sample has no file of Taiwan').toBeUndefined();
  });

  test('names and marks, of the first fund as of the others, of none that is not listed', async () => {
    const snapshot = await readPackagedSnapshot();
    const [first = ''] = snapshot.tickers;
    expect(snapshot.nameOf(first)).toBe(snapshot.listing()[0]?.name);
    expect(snapshot.nameOf('ZZZZZ')).toBeUndefined();
    expect(snapshot.markOf(first)).toBeDefined();
    expect(snapshot.markOf('QQQ')).toBeDefined();
    expect(snapshot.markOf('ZZZZZ')).toBeUndefined();
    const unmarked = await openPackagedSnapshot(withFile('', undefined));
    expect(unmarked.markOf('AAA'), 'the sample has no marks').toBeUndefined();
  });

  test('Taiwan’s funds, where they are packaged', async () => {
    const snapshot = await readPackagedSnapshot();
    expect((await snapshot.taiwanFund('0050'))?.ticker).toBe('0050');
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

  test('is sound in every row and at most 2.5 MB', async () => {
    expect(await verifySnapshot((file) => readFile(join(PACKAGED_DATA, file)))).toEqual([]);
    const { files } = await snapshot.manifest();
    const bytes = Object.values(files).reduce((sum, file) => sum + file.bytes, 0);
    expect(bytes).toBeLessThan(2_500_000);
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
