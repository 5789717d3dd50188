import * as z from 'zod/mini';

/**
 * How "Get latest from SEC" goes and how it can end. Plain data: it crosses from the tab that asks SEC to the
 * other tabs that wait for the same fund.
 */

const isoDate = z.string();
/** Milliseconds since the epoch. */
const moment = z.number();
const bytes = z.number();

export const latestStepSchema = z.discriminatedUnion('step', [
  z.object({ step: z.literal('searching') }),
  /** `of`: the length that SEC announced; unknown for compressed answers. */
  z.object({ step: z.literal('reading'), bytes, of: z.optional(bytes) }),
  z.object({ step: z.literal('checking') }),
  z.object({ step: z.literal('searching-fees') }),
  z.object({ step: z.literal('reading-fees'), bytes, of: z.optional(bytes) }),
]);

/** Expected trouble; each has a sentence of its own in `lib/view/words/latest-texts.ts`. */
export const latestTroubleSchema = z.discriminatedUnion('kind', [
  /** The reader refused access to sec.gov, or took it back. */
  z.object({ kind: z.literal('no-access') }),
  z.object({ kind: z.literal('offline') }),
  /** No connection, though the machine is online. */
  z.object({ kind: z.literal('unreachable') }),
  /** EDGAR's refusal page or 429: too many requests from this address, ours or others'. */
  z.object({ kind: z.literal('blocked'), againAt: moment }),
  /** 5xx, tried again without luck. */
  z.object({ kind: z.literal('busy'), againAt: moment }),
  z.object({ kind: z.literal('timed-out') }),
  /** Nothing of this fund in the last months. That is not kept: a search can lag. */
  z.object({ kind: z.literal('not-found') }),
  /** A sound filing of another fund. */
  z.object({ kind: z.literal('wrong-fund') }),
  /** It stopped before its end. */
  z.object({ kind: z.literal('cut') }),
  z.object({ kind: z.literal('too-large') }),
  /** Not what was asked for: a web page, another form, no XML, a redirect. */
  z.object({ kind: z.literal('not-a-filing') }),
  /** The reader's disk or browser did not keep it. */
  z.object({ kind: z.literal('not-kept') }),
  z.object({ kind: z.literal('cancelled') }),
  /** The fund has no number that SEC can be asked by. */
  z.object({ kind: z.literal('no-number') }),
]);

export const latestOutcomeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('done'),
    /** `same`: what is shown is the newest. */
    report: z.enum(['newer', 'same']),
    reportDate: isoDate,
    /** Unknown where nothing was newer and the shown report came with the package. */
    filedOn: z.optional(isoDate),
    fee: z.enum(['newer', 'same', 'not-found']),
    /** Why there is no newer fee table; the report stands all the same. */
    feeTrouble: z.optional(latestTroubleSchema),
  }),
  z.object({ kind: z.literal('trouble'), trouble: latestTroubleSchema }),
]);

export type LatestStep = z.output<typeof latestStepSchema>;
export type LatestTrouble = z.output<typeof latestTroubleSchema>;
export type LatestOutcome = z.output<typeof latestOutcomeSchema>;

const reportDay = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A report found by search, not read yet. */
export const foundReportSchema = z.object({
  /** Of the registrant. */
  cik: z.int().check(z.positive()),
  accession: z.string().check(z.regex(/^\d{10}-\d{2}-\d{6}$/)),
  reportDate: reportDay,
  filedOn: reportDay,
});

/** What a fund is asked by, and what is known of it already. */
export const latestAskSchema = z.object({
  cik: z.optional(z.int()),
  seriesId: z.optional(z.string()),
  classId: z.optional(z.string()),
  /** Of the report on show. */
  shownDate: z.optional(z.string()),
  /** The report on show has every line. */
  shownWhole: z.boolean(),
  /** Of the filing on show, where known. */
  accession: z.optional(z.string()),
  /** Of the fee table on show, where known. */
  feeAccession: z.optional(z.string()),
  /** Of the prospectus whose own words are quoted, where one was read. */
  wordsAccession: z.optional(z.string()),
});

/** Where a fund stands with SEC. */
export const latestStateSchema = z.discriminatedUnion('can', [
  /** `found`: a job was broken off after its search. */
  z.object({
    can: z.literal('ask'),
    ask: latestAskSchema,
    found: z.optional(foundReportSchema),
    /** What is shown came from SEC, not with the package. */
    kept: z.boolean(),
  }),
  /**
   * Grantor trusts and commodity pools file no portfolio reports; other listings are not SEC's; the reader can
   * have switched asking off.
   */
  z.object({
    can: z.literal('not'),
    why: z.enum(['files-no-reports', 'not-at-sec', 'no-number', 'switched-off']),
  }),
]);

export type FoundReport = z.output<typeof foundReportSchema>;
export type LatestAsk = Readonly<z.output<typeof latestAskSchema>>;
export type LatestState = z.output<typeof latestStateSchema>;
