import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from './project.ts';

export interface ProgramResult {
  /** Exit code; 1 when a signal ended it. */
  readonly code: number;
  /** Standard output and error, in the order they came. */
  readonly output: string;
  readonly seconds: number;
}

export interface RunOptions {
  /** Pass the output on to our own standard output while it comes. */
  readonly echo?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program in the project's folder, without standard input, and collects what it says. */
export function runProgram(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<ProgramResult> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...options.env },
    });
    const parts: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (part: Buffer) => {
        parts.push(part);
        if (options.echo) process.stdout.write(part);
      });
    }
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? 1,
        output: Buffer.concat(parts).toString('utf8'),
        seconds: (performance.now() - start) / 1000,
      }),
    );
  });
}

/** Runs a program whose output matters only when it fails; then it is the error. */
export async function runQuietly(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<void> {
  const { code, output } = await runProgram(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed (${code}):\n${output}`);
}
