import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CommandProblem } from '#lib/cli/command.ts';
import { factsCommand } from '#lib/cli/facts-command.ts';
import { prospectusXhtml } from '#test/replay/edgar-answers.ts';
import { AIQ } from '#test/replay/sec-replay.ts';

const PROMISE = 'The Fund invests at least 80% of its total assets in the securities of the Index.';
const DEFINITION =
  'The Index is designed to provide exposure to companies that use artificial intelligence in their products.';
const RISKS = 'Principal Risks';
const HEADING = 'Principal Investment Strategies';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lookthrough-words-'));
  const strategy = [`${PROMISE} ${DEFINITION}`];
  const fees = { ...AIQ, grossPercent: 0.68, date: '2026-04-01' };
  await writeFile(join(folder, 'tagged.htm'), prospectusXhtml({ ...fees, strategy }));
  const other = { ...fees, seriesId: 'S000099999', strategy };
  await writeFile(join(folder, 'other.htm'), prospectusXhtml(other));
  const plain = `<HTML><P>${HEADING}<P>${PROMISE} ${DEFINITION}<P>${'More of it. '.repeat(20)}<P>${RISKS}<P>Fire.`;
  await writeFile(join(folder, 'plain.htm'), plain);
  const row = `0001-26-1\tStrategyNarrativeTextBlock\t${AIQ.seriesId}\t${PROMISE} ${DEFINITION}`;
  await writeFile(join(folder, 'txt.tsv'), `adsh\ttag\tseries\tvalue\n${row}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<unknown> {
  const printed: string[] = [];
  await factsCommand(args, {
    print: (line) => void printed.push(line),
    say: () => undefined,
    readInput: async () => '',
  });
  return JSON.parse(printed.join('\n'));
}

describe('facts TICKER --prospectus FILE', () => {
  test.each(['tagged.htm', 'plain.htm', 'txt.tsv'])(
    '%s: word for word, and what it asks',
    async (name) => {
      expect(await run('AIQ', '--prospectus', join(folder, name))).toMatchObject({
        ticker: 'AIQ',
        policy: [PROMISE],
        definition: [DEFINITION],
        reading: { countsUse: true, promisesIndex: true },
        says: expect.arrayContaining([expect.stringMatching(/speak of using artificial/)]),
      });
    },
  );

  test.each([
    [['AIQ', '--prospectus', 'other.htm'], /no such sentences/],
    [['AIQ', '--prospectus', 'nowhere.htm'], /cannot be read \(ENOENT\)/],
    [['NOFUND', '--prospectus', 'tagged.htm'], /not in the packaged/],
    [['--prospectus', 'tagged.htm'], /^facts TICKER/],
  ])('%j is refused in one line', async (args, words) => {
    const asked = args.map((arg) => (arg.endsWith('.htm') ? join(folder, arg) : arg));
    const refused = await run(...asked).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CommandProblem);
    expect(String(Reflect.get(Object(refused), 'message'))).toMatch(words);
  });
});
