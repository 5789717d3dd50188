import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FactLine } from '../facts/input-schemas.ts';
import type { Finding } from '../facts/plausibility.ts';
import { type Identity, identityTable, TickerMapProblem } from '../identity/identity-table.ts';
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

export interface TickerMap {
  /** Tickers that the maps give to two owners, which nothing here can decide between. */
  readonly findings: readonly Finding[];
  /** Reviewed trusts under their registered names; most file no N-PORT and no tagged fee. */
  readonly trusts: readonly FactLine[];
}

/** Makes `raw_ticker_map` of the SEC's maps where they lie in the folder, and of the reviewed unit trusts. */
export async function stageTickerMap(engine: DuckEngine, folder: string): Promise<TickerMap> {
  const { rows, ...map } = await readTickerMap(folder);
  const unitTrusts = REVIEWED_TRUSTS.filter(({ form }) => form === 'unit-trust').map(
    ({ ticker, cik }) => ({ symbol: ticker, cik, seriesId: '', classId: '' }),
  );
  const known = new Set(rows.map(({ symbol }) => symbol));
  const all = [...rows, ...unitTrusts.filter(({ symbol }) => !known.has(symbol))];
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
  return map;
}

function valuesOf({ symbol, cik, seriesId, classId }: TickerRow): string {
  return `(${[symbol, String(cik), seriesId, classId].map(sqlText).join(',')})`;
}

async function readTickerMap(folder: string) {
  const rows: TickerRow[] = [];
  const findings: Finding[] = [];
  const trusts: FactLine[] = [];
  const fundMap = await readJson(join(folder, FUND_MAP));
  if (fundMap === undefined) return { rows, findings, trusts };
  try {
    const table = identityTable(fundMap, (await readJson(join(folder, COMPANY_MAP))) ?? {});
    for (const [symbol, identity] of table) {
      const trust = reviewedTrust(symbol, identity);
      if (trust) {
        trusts.push(trust);
        continue;
      }
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
  return { rows, findings, trusts };
}

/**
 * The trust of our reviewed table, where a map has its registrant under the ticker: IBIT is also the symbol
 * of a fund that is no more, and here a person has looked.
 */
function reviewedTrust(symbol: string, identity: Identity): FactLine | undefined {
  const reviewed = REVIEWED_TRUSTS.find(({ ticker }) => ticker === symbol);
  const candidates = identity.kind === 'collision' ? identity.candidates : [identity];
  for (const candidate of candidates) {
    if (candidate.kind !== 'registrant' || candidate.cik !== reviewed?.cik) continue;
    return { ticker: symbol, name: candidate.title, nameIsWhole: true, cik: candidate.cik };
  }
  return undefined;
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
