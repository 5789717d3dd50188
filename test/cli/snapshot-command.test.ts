import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CommandProblem } from '#lib/cli/command.ts';
import { nportCommand } from '#lib/cli/nport-command.ts';
import { snapshotCommand } from '#lib/cli/snapshot-command.ts';
import { filingXml } from '#test/fixtures/filings/filing-xml.ts';
import { SAMPLE_FACTS } from '#test/ingest/snapshot/sample-facts.ts';

let folder: string;
const out: string[] = [];
const said: string[] = [];
const io = {
  print: (line: string) => void out.push(line),
  say: (line: string) => void said.push(line),
  readInput: async () => '',
};

beforeEach(async () => {
  out.length = 0;
  said.length = 0;
  folder = await mkdtemp(join(tmpdir(), 'lookthrough-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function writeFacts(): Promise<string> {
  const facts = join(folder, 'facts');
  await mkdir(join(facts, 'positions'), { recursive: true });
  await mkdir(join(facts, 'issuer-holdings'));
  const lines = [
    ...SAMPLE_FACTS.facts.map((line) => JSON.stringify(line)),
    '{"ticker":"bad"}',
    '{',
  ];
  await writeFile(join(facts, 'us-etf-facts.jsonl'), lines.join('\n'));
  for (const [name, file] of SAMPLE_FACTS.positions) {
    await writeFile(join(facts, 'positions', `${name}.json`), JSON.stringify(file));
  }
  for (const [name, file] of SAMPLE_FACTS.issuerFiles) {
    await writeFile(join(facts, 'issuer-holdings', `${name}.json`), JSON.stringify(file));
  }
  return facts;
}

describe('snapshot', () => {
  test('build, verify, sign and diff', async () => {
    const facts = await writeFacts();
    const data = join(folder, 'data');
    const buildArgs = ['build', '--facts', facts, '--out', data, '--date', '2026-11-21'];
    expect(await snapshotCommand(buildArgs, io)).toBe(0);
    expect(JSON.parse(out.at(-1)!)).toMatchObject({ funds: 6 });
    expect(said.filter((line) => line.startsWith('does not fit'))).toHaveLength(2);
    expect(await snapshotCommand(['verify', data], io)).toBe(0);
    expect(JSON.parse(out.at(-1)!)).toMatchObject({ problems: 0, signature: 'unsigned' });
    const keyFile = join(folder, 'key.pem');
    expect(await snapshotCommand(['keygen', '--out', keyFile], io)).toBe(0);
    expect(await snapshotCommand(['sign', '--key', keyFile, data], io)).toBe(0);
    expect(JSON.parse(out.at(-1)!)).toMatchObject({ verdict: 'wrong-key' });
    expect(await snapshotCommand(['verify', data], io)).toBe(1);
    expect(await snapshotCommand(['diff', data, data], io)).toBe(0);
    expect(await snapshotCommand(['report', '--facts', facts], io)).toBe(0);
    expect(JSON.parse(out.at(-1)!)).toMatchObject({ funds: 6 });
  });

  test('verify names each damage in one line and ends with 1', async () => {
    const facts = await writeFacts();
    const data = join(folder, 'data');
    await snapshotCommand(['build', '--facts', facts, '--out', data], io);
    const file = join(data, 'funds', 'a.bin');
    const bytes = await readFile(file);
    bytes.writeInt32LE(599_999, bytes.indexOf(Buffer.from(Int32Array.of(600_000).buffer)));
    await writeFile(file, bytes);
    said.length = 0;
    expect(await snapshotCommand(['verify', data], io)).toBe(1);
    expect(said).toEqual(["funds/a.bin: its SHA-256 is not the manifest's"]);
    await rm(join(data, 'manifest.json'));
    expect(await snapshotCommand(['verify', data], io)).toBe(1);
  });

  test.each([
    [[]],
    [['bake']],
    [['constructor']],
    [['build']],
    [['build', '--facts', '/does/not/exist']],
    [['build', '--facts', '.', '--date', 'today']],
    [['build', '--fact', 'x']],
    [['diff', 'a']],
    [['diff', '/does/not', '/exist']],
    [['sign']],
  ])('%j is one clear line', async (args) => {
    await expect(snapshotCommand(args, io)).rejects.toThrow(CommandProblem);
  });
});

describe('nport', () => {
  async function file(name: string, content: string): Promise<string> {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  }

  test('an object a file, refusals included; exit code 1 only when nothing could be read', async () => {
    const good = await file('good.xml', filingXml());
    const page = await file('page.xml', '<!DOCTYPE html><html></html>');
    expect(await nportCommand([good, page, join(folder, 'none.xml')], io)).toBe(0);
    expect(JSON.parse(out.join(''))).toEqual([
      expect.objectContaining({
        file: good,
        seriesName: 'Example Fund',
        positions: 2,
        sumPercent: 100,
        top10Percent: 100,
      }),
      { file: page, problems: ['a web page, not a filing'] },
      { file: join(folder, 'none.xml'), problems: ['cannot be read (ENOENT)'] },
    ]);
    expect(said).toHaveLength(2);
    expect(await nportCommand([page], io)).toBe(1);
    await expect(nportCommand([], io)).rejects.toThrow(CommandProblem);
  });
});
