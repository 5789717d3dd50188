import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { factsWithSecRecord } from '#lib/funds/facts-with-sec-record.ts';
import type { FundFacts } from '#lib/funds/fund-facts.ts';
import type { SecFee, SecReport } from '#lib/funds/sec-record.ts';
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

  test('a search that was not followed by a report is known on the same day', async () => {
    const { records, store } = recordsWith();
    const { cik, accession, reportDate, filedOn } = REPORT;
    const found = { cik, accession, reportDate, filedOn };
    await records.noteFound('AIQ', { found, on: ON });
    const restarted = recordsWith(store).records;
    expect(await restarted.found('AIQ', ON)).toEqual(found);
    expect(await restarted.found('AIQ', '2026-11-22')).toBeUndefined();
    await restarted.keep('AIQ', { readOn: ON, report: REPORT }, LASTING);
    expect(await restarted.found('AIQ', ON)).toBeUndefined();
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
