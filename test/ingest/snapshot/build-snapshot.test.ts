import { describe, expect, test } from 'vitest';
import { snapshotRowSchema } from '#lib/funds/snapshot-format.ts';
import type { FactLine } from '#lib/ingest/facts/input-schemas.ts';
import { buildSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';
import { filesOfSnapshot } from '#lib/ingest/snapshot/snapshot-files.ts';
import { verifySnapshot } from '#lib/ingest/snapshot/verify-snapshot.ts';
import { openPackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';
import { fact, nport, SAMPLE_FACTS } from './sample-facts.ts';

const DATE = '2026-11-21';

function build(facts = SAMPLE_FACTS) {
  const built = buildSnapshot(facts, { today: DATE });
  return { built, files: filesOfSnapshot(built, { builtOn: DATE }) };
}

async function openBuilt(facts = SAMPLE_FACTS) {
  const { files } = build(facts);
  return openPackagedSnapshot(async (file) => files.get(file)!);
}

describe('there and back', () => {
  test('fees become fractions with basis and period; a waived zero is a zero', async () => {
    const snapshot = await openBuilt();
    expect((await snapshot.fund('AAA'))?.fee).toMatchObject({
      net: 0.0068,
      periodEnd: '2026-01-31',
      source: { kind: 'prospectus', asOf: '2026-01-31' },
    });
    expect((await snapshot.fund('AAA'))?.fee).not.toHaveProperty('gross');
    expect((await snapshot.fund('AAB'))?.fee?.net).toBe(0);
  });

  test('what is not known is absent', async () => {
    expect(await (await openBuilt()).fund('QUI')).toEqual({
      ticker: 'QUI',
      name: 'Quiet ETF',
      ids: {},
    });
  });

  test('ten lines: issuers merged, placeholders without number, sum and source', async () => {
    const fund = await (await openBuilt()).fund('AAA');
    const lines = fund!.holdings!.lines;
    expect(lines.map((line) => [line.issuer, line.weight])).toEqual([
      ['NVIDIA Corp', 0.6],
      ['N/A', 0.25],
      ['Alphabet Inc', 0.1],
      ['Alphabet Inc', 0.05],
    ]);
    expect(lines[1]).not.toHaveProperty('issuerId');
    expect(lines[2]?.issuerId).toBe(lines[3]?.issuerId);
    expect(fund?.holdings).toMatchObject({ asOf: '2026-03-31', knownWeight: 1 });
    expect(fund?.holdings?.source.url).toContain('S000000001');
    expect(fund?.netAssets).toMatchObject({ usd: 123456789, scope: 'series' });
  });

  test("the issuer's complete list is preferred to ten newer lines; GOOGL and GOOG are lines of one issuer", async () => {
    const { built } = build();
    const fund = await (await openBuilt()).fund('BIG');
    expect(fund?.holdings).toMatchObject({ coverage: 'complete', asOf: '2025-11-24' });
    expect(fund?.holdings?.source.kind).toBe('issuer-file');
    const [nvidia, a, c, ...rest] = fund!.holdings!.lines;
    expect(rest).toEqual([]);
    expect(nvidia).toMatchObject({ issuer: 'NVIDIA Corp', label: 'NVDA' });
    expect([a?.label, c?.label]).toEqual(['GOOGL', 'GOOG']);
    expect(a?.issuerId).toBe(c?.issuerId);
    expect(built.findings).toContainEqual(
      expect.objectContaining({ ticker: 'BIG', rule: 'older-complete-list' }),
    );
  });

  test('every N-PORT line with category and country, shorts negative and last', async () => {
    const fund = await (await openBuilt()).fund('POS');
    expect(fund?.holdings?.lines).toEqual([
      expect.objectContaining({
        issuer: 'APPLE INC.',
        weight: 0.551234,
        asset: 'EC',
        country: 'US',
      }),
      expect.objectContaining({ issuer: 'Cash Fund', weight: 0.499, asset: 'STIV' }),
      expect.objectContaining({ issuer: 'Short Co', weight: -0.05 }),
    ]);
    expect(fund?.holdings?.lines[2]).not.toHaveProperty('country');
  });

  test('a reviewed trust has kind, fee and the document where the fee stands', async () => {
    const fund = await (await openBuilt()).fund('GLD');
    expect(fund?.trust).toMatchObject({ form: 'grantor-trust', holds: 'gold' });
    expect(fund?.fee).toMatchObject({ gross: 0.004, source: { kind: 'reviewed-table' } });
    expect(fund?.ids.cik).toBe(1222333);
  });
});

describe('the build', () => {
  test('same input, same bytes, whatever the order of the lines', () => {
    const { files } = build();
    const other = build({ ...SAMPLE_FACTS, facts: [...SAMPLE_FACTS.facts].reverse() }).files;
    expect([...other.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [name, bytes] of files) expect(other.get(name), name).toEqual(bytes);
  });

  test('is found sound by verify', async () => {
    const { files } = build();
    expect(await verifySnapshot(async (file) => files.get(file)!)).toEqual([]);
  });

  test('the manifest counts what is there and carries the date it was given', async () => {
    const manifest = await (await openBuilt()).manifest();
    expect(manifest).toMatchObject({
      format: 2,
      builtOn: DATE,
      counts: { funds: 6, fees: 3, holdings: 3, completeHoldings: 3, trusts: 1 },
    });
    expect(manifest.sources.map(({ name, funds }) => [name, funds])).toContainEqual([
      "issuers' holdings files",
      1,
    ]);
  });
});

describe('the gate lists what it refuses', () => {
  function findingsOf(...facts: Parameters<typeof fact>[]) {
    const input = { ...SAMPLE_FACTS, facts: facts.map((each) => fact(...each)) };
    const { rows, findings } = buildSnapshot(input, { today: DATE });
    return {
      rows,
      rules: findings.map(({ ticker, rule, verdict }) => `${ticker} ${verdict} ${rule}`),
    };
  }

  test.each([[-0.1], [15.01], [80], [Number.NaN]])('a fee of %d%%', (percent) => {
    const fee = { percent, basis: 'gross' as const, periodEnd: '2025-12-31' };
    const { rows, rules } = findingsOf(['ZZZ', { fee }]);
    expect(rules).toEqual(['ZZZ rejected fee-out-of-range']);
    expect(rows[0]).not.toHaveProperty('fee');
  });

  test('a new fund’s gross fee of 23%, waived nearly whole, is kept; what no fee table can say is not', () => {
    const table = { percent: 0.8, basis: 'net' as const, periodEnd: '2025-12-31' };
    const waived = { ...table, grossPercent: 23.4, waiverPercent: 22.6 };
    const input = (fee: FactLine['fee']) => ({ ...SAMPLE_FACTS, facts: [fact('ZZZ', { fee })] });
    const { rows, findings } = buildSnapshot(input(waived), { today: DATE });
    expect(findings).toEqual([]);
    expect(snapshotRowSchema.parse(rows[0]).fee).toMatchObject({
      ...{ net: 0.008, gross: 0.234, waiver: { rate: 0.226 } },
    });
    const slips = { ...table, grossPercent: 160, waiverPercent: -1, acquiredFundsPercent: 22 };
    const refused = buildSnapshot(input(slips), { today: DATE });
    expect(refused.findings.map(({ verdict, detail }) => `${verdict} ${detail}`)).toEqual([
      'rejected grossPercent: 160%',
      'rejected waiverPercent: -1%',
      'rejected acquiredFundsPercent: 22%',
    ]);
    expect(snapshotRowSchema.parse(refused.rows[0]).fee).toEqual({
      ...{ net: 0.008, periodEnd: '2025-12-31' },
    });
  });

  test('dates in the future', () => {
    const { rows, rules } = findingsOf([
      'ZZZ',
      {
        fee: { percent: 1, basis: 'net', periodEnd: '2026-11-22' },
        nport: nport([['Alpha Corp', 10]], '2027-03-31'),
      },
    ]);
    expect(rules).toContain('ZZZ rejected date-in-the-future');
    expect(rows[0]).toEqual({ ticker: 'ZZZ', name: 'ZZZ Fund' });
  });

  test('weights over 110% that nothing explains', () => {
    const top = nport([
      ['Alpha Corp', 70],
      ['Beta Inc', 60],
    ]);
    const { rows, rules } = findingsOf(['ZZZ', { name: 'Plain Growth ETF', nport: top }]);
    expect(rules).toEqual(['ZZZ rejected weights-unexplained']);
    expect(rows[0]).not.toHaveProperty('holdings');
  });

  test.each([
    ['a leveraged fund', 'Daily Alpha Bull 2X ETF', 'Beta Inc'],
    ['lending cash', 'Plain Growth ETF', 'Navigator Securities Lending Portfolio'],
    ['repos', 'Plain Growth ETF', 'Repurchase Agreement'],
  ])('weights over 110%% explained by %s are marked', (_, name, second) => {
    const top = nport([
      ['Alpha Corp', 95],
      [second, 35],
    ]);
    const { rows, rules } = findingsOf(['ZZZ', { name, nport: top }]);
    expect(rules).toContain('ZZZ flagged sum-over-110');
    expect(rows[0]).toHaveProperty('holdings');
  });

  test('missing and repeated names', () => {
    const top = nport([
      ['N/A', 10],
      ['Alpha Corp', 9],
      ['Alpha Corp', 8],
    ]);
    const { rules } = findingsOf(['ZZZ', { nport: top }]);
    expect(rules).toEqual(['ZZZ flagged missing-name', 'ZZZ flagged repeated-name']);
  });

  test('an issuer list more than two quarters older gives way to the ten lines', async () => {
    const facts = [fact('BIG', { nport: nport([['NVIDIA CORP.', 7]], '2026-09-30') })];
    const fund = await (await openBuilt({ ...SAMPLE_FACTS, facts })).fund('BIG');
    expect(fund?.holdings).toMatchObject({ coverage: 'top-ten', asOf: '2026-09-30' });
  });

  test('a name of 61 characters is marked as cut, and one that ends as no fund does', () => {
    const { rows } = findingsOf(
      ['ZZX', { name: 'Inc. T. Rowe Price U.S. H' }],
      ['ZZY', { name: `${'x'.repeat(56)} ETF` }],
      ['ZZZ', { name: `${'x'.repeat(57)} ETF` }],
      ['ZZW', { name: 'Whole by its document', nameIsWhole: true }],
    );
    const cut = rows.map(({ ticker, nameIsCut }) => [ticker, nameIsCut]);
    expect(Object.fromEntries(cut)).toEqual({
      ...{ ZZW: undefined, ZZX: true, ZZY: undefined, ZZZ: true },
    });
  });
});
