import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FactLine } from '#lib/ingest/facts/input-schemas.ts';
import { applyFees, feeAnswer } from '#lib/ingest/fees/apply-fees.ts';
import {
  type FeeSources,
  FeeSourcesProblem,
  readFeeSources,
} from '#lib/ingest/fees/read-fee-sources.ts';

let folder: string;
const NUM = 'adsh\ttag\tversion\tddate\tseries\tclass\tmeasure\totherdims\tvalue';
const figure = (
  adsh: string,
  tag: string,
  value: string,
  version = 'oef/2025',
  cls = 'C000000001',
) => `${adsh}\t${tag}\t${version}\t20260131\tS000000001\t${cls}\t\t\t${value}`;

/** A prospectus in inline XBRL with one total. */
function prospectus(classId: string, percent: string): string {
  return `<html><xbrli:context id="c"><xbrli:entity><xbrli:segment><xbrldi:explicitMember dimension="oef:ClassAxis">x:${classId}Member</xbrldi:explicitMember></xbrli:segment></xbrli:entity><xbrli:period><xbrli:instant>2026-07-27</xbrli:instant></xbrli:period></xbrli:context>
    <ix:nonFraction name="oef:ExpensesOverAssets" contextRef="c" scale="-2">${percent}</ix:nonFraction>
    <ix:nonFraction name="oef:BarChartLowestQuarterlyReturn" contextRef="c" scale="-2" sign="-">19.59</ix:nonFraction></html>`;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookthrough-fees-'));
  const quarter = join(folder, 'sound', '2026q1_rr1');
  await mkdir(quarter, { recursive: true });
  const A = '0000000001-26-000001';
  await writeFile(join(quarter, 'sub.tsv'), `adsh\tfiled\n${A}\t20260228\n`);
  const rows = [
    figure(A, 'ExpensesOverAssets', '0.0075'),
    figure(A, 'NetExpensesOverAssets', '0.005'),
    figure(A, 'FeeWaiverOrReimbursementOverAssets', '-0.0025'),
    figure(A, 'AcquiredFundFeesAndExpensesOverAssets', '0.0004'),
    figure(A, 'PortfolioTurnoverRate', '0.42', 'oef/2025', ''),
    figure(A, 'ExpensesOverAssets', '0.9', A),
    figure(A, 'ExpensesOverAssets', '0.01', 'oef/2025', 'C000000003'),
    figure(A, 'ExpensesOverAssets', '0.02', 'oef/2025', 'C000000003'),
  ];
  await writeFile(join(quarter, 'num.tsv'), [NUM, ...rows, ''].join('\n'));
  const tag = 'FeeWaiverOrReimbursementOverAssetsDateOfTermination';
  await writeFile(
    join(quarter, 'txt.tsv'),
    `adsh\ttag\tclass\totherdims\tvalue\n${A}\t${tag}\tC000000001\t\tApril 30, 2027\n`,
  );
  const document = join(folder, 'sound', '2026-07-27_0000000002-26-000009.htm');
  await writeFile(document, prospectus('C000000002', '0.03'));
  await mkdir(join(folder, 'broken'));
  await writeFile(join(folder, 'broken', '2026-07-28_0000000002-26-000010.htm'), '<html><body>');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fund = (ticker: string, classId: string, more: Partial<FactLine> = {}): FactLine => ({
  ...{ ticker, name: ticker, classId },
  ...more,
});
const own = { percent: 0.9, basis: 'gross', periodEnd: '2025-12-31' } as const;

describe('fees of prospectuses given beside the facts', () => {
  let sources: FeeSources;
  beforeAll(async () => {
    sources = await readFeeSources([join(folder, 'sound')]);
  });

  test('data sets and documents: net, gross, waiver with its end, acquired fund fees, turnover', () => {
    const { facts } = applyFees([fund('A', 'C000000001'), fund('B', 'C000000002')], sources);
    expect(facts[0]).toMatchObject({
      fee: {
        ...{ percent: 0.5, basis: 'net', grossPercent: 0.75, periodEnd: '2026-01-31' },
        ...{ waiverPercent: 0.25, waiverEnds: '2027-04-30', acquiredFundsPercent: 0.04 },
        accession: '0000000001-26-000001',
      },
      filed: { turnover: { rate: 0.42, asOf: '2026-01-31', accession: '0000000001-26-000001' } },
    });
    expect(facts[1]).toMatchObject({
      fee: { percent: 0.03, accession: '0000000002-26-000009' },
      filed: { pastReturns: { worstQuarter: -0.1959, accession: '0000000002-26-000009' } },
    });
  });

  test('a fund’s own newer fee stays; an older one gives way', () => {
    const newer = fund('A', 'C000000001', { fee: { ...own, periodEnd: '2026-03-31' } });
    const older = fund('A', 'C000000001', { fee: own });
    const { facts, findings } = applyFees([newer, older], sources);
    expect(facts.map(({ fee }) => fee?.percent)).toEqual([0.9, 0.5]);
    expect(findings).toEqual([]);
  });

  test('“none” and “unreachable” are different answers', async () => {
    expect(feeAnswer('C000000009', sources)).toEqual({ kind: 'none' });
    const partly = await readFeeSources([join(folder, 'sound'), join(folder, 'broken')]);
    expect(feeAnswer('C000000009', partly)).toEqual({ kind: 'unreachable' });
    expect(feeAnswer('C000000001', partly)).toMatchObject({ kind: 'found' });
    const without = [fund('A', 'C000000009')];
    expect(applyFees(without, sources).findings).toMatchObject([{ rule: 'no-fee' }]);
    expect(applyFees(without, partly).findings).toMatchObject([
      { rule: 'fee-unreachable', detail: expect.stringContaining('2026-07-28_') },
    ]);
  });

  test('two totals for one class give none', () => {
    expect(feeAnswer('C000000003', sources)).toEqual({ kind: 'none' });
  });

  test.each([
    ['a path that is not there', '/nowhere'],
    ['a folder without fees', tmpdir()],
  ])('%s: one clear line', async (_, path) => {
    const empty = path === '/nowhere' ? path : await mkdtemp(join(folder, 'empty-'));
    await expect(readFeeSources([empty])).rejects.toThrow(FeeSourcesProblem);
  });
});
