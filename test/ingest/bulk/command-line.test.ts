import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { downloadProgress } from '#lib/cli/download-progress.ts';

const MAIN = join(import.meta.dirname, '../../../lib/cli/main.ts');

test('plain Node loads the command with all that it imports', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [MAIN, 'snapshot', 'build', '--sec', 'x'],
    {
      encoding: 'utf8',
    },
  );
  expect(stderr).toMatch(/^snapshot build --sec DIR --out DIR/);
  expect(status).toBe(1);
});

describe('progress without a terminal', () => {
  test('a line at every tenth, and what is said in between', () => {
    const said: string[] = [];
    const file = Object.assign(new PassThrough(), {
      isTTY: false,
    }) as unknown as NodeJS.WriteStream;
    const progress = downloadProgress(file, (line) => void said.push(line));
    for (let done = 0; done <= 100e6; done += 5e6) progress.show(done, 100e6, 'a.zip');
    progress.say('a.zip is there');
    progress.stop();
    expect(said).toHaveLength(12);
    expect(said[0]).toBe('0%, 0 of 100 MB (a.zip)');
    expect(said[5]).toBe('50%, 50 of 100 MB (a.zip)');
    expect(said.at(-1)).toBe('a.zip is there');
  });
});
