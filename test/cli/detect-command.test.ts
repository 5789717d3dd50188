import { expect, test } from 'vitest';
import { CommandProblem } from '#lib/cli/command.ts';
import { detectCommand } from '#lib/cli/detect-command.ts';

async function run(input: string, args: string[] = []) {
  const printed: string[] = [];
  const said: string[] = [];
  const code = await detectCommand(args, {
    print: (line) => printed.push(line),
    say: (line) => said.push(line),
    readInput: async () => input,
  });
  return { code, printed: printed.map((line) => JSON.parse(line)), said };
}

test('JSON lines in, JSON lines out, offsets in UTF-16 code units', async () => {
  const text = '🚀 Long $SPY and VFV.TO in my TFSA';
  const { code, printed } = await run(`${JSON.stringify({ id: 'a', text })}\n\n`);
  expect(code).toBe(0);
  expect(printed).toEqual([
    {
      id: 'a',
      mentions: [
        { start: 9, end: 12, ticker: 'SPY', market: 'US' },
        { start: 17, end: 23, ticker: 'VFV', market: 'CA' },
      ],
    },
  ]);
  expect(text.slice(9, 12)).toBe('SPY');
});

test('lines are independent of each other and stay in order', async () => {
  const lines = ['x', 'y'].map((id) => JSON.stringify({ id, text: 'no funds here' }));
  const { printed } = await run(lines.join('\n'));
  expect(printed).toEqual([
    { id: 'x', mentions: [] },
    { id: 'y', mentions: [] },
  ]);
});

test('--explain adds reasons, and tells of refused candidates too', async () => {
  const { printed, said } = await run('{"id":1,"text":"Sold $SPY. The IMF met."}', ['--explain']);
  expect(printed[0].mentions[0].reasons).toContain('cashtag');
  expect(said.join('\n')).toMatch(/SPY @6: yes US .*cashtag/);
  expect(said.join('\n')).toMatch(/IMF @15: no /);
});

test.each([
  ['not JSON', '{"id":', /line 1 is not JSON/],
  ['no text', '{"id":"a"}', /line 1: text/],
  ['a text that is no text', '{"id":"a","text":5}', /line 1: text/],
])('%s is one clear line', async (_, input, message) => {
  await expect(run(input)).rejects.toThrow(CommandProblem);
  await expect(run(input)).rejects.toThrow(message);
});

test('an unknown argument is refused', async () => {
  await expect(run('', ['--fast'])).rejects.toThrow(/unknown argument/);
});
