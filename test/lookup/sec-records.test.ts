import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { factsWithSecRecord } from '#lib/funds/facts-with-sec-record.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { SecFee, SecReport, SecWords } from '#lib/funds/sec-record.ts';
import { makeFundLookup } from '#lib/lookup/fund-lookup.ts';
import { makeMemoryRecordStore } from '#lib/lookup/memory-record-store.ts';
import type { PackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { makeSecRecordIndex } from '#lib/lookup/sec-record-index.ts';
import { MOST_RECORDS, makeSecRecords } from '#lib/lookup/sec-records.ts';
import { makeSnapshotKeeper } from '#lib/lookup/snapshot-keeper.ts';
import { makeFakeClock } from '#test/platform/fake-clock.ts';

const REPORT: SecReport = {
  cik: 1_432_353,
  accession: '0001752724-26-200001',
  reportDate: '2026-08-31',
  filedOn: '2026-10-29',
  netAssetsUsd: 5e9,
  names: ['NVIDIA Corp', 'New Name Inc', 'N/A'],
  noIssuer: [2],
  lines: {
    names: [0, 1, 0, 2],
    weights: [0.5, 0.3, 0.15, 0.05],
    labels: ['NVDA', '', '', ''],
    assets: ['EC', 'EC', 'EC', 'STIV'],
    countries: ['US', 'CA', '', ''],
  },
};
const FEE: SecFee = {
  cik: 1_432_353,
  accession: '0001432353-26-000321',
  filedOn: '2026-10-01',
  asOf: '2026-09-30',
  gross: 0.0061,
};
const WORDS: SecWords = {
  cik: 1_432_353,
  accession: '0001432353-26-000321',
  filedOn: '2026-10-01',
  form: '485BPOS',
  file: 'aiq.htm',
  policy: ['At least 80% of its assets in its index.'],
  definition: [],
};
const ON = '2026-11-21';
const LASTING = { lasting: true };

function recordsWith(store = makeMemoryRecordStore()) {
  const report = vi.fn();
  return {
    records: makeSecRecords({ store, index: makeSecRecordIndex({ store, report }), report }),
    store,
    report,
  };
}

describe('what was read at SEC is kept', () => {
  test('a part at a time, over a restart of the background', async () => {
    const { records, store } = recordsWith();
    expect(await records.find('AIQ')).toBeUndefined();
    await records.keep('AIQ', { readOn: ON, report: REPORT }, LASTING);
    await records.keep('AIQ', { readOn: ON, fee: FEE }, LASTING);
    const restarted = recordsWith(store).records;
    const record = { version: 1, readOn: ON, report: REPORT, fee: FEE };
    expect(await restarted.find('AIQ')).toEqual(record);
    expect(await restarted.find('QQQ')).toBeUndefined();
  });

  test('a later part leaves the earlier ones; the same part read again takes its place', async () => {
    const { records } = recordsWith();
    await records.keep('AIQ', { readOn: ON, fee: FEE }, LASTING);
    await records.keep('AIQ', { readOn: ON, words: WORDS }, LASTING);
    await records.keep('AIQ', { readOn: '2026-11-22', report: REPORT }, LASTING);
    const all = { version: 1, readOn: '2026-11-22', report: REPORT, fee: FEE, words: WORDS };
    expect(await records.find('AIQ')).toStrictEqual(all);
    const [fee, words] = [
      { ...FEE, gross: 0.007 },
      { ...WORDS, form: '497' },
    ];
    await records.keep('AIQ', { readOn: '2026-11-22', fee, words }, LASTING);
    expect(await records.find('AIQ')).toStrictEqual({ ...all, fee, words });
    await records.keep('BOTZ', { readOn: ON, fee: FEE }, LASTING);
    expect(await records.find('BOTZ')).toStrictEqual({ version: 1, readOn: ON, fee: FEE });
  });

  test('in private windows over what is kept, and gone when it is forgotten', async () => {
    const { records, store } = recordsWith();
    await records.keep('AIQ', { readOn: ON, fee: FEE }, LASTING);
    const before = await store.readAll();
    for (const forget of [() => records.forget('BOTZ'), records.forgetAll]) {
      await records.keep('AIQ', { readOn: ON, report: REPORT }, { lasting: false });
      await records.keep('AIQ', { readOn: ON, words: WORDS }, { lasting: false });
      await records.keep('BOTZ', { readOn: ON, fee: FEE }, { lasting: false });
      expect(await records.find('AIQ')).toMatchObject({ report: REPORT, words: WORDS });
      expect(await records.find('BOTZ')).toMatchObject({ fee: FEE });
      expect(await store.readAll()).toEqual(before);
      await forget();
      expect(await records.find('BOTZ')).toBeUndefined();
    }
    expect(await records.find('AIQ'), 'all is forgotten now').toBeUndefined();
  });

  test('which funds were read in private windows is known, so that their marks are worked out', async () => {
    const index = makeSecRecordIndex({ store: makeMemoryRecordStore(), report: vi.fn() });
    const records = makeSecRecords({ store: makeMemoryRecordStore(), index, report: vi.fn() });
    const keep = (ticker: string) =>
      records.keep(ticker, { readOn: ON, fee: FEE }, { lasting: false });
    await keep('AIQ');
    await keep('BOTZ');
    expect([...index.inMemory]).toEqual(['AIQ', 'BOTZ']);
    await records.forget('AIQ');
    expect([...index.inMemory]).toEqual(['BOTZ']);
    await records.forgetAll();
    expect([...index.inMemory]).toEqual([]);
  });

  test('a record that does not parse is said and forgotten, a store that fails is said', async () => {
    const { records, store, report } = recordsWith();
    await records.keep('AIQ', { readOn: ON, fee: FEE }, LASTING);
    await store.update('sec AIQ', () => ({ version: 1, readOn: 'yesterday' }));
    expect(await records.find('AIQ')).toBeUndefined();
    expect(report).toHaveBeenCalledExactlyOnceWith(
      'reading a SEC record',
      new Error('a stored record does not parse'),
    );
    expect(await store.read('sec-index')).toEqual([]);
    await records.keep('AIQ', { readOn: ON, fee: FEE }, LASTING);
    const closed = new Error('closed');
    const read = (key: string) => (key === 'sec AIQ' ? Promise.reject(closed) : store.read(key));
    const failing = recordsWith({ ...store, read });
    expect(await failing.records.find('AIQ')).toBeUndefined();
    expect(failing.report).toHaveBeenCalledExactlyOnceWith('reading a SEC record', closed);
  });

  test('the fifth kept longest ago makes room; kept anew, a fund is among the latest', async () => {
    const { records, store } = recordsWith();
    expect(await records.forgetOldest(), 'nothing to forget').toBe(false);
    const tickers = ['A', 'B', 'C', 'D', 'E', 'F'];
    for (const ticker of [...tickers, 'A']) {
      await records.keep(ticker, { readOn: ON, fee: FEE }, LASTING);
    }
    expect(await records.forgetOldest()).toBe(true);
    expect(await store.read('sec-index')).toEqual(['D', 'E', 'F', 'A']);
    expect(await records.find('B')).toBeUndefined();
    await records.forgetAll();
    expect(await store.read('sec-index')).toEqual([]);
  });

  test('in private windows in memory only', async () => {
    const { records, store } = recordsWith();
    await records.keep('AIQ', { readOn: ON, report: REPORT }, { lasting: false });
    expect(await records.find('AIQ')).toMatchObject({ report: REPORT });
    expect((await store.readAll()).size).toBe(0);
  });

  test('forgotten, one or all, with nothing left behind', async () => {
    const { records, store } = recordsWith();
    for (const ticker of ['AIQ', 'BOTZ']) {
      await records.keep(ticker, { readOn: ON, report: REPORT }, LASTING);
    }
    await records.forget('AIQ');
    expect(await records.find('AIQ')).toBeUndefined();
    expect(await records.find('BOTZ')).toBeDefined();
    await records.forgetAll();
    expect(await records.find('BOTZ')).toBeUndefined();
    expect([...(await store.readAll()).keys()].filter((key) => key.startsWith('sec '))).toEqual([]);
  });

  test('the oldest makes room', async () => {
    const { records } = recordsWith();
    const tickers = Array.from({ length: MOST_RECORDS + 1 }, (_, i) =>
      String.fromCharCode(65 + (i % 26), 65 + Math.floor(i / 26)),
    );
    for (const ticker of tickers) {
      await records.keep(ticker, { readOn: ON, fee: FEE }, LASTING);
    }
    expect(await records.find(tickers[0] ?? '')).toBeUndefined();
    expect(await records.find(tickers[1] ?? '')).toBeDefined();
    expect(await records.find(tickers.at(-1) ?? '')).toBeDefined();
  });

  test('ended between the two writes, no record is named that is not whole', async () => {
    const store = makeMemoryRecordStore();
    const update = store.update;
    let writes = 0;
    const dying = {
      ...store,
      update: async (key: string, change: (old: unknown) => unknown) => {
        writes += 1;
        if (writes > 1) throw new Error('ended here');
        await update(key, change);
      },
    };
    const { records } = recordsWith(dying);
    const keeping = records.keep('AIQ', { readOn: ON, report: REPORT }, LASTING);
    await expect(keeping).rejects.toThrow('ended here');
    expect(await recordsWith(store).records.find('AIQ')).toBeUndefined();
  });

  test('whatever stands in the store, a record is whole or not there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.anything(), async (index, junk) => {
        const { records, store } = recordsWith();
        await store.update('sec-index', () => index);
        await store.update('sec AIQ', () => junk);
        expect(await records.find('AIQ')).toBeUndefined();
        await store.update('sec-index', () => ['AIQ']);
        expect(await recordsWith(store).records.find('AIQ')).toBeUndefined();
      }),
      { seed: 20261121, numRuns: 300 },
    );
  });

  test.each([
    ['no list', 'AIQ'],
    ['something else in it', ['AIQ', 7]],
    ['a key that is none', ['AIQ', 'AIQ/../settings']],
    ['small letters', ['AIQ', 'aiq']],
    ['six letters', ['AIQ', 'AIQAIQ']],
  ])('an index with %s names nothing', async (_, damaged) => {
    const { store } = recordsWith();
    await store.update('sec-index', () => damaged);
    const index = makeSecRecordIndex({ store, report: vi.fn() });
    expect(await index.has('AIQ')).toBe(false);
    expect(await index.change((tickers) => [...tickers, 'QQQ'])).toEqual([]);
    expect(await index.has('QQQ')).toBe(true);
    expect(await index.change(() => [])).toEqual(['QQQ']);
  });

  test('an index that cannot be read names nothing, is said, and is read again', async () => {
    const store = makeMemoryRecordStore();
    await store.update('sec-index', () => ['AIQ']);
    const closed = new Error('closed');
    const read = vi.fn(store.read).mockRejectedValueOnce(closed);
    const report = vi.fn();
    const index = makeSecRecordIndex({ store: { ...store, read }, report });
    expect(await index.has('AIQ')).toBe(false);
    expect(report).toHaveBeenCalledExactlyOnceWith('reading the index of SEC records', closed);
    expect(await index.has('AIQ')).toBe(true);
    expect(await index.has('QQQ')).toBe(false);
    expect(read, 'read once while nothing changes').toHaveBeenCalledTimes(2);
  });

  test('a search that was not followed by a report is known on the same day', async () => {
    const { records, store } = recordsWith();
    const { cik, accession, reportDate, filedOn } = REPORT;
    const found = { cik, accession, reportDate, filedOn };
    await records.searches.note('AIQ', { found, on: ON });
    const restarted = recordsWith(store).records;
    expect(await restarted.searches.found('AIQ', ON)).toEqual(found);
    expect(await restarted.searches.found('AIQ', '2026-11-22')).toBeUndefined();
    await restarted.searches.note('BOTZ', { found, on: ON });
    await restarted.keep('AIQ', { readOn: ON, report: REPORT }, LASTING);
    expect(await restarted.searches.found('AIQ', ON)).toBeUndefined();
    expect(await restarted.searches.found('BOTZ', ON), 'that of another fund stays').toEqual(found);
    // Searches of earlier days go with the next one.
    await restarted.searches.note('QQQ', { found, on: '2026-11-22' });
    expect(await store.read('sec-searches')).toEqual({ QQQ: { found, on: '2026-11-22' } });
  });
});

