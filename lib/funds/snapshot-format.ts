import * as z from 'zod/mini';
import { filedFactsShape } from './filed-facts-schema.ts';

/**
 * The packaged snapshot as it stands on disk; one schema for the writer (`lib/ingest`) and the reader
 * (`lib/lookup/packaged-snapshot.ts`).
 *
 *     manifest.json      what is here: format, date, counts, length and SHA-256 of every other file
 *     index.json         every ticker with name and length of its row (search; finding one row)
 *     issuers.json       issuer id -> display name
 *     funds/a.ndjson …   one row a fund, by the first letter of its ticker, tickers ascending
 *     taiwan.ndjson      rows of Taiwanese funds, by listing code; not in the index
 *
 * One fund is found by slicing its bytes out of one letter's file; no other row is parsed.
 * Weights are integers of 1e-6 of net assets (0.0001 percentage points), money is whole US dollars,
 * fees are fractions.
 */
export const SNAPSHOT_FORMAT = 1;

/** Weights are stored as whole millionths of net assets: so many make all of it. */
export const WHOLE_WEIGHT = 1e6;

/** The issuer number of a line that names no issuer ("N/A"); its filed text stands in `placeholders`. */
export const NO_ISSUER = -1;

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const ticker = z.string().check(z.regex(/^[A-Z]{1,5}$/));
const webAddress = z.string().check(z.regex(/^https:\/\/[^\s"<>]+$/));
/** Of the filing that the figure was read in. */
const accession = z.optional(z.string().check(z.regex(/^\d{10}-\d{2}-\d{6}$/)));
const wholeNumber = z.int();
const text = z.string().check(z.minLength(1), z.maxLength(300));
const feeFraction = z.number().check(z.gte(0), z.lte(0.15));

const rowIds = {
  cik: z.optional(z.int().check(z.positive())),
  seriesId: z.optional(z.string().check(z.regex(/^S\d{9}$/))),
  classId: z.optional(z.string().check(z.regex(/^C\d{9}$/))),
};

const holdings = z.object({
  from: z.enum(['nport', 'issuer-file']),
  asOf: isoDate,
  coverage: z.enum(['complete', 'top-ten']),
  /** Page of the issuer's file; N-PORT addresses follow from the ids. */
  url: z.optional(webAddress),
  accession,
  /** Issuer numbers, one a line, largest weight first. */
  issuers: z.array(wholeNumber.check(z.gte(NO_ISSUER))),
  weights: z.array(wholeNumber),
  /** Filed text of the lines without issuer, in their order. */
  placeholders: z.optional(z.array(z.string().check(z.maxLength(300)))),
  /** The columns below are joined by `|`, one part a line; an empty part is "not known". */
  labels: z.optional(z.string()),
  assets: z.optional(z.string()),
  countries: z.optional(z.string()),
  /** One character a line: position in `SECTORS`, base 36; `-` is "not known". */
  sectors: z.optional(z.string()),
});

/** One fund. */
export const snapshotRowSchema = z.object({
  ticker,
  name: text,
  nameIsCut: z.optional(z.literal(true)),
  ...rowIds,
  fee: z.optional(
    z.object({
      net: z.optional(feeFraction),
      gross: z.optional(feeFraction),
      waiver: z.optional(z.object({ rate: feeFraction, ends: z.optional(isoDate) })),
      acquiredFunds: z.optional(feeFraction),
      periodEnd: z.optional(isoDate),
      accession,
      /** Only of fees from the reviewed table; prospectus addresses follow from the ids. */
      url: z.optional(webAddress),
      asOf: z.optional(isoDate),
      readOn: z.optional(isoDate),
    }),
  ),
  netAssets: z.optional(
    z.object({ usd: wholeNumber, asOf: isoDate, scope: z.enum(['series', 'fund']), accession }),
  ),
  holdings: z.optional(holdings),
  trust: z.optional(
    z.object({
      form: z.enum(['unit-trust', 'grantor-trust', 'commodity-pool']),
      holds: text,
      url: webAddress,
      asOf: z.optional(isoDate),
      readOn: z.optional(isoDate),
    }),
  ),
  ...filedFactsShape,
});

/** A Taiwanese fund: the same row under a listing code. */
export const taiwanRowSchema = z.extend(snapshotRowSchema, {
  ticker: z.string().check(z.regex(/^\d{4,6}[A-Z]?$/)),
});

export const TAIWAN_FILE = 'taiwan.ndjson';

export const snapshotManifestSchema = z.object({
  format: z.int(),
  /** Date of the newest data in the package, ISO; never the clock of the machine that built it. */
  builtOn: isoDate,
  sources: z.array(z.object({ name: text, from: isoDate, to: isoDate, funds: wholeNumber })),
  counts: z.object({
    funds: wholeNumber,
    fees: wholeNumber,
    holdings: wholeNumber,
    completeHoldings: wholeNumber,
    lines: wholeNumber,
    issuers: wholeNumber,
    trusts: wholeNumber,
  }),
  files: z.record(
    z.string(),
    z.object({
      bytes: wholeNumber,
      sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
});

/**
 * A long column, checked in one plain loop: the same twenty thousand checks through schemas take as long as
 * everything else that a cold background does before its first answer.
 */
const column = <T>(isCell: (value: unknown) => value is T) =>
  z.custom<T[]>(
    (value) => Array.isArray(value) && value.every(isCell),
    'a column of the agreed shape',
  );
const isTicker = (value: unknown): value is string =>
  typeof value === 'string' && /^[A-Z]{1,5}$/.test(value);
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 300;
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);

/** Three parallel columns. Row `i` starts where the rows before it of the same first letter end. */
export const snapshotIndexSchema = z.object({
  tickers: column(isTicker),
  names: column(isText),
  /** Bytes of the row without its line end. */
  lengths: column(isWhole),
});

export const snapshotIssuersSchema = z.object({ names: column(isText) });

export type SnapshotRow = z.infer<typeof snapshotRowSchema>;
export type SnapshotHoldings = z.infer<typeof holdings>;
export type SnapshotManifest = z.infer<typeof snapshotManifestSchema>;
export type SnapshotIndex = z.infer<typeof snapshotIndexSchema>;

/** The file that holds a ticker's row. */
export function fundsFileOf(symbol: string): string {
  return `funds/${symbol.slice(0, 1).toLowerCase()}.ndjson`;
}

/** Sector words of the issuers' files; positions are stored, so only ever append. */
export const SECTORS: readonly string[] = [
  'Communication Services',
  'Consumer Discretionary',
  'Consumer Staples',
  'Energy',
  'Financials',
  'Health Care',
  'Industrials',
  'Information Technology',
  'Materials',
  'Real Estate',
  'Utilities',
  'Cash and/or Derivatives',
];
