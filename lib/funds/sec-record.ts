import * as z from 'zod/mini';

/**
 * What was read at SEC for one fund, as it crosses from the page that read it to the background and as it is
 * kept. It names no snapshot: issuers stand by their name, because their numbers differ between snapshots.
 */

/** The longest list known has some 30,000 lines; more is no report of a fund. */
const MOST_LINES = 60_000;

const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const accession = z.string().check(z.regex(/^\d{10}-\d{2}-\d{6}$/));
const cik = z.int().check(z.positive());
const fraction = z.number().check(z.gte(0), z.lte(1));

/** A long column, checked in one plain loop; see `snapshot-format.ts` for what schemas of cells would cost. */
const column = <T>(isCell: (value: unknown) => value is T) =>
  z.custom<readonly T[]>(
    (value) => Array.isArray(value) && value.length <= MOST_LINES && value.every(isCell),
    'a column of the agreed shape',
  );
const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 300;
const isIndex = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;
const isWeight = (value: unknown): value is number => Number.isFinite(value);

const share = z.number().check(z.gte(-50), z.lte(50));
const exposureSchema = z.strictObject({
  direct: share,
  derivatives: share,
  gross: share,
  net: share,
  optionsUnadjusted: z.number().check(z.gte(0)),
  linesWithoutNotional: z.int().check(z.gte(0)),
});

/** One of the three months of a report; money is of the whole series. */
const monthSchema = z.strictObject({
  month: z.string().check(z.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)),
  totalReturn: z.exactOptional(z.number().check(z.gte(-1), z.lte(10))),
  creationsUsd: z.exactOptional(z.number().check(z.gte(0))),
  reinvestedUsd: z.exactOptional(z.number().check(z.gte(0))),
  redemptionsUsd: z.exactOptional(z.number().check(z.gte(0))),
});

/** One Form N-PORT. The columns of `lines` have one cell a line, largest weight first; '' is "not known". */
export const secReportSchema = z
  .strictObject({
    /** Of the registrant. */
    cik,
    accession,
    reportDate: isoDate,
    filedOn: isoDate,
    netAssetsUsd: z.optional(z.number().check(z.positive())),
    /** Of funds that hold derivatives on shares or commodities. */
    exposure: z.optional(exposureSchema),
    /** Returns of the fund's share class; flows. */
    months: z.optional(z.array(monthSchema).check(z.maxLength(3))),
    /** Issuers and filed texts, each once. */
    names: column(isText),
    /** Positions in `names` that name no issuer ("N/A"). */
    noIssuer: column(isIndex),
    lines: z.strictObject({
      /** Positions in `names`. */
      names: column(isIndex),
      /** Fractions of net assets. */
      weights: column(isWeight),
      labels: column(isText),
      assets: column(isText),
      countries: column(isText),
    }),
  })
  .check(z.refine(({ names, lines }) => columnsFit(names, lines), 'columns of one length'));

function columnsFit(
  names: readonly string[],
  lines: { readonly [column: string]: readonly unknown[] } & { readonly names: readonly number[] },
): boolean {
  const { length } = lines.names;
  return (
    Object.values(lines).every((cells) => cells.length === length) &&
    lines.names.every((name) => name < names.length)
  );
}

/** The fee table of one share class out of a prospectus; fractions of net assets a year. */
export const secFeeSchema = z.strictObject({
  cik,
  accession,
  filedOn: isoDate,
  /** Date of the context that the figures stand in. */
  asOf: z.optional(isoDate),
  net: z.optional(fraction),
  gross: z.optional(fraction),
  waiver: z.optional(z.strictObject({ rate: fraction, ends: z.optional(isoDate) })),
  acquiredFunds: z.optional(fraction),
});

/** A quotation; the longest is cut where it is found. */
const quotes = z.array(z.string().check(z.maxLength(600))).check(z.maxLength(3));

/** What a prospectus says of the fund's name, word for word. */
export const secWordsSchema = z.strictObject({
  cik,
  accession,
  filedOn: isoDate,
  /** `485BPOS` */
  form: z.string().check(z.maxLength(12)),
  /** The document inside the filing. */
  file: z.string().check(z.regex(/^[\w-][\w.-]{0,120}$/)),
  /** Which share of the assets is promised to what. */
  policy: quotes,
  /** Which companies count. */
  definition: quotes,
});

/** Everything kept of one fund. A fund has a record as soon as one of its parts was read whole. */
export const secRecordSchema = z.strictObject({
  version: z.literal(1),
  /** The day on which SEC was asked; never finer. */
  readOn: isoDate,
  report: z.optional(secReportSchema),
  fee: z.optional(secFeeSchema),
  words: z.optional(secWordsSchema),
});

export type SecReport = z.output<typeof secReportSchema>;
export type SecFee = z.output<typeof secFeeSchema>;
export type SecWords = z.output<typeof secWordsSchema>;
export type SecRecord = z.output<typeof secRecordSchema>;