const PACKAGED: FundFacts = {
  ticker: 'AIQ',
  name: 'Global X Artificial Intelligence & Technology ETF',
  ids: { cik: 1_432_353, seriesId: 'S000061326', classId: 'C000198548' },
  fee: {
    gross: 0.0068,
    periodEnd: '2026-03-31',
    source: { kind: 'prospectus', url: 'https://a/' },
  },
  holdings: {
    asOf: '2026-02-28',
    source: { kind: 'nport', url: 'https://b/', asOf: '2026-02-28' },
    coverage: 'complete',
    knownWeight: 1,
    lines: [{ issuerId: 0, issuer: 'NVIDIA Corp', weight: 1 }],
  },
};

describe('facts under what was read', () => {
  const idOf = (name: string) => (name === 'NVIDIA Corp' ? 0 : 1_000_000_000);

  test('newer parts stand, with their filings', () => {
    const record = { version: 1 as const, readOn: ON, report: REPORT, fee: FEE };
    const facts = factsWithSecRecord(PACKAGED, record, idOf);
    expect(facts.holdings?.source).toEqual({
      kind: 'nport',
      url: 'https://www.sec.gov/Archives/edgar/data/1432353/000175272426200001/0001752724-26-200001-index.htm',
      asOf: '2026-08-31',
      accession: '0001752724-26-200001',
      filedOn: '2026-10-29',
      readOn: ON,
    });
    expect(facts.holdings).toMatchObject({ asOf: '2026-08-31', coverage: 'complete' });
    expect(facts.holdings?.knownWeight).toBeCloseTo(1);
    expect(facts.holdings?.lines).toEqual([
      {
        issuerId: 0,
        issuer: 'NVIDIA Corp',
        weight: 0.5,
        label: 'NVDA',
        asset: 'EC',
        country: 'US',
      },
      { issuerId: 1_000_000_000, issuer: 'New Name Inc', weight: 0.3, asset: 'EC', country: 'CA' },
      { issuerId: 0, issuer: 'NVIDIA Corp', weight: 0.15, asset: 'EC' },
      { issuer: 'N/A', weight: 0.05, asset: 'STIV' },
    ]);
    expect(facts.netAssets).toMatchObject({ usd: 5e9, scope: 'series' });
    expect(facts.fee).toMatchObject({ gross: 0.0061, periodEnd: '2026-09-30' });
    expect(facts.name).toBe(PACKAGED.name);
  });

  test.each([
    ['2026-08-30', '2026-08-31'],
    ['2026-08-31', '2026-08-31'],
    ['2026-09-01', '2026-09-01'],
  ])('packaged as of %s: shown as of %s', (packaged, shown) => {
    const holdings = PACKAGED.holdings && { ...PACKAGED.holdings, asOf: packaged };
    const facts = { ...PACKAGED, ...(holdings && { holdings }) };
    const record = { version: 1 as const, readOn: ON, report: REPORT };
    expect(factsWithSecRecord(facts, record, idOf).holdings?.asOf).toBe(shown);
  });

  test('the months of the report follow the packaged ones', () => {
    const source = { kind: 'nport', url: 'https://b/', asOf: '2026-05-31' } as const;
    const packaged = { ...PACKAGED, history: { months: [{ month: '2026-05' }], source } };
    const report = { ...REPORT, months: [{ month: '2026-06', totalReturn: 0.02 }] };
    const record = { version: 1 as const, readOn: ON, report };
    expect(factsWithSecRecord(packaged, record, idOf).history).toMatchObject({
      months: [{ month: '2026-05' }, { month: '2026-06', totalReturn: 0.02 }],
      source: { asOf: '2026-08-31', accession: REPORT.accession, readOn: ON },
      earlier: source,
    });
    const without = { version: 1 as const, readOn: ON, report: REPORT };
    expect(factsWithSecRecord(packaged, without, idOf).history).toEqual(packaged.history);
  });

  test('a packaged fee of a later year stands', () => {
    const later = { ...PACKAGED, fee: { ...PACKAGED.fee, periodEnd: '2027-03-31' } } as FundFacts;
    const record = { version: 1 as const, readOn: ON, fee: FEE };
    expect(factsWithSecRecord(later, record, idOf).fee?.gross).toBe(0.0068);
  });

  test('the look-up shows it at once when kept, and the packaged facts when forgotten', async () => {
    const { records } = recordsWith();
    const snapshot = makeSnapshotKeeper({
      open: async () =>
        ({
          fund: async () => PACKAGED,
          issuerNames: async () => ['NVIDIA Corp'],
        }) as unknown as PackagedSnapshot,
      clock: makeFakeClock(),
      report: vi.fn(),
    });
    const lookup = makeFundLookup({
      snapshot,
      secRecords: records,
      foreignName: async () => undefined,
    });
    const asOf = async () => {
      const found = await lookup.find({ ticker: 'AIQ', market: 'US' });
      return found.kind === 'found' ? found.facts.holdings?.asOf : found.kind;
    };
    expect(await asOf()).toBe('2026-02-28');
    await records.keep('AIQ', { readOn: ON, report: REPORT }, LASTING);
    lookup.forget(['AIQ']);
    expect(await asOf()).toBe('2026-08-31');
    await records.forget('AIQ');
    expect(await asOf(), 'what is in memory stays until it is forgotten').toBe('2026-08-31');
    lookup.forget();
    expect(await asOf()).toBe('2026-02-28');
  });
});
