import { createReadStream } from 'node:fs';
import type { NportFiling } from '#lib/filings/nport/nport-filing.ts';
import { NportReader } from '#lib/filings/nport/nport-reader.ts';
import { FilingProblem } from '#lib/filings/xml/filing-problem.ts';

/**
 * Reads one Form N-PORT from a file, streamed.
 *
 * @throws {FilingProblem} when it is no sound filing
 */
export async function readNportFile(file: string): Promise<NportFiling> {
  const reader = new NportReader();
  for await (const chunk of createReadStream(file)) reader.write(chunk);
  return reader.end();
}

/** Why a file gives no filing, in one line; anything else is thrown on. */
export function refusalOf(error: unknown): string {
  if (error instanceof FilingProblem) return error.message;
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return `cannot be read (${error.code})`;
  }
  throw error;
}
