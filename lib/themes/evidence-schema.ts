import * as z from 'zod/mini';
import type { CompanyEvidence, ThemeEvidence } from './evidence.ts';

/**
 * The evidence on disk. Written by hand and by review in `lib/themes/evidence/`:
 *
 *     companies.json    key -> name and every reviewed spelling of the issuer in reports
 *     <theme>.json      one row a company
 *
 * and packed for the extension by `cli evidence build` into `public/data/evidence/<theme>.json`.
 */
const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const text = z.string().check(z.minLength(1), z.maxLength(400));
const webAddress = z.string().check(z.regex(/^https?:\/\/[^\s"<>]+$/));
const fraction = z.number().check(z.gte(0), z.lte(1));

const grade = z.enum(['A', 'B', 'C']);
const basedOn = z.enum([
  'figure',
  'ceiling',
  'floor',
  'single-business',
  'description',
  'industry',
]);

const buckets = z
  .object({ infrastructure: fraction, platform: fraction, application: fraction })
  .check(
    z.refine(
      (layers) =>
        Math.abs(layers.infrastructure + layers.platform + layers.application - 1) < 0.005,
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
    basedOn,
    grade,
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

const packedRow = z.object({
  company: text,
  /** `issuerKeyOf` of the company's reviewed spellings. */
  keys: z.array(text),
  low: fraction,
  high: fraction,
  basedOn,
  grade,
  period: text,
  basis: text,
  title: text,
  url: webAddress,
  buckets: z.optional(buckets),
  checkedOn: z.optional(isoDate),
});

export const packedEvidenceSchema = z.object({ theme: text, rows: z.array(packedRow) });

export type EvidenceSourceFile = z.infer<typeof evidenceSourceSchema>;
export type EvidenceSourceRow = EvidenceSourceFile['rows'][number];
export type Companies = z.infer<typeof companiesSchema>;
export type PackedEvidence = z.infer<typeof packedEvidenceSchema>;

/** Themes whose evidence is packed, one file each under `public/data/evidence`. */
export const THEMES_WITH_EVIDENCE = [
  'aerospace-defence-space-drones',
  'artificial-intelligence',
  'blockchain-digital-assets',
  'cannabis',
  'clean-energy',
  'cloud-computing',
  'copper-rare-earth-miners',
  'cybersecurity',
  'data-centre',
  'fintech-payments',
  'gaming-esports-metaverse',
  'genomics-biotech',
  'lithium-battery-ev',
  'pharma',
  'precious-metals-miners',
  'quantum-computing',
  'robotics-automation',
  'semiconductors',
  'software',
  'uranium-nuclear',
  'water',
] as const;

/** The packed file of a theme within the packaged data, or undefined where no evidence was gathered. */
export function evidenceFileOf(theme: string): string | undefined {
  return THEMES_WITH_EVIDENCE.some((known) => known === theme)
    ? `evidence/${theme}.json`
    : undefined;
}

/**
 * Reads one packed file.
 *
 * @throws an error of the schema when it is not such a file
 */
export function themeEvidenceOf(json: unknown): ThemeEvidence {
  const { theme, rows } = packedEvidenceSchema.parse(json);
  const byIssuerKey = new Map<string, CompanyEvidence>();
  for (const { keys, low, high, title, url, buckets: layers, checkedOn, ...row } of rows) {
    const evidence: CompanyEvidence = {
      ...row,
      theme,
      share: { low, high },
      source: { title, url },
      ...(layers ? { buckets: layers } : {}),
      ...(checkedOn ? { checkedOn } : {}),
    };
    for (const key of keys) byIssuerKey.set(key, evidence);
  }
  return { theme, byIssuerKey };
}
