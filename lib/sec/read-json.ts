import * as z from 'zod/mini';
import type { ReadOptions, SecClient } from './sec-client.ts';
import { SecProblem } from './sec-problem.ts';

/** A registrant's thousand newest filings take some 400 kB. */
const MOST_BYTES = 8_000_000;

/** @throws {SecProblem} also for JSON of another shape */
export async function readJson<T>(
  client: SecClient,
  address: string,
  schema: z.ZodMiniType<T>,
  options: ReadOptions,
): Promise<T> {
  const decoder = new TextDecoder();
  let text = '';
  const take = (piece: Uint8Array) => {
    text += decoder.decode(piece, { stream: true });
    if (text.length > MOST_BYTES) throw new SecProblem({ kind: 'too-large' }, address);
  };
  await client.read(address, take, options);
  const parsed = schema.safeParse(jsonOf(text, address));
  if (parsed.success) return parsed.data;
  throw new SecProblem({ kind: 'not-a-filing' }, z.prettifyError(parsed.error).slice(0, 300));
}

function jsonOf(text: string, address: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isPage = /^\s*</.test(text);
    const kind = isPage || text.trim() === '' ? 'not-a-filing' : 'cut';
    throw new SecProblem({ kind }, `no JSON: ${address}`);
  }
}
