import { asShare, type Interval, refused } from './interval.ts';
import type { EquityPart, IssuerWeight } from './left-out.ts';

const RANKS = 10;
/** Two listed lines per issuer cover the share classes of every large issuer (GOOGL and GOOG). */
const LINES_PER_ISSUER = 2;

export interface Concentration {
  /** Weight of the ten largest issuers, over equity. */
  readonly topTen: Interval;
  /** Herfindahl-Hirschman index: sum of squared issuer weights over equity, 0-1. */
  readonly hhi: Interval;
  /** 1 / HHI: the number of equal positions that would be as concentrated. */
  readonly effectiveN: Interval;
  /** Ten largest issuers with their weight over equity (at least, where the list is incomplete). */
  readonly largest: readonly IssuerWeight[];
}

/** Refused when no equity line is left to rank. */
export function concentrationOf(part: EquityPart): Concentration | ReturnType<typeof refused> {
  if (part.known <= 0) return refused('nothing-to-rank');
  const hhi = hhiOf(part);
  return {
    topTen: topTenOf(part),
    hhi,
    effectiveN: { low: 1 / hhi.high, high: 1 / hhi.low },
    largest: part.issuers.slice(0, RANKS).map((issuer) => ({
      ...issuer,
      weight: issuer.weight / part.share.high,
    })),
  };
}

/**
 * Ten largest issuers over equity. From ten lines: at least the issuers seen; at most when every
 * issuer seen has one more unlisted line, and unseen issuers fill the ranks left, each unlisted line
 * no larger than the smallest listed one.
 */
export function topTenOf(part: EquityPart): Interval {
  const seen = sumOfLargest(part.issuers.map((issuer) => issuer.weight));
  const low = seen / part.share.high;
  if (part.complete) return asShare({ low, high: (seen + part.unresolved) / part.share.low });
  const limit = part.unlistedLineLimit;
  const unlisted = Math.max(0, part.share.high - part.known);
  const possible = part.issuers.map(
    (issuer) => issuer.weight + limit * Math.max(0, LINES_PER_ISSUER - issuer.lineCount),
  );
  const unseen = Array.from({ length: RANKS }, () => LINES_PER_ISSUER * limit);
  const most = Math.min(seen + unlisted, sumOfLargest([...possible, ...unseen]) + part.unresolved);
  return asShare({ low, high: most / part.share.low });
}

function sumOfLargest(weights: readonly number[]): number {
  return [...weights]
    .sort((a, b) => b - a)
    .slice(0, RANKS)
    .reduce((sum, weight) => sum + weight, 0);
}

function hhiOf(part: EquityPart): Interval {
  const weights = part.issuers.map((issuer) => issuer.weight);
  if (!part.complete) return incompleteHhi(part, weights);
  const squares = hhi(weights);
  return {
    low: squares / part.share.high ** 2,
    high: Math.min(1, (squares + part.unresolved ** 2) / part.share.low ** 2),
  };
}

function incompleteHhi(part: EquityPart, weights: readonly number[]): Interval {
  const residual = Math.max(0, part.share.high - part.known - part.unresolved);
  const range = hhiRange(weights, residual, part.unlistedLineLimit);
  const unresolved = part.unresolved ** 2;
  return {
    low: range.low / part.share.high ** 2,
    high: Math.min(1, (range.high + unresolved) / part.share.low ** 2),
  };
}

/** Sum of squares of the weights of a complete book, which should sum to 1. */
export function hhi(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight * weight, 0);
}

/**
 * HHI of a book of which `weights` are known and `residual` is not: between the sum of squares and
 * that sum plus `residual` times the largest that one unlisted weight can be.
 */
export function hhiRange(
  weights: readonly number[],
  residual: number,
  largestUnlisted: number,
): Interval {
  const known = hhi(weights);
  return { low: known, high: known + residual * Math.min(residual, largestUnlisted) };
}
