import * as z from 'zod/mini';
import {
  basedOnSchema,
  bucketsSchema,
  fraction,
  gradeSchema,
  isoDate,
  text,
  webAddress,
} from './packed-evidence.ts';

/**
 * The evidence on disk. Written by hand and by review in `lib/themes/evidence/`:
 *
 *     companies.json    key -> name and every reviewed spelling of the issuer in reports
 *     <theme>.json      one row a company
 *
 * and packed for the extension by `cli evidence build` into `public/data/evidence/<theme>.json`.
 */
const buckets = bucketsSchema.check(
  z.refine(
    (layers) => Math.abs(layers.infrastructure + layers.platform + layers.application - 1) < 0.005,
    'the three layers sum to 1',
  ),
);

/** What was seen when the source was opened; without it a row stays at grade C. */
const check = z.object({
  on: isoDate,
  /** Date of the document. */
  documentDate: z.optional(isoDate),
  /** Table, section or paragraph. */
  where: text,
  numerator: z.optional(z.number()),
  denominator: z.optional(z.number()),
  /** `USD million`, … */
  unit: z.optional(text),
});

const sourceRow = z
  .object({
    company: text,
    low: fraction,
    high: fraction,
    basedOn: basedOnSchema,
    grade: gradeSchema,
    period: text,
    basis: text,
    source: z.object({ title: text, url: webAddress }),
    buckets: z.optional(buckets),
    check: z.optional(check),
  })
  .check(
    z.refine((row) => row.low <= row.high, 'low is at most high'),
    z.refine(
      (row) => row.grade === 'C' || row.check !== undefined,
      'grade A and B need the check: the source opened and read',
    ),
    z.refine(
      ({ grade, period, check: seen }) =>
        grade === 'C' || seen?.documentDate !== undefined || /\b20\d\d\b/.test(period),
      'grade A and B need a dated document: its date, or a period with its year',
    ),
    z.refine(
      (row) => row.grade !== 'A' || row.check?.denominator !== undefined,
      'grade A is a figure of the company: numerator and denominator',
    ),
  );

export const evidenceSourceSchema = z.object({ theme: text, rows: z.array(sourceRow) });

export const companiesSchema = z.record(
  z.string(),
  z.object({
    name: text,
    ticker: z.optional(text),
    cik: z.optional(z.int()),
    /** Spellings in holdings reports, beside the name. */
    aliases: z.optional(z.array(text)),
  }),
);

export type EvidenceSourceFile = z.infer<typeof evidenceSourceSchema>;
export type Companies = z.infer<typeof companiesSchema>;
