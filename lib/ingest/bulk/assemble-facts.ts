import * as z from 'zod/mini';
import type { PositionsFile } from '../facts/input-schemas.ts';
import type { Finding } from '../facts/plausibility.ts';
import type { FactsFolder } from '../facts/read-facts-folder.ts';
import { readBookChanges } from './bulk-book-changes.ts';
import { readExposures } from './bulk-exposures.ts';
import {
  BULK_FUNDS_SQL,
  type BulkExtras,
  type BulkFundRow,
  bulkFundRow,
  factOf,
  findingOf,
} from './bulk-fund-row.ts';
import { readMonths } from './bulk-months.ts';
import { readProspectuses } from './bulk-prospectus.ts';
import type { DuckEngine } from './duck-engine.ts';
import type { TickerMap } from './stage-ticker-map.ts';

const textColumn = z.array(z.nullable(z.string()));

/** A million and a half rows: checked a column at a time, which costs a fraction of a row at a time. */
const lineColumns = z.object({
  filer: z.array(z.number()),
  serial: z.array(z.number()),
  issuer: textColumn,
  symbol: textColumn,
  asset: textColumn,
  country: textColumn,
  percent: z.array(z.number()),
});

/**
 * Every column orders, so that equal input gives equal bytes whatever the engine's threads did. The filing comes
 * as two numbers (0001234567-26-012345 as 1234567 and 26012345), read several times faster than a text.
 */
const LINES_SQL = `SELECT CAST(SUBSTR(accession, 1, 10) AS DOUBLE) AS filer,
  CAST(REPLACE(SUBSTR(accession, 12), '-', '') AS DOUBLE) AS serial, issuer, symbol, asset, country, percent
  FROM snapshot_lines ORDER BY accession, percent DESC, issuer, symbol, asset, country`;

export interface BulkFacts {
  readonly input: FactsFolder;
  /** Funds that the data sets cannot vouch for, with the reason. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the last two stages as the input of `buildSnapshot`: from here on a bulk build is the same program
 * as a build from fact files, with the same gate, issuer table and writer.
 *
 * @param map its findings are tickers with two owners (N-CEN does not settle that), its trusts enter where no
 * filing of theirs is among the data sets
 */
export async function assembleFacts(engine: DuckEngine, map: TickerMap): Promise<BulkFacts> {
  const doubtful = new Set(map.findings.map(({ ticker }) => ticker));
  const findings: Finding[] = [...map.findings];
  const kept: BulkFundRow[] = [];
  const seen = new Set<string>();
  for await (const cells of engine.rows(BULK_FUNDS_SQL)) {
    const fund = bulkFundRow.parse(cells);
    if (doubtful.has(fund.ticker) || seen.has(fund.ticker)) continue;
    seen.add(fund.ticker);
    const finding = findingOf(fund);
    if (finding) findings.push(finding);
    else kept.push(fund);
  }
  const lists = await readLists(
    engine,
    new Set(kept.flatMap((fund) => fund.report_accession ?? [])),
  );
  const extras = await readExtras(engine, kept);
  const positions = new Map<string, PositionsFile>();
  for (const { ticker, report_accession } of kept) {
    const list = report_accession && lists.get(report_accession);
    if (list) positions.set(ticker, { total: list.length, shown: list.length, positions: list });
  }
  return {
    input: {
      facts: [
        ...kept.map((fund) => factOf(fund, extras)),
        ...map.trusts.filter(({ ticker }) => !seen.has(ticker)),
      ],
      positions,
      issuerFiles: new Map(),
      misfits: [],
    },
    findings,
  };
}

async function readExtras(engine: DuckEngine, funds: readonly BulkFundRow[]): Promise<BulkExtras> {
  const netAssets = new Map(
    funds.flatMap(({ fund_key, net_assets }) =>
      net_assets === undefined ? [] : [[fund_key, net_assets] as const],
    ),
  );
  return {
    months: await readMonths(engine),
    bookChanges: await readBookChanges(engine, netAssets),
    exposures: await readExposures(engine),
    prospectuses: await readProspectuses(engine),
  };
}

type Position = PositionsFile['positions'][number];

async function readLists(engine: DuckEngine, wanted: ReadonlySet<string>) {
  const lists = new Map<string, Position[]>();
  const shared = new Map<string, string>();
  // One text object a distinct name: a million and a half lines repeat some ten thousand names.
  const once = (text: string) => {
    const known = shared.get(text);
    if (known !== undefined) return known;
    shared.set(text, text);
    return text;
  };
  /** The filing whose lines are coming; they come together. */
  let at: { filer: number; serial: number; list: Position[] | undefined } = {
    ...{ filer: 0, serial: 0, list: undefined },
  };
  const listOf = (filer: number, serial: number) => {
    const accession = accessionOf(filer, serial);
    if (!wanted.has(accession)) return undefined;
    const list: Position[] = [];
    lists.set(accession, list);
    return list;
  };
  for await (const columns of engine.columns(LINES_SQL)) {
    const cells = lineColumns.parse(columns);
    cells.filer.forEach((filer, i) => {
      const serial = cells.serial[i] ?? 0;
      if (filer !== at.filer || serial !== at.serial)
        at = { filer, serial, list: listOf(filer, serial) };
      const { list } = at;
      if (!list) return;
      const [asset, country, symbol] = [cells.asset[i], cells.country[i], cells.symbol[i]];
      list.push({
        name: once(cells.issuer[i] ?? 'N/A'),
        pct: cells.percent[i] ?? null,
        ...(asset && { asset: once(asset) }),
        ...(country && { country: once(country) }),
        ...(symbol && { symbol: once(symbol) }),
      });
    });
  }
  return lists;
}

function accessionOf(filer: number, serial: number): string {
  const digits = String(serial).padStart(8, '0');
  return `${String(filer).padStart(10, '0')}-${digits.slice(0, 2)}-${digits.slice(2)}`;
}
