import { describe, expect, test } from 'vitest';
import { CommandProblem } from '#lib/cli/command.ts';
import { evidenceCommand } from '#lib/cli/evidence-command.ts';

async function run(...args: string[]): Promise<Record<string, unknown>[]> {
  const printed: string[] = [];
  await evidenceCommand(args, {
    print: (line) => void printed.push(line),
    say: () => undefined,
    readInput: async () => '',
  });
  return printed.map((line) => JSON.parse(line));
}

describe('evidence coverage', () => {
  // The goals of the evidence, over the packaged funds with whole lists; robotics and blockchain miss theirs.
  test('what companies say themselves covers the goals, and any row covers no less', async () => {
    const themes = await run('coverage');
    const goals = new Map([
      ['artificial-intelligence', 0.6],
      ['cybersecurity', 0.6],
      ['semiconductors', 0.8],
      ['clean-energy', 0.5],
      ['cloud-computing', 0.5],
    ]);
    for (const { theme, aOrB, byAnyRow } of themes) {
      expect(aOrB, String(theme)).toBeGreaterThanOrEqual(goals.get(String(theme)) ?? 0);
      expect(byAnyRow, String(theme)).toBeGreaterThanOrEqual(Number(aOrB));
    }
    expect(themes.map(({ theme }) => theme)).toEqual(expect.arrayContaining([...goals.keys()]));
  });

  test('one theme: what is missing, largest weight first', async () => {
    const [, ...missing] = await run('coverage', 'robotics-automation');
    const weights = missing.map(({ weight }) => Number(weight));
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(missing.length).toBeGreaterThan(20);
    expect(missing.every(({ grade }) => grade === undefined || grade === 'C')).toBe(true);
  });

  test('a theme without evidence is refused with the list of those that have it', async () => {
    const refused = await run('coverage', 'beans').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CommandProblem);
  });
});
