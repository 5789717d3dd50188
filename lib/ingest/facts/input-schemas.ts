import * as z from 'zod/mini';
import { filedFactsShape } from '#lib/funds/filed-facts-schema.ts';

/** Shapes of the fact files that `snapshot build --facts` reads. Unknown keys are allowed. */
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const accession = z.string().check(z.regex(/^\d{10}-\d{2}-\d{6}$/));

/** A line of `us-etf-facts.jsonl`. Percent as filed (0.68 = 0.68%). */
export const factLineSchema = z.object({
  ticker: z.string().check(z.regex(/^[A-Z]{1,5}$/)),
  name: z.string(),
  /** The name comes from a filing, where none is cut. */
  nameIsWhole: z.optional(z.boolean()),
  cik: z.optional(z.int()),
  seriesId: z.optional(z.string().check(z.regex(/^S\d{9}$/))),
  classId: z.optional(z.string().check(z.regex(/^C\d{9}$/))),
  fee: z.optional(
    z.object({
      percent: z.number(),
      basis: z.enum(['net', 'gross']),
      periodEnd: isoDate,
      /** Before waivers, where `percent` is the net figure. */
      grossPercent: z.optional(z.number()),
      /** What the adviser waives, a positive percentage. */
      waiverPercent: z.optional(z.number()),
      waiverEnds: z.optional(isoDate),
      acquiredFundsPercent: z.optional(z.number()),
      accession: z.optional(accession),
    }),
  ),
  nport: z.optional(
    z.object({
      reportDate: isoDate,
      seriesNetAssetsUsd: z.number(),
      accession: z.optional(accession),
      top: z.array(z.object({ name: z.string(), percent: z.number() })),
    }),
  ),
  /** Further facts of filings, already in the snapshot's shape and units. */
  filed: z.optional(z.object(filedFactsShape)),
});

/** `positions/TICKER.json`: every line of the N-PORT report of the date in the fact line. */
export const positionsFileSchema = z.object({
  total: z.int(),
  shown: z.int(),
  positions: z.array(
    z.object({
      name: z.string(),
      pct: z.nullable(z.number()),
      country: z.nullish(z.string()),
      asset: z.nullish(z.string()),
      /** Symbol of the security as filed. */
      symbol: z.nullish(z.string()),
    }),
  ),
});

/** `issuer-holdings/TICKER.json`: the issuer's own list. */
export const issuerFileSchema = z.object({
  ticker: z.string(),
  asOf: isoDate,
  rows: z.array(
    z.object({
      ticker: z.string(),
      name: z.string(),
      percent: z.nullable(z.number()),
      sector: z.nullish(z.string()),
      country: z.nullish(z.string()),
    }),
  ),
});

export type FactLine = z.infer<typeof factLineSchema>;
export type PositionsFile = z.infer<typeof positionsFileSchema>;
export type IssuerFile = z.infer<typeof issuerFileSchema>;
