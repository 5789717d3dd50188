import type { Interval } from '#lib/metrics/interval.ts';
import type { EquityPart } from '#lib/metrics/left-out.ts';
import { canCarryVerdict, evidenceOf, type ThemeEvidence } from './evidence.ts';
import { issuerKeyOf } from './issuer-key.ts';

/** How much more of its revenue a fund has behind a theme than another, and whether that is decided. */
export interface ThemeComparison {
  /** Difference in fractions of the equity parts, fund minus plain fund, at least and at most. */
  readonly difference: Interval;
  readonly result: 'more' | 'less' | 'cannot-be-ranked';
}

/**
 * The paired interval of two funds' theme exposure: a company that both hold has the same share of theme
 * revenue in both, so only the difference of its weights counts. Ranked only when 0 is excluded.
 * Unknown companies can be anything from 0 to 1; unlisted weight likewise, on each side by itself.
 */
export function compareThemes(
  fund: EquityPart,
  plain: EquityPart,
  themes: readonly ThemeEvidence[],
): ThemeComparison {
  const gaps = new Map<string, { issuer: string; gap: number }>();
  const unlistedOfFund = addWeights(gaps, fund, 1);
  const unlistedOfPlain = addWeights(gaps, plain, -1);
  const difference = { low: -unlistedOfPlain, high: unlistedOfFund };
  for (const { issuer, gap } of gaps.values()) {
    const share = evidenceOf(issuer, themes, canCarryVerdict)?.share ?? { low: 0, high: 1 };
    difference.low += gap * (gap > 0 ? share.low : share.high);
    difference.high += gap * (gap > 0 ? share.high : share.low);
  }
  if (difference.low > 0) return { difference, result: 'more' };
  if (difference.high < 0) return { difference, result: 'less' };
  return { difference, result: 'cannot-be-ranked' };
}

/** Adds one fund's weights to the gaps; returns what its list does not name, at most. */
function addWeights(
  gaps: Map<string, { issuer: string; gap: number }>,
  part: EquityPart,
  sign: 1 | -1,
): number {
  const whole = Math.max(part.share.high, part.known);
  let listed = 0;
  for (const { issuer, weight } of part.issuers) {
    if (weight <= 0) continue;
    const key = issuerKeyOf(issuer);
    const before = gaps.get(key)?.gap ?? 0;
    gaps.set(key, { issuer, gap: before + (sign * weight) / whole });
    listed += weight / whole;
  }
  return Math.max(0, 1 - listed);
}
