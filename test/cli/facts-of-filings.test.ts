import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { factsCommand } from '#lib/cli/facts-command.ts';
import { filingXml } from '../fixtures/filings/filing-xml.ts';

let folder: string;
const QUARTERS = ['2024-06-30', '2024-09-30', '2024-12-31', '2025-03-31', '2025-06-30'].concat([
  '2025-09-30',
  '2025-12-31',
  '2026-03-31',
]);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookthrough-chain-'));
  for (const [i, reportDate] of QUARTERS.entries()) {
    const figures = `<returnInfo><monthlyTotReturns><monthlyTotReturn rtn1="1" rtn2="${i - 3}" rtn3="-1"/></monthlyTotReturns></returnInfo>`;
    await writeFile(join(folder, `${i}.xml`), filingXml({ reportDate, figures }));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<Record<string, unknown>> {
  const printed: string[] = [];
  await factsCommand(['--filings', ...args], {
    print: (line) => void printed.push(line),
    say: () => undefined,
    readInput: async () => '',
  });
  return JSON.parse(printed.join('\n'));
}

const files = () => QUARTERS.map((_, i) => join(folder, `${i}.xml`));

describe('facts --filings', () => {
  test('a year, the drawdown and the correlation come from eight quarters', async () => {
    const beside = files().flatMap((file) => ['--beside', file]);
    const answer = await run(...files(), ...beside);
    expect(answer).toMatchObject({
      name: 'Example Fund',
      ids: { seriesId: 'S000099999' },
      // (1.01 · 0.99)⁴ · 1.01 · 1.02 · 1.03 · 1.04 of the last four quarters
      twelveMonthReturn: { value: 0.103109, from: '2025-04', to: '2026-03', months: 12 },
      monthlyDrawdown: { months: 24 },
      correlationWithQQQ: { value: 1, months: 24 },
      netFlow3Months: { refused: expect.stringContaining('months in a row') },
      bookChanged: { atLeast: 0, from: '2025-12-31', to: '2026-03-31' },
    });
    expect(answer).not.toHaveProperty('ticker');
  });

  test('one filing: its months, and why there is no year', async () => {
    expect(await run(files()[0]!)).toMatchObject({
      months: [{ month: '2024-04' }, { month: '2024-05' }, { month: '2024-06' }],
      twelveMonthReturn: { refused: expect.any(String) },
    });
  });

  test.each([
    ['no file', [], 'facts --filings FILE'],
    ['an unknown option', ['--nonsense'], '--nonsense'],
    ['a file that is not there', ['/nowhere.xml'], '/nowhere.xml: cannot be read (ENOENT)'],
  ])('%s: one clear line', async (_, args, message) => {
    await expect(run(...args)).rejects.toThrow(message);
  });
});
