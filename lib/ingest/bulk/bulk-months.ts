import * as z from 'zod/mini';
import { monthAfter } from '#lib/funds/filed-facts-of-row.ts';
import type { StoredHistory } from '#lib/funds/filed-facts-schema.ts';
import type { DuckEngine } from './duck-engine.ts';

const returnRow = z.object({ ticker: z.string(), month: z.string(), total_return: z.number() });
const flowRow = z.object({
  ticker: z.string(),
  month: z.string(),
  sales_usd: z.nullable(z.number()),
  reinvestment_usd: z.nullable(z.number()),
  redemption_usd: z.nullable(z.number()),
});

/** Returns of the ticker's class, or of a report that names no class: those are of the only one. */
const RETURNS_SQL = `SELECT t.ticker, SUBSTR(CAST(m.month AS VARCHAR), 1, 7) AS month, CAST(m.total_return AS DOUBLE) AS total_return
  FROM class_tickers t JOIN monthly_returns m ON m.fund_key = t.fund_key
  WHERE t.claims = 1 AND (m.class_id = t.class_id OR m.class_id IS NULL) ORDER BY t.ticker, m.month`;

const FLOWS_SQL = `SELECT t.ticker, SUBSTR(CAST(m.month AS VARCHAR), 1, 7) AS month, CAST(m.sales_usd AS DOUBLE) AS sales_usd,
  CAST(m.reinvestment_usd AS DOUBLE) AS reinvestment_usd, CAST(m.redemption_usd AS DOUBLE) AS redemption_usd
  FROM class_tickers t JOIN monthly_flows m ON m.fund_key = t.fund_key WHERE t.claims = 1 ORDER BY t.ticker, m.month`;

interface Month {
  /** Null where two returns are filed for one month. */
  totalReturn?: number | null;
  creationsUsd?: number;
  reinvestedUsd?: number;
  redemptionsUsd?: number;
}

/** Months of a fund by `2026-06`. */
export type BulkMonths = ReadonlyMap<string, Month>;

/** Monthly returns and flows of every ticker out of the stages; each month is of the report that stands. */
export async function readMonths(engine: DuckEngine): Promise<ReadonlyMap<string, BulkMonths>> {
  const tickers = new Map<string, Map<string, Month>>();
  const monthOf = (ticker: string, name: string): Month => {
    const months = tickers.get(ticker) ?? new Map<string, Month>();
    tickers.set(ticker, months);
    const month = months.get(name) ?? {};
    months.set(name, month);
    return month;
  };
  for await (const cells of engine.rows(RETURNS_SQL)) {
    const { ticker, month, total_return } = returnRow.parse(cells);
    const known = monthOf(ticker, month);
    const isSame = known.totalReturn === undefined || known.totalReturn === total_return;
    known.totalReturn = isSame ? total_return : null;
  }
  for await (const cells of engine.rows(FLOWS_SQL)) {
    const { ticker, month, ...flow } = flowRow.parse(cells);
    addFlow(monthOf(ticker, month), flow);
  }
  return tickers;
}

type Flow = Omit<z.infer<typeof flowRow>, 'ticker' | 'month'>;

/** A negative sum of sales or redemptions contradicts the form: it is not taken. */
function addFlow(month: Month, { sales_usd, reinvestment_usd, redemption_usd }: Flow): void {
  const isSum = (usd: number | null): usd is number => usd !== null && usd >= 0;
  if (isSum(sales_usd)) month.creationsUsd = Math.round(sales_usd);
  if (isSum(reinvestment_usd)) month.reinvestedUsd = Math.round(reinvestment_usd);
  if (isSum(redemption_usd)) month.redemptionsUsd = Math.round(redemption_usd);
}

/** The months in the columns of the snapshot, from the first that states something on. */
export function storedHistoryOf(
  months: BulkMonths,
  filed: { readonly asOf: string; readonly accession?: string },
): StoredHistory | undefined {
  const stated = [...months].filter(([, month]) => Object.values(month).some((v) => v !== null));
  const names = stated.map(([name]) => name).toSorted();
  const [first, last] = [names[0], names.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const all: string[] = [];
  for (let name = first; name <= last; name = monthAfter(name, 1)) all.push(name);
  const column = (key: keyof Month) => all.map((name) => months.get(name)?.[key] ?? null);
  const flow = (key: keyof Month) => {
    const cells = column(key);
    return cells.some((cell) => cell !== null) ? { [key]: cells } : {};
  };
  return {
    ...{ first, totalReturns: column('totalReturn') },
    ...flow('creationsUsd'),
    ...flow('reinvestedUsd'),
    ...flow('redemptionsUsd'),
    ...filed,
  };
}
