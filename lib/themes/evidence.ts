import type { Interval } from '#lib/metrics/interval.ts';
import { issuerKeyOf } from './issuer-key.ts';

/** How good a row is: A the company's own figure, B its own description, C a third party. */
export type Grade = 'A' | 'B' | 'C';

/** The AI business of a company by layer; fractions of its AI revenue that sum to 1. Our reading, not a report. */
export interface AiBuckets {
  readonly infrastructure: number;
  readonly platform: number;
  readonly application: number;
}

/** What is known of one company for one theme, with where it stands. */
export interface CompanyEvidence {
  readonly company: string;
  readonly theme: string;
  /** Share of the company's revenue that belongs to the theme, fractions. */
  readonly share: Interval;
  /** What the interval rests on; `industry`: a cited classification that is the theme itself. */
  readonly basedOn: 'figure' | 'ceiling' | 'floor' | 'single-business' | 'description' | 'industry';
  readonly grade: Grade;
  readonly period: string;
  /** One line in our words. */
  readonly basis: string;
  readonly source: EvidenceSource;
  readonly buckets?: AiBuckets;
  /** ISO date on which the source was last opened and read; rows of grade A and B have one. */
  readonly checkedOn?: string;
}

export interface EvidenceSource {
  readonly title: string;
  readonly url: string;
}

/** The evidence of one theme, by issuer. */
export interface ThemeEvidence {
  readonly theme: string;
  /** By `issuerKeyOf` of every reviewed name of the company. */
  readonly byIssuerKey: ReadonlyMap<string, CompanyEvidence>;
}

/** Rows that can carry a verdict: the company's own words or figures, or an industry that is the theme. */
export function canCarryVerdict({ grade, basedOn }: CompanyEvidence): boolean {
  return grade !== 'C' || basedOn === 'industry';
}

/** What is known of one holding against a claim of one or several themes. */
export interface HoldingEvidence {
  readonly share: Interval;
  /** The rows behind the interval, one a theme at most; the one that decides comes first. */
  readonly rows: readonly CompanyEvidence[];
}

/**
 * A holding against a claim. Several themes joined by "and" are one union claim: at least the largest
 * single share, at most all shares together; a theme without a row leaves the upper end open.
 *
 * @returns undefined when no theme has a row for the issuer
 */
export function evidenceOf(
  issuer: string,
  themes: readonly ThemeEvidence[],
  accepts: (row: CompanyEvidence) => boolean = () => true,
): HoldingEvidence | undefined {
  const key = issuerKeyOf(issuer);
  const rows: CompanyEvidence[] = [];
  for (const { byIssuerKey } of themes) {
    const row = byIssuerKey.get(key);
    if (row && accepts(row)) rows.push(row);
  }
  if (rows.length === 0) return undefined;
  rows.sort((a, b) => b.share.low - a.share.low || b.share.high - a.share.high);
  const low = Math.max(...rows.map((row) => row.share.low));
  const sumOfHighs = rows.reduce((sum, row) => sum + row.share.high, 0);
  const high = rows.length < themes.length ? 1 : Math.min(1, sumOfHighs);
  return { share: { low, high: Math.max(low, high) }, rows };
}
