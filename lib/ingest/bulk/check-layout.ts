import { createReadStream } from 'node:fs';
import { BulkProblem, type TableLayout } from './data-sets.ts';
import { type FoundDataSet, tableFile } from './find-data-sets.ts';
import { firstLineOf, firstLineOfZip } from './zip-archive.ts';

/**
 * Looks at the header of every table before anything is read: a changed layout stops the build at once,
 * and says where, instead of after an hour.
 *
 * @returns one line a problem; none when every table has the columns that the stages use
 */
export async function layoutProblems(sets: readonly FoundDataSet[]): Promise<string[]> {
  const problems: string[] = [];
  for (const set of sets) {
    for (const table of set.layout.tables) problems.push(...(await problemsOf(set, table)));
  }
  return problems;
}

async function problemsOf(set: FoundDataSet, table: TableLayout): Promise<string[]> {
  const title = table.file === '' ? '*.csv' : `${table.file}.tsv`;
  const file = tableFile(set, table.file);
  if (file === undefined) return [`${set.name}: no table ${title}`];
  const line = await headerOf(set, file).catch((error: unknown) => {
    if (error instanceof BulkProblem) return error;
    throw error;
  });
  if (line instanceof BulkProblem) return [line.message];
  const header = line.split(set.layout.delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));
  const missing = Object.keys(table.columns).filter((column) => !header.includes(column));
  return missing.length === 0 ? [] : [`${set.name}: ${title} has no column ${missing.join(', ')}`];
}

function headerOf(set: FoundDataSet, file: string): Promise<string> {
  return set.isZip ? firstLineOfZip(set.path, file) : firstLineOf(createReadStream(file, 'utf8'));
}
