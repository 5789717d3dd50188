import { expect, test } from 'vitest';
import type { CommandIo } from '#lib/cli/command.ts';
import { themeTableCommand } from '#lib/cli/theme-table-command.ts';

async function outputOf(args: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const io: CommandIo = {
    print: (line) => printed.push(line),
    say: () => undefined,
    readInput: async () => '',
  };
  expect(await themeTableCommand(args, io)).toBe(0);
  return printed.join('\n');
}

test('every fund that claims a theme, with what it shares with QQQ', async () => {
  const table = JSON.parse(await outputOf(['--theme', 'artificial-intelligence']));
  expect(table.plain).toBe('QQQ');
  const aiq = table.rows.find((row: { ticker: string }) => row.ticker === 'AIQ');
  expect(aiq.fee).toBe(0.0068);
  expect(aiq.holdingsOf).toBe('2026-02-28');
  expect(aiq.alsoInPlain.low).toBeCloseTo(0.518, 2);
  expect(aiq.verdict).toBe('not-reported');
  expect(table.rows.map((row: { ticker: string }) => row.ticker)).not.toContain('AIVL');
});

test('as CSV, sorted by a column, cells without a value empty', async () => {
  const csv = await outputOf(['--theme', 'semiconductors', '--csv', '--sort', 'coveragePercent']);
  const lines = csv.split('\r\n');
  expect(lines[0]).toMatch(/^ticker,name,feePercent,kind,claim,verdict,mostlyPercent/);
  expect(lines[1]).toMatch(/^SMH,/);
  expect(
    lines.some((line) =>
      /^SOXL,.*leveraged-or-inverse,Semiconductor,refused: not-plain-equity,,,/.test(line),
    ),
  ).toBe(true);
});

test('as a table to read, funds without a composition left out', async () => {
  const lines = (await outputOf(['--theme', 'cybersecurity', '--markdown'])).split('\n');
  expect(lines[0]).toMatch(/^Funds that claim cybersecurity.*QQQ of 20/);
  expect(lines.some((line) => /^\| BUG .* \| 0\.5% \| /.test(line))).toBe(true);
  expect(lines.join('\n')).not.toMatch(/UCYB/);
});

test('an unknown theme or column is one clear problem', async () => {
  await expect(outputOf(['--theme', 'cats'])).rejects.toThrow(/--theme: one of/);
  await expect(outputOf(['--theme', 'water', '--sort', 'colour'])).rejects.toThrow(
    /--sort: one of/,
  );
});
