import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CommandProblem } from '#lib/cli/command.ts';
import { snapshotCommand } from '#lib/cli/snapshot-command.ts';
import { QUARTERS, smallWorld } from './small-world.ts';

let sec: string;
const printed: string[] = [];
const said: string[] = [];
const io = {
  print: (line: string) => void printed.push(line),
  say: (line: string) => void said.push(line),
  readInput: async () => '',
};

beforeEach(async () => {
  sec = await mkdtemp(join(tmpdir(), 'lookthrough-broken-'));
  printed.length = 0;
  const files = smallWorld();
  for (const quarter of QUARTERS) {
    for (const set of ['nport', 'rr1'] as const) await files.writeFolder(sec, quarter, set);
  }
  await files.writeFolder(sec, '2026q1', 'ncen');
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(sec, { recursive: true, force: true });
});

const build = (...more: string[]) =>
  snapshotCommand(['build', '--sec', sec, '--out', join(sec, 'out'), ...more], io);

describe('snapshot build --sec', () => {
  test('builds, writes and reports from the command line, without ticker map and volumes', async () => {
    const report = join(sec, 'report.json');
    expect(await build('--report', report, '--date', '2026-11-21')).toBe(0);
    expect(JSON.parse(printed.at(-1)!)).toMatchObject({ funds: 4 });
    expect(await snapshotCommand(['verify', join(sec, 'out')], io)).toBe(0);
    expect(JSON.parse(await readFile(report, 'utf8'))).toContainEqual(
      expect.objectContaining({ rule: 'missing-name', verdict: 'flagged' }),
    );
  });

  test('every changed layout is named, each in a line, before anything is read', async () => {
    const holdings = join(sec, '2026q2_nport', 'FUND_REPORTED_HOLDING.tsv');
    await writeFile(holdings, (await readFile(holdings, 'utf8')).replace('PERCENTAGE', 'PCT'));
    await rm(join(sec, '2026q1_rr1', 'num.tsv'));
    await expect(build()).rejects.toThrow(
      new CommandProblem(
        '2026q1_rr1: no table num.tsv\n2026q2_nport: FUND_REPORTED_HOLDING.tsv has no column PERCENTAGE',
      ),
    );
  });

  test('a row that is cut short is an error with the place, not a shorter fund', async () => {
    const holdings = join(sec, '2026q3_nport', 'FUND_REPORTED_HOLDING.tsv');
    await writeFile(holdings, `${await readFile(holdings, 'utf8')}0000000011-26-000003\t99\n`);
    await expect(build()).rejects.toThrow(/^2026q3_nport: FUND_REPORTED_HOLDING cannot be read/);
  });

  test('a web page saved as an archive is no data set', async () => {
    await writeFile(join(sec, '2025q4_nport.zip'), '<!DOCTYPE html>');
    await expect(build()).rejects.toThrow(/^2025q4_nport\.zip: no sound zip archive/);
  });

  test('a quarter that is there zipped and unpacked is not read twice', async () => {
    await smallWorld().writeZip(sec, '2026q1', 'ncen');
    await expect(build()).rejects.toThrow(/are the same quarter/);
  });

  test('a missing data set is named', async () => {
    await rm(join(sec, '2026q1_ncen'), { recursive: true });
    await expect(build()).rejects.toThrow(/lacks N-CEN \(YYYYqN_ncen\.zip\)/);
    await rm(sec, { recursive: true });
    await expect(build()).rejects.toThrow(/cannot read/);
  });

  test('a damaged ticker map stops the build', async () => {
    await writeFile(join(sec, 'company_tickers_mf.json'), '{"fields":["cik"],"data":[]}');
    await expect(build()).rejects.toThrow(/company_tickers_mf\.json: the fund map has no column/);
  });

  test('kept Parquet of a quarter that is gone is not used again', async () => {
    const work = join(sec, 'work');
    await mkdir(work);
    await build('--work', work);
    const before = JSON.parse(printed.at(-1)!);
    await rm(join(sec, '2026q3_nport'), { recursive: true });
    await build('--work', work);
    expect(JSON.parse(printed.at(-1)!).lines).toBeLessThan(before.lines);
  });

  test.each([
    [['--date', 'today'], /no date/],
    [['--download'], /--quarters/],
    [['--download', '--quarters', '2026q1'], /LOOKTHROUGH_SEC_USER_AGENT/],
  ])('%j is one clear line', async (args, message) => {
    vi.stubEnv('LOOKTHROUGH_SEC_USER_AGENT', undefined);
    await expect(build(...args)).rejects.toThrow(message);
    await expect(build(...args)).rejects.toThrow(CommandProblem);
  });
});
