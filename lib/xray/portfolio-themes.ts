import type { Interval } from '#lib/metrics/interval.ts';
import type { EquityPart } from '#lib/metrics/left-out.ts';
import {
  type BucketSplit,
  bucketsOf,
  type Composition,
  compositionOf,
} from '#lib/themes/composition.ts';
import type { AiBuckets, ThemeEvidence } from '#lib/themes/evidence.ts';
import { issuerKeyOf } from '#lib/themes/issuer-key.ts';
import { otherOf, type Portfolio, type PortfolioCompany } from './portfolio.ts';

/** How much of a list's money is behind a theme; fractions of the whole list. */
export interface PortfolioTheme {
  readonly theme: string;
  /** Share of the companies' revenue behind the theme, weighted: at least and at most. */
  readonly revenue: Interval;
  /** Weight of companies that have been looked up. */
  readonly lookedUp: number;
  readonly composition: Composition;
}

/** Companies as one book over the whole list, for `compositionOf`. */
function equityPartOf(companies: readonly PortfolioCompany[]): EquityPart {
  const issuers = companies.map(({ issuerId, issuer, weight, carriers }) => ({
    ...(issuerId === undefined ? {} : { issuerId }),
    issuer,
    weight,
    lineCount: carriers.length,
  }));
  return {
    issuers,
    known: issuers.reduce((sum, { weight }) => sum + weight, 0),
    share: { low: 1, high: 1 },
    complete: false,
    unlistedLineLimit: 0,
    unresolved: 0,
    leftOut: new Map(),
  };
}

/**
 * A list held against one theme. What is known to be no company has no share of it.
 *
 * @param keyOf `issuerKeyOf`, or one that remembers: a large list has ten thousand names
 */
export function portfolioTheme(
  portfolio: Portfolio,
  evidence: ThemeEvidence,
  keyOf: (issuer: string) => string = issuerKeyOf,
): PortfolioTheme {
  // Companies without a row weigh the same whether listed one by one or as what is not listed.
  const lookedUp = portfolio.companies.filter(({ issuer }) =>
    evidence.byIssuerKey.has(keyOf(issuer)),
  );
  const composition = compositionOf(equityPartOf(lookedUp), [evidence]);
  const { low, high } = composition.revenueWeighted;
  const most = high - Math.max(0, otherOf(portfolio));
  return {
    theme: evidence.theme,
    revenue: { low, high: Math.max(low, most) },
    lookedUp: composition.coverage,
    composition,
  };
}

/** The three layers of AI over the whole list; `none` is what is known to be no company. Sums to 1. */
export interface PortfolioBuckets extends BucketSplit {
  readonly none: number;
}

export function portfolioBuckets(
  portfolio: Portfolio,
  { composition }: PortfolioTheme,
): PortfolioBuckets {
  const split = bucketsOf(composition);
  const none = Math.min(Math.max(0, otherOf(portfolio)), split.unknown);
  return { ...split, unknown: split.unknown - none, none };
}

export type AiLayer = 'infrastructure' | 'platform' | 'application';

/**
 * The layer that each company's AI revenue mostly is, by issuer; only companies of whose revenue at least
 * `PARTLY_LINE` is proved to be AI.
 */
export function aiLayersOf({ holdings }: Composition): ReadonlyMap<string, AiLayer> {
  const layers = new Map<string, AiLayer>();
  for (const holding of holdings) {
    if (holding.class !== 'mostly' && holding.class !== 'partly') continue;
    const split = holding.evidence?.rows.find((row) => row.buckets)?.buckets;
    if (split) layers.set(holding.issuer, largestLayer(split));
  }
  return layers;
}

function largestLayer({ infrastructure, platform, application }: AiBuckets): AiLayer {
  if (infrastructure >= platform && infrastructure >= application) return 'infrastructure';
  return platform >= application ? 'platform' : 'application';
}
