import { type Interval, type Refused, refused } from './interval.ts';
import type { EquityPart } from './left-out.ts';

/**
 * Room left under the diversification limits of tax and fund law. Never a finding about compliance:
 * limits are tested at quarter ends or at purchase, on total assets, and votes are not in the filings.
 */
export interface DiversificationMeter {
  /** Largest issuer, fraction of net assets. */
  readonly largest: Interval;
  /** Together, issuers above 5% each, fraction of net assets. */
  readonly above5: Interval;
  readonly issuersAbove5: number;
}

const FIVE_PERCENT = 0.05;
/** Regulated investment company, IRC 851(b)(3): at most 25% in one issuer, */
export const LARGEST_LIMIT = 0.25;
/** and at most half of assets in issuers above 5% each. */
export const ABOVE_5_LIMIT = 0.5;

/** Positions against the 25% and 50% limits of IRC 851(b)(3), as room left. */
export function meter25By50(part: EquityPart): DiversificationMeter {
  const unlisted = part.complete ? 0 : Math.max(0, part.share.high - part.known);
  const limit = part.unlistedLineLimit;
  const known = part.issuers.filter((issuer) => issuer.weight > FIVE_PERCENT);
  const above5 = known.reduce((sum, issuer) => sum + issuer.weight, 0);
  const largest = part.issuers[0]?.weight ?? 0;
  // An unlisted line can lift a listed issuer, or hide another one above 5%.
  const hidden = Math.min(unlisted + part.unresolved, mostHidden(part, limit));
  return {
    largest: { low: largest, high: largest + Math.min(unlisted, limit) + part.unresolved },
    above5: { low: above5, high: above5 + hidden },
    issuersAbove5: known.length,
  };
}

/**
 * Most that issuers not counted above 5% can still add: each listed one at or below 5% that another
 * line would lift, each counted one with another line, and all of the rest when two unlisted lines
 * together pass 5%.
 */
function mostHidden(part: EquityPart, limit: number): number {
  if (2 * limit > FIVE_PERCENT) return Number.POSITIVE_INFINITY;
  const lifted = part.issuers.map(({ weight }) => {
    if (weight > FIVE_PERCENT) return limit;
    return weight + limit > FIVE_PERCENT ? weight + limit : 0;
  });
  return lifted.reduce((sum, extra) => sum + extra, 0) + part.unresolved;
}

/** Of a diversified fund's assets at least 75% follow the 5% and 10% rules: 1940 Act, section 5(b)(1). */
export const NOT_DIVERSIFIED_PART = 0.25;

/** What the fund's own filing (Form N-CEN) declares. */
export interface DeclaredStatus {
  readonly isDiversified?: boolean;
  readonly isIndexFund?: boolean;
}

/**
 * Positions above 5% against a quarter of assets ("75-5-10"), whole positions counted. Only where the
 * filing says diversified and the fund is no index fund, which may drift past it with its index.
 */
export function meter75By5By10(
  part: EquityPart,
  declared: DeclaredStatus,
): DiversificationMeter | Refused {
  if (declared.isDiversified !== true || declared.isIndexFund !== false) {
    return refused('index-fund-or-undeclared');
  }
  return meter25By50(part);
}
