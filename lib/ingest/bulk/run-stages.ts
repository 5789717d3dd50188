import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BULK_STAGES, type BulkStage } from './bulk-stages.ts';
import { type DuckEngine, sqlText } from './duck-engine.ts';
import { viewOfParquet } from './stage-raw-tables.ts';

const SQL_FOLDER = join(import.meta.dirname, 'sql');

/** The `SELECT` of a stage, comments included. */
export function sqlOfStage({ file }: BulkStage): Promise<string> {
  return readFile(join(SQL_FOLDER, file), 'utf8');
}

/**
 * Runs the stages one after the other. Each result is written as Parquet below `work` and read from there by
 * the next, so what holds memory is one stage.
 */
export async function runStages(
  engine: DuckEngine,
  work: string,
  say: (line: string) => void,
): Promise<void> {
  for (const stage of BULK_STAGES) {
    say(`stage ${stage.file}`);
    const folder = join(work, stage.table);
    await rm(folder, { recursive: true, force: true });
    await rm(`${folder}.parquet`, { force: true });
    const select = await sqlOfStage(stage);
    await engine.run(writingOf(stage, select, work));
    if (!stage.byQuarter) await engine.run(viewOf(stage, work));
    else if (await hasQuarters(folder)) await engine.run(viewOfParquet(stage.table, work));
    // No row, no folder: the columns are known all the same.
    else
      await engine.run(
        `CREATE OR REPLACE VIEW ${stage.table} AS SELECT * FROM (${select}) LIMIT 0`,
      );
  }
}

async function hasQuarters(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder)).length > 0;
}

function writingOf({ table, byQuarter }: BulkStage, select: string, work: string): string {
  const target = join(work, byQuarter ? table : `${table}.parquet`);
  const partition = byQuarter ? ', PARTITION_BY (quarter)' : '';
  return `COPY (${select}) TO ${sqlText(target)} (FORMAT parquet, COMPRESSION zstd${partition})`;
}

function viewOf({ table }: BulkStage, work: string): string {
  const file = sqlText(join(work, `${table}.parquet`));
  return `CREATE OR REPLACE VIEW ${table} AS SELECT * FROM read_parquet(${file})`;
}
