import * as z from 'zod/mini';
import type { StoredFiledFacts } from '#lib/funds/filed-facts-schema.ts';
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
        const found = pastReturnsOf(own);
        return found ? [[owner, found] as const] : [];
      }),
    ),
    strategies,
  };
}

function pastReturnsOf(rows: readonly ReturnRow[]): Stored<'pastReturns'> | undefined {
  const figures = agreedFigures(rows);
  const [newest] = rows.toSorted((a, b) => (a.as_of < b.as_of ? 1 : -1));
  if (figures.size === 0 || !newest) return undefined;
  const calendarYears = [...figures].flatMap(([key, totalReturn]) =>
    key.startsWith('year ') ? [{ year: Number(key.slice(5)), totalReturn }] : [],
  );
  return {
    calendarYears: calendarYears.toSorted((a, b) => a.year - b.year),
    averages: averagesOf(figures, rows),
    ...quarterOf('bestQuarter', figures),
    ...quarterOf('worstQuarter', figures),
    ...{ asOf: newest.as_of, accession: newest.accession },
  };
}

/** Figures by what they are; two different figures for one thing give neither. */
function agreedFigures(rows: readonly ReturnRow[]): ReadonlyMap<string, number> {
  const figures = new Map<string, number>();
  const contradicted = new Set<string>();
  for (const row of rows) {
    const key = keyOf(row);
    if (key === undefined) continue;
    const known = figures.get(key);
    if (known !== undefined && known !== row.amount) contradicted.add(key);
    figures.set(key, row.amount);
  }
  for (const key of contradicted) figures.delete(key);
  return figures;
}

function keyOf({ tag, measure, as_of }: ReturnRow): string | undefined {
  const basis = basisOf(measure);
  const over = AVERAGES[tag];
  if (over !== undefined && basis) return averageKey(over, basis);
  if (basis !== 'beforeTax') return undefined;
  const year = yearOf(tag, as_of);
  if (year !== undefined) return `year ${year}`;
  return QUARTERS[tag];
}

type Over = Stored<'pastReturns'>['averages'][number]['over'];
type Basis = 'beforeTax' | 'afterTaxOnDistributions' | 'afterTaxOnDistributionsAndSale';

const AVERAGES: Readonly<Record<string, Over>> = {
  AverageAnnualReturnYear01: 1,
  AverageAnnualReturnYear05: 5,
  AverageAnnualReturnYear10: 10,
  AverageAnnualReturnSinceInception: 'inception',
};

const BASES = ['beforeTax', 'afterTaxOnDistributions', 'afterTaxOnDistributionsAndSale'] as const;

const QUARTERS: Readonly<Record<string, 'bestQuarter' | 'worstQuarter'>> = {
  BarChartHighestQuarterlyReturn: 'bestQuarter',
  BarChartLowestQuarterlyReturn: 'worstQuarter',
};

function averageKey(over: Over, basis: Basis): string {
  return `average ${over} ${basis}`;
}

function quarterOf<K extends 'bestQuarter' | 'worstQuarter'>(
  key: K,
  figures: ReadonlyMap<string, number>,
): { readonly [key in K]?: number } | object {
  const figure = figures.get(key);
  return figure === undefined ? {} : { [key]: figure };
}

function averagesOf(
  figures: ReadonlyMap<string, number>,
  rows: readonly ReturnRow[],
): Stored<'pastReturns'>['averages'] {
  return [...new Set(Object.values(AVERAGES))].flatMap((over) => {
    const known = BASES.flatMap((basis) => {
      const figure = figures.get(averageKey(over, basis));
      return figure === undefined ? [] : [[basis, figure] as const];
    });
    if (known.length > 0) return [{ over, ...Object.fromEntries(known) }];
    const beforeTax = over === 1 ? provedYear(figures, rows) : undefined;
    return beforeTax === undefined ? [] : [{ over, beforeTax }];
  });
}

/**
 * `AvgAnnlRtrPct` (taxonomy oef) stands for one, five and ten years alike, and the data set drops the period.
 * One of them is proved: over the one year that ends with December the average is the calendar year's return,
 * and that is filed too. The others are read from the document itself (`inline-returns-reader.ts`).
 */
function provedYear(
  figures: ReadonlyMap<string, number>,
  rows: readonly ReturnRow[],
): number | undefined {
  return rows.find(
    ({ tag, measure, as_of, amount }) =>
      tag === 'AvgAnnlRtrPct' &&
      basisOf(measure) === 'beforeTax' &&
      as_of.endsWith('-12-31') &&
      figures.get(`year ${as_of.slice(0, 4)}`) === amount,
  )?.amount;
}

/** `AnnualReturn2025` names its year (rr); `AnnlRtrPct` is of the year in which its period ends (oef). */
function yearOf(tag: string, asOf: string): number | undefined {
  const named = /^AnnualReturn(\d{4})$/.exec(tag)?.[1];
  if (named) return Number(named);
  return tag === 'AnnlRtrPct' ? Number(asOf.slice(0, 4)) : undefined;
}

/** Undefined for what is no return of the fund at net asset value: an index, or the market's price. */
function basisOf(measure: string | null): Basis | undefined {
  if (measure === null || measure === 'BasedonNAV') return 'beforeTax';
  if (/AfterTaxesOnDistributionsAndSale/i.test(measure)) return 'afterTaxOnDistributionsAndSale';
  return /AfterTaxesOnDistributions/i.test(measure) ? 'afterTaxOnDistributions' : undefined;
}

/** `20260228` or `2026-02-28`. */
function isoOf(date: string): string {
  const digits = date.replaceAll('-', '');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
}
