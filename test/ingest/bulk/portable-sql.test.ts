import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BULK_STAGES } from '#lib/ingest/bulk/bulk-stages.ts';
import { DATA_SETS } from '#lib/ingest/bulk/data-sets.ts';
import { sqlOfStage } from '#lib/ingest/bulk/run-stages.ts';

/** What DuckDB, Spark SQL and Trino all read; other function names need a look before they are added. */
const FUNCTIONS: ReadonlySet<string> = new Set(
  `CAST TRY_CAST COALESCE NULLIF UPPER LOWER TRIM SUBSTR REPLACE TRANSLATE LENGTH DATE_TRUNC
   ABS COUNT SUM MIN MAX ROW_NUMBER DENSE_RANK OVER DECIMAL VARCHAR IN EXISTS FROM JOIN AND OR NOT WHERE AS ON`
    .trim()
    .split(/\s+/),
);

/** Words of one engine or another. */
const NOT_SHARED =
  /\b(?:QUALIFY|ILIKE|EXCLUDE|STRUCT|LIST|UNNEST|STRPTIME|STRFTIME|REGEXP_\w+|RLIKE|GROUP BY ALL|MAX_BY|ARG_MAX|ANY_VALUE|STRING_AGG|read_\w+|PIVOT|USING SAMPLE|LIMIT)\b|::|\{|\[/i;

/** Comments and texts are not code. */
function codeOf(sql: string): string {
  return sql.replace(/--.*$/gm, '').replace(/'(?:[^']|'')*'/g, "''");
}

describe.each(BULK_STAGES.map((stage) => [stage.file, stage] as const))('%s', (_, stage) => {
  test('keeps to what the three engines share', async () => {
    const code = codeOf(await sqlOfStage(stage));
    expect(code.match(NOT_SHARED)).toBeNull();
    const called = [...code.matchAll(/\b([A-Za-z_]+)\s*\(/g)].map((match) => match[1]!);
    expect(called.filter((name) => !FUNCTIONS.has(name.toUpperCase()))).toEqual([]);
  });

  test('says in a comment what it makes, and is one SELECT', async () => {
    const sql = await sqlOfStage(stage);
    expect(sql).toMatch(/^-- [A-Z]/);
    expect(codeOf(sql).trim()).toMatch(/^SELECT\b/);
    expect(codeOf(sql)).not.toContain(';');
  });

  test('reads raw tables and earlier stages only', async () => {
    const code = codeOf(await sqlOfStage(stage));
    const earlier = BULK_STAGES.slice(0, BULK_STAGES.indexOf(stage)).map(({ table }) => table);
    const raw = DATA_SETS.flatMap(({ tables }) => tables.map((table) => table.raw));
    const known = new Set([...earlier, ...raw, 'raw_ticker_map', 'months']);
    const read = [...code.matchAll(/\b(?:FROM|JOIN)\s+([a-z_]+)/g)].map((match) => match[1]!);
    expect(read.filter((table) => !known.has(table))).toEqual([]);
    expect(read.length).toBeGreaterThan(0);
  });

  test('ends with the quarter where it is written by quarter', async () => {
    const [columns = ''] = codeOf(await sqlOfStage(stage)).split(/^FROM /m);
    const last = columns.trim().split(',').at(-1);
    expect(/\bquarter$/.test(last!.trim())).toBe(stage.byQuarter);
  });
});

test('every file is a stage, numbered in the order run', () => {
  const folder = join(import.meta.dirname, '../../../lib/ingest/bulk/sql');
  expect(readdirSync(folder).sort()).toEqual(BULK_STAGES.map(({ file }) => file));
});
