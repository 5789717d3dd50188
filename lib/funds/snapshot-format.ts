import * as z from 'zod/mini';
import { filedFactsShape } from './filed-facts-schema.ts';

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
/** Before waivers, and what is waived: new funds file 20% and more, and waive nearly all of it. */
const waivedFraction = z.number().check(z.gte(0), z.lte(1));

const rowIds = {
  cik: z.optional(z.int().check(z.positive())),
  seriesId: z.optional(z.string().check(z.regex(/^S\d{9}$/))),
  classId: z.optional(z.string().check(z.regex(/^C\d{9}$/))),
};

/** A column as long as a portfolio, checked in one plain loop: through schemas it takes many times longer. */
const column = <T>(isEntry: (value: unknown) => value is T) =>
  z.custom<T[]>(
    (value) => Array.isArray(value) && value.every(isEntry),
    'a column of the agreed shape',
  );
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value);
const isCell = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 100;

const holdings = z.object({
  from: z.enum(['nport', 'issuer-file']),
  asOf: isoDate,
  coverage: z.enum(['complete', 'top-ten']),
  /** Page of the issuer's file; N-PORT addresses follow from the ids. */
  url: z.optional(webAddress),
  accession,
  /** Issuer numbers, one a line, largest weight first. */
  issuers: column(isWhole),
  weights: column(isWhole),
  /** Filed text of the lines without issuer, in their order. */
  placeholders: z.optional(z.array(z.string().check(z.maxLength(300)))),
  /** The columns below have one cell a line; an empty cell is "not known". */
  labels: z.optional(column(isCell)),
  assets: z.optional(column(isCell)),
  countries: z.optional(column(isCell)),
  sectors: z.optional(column(isCell)),
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
      gross: z.optional(waivedFraction),
      waiver: z.optional(z.object({ rate: waivedFraction, ends: z.optional(isoDate) })),
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

export type SnapshotRow = z.infer<typeof snapshotRowSchema>;
export type SnapshotHoldings = z.infer<typeof holdings>;
