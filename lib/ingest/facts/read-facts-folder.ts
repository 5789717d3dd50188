import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type * as z from 'zod/mini';
import {
  type FactLine,
  factLineSchema,
  type IssuerFile,
  issuerFileSchema,
  type PositionsFile,
  positionsFileSchema,
} from './input-schemas.ts';

export interface FactsFolder {
  readonly facts: readonly FactLine[];
  /** By ticker. */
  readonly positions: ReadonlyMap<string, PositionsFile>;
  /** By ticker. */
  readonly issuerFiles: ReadonlyMap<string, IssuerFile>;
  /** Lines and files that did not fit their schema, with the place of the misfit. */
  readonly misfits: readonly string[];
}

/** Something about the folder makes a build impossible. */
export class FactsFolderProblem extends Error {
  override readonly name = 'FactsFolderProblem';
}

/**
 * Reads `us-etf-facts.jsonl`, `positions/` and `issuer-holdings/`; everything is parsed here, once.
 *
 * @throws {FactsFolderProblem} when the facts file cannot be read
 */
export async function readFactsFolder(folder: string): Promise<FactsFolder> {
  const misfits: string[] = [];
  const facts = await readFacts(join(folder, 'us-etf-facts.jsonl'), misfits);
  const positions = await readFiles(join(folder, 'positions'), positionsFileSchema, misfits);
  const issuerFiles = await readFiles(join(folder, 'issuer-holdings'), issuerFileSchema, misfits);
  return { facts, positions, issuerFiles, misfits };
}

async function readFacts(file: string, misfits: string[]): Promise<FactLine[]> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new FactsFolderProblem(`cannot read ${file}: ${messageOf(error)}`);
  });
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const parsed = parse(factLineSchema, line, `${basename(file)}:${i + 1}`, misfits);
    return parsed ? [parsed] : [];
  });
}

async function readFiles<T>(
  folder: string,
  schema: z.ZodMiniType<T>,
  misfits: string[],
): Promise<Map<string, T>> {
  const names = await readdir(folder).catch((error: unknown) => {
    misfits.push(`${folder}: ${messageOf(error)}`);
    return [];
  });
  const found = new Map<string, T>();
  for (const name of names.filter((file) => file.endsWith('.json')).sort()) {
    const text = await readFile(join(folder, name), 'utf8');
    const parsed = parse(schema, text, `${basename(folder)}/${name}`, misfits);
    if (parsed) found.set(basename(name, '.json'), parsed);
  }
  return found;
}

function parse<T>(
  schema: z.ZodMiniType<T>,
  json: string,
  place: string,
  misfits: string[],
): T | undefined {
  try {
    const parsed = schema.safeParse(JSON.parse(json));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    misfits.push(`${place}: ${issue?.path.join('.')}: ${issue?.message}`);
  } catch (error) {
    misfits.push(`${place}: ${messageOf(error)}`);
  }
  return undefined;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
