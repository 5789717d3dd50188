import * as z from 'zod/mini';
import type { CompanyEvidence, ThemeEvidence } from './evidence.ts';

/**
 * The evidence as it is packed for the extension, `public/data/evidence/<theme>.json`: the rows of
 * `lib/themes/evidence` with the keys that issuers are found by. Written by `cli evidence build`.
 */
export const isoDate = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
export const text = z.string().check(z.minLength(1), z.maxLength(400));
export const webAddress = z.string().check(z.regex(/^https?:\/\/[^\s"<>]+$/));
export const fraction = z.number().check(z.gte(0), z.lte(1));

export const gradeSchema = z.enum(['A', 'B', 'C']);
export const basedOnSchema = z.enum([
  'figure',
  'ceiling',
  'floor',
  'single-business',
  'description',
  'industry',
]);

export const bucketsSchema = z.object({
  infrastructure: fraction,
  platform: fraction,
  application: fraction,
});

const packedRow = z.object({
  company: text,
  /** `issuerKeyOf` of the company's reviewed spellings. */
  keys: z.array(text),
  low: fraction,
  high: fraction,
  basedOn: basedOnSchema,
  grade: gradeSchema,
  period: text,
  basis: text,
  title: text,
  url: webAddress,
  buckets: z.optional(bucketsSchema),
  checkedOn: z.optional(isoDate),
});

export const packedEvidenceSchema = z.object({ theme: text, rows: z.array(packedRow) });

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
