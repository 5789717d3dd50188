import { rankableEquityOf } from '#lib/metrics/applicable.ts';
import { fundKindOf } from '#lib/metrics/fund-kind-of.ts';
import { isEquityPart } from '#lib/metrics/left-out.ts';
import { type ClassifiedHolding, compositionOf } from '#lib/themes/composition.ts';
import { nameCheckOf } from '#lib/themes/name-check.ts';
import type { ThemeWorld } from './theme-world.ts';

/** How much of a theme's funds is looked up; fractions of their equity weight, each fund counting alike. */
export interface EvidenceCoverage {
  readonly theme: string;
  /** Plain equity funds that claim the theme, with every line of their report. */
  readonly funds: readonly string[];
  /** By rows of the companies' own figures or words. */
  readonly aOrB: number;
  readonly byAnyRow: number;
  /** What the goal still lacks, largest first: no row of grade A or B. */
  readonly missing: readonly MissingCompany[];
}

export interface MissingCompany {
  readonly issuer: string;
  readonly weight: number;
  readonly funds: number;
  /** Of the row there is, if any. */
  readonly grade?: string;
}

/** What a theme's funds with whole lists hold, and how much of it has evidence. */
export async function evidenceCoverageOf(
  theme: string,
  { evidence, fundsNamed }: ThemeWorld,
): Promise<EvidenceCoverage> {
  const own = evidence(theme);
  const funds: string[] = [];
  const holdings: ClassifiedHolding[] = [];
  for (const facts of await fundsNamed(theme)) {
    const check = nameCheckOf(facts, evidence);
    if (check.kind !== 'theme' || !check.claim.themes.includes(theme)) continue;
    const kind = fundKindOf(facts);
    const part = rankableEquityOf(facts, kind);
    const isWhole = kind.name === 'plain-equity' && isEquityPart(part) && part.complete;
    if (!isWhole) continue;
    funds.push(facts.ticker);
    holdings.push(...compositionOf(part, own ? [own] : []).holdings);
  }
  return { theme, funds, ...sumsOf(holdings, funds.length) };
}

function sumsOf(holdings: readonly ClassifiedHolding[], funds: number) {
  const missing = new Map<string, MissingCompany>();
  let aOrB = 0;
  let byAnyRow = 0;
  for (const { issuer, weight, evidence } of holdings) {
    const grade = evidence?.rows[0]?.grade;
    const share = weight / funds;
    if (grade !== undefined) byAnyRow += share;
    if (grade === 'A' || grade === 'B') {
      aOrB += share;
      continue;
    }
    const before = missing.get(issuer);
    missing.set(issuer, {
      issuer,
      weight: (before?.weight ?? 0) + share,
      funds: (before?.funds ?? 0) + 1,
      ...(grade !== undefined && { grade }),
    });
  }
  const bySize = [...missing.values()].sort((a, b) => b.weight - a.weight);
  return { aOrB, byAnyRow, missing: bySize };
}
