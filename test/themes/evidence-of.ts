import type { HoldingsList } from '#lib/funds/fund-facts.ts';
import { type EquityPart, equityPartOf } from '#lib/metrics/left-out.ts';
import type { CompanyEvidence, Grade, ThemeEvidence } from '#lib/themes/evidence.ts';
import { issuerKeyOf } from '#lib/themes/issuer-key.ts';

/** A row for tests: shares of revenue, the rest filled in. */
export interface TestRow {
  readonly company: string;
  readonly low: number;
  readonly high: number;
  readonly grade?: Grade;
  readonly basedOn?: CompanyEvidence['basedOn'];
  readonly buckets?: CompanyEvidence['buckets'];
}

export function evidenceFrom(rows: readonly TestRow[], theme = 'semiconductors'): ThemeEvidence {
  const byIssuerKey = new Map<string, CompanyEvidence>();
  for (const { company, low, high, grade = 'A', basedOn = 'figure', buckets } of rows) {
    byIssuerKey.set(issuerKeyOf(company), {
      company,
      theme,
      share: { low, high },
      basedOn,
      grade,
      period: 'fiscal 2025',
      basis: 'for a test',
      source: { title: 'a filing', url: 'https://www.sec.gov/' },
      ...(buckets ? { buckets } : {}),
    });
  }
  return { theme, byIssuerKey };
}

/** A cash line for {@link partOf}. */
export const CASH = 'Government Money Market Fund';

/** An equity part of companies by weight, and cash; complete unless said. */
export function partOf(
  weights: Readonly<Record<string, number>>,
  coverage: HoldingsList['coverage'] = 'complete',
): EquityPart {
  const lines = Object.entries(weights).map(([issuer, weight], issuerId) => ({
    issuerId,
    issuer,
    weight,
    asset: issuer === CASH ? 'STIV' : 'EC',
  }));
  return equityPartOf({
    asOf: '2026-03-31',
    source: { kind: 'nport', url: 'https://www.sec.gov/' },
    coverage,
    knownWeight: lines.reduce((sum, { weight }) => sum + weight, 0),
    lines,
  });
}
