import { join } from 'node:path';
import * as z from 'zod/mini';
import { openDuckEngine, sqlText } from '#lib/ingest/bulk/duck-engine.ts';
import type { BuiltSnapshot } from '#lib/ingest/snapshot/build-snapshot.ts';

const sumRow = z.object({ accession: z.string(), percent: z.number() });
const notionalRow = z.object({ accession: z.string(), notional: z.number() });
const feeRow = z.object({ class_id: z.string(), fee: z.number() });

/** Net assets are kept in whole dollars, exposures in eight places. */
const NOTIONAL_ROUNDING = 1e-6;
/** Rows hold weights in millionths of net assets, each rounded. */
const WHOLE_WEIGHT = 1e6;
const ROUNDING = 1 / WHOLE_WEIGHT;

/**
 * The built snapshot beside three plain queries over the raw tables, without any stage: the sum of each report's
 * percentages, each class's total, and the notional of each report's swaps. They hold for the generated quarter, where nothing is amended.
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
    const feeSql = `SELECT SUBSTR(otherdims, 7, 10) AS class_id, MAX(CAST(value AS DOUBLE)) AS fee FROM ${files('raw_rr_num')}
      WHERE tag = 'ExpensesOverAssets' GROUP BY SUBSTR(otherdims, 7, 10)`;
    for await (const cells of engine.rows(feeSql)) {
      const { class_id, fee } = feeRow.parse(cells);
      fees.set(class_id, fee);
    }
    const swaps = new Map<string, number>();
    const swapSql = `SELECT h.accession_number AS accession, SUM(CAST(s.notional_amount AS DOUBLE)) AS notional
      FROM ${files('raw_nport_swap')} s JOIN ${files('raw_nport_holding')} h ON h.holding_id = s.holding_id
      GROUP BY h.accession_number`;
    for await (const cells of engine.rows(swapSql)) {
      const { accession, notional } = notionalRow.parse(cells);
      swaps.set(accession, notional);
    }
    return built.rows.flatMap(({ ticker, classId = '', holdings, fee, netAssets, ...row }) => {
      const weight = (holdings?.weights ?? []).reduce((sum, each) => sum + each, 0) / WHOLE_WEIGHT;
      const filed = sums.get(holdings?.accession ?? '') ?? 0;
      const notional = (swaps.get(holdings?.accession ?? '') ?? 0) / (netAssets?.usd ?? 1);
      const moved = row.exposure?.derivatives ?? 0;
      const slack = ROUNDING * (holdings?.weights.length ?? 0);
      return [
        ...(Math.abs(weight - filed) > slack
          ? [`${ticker}: ${weight} listed, ${filed} filed`]
          : []),
        ...(fee?.gross === fees.get(classId) ? [] : [`${ticker}: fee ${fee?.gross}`]),
        ...(Math.abs(moved - notional) > NOTIONAL_ROUNDING
          ? [`${ticker}: ${moved} of net assets in swaps, ${notional} filed`]
          : []),
      ];
    });
  } finally {
    engine.close();
  }
}
