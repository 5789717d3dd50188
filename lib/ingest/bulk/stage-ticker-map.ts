import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../facts/plausibility.ts';
import { identityTable, TickerMapProblem } from '../identity/identity-table.ts';
import { REVIEWED_TRUSTS } from '../trusts.ts';
import { BulkProblem } from './data-sets.ts';
import { type DuckEngine, sqlText } from './duck-engine.ts';

export const FUND_MAP = 'company_tickers_mf.json';
export const COMPANY_MAP = 'company_tickers.json';

interface TickerRow {
  readonly symbol: string;
  readonly cik: number;
  readonly seriesId: string;
  readonly classId: string;
}

/**
 * Makes `raw_ticker_map` of the SEC's maps where they lie in the folder, and of the reviewed unit trusts.
 * Tickers that the maps give to two owners are left out and returned as findings.
 */
export async function stageTickerMap(engine: DuckEngine, folder: string): Promise<Finding[]> {
  const { rows, findings } = await readTickerMap(folder);
  const trusts = REVIEWED_TRUSTS.filter(({ form }) => form === 'unit-trust').map(
    ({ ticker, cik }) => ({ symbol: ticker, cik, seriesId: '', classId: '' }),
  );
  const known = new Set(rows.map(({ symbol }) => symbol));
  const all = [...rows, ...trusts.filter(({ symbol }) => !known.has(symbol))];
  await engine.run(
    'CREATE OR REPLACE TABLE raw_ticker_map (symbol VARCHAR, cik VARCHAR, series_id VARCHAR, class_id VARCHAR)',
  );
  // By the thousand: one statement of thirty thousand rows takes the parser seconds.
  for (let start = 0; start < all.length; start += 1000) {
    const values = all
      .slice(start, start + 1000)
      .map(valuesOf)
      .join(',');
    await engine.run(`INSERT INTO raw_ticker_map VALUES ${values}`);
  }
  return findings;
}

function valuesOf({ symbol, cik, seriesId, classId }: TickerRow): string {
  return `(${[symbol, String(cik), seriesId, classId].map(sqlText).join(',')})`;
}

async function readTickerMap(folder: string) {
  const rows: TickerRow[] = [];
  const findings: Finding[] = [];
  const fundMap = await readJson(join(folder, FUND_MAP));
  if (fundMap === undefined) return { rows, findings };
  try {
    const table = identityTable(fundMap, (await readJson(join(folder, COMPANY_MAP))) ?? {});
    for (const [symbol, identity] of table) {
      if (identity.kind === 'series') rows.push({ symbol, ...identity });
      if (identity.kind === 'collision') {
        const detail = `${identity.candidates.length} owners in the ticker maps`;
        findings.push({ ticker: symbol, rule: 'identity-doubtful', verdict: 'rejected', detail });
      }
    }
  } catch (error) {
    if (error instanceof TickerMapProblem) throw new BulkProblem(`${FUND_MAP}: ${error.message}`);
    throw error;
  }
  return { rows, findings };
}

async function readJson(path: string): Promise<unknown> {
  if (!existsSync(path)) return undefined;
  try {
    const parsed: unknown = JSON.parse(await readFile(path, 'utf8'));
    return parsed;
  } catch (error) {
    throw new BulkProblem(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}
