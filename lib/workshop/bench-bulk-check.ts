import { join } from 'node:path';
import * as z from 'zod/mini';
import { openDuckEngine, sqlText } from '#lib/ingest/bulk/duck-engine.ts';
import type { BuiltSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';

const sumRow = z.object({ accession: z.string(), percent: z.number() });
const feeRow = z.object({ class_id: z.string(), fee: z.number() });

/** Rows hold weights in millionths of net assets, each rounded. */
const WHOLE_WEIGHT = 1e6;
const ROUNDING = 1 / WHOLE_WEIGHT;

/**
 * The built snapshot beside two plain queries over the raw tables, without any stage: the sum of each report's
 * percentages, and each class's total. They hold for the generated quarter, where nothing is amended.
 *
 * @returns what differs, one line a fund
 */
export async function checkBulkBuild(built: BuiltSnapshot, work: string): Promise<string[]> {
  const engine = await openDuckEngine({
    memory: '1000MB',
    threads: 2,
    spillFolder: join(work, 'spill'),
  });
  const files = (table: string) => `read_parquet(${sqlText(join(work, table, '*', '*.parquet'))})`;
  try {
    const sums = new Map<string, number>();
    const sumSql = `SELECT accession_number AS accession, SUM(CAST(percentage AS DOUBLE)) AS percent
      FROM ${files('raw_nport_holding')} GROUP BY accession_number`;
    for await (const cells of engine.rows(sumSql)) {
      const { accession, percent } = sumRow.parse(cells);
      sums.set(accession, percent / 100);
    }
    const fees = new Map<string, number>();
    const feeSql = `SELECT class AS class_id, MAX(CAST(value AS DOUBLE)) AS fee FROM ${files('raw_rr_num')}
      WHERE tag = 'ExpensesOverAssets' GROUP BY class`;
    for await (const cells of engine.rows(feeSql)) {
      const { class_id, fee } = feeRow.parse(cells);
      fees.set(class_id, fee);
    }
    return built.rows.flatMap(({ ticker, classId = '', holdings, fee }) => {
      const weight = (holdings?.weights ?? []).reduce((sum, each) => sum + each, 0) / WHOLE_WEIGHT;
      const filed = sums.get(holdings?.accession ?? '') ?? 0;
      const slack = ROUNDING * (holdings?.weights.length ?? 0);
      return [
        ...(Math.abs(weight - filed) > slack
          ? [`${ticker}: ${weight} listed, ${filed} filed`]
          : []),
        ...(fee?.gross === fees.get(classId) ? [] : [`${ticker}: fee ${fee?.gross}`]),
      ];
    });
  } finally {
    engine.close();
  }
}
