import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { evidenceCommand } from '#lib/cli/evidence-command.ts';
import { factsCommand } from '#lib/cli/facts-command.ts';

const PAGE = readFileSync(join(import.meta.dirname, '../../lib/themes/ai-funds.md'), 'utf8');

/** Rows of tables, however their columns are padded. */
function rowsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[ |-]+$/.test(line))
    .map((line) => line.replace(/ *\| */g, '|'));
}

test('the page of the README says what the commands say', async () => {
  const printed: string[] = [];
  const io = {
    print: (line: string) => void printed.push(line),
    say: () => undefined,
    readInput: async () => '',
  };
  const table = '--theme artificial-intelligence --sort coveragePercent --markdown';
  await factsCommand(table.split(' '), io);
  await evidenceCommand(['summary'], io);
  expect(PAGE).toContain(printed[0]?.split('\n')[0]);
  expect(rowsOf(PAGE)).toEqual(expect.arrayContaining([...rowsOf(printed.join('\n'))]));
});
