import { expect, test } from 'vitest';
import { claimsCommand } from '#lib/cli/claims-command.ts';
import { type CommandIo, CommandProblem } from '#lib/cli/command.ts';

function ioReading(input: string): { io: CommandIo; printed: string[] } {
  const printed: string[] = [];
  const io: CommandIo = {
    print: (line) => printed.push(line),
    say: () => undefined,
    readInput: async () => input,
  };
  return { io, printed };
}

test('names as arguments, one JSON line each', async () => {
  const { io, printed } = ioReading('');
  const code = await claimsCommand(['Global X Cybersecurity ETF', 'Longview Advantage ETF'], io);
  expect(code).toBe(0);
  expect(printed.map((line) => JSON.parse(line))).toEqual([
    {
      name: 'Global X Cybersecurity ETF',
      claims: ['theme:cybersecurity'],
      words: { 'theme:cybersecurity': 'Cybersecurity' },
    },
    { name: 'Longview Advantage ETF', claims: [], words: {} },
  ]);
});

test('names one a line on standard input, blank lines skipped', async () => {
  const { io, printed } = ioReading('Invesco Solar ETF\n\n  ProShares Short QQQ \r\n');
  await claimsCommand([], io);
  expect(printed.map((line) => JSON.parse(line).name)).toEqual([
    'Invesco Solar ETF',
    'ProShares Short QQQ',
  ]);
});

test('no name at all is one clear problem', async () => {
  await expect(claimsCommand([], ioReading('\n').io)).rejects.toThrow(CommandProblem);
});
