import * as z from 'zod/mini';
import { bookChangeOf, type Position } from '#lib/metrics/book-change.ts';
import type { DuckEngine } from './duck-engine.ts';

const pairRow = z.object({
  fund_key: z.string(),
  security: z.string(),
  shares_before: z.nullable(z.number()),
  value_before: z.nullable(z.number()),
  shares_after: z.nullable(z.number()),
  value_after: z.nullable(z.number()),
});

const PAIRS_SQL = `SELECT fund_key, security, CAST(shares_before AS DOUBLE) AS shares_before,
  CAST(value_before AS DOUBLE) AS value_before, CAST(shares_after AS DOUBLE) AS shares_after,
  CAST(value_after AS DOUBLE) AS value_after FROM book_pairs ORDER BY fund_key, security`;

interface Book {
  readonly fundKey: string;
  readonly before: Position[];
  readonly after: Position[];
}

/**
 * How much of each fund's book changed between its two newest reports, by series or registrant key. The rows
 * come fund by fund, so one fund is in memory at a time; the formula is the one of single filings.
 *
 * @param netAssets net assets at the newer report, by the same key
 */
export async function readBookChanges(
  engine: DuckEngine,
  netAssets: ReadonlyMap<string, number>,
): Promise<ReadonlyMap<string, number>> {
  const changes = new Map<string, number>();
  const close = ({ fundKey, before, after }: Book) => {
    const assetsUsd = netAssets.get(fundKey);
    const change = bookChangeOf({ before, after, ...(assetsUsd !== undefined && { assetsUsd }) });
    if (change) changes.set(fundKey, change.changed);
  };
  let book: Book | undefined;
  for await (const cells of engine.rows(PAIRS_SQL)) {
    const pair = pairRow.parse(cells);
    if (book?.fundKey !== pair.fund_key) {
      if (book) close(book);
      book = { fundKey: pair.fund_key, before: [], after: [] };
    }
    addPosition(book.before, pair.security, [pair.shares_before, pair.value_before]);
    addPosition(book.after, pair.security, [pair.shares_after, pair.value_after]);
  }
  if (book) close(book);
  return changes;
}

function addPosition(
  positions: Position[],
  key: string,
  [shares, valueUsd]: readonly [number | null, number | null],
): void {
  if (shares !== null && valueUsd !== null) positions.push({ key, shares, valueUsd });
}
