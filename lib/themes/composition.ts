import type { Interval } from '#lib/metrics/interval.ts';
import type { EquityPart, IssuerWeight } from '#lib/metrics/left-out.ts';
import {
  type AiBuckets,
  type CompanyEvidence,
  evidenceOf,
  type HoldingEvidence,
  type ThemeEvidence,
} from './evidence.ts';

/**
 * A holding's class against a claim:
 * `mostly` at least half of revenue, `partly` at least the line but not proved to be half, `hardly`
 * less than the line, `coarse` reported too coarsely to say, `not-looked-up` no row.
 */
export type CompositionClass = 'mostly' | 'partly' | 'hardly' | 'coarse' | 'not-looked-up';

export const COMPOSITION_CLASSES: readonly CompositionClass[] = [
  'mostly',
  'partly',
  'hardly',
  'coarse',
  'not-looked-up',
];

/** At least this share of revenue is what index houses call a pure play. */
export const MOSTLY_LINE = 0.5;

/** Below this share of revenue a company hardly belongs to a theme; the verdict is tried at 10% as well. */
export const PARTLY_LINE = 0.05;

export interface ClassifiedHolding {
  readonly issuer: string;
  /** Fraction of the fund's equity part. */
  readonly weight: number;
  readonly class: CompositionClass;
  readonly evidence?: HoldingEvidence;
}

/** What the fund's equity part is made of against a claim; all weights are fractions of it. */
export interface Composition {
  /** By class; sums to 1. */
  readonly weights: Readonly<Record<CompositionClass, number>>;
  /** Largest first. */
  readonly holdings: readonly ClassifiedHolding[];
  /** Weight that the report does not list or does not name; part of `not-looked-up`. */
  readonly unlisted: number;
  /** Share of the fund's revenue behind the claim, each holding's at least and at most added up. */
  readonly revenueWeighted: Interval;
  /** Weight with any row, 1 - `not-looked-up`. */
  readonly coverage: number;
}

export interface CompositionOptions {
  /** Share of revenue that counts as partly, fraction. */
  readonly line?: number;
  /** Rows to use; all by default. */
  readonly accepts?: (row: CompanyEvidence) => boolean;
}

/**
 * Sorts the equity part of a fund by what companies report about a claim's themes. Cash, collateral
 * and derivatives are left out already (`equityPartOf`); what is unlisted counts as not looked up.
 */
export function compositionOf(
  part: EquityPart,
  themes: readonly ThemeEvidence[],
  { line = PARTLY_LINE, accepts }: CompositionOptions = {},
): Composition {
  const whole = Math.max(part.share.high, part.known);
  const weights = { mostly: 0, partly: 0, hardly: 0, coarse: 0, 'not-looked-up': 0 };
  let listed = 0;
  const revenue = { low: 0, high: 0 };
  const holdings = longOnly(part.issuers).map((issuer) => {
    const holding = classified(issuer, whole, (name) => evidenceOf(name, themes, accepts), line);
    listed += holding.weight;
    weights[holding.class] += holding.weight;
    revenue.low += holding.weight * (holding.evidence?.share.low ?? 0);
    revenue.high += holding.weight * (holding.evidence?.share.high ?? 1);
    return holding;
  });
  const unlisted = Math.max(0, 1 - listed);
  weights['not-looked-up'] += unlisted;
  revenue.high += unlisted;
  return {
    weights,
    holdings,
    unlisted,
    revenueWeighted: { low: Math.min(1, revenue.low), high: Math.min(1, revenue.high) },
    coverage: Math.max(0, 1 - weights['not-looked-up']),
  };
}

/** Short positions are no part of what a fund is made of. */
function longOnly(issuers: readonly IssuerWeight[]): readonly IssuerWeight[] {
  return issuers.filter(({ weight }) => weight > 0);
}

function classified(
  { issuer, weight }: IssuerWeight,
  whole: number,
  look: (issuer: string) => HoldingEvidence | undefined,
  line: number,
): ClassifiedHolding {
  const evidence = look(issuer);
  const base = { issuer, weight: weight / whole };
  if (!evidence) return { ...base, class: 'not-looked-up' };
  return { ...base, class: classOf(evidence.share, line), evidence };
}

/** The class that an interval of revenue shares proves at a line. */
export function classOf({ low, high }: Interval, line: number = PARTLY_LINE): CompositionClass {
  if (low >= MOSTLY_LINE) return 'mostly';
  if (low >= line) return 'partly';
  return high < line ? 'hardly' : 'coarse';
}

/** AI revenue by layer, over the equity part; `other` is revenue outside AI. Sums to 1. */
export interface BucketSplit extends AiBuckets {
  readonly other: number;
  readonly unknown: number;
}

/**
 * The three layers of AI. Only revenue that is proved (the lower ends) goes into a layer; what the
 * upper ends rule out is other; what lies between, and everything not looked up, is unknown.
 */
export function bucketsOf({ holdings, unlisted }: Composition): BucketSplit {
  const split = { infrastructure: 0, platform: 0, application: 0, other: 0, unknown: unlisted };
  for (const { weight, evidence } of holdings) {
    if (!evidence) {
      split.unknown += weight;
      continue;
    }
    const { low, high } = evidence.share;
    const layers = evidence.rows.find((row) => row.buckets)?.buckets;
    split.other += weight * (1 - high);
    split.unknown += weight * (layers ? high - low : high);
    if (!layers) continue;
    split.infrastructure += weight * low * layers.infrastructure;
    split.platform += weight * low * layers.platform;
    split.application += weight * low * layers.application;
  }
  return split;
}
