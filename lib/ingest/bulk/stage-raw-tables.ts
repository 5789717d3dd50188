import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { TableLayout } from './data-sets.ts';
import { BulkProblem, DATA_SETS } from './data-sets.ts';
import { type DuckEngine, sqlText } from './duck-engine.ts';
import { type FoundDataSet, tableFile } from './find-data-sets.ts';
import { unpackFile } from './zip-archive.ts';

/** Months as the filings write them; a table, because every engine reads those alike. */
export const MONTHS_SQL = `CREATE OR REPLACE VIEW months AS SELECT * FROM (VALUES
  ('JAN','01'),('FEB','02'),('MAR','03'),('APR','04'),('MAY','05'),('JUN','06'),
  ('JUL','07'),('AUG','08'),('SEP','09'),('OCT','10'),('NOV','11'),('DEC','12')) AS m(name, number)`;

/**
 * Turns every table of every quarter into Parquet, all columns still text:
 * `raw_nport_holding/quarter=2026q1/part.parquet`. The only stage that reads the SEC's files, and the only
 * one in the engine's own dialect. A quarter whose file has not changed is not read again.
 */
export async function stageRawTables(
  engine: DuckEngine,
  sets: readonly FoundDataSet[],
  work: string,
  say: (line: string) => void,
): Promise<void> {
  await dropOtherQuarters(sets, work);
  for (const set of sets) {
    say(`reading ${set.name}`);
    for (const table of set.layout.tables) await stageTable(engine, { set, table, work });
  }
  for (const { tables } of DATA_SETS) {
    for (const { raw, columns } of tables) {
      const isThere = sets.some(({ layout }) => layout.tables.some((table) => table.raw === raw));
      await engine.run(isThere ? viewOfParquet(raw, work) : emptyView(raw, Object.values(columns)));
    }
  }
  await engine.run(MONTHS_SQL);
}

/** A view over all quarters of a table; the quarter is read from the folder's name. */
export function viewOfParquet(table: string, work: string): string {
  const files = sqlText(join(work, table, 'quarter=*', '*.parquet'));
  return `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet(${files}, hive_partitioning = true, hive_types = {'quarter': VARCHAR})`;
}

function emptyView(table: string, columns: readonly string[]): string {
  const cells = [...columns, 'quarter'].map((column) => `CAST(NULL AS VARCHAR) AS ${column}`);
  return `CREATE OR REPLACE VIEW ${table} AS SELECT ${cells.join(', ')} WHERE FALSE`;
}

interface StageTable {
  readonly set: FoundDataSet;
  readonly table: TableLayout;
  readonly work: string;
}

async function stageTable(engine: DuckEngine, { set, table, work }: StageTable): Promise<void> {
  const file = tableFile(set, table.file);
  if (file === undefined) throw new BulkProblem(`${set.name}: no table ${table.file}`);
  const folder = join(work, table.raw, `quarter=${set.quarter}`);
  const target = join(folder, `${layoutHash(table)}.parquet`);
  if (await isNewer(target, set.isZip ? set.path : file)) return;
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const source = set.isZip ? join(work, 'unpacked.tmp') : file;
  if (set.isZip) await unpackFile(set.path, file, source);
  const unfinished = `${target}.tmp`;
  try {
    await engine.run(copyOfTable(set, table, { source, target: unfinished }));
    await rename(unfinished, target);
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new BulkProblem(`${set.name}: ${table.file || '*.csv'} cannot be read (${detail})`);
  } finally {
    if (set.isZip) await rm(source, { force: true });
  }
}

/** Names the Parquet file, so that one made with other columns is made anew. */
function layoutHash({ columns }: TableLayout): string {
  return createHash('sha256').update(JSON.stringify(columns)).digest('hex').slice(0, 12);
}

/** Quarters of an earlier build that are no longer among the data sets. */
async function dropOtherQuarters(sets: readonly FoundDataSet[], work: string): Promise<void> {
  for (const { kind, tables } of DATA_SETS) {
    const kept = new Set(
      sets.filter(({ layout }) => layout.kind === kind).map(({ quarter }) => `quarter=${quarter}`),
    );
    for (const { raw } of tables) {
      const folders = existsSync(join(work, raw)) ? await readdir(join(work, raw)) : [];
      for (const folder of folders.filter((name) => !kept.has(name))) {
        await rm(join(work, raw, folder), { recursive: true, force: true });
      }
    }
  }
}

function copyOfTable(
  { layout }: FoundDataSet,
  { columns }: TableLayout,
  { source, target }: { source: string; target: string },
): string {
  const cells = Object.entries(columns).map(([from, to]) => `"${from}" AS ${to}`);
  const isTab = layout.delimiter === '\t';
  // Text in the tab-separated sets has quotation marks that quote nothing.
  const options = [
    'header = true',
    'all_varchar = true',
    `delim = '${isTab ? '\t' : ','}'`,
    `quote = '${isTab ? '' : '"'}'`,
    "escape = ''",
    // Text blocks are cut at 2,048 characters by the publisher; footnotes are not.
    'max_line_size = 16000000',
  ].join(', ');
  const rows = `SELECT ${cells.join(', ')} FROM read_csv(${sqlText(source)}, ${options})`;
  return `COPY (${rows}) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION zstd)`;
}

async function isNewer(target: string, source: string): Promise<boolean> {
  const made = await stat(target).catch(() => undefined);
  return made !== undefined && made.mtimeMs > (await stat(source)).mtimeMs;
}
