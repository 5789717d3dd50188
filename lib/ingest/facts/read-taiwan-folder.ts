import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FactsFolderProblem } from './read-facts-folder.ts';

/** `holdings.json` as parsed JSON and the English names of `listings.csv` by listing code. */
export interface TaiwanFolder {
  readonly holdings: unknown;
  readonly names: ReadonlyMap<string, string>;
}

/** @throws {FactsFolderProblem} when a file is missing or no JSON */
export async function readTaiwanFolder(folder: string): Promise<TaiwanFolder> {
  try {
    const holdings: unknown = JSON.parse(await readFile(join(folder, 'holdings.json'), 'utf8'));
    const listings = await readFile(join(folder, 'listings.csv'), 'utf8');
    return { holdings, names: namesOf(listings) };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new FactsFolderProblem(`Taiwanese lists in ${folder}: ${detail}`);
  }
}

/** First two columns of `symbol,name,…`; names with a comma are quoted. */
function namesOf(csv: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const line of csv.split('\n')) {
    const [, code, quoted, plain] = /^(\w+)\.TWO?,(?:"([^"]+)"|([^,]+)),/.exec(line) ?? [];
    const name = quoted ?? plain;
    if (code && name) names.set(code, name);
  }
  return names;
}
