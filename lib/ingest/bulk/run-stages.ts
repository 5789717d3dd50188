import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BULK_STAGES, type BulkStage } from './bulk-stages.ts';
import { type DuckEngine, sqlText } from './duck-engine.ts';
import { viewOfParquet } from './stage-raw-tables.ts';

const SQL_FOLDER = join(import.meta.dirname, 'sql');

/** The `SELECT` of a stage, comments included. */
export function sqlOfStage({ file }: BulkStage): Promise<string> {
  return readFile(join(SQL_FOLDER, file), 'utf8');
}

export interface StageRun {
  readonly work: string;
  /** Quarters of any data set. */
  readonly quarters: readonly string[];
  readonly say: (line: string) => void;
}

/**
 * Runs the stages one after the other. Each result is written as Parquet below `work` and read from there by
 * the next, so what holds memory is one stage.
 */
export async function runStages(
  engine: DuckEngine,
  { work, quarters, say }: StageRun,
): Promise<void> {
  for (const stage of BULK_STAGES) {
    say(`stage ${stage.file}`);
    const folder = join(work, stage.table);
    await rm(folder, { recursive: true, force: true });
    await rm(`${folder}.parquet`, { force: true });
    const select = await sqlOfStage(stage);
    if (!stage.byQuarter) await engine.run(writingOf(select, `${folder}.parquet`));
    else await writeQuarters(engine, { select, folder, quarters });
    await engine.run(stage.byQuarter ? viewOfParquet(stage.table, work) : viewOf(stage, work));
  }
}

/** One quarter after the other, each one file; a quarter without rows has its columns all the same. */
async function writeQuarters(
  engine: DuckEngine,
  { select, folder, quarters }: { select: string; folder: string; quarters: readonly string[] },
): Promise<void> {
  for (const quarter of quarters) {
    const target = join(folder, `quarter=${quarter}`);
    await mkdir(target, { recursive: true });
    const rows = `SELECT * EXCLUDE (quarter) FROM (${select}) WHERE quarter = ${sqlText(quarter)}`;
    await engine.run(writingOf(rows, join(target, 'part.parquet')));
  }
}

function writingOf(select: string, target: string): string {
  return `COPY (${select}) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION zstd)`;
}

function viewOf({ table }: BulkStage, work: string): string {
  const file = sqlText(join(work, `${table}.parquet`));
  return `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet(${file})`;
}
