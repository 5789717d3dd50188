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
  // The goals of the evidence, over the packaged funds with whole lists.
  test.each([
    ['artificial-intelligence', 0.6],
    ['cybersecurity', 0.6],
    ['semiconductors', 0.8],
    ['clean-energy', 0.5],
    ['cloud-computing', 0.5],
    ['uranium-nuclear', 0.5],
  ])(
    '%s: at least %d of the weight by the companies’ own figures or words',
    async (theme, goal) => {
      const [sums, ...missing] = await run('coverage', theme);
      expect(sums?.['aOrB']).toBeGreaterThanOrEqual(goal);
      expect(sums?.['byAnyRow']).toBeGreaterThanOrEqual(Number(sums?.['aOrB']));
      const weights = missing.map(({ weight }) => Number(weight));
      expect(weights).toEqual([...weights].sort((a, b) => b - a));
      expect(missing.every(({ grade }) => grade === undefined || grade === 'C')).toBe(true);
    },
  );

  test('a theme without evidence is refused with the list of those that have it', async () => {
    const refused = await run('coverage', 'beans').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CommandProblem);
  });
});
