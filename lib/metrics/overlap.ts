import { asShare, type Interval } from './interval.ts';
import type { EquityPart } from './left-out.ts';

/** What two funds share, all over their equity parts, matched by issuer. Fractions 0-1. */
export interface Overlap {
  /** Sum over issuers of the smaller of the two weights. */
  readonly overlap: Interval;
  /** Weight of A in issuers that B holds too. */
  readonly coverageAinB: Interval;
  readonly coverageBinA: Interval;
  /** Half the sum of absolute weight differences; 1 - overlap for two long-only books that sum to 1. */
  readonly activeShare: Interval;
}

/**
 * Overlap of two equity parts (Cremers and Petajisto 2009 for active share). Complete lists give
 * numbers; ten-line lists give intervals that hold whatever the unlisted lines are, as long as no
 * issuer has more than two lines and no unlisted line is larger than the smallest listed one.
 */
export function overlapOf(a: EquityPart, b: EquityPart): Overlap {
  const bookA = overlapBookOf(a);
  const bookB = overlapBookOf(b);
  const overlap = overlapOfBooks(bookA, bookB);
  return {
    overlap,
    coverageAinB: coverage(bookA, bookB),
    coverageBinA: coverage(bookB, bookA),
    activeShare: { low: 1 - overlap.high, high: 1 - overlap.low },
  };
}

/** An equity part prepared once, for whoever compares it with many others. */
export interface OverlapBook {
  /** Weight over equity, at least and at most, of each listed issuer's listed lines. */
  readonly listed: ReadonlyMap<number, Interval>;
  /** The most that unlisted and unnamed lines can weigh together. */
  readonly unlisted: number;
  /** The most that one issuer's unlisted lines can weigh; by how many of its lines are listed. */
  readonly extra: (issuerId: number) => number;
}

export function overlapBookOf(part: EquityPart): OverlapBook {
  const listed = new Map<number, Interval>();
  const lines = new Map<number, number>();
  // A placeholder matches nothing, and may be anything: it adds to no lower end and to every upper one.
  let nameless = part.unresolved;
  for (const { issuerId, weight, lineCount } of part.issuers) {
    if (issuerId === undefined) {
      nameless += Math.abs(weight);
      continue;
    }
    listed.set(issuerId, { low: weight / part.share.high, high: weight / part.share.low });
    lines.set(issuerId, lineCount);
  }
  const named = [...listed.values()].reduce((sum, { low }) => sum + low, 0);
  const limit = part.unlistedLineLimit / part.share.low;
  const unnamed = nameless / part.share.low;
  return {
    listed,
    unlisted: part.complete ? unnamed : Math.max(0, 1 - named),
    extra: (issuerId) => limit * Math.max(0, 2 - (lines.get(issuerId) ?? 0)) + unnamed,
  };
}

/**
 * The overlap alone. Upper end: the smallest of three bounds, each of which treats the unlisted lines of one side as
 * free weight and the other side's as limited. Each can only fall when a line becomes known.
 */
export function overlapOfBooks(a: OverlapBook, b: OverlapBook): Interval {
  let low = 0;
  for (const [issuerId, weight] of a.listed) {
    const other = b.listed.get(issuerId);
    if (other) low += Math.min(weight.low, other.low);
  }
  const high = Math.min(
    overlapAtMost(a, b),
    a.unlisted + heldAgainst(a, b),
    b.unlisted + heldAgainst(b, a),
  );
  return asShare({ low, high: Math.max(low, high) });
}

function overlapAtMost(a: OverlapBook, b: OverlapBook): number {
  let shared = 0;
  for (const [issuerId, weight] of a.listed) {
    const other = b.listed.get(issuerId);
    if (other) shared += Math.min(weight.high, other.high);
  }
  return shared + a.unlisted + b.unlisted;
}

/** Most that `a`'s listed issuers can share with all of `b`, listed or not. */
function heldAgainst(a: OverlapBook, b: OverlapBook): number {
  let shared = 0;
  for (const [issuerId, weight] of a.listed) {
    const other = b.listed.get(issuerId)?.high ?? 0;
    shared += Math.min(weight.high, other + b.extra(issuerId));
  }
  return shared;
}

function coverage(a: OverlapBook, b: OverlapBook): Interval {
  let low = 0;
  let high = 0;
  for (const [issuerId, weight] of a.listed) {
    if (!b.listed.has(issuerId)) continue;
    low += weight.low;
    high += weight.high;
  }
  return asShare({ low, high: b.unlisted > 0 ? 1 : high + a.unlisted });
}
