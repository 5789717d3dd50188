import * as z from 'zod/mini';
import { pastReturnsOf } from '#lib/filings/returns/past-returns.ts';
import type { StoredFiledFacts } from '#lib/funds/filed-facts-schema.ts';
import { storedPastReturns } from '../fees/stored-past-returns.ts';
import type { DuckEngine } from './duck-engine.ts';

const returnRow = z.object({
  accession: z.string(),
  owner: z.string(),
  tag: z.string(),
  measure: z.nullable(z.string()),
  as_of: z.string(),
  amount: z.number(),
});

/** Only what belongs to a class or series with a ticker; a class's own figures come under its number. */
const RETURNS_SQL = `SELECT accession, COALESCE(class_id, series_id) AS owner, tag, measure, as_of, CAST(amount AS DOUBLE) AS amount
  FROM prospectus_returns WHERE class_id IN (SELECT class_id FROM class_tickers)
    OR (class_id IS NULL AND series_id IN (SELECT fund_key FROM class_tickers))
  ORDER BY accession, series_id, class_id, tag, measure, as_of`;

const textRow = z.object({
  accession: z.string(),
  filed_on: z.string(),
  series_id: z.string(),
  characters: z.nullable(z.number()),
  names_80_percent: z.boolean(),
});

const TEXTS_SQL = `SELECT accession, filed_on, series_id, CAST(characters AS DOUBLE) AS characters, names_80_percent
  FROM strategy_texts WHERE tag = 'StrategyNarrativeTextBlock' AND series_id IN (SELECT fund_key FROM class_tickers)`;

export interface BulkProspectuses {
  /** By class, or by series where the filing names no class. */
  readonly pastReturns: ReadonlyMap<string, Stored<'pastReturns'>>;
  /** By series. */
  readonly strategies: ReadonlyMap<string, Stored<'strategy'>>;
}

type Stored<K extends keyof StoredFiledFacts> = NonNullable<StoredFiledFacts[K]>;
type ReturnRow = z.infer<typeof returnRow>;

/** Returns and the place of the strategy text out of the newest prospectuses. */
export async function readProspectuses(engine: DuckEngine): Promise<BulkProspectuses> {
  const rows = new Map<string, ReturnRow[]>();
  for await (const cells of engine.rows(RETURNS_SQL)) {
    const row = returnRow.parse(cells);
    rows.set(row.owner, [...(rows.get(row.owner) ?? []), row]);
  }
  const strategies = new Map<string, Stored<'strategy'>>();
  for await (const cells of engine.rows(TEXTS_SQL)) {
    const { accession, filed_on, series_id, characters, names_80_percent } = textRow.parse(cells);
    strategies.set(series_id, {
      ...(characters && { characters }),
      ...{ names80Percent: names_80_percent, asOf: isoOf(filed_on), accession },
    });
  }
  return {
    pastReturns: new Map(
      [...rows].flatMap(([owner, own]) => {
        const found = storedReturns(own);
        return found ? [[owner, found] as const] : [];
      }),
    ),
    strategies,
  };
}

function storedReturns(rows: readonly ReturnRow[]): Stored<'pastReturns'> | undefined {
  const found = pastReturnsOf(
    rows.map(({ tag, measure, as_of, amount }) => ({
      ...{ tag, measure: measure ?? undefined, endsOn: as_of, amount },
    })),
  );
  const accession = rows[0]?.accession;
  return found && accession !== undefined ? storedPastReturns(found, accession) : undefined;
}

/** `20260228` or `2026-02-28`. */
function isoOf(date: string): string {
  const digits = date.replaceAll('-', '');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}
