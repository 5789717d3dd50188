import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsOfRow } from '#lib/funds/facts-of-row.ts';
import { snapshotRowSchema } from '#lib/funds/snapshot-format.ts';
import { buildFromDataSets } from '#lib/ingest/bulk/build-from-data-sets.ts';
import { openDuckEngine } from '#lib/ingest/bulk/duck-engine.ts';
import type { BuiltSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';
import { filesOfSnapshot } from '#lib/ingest/snapshot/snapshot-files.ts';
import { verifySnapshot } from '#lib/ingest/snapshot/verify-snapshot.ts';
import { COMPANY_MAP, FUND_MAP, QUARTERS, smallWorld } from './small-world.ts';

let folder: string;
let work: string;
let built: BuiltSnapshot;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookthrough-sec-'));
  work = join(folder, 'work');
  const files = smallWorld();
  for (const quarter of QUARTERS) {
    await files.writeZip(folder, quarter, 'nport');
    await files.writeFolder(folder, quarter, 'rr1');
  }
  await files.writeZip(folder, '2026q1', 'ncen');
  await files.writeMidas(folder, '2026q3');
  await writeFile(join(folder, 'company_tickers_mf.json'), JSON.stringify(FUND_MAP));
  await writeFile(join(folder, 'company_tickers.json'), JSON.stringify(COMPANY_MAP));
  built = await buildFromDataSets({ folder, work, today: '2026-11-21', say: () => undefined });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function fund(ticker: string) {
  const row = built.rows.find((each) => each.ticker === ticker);
  if (!row) throw new Error(`no row of ${ticker}`);
  return factsOfRow(row, built.issuers.names);
}

async function parquet(select: string): Promise<Record<string, unknown>[]> {
  const engine = await openDuckEngine({ memory: '200MB', threads: 1, spillFolder: work });
  try {
    const rows: Record<string, unknown>[] = [];
    for await (const row of engine.rows(select.replaceAll('WORK', work))) rows.push(row);
    return rows;
  } finally {
    engine.close();
  }
}

describe('three quarters of the SEC’s data sets', () => {
  test('gives exactly the funds that are ETFs with one owner, still alive', () => {
    expect(built.rows.map(({ ticker }) => ticker)).toEqual([
      ...['ALPH', 'BETA', 'EPSI', 'GAMM', 'GLD', 'IBIT', 'SPY'],
    ]);
    for (const row of built.rows) expect(snapshotRowSchema.safeParse(row).success).toBe(true);
  });

  test('says why the others are not there', () => {
    const refused = built.findings.filter(({ verdict }) => verdict === 'rejected');
    expect(refused.map(({ ticker, rule }) => `${ticker} ${rule}`).sort()).toEqual([
      'BOXL identity-doubtful',
      'FINA final-report',
      'GEMI identity-doubtful',
    ]);
  });

  test('lots are one line, a private company is named by its title, two placeholders stay two', () => {
    const { holdings, netAssets, name } = fund('ALPH');
    expect(name).toBe('Alpha AI "Leaders" ETF');
    expect(netAssets).toMatchObject({ usd: 2000, source: { accession: '0000000011-26-000003' } });
    const lines = holdings!.lines.map(({ issuer, weight, country }) => [issuer, weight, country]);
    expect(lines).toEqual([
      ['Accenture PLC', 0.3, 'IE'],
      ['NVIDIA Corp', 0.3, 'US'],
      ['Seagate "Tech" Holdings', 0.25, undefined],
      ['N/A', 0.1, 'US'],
      ['Anthropic PBC', 0.05, 'US'],
    ]);
  });

  test('the newest report stands, an amendment of it too, one of an older date does not', () => {
    expect(fund('ALPH').holdings).toMatchObject({
      asOf: '2026-06-30',
      coverage: 'complete',
      source: {
        accession: '0000000011-26-000003',
        url: 'https://www.sec.gov/Archives/edgar/data/11/000000001126000003/0000000011-26-000003-index.htm',
      },
    });
    expect(fund('BETA').holdings!.source.accession).toBe('0000000012-26-000005');
    expect(fund('BETA').holdings!.lines.map(({ weight }) => weight)).toEqual([0.6, 0.005, -0.0425]);
  });

  test('an identifier keyed by a HOLDING_ID of two filings is nobody’s', () => {
    const labels = fund('ALPH').holdings!.lines.map(({ label }) => label);
    expect(labels).toContain('ACN');
    expect(labels).not.toContain('WRONG');
  });

  test('spellings with one LEI are one issuer over all funds', () => {
    const id = (ticker: string) =>
      fund(ticker).holdings!.lines.find(({ issuer }) => /nvidia/i.test(issuer))!.issuerId;
    expect(id('ALPH')).toBe(id('BETA'));
  });

  test.each([
    ['ALPH', 0.0068, 0.0068, '2026-02-28', '0000000011-26-000001'],
    ['BETA', 0.0002, 0.0002, '2026-04-15', '0000000012-26-000002'],
    ['GAMM', 0.005, 0.0075, '2026-04-30', '0000000013-26-000002'],
  ])('%s: fee of the newest filing with a total', (ticker, net, gross, periodEnd, accession) => {
    expect(fund(ticker).fee).toMatchObject({ net, gross, periodEnd, source: { accession } });
  });

  test('a unit trust is found by its registrant number', () => {
    const { ids, holdings, name } = fund('SPY');
    expect(ids).toEqual({ cik: 884394 });
    expect(name).toBe('Registrant 884394');
    expect(holdings!.lines).toHaveLength(1);
  });

  test('a reviewed trust enters under its registered name, also where a dead fund had its symbol', () => {
    expect(fund('IBIT')).toMatchObject({
      name: 'iShares Bitcoin Trust ETF',
      ids: { cik: 1980994 },
      trust: { form: 'grantor-trust' },
    });
  });

  test('the files are sound for the snapshot’s own check', async () => {
    const files = filesOfSnapshot(built, { builtOn: '2026-11-21' });
    expect(await verifySnapshot(async (file) => files.get(file)!)).toEqual([]);
  });

  test('months of all reports that stand, as the ticker’s own class filed them', () => {
    expect(fund('ALPH').history).toMatchObject({
      months: [
        { month: '2026-01', totalReturn: 0.016 },
        { month: '2026-03', totalReturn: -0.022 },
        { month: '2026-04', totalReturn: 0.03 },
        { month: '2026-05', totalReturn: 0.02 },
        { month: '2026-06', totalReturn: 0.01 },
      ],
      source: { accession: '0000000011-26-000003' },
    });
    expect(fund('BETA').history?.months.map(({ totalReturn }) => totalReturn)).toEqual([
      0.004, 0.005, 0.006,
    ]);
  });

  test('how much of the book changed between the two newest reports', () => {
    expect(fund('EPSI').bookChange).toBeUndefined();
    expect(fund('GAMM').bookChange).toMatchObject({
      // Half of one company was sold and another bought for it; a third split two for one.
      changed: 0.2,
      ...{ from: '2026-03-31', to: '2026-06-30' },
      source: { accession: '0000000013-26-000003' },
      earlier: { accession: '0000000013-26-000001' },
    });
  });

  test('exposure: shares held, and derivatives on them at notional', () => {
    // Held, of 5,000 dollars: a company at a dollar, another sold short at a dollar (filed without its sign) and a
    // sister fund of 250; the collateral moves with nothing. Long: a future of 2,500 and a swap of 5,000; short: a future of 500. A swap that receives and pays a
    // return, one in yen and an option have no size that could be added.
    expect(fund('BETA').exposure).toMatchObject({
      ...{ direct: 0.05, derivatives: 1.4, gross: 1.6504, net: 1.45 },
      ...{ optionsUnadjusted: 0, linesWithoutNotional: 3 },
      source: { accession: '0000000012-26-000005' },
    });
    expect(fund('ALPH').exposure).toBeUndefined();
  });

  test('figures of a prospectus whose class is a dimension', () => {
    const { turnover, pastReturns, fee } = fund('GAMM');
    expect(fee).toMatchObject({ net: 0.005, gross: 0.0075 });
    expect(turnover).toMatchObject({ rate: 0.19 });
    expect(pastReturns).toMatchObject({
      calendarYears: [
        { year: 2024, totalReturn: 0.2498 },
        { year: 2025, totalReturn: 0.1784 },
      ],
      // Five and ten years cannot be told apart in the data set, and the index's return is not the fund's.
      averages: [{ over: 1, beforeTax: 0.1784 }],
      ...{ bestQuarter: 0.2054, worstQuarter: -0.1959 },
    });
  });

  test('turnover, returns, waiver and census stand with their filings', () => {
    const { turnover, pastReturns, strategy, census } = fund('ALPH');
    expect(turnover).toMatchObject({ rate: 0.42, source: { accession: '0000000011-26-000001' } });
    expect(pastReturns).toMatchObject({
      calendarYears: [{ year: 2025, totalReturn: 0.31 }],
      averages: [{ over: 1, afterTaxOnDistributions: 0.29 }],
      worstQuarter: -0.22,
    });
    expect(strategy).toMatchObject({ characters: 3500, names80Percent: true });
    expect(census).toMatchObject({
      ...{ isIndexFund: false, isFundOfFunds: false, isDiversified: false },
      ...{ adviser: 'House LLC', subAdviser: 'Other LLC' },
      source: { kind: 'census', asOf: '2025-12-31', accession: '0000000099-26-000001' },
    });
    expect(fund('GAMM').fee).toMatchObject({ waiver: { rate: 0.0025, ends: '2027-04-30' } });
  });

  test('what the snapshot has no place for is kept in Parquet', async () => {
    const returns = await parquet(
      "SELECT CAST(month AS VARCHAR) AS month, CAST(total_return AS DOUBLE) AS r, accession FROM read_parquet('WORK/monthly_returns/*/*.parquet') WHERE fund_key = 'S000000001' ORDER BY month",
    );
    expect(returns).toEqual([
      { month: '2026-01-01', r: 0.016, accession: '0000000011-26-000009' },
      { month: '2026-03-01', r: -0.022, accession: '0000000011-26-000009' },
      { month: '2026-04-01', r: 0.03, accession: '0000000011-26-000003' },
      { month: '2026-05-01', r: 0.02, accession: '0000000011-26-000003' },
      { month: '2026-06-01', r: 0.01, accession: '0000000011-26-000003' },
    ]);
    expect(
      await parquet(
        "SELECT tag, measure, CAST(amount AS DOUBLE) AS amount FROM 'WORK/prospectus_returns.parquet' WHERE class_id = 'C000000001' ORDER BY tag",
      ),
    ).toEqual([
      { tag: 'AnnualReturn2025', measure: null, amount: 0.31 },
      { tag: 'AverageAnnualReturnYear01', measure: 'AfterTaxesOnDistributions', amount: 0.29 },
      { tag: 'BarChartLowestQuarterlyReturn', measure: null, amount: -0.22 },
    ]);
    expect(
      await parquet(
        "SELECT series_id, is_index, is_fund_of_funds, is_non_diversified, adviser, sub_adviser FROM 'WORK/fund_census.parquet' WHERE series_id = 'S000000003'",
      ),
    ).toEqual([
      {
        ...{ series_id: 'S000000003', is_index: false, is_fund_of_funds: true },
        ...{ is_non_diversified: true, adviser: 'House LLC', sub_adviser: 'Other LLC' },
      },
    ]);
    expect(
      await parquet("SELECT ticker, average_shares FROM 'WORK/trading_volumes.parquet'"),
    ).toEqual([{ ticker: 'BETA', average_shares: 120_000 }]);
    expect(
      await parquet(
        "SELECT accession, names_80_percent FROM 'WORK/strategy_texts.parquet' WHERE names_80_percent",
      ),
    ).toEqual([{ accession: '0000000011-26-000001', names_80_percent: true }]);
    expect(
      await parquet(
        "SELECT waiver_ends, CAST(waiver AS DOUBLE) AS waiver FROM 'WORK/class_fees.parquet' WHERE class_id = 'C000000004'",
      ),
    ).toEqual([{ waiver_ends: '2027-04-30', waiver: -0.0025 }]);
  });

  test('a second build over the kept Parquet gives the same bytes', async () => {
    const said: string[] = [];
    const again = await buildFromDataSets({
      ...{ folder, work, today: '2026-11-21' },
      say: (line) => void said.push(line),
    });
    expect(filesOfSnapshot(again, { builtOn: '2026-11-21' })).toEqual(
      filesOfSnapshot(built, { builtOn: '2026-11-21' }),
    );
  });
});
